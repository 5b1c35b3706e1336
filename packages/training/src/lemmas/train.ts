/**
 * Makes the table of lemmas (from the treebanks and from WordNet's inflected forms) and the table of features (from the
 * treebanks), and puts them into the weights file.
 *
 *     node packages/training/dist/lemmas/train.js [FOLDER]
 *
 * FOLDER holds ewt-train.conllu.gz and gum-train.conllu.gz; left out, ../shared/bench/language.
 */
import { LEMMA_FORMAT, type LemmaTable, type LemmaTableClass, normOf } from '@readout/engine/internals';
import { readTreebank, type TreebankWord } from '../conllu.js';
import { TREEBANKS } from '../treebanks.js';
import { replaceSections } from '../weights/file.js';
import { applyEndings, learnEndings, type Pair } from './endings.js';
import { featsTable } from './feats.js';
import { type InflectedTag, IRREGULAR, inflectedForms } from './inflected.js';
import { properAdjectives } from './wordnet.js';

/** Tags whose lemmas keep the capitals of the word. */
const CASED_UPOS = new Set(['PROPN', 'X', 'SYM', 'PUNCT']);
const CASED_XPOS = new Set(['NNP', 'NNPS', 'FW', 'ADD', 'LS', 'GW']);
/** A treebank word counts this much of what it is met, against 1 for a word of WordNet: rules are for words, not for uses. */
const TREEBANK_WEIGHT = 2;
/** A treebank that often has another lemma for an irregular form means it. */
const TRUSTED = 10;

const isCased = ({ upos, xpos }: TreebankWord) => CASED_UPOS.has(upos) || CASED_XPOS.has(xpos);

/**
 * The name of the table that a word's lemma is looked up in: its XPOS, with "cased" before it where capitals are kept, and
 * with the UPOS where names are of a verb ("the Developing World").
 */
function poolOf(word: TreebankWord): string {
  if (!isCased(word)) return word.xpos;
  return word.upos === 'VERB' ? `cased VERB ${word.xpos}` : `cased ${word.xpos}`;
}

function pool(words: readonly TreebankWord[]): Map<string, TreebankWord[]> {
  const pools = new Map<string, TreebankWord[]>();
  for (const word of words) {
    // Parts of words written asunder, and words that the annotators left without a lemma, teach nothing.
    if (word.lemma === '_' || word.xpos === 'GW') continue;
    const key = poolOf(word);
    const group = pools.get(key);
    if (group) group.push(word);
    else pools.set(key, [word]);
  }
  return pools;
}

type Counts = Map<string, Map<string, number>>;

/** Norm → lemma → how often. */
function countLemmas(words: readonly TreebankWord[]): Counts {
  const counts: Counts = new Map();
  for (const { form, lemma } of words) {
    const norm = normOf(form);
    const lemmas = counts.get(norm) ?? new Map();
    counts.set(norm, lemmas);
    lemmas.set(lemma, (lemmas.get(lemma) ?? 0) + 1);
  }
  return counts;
}

function commonest(lemmas: ReadonlyMap<string, number>): [string, number] {
  return [...lemmas].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] < a[0]) ? b : a));
}

/** Lemmas from the norm: endings learned from treebank and WordNet, then every word that they get wrong. */
function uncasedClass(
  words: readonly TreebankWord[],
  inflected: readonly Pair[],
): Pick<LemmaTableClass, 'words' | 'endings'> {
  const inflectedWeights = new Map(inflected.map(pair => [pair.form, pair.weight]));
  const pairs = new Map(inflected.map(pair => [pair.form, { ...pair, weight: 1 }]));
  for (const [norm, lemmas] of countLemmas(words)) {
    const [lemma, count] = commonest(lemmas);
    // Of a word seldom met the dictionary knows better; treebanks have slips, too.
    const rival = inflectedWeights.get(norm) ?? -1;
    if (count > (rival === IRREGULAR ? TRUSTED : rival >= 0 ? 1 : 0))
      pairs.set(norm, { form: norm, lemma, weight: TREEBANK_WEIGHT });
  }
  const endings = learnEndings([...pairs.values()]);
  const wrong = [...pairs.values()].filter(({ form, lemma }) => applyEndings(form, endings) !== lemma);
  return {
    words: sorted(wrong.map(({ form, lemma }) => [form, lemma])),
    endings: sorted(Object.entries(endings)),
  };
}

/**
 * Lemmas from the form: endings where names are inflected ("Islands"), then the words for which a fixed lemma is right more
 * often than the rule.
 */
function casedClass(
  words: readonly TreebankWord[],
  inflected: readonly Pair[],
): Pick<LemmaTableClass, 'words' | 'endings'> {
  const endings = inflected.length > 0 ? uncasedClass([], inflected).endings : {};
  const right = new Map<string, number>();
  for (const { form, lemma } of words) {
    if (applyEndings(form, endings) === lemma) right.set(normOf(form), (right.get(normOf(form)) ?? 0) + 1);
  }
  const fixed = inflected
    .filter(({ form, lemma, weight }) => weight === IRREGULAR && applyEndings(form, endings) !== lemma)
    .map(({ form, lemma }): [string, string] => [form, lemma[0]!.toUpperCase() + lemma.slice(1)]);
  for (const [norm, lemmas] of countLemmas(words)) {
    const [lemma, count] = commonest(lemmas);
    if (count > (right.get(norm) ?? 0) && (count > 1 || lemma.toLowerCase() === norm || inflected.length > 0))
      fixed.push([norm, lemma]);
  }
  return { words: sorted(fixed), endings: sorted(Object.entries(endings)) };
}

/** The inflected forms that words of a pool may be. */
function inflectedFor(key: string, forms: ReadonlyMap<InflectedTag, Pair[]>): Pair[] {
  if (key === 'cased NNPS') return forms.get('NNS')!;
  if (key === 'cased VERB NNP') return ['VBZ', 'VBG', 'VBN'].flatMap(tag => forms.get(tag as InflectedTag)!);
  return forms.get(key as InflectedTag) ?? [];
}

function sorted(entries: [string, string][]): Record<string, string> {
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const folder = process.argv[2] ?? TREEBANKS;
const words = ['ewt-train', 'gum-train']
  .flatMap(name => readTreebank(`${folder}/${name}.conllu.gz`))
  .flatMap(({ sentences }) => sentences.flatMap(sentence => sentence.words));
const inflected = inflectedForms();
const classes = [...pool(words)].map(([key, group]): LemmaTableClass => {
  const cased = key.startsWith('cased ');
  const tags = [...new Set(group.map(({ upos, xpos }) => `${upos} ${xpos}`))].sort();
  const forms = inflectedFor(key, inflected);
  if (cased) return { tags, cased, ...casedClass(group, forms) };
  const tables = uncasedClass(group, forms);
  if (key === 'JJ') for (const word of properAdjectives()) tables.words[word.toLowerCase()] ??= word;
  return { tags, cased, ...tables };
});
const table: LemmaTable = { format: LEMMA_FORMAT, classes };
const feats = featsTable(words);
const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
replaceSections(
  new Map([
    ['lemmas/table', json(table)],
    ['feats/table', json(feats)],
  ]),
);
const count = (key: 'words' | 'endings') =>
  classes.reduce((sum, group) => sum + Object.keys(group[key]).length, 0);
console.log(
  `lemmas: ${classes.length} classes, ${count('words')} words, ${count('endings')} endings, written`,
);
console.log(
  `features: ${feats.values.length} values, ${Object.keys(feats.defaults).length} pairs of tags, written`,
);
