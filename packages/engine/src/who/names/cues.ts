/** What the words of a name tell of what it names: cues at its ends ("*Bank of*", "*Party*"), and those whom a body joins. */
import type { NameCue, NounEntry } from '@readout/lexicon';
import type { Draft } from '../../draft/draft.js';
import { Upos } from '../../grammar/labels.js';
import { isAllCapitals, type Lookup } from '../lookup.js';
import { goesWith } from '../roles/fields.js';
import type { KindGuess } from './name.js';

interface Stretch {
  firstToken: number;
  endToken: number;
}

/** What those join who are named in it: "League of Young *Doctors*", "*Fishers*' Association". */
const JOINED =
  /^(association|league|federation|society|guild|council|committee|alliance|club|brotherhood|fraternity|network|cooperative|congress|confederation|coordination|forum|chamber|group|circle|organisation|organization|syndicate|front|movement|collective|platform|union|conference|assembly|commission|coalition|centre|center)$/;
const MEMBER_SECTORS: ReadonlySet<string> = new Set([
  'AGR',
  'MED',
  'EDU',
  'JRN',
  'REL',
  'JUD',
  'BUS',
  'LAB',
  'REF',
]);

/** "Maputo *Dockworkers' League*": a body is of the sector of those it joins. */
export function byMembers(
  _draft: Draft,
  lookup: Lookup,
  { firstToken, endToken }: Stretch,
): KindGuess | null {
  const order = lookup.nounAt(firstToken);
  const people = order?.firstToken === firstToken ? order.phrase.senses[0] : undefined;
  // "the *Carmelites of* Ávila"
  if (
    people?.type === 'noun' &&
    (people.plural || people.noun.kind === 'group') &&
    MEMBER_SECTORS.has(people.noun.sector ?? '') &&
    order!.endToken < endToken - 1 &&
    lookup.wordAt(order!.endToken) === 'of'
  )
    return {
      kind: 'organisation',
      sector: people.noun.sector,
      because: `joins "${lookup.wordAt(firstToken)}"`,
    };
  let joins = false;
  for (let token = firstToken; token < endToken && !joins; token++) joins = JOINED.test(lookup.wordAt(token));
  // "*Grandmothers for* the Glacier", "*Mothers Against* the Draft": of what they want.
  const isForCause = /^(for|against|without|behind)$/.test(lookup.wordAt(order?.endToken ?? 0));
  if (
    order?.firstToken === firstToken &&
    people?.type === 'noun' &&
    people.plural &&
    isCivil(people.noun) &&
    isForCause
  )
    return { kind: 'organisation', sector: 'SOC', because: `joins "${lookup.wordAt(firstToken)}"` };
  for (let token = firstToken; token < endToken; token++) {
    const hit = lookup.nounAt(token);
    const sense = hit?.phrase.senses[0];
    // "Northern *Mothers'* Front": people who are not of one trade.
    const isMark = lookup.wordAt(hit?.endToken ?? 0) === "'";
    if (
      sense?.type === 'noun' &&
      sense.plural &&
      isCivil(sense.noun) &&
      isMark &&
      joins &&
      !isOfLabour(lookup, endToken)
    )
      return { kind: 'organisation', sector: 'SOC', because: `joins "${lookup.wordAt(token)}"` };
    // "the Coalition of Missing Persons' *Families* in Colima"
    if (
      sense?.type === 'noun' &&
      sense.plural &&
      joins &&
      BEREAVED.test(lookup.wordAt(token)) &&
      token > firstToken
    )
      return { kind: 'organisation', sector: 'SOC', because: `joins "${lookup.wordAt(token)}"` };
    // "the Institute of Inland *Reporters*", "the Lowland College of *Surgeons*"
    const isLearned =
      sense?.type === 'noun' &&
      sense.plural &&
      OF_LEARNED.has(sense.noun.sector ?? '') &&
      isAfterOf(lookup, firstToken, token);
    if (isLearned)
      return { kind: 'organisation', sector: sense.noun.sector, because: `joins "${lookup.wordAt(token)}"` };
    if (sense?.type !== 'noun' || !MEMBER_SECTORS.has(sense.noun.sector ?? '')) continue;
    // "the Sudan *Doctors'* Roll": theirs, whatever it is called.
    if (!joins && !(isMark && sense.plural && hit!.endToken < endToken - 1)) continue;
    // "the Savo *Beekeepers' Association*" may be a noun as a whole.
    if (!sense.plural && (sense.noun.kind !== 'organisation' || hit!.phrase.words.length < 3)) continue;
    return { kind: 'organisation', sector: sense.noun.sector, because: `joins "${lookup.wordAt(token)}"` };
  }
  return null;
}

