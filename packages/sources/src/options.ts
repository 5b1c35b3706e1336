/** What a caller may choose about reading sources. */
import type { Limits } from './limits.js';
import type { NetworkOptions } from './network/options.js';
import type { Mapping, Row } from './table/row.js';

export interface ReadOptions {
  /** What standard input holds; null or left out, told by how it begins. */
  standardInput?: InputFormat | null | undefined;
  /** All files hold what standard input does, whatever their names and contents. */
  everywhere?: boolean | undefined;
  /**
   * False leaves a document that does not name itself without an id; otherwise it is called as its file, which is no name where
   * files of several folders come together.
   */
  namedAfterFiles?: boolean | undefined;
  /**
   * Which columns of tables (CSV, TSV, Parquet) and which members of lines of JSON hold which field. Left out, columns are known by
   * their usual names, and lines of JSON are documents as the engine takes them.
   */
  mapping?: Mapping | undefined;
  /**
   * Rows of a Parquet file on disk. Left out, Parquet is refused. Given by whoever has a reader of that format, since this
   * package has none.
   */
  readParquet?: ((path: string) => AsyncIterable<Row>) | undefined;
  /** How to fetch URLs and the feeds that OPML names. Null or left out, nothing is fetched. */
  network?: NetworkOptions | null | undefined;
  /** Limits other than `DEFAULT_LIMITS`. */
  limits?: Partial<Limits> | undefined;
}

/** The kinds that can be asked for by name. */
export type InputFormat = 'text' | 'jsonl';
