/**
 * Lemmas in the convention of Universal Dependencies English: "said" → say, "n't" → not, "Affairs" (a name) → Affair.
 * A word known to the trainer as an exception of its tag has its lemma in a table; for the rest the longest known ending
 * of the word says what to cut and what to append ("-ies" of a plural noun: cut 3, append "y"). The tables come from the
 * treebanks and from inflecting WordNet's base forms (`training/src/lemmas`).
 */
import type { Draft } from '../draft/draft.js';
import { isUpper, Kind, kindAt } from '../text/characters.js';
import type { Weights } from '../weights.js';
import { UPOSES, Upos, XPOSES, Xpos } from './labels.js';

/** The number of the layout of the section "lemmas/table". */
export const LEMMA_FORMAT = 1;

/** The section "lemmas/table": JSON. */
export interface LemmaTable {
  format: number;
  classes: LemmaTableClass[];
}

export interface LemmaTableClass {
  /** The pairs of tags that share the tables: "NOUN NNS". */
  tags: string[];
  /** Whether lemmas keep the capitals of the word: names do. */
  cased: boolean;
  /** Norm → lemma. */
  words: Record<string, string>;
  /** Ending of the norm → number of characters to cut (one digit), then what to append: "3y". The empty ending is the default. */
  endings: Record<string, string>;
}

interface LemmaClass {
  cased: boolean;
  /** As parsed, looked up with `Object.hasOwn`: making a Map of every table would cost more at start-up than reading it. */
  words: Readonly<Record<string, string>>;
  endings: Readonly<Record<string, string>>;
  longestEnding: number;
}

/** By UPOS and XPOS: `upos * XPOSES.length + xpos`; null for tags that training never met together. */
export interface LemmaModel {
  readonly classes: readonly (LemmaClass | null)[];
}

/** @throws TypeError when the section is missing or of another format. */
export function prepareLemmas(weights: Weights): LemmaModel {
  const table = JSON.parse(new TextDecoder().decode(weights.section('lemmas/table'))) as LemmaTable;
  if (table.format !== LEMMA_FORMAT) {
    throw new TypeError(
      `The lemma table has format ${table.format}, this engine reads format ${LEMMA_FORMAT}: use the weights package of the engine's version.`,
    );
  }
  return readLemmaTable(table);
}

export function readLemmaTable(table: LemmaTable): LemmaModel {
  const classes = new Array<LemmaClass | null>(UPOSES.length * XPOSES.length).fill(null);
  for (const { tags, cased, words, endings } of table.classes) {
    const read: LemmaClass = {
      cased,
      words,
      endings,
      longestEnding: Object.keys(endings).reduce((longest, ending) => Math.max(longest, ending.length), 0),
    };
    for (const pair of tags) {
      const [upos, xpos] = pair.split(' ') as [keyof typeof Upos, keyof typeof Xpos];
      classes[Upos[upos] * XPOSES.length + Xpos[xpos]] = read;
    }
  }
  return { classes: Object.freeze(classes) };
}

/** Fills the `lemmas` column. Reads the tags of the grammar layer. */
export function lemmatise(draft: Draft, model: LemmaModel): void {
  const { tokens, strings } = draft;
  const known = new Map<number, number>();
  for (let row = 0; row < tokens.length; row++) {
    const tags = tokens.uposes[row]! * XPOSES.length + tokens.xposes[row]!;
    const group = model.classes[tags] ?? null;
    if (group?.cased) {
      tokens.lemmas[row] = strings.intern(nameLemma(draft, row, group));
      continue;
    }
    if (isLetterName(draft, row)) {
      tokens.lemmas[row] = strings.intern(draft.form(row));
      continue;
    }
    const key = tokens.norms[row]! * model.classes.length + tags;
    let lemma = known.get(key);
    if (lemma === undefined) {
      lemma = strings.intern(group ? lemmaOf(draft.norm(row), group) : draft.norm(row));
      known.set(key, lemma);
    }
    tokens.lemmas[row] = isAmbiguousClitic(tokens.xposes[row]!, draft, row)
      ? strings.intern(cliticLemma(draft, row))
      : lemma;
  }
}

