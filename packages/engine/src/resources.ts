/**
 * What the stages know before they see a text: weights, dictionaries, gazetteer, each prepared once by the `prepare…` of
 * its stage's folder, then frozen and shared by every document, thread and server that uses the engine.
 */
import type { Lexicon } from '@readout/lexicon';
import { type GrammarModel, prepareGrammar } from './grammar/model.js';
import { type LabelIndex, prepareLabels } from './labels/index.js';
import { prepareSaid, type SaidIndex } from './said/index.js';
import { prepareText, type TextModel } from './text/index.js';
import { type EventIndex, type JudgeModel, prepareJudge, prepareWhat } from './what/index.js';
import { type Gazetteer, prepareWhere } from './where/index.js';
import {
  type LikelyModel,
  type NameModel,
  prepareCoreference,
  prepareLikely,
  prepareNames,
  prepareWho,
  type WhoIndex,
} from './who/index.js';

export interface Resources {
  readonly text: TextModel;
  readonly grammar: GrammarModel;
  readonly who: WhoIndex;
  readonly names: NameModel;
  readonly coreference: Int8Array;
  /** Null: sectors and countries as the rules tell them. */
  readonly likely: LikelyModel | null;
  readonly where: Gazetteer;
  readonly said: SaidIndex;
  readonly what: EventIndex;
  readonly judge: JudgeModel;
  readonly labels: LabelIndex;
}

/** The bytes and data that a `Resources` is made from. */
export interface Ingredients {
  /** The weights file of `@readout/weights-en`. */
  weights: Uint8Array;
  /** The file of weights for actors of `@readout/weights-en`; left out, the rules alone tell sectors and countries. */
  actorWeights?: Uint8Array;
  lexicon: Lexicon;
  /** The compiled gazetteer of `@readout/lexicon`. */
  gazetteer: Uint8Array;
}

/** @throws TypeError when the weights or the gazetteer are of a format this engine does not read. */
export function prepareResources({ weights, actorWeights, lexicon, gazetteer }: Ingredients): Resources {
  return Object.freeze({
    text: prepareText(weights),
    grammar: prepareGrammar(weights),
    who: prepareWho(lexicon),
    names: prepareNames(weights),
    coreference: prepareCoreference(weights),
    likely: actorWeights ? prepareLikely(actorWeights) : null,
    where: prepareWhere(gazetteer, lexicon),
    said: prepareSaid(lexicon),
    what: prepareWhat(lexicon),
    judge: prepareJudge(weights),
    labels: prepareLabels(lexicon),
  });
}
