/** Which of ACLED's types and actor types an event is given. */
import { expect, test } from 'vitest';
import { acledTypeOf, actorTypeOf } from '../../src/exports/acled-classes.js';
import { timePrecisionOf } from '../../src/exports/dates.js';
import { viewsOf } from '../../src/exports/view.js';
import { readingOf } from '../support/readings.js';

const GIVEN = { id: 'a', title: '', publisher: '', url: '', name: 'n', before: '', words: 'hit', after: '' };

test.each<[type: string, mode: string | null, recipient: string | null, written: string | null]>([
  ['PROTEST', 'demo', null, 'Protests: Peaceful protest'],
  ['PROTEST', 'riot', null, 'Riots: Violent demonstration'],
  ['PROTEST', 'hunger', null, null],
  ['ASSAULT', 'drone', 'CVL', 'Explosions/Remote violence: Air/drone strike'],
  ['ASSAULT', 'heavy-weapons', null, 'Explosions/Remote violence: Shelling/artillery/missile attack'],
  ['ASSAULT', 'firearms', 'REB', 'Battles: Armed clash'],
  ['ASSAULT', 'firearms', 'CVL', 'Violence against civilians: Attack'],
  ['ASSAULT', 'firearms', 'GOV', 'Violence against civilians: Attack'],
  ['ASSAULT', 'firearms', null, null],
  ['ASSAULT', 'abduct', null, 'Violence against civilians: Abduction/forced disappearance'],
  ['ASSAULT', 'toString', null, null],
  ['COERCE', 'arrest', 'OPP', 'Strategic developments: Arrests'],
  ['COERCE', 'curfew', null, null],
  ['CONSULT', 'visit', 'GOV', null],
])('%s/%s against %s: %s', (type, mode, recipient, written) => {
  const reading = readingOf(GIVEN);
  reading.entities[1] = { ...reading.entities[1]!, country: 'KEN', sector: recipient };
  reading.events[0] = { ...reading.events[0]!, type: type as 'ASSAULT', mode, cameo: null };
  const found = acledTypeOf(viewsOf(reading)[0]!);
  expect(found && `${found.type}: ${found.subType}`).toBe(written);
});

test.each<
  [country: string | null, sector: string | null, type: string, place: string | null, written: string | null]
>([
  ['KEN', 'MIL', 'Battles', 'KEN', 'State forces'],
  ['KEN', 'MIL', 'Battles', 'SOM', 'External/Other forces'],
  ['KEN', 'MIL', 'Battles', null, 'State forces'],
  ['UNO', null, 'Battles', 'SOM', 'External/Other forces'],
  ['SOM', 'REB', 'Battles', 'SOM', 'Rebel group'],
  ['SOM', 'CVL', 'Protests', 'SOM', 'Protesters'],
  ['SOM', 'CVL', 'Riots', 'SOM', 'Rioters'],
  ['SOM', 'JRN', 'Violence against civilians', 'SOM', 'Civilians'],
  ['SOM', null, 'Battles', 'SOM', null],
  ['SOM', 'UAF', 'Battles', 'SOM', null],
])('%s %s in %s in %s: %s', (country, sector, type, place, written) => {
  const [entity] = readingOf(GIVEN).entities;
  expect(actorTypeOf({ ...entity!, country, sector }, type, place)).toBe(written);
});

test.each<[from: string | null, to: string | null, precision: number | null]>([
  ['2023-07-02', '2023-07-02', 1],
  ['2023-07-02T08:00', '2023-07-02T09:00', 1],
  ['2023-07-03', '2023-07-09', 2],
  ['2023-07-01', '2023-07-31', 3],
  ['2023-07-01', '2023-09-30', null],
  ['2023-07-01', null, null],
  [null, null, null],
])('from %s to %s: precision %s', (from, to, precision) => {
  expect(timePrecisionOf({ value: null, from, to, source: null })).toBe(precision);
});
