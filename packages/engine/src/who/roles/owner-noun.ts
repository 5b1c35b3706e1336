/**
 * The body or field that the words right before an office tell: "state *police* spokesman", "*pharmacists' syndicate* head",
 * "*narcotics* agents", and in short after its full name: "*Council* spokesman", after "the Lowland Council".
 */
import { Upos } from '../../grammar/labels.js';
import type { Referent } from '../cast.js';
import { isCapitalised } from '../lookup.js';
import type { Setting } from '../setting.js';
import { fieldOfNoun, goesWith, isFounded } from './fields.js';
import { sectorOfPlace } from './premises.js';

export interface OwnerNoun {
  firstToken: number;
  sector: string | null;
  /** Who it is, when it was named before. */
  owner: Referent | null;
}

/** Whose the `office` is that begins at `end`; null where nothing before it tells. Nothing before `limit` is read. */
export function findOwnerNoun(
  setting: Setting,
  office: string,
  end: number,
  limit: number,
): OwnerNoun | null {
  const token = end - 1;
  if (token < limit) return null;
  const known = knownBodyBefore(setting, end);
  if (known !== null) return known;
  const { uposes } = setting.draft.tokens;
  // "*accused* President Lund": what was done to him, by a word that may be a noun.
  if (uposes[token] === Upos.VERB) return null;
  const hit = setting.lookup.nounAt(token);
  const isNoun = uposes[token] === Upos.NOUN || uposes[token] === Upos.PROPN;
  const field = fieldOfNoun(setting, office, end, limit);
  if (field !== null && (hit?.endToken !== end || field.firstToken <= hit.firstToken))
    return { ...field, owner: null };
  if (isOfLeague(setting, office, token)) return null;
  // "*cooperative* head"
  if (!isNoun && hit?.endToken !== end) return null;
  const sense = hit?.endToken === end ? hit.phrase.senses.find(one => one.type === 'noun') : undefined;
  const firstToken = Math.max(limit, sense ? hit!.firstToken : token);
  const noun = sense?.type === 'noun' ? sense.noun : null;
  const owner = bodyInShort(setting, token);
  if (owner !== null) {
    // "Canada *Post* workers" are in no business.
    const isOfTrade = owner.sector === null || owner.sector !== 'BUS' || goesWithNoun(owner.sector, office);
    return { firstToken: token, sector: isOfTrade ? owner.sector : null, owner };
  }
  // "*incumbent* president", "*opponent* leader": another description of the same person.
  // "a *conservationist* group", "an *environmentalist* network": of those it is made of.
  if (
    noun?.kind === 'person' &&
    noun.sector !== null &&
    isFounded(office) &&
    CREED.test(setting.lookup.wordAt(token))
  )
    return { firstToken, sector: noun.sector, owner: null };
  if (noun?.kind === 'country' || noun?.kind === 'person') return null;
  const sector = noun?.sector ?? sectorOfPlace(setting, token);
  // "*family* groups" are people of their own.
  if (sector === 'CVL' && noun !== null && isFounded(office))
    return { firstToken, sector: 'SOC', owner: null };
  // "*refugee* adviser", "*migrant* counsellor": who helps them is none of them.
  if (sector === 'REF' && HELPING.test(office)) return { firstToken, sector: 'SOC', owner: null };
  if (sector !== null) return goesWithNoun(sector, office) ? { firstToken, sector, owner: null } : null;
  if (noun === null || !noun.isRelational) return null;
  const members = membersBefore(setting, firstToken, limit);
  if (members !== null) return members;
  const called = noun.kind !== 'place' && noun.kind !== 'other' ? bodySpokenOf(setting, token) : null;
  if (called !== null) return { firstToken, sector: called.sector, owner: called };
  // "*club* president": of people who play or meet, and of no state.
  return CLUBS.test(setting.lookup.wordAt(token)) && OF_CLUBS.test(office)
    ? { firstToken, sector: 'SOC', owner: null }
    : null;
}

const CREED = /(ist|arian)$/;

