/** What a happening is told of in tests. */
import type { Reading } from '@readout/engine';
import type { HappeningDocument } from '../../src/stories/types.js';

/** A document as it stands in a story; `original` is itself unless told. */
export function inStory(reading: Reading, original = reading.document.id): HappeningDocument {
  const { id, publisher, publishedAt } = reading.document;
  return { id, original, publisher, publishedAt, reading };
}
