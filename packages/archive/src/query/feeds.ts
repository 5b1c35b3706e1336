/** What is remembered of feeds between two polls. */
import type { FeedState } from '@readout/sources';
import type { Archive } from '../store/open.js';

/** By the addresses of the feeds, as they were given. */
export async function feedStatesIn({ connection }: Archive): Promise<Map<string, FeedState>> {
  const rows = await connection.runAndReadAll('SELECT feed, state FROM store.feeds');
  return new Map(
    rows.getRows().map(([feed, state]) => [feed as string, JSON.parse(state as string) as FeedState]),
  );
}
