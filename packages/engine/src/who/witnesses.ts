/** The words of a text that speak for a country: states, nationalities, places, words of home, and whoever is known to be of one. */
import type { Draft } from '../draft/draft.js';
import { Deprel, Upos, Xpos } from '../grammar/labels.js';
import type { Candidate } from './candidate.js';
import type { Referent } from './cast.js';
import type { Sense } from './lexicon/index.js';
import { isCapitalised, type Lookup } from './lookup.js';
import { SENT } from './roles/sent.js';
import type { Setting } from './setting.js';
import { INTERNATIONAL } from './told-before.js';

/** A word that speaks for a country. */
export interface Witness {
  token: number;
  /** Where its phrase begins. */
  firstToken: number;
  sentence: number;
  country: string;
  weight: number;
  /** Tells of whoever is called so, too: "a *barangay* captain". */
  isOwn?: true;
  /** "capital", "adjective", "place", "actor": what it is. */
  kind: string;
  /** Where someone comes from or goes, or who is told of abroad. */
  isFar: boolean;
}

/** How much a witness counts: where something happens tells more than who else takes part. */
export const Weight = {
  place: 1,
  nationality: 0.6,
  people: 0.6,
  deed: 0.25,
  homeWord: 0.6,
  state: 0.5,
  actor: 0.5,
  firm: 0.1,
  vessel: 0.1,
} as const;

export function witnessesOf(setting: Setting): Witness[] {
  const witnesses: Witness[] = [];
  const { sentences } = setting.draft.tokens;
  for (const { phrase, firstToken, endToken } of setting.lookup.names) {
    const sense = phrase.senses[0]!;
    if (sense.type === 'actor' || sense.type === 'member' || sense.type === 'noun') continue;
    // "asked *Washington* for help": a capital that something is done to is no place where it happens.
    const isAddressed =
      sense.type === 'capital' &&
      setting.draft.tokens.deprels[firstToken] !== Deprel.nsubj &&
      setting.referentsAt(firstToken).some(one => one.isGovernment);
    const weight = isAddressed ? Weight.state : weightOfName(setting, sense, firstToken, endToken);
    // "*US*-backed rebels", "the *India*-born minister": of elsewhere, if anything.
    if (setting.lookup.wordAt(endToken) === '-' || isOfTheFled(setting, endToken)) continue;
    // "*ethnic* Albanians", "the Pan-*American* highway"
    if (/^(ethnic|-)$/.test(setting.lookup.wordAt(firstToken - 1))) continue;
    if (sense.type === 'adjective' && isLanguage(setting, firstToken, endToken)) continue;
    const isFar = isFromAbroad(setting, firstToken, endToken) || isDirection(setting, firstToken);
    witnesses.push({
      token: firstToken,
      firstToken,
      sentence: sentences[firstToken]!,
      country: sense.country.code,
      weight: isFar ? weight * (isWhereTold(setting, firstToken) ? WHERE_TOLD : DIRECTION) : weight,
      kind: weight === Weight.place ? `${sense.type} as place` : sense.type,
      isFar,
    });
  }
  addHomeWords(setting, witnesses);
  const lastAt = new Map<Referent, Candidate>();
  for (const candidate of setting.candidates) {
    // "*US*-backed rebels", "the *India*-born minister": of elsewhere, if anything.
    if (setting.lookup.wordAt(candidate.endToken) === '-') continue;
    for (const referent of setting.referentsOf(candidate)) {
      const weight = weightOf(candidate, referent);
      // "*the alliance* | *JNIM*": one mention and its name are one witness.
      const before = lastAt.get(referent);
      lastAt.set(referent, candidate);
      if (before?.sentence === candidate.sentence && candidate.firstToken - before.endToken <= 1) continue;
      if (referent.country === null || weight === 0) continue;
      const { headToken, sentence, firstToken } = candidate;
      const noun = candidate.nominal?.noun;
      // "near the *Peruvian* border" is heard where Peru is told, and tells of the other side.
      if (isBorder(noun) && candidate.nominal!.countries.length > 0) continue;
      const isFar =
        (referent.kind === 'place' && (isDirection(setting, firstToken) || isBorder(noun))) ||
        isMission(noun) ||
        referent.mentions.slice(0, MOST_MENTIONS).some(mention => isToldByNation(setting, mention));
      const counted = isFar ? weight * (isWhereTold(setting, firstToken) ? WHERE_TOLD : DIRECTION) : weight;
      const kind = referent.kind === 'place' ? 'place' : weight === Weight.firm ? 'firm' : 'actor';
      const { country } = referent;
      witnesses.push({ token: headToken, firstToken, sentence, country, weight: counted, kind, isFar });
    }
  }
  return witnesses;
}

