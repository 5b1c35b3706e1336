/** Which words head a noun phrase that could be somebody: nouns, people by their country or a quality, and crowds that are only counted. */
import type { Draft } from '../../draft/draft.js';
import { Deprel, Upos, Xpos } from '../../grammar/labels.js';
import type { Nominal } from '../candidate.js';
import { isCapitalised, type Lookup } from '../lookup.js';

/** What is said of people who are only counted: as of "two of *them*". */
export const CROWD = 'them';
const CROWDS: ReadonlySet<string> = new Set(['thousands', 'hundreds', 'dozens', 'scores']);

/** "A Lima *court* acquitted | newspaper editor Ana Ruiz": the tree may take what somebody did for a quality of whom it was done to. */
export const isBeforeVerb = ({ tokens: { uposes, xposes, heads } }: Draft, token: number) =>
  uposes[token + 1] === Upos.VERB &&
  ((heads[token] === token + 1 && xposes[token + 1] === Xpos.VBN) ||
    // "New Zealand's central *bank* left | rates unchanged"
    (heads[token] === heads[token + 1] && heads[token]! > token + 1 && heads[heads[token]!]! < 0));

/** "fined a *lender* | 8 million euros": the tree may take whoever is fined for a quality of the sum. */
export const isBeforeSum = ({ tokens: { uposes, heads } }: Draft, token: number) =>
  heads[token]! > token + 1 && (uposes[token + 1] === Upos.NUM || uposes[token + 1] === Upos.SYM);

/** "*Bishops* meeting in Lima asked", "held *farmers* hostage": many who do or suffer what follows, which the tree takes for a noun of theirs. */
export function areDoing(draft: Draft, lookup: Lookup, token: number): boolean {
  if (draft.tokens.xposes[token] !== Xpos.NNS || draft.tokens.heads[token] !== token + 1) return false;
  const sense = lookup.nounAt(token)?.phrase.senses[0];
  if (
    sense?.type !== 'noun' ||
    !sense.plural ||
    (sense.noun.kind !== 'person' && sense.noun.kind !== 'group')
  )
    return false;
  const next = draft.norm(token + 1);
  return (
    /^(hostage|captive|prisoner)$/.test(next) || (next.endsWith('ing') && lookup.nounAt(token + 1) === null)
  );
}

/** "*Thousands* marched through the capital", "police arrested *dozens*": people of whom only the number is told. */
export function isCrowd(draft: Draft, token: number): boolean {
  if (isThoseWho(draft, token)) return true;
  const relation = draft.tokens.deprels[token];
  const isArgument =
    relation === Deprel.nsubj || relation === Deprel['nsubj:pass'] || relation === Deprel.obj;
  return (
    isArgument &&
    CROWDS.has(draft.norm(token)) &&
    draft.norm(Math.min(token + 1, draft.tokens.length - 1)) !== 'of'
  );
}

/** "*Those who* fled the town": people of whom only what they did is told. */
export function isThoseWho(draft: Draft, token: number): boolean {
  return draft.norm(token) === 'those' && token + 1 < draft.tokens.length && draft.norm(token + 1) === 'who';
}

export function mayHead(
  draft: Draft,
  lookup: Lookup,
  token: number,
  isInName: (token: number) => boolean,
): boolean {
  const { uposes, xposes, deprels } = draft.tokens;
  const upos = uposes[token]!;
  const deprel = deprels[token]!;
  // "a copper *mine*", as `candidates.ts` has seen.
  // "a purse *seiner*": the tags take a word that they do not know for a foreign one.
  if (upos === Upos.X && lookup.nounAt(token) !== null) return true;
  if (upos === Upos.NOUN || upos === Upos.PRON) {
    // "La Paz *police*": the tree may take the noun for a part of the name.
    const isBesideName = token > 0 && isInName(token - 1) && lookup.nounAt(token) !== null;
    return (deprel !== Deprel.flat || isBesideName) && deprel !== Deprel.fixed;
  }
  // "Katsina *herders* fired": the tags may take a noun after a name for a part of it.
  if (upos === Upos.PROPN && !isCapitalised(draft, token) && lookup.nounAt(token) !== null)
    return deprel !== Deprel.compound;
  // "the President", "the Foreign Minister": capitals make a name of an office.
  if (upos === Upos.PROPN)
    return (
      (lookup.nounAt(token) !== null || isNational(lookup, token) || isAlikeInPlural(draft, lookup, token)) &&
      deprel !== Deprel.compound &&
      deprel !== Deprel.flat
    );
  if (isPeopleByQuality(draft, lookup, token)) return true;
  if (upos === Upos.ADJ) {
    const before = lookup.wordAt(token - 1);
    if (isPersonByAdjective(draft, lookup, token)) return true;
    return (
      peopleAt(lookup, token) !== null &&
      // "deported 40 *Nepalese*"
      (before === 'the' || xposes[token] === Xpos.NNPS || (token > 0 && uposes[token - 1] === Upos.NUM)) &&
      deprel !== Deprel.amod
    );
  }
  return false;
}

