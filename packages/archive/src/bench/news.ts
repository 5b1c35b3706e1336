/**
 * Documents as a story index sees them, made without the engine: texts of some 220 words, day after day, several on each happening of a
 * day, and a share of them copies with another end. Most words are general ones, those of a happening are drawn from 300,000 others. What a million of them weigh is near what a million
 * reports weigh; they are no measure of how well stories are found.
 */
import type { Reading } from '@readout/engine';
import { readWordWeights } from '../stories/grouping/word-weights.js';
import type { StoryDocument } from '../stories/types.js';
import { bareReading } from './bare-reading.js';
import { wordOfRank } from './large.js';
import { randomFrom } from './reports.js';

const A_DAY = 1000;
/** Happenings of a day that are reported; low numbers more often than high ones. */
const HAPPENINGS = 250;
const VOCABULARY = 300_000;
const WORDS = 220;
/** Words that belong to a happening, and the share of a text that is of them. */
const OWN_WORDS = 30;
const OWN_SHARE = 0.25;
const COPIES = 0.15;
/** The commonest first. */
const GENERAL_WORDS = [...readWordWeights()].sort(([, one], [, other]) => one - other).map(([word]) => word);
const DAY_MS = 86_400_000;

/** The document of this number; each is made by itself, so that any of them can be made at once. */
export function newsOf(number: number): StoryDocument {
  const random = randomFrom(Math.imul(number + 1, 0x85ebca6b));
  const isCopy = number > 0 && random() < COPIES;
  const day = Math.floor(number / A_DAY);
  const of = isCopy ? Math.max(day * A_DAY, number - 1 - Math.floor(random() * 50)) : number;
  const text = isCopy ? `${textOf(of)} Sent by the house w${number}h.` : textOf(number);
  const id = `https://www.paper-${number % 400}.example/world/${2015 + (day % 9)}/report-on-${number.toString(36)}`;
  const publishedAt = new Date(Date.UTC(2015, 0, 1) + day * DAY_MS).toISOString().slice(0, 10);
  return { id, key: number, reading: bareReading(id, text, { publishedAt }) };
}

/**
 * The same document with a title, a publisher and two events, which are those of all reports on its happening: as much as an archive needs
 * to make rows, copies, stories and happenings of.
 */
export function eventfulNewsOf(number: number): StoryDocument {
  const { id, reading, ...rest } = newsOf(number);
  const { text, publishedAt } = reading.document;
  const happening = happeningOf(number);
  const words = { start: 0, end: text.indexOf(' ') };
  const sides = ['e1', 'e2'].map((id, side): Reading['entities'][number] => ({
    id,
    kind: 'organisation',
    name: `House ${wordOfRank(happening * 2 + side)}`,
    aliases: [],
    roles: [],
    country: null,
    sector: null,
    otherSectors: [],
    cameo: null,
    identifier: null,
  }));
  const event = (id: string, type: 'CONSULT' | 'ACCUSE'): Reading['events'][number] => ({
    id,
    trigger: [words],
    type,
    mode: null,
    contexts: [],
    cameo: null,
    quad: type === 'CONSULT' ? 'verbal cooperation' : 'verbal conflict',
    score: type === 'CONSULT' ? 1 : -2,
    goldstein: null,
    actors: [{ ...words, entity: 'e1' }],
    recipients: [{ ...words, entity: 'e2' }],
    status: 'actual',
    voice: { by: 'publisher' },
    time: { value: publishedAt, from: publishedAt, to: publishedAt, source: 'publishedAt' },
    place: null,
    numbers: { dead: null, injured: null, arrested: null },
    confidence: 0.8,
    because: { rule: 'made up', words: [words] },
  });
  return {
    ...rest,
    id,
    reading: {
      ...reading,
      document: { ...reading.document, title: text.slice(0, 60), publisher: `House ${number % 400}` },
      sentences: [{ start: 0, end: text.length, paragraph: 0 }],
      entities: sides,
      mentions: sides.map(({ id }) => ({ ...words, entity: id, head: words, form: 'name' })),
      events: [event('v1', 'CONSULT'), event('v2', 'ACCUSE')],
    },
  };
}

/** The number that is in the identity. */
export function numberOf(id: string): number {
  return Number.parseInt(id.slice(id.lastIndexOf('-') + 1), 36);
}

/** Of a document that is no copy. */
function happeningOf(number: number): number {
  const drawn = randomFrom(Math.imul(number + 1, 0x9e3779b1))();
  return Math.floor(number / A_DAY) * HAPPENINGS + Math.floor(drawn ** 2 * HAPPENINGS);
}

function textOf(number: number): string {
  const random = randomFrom(Math.imul(number + 1, 0x9e3779b1));
  random();
  const happening = happeningOf(number);
  const own = Array.from({ length: OWN_WORDS }, (_, word) =>
    wordOfRank(Math.floor(VOCABULARY * randomFrom(happening * OWN_WORDS + word)())),
  );
  let text = '';
  for (let word = 0; word < WORDS; word++) {
    const drawn = random();
    if (drawn < OWN_SHARE) text += `${own[Math.floor((drawn / OWN_SHARE) * OWN_WORDS)]} `;
    // The inverse of the harmonic sum, near enough: rank = V ** u.
    else text += `${GENERAL_WORDS[Math.floor(GENERAL_WORDS.length ** random()) - 1]} `;
  }
  return text;
}