const HELPING =
  /\b(adviser|advisor|counsellor|counselor|worker|coordinator|officer|expert|advocate|campaigner|charity|activist|volunteer|helper|mentor|guide|group|organisation|organization|agency|network|association|council)$/;

const CLUBS = /^club$/;
const OF_CLUBS = /^(president|vice[ -]president|chairman|chairwoman|secretary|treasurer)$/;

/** "a third-*division* team", "a second-*division* club": of a league, and of no army. */
function isOfLeague({ lookup }: Setting, office: string, token: number): boolean {
  if (lookup.wordAt(token) !== 'division' && lookup.wordAt(token) !== 'league') return false;
  return lookup.wordAt(token - 1) === '-' || TEAMS.test(office);
}

const TEAMS = /\b(team|club|side|squad|player|coach|manager|goalkeeper|footballer|striker|match|outfit)$/;

/** "*European Union* monitors": none of a union's, as the last word by itself would say. */
function knownBodyBefore(setting: Setting, end: number): OwnerNoun | null {
  const named = setting.candidateOf(end - 1);
  if (!named?.name || named.endToken !== end || end - named.firstToken < 2 || named.referents.length !== 1)
    return null;
  const owner = setting.referentsOf(named)[0]!;
  const isBody = owner.kind === 'organisation' || owner.kind === 'group';
  return isBody && owner.actor !== null
    ? { firstToken: named.firstToken, sector: owner.sector, owner }
    : null;
}

/** "*Commission* spokeswoman", after "the anti-graft commission". */
function bodySpokenOf(setting: Setting, token: number): Referent | null {
  const word = setting.lookup.wordAt(token);
  return setting.cast.findRecent(
    one =>
      (one.kind === 'organisation' || one.kind === 'group') &&
      one.sector !== null &&
      one.state === null &&
      one.nouns.has(word),
  );
}

/** "*bank* manager", not "*bank* teller"; firms have officials of their own, fields of business have not. */
function goesWithNoun(sector: string, office: string): boolean {
  const last = office.slice(office.lastIndexOf(' ') + 1);
  return sector === 'BUS' && last === 'official' ? true : goesWith(sector, last);
}

/** "*Council* spokesman": the body whose name ends so; "*Alliance* spokesman": or that was called so, "a rebel alliance". */
function bodyInShort(setting: Setting, token: number): Referent | null {
  const word = setting.lookup.wordAt(token);
  const isMeant = (one: Referent) =>
    (one.kind === 'organisation' || one.kind === 'group') && one.nameRank >= 1000 && one.state === null;
  return (
    setting.cast
      .withSurname(word)
      .find(one => isMeant(one) && one.names.some(names => names.length > 1 && names.at(-1) === word)) ??
    bodyCalled(setting, token)
  );
}

/** "*Alliance* spokesman", after "the Lake Tribes, a rebel alliance". */
function bodyCalled(setting: Setting, token: number): Referent | null {
  const sense = isCapitalised(setting.draft, token)
    ? setting.lookup.nounAt(token)?.phrase.senses[0]
    : undefined;
  if (sense?.type !== 'noun' || sense.plural) return null;
  const word = setting.lookup.wordAt(token);
  return setting.cast.findRecent(
    one =>
      (one.kind === 'organisation' || one.kind === 'group') && one.nameRank >= 1000 && one.nouns.has(word),
  );
}

/** "*pharmacists'* syndicate": whom the body joins. */
function membersBefore(setting: Setting, end: number, limit: number): OwnerNoun | null {
  const { lookup } = setting;
  const mark = lookup.wordAt(end - 1);
  const token = mark === "'" || mark === "'s" ? end - 2 : end - 1;
  const hit = token < limit ? null : lookup.nounAt(token);
  const sense = hit?.endToken === token + 1 ? hit.phrase.senses.find(one => one.type === 'noun') : undefined;
  return sense?.type === 'noun' && sense.noun.sector !== null && (token < end - 1 || sense.plural)
    ? { firstToken: Math.max(limit, hit!.firstToken), sector: sense.noun.sector, owner: null }
    : null;
}
