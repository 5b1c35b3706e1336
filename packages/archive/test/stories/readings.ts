/** Readings by hand, for tests that need no engine: layers that a test does not speak of are empty. */
import type { Reading } from '@readout/engine';
import type { HappeningDocument } from '../../src/stories/types.js';

export function bareReading(id: string, text: string, document: Partial<Reading['document']> = {}): Reading {
  return {
    schema: 'readout/1',
    engine: { version: '0', weights: 'none', dictionaries: 'none' },
    document: {
      id,
      text,
      language: 'en',
      title: null,
      publisher: null,
      url: null,
      author: null,
      publishedAt: null,
      dateline: null,
      ...document,
    },
    sentences: [],
    entities: [],
    mentions: [],
    times: [],
    places: [],
    statements: [],
    events: [],
    labels: [],
    notices: [],
  };
}

/** A document as it stands in a story; `original` is itself unless told. */
export function inStory(reading: Reading, original = reading.document.id): HappeningDocument {
  const { id, publisher, publishedAt } = reading.document;
  return { id, original, publisher, publishedAt, reading };
}
