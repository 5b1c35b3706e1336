import type {
  Dateline,
  Entity,
  Event,
  Label,
  Mention,
  NoticeCode,
  Place,
  Statement,
  Time,
} from './layers.js';
import type { Sentence } from './sentences.js';
import { Strings } from './strings.js';
import { Tokens } from './tokens.js';

/** A document as a caller gives it. Only `text` is needed. */
export interface DocumentInput {
  text: string;
  /** The caller's name for it; left out, the SHA-256 of the text. */
  id?: string | undefined;
  title?: string | null | undefined;
  publisher?: string | null | undefined;
  url?: string | null | undefined;
  author?: string | null | undefined;
  language?: string | null | undefined;
  /** ISO 8601 date or date-time. */
  publishedAt?: string | null | undefined;
}

/** The layers of a Draft, in the order in which stages add them. */
export const LAYERS = [
  'sentences',
  'tokens',
  'tags',
  'trees',
  'entities',
  'times',
  'places',
  'statements',
  'events',
  'labels',
] as const;
export type Layer = (typeof LAYERS)[number];

/**
 * The one owner of everything known about a document so far. Stages append their layer and read only layers above
 * their own (ARCHITECTURE.md); a rule is handed a token row or a layer's index and this Draft.
 */
export class Draft {
  readonly text: string;
  /** BCP 47, as told or recognised; anything but "en" is not read (`reading/language.ts`). */
  language = 'en';
  readonly strings = new Strings();
  readonly tokens: Tokens;
  readonly sentences: Sentence[] = [];

  readonly entities: Entity[] = [];
  readonly mentions: Mention[] = [];
  /** By token row: index in `mentions` of the (widest) mention whose head the token is, -1 for none. */
  mentionOfHead: Int32Array = new Int32Array(0);

  readonly times: Time[] = [];
  readonly places: Place[] = [];
  dateline: Dateline | null = null;

  readonly statements: Statement[] = [];
  /** By token row: index in `statements` of the innermost one whose content holds the token, -1 for none. */
  statementOfToken: Int32Array = new Int32Array(0);

  readonly events: Event[] = [];
  readonly labels: Label[] = [];
  readonly notices: NoticeCode[] = [];

  constructor(readonly input: DocumentInput) {
    this.text = input.text;
    // English news has about five code units a word, its space included; columns grow where it has more words.
    this.tokens = new Tokens(Math.ceil(input.text.length / 4) + 8);
  }

  /** The publication date (`2023-07-02`), without the time of day; null when unknown. */
  get publicationDate(): string | null {
    return this.input.publishedAt ? this.input.publishedAt.slice(0, 10) : null;
  }

  /** The word as written. */
  form(token: number): string {
    return this.text.slice(this.tokens.starts[token], this.tokens.ends[token]);
  }

  /** The word in lower case, apostrophes straightened. */
  norm(token: number): string {
    return this.strings.get(this.tokens.norms[token] as number);
  }

  /** The word's dictionary form. */
  lemma(token: number): string {
    return this.strings.get(this.tokens.lemmas[token] as number);
  }

  /** The text between two offsets. */
  slice(span: { start: number; end: number }): string {
    return this.text.slice(span.start, span.end);
  }

  notice(code: NoticeCode): void {
    if (!this.notices.includes(code)) this.notices.push(code);
  }
}
