import { createReader } from '@readout/engine';
import { describe, expect, it } from 'vitest';

const reader = await createReader();

/** Country and sector of each whom `words` means, in the order in which they are first mentioned. */
function codesOf(text: string, words: string): string[] {
  const reading = reader.read({ text });
  const start = text.indexOf(words);
  return reading.mentions
    .filter(one => one.start === start && one.end === start + words.length)
    .map(({ entity }) => reading.entities.find(({ id }) => id === entity)!)
    .map(({ country, sector }) => `${country} ${sector}`)
    .sort();
}

describe('bodies and offices of two states', () => {
  it.each([
    [
      'Tanzanian guards and Zambian villagers scuffled, but both governments kept calm.',
      'both governments',
      ['TZA GOV', 'ZMB GOV'],
    ],
    [
      "Lesotho's army chief visited Gaborone, and the two militaries agreed to share maps.",
      'the two militaries',
      ['BWA MIL', 'LSO MIL'],
    ],
    [
      'Chile and Bolivia opened a customs post, and their presidents met on the bridge.',
      'their presidents',
      ['BOL GOV', 'CHL GOV'],
    ],
    [
      'Negotiators from Togo and Benin sat down on Monday.',
      'Negotiators from Togo and Benin',
      ['BEN GOV', 'TGO GOV'],
    ],
    [
      "Estonian bus drivers jostled Latvian dockers in Valka. The two countries' interior ministers spoke by telephone.",
      "The two countries' interior ministers",
      ['EST GOV', 'LVA GOV'],
    ],
    [
      'The ambassadors of France and Germany were called in by Ankara. The two envoys said nothing.',
      'The two envoys',
      ['DEU GOV', 'FRA GOV'],
    ],
    [
      'The trade ministers of Peru and Ecuador signed a deal. Their teams had worked on it for two years.',
      'Their teams',
      ['ECU GOV', 'PER GOV'],
    ],
    [
      'Botswana and Namibia buried the dispute in a lodge. The presidents planted a tree.',
      'The presidents',
      ['BWA GOV', 'NAM GOV'],
    ],
    [
      'Malta and Cyprus held a drill, and the two neighbours agreed to do it again.',
      'the two neighbours',
      ['CYP null', 'MLT null'],
    ],
  ])('%s', (text, words, codes) => {
    expect(codesOf(text, words)).toEqual(codes);
  });

  it('leaves a phrase alone where three countries were told', () => {
    const text = 'Ministers of Chile, Peru and Bolivia met in Lima, and both governments were content.';
    expect(codesOf(text, 'both governments').length).toBeLessThan(2);
  });
});
