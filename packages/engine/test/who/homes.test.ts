/** Of which country somebody is: what is said beside them, and those of whom they are one, against where it happens. */
import { describe, expect, test } from 'vitest';
import { sharedReader } from '../support/reader.js';

const reader = await sharedReader();

function countryOf(text: string, words: string) {
  const start = text.indexOf(words);
  const { mentions, entities } = reader.read({ text });
  const mention = mentions.find(one => one.start === start && one.end === start + words.length);
  return entities.find(one => one.id === mention?.entity)?.country ?? null;
}

type Case = [text: string, words: string, country: string | null];

const check = (text: string, words: string, country: string | null) =>
  expect(countryOf(text, words)).toBe(country);

describe('a nationality or a home said behind', () => {
  test.each<Case>([
    [
      'The Kenyan coastguard stopped a dhow and arrested its captain, a Pakistani, near Lamu.',
      'its captain',
      'PAK',
    ],
    [
      'The Omani coastguard searched a dhow on Sunday. The sailors, Indians, asked for water.',
      'The sailors',
      'IND',
    ],
    [
      'Spanish lifeguards found six people. Modou Jobarteh, 19, from Gambia, said he had swum.',
      'Modou Jobarteh',
      'GMB',
    ],
    ['Turks, Iranians, and Iraqis crossed into Greece on Monday.', 'Turks', 'TUR'],
  ])('%s', check);
});

test.each(['Ana Ruiz,', 'Ana Ruiz, 17,', 'Ana Ruiz, from', 'its pilot, a'])('a text may end in "%s"', text =>
  expect(() => reader.read({ text })).not.toThrow(),
);

describe('where a body is at home', () => {
  test.each<Case>([
    [
      'Ghana closed the mine on Monday. Its owner, Toronto-based Larch Gold, will appeal.',
      'Larch Gold',
      'CAN',
    ],
    [
      "Miners at the pit in Bolivia walked out. The owner, Japan's Asahara Metals, shut it.",
      'Asahara Metals',
      'JPN',
    ],
    [
      'The lender, Hansa Mercantile Bank, is based in Riga and lends to Kenya.',
      'Hansa Mercantile Bank',
      'LVA',
    ],
  ])('%s', check);
});

describe('one of many', () => {
  test.each<Case>([
    [
      'A Maltese court fined the hotel that hired 30 Nepali cooks. Bimala Gharti, one of them, wept.',
      'Bimala Gharti',
      'NPL',
    ],
    [
      'Honduran migrants slept in a station in Puebla. Delmy Euceda-Paz said agents had torn up her papers.',
      'Delmy Euceda-Paz',
      'HND',
    ],
    [
      'Ghanaian cocoa farmers sold their beans over the border. Kwabena Twum-Barima said a buyer from Abidjan paid in cash.',
      'Kwabena Twum-Barima',
      'GHA',
    ],
    ['Bishops from 14 countries met in Nairobi on Friday.', 'Bishops from 14 countries', null],
  ])('%s', check);
});

describe('where somebody only speaks', () => {
  test.each<Case>([
    [
      'The army took the capital of Chad. Adoum Khamis-Nour, a trader, said from Cairo that the shops were shut.',
      'Adoum Khamis-Nour',
      'TCD',
    ],
    [
      'Norway will pay for the boots. Foreign Minister Turid Ekeland said Moldovan soldiers had asked for them.',
      'Turid Ekeland',
      'NOR',
    ],
  ])('%s', check);
});

describe('towns and their offices', () => {
  test.each<Case>([
    ['Gunmen in Tripoli, Lebanon, fired at a bank on Monday.', 'Gunmen', 'LBN'],
    ['Gunmen in Tripoli fired at a bank on Monday.', 'Gunmen', 'LBY'],
    ['The Serb mayor of Tuzla refused to sign on Monday.', 'The Serb mayor of Tuzla', 'BIH'],
    ['The Serbian mayor refused to sign on Monday.', 'The Serbian mayor', 'SRB'],
  ])('%s', check);
});

describe('names that only a home tells', () => {
  test.each<Case>([
    ["Qatar's Najd Catering feeds the builders of a stadium.", 'Najd Catering', 'QAT'],
    ['Tallinn-based Hallpuu must pay a fine, a court in Kenya ruled.', 'Hallpuu', 'EST'],
  ])('%s', check);
});

describe('what speaks for no country', () => {
  test.each<Case>([
    [
      "Malawi's tea pluckers marched on Monday. Tadala Chirwa-Moyo, their leader, read a letter in English.",
      'Tadala Chirwa-Moyo',
      'MWI',
    ],
    [
      'The Rwandan health minister spoke on Monday. Dr Odile Mukandori, trained in Brussels, runs a clinic.',
      'Odile Mukandori',
      'RWA',
    ],
  ])('%s', check);
});

describe('provinces and those who are from them', () => {
  test.each<Case>([
    ['Nut gatherers in Acre blocked a road on Monday.', 'Nut gatherers', 'BRA'],
    ['Omani guards stopped a Gujarati sailor on Monday.', 'a Gujarati sailor', 'IND'],
    ['Sumatran planters blocked a road on Monday.', 'Sumatran planters', 'IDN'],
  ])('%s', check);
});
