/**
 * `readout archive check`: every rule that an archive keeps, asked of all that is in it. What can be made again from documents and
 * Readings is made again; documents and Readings themselves are never touched.
 */
import { DuckDBBlobValue, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';
import type { Reading } from '@readout/engine';
import { findBreaches } from '@readout/engine/internals';
import { Writer } from '../add/writer.js';
import { findGroupFault } from '../group/check.js';
import { groupDocuments } from '../group/group.js';
import { countPending } from '../group/pending.js';
import { packRows } from '../rows/columns.js';
import { unpackReading } from '../rows/packed.js';
import { rowsOf } from '../rows/rows.js';
import { catchUp, lagOf } from '../search/indexer.js';
import { viewsOf } from '../store/migrations.js';
import type { Archive } from '../store/open.js';
import { TABLES } from '../store/tables.js';
import { packTraits, traitsOf } from '../stories/traits.js';
import { areStored, hasRows, storedRows } from './rows.js';

export interface Fault {
  /** What does not hold, and where. */
  message: string;
  /** Whether it has been put right. */
  repaired: boolean;
}

export interface CheckOptions {
  /** Called after each page of documents, with how many have been looked through and how many there are. */
  onProgress?(done: number, all: number): void;
}

/** A rule and a query for what breaks it: rows of what to name, the worst few. */
interface Rule {
  rule: string;
  breaches: string;
}

const RULES: readonly Rule[] = [
  {
    rule: 'numbers of documents are unique',
    breaches: 'SELECT number FROM store.documents GROUP BY number HAVING count(*) > 1',
  },
  {
    rule: 'a document is in the archive once',
    breaches: 'SELECT any_value(id) FROM store.documents GROUP BY fingerprint HAVING count(*) > 1',
  },
  {
    rule: 'each document has one current version, the last',
    breaches: `SELECT any_value(id) FROM store.documents GROUP BY id_key
      HAVING count(*) FILTER (current) <> 1 OR max(version) FILTER (current) <> max(version) OR max(version) <> count(*)`,
  },
  {
    rule: 'each version has one current Reading',
    breaches: `SELECT number FROM store.documents LEFT JOIN store.readings ON document = number
      GROUP BY number HAVING count(*) FILTER (readings.current) <> 1`,
  },
  {
    rule: 'each Reading has its document and its engine',
    breaches: `SELECT document FROM store.readings LEFT JOIN store.documents ON document = number
      LEFT JOIN store.engines USING (engine) WHERE number IS NULL OR engines.version IS NULL`,
  },
];

/** How many breaches of a rule are named. */
const NAMED = 5;

/** Gives all that is wrong; an archive without faults gives none. */
export async function checkArchive(archive: Archive, options: CheckOptions = {}): Promise<Fault[]> {
  const { connection } = archive;
  const faults: Fault[] = [...(await columnFaults(connection))];
  if (faults.length > 0) return faults;
  for (const { rule, breaches } of RULES) {
    const rows = (await connection.runAndReadAll(breaches)).getRows();
    if (rows.length === 0) continue;
    const named = rows.slice(0, NAMED).map(([what]) => String(what));
    const more = rows.length > NAMED ? `, and ${rows.length - NAMED} more` : '';
    faults.push({ message: `It does not hold that ${rule}: ${named.join(', ')}${more}`, repaired: false });
  }
  // Nothing is made again from documents that cannot be told apart.
  if (faults.length > 0) return faults;
  faults.push(...(await viewFaults(connection)));
  faults.push(...(await readingFaults(archive, options)));
  faults.push(...(await indexFaults(archive)));
  if (faults.every(({ repaired }) => repaired)) faults.push(...(await groupFaults(archive)));
  return faults;
}

async function columnFaults(connection: DuckDBConnection): Promise<Fault[]> {
  const rows = await connection.runAndReadAll(
    `SELECT table_name, list(column_name || ' ' || data_type ORDER BY column_index) FROM duckdb_columns()
     WHERE schema_name = 'store' GROUP BY 1`,
  );
  const held = new Map(
    rows.getRowsJson().map(([name, columns]) => [name as string, (columns as string[]).join(', ')]),
  );
  return Object.entries(TABLES).flatMap(([name, columns]) => {
    const expected = Object.entries(columns)
      .map(([column, type]) => `${column} ${type}`)
      .join(', ');
    if (held.get(name) === expected) return [];
    return [
      {
        message: `The table ${name} has not the columns that it should have: ${held.get(name) ?? 'it is missing'}`,
        repaired: false,
      },
    ];
  });
}

/** Each view is there and gives rows of the columns that it should. */
async function viewFaults(connection: DuckDBConnection): Promise<Fault[]> {
  const faults: Fault[] = [];
  const held = await connection.runAndReadAll('SELECT view_name, sql FROM duckdb_views() WHERE NOT internal');
  const before = new Map(held.getRows().map(([name, sql]) => [name as string, sql as string]));
  for (const [name, sql] of viewsOf()) {
    await connection.run(sql);
    const [now] = (
      await connection.runAndReadAll('SELECT sql FROM duckdb_views() WHERE view_name = $1', [name])
    ).getRows();
    if (before.get(name) !== now?.[0])
      faults.push({
        message: `The view ${name} ${before.has(name) ? 'was not what it should be' : 'was missing'}`,
        repaired: true,
      });
  }
  return faults;
}

/** Documents whose Readings are looked into together. */
const PAGE = 512;

/** Each current Reading can be read and keeps the contract, and the rows made from it are those that are there. */
async function readingFaults(archive: Archive, { onProgress }: CheckOptions): Promise<Fault[]> {
  const { connection } = archive;
  const faults: Fault[] = [];
  const last = await connection.runAndReadAll('SELECT coalesce(max(number) + 1, 0) FROM store.documents');
  const all = Number(last.getRows()[0]![0]);
  let writer: Writer | null = null;
  for (let from = 0; from < all; from += PAGE) {
    const wrong: { number: number; reading: Reading }[] = [];
    const wrongTraits: { number: number; reading: Reading }[] = [];
    const stored = await storedRows(connection, from, from + PAGE);
    const page = await connection.runAndReadAll(
      `SELECT number, id, text, documents.current, reading, traits FROM store.documents JOIN store.readings ON document = number
       WHERE readings.current AND number >= $1 AND number < $2 ORDER BY number`,
      [BigInt(from), BigInt(from + PAGE)],
    );
    for (const [numberValue, id, text, current, packed, traits] of page.getRows()) {
      const number = Number(numberValue);
      try {
        const reading = unpackReading((packed as DuckDBBlobValue).bytes, text as string);
        const breaches = findBreaches(reading);
        if (breaches.length > 0)
          faults.push({
            message: `The Reading of ${id} breaks the contract: ${breaches[0]}`,
            repaired: false,
          });
        if (!areTraits(traits, reading)) wrongTraits.push({ number, reading });
        if (current && !areStored(rowsOf(reading, number), number, stored)) wrong.push({ number, reading });
        else if (!current && hasRows(number, stored))
          faults.push({ message: `The old version ${number} of ${id} has rows of events`, repaired: false });
      } catch (error) {
        faults.push({
          message: `The Reading of ${id} cannot be unpacked: ${(error as Error).message}`,
          repaired: false,
        });
      }
    }
    if (wrong.length > 0) {
      writer ??= await Writer.on(archive);
      await writer.restoreRows(
        wrong.map(({ number, reading }) => ({ number, rows: packRows(rowsOf(reading, number)) })),
      );
      faults.push(misfit('rows', wrong));
    }
    if (wrongTraits.length > 0) {
      writer ??= await Writer.on(archive);
      await writer.restoreTraits(
        wrongTraits.map(({ number, reading }) => ({ number, traits: packTraits(traitsOf(reading)) })),
      );
      faults.push(misfit('traits', wrongTraits));
    }
    onProgress?.(Math.min(all, from + PAGE), all);
  }
  return faults;
}

function misfit(what: string, documents: readonly { number: number }[]): Fault {
  const { length } = documents;
  return {
    message: `The ${what} of ${length} ${length === 1 ? 'document' : 'documents'} from number ${documents[0]!.number} on did not fit their Readings`,
    repaired: true,
  };
}

/** Where an earlier Readout has stored none, they are worked out when they are wanted. */
function areTraits(held: DuckDBValue | undefined, reading: Reading): boolean {
  if (!(held instanceof DuckDBBlobValue)) return true;
  return Buffer.compare(held.bytes, packTraits(traitsOf(reading))) === 0;
}

async function indexFaults(archive: Archive): Promise<Fault[]> {
  const { connection } = archive;
  const { missing, wrong } = await lagOf(connection);
  const torn = await connection.runAndReadAll(
    `SELECT segment FROM store.terms GROUP BY segment HAVING segment NOT IN (SELECT segment FROM store.segments)
     UNION SELECT segment FROM store.segments GROUP BY segment HAVING segment NOT IN (SELECT segment FROM store.terms) AND sum(words) > 0
     UNION SELECT segment FROM store.terms GROUP BY segment, term HAVING count(*) > 1`,
  );
  const bad = new Set([...wrong, ...torn.getRows().map(([segment]) => Number(segment))]);
  if (missing.length + bad.size === 0) return [];
  await catchUp(archive, { missing, wrong: [...bad].sort((left, right) => left - right) });
  return [
    {
      message: `${missing.length + bad.size} parts of the search index did not fit the documents`,
      repaired: true,
    },
  ];
}

/** Grouping rests on Readings: it is looked into when those are as they must be. */
async function groupFaults(archive: Archive): Promise<Fault[]> {
  const message = await findGroupFault(archive);
  if (message === null) return [];
  const isOnlyLate =
    (await countPending(archive.connection)) > 0 && (await groupDocuments(archive)).grouped > 0;
  if (!isOnlyLate || (await findGroupFault(archive)) !== null)
    await groupDocuments(archive, { afresh: true });
  return [{ message, repaired: true }];
}
