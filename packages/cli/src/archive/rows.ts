/** Rows on standard output: aligned for the eye, as CSV, or as JSON; written as they come. */
import { type Cell, commaLine } from '@readout/archive/exports';
import { write } from '../output/output.js';
import { cut, padded, plain, widthOf } from '../output/terminal.js';

export type RowFormat = 'table' | 'csv' | 'json' | 'jsonl';

export interface Rows {
  columns: readonly string[];
  /** Pages of rows, a value for each column. */
  pages: AsyncIterable<readonly (readonly unknown[])[]> | Iterable<readonly (readonly unknown[])[]>;
}

/** Gives the number of rows. */
export async function writeRows(format: RowFormat, { columns, pages }: Rows): Promise<number> {
  switch (format) {
    case 'csv':
      return writeCsv(columns, pages);
    case 'json':
    case 'jsonl':
      return writeJson(columns, pages, format === 'json');
    default:
      return writeTable(columns, pages);
  }
}

async function writeCsv(columns: Rows['columns'], pages: Rows['pages']): Promise<number> {
  let count = 0;
  await write(commaLine(columns));
  for await (const page of pages) {
    await write(page.map(row => commaLine(row.map(cellOf))).join(''));
    count += page.length;
  }
  return count;
}

function cellOf(value: unknown): Cell {
  if (value === null || typeof value === 'number') return value;
  if (Array.isArray(value)) return value.map(item => cellOf(item) ?? '').join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

async function writeJson(columns: Rows['columns'], pages: Rows['pages'], list: boolean): Promise<number> {
  let count = 0;
  for await (const page of pages) {
    for (const row of page) {
      const object = JSON.stringify(Object.fromEntries(columns.map((column, index) => [column, row[index]])));
      await write(list ? `${count === 0 ? '[\n' : ',\n'}${object}` : `${object}\n`);
      count++;
    }
  }
  if (list) await write(count === 0 ? '[]\n' : '\n]\n');
  return count;
}

const CELL_COLUMNS = 40;

/** Widths are those of the first page. */
async function writeTable(columns: Rows['columns'], pages: Rows['pages']): Promise<number> {
  let widths: number[] | null = null;
  let count = 0;
  const line = (cells: readonly string[]) =>
    `${cells
      .map((cell, index) => padded(cut(cell, widths![index]!), widths![index]!))
      .join('  ')
      .trimEnd()}\n`;
  for await (const page of pages) {
    const cells = page.map(row => row.map(value => plain(String(cellOf(value) ?? ''))));
    if (widths === null) {
      widths = columns.map((column, index) =>
        Math.min(CELL_COLUMNS, Math.max(widthOf(column), ...cells.map(row => widthOf(row[index]!)))),
      );
      await write(line(columns) + line(widths.map(width => '─'.repeat(width))));
    }
    await write(cells.map(line).join(''));
    count += page.length;
  }
  return count;
}
