/**
 * Synthetic reports for measuring and testing an archive: invented names, even-handed pairs of countries, as many as one likes, the
 * same from the same seed. They read like wire reports to the engine (its speed on them is near that on the example reports); they
 * are no measure of how well it codes.
 */
import type { DocumentInput } from '@readout/engine';

/** Mulberry32: 32 bits of state, good enough to draw words by. */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Side = readonly [country: string, adjective: string, capital: string, port: string];

const SIDES: readonly Side[] = [
  ['Kenya', 'Kenyan', 'Nairobi', 'Mombasa'],
  ['Ethiopia', 'Ethiopian', 'Addis Ababa', 'Dire Dawa'],
  ['Chile', 'Chilean', 'Santiago', 'Valparaiso'],
  ['Peru', 'Peruvian', 'Lima', 'Callao'],
  ['Norway', 'Norwegian', 'Oslo', 'Bergen'],
  ['Portugal', 'Portuguese', 'Lisbon', 'Porto'],
  ['Vietnam', 'Vietnamese', 'Hanoi', 'Haiphong'],
  ['Thailand', 'Thai', 'Bangkok', 'Chiang Mai'],
  ['Jordan', 'Jordanian', 'Amman', 'Aqaba'],
  ['Oman', 'Omani', 'Muscat', 'Salalah'],
  ['Ghana', 'Ghanaian', 'Accra', 'Tema'],
  ['Senegal', 'Senegalese', 'Dakar', 'Thies'],
];

const FIRST_NAMES = ['Amina', 'Joao', 'Ingrid', 'Tomas', 'Mai', 'Daniel', 'Leila', 'Kofi', 'Rosa', 'Henrik'];
const LAST_NAMES = [
  'Otieno',
  'Bekele',
  'Vargas',
  'Lindqvist',
  'Tran',
  'Haddad',
  'Mensah',
  'Quispe',
  'Solberg',
  'Diop',
];
const OFFICES = ['Foreign Minister', 'Defence Minister', 'Prime Minister', 'Interior Minister', 'President'];
const DAYS = ['on Monday', 'on Tuesday', 'on Wednesday', 'on Thursday', 'on Friday', 'over the weekend'];
const GOODS = ['grain', 'medicine', 'fuel', 'tents', 'drinking water', 'generators', 'wheat flour'];
const PUBLISHERS = [
  'Harbour Wire',
  'The Northern Ledger',
  'Radio Lantern',
  'Daily Meridian',
  'The Valley Post',
];

type Draw = <Item>(items: readonly Item[]) => Item;

interface Cast {
  draw: Draw;
  number: (most: number) => number;
  one: Side;
  other: Side;
  person: string;
  office: string;
}

type Sentence = (cast: Cast) => string;

const SENTENCES: readonly Sentence[] = [
  ({ one, other, person, office, draw }) =>
    `${one[1]} ${office} ${person} met ${other[1]} officials in ${other[2]} ${draw(DAYS)} to discuss trade and border crossings.`,
  ({ one, other, draw }) =>
    `${one[0]} accused ${other[0]} of violating a ceasefire near ${one[3]} ${draw(DAYS)}.`,
  ({ one, other, number, draw }) =>
    `${other[1]} troops shelled a village outside ${one[3]} ${draw(DAYS)}, killing ${number(40) + 2} people and wounding ${number(90) + 3}.`,
  ({ one, other, draw, number }) =>
    `${one[0]} sent ${number(900) + 20} tonnes of ${draw(GOODS)} to ${other[0]} after floods cut the road to ${other[3]}.`,
  ({ one, person, draw }) =>
    `"We will not be the first to leave the table," ${person} told reporters in ${one[2]} ${draw(DAYS)}.`,
  ({ one, other }) =>
    `The ${one[1]} government denied that its aircraft had crossed into ${other[1]} airspace.`,
  ({ one, number, draw }) =>
    `About ${number(90) * 100 + 200} people marched through ${one[2]} ${draw(DAYS)} to protest against rising prices of ${draw(GOODS)}.`,
  ({ one, number, draw }) =>
    `Police in ${one[3]} arrested ${number(60) + 2} demonstrators ${draw(DAYS)}, a spokesman said.`,
  ({ one, other }) =>
    `${one[0]} and ${other[0]} signed an agreement on the shared use of the river, the ${other[1]} foreign ministry said.`,
  ({ one, other, draw }) =>
    `${one[0]} imposed sanctions on three ${other[1]} companies ${draw(DAYS)} and recalled its ambassador from ${other[2]}.`,
  ({ person, office, one, other }) =>
    `${person}, the ${one[1]} ${office.toLowerCase()}, urged ${other[0]} to release the crew of a trawler held since last month.`,
  ({ one, draw }) =>
    `Traders at the port of ${one[3]} said that ${draw(GOODS)} had become scarce and that lorries were waiting for days.`,
  ({ other, person }) =>
    `According to ${person}, ${other[0]} has promised to reopen the crossing within a week.`,
  ({ one, other, number }) =>
    `Residents of ${one[3]}, some ${number(80) + 10} kilometres from the ${other[1]} border, spoke of a quiet night after weeks of fire.`,
];

export interface ReportOptions {
  /** Sentences in a report, about; 14 when left out, some 300 words. */
  sentences?: number;
  /** Ids as a caller would give them; without them documents are told apart by what is in them. */
  ids?: boolean;
}

/** The report of this index; each is made by itself, so that any of them can be made at once. */
export function reportOf(
  seed: number,
  index: number,
  { sentences = 14, ids = true }: ReportOptions = {},
): DocumentInput {
  const random = randomFrom(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const number = (most: number) => Math.floor(random() * most);
  const draw: Draw = items => items[number(items.length)]!;
  const one = draw(SIDES);
  const other = draw(SIDES.filter(side => side !== one));
  const cast = {
    draw,
    number,
    one,
    other,
    person: `${draw(FIRST_NAMES)} ${draw(LAST_NAMES)}`,
    office: draw(OFFICES),
  };
  const paragraphs: string[] = [];
  const count = Math.max(1, Math.round(sentences * (0.5 + random())));
  for (let sentence = 0; sentence < count; sentence++) {
    const text = draw(SENTENCES)(random() < 0.3 ? { ...cast, one: other, other: one } : cast);
    if (sentence % 3 === 0) paragraphs.push(text);
    else paragraphs[paragraphs.length - 1] += ` ${text}`;
  }
  const day = new Date(Date.UTC(2015, 0, 1 + number(3650))).toISOString().slice(0, 10);
  return {
    ...(ids ? { id: `report-${index}` } : {}),
    title: `${one[0]} and ${other[0]}: report ${index}`,
    publisher: draw(PUBLISHERS),
    publishedAt: day,
    text: `${one[2].toUpperCase()} — ${paragraphs.join('\n\n')}`,
  };
}

export function* reports(seed: number, count: number, options: ReportOptions = {}): Generator<DocumentInput> {
  for (let index = 0; index < count; index++) yield reportOf(seed, index, options);
}
