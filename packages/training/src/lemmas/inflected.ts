/** The inflected forms of WordNet's words, by Penn tag: pairs for learning endings and for finding exceptions to them. */
import type { Pair } from './endings.js';
import { syllables, thirdPerson, withEd, withEr, withIng, withS } from './inflect.js';
import { ADJECTIVES, NOUNS, rowsOf, VERBS } from './irregular.js';
import { wordnetWords } from './wordnet.js';

export type InflectedTag = 'NNS' | 'VBZ' | 'VBD' | 'VBN' | 'VBG' | 'JJR' | 'JJS' | 'RBR' | 'RBS';

/** By tag and form the base it most likely has: of two bases that give one form, the one more often met. */
export function inflectedForms(): Map<InflectedTag, Pair[]> {
  const best = new Map<InflectedTag, Map<string, Pair>>();
  const add = (tag: InflectedTag, form: string, lemma: string, weight: number) => {
    const forms = best.get(tag) ?? new Map();
    best.set(tag, forms);
    const rival = forms.get(form);
    if (!rival || rival.weight < weight) forms.set(form, { form, lemma, weight });
  };
  addVerbs(add);
  addNouns(add);
  addAdjectives(add);
  return new Map([...best].map(([tag, forms]) => [tag, [...forms.values()]]));
}

type Add = (tag: InflectedTag, form: string, lemma: string, weight: number) => void;
/** Outweighs what regular rules make of any word. */
export const IRREGULAR = 1e6;

function addVerbs(add: Add): void {
  const irregular = new Map(rowsOf(VERBS).map(row => [row[0]![0]!, row]));
  for (const [base, pasts, participles] of irregular.values()) {
    for (const past of pasts!) add('VBD', past, base![0]!, IRREGULAR);
    for (const participle of participles!) add('VBN', participle, base![0]!, IRREGULAR);
  }
  for (const [verb, count] of wordnetWords('verb')) {
    add('VBZ', thirdPerson(verb), verb, count);
    for (const form of withIng(verb)) add('VBG', form, verb, count);
    // Irregular verbs too: "learned", "hanged".
    for (const form of withEd(verb)) {
      add('VBD', form, verb, irregular.has(verb) ? 0 : count);
      add('VBN', form, verb, irregular.has(verb) ? 0 : count);
    }
  }
}

function addNouns(add: Add): void {
  const irregular = new Set<string>();
  for (const [singulars, plurals] of rowsOf(NOUNS)) {
    for (const plural of plurals!) add('NNS', plural, singulars![0]!, IRREGULAR);
    irregular.add(singulars![0]!);
  }
  for (const [noun, count] of wordnetWords('noun')) {
    if (noun.endsWith('man') && !/(hu|ger|ro|sha|talis|otto|ata|cay|ay)man$/.test(noun))
      add('NNS', `${noun.slice(0, -3)}men`, noun, count);
    if (!irregular.has(noun)) add('NNS', withS(noun), noun, count);
  }
}

function addAdjectives(add: Add): void {
  for (const [bases, comparatives, superlatives] of rowsOf(ADJECTIVES)) {
    const adverb = bases![0] === 'well' || bases![0] === 'badly';
    for (const form of comparatives!) add(adverb ? 'RBR' : 'JJR', form, bases![0]!, IRREGULAR);
    for (const form of superlatives!) add(adverb ? 'RBS' : 'JJS', form, bases![0]!, IRREGULAR);
  }
  for (const category of ['adj', 'adv'] as const) {
    for (const [word, count] of wordnetWords(category)) {
      if (syllables(word) > 2 || (category === 'adv' && word.endsWith('ly')) || word.includes('-')) continue;
      const { comparatives, superlatives } = withEr(word);
      for (const form of comparatives) add(category === 'adj' ? 'JJR' : 'RBR', form, word, count);
      for (const form of superlatives) add(category === 'adj' ? 'JJS' : 'RBS', form, word, count);
    }
  }
}
