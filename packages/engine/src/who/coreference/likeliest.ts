/** The likeliest of those mentioned before for a noun phrase that no rule resolves: "*the group*", "*the attack*", "*police*". */
import { Deprel } from '../../grammar/labels.js';
import type { Candidate } from '../candidate.js';
import type { Referent } from '../cast.js';
import type { Affiliation } from '../describe/describe.js';
import type { Setting } from '../setting.js';
import { NOT_NOW } from './apposition.js';
import { agreesInCountry, areArgumentsOfOne, isBelowSubject, subjectsAbove } from './nearest.js';
import { genderOfNoun, kindOf } from './noun-phrases.js';
import type { Anaphor } from './scorer/matches.js';
import { kindIndex } from './scorer/templates.js';

/** "*the group*", "*the attack*", "*police*": the likeliest of those before that can be such. */
export function byScore(setting: Setting, candidate: Candidate, affiliation: Affiliation): Referent[] | null {
  const { scorer } = setting;
  const nominal = candidate.nominal!;
  const kind = kindOf(setting, candidate);
  const anaphor = {
    candidate,
    profile: scorer.profileOf(candidate),
    kind: kindIndex(kind, candidate.isBackground),
    country: affiliation.country,
    owner: affiliation.owner,
    gender: nominal.entry?.gender ?? genderOfNoun(nominal.noun),
    favourite: null,
  };
  // "*his wife*" is not he.
  const owner = nominal.entry?.kind === 'person' ? affiliation.owner : null;
  // "*their father*", of two brothers, is neither.
  const owners = owner === null && nominal.entry?.kind === 'person' ? setting.referentsAt(nominal.owner) : [];
  const isOwner = (other: Candidate) =>
    (owner !== null && other.referents.includes(owner.row)) ||
    owners.some(one => other.referents.includes(one.row));
  const above = kind === 'person' ? subjectsAbove(setting, candidate) : NOBODY;
  const isAbove = (other: Candidate) => other.referents.some(row => above.has(row));
  return scorer.choose(
    anaphor,
    other => !isOwner(other) && !isAbove(other) && mayBe(setting, anaphor, kind, other),
  );
}

const NOBODY: ReadonlySet<number> = new Set();

function mayBe(
  setting: Setting,
  { candidate, country, gender }: Pick<Anaphor, 'candidate' | 'country' | 'gender'>,
  kind: Referent['kind'],
  other: Candidate,
): boolean {
  if (other.referents.length !== 1 || areArgumentsOfOne(setting, candidate, other)) return false;
  if (isBelowSubject(setting, candidate, other) || isInsideOther(setting, candidate, other)) return false;
  if (isPredicateOf(setting, candidate, other) || isToldBy(setting, candidate, other)) return false;
  const one = setting.cast.referents[other.referents[0]!]!;
  if (areFoes(candidate.nominal!.entry?.sector ?? null, one.sector)) return false;
  // "A warden was run over by *a motorist*": somebody of another sort is somebody else.
  const { determiner, entry } = candidate.nominal!;
  const isSomebody = entry?.kind === 'person' || (entry?.kind === 'organisation' && one.nameRank >= 1000);
  if (determiner === 'indefinite' && isSomebody && entry?.sector != null && one.sector !== null)
    if (entry.sector !== one.sector) return false;
  if (entry?.kind === 'person' && areOfOtherTrades(candidate, one)) return false;
  if (OF_COURTS.test(candidate.nominal!.noun) && isTried(setting, one)) return false;
  if (kind !== 'other' && !agreesInCountry(one, country)) return false;
  if (gender !== null && one.gender !== null && gender !== one.gender) return false;
  const isBody = one.kind === 'organisation' || one.kind === 'group';
  // "the *central bank*" is no bank that was named before.
  if (isBody && isOfState(candidate) && one.nameRank >= 1000 && NO_STATE.has(one.sector ?? '')) return false;
  // "a cousin of the mayor … *the union's lawyer*": whose they are, and what, is another's.
  if (isOfAnother(setting, candidate, one)) return false;
  switch (kind) {
    case 'person':
      return (
        one.kind === 'person' && !one.plural && mayHold(one, candidate) && isTakenUp(setting, one, candidate)
      );
    case 'group':
    case 'organisation':
      return (
        isBody ||
        (one.kind === 'person' && one.plural) ||
        (one.kind === 'other' && candidate.plural === other.plural)
      );
    case 'country':
    case 'place':
      return one.kind === 'place' || one.kind === 'country' || one.kind === 'organisation';
    default:
      return (
        candidate.plural === (other.plural || one.plural) && one.kind !== 'person' && one.kind !== 'country'
      );
  }
}

