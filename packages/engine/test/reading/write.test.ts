import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/draft/draft.js';
import { ENGINE_VERSION } from '../../src/reading/version.js';
import { writeReading } from '../../src/reading/write.js';
import { contractProblems } from '../support/contract.js';
import { addEntity, addEvent, addMention, addStatement, stretch, wordsDraft } from '../support/drafts.js';

const ENGINE = { weights: 'en-test', dictionaries: 'readout-test' };

const write = (draft: Draft, tokens = false) => writeReading(draft, ENGINE, { tokens });

/** Found out of order, as stages may: the later entity, event and statement come first in the Draft. */
function meeting(): Draft {
  const draft = wordsDraft('Anna Berg said on Monday that both sides met. Mali thanked her.', {
    publishedAt: '2024-05-06',
  });
  const mali = addEntity(draft, 'Mali', { kind: 'country', country: 'MLI' });
  const berg = addEntity(draft, 'Anna Berg', { kind: 'person' });
  addMention(draft, 'both sides', [mali, berg]);
  addEvent(draft, 'thanked', 'SUPPORT', [mali], [berg]);
  const statement = addStatement(draft, berg, 'said', 'both sides met');
  addEvent(draft, 'met', 'CONSULT', [mali, berg], [], {
    voice: statement,
    mode: 'visit',
    cameo: '042',
    confidence: 0.123456,
  });
  return draft;
}

describe('writeReading', () => {
  it('gives ids in text order and follows them', () => {
    const reading = write(meeting());
    expect(contractProblems(reading)).toEqual([]);
    expect(reading.entities.map(({ id, name }) => [id, name])).toEqual([
      ['e1', 'Anna Berg'],
      ['e2', 'Mali'],
    ]);
    expect(reading.events.map(({ id, type, voice }) => [id, type, voice])).toEqual([
      ['v1', 'CONSULT', { by: 'statement', statement: 's1' }],
      ['v2', 'SUPPORT', { by: 'publisher' }],
    ]);
    expect(reading.statements[0]).toMatchObject({
      id: 's1',
      speaker: { entity: 'e1', start: 0, end: 9 },
      within: null,
    });
  });

  it('makes one mention of a plural for each of its entities', () => {
    const { mentions, document } = write(meeting());
    const plural = mentions.filter(({ start, end }) => document.text.slice(start, end) === 'both sides');
    expect(plural.map(({ entity }) => entity)).toEqual(['e2', 'e1']);
  });

  it('takes quadrant, score and Goldstein value from the ontologies', () => {
    const [consult, support] = write(meeting()).events;
    expect(consult).toMatchObject({
      quad: 'verbal cooperation',
      score: 4,
      goldstein: 1.9,
      confidence: 0.123,
    });
    expect(support).toMatchObject({ score: 5, goldstein: null, cameo: null });
  });

  it('keeps a speaker that stands for nobody known', () => {
    const draft = wordsDraft('Witnesses said it rained.');
    addStatement(draft, -1, 'said', 'it rained', { speaker: { ...stretch(draft, 'Witnesses'), entity: -1 } });
    const reading = write(draft);
    expect(contractProblems(reading)).toEqual([]);
    expect(reading.statements[0]!.speaker).toEqual({ entity: null, start: 0, end: 9 });
  });

  it('says that the time of an event is unknown', () => {
    expect(write(meeting()).events[0]!.time).toEqual({ value: null, from: null, to: null, source: null });
  });

  it('writes tokens only when asked', () => {
    expect(write(meeting())).not.toHaveProperty('tokens');
    const reading = write(meeting(), true);
    expect(reading.tokens![0]).toEqual({
      start: 0,
      end: 4,
      lemma: '',
      upos: 'X',
      xpos: 'XX',
      feats: '',
      head: -1,
      deprel: 'dep',
    });
    expect(contractProblems(reading)).toEqual([]);
  });

  it('calls a document without a name by the SHA-256 of its text', () => {
    expect(write(wordsDraft('abc')).document.id).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(write(wordsDraft('abc', { id: 'mine' })).document.id).toBe('mine');
  });

  it('notes that the publication date is unknown', () => {
    expect(write(wordsDraft('It rained.')).notices.map(({ code }) => code)).toEqual([
      'unknown-publication-date',
    ]);
    expect(write(meeting()).notices).toEqual([]);
  });

  it('names the version of its package', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(ENGINE_VERSION).toBe(version);
    expect(write(meeting()).engine).toEqual({ version, weights: 'en-test', dictionaries: 'readout-test' });
  });
});
