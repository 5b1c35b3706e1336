/**
 * Noun phrases that could be someone or something in the news: their bounds, their head, and what stands around the head
 * that tells whose they are. Trees may attach wrongly, so what stands directly before the head is read as well.
 */
import type { Draft } from '../../draft/draft.js';
import { Deprel, Upos, Xpos } from '../../grammar/labels.js';
import type { Candidate, Determiner, Nominal } from '../candidate.js';
import { countryOf } from '../lexicon/index.js';
import { isCapitalised, type Lookup } from '../lookup.js';
import { phraseEnd, phraseStart } from './bounds.js';
import { NON_ACTORS } from './non-actors.js';
import { unlistedAt } from './unlisted.js';

const NUMBERS: ReadonlyMap<string, number> = new Map(
  'two three four five six seven eight nine ten'.split(' ').map((word, index) => [word, index + 2]),
);
/** Bodies only where it is told whose: "*Turkish* intelligence", not "the intelligence was wrong". */
const NEEDS_OWNER: ReadonlySet<string> = new Set(['intelligence']);

/** The nominal headed by `token`, or null when the word heads none. `isInName` rows belong to names. */
export function findNominal(
  draft: Draft,
  lookup: Lookup,
  token: number,
  isInName: (token: number) => boolean,
): Candidate | null {
  const { uposes, sentences } = draft.tokens;
  if (!mayHead(draft, lookup, token, isInName)) return null;
  const hit = lookup.nounAt(token);
  const isHead = hit === null || isHeadOfHit(draft, token, hit.firstToken, hit.endToken);
  if (hit && !isHead) return null;
  const firstOfHead = hit ? hit.firstToken : token;
  const endOfHead = hit ? hit.endToken : token + 1;
  const sense = hit?.phrase.senses.find(one => one.type === 'noun') ?? null;
  const entry = sense?.type === 'noun' ? sense.noun : null;
  const people = peopleAt(lookup, token);
  const word = draft.lemma(token);
  if (entry === null && people === null && uposes[token] === Upos.ADJ) return null;
  const isCompound =
    draft.tokens.deprels[token] === Deprel.compound &&
    !areDoing(draft, lookup, token) &&
    !isBeforeVerb(draft, token);
  if (isCompound && (hit !== null || people !== null)) return null;
  const isCounted = isCrowd(draft, token);
  const isBackground =
    isCompound || (entry === null && people === null && !isCounted && NON_ACTORS.has(word));
  const start = isCompound
    ? token
    : afterVerb(draft, phraseStart(draft, firstOfHead, token, isInName), firstOfHead);
  const firstToken = entry?.kind === 'person' ? withNationality(draft, lookup, start, isInName) : start;
  const nominal = describeNominal(draft, lookup, firstToken, firstOfHead, token, endOfHead);
  if (
    NEEDS_OWNER.has(word) &&
    nominal.countries.length === 0 &&
    nominal.owner < 0 &&
    hit !== null &&
    hit.endToken - hit.firstToken === 1
  )
    return null;
  if (entry?.kind === 'person') readPhraseBeside(draft, endOfHead, entry.isRelational, nominal);
  nominal.noun = entry ? singularOf(hit!.phrase.text, entry) : isCounted ? CROWD : word;
  nominal.entry = entry;
  if (entry === null && people === null && !isCounted && !isBackground)
    nominal.unlisted = unlistedAt(draft, lookup, token);
  if (people?.country && !nominal.countries.includes(people.country)) nominal.countries.push(people.country);
  if (people?.actor) nominal.actor = people.actor;
  const plural =
    isPlural(draft, token) || (sense?.type === 'noun' && sense.plural) || people?.plural === true;
  return {
    form: 'nominal',
    firstToken,
    endToken:
      (plural ? endOfHomes(draft, lookup, endOfHead, nominal) : null) ??
      phraseEnd(draft, firstOfHead, endOfHead),
    headToken: token,
    headFirst: token,
    headEnd: token + 1,
    sentence: sentences[token]!,
    plural,
    name: null,
    nominal,
    pronoun: null,
    time: null,
    isBackground,
    referents: [],
  };
}

