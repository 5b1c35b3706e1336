/** Datelines: place, time and where they end. All sentences invented. */
import { describe, expect, it } from 'vitest';
import { sharedReader } from '../support/reader.js';

async function dateline(text: string) {
  const draft = (await sharedReader()).draft({ text, publishedAt: '2023-07-02' }, 'where');
  const found = draft.dateline;
  return (
    found && {
      text: draft.slice(found),
      place: draft.places[found.place]?.name,
      time: draft.times[found.time]?.value ?? null,
    }
  );
}

describe('datelines', () => {
  it.each([
    ['BAGHDAD, July 2 (Example Wire) — The army moved north.', 'Baghdad', '2023-07-02'],
    ['TEHRAN (Example Agency) - The minister left for Muscat.', 'Tehran', null],
    ['NAIROBI, Kenya — Rain closed the port road.', 'Nairobi', null],
    ['Kyiv (Example Wire) – The council met.', 'Kyiv', null],
    [
      'Rain Closes Port Road\n\nMOMBASA, Kenya, July 1 (Example Wire) -- Rain closed the port road.',
      'Mombasa',
      '2023-07-01',
    ],
  ])('%s', async (text, place, time) => {
    expect(await dateline(text)).toMatchObject({ place, time });
  });

  it.each([
    ['In Baghdad, the army moved north — slowly.'],
    ['Baghdad has a new mayor - its fourth in a year.'],
    ['The army moved north.'],
    [''],
  ])('none: %s', async text => {
    expect(await dateline(text)).toBeNull();
  });
});
