/** CSV and its like: a document per row. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from '../context.js';
import type { Limits } from '../limits.js';
import type { Item, Piece } from '../piece.js';
import { reasonOf, SourceError } from '../problem.js';
import { driven } from '../text/driven.js';
import { decode, encodingOf, recoded } from '../text/encoding.js';
import { delimiterOf } from './delimiter.js';
import { checkMapping, documentOfRow, type Mapping, type Row } from './row.js';

/** How much of a table its encoding is told from. */
const SAMPLE = 256 * 1024;
/** Where its first line ends at the latest. */
const HEADER = 64 * 1024;

/** With such a line before the header, spreadsheets are told what stands between the cells. */
const DELIMITER_LINE = /^\ufeff?sep=([,;|\t])$/i;

/** The first row names the columns. A row that cannot be used is refused by itself. */
export async function* readTable(piece: Piece, { options, limits }: Context): AsyncGenerator<Item> {
  const { parse } = await import('csv-parse');
  const head = await piece.chunks.peek(SAMPLE);
  const encoding = encodingOf(head, piece.charset);
  const first = decode(head.subarray(0, HEADER), encoding).split(/\r?\n/, 1)[0]!;
  const told = DELIMITER_LINE.exec(first)?.[1];
  const parser = parse({
    bom: true,
    columns: true,
    delimiter: told ?? delimiterOf(first),
    from_line: told === undefined ? 1 : 2,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: limits.documentBytes,
  });
  let mapping: Mapping | null = null;
  let number = 0;
  try {
    for await (const row of driven<Row>(parser, recoded(piece.chunks, encoding))) {
      number++;
      mapping ??= checkMapping(Object.keys(row), options.mapping);
      yield itemOf(row, mapping, `${piece.origin}!row ${number}`);
    }
  } catch (error) {
    throw explained(error, number + 1);
  }
  if (number === 0) {
    throw new SourceError(
      'has no rows: its first line names the columns, and a document stands on each of the others',
    );
  }
}

/** What the parser of tables finds wrong, for a user. Behind it no row can be told from the next. */
function explained(error: unknown, row: number): unknown {
  switch ((error as { code?: string }).code) {
    case 'CSV_MAX_RECORD_SIZE':
      return new SourceError(
        `is not read beyond row ${row}, which is too long: is a quotation mark left open there?`,
      );
    case 'CSV_QUOTE_NOT_CLOSED':
      return new SourceError(`is not read beyond row ${row}, where a quotation mark is left open: close it`);
    default:
      return error;
  }
}

/** The rows of a Parquet file, which the caller can read. */
export async function* readParquetFile(piece: Piece, { options, limits }: Context): AsyncGenerator<Item> {
  if (options.readParquet === undefined) {
    throw new SourceError(
      'is a Parquet file, which "readout add" reads: add it to an archive, or save it as CSV',
    );
  }
  const folder = piece.path === null ? await mkdtemp(join(tmpdir(), 'readout-')) : null;
  try {
    const path = folder === null ? piece.path! : await laidDown(piece, folder, limits);
    let mapping: Mapping | null = null;
    let number = 0;
    for await (const row of options.readParquet(path)) {
      number++;
      mapping ??= checkMapping(Object.keys(row), options.mapping);
      yield itemOf(row, mapping, `${piece.origin}!row ${number}`);
    }
  } finally {
    if (folder !== null) await rm(folder, { recursive: true, force: true });
  }
}

/** Puts what lies in an archive or comes from standard input on disk, since Parquet is read from its end. */
async function laidDown({ chunks }: Piece, folder: string, { heldBytes }: Limits): Promise<string> {
  const path = join(folder, 'table.parquet');
  await writeFile(path, await chunks.readAll(heldBytes));
  return path;
}

function itemOf(row: Row, mapping: Mapping, origin: string): Item {
  try {
    return { origin, document: documentOfRow(row, mapping) };
  } catch (error) {
    return { origin, reason: reasonOf(error, 'a row'), ofLine: true };
  }
}
