/**
 * The story index, kept in the archive between two runs: its columns as bytes, in parts that are small enough to be held beside the rest.
 * Simple for now: all of it is written again each time, some 700 bytes a document. What an index of another version has saved is passed
 * over, and the documents are grouped afresh.
 *
 * Names of documents are not in it: the archive has them, by the numbers that the index keeps as keys.
 */
import type { DuckDBBlobValue, DuckDBConnection } from '@duckdb/node-api';
import { append } from '../store/append.js';
import type { StoryIndexState } from '../stories/types.js';

const PART_BYTES = 4 * 2 ** 20;

/** How each column is held. The order is that of writing. */
const COLUMNS = {
  times: Float64Array,
  keys: Float64Array,
  'copies.anchors': Uint32Array,
  'copies.anchorDocuments': Int32Array,
  'copies.commonAnchors': Uint32Array,
  'copies.commonCounts': Uint32Array,
  'copies.bands': Uint32Array,
  'copies.bandDocuments': Int32Array,
  'copies.texts': Uint32Array,
  'copies.textChecks': Uint32Array,
  'copies.anchorCounts': Uint32Array,
  'copies.twins': Int32Array,
  'copies.groups': Int32Array,
  'copies.live': Uint8Array,
  'graph.featureStarts': Int32Array,
  'graph.keys': Uint32Array,
  'graph.weights': Uint16Array,
  'graph.active': Uint8Array,
  'graph.posted': Uint8Array,
  'graph.stories': Int32Array,
  'graph.ring': Int32Array,
  'graph.linkFrom': Int32Array,
  'graph.linkTo': Int32Array,
  'graph.likenesses': Uint16Array,
} as const;

type Column = InstanceType<(typeof COLUMNS)[keyof typeof COLUMNS]>;

/** Within the transaction that is under way. */
export async function writeState(connection: DuckDBConnection, state: StoryIndexState): Promise<void> {
  await connection.run('DELETE FROM store.story_state');
  const write = (name: string, part: number, bytes: Uint8Array) =>
    append(connection, 'story_state', [{ name, part, bytes }]);
  await write('version', 0, Uint8Array.of(state.version));
  for (const name of Object.keys(COLUMNS)) {
    const { buffer, byteOffset, byteLength } = columnOf(state, name);
    for (let at = 0; at < byteLength; at += PART_BYTES) {
      const length = Math.min(PART_BYTES, byteLength - at);
      await write(name, at / PART_BYTES, new Uint8Array(buffer, byteOffset + at, length));
    }
  }
}

/** Null when none is kept, or one of another version. */
export async function readState(
  connection: DuckDBConnection,
  version: StoryIndexState['version'],
): Promise<StoryIndexState | null> {
  const kept = await partsOf(connection, 'version');
  if (kept.length !== 1 || kept[0] !== version) return null;
  const columns: Record<string, Column> = {};
  for (const [name, Kind] of Object.entries(COLUMNS)) {
    const bytes = await partsOf(connection, name);
    columns[name] = new Kind(bytes.buffer, 0, bytes.length / Kind.BYTES_PER_ELEMENT);
  }
  const part = (prefix: string) =>
    Object.fromEntries(
      Object.entries(columns).flatMap(([name, column]) =>
        name.startsWith(prefix) ? [[name.slice(prefix.length), column]] : [],
      ),
    );
  const { times, keys } = columns as { times: Float64Array; keys: Float64Array };
  return {
    version,
    ids: await namesOf(connection, keys),
    times,
    keys,
    copies: part('copies.') as unknown as StoryIndexState['copies'],
    graph: part('graph.') as unknown as StoryIndexState['graph'],
  };
}

function columnOf(state: StoryIndexState, name: string): Column {
  const [group, column] = name.includes('.') ? (name.split('.') as [string, string]) : [null, name];
  const from = group === null ? state : state[group as 'copies' | 'graph'];
  return (from as unknown as Record<string, Column>)[column]!;
}

async function partsOf(connection: DuckDBConnection, name: string): Promise<Uint8Array<ArrayBuffer>> {
  const size = await connection.runAndReadAll(
    'SELECT coalesce(sum(octet_length(bytes)), 0)::BIGINT FROM store.story_state WHERE name = $1',
    [name],
  );
  const whole = new Uint8Array(Number(size.getRows()[0]![0]));
  const rows = await connection.stream('SELECT bytes FROM store.story_state WHERE name = $1 ORDER BY part', [
    name,
  ]);
  let at = 0;
  for await (const chunk of rows)
    for (const [bytes] of chunk.getRows()) {
      whole.set((bytes as DuckDBBlobValue).bytes, at);
      at += (bytes as DuckDBBlobValue).bytes.length;
    }
  return whole;
}

/** The names of documents by their numbers, in the order of the keys. */
async function namesOf(connection: DuckDBConnection, keys: Float64Array): Promise<string[]> {
  const rows = new Map<number, number[]>();
  for (const [row, key] of keys.entries()) {
    const others = rows.get(key);
    if (others) others.push(row);
    else rows.set(key, [row]);
  }
  const names = new Array<string>(keys.length).fill('');
  const result = await connection.stream('SELECT number, id FROM store.documents');
  for await (const chunk of result)
    for (const [number, id] of chunk.getRows())
      for (const row of rows.get(Number(number)) ?? []) names[row] = id as string;
  return names;
}
