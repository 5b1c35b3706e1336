import { describe, expect, test } from 'vitest';
import { newsOf, numberOf } from '../../src/bench/news.js';
import { KeptState } from '../../src/group/state.js';
import { openForWriting } from '../../src/store/open.js';
import { inTransaction } from '../../src/store/transaction.js';
import { createStoryIndex, STORY_STATE_VERSION, type StoryIndex } from '../../src/stories/story-index.js';
import { newPath } from '../archive.js';
import { fewPages } from '../paging/paged.js';

const options = { textOf: (id: string) => newsOf(numberOf(id)).reading.document.text };

function addTo(index: StoryIndex, first: number, end: number): void {
  index.add(Array.from({ length: end - first }, (_, place) => newsOf(first + place)));
}

async function kept() {
  const archive = await openForWriting(newPath(), { create: true });
  const { connection } = archive;
  const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRows();
  return {
    archive,
    rows,
    state: new KeptState(),
    write: (state: KeptState, index: StoryIndex) =>
      inTransaction(archive, () => state.write(connection, STORY_STATE_VERSION, index.columns())),
    read: async (state: KeptState) => {
      const index = createStoryIndex({ ...options, pages: fewPages(32).pages });
      expect(await state.read(connection, STORY_STATE_VERSION, index.columns())).toBe(true);
      index.resume();
      return index;
    },
  };
}

describe('the story index in the archive', () => {
  test('goes on from what was kept, and only what changed is written again', async () => {
    const { archive, state, rows, write, read } = await kept();
    try {
      const index = createStoryIndex(options);
      // More than a part of features.
      addTo(index, 0, 2400);
      await write(state, index);
      const places = 'SELECT name, part, rowid FROM store.story_state ORDER BY ALL';
      const before = (await rows(places)).map(String);
      await write(state, index);
      const again = (await rows(places)).map(String);
      expect(again.filter(row => !/^(version|dead bytes),/.test(row))).toEqual(
        before.filter(row => !/^(version|dead bytes),/.test(row)),
      );
      const resumed = new KeptState();
      const later = await read(resumed);
      addTo(later, 2400, 2500);
      addTo(index, 2400, 2500);
      expect([...later.placements()]).toEqual([...index.placements()]);
      await write(resumed, later);
      const after = new Set((await rows(places)).map(String));
      const untouched = before.filter(row => after.has(row));
      expect(untouched.some(row => row.startsWith('graph.features,0,'))).toBe(true);
      expect(untouched.some(row => row.startsWith('graph.features,2,'))).toBe(false);
      expect(untouched.some(row => row.startsWith('graph.stories,'))).toBe(false);
      expect([...(await read(new KeptState())).placements()]).toEqual([...index.placements()]);
    } finally {
      archive.close();
    }
  });

  test('is not in the way of itself: what was deleted is let go', async () => {
    const { archive, state, rows, write, read } = await kept();
    try {
      const index = createStoryIndex(options);
      let largest = 0;
      for (let time = 0; time < 60; time++) {
        addTo(index, time * 10, time * 10 + 10);
        await write(state, index);
        const [[last]] = (await rows('SELECT max(rowid)::INTEGER FROM store.story_state')) as [[number]];
        if (last < largest) break;
        largest = last;
        expect(time).toBeLessThan(59);
      }
      expect([...(await read(new KeptState())).placements()]).toEqual([...index.placements()]);
    } finally {
      archive.close();
    }
  });

  test('of another version is not taken up', async () => {
    const { archive, state, write } = await kept();
    try {
      const index = createStoryIndex(options);
      addTo(index, 0, 10);
      await write(state, index);
      const { connection } = archive;
      const later = createStoryIndex(options).columns();
      expect(await new KeptState().read(connection, STORY_STATE_VERSION - 1, later)).toBe(false);
    } finally {
      archive.close();
    }
  });
});
