/** Two tables of events side by side: which events are the same, how far they agree in each field, and where they do not. */
import type { EventRow } from '../imports/types.js';
import { alignRows, type Pair } from './align.js';
import { alphaOf, FIELDS, type Field, VALUES } from './fields.js';

/** How often the one table says `a` where the other says `b`. */
export interface Confusion {
  a: string;
  b: string;
  count: number;
}

export interface FieldAgreement {
  field: Field;
  /** Aligned events of which both tables tell the field. */
  compared: number;
  equal: number;
  /** Share of those compared that are equal; null when there are none. */
  agreement: number | null;
  /** Krippendorff's alpha; null where there is nothing to compare or nothing that varies. */
  alpha: number | null;
  /** Every combination that occurs, agreement included, the commonest first. */
  matrix: Confusion[];
}

/** Aligned events that are not told alike. */
export interface Difference {
  fields: Field[];
  a: EventRow;
  b: EventRow;
}

export interface Comparison {
  /** What aligned them: documents that both tables have, or day and dyad. */
  by: 'document' | 'date';
  aligned: number;
  onlyA: EventRow[];
  onlyB: EventRow[];
  fields: FieldAgreement[];
  differences: Difference[];
}

/** Both tables are held in memory. See `align.ts` for what makes two events the same. */
export function compareTables(a: readonly EventRow[], b: readonly EventRow[]): Comparison {
  const { by, pairs, onlyA, onlyB } = alignRows(a, b);
  return {
    by,
    aligned: pairs.length,
    onlyA,
    onlyB,
    fields: FIELDS.map(field => agreementIn(field, pairs)),
    differences: pairs.flatMap(differenceOf),
  };
}

function agreementIn(field: Field, pairs: readonly Pair[]): FieldAgreement {
  const values: [string, string][] = [];
  for (const [one, other] of pairs) {
    const [left, right] = [VALUES[field](one), VALUES[field](other)];
    if (left !== null && right !== null) values.push([left, right]);
  }
  const equal = values.filter(([left, right]) => left === right).length;
  return {
    field,
    compared: values.length,
    equal,
    agreement: values.length === 0 ? null : equal / values.length,
    alpha: alphaOf(field, values),
    matrix: matrixOf(values),
  };
}

function matrixOf(values: readonly (readonly [string, string])[]): Confusion[] {
  const counts = new Map<string, Confusion>();
  for (const [a, b] of values) {
    const key = JSON.stringify([a, b]);
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { a, b, count: 1 });
  }
  const before = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);
  return [...counts.values()].sort((x, y) => y.count - x.count || before(x.a, y.a) || before(x.b, y.b));
}

function differenceOf([a, b]: Pair): Difference[] {
  const fields = FIELDS.filter(field => {
    const [left, right] = [VALUES[field](a), VALUES[field](b)];
    return left !== null && right !== null && left !== right;
  });
  return fields.length > 0 ? [{ fields, a, b }] : [];
}
