/** From a row of a table (CSV, TSV, Parquet or whatever a caller has) to a document. */
import type { DocumentInput } from '@readout/engine';
import { type DateOrder, findDate } from '../dates.js';
import { SourceError } from '../problem.js';

/** A row by the names of its columns. */
export type Row = Record<string, unknown>;

/** The column of each field; a field without one stays unknown. */
export interface Mapping {
  text?: string | undefined;
  id?: string | undefined;
  title?: string | undefined;
  publisher?: string | undefined;
  publishedAt?: string | undefined;
  url?: string | undefined;
  author?: string | undefined;
  language?: string | undefined;
  /** How dates such as 02/07/2023 are meant; left out, they are refused, since either may be. */
  dateOrder?: DateOrder | undefined;
}

type Field = Exclude<keyof Mapping, 'dateOrder'>;

/** What columns are usually called, in lower case without spaces, "-" and "_". */
const USUAL_NAMES: Record<Field, readonly string[]> = {
  text: ['text', 'body', 'content', 'fulltext', 'articletext', 'maintext', 'article', 'story'],
  id: ['id', 'documentid', 'docid', 'articleid', 'uuid', 'guid'],
  title: ['title', 'headline'],
  publisher: ['publisher', 'source', 'outlet', 'publication', 'newspaper', 'sourcename'],
  publishedAt: [
    'publishedat',
    'published',
    'datepublished',
    'publicationdate',
    'pubdate',
    'publisheddate',
    'date',
  ],
  url: ['url', 'link', 'canonicalurl', 'sourceurl'],
  author: ['author', 'authors', 'byline', 'creator'],
  language: ['language', 'lang'],
};
const FIELDS = Object.keys(USUAL_NAMES) as Field[];

/** The columns that are called as usual; of two for the same field the one whose name comes first in the list of usual names. */
export function mappingOf(columns: readonly string[]): Mapping {
  // Of two columns that differ only in case or spaces, the first.
  const byPlainName = new Map([...columns].reverse().map(column => [plain(column), column]));
  const mapping: Mapping = {};
  for (const field of FIELDS) {
    const name = USUAL_NAMES[field].find(usual => byPlainName.has(usual));
    if (name !== undefined) mapping[field] = byPlainName.get(name)!;
  }
  return mapping;
}

function plain(column: string): string {
  return column.toLowerCase().replace(/[\s_-]/g, '');
}

/**
 * The mapping that holds for a table with these columns: the caller's, or the usual names.
 *
 * @throws SourceError when a column is missing, naming those that are there.
 */
export function checkMapping(columns: readonly string[], given: Mapping | undefined): Mapping {
  const mapping: Mapping = given === undefined ? mappingOf(columns) : { ...mappingOf(columns), ...given };
  for (const field of FIELDS) {
    const column = mapping[field];
    if (column !== undefined && !columns.includes(column)) {
      throw new SourceError(`has no column "${column}" for ${field}: it has ${shownColumns(columns)}`);
    }
  }
  if (mapping.text === undefined) {
    throw new SourceError(
      `has no column of a usual name for the text: say which it is; it has ${shownColumns(columns)}`,
    );
  }
  return mapping;
}

const SHOWN_COLUMNS = 20;

function shownColumns(columns: readonly string[]): string {
  const names = columns.slice(0, SHOWN_COLUMNS).map(name => `"${name.slice(0, 60)}"`);
  return names.join(', ') + (columns.length > SHOWN_COLUMNS ? ' …' : '');
}

/**
 * The document of a row. Cells may be strings, numbers, bigints, dates or null; dates become ISO 8601.
 *
 * @throws SourceError when the row has no text or its date cannot be understood.
 */
export function documentOfRow(row: Row, mapping: Mapping): DocumentInput {
  const text = cell(row, mapping.text);
  if (text === null)
    throw new SourceError(`has no text in "${mapping.text ?? 'text'}": fill it in or leave the row out`);
  const document: DocumentInput = { text };
  for (const field of FIELDS) {
    if (field === 'text' || field === 'publishedAt') continue;
    const value = cell(row, mapping[field]);
    if (value !== null) document[field] = value;
  }
  const written = cell(row, mapping.publishedAt);
  if (written === null) return document;
  const publishedAt = findDate(written, mapping.dateOrder);
  if (publishedAt === null) throw notADate(written, mapping.publishedAt!);
  return { ...document, publishedAt };
}

function notADate(written: string, column: string): SourceError {
  const remedy = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/.test(written)
    ? 'say whether its day or its month comes first'
    : 'write it as 2023-07-02 or 2023-07-02T09:30:00Z';
  return new SourceError(`has "${written.slice(0, 60)}" for a date in "${column}": ${remedy}`);
}

function cell(row: Row, column: string | undefined): string | null {
  if (column === undefined || !Object.hasOwn(row, column)) return null;
  const value = row[column];
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  const written = String(value).trim();
  return written === '' ? null : written;
}
