/**
 * Tells how varied the judge's sentences are: length, distinct trigrams, types, modes, status, voice.
 *
 *     node packages/training/dist/judge/report.js
 */
import { JUDGE_FILES, readEventCases } from '../evaluate/event-cases.js';

const cases = JUDGE_FILES.flatMap(readEventCases);
const events = cases.flatMap(one => one.events);
const words = cases.map(
  ({ text }) => text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [],
);

console.log(
  `${cases.length} texts, ${events.length} events, ${cases.filter(one => one.events.length === 0).length} texts without`,
);
console.log(`${new Set(cases.map(({ text }) => text)).size} different texts`);
printTrigrams();
printLengths();
printCounts(
  'type',
  events.map(({ type }) => type),
);
printCounts(
  'mode',
  events.map(({ type, modes }) => `${type}/${modes?.[0] ?? '-'}`),
);
printCounts(
  'status',
  events.map(({ status }) => status),
);
printCounts(
  'voice',
  events.map(({ saidBy }) => (saidBy === null ? 'publisher' : saidBy === '?' ? 'nobody named' : 'speaker')),
);

/** Runs of three words within a text: how many of all are different, and how many stand in one text only. */
function printTrigrams(): void {
  const textsOf = new Map<string, number>();
  let all = 0;
  for (const text of words) {
    const own = new Set<string>();
    for (let at = 0; at + 3 <= text.length; at++, all++) own.add(text.slice(at, at + 3).join(' '));
    for (const trigram of own) textsOf.set(trigram, (textsOf.get(trigram) ?? 0) + 1);
  }
  const once = [...textsOf.values()].filter(count => count === 1).length;
  const [most] = [...textsOf].sort((a, b) => b[1] - a[1]);
  console.log(
    `${all} trigrams, ${percent(textsOf.size, all)} distinct, ${percent(once, textsOf.size)} of these in one text only; the commonest, "${most![0]}", in ${most![1]} texts`,
  );
}

function printLengths(): void {
  const lengths = words.map(text => text.length).sort((a, b) => a - b);
  const at = (share: number) => lengths[Math.floor(share * (lengths.length - 1))]!;
  console.log(
    `words a text: ${at(0)} least, ${at(0.1)} / ${at(0.5)} / ${at(0.9)} at a tenth, a half, nine tenths, ${at(1)} most`,
  );
}

function printCounts(name: string, values: readonly string[]): void {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const told = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([value, count]) => `${value} ${count} (${percent(count, values.length)})`);
  console.log(`${name}: ${told.join(', ')}`);
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}
