/**
 * Accuracy of lemmas and features on gold words and tags.
 *
 *     node packages/training/dist/lemmas/evaluate.js [--errors] FILE.conllu[.gz] …
 */
import { readFileSync } from 'node:fs';
import {
  addFeats,
  Draft,
  lemmatise,
  normOf,
  openWeights,
  prepareFeats,
  prepareLemmas,
  TokenFlag,
  Upos,
  Xpos,
} from '@readout/engine/internals';
import { readTreebank, type TreebankDocument } from '../conllu.js';
import { WEIGHTS_FILE } from '../weights/file.js';

/** A Draft that holds the gold words and tags. */
export function goldDraft(document: TreebankDocument): Draft {
  const draft = new Draft({ text: document.text });
  const { tokens } = draft;
  for (const { words, start, end } of document.sentences) {
    const firstToken = tokens.length;
    for (const { form, start, end, joinsPrevious } of words) {
      tokens.push(
        start,
        end,
        draft.strings.intern(normOf(form)),
        joinsPrevious ? TokenFlag.JoinsPrevious : 0,
      );
    }
    draft.sentences.push({ start, end, firstToken, endToken: tokens.length, paragraph: 0 });
  }
  tokens.allocateGrammar();
  document.sentences
    .flatMap(({ words }) => words)
    .forEach(({ upos, xpos }, row) => {
      tokens.uposes[row] = Upos[upos as keyof typeof Upos];
      tokens.xposes[row] = Xpos[xpos as keyof typeof Xpos];
    });
  return draft;
}

const weights = openWeights(readFileSync(WEIGHTS_FILE));
const lemmas = prepareLemmas(weights);
const feats = prepareFeats(weights);
const files = process.argv.slice(2).filter(argument => !argument.startsWith('--'));
for (const file of files) {
  let total = 0;
  let rightLemmas = 0;
  let rightFeats = 0;
  const errors = new Map<string, number>();
  const note = (error: string) => errors.set(error, (errors.get(error) ?? 0) + 1);
  for (const document of readTreebank(file)) {
    const draft = goldDraft(document);
    lemmatise(draft, lemmas);
    addFeats(draft, feats);
    document.sentences
      .flatMap(({ words }) => words)
      .forEach((word, row) => {
        total++;
        const found = draft.strings.get(draft.tokens.feats[row]!);
        if (word.lemma === '_' || draft.lemma(row) === word.lemma) rightLemmas++;
        else note(`lemma\t${word.form} ${word.upos} ${word.xpos}\t${draft.lemma(row)} for ${word.lemma}`);
        if (found === word.feats) rightFeats++;
        else note(`feats\t${word.form.toLowerCase()} ${word.upos} ${word.xpos}\t${found} for ${word.feats}`);
      });
  }
  if (process.argv.includes('--errors')) {
    for (const [error, count] of [...errors].sort((a, b) => b[1] - a[1])) console.log(`${count}\t${error}`);
  }
  const percent = (count: number) => ((100 * count) / total).toFixed(2);
  console.log(`${file.split('/').at(-1)}  lemmas ${percent(rightLemmas)}  feats ${percent(rightFeats)}`);
}
