/** Why there is no event between two: each kind of reason, on a sentence for it. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../src/reader.js';
import { explainPair } from '../../src/what/explain-pair.js';
import { sharedReader } from '../support/reader.js';

let reader: Reader;
beforeAll(async () => {
  reader = await sharedReader();
});

/** Spans of all places where the words stand. */
const spansOf = (text: string, words: string) =>
  [...text.matchAll(new RegExp(words, 'g'))].map(({ index }) => ({
    start: index,
    end: index + words.length,
  }));

function explained(text: string, first: string, second: string) {
  const draft = reader.draft({ text }, 'said');
  const { sentences } = explainPair(draft, reader.resources, spansOf(text, first), spansOf(text, second));
  return sentences.map(({ source, target, near, sentence }) => ({
    sentence: draft.slice(sentence),
    pair: `${draft.slice(source)}–${draft.slice(target)}`,
    near: near.map(({ word, onPath, reasons }) => ({
      word: draft.slice(word),
      onPath,
      told: reasons.map(({ reason, entries }) => `${entries.join(', ')}: ${reason}`).join('\n'),
    })),
  }));
}

const nearIn = (text: string, first: string, second: string, word: string) =>
  explained(text, first, second)[0]!.near.find(one => one.word === word)!;

describe('explainPair', () => {
  it('names an entry that asks for another object', () => {
    const near = nearIn('Kenya held the view of Uganda.', 'Kenya', 'Uganda', 'held');
    expect(near.onPath).toBe(true);
    expect(near.told).toContain('its object is of another kind');
  });

  it('names what makes a false friend of a word', () => {
    const near = nearIn('Norway attacked the goal of Denmark in the match.', 'Norway', 'Denmark', 'attacked');
    expect(near.told).toMatch(/shows that something else is meant|sport/);
  });

  it('tells whose event it is where the word fits for others', () => {
    const near = nearIn('Kenya said that Sudan had accused Uganda of theft.', 'Kenya', 'Uganda', 'accused');
    expect(near.told).toContain('Sudan → Uganda');
  });

  it('tells why a coding was dropped', () => {
    const text = 'My barber thanked my lawyer.';
    const near = nearIn(text, 'barber', 'lawyer', 'thanked');
    expect(near.told).toContain('it was dropped: only private persons take part');
  });

  it('tells an operator that governs nothing', () => {
    const near = nearIn('Togo began to like Benin.', 'Togo', 'Benin', 'began');
    expect(near.told).toContain('what it governs is no event');
  });

  it('looks beside the way too', () => {
    const near = nearIn('Chile, a friend of Peru, shelled a port.', 'Chile', 'Peru', 'shelled');
    expect(near.onPath).toBe(false);
    expect(near.told).toContain('ASSAULT');
  });

  it('says nothing where no word of the dictionary is near', () => {
    expect(explained('Oman is east of Yemen.', 'Oman', 'Yemen')[0]!.near).toEqual([]);
  });

  it('has a section for each sentence with both, and none where they never meet', () => {
    const text = 'Ghana lies west of Togo. Ghana grew. Togo shrank. Togo is east of Ghana.';
    expect(explained(text, 'Ghana', 'Togo').map(({ pair }) => pair)).toEqual(['Ghana–Togo', 'Ghana–Togo']);
    expect(explained('Ghana grew. Togo shrank.', 'Ghana', 'Togo')).toEqual([]);
  });

  it('bears the same words on both sides, none at all, and words that are not there', () => {
    const text = 'Ghana met Togo.';
    expect(explained(text, 'Ghana', 'Ghana')).toEqual([]);
    expect(explained(text, 'Ghana', 'Mars')).toEqual([]);
    expect(explained('', 'Ghana', 'Togo')).toEqual([]);
  });
});
