import { describe, expect, it } from 'vitest';
import { findBreaches } from '../../src/reading/invariants.js';
import type { Reading } from '../../src/reading/schema.js';
import { writeReading } from '../../src/reading/write.js';
import { addEntity, addEvent, addStatement, stretch, wordsDraft } from '../support/drafts.js';

/** A Reading that keeps the contract: an attack that only Mara tells of, inside what Ivo says. */
function reading(): Reading {
  const draft = wordsDraft('🛡 Ivo said that Mara claimed rebels attacked, then he left.');
  const ivo = addEntity(draft, 'Ivo');
  const mara = addEntity(draft, 'Mara');
  const rebels = addEntity(draft, 'rebels');
  const outer = addStatement(draft, ivo, 'said', 'Mara claimed rebels attacked');
  const inner = addStatement(draft, mara, 'claimed', 'rebels attacked', { within: outer });
  addEvent(draft, 'attacked', 'ASSAULT', [rebels], [], { voice: inner });
  return writeReading(draft, { weights: 'w', dictionaries: 'd' });
}

type Spoil = (reading: Reading) => void;

const SPOILED: [string, Spoil, string][] = [
  [
    'a span beyond the text',
    r => {
      r.mentions[0]!.end = 900;
    },
    'mentions[0]: [3, 900) lies outside the text',
  ],
  [
    'an empty span',
    r => {
      r.statements[0]!.cue!.end = r.statements[0]!.cue!.start;
    },
    'statements[0].cue: [7, 7) is empty',
  ],
  [
    'half a character',
    r => {
      r.sentences[0]!.start = 1;
    },
    'sentences[0]: [1, 60) splits a surrogate pair',
  ],
  [
    'half an offset',
    r => {
      r.sentences[0]!.start = 0.5;
    },
    'sentences[0]: [0.5, 60) is not made of two whole numbers',
  ],
  [
    'an id out of turn',
    r => {
      r.entities[1]!.id = 'e7';
    },
    'entities[1]: the id is "e7", not "e2"',
  ],
  [
    'a mention of nobody',
    r => {
      r.mentions[0]!.entity = 'e9';
    },
    'mentions: nothing has the id "e9"',
  ],
  [
    'a recipient that is not there',
    r => {
      r.events[0]!.recipients.push({ entity: 'e8', start: 0, end: 2 });
    },
    'v1.actors or recipients: nothing has the id "e8"',
  ],
  [
    'a place that is not there',
    r => {
      r.events[0]!.place = 'p1';
    },
    'v1.place: nothing has the id "p1"',
  ],
  [
    'a time that is not there',
    r => {
      r.events[0]!.time.source = 't1';
    },
    'v1.time: nothing has the id "t1"',
  ],
  [
    'an entity without words',
    r => {
      r.mentions.shift();
    },
    'e1: "Ivo" has no mention',
  ],
  [
    'a head outside',
    r => {
      r.mentions[0]!.head = { start: 0, end: 2 };
    },
    'mentions: the head of [3, 6) is not inside it',
  ],
  [
    'statements in a circle',
    r => {
      r.statements[0]!.within = 's2';
    },
    's1: its chain of "within" comes back to "s1"',
  ],
  [
    'a claim made a fact',
    r => {
      r.events[0]!.voice = { by: 'publisher' };
    },
    "v1 [37, 45) stands in the content of s1, but its voice is the publisher's",
  ],
  [
    'a claim given to the wrong one',
    r => {
      r.events[0]!.voice = { by: 'statement', statement: 's1' };
    },
    'v1 [37, 45) has the voice of s1, but stands in s2 within it',
  ],
  [
    'a voice from elsewhere',
    r => {
      r.events[0]!.trigger[0] = { start: 55, end: 58 };
    },
    'v1 [55, 58) has the voice of s2, but does not stand in its content',
  ],
  [
    'a head beyond the tokens',
    r => {
      r.tokens = [{ start: 0, end: 2, lemma: '', upos: 'X', xpos: 'XX', feats: '', head: 1, deprel: 'dep' }];
    },
    'tokens[0]: the head 1 is no other token',
  ],
];

describe('findBreaches', () => {
  it("finds a denial that has become the publisher's", () => {
    const draft = wordsDraft('Ivo denied that rebels attacked.');
    const ivo = addEntity(draft, 'Ivo');
    const rebels = addEntity(draft, 'rebels');
    addStatement(draft, ivo, 'denied', 'that rebels attacked', { attitude: 'deny' });
    addEvent(draft, 'denied', 'ASSAULT', [rebels], [], {
      status: 'negated',
      trigger: [stretch(draft, 'denied'), stretch(draft, 'attacked')],
    });
    expect(findBreaches(writeReading(draft, { weights: 'w', dictionaries: 'd' }))).toEqual([
      "v1 is denied in s1, but its voice is the publisher's",
    ]);
  });

  it('finds none in a Reading that keeps the contract', () => {
    expect(findBreaches(reading())).toEqual([]);
  });

  it.each(SPOILED)('finds %s', (_, spoil, breach) => {
    const spoiled = reading();
    spoil(spoiled);
    expect(findBreaches(spoiled).join('\n')).toContain(breach);
  });
});
