/**
 * The schema of everything that goes in and comes out: the one source of the types, of the JSON Schema that `readout schema`
 * prints, and of the checks in tests. A Reading is made by `write.ts` without it: only the types are needed there, so a
 * reader starts without loading Zod. `docs/reading.md` tells what the layers mean.
 */
import { z } from 'zod';

/** The number of the contract. A field may be added under it; none is renamed or given another meaning. */
export const SCHEMA = 'readout/1';

/** PLOVER's event types, in PLOVER's order. */
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
] as const;

const offset = z.int().min(0);
const span = z.object({
  start: offset.describe('First UTF-16 code unit, counted from 0.'),
  end: offset.describe('One past the last UTF-16 code unit: text.slice(start, end) is the evidence.'),
});

const id = z.string().min(1);
const entityId = id.describe('The id of an entity ("e1").');
const timeId = id.describe('The id of a time ("t1").');
const placeId = id.describe('The id of a place ("p1").');
const statementId = id.describe('The id of a statement ("s1").');

const country = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .describe("ISO 3166 alpha-3, or PLOVER's IGO UNO EUR NGO ISM IMG MNC.");
const sector = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .describe('A PLOVER sector, such as GOV, MIL or REB.');
const dateOrDateTime = z.string().describe('ISO 8601 date or date-time.');
const eventCode = z
  .string()
  .regex(/^\d{2,4}$/)
  .describe('A CAMEO event code. Text, not a number: "042".');
const eventType = z.enum(EVENT_TYPES).describe("PLOVER's event type.");
const eventMode = z
  .string()
  .nullable()
  .describe("PLOVER's mode within the type, such as visit under CONSULT.");
const confidence = z.number().min(0).max(1);
const quad = z.enum(['verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict']);

const status = z
  .enum(['actual', 'historical', 'future', 'hypothetical', 'negated'])
  .describe(
    'actual: reported as having happened or happening. historical: background, as a rule a year or more before publication. ' +
      'future: announced. hypothetical: a condition, possibility, feared or simulated act. negated: said not to have happened.',
  );

const voice = z
  .discriminatedUnion('by', [
    z.object({ by: z.literal('publisher') }).describe('The publisher vouches for it.'),
    z
      .object({ by: z.literal('statement'), statement: statementId })
      .describe('Only the speaker of this statement does.'),
  ])
  .describe('Who vouches for it. A claim is never turned into a fact.');

const because = z
  .object({
    rule: z.string().min(1).describe('The name of the rule that decided.'),
    words: z.array(span).describe('The words that it rests on.'),
  })
  .describe('What an analyst can check.');

const dateline = span
  .extend({
    place: placeId.nullable(),
    time: timeId.nullable(),
  })
  .describe('The opening words that name where and when a report was filed.');

const document = z.object({
  id: id.describe("The caller's id, else the SHA-256 of the text."),
  text: z.string().describe('The text exactly as it was read. Every offset counts its UTF-16 code units.'),
  language: z
    .string()
    .min(1)
    .describe('BCP 47: "en"; for other texts the code told or recognised, "und" when neither is known.'),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  author: z.string().nullable(),
  publishedAt: dateOrDateTime
    .nullable()
    .describe('ISO 8601 date or date-time; null when unknown: times then stay relative.'),
  dateline: dateline.nullable(),
});

const sentence = span.extend({ paragraph: z.int().min(0).describe('The number of its paragraph, from 0.') });

const token = span.extend({
  lemma: z.string(),
  upos: z.string().describe('Universal Dependencies part of speech.'),
  xpos: z.string().describe('Penn Treebank tag.'),
  feats: z.string().describe('UD features ("Number=Sing|Person=3"), "" for none.'),
  head: z.int().min(-1).describe('Index of the head in this array, -1 for a root.'),
  deprel: z.string().describe('UD relation to the head.'),
});

const role = span.extend({
  title: z.string().min(1).describe('The office or function, without organisation and country.'),
  organisation: entityId.nullable(),
  country: country.nullable(),
  source: z
    .enum(['text', 'lexicon'])
    .describe(
      '"lexicon": the text only names the person, at the span; the lexicon knows the office held on the day.',
    ),
});