/**
 * "Bek, whose men held *a pilot*": whoever is new inside what describes another is not that other; nor is "*the president*" the one
 * "whose show mocks the president's son".
 */
function isInsideOther({ draft }: Setting, { nominal, headToken }: Candidate, other: Candidate): boolean {
  const { determiner, entry } = nominal!;
  const isOfPerson = determiner === 'definite' && entry?.kind === 'person' && other.name !== null;
  if (determiner !== 'indefinite' && determiner !== 'bare' && !isOfPerson) return false;
  const { heads, deprels, rightEdges } = draft.tokens;
  if (other.headToken >= headToken || headToken >= rightEdges[other.headToken]!) return false;
  // "Bek, *a pilot*," is nothing but himself.
  let token = headToken;
  while (heads[token]! >= 0 && heads[token] !== other.headToken) token = heads[token]!;
  if (isOfPerson && token === headToken) return false;
  return deprels[token] === Deprel['acl:relcl'] || deprels[token] === Deprel.acl;
}

const OF_COURTS =
  /(^| )(judge|magistrate|prosecutor|officer|detective|policeman|investigator|warden|jailer)$/;

/** "Ana Ruiz was jailed on Monday. *The judge* said": whoever is tried or held judges and guards nobody. */
function isTried({ draft }: Setting, { mentions }: Referent): boolean {
  const { heads, deprels } = draft.tokens;
  return mentions.slice(0, MOST_MENTIONS).some(({ headToken }) => {
    const relation = deprels[headToken];
    const verb = heads[headToken]!;
    const isPatient = relation === Deprel.obj || relation === Deprel['nsubj:pass'];
    return isPatient && verb >= 0 && TRIED.has(draft.lemma(verb));
  });
}

const MOST_MENTIONS = 4;
const TRIED: ReadonlySet<string> = new Set(
  'jail imprison sentence convict acquit charge arrest detain try indict remand extradite fine'.split(' '),
);

/** "A magistrate remanded two men. *The exporter* …", "a lawyer was slapped … *the officer*": nobody is told of by two trades and no name. */
function areOfOtherTrades({ nominal }: Candidate, { nameRank, nouns, sector }: Referent): boolean {
  const { noun, entry } = nominal!;
  if (nameRank >= 1000 || sector === null || sector === 'CVL' || nouns.has(noun)) return false;
  if (noun === 'officer') return !OF_OFFICERS.has(sector);
  const own = entry?.sector ?? null;
  return (
    own !== null && own !== 'CVL' && own !== sector && !ALIKE.some(one => one.has(own) && one.has(sector))
  );
}

const OF_OFFICERS: ReadonlySet<string> = new Set(['COP', 'MIL', 'SPY', 'GOV', 'PRM']);

/** Sectors that one person may be told by in turn: "a gunman … the killer", "the leader … the politician". */
const ALIKE: readonly ReadonlySet<string>[] = [
  new Set(['CRM', 'REB', 'UAF', 'PRM']),
  new Set(['GOV', 'LEG', 'PTY', 'ELI', 'OPP']),
  new Set(['MIL', 'COP', 'SPY', 'GOV', 'ELI']),
  new Set(['SOC', 'JRN', 'REL', 'EDU', 'JUD', 'MED', 'PTY', 'LAB', 'ELI']),
  new Set(['BUS', 'AGR', 'LAB', 'ELI', 'CRM']),
  new Set(['REF', 'LAB', 'AGR', 'BUS']),
];