/** "a *barangay* captain", "for 300 *taka*"; with a capital only where it is no name: "*Bupati* Wiranto". */
function addHomeWords({ lookup, draft }: Setting, witnesses: Witness[]): void {
  const { sentences, length } = draft.tokens;
  for (let token = 0; token < length; token++) {
    const country = lookup.homeOf(token);
    if (country === null || (isCapitalised(draft, token) && lookup.nounAt(token) === null)) continue;
    const sentence = sentences[token]!;
    const kind = 'home word';
    witnesses.push({
      token,
      firstToken: token,
      sentence,
      country,
      weight: Weight.homeWord,
      kind,
      isFar: false,
      isOwn: true,
    });
  }
}

/** "a placard in *English*", "who spoke *French*": what is spoken, wherever that is. */
function isLanguage({ lookup, draft }: Setting, firstToken: number, endToken: number): boolean {
  const { uposes, length } = draft.tokens;
  const next = endToken < length ? uposes[endToken] : Upos.PUNCT;
  if (next === Upos.NOUN || next === Upos.PROPN || next === Upos.ADJ) return false;
  const before = lookup.wordAt(firstToken - 1);
  return /^(in|into)$/.test(before) || (firstToken > 0 && LANGUAGE_VERBS.has(draft.lemma(firstToken - 1)));
}

const LANGUAGE_VERBS: ReadonlySet<string> = new Set(['speak', 'teach', 'learn', 'understand', 'study']);

/** A region, and a state where something is "in" it, is a place. */
function weightOfName(
  { lookup, draft }: Setting,
  sense: NameSense,
  firstToken: number,
  endToken: number,
): number {
  if (sense.type === 'adjective' && isOfDeed(draft, endToken)) return Weight.deed;
  if (sense.type === 'adjective' && isVessel(draft, endToken)) return Weight.vessel;
  // "the engineer, *an Indian*,": told because he is not at home.
  if (sense.type === 'people' && isApposed(lookup, firstToken)) return Weight.vessel;
  if (sense.type !== 'country') return WEIGHT_OF_SENSE[sense.type];
  if (sense.country.status === 'region') return Weight.place;
  const before = LEANING.test(lookup.wordAt(firstToken - 1)) ? firstToken - 2 : firstToken - 1;
  return INSIDE.has(lookup.wordAt(before)) ? Weight.place : Weight.state;
}

type NameSense = Exclude<Sense, { type: 'actor' | 'member' | 'noun' }>;

const INSIDE: ReadonlySet<string> = new Set([
  'in',
  'across',
  'throughout',
  'inside',
  'within',
  'around',
  'off',
]);
/** "in *southern* Lebanon", "across *much of*" not */
const LEANING = /^(the|(north|south|east|west|centr)\w*|upper|lower|rural|neighbouring|neighboring)$/;

/** "a *Russian* missile", "*Israeli* strikes": what states do to others is done elsewhere. */
function isOfDeed(draft: Draft, token: number): boolean {
  return draft.tokens.uposes[token] === Upos.NOUN && DEEDS.test(draft.lemma(token));
}

const DEEDS =
  /^(missile|rocket|drone|air|airstrike|strike|raid|shelling|attack|jet|warplane|bomber|artillery|invasion|occupation|incursion|sanction|tariff|ban)$/;

/** "a *Danish* frigate", "*Ghanaian* trawlers": at sea and in the air, where others are too. */
const isVessel = (draft: Draft, token: number) =>
  draft.tokens.uposes[token] === Upos.NOUN && VESSELS.test(draft.lemma(token));

const VESSELS =
  /^(frigate|warship|destroyer|corvette|submarine|gunboat|cutter|trawler|longliner|tanker|freighter|ship|vessel|boat|plane|aircraft|airliner|helicopter)$/;