const BEREAVED =
  /^(families|mothers|fathers|widows|relatives|victims|survivors|parents|grandmothers|orphans|prisoners)$/;

/** Callings that have colleges and institutes of their own, and do not only teach there. */
const OF_LEARNED: ReadonlySet<string> = new Set(['MED', 'JRN', 'REL', 'JUD']);

/** "*Institute of* Inland Reporters" */
function isAfterOf(lookup: Lookup, firstToken: number, token: number): boolean {
  for (let at = firstToken; at < token - 1; at++)
    if (
      /^(institute|college|academy|academies|chamber|order|corps)$/.test(lookup.wordAt(at)) &&
      lookup.wordAt(at + 1) === 'of'
    )
      return true;
  return false;
}

/** "Coral Bay Divers' *Guild*" */
const isOfLabour = (lookup: Lookup, endToken: number) => /^(guild|union)$/.test(lookup.wordAt(endToken - 1));

const isCivil = ({ kind, sector }: NounEntry) =>
  (kind === 'person' || kind === 'group') && (sector === 'CVL' || sector === null);

/** "*University of* Zagreb", "*Operation* Dawn" */
export function byFirstCue(
  _draft: Draft,
  lookup: Lookup,
  { firstToken, endToken }: Stretch,
): KindGuess | null {
  const cue = firstCueOf(lookup, firstToken, endToken);
  // "*Storm* Brigade" is neither weather nor thing, "*Mount* Survey Department" no mountain.
  // "*Saint* Ana's College", "*Port* Lumen Hospital": bodies that are called by where they are.
  const last =
    cue?.kind === 'other' || cue?.kind === 'place' ? findLastCue(lookup, firstToken, endToken) : null;
  if (last?.kind === 'organisation' || last?.kind === 'group') return null;
  return cue ? { kind: cue.kind, sector: cue.sector, because: `name begins "${cue.words.join(' ')}"` } : null;
}

export function firstCueOf(lookup: Lookup, firstToken: number, endToken: number): NameCue | null {
  const cue = lookup.entryAt(firstToken)?.firstCues.find(({ words }) => {
    if (words.length >= endToken - firstToken) return false;
    return words.every((word, i) => lookup.wordAt(firstToken + i) === word);
  });
  return cue ?? null;
}

/** "the Conference of Caspian *States*", "Union of River *Nations*": what states join is of none of them. */
export function byStatesJoined(
  _draft: Draft,
  lookup: Lookup,
  { firstToken, endToken }: Stretch,
): KindGuess | null {
  if (endToken - firstToken < 3 || !STATES.test(lookup.wordAt(endToken - 1))) return null;
  for (let token = firstToken; token < endToken - 2; token++)
    if (LEAGUES.test(lookup.wordAt(token)) && lookup.wordAt(token + 1) === 'of')
      return {
        kind: 'organisation',
        sector: null,
        country: 'IGO',
        because: `joins "${lookup.wordAt(endToken - 1)}"`,
      };
  return null;
}

const STATES = /^(states|nations|countries|capitals|republics|governments|kingdoms)$/;
const LEAGUES =
  /^(conference|union|organisation|organization|community|league|association|council|forum|group|alliance|commonwealth|assembly|bloc|cooperation)$/;

