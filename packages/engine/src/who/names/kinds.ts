/** What a name names, when the lexicon does not know it: by its words, and by the words around it. The first rule that tells wins. */

import type { Draft } from '../../draft/draft.js';
import { Deprel, Upos, Xpos } from '../../grammar/labels.js';
import { isCurrent } from '../lexicon/people.js';
import { isAllCapitals, isCapitalised, type Lookup } from '../lookup.js';
import {
  byAmpersand,
  byCauseInside,
  byFirstCue,
  byLastCue,
  byMembers,
  byStatesJoined,
  findLastCue,
} from './cues.js';
import { byAppositive, byGroupAfter, byNaming, byNounAndComma, byNounBefore } from './described.js';
import { isSaidWithIts } from './its.js';
import { type Candidate, type KindRule, standsWherePlacesDo } from './kind-rule.js';
import type { KindGuess } from './name.js';
import {
  byCountryAfter,
  byFamousPlace,
  byGazetteer,
  byPlaceOfOffice,
  byPlacePreposition,
  byTownBefore,
} from './place-kinds.js';
import { byBeing, byCalled, byHome, byOfficeGiven, byPersonBefore } from './told-as.js';

const RULES: readonly KindRule[] = [
  byTitle,
  byNaming,
  byAppositive,
  byCalled,
  byNounAndComma,
  byAmpersand,
  byNounBefore,
  byBeing,
  byFamousPlace,
  byTownBefore,
  byPlaceOfOffice,
  byStatesJoined,
  byMembers,
  byFirstCue,
  byOfficeOf,
  byGivenNameWithSurname,
  byLastCue,
  byCauseInside,
  byNounInside,
  bySurnameSeen,
  byGivenName,
  byAcronym,
  byCountryAfter,
  byWho,
  byOfficeGiven,
  byHome,
  byKnownPerson,
  byPlacePreposition,
  byGazetteer,
  byWhich,
  byOfficeBefore,
  byPersonBefore,
  byGroupAfter,
  byIts,
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
  byCalled,
  byNounAndComma,
  byNounBefore,
  byBeing,
  byMembers,
  byFirstCue,
  byLastCue,
  byCauseInside,
  byHome,
  byWhich,
  byOfficeGiven,
  byPersonBefore,
  byGroupAfter,
  byIts,
  byAmpersand,
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

/** "the *Bishop of Lodwar*", who is never called otherwise */
function byOfficeOf(_draft: Draft, lookup: Lookup, { firstToken, endToken }: Candidate): KindGuess | null {
  const hit = lookup.nounAt(firstToken);
  if (hit?.firstToken !== firstToken || hit.endToken >= endToken - 1 || lookup.wordAt(hit.endToken) !== 'of')
    return null;
  const sense = hit.phrase.senses[0];
  if (sense?.type !== 'noun' || sense.plural || !sense.noun.isTitle || !OF_SEATS.has(sense.noun.sector ?? ''))
    return null;
  return { kind: 'person', sector: sense.noun.sector, because: `office of "${hit.phrase.text}"` };
}

/** "the *Oba of Ede*", "the *Emir of Kano*" */
const OF_SEATS: ReadonlySet<string> = new Set(['REL', 'GOV']);

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
  if (endToken - firstToken === 1 && standsWherePlacesDo(lookup, firstToken)) return null;
  return { kind: 'person', because: 'given name' };
}

/** "the *DKBA*" */
function byAcronym(draft: Draft, _lookup: Lookup, { firstToken, endToken }: Candidate): KindGuess | null {
  const width = draft.tokens.ends[endToken - 1]! - draft.tokens.starts[firstToken]!;
  return endToken - firstToken === 1 && width <= 7 && isAllCapitals(draft, firstToken)
    ? { kind: 'organisation', because: 'acronym' }
    : null;
}

/** "Kadyrbek, *who* fled" */
function byWho(_draft: Draft, lookup: Lookup, { endToken }: Candidate): KindGuess | null {
  const next = lookup.wordAt(endToken) === ',' ? lookup.wordAt(endToken + 1) : lookup.wordAt(endToken);
  return next === 'who' || next === 'whose' ? { kind: 'person', because: 'followed by "who"' } : null;
}

/** How far before a name the office that it fills is looked for. */
const OFFICE_REACH = 9;

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
  if (standsWherePlacesDo(lookup, firstToken) || hasArticle(lookup, firstToken)) return null;
  const words: string[] = [];
  for (let token = firstToken; token < endToken; token++)
    if (lookup.wordAt(token) !== '-') words.push(lookup.wordAt(token));
  const date = draft.input.publishedAt;
  if (!date) return null;
  return lookup.peopleCalled(words.join(' ')).some(one => isCurrent(one, date))
    ? { kind: 'person', because: 'in office' }
    : null;
}

/** "*Frostvik Data* must shut its plant" */
function byIts(draft: Draft, lookup: Lookup, { firstToken, endToken, place }: Candidate): KindGuess | null {
  if (place !== null || endToken - firstToken < 2 || standsWherePlacesDo(lookup, firstToken)) return null;
  return isSaidWithIts(draft, lookup, firstToken, endToken)
    ? { kind: 'organisation', because: 'said with "its"' }
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
