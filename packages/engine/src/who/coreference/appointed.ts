/**
 * "named *Ana Ruiz* interior minister", "elected *Kiriau* as prime minister", "named *Ana Ruiz*, a banker, as finance minister": whom an
 * office is given to, before the office.
 */
import { Upos } from '../../grammar/labels.js';
import type { Candidate } from '../candidate.js';
import type { Setting } from '../setting.js';

const APPOINTING: ReadonlySet<string> = new Set([
  'name',
  'appoint',
  'elect',
  'choose',
  'pick',
  'declare',
  'crown',
  'proclaim',
  'make',
  'install',
  'nominate',
  'confirm',
  'swear',
]);
/** How far before the name the verb may stand. */
const REACH = 8;
/** How long what is said of the name before the office may be. */
const MOST_BETWEEN = 8;

/** The name of whom the office is given to, or null. */
export function appointedTo(
  setting: Setting,
  { nominal, firstToken: phraseFirst, headToken, plural, sentence }: Candidate,
): Candidate | null {
  const { draft, lookup } = setting;
  if (plural || nominal?.entry?.kind !== 'person' || !nominal.entry.isTitle) return null;
  // "named Ana Ruiz as *the country's first chief justice*"; the tree may take a bare office for a part of the name.
  const isFull = lookup.wordAt(phraseFirst - 1) === 'as';
  if (!isFull && nominal.determiner !== 'bare') return null;
  const firstToken = isFull ? phraseFirst : (lookup.nounAt(headToken)?.firstToken ?? headToken);
  const isAs = lookup.wordAt(firstToken - 1) === 'as';
  const end = isAs ? firstToken - 1 : firstToken;
  const named =
    isAs && lookup.wordAt(end - 1) === ',' ? describedBefore(setting, end - 1) : nameThatEnds(setting, end);
  if (named === null || named.sentence !== sentence) return null;
  const { uposes } = draft.tokens;
  for (let token = named.firstToken - 1; token >= named.firstToken - REACH && token >= 0; token--) {
    if (uposes[token] === Upos.PUNCT) return null;
    if (uposes[token] === Upos.VERB) return APPOINTING.has(draft.lemma(token)) ? named : null;
  }
  return null;
}

/** "*Ana Ruiz*, a former banker*,*": whose description ends with this comma. */
function describedBefore(setting: Setting, comma: number): Candidate | null {
  for (let token = comma - 1; token > comma - MOST_BETWEEN && token > 0; token--)
    if (setting.lookup.wordAt(token) === ',') return nameThatEnds(setting, token);
  return null;
}

function nameThatEnds(setting: Setting, end: number): Candidate | null {
  const named = setting.candidateOf(end - 1);
  return named?.name?.kind === 'person' && named.endToken === end ? named : null;
}
