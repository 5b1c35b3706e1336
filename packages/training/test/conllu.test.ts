import { expect, test } from 'vitest';
import { parseTreebank } from '../src/conllu.js';

const row = (...columns: (string | number)[]) => columns.join('\t');
const treebank = [
  '# newdoc id = one',
  '# newpar',
  '# sent_id = one-1',
  "# text = They don't.",
  row(1, 'They', 'they', 'PRON', 'PRP', 'Number=Plur', 2, 'nsubj', '_', '_'),
  row('2-3', "don't", '_', '_', '_', '_', '_', '_', '_', 'SpaceAfter=No'),
  row(2, 'do', 'do', 'AUX', 'VBP', '_', 0, 'root', '_', '_'),
  row(3, "n't", 'not', 'PART', 'RB', 'Polarity=Neg', 2, 'advmod', '_', '_'),
  row('3.1', 'agree', 'agree', 'VERB', 'VB', '_', '_', '_', '_', '_'),
  row(4, '.', '.', 'PUNCT', '.', '_', 2, 'punct', '_', 'SpaceAfter=No'),
  '',
  '# sent_id = one-2',
  '# text = Why?',
  row(1, 'Why', 'why', 'ADV', 'WRB', '_', 0, 'root', '_', 'SpaceAfter=No'),
  row(2, '?', '?', 'PUNCT', '.', '_', 1, 'punct', '_', '_'),
  '',
  '# newpar',
  '# text = Go',
  row(1, 'Go', 'go', 'VERB', 'VB', '_', 0, 'root', '_', '_'),
  '',
  '# newdoc id = two',
  '# text = Stop',
  row(1, 'Stop', 'stop', 'VERB', 'VB', '_', 0, 'root', '_', '_'),
  '',
].join('\n');

test('documents, sentences and the raw text', () => {
  const [one, two] = parseTreebank(treebank);
  expect([one!.id, two!.id]).toEqual(['one', 'two']);
  expect(one!.text).toBe("They don't.Why?\n\nGo");
  expect(one!.sentences.map(({ start, end }) => one!.text.slice(start, end))).toEqual([
    "They don't.",
    'Why?',
    'Go',
  ]);
  expect(two!.text).toBe('Stop');
});

test('words have their places, parts of a multiword token after the first are marked', () => {
  const { text, sentences } = parseTreebank(treebank)[0]!;
  const words = sentences.flatMap(sentence => sentence.words);
  expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(words.map(({ form }) => form));
  expect(words.filter(({ joinsPrevious }) => joinsPrevious).map(({ form }) => form)).toEqual(["n't"]);
  expect(words.map(({ feats, head }) => `${feats}${head}`)).toContain('Polarity=Neg2');
});

test('a word that the text does not have is reported with both', () => {
  const broken = treebank.replace('# text = Go', '# text = Stay');
  expect(() => parseTreebank(broken)).toThrow(/"Go" is not where it should be in the sentence "Stay"/);
});
