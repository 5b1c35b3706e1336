/** Documents, and texts that are read at once. */
import { Conditions, readingsNumbered } from '@readout/archive';
import { profileOf, type Reading } from '@readout/engine';
import { loadLexicon } from '@readout/lexicon/default';
import type { DocumentRow, ReadAnswer } from '../api/documents.js';
import { cursorAt } from '../app/cursor.js';
import type { Handlers, House } from '../app/house.js';
import { checkRole } from '../app/security.js';
import { Trouble } from '../app/trouble.js';
import { identified } from '../served/identified.js';
import { keysetOf } from './keyset.js';
import { decisionOf } from './review/shown.js';
import { rowsOf } from './sql.js';
import { readUpload } from './upload.js';

/** The number of a document, in an order that text has too. */
const NUMBER = `lpad(number::VARCHAR, 16, '0')`;

const SORT_KEYS = {
  published: "coalesce(published_at, '')",
  added: NUMBER,
  // A cursor has it whole.
  title: "left(lower(coalesce(title, '')), 100)",
} as const;

/** Letters of the text that stand for a document without a title. */
const BEGINNING = 160;

const COLUMNS = `number::DOUBLE AS number, id AS document, title, publisher, author, url, language, published_at AS published, characters, version,
  left(text, ${BEGINNING}) AS beginning`;

type Stored = Omit<DocumentRow, 'events' | 'statements' | 'labels' | 'story' | 'copy_of'> & {
  number: number;
  key: string;
};

export const documentHandlers: Handlers<'documents' | 'document' | 'read' | 'readFiles'> = {
  async documents({ house, query }) {
    const { sort, limit, cursor, publisher, language, title, story, since, until } = query;
    const where = new Conditions();
    where.require('current');
    if (publisher !== undefined) where.require(`publisher = ${where.value(publisher)}`);
    if (language !== undefined) where.require(`language = ${where.value(language)}`);
    if (title !== undefined) where.require(`contains(lower(title), lower(${where.value(title)}))`);
    if (since !== undefined) where.require(`published >= ${where.value(since)}::DATE`);
    if (until !== undefined) where.require(`published <= ${where.value(until)}::DATE`);
    if (story !== undefined)
      where.require(
        `number IN (SELECT document FROM store.story_documents WHERE story = ${where.value(story)})`,
      );
    const { reading } = house.archive;
    const [counted] = await rowsOf<{ total: number }>(
      reading,
      `SELECT count(*)::INTEGER AS total FROM store.documents WHERE ${where.sql}`,
      where.values,
    );
    const descending = sort.startsWith('-');
    const key = SORT_KEYS[(descending ? sort.slice(1) : sort) as keyof typeof SORT_KEYS];
    const page = keysetOf({ key, id: NUMBER, descending, first: where.values.length + 1 }, cursor);
    const stored = await rowsOf<Stored & { at: string }>(
      reading,
      `SELECT ${COLUMNS}, ${key} AS key, ${NUMBER} AS at FROM store.documents WHERE ${where.sql} AND ${page.condition}
       ORDER BY ${page.order} LIMIT ${limit + 1}`,
      [...where.values, ...page.values],
    );
    const shown = stored.slice(0, limit);
    const last = shown.at(-1);
    return {
      rows: await documentRows(house, shown),
      total: counted!.total,
      next: stored.length > limit ? cursorAt([last!.key, last!.at]) : null,
    };
  },

  async document({ house, query }) {
    const reading = await readingOf(house, query.id);
    const [stored] = await rowsOf<Stored>(
      house.archive.reading,
      `SELECT ${COLUMNS}, '' AS key FROM store.documents WHERE current AND number = $1`,
      [numberOf(house, query.id)],
    );
    const versions = await rowsOf<{ version: number; current: boolean; published: string | null }>(
      house.archive.reading,
      'SELECT version, current, published_at AS published FROM store.documents WHERE id = $1 ORDER BY version',
      [query.id],
    );
    const shown = query.tokens ? await withTokens(house, reading) : reading;
    const [row] = await documentRows(house, [stored!]);
    const decisions = house.book.eventsOf(query.id).flatMap(event => event.decisions);
    return {
      ...(await readAnswer(shown)),
      row: row!,
      decisions: decisions
        .map(decision => decisionOf(house.book, decision))
        .sort((left, right) => (left.at < right.at ? -1 : 1)),
      complete: house.book.completeOf(query.id),
      versions,
    };
  },

  async read({ house, body, caller }) {
    const { tokens, store, ...document } = body;
    if (store) checkRole(caller, 'coder');
    const input = identified(document);
    const reading = await house.readers.read(input, tokens);
    if (store) {
      const origin = `workbench!${caller.name}!${input.id}`;
      await house.archive.add([{ origin, document: input }], house.readers, `serve: ${caller.name}`);
      await house.accounts?.note(caller.name, 'document-stored', reading.document.id, null);
    }
    return { ...(await readAnswer(reading)), stored: store ? reading.document.id : null };
  },

  async readFiles({ house, request, caller }) {
    const { found, store } = await readUpload(request);
    if (store) checkRole(caller, 'coder');
    const documents = [];
    const problems = [];
    const good = [];
    for (const piece of found) {
      if (!('document' in piece)) {
        problems.push(piece);
        continue;
      }
      try {
        const document = identified(piece.document);
        const reading = await house.readers.read(document, false);
        documents.push({
          origin: piece.origin,
          stored: store ? reading.document.id : null,
          ...(await readAnswer(reading)),
        });
        good.push({ origin: `workbench!${caller.name}!${document.id}`, document });
      } catch (error) {
        if (!(error instanceof Trouble) || error.kind !== 'bad-request') throw error;
        problems.push({ origin: piece.origin, reason: error.message });
      }
    }
    if (store && good.length > 0) {
      await house.archive.add(good, house.readers, `serve: ${caller.name}`);
      await house.accounts?.note(caller.name, 'documents-stored', String(good.length), null);
    }
    return { documents, problems };
  },
};

