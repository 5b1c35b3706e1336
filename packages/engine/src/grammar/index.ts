import type { Draft } from '../draft/draft.js';
import type { Stage } from '../draft/stage.js';
import { Embedder } from './embed.js';
import { addFeats } from './feats.js';
import { Deprel } from './labels.js';
import { lemmatise } from './lemmas.js';
import { type GrammarModel, MOST_ROWS } from './model.js';
import { type Piece, parseBatch } from './parse.js';
import { linkTree } from './tree.js';

/** Tags, lemmas, features and the dependency tree of every sentence. */
export const grammarStage: Stage<{ readonly grammar: GrammarModel }> = {
  name: 'grammar',
  reads: ['sentences', 'tokens'],
  adds: ['tags', 'trees'],
  run(draft: Draft, { grammar }): void {
    draft.tokens.allocateGrammar();
    parseSentences(draft, grammar);
    linkTree(draft.tokens);
    lemmatise(draft, grammar.lemmas);
    addFeats(draft, grammar.feats);
  },
};

/**
 * Parses sentences in batches of MOST_ROWS words. A longer sentence is parsed in pieces of that length, each piece's root
 * hanging from the first one's (`parataxis`): no news sentence is that long, and time stays linear in the text.
 */
function parseSentences(draft: Draft, model: GrammarModel): void {
  const embedder = new Embedder(draft, model);
  let pieces: Piece[] = [];
  let rows = 0;
  const flush = () => {
    if (pieces.length > 0) parseBatch(draft, pieces, embedder, model);
    pieces = [];
    rows = 0;
  };
  for (const { firstToken, endToken } of draft.sentences) {
    for (let first = firstToken; first < endToken; first += MOST_ROWS) {
      const end = Math.min(first + MOST_ROWS, endToken);
      if (rows + end - first > MOST_ROWS) flush();
      pieces.push({ firstToken: first, endToken: end, row: rows });
      rows += end - first;
    }
  }
  flush();
  for (const { firstToken, endToken } of draft.sentences)
    if (endToken - firstToken > MOST_ROWS) joinPieces(draft, firstToken, endToken);
}

function joinPieces({ tokens }: Draft, firstToken: number, endToken: number): void {
  const root = tokens.heads.indexOf(-1, firstToken);
  for (let token = root + 1; token < endToken; token++) {
    if (tokens.heads[token]! >= 0) continue;
    tokens.heads[token] = root;
    tokens.deprels[token] = Deprel.parataxis;
  }
}
