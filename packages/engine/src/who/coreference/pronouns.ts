/**
 * Whom a pronoun means: the likeliest of those before it that agree in number, gender and kind. First and second persons wait for
 * `speakers.ts`.
 */
import { Deprel } from '../../grammar/labels.js';
import type { Candidate, Pronoun } from '../candidate.js';
import type { Referent } from '../cast.js';
import { OF_STATES } from '../describe/former.js';
import { GENERIC_OFFICES, sectorOfBody } from '../describe/sector.js';
import type { Setting } from '../setting.js';
import { areArgumentsOfOne } from './nearest.js';
import { mostSalient } from './salience.js';
import { kindIndex } from './scorer/templates.js';

export function resolvePronoun(setting: Setting, candidate: Candidate): Referent[] | null {
  const pronoun = candidate.pronoun!;
  if (pronoun.person !== 3 || isExpletive(setting, candidate)) return null;
  const together = subjectsTogether(setting, candidate);
  if (together !== null) return together;
  const beside = refersToOther(setting, candidate);
  const { scorer } = setting;
  const profile = scorer.profileOf(candidate);
  const mayMean = (other: Candidate) =>
    agrees(setting, pronoun, candidate.plural, other) &&
    !isExcluded(setting, candidate, other) &&
    !other.referents.some(row => beside.has(row)) &&
    (!profile.speaks || maySpeak(setting, other));
  const anaphor = {
    candidate,
    profile,
    kind: kindIndex(kindOf(candidate), candidate.isBackground),
    country: null,
    owner: null,
    gender: pronoun.gender,
    favourite: pronoun.isDemonstrative ? null : mostSalient(setting, candidate, mayMean),
  };
  // "… , *she* added": whoever spoke last goes on.
  const speaker = profile.speaks ? scorer.findSpeaker(candidate, profile, mayMean) : null;
  if (speaker) return speaker;
  const isNearBody = (other: Candidate) => isBodyNear(setting, candidate, other) && mayMean(other);
  const isOwner = (other: Candidate) => isNearBody(other) && mayHave(setting, candidate, other);
  const choose = (mayBe: typeof mayMean) => scorer.choose(anaphor, mayBe, profile.speaks);
  // "boarded a boat off Cayenne and held *its* crew"
  const isVessel = (other: Candidate) => isCrewed(setting, other) && mayMean(other);
  const head = setting.draft.tokens.heads[candidate.headToken]!;
  const vessel =
    pronoun.word === 'its' && head >= 0 && CREW.test(setting.lookup.wordAt(head)) ? choose(isVessel) : null;
  if (vessel !== null) return vessel;
  const body = isOfBody(setting, candidate) ? (choose(isOwner) ?? choose(isNearBody)) : null;
  return body ?? choose(mayMean);
}

/** "Egypt, Sudan and Ethiopia sent *their* ministers": of all who are the subject; null for one or none. */
function subjectsTogether(setting: Setting, { pronoun, headToken }: Candidate): Referent[] | null {
  if (pronoun!.word !== 'their') return null;
  const { heads, deprels, firstChildren, nextSiblings } = setting.draft.tokens;
  const verb = heads[headToken]! < 0 ? -1 : heads[heads[headToken]!]!;
  if (verb < 0 || deprels[heads[headToken]!] !== Deprel.obj) return null;
  for (let child = firstChildren[verb]!; child >= 0; child = nextSiblings[child]!) {
    if (deprels[child] !== Deprel.nsubj || child > headToken) continue;
    const all = [...setting.referentsAt(child)];
    if (all.length !== 1) return null;
    for (let other = firstChildren[child]!; other >= 0; other = nextSiblings[other]!)
      if (deprels[other] === Deprel.conj) all.push(...setting.referentsAt(other));
    return all.length > 1 && all.every(one => one.kind === 'country' || one.isGovernment) ? all : null;
  }
  return null;
}

