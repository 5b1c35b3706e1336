import { expect, test } from 'vitest';
import type { Draft } from '../../src/draft/draft.js';
import { writeConllu } from '../../src/grammar/conllu.js';
import { Deprel, Upos, Xpos } from '../../src/grammar/labels.js';
import { splitSentences } from '../../src/text/split.js';
import { model } from '../text/model.js';
import { tokenized } from '../text/words.js';

function split(text: string): Draft {
  const draft = tokenized(text);
  splitSentences(draft, model());
  return draft;
}

test('words, multiword tokens, paragraphs and white space', () => {
  const draft = split("They don't\nagree. (Why?)\n\nNobody knows.");
  expect(writeConllu(draft, 'report 1').replaceAll('\t', ' ')).toBe(`# newdoc id = report 1
# newpar
# sent_id = report 1-1
# text = They don't agree.
1 They _ _ _ _ _ _ _ _
2-3 don't _ _ _ _ _ _ _ _
2 do _ _ _ _ _ _ _ _
3 n't _ _ _ _ _ _ _ _
4 agree _ _ _ _ _ _ _ SpaceAfter=No
5 . _ _ _ _ _ _ _ _

# sent_id = report 1-2
# text = (Why?)
1 ( _ _ _ _ _ _ _ SpaceAfter=No
2 Why _ _ _ _ _ _ _ SpaceAfter=No
3 ? _ _ _ _ _ _ _ SpaceAfter=No
4 ) _ _ _ _ _ _ _ _

# newpar
# sent_id = report 1-3
# text = Nobody knows.
1 Nobody _ _ _ _ _ _ _ _
2 knows _ _ _ _ _ _ _ SpaceAfter=No
3 . _ _ _ _ _ _ _ _

`);
});

test('tags and trees, heads counted from 1 in each sentence', () => {
  const draft = split('Go. Troops fled.');
  const { tokens, strings } = draft;
  tokens.allocateGrammar();
  tokens.uposes.set([Upos.VERB, Upos.PUNCT, Upos.NOUN, Upos.VERB, Upos.PUNCT]);
  tokens.xposes.set([Xpos.VB, Xpos['.'], Xpos.NNS, Xpos.VBD, Xpos['.']]);
  tokens.heads.set([-1, 0, 3, -1, 3]);
  tokens.deprels.set([Deprel.root, Deprel.punct, Deprel.nsubj, Deprel.root, Deprel.punct]);
  tokens.lemmas.set(['go', '.', 'troop', 'flee', '.'].map(lemma => strings.intern(lemma)));
  tokens.feats[2] = strings.intern('Number=Plur');
  const lines = writeConllu(draft, 'd')
    .split('\n')
    .filter(line => /^\d/.test(line));
  expect(lines.map(line => line.replaceAll('\t', ' '))).toEqual([
    '1 Go go VERB VB _ 0 root _ SpaceAfter=No',
    '2 . . PUNCT . _ 1 punct _ _',
    '1 Troops troop NOUN NNS Number=Plur 2 nsubj _ _',
    '2 fled flee VERB VBD _ 0 root _ SpaceAfter=No',
    '3 . . PUNCT . _ 2 punct _ _',
  ]);
});

test('an empty text is a document without sentences', () => {
  expect(writeConllu(split(''), 'a\nb')).toBe('# newdoc id = a b\n');
});
