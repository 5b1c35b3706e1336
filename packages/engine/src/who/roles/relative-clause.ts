/**
 * Verbs that tie someone to whoever they lead, serve or own: "X, who *leads* the dockers' union", "X *works for* a bank". The one
 * who does it is of the other's country and sector, and has a role with the clause as its evidence.
 */
import { Deprel, Upos, Xpos } from '../../grammar/labels.js';
import type { Referent } from '../cast.js';
import { pushRole } from '../roles.js';
import type { Setting } from '../setting.js';
import { complementOf, isHedged, isOver, oneAt, subjectOf } from './clauses.js';
import { isRankOnly, isVague } from './lightly-told.js';
import { sectorOfPlace } from './premises.js';

interface Tie {
  /** Before whom the verb is tied to; '' for its object. */
  prepositions: readonly string[];
  /** The sector that the verb gives by itself: whoever edits is a journalist. */
  own: string | null;
  /** The sector where the other has none. */
  otherwise: string | null;
  /** The sector when the other is a country. */
  ofCountry: string | null;
}

const TIES: ReadonlyMap<string, Tie> = new Map(
  (
    [
      ['lead head chair direct co-lead co-chair', '', null, null, 'GOV'],
      ['run manage oversee co-found found', '', null, null, 'GOV'],
      ['govern rule administer', '', null, 'GOV', 'GOV'],
      ['command', '', null, 'MIL', 'MIL'],
      ['edit co-edit', '', 'JRN', 'JRN', null],
      ['publish print', '', null, null, null],
      ['own co-own', '', null, 'BUS', null],
      ['represent', '', null, null, 'GOV'],
      ['speak', 'for', null, null, 'GOV'],
      ['work', 'for at in with', null, null, null],
      ['teach lecture', 'at in', 'EDU', 'EDU', null],
      ['study', 'at', 'EDU', 'EDU', null],
      ['serve', 'in on with under', null, null, null],
      ['sit', 'in on', null, null, null],
      ['belong', 'to', null, null, null],
      ['preside', 'over', null, null, 'GOV'],
      ['fight', 'for with in under', null, null, null],
      ['write report film draw photograph', 'for', null, 'JRN', null],
      ['keep', '', null, null, null],
      ['volunteer', 'for with at', null, 'SOC', null],
      ['spy', 'for', 'SPY', 'SPY', 'SPY'],
      ['join rejoin', '', null, null, null],
    ] as const
  ).flatMap(([verbs, prepositions, own, otherwise, ofCountry]) =>
    verbs
      .split(' ')
      .map(verb => [verb, { prepositions: prepositions.split(' '), own, otherwise, ofCountry }]),
  ),
);

/** "who publishes", "who prints": a book is nobody. */
const BODIES_ONLY: ReadonlySet<string> = new Set(['publish', 'print', 'join', 'rejoin', 'found', 'co-found']);

export function readTies(setting: Setting): void {
  const { uposes, deprels, length } = setting.draft.tokens;
  for (let token = 0; token < length; token++) {
    if (uposes[token] === Upos.NOUN && deprels[token] === Deprel['acl:relcl']) readOffice(setting, token);
    const tie = uposes[token] === Upos.VERB ? TIES.get(setting.draft.lemma(token)) : undefined;
    if (tie) readTie(setting, token, tie);
    if (uposes[token] === Upos.VERB && TRADE.has(setting.draft.lemma(token))) readTrade(setting, token);
  }
}

/** "Ana Ruiz, who *was transport minister* until May": held no longer; "who *is a baker*": the trade. */
function readOffice(setting: Setting, token: number): void {
  const sense = setting.lookup.nounAt(token)?.phrase.senses[0];
  if (sense?.type !== 'noun' || sense.noun.kind !== 'person' || sense.noun.sector === null) return;
  const { deprels, xposes, firstChildren, nextSiblings } = setting.draft.tokens;
  let copula = firstChildren[token]!;
  while (copula >= 0 && deprels[copula] !== Deprel.cop) copula = nextSiblings[copula]!;
  const subject = copula < 0 || isHedged(setting, token) ? null : subjectOf(setting, token);
  if (subject === null || subject.kind !== 'person' || subject.actor !== null) return;
  if (subject.sector !== null && !isVague(subject)) return;
  const isPast = xposes[copula] === Xpos.VBD && sense.noun.isTitle;
  subject.sector = isPast && OFFICES.has(sense.noun.sector) ? 'ELI' : sense.noun.sector;
}

