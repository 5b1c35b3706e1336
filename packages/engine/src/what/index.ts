/** What happened: events in PLOVER and CAMEO, from the dictionary's patterns over the tree. `propose` finds, `finish` checks, `merge` joins. */
import type { Draft } from '../draft/draft.js';
import type { Stage } from '../draft/stage.js';
import { dateRest } from './date.js';
import { type EventIndex, prepareWhat } from './dictionary.js';
import { finish } from './finish.js';
import { mergeEvents, type Told } from './merge.js';
import { proposeAll } from './propose.js';
import { applySpecials } from './specials.js';

export { explainEvents } from './explain.js';
export { explainPair } from './explain-pair.js';
export { relate } from './relate.js';
export { type EventIndex, prepareWhat };

export const whatStage: Stage<{ readonly what: EventIndex }> = {
  name: 'what',
  reads: ['sentences', 'tokens', 'tags', 'trees', 'entities', 'times', 'places', 'statements'],
  adds: ['events'],
  run(draft, resources) {
    for (const event of readEvents(draft, resources)) draft.events.push(event);
  },
};

function readEvents(draft: Draft, { what }: { readonly what: EventIndex }) {
  const told: Told[] = [];
  for (const proposal of proposeAll(draft, what)) {
    const { event } = finish(draft, what, proposal);
    if (event === null) continue;
    const more = applySpecials(draft, event, proposal);
    told.push({ event, proposal }, ...more.map(one => ({ event: one, proposal })));
  }
  const events = mergeEvents(draft, told);
  dateRest(draft, events);
  return events;
}
