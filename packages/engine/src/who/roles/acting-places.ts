/**
 * Places that act: "*the mine* hired two men", "*a temple* feeds the poor" are whoever runs them, "*the city* fined the hotel", "they
 * complained to *the town*" its council.
 */
import { Deprel, Upos } from '../../grammar/labels.js';
import type { Candidate } from '../candidate.js';
import { ACTS_OF_WILL } from '../nominals/unlisted.js';
import type { Setting } from '../setting.js';
import { sectorOfPlace } from './premises.js';

export function readActing(setting: Setting): void {
  for (const candidate of setting.candidates) {
    const { nominal, headToken, referents } = candidate;
    if (nominal?.entry?.kind !== 'place' || referents.length !== 1) continue;
    const place = setting.cast.referents[referents[0]!]!;
    if (place.actor !== null || place.state !== null || place.kind !== 'place') continue;
    const sector = POLITIES.has(nominal.noun)
      ? isPolity(setting, candidate)
        ? 'GOV'
        : null
      : isActing(setting, headToken, ACTS_OF_OWNERS)
        ? sectorOfPlace(setting, headToken)
        : null;
    if (sector === null) continue;
    place.kind = 'organisation';
    place.sector ??= sector;
  }
}

/** Places with a council of their own. */
const POLITIES: ReadonlySet<string> = new Set([
  'city',
  'town',
  'municipality',
  'borough',
  'commune',
  'county',
  'canton',
  'province',
]);

/** "*the city* fined the hotel", "sued *the town*", "complained to *the city*" */
function isPolity(setting: Setting, candidate: Candidate): boolean {
  const { headToken, nominal } = candidate;
  if (candidate.plural || nominal!.determiner === 'indefinite') return false;
  if (isActing(setting, headToken, ACTS_OF_TOWNS)) return true;
  const { deprels, heads, uposes, leftEdges } = setting.draft.tokens;
  const verb = heads[headToken]!;
  if (verb < 0 || uposes[verb] !== Upos.VERB) return false;
  const lemma = setting.draft.lemma(verb);
  if (deprels[headToken] === Deprel.obj) return ADDRESSED.has(lemma);
  return (
    deprels[headToken] === Deprel.obl &&
    TURNED_TO.has(lemma) &&
    setting.draft.norm(leftEdges[headToken]!) === 'to'
  );
}

function isActing(setting: Setting, headToken: number, acts: ReadonlySet<string>): boolean {
  const { deprels, heads, uposes } = setting.draft.tokens;
  const verb = heads[headToken]!;
  if (deprels[headToken] !== Deprel.nsubj || verb < 0 || uposes[verb] !== Upos.VERB) return false;
  const lemma = setting.draft.lemma(verb);
  return ACTS_OF_WILL.has(lemma) || acts.has(lemma);
}

const ACTS_OF_OWNERS: ReadonlySet<string> = new Set(
  'pay owe employ compensate fund buy sell feed house shelter accommodate charge enrol enroll teach treat ordain stop open offer'.split(
    ' ',
  ),
);

const ACTS_OF_TOWNS: ReadonlySet<string> = new Set(
  'pay owe employ compensate fund buy sell ban shut close open fine tax approve demolish evict license licence cancel house'.split(
    ' ',
  ),
);

const ADDRESSED: ReadonlySet<string> = new Set(
  'sue ask urge accuse blame petition criticise criticize thank warn'.split(' '),
);
const TURNED_TO: ReadonlySet<string> = new Set('complain appeal apply write'.split(' '));
