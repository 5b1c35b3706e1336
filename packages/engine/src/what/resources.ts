/** What the stage knows before it sees a text. */
import type { EventIndex } from './dictionary.js';
import type { JudgeModel } from './judge/model.js';

export interface WhatResources {
  readonly what: EventIndex;
  readonly judge: JudgeModel;
}
