/** Readings from files of "readout code --format jsonl", each held against the schema: files may come from anywhere. */
import type { Reading } from '@readout/engine';
import { readingSchema, SCHEMA } from '@readout/engine/schema';
import { decodeStrictly, linesOf, SourceError } from '@readout/sources';
import { UsageError } from '../usage.js';
import { bytesOf } from './chunks.js';
import type { Trouble } from './trouble.js';

/** Four times what a document may hold, and less than fits into one string. */
const LONGEST_LINE = 2 ** 28;

/** The Readings in order; a line that holds none, or more than `longest` bytes, is told and passed over. */
export async function* readingsIn(
  paths: readonly string[],
  trouble: Trouble,
  longest = LONGEST_LINE,
): AsyncGenerator<Reading> {
  for (const path of paths) {
    let line = 0;
    for await (const bytes of linesOf(bytesOf(path), longest)) {
      line++;
      if (bytes.length === 0) continue;
      const read =
        bytes.length > longest
          ? `is longer than the ${longest} bytes that a Reading may have: split its document`
          : readingOf(bytes);
      if (typeof read !== 'string') {
        trouble.good++;
        yield read;
      } else trouble.tell(path, line, read);
    }
  }
}

/** The Reading of a line, or why there is none. */
function readingOf(bytes: Uint8Array): Reading | string {
  let value: unknown;
  try {
    value = JSON.parse(decodeStrictly(bytes));
  } catch (error) {
    if (error instanceof SourceError) return error.message;
    return 'is not JSON: one Reading a line, as "readout code --format jsonl" writes them';
  }
  const parsed = readingSchema.safeParse(value);
  if (parsed.success) return parsed.data as Reading;
  const { schema, error } = Object(value) as { schema?: unknown; error?: unknown };
  if (typeof error === 'string') return `has an error instead of a Reading: ${error}`;
  if (schema !== SCHEMA)
    return `is not a Reading ("schema": "${SCHEMA}"): "readout code --format jsonl" writes them`;
  const [issue] = parsed.error.issues;
  return `is not a Reading: ${issue!.path.join('.')}: ${issue!.message}`;
}

/** @throws UsageError when nothing is named and nothing is piped in. */
export function inputsOf(positionals: readonly string[]): readonly string[] {
  if (positionals.length > 0) return positionals;
  if (process.stdin.isTTY) {
    throw new UsageError(
      'There are no Readings: name a file of "readout code --format jsonl", or pipe it in.',
    );
  }
  return ['-'];
}
