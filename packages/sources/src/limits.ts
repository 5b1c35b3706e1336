/** How much of a source is taken before it is refused: a hostile one must not fill the memory or the day. */

const MEBIBYTE = 2 ** 20;

export interface Limits {
  /** Bytes of one text, mail, line of JSON or row of a table. */
  documentBytes: number;
  /** UTF-16 code units of the text of one document, whose Reading takes hundreds of times its size while it is made. */
  characters: number;
  /** Bytes of one HTML page, which becomes a tree of many times its size. */
  pageBytes: number;
  /** Elements of one HTML page or feed. */
  elements: number;
  /** Elements inside one another in a page or feed. */
  elementDepth: number;
  /** Milliseconds in which the main text of a page must be found. */
  pageMilliseconds: number;
  /** Bytes of one feed or list of feeds. */
  feedBytes: number;
  /** Bytes of one PDF file. */
  pdfBytes: number;
  /** Pages of one PDF file. */
  pdfPages: number;
  /** Archives inside one another: a .zip in a .tar.gz is three (TAR, GZ, ZIP). */
  containerDepth: number;
  /** Bytes of what cannot be read from front to back and does not lie on disk by itself: a ZIP or Parquet in another archive. */
  heldBytes: number;
  /** Pieces in one source, however deep. */
  pieces: number;
  /** Bytes that one source may unpack to, all layers together. */
  expandedBytes: number;
  /** How many times larger than packed something may be once it has unpacked to `expansionFloor` bytes. */
  expansionRatio: number;
  expansionFloor: number;
}

/** What holds where a caller does not say otherwise. */
export const DEFAULT_LIMITS: Readonly<Limits> = {
  documentBytes: 64 * MEBIBYTE,
  characters: 2 * MEBIBYTE,
  pageBytes: 16 * MEBIBYTE,
  elements: 100_000,
  elementDepth: 256,
  pageMilliseconds: 10_000,
  feedBytes: 64 * MEBIBYTE,
  pdfBytes: 128 * MEBIBYTE,
  pdfPages: 2_000,
  containerDepth: 5,
  heldBytes: 256 * MEBIBYTE,
  pieces: 20_000_000,
  expandedBytes: 1024 * 1024 * MEBIBYTE,
  expansionRatio: 200,
  expansionFloor: 16 * MEBIBYTE,
};

/** `12 MiB`, for messages. */
export function shownBytes(bytes: number): string {
  if (bytes < 10_000) return `${bytes} bytes`;
  if (bytes < 10 * MEBIBYTE) return `${Math.round(bytes / 1024)} KiB`;
  return `${Math.round(bytes / MEBIBYTE)} MiB`;
}
