/**
 * The annotation of names: a line for each sentence of a treebank, its id, a tab, and its names as token indexes from 0, the last
 * included, with their type: "5-9 PER; 12 LOC". It stands beside the treebanks and holds no text of theirs. Types and
 * conventions: gold/names/README.md.
 */
import { readFileSync } from 'node:fs';
import { NAME_TYPES } from '@readout/engine/internals';
import type { TreebankSentence } from '../conllu.js';

export interface GoldName {
  /** Offsets in the raw text of the document. */
  start: number;
  end: number;
  /** Index in `NAME_TYPES`. */
  type: number;
}

/** The names of each annotated sentence, by its id. @throws Error naming the line that cannot be read. */
export function readGoldNames(file: string): Map<string, [first: number, last: number, type: number][]> {
  const names = new Map<string, [number, number, number][]>();
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, row) => {
      if (line.trim() === '' || line.startsWith('#')) return;
      const [id = '', list = ''] = line.split('\t');
      const spans = list
        .split(';')
        .map(part => part.trim())
        .filter(part => part !== '')
        .map((part): [number, number, number] => {
          const found = /^(\d+)(?:-(\d+))? ([A-Z]+)$/.exec(part);
          const type = NAME_TYPES.indexOf(found?.[3] as (typeof NAME_TYPES)[number]);
          if (!found || type < 0) throw new Error(`${file}:${row + 1}: "${part}" is no name: write "5-9 PER".`);
          return [Number(found[1]), Number(found[2] ?? found[1]), type];
        });
      names.set(id, spans);
    });
  return names;
}

/** The names of a sentence as offsets; those that lie outside its words are left out. */
export function placeNames(
  sentence: TreebankSentence,
  spans: readonly [first: number, last: number, type: number][],
): GoldName[] {
  return spans.flatMap(([first, last, type]) => {
    const [from, to] = [sentence.words[first], sentence.words[last]];
    return from && to ? [{ start: from.start, end: to.end, type }] : [];
  });
}
