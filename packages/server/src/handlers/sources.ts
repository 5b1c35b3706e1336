/** Outlets side by side: a question to DuckDB for each column, over the documents of the outlets that are shown. */
import { Conditions } from '@readout/archive';
import type { Source } from '../api/sources.js';
import type { Handlers } from '../app/house.js';
import { rowsOf } from './sql.js';

type Name = string | null;

export const sourceHandlers: Handlers<'sources'> = {
  async sources({ house, query }) {
    const { publisher, since, until, limit, top } = query;
    const { reading } = house.archive;
    const where = new Conditions();
    where.require('documents.current');
    if (publisher !== undefined) where.oneOf('documents.publisher', publisher.split('|'));
    if (since !== undefined) where.require(`documents.published >= ${where.value(since)}::DATE`);
    if (until !== undefined) where.require(`documents.published <= ${where.value(until)}::DATE`);
    const outlets = `SELECT documents.publisher FROM store.documents WHERE ${where.sql} GROUP BY ALL ORDER BY count(*) DESC, documents.publisher LIMIT ${limit}`;
    // NULL is an outlet too: it is joined by IS NOT DISTINCT FROM.
    const chosen = `WITH outlets AS (${outlets}), chosen AS (SELECT number, outlets.publisher, characters, published FROM store.documents
      JOIN outlets ON documents.publisher IS NOT DISTINCT FROM outlets.publisher WHERE ${where.sql})`;
    const ask = <Row>(sql: string, { values }: Conditions = where) =>
      rowsOf<Row>(reading, `${chosen} ${sql}`, values);
    /** A condition that a name has the words that are asked for, beside those of `where`. */
    const about = (column: string) => {
      const narrowed = new Conditions();
      narrowed.values.push(...where.values);
      if (query.about !== undefined)
        narrowed.require(`contains(lower(${column}), lower(${narrowed.value(query.about)}))`);
      return narrowed;
    };
    const [aboutSpeaker, aboutLabelled] = [about('speaker'), about('about_name')];

    const [counted] = await rowsOf<{ total: number }>(
      reading,
      `SELECT count(*)::INTEGER AS total FROM (SELECT DISTINCT publisher FROM store.documents WHERE ${where.sql})`,
      where.values,
    );
    const documents = await ask<{
      publisher: Name;
      documents: number;
      characters: number;
      first: Name;
      last: Name;
    }>(
      `SELECT publisher, count(*)::INTEGER AS documents, sum(characters)::DOUBLE AS characters, min(published)::VARCHAR AS first,
         max(published)::VARCHAR AS last FROM chosen GROUP BY publisher ORDER BY documents DESC, publisher`,
    );
    const types = await ask<{ publisher: Name; type: string; events: number; claimed: number }>(
      `SELECT chosen.publisher, type, count(*)::INTEGER AS events, (count(*) FILTER (voice = 'statement'))::INTEGER AS claimed
       FROM store.events JOIN chosen ON number = document GROUP BY ALL ORDER BY events DESC, type`,
    );
    const quoted = await ask<{
      publisher: Name;
      name: Name;
      country: Name;
      statements: number;
      quotations: number;
    }>(
      `SELECT publisher, speaker AS name, any_value(speaker_country) AS country, count(*)::INTEGER AS statements,
         (count(*) FILTER (mode <> 'indirect'))::INTEGER AS quotations
       FROM store.statements JOIN chosen ON number = document WHERE ${aboutSpeaker.sql}
       GROUP BY publisher, speaker ORDER BY statements DESC, name`,
      aboutSpeaker,
    );
    const labels = await ask<{ publisher: Name; term: string; kind: string; about: Name; uses: number }>(
      `SELECT publisher, term, kind, about_name AS about, count(*)::INTEGER AS uses FROM store.labels JOIN chosen ON number = document
       WHERE voice = 'publisher' AND ${aboutLabelled.sql} GROUP BY ALL ORDER BY uses DESC, term, about`,
      aboutLabelled,
    );
    const copies = await rowsOf<{ copier: Name; copied: Name; documents: number }>(
      reading,
      `SELECT copies_of.publisher AS copier, originals.publisher AS copied, count(*)::INTEGER AS documents FROM store.copies
       JOIN store.documents copies_of ON copies_of.number = copies.document JOIN store.documents originals ON originals.number = original
       WHERE copies_of.current GROUP BY ALL ORDER BY documents DESC, copier, copied`,
    );
    const of = <Row extends { publisher: Name }>(rows: readonly Row[], name: Name) =>
      rows.filter(row => row.publisher === name).map(({ publisher: _, ...row }) => row);
    const rows = documents.map((row): Source => {
      const own = of(types, row.publisher);
      const statements = of(quoted, row.publisher);
      const used = of(labels, row.publisher);
      return {
        ...row,
        events: own.reduce((sum, { events }) => sum + events, 0),
        claimed: own.reduce((sum, { claimed }) => sum + claimed, 0),
        types: own.map(({ type, events }) => ({ type, events })),
        statements: statements.reduce((sum, one) => sum + one.statements, 0),
        quoted: statements.slice(0, top),
        own_labels: used.reduce((sum, { uses }) => sum + uses, 0),
        labels: used.slice(0, top),
        copies: copies
          .filter(({ copier }) => copier === row.publisher)
          .slice(0, top)
          .map(one => ({ publisher: one.copied, documents: one.documents })),
        copied_by: copies
          .filter(one => one.copied === row.publisher)
          .slice(0, top)
          .map(one => ({ publisher: one.copier, documents: one.documents })),
      };
    });
    return { rows, total: counted!.total };
  },
};
