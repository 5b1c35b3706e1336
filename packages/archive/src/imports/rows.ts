/** Records of a table as rows: what is wrong with one is told in its place, and the rest are read. */
import { type Chunks, readTabbed } from './records.js';
import type { BadLine, EventRow, Imported } from './types.js';

/** What is wrong with a row; caught where rows are made. */
export class RowProblem extends Error {
  override name = 'RowProblem';
}

/** Makes the row, or says at which line and why there is none. */
export function rowAt(line: number, make: () => Omit<EventRow, 'line'>): EventRow | BadLine {
  try {
    return { line, ...make() };
  } catch (error) {
    if (error instanceof RowProblem) return { line, reason: error.message };
    throw error;
  }
}

/** @throws RowProblem when the row has another number of cells. */
export function checkCount(cells: readonly string[], counts: readonly number[], format: string): void {
  if (counts.includes(cells.length)) return;
  const expected =
    counts.length > 1 ? `${counts.slice(0, -1).join(', ')} or ${counts.at(-1)}` : String(counts[0]);
  throw new RowProblem(`has ${cells.length} columns; ${format} has ${expected}, parted by tabs`);
}

/** The rows of a tab-separated table; its first line is passed over when it is a header. */
export async function* tabbedRows(
  chunks: Chunks,
  rowOf: (cells: readonly string[]) => Omit<EventRow, 'line'>,
  isHeader: (cells: readonly string[]) => boolean = () => false,
): AsyncGenerator<Imported> {
  for await (const record of readTabbed(chunks)) {
    if ('reason' in record) yield record;
    else if (record.line > 1 || !isHeader(record.cells)) yield rowAt(record.line, () => rowOf(record.cells));
  }
}
