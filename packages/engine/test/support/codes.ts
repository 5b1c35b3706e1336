/** Country and sector of whom some words of a text mean. */
import { expect } from 'vitest';
import { sharedReader } from './reader.js';

const reader = await sharedReader();

export type CodeCase = [text: string, words: string, country: string | null, sector: string | null];

/** Country and sector of whom the mention of just these words means, the last one in the text. */
export function codeOf(text: string, words: string): [country: string | null, sector: string | null] {
  const start = text.lastIndexOf(words);
  const { mentions, entities } = reader.read({ text });
  const mention = mentions.find(one => one.start === start && one.end === start + words.length);
  const entity = entities.find(one => one.id === mention?.entity);
  return [entity?.country ?? null, entity?.sector ?? null];
}

export function checkCode(...[text, words, country, sector]: CodeCase): void {
  expect(codeOf(text, words)).toEqual([country, sector]);
}
