/** The archive that is served, while coders decide. */
import { expect, test, vi } from 'vitest';
import { ReviewBook } from '../src/desk/book.js';
import type { DecisionRecord, ReviewRecord } from '../src/desk/records.js';
import { ServedArchive } from '../src/served/archive.js';
import { anchorOf, findRow } from '../src/table/columns.js';
import { archiveOf } from './support/server.js';

test('what is decided while the events are loaded is in the table', async () => {
  const archive = await ServedArchive.open(await archiveOf(), { readOnly: true });
  const book = new ReviewBook({
    path: '',
    entries: [] as ReviewRecord[],
    append: async () => {},
    close: async () => {},
  });
  try {
    await archive.start(book);
    const row = findRow(archive.table.columns, 'thanks', 'v1');
    const anchor = anchorOf(archive.table.columns, row);
    const decision: DecisionRecord = {
      ...{ kind: 'decision', id: '1', document: 'thanks', event: 'v1', anchor, verdict: 'reject', fix: null },
      ...{ note: null, coder: 'Ama', at: '2023-07-02T00:00:00Z', order: 'browse', sample: null },
      ...{ adjudicates: false, machine: null, engine: null },
    };
    // As soon as it has looked at what there is.
    const events = book.events.bind(book);
    let kept: Promise<unknown> | null = null;
    vi.spyOn(book, 'events').mockImplementation(() => {
      const found = events();
      setImmediate(() => {
        kept ??= book.keep(decision);
      });
      return found;
    });
    await archive.start(book);
    await vi.waitFor(() => expect(kept).not.toBeNull());
    await kept;
    expect(archive.table.row(row).review).toBe('rejected');
  } finally {
    await archive.close();
  }
});