/** "Brandt *&* Sons", "Cliffs *&* Lowland": firms are called so. */
export function byAmpersand(
  _draft: Draft,
  lookup: Lookup,
  { firstToken, endToken }: Stretch,
): KindGuess | null {
  for (let token = firstToken + 1; token < endToken - 1; token++)
    if (lookup.wordAt(token) === '&')
      return { kind: 'organisation', sector: 'BUS', because: 'joined by "&"' };
  return null;
}

/** "Georgian Dream *Party*", "Tallin *Airport*" */
export function byLastCue(draft: Draft, lookup: Lookup, { firstToken, endToken }: Stretch): KindGuess | null {
  const cue = findLastCue(lookup, firstToken, endToken);
  if (cue === null) return null;
  // "Nguyen Bich *Sa*" is no firm: legal forms are written in capitals.
  if (LEGAL_FORMS.has(cue.words[0]!) && !isAllCapitals(draft, endToken - 1)) return null;
  // "the Oti *Liberation* Front's Storm Brigade" serves no state.
  const cause = cue.sector === 'MIL' ? byCauseInside(draft, lookup, { firstToken, endToken }) : null;
  if (cue.sector === 'MIL' && cause === null && isOfPeople(lookup, firstToken, endToken, cue))
    return { kind: 'group', sector: 'REB', because: `name ends "${cue.words.join(' ')}", of a people` };
  if (cue.sector === 'MIL' && cause === null && isOfNoState(draft, lookup, firstToken, endToken, cue))
    return { kind: 'group', sector: 'REB', because: `name ends "${cue.words.join(' ')}", of no state` };
  const sector =
    cause?.sector ??
    politicalSector(lookup, firstToken, endToken, cue) ??
    (isOfFaith(lookup, firstToken, endToken, cue) ? 'REL' : null) ??
    sectorInside(lookup, firstToken, endToken, cue) ??
    (cue.sector === 'SOC' && OF_ANYONE.test(cue.words.at(-1)!) ? null : cue.sector);
  return { kind: cue.kind, sector, because: `name ends "${cue.words.join(' ')}"` };
}

/** "the Loyal *Unionist* Alliance", "*Samoa* National Congress": by the creed before it a party, by the country alone a parliament. */
function politicalSector(
  lookup: Lookup,
  firstToken: number,
  endToken: number,
  { words }: NameCue,
): string | null {
  const before = endToken - words.length - 1;
  if (before < firstToken) return null;
  // "*Canada* Post" carries letters.
  const isOfLand = before === firstToken && lookup.nameAt(before)?.phrase.senses[0]?.type === 'country';
  if (isOfLand && words.join(' ') === 'post') return 'BUS';
  // "Small *Business* Guild"
  if (
    words[0] === 'guild' &&
    /^(business|exporters|importers|traders|retail|tourism|hotel)$/.test(lookup.wordAt(before))
  )
    return 'BUS';
  if (words.length === 1 && ALLIANCES.test(words[0]!) && CREEDS.test(lookup.wordAt(before))) return 'PTY';
  const land = words.join(' ') === 'national congress' ? lookup.nameAt(before) : null;
  return land?.firstToken === firstToken && land.phrase.senses[0]?.type === 'country' ? 'LEG' : null;
}

const ALLIANCES = /^(alliance|movement|union|coalition|league|front|congress|forum|rally|bloc|platform)$/;
const CREEDS =
  /^(unionist|nationalist|socialist|liberal|conservative|progressive|republican|royalist|monarchist|centrist|radical|reformist|federalist|communist|democratic|populist|secularist|agrarian|loyalist)$/;

/** Parties, rebels, growers and towns call themselves so as often as those who campaign do. */
const OF_ANYONE = /^(council|alliance)$/;

/**
 * "the Makran Martyrs' *Battalion*", "the Saharan Salvation *Army*": states number their units, or call them by their arms and by what they
 * guard; who calls itself an army by anything else is nobody's.
 */
