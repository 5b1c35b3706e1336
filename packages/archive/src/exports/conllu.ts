/**
 * CoNLL-U of Readings that were made with tokens. A Reading does not say which words are written as one ("don't", "cannot"), but
 * two words without anything between them tell it: letters that follow letters, and clitics after an apostrophe.
 */
import type { Reading } from '@readout/engine';
import { type ConlluSentence, type ConlluWord, conlluOf } from '@readout/engine/internals';
import { wellFormed } from './cells.js';
import type { Ledger } from './ledger.js';
import type { ExportOptions, FileFormat, Readings } from './types.js';

export const conllu: FileFormat = {
  kind: 'file',
  about: 'CoNLL-U: words, tags and trees (of Readings made "--with tokens")',
  marksVoice: true,
  write,
};

type Token = NonNullable<Reading['tokens']>[number];

async function* write(readings: Readings, _: ExportOptions, ledger: Ledger): AsyncGenerator<string> {
  for await (const reading of readings) {
    ledger.documents++;
    if (reading.tokens === undefined) {
      ledger.omit('no-tokens');
      continue;
    }
    ledger.written++;
    yield wellFormed(conlluOf(reading.document.id, sentencesOf(reading, reading.tokens)));
  }
}

function sentencesOf({ document: { text }, sentences }: Reading, tokens: readonly Token[]): ConlluSentence[] {
  let next = 0;
  return sentences.map(({ start, end, paragraph }, index) => {
    const first = next;
    while (next < tokens.length && tokens[next]!.start < end) next++;
    return {
      text: text.slice(start, end),
      opensParagraph: paragraph !== sentences[index - 1]?.paragraph,
      words: tokens.slice(first, next).map((_, at) => wordAt(text, tokens, first + at, first)),
    };
  });
}

function wordAt(text: string, tokens: readonly Token[], row: number, first: number): ConlluWord {
  const { start, end, lemma, upos, xpos, feats, head, deprel } = tokens[row]!;
  const after = tokens[row + 1];
  return {
    form: text.slice(start, end),
    lemma,
    upos,
    xpos,
    feats,
    head: head < 0 ? 0 : head - first + 1,
    deprel,
    joins: row > first && joins(text, tokens[row - 1]!, tokens[row]!),
    noSpaceAfter: after !== undefined && after.start === end,
  };
}

const LETTER = /\p{L}/u;
const APOSTROPHE = /^['’ʼ]/;
/** After these an apostrophe opens a token of its own. */
const CLOSING = '"”)]';
const QUOTATION_TAGS: ReadonlySet<string> = new Set(["''", '``']);

function joins(text: string, before: Token, { start, end, xpos }: Token): boolean {
  if (before.end !== start) return false;
  const last = text[start - 1]!;
  const form = text.slice(start, end);
  if (LETTER.test(form[0]!)) return LETTER.test(last);
  return APOSTROPHE.test(form) && !QUOTATION_TAGS.has(xpos) && !CLOSING.includes(last);
}
