/** The table of features, from the treebanks. */
import { FEATS_FORMAT, type FeatsTable, normOf } from '@readout/engine/internals';
import type { TreebankWord } from '../conllu.js';

/** What says more of the annotation, or of the tree, than of the word. */
const LEFT_OUT = /^(Typo|ExtPos|CorrectForm)=/;

const featsOf = ({ feats }: TreebankWord) =>
  feats
    .split('|')
    .filter(feature => !LEFT_OUT.test(feature))
    .join('|');

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function commonest(counts: ReadonlyMap<string, number>): string {
  return [...counts].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] < a[0]) ? b : a))[0];
}

/** The default of a pair of tags is what most of its different words have; the others are listed. */
export function featsTable(words: readonly TreebankWord[]): FeatsTable {
  const byTags = new Map<string, Map<string, Map<string, number>>>();
  for (const word of words) {
    const tags = `${word.upos} ${word.xpos}`;
    if (!byTags.has(tags)) byTags.set(tags, new Map());
    const forms = byTags.get(tags)!;
    const norm = normOf(word.form);
    if (!forms.has(norm)) forms.set(norm, new Map());
    count(forms.get(norm)!, featsOf(word));
  }
  const values: string[] = [];
  const indexOf = (value: string) =>
    values.includes(value) ? values.indexOf(value) : values.push(value) - 1;
  const table: FeatsTable = { format: FEATS_FORMAT, values, defaults: {}, words: {} };
  for (const [tags, forms] of [...byTags].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const types = new Map<string, number>();
    for (const [norm, counts] of forms) if (!/\d/.test(norm)) count(types, commonest(counts));
    const usual = types.size > 0 ? commonest(types) : '';
    const others = [...forms].filter(([norm, counts]) => !/^\d/.test(norm) && commonest(counts) !== usual);
    table.defaults[tags] = indexOf(usual);
    table.words[tags] = Object.fromEntries(
      others.sort(([a], [b]) => (a < b ? -1 : 1)).map(([norm, counts]) => [norm, indexOf(commonest(counts))]),
    );
  }
  return table;
}