function isOfNoState(
  draft: Draft,
  lookup: Lookup,
  firstToken: number,
  endToken: number,
  { words }: NameCue,
): boolean {
  if (words.length > 1 || !/^(army|brigade|brigades|battalion|battalions|column)$/.test(words[0]!))
    return false;
  if (endToken - firstToken < 3) return false;
  for (let token = firstToken; token < endToken - 1; token++) {
    const word = lookup.wordAt(token);
    if (draft.tokens.uposes[token] === Upos.NUM || /^\d/.test(word) || OF_ARMIES.test(word)) return false;
    if (lookup.nameAt(token)?.phrase.senses.some(one => one.type === 'adjective' || one.type === 'country'))
      return false;
  }
  return true;
}

const OF_ARMIES =
  /^(national|state|federal|royal|imperial|republican|presidential|guards?|armou?red|mechani[sz]ed|motori[sz]ed|infantry|airborne|air|assault|artillery|missile|rocket|tank|mountain|marines?|naval|navy|border|coast|special|rapid|reaction|intervention|operations|combat|logistics|engineers?|signals?|medical|reserve|training|territorial|defen[cs]e|rifle|parachute|paratroop|ranger|rangers|commando|cavalry|aviation|helicopter|police|field|ground|regular|joint|combined|peacekeeping|support|security|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|northern|southern|eastern|western|central)$/;

/** "the *Tuva* Highland Brigade", "the *Oromo* Army": a people or region without a state of its own has no army of the state. */
function isOfPeople(lookup: Lookup, firstToken: number, endToken: number, { words }: NameCue): boolean {
  if (!/^(army|armies|brigade|command|battalion|legion|column)$/.test(words.at(-1)!)) return false;
  for (let token = firstToken; token < endToken - words.length; token++) {
    if (
      /^(national|state|federal|royal|northern|southern|eastern|western|central)$/.test(lookup.wordAt(token))
    )
      if (token === firstToken || lookup.nameAt(token) === null) return false;
    const isStateless = lookup
      .nameAt(token)
      ?.phrase.senses.some(
        one =>
          (one.type === 'adjective' && one.country.status === 'region') ||
          (one.type === 'country' && one.country.status === 'region') ||
          ((one.type === 'actor' || one.type === 'member') &&
            one.actor.kind === 'group' &&
            one.actor.sector === 'CVL'),
      );
    if (isStateless) return true;
  }
  return false;
}

/** "Awdal *Liberation* Pioneers", "the *Self-Defence* Boys of Abu Simir": what they fight for stands in the name. */
export function byCauseInside(
  _draft: Draft,
  lookup: Lookup,
  { firstToken, endToken }: Stretch,
): KindGuess | null {
  for (let end = firstToken + 1; end <= endToken; end++) {
    const field = lookup.fieldBefore(end, firstToken);
    if (field === null || !CAUSES.has(field.sector) || field.firstToken + 1 === endToken) continue;
    if (endToken - firstToken < 2) continue;
    return {
      kind: 'group',
      sector: field.sector,
      because: `name holds "${lookup.wordAt(field.firstToken)}"`,
    };
  }
  return null;
}

const CAUSES: ReadonlySet<string> = new Set(['REB', 'PRM']);

const LEGAL_FORMS: ReadonlySet<string> = new Set([
  'sa',
  'se',
  'ab',
  'ag',
  'as',
  'nv',
  'bv',
  'kg',
  'sas',
  'asa',
]);

/** "Bright *Miracle* Assembly", "*Gospel* Hope Centre": what is called so after a word of faith is a church. */
function isOfFaith(lookup: Lookup, firstToken: number, endToken: number, { words }: NameCue): boolean {
  if (words.length > 1 || !CALLED_AS_CHURCHES.test(words[0]!)) return false;
  for (let token = firstToken; token < endToken - 1; token++)
    if (OF_FAITH.test(lookup.wordAt(token))) return true;
  return false;
}

