/** What comes of PETRARCH: Phoenix's tables of 26 columns, and PETRARCH2's own output, whose columns depend on its settings. */
import { knownCode } from '../codes/countries.js';
import type { Chunks } from './records.js';
import { checkCount, tabbedRows } from './rows.js';
import type { EventRow, Imported } from './types.js';
import { codeOf, dateOf, numberOf, partiesOfCode, textOf, urlOf } from './values.js';

export function importPhoenix(chunks: Chunks): AsyncGenerator<Imported> {
  return tabbedRows(chunks, phoenixRow);
}

function phoenixRow(cells: readonly string[]): Omit<EventRow, 'line'> {
  checkCount(cells, [26], 'Phoenix');
  const [story, sentence] = storyOf(textOf(cells[23]));
  const place = textOf(cells[20]);
  return {
    format: 'phoenix',
    id: textOf(cells[0]),
    documentId: story,
    url: urlOf(cells[24]?.split(';')[0]),
    publisher: textOf(cells[25]?.split(';')[0]),
    sentence,
    date: dateOf('Date', cells[1]) ?? monthOf(cells[2], cells[3]),
    actors: partiesOfCode(textOf(cells[5]), null),
    recipients: partiesOfCode(textOf(cells[9]), null),
    ...codeOf('EventCode', cells[13]),
    place:
      place === null
        ? null
        : {
            name: place,
            country: knownCode(textOf(cells[22])),
            latitude: numberOf('Lat', cells[18]),
            longitude: numberOf('Lon', cells[19]),
          },
    text: null,
  };
}

function monthOf(year: string | undefined, month: string | undefined): string | null {
  const [known, inside] = [textOf(year), textOf(month)];
  if (known === null) return null;
  return dateOf('Year and Month', inside === null ? known : `${known}-${inside.padStart(2, '0')}`);
}

export const PETRARCH_COLUMNS: readonly number[] = [7, 8, 9, 10, 11, 12, 13];

export function importPetrarch(chunks: Chunks): AsyncGenerator<Imported> {
  return tabbedRows(chunks, petrarchRow);
}

function petrarchRow(cells: readonly string[]): Omit<EventRow, 'line'> {
  // The shortest line ends with the ids where the story has no source.
  checkCount(cells, PETRARCH_COLUMNS, "PETRARCH2's output");
  const url = urlOf(cells[6]);
  const rest = cells.slice(url === null ? 7 : 8);
  // Texts of actors come in pairs before that of the event; roots, also in pairs, after it.
  const event = rest.length === 1 ? rest[0] : rest[2];
  const [actor, recipient] = rest.length >= 2 ? rest : [];
  const [story, sentence] = storyOf(textOf(cells[5]));
  return {
    format: 'petrarch2',
    id: null,
    documentId: story,
    url,
    publisher: textOf(cells[url === null ? 6 : 7]),
    sentence,
    date: dateOf('the date', cells[0]),
    actors: partiesOfCode(textOf(cells[1]), textOf(actor)),
    recipients: partiesOfCode(textOf(cells[2]), textOf(recipient)),
    ...codeOf('the code', cells[3]),
    place: null,
    text: textOf(event),
  };
}

/** "story_3;story_5" → the story and the first sentence. */
function storyOf(ids: string | null): [story: string | null, sentence: number | null] {
  const first = ids?.split(';')[0] ?? null;
  const found = first === null ? null : /^(.*)_(\d{1,6})$/.exec(first);
  return found ? [found[1]!, Number(found[2])] : [first, null];
}
