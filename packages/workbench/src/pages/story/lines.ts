/** What documents tell of one happening, lined up: for each value those documents that give it. */
import { dateText } from '@readout/engine/view';
import type { HappeningAnswer } from '@readout/server/api';

interface Told {
  value: string;
  documents: string[];
}

export interface Line {
  name: string;
  values: Told[];
  /** Documents give different values. */
  differs: boolean;
}

export function linesOf(happening: HappeningAnswer): Line[] {
  const { actors, recipients, dates, places, modes, numbers, labels } = happening;
  const lines: [name: string, values: Told[], several: boolean][] = [
    // One report may name two parties of the same event: that is no difference between reports.
    ['Who', actors, true],
    ['To whom', recipients, true],
    ['When', dates.map(({ value, documents }) => ({ value: spanText(value), documents })), false],
    ['Where', places.map(({ value, documents }) => ({ value: placeText(value), documents })), false],
    ['How', modes.flatMap(({ value, documents }) => (value === null ? [] : [{ value, documents }])), false],
    ...(['dead', 'injured', 'arrested'] as const).map((kind): [string, Told[], boolean] => [
      kind[0]!.toUpperCase() + kind.slice(1),
      numbers[kind].map(({ value, documents }) => ({ value: String(value), documents })),
      false,
    ]),
    ['Labels', labels.map(({ value, documents }) => ({ value: labelText(value), documents })), true],
  ];
  return lines
    .filter(([, values]) => values.length > 0)
    .map(([name, values, several]) => ({ name, values: merged(values), several }))
    .map(({ name, values, several }) => ({
      name,
      values,
      differs: values.length > 1 && !(several && allSame(values)),
    }));
}

/** Values that read the same on one line. */
function merged(values: readonly Told[]): Told[] {
  const found = new Map<string, Set<string>>();
  for (const { value, documents } of values) {
    const known = found.get(value) ?? new Set();
    for (const document of documents) known.add(document);
    found.set(value, known);
  }
  return [...found].map(([value, documents]) => ({ value, documents: [...documents] }));
}

function allSame(values: readonly Told[]): boolean {
  const keyOf = ({ documents }: Told) => JSON.stringify([...documents].sort());
  return values.every(value => keyOf(value) === keyOf(values[0]!));
}

function spanText({ from, to }: { from: string | null; to: string | null }): string {
  if (from === null && to === null) return 'not told';
  if (from === to) return dateText(from!);
  return `${from === null ? '…' : dateText(from)} to ${to === null ? '…' : dateText(to)}`;
}

function placeText({ name, country }: { name: string; country: string | null }): string {
  return country === null ? name : `${name}, ${country}`;
}

function labelText({ term, about, own }: { term: string; about: string | null; own: boolean }): string {
  return `“${term}”${about === null ? '' : ` of ${about}`}${own ? '' : ' (in quotation)'}`;
}

interface Cell {
  document: string;
  /** What the document gives; none where it does not tell. */
  values: string[];
  /** Most of those that tell give something else, or the first of them where none is more common. */
  standsOut: boolean;
}

/** A line as a row of a table with a column for each document. */
export function cellsOf({ values, differs }: Line, documents: readonly string[]): Cell[] {
  const cells = documents.map(document => ({
    document,
    values: values.filter(told => told.documents.includes(document)).map(({ value }) => value),
  }));
  const keyOf = (cell: { values: string[] }) => JSON.stringify([...cell.values].sort());
  const counts = new Map<string, number>();
  for (const cell of cells)
    if (cell.values.length > 0) counts.set(keyOf(cell), (counts.get(keyOf(cell)) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const common = [...counts].find(([, count]) => count === most)?.[0];
  return cells.map(cell => ({
    ...cell,
    standsOut: differs && cell.values.length > 0 && keyOf(cell) !== common,
  }));
}
