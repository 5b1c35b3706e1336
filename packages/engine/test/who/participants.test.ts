import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/draft/draft.js';
import {
  Deprel,
  type DeprelName,
  Upos,
  type UposName,
  Xpos,
  type XposName,
} from '../../src/grammar/labels.js';
import { entitiesAt, resolveParticipant } from '../../src/who/participants.js';
import { addEntity, addMention, wordsDraft } from '../support/drafts.js';

/** A Draft from "word relation head" rows; heads count from 0, -1 is the root. */
function treeDraft(rows: [string, DeprelName, number, UposName?, XposName?][]): Draft {
  const draft = wordsDraft(rows.map(([word]) => word).join(' '));
  const { tokens } = draft;
  rows.forEach(([, deprel, head, upos = 'NOUN', xpos = 'NN'], row) => {
    tokens.deprels[row] = Deprel[deprel];
    tokens.heads[row] = head;
    tokens.uposes[row] = Upos[upos];
    tokens.xposes[row] = Xpos[xpos];
  });
  for (let row = rows.length - 1; row >= 0; row--) {
    const head = tokens.heads[row]!;
    if (head < 0) continue;
    tokens.nextSiblings[row] = tokens.firstChildren[head]!;
    tokens.firstChildren[head] = row;
  }
  draft.mentionOfHead = new Int32Array(rows.length).fill(-1);
  return draft;
}

/** Adds an entity whose mention has this head. */
function add(draft: Draft, words: string, head: number): number {
  const entity = addEntity(draft, words);
  draft.mentionOfHead[head] = draft.mentions.length - 1;
  return entity;
}

describe('who stands behind a word', () => {
  test('a head of a mention', () => {
    const draft = treeDraft([
      ['Lanka', 'nsubj', 1],
      ['left', 'root', -1],
    ]);
    const lanka = add(draft, 'Lanka', 0);
    expect(entitiesAt(draft, 0)).toEqual([lanka]);
    expect(entitiesAt(draft, 1)).toEqual([]);
  });

  test('the words of a name that hangs on its title', () => {
    const draft = treeDraft([
      ['General', 'nsubj', 3],
      ['Ibe', 'flat', 0],
      ['Nwachukwu', 'flat', 0],
      ['spoke', 'root', -1],
    ]);
    const person = add(draft, 'Ibe Nwachukwu', 2);
    expect(resolveParticipant(draft, 0).map(one => one.entity)).toEqual([person]);
    expect(entitiesAt(draft, 1)).toEqual([person]);
  });

  test('coordinated participants, when asked for', () => {
    const draft = treeDraft([
      ['Togo', 'nsubj', 3],
      ['and', 'cc', 2],
      ['Benin', 'conj', 0],
      ['agreed', 'root', -1],
    ]);
    const togo = add(draft, 'Togo', 0);
    const benin = add(draft, 'Benin', 2);
    expect(resolveParticipant(draft, 0).map(one => one.entity)).toEqual([togo]);
    expect(resolveParticipant(draft, 0, { conjuncts: true }).map(one => one.entity)).toEqual([togo, benin]);
  });

  test('several entities of one mention', () => {
    const draft = treeDraft([
      ['Togo', 'root', -1],
      ['Benin', 'dep', 0],
      ['both', 'det', 3],
      ['sides', 'nsubj', 4],
      ['agreed', 'dep', 0],
    ]);
    const togo = add(draft, 'Togo', 0);
    const benin = add(draft, 'Benin', 1);
    addMention(draft, 'both sides', [togo, benin]);
    draft.mentionOfHead[3] = 2;
    expect(resolveParticipant(draft, 3)).toMatchObject([
      { entity: togo, start: 11, end: 21 },
      { entity: benin, start: 11, end: 21 },
    ]);
  });

  test('the noun that a relative pronoun stands for', () => {
    const draft = treeDraft([
      ['the', 'det', 1, 'DET', 'DT'],
      ['militia', 'root', -1],
      ['which', 'nsubj', 3, 'PRON', 'WDT'],
      ['attacked', 'acl:relcl', 1, 'VERB', 'VBD'],
    ]);
    const militia = add(draft, 'militia', 1);
    expect(resolveParticipant(draft, 2).map(one => one.entity)).toEqual([militia]);
  });

  test('a modifier is not the thing that it describes', () => {
    const draft = treeDraft([
      ['police', 'compound', 1],
      ['station', 'root', -1],
    ]);
    add(draft, 'station', 1);
    expect(resolveParticipant(draft, 0)).toEqual([]);
  });
});