const isApposed = (lookup: Lookup, firstToken: number) =>
  /^an?$/.test(lookup.wordAt(firstToken - 1)) && lookup.wordAt(firstToken - 2) === ',';

/** "*Sudanese* refugees", "*Afghan* asylum seekers" are where they fled to. */
function isOfTheFled({ lookup }: Setting, token: number): boolean {
  const hit = lookup.nounAt(token);
  return (
    hit?.firstToken === token &&
    hit.phrase.senses.some(one => one.type === 'noun' && one.noun.sector === 'REF')
  );
}

/** "a *visiting Argentine* judge", "two *German* tourists", "a *Romanian* national": of elsewhere, as is said. */
function isFromAbroad({ lookup, draft }: Setting, firstToken: number, endToken: number): boolean {
  if (isTaken(draft, draft.tokens.heads[endToken - 1]!)) return true;
  if (VISITING.test(lookup.wordAt(firstToken - 1)) || VISITORS.test(lookup.wordAt(endToken))) return true;
  const noun = lookup.nounAt(endToken)?.phrase.senses[0];
  if (noun?.type === 'noun' && HEARD_ABROAD.has(noun.noun.sector ?? '')) return true;
  // "its *Filipino* crew", "*Bangladeshi* workers": who is told by a nationality works abroad, where the text speaks of another country.
  return noun?.type === 'noun' && AT_WORK.test(lookup.wordAt(endToken));
}

/** "held a *Swiss* nurse", "a *Danish* engineer was freed": who is taken and told by a nationality is not at home. */
export function isTaken(draft: Draft, described: number): boolean {
  let taken = described;
  const { deprels, heads, uposes, xposes } = draft.tokens;
  // "freed *six* of its Filipino crew"
  // "held *Swiss anthropologist* Reto Ackermann"
  while (taken >= 0 && IN_NAME.has(deprels[taken]!) && heads[taken]! > taken) taken = heads[taken]!;
  const isCounted = taken >= 0 && deprels[taken] === Deprel.nmod && uposes[heads[taken]!] === Upos.NUM;
  const token = isCounted ? heads[taken]! : taken;
  if (token < 0 || heads[token]! < 0) return false;
  const relation = deprels[token];
  const isObject = relation === Deprel.obj || relation === Deprel['nsubj:pass'];
  // "17 *Chinese* miners seized in May"
  const verb = isObject ? heads[token]! : xposes[token + 1] === Xpos.VBN ? token + 1 : -1;
  return verb >= 0 && TAKING.has(draft.lemma(verb));
}

const IN_NAME: ReadonlySet<number> = new Set([Deprel.compound, Deprel['nmod:desc'], Deprel.flat]);

const TAKING: ReadonlySet<string> = new Set(
  'hold seize kidnap abduct capture free release ransom rescue detain snatch hijack'.split(' '),
);

/** "told *French* radio", "a *Canadian* miner": they report from and work in other countries. */
const HEARD_ABROAD: ReadonlySet<string> = new Set(['JRN', 'BUS']);

const AT_WORK =
  /^(crew|crewmen|seafarers?|workers?|labourers?|laborers?|apprentices?|maids?|nannies|instructors?|mercenaries)$/;

const VISITING = /^(visiting|fellow|exiled)$/;
const VISITORS =
  /^(consulates?|embass(y|ies)|tourists?|nationals?|citizens?|visitors?|expatriates?|diplomats?|ambassadors?|envoys?|mediators?|facilitators?|moderators?|observers?|monitors?|peacekeepers?|rapporteurs?|diaspora|aid|climbers?|mountaineers?|hikers?|trekkers?|backpackers?|survivors?|castaways?|stowaways?|hostages?|captives?|pilgrims?)$/;

/** What a place counts for that is only where someone comes from or goes. */
const DIRECTION = 0.4;
/** What a place counts for from where somebody only speaks, or where one only learned a trade. */
const WHERE_TOLD = 0.1;

