/** Archives of a size that nobody wants to read for: rows put straight into the tables, to ask them. */

import { MERGED_SEGMENTS, mergeSegments } from '../search/merge.js';
import { SEGMENT_DOCUMENTS, SegmentBuilder } from '../search/segment.js';
import { append } from '../store/append.js';
import { type Archive, openForWriting } from '../store/open.js';
import type { TableRow } from '../store/tables.js';
import { randomFrom } from './reports.js';

/** Dyads between 200 countries over 20 years, the large ones in many more than the small. */
export async function withDyads(path: string, rows: number): Promise<Archive> {
  const archive = await openForWriting(path, { create: true, memory: '1GB' });
  const code = (salt: number) =>
    `chr(65 + (power(hash(i * 7 + ${salt}) % 1000 / 1000.0, 3) * 20)::INTEGER) || chr(65 + (hash(i * 11 + ${salt}) % 10)::INTEGER) || 'A'`;
  const oneOf = (words: readonly string[], salt: number) =>
    `([${words.map(word => `'${word}'`).join(', ')}])[1 + (hash(i * 13 + ${salt}) % ${words.length})::INTEGER]`;
  await archive.connection.run(`INSERT INTO store.dyads
    SELECT i // 6, 'v' || (i % 6 + 1), DATE '2004-01-01' + (i * 7300 // ${rows})::INTEGER, ${code(1)}, NULL, ${code(2)}, NULL,
      ${oneOf(['CONSULT', 'ACCUSE', 'ASSAULT', 'AID', 'PROTEST', 'COERCE'], 3)},
      ${oneOf(['verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict'], 4)},
      (hash(i * 17) % 20)::INTEGER - 10, ${oneOf(['actual', 'actual', 'actual', 'historical', 'negated'], 5)},
      ${oneOf(['publisher', 'publisher', 'statement'], 6)}, (hash(i * 19) % 1000) / 1000.0, if(hash(i * 23) % 20 = 0, 30, 0)
    FROM range(${rows}) numbers(i)`);
  await archive.connection.run('CHECKPOINT');
  return archive;
}

const VOCABULARY = 300_000;

/** Documents of some 200 words, drawn by Zipf's law from a vocabulary of 300,000; their texts name a few of them only. */
export async function withWords(path: string, documents: number): Promise<Archive> {
  const archive = await openForWriting(path, { create: true });
  const random = randomFrom(1);
  // The inverse of the harmonic sum, near enough: rank = V ** u.
  const draw = () => wordOfRank(Math.floor(VOCABULARY ** random()) - 1);
  for (let first = 0; first < documents; first += SEGMENT_DOCUMENTS) {
    const builder = new SegmentBuilder(first / SEGMENT_DOCUMENTS);
    const rows: TableRow<'documents'>[] = [];
    for (let number = first; number < Math.min(documents, first + SEGMENT_DOCUMENTS); number++) {
      const counts = new Map<string, number>();
      const length = 100 + Math.floor(random() * 200);
      let text = '';
      for (let at = 0; at < length; at++) {
        const word = draw();
        counts.set(word, (counts.get(word) ?? 0) + 1);
        text += `${word} `;
      }
      builder.put(number, { words: [...counts.keys()], counts: [...counts.values()], length });
      rows.push({
        ...NO_DOCUMENT,
        number,
        id: `d${number}`,
        id_key: BigInt(number),
        fingerprint: BigInt(number),
        text,
      });
    }
    const { segment, terms } = builder.rows();
    await archive.connection.run('BEGIN');
    await append(archive.connection, 'documents', rows);
    await append(archive.connection, 'segments', [segment]);
    await append(archive.connection, 'terms', terms);
    if (builder.isFull && builder.segment % MERGED_SEGMENTS === MERGED_SEGMENTS - 1)
      await mergeSegments(archive.connection, builder.segment - MERGED_SEGMENTS + 1);
    await archive.connection.run('COMMIT');
  }
  await archive.connection.run('CHECKPOINT');
  return archive;
}

/** "w7q", say: no word that folding would change. */
export function wordOfRank(rank: number): string {
  return `w${rank.toString(36)}q`;
}

const NO_DOCUMENT = {
  version: 1,
  current: true,
  title: null,
  publisher: null,
  author: null,
  url: null,
  given_language: null,
  language: 'en',
  published_at: null,
  published: null,
  origin: 'bench',
  run: 1,
  characters: 0,
} as const;