/** "a *revolutionary* told the court": a noun for a person that the tags take for an adjective. */
function isPersonByAdjective(draft: Draft, lookup: Lookup, token: number): boolean {
  const hit = lookup.nounAt(token);
  const sense = hit?.endToken === token + 1 ? hit.phrase.senses[0] : undefined;
  if (sense?.type !== 'noun' || lookup.wordAt(token) === 'local') return false;
  if (sense.noun.kind !== 'person' && !(sense.noun.kind === 'group' && sense.plural)) return false;
  const relation = draft.tokens.deprels[token];
  // "Ana Ruiz, a *wholesaler* in Goma,"
  if (relation === Deprel.appos) return /^an?$/.test(lookup.wordAt(hit!.firstToken - 1));
  return relation === Deprel.nsubj || relation === Deprel['nsubj:pass'] || relation === Deprel.obj;
}

/** "spoke to *the wounded*", "Chad's *displaced*": people by a quality, which the tags take for an adjective or a verb's form. */
function isPeopleByQuality(draft: Draft, lookup: Lookup, token: number): boolean {
  const { uposes, xposes, length } = draft.tokens;
  if (uposes[token] !== Upos.ADJ && xposes[token] !== Xpos.VBN && xposes[token] !== Xpos.VBD) return false;
  const hit = lookup.nounAt(token);
  const isPeople = hit?.phrase.senses.some(
    sense =>
      sense.type === 'noun' &&
      (sense.noun.kind === 'group' || sense.noun.kind === 'person') &&
      sense.noun.plurals.includes(hit.phrase.text),
  );
  if (hit?.endToken !== token + 1 || !isPeople) return false;
  const before = lookup.wordAt(hit.firstToken - 1);
  if (before !== 'the' && draft.tokens.xposes[hit.firstToken - 1] !== Xpos.POS) return false;
  const after = token + 1 < length ? uposes[token + 1] : Upos.PUNCT;
  return (
    after !== Upos.NOUN && after !== Upos.PROPN && after !== Upos.ADJ && lookup.wordAt(token + 1) !== '-'
  );
}

/** "*Kenyans* voted", "an *Afghan*": people by their country, which the tags take for names. */
function isNational(lookup: Lookup, token: number): boolean {
  const hit = lookup.nameAt(token);
  if (hit === null || hit.endToken !== token + 1) return false;
  const sense = hit.phrase.senses.find(one => one.type === 'people');
  if (sense?.type !== 'people') return false;
  return sense.plural || /^(an?|another|one|the)$/.test(lookup.wordAt(hit.firstToken - 1));
}

/** "three *Japanese*", "hundreds of *Swiss*": an adjective that is its own plural, of people who are counted. */
function isAlikeInPlural(draft: Draft, lookup: Lookup, token: number): boolean {
  const { uposes, xposes, length } = draft.tokens;
  if (!ALIKE.test(lookup.wordAt(token)) || peopleAt(lookup, token) === null) return false;
  if (token + 1 < length && (uposes[token + 1] === Upos.NOUN || uposes[token + 1] === Upos.PROPN))
    return false;
  const before = lookup.wordAt(token - 1);
  const isCounted =
    token > 0 && (uposes[token - 1] === Upos.NUM || /^(the|many|several|some|most|few)$/.test(before));
  return (
    isCounted ||
    (before === 'of' && token > 1 && (xposes[token - 2] === Xpos.NNS || uposes[token - 2] === Upos.NUM))
  );
}

const ALIKE = /(ese|ss|gasy)$/;

/** The last word of the phrase, or its first where an "of" follows: "*chief* of staff", "prime *minister*". */
export function isHeadOfHit(draft: Draft, token: number, firstToken: number, endToken: number): boolean {
  if (endToken - firstToken === 1) return true;
  for (let at = firstToken + 1; at < endToken; at++) {
    const upos = draft.tokens.uposes[at];
    // "*passers*-by"
    if (upos === Upos.ADP) return token === (draft.norm(at - 1) === '-' ? at - 2 : at - 1);
  }
  const last = endToken - 1;
  // "*chargé* d'affaires": the tree may take the last word for a part of the first.
  const { heads, deprels } = draft.tokens;
  const isPart =
    deprels[last] === Deprel.flat &&
    heads[last]! >= firstToken &&
    heads[last]! < last &&
    // "*Katcha dacoits* fired"
    (draft.tokens.xposes[last] !== Xpos.NNS || draft.tokens.uposes[heads[last]!] !== Upos.PROPN);
  return token === (isPart ? heads[last]! : last);
}

export function singularOf(text: string, entry: NonNullable<Nominal['entry']>): string {
  const index = entry.plurals.indexOf(text);
  return index < 0 ? text : (entry.singulars[index] ?? text);
}

interface People {
  country: Nominal['countries'][number] | null;
  actor: Nominal['actor'];
  plural: boolean;
}

/** "Iranians", "an Iraqi", "a Houthi", "the French". */
export function peopleAt(lookup: Lookup, token: number): People | null {
  const hit = lookup.nameAt(token);
  if (!hit || hit.endToken !== token + 1) return null;
  let adjective: People | null = null;
  for (const sense of hit.phrase.senses) {
    if (sense.type === 'people') return { country: sense.country, actor: null, plural: sense.plural };
    if (sense.type === 'adjective') adjective = { country: sense.country, actor: null, plural: true };
    if (sense.type === 'member') return { country: null, actor: sense.actor, plural: false };
  }
  return adjective;
}

export function isPlural(draft: Draft, token: number): boolean {
  const { xposes } = draft.tokens;
  return xposes[token] === Xpos.NNS || xposes[token] === Xpos.NNPS;
}
