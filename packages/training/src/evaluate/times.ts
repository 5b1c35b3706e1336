/**
 * Scores the time layer on a file of texts with their TIMEX3 (`{id, publishedAt, text, times}` on each line, gzip'd or not), in
 * as many parts as it holds corpora, each named with the row after its last:
 *
 *     node packages/training/dist/evaluate/times.js FILE --parts first:73,second:164 --errors 20
 */
import { parseArgs } from 'node:util';
import { createReader, type Reader } from '@readout/engine';
import { readJsonLines } from './articles.js';

interface Span {
  start: number;
  end: number;
  type: string;
  value: string;
}

interface Gold {
  id: string;
  text: string;
  publishedAt?: string;
  times: Span[];
}

interface Tally {
  gold: number;
  found: number;
  relaxed: number;
  strict: number;
  type: number;
  value: number;
}

interface Scored {
  tally: Tally;
  differences: string[];
}

/** How many letters around an expression a difference shows. */
const AROUND = 60;

function score(reader: Reader, documents: readonly Gold[]): Scored {
  const tally: Tally = { gold: 0, found: 0, relaxed: 0, strict: 0, type: 0, value: 0 };
  const differences: string[] = [];
  for (const { id, text, publishedAt, times } of documents) {
    const found: Span[] = reader.draft({ text, publishedAt: publishedAt ?? null }, 'when').times;
    tally.gold += times.length;
    tally.found += found.length;
    const pairs = align(times, found);
    for (const [gold, span] of pairs) {
      tally.relaxed++;
      if (gold.start === span.start && gold.end === span.end) tally.strict++;
      else differences.push(differenceOf('span', id, text, gold, span));
      if (gold.type === span.type) tally.type++;
      if (gold.value === span.value) tally.value++;
      else differences.push(differenceOf('value', id, text, gold, span));
    }
    for (const gold of times)
      if (!pairs.has(gold)) differences.push(differenceOf('missed', id, text, gold, null));
    const taken = new Set(pairs.values());
    for (const span of found)
      if (!taken.has(span)) differences.push(differenceOf('false', id, text, null, span));
  }
  return { tally, differences };
}

/** One to one, the most alike first: by the letters that two spans share, of all that either has. */
function align(golds: readonly Span[], spans: readonly Span[]): Map<Span, Span> {
  const candidates = golds.flatMap(gold => spans.map(span => ({ gold, span, alike: likeness(gold, span) })));
  const chosen = new Map<Span, Span>();
  const taken = new Set<Span>();
  for (const { gold, span, alike } of candidates.sort((a, b) => b.alike - a.alike)) {
    if (alike === 0 || chosen.has(gold) || taken.has(span)) continue;
    chosen.set(gold, span);
    taken.add(span);
  }
  return chosen;
}

function likeness(a: Span, b: Span): number {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared / (a.end - a.start + b.end - b.start - shared);
}

/** "-" is gold, "+" is what was found. */
function differenceOf(kind: string, id: string, text: string, gold: Span | null, found: Span | null): string {
  const { start, end } = (gold ?? found) as Span;
  const told = (sign: string, span: Span | null) =>
    span ? `\n  ${sign} ${text.slice(span.start, span.end)}  ${span.type} ${span.value}` : '';
  const around = `${text.slice(Math.max(0, start - AROUND), start)}[${text.slice(start, end)}]${text.slice(end, end + AROUND)}`;
  return `${kind}, ${id}: ${around.replace(/\s+/g, ' ')}${told('-', gold)}${told('+', found)}`;
}

function rowOf(name: string, { gold, found, ...right }: Tally): string {
  const f1 = (count: number) => (gold + found === 0 ? '-' : ((200 * count) / (gold + found)).toFixed(1));
  return [name.padEnd(12), f1(right.strict), f1(right.relaxed), f1(right.type), f1(right.value), gold, found]
    .map((cell, column) => (column === 0 ? cell : String(cell).padStart(9)))
    .join('');
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    parts: { type: 'string' },
    errors: { type: 'string', default: '0' },
    of: { type: 'string', default: '' },
  },
});
const [path] = positionals;
if (path === undefined) {
  console.error(
    'usage: times.js FILE [--parts NAME:END,NAME:END] [--errors N] [--of missed|false|span|value]',
  );
  process.exit(2);
}
const documents = readJsonLines<Gold>(path);
const reader = await createReader();
console.log(
  `${'F1 of'.padEnd(12)}${['strict', 'relaxed', 'type', 'value', 'gold', 'found'].map(head => head.padStart(9)).join('')}`,
);
let first = 0;
const differences: string[] = [];
for (const part of (values.parts ?? `all:${documents.length}`).split(',')) {
  const [name, end] = part.split(':') as [string, string];
  const scored = score(reader, documents.slice(first, Number(end)));
  console.log(rowOf(name, scored.tally));
  differences.push(...scored.differences);
  first = Number(end);
}
const shown = differences
  .filter(difference => difference.startsWith(values.of))
  .slice(0, Number(values.errors));
if (shown.length > 0) console.log(`\n${shown.join('\n')}`);