const entity = z
  .object({
    id: entityId,
    kind: z.enum(['person', 'organisation', 'group', 'country', 'place', 'other']),
    name: z.string().min(1).describe('The fullest name seen, else the fullest description.'),
    aliases: z.array(z.string().min(1)).describe('Its other names in the text, as written.'),
    roles: z.array(role),
    country: country.nullable(),
    sector: sector.nullable().describe('The first PLOVER sector, null when unknown.'),
    otherSectors: z.array(sector),
    cameo: z.string().min(1).nullable().describe('The CAMEO actor code, such as IRNMIL.'),
    identifier: z
      .object({ source: z.string().min(1), id })
      .nullable()
      .describe('Where a dictionary gives one: { "source": "wikidata", "id": "Q…" }.'),
  })
  .describe('Who or what the document is about: one entry per referent.');

const mention = span.extend({
  entity: entityId,
  head: span.describe('The head noun, or the name.'),
  form: z.enum(['name', 'nominal', 'pronoun']),
});

const time = span.extend({
  id: timeId,
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']).describe("TIMEX3's type."),
  value: z.string().describe("TIMEX3's value: 2023-07-02, 2023-W26, P3D, PAST_REF …"),
  mod: z.string().nullable().describe("TIMEX3's modifier: APPROX, START, BEFORE …"),
  quant: z.string().nullable().describe('Of a SET: EVERY, EACH …'),
  freq: z.string().nullable().describe('Of a SET: 2X, 3D …'),
  from: dateOrDateTime
    .nullable()
    .describe('First moment of the closed interval it can be pinned to; null if open.'),
  to: dateOrDateTime.nullable().describe('Last moment of that interval; null if open.'),
});

const place = span.extend({
  id: placeId,
  name: z.string().min(1).describe("The gazetteer's name, else the words."),
  geonamesId: z.int().nullable(),
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  country: country.nullable(),
  admin1: z.string().nullable().describe('First-level administrative division.'),
  feature: z.string().nullable().describe('GeoNames feature code, such as PPLC.'),
  role: z
    .enum(['location', 'affiliation', 'name-part'])
    .describe(
      'location: somewhere things happen. affiliation: "Iraqi officials". name-part: inside another name.',
    ),
});

const party = span
  .extend({
    entity: entityId.nullable().describe('Null when the words stand for nobody that could be told.'),
  })
  .describe('The words, and the entity that they stand for.');

const statement = z
  .object({
    id: statementId,
    speaker: party.nullable().describe('Null when the text names none.'),
    cue: span.nullable().describe('"said", "according to"; null where the content stands alone.'),
    content: z.array(span.extend({ quoted: z.boolean() })).min(1),
    addressee: party.nullable(),
    mode: z.enum(['direct', 'indirect', 'mixed']),
    attitude: z.enum(['say', 'deny', 'believe', 'intend', 'order', 'promise', 'ask', 'doubt']),
    within: statementId.nullable().describe('The statement this one is embedded in.'),
  })
  .describe('Who said, thought, promised or denied what.');

const participant = span.extend({ entity: entityId });

const eventTime = z
  .object({
    value: z.string().nullable().describe('TIMEX3 value; null when neither text nor publication date tell.'),
    from: dateOrDateTime.nullable(),
    to: dateOrDateTime.nullable(),
    source: z
      .union([timeId, z.literal('publishedAt')])
      .nullable()
      .describe('A time\'s id, "publishedAt" when the text gives none, null when neither is known.'),
  })
  .describe('When it happened or will; of a promise, threat or demand, when it was made.');

const count = z.int().min(0).nullable();

