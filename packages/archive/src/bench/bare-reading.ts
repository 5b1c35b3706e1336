/** Readings by hand, for measures and tests that need no engine. */
import type { Reading } from '@readout/engine';

/** A Reading in which nothing was found: layers that nobody speaks of are empty. */
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
