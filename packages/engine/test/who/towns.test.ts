/** Country and sector where the gazetteer and the recogniser have a part: towns before nouns, names that several countries have. */
import { describe, expect, test } from 'vitest';
import { sharedReader } from '../support/reader.js';

const reader = await sharedReader();

function codeOf(text: string, words: string) {
  const start = text.indexOf(words);
  const { mentions, entities } = reader.read({ text });
  const mention = mentions.find(one => one.start === start && one.end === start + words.length);
  const entity = entities.find(one => one.id === mention?.entity);
  return [entity?.country ?? null, entity?.sector ?? null];
}

describe('towns before nouns', () => {
  test.each([
    [
      'Three Kumasi cocoa growers have sued the exporter, they said on Monday.',
      'Three Kumasi cocoa growers',
      'GHA',
      'AGR',
    ],
    ['Sydney police found the car.', 'Sydney police', 'AUS', 'COP'],
    ['La Paz police found the car on Monday.', 'police', 'BOL', 'COP'],
  ])('%s', (text, words, country, sector) => expect(codeOf(text, words)).toEqual([country, sector]));
});

describe('names that bodies of several countries have', () => {
  test.each([
    [
      'The National Intelligence Service warned of attacks in Nairobi.',
      'National Intelligence Service',
      'KEN',
      'SPY',
    ],
    ['In Peru the Civic Platform lost ten seats.', 'Civic Platform', 'PER', 'PTY'],
    ['In Warsaw the Civic Platform lost ten seats.', 'Civic Platform', 'POL', 'PTY'],
  ])('%s', (text, words, country, sector) => expect(codeOf(text, words)).toEqual([country, sector]));
});
