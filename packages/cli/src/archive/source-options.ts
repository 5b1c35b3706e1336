/** What the flags of `add` say of how sources are read. */
import { type DateOrder, DEFAULT_LIMITS, type Limits, type Mapping } from '@readout/sources';
import { pairsOf } from '../flags.js';
import { suggestion, UsageError } from '../usage.js';

const FIELDS = ['text', 'id', 'title', 'publisher', 'publishedAt', 'url', 'author', 'language'] as const;

/** "text=body,publishedAt=day" → the columns' names; undefined where nothing is said. @throws UsageError for what is no field. */
export function mappingOf(
  written: string | undefined,
  dateOrder: DateOrder | undefined,
): Mapping | undefined {
  const mapping: Mapping = {};
  for (const [name, column] of pairsOf('--columns', written, '"text=body,publishedAt=day"')) {
    const field = FIELDS.find(field => field.toLowerCase() === name.toLowerCase());
    if (field === undefined || column === '')
      throw new UsageError(
        `--columns has no field "${name}".${suggestion(name, FIELDS)} There are ${FIELDS.join(', ')}, each with "=" and a column.`,
      );
    mapping[field] = column;
  }
  if (dateOrder !== undefined) mapping.dateOrder = dateOrder;
  return Object.keys(mapping).length === 0 ? undefined : mapping;
}

const LIMITS = Object.keys(DEFAULT_LIMITS) as (keyof Limits)[];
const UNITS: Readonly<Record<string, number>> = { '': 1, K: 2 ** 10, M: 2 ** 20, G: 2 ** 30 };

/** "pageBytes=32M" → 33,554,432. @throws UsageError for what is no limit or no number. */
export function limitsOf(written: string | undefined): Partial<Limits> {
  const limits: Partial<Limits> = {};
  for (const [name, value] of pairsOf('--limits', written, '"pageBytes=32M,pdfPages=5000"')) {
    const limit = LIMITS.find(limit => limit === name);
    if (limit === undefined)
      throw new UsageError(
        `--limits has no "${name}".${suggestion(name, LIMITS)} There are ${LIMITS.join(', ')}.`,
      );
    const [, digits, unit] = /^(\d{1,12})([KMG]?)$/.exec(value) ?? [];
    if (digits === undefined || Number(digits) === 0)
      throw new UsageError(`--limits ${name} is a whole number such as 200000 or 32M, not "${value}".`);
    limits[limit] = Number(digits) * UNITS[unit!]!;
  }
  return limits;
}

/** DuckDB is loaded when a Parquet file is met. */
export async function* readParquet(path: string): AsyncGenerator<Record<string, unknown>> {
  const { readParquetRows } = await import('@readout/archive/parquet');
  yield* readParquetRows(path);
}