/** "envoys *from Chile and Bolivia*|": two countries right after those who are from them belong to their phrase; null for none. */
function endOfHomes(
  draft: Draft,
  lookup: Lookup,
  endOfHead: number,
  { inHeads, ofHeads }: Nominal,
): number | null {
  const last = inHeads.at(-1);
  if (inHeads.length < 2 || ofHeads.length > 0 || last === undefined) return null;
  if (draft.tokens.leftEdges[inHeads[0]!] !== endOfHead) return null;
  const isCountry = (token: number) => lookup.nameAt(token)?.phrase.senses[0]?.type === 'country';
  return inHeads.every(isCountry) ? lookup.nameAt(last)!.endToken : null;
}

/** "*Kosovar* judoka Ana Ruiz": the tree may hang a nationality on the name. */
function withNationality(
  draft: Draft,
  lookup: Lookup,
  start: number,
  isInName: (token: number) => boolean,
): number {
  const hit = start > 0 && !isInName(start - 1) ? lookup.nameAt(start - 1) : null;
  if (hit?.endToken !== start || hit.phrase.senses[0]?.type !== 'adjective') return start;
  const { sentences, heads } = draft.tokens;
  return sentences[start - 1] === sentences[start] && heads[start - 1]! >= start ? hit.firstToken : start;
}

/** What is said of people who are only counted: as of "two of *them*". */
const CROWD = 'them';
const CROWDS: ReadonlySet<string> = new Set(['thousands', 'hundreds', 'dozens', 'scores']);

/** "A Lima *court* acquitted | newspaper editor Ana Ruiz": the tree may take what somebody did for a quality of whom it was done to. */
const isBeforeVerb = ({ tokens: { uposes, xposes, heads } }: Draft, token: number) =>
  heads[token] === token + 1 && uposes[token + 1] === Upos.VERB && xposes[token + 1] === Xpos.VBN;

function afterVerb(draft: Draft, first: number, firstOfHead: number): number {
  for (let token = firstOfHead - 1; token > first + 1; token--)
    if (draft.tokens.deprels[token - 1] === Deprel.compound && isBeforeVerb(draft, token - 1))
      return token + 1;
  return first;
}

