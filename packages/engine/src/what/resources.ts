/** What the stage knows before it sees a text. */
import type { GrammarModel } from '../grammar/model.js';
import type { EventIndex } from './dictionary.js';
import type { JudgeModel } from './judge/model.js';

export interface WhatResources {
  readonly what: EventIndex;
  readonly judge: JudgeModel;
  /** For WordNet's classes of words. */
  readonly grammar: GrammarModel;
}
