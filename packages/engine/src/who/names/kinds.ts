/** What a name names, when the lexicon does not know it: by its words, and by the words around it. The first rule that tells wins. */

import type { Draft } from '../../draft/draft.js';
import { Deprel, Upos, Xpos } from '../../grammar/labels.js';
import { isCurrent } from '../lexicon/people.js';
import { isAllCapitals, isCapitalised, type Lookup } from '../lookup.js';
import { byFirstCue, byLastCue, byMembers, findLastCue, firstCueOf } from './cues.js';
import type { KnownPlace } from './known-places.js';
import type { KindGuess } from './name.js';

export interface Candidate {
  firstToken: number;
  endToken: number;
  /** A title or "Mr" stands right before it. */
  isTitled: boolean;
  /** Last words of people named in full elsewhere in the text. */
  surnames: ReadonlySet<string>;
  /** The gazetteer's entry for just these words, null for none. */
  place: KnownPlace | null;
}

type KindRule = (draft: Draft, lookup: Lookup, name: Candidate) => KindGuess | null;

const RULES: readonly KindRule[] = [
  byTitle,
  byNaming,
  byAppositive,
  byNounAndComma,
  byNounBefore,
  byFamousPlace,
  byMembers,
  byFirstCue,
  byGivenNameWithSurname,
  byLastCue,
  byNounInside,
  bySurnameSeen,
  byGivenName,
  byAcronym,
  byCountryAfter,
  byWho,
  byKnownPerson,
  byPlacePreposition,
  byGazetteer,
  byWhich,
  byOfficeBefore,
  byGroupAfter,
  bySpeech,
  byArticle,
  byLength,
];

/** Rules that tell little: another mention of the same name knows better. */
const WEAK_RULES: ReadonlySet<KindRule> = new Set([byAcronym, byGazetteer, byArticle, byLength]);

/** Rules by which the text itself says what is named. */
const TELLING_RULES: ReadonlySet<KindRule> = new Set([
  byTitle,
  byNaming,
  byAppositive,
  byNounAndComma,
  byNounBefore,
  byMembers,
  byFirstCue,
  byLastCue,
  byWhich,
  byGroupAfter,
]);

export function guessKind(
  draft: Draft,
  lookup: Lookup,
  name: Candidate,
): KindGuess & { isWeak: boolean; isTold: boolean } {
  for (const rule of RULES) {
    const guess = rule(draft, lookup, name);
    if (guess) return { ...guess, isWeak: WEAK_RULES.has(rule), isTold: TELLING_RULES.has(rule) };
  }
  return { kind: 'other', because: 'nothing tells', isWeak: true, isTold: false };
}

/** "Colonel *Ibe Nwachukwu*" */
function byTitle(_draft: Draft, _lookup: Lookup, { isTitled }: Candidate): KindGuess | null {
  return isTitled ? { kind: 'person', because: 'title before' } : null;
}

/** "calling itself *Iron Samovar*", "identified himself as *Abu Sahl*" */
function byNaming(_draft: Draft, lookup: Lookup, { firstToken }: Candidate): KindGuess | null {
  let before = firstToken - 1;
  if (lookup.wordAt(before) === 'the') before--;
  if (lookup.wordAt(before) === 'as') before--;
  switch (lookup.wordAt(before)) {
    case 'itself':
    case 'themselves':
      return { kind: 'group', because: 'calls itself so' };
    case 'himself':
    case 'herself':
      return lookup.wordAt(before + 1) === 'as' ? { kind: 'person', because: 'calls himself so' } : null;
    default:
      return null;
  }
}

/** How far an apposition is read for its head. */
const APPOSITIVE_REACH = 7;