/** "*Bishops* meeting in Lima asked", "held *farmers* hostage": many who do or suffer what follows, which the tree takes for a noun of theirs. */
function areDoing(draft: Draft, lookup: Lookup, token: number): boolean {
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
function isCrowd(draft: Draft, token: number): boolean {
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

function mayHead(draft: Draft, lookup: Lookup, token: number, isInName: (token: number) => boolean): boolean {
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
      (lookup.nounAt(token) !== null || isNational(lookup, token)) &&
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

/** The last word of the phrase, or its first where an "of" follows: "*chief* of staff", "prime *minister*". */
function isHeadOfHit(draft: Draft, token: number, firstToken: number, endToken: number): boolean {
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

function singularOf(text: string, entry: NonNullable<Nominal['entry']>): string {
  const index = entry.plurals.indexOf(text);
  return index < 0 ? text : (entry.singulars[index] ?? text);
}

interface People {
  country: Nominal['countries'][number] | null;
  actor: Nominal['actor'];
  plural: boolean;
}

/** "Iranians", "an Iraqi", "a Houthi", "the French". */
function peopleAt(lookup: Lookup, token: number): People | null {
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

function isPlural(draft: Draft, token: number): boolean {
  const { xposes } = draft.tokens;
  return xposes[token] === Xpos.NNS || xposes[token] === Xpos.NNPS;
}

function describeNominal(
  draft: Draft,
  lookup: Lookup,
  firstToken: number,
  firstOfHead: number,
  head: number,
  endOfHead: number,
): Nominal {
  const nominal: Nominal = {
    noun: '',
    entry: null,
    unlisted: null,
    determiner: 'bare',
    count: 0,
    countries: [],
    regions: [],
    actor: null,
    modifiers: [],
    owner: -1,
    ofHeads: [],
    inHeads: [],
    isCounterpart: draft.lemma(head) === 'counterpart',
  };
  // What stands before a possessive belongs to the possessor: "the *Iraqi* government's army".
  const start = readOwner(draft, firstToken, firstOfHead, head, nominal);
  nominal.determiner = nominal.owner >= 0 ? 'possessive' : determinerOf(draft, firstToken, firstOfHead);
  for (let token = start; token < firstOfHead; token++)
    readModifier(draft, lookup, token, firstOfHead, nominal);
  const isPerson = isPersonAt(lookup, head);
  for (let token = firstOfHead; token < endOfHead; token++)
    readPhrases(draft, token, endOfHead, isPerson, nominal);
  if (isPerson) readOrigin(draft, head, endOfHead, nominal);
  return nominal;
}

/** Notes the possessor and gives the row after it. */
function readOwner(
  draft: Draft,
  firstToken: number,
  firstOfHead: number,
  head: number,
  nominal: Nominal,
): number {
  const { firstChildren, nextSiblings, deprels, rightEdges, xposes } = draft.tokens;
  for (let child = firstChildren[head]!; child >= 0 && child < firstOfHead; child = nextSiblings[child]!) {
    if (deprels[child] !== Deprel['nmod:poss']) continue;
    nominal.owner = child;
    return Math.min(rightEdges[child]!, firstOfHead);
  }
  for (let token = firstOfHead - 1; token >= firstToken; token--) {
    const isMark = xposes[token] === Xpos.POS;
    if (!isMark && xposes[token] !== Xpos.PRP$ && xposes[token] !== Xpos.WP$) continue;
    nominal.owner = isMark ? token - 1 : token;
    return token + 1;
  }
  return firstToken;
}

function determinerOf(draft: Draft, firstToken: number, firstOfHead: number): Determiner {
  for (let token = firstToken; token < firstOfHead; token++) {
    switch (draft.norm(token)) {
      case 'the':
        return 'definite';
      case 'both':
        return 'both';
      case 'this':
      case 'that':
      case 'these':
      case 'those':
      case 'such':
        return 'demonstrative';
      case 'a':
      case 'an':
      case 'another':
      case 'some':
      case 'any':
      case 'no':
      case 'other':
      case 'several':
      case 'many':
      case 'every':
      case 'each':
      case 'few':
        return 'indefinite';
    }
  }
  return 'bare';
}

const PARTS_OF_AMERICA = /^(central|south|latin|north|meso)$/;

/** Words that may tell a part of the world: "the *Arab* country", "the *West African* nation". */
const REGION_LEADS =
  /^(arab|gulf|.*(ean|ian|can)|.*eastern|balkan|baltic|nordic|sahel|caucasus|pacific|muslim|communist|jewish)$/;

function readModifier(
  draft: Draft,
  lookup: Lookup,
  token: number,
  firstOfHead: number,
  nominal: Nominal,
): void {
  const { uposes } = draft.tokens;
  const word = lookup.wordAt(token);
  nominal.count = NUMBERS.get(word) ?? nominal.count;
  if (REGION_LEADS.test(word)) nominal.regions.push(word, `${lookup.wordAt(token - 1)} ${word}`);
  // "*Central* American"
  if (word === 'american' && PARTS_OF_AMERICA.test(lookup.wordAt(token - 1))) return;
  const hit = lookup.nameAt(token);
  // "US-led", "Iran-backed": not of the US, not of Iran.
  const end = hit ? hit.endToken : token + 1;
  const isPart =
    lookup.wordAt(end) === '-' && end < firstOfHead && !/^(flagged|registered)$/.test(lookup.wordAt(end + 1));
  if (hit && !isPart) {
    if (hit.firstToken !== token) return;
    const sense =
      hit.phrase.senses.find(one => one.type === 'adjective' || one.type === 'member') ??
      hit.phrase.senses[0]!;
    if (sense.type === 'actor' && isInLongerName(draft, lookup, hit.firstToken)) return;
    if (sense.type === 'actor' || sense.type === 'member') nominal.actor ??= sense.actor;
    else if (
      sense.type !== 'noun' &&
      countryOf(sense) !== null &&
      !nominal.countries.includes(sense.country)
    ) {
      nominal.countries.push(sense.country);
    }
    return;
  }
  if (hit) return;
  if (
    uposes[token] === Upos.ADJ ||
    uposes[token] === Upos.NOUN ||
    uposes[token] === Upos.PROPN ||
    uposes[token] === Upos.VERB
  ) {
    nominal.modifiers.push(draft.lemma(token).toLowerCase());
  }
}

function isPersonAt(lookup: Lookup, token: number): boolean {
  return (
    lookup.nounAt(token)?.phrase.senses.some(one => one.type === 'noun' && one.noun.kind === 'person') ??
    false
  );
}

/** The "of"-, "in"- and "from"-phrases that hang on the head; a person is also "*for*" and "*with*" a body: "spokeswoman for". */
function readPhrases(
  draft: Draft,
  head: number,
  endOfHead: number,
  isPerson: boolean,
  nominal: Nominal,
): void {
  const { firstChildren, nextSiblings, deprels, leftEdges } = draft.tokens;
  for (let child = firstChildren[head]!; child >= 0; child = nextSiblings[child]!) {
    if (child < endOfHead || (deprels[child] !== Deprel.nmod && deprels[child] !== Deprel.obl)) continue;
    const preposition = draft.norm(leftEdges[child]!);
    const heads =
      preposition === 'of' ||
      (isPerson && (preposition === 'for' || preposition === 'with' || preposition === 'at')) ||
      (preposition === 'to' && HELPERS.has(draft.lemma(head)))
        ? nominal.ofHeads
        : preposition === 'in' || preposition === 'from'
          ? nominal.inHeads
          : null;
    if (heads === null) continue;
    heads.push(child);
    for (let other = firstChildren[child]!; other >= 0; other = nextSiblings[other]!) {
      if (deprels[other] === Deprel.conj) heads.push(other);
    }
  }
}

/** "met farmers *from Chad*": right after people, where they are from, though a parser may hang it on the verb. */
function readOrigin(draft: Draft, head: number, endOfHead: number, nominal: Nominal): void {
  const { firstChildren, nextSiblings, deprels, leftEdges, heads } = draft.tokens;
  const verb = heads[head]!;
  if (deprels[head] !== Deprel.obj || TAKING_FROM.has(draft.lemma(verb)) || draft.norm(endOfHead) !== 'from')
    return;
  for (let child = firstChildren[verb]!; child >= 0; child = nextSiblings[child]!)
    if (deprels[child] === Deprel.obl && leftEdges[child] === endOfHead) nominal.inHeads.push(child);
}

/** Verbs that themselves tell from where: "expelled two diplomats from Peru". */
const TAKING_FROM: ReadonlySet<string> = new Set(
  'expel evict deport remove withdraw pull recall evacuate bar ban exclude take bring move send fly get receive drive chase oust eject free rescue save protect return import smuggle demand seek ask separate prevent stop keep release banish exile transfer extradite airlift dismiss fire'.split(
    ' ',
  ),
);

/** "an *aide* to the president" */
const HELPERS: ReadonlySet<string> = new Set(['aide', 'adviser', 'advisor', 'assistant']);

/** How far from an office the body may stand whose it is: "of the Peruvian cotton pickers' *union*". */
const MAX_TO_BODY = 8;

/** "Ana, leader *of the union*": the phrase right after an office is its own, wherever the tree hangs it. */
function readPhraseBeside(draft: Draft, endOfHead: number, isRelational: boolean, nominal: Nominal): void {
  const { heads, length } = draft.tokens;
  if (nominal.ofHeads.length > 0 || endOfHead >= length) return;
  const link = draft.norm(endOfHead);
  if (link !== 'of' && !(isRelational && (link === 'for' || link === 'with'))) return;
  const head = heads[endOfHead]!;
  if (head > endOfHead && head - endOfHead <= MAX_TO_BODY) nominal.ofHeads.push(head);
}

/** "the Green *Dawn* party" is nothing of the newspaper's. */
function isInLongerName(draft: Draft, lookup: Lookup, firstToken: number): boolean {
  const before = firstToken - 1;
  return (
    before > 0 &&
    draft.tokens.sentences[before - 1] === draft.tokens.sentences[firstToken] &&
    isCapitalised(draft, before) &&
    lookup.nameAt(before) === null &&
    lookup.nounAt(before) === null
  );
}
