/**
 * Whether what a pattern found is a political event: somebody acts or is acted on, and it is somebody's public dealing. What a verb tells of
 * force, protest or release stands without names too ("no shots were fired", "they were let go").
 */
import { EVENT_TYPES } from '@readout/lexicon/ontology';
import type { Draft } from '../draft/draft.js';
import type { Participant } from '../draft/layers.js';
import { findChild } from '../draft/tree.js';
import { Deprel, Upos } from '../grammar/labels.js';
import { agentsOf } from './arguments.js';
import type { EventIndex, Frame } from './dictionary.js';
import { participantsOf } from './parties.js';
import { isPassive } from './passive.js';
import type { Proposal } from './proposal.js';
import { isPeople } from './words.js';

/** Types whose own time and parties are those of saying: what is promised, threatened, demanded. */
export const VERBAL: ReadonlySet<string> = new Set(
  [...EVENT_TYPES.values()].filter(({ quad }) => quad.startsWith('verbal')).map(({ type }) => type),
);

/** Types that private persons do not make by themselves. */
const PUBLIC_ONLY = new Set([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'MOBILIZE',
  'SANCTION',
]);

/** Why a proposal is no political event, null when it is one. */
export function notPolitical(
  draft: Draft,
  index: EventIndex,
  proposal: Proposal,
  actors: Participant[],
  recipients: Participant[],
): string | null {
  const isNameless = tellsForce(draft, index, proposal);
  if (actors.length === 0 && recipients.length === 0)
    return isNameless ? null : 'nobody who acts or is acted on is known';
  if (
    actors.length === 0 &&
    proposal.actors.length > 0 &&
    !isNameless &&
    !isInstrument(draft, index, proposal) &&
    !isDocument(draft, proposal)
  )
    return 'its subject is nobody who acts in politics';
  if (
    actors.length === 0 &&
    !isNameless &&
    !mayLackActor(draft, proposal) &&
    !isUndergone(draft, proposal) &&
    !isDocument(draft, proposal)
  )
    return 'nobody is known to do it';
  if (
    actors.length > 0 &&
    actors.every(({ entity }) => draft.entities[entity]!.kind === 'place') &&
    proposal.bareNoun
  )
    return 'a place alone does not act';
  if (proposal.type === 'AID' && recipients.length === 0 && !namesGift(draft, proposal))
    return 'nobody is known to be helped';
  if (
    proposal.type === 'COOPERATE' &&
    actors.length + recipients.length < 2 &&
    !isPlural(draft, proposal) &&
    !isTransfer(draft, proposal)
  )
    return 'it takes two to cooperate';
  if (proposal.type === 'CONSULT' && proposal.bareNoun && actors.length + recipients.length < 2)
    return 'it takes two to talk';
  if (
    PUBLIC_ONLY.has(proposal.type) &&
    ![...actors, ...recipients].some(one => isPublic(draft, one, proposal.type) && !isKin(draft, one)) &&
    !standsInPublic(draft, proposal)
  )
    return 'only private persons take part';
  const all = [...actors, ...recipients];
  if (
    AMICABLE.has(proposal.type) &&
    all.every(one => isOwnBusiness(draft, one)) &&
    !answersStrike(draft, proposal)
  )
    return 'firms and private persons deal with one another, whatever their countries';
  return null;
}

/** Dealings that are as usual among firms, teams and friends as among states. */
const AMICABLE = new Set(['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'REJECT', 'THREATEN']);

/** "*the Danish brewer* agreed to buy", "*a golfer from Peru* apologised": their countries do not make them public. */
function isOwnBusiness(draft: Draft, { entity }: Participant): boolean {
  const { kind, sector, otherSectors, roles } = draft.entities[entity]!;
  if (kind === 'country' || kind === 'place' || otherSectors.length > 0) return false;
  return sector === 'BUS' && roles.length === 0;
}

const CONFLICTS = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'MOBILIZE', 'SANCTION']);

/** Sectors whose people have dealings of their own that are no politics, unless a country or somebody public is in it. */
const PRIVATE = new Set(['BUS', 'EDU', 'MED', 'CVL', 'LAB', 'AGR', 'ELI', 'JRN', 'SOC', 'REF']);

