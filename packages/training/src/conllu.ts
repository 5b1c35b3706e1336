import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A syntactic word of a treebank, as its line says. `head` counts from 1, 0 is the root. */
export interface TreebankWord {
  form: string;
  lemma: string;
  upos: string;
  xpos: string;
  /** `Number=Sing|Person=3`, the empty string for none. */
  feats: string;
  head: number;
  deprel: string;
  /** Offsets in the raw text of the document (`rawText`). */
  start: number;
  end: number;
  /** The second or a later word of a multiword token. */
  joinsPrevious: boolean;
}

export interface TreebankSentence {
  id: string;
  text: string;
  newParagraph: boolean;
  words: TreebankWord[];
  /** Offsets in the raw text of the document. */
  start: number;
  end: number;
}

export interface TreebankDocument {
  id: string;
  sentences: TreebankSentence[];
  /** The text as a reader would meet it: a blank line between paragraphs, else the spaces of the original. */
  text: string;
}

interface OpenSentence {
  id: string;
  text: string;
  newParagraph: boolean;
  lines: string[][];
}

/** The documents of a CoNLL-U file, plain or gzipped, words with their places in the raw text. */
export function readTreebank(file: string): TreebankDocument[] {
  const bytes = readFileSync(file);
  return parseTreebank((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
}

/** The documents of a CoNLL-U text that has "# newdoc id", "# newpar" and "# text" lines. */
export function parseTreebank(text: string): TreebankDocument[] {
  const documents: { id: string; sentences: OpenSentence[] }[] = [];
  let open: OpenSentence | null = null;
  for (const line of text.split(/\r?\n/)) {
    if (line === '') {
      open = null;
      continue;
    }
    const document = /^# newdoc id = (.+)$/.exec(line);
    if (document) documents.push({ id: document[1]!.trim(), sentences: [] });
    if (!open && documents.length > 0) {
      open = { id: '', text: '', newParagraph: false, lines: [] };
      documents.at(-1)!.sentences.push(open);
    }
    if (open) addLine(open, line);
  }
  return documents.map(({ id, sentences }) =>
    layOut(
      id,
      sentences.filter(({ lines }) => lines.length > 0),
    ),
  );
}

function addLine(sentence: OpenSentence, line: string): void {
  if (!line.startsWith('#')) sentence.lines.push(line.split('\t'));
  else if (/^# newpar\b/.test(line)) sentence.newParagraph = true;
  else if (line.startsWith('# text = ')) sentence.text = line.slice(9);
  else if (line.startsWith('# sent_id = ')) sentence.id = line.slice(12);
}

/** Puts the sentences one after the other and finds each word in the text. */
function layOut(id: string, opens: OpenSentence[]): TreebankDocument {
  let text = '';
  let spaced = false;
  const sentences = opens.map((open, index) => {
    if (index > 0) text += open.newParagraph ? '\n\n' : spaced ? ' ' : '';
    const start = text.length;
    text += open.text;
    spaced = !isUnspaced(open.lines.findLast(([number]) => !/[.]/.test(number!))!, open.lines);
    return {
      id: open.id,
      text: open.text,
      newParagraph: open.newParagraph,
      words: wordsOf(open, start),
      start,
      end: text.length,
    };
  });
  return { id, sentences, text };
}

/** Whether the last written token says that no space follows: the range line of a multiword token speaks for its words. */
function isUnspaced(last: string[], lines: string[][]): boolean {
  const range = lines.find(([number]) => number!.endsWith(`-${last[0]}`));
  return (range ?? last)[9]!.split('|').includes('SpaceAfter=No');
}

function wordsOf({ text, lines }: OpenSentence, offset: number): TreebankWord[] {
  const words: TreebankWord[] = [];
  let at = 0;
  let rangeEnd = 0;
  let rangeStart = 0;
  for (const columns of lines) {
    const number = columns[0]!;
    if (number.includes('.')) continue;
    if (number.includes('-')) {
      [rangeStart, rangeEnd] = number.split('-').map(Number) as [number, number];
      continue;
    }
    const [, form, lemma, upos, xpos, feats, head, deprel] = columns as string[];
    const start = findForm(text, form!, at);
    at = start + form!.length;
    const joinsPrevious = Number(number) <= rangeEnd && Number(number) > rangeStart;
    const place = { start: offset + start, end: offset + at, joinsPrevious };
    words.push({
      form: form!,
      lemma: lemma!,
      upos: upos!,
      xpos: xpos!,
      feats: feats === '_' ? '' : feats!,
      head: Number(head),
      deprel: deprel!,
      ...place,
    });
  }
  return words;
}

/** Where `form` stands at or after `from`; in place at `from` when the text spells it otherwise. */
function findForm(text: string, form: string, from: number): number {
  let at = from;
  while (/\s/.test(text[at] ?? '')) at++;
  if (text.startsWith(form, at)) return at;
  throw new RangeError(
    `The word "${form}" is not where it should be in the sentence "${text}": correct the treebank file.`,
  );
}
