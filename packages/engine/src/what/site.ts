/** A word that may set off a pattern, with what stands around it, worked out once for all patterns tried there. */

import type { Draft } from '../draft/draft.js';
import { findChild } from '../draft/tree.js';
import { Deprel, Upos, Xpos } from '../grammar/labels.js';
import { agentsOf, indirectObject, patientsOf } from './arguments.js';
import { phrasesOf } from './clause.js';

/** A word that may set off a pattern, with what stands around it, worked out once for all patterns tried there. */
export interface Site {
  token: number;
  part: 'verb' | 'noun' | 'adjective';
  /** Verbs and nouns above a noun that may carry its phrases: "*launched* several *rounds* of strikes against". Nearest first. */
  hosts: readonly number[];
  agents: readonly number[];
  patients: readonly number[];
  indirect: number;
  particle: number;
}

export function siteOf(draft: Draft, token: number, hosts: readonly number[]): Site {
  const upos = draft.tokens.uposes[token];
  const part = upos === Upos.VERB ? 'verb' : upos === Upos.NOUN || upos === Upos.PROPN ? 'noun' : 'adjective';
  const verbal = part === 'verb' || (part === 'adjective' && upos !== Upos.ADV);
  const patients = part === 'verb' ? verbPatients(draft, token) : [];
  const indirect = part === 'verb' ? indirectObject(draft, token) : -1;
  // "urged *Iran* to release": without another object the indirect one is the object.
  const isOnly = indirect >= 0 && findChild(draft, token, Deprel.obj) < 0;
  return {
    token,
    part,
    hosts,
    agents: verbal ? agentsOf(draft, token) : [],
    // "resigned *Thursday*"
    patients: (isOnly ? [indirect] : patients).filter(one => !isTemporal(draft, one)),
    indirect: isOnly ? -1 : indirect,
    particle: part === 'verb' ? findChild(draft, token, Deprel['compound:prt']) : -1,
  };
}

export const OF = new Set(['of']);

/** "the shelling *of the town*" when the tagger takes the noun for a verb. */
function verbPatients(draft: Draft, verb: number): number[] {
  const found = patientsOf(draft, verb);
  if (found.length > 0 || draft.tokens.xposes[verb] !== Xpos.VBG) return found;
  return phrasesOf(draft, verb, OF);
}

const TIME_WORDS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december day week month year today yesterday tomorrow morning evening night'.split(
    ' ',
  ),
);

const SPELLS = new Set(['day', 'week', 'month']);

/** "on *Sunday*" is no party, whatever the preposition. */
export function isTemporal(draft: Draft, token: number): boolean {
  const word = draft.norm(token);
  if (TIME_WORDS.has(word)) {
    // "broke up a *march*" is no month, and "opened *a week of* exercises" tells what was opened.
    if ((word === 'march' || word === 'may') && draft.form(token) === word) return false;
    return !(SPELLS.has(word) && phrasesOf(draft, token, OF).length > 0);
  }
  const { times } = draft;
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]!.firstToken <= token) low = middle + 1;
    else high = middle;
  }
  return low > 0 && token < times[low - 1]!.endToken;
}