/** "the Treasury fined a firm and *its chairman*": offices that no government has, and founders that no body of a state has. */
function mayHave(setting: Setting, { headToken }: Candidate, other: Candidate): boolean {
  const noun = setting.lookup.nounAt(setting.draft.tokens.heads[headToken]!)?.phrase.text ?? '';
  const sector = setting.referentsOf(other)[0]?.sector ?? null;
  if (FOUNDED_BY.test(noun)) return sector === null || !OF_STATES.has(sector);
  // "A gang took a hospital … *its director*"
  if (OUTLAWS.has(sector ?? '') && OF_NO_GANG.test(noun)) return false;
  return sector !== 'GOV' || !OF_NO_GOVERNMENT.test(noun);
}

const CREW = /^(crew|crewmen|captain|skipper|helmsman|sailors|fishermen|passengers|cargo|hull)$/;

/** Vessels and vehicles that are somebody's. */
const isCrewed = (setting: Setting, other: Candidate) =>
  setting.referentsOf(other).some(({ kind, sector }) => kind === 'other' && sector !== null);

const OF_PEOPLE =
  /^(representatives?|delegates?|lawyers?|advocates?|relatives|families|association|trade union|cooperative|co-operative|syndicate|employers?|landlords?|catch|boats?|cattle|herds?|crops?)$/;
const FORCES: ReadonlySet<string> = new Set(['COP', 'MIL', 'JUD']);

const OUTLAWS: ReadonlySet<string> = new Set(['CRM', 'UAF', 'REB']);
const OF_NO_GANG =
  /\b(director|manager|editor|principal|headmaster|headmistress|dean|rector|abbot|curator|chief executive|administrator|matron)$/;

const FOUNDED_BY = /\b(co-?)?(founder|owner|proprietor)$/;
const OF_NO_GOVERNMENT =
  /\b(chair(man|woman|person)?|secretary[ -]general|general secretary|president|vice[ -]president|treasurer|editor|chief executive|managing director|executive director)$/;

/** "Tunisia's largest union … *Its* secretary-general": offices that bodies have rather than the state that is named beside. */
function isOfBody(setting: Setting, candidate: Candidate): boolean {
  const { headToken, pronoun } = candidate;
  if (pronoun!.word !== 'its') return false;
  const head = setting.draft.tokens.heads[headToken]!;
  const sense = head < 0 ? undefined : setting.lookup.nounAt(head)?.phrase.senses[0];
  if (sense?.type !== 'noun' || sense.noun.kind !== 'person') return false;
  // "The dockers' union will strike, *its* president said": states have presidents too, so whose sentence it is tells.
  return (
    sense.noun.isRelational ||
    // "a gas company … *its* guards", not the town's
    (!sense.noun.isTitle && !OF_PLACES.has(sense.noun.sector)) ||
    (GENERIC_OFFICES.has(setting.lookup.wordAt(head)) && opensWithBody(setting, candidate))
  );
}

/** Towns and countries have people and officials. */
const OF_PLACES: ReadonlySet<string | null> = new Set([null, 'CVL', 'GOV', 'LEG', 'REF']);

/** Whether a body that is no government is the subject of a verb before. */
function opensWithBody(setting: Setting, candidate: Candidate): boolean {
  for (const other of setting.before(candidate, 1)) {
    const body = sectorOfBody(setting.referentsOf(other)[0] ?? null);
    if (body === null || body === 'GOV') continue;
    // The head of a name may be another of its words.
    for (let token = other.firstToken; token < other.endToken; token++)
      if (setting.draft.tokens.deprels[token] === Deprel.nsubj) return true;
  }
  return false;
}

function isBodyNear(setting: Setting, { sentence }: Candidate, other: Candidate): boolean {
  const [one] = setting.referentsOf(other);
  if (one === undefined || one.state !== null || other.sentence < sentence - 1) return false;
  return one.kind === 'organisation' || one.kind === 'group';
}

function maySpeak(setting: Setting, other: Candidate): boolean {
  return setting.referentsOf(other).every(({ kind }) => kind !== 'other' && kind !== 'place');
}

function kindOf({ pronoun, plural }: Candidate): Referent['kind'] {
  return plural ? 'group' : pronoun!.gender === 'neuter' ? 'other' : 'person';
}

/** "*It* is clear that …", "*it* rained": nobody. */
function isExpletive(setting: Setting, candidate: Candidate): boolean {
  const { deprels, heads, firstChildren, nextSiblings } = setting.draft.tokens;
  if (candidate.pronoun!.word !== 'it') return false;
  if (deprels[candidate.headToken] === Deprel.expl) return true;
  const head = heads[candidate.headToken]!;
  if (head < 0 || deprels[candidate.headToken] !== Deprel.nsubj) return false;
  for (let child = firstChildren[head]!; child >= 0; child = nextSiblings[child]!)
    if (deprels[child] === Deprel.csubj) return true;
  return false;
}

