/** What PLOVER's manual treats in its own way once the parties, the place and the words are known. One rule per function. */
import type { Draft } from '../draft/draft.js';
import type { Event, Participant } from '../draft/layers.js';
import { children } from '../draft/tree.js';
import { Deprel } from '../grammar/labels.js';
import type { Proposal } from './proposal.js';

/** Changes `event`, which the judge has taken, in place; gives the events that come with it. */
export function applySpecials(draft: Draft, event: Event, proposal: Proposal): Event[] {
  visitorActs(event);
  visitAbroad(draft, event);
  allPartiesConsult(event);
  return sentenceIsCoercion(draft, event, proposal);
}

/**
 * "*Oslo protested*, saying the measure broke a treaty": states and ministries do not demonstrate, they complain. Done before the
 * judge sees the event, which would else learn that states that protest tell of none: no hand-coded PROTEST is theirs.
 */
export function statesComplain(draft: Draft, event: Event, { core }: Proposal): void {
  if (event.type !== 'PROTEST' || draft.lemma(core) !== 'protest' || event.actors.length === 0) return;
  const isState = ({ entity }: Participant) => {
    const { kind, sector } = draft.entities[entity]!;
    return kind === 'country' || (sector === 'GOV' && kind !== 'group');
  };
  if (event.actors.every(isState)) Object.assign(event, { type: 'ACCUSE', mode: 'disapprove', cameo: '111' });
}

/** "The king *received* the president": the visitor is the actor, the host the recipient. */
function visitorActs(event: Event): void {
  if (event.type !== 'CONSULT' || event.cameo !== '043') return;
  [event.actors, event.recipients] = [event.recipients, event.actors];
  event.cameo = '042';
}

/** "in a meeting with his Iraqi counterpart *in Baghdad*": whoever is abroad visits whoever is at home. */
function visitAbroad(draft: Draft, event: Event): void {
  if (event.type !== 'CONSULT' || event.mode !== null || event.place < 0) return;
  const { country } = draft.places[event.place]!;
  if (country === null) return;
  const all = [...event.actors, ...event.recipients];
  const countryOf = (one: Participant) => draft.entities[one.entity]!.country;
  const hosts = all.filter(one => countryOf(one) === country);
  const visitors = all.filter(one => countryOf(one) !== country && countryOf(one) !== null);
  if (hosts.length === 0 || visitors.length === 0 || hosts.length + visitors.length < all.length) return;
  event.mode = 'visit';
  event.cameo = '042';
  event.actors = visitors;
  event.recipients = hosts;
}

/** Without a visitor and a host all who talk are actors. */
function allPartiesConsult(event: Event): void {
  if (event.type !== 'CONSULT' || event.mode === 'visit') return;
  event.actors = [...event.actors, ...event.recipients];
  event.recipients = [];
}

const CONFINED = new Set([
  'prison',
  'jail',
  'imprisonment',
  'year',
  'month',
  'life',
  'sentence',
  'term',
  'colony',
]);

/** "*sentenced* the activist *to five years* in prison" is a conviction and an arrest. */
function sentenceIsCoercion(draft: Draft, event: Event, { core, words }: Proposal): Event[] {
  if (event.type !== 'SANCTION' || event.mode !== 'convict' || event.status === 'negated') return [];
  const near = [core, ...words].flatMap(word =>
    children(draft, word, Deprel.obl, Deprel.nmod, Deprel.obj, Deprel['nmod:unmarked']),
  );
  const confined =
    near.some(one => CONFINED.has(draft.lemma(one))) ||
    draft.lemma(core) === 'jail' ||
    draft.lemma(core) === 'imprison';
  if (!confined) return [];
  return [{ ...event, type: 'COERCE', mode: 'arrest', cameo: '173', numbers: { ...event.numbers } }];
}