const event = z
  .object({
    id: id.describe('The id of an event ("v1").'),
    trigger: z.array(span).min(1).describe('The words that name the event.'),
    type: eventType,
    mode: eventMode,
    contexts: z.array(z.string().min(1)).describe("PLOVER's contexts, such as military."),
    cameo: eventCode.nullable().describe('The most specific CAMEO code that the words support.'),
    quad,
    score: z.number().describe("PLOVER's conflict-cooperation score, of the mode where there is one."),
    goldstein: z.number().nullable().describe('The Goldstein value of the CAMEO code.'),
    actors: z.array(participant).describe('Who did it. Of reciprocal events, all parties.'),
    recipients: z.array(participant).describe('To whom.'),
    status,
    voice,
    time: eventTime,
    place: placeId.nullable().describe('Where it happened, only when the text says so.'),
    numbers: z.object({ dead: count, injured: count, arrested: count }),
    confidence: confidence.describe('Calibrated: of events given 0.8, about eight in ten are right.'),
    because,
  })
  .describe('Who did what to whom.');

const label = span
  .extend({
    term: z.string().min(1).describe("The dictionary's form of the words."),
    kind: z.enum(['honorific', 'designation', 'loaded']),
    about: entityId.nullable(),
    voice,
  })
  .describe('Words that take sides.');

const notice = z.object({
  code: z.enum([
    'unknown-publication-date',
    'unsupported-language',
    'empty-text',
    'unreadable-text',
    'sentence-cut',
  ]),
  message: z.string().min(1),
});

export const readingSchema = z
  .object({
    schema: z.literal(SCHEMA),
    engine: z
      .object({ version: z.string().min(1), weights: z.string().min(1), dictionaries: z.string().min(1) })
      .describe('Enough to repeat the run.'),
    document,
    sentences: z.array(sentence),
    tokens: z.array(token).optional().describe('Only when asked for.'),
    entities: z.array(entity),
    mentions: z.array(mention),
    times: z.array(time),
    places: z.array(place),
    statements: z.array(statement),
    events: z.array(event),
    labels: z.array(label),
    notices: z.array(notice).describe('What a user should know about this reading.'),
  })
  .describe('What Readout makes of one document: who did what to whom, who says so, when and where.');

export const documentInputSchema = z
  .object({
    text: z.string(),
    id: id.optional(),
    title: z.string().nullable().optional(),
    publisher: z.string().nullable().optional(),
    url: z.string().nullable().optional(),
    author: z.string().nullable().optional(),
    language: z.string().nullable().optional(),
    publishedAt: dateOrDateTime.nullable().optional(),
  })
  .describe('A document to read. Only the text is needed.');

export const relationInputSchema = z
  .object({
    id,
    text: z.string(),
    source: z.array(span).min(1).describe('The words for those who act.'),
    target: z.array(span).min(1).describe('The words for those acted upon.'),
  })
  .describe('A question: in this text, what did these do to those?');

export const relationSchema = z
  .object({
    id,
    type: eventType.nullable().describe('Null when the text says nothing of the two.'),
    mode: eventMode,
    cameo: eventCode.nullable(),
    status: status.nullable(),
    confidence,
    because: because.nullable(),
  })
  .describe('The answer to a relation question.');

export type Reading = z.infer<typeof readingSchema>;
export type DocumentInput = z.infer<typeof documentInputSchema>;
export type RelationInput = z.infer<typeof relationInputSchema>;
export type Relation = z.infer<typeof relationSchema>;

export type EventType = (typeof EVENT_TYPES)[number];
export type Quad = z.infer<typeof quad>;
export type Span = z.infer<typeof span>;

/** The layers of a Reading as a whole, for those who pass parts of it about. */
export type ReadingEvent = Reading['events'][number];
export type ReadingStatement = Reading['statements'][number];
export type ReadingEntity = Reading['entities'][number];
export type ReadingTime = Reading['times'][number];
export type ReadingPlace = Reading['places'][number];
export type ReadingLabel = Reading['labels'][number];
export type ReadingVoice = z.infer<typeof voice>;

/** The JSON Schema (draft 2020-12) of a Reading. Open: a later engine may add fields under the same `schema` number. */
export function readingJsonSchema(): object {
  return {
    title: `Reading (${SCHEMA})`,
    ...z.toJSONSchema(readingSchema, { io: 'input' }),
  };
}