function agrees(setting: Setting, pronoun: Pronoun, plural: boolean, other: Candidate): boolean {
  const referents = setting.referentsOf(other);
  if (pronoun.isDemonstrative) return mayBeThis(pronoun, plural, referents, other);
  if (plural) return referents.length > 1 || (referents.length === 1 && mayBeThey(referents[0]!, other));
  if (referents.length !== 1) return false;
  const one = referents[0]!;
  if (pronoun.gender === 'neuter') return mayBeIt(one, other);
  return one.kind === 'person' && !one.plural && (one.gender === null || one.gender === pronoun.gender);
}

/** "*This* was denied", "*those* were lost", "he lives *there*" */
function mayBeThis(
  pronoun: Pronoun,
  plural: boolean,
  referents: readonly Referent[],
  other: Candidate,
): boolean {
  const [one] = referents;
  if (referents.length !== 1 || one === undefined) return false;
  const isPlace = one.kind === 'place' || one.kind === 'country';
  if (pronoun.word === 'here' || pronoun.word === 'there') return isPlace || one.kind === 'organisation';
  return one.kind !== 'person' && !isPlace && plural === (other.plural || one.plural);
}

function mayBeThey(one: Referent, other: Candidate): boolean {
  if (one.kind === 'person') return one.plural;
  if (other.pronoun) return other.plural || one.plural;
  return (
    one.kind === 'group' ||
    one.kind === 'organisation' ||
    (other.plural && one.kind !== 'place') ||
    one.plural
  );
}

function mayBeIt(one: Referent, other: Candidate): boolean {
  if (one.kind === 'person' || other.plural) return false;
  return !one.plural;
}

/** A pronoun is not what it stands in, nor, unless reflexive, another argument of its verb. */
function isExcluded(setting: Setting, candidate: Candidate, other: Candidate): boolean {
  const pronoun = candidate.pronoun!;
  if (other.firstToken <= candidate.headToken && candidate.headToken < other.endToken) return true;
  if (pronoun.isPossessive) return isAgainst(setting, candidate, other);
  return !pronoun.isReflexive && areArgumentsOfOne(setting, candidate, other);
}

/** "The minister thanked *her*": nobody who is the subject of the same verb, by whatever words elsewhere. */
function refersToOther(setting: Setting, candidate: Candidate): ReadonlySet<number> {
  const { heads, deprels, firstChildren, nextSiblings } = setting.draft.tokens;
  const rows = new Set<number>();
  const pronoun = candidate.pronoun!;
  const deprel = deprels[candidate.headToken]!;
  if (pronoun.isReflexive || pronoun.isPossessive || (deprel !== Deprel.obj && deprel !== Deprel.iobj))
    return rows;
  const verb = heads[candidate.headToken]!;
  if (verb < 0) return rows;
  for (let child = firstChildren[verb]!; child >= 0; child = nextSiblings[child]!) {
    if (deprels[child] === Deprel.nsubj && child < candidate.headToken)
      for (const { row } of setting.referentsAt(child)) rows.add(row);
  }
  return rows;
}

/** "The army launched strikes *against their* positions": others' positions. */
function isAgainst(setting: Setting, { headToken, sentence }: Candidate, other: Candidate): boolean {
  const { heads, deprels, firstChildren, nextSiblings } = setting.draft.tokens;
  const noun = heads[headToken]!;
  // "Police removed herders. *Their* representative said": forces and courts have none.
  if (noun >= 0 && OF_PEOPLE.test(setting.lookup.wordAt(noun)))
    return setting.referentsOf(other).some(one => FORCES.has(one.sector ?? ''));
  if (noun < 0 || other.sentence !== sentence || deprels[other.headToken] !== Deprel.nsubj) return false;
  for (let child = firstChildren[noun]!; child >= 0; child = nextSiblings[child]!)
    if (deprels[child] === Deprel.case) return setting.draft.norm(child) === 'against';
  return false;
}
