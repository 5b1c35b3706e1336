/** Scores as text to read, or as one object. */
import {
  type Aligned,
  type Figures,
  f1Of,
  MEASURES,
  type ScoredLayer,
  tableOf,
} from '@readout/engine/notation';
import { EVENT_MEASURES, type EventMeasure, type Scores } from './score.js';

/** `errors`: how many differences are listed. */
export function textOf(scores: Scores, errors: number): string {
  const parts = [`${scores.cases} cases, ${scores.withEvents} of them with their events`];
  if (scores.withEvents > 0) parts.push(eventTable(scores), typeTable(scores));
  const measures = MEASURES.filter(({ layer }) => scores.layers.has(layer));
  if (scores.layers.size > 0) parts.push(tableOf(measures, new Map([...NO_LAYERS, ...scores.layers])));
  if (errors > 0) parts.push(differencesOf(scores).slice(0, errors).join('\n'));
  return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}

/** The table tells of entities always. */
const NO_LAYERS: [ScoredLayer, Aligned[]][] = [['entities', []]];

const NAMES: Readonly<Record<EventMeasure, string>> = { type: 'type', dyad: 'dyad', sector: 'with sectors' };

function eventTable({ events }: Scores): string {
  const rows = EVENT_MEASURES.map(measure => {
    const { right, gold, found } = events[measure];
    const cells = [
      share(right, found),
      share(right, gold),
      f1Of(events[measure]).toFixed(3),
      String(gold),
      String(found),
    ];
    return lined(NAMES[measure], cells);
  });
  return [lined('Events', ['precision', 'recall', 'F1', 'gold', 'found']), ...rows].join('\n');
}

function typeTable({ types }: Scores): string {
  const names = [...types.keys()].sort();
  const f1 = (figures: Figures) => f1Of(figures).toFixed(3);
  const rows = names.map(name => {
    const { type, dyad, sector } = types.get(name)!;
    return lined(name, [String(type.gold), String(type.found), f1(type), f1(dyad), f1(sector)]);
  });
  return [lined('Type', ['gold', 'found', 'type F1', 'dyad F1', 'sector F1']), ...rows].join('\n');
}

function lined(name: string, cells: readonly string[]): string {
  return `${name.padEnd(14)}${cells.map(cell => cell.padStart(11)).join('')}`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3);
}

/** "-" is gold, "+" what was found. */
function differencesOf({ layers }: Scores): string[] {
  return [...layers.values()]
    .flat()
    .flatMap(({ report, layer, pairs, missed, spurious }) => [
      ...pairs
        .filter(({ wrong }) => wrong.length > 0)
        .map(
          ({ gold, found, wrong }) =>
            `${report}, ${layer}: ${wrong.join(', ')}\n  - ${gold.written}\n  + ${found}`,
        ),
      ...missed.map(({ written }) => `${report}, ${layer}: missed\n  - ${written}`),
      ...spurious.map(found => `${report}, ${layer}: false\n  + ${found}`),
    ]);
}

export function objectOf(scores: Scores, errors: number): object {
  const told = ({ right, gold, found }: Figures) => ({
    right,
    gold,
    found,
    precision: found === 0 ? null : right / found,
    recall: gold === 0 ? null : right / gold,
    f1: f1Of({ right, gold, found }),
  });
  const measures = (figures: Record<EventMeasure, Figures>) =>
    Object.fromEntries(EVENT_MEASURES.map(measure => [measure, told(figures[measure])]));
  return {
    cases: scores.cases,
    withEvents: scores.withEvents,
    events: measures(scores.events),
    types: Object.fromEntries(
      [...scores.types]
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([type, figures]) => [type, measures(figures)]),
    ),
    layers: Object.fromEntries([...scores.layers].map(([layer, aligned]) => [layer, fieldsOf(aligned)])),
    ...(errors > 0 ? { differences: differencesOf(scores).slice(0, errors) } : {}),
  };
}

/** How many lines of gold found their item, and how often each part of these was wrong. */
function fieldsOf(aligned: readonly Aligned[]): object {
  const wrong: Record<string, number> = {};
  for (const { pairs } of aligned)
    for (const pair of pairs) for (const part of pair.wrong) wrong[part] = (wrong[part] ?? 0) + 1;
  const sum = (count: (one: Aligned) => number) => aligned.reduce((total, one) => total + count(one), 0);
  return {
    paired: sum(({ pairs }) => pairs.length),
    missed: sum(({ missed }) => missed.length),
    spurious: sum(({ spurious }) => spurious.length),
    wrong,
  };
}
