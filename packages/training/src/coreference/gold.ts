/** The entity layer of the GUM corpus: mentions with what they mean, as the last column of its treebank has them. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parseTreebank } from '../conllu.js';

export interface GoldMention {
  /** Offsets in the raw text of the document. */
  start: number;
  end: number;
  headStart: number;
  headEnd: number;
  /** The same number in a document, the same entity. */
  entity: number;
}

export interface GoldDocument {
  id: string;
  text: string;
  mentions: GoldMention[];
}

interface Open {
  entity: number;
  first: number;
  /** Words of the head, counted from 1 within the mention. */
  head: number[];
}

/** The documents of a CoNLL-U file, plain or gzipped, with their mentions. */
export function readMentions(file: string): GoldDocument[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const columns = entityColumns(text);
  return parseTreebank(text).map(document => {
    const words = document.sentences.flatMap(sentence =>
      sentence.words.map((word, row) => ({
        start: word.start,
        end: word.end,
        entity: columns.get(sentence.id)?.[row] ?? '',
      })),
    );
    return { id: document.id, text: document.text, mentions: mentionsOf(words) };
  });
}

/** By sentence id: the bracket notation of each word, '' for none. */
function entityColumns(text: string): Map<string, string[]> {
  const columns = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('# sent_id = ')) {
      current = [];
      columns.set(line.slice(12), current);
    }
    const [number, ...rest] = line.split('\t');
    if (!/^\d+$/.test(number!)) continue;
    current.push(/(?:^|\|)Entity=([^|]*)/.exec(rest[8]!)?.[1] ?? '');
  }
  return columns;
}

/** "(1-abstract-new-nnnnn-cf1-2-sgl" opens the mention of an entity, "1)" closes the one opened last, "(1-…-sgl)" is one word. */
function mentionsOf(words: readonly { start: number; end: number; entity: string }[]): GoldMention[] {
  const mentions: GoldMention[] = [];
  const open: Open[] = [];
  const close = (row: number, entity: number) => {
    const at = open.findLastIndex(one => one.entity === entity);
    if (at < 0) throw new Error(`Entity ${entity} is closed but was not opened: correct the treebank file.`);
    const [{ first, head }] = open.splice(at, 1) as [Open];
    mentions.push({
      start: words[first]!.start,
      end: words[row]!.end,
      headStart: words[Math.min(row, first + head[0]! - 1)]!.start,
      headEnd: words[Math.min(row, first + head.at(-1)! - 1)]!.end,
      entity,
    });
  };
  words.forEach(({ entity }, row) => {
    for (const [part] of entity.matchAll(/\([^()]+\)?|\d+\)/g)) {
      const number = Number(/\d+/.exec(part)![0]);
      if (part.startsWith('(')) {
        const head = part.replace(')', '').split('-')[5]!.split(',').map(Number);
        open.push({ entity: number, first: row, head });
      }
      if (part.endsWith(')')) close(row, number);
    }
  });
  return mentions;
}
