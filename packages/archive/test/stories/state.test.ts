import { existsSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newsOf, numberOf } from '../../src/bench/news.js';
import { readState, statePath, writeState } from '../../src/group/state.js';
import { createStoryIndex, type StoryIndex } from '../../src/stories/story-index.js';
import { newPath } from '../archive.js';
import { fewPages } from '../paging/paged.js';

const options = { textOf: (id: string) => newsOf(numberOf(id)).reading.document.text };

function addTo(index: StoryIndex, first: number, end: number): void {
  index.add(Array.from({ length: end - first }, (_, place) => newsOf(first + place)));
}

describe('the story index beside the archive', () => {
  test('goes on from what was kept, in less memory than it takes', () => {
    const path = newPath();
    const index = createStoryIndex(options);
    addTo(index, 0, 2400);
    writeState(path, 'of 2400', index.columns());
    const later = createStoryIndex({ ...options, pages: fewPages(32).pages });
    expect(readState(path, 'of 2400', later.columns())).toBe(true);
    later.resume();
    expect([...later.placements()]).toEqual([...index.placements()]);
    addTo(later, 2400, 2500);
    addTo(index, 2400, 2500);
    expect([...later.placements()]).toEqual([...index.placements()]);
    writeState(path, 'of 2500', later.columns());
    expect(readdirSync(dirname(path)).filter(name => name.includes('.stories.'))).toEqual([]);
    const last = createStoryIndex(options);
    expect(readState(path, 'of 2500', last.columns())).toBe(true);
    last.resume();
    expect([...last.placements()]).toEqual([...index.placements()]);
  });

  test('is not taken up for other documents, nor where there is none', () => {
    const path = newPath();
    const index = createStoryIndex(options);
    addTo(index, 0, 10);
    expect(existsSync(statePath(path))).toBe(false);
    expect(readState(path, 'of 10', createStoryIndex(options).columns())).toBe(false);
    writeState(path, 'of 10', index.columns());
    expect(readState(path, 'of 11', createStoryIndex(options).columns())).toBe(false);
  });

  test('of other columns is not taken up', () => {
    const path = newPath();
    const index = createStoryIndex(options);
    addTo(index, 0, 10);
    const { times, ...rest } = index.columns();
    writeState(path, 'of 10', rest);
    expect(readState(path, 'of 10', createStoryIndex(options).columns())).toBe(false);
    writeState(path, 'of 10', { ...rest, days: times! });
    expect(readState(path, 'of 10', createStoryIndex(options).columns())).toBe(false);
    // As long, but cut into numbers elsewhere.
    const { 'graph.counts': bytes, keys, ...others } = index.columns();
    writeState(path, 'of 10', { ...others, keys: bytes!, 'graph.counts': keys! });
    expect(readState(path, 'of 10', createStoryIndex(options).columns())).toBe(false);
  });
});
