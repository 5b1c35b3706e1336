/**
 * The events of one Reading as they are compared with those of others: who takes part, written so that two Readings agree on it;
 * when; where; and who says so, or denies it.
 */
import type { Reading } from '@readout/engine';
import type { HappeningDocument, HappeningMention, Stance } from '../types.js';

type ReadingEvent = Reading['events'][number];
type ReadingEntity = Reading['entities'][number];
export type ReadingPlace = Reading['places'][number];

/** One that takes part: by name, and by country and sector. */
export interface Participant {
  /** How it is shown: the fullest name of the Reading. */
  name: string;
  /** The last word of a name in small letters, or the ISO code of a country; null for those who are only described. */
  key: string | null;
  country: string | null;
  cameo: string | null;
  isPerson: boolean;
}

/** Events that come to pass, and those that are only planned, are never the same. */
type Outlook = 'told' | 'future';

export interface ComparedEvent {
  document: HappeningDocument;
  event: ReadingEvent;
  outlook: Outlook;
  actors: Participant[];
  recipients: Participant[];
  place: ReadingPlace | null;
  mention: HappeningMention;
}

/** The events of a document that may belong to a happening: all but hypothetical ones. */
export function comparedEvents(document: HappeningDocument): ComparedEvent[] {
  const { reading } = document;
  const entities = new Map(reading.entities.map(entity => [entity.id, entity]));
  const places = new Map(reading.places.map(place => [place.id, place]));
  const statements = new Map(reading.statements.map(statement => [statement.id, statement]));
  const participant = ({ entity }: { entity: string }) => participantOf(entities.get(entity)!);
  return reading.events
    .filter(({ status }) => status !== 'hypothetical')
    .map(event => ({
      document,
      event,
      outlook: event.status === 'future' ? 'future' : 'told',
      actors: event.actors.map(participant),
      recipients: event.recipients.map(participant),
      place: event.place === null ? null : (places.get(event.place) ?? null),
      mention: mentionOf(document, event, entities, statements),
    }));
}

function participantOf({ kind, name, country, cameo }: ReadingEntity): Participant {
  const words = name.split(' ');
  const isNamed = /^\p{Lu}/u.test(words.at(-1)!);
  const key = kind === 'country' && country ? country : isNamed ? words.at(-1)!.toLowerCase() : null;
  return { name, key, country, cameo, isPerson: kind === 'person' };
}

/** The engine already calls negated what a speaker denies; a denial further out is of the saying, not of the event. */
function mentionOf(
  { id, original, publisher }: HappeningDocument,
  event: ReadingEvent,
  entities: ReadonlyMap<string, ReadingEntity>,
  statements: ReadonlyMap<string, Reading['statements'][number]>,
): HappeningMention {
  let isDenied = event.status === 'negated';
  let saidBy: HappeningMention['saidBy'] = null;
  if (event.voice.by === 'statement') {
    saidBy = [];
    const seen = new Set<string>();
    for (let statement = statements.get(event.voice.statement); statement && !seen.has(statement.id); ) {
      seen.add(statement.id);
      const { id: statementId, speaker, attitude, within } = statement;
      const name = speaker?.entity ? entities.get(speaker.entity)!.name : null;
      saidBy.push({ name, statement: statementId });
      if (attitude === 'deny' && saidBy.length === 1) isDenied = true;
      statement = within === null ? undefined : statements.get(within);
    }
  }
  const stance: Stance = isDenied ? 'denies' : 'asserts';
  return {
    document: id,
    event: event.id,
    original,
    publisher,
    stance,
    saidBy,
    status: event.status,
    confidence: event.confidence,
  };
}
