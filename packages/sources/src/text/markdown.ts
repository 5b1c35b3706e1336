/** A report in a .md file: front matter between two lines of "---", then the text. */
import type { DocumentInput } from '@readout/engine';
import { findDate } from '../dates.js';
import { type Mapping, mappingOf } from '../table/row.js';

/** What front matter may tell, by the usual names; other keys are the author's own notes and are passed over. */
const FIELDS = ['id', 'title', 'publisher', 'publishedAt', 'url', 'author', 'language'] as const;

/** Without front matter the whole file is the text. */
export function readMarkdown(file: string): DocumentInput {
  const source = file.replaceAll('\r\n', '\n');
  const end = source.startsWith('---\n') ? source.indexOf('\n---', 3) : -1;
  const afterEnd = end < 0 ? -1 : end + '\n---'.length;
  if (end < 0 || (afterEnd < source.length && source[afterEnd] !== '\n')) return { text: file };
  return { ...fieldsOf(source.slice(4, end)), text: source.slice(afterEnd).trim() };
}

function fieldsOf(frontMatter: string): Partial<DocumentInput> {
  const values = new Map<string, string>();
  for (const line of frontMatter.split('\n')) {
    const colon = line.indexOf(':');
    const value = unquoted(line.slice(colon + 1).trim());
    if (colon > 0 && value !== '') values.set(line.slice(0, colon).trim(), value);
  }
  const mapping: Mapping = mappingOf([...values.keys()]);
  const fields: Partial<DocumentInput> = {};
  for (const field of FIELDS) {
    const value = values.get(mapping[field] ?? '');
    // A date that is not understood stays as it is, so that whoever reads the document can say so.
    if (value !== undefined) fields[field] = field === 'publishedAt' ? (findDate(value) ?? value) : value;
  }
  return fields;
}

function unquoted(value: string): string {
  const quote = value[0];
  const isQuoted = value.length > 1 && (quote === '"' || quote === "'") && value.endsWith(quote);
  return isQuoted ? value.slice(1, -1) : value;
}
