/** Rows of a table that is far longer than what is shown: fetched in pieces around what is looked at, those far away let go. */
import type { EventRow, EventsPage } from '@readout/server/api';
import { useEffect, useRef, useState } from 'react';
import { ask, pathOf } from '../../api/client.js';
import type { FilterValues } from '../../filter/filter.js';

export const CHUNK = 200;
const MOST_CHUNKS = 40;

export interface Rows {
  total: number | null;
  error: Error | null;
  /** Null while it is on its way. */
  row(index: number): EventRow | null;
}

interface Store {
  key: string;
  chunks: Map<number, EventRow[]>;
  asked: Set<number>;
  /** Ends what is still on its way when another question is asked. */
  controller: AbortController;
}

const newStore = (key: string): Store => ({
  key,
  chunks: new Map(),
  asked: new Set(),
  controller: new AbortController(),
});

/** `first` and `last` are the numbers of the rows in sight. */
export function useRows(values: FilterValues, sort: string, first: number, last: number): Rows {
  const key = JSON.stringify([values, sort]);
  const store = useRef<Store>(null as unknown as Store);
  const [, redraw] = useState(0);
  const [total, setTotal] = useState<{ key: string; count: number } | null>(null);
  const [error, setError] = useState<{ key: string; error: Error } | null>(null);
  if (store.current?.key !== key) {
    store.current?.controller.abort();
    store.current = newStore(key);
  }
  const [from, to] = [Math.floor(first / CHUNK), Math.floor(last / CHUNK)];
  useEffect(() => {
    const kept = store.current;
    const { controller } = kept;
    const [values, sort] = JSON.parse(key) as [FilterValues, string];
    // While the table flies past, only what it stops at is asked for.
    const timer = setTimeout(
      () => {
        for (let chunk = from; chunk <= to; chunk++) {
          if (kept.chunks.has(chunk) || kept.asked.has(chunk)) continue;
          kept.asked.add(chunk);
          const path = pathOf('/api/events', { ...values, sort, offset: chunk * CHUNK, limit: CHUNK });
          ask<EventsPage>(path, { signal: controller.signal })
            .then(page => {
              kept.chunks.set(chunk, page.rows);
              letGo(kept.chunks, chunk);
              setTotal({ key, count: page.total });
              redraw(count => count + 1);
            })
            .catch(error => {
              if (!controller.signal.aborted) setError({ key, error });
            })
            .finally(() => kept.asked.delete(chunk));
        }
      },
      kept.chunks.size === 0 ? 0 : 60,
    );
    return () => clearTimeout(timer);
  }, [key, from, to]);
  return {
    total: total?.key === key ? total.count : null,
    error: error?.key === key ? error.error : null,
    row: index => store.current.chunks.get(Math.floor(index / CHUNK))?.[index % CHUNK] ?? null,
  };
}

/** Keeps the pieces nearest to one. */
export function letGo(chunks: Map<number, unknown>, near: number): void {
  while (chunks.size > MOST_CHUNKS) {
    let farthest = near;
    for (const chunk of chunks.keys())
      if (Math.abs(chunk - near) > Math.abs(farthest - near)) farthest = chunk;
    chunks.delete(farthest);
  }
}

/**
 * A browser's elements cannot be higher than some 17 million pixels, so that of a million rows not each has a place of its own: the
 * scroll bar then stands for shares of the table. Below that a row is a row.
 */
export const MOST_SLOTS = 400_000;

/** The number of the first row in sight, when the first of `slots` places in sight is `slot` and `visible` rows are seen. */
export function rowAtSlot(slot: number, slots: number, total: number, visible: number): number {
  if (slots >= total || slots <= visible) return slot;
  // The last places are those of the last rows, one by one.
  if (slot > slots - visible) return total - (slots - slot);
  return Math.floor((slot / (slots - visible)) * (total - visible));
}

/** The place at which a row is in sight: as the first or soon after it. */
export function slotOfRow(row: number, slots: number, total: number, visible: number): number {
  if (slots >= total || total <= visible) return row;
  if (row > total - visible) return slots - (total - row);
  return Math.floor((row / (total - visible)) * (slots - visible));
}
