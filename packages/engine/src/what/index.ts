/** What happened: events in PLOVER and CAMEO, from the dictionary's patterns over the tree. `propose` finds, `finish` checks, `judge` chooses, `merge` joins. */
import type { Draft } from '../draft/draft.js';
import type { Stage } from '../draft/stage.js';
import { dateRest } from './date.js';
import { type EventIndex, prepareWhat } from './dictionary.js';
import { judgeAll } from './judge/judge.js';
import { mergeEvents, type Told } from './merge.js';
import type { WhatResources } from './resources.js';
import { applySpecials } from './specials.js';
import { nameRecipients } from './unnamed.js';

export { explainEvents } from './explain.js';
export { explainPair } from './explain-pair.js';
export { type JudgeModel, prepareJudge } from './judge/model.js';
export { relate } from './relate.js';
export { type EventIndex, prepareWhat };

export const whatStage: Stage<WhatResources> = {
  name: 'what',
  reads: ['sentences', 'tokens', 'tags', 'trees', 'entities', 'times', 'places', 'statements'],
  adds: ['events'],
  run(draft, resources) {
    for (const event of readEvents(draft, resources)) draft.events.push(event);
  },
};

function readEvents(draft: Draft, resources: WhatResources) {
  const told: Told[] = [];
  for (const { proposal, event, reason } of judgeAll(draft, resources)) {
    if (reason !== '') continue;
    const more = applySpecials(draft, event, proposal);
    told.push({ event, proposal }, ...more.map(one => ({ event: one, proposal })));
  }
  const events = mergeEvents(draft, told);
  nameRecipients(draft, events, new Map(told.map(({ event, proposal }) => [event, proposal])));
  dateRest(draft, events);
  return events;
}