/** "said by telephone *from Vilnius*", "a party led *from exile in Warsaw*": of those elsewhere, as is said. */
function isWhereTold({ lookup, draft }: Setting, firstToken: number): boolean {
  const { heads, deprels } = draft.tokens;
  const link = lookup.wordAt(firstToken - 1);
  if (link === 'in' && PAST_STAYS.test(lookup.wordAt(firstToken - 2))) return true;
  if (link !== 'from') return false;
  const verb =
    deprels[firstToken] === Deprel.obl || deprels[firstToken] === Deprel.nmod ? heads[firstToken]! : -1;
  if (verb >= 0 && TELLING.has(draft.lemma(verb))) return true;
  const before = lookup.wordAt(firstToken - 2);
  return /^(said|says|told|telephone|phone|writing|speaking|exile)$/.test(before);
}

const TELLING: ReadonlySet<string> = new Set(
  'say tell write speak add broadcast blog stream publish tweet post report phone call'.split(' '),
);

const TO_OR_FROM: ReadonlySet<string> = new Set([
  'to',
  'from',
  'toward',
  'towards',
  'for',
  'with',
  'against',
  'via',
]);
const PAST_STAYS = /^(trained|educated|schooled|studied|graduated|qualified|exiled|exile)$/;
const LEFT: ReadonlySet<string> = new Set('flee leave escape quit border reach bordering'.split(' '));

/** "the Israeli *consulate* in Istanbul" */
const isMission = (noun: string | undefined) => noun !== undefined && MISSIONS.test(noun);

const MISSIONS =
  /^(embassy|consulate|(deputy )?ambassador|(vice[ -])?consul( general)?|attach[eé]|high commission(er)?)$/;

/** "its *Filipino crew*", "two *Chinese nationals*", "a *Swedish aid* nurse" */
function isToldByNation({ draft, lookup }: Setting, { nominal, headToken, firstToken }: Candidate): boolean {
  if (nominal === null || nominal.countries.length === 0) return false;
  if (isTaken(draft, headToken) || (nominal.entry === null && isApposed(lookup, firstToken + 1))) return true;
  return AT_WORK.test(nominal.noun) || CITIZENS.test(nominal.noun) || nominal.modifiers.includes('aid');
}

const CITIZENS =
  /^(national|citizen|tourist|mediator|facilitator|moderator|observer|monitor|peacekeeper|rapporteur)$/;

const isBorder = (noun: string | undefined) => noun === 'border' || noun === 'frontier';

/** "its envoy *to Ghana*", "boats *from Tunisia*", "near the *Chilean border*", "who fled *Eritrea*": not where it happens. */
function isDirection({ lookup, draft }: Setting, firstToken: number): boolean {
  const before = lookup.wordAt(firstToken - 1) === 'the' ? firstToken - 2 : firstToken - 1;
  // "dearer *than in* Singapore"
  if (/^(than|unlike|exile)$/.test(lookup.wordAt(before - 1))) return true;
  // "Dr Ana Ruiz, *trained in* Havana"
  if (lookup.wordAt(before) === 'in' && PAST_STAYS.test(lookup.wordAt(before - 1))) return true;
  if (TO_OR_FROM.has(lookup.wordAt(before)) || LEFT.has(draft.lemma(Math.max(0, before)))) return true;
  const last = lookup.nameAt(firstToken)?.endToken ?? firstToken + 1;
  return /^(border|frontier|asylum|refugees?|migrants?|exiles?)$/.test(lookup.wordAt(last));
}

const WEIGHT_OF_SENSE = {
  country: Weight.state,
  capital: Weight.place,
  seat: Weight.state,
  adjective: Weight.nationality,
  people: Weight.people,
} as const;

/** What a resolved mention counts for; states and nationalities are heard where they are written. */
function weightOf(
  candidate: Candidate,
  { kind, country, state, sector, modifiers, actor }: Referent,
): number {
  if (
    country === null ||
    modifiers.has(SENT) ||
    sector === 'REF' ||
    INTERNATIONAL.has(country) ||
    candidate.form === 'pronoun' ||
    state !== null
  )
    return 0;
  // "fighters from *JNIM*": armed groups cross borders.
  if (actor !== null && CROSSING.has(sector ?? '')) return Weight.deed;
  // "told *Reuters*": news is told abroad, too.
  if (actor !== null && sector === 'JRN') return Weight.firm;
  if (kind === 'other') return Weight.vessel;
  return kind === 'place' ? Weight.place : sector === 'BUS' ? Weight.firm : Weight.actor;
}

const CROSSING: ReadonlySet<string> = new Set(['REB', 'CRM', 'PRM']);

export const MOST_MENTIONS = 4;
