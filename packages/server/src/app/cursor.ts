/** Cursors: what a page ended with, so that the next begins after it. Callers give them back as they are. */
import type { z } from 'zod';
import { Trouble } from './trouble.js';

export function cursorAt(told: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(told)).toString('base64url');
}

/** @throws Trouble when it is none of this shape. */
export function readCursor<Told>(cursor: string, shape: z.ZodType<Told>): Told {
  const read = shape.safeParse(parsed(Buffer.from(cursor, 'base64url').toString()));
  if (read.success) return read.data;
  throw new Trouble(
    'bad-request',
    'The cursor is none that was given: leave it out for the first page, or use "next" of the page before.',
    [{ at: 'cursor', message: 'not a cursor' }],
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
