/**
 * A Draft as CoNLL-U (universaldependencies.org/format.html). Words that are written together ("don't") come as one
 * multiword token with a range line. A column whose layer is not there yet holds "_".
 */
import type { Draft } from '../draft/draft.js';
import type { Sentence } from '../draft/sentences.js';
import { TokenFlag } from '../draft/tokens.js';
import { DEPRELS, UPOSES, XPOSES } from './labels.js';

/** The document with its sentences, each followed by a blank line. `id` is kept on one line. */
export function writeConllu(draft: Draft, id: string): string {
  const name = onOneLine(id);
  const parts = [`# newdoc id = ${name}\n`];
  draft.sentences.forEach((sentence, index) => {
    if (sentence.paragraph !== draft.sentences[index - 1]?.paragraph) parts.push('# newpar\n');
    parts.push(`# sent_id = ${name}-${index + 1}\n`, `# text = ${onOneLine(draft.slice(sentence))}\n`);
    for (let row = sentence.firstToken; row < sentence.endToken; row++) {
      const end = tokenEnd(draft, row, sentence);
      if (end > row + 1 && !joins(draft, row)) parts.push(rangeLine(draft, row, end, sentence));
      parts.push(wordLine(draft, row, end, sentence));
    }
    parts.push('\n');
  });
  return parts.join('');
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function joins(draft: Draft, row: number): boolean {
  return (draft.tokens.flags[row]! & TokenFlag.JoinsPrevious) !== 0;
}

/** One past the last row that is written together with `row`. */
function tokenEnd(draft: Draft, row: number, sentence: Sentence): number {
  let end = row + 1;
  while (end < sentence.endToken && joins(draft, end)) end++;
  return end;
}

function rangeLine(draft: Draft, row: number, end: number, { firstToken }: Sentence): string {
  const form = draft.text.slice(draft.tokens.starts[row], draft.tokens.ends[end - 1]);
  const range = `${row - firstToken + 1}-${end - firstToken}`;
  return `${[range, form, '_', '_', '_', '_', '_', '_', '_', misc(draft, end)].join('\t')}\n`;
}

function wordLine(draft: Draft, row: number, end: number, { firstToken }: Sentence): string {
  const { tokens } = draft;
  const tagged = tokens.uposes.length === tokens.length;
  const head = tokens.heads[row];
  const inRange = end > row + 1 || joins(draft, row);
  const columns = [
    row - firstToken + 1,
    draft.form(row),
    (tagged && draft.lemma(row)) || '_',
    tagged ? UPOSES[tokens.uposes[row]!] : '_',
    tagged ? XPOSES[tokens.xposes[row]!] : '_',
    (tagged && draft.strings.get(tokens.feats[row]!)) || '_',
    head === undefined ? '_' : head < 0 ? 0 : head - firstToken + 1,
    tagged ? DEPRELS[tokens.deprels[row]!] : '_',
    '_',
    // What stands after a multiword token is said on its range line.
    inRange ? '_' : misc(draft, row + 1),
  ];
  return `${columns.join('\t')}\n`;
}

/** Whether white space follows, told by the word at row `next`. */
function misc({ tokens }: Draft, next: number): string {
  return next < tokens.length && !(tokens.flags[next]! & TokenFlag.SpaceBefore) ? 'SpaceAfter=No' : '_';
}
