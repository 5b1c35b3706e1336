/**
 * The engine on cases of gold: events found against those that gold tells, paired one to one by type, by dyad and with sectors; and the
 * fields of all layers that cases speak of.
 */
import type { Reader, Reading } from '@readout/engine';
import {
  type Aligned,
  alignLayer,
  type Case,
  type CodedEntity,
  type CodedParty,
  type EventExpectation,
  type Expectation,
  type Figures,
  isNone,
  pairEvents,
  ReadingView,
  SCORED_LAYERS,
  type ScoredLayer,
} from '@readout/engine/notation';

/** What an event needs to be right. */
export const EVENT_MEASURES = ['type', 'dyad', 'sector'] as const;
export type EventMeasure = (typeof EVENT_MEASURES)[number];

export interface Scores {
  cases: number;
  /** Cases that tell of their events. */
  withEvents: number;
  events: Record<EventMeasure, Figures>;
  /** By type of gold, and of what was found. */
  types: Map<string, Record<EventMeasure, Figures>>;
  /** Of the layers that cases speak of, each case that does. */
  layers: Map<ScoredLayer, Aligned[]>;
}

interface Gold {
  type: string;
  actors: CodedParty[];
  recipients: CodedParty[];
}

interface Found {
  type: string;
  actors: CodedEntity[];
  recipients: CodedEntity[];
}

export function score(reader: Pick<Reader, 'read'>, cases: readonly Case[]): Scores {
  const scores: Scores = {
    cases: 0,
    withEvents: 0,
    events: noFigures(),
    types: new Map(),
    layers: new Map(),
  };
  for (const one of cases) {
    scores.cases++;
    const view = new ReadingView(reader.read(one.document));
    for (const layer of SCORED_LAYERS) {
      if (!speaksOf(one, layer)) continue;
      const aligned = scores.layers.get(layer) ?? [];
      aligned.push(alignLayer(one.title, layer, one.expectations, view));
      scores.layers.set(layer, aligned);
    }
    if (speaksOf(one, 'events')) countEvents(scores, one, view);
  }
  return scores;
}

const layerOf = (expectation: Expectation) => (isNone(expectation) ? expectation.none : expectation.layer);

function speaksOf({ expectations }: Case, layer: ScoredLayer): boolean {
  return expectations.some(expectation => layerOf(expectation) === layer);
}

function countEvents(scores: Scores, { expectations }: Case, view: ReadingView): void {
  scores.withEvents++;
  const codes = codesOf(expectations, view);
  const golds = expectations
    .filter((one): one is EventExpectation & { written: string } => !isNone(one) && one.layer === 'events')
    // What is said not to have happened is no event to be counted.
    .filter(({ status }) => status !== 'negated')
    .map(
      ({ type, actors, recipients }): Gold => ({
        type,
        actors: actors.map(codes),
        recipients: recipients.map(codes),
      }),
    );
  const founds = foundIn(view.reading);
  const pairs = pairEvents(golds, founds);
  const typesOf = (measure: EventMeasure, type: string) => {
    const known = scores.types.get(type) ?? noFigures();
    scores.types.set(type, known);
    return [scores.events[measure], known[measure]];
  };
  for (const measure of EVENT_MEASURES) {
    for (const { type } of golds) for (const figures of typesOf(measure, type)) figures.gold++;
    for (const { type } of founds) for (const figures of typesOf(measure, type)) figures.found++;
    for (const [gold] of pairs[measure])
      for (const figures of typesOf(measure, golds[gold]!.type)) figures.right++;
  }
}

function foundIn({ events, entities }: Reading): Found[] {
  const byId = new Map(entities.map(entity => [entity.id, entity]));
  const side = (parties: Reading['events'][number]['actors']) =>
    parties.map(({ entity }) => byId.get(entity)!);
  return events
    .filter(({ status }) => status !== 'negated')
    .map(({ type, actors, recipients }) => ({ type, actors: side(actors), recipients: side(recipients) }));
}

/**
 * By name: the country and sector that a "who" line of the case gives; what it leaves open, or where there is none, is what the Reading has for
 * whoever is called so. For somebody whom the Reading does not have, nothing is known.
 */
function codesOf(expectations: readonly Expectation[], view: ReadingView): (name: string) => CodedParty {
  const { entities, events } = view.reading;
  const findEntity = (name: string) =>
    entities.find(({ id }) => view.isNamed(id, name)) ??
    view.reading.entities.find(({ id }) =>
      events.some(({ actors, recipients }) =>
        [...actors, ...recipients].some(party => party.entity === id && view.isCalled(party, name)),
      ),
    );
  const lines = expectations.filter(one => !isNone(one) && one.layer === 'entities');
  const same = (left: string, right: string) => left.toLowerCase() === right.toLowerCase();
  return name => {
    const line = lines.find(one => 'name' in one && one.name !== undefined && same(one.name, name));
    const entity = findEntity(name);
    const told = (line ?? {}) as { country?: string | null; sector?: string | null };
    return {
      countries: [told.country === undefined ? (entity?.country ?? null) : told.country],
      sectors: [told.sector === undefined ? (entity?.sector ?? null) : told.sector],
    };
  };
}

function noFigures(): Record<EventMeasure, Figures> {
  const none = () => ({ right: 0, gold: 0, found: 0 });
  return { type: none(), dyad: none(), sector: none() };
}
