/** What stands around the head of a noun phrase that tells whose somebody is: determiner, possessor, modifiers and the phrases behind. */
import type { Draft } from '../../draft/draft.js';
import { Deprel, Upos, Xpos } from '../../grammar/labels.js';
import type { Determiner, Nominal } from '../candidate.js';
import { countryOf } from '../lexicon/index.js';
import { isCapitalised, type Lookup } from '../lookup.js';

const NUMBERS: ReadonlyMap<string, number> = new Map(
  'two three four five six seven eight nine ten'.split(' ').map((word, index) => [word, index + 2]),
);
export function describeNominal(
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
  if (hit && (!isPart || isLedByState(draft, lookup, end, firstOfHead))) {
    if (hit.firstToken !== token) return;
    const sense =
      hit.phrase.senses.find(one => one.type === 'adjective' || one.type === 'member') ??
      hit.phrase.senses[0]!;
    if (
      sense.type !== 'adjective' &&
      sense.type !== 'country' &&
      isInLongerName(draft, lookup, hit.firstToken)
    )
      return;
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

/** "the *Ghanaian*-led mission": what several states send is told by the one that leads. */
const isLedByState = (draft: Draft, lookup: Lookup, hyphen: number, firstOfHead: number) =>
  lookup.wordAt(hyphen + 1) === 'led' &&
  hyphen + 2 === firstOfHead &&
  /^(force|mission|coalition|alliance|contingent|task|operation)$/.test(draft.lemma(firstOfHead));

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
export function readPhraseBeside(
  draft: Draft,
  endOfHead: number,
  isRelational: boolean,
  nominal: Nominal,
): void {
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
