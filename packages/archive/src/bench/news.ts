/**
 * Documents as a story index sees them, made without the engine: texts of some 220 words, day after day, several on each happening of a
 * day, and a share of them copies with another end. Most words are general ones, those of a happening are drawn from 300,000 others. What a million of them weigh is near what a million
 * reports weigh; they are no measure of how well stories are found.
 */

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

/** The number that is in the identity. */
export function numberOf(id: string): number {
  return Number.parseInt(id.slice(id.lastIndexOf('-') + 1), 36);
}

function textOf(number: number): string {
  const random = randomFrom(Math.imul(number + 1, 0x9e3779b1));
  const happening = Math.floor(number / A_DAY) * HAPPENINGS + Math.floor(random() ** 2 * HAPPENINGS);
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
