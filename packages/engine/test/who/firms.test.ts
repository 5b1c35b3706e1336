/** Firms told by what they do, behind their names, and their crews. All invented but for the countries. */
import { expect, test } from 'vitest';
import { sharedReader } from '../support/reader.js';

const reader = await sharedReader();

test.each<[text: string, words: string, sector: string | null]>([
  ['Pesca Alta, a mid-sized exporter, said it would close two plants in Chile.', 'Pesca Alta', 'BUS'],
  ["Bergholt, the valley's largest buyer, owes Norwegian herders money.", 'Bergholt', 'BUS'],
  ['Police in Ghana searched an office of Akoto Ridge, a gold miner.', 'Akoto Ridge', 'BUS'],
  ['Lwazi Ntombela, a gold miner, was hurt in Welkom.', 'Lwazi Ntombela', 'LAB'],
  ['Daan Vos, a film producer, was fined in Utrecht.', 'Daan Vos', 'CVL'],
  [
    'Jana Dvorska of Amber Quay Securities, a Prague brokerage, resigned on Monday.',
    'Amber Quay Securities',
    'BUS',
  ],
  ['Airline officials met Qantas pilots in Sydney on Monday.', 'Qantas pilots', 'LAB'],
  ['Turkey fined the streaming service Kumruvision on Monday.', 'Kumruvision', 'BUS'],
  ['Marina Kovalska of Lviv denied the charge.', 'Marina Kovalska', null],
])('%s: %s', (text, words, sector) => {
  const { mentions, entities } = reader.read({ text });
  const start = text.indexOf(words);
  const mention = mentions.find(
    one => one.start <= start && one.end >= start + words.length && one.end <= start + words.length,
  );
  const entity = entities.find(one => one.id === mention?.entity);
  expect(entity?.sector ?? null).toBe(sector);
});

test.each<[text: string, words: string, country: string | null]>([
  ['The Ghanaian-led mission in Liberia found a cache on Friday.', 'Ghanaian-led mission', 'GHA'],
  ['The Ghanaian-backed militia in Liberia fled on Friday.', 'Ghanaian-backed militia', 'LBR'],
])('what several states send is told by the one that leads: %s', (text, words, country) => {
  const { mentions, entities } = reader.read({ text });
  const mention = mentions.find(one => text.slice(one.start, one.end).endsWith(words));
  expect(entities.find(one => one.id === mention?.entity)?.country ?? null).toBe(country);
});
