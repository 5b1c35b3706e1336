import { describe, expect, test } from 'vitest';
import { Draft } from '../../src/draft/draft.js';
import { grammarStage } from '../../src/grammar/index.js';
import { DEPRELS, Deprel, UPOSES } from '../../src/grammar/labels.js';
import { type GrammarModel, prepareGrammar } from '../../src/grammar/model.js';
import type { Resources } from '../../src/resources.js';
import { prepareText, textStage } from '../../src/text/index.js';
import { weightsFile } from '../support/weights.js';

const text = prepareText(weightsFile());
const fast = prepareGrammar(weightsFile());

function parse(passage: string, grammar: GrammarModel = fast): Draft {
  const draft = new Draft({ text: passage });
  const resources = { text, grammar } as Resources;
  textStage.run(draft, resources);
  grammarStage.run(draft, resources);
  return draft;
}

/** One word a line, as in CoNLL-U: form, tag, relation, form of the head. */
function lines(draft: Draft): string[] {
  const { heads, uposes, deprels, length } = draft.tokens;
  return Array.from({ length }, (_, token) => {
    const head = heads[token]! < 0 ? '-' : draft.form(heads[token]!);
    return `${draft.form(token)} ${UPOSES[uposes[token]!]} ${DEPRELS[deprels[token]!]} ${head}`;
  });
}

const PASSAGE = [
  'The foreign minister of Norland, Ada Brekke, said on Tuesday that talks with Sudmark would resume next week.',
  'Police arrested 14 protesters after clashes outside the parliament building.',
  '“We will not accept this,” General Tomas Varga told reporters.',
].join(' ');

describe('tags and trees of news sentences', () => {
  // Plain constructions that a trained parser must not get wrong; harder ones are measured on the treebanks.
  test.each([
    [
      'Rebels attacked the town.',
      ['Rebels NOUN nsubj attacked', 'town NOUN obj attacked', 'attacked VERB root -'],
    ],
    ['The town was shelled by rebels.', ['town NOUN nsubj:pass shelled', 'was AUX aux:pass shelled']],
    [
      'The minister said that talks had failed.',
      ['minister NOUN nsubj said', 'failed VERB ccomp said', 'talks NOUN nsubj failed'],
    ],
    [
      'Troops withdrew from the border and returned home.',
      ['returned VERB conj withdrew', 'border NOUN obl withdrew'],
    ],
    [
      "Kenya's president met his Ugandan counterpart in Nairobi.",
      ['Kenya PROPN nmod:poss president', 'counterpart NOUN obj met'],
    ],
  ])('%s', (sentence, expected) => {
    expect(lines(parse(sentence))).toEqual(expect.arrayContaining(expected));
  });
});

describe('the columns', () => {
  const draft = parse(PASSAGE);
  const { tokens } = draft;

  test('every sentence is one tree of its own words', () => {
    for (const { firstToken, endToken } of draft.sentences) {
      const roots = [];
      for (let token = firstToken; token < endToken; token++) {
        const head = tokens.heads[token]!;
        if (head < 0) roots.push(token);
        else expect(head >= firstToken && head < endToken).toBe(true);
        expect(tokens.deprels[token] === Deprel.root).toBe(head < 0);
      }
      expect(roots).toHaveLength(1);
      expect([tokens.leftEdges[roots[0]!], tokens.rightEdges[roots[0]!]]).toEqual([firstToken, endToken]);
    }
  });

  test('children are linked in text order', () => {
    for (let token = 0; token < tokens.length; token++) {
      const linked = [];
      for (let child = tokens.firstChildren[token]!; child >= 0; child = tokens.nextSiblings[child]!)
        linked.push(child);
      const real = Array.from({ length: tokens.length }, (_, row) => row).filter(
        row => tokens.heads[row] === token,
      );
      expect(linked).toEqual(real);
    }
  });

  test('a sentence is parsed the same alone as in a document', () => {
    const alone = draft.sentences.flatMap(sentence => lines(parse(draft.slice(sentence))));
    expect(alone).toEqual(lines(draft));
  });

  test('plain arithmetic gives the same parse', () => {
    const plain = prepareGrammar(weightsFile(), 'plain');
    expect(plain.kernels.kind).toBe('plain');
    expect(lines(parse(PASSAGE, plain))).toEqual(lines(draft));
  });
});

test('a stretch of 5,000 words without a stop becomes trees with every word in one', () => {
  const { tokens } = parse('ship '.repeat(5000));
  expect(tokens.length).toBe(5000);
  for (let token = 0; token < tokens.length; token++) expect(tokens.heads[token]).toBeLessThan(5000);
});