function isPublic(draft: Draft, { entity }: Pick<Participant, 'entity'>, type: string): boolean {
  const { kind, country, sector, roles } = draft.entities[entity]!;
  if (country !== null || kind === 'country') return true;
  // Unions, nurses, refugees who threaten, demand or refuse do so in public; their kindnesses, and what the boy next door
  // asks for, are their own.
  if (sector !== null) return (CONFLICTS.has(type) && sector !== 'CVL') || !PRIVATE.has(sector);
  return roles.length > 0 || (kind !== 'person' && kind !== 'place');
}

/** "*My barber* thanked *my lawyer*": nobody else is in it. */
export const isAmongKin = (draft: Draft, parties: readonly Participant[]): boolean =>
  parties.length > 0 && parties.every(one => isKin(draft, one));

/** "*my grandparents* met", "when *you* ask it for the time" */
const isKin = (draft: Draft, { firstToken, entity }: Pick<Participant, 'entity' | 'firstToken'>) =>
  KIN.has(draft.norm(firstToken)) && draft.entities[entity]!.country === null;

const KIN = new Set(['my', 'your', 'our', 'you', 'i']);

const isPlural = (draft: Draft, proposal: Proposal) =>
  proposal.actors.some(({ token }) => token < draft.tokens.length && draft.form(token).endsWith('s'));

/** "*The raid* killed five": a noun that is an act of violence by itself, as "fire" is only in "sniper fire". */
const isAct = ({ entry, part, modifiers }: Frame) =>
  entry?.type === 'ASSAULT' && part === 'noun' && modifiers.size === 0;

/** "*A missile* hit the barracks": weapons and attacks do nothing by themselves, but what they do is somebody's. */
function isInstrument(draft: Draft, index: EventIndex, proposal: Proposal): boolean {
  if (proposal.type !== 'ASSAULT') return false;
  return proposal.actors.every(({ token }) => isWeapon(draft, index, token));
}

const DOCUMENTS = new Set([
  'report',
  'letter',
  'statement',
  'complaint',
  'indictment',
  'dossier',
  'resolution',
]);

/** "*The report* alleged that Chad was aware": what is charged in writing is somebody's charge, though nobody is named. */
const isDocument = (draft: Draft, { type, actors }: Proposal) =>
  type === 'ACCUSE' && actors.length > 0 && actors.every(({ token }) => DOCUMENTS.has(draft.lemma(token)));

/** Types whose nouns tell of them without saying who did it: "*bombings*", "*arrests*", "a *withdrawal*". */
const IMPERSONAL = new Set(['ASSAULT', 'COERCE', 'RETREAT']);

/** … and those whose nouns do so when they name whom it is done to: "*the trial* of the general". */
const LEGAL = new Set(['ACCUSE', 'SANCTION']);

/** Passives and nouns may leave out who did it: "the mayor *was arrested*", "*the bombing* of the embassy". */
function mayLackActor(draft: Draft, { trigger, type, bareNoun, rule, recipients }: Proposal): boolean {
  if (draft.tokens.uposes[trigger] !== Upos.VERB)
    return !bareNoun || IMPERSONAL.has(type) || (LEGAL.has(type) && participantsOf(recipients).length > 0);
  if (VERBAL.has(type) && rule.length > 1) return false;
  return (
    isPassive(draft, trigger) ||
    agentsOf(draft, trigger).length === 0 ||
    type === 'ASSAULT' ||
    type === 'SANCTION'
  );
}

/** "*The governor* went on trial": a verb whose subject undergoes what it says has nobody who does it. */
function isUndergone(draft: Draft, { core, actors, recipients }: Proposal): boolean {
  if (actors.length > 0 || draft.tokens.uposes[core] !== Upos.VERB) return false;
  const subjects = agentsOf(draft, core);
  return subjects.length > 0 && subjects.every(one => recipients.some(({ token }) => token === one));
}

/** Acts that are political whoever does them. */
const FORCE = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'PROTEST', 'RETREAT', 'SANCTION']);

/**
 * "*nobody beat me*", "*they* were let go", "*the artillery* shelled the outskirts": a verb of force whose subject is left out, a
 * person nobody can name, or a weapon. A thing as subject ("the printer hit a snag") tells of no force.
 */