/** "The Lake Front, *an armed group* that …": the text itself says what it is. */
function byAppositive(
  draft: Draft,
  lookup: Lookup,
  { firstToken, endToken: end }: Candidate,
): KindGuess | null {
  // "The Lake Front *(LF)*, an armed group"
  const endToken = lookup.wordAt(end) === '(' && lookup.wordAt(end + 2) === ')' ? end + 3 : end;
  const article = lookup.wordAt(endToken + 1);
  const isPossessive = lookup.wordAt(endToken + 2) === "'s" && lookup.nameAt(endToken + 1) !== null;
  if (
    lookup.wordAt(endToken) !== ',' ||
    (article !== 'a' && article !== 'an' && article !== 'the' && !isPossessive)
  )
    return null;
  // A list ("Ana, the mayor and …") and a new clause ("In Perm, the police …") are no appositions.
  if (PLACE_PREPOSITIONS.has(lookup.wordAt(firstToken - 1))) return null;
  const first = isPossessive ? endToken + 3 : endToken + 2;
  const noun = headNounFrom(draft, lookup, first);
  // "The Coastal *Party*, a junior partner": what its own words say stands.
  if (noun?.kind === 'person' && findLastCue(lookup, firstToken, endToken)?.kind === 'organisation')
    return null;
  // "*Radio* Lumen, a private station": a place of work by its noun, a body by its name.
  if (noun?.kind === 'place' && firstCueOf(lookup, firstToken, endToken)?.kind === 'organisation')
    return null;
  return noun && noun.kind !== 'country' && isClosedAfter(draft, lookup, first)
    ? { ...noun, because: 'apposition' }
    : null;
}

/** The kind that the last noun of the phrase beginning at `token` tells, when the lexicon knows it. */
function headNounFrom(
  draft: Draft,
  lookup: Lookup,
  token: number,
): Pick<KindGuess, 'kind' | 'sector'> | null {
  let found: Pick<KindGuess, 'kind' | 'sector'> | null = null;
  for (let at = token; at < token + APPOSITIVE_REACH && isInPhrase(draft, lookup, at); at++) {
    const sense = lookup.nounAt(at)?.phrase.senses[0];
    const isNoun = draft.tokens.uposes[at] === Upos.NOUN || draft.tokens.uposes[at] === Upos.PROPN;
    if (isNoun)
      found =
        sense?.type === 'noun' && !sense.plural
          ? { kind: sense.noun.kind, sector: sense.noun.kind === 'person' ? null : sense.noun.sector }
          : null;
  }
  return found;
}

function isInPhrase(draft: Draft, lookup: Lookup, token: number): boolean {
  if (token >= draft.tokens.length) return false;
  const upos = draft.tokens.uposes[token]!;
  return (
    upos === Upos.NOUN ||
    upos === Upos.ADJ ||
    upos === Upos.PROPN ||
    upos === Upos.NUM ||
    lookup.wordAt(token) === '-' ||
    // "a growers*'* union"
    draft.tokens.xposes[token] === Xpos.POS ||
    (upos === Upos.VERB && lookup.wordAt(token - 1) === '-') ||
    upos === Upos.ADV
  );
}

