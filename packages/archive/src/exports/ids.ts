/**
 * Ids that stay the same from export to export and from engine to engine: hashes of the document's id and of where in the text
 * an event stands, not of its number in the Reading, which changes when an event before it is found.
 */
import { createHash } from 'node:crypto';
import type { Reading } from '@readout/engine';

/** 32 hexadecimal digits of the SHA-256 of the parts. */
export function hashOf(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/** The first 52 bits of a hash as a positive whole number, which a double holds exactly. */
export function numberOf(hash: string): number {
  return Number.parseInt(hash.slice(0, 13), 16);
}

/** A UUID of version 8 (RFC 9562: bits of one's own making) from a hash. */
export function uuidOf(hash: string): string {
  const variant = '89ab'[Number.parseInt(hash[16]!, 16) & 3];
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** By position in `events`: the id of each event. Two that nothing tells apart are counted. */
export function eventIds({ document, events }: Reading): string[] {
  const seen = new Map<string, number>();
  return events.map(({ trigger, type, actors, recipients }) => {
    const at = (spans: readonly { start: number; end: number }[]) =>
      spans.map(({ start, end }) => [start, end]);
    const key = hashOf(document.id, type, at(trigger), at(actors), at(recipients));
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    return times === 0 ? key : hashOf(key, times);
  });
}
