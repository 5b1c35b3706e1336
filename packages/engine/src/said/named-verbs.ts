/**
 * Verbs that no list has between a quotation and a person: "“…,” *gasped* mother-of-four Dana Brook, 38", "“…,” his daughter
 * Meena, 9, *sobbed*". The place alone makes them cues: a quotation that ends open, a past or present tense, a person's name.
 */
import type { Draft } from '../draft/draft.js';
import { Upos, Xpos } from '../grammar/labels.js';
import { isVerbal, sentenceEnd } from './clauses.js';
import type { WordCueEntry } from './cues.js';
import type { Quotation } from './quotations.js';

/** How many words may stand between the quotation, the name and the verb. */
const MAX_APART = 9;

/** What such a verb says: that these words were spoken. */
export const ANY_VERB: WordCueEntry = {
  particle: null,
  attitude: 'say',
  frames: {
    quote: true,
    clause: false,
    to: false,
    ing: false,
    np: false,
    noun: false,
    npTo: false,
    npNp: false,
    npWith: [],
    prepositions: [],
  },
};

/** Row of the verb beside `quote` with a person for its subject, -1 for none. */
export function findNamedVerb(draft: Draft, { endToken }: Quotation): number {
  if (endToken >= draft.tokens.length) return -1;
  const last = Math.min(sentenceEnd(draft, endToken), endToken + MAX_APART);
  return isTense(draft, endToken)
    ? verbBeforeName(draft, endToken, last)
    : verbAfterName(draft, endToken, last);
}

/** "“…,” *fumed* dock chief Dana Brook" */
function verbBeforeName(draft: Draft, verb: number, last: number): number {
  for (let at = verb + 1; at < last && !stops(draft, at); at++) if (isPerson(draft, at)) return verb;
  return -1;
}

/** "“…,” his daughter Meena, 9, *sobbed*.", "“…,” he *fumed*." */
function verbAfterName(draft: Draft, first: number, last: number): number {
  let person = first;
  while (person < last && !isPerson(draft, person)) {
    if (stops(draft, person)) return -1;
    person++;
  }
  const verb = overAge(draft, person + 1);
  if (verb >= last || !isTense(draft, verb)) return -1;
  return /^[.,:!?]/.test(draft.form(verb + 1)) ? verb : -1;
}

/** "Meena, *9,* sobbed" */
function overAge(draft: Draft, at: number): number {
  const isAge =
    draft.form(at) === ',' && draft.tokens.uposes[at + 1] === Upos.NUM && draft.form(at + 2) === ',';
  return isAge ? at + 3 : at;
}

function isTense(draft: Draft, token: number): boolean {
  const xpos = draft.tokens.xposes[token];
  return draft.tokens.uposes[token] === Upos.VERB && (xpos === Xpos.VBD || xpos === Xpos.VBZ);
}

function stops(draft: Draft, token: number): boolean {
  const { uposes, xposes } = draft.tokens;
  return (uposes[token] === Upos.PUNCT && xposes[token] !== Xpos.HYPH) || isVerbal(draft, token);
}

const PRONOUNS = new Set(['he', 'she', 'they']);

function isPerson(draft: Draft, token: number): boolean {
  if (PRONOUNS.has(draft.norm(token))) return true;
  const mention = draft.mentions[draft.mentionOfHead[token]!];
  return mention?.form === 'name' && draft.entities[mention.entities[0]!]?.kind === 'person';
}