function lemmaOf(norm: string, group: LemmaClass): string {
  if (Object.hasOwn(group.words, norm)) return group.words[norm]!;
  // "12,500" → 12500
  if (norm.charCodeAt(0) <= 0x39 && /^\d{1,3}(,\d{2,3})+(\.\d+)?$/.test(norm))
    return norm.replaceAll(',', '');
  return changed(norm, norm, group);
}

/** A capital used as a noun ("vitamin C"), a Roman numeral ("Louis XIV"). */
function isLetterName({ tokens, text }: Draft, row: number): boolean {
  const start = tokens.starts[row]!;
  if (!isUpper(text.charCodeAt(start))) return false;
  if (tokens.ends[row] === start + 1) return tokens.xposes[row] === Xpos.NN;
  return tokens.xposes[row] === Xpos.CD && /^[IVXLCDM]+$/.test(text.slice(start, tokens.ends[row]));
}

/** `form` with the change that the longest known ending of `norm` asks for. */
function changed(form: string, norm: string, { endings, longestEnding }: LemmaClass): string {
  for (let length = Math.min(longestEnding, norm.length); length >= 0; length--) {
    const ending = norm.slice(norm.length - length);
    if (!Object.hasOwn(endings, ending)) continue;
    const change = endings[ending]!;
    const cut = change.charCodeAt(0) - 0x30;
    if (cut < norm.length) return form.slice(0, form.length - cut) + change.slice(1);
  }
  return form;
}

/** Names keep their capitals, but a name shouted ("KHARTOUM") is written as names are. */
function nameLemma(draft: Draft, row: number, group: LemmaClass): string {
  const norm = draft.norm(row);
  const form = draft.form(row);
  if (Object.hasOwn(group.words, norm)) return group.words[norm]!;
  const written = isShouted(draft, row) ? form.slice(0, 1) + norm.slice(1) : form;
  return changed(written.length === norm.length ? written : form, norm, group);
}

/** Acronyms are short and stand among words in small letters. */
const LONGEST_ACRONYM = 6;

function isShouted(draft: Draft, row: number): boolean {
  if (!isCapitals(draft, row)) return false;
  const length = draft.tokens.ends[row]! - draft.tokens.starts[row]!;
  if (length > LONGEST_ACRONYM) return true;
  return length > 4 && (isCapitals(draft, row - 1) || isCapitals(draft, row + 1));
}

/** Whether the word is three capitals or more and nothing else. */
function isCapitals({ tokens, text }: Draft, row: number): boolean {
  if (row < 0 || row >= tokens.length || tokens.ends[row]! - tokens.starts[row]! < 3) return false;
  for (let at = tokens.starts[row]!; at < tokens.ends[row]!; at++) {
    if (kindAt(text, at) !== Kind.Letter || !isUpper(text.charCodeAt(at))) return false;
  }
  return true;
}

function isAmbiguousClitic(xpos: number, draft: Draft, row: number): boolean {
  if (xpos !== Xpos.VBZ && xpos !== Xpos.VBD && xpos !== Xpos.MD) return false;
  if (draft.tokens.uposes[row] !== Upos.AUX || draft.tokens.ends[row]! - draft.tokens.starts[row]! !== 2)
    return false;
  return draft.norm(row) === "'s" || draft.norm(row) === "'d";
}

/** "she's been", "it's got" → have, else be; "they'd" → would, as a past tense have. */
function cliticLemma(draft: Draft, row: number): string {
  const { tokens } = draft;
  if (tokens.xposes[row] === Xpos.MD) return 'would';
  if (draft.norm(row) === "'d") return 'have';
  let next = row + 1;
  while (
    next < tokens.length &&
    next < row + 4 &&
    (tokens.xposes[next] === Xpos.RB || tokens.uposes[next] === Upos.ADV)
  )
    next++;
  if (next >= tokens.length || tokens.xposes[next] !== Xpos.VBN) return 'be';
  return HAVE_PARTICIPLES.has(draft.norm(next)) ? 'have' : 'be';
}

/** Participles that follow "'s" for "has" far more often than for "is". */
const HAVE_PARTICIPLES: ReadonlySet<string> = new Set(
  'been got had become gotten happened come gone said won lost fallen risen failed died changed always begun seen'.split(
    ' ',
  ),
);