function tellsForce(draft: Draft, index: EventIndex, proposal: Proposal): boolean {
  const { type, trigger, core, actors, recipients, words } = proposal;
  const { uposes } = draft.tokens;
  // "*gave* him *electric shocks*": a noun that a verb carries counts as that verb.
  if (!FORCE.has(type) || (uposes[core] !== Upos.VERB && uposes[trigger] !== Upos.VERB)) return false;
  if (!actors.every(({ token }) => isHuman(draft, token) || isWeapon(draft, index, token))) return false;
  return words.length > 1 || actors.length > 0 || recipients.some(({ token }) => isHuman(draft, token));
}

const isHuman = (draft: Draft, token: number) =>
  (draft.tokens.uposes[token] === Upos.PRON && !NEUTER.has(draft.norm(token))) ||
  isPeople(draft, token) ||
  isCount(draft, token);

const COUNTS = new Set(['thousand', 'hundred', 'dozen', 'score', 'ten', 'million', 'other']);

/** "*Thousands* marched", "*eleven* were arrested": of those who march or are arrested a number is people. */
const isCount = (draft: Draft, token: number) =>
  draft.tokens.uposes[token] === Upos.NUM || COUNTS.has(draft.lemma(token));

const NEUTER = new Set([
  'it',
  'itself',
  'this',
  'that',
  'these',
  'which',
  'what',
  'nothing',
  'something',
  'everything',
  'anything',
]);

const isWeapon = (draft: Draft, index: EventIndex, token: number) =>
  index.instruments.has(draft.lemma(token)) || (index.frames.get(draft.lemma(token))?.some(isAct) ?? false);

/** "a church had *donated blankets*": what is given is named, though not to whom. */
const namesGift = (draft: Draft, { trigger, words, actors }: Proposal) =>
  findChild(draft, trigger, Deprel.nsubj) >= 0 && words.length > 1 && actors.length > 0;

/** "Spain *extradited* a banker": the other side is understood. */
const isTransfer = (draft: Draft, { trigger, actors, cameo }: Proposal) =>
  cameo?.startsWith('063') === true && actors.length > 0 && draft.tokens.uposes[trigger] === Upos.VERB;

/** "had asked for asylum, which *Madrid* refused": whose dealings stand beside those of somebody public are public. */
function standsInPublic(draft: Draft, proposal: Proposal): boolean {
  const { trigger, type, bareNoun } = proposal;
  if (bareNoun) return false;
  if (answersStrike(draft, proposal)) return true;
  const [first, end] = around(draft, trigger);
  for (let token = first; token < end; token++) {
    const mention = draft.mentions[draft.mentionOfHead[token] ?? -1];
    if (!mention || isKin(draft, { entity: mention.entities[0]!, firstToken: mention.firstToken })) continue;
    if (mention.entities.some(entity => isPublic(draft, { entity }, type))) return true;
  }
  return false;
}

/** "*The brewery* paid more after *a walkout*": what firms and their workers yield or deny each other over a strike is public. */
function answersStrike(draft: Draft, { trigger, type, bareNoun }: Proposal): boolean {
  if (bareNoun || !ANSWERS.has(type)) return false;
  const [first, end] = around(draft, trigger);
  for (let token = first; token < end; token++)
    if (draft.tokens.uposes[token] === Upos.NOUN && STOPPAGES.has(draft.lemma(token))) return true;
  return false;
}

const ANSWERS = new Set(['AGREE', 'CONCEDE', 'REJECT', 'THREATEN', 'SANCTION']);

const STOPPAGES = new Set(['strike', 'striker', 'walkout', 'stoppage', 'picket', 'sit-in', 'lockout']);

/** The words near a verb in its sentence: the first, and the one after the last. */
function around(draft: Draft, trigger: number): [number, number] {
  const { firstToken, endToken } = draft.sentences[draft.tokens.sentences[trigger]!]!;
  return [Math.max(firstToken, trigger - NEARBY), Math.min(endToken, trigger + NEARBY)];
}

/** How many words around a verb somebody public may stand. */
const NEARBY = 30;