/** The document's number in the archive. @throws Trouble when there is no such document. */
export function numberOf({ archive }: House, id: string): number {
  const { documents } = archive.table.columns;
  const at = documents.byId.get(id);
  if (at === undefined) throw new Trouble('not-found', `The archive has no document "${id.slice(0, 200)}".`);
  return documents.number[at]!;
}

/** @throws Trouble when there is no such document. */
export async function readingOf(house: House, id: string): Promise<Reading> {
  const [stored] = await readingsNumbered(house.archive.reading, [numberOf(house, id)]);
  if (stored === undefined)
    throw new Trouble('not-found', `The archive has no Reading of "${id.slice(0, 200)}".`);
  return stored.reading;
}

/** With the words and their trees, which an archive does not keep. */
export function readAnew({ readers }: House, reading: Reading): Promise<Reading> {
  const { dateline: _, ...document } = reading.document;
  return readers.read(document, true);
}

/** The words are read anew; the other layers stay as they are stored. */
async function withTokens(house: House, reading: Reading): Promise<Reading> {
  const { tokens } = await readAnew(house, reading);
  return { ...reading, tokens };
}

export async function readAnswer(reading: Reading): Promise<ReadAnswer> {
  const terms = [...new Set(reading.labels.map(({ term }) => term))];
  const known = await neutralWords();
  return {
    reading,
    profile: profileOf(reading),
    wording: terms.map(term => ({ term, neutral: known.get(term) ?? null })),
  };
}

let neutral: Promise<Map<string, string | null>> | null = null;

/** By term of the dictionary of labels. */
function neutralWords(): Promise<Map<string, string | null>> {
  neutral ??= loadLexicon().then(({ labels }) => new Map(labels.terms.map(one => [one.term, one.neutral])));
  return neutral;
}

async function documentRows({ archive }: House, stored: readonly Stored[]): Promise<DocumentRow[]> {
  if (stored.length === 0) return [];
  const { documents, stories } = archive.table.columns;
  const numbers = stored.map(({ number }) => Number(number));
  const within = `document BETWEEN ${Math.min(...numbers)} AND ${Math.max(...numbers)} AND document IN (${numbers.join(', ')})`;
  const countsOf = async (table: 'statements' | 'labels') =>
    new Map(
      (
        await rowsOf<{ document: number; count: number }>(
          archive.reading,
          `SELECT document::DOUBLE AS document, count(*)::INTEGER AS count FROM store.${table} WHERE ${within} GROUP BY 1`,
        )
      ).map(({ document, count }) => [document, count]),
    );
  const originals = new Map(
    (
      await rowsOf<{ document: number; id: string }>(
        archive.reading,
        `SELECT document::DOUBLE AS document, id FROM store.copies JOIN store.documents ON number = original WHERE ${within}`,
      )
    ).map(({ document, id }) => [document, id]),
  );
  const [statements, labels] = [await countsOf('statements'), await countsOf('labels')];
  return stored.map(({ number, key: _, ...row }) => {
    const { at: __, ...shown } = row as typeof row & { at?: string };
    const place = documents.byId.get(row.document);
    return {
      ...shown,
      events: place === undefined ? 0 : documents.firstRow[place + 1]! - documents.firstRow[place]!,
      statements: statements.get(number) ?? 0,
      labels: labels.get(number) ?? 0,
      story: place === undefined ? null : stories.values[documents.story[place]!]!,
      copy_of: originals.get(number) ?? null,
    };
  });
}
