/** Drafts by hand, for tests that need no trained weights: layers are added by the words that they cover. */
import { type DocumentInput, Draft } from '../../src/draft/draft.js';
import type { Entity, Event, Mention, Statement, Stretch } from '../../src/draft/layers.js';

/** A Draft of the text with words parted by white space as tokens, and one sentence. */
export function wordsDraft(text: string, document: Partial<DocumentInput> = {}): Draft {
  const draft = new Draft({ ...document, text });
  for (const match of text.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu)) {
    const norm = draft.strings.intern(match[0].toLowerCase());
    draft.tokens.push(match.index, match.index + match[0].length, norm, 0);
  }
  draft.tokens.allocateGrammar();
  if (draft.tokens.length > 0) {
    const end = draft.tokens.ends[draft.tokens.length - 1]!;
    draft.sentences.push({
      start: draft.tokens.starts[0]!,
      end,
      firstToken: 0,
      endToken: draft.tokens.length,
      paragraph: 0,
    });
  }
  return draft;
}

/** Where the words stand, the first time or the n-th from 0. */
export function stretch(draft: Draft, words: string, nth = 0): Stretch {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = draft.text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`"${words}" is not in "${draft.text}"`);
  const end = start + words.length;
  const rows = Array.from({ length: draft.tokens.length }, (_, row) => row).filter(
    row => draft.tokens.starts[row]! >= start && draft.tokens.ends[row]! <= end,
  );
  return { start, end, firstToken: rows[0]!, endToken: rows.at(-1)! + 1 };
}

/** Adds an entity called by these words, with the first of them as its first mention, and gives its index. */
export function addEntity(draft: Draft, words: string, given: Partial<Entity> = {}): number {
  const entity = draft.entities.length;
  draft.entities.push({
    kind: 'organisation',
    name: words,
    aliases: [],
    roles: [],
    country: null,
    sector: null,
    otherSectors: [],
    cameo: null,
    identifier: null,
    ...given,
  });
  addMention(draft, words, [entity]);
  return entity;
}

export function addMention(
  draft: Draft,
  words: string,
  entities: number[],
  given: Partial<Mention> = {},
): void {
  const place = stretch(draft, words);
  draft.mentions.push({
    ...place,
    entities,
    headToken: place.endToken - 1,
    headStart: draft.tokens.starts[place.endToken - 1]!,
    headEnd: place.end,
    form: 'nominal',
    ...given,
  });
}

export function addStatement(
  draft: Draft,
  speaker: number,
  cue: string,
  content: string,
  given: Partial<Statement> = {},
): number {
  const mention = draft.mentions.find(({ entities }) => entities.includes(speaker));
  draft.statements.push({
    speaker: mention ? { ...mention, entity: speaker } : null,
    cue: stretch(draft, cue),
    content: [{ ...stretch(draft, content), quoted: false }],
    addressee: null,
    mode: 'indirect',
    attitude: 'say',
    within: -1,
    ...given,
  });
  return draft.statements.length - 1;
}

export function addEvent(
  draft: Draft,
  trigger: string,
  type: string,
  actors: number[],
  recipients: number[],
  given: Partial<Event> = {},
): void {
  const party = (entity: number) => {
    const { start, end, firstToken, endToken } = draft.mentions.find(({ entities }) =>
      entities.includes(entity),
    )!;
    return { start, end, firstToken, endToken, entity };
  };
  draft.events.push({
    trigger: [stretch(draft, trigger)],
    type,
    mode: null,
    contexts: [],
    cameo: null,
    actors: actors.map(party),
    recipients: recipients.map(party),
    status: 'actual',
    voice: -1,
    time: null,
    place: -1,
    numbers: { dead: null, injured: null, arrested: null },
    confidence: 0.5,
    because: { rule: 'by hand', words: [] },
    ...given,
  });
}
