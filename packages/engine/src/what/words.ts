/** Whether a word belongs to what a pattern asks for. */
import type { Draft } from '../draft/draft.js';
import type { EntityKind } from '../draft/layers.js';
import { Deprel, Upos } from '../grammar/labels.js';

/** The words that may fill a slot: dictionary forms, and kinds of entity for the built-in classes. */
export interface Filler {
  words: ReadonlySet<string>;
  kinds: readonly EntityKind[];
  /** "NUMBER" */
  number: boolean;
  /** Several words that fill it together, by the one that heads them; null for none. */
  phrases: ReadonlyMap<string, readonly FillerPhrase[]> | null;
}

/** "humanitarian" of "{humanitarian aid}": what must stand shortly before its head, and after it. */
export interface FillerPhrase {
  before: readonly ReadonlySet<string>[];
  after: readonly ReadonlySet<string>[];
}

/** The class names that are answered from the entities. */
export const BUILT_IN: Readonly<Record<string, readonly EntityKind[]>> = {
  PERSON: ['person', 'group'],
  PLACE: ['place', 'country'],
  ACTOR: ['person', 'group', 'organisation', 'country'],
  COUNTRY: ['country', 'place'],
  ORGANISATION: ['organisation'],
};

const PEOPLE = new Set(
  'people person man woman child civilian soldier policeman villager worker student protester demonstrator migrant refugee resident militant fighter rebel nurse doctor driver miner docker farmer fisherman gunman shopper shopkeeper teacher prisoner detainee hostage youth trucker victim suspect family passenger pilot engineer guard trader sailor'.split(
    ' ',
  ),
);

/** Nouns for people that make no entity of their own: "12 people". */
export const isPeople = (draft: Draft, token: number) => PEOPLE.has(draft.lemma(token));

export function fills(draft: Draft, token: number, filler: Filler): boolean {
  if (isWord(draft, token, filler.words) || isCarried(draft, token, filler.words)) return true;
  if (filler.phrases !== null && isPhrase(draft, token, filler.phrases)) return true;
  if (filler.number && draft.tokens.uposes[token] === Upos.NUM) return true;
  if (filler.kinds.length === 0) return false;
  if (filler.kinds.includes('person') && PEOPLE.has(draft.lemma(token))) return true;
  const mention = draft.mentions[draft.mentionOfHead[token] ?? -1] ?? mentionByName(draft, token);
  return mention?.entities.some(entity => filler.kinds.includes(draft.entities[entity]!.kind)) ?? false;
}

/** How far from its head a word of a phrase may stand: "*humanitarian* and medical *aid*". */
const REACH = 4;

const isPhrase = (draft: Draft, token: number, phrases: NonNullable<Filler['phrases']>): boolean =>
  phraseLength(draft, token, phrases) > 0;

/** How many words the longest phrase has that `token` heads; 0 for none. */
function phraseLength(draft: Draft, token: number, phrases: NonNullable<Filler['phrases']>): number {
  let longest = 0;
  for (const { before, after } of phrases.get(draft.lemma(token)) ?? phrases.get(draft.norm(token)) ?? []) {
    const length = before.length + after.length + 1;
    if (
      length > longest &&
      before.every(one => isNear(draft, token, -REACH, one)) &&
      after.every(one => isNear(draft, token, REACH, one))
    )
      longest = length;
  }
  return longest;
}

/** Of two patterns that fit, the one that names more of the words is the better: half a point for each word beyond the first. */
export function phraseScore(draft: Draft, token: number, filler: Filler | null): number {
  if (filler === null || filler.phrases === null) return 0;
  return Math.max(0, phraseLength(draft, token, filler.phrases) - 1) / 2;
}

function isNear(draft: Draft, token: number, reach: number, words: ReadonlySet<string>): boolean {
  const { sentences, length } = draft.tokens;
  const step = reach < 0 ? -1 : 1;
  for (let one = token + step; one >= 0 && one < length && one !== token + reach + step; one += step) {
    if (sentences[one] !== sentences[token]) return false;
    if (isWord(draft, one, words)) return true;
  }
  return false;
}

/** "General" in "General Baqeri": the mention hangs on another word of the same name. */
function mentionByName(draft: Draft, token: number) {
  const { firstChildren, nextSiblings, deprels } = draft.tokens;
  for (let child = firstChildren[token]!; child >= 0; child = nextSiblings[child]!) {
    const relation = deprels[child];
    if (relation === Deprel.flat || relation === Deprel.appos || relation === Deprel['nmod:desc']) {
      const mention = draft.mentions[draft.mentionOfHead[child] ?? -1];
      if (mention) return mention;
    }
  }
  return undefined;
}

export function isWord(draft: Draft, token: number, words: ReadonlySet<string>): boolean {
  if (words.size === 0) return false;
  const lemma = draft.lemma(token);
  if (words.has(lemma) || words.has(draft.norm(token))) return true;
  // "troops", "arms": dictionary forms that stay plural.
  if (lemma.endsWith('s') && (words.has(lemma.slice(0, -1)) || words.has(`${lemma.slice(0, -3)}y`)))
    return true;
  const joined = hyphenated(draft, token);
  return joined !== '' && words.has(joined);
}

/** "cease-fire" is three words to the tree: its last word is looked up whole too. '' when `token` ends no such compound. */
export function hyphenated(draft: Draft, token: number): string {
  const { starts, ends } = draft.tokens;
  if (token < 2 || ends[token - 1] !== starts[token] || ends[token - 2] !== starts[token - 1]) return '';
  return draft.norm(token - 1) === '-' ? `${draft.norm(token - 2)}-${draft.lemma(token)}` : '';
}

/** Nouns that say nothing of their own before which the telling word stands: "ended *mediation* efforts", "*food* supplies". */
const CARRIERS = new Set(
  'effort process package supply donation delivery shipment programme program campaign initiative measure mission deal plan hour order regime restriction agreement accord'.split(
    ' ',
  ),
);

/** Nouns that measure what stands behind "of": "13 tons *of medicine*", "a team *of experts*". */
const MEASURES = new Set(
  'ton tonne percent % percentage batch team group number amount lot pair series load cargo thousand hundred dozen million fleet total consignment convoy rest majority part contingent set round copy bag box truck truckload lorry planeload shipload container sack bag some half most all several many remainder'.split(
    ' ',
  ),
);

function isCarried(draft: Draft, token: number, words: ReadonlySet<string>): boolean {
  const lemma = draft.lemma(token);
  const carries = CARRIERS.has(lemma);
  // "closed *two* of its crossings"
  if (!carries && !MEASURES.has(lemma) && draft.tokens.uposes[token] !== Upos.NUM) return false;
  const { firstChildren, nextSiblings, deprels } = draft.tokens;
  for (let child = firstChildren[token]!; child >= 0; child = nextSiblings[child]!) {
    const relation = deprels[child];
    const telling = carries
      ? child < token && (relation === Deprel.compound || relation === Deprel.amod)
      : child > token && relation === Deprel.nmod;
    if (telling && isWord(draft, child, words)) return true;
  }
  return false;
}
