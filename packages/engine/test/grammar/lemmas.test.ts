import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/draft/draft.js';
import { addFeats, prepareFeats, readFeatsTable } from '../../src/grammar/feats.js';
import { Upos, type UposName, Xpos, type XposName } from '../../src/grammar/labels.js';
import { LEMMA_FORMAT, lemmatise, prepareLemmas, readLemmaTable } from '../../src/grammar/lemmas.js';
import { openWeights, packWeights } from '../../src/weights.js';
import { tokenized } from '../text/words.js';

const weights = openWeights(readFileSync(new URL('../../../weights-en/en.weights', import.meta.url)));
const lemmas = prepareLemmas(weights);
const feats = prepareFeats(weights);

/** A Draft of "word/UPOS/XPOS word/UPOS/XPOS …", lemmatised. */
function tagged(notation: string): Draft {
  const cells = notation.split(' ').map(cell => cell.split('/') as [string, UposName, XposName]);
  const draft = tokenized(cells.map(([form]) => form).join(' '));
  expect(draft.tokens.length).toBe(cells.length);
  draft.tokens.allocateGrammar();
  cells.forEach(([, upos, xpos], row) => {
    draft.tokens.uposes[row] = Upos[upos];
    draft.tokens.xposes[row] = Xpos[xpos];
  });
  lemmatise(draft, lemmas);
  return draft;
}

function lemmasOf(words: string, upos: UposName, xpos: XposName): string {
  const notation = words.split(' ').map(word => `${word}/${upos}/${xpos}`);
  const draft = tagged(notation.join(' '));
  return notation.map((_, row) => draft.lemma(row)).join(' ');
}

const rows: readonly (readonly [UposName, XposName, string, string])[] = [
  [
    'VERB',
    'VBD',
    'Shelled fled led SAID vowed banned denied ousted struck',
    'shell flee lead say vow ban deny oust strike',
  ],
  [
    'VERB',
    'VBD',
    'planned planed referred offered besieged seized vetoed',
    'plan plane refer offer besiege seize veto',
  ],
  [
    'VERB',
    'VBN',
    'overthrown killed wounded forgotten strafed extradited',
    'overthrow kill wound forget strafe extradite',
  ],
  ['VERB', 'VBG', 'dying hoping hopping fleeing trafficking convening', 'die hope hop flee traffic convene'],
  ['VERB', 'VBZ', 'says denies pushes goes raises lies', 'say deny push go raise lie'],
  [
    'NOUN',
    'NNS',
    'armies militiamen knives crises thieves villages',
    'army militiaman knife crisis thief village',
  ],
  [
    'NOUN',
    'NNS',
    'heroes buses aircraft headquarters children clashes',
    'hero bus aircraft headquarters child clash',
  ],
  ['NOUN', 'NN', 'Minister gas status C', 'minister gas status C'],
  ['PROPN', 'NNPS', 'Nations Affairs Philippines Parties Heroes', 'Nation Affair Philippines Party Hero'],
  ['PROPN', 'NNP', 'Nairobi bin Sept. NATO Kaya', 'Nairobi bin September NATO Kaya'],
  ['ADJ', 'JJ', 'Iraqi Kurdish Big national', 'Iraqi Kurdish big national'],
  ['ADJ', 'JJR', 'deadlier worse bigger', 'deadly bad big'],
  ['ADJ', 'JJS', 'deadliest worst largest', 'deadly bad large'],
  ['PRON', 'PRP', 'He him them us it', 'he he they we it'],
  ['NUM', 'CD', '12,500 Two 3.5 XIV', '12500 two 3.5 XIV'],
];

test.each(rows)('lemmas of %s %s: %s', (upos, xpos, words, expected) => {
  expect(lemmasOf(words, upos, xpos)).toBe(expected);
});

describe('by the words around', () => {
  test.each([
    ["she/PRON/PRP 's/AUX/VBZ been/AUX/VBN", 1, 'have'],
    ["she/PRON/PRP 's/AUX/VBZ not/PART/RB been/AUX/VBN", 1, 'have'],
    ["she/PRON/PRP 's/AUX/VBZ waiting/VERB/VBG", 1, 'be'],
    ["Omar/PROPN/NNP 's/PART/POS car/NOUN/NN", 1, "'s"],
    ["they/PRON/PRP 'd/AUX/MD leave/VERB/VB", 1, 'would'],
    ["they/PRON/PRP 'd/AUX/VBD left/VERB/VBN", 1, 'have'],
    ["do/AUX/VBP n't/PART/RB", 1, 'not'],
  ] as const)('%s', (notation, row, lemma) => {
    expect(tagged(notation).lemma(row)).toBe(lemma);
  });

  test('a name in capitals among capitals is written as names are', () => {
    const draft = tagged('AMINA/PROPN/NNP SESAY/PROPN/NNP left/VERB/VBD OPCW/PROPN/NNP');
    expect([0, 1, 3].map(row => draft.lemma(row))).toEqual(['Amina', 'Sesay', 'OPCW']);
  });
});

test('tags that no training text had together leave the norm', () => {
  expect(lemmasOf('Zug', 'INTJ', 'WP$')).toBe('zug');
});

test('words that are names of object members are words like others', () => {
  expect(lemmasOf('constructor hasOwnProperty', 'NOUN', 'NN')).toBe('constructor hasownproperty');
});

test('features follow from tags and words', () => {
  const draft = tagged('He/PRON/PRP was/AUX/VBD not/PART/RB seen/VERB/VBN ./PUNCT/.');
  addFeats(draft, feats);
  const found = Array.from({ length: 5 }, (_, row) => draft.strings.get(draft.tokens.feats[row]!));
  expect(found).toEqual([
    'Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs',
    'Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin',
    'Polarity=Neg',
    'Tense=Past|VerbForm=Part|Voice=Pass',
    '',
  ]);
});

test('a participle without "be" is not marked passive', () => {
  const draft = tagged(
    'They/PRON/PRP had/AUX/VBD left/VERB/VBN and/CCONJ/CC 40/NUM/CD villages/NOUN/NNS burned/VERB/VBD',
  );
  addFeats(draft, feats);
  const feature = (row: number) => draft.strings.get(draft.tokens.feats[row]!);
  expect(feature(2)).toBe('Tense=Past|VerbForm=Part');
  expect(feature(4)).toBe('NumForm=Digit|NumType=Card');
  expect(feature(5)).toBe('Number=Plur');
});

test('the longest known ending decides', () => {
  const table = {
    tags: ['NOUN NNS'],
    cased: false,
    words: { oxen: 'ox' },
    endings: { '': '0', s: '1', ies: '3y' },
  };
  const model = readLemmaTable({ format: LEMMA_FORMAT, classes: [table] });
  const draft = tagged('cities/NOUN/NNS towns/NOUN/NNS oxen/NOUN/NNS s/NOUN/NNS');
  lemmatise(draft, model);
  expect([0, 1, 2, 3].map(row => draft.lemma(row))).toEqual(['city', 'town', 'ox', 's']);
});

test('tables of another format are refused', () => {
  const of = (name: string) =>
    openWeights(packWeights(new Map([[name, new TextEncoder().encode('{"format":99,"classes":[]}')]])));
  expect(() => prepareLemmas(of('lemmas/table'))).toThrow(/format 99/);
  expect(() => prepareFeats(of('feats/table'))).toThrow(/format 99/);
  expect(readFeatsTable({ format: 1, values: [], defaults: {}, words: {} }).values).toEqual([]);
});
