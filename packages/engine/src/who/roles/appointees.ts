/** "named Ana Ruiz *to run the fisheries ministry*", "named Ana Ruiz, a banker, *as minister*": who is given an office or a body is of it. */
import { Deprel, Upos } from '../../grammar/labels.js';
import type { Candidate } from '../candidate.js';
import { appointedTo } from '../coreference/appointed.js';
import type { Setting } from '../setting.js';
import { complementOf, isHedged, oneAt } from './clauses.js';

const APPOINTING: ReadonlySet<string> = new Set(['name', 'appoint', 'choose', 'pick', 'nominate', 'hire']);
const LEADING: ReadonlySet<string> = new Set(['run', 'lead', 'head', 'chair', 'oversee', 'direct', 'manage']);
/** What somebody was before. */
const TRADES: ReadonlySet<string | null> = new Set([null, 'CVL', 'LAB', 'AGR', 'BUS', 'EDU', 'MED', 'ELI']);
const DIRECT: readonly string[] = [''];

export function readAppointees(setting: Setting): void {
  const { uposes, deprels, firstChildren, nextSiblings, length } = setting.draft.tokens;
  for (const candidate of setting.candidates) readGiven(setting, candidate);
  for (let token = 0; token < length; token++) {
    if (uposes[token] === Upos.NOUN && OFFERING.test(setting.draft.lemma(token))) readOffice(setting, token);
    if (
      uposes[token] !== Upos.VERB ||
      !APPOINTING.has(setting.draft.lemma(token)) ||
      isHedged(setting, token)
    )
      continue;
    const person = oneAt(setting, appointeeOf(setting, token));
    if (person === null || person.kind !== 'person' || person.actor !== null || !TRADES.has(person.sector))
      continue;
    for (let child = firstChildren[token]!; child >= 0; child = nextSiblings[child]!) {
      const isTo = deprels[child] === Deprel.xcomp || deprels[child] === Deprel.advcl;
      if (!isTo || !LEADING.has(setting.draft.lemma(child))) continue;
      const body = oneAt(setting, complementOf(setting, child, DIRECT));
      if (body === null || body.sector === null || body.kind === 'person') continue;
      person.sector = body.sector;
      person.country ??= body.country;
    }
  }
}

/** "named Ana Ruiz, *a former tax inspector*, as finance minister": what somebody becomes stands over what they were. */
function readGiven(setting: Setting, candidate: Candidate): void {
  const entry = candidate.nominal?.entry;
  if (!entry?.isTitle || entry.sector === null || candidate.referents.length !== 1) return;
  const person = setting.referentsOf(candidate)[0]!;
  if (person.actor !== null || !TRADES.has(person.sector)) return;
  const named = appointedTo(setting, candidate);
  if (named !== null && named.referents[0] === person.row) person.sector = entry.sector;
}

const OFFERING = /^(appointment|nomination|selection|confirmation|installation|promotion)$/;

/** "the appointment *of Ana Ruiz as ambassador*": of the office that is given. */
function readOffice(setting: Setting, noun: number): void {
  const { lookup, draft } = setting;
  if (lookup.wordAt(noun + 1) !== 'of') return;
  const named = setting.candidateOf(noun + 2);
  if (named?.name?.kind !== 'person' || named.firstToken !== noun + 2 || named.referents.length !== 1) return;
  if (lookup.wordAt(named.endToken) !== 'as') return;
  const person = setting.referentsOf(named)[0]!;
  if (person.actor !== null || !TRADES.has(person.sector)) return;
  for (let token = named.endToken + 1; token < named.endToken + 5 && token < draft.tokens.length; token++) {
    const sense = lookup.nounAt(token)?.phrase.senses[0];
    if (sense?.type !== 'noun' || sense.noun.kind !== 'person') continue;
    if (sense.noun.isTitle) person.sector = sense.noun.sector ?? person.sector;
    return;
  }
}

function appointeeOf(setting: Setting, verb: number): number {
  const { deprels, firstChildren, nextSiblings } = setting.draft.tokens;
  for (let child = firstChildren[verb]!; child >= 0; child = nextSiblings[child]!)
    if (deprels[child] === Deprel.obj || deprels[child] === Deprel['nsubj:pass']) return child;
  return -1;
}
