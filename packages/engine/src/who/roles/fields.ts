/**
 * Fields of work before general nouns: "*narcotics* agents" are police, a "*rescue* chief" is a medic, a "*dairy* lobby" of farmers.
 * The lexicon lists the fields, here is which nouns they go with: nobody founds a "food safety league" for the government.
 */
import { Upos } from '../../grammar/labels.js';
import type { Setting } from '../setting.js';

const wordsIn = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Nouns with a sector of their own that a field outweighs: "*health* worker", "*hospital* administrator". */
export const LOOSE: ReadonlySet<string> = wordsIn(
  `worker staff employee crew official expert specialist technician manager administrator executive representative volunteer inspector
  investigator personnel patrol technician cadet recruit engineer negotiator strategist mediator source`,
);
/** What people found or join: no office of a government. */
const FOUNDED = wordsIn(
  `group movement association federation union league club network coalition alliance bloc faction campaign campaigner activist organisation
  organization lobby lobbyist society forum congress band camp platform syndicate member supporter founder leader owner company
  cooperative co-operative charity collective choir orchestra team`,
);
/** Bodies that people make for themselves. */
const BODIES = wordsIn(
  'group movement association federation league club network alliance organisation organization society forum committee council initiative collective cooperative co-operative charity choir',
);

export const isFounded = (noun: string) => BODIES.has(noun.slice(noun.lastIndexOf(' ') + 1));

/** Whoever works for a firm or an office is not in its business. */
const HANDS = wordsIn('worker staff employee crew union volunteer');
const SCHOLARS = wordsIn('expert specialist engineer technician');
const BLOCS = wordsIn('bloc coalition alliance faction forces force fighters fighter');
/** Who something is done to, or who stands beside somebody: not of the field. */
const BESIDE = wordsIn(
  `victim casualty survivor partner rival enemy opponent critic friend guest host visitor winner loser neighbour neighbor counterpart
  colleague successor predecessor foe adversary side defendant signatory hostage target donor sponsor`,
);

/** How many words may stand between a field and its noun. */
const MOST_BETWEEN = 3;

const OF_STATES = wordsIn(
  'agency authority commission ministry department regulator directorate board secretary',
);
const REGULATORS = wordsIn(
  'authority commission ministry department regulator directorate secretary board watchdog ombudsman ombudswoman inspectorate registry registrar bureau',
);
/** What states have for causes too: the country's "peace *office*", a "consumer *watchdog*". */
const OFFICES = wordsIn(
  'office bureau directorate department authority regulator commissioner ministry minister ombudsman ombudswoman registry registrar watchdog inspectorate secretariat envoy',
);
const IN_ARMS = wordsIn('force forces fighter fighters patrol patrols guard guards brigade');

/** Who has to do with crime and drugs without being criminals. */
const AGAINST = wordsIn(
  'office bureau service administration watchdog inspector official minister adviser unit squad court control enforcement programme program charity counsellor researcher reporter',
);

const OWNERS = wordsIn('owner co-owner proprietor');

/** The sector that the field right before a noun tells, and where it begins; null for none. Nothing before `limit` is read. */
export function fieldOfNoun(
  setting: Setting,
  noun: string,
  end: number,
  limit: number,
): { firstToken: number; sector: string } | null {
  const last = noun.slice(noun.lastIndexOf(' ') + 1);
  // "the *parliamentary* security committee": the field may stand before another word.
  for (let at = end; at > limit && at > end - MOST_BETWEEN; at--) {
    const field = setting.lookup.fieldBefore(at, limit);
    if (field !== null && TEAMS.test(last) && OF_PLAYERS.test(setting.lookup.wordAt(at - 1)))
      return { ...field, sector: 'CVL' };
    // "the *oil* agency", "the *energy* board": of the state, whose the resources are.
    if (field !== null && AGENCIES.test(last) && OF_RESOURCES.test(setting.lookup.wordAt(at - 1)))
      return { ...field, sector: 'GOV' };
    if (field !== null) return goesWith(field.sector, last) ? field : null;
    if (!isBareNoun(setting, at - 1)) return null;
  }
  return null;
}

const AGENCIES = /^(agency|inspectorate|directorate|regulator|ministry|department|authority|commission)$/;
const OF_RESOURCES = /^(oil|gas|petroleum|energy|mining|hydrocarbons|electricity|power|aviation)$/;

/** "the *women's* football team", "a *youth* orchestra": people at play, of no cause. */
const TEAMS = /^(team|squad|side|orchestra|choir|eleven)$/;
const OF_PLAYERS =
  /^(women's|youth|football|soccer|sports|cricket|athletics|olympic|'s|rugby|hockey|national)$/;

/** "parliamentary *security* committee": a word that is nobody. */
function isBareNoun({ draft, lookup }: Setting, token: number): boolean {
  return (
    draft.tokens.uposes[token] === Upos.NOUN && lookup.nounAt(token) === null && lookup.nameAt(token) === null
  );
}

/** Whether someone or something called so can be of that field: no "bank *worker*" is in business. */
export function goesWith(sector: string, noun: string): boolean {
  if (BESIDE.has(noun)) return false;
  // "the rice *agency*", "the mining *regulator*": states have them, those in the field do not.
  if (OF_STATES.has(noun) && sector === 'AGR') return false;
  if (REGULATORS.has(noun) && sector === 'BUS') return false;
  if (OWNERS.has(noun)) return sector === 'BUS' || sector === 'AGR';
  switch (sector) {
    case 'GOV':
      return !FOUNDED.has(noun) && !HANDS.has(noun) && !SCHOLARS.has(noun);
    case 'BUS':
      return !HANDS.has(noun) && !SCHOLARS.has(noun) && noun !== 'official' && noun !== 'inspector';
    case 'REL':
      return !BLOCS.has(noun);
    case 'SOC':
      return !SCHOLARS.has(noun) && !OFFICES.has(noun) && !IN_ARMS.has(noun);
    // "the food and *drug* agency"
    case 'CRM':
      return !AGAINST.has(noun) && !OF_STATES.has(noun) && !SCHOLARS.has(noun);
    // "*banana* workers", "*sugar* staff" are hired; those who own the land grow.
    case 'AGR':
      return !BLOCS.has(noun) && !HANDS.has(noun);
    case 'COP':
    case 'MED':
      return true;
    default:
      return !SCHOLARS.has(noun);
  }
}
