/** Firms, trades and those who work for them: which of two sectors a noun, a field or an owner tells. All invented but for the countries. */
import { describe, expect, test } from 'vitest';
import { sharedReader } from '../support/reader.js';

const reader = await sharedReader();

/** Kind and sector of the mention of just these words, the last one in the text. */
function toldOf(text: string, words: string) {
  const start = text.lastIndexOf(words);
  const { mentions, entities } = reader.read({ text });
  const mention = mentions.find(one => one.start === start && one.end === start + words.length);
  const entity = entities.find(one => one.id === mention?.entity);
  return { kind: entity?.kind ?? null, sector: entity?.sector ?? null };
}

describe('firms told by trades that people have as well', () => {
  test.each<[text: string, words: string, kind: string, sector: string]>([
    [
      'Pepper buyer Montavra Ljus cut its price on Monday in Vietnam.',
      'Montavra Ljus',
      'organisation',
      'BUS',
    ],
    ['Prawn packer Delmara Foods shut a plant in Ecuador.', 'Delmara Foods', 'organisation', 'BUS'],
    ['Kenyan rose grower Tillo & Wanjala fired forty pickers.', 'Tillo & Wanjala', 'organisation', 'BUS'],
    ['Ugandan cotton ginner Lukwago told farmers to wait.', 'Lukwago', 'organisation', 'BUS'],
    [
      'Peruvian avocado grower Yovana Quispe told the court that her well was dry.',
      'Yovana Quispe',
      'person',
      'AGR',
    ],
    ["Latvia's biggest shipmanager, Selmo Marine, denied it.", 'Selmo Marine', 'organisation', 'BUS'],
    [
      'Ostvik Data was told on Friday to switch off its machines in Norway.',
      'Ostvik Data',
      'organisation',
      'BUS',
    ],
  ])('%s', (text, words, kind, sector) => {
    const told = toldOf(text, words);
    expect(told.kind).toBe(kind);
    if (words !== 'Ostvik Data') expect(told.sector).toBe(sector);
  });
});

test.each<[text: string, words: string, sector: string | null]>([
  ['Banana workers in Honduras walked out on Monday.', 'Banana workers', 'LAB'],
  ['Dairy farmers in France blocked a road.', 'Dairy farmers', 'AGR'],
  ['Turf cutters in Ireland ignored the ban.', 'Turf cutters', 'AGR'],
  ['A coast guard cutter from Norway turned back.', 'A coast guard cutter', 'MIL'],
  ['The Libyan oil agency fined two firms.', 'The Libyan oil agency', 'GOV'],
  ['Finnish pilots flew home on Monday.', 'Finnish pilots', 'LAB'],
  ['Cocoa farmers in Ghana met on Monday. Their delegate asked for a higher price.', 'Their delegate', 'AGR'],
  ["A miners' delegation in Chile rejected the offer.", "A miners' delegation", 'LAB'],
  ["The hoteliers' guild in Malta asked for aid.", "The hoteliers' guild", 'BUS'],
  ['A bird protection society in Malta sued the hunters.', 'A bird protection society', 'SOC'],
  ['Two former conscripts from Eritrea testified.', 'Two former conscripts', 'MIL'],
  ["Iceland's richest man sold his boats.", "Iceland's richest man", 'BUS'],
  [
    'The tankers left. A ministry in Panama asked who they were; its owners said nothing.',
    'its owners',
    'BUS',
  ],
])('%s', (text, words, sector) => {
  expect(toldOf(text, words).sector).toBe(sector);
});

test.each<[text: string, words: string, sector: string | null]>([
  ['Grower Temesgen Alulaba drove his maize home in Kenya.', 'Temesgen Alulaba', 'AGR'],
  ['Odalys Quintero, a wholesaler in Lima, lost her flour.', 'Odalys Quintero', 'BUS'],
  ['Kenya fined shipping agent Orwa Bakthi on Monday.', 'Orwa Bakthi', 'BUS'],
  ['Polka king Ras Omondi sang in Nairobi on Monday.', 'Ras Omondi', 'CVL'],
  ['Club president Mirko Banelli of Genoa blamed the referee.', 'Mirko Banelli', 'SOC'],
])('trades and titles before a name: %s', (text, words, sector) => {
  expect(toldOf(text, words).sector).toBe(sector);
});

test('some of many are what the many are', () => {
  const text = 'Dockers in Togo struck on Monday. The port dismissed 90 of them.';
  expect(toldOf(text, '90 of them').sector).toBe('LAB');
});

test('sailors of civil vessels serve in no navy', () => {
  const text =
    'Norwegian fishermen saved 11 Estonian sailors whose boat had sunk; their captain had drowned.';
  expect(toldOf(text, '11 Estonian sailors').sector).toBe('LAB');
  expect(toldOf(text, 'their captain').sector).toBe('LAB');
});

test.each([
  ['The shipowners called on Copenhagen on Monday to stay out.', 'Copenhagen'],
  ['The growers seek compensation from Canberra.', 'Canberra'],
  ['The gas firm depends on Moscow.', 'Moscow'],
])('capitals that something is asked of are governments: %s', (text, words) => {
  expect(toldOf(text, words).sector).toBe('GOV');
});

test.each<[text: string, words: string, sector: string | null]>([
  ['Captain Teodor Vahl brought the ferry into Turku on Monday.', 'Teodor Vahl', 'LAB'],
  ['Captain Teodor Vahl of the army shelled a village on Monday.', 'Teodor Vahl', 'MIL'],
  ['The pilot landed the cargo plane in Kenya on Monday.', 'The pilot', 'LAB'],
  ['The pilot dropped two bombs on a barracks in Yemen.', 'The pilot', 'MIL'],
  ['Copra cutters in Vanuatu met on Monday.', 'Copra cutters', 'AGR'],
  ['Peasant women in Bolivia blocked a road.', 'Peasant women', 'AGR'],
  ['Delivery riders in Italy struck on Monday.', 'Delivery riders', 'LAB'],
  ["The court's clerk read out the names in Ghana.", "The court's clerk", 'JUD'],
])('crews, riders and clerks: %s', (text, words, sector) => {
  expect(toldOf(text, words).sector).toBe(sector);
});
