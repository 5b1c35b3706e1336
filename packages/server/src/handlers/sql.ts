/** Questions to DuckDB: values always travel beside the text of a query, never in it. */
import type { Archive } from '@readout/archive';

export type DuckDBValue = string | number | bigint | boolean | null;

/** Collects conditions and the values that they name by "$1", "$2" …. */
export class Where {
  readonly values: DuckDBValue[] = [];
  readonly #conditions: string[] = [];

  value(value: DuckDBValue): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  require(condition: string): void {
    this.#conditions.push(`(${condition})`);
  }

  get sql(): string {
    return this.#conditions.length === 0 ? 'true' : this.#conditions.join(' AND ');
  }
}

export async function rowsOf<Row>(
  { connection }: Archive,
  sql: string,
  values: DuckDBValue[] = [],
): Promise<Row[]> {
  return (await connection.runAndReadAll(sql, values)).getRowObjectsJson() as Row[];
}
