/**
 * Main features in the convention of Universal Dependencies English (`Number=Sing|Person=3`), by word and tags. Most follow
 * from the tags alone; a table says which words have others. What only the tree tells (imperatives, the person of a verb)
 * is given as it mostly is for the tag.
 */
import type { Draft } from '../draft/draft.js';
import type { Strings } from '../draft/strings.js';
import type { Weights } from '../weights.js';
import { UPOSES, Upos, XPOSES, Xpos } from './labels.js';

/** The number of the layout of the section "feats/table". */
export const FEATS_FORMAT = 1;

/** The section "feats/table": JSON. */
export interface FeatsTable {
  format: number;
  /** Every feature string there is. */
  values: string[];
  /** "NOUN NNS" → index in `values` for words without an entry. */
  defaults: Record<string, number>;
  /** "NOUN NNS" → norm → index in `values`. */
  words: Record<string, Record<string, number>>;
}

interface FeatsClass {
  value: string;
  words: Readonly<Record<string, number>>;
}

/** By UPOS and XPOS: `upos * XPOSES.length + xpos`. */
export interface FeatsModel {
  readonly classes: readonly (FeatsClass | null)[];
  readonly values: readonly string[];
}

/** @throws TypeError when the section is missing or of another format. */
export function prepareFeats(weights: Weights): FeatsModel {
  const table = JSON.parse(new TextDecoder().decode(weights.section('feats/table'))) as FeatsTable;
  if (table.format !== FEATS_FORMAT) {
    throw new TypeError(
      `The feature table has format ${table.format}, this engine reads format ${FEATS_FORMAT}: use the weights package of the engine's version.`,
    );
  }
  return readFeatsTable(table);
}

export function readFeatsTable({ values, defaults, words }: FeatsTable): FeatsModel {
  const classes = new Array<FeatsClass | null>(UPOSES.length * XPOSES.length).fill(null);
  for (const [pair, value] of Object.entries(defaults)) {
    const [upos, xpos] = pair.split(' ') as [keyof typeof Upos, keyof typeof Xpos];
    classes[Upos[upos] * XPOSES.length + Xpos[xpos]] = {
      value: values[value]!,
      words: words[pair] ?? {},
    };
  }
  return { classes: Object.freeze(classes), values };
}

/** Fills the `feats` column. Reads the tags and, for the passive, the lemmas of the grammar layer. */
export function addFeats(draft: Draft, model: FeatsModel): void {
  const { tokens, strings } = draft;
  const known = new Map<number, number>();
  const participles = participlesOf(strings);
  for (let row = 0; row < tokens.length; row++) {
    const tags = tokens.uposes[row]! * XPOSES.length + tokens.xposes[row]!;
    const key = tokens.norms[row]! * model.classes.length + tags;
    let feats = known.get(key);
    if (feats === undefined) {
      feats = strings.intern(featsOf(draft.norm(row), tags, model));
      known.set(key, feats);
    }
    const auxiliary = tokens.xposes[row] === Xpos.VBN ? auxiliaryBefore(draft, row) : -1;
    tokens.feats[row] = auxiliary < 0 ? feats : (participles.get(tokens.lemmas[auxiliary]!) ?? feats);
  }
}

/** By the lemma of the auxiliary before a participle: the participle's features. */
function participlesOf(strings: Strings): Map<number, number> {
  const active = 'Tense=Past|VerbForm=Part';
  return new Map([
    [strings.intern('be'), strings.intern(`${active}|Voice=Pass`)],
    [strings.intern('have'), strings.intern(active)],
  ]);
}

function featsOf(norm: string, tags: number, { classes, values }: FeatsModel): string {
  const group = classes[tags];
  if (!group) return '';
  if (Object.hasOwn(group.words, norm)) return values[group.words[norm]!]!;
  return hasDigit(norm) ? digitFeats(group.value) : group.value;
}

/** How many words may stand between "was" and "seen": "was not, however, seen". */
const FARTHEST_AUXILIARY = 4;

/** "was seen", "has not yet left": the auxiliary before a participle with nothing but adverbs between; -1 for none. */
function auxiliaryBefore({ tokens }: Draft, row: number): number {
  const first = Math.max(row - FARTHEST_AUXILIARY, 0);
  for (let at = row - 1; at >= first; at--) {
    if (tokens.uposes[at] === Upos.AUX) return at;
    if (tokens.uposes[at] !== Upos.ADV && tokens.uposes[at] !== Upos.PART) return -1;
  }
  return -1;
}

function hasDigit(norm: string): boolean {
  for (let i = 0; i < norm.length; i++) {
    const unit = norm.charCodeAt(i);
    if (unit >= 0x30 && unit <= 0x39) return true;
  }
  return false;
}

/** "NumForm=Word|NumType=Card" of a word written in figures. */
function digitFeats(value: string): string {
  return value.replace('NumForm=Word', 'NumForm=Digit');
}