/** After an apposition comes a comma, the end, or what describes it further; after a subject its verb. */
function isClosedAfter(draft: Draft, lookup: Lookup, token: number): boolean {
  let end = token;
  while (end < token + APPOSITIVE_REACH && isInPhrase(draft, lookup, end)) end++;
  if (end >= draft.tokens.length) return true;
  const { uposes } = draft.tokens;
  return (
    uposes[end] === Upos.PUNCT ||
    // "a ferry captain *and a* councillor"
    (lookup.wordAt(end) === 'and' && /^an?$/.test(lookup.wordAt(end + 1))) ||
    uposes[end] === Upos.ADP ||
    uposes[end] === Upos.SCONJ ||
    // "a militia *armed by* the state"
    (draft.tokens.xposes[end] === Xpos.VBN && draft.tokens.uposes[end + 1] === Upos.ADP) ||
    /^(that|which|who|whose|based|founded|led|known|formed|'s)$/.test(lookup.wordAt(end))
  );
}

/** "the militant group *Ansaru*", "the town *Daquq*", "protester *Ana Ruiz*" */
function byNounBefore(draft: Draft, lookup: Lookup, { firstToken, endToken }: Candidate): KindGuess | null {
  const hit = lookup.nounAt(firstToken - 1);
  if (hit === null && isFirm(draft, lookup, firstToken - 1, firstToken, endToken))
    return {
      kind: 'organisation',
      sector: 'BUS',
      because: `described as "${lookup.wordAt(firstToken - 1)}"`,
    };
  if (
    !hit ||
    hit.endToken !== firstToken ||
    (isCapitalised(draft, hit.firstToken) && !opensSentence(draft, hit.firstToken)) ||
    draft.tokens.sentences[hit.firstToken] !== draft.tokens.sentences[firstToken]
  )
    return null;
  const sense = hit.phrase.senses[0]!;
  if (sense.type !== 'noun' || sense.noun.kind === 'country' || sense.noun.kind === 'other') return null;
  // "the rebel *Salvation Front*", "the opposition *Lake Movement*": of the one, the kind of the other.
  const cue = [findLastCue(lookup, firstToken, endToken), firstCueOf(lookup, firstToken, endToken)].find(
    one => one?.kind === 'organisation' || one?.kind === 'group',
  );
  if (cue && sense.noun.sector !== null && sense.noun.kind !== 'place')
    return { kind: cue.kind, sector: sense.noun.sector, because: `described as "${hit.phrase.text}"` };
  // "the *opposition* Nova Aurora" is one party, though an opposition may be many.
  if (sense.plural && sense.noun.sector !== 'PTY') return null;
  // "plant owner *Lakeside Foods*", "ethanol producer *Tall Grass*": firms are called by what they do, as people are.
  if (sense.noun.kind === 'person' && isFirm(draft, lookup, hit.endToken - 1, firstToken, endToken))
    return {
      kind: 'organisation',
      sector: cue?.sector ?? 'BUS',
      because: `described as "${hit.phrase.text}"`,
    };
  return {
    kind: sense.noun.kind,
    sector: sense.noun.kind === 'person' ? null : sense.noun.sector,
    because: `described as "${hit.phrase.text}"`,
  };
}

function opensSentence(draft: Draft, token: number): boolean {
  return token === 0 || draft.tokens.sentences[token - 1] !== draft.tokens.sentences[token];
}

/** What firms do, as nouns for whoever does it. */
const FIRM_NOUNS: ReadonlySet<string> = new Set(
  `owner operator producer developer supplier provider maker builder exporter importer processor distributor lender refiner miner
  broker wholesaler retailer manufacturer contractor carrier shipper publisher recycler insurer brewer distiller giant major conglomerate startup chain`.split(
    /\s+/,
  ),
);
/** "*film* producer", "*exhibition* organiser": people, as a rule. */
const ARTS: ReadonlySet<string> = new Set(
  'film movie music record television tv theatre theater stage radio documentary executive event exhibition'.split(
    ' ',
  ),
);

/** "*mining* giant" as well as "*oil* giant" */
function isModifier(draft: Draft, lookup: Lookup, token: number): boolean {
  return draft.tokens.uposes[token] === Upos.NOUN || /.ing$/.test(lookup.wordAt(token));
}

const FIRMS_ALONE: ReadonlySet<string> = new Set(
  'lender carrier insurer refiner retailer brewer distiller shipper wholesaler miner operator supplier'.split(
    ' ',
  ),
);

/** A firm by its line of business, told before its name: "*solar park builder* Norrvind". */
function isFirm(draft: Draft, lookup: Lookup, noun: number, firstToken: number, endToken: number): boolean {
  if (!FIRM_NOUNS.has(lookup.wordAt(noun)) || lookup.entryAt(firstToken)?.isGivenName) return false;
  // "Dutch *brewer* Van Alst": few people are called so.
  const isOfCountry = lookup.nameAt(noun - 1)?.phrase.senses.some(one => one.type === 'adjective') ?? false;
  if (isOfCountry && FIRMS_ALONE.has(lookup.wordAt(noun))) return true;
  const isCompound = noun > 0 && isModifier(draft, lookup, noun - 1) && !opensSentence(draft, noun);
  return isCompound
    ? !ARTS.has(lookup.wordAt(noun - 1))
    : findLastCue(lookup, firstToken, endToken)?.sector === 'BUS';
}

/** "*M42* rebels", "the *Iron Anchor* gang": those who fight or steal by that name. */
function byGroupAfter(
  draft: Draft,
  lookup: Lookup,
  { firstToken, endToken, place }: Candidate,
): KindGuess | null {
  if (place !== null || draft.tokens.sentences[endToken] !== draft.tokens.sentences[firstToken]) return null;
  const hit = lookup.nounAt(endToken);
  const sense = hit?.firstToken === endToken ? hit.phrase.senses[0] : undefined;
  // "the opposition *Nova Aurora* party"
  if (sense?.type === 'noun' && PARTY_WORDS.has(lookup.wordAt(endToken)) && !isCapitalised(draft, endToken))
    return { kind: 'organisation', sector: 'PTY', because: 'followed by "party"' };
  if (sense?.type !== 'noun' || !ARMED.has(sense.noun.sector ?? '') || sense.noun.isTitle) return null;
  const isMany = sense.plural || sense.noun.kind === 'group' || sense.noun.kind === 'organisation';
  return isMany
    ? { kind: 'group', sector: sense.noun.sector, because: `followed by "${hit!.phrase.text}"` }
    : null;
}

const ARMED: ReadonlySet<string> = new Set(['REB', 'PRM', 'CRM']);
const PARTY_WORDS: ReadonlySet<string> = new Set(['party', 'bloc']);

/** "His wife*, Pham Thi Hoa,* was": a person by whoever's description stands before. */
function byNounAndComma(draft: Draft, lookup: Lookup, { firstToken, endToken }: Candidate): KindGuess | null {
  const after = lookup.wordAt(endToken);
  if (lookup.wordAt(firstToken - 1) !== ',' || (after !== ',' && after !== '.')) return null;
  const hit = lookup.nounAt(firstToken - 2);
  const sense = hit?.endToken === firstToken - 1 ? hit.phrase.senses[0] : undefined;
  if (sense?.type !== 'noun' || sense.plural) return null;
  const owner = draft.tokens.xposes[hit!.firstToken - 1];
  // "Lind's party*, Forward Coast,* won"
  const isBody = sense.noun.kind === 'organisation' && sense.noun.sector !== null;
  if (isBody && (owner === Xpos.PRP$ || owner === Xpos.POS))
    return { kind: 'organisation', sector: sense.noun.sector, because: `described as "${hit!.phrase.text}"` };
  return sense.noun.kind === 'person' && owner === Xpos.PRP$
    ? { kind: 'person', because: `described as "${hit!.phrase.text}"` }
    : null;
}

/** Inhabitants from which a place is known by its bare name. */
const FAMOUS = 300_000;
const KNOWN = 30_000;

/** "*San Francisco*", "*New York*": places too large to be anyone's name. */
function byFamousPlace(
  draft: Draft,
  lookup: Lookup,
  { firstToken, endToken, place, surnames }: Candidate,
): KindGuess | null {
  if (!place || place.isWeak || place.weight < FAMOUS || surnames.has(lookup.wordAt(endToken - 1)))
    return null;
  if (
    endToken - firstToken === 1 &&
    (lookup.entryAt(firstToken)?.isGivenName || isAllCapitals(draft, firstToken))
  )
    return null;
  return { kind: 'place', country: place.country, because: 'a large place' };
}

/** "*Palo Alto*", "*Konduga*" */
function byGazetteer(
  _draft: Draft,
  _lookup: Lookup,
  { firstToken, endToken, place }: Candidate,
): KindGuess | null {
  if (!place || place.isWeak) return null;
  return endToken - firstToken > 1 || place.weight >= KNOWN
    ? { kind: 'place', country: place.country, because: 'in the gazetteer' }
    : null;
}

/** "*Theresa* Hill" is a person, though a hill is a place; "Charles *Street*" is no person. */
function byGivenNameWithSurname(
  draft: Draft,
  lookup: Lookup,
  { firstToken, endToken }: Candidate,
): KindGuess | null {
  const length = wordCount(lookup, firstToken, endToken);
  if (length < 2 || length > 4 || !lookup.entryAt(firstToken)?.isGivenName || hasArticle(lookup, firstToken))
    return null;
  const cue = findLastCue(lookup, firstToken, endToken);
  const isStrong = cue !== null && (cue.kind === 'organisation' || STRONG_PLACES.has(cue.words[0]!));
  if (isStrong || holdsSmallWord(draft, lookup, firstToken, endToken)) return null;
  return { kind: 'person', because: 'given name and another' };
}

/** Words without hyphens and particles: three in "Abu Mahdi al-Muhandis". */
function wordCount(lookup: Lookup, firstToken: number, endToken: number): number {
  let count = 0;
  for (let token = firstToken; token < endToken; token++)
    if (!/^(-|al|el|bin|ibn|de|la|van|von|der|da|dos|of)$/.test(lookup.wordAt(token))) count++;
  return count;
}

const STRONG_PLACES: ReadonlySet<string> = new Set(
  'street avenue road boulevard square airport station bridge stadium county island islands river lake mountains peninsula sea ocean province district plaza refugee highway cathedral library museum prison'.split(
    ' ',
  ),
);

/** "Iranian *Armed Forces*", "Foreign *Ministry*" */
function byNounInside(_draft: Draft, lookup: Lookup, { firstToken, endToken }: Candidate): KindGuess | null {
  const hit = lookup.nounAt(endToken - 1);
  if (!hit || hit.firstToken < firstToken || hit.endToken !== endToken) return null;
  const sense = hit.phrase.senses[0]!;
  if (sense.type !== 'noun' || sense.noun.kind === 'person') return null;
  const { kind, sector } = sense.noun;
  return { kind: kind === 'country' ? 'place' : kind, sector, because: `name ends "${hit.phrase.text}"` };
}

/** "*Baqeri*", after "Mohammad Baqeri" */
function bySurnameSeen(
  _draft: Draft,
  lookup: Lookup,
  { firstToken, endToken, surnames }: Candidate,
): KindGuess | null {
  return endToken - firstToken <= 3 && surnames.has(lookup.wordAt(endToken - 1))
    ? { kind: 'person', because: 'surname of someone named in full' }
    : null;
}

/** "*Farida*" alone */
function byGivenName(_draft: Draft, lookup: Lookup, { firstToken, endToken }: Candidate): KindGuess | null {
  if (!lookup.entryAt(firstToken)?.isGivenName || endToken - firstToken > 4 || hasArticle(lookup, firstToken))
    return null;
  if (endToken - firstToken === 1 && PLACE_PREPOSITIONS.has(lookup.wordAt(firstToken - 1))) return null;
  return { kind: 'person', because: 'given name' };
}

/** "the *DKBA*" */
function byAcronym(draft: Draft, _lookup: Lookup, { firstToken, endToken }: Candidate): KindGuess | null {
  const width = draft.tokens.ends[endToken - 1]! - draft.tokens.starts[firstToken]!;
  return endToken - firstToken === 1 && width <= 7 && isAllCapitals(draft, firstToken)
    ? { kind: 'organisation', because: 'acronym' }
    : null;
}

/** "*Perm*, Russia" */
function byCountryAfter(
  _draft: Draft,
  lookup: Lookup,
  { firstToken, endToken }: Candidate,
): KindGuess | null {
  if (lookup.wordAt(endToken) !== ',') return null;
  const hit = lookup.nameAt(endToken + 1);
  const sense = hit?.phrase.senses[0];
  if (!hit || sense?.type !== 'country' || hit.firstToken !== endToken + 1) return null;
  const after = lookup.wordAt(hit.endToken);
  const isList = after === 'and' || (after === ',' && !PLACE_PREPOSITIONS.has(lookup.wordAt(firstToken - 1)));
  return isList
    ? null
    : { kind: 'place', country: sense.country.code, because: `followed by "${hit.phrase.text}"` };
}

/** "Kadyrbek, *who* fled" */
function byWho(_draft: Draft, lookup: Lookup, { endToken }: Candidate): KindGuess | null {
  const next = lookup.wordAt(endToken) === ',' ? lookup.wordAt(endToken + 1) : lookup.wordAt(endToken);
  return next === 'who' || next === 'whose' ? { kind: 'person', because: 'followed by "who"' } : null;
}

/** How far before a name the office that it fills is looked for. */
const OFFICE_REACH = 7;

/** "the then minister of Portugal, *Rui Matos*,": a name after an office with its country, and closed. */
function byOfficeBefore(draft: Draft, lookup: Lookup, { firstToken, endToken }: Candidate): KindGuess | null {
  const after = lookup.wordAt(endToken);
  if (lookup.wordAt(firstToken - 1) !== ',' || (after !== ',' && after !== '.')) return null;
  if (endToken - firstToken < 2) return null;
  for (let token = firstToken - 2; token > firstToken - OFFICE_REACH && token >= 0; token--) {
    if (draft.tokens.uposes[token] === Upos.VERB || lookup.wordAt(token) === ',') return null;
    const hit = lookup.nounAt(token);
    const sense = hit?.phrase.senses[0];
    if (sense?.type !== 'noun' || sense.plural || !sense.noun.isTitle) continue;
    // "Burger *King*, Taco Bell"
    if (isCapitalised(draft, hit!.firstToken)) return null;
    const link = lookup.wordAt(hit!.endToken);
    if (link !== ',' && link !== 'of' && link !== 'for' && link !== 'in' && link !== 'to') return null;
    return { kind: 'person', because: `fills the office of "${hit!.phrase.text}"` };
  }
  return null;
}

const LYING: ReadonlySet<string> = new Set(
  'be lie have sit stand border flow run overlook straddle link connect lead die begin end happen occur mean'.split(
    ' ',
  ),
);

/** "Quillmar, *which* pumps oil": what acts and is no person is a body. */
function byWhich(draft: Draft, lookup: Lookup, { endToken }: Candidate): KindGuess | null {
  if (lookup.wordAt(endToken) !== ',' || lookup.wordAt(endToken + 1) !== 'which') return null;
  const { uposes, length } = draft.tokens;
  const verb = endToken + 2;
  return verb < length && uposes[verb] === Upos.VERB && !LYING.has(draft.lemma(verb))
    ? { kind: 'organisation', because: `"which ${lookup.wordAt(verb)}"` }
    : null;
}

/** "*Rouhani*": the last name of someone in office on the day. */
function byKnownPerson(draft: Draft, lookup: Lookup, { firstToken, endToken }: Candidate): KindGuess | null {
  if (PLACE_PREPOSITIONS.has(lookup.wordAt(firstToken - 1)) || hasArticle(lookup, firstToken)) return null;
  const words: string[] = [];
  for (let token = firstToken; token < endToken; token++)
    if (lookup.wordAt(token) !== '-') words.push(lookup.wordAt(token));
  const date = draft.input.publishedAt;
  if (!date) return null;
  return lookup.peopleCalled(words.join(' ')).some(one => isCurrent(one, date))
    ? { kind: 'person', because: 'in office' }
    : null;
}

const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set([
  'in',
  'near',
  'outside',
  'around',
  'across',
  'throughout',
  'at',
  'towards',
  'toward',
  'inside',
  'northern',
  'southern',
  'eastern',
  'western',
  'central',
  'downtown',
  'into',
]);
const PLACE_NOUNS: ReadonlySet<string> = new Set([
  'city',
  'town',
  'village',
  'province',
  'district',
  'region',
  'capital',
  'state',
  'port',
  'suburb',
  'island',
]);

/** "*in* Maiduguri", "the town *of* Daquq" */
function byPlacePreposition(
  _draft: Draft,
  lookup: Lookup,
  { firstToken, endToken, place }: Candidate,
): KindGuess | null {
  const before = lookup.wordAt(firstToken - 1);
  if (endToken - firstToken > 3) return null;
  const named = before === 'of' && PLACE_NOUNS.has(lookup.wordAt(firstToken - 2));
  const isPlace = PLACE_PREPOSITIONS.has(before) || named || PLACE_NOUNS.has(lookup.wordAt(endToken));
  return isPlace
    ? { kind: 'place', country: place?.country ?? null, because: `place word "${before}"` }
    : null;
}

const SPEECH: ReadonlySet<string> = new Set(
  'say tell add announce ask argue insist believe think warn deny explain tweet write vow recall acknowledge concede smile laugh nod reply'.split(
    ' ',
  ),
);

/** "*Oyelowo* said" */
function bySpeech(draft: Draft, lookup: Lookup, { firstToken, endToken }: Candidate): KindGuess | null {
  const { heads, deprels } = draft.tokens;
  // "*The Wolves* said": people have no article.
  if (hasArticle(lookup, firstToken)) return null;
  for (let token = firstToken; token < endToken; token++) {
    if (deprels[token] !== Deprel.nsubj || heads[token]! < 0) continue;
    return SPEECH.has(draft.lemma(heads[token]!))
      ? { kind: 'person', because: `subject of "${draft.form(heads[token]!)}"` }
      : null;
  }
  return null;
}

/** "*the* Lake Front" */
function byArticle(draft: Draft, lookup: Lookup, { firstToken, endToken }: Candidate): KindGuess | null {
  if (!hasArticle(lookup, firstToken)) return null;
  const { xposes } = draft.tokens;
  if (xposes[endToken - 1] === Xpos.NNPS) return { kind: 'group', because: 'plural name' };
  return { kind: 'organisation', because: 'name with an article' };
}

const PERSON_RELATIONS: ReadonlySet<number> = new Set([
  Deprel['nmod:poss'],
  Deprel.obj,
  Deprel.iobj,
  Deprel['obl:agent'],
  Deprel['nsubj:pass'],
  Deprel.vocative,
]);

/** Two or three words without an article are most often a person; one word is most often a place or a person's last name. */
function byLength(draft: Draft, lookup: Lookup, { firstToken, endToken }: Candidate): KindGuess | null {
  const length = endToken - firstToken;
  const { deprels, heads, uposes } = draft.tokens;
  if (length > 1 && length <= 4) {
    const mayBePerson =
      isWordsOnly(draft, firstToken, endToken) && !holdsSmallWord(draft, lookup, firstToken, endToken);
    return mayBePerson ? { kind: 'person', because: 'two words or more' } : null;
  }
  if (length > 4) return null;
  const deprel = deprels[firstToken]!;
  const isSubject = deprel === Deprel.nsubj && uposes[heads[firstToken]!] === Upos.VERB;
  return isSubject || PERSON_RELATIONS.has(deprel)
    ? { kind: 'person', because: 'subject, object or owner' }
    : null;
}

/** Every word begins with a capital, goes on in small letters and has no digit: "Falmata Bulama". */
function isWordsOnly(draft: Draft, firstToken: number, endToken: number): boolean {
  for (let token = firstToken; token < endToken; token++) {
    if (isSyllableJoined(draft, token, endToken)) return token > firstToken + 1;
    if (
      draft.tokens.uposes[token] !== Upos.PROPN ||
      !/^(\p{Lu}[\p{Ll}'’]+|\p{Lu}\.?|-)$/u.test(draft.form(token))
    )
      return false;
  }
  return true;
}

/** The hyphen of "Cha Eun*-*bi", whose last syllable ends the name. */
function isSyllableJoined(draft: Draft, token: number, endToken: number): boolean {
  return token + 2 === endToken && draft.form(token) === '-' && /^\p{Ll}+$/u.test(draft.form(token + 1));
}

function hasArticle(lookup: Lookup, firstToken: number): boolean {
  const before = lookup.wordAt(firstToken - 1);
  return before === 'the' || before === 'a' || before === 'an';
}

function holdsSmallWord(draft: Draft, lookup: Lookup, firstToken: number, endToken: number): boolean {
  for (let token = firstToken; token < endToken; token++) {
    const word = lookup.wordAt(token);
    if (!isCapitalised(draft, token) && (word === 'of' || word === 'for' || word === 'and' || word === 'on'))
      return true;
  }
  return false;
}
