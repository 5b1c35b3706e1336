/**
 * Bodies by what they have: "Frostvik Data must shut *its* plant", "Buyer Prilan Leaf cut *its* price". Nobody says "its" of a person, so
 * what a clause tells of so, before anything else that could be meant, is none.
 */
import type { Draft } from '../../draft/draft.js';
import { Deprel, Upos, Xpos } from '../../grammar/labels.js';
import type { Lookup } from '../lookup.js';

/** How far behind the name the word is looked for. */
const REACH = 24;

const PERSONS = /^(he|she|his|her|him|who|whose|whom|himself|herself)$/;
/** What an "its" behind them does not mean. */
const TIMES =
  /^(mon|tues|wednes|thurs|fri|satur|sun)day$|^(week|month|year|night|morning|evening|weekend|today|yesterday)$/;

/** Whether the name is the subject of a clause that says "its" or "itself" of it. */
export function isSaidWithIts(draft: Draft, lookup: Lookup, firstToken: number, endToken: number): boolean {
  const { uposes, xposes, deprels, sentences, length } = draft.tokens;
  const last = Math.min(length, endToken + REACH);
  let hasVerb = false;
  for (let token = endToken; token < last && sentences[token] === sentences[firstToken]; token++) {
    const word = lookup.wordAt(token);
    if (word === 'its' || word === 'itself') return hasVerb;
    if (PERSONS.test(word) || word === ';' || word === ':') return false;
    const upos = uposes[token];
    if (upos === Upos.VERB || upos === Upos.AUX) {
      hasVerb = true;
      continue;
    }
    // "*Harbour House and Lind* said", "*Lind's* firm": not the name alone.
    if (!hasVerb && (upos === Upos.CCONJ || xposes[token] === Xpos.POS)) return false;
    if (upos !== Upos.NOUN && upos !== Upos.PROPN) continue;
    const relation = deprels[token];
    if (relation === Deprel.nsubj || relation === Deprel['nsubj:pass']) return false;
    // Something that the word may mean as well.
    const isOne = xposes[token] === Xpos.NN || xposes[token] === Xpos.NNP;
    if (isOne && !TIMES.test(word) && relation !== Deprel.compound && relation !== Deprel.flat) return false;
  }
  return false;
}