const CALLED_AS_CHURCHES =
  /^(assembly|assemblies|house|centre|center|hall|family|city|international|outreach|embassy|camp|fellowship)$/;
const OF_FAITH =
  /^(miracles?|gospel|grace|faith|christ|christian|deliverance|holy|salvation|redeemed|redeemer|redemption|redemptive|bethel|zion|pentecost|pentecostal|apostolic|evangelical|bible|prayer|blessed|glory|hallelujah|jesus|god|gods|lord|prophetic|revival|anointing|anointed|shalom|emmanuel|calvary|covenant|harvesters|tabernacle|baptist|lutheran|methodist|presbyterian|adventist|catholic|orthodox|anglican|mennonite|quaker|sikh|buddhist|hindu|ulema|ulama|islamic|muslim|jewish|rabbinical)$/;

/** Sectors that the last word of a name gives lightly: "*Hotel* Association", "*Drug Enforcement* Agency". */
const LIGHT_CUES: ReadonlySet<string | null> = new Set([null, 'SOC', 'GOV']);

/** The sector of the field of work that stands before the last word, or before its "of". */
function sectorInside(lookup: Lookup, firstToken: number, endToken: number, cue: NameCue): string | null {
  if (cue.kind !== 'organisation' || cue.words.length > 1 || !LIGHT_CUES.has(cue.sector)) return null;
  const word = cue.words[0]!;
  let end = endToken - 1;
  while (end > firstToken && lookup.wordAt(end) !== word) end--;
  const field = lookup.fieldBefore(end, firstToken);
  if (field === null || !goesWith(field.sector, word)) return null;
  // "the Fisheries *Agency*" is of the government as all agencies are, whatever its field.
  return cue.sector === 'GOV' && !OF_AGENCIES.has(field.sector) ? null : field.sector;
}

const OF_AGENCIES: ReadonlySet<string> = new Set(['COP', 'SPY', 'MIL', 'MED', 'JRN']);

export function findLastCue(lookup: Lookup, firstToken: number, endToken: number): NameCue | null {
  // "the Lowland Post-*Herald*"
  const joined = endToken - firstToken > 1 ? lookup.partAt(endToken - 1)?.lastCues : undefined;
  const ofPapers = joined?.find(({ words, sector }) => words.length === 1 && sector === 'JRN');
  if (ofPapers !== undefined) return ofPapers;
  // "Communist Party of Nepal": the cue may stand before an "of".
  const home = homeAtEnd(lookup, firstToken, endToken);
  for (let end = endToken; end > firstToken; end--) {
    if (end < endToken && end !== home && lookup.wordAt(end) !== 'of' && lookup.wordAt(end) !== 'for')
      continue;
    for (const cue of lookup.entryAt(end - 1)?.lastCues ?? []) {
      const { words } = cue;
      if (end === home && !AT_HOME.has(cue.sector ?? '')) continue;
      const first = end - words.length;
      // "the *Investigative Committee*", "the *River*": one word by itself may be a surname.
      const isWhole = first === firstToken && end === endToken && words.length === 1;
      if (first >= firstToken && !isWhole && words.every((word, i) => lookup.wordAt(first + i) === word))
        return cue;
    }
  }
  return null;
}

/** "Lantern Watch *Kenya*", "Clean Hands Trust *Papua New Guinea*": where the country begins that a body's name ends in; -1 for none. */
function homeAtEnd(lookup: Lookup, firstToken: number, endToken: number): number {
  const hit = lookup.nameAt(endToken - 1);
  const isHome = hit?.endToken === endToken && hit.phrase.senses[0]?.type === 'country';
  return isHome && hit.firstToken > firstToken + 1 ? hit.firstToken : -1;
}

/** Bodies of the world that are called by the country of each of their branches. */
const AT_HOME: ReadonlySet<string> = new Set(['SOC', 'BUS', 'EDU', 'MED', 'REL', 'LAB', 'AGR']);
