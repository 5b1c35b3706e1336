/**
 * CoNLL-U (universaldependencies.org/format.html), of a Draft or of whatever else has words. Words that are written together
 * ("don't") come as one multiword token with a range line. A column whose layer is not there yet holds "_".
 */
import type { Draft } from '../draft/draft.js';
import type { Sentence } from '../draft/sentences.js';
import { TokenFlag } from '../draft/tokens.js';
import { DEPRELS, UPOSES, XPOSES } from './labels.js';

export interface ConlluWord {
  form: string;
  /** "" for what is not known, here and below. */
  lemma: string;
  upos: string;
  xpos: string;
  feats: string;
  /** Number of the head in the sentence, from 1; 0 for the root; null when not known. */
  head: number | null;
  deprel: string;
  /** Written together with the word before it, as one token. */
  joins: boolean;
  /** Something else than white space, or nothing, stands between it and what comes next. */
  noSpaceAfter: boolean;
}

export interface ConlluSentence {
  text: string;
  opensParagraph: boolean;
  words: readonly ConlluWord[];
}

/** The document with its sentences, each followed by a blank line. `id` is kept on one line. */
export function writeConllu(draft: Draft, id: string): string {
  return conlluOf(
    id,
    draft.sentences.map((sentence, index) => ({
      text: draft.slice(sentence),
      opensParagraph: sentence.paragraph !== draft.sentences[index - 1]?.paragraph,
      words: wordsOf(draft, sentence),
    })),
  );
}

/** As `writeConllu`, of sentences from elsewhere. */
export function conlluOf(id: string, sentences: readonly ConlluSentence[]): string {
  const name = onOneLine(id);
  const parts = [`# newdoc id = ${name}\n`];
  sentences.forEach(({ text, opensParagraph, words }, index) => {
    if (opensParagraph) parts.push('# newpar\n');
    parts.push(`# sent_id = ${name}-${index + 1}\n`, `# text = ${onOneLine(text)}\n`);
    for (let row = 0; row < words.length; row++) {
      const end = tokenEnd(words, row);
      if (end > row + 1 && !words[row]!.joins) parts.push(rangeLine(words, row, end));
      parts.push(wordLine(words[row]!, row, end > row + 1 || words[row]!.joins));
    }
    parts.push('\n');
  });
  return parts.join('');
}

function wordsOf(draft: Draft, { firstToken, endToken }: Sentence): ConlluWord[] {
  const { tokens } = draft;
  const tagged = tokens.uposes.length === tokens.length;
  return Array.from({ length: endToken - firstToken }, (_, index) => {
    const row = firstToken + index;
    const head = tokens.heads[row];
    return {
      form: draft.form(row),
      lemma: tagged ? draft.lemma(row) : '',
      upos: tagged ? UPOSES[tokens.uposes[row]!]! : '',
      xpos: tagged ? XPOSES[tokens.xposes[row]!]! : '',
      feats: tagged ? draft.strings.get(tokens.feats[row]!) : '',
      head: head === undefined ? null : head < 0 ? 0 : head - firstToken + 1,
      deprel: tagged ? DEPRELS[tokens.deprels[row]!]! : '',
      joins: (tokens.flags[row]! & TokenFlag.JoinsPrevious) !== 0,
      noSpaceAfter: row + 1 < tokens.length && !(tokens.flags[row + 1]! & TokenFlag.SpaceBefore),
    };
  });
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** One past the last row that is written together with `row`. */
function tokenEnd(words: readonly ConlluWord[], row: number): number {
  let end = row + 1;
  while (end < words.length && words[end]!.joins) end++;
  return end;
}

function rangeLine(words: readonly ConlluWord[], row: number, end: number): string {
  const form = words
    .slice(row, end)
    .map(word => word.form)
    .join('');
  return `${[`${row + 1}-${end}`, form, '_', '_', '_', '_', '_', '_', '_', misc(words[end - 1]!)].join('\t')}\n`;
}

function wordLine(word: ConlluWord, row: number, inRange: boolean): string {
  const { form, lemma, upos, xpos, feats, head, deprel } = word;
  const columns = [
    row + 1,
    form,
    lemma || '_',
    upos || '_',
    xpos || '_',
    feats || '_',
    head ?? '_',
    deprel || '_',
    '_',
    // What stands after a multiword token is said on its range line.
    inRange ? '_' : misc(word),
  ];
  return `${columns.join('\t')}\n`;
}

function misc({ noSpaceAfter }: ConlluWord): string {
  return noSpaceAfter ? 'SpaceAfter=No' : '_';
}
