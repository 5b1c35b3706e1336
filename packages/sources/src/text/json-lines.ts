/** A document per line. Lines are handed on as they are, so that whoever reads the documents parses them, in its own thread. */
import type { DocumentInput } from '@readout/engine';
import type { Context } from '../context.js';
import type { Found } from '../found.js';
import { shownBytes } from '../limits.js';
import type { Item, JsonLine, Piece } from '../piece.js';
import { reasonOf, SourceError } from '../problem.js';
import { documentOfRow, type Mapping, mappingOf, type Row } from '../table/row.js';
import { decodeStrictly, markedEncoding, recoded } from './encoding.js';
import { linesOf } from './lines.js';

/** JSON is UTF-8 by its standard; UTF-16 with its mark is taken too. Another encoding spoils the lines that are not ASCII. */
export async function* readJsonLines({ origin, chunks }: Piece, { limits }: Context): AsyncGenerator<Item> {
  const most = limits.documentBytes;
  const encoding = markedEncoding(await chunks.peek(1));
  const utf8 = encoding === null || encoding === 'utf-8' ? chunks : recoded(chunks, encoding);
  let number = 0;
  for await (const line of linesOf(utf8, most)) {
    number++;
    const where = `${origin}!line ${number}`;
    if (line.length > most) {
      const reason = `this line is longer than ${shownBytes(most)}: put one document on a line, or raise the limit`;
      yield { origin: where, reason, ofLine: true };
      continue;
    }
    try {
      const json = decodeStrictly(line);
      if (json.trim() !== '') yield { origin: where, json };
    } catch (error) {
      yield { origin: where, reason: reasonOf(error, 'a line of JSON'), ofLine: true };
    }
  }
}

/** The document of a line, or why it has none. With a mapping, a line is a row of a table, its members the columns. */
export function documentOfLine(
  { origin, json }: JsonLine,
  check: (document: unknown) => DocumentInput,
  mapping?: Mapping,
): Found {
  try {
    const line = parseLine(json);
    return { origin, document: check(mapping && isRow(line) ? mappedDocument(line, mapping) : line) };
  } catch (error) {
    if (!(error instanceof TypeError) && !(error instanceof SourceError)) throw error;
    return { origin, reason: error.message };
  }
}

function isRow(line: unknown): line is Row {
  return typeof line === 'object' && line !== null && !Array.isArray(line);
}

/** Lines need not have the same members, so each is looked through by itself. */
function mappedDocument(line: Row, mapping: Mapping): DocumentInput {
  return documentOfRow(line, { ...mappingOf(Object.keys(line)), ...mapping });
}

/** @throws TypeError saying what is wrong with the line. */
export function parseLine(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    const hint = json.trimStart().startsWith('{') ? '' : ' For plain text use "--format-in text".';
    throw new TypeError(
      `this line is not JSON (${(error as Error).message}): write one object per line.${hint}`,
    );
  }
}
