/** What is counted over aligned layers, and how it is shown. */
import type { EventExpectation } from '../expectations.js';
import type { Aligned, GoldLine, ScoredLayer } from './alignment.js';

export interface Measure {
  name: string;
  layer: ScoredLayer;
  /** The parts that must be right; with `ofPairs` told as a share of pairs, else as precision, recall and F1. */
  parts: readonly string[];
  ofPairs?: (gold: GoldLine) => boolean;
}

const always = () => true;
const asks = (field: keyof EventExpectation) => (gold: GoldLine) =>
  (gold as EventExpectation)[field] !== undefined;

export const MEASURES: readonly Measure[] = [
  { name: 'events: type', layer: 'events', parts: ['type'] },
  { name: 'events: type, actors, recipients', layer: 'events', parts: ['type', 'actors', 'recipients'] },
  {
    name: 'events: type, actors, recipients, voice, status',
    layer: 'events',
    parts: ['type', 'actors', 'recipients', 'voice', 'status'],
  },
  { name: '  actors', layer: 'events', parts: ['actors'], ofPairs: always },
  { name: '  recipients', layer: 'events', parts: ['recipients'], ofPairs: always },
  { name: '  voice', layer: 'events', parts: ['voice'], ofPairs: always },
  { name: '  status', layer: 'events', parts: ['status'], ofPairs: always },
  { name: '  mode', layer: 'events', parts: ['mode'], ofPairs: asks('mode') },
  {
    name: '  when',
    layer: 'events',
    parts: ['when'],
    ofPairs: gold => asks('when')(gold) || asks('from')(gold) || asks('to')(gold),
  },
  { name: '  where', layer: 'events', parts: ['where'], ofPairs: asks('where') },
  {
    name: '  numbers',
    layer: 'events',
    parts: ['numbers'],
    ofPairs: gold => asks('dead')(gold) || asks('injured')(gold) || asks('arrested')(gold),
  },
  { name: 'statements: content', layer: 'statements', parts: ['content'] },
  { name: 'statements: content, speaker', layer: 'statements', parts: ['content', 'speaker'] },
  { name: '  speaker', layer: 'statements', parts: ['speaker'], ofPairs: always },
  { name: '  cue', layer: 'statements', parts: ['cue'], ofPairs: always },
  { name: '  mode', layer: 'statements', parts: ['mode'], ofPairs: always },
  { name: '  attitude', layer: 'statements', parts: ['attitude'], ofPairs: always },
  { name: 'times: words', layer: 'times', parts: ['surface'] },
  { name: 'times: words, value', layer: 'times', parts: ['surface', 'value'] },
  { name: 'places: words', layer: 'places', parts: ['surface'] },
  { name: 'places: words, country', layer: 'places', parts: ['surface', 'country'] },
  { name: 'places: words, country, role', layer: 'places', parts: ['surface', 'country', 'role'] },
  { name: 'labels: words', layer: 'labels', parts: ['surface'] },
  { name: 'labels: words, kind, voice', layer: 'labels', parts: ['surface', 'kind', 'voice'] },
];

/** The measures as a table in plain text. Of entities, of whom gold has the main ones only, what was found of them. */
export function tableOf(
  measures: readonly Measure[],
  aligned: ReadonlyMap<ScoredLayer, readonly Aligned[]>,
): string {
  const rows = measures.map(measure => rowOf(measure, aligned.get(measure.layer)!));
  const head = ['', 'precision', 'recall', 'F1', 'of pairs', 'gold', 'found'];
  return [head, ...rows, ...entityRows(aligned.get('entities')!)].map(lined).join('\n');
}

function rowOf({ name, parts, ofPairs }: Measure, aligned: readonly Aligned[]): string[] {
  const pairs = aligned.flatMap(layer => layer.pairs);
  const isRight = ({ wrong }: { wrong: readonly string[] }) => parts.every(part => !wrong.includes(part));
  if (ofPairs) {
    const asked = pairs.filter(({ gold }) => ofPairs(gold));
    return [name, '', '', '', share(asked.filter(isRight).length, asked.length), String(asked.length), ''];
  }
  const right = pairs.filter(isRight).length;
  const gold = pairs.length + sum(aligned.map(({ missed }) => missed.length));
  const found = pairs.length + sum(aligned.map(({ spurious }) => spurious.length));
  const f1 = share(2 * right, gold + found);
  return [name, share(right, found), share(right, gold), f1, '', String(gold), String(found)];
}

function entityRows(aligned: readonly Aligned[]): string[][] {
  const pairs = aligned.flatMap(layer => layer.pairs);
  const gold = pairs.length + sum(aligned.map(({ missed }) => missed.length));
  const right = pairs.filter(({ wrong }) => wrong.length === 0).length;
  return [
    ['who: named', '', share(pairs.length, gold), '', '', String(gold), ''],
    ['who: all that is written', '', share(right, gold), '', '', String(gold), ''],
  ];
}

function lined([name, ...figures]: string[]): string {
  return `${name!.padEnd(50)}${figures.map(figure => figure.padStart(11)).join('')}`.trimEnd();
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : ((100 * part) / whole).toFixed(1);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
