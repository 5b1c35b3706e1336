/**
 * Token, word and sentence F1 of the text stage on raw text, by the definition of the CoNLL 2018 shared task.
 *
 *     node packages/training/dist/text/evaluate.js [--errors] FILE.conllu[.gz] …
 */
import { type Draft, TokenFlag } from '@readout/engine/internals';
import { readTreebank, type TreebankDocument } from '../conllu.js';
import { readText } from './read.js';

interface Tally {
  right: number;
  gold: number;
  found: number;
}

const NAMES = ['tokens', 'words', 'sentences'] as const;
type Spans = Record<(typeof NAMES)[number], string[]>;

/** Spans as "start-end" keys; multiword tokens as one token. */
function goldSpans(document: TreebankDocument): Spans {
  const words = document.sentences.flatMap(sentence => sentence.words);
  return {
    words: words.map(({ start, end }) => `${start}-${end}`),
    tokens: joined(words.map(({ start, end, joinsPrevious }) => ({ start, end, joins: joinsPrevious }))),
    sentences: document.sentences.map(({ words }) => `${words[0]!.start}-${words.at(-1)!.end}`),
  };
}

function foundSpans(draft: Draft): Spans {
  const { tokens } = draft;
  const words = Array.from({ length: tokens.length }, (_, row) => ({
    start: tokens.starts[row]!,
    end: tokens.ends[row]!,
    joins: (tokens.flags[row]! & TokenFlag.JoinsPrevious) !== 0,
  }));
  return {
    words: words.map(({ start, end }) => `${start}-${end}`),
    tokens: joined(words),
    sentences: draft.sentences.map(({ start, end }) => `${start}-${end}`),
  };
}

function joined(words: { start: number; end: number; joins: boolean }[]): string[] {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end, joins } of words) {
    if (joins && spans.length > 0) spans.at(-1)!.end = end;
    else spans.push({ start, end });
  }
  return spans.map(({ start, end }) => `${start}-${end}`);
}

function context(text: string, span: string): string {
  const [start, end] = span.split('-').map(Number) as [number, number];
  const shown = (from: number, to: number) => text.slice(Math.max(0, from), to).replaceAll('\n', '⏎');
  return `${shown(start - 25, start)}⟦${shown(start, Math.min(end, start + 60))}⟧${shown(end, end + 25)}`;
}

const files = process.argv.slice(2).filter(argument => !argument.startsWith('--'));
const showErrors = process.argv.includes('--errors');
for (const file of files) {
  const tallies = new Map(NAMES.map(name => [name, { right: 0, gold: 0, found: 0 } as Tally]));
  for (const document of readTreebank(file)) {
    const gold = goldSpans(document);
    const draft = readText(document.text);
    const found = foundSpans(draft);
    for (const name of NAMES) {
      const tally = tallies.get(name)!;
      const known = new Set(gold[name]);
      const seen = new Set(found[name]);
      tally.right += found[name].filter(span => known.has(span)).length;
      tally.gold += gold[name].length;
      tally.found += found[name].length;
      if (!showErrors) continue;
      for (const span of gold[name])
        if (!seen.has(span)) console.log(`missed ${name}\t${document.id}\t${context(document.text, span)}`);
      for (const span of found[name])
        if (!known.has(span)) console.log(`wrong ${name}\t${document.id}\t${context(document.text, span)}`);
    }
  }
  const shown = NAMES.map(name => {
    const { right, gold, found } = tallies.get(name)!;
    return `${name} ${((200 * right) / (gold + found)).toFixed(2)} (P ${((100 * right) / found).toFixed(2)} R ${((100 * right) / gold).toFixed(2)})`;
  });
  console.log(`${file.split('/').at(-1)}  ${shown.join('  ')}`);
}