/** Whoever was one of these holds the office no longer; who was a teacher may be one. */
const OFFICES: ReadonlySet<string> = new Set(['GOV', 'LEG', 'JUD', 'MIL', 'COP', 'SPY']);

/** "who *works as* a bricklayer": of the trade that is named. */
function readTrade(setting: Setting, verb: number): void {
  const other = complementOf(setting, verb, AS);
  const hit = other < 0 || isHedged(setting, verb) ? null : setting.lookup.nounAt(other);
  const sense = hit?.phrase.senses[0];
  if (sense?.type !== 'noun' || sense.noun.kind !== 'person' || sense.noun.sector === null) return;
  const subject = subjectOf(setting, verb);
  if (subject === null || subject.actor !== null || (subject.kind !== 'person' && !isPeople(subject))) return;
  if (subject.sector === null || isVague(subject)) subject.sector = sense.noun.sector;
}

const TRADE: ReadonlySet<string> = new Set(['work', 'serve', 'act']);
const AS: readonly string[] = ['as'];

function readTie(setting: Setting, verb: number, tie: Tie): void {
  const other = complementOf(setting, verb, tie.prepositions);
  if (other < 0 || isHedged(setting, verb)) return;
  const subject = subjectOf(setting, verb);
  if (subject === null || subject.actor !== null || (subject.kind !== 'person' && !isPeople(subject))) return;
  const owner = oneAt(setting, other);
  if (owner === subject || (owner?.kind !== undefined && owner.kind === 'person' && owner.sector === null))
    return;
  const told = sectorTold(setting, verb, tie, owner, other);
  if (told === null && owner?.country == null) return;
  if (BODIES_ONLY.has(setting.draft.lemma(verb)) && owner?.kind !== 'organisation' && owner?.kind !== 'group')
    return;
  const over = isOver(setting, verb);
  // "ran the newsroom for a decade": callings stay with people, offices and firms do not.
  const sector = over && told !== null && !CALLINGS.has(told) ? 'ELI' : told;
  // "Commander Faraj, who *heads a militia*": a rank that those have too who serve no state.
  const isArmed = ARMED.has(sector ?? '') && subject.kind === 'person' && isRankOnly(subject);
  if (sector !== null && (subject.sector === null || isVague(subject) || isArmed)) subject.sector = sector;
  if (owner && owner.kind !== 'person') subject.country ??= owner.country;
  if (owner && (owner.kind === 'organisation' || owner.kind === 'group'))
    addRole(setting, subject, verb, other, owner);
}

const ARMED: ReadonlySet<string> = new Set(['REB', 'PRM', 'CRM']);

const CALLINGS: ReadonlySet<string> = new Set(['EDU', 'JRN', 'MED', 'REL', 'AGR', 'LAB', 'SOC', 'CVL']);

/** "represents Qeqqata *in parliament*" */
const CHAMBER: readonly string[] = ['in'];

function sectorTold(
  setting: Setting,
  verb: number,
  tie: Tie,
  owner: Referent | null,
  other: number,
): string | null {
  if (tie.own !== null) return tie.own;
  if (owner?.kind === 'country') return tie.ofCountry;
  const chamber = complementOf(setting, verb, CHAMBER);
  if (chamber >= 0 && oneAt(setting, chamber)?.sector === 'LEG') return 'LEG';
  const ofOwner = owner === null ? null : owner.sector;
  return ofOwner ?? sectorOfPlace(setting, other) ?? tie.otherwise;
}

function isPeople({ kind, nameRank, plural }: Referent): boolean {
  return kind === 'group' && plural && nameRank < 1000;
}

function addRole(setting: Setting, referent: Referent, verb: number, other: number, owner: Referent): void {
  const mention = setting.candidateOf(other)!;
  const { starts, ends } = setting.draft.tokens;
  if (mention.endToken <= verb) return;
  pushRole(referent, {
    title: setting.textOf(verb, verb + 1),
    organisation: owner.row,
    country: owner.country,
    start: starts[verb]!,
    end: ends[mention.endToken - 1]!,
    source: 'text',
  });
}
