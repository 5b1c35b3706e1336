/** "named *Ana Ruiz* interior minister", "elected *Kiriau* as prime minister": whom an office is given to, right before the office. */
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
]);
/** How far before the office the verb may stand. */
const REACH = 8;

/** The name of whom the office is given to, or null. */
export function appointedTo(
  setting: Setting,
  { nominal, headToken, plural, sentence }: Candidate,
): Candidate | null {
  const { draft, lookup } = setting;
  if (plural || nominal?.entry?.kind !== 'person' || !nominal.entry.isTitle || nominal.determiner !== 'bare')
    return null;
  // The tree may take the office for a part of the name.
  const firstToken = lookup.nounAt(headToken)?.firstToken ?? headToken;
  const end = lookup.wordAt(firstToken - 1) === 'as' ? firstToken - 1 : firstToken;
  const named = setting.candidateOf(end - 1);
  if (named?.name?.kind !== 'person' || named.endToken !== end || named.sentence !== sentence) return null;
  const { uposes } = draft.tokens;
  for (let token = named.firstToken - 1; token >= named.firstToken - REACH && token >= 0; token--) {
    if (uposes[token] === Upos.PUNCT) return null;
    if (uposes[token] === Upos.VERB) return APPOINTING.has(draft.lemma(token)) ? named : null;
  }
  return null;
}