/** "her brother had been *a cook*", "she is *no judge*": what somebody is not, or no more, is nobody told of before. */
function isPredicateOf({ draft }: Setting, { headToken }: Candidate, subject: Candidate): boolean {
  const { heads, deprels, firstChildren, nextSiblings } = draft.tokens;
  if (heads[subject.headToken] !== headToken || deprels[subject.headToken] !== Deprel.nsubj) return false;
  for (let child = firstChildren[headToken]!; child >= 0; child = nextSiblings[child]!)
    if (NOT_NOW.test(draft.norm(child))) return true;
  return false;
}

/** "Ana Ruiz said *a trader* had …": who tells of somebody new is not that one. */
function isToldBy({ lookup }: Setting, { nominal, firstToken }: Candidate, { endToken }: Candidate): boolean {
  if (nominal!.determiner !== 'indefinite') return false;
  const verb = lookup.wordAt(firstToken - 1) === 'that' ? firstToken - 2 : firstToken - 1;
  return endToken === verb && TELLING.test(lookup.wordAt(verb));
}

const TELLING =
  /^(said|says|saw|told|claimed|claims|alleged|alleges|wrote|writes|insisted|reported|believes|believed|thought)$/;

/** "the *warden*" is no drug lord, "the *gunmen*" are no police. */
function areFoes(said: string | null, known: string | null): boolean {
  if (said === null || known === null) return false;
  return (LAWFUL.has(said) && OUTLAWS.has(known)) || (OUTLAWS.has(said) && LAWFUL.has(known));
}

const LAWFUL: ReadonlySet<string> = new Set(['COP', 'JUD', 'GOV', 'MIL', 'LEG']);

const OUTLAWS: ReadonlySet<string> = new Set(['CRM', 'REB', 'UAF']);

/** Sectors of bodies that are no state's offices: no "*interior ministry*" is a collective that was named before. */
const NO_STATE: ReadonlySet<string> = new Set(['BUS', 'SOC', 'LAB', 'REL', 'AGR', 'CRM', 'REB', 'JRN']);

/** Told by a possessor that is named, and by another noun than somebody who has no name. */
function isOfAnother(setting: Setting, { nominal }: Candidate, { nameRank, nouns, kind }: Referent): boolean {
  const { owner, noun, entry } = nominal!;
  if (entry?.kind !== 'person' || kind !== 'person' || nameRank >= 1000 || nouns.has(noun)) return false;
  return owner >= 0 && setting.candidateOf(owner)?.form === 'name';
}

const isOfState = ({ nominal }: Candidate) =>
  nominal!.entry !== null && nominal!.entry.sector === 'GOV' && nominal!.entry.kind === 'organisation';

/** "*The general*" is nobody who was called a minister; "*the man*" may be either. */
function mayHold(one: Referent, { nominal }: Candidate): boolean {
  const { noun, entry } = nominal!;
  if (!entry?.isTitle || one.nouns.size === 0) return true;
  return one.nouns.has(noun) || one.nouns.has(noun.slice(noun.lastIndexOf(' ') + 1));
}

/**
 * "Ana Ruiz flew to Oslo. *The general* said": the news may tell by a second mention what office somebody of whom nothing was told holds,
 * as the subject of a later sentence. "Ana Ruiz danced with *the king*" tells of two, and heads of state are never told of by a bare
 * name first.
 */
function isTakenUp({ draft }: Setting, one: Referent, { nominal, headToken, sentence }: Candidate): boolean {
  const { entry, noun, determiner } = nominal!;
  if (!entry?.isTitle || entry.sector === null || determiner !== 'definite') return true;
  const isUntold =
    one.roles.length === 0 && one.nouns.size === 0 && one.actor === null && one.standing === null;
  if (!isUntold || one.nameRank < 1000) return true;
  const deprel = draft.tokens.deprels[headToken];
  const isSubject = deprel === Deprel.nsubj || deprel === Deprel['nsubj:pass'];
  return isSubject && !HEADS_OF_STATE.test(noun) && one.mentions.every(other => other.sentence < sentence);
}

const HEADS_OF_STATE = /^(president|prime minister|premier|chancellor|king|queen|emperor|sultan|emir|pope)$/;
