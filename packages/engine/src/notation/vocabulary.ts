/** The closed word lists of the contract that the notation spells; `satisfies` holds them against the schema's types. */
import type {
  EventType,
  ReadingEntity,
  ReadingEvent,
  ReadingLabel,
  ReadingPlace,
  ReadingStatement,
  ReadingTime,
} from '../reading/schema.js';

export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const satisfies readonly EventType[];

export const STATUSES = [
  'actual',
  'historical',
  'future',
  'hypothetical',
  'negated',
] as const satisfies readonly ReadingEvent['status'][];

export const MODES = ['direct', 'indirect', 'mixed'] as const satisfies readonly ReadingStatement['mode'][];

export const ATTITUDES = [
  'say',
  'deny',
  'believe',
  'intend',
  'order',
  'promise',
  'ask',
  'doubt',
] as const satisfies readonly ReadingStatement['attitude'][];

export const TIMEX_TYPES = [
  'DATE',
  'TIME',
  'DURATION',
  'SET',
] as const satisfies readonly ReadingTime['type'][];

export const PLACE_ROLES = [
  'location',
  'affiliation',
  'name-part',
] as const satisfies readonly ReadingPlace['role'][];

export const ENTITY_KINDS = [
  'person',
  'organisation',
  'group',
  'country',
  'place',
  'other',
] as const satisfies readonly ReadingEntity['kind'][];

export const LABEL_KINDS = [
  'honorific',
  'designation',
  'loaded',
] as const satisfies readonly ReadingLabel['kind'][];

/** The layers of which a case may demand that they are empty. */
export const NONE_LAYERS = ['events', 'statements', 'times', 'places', 'labels'] as const;
