/**
 * The country of those whom the text gives none: police in Lima are Peru's, and a mayor beside them most likely too. Each place,
 * state, nationality and actor of known country nearby speaks for its country, the nearer the more; where two speak alike nobody
 * can tell, and the country stays open. It comes last, when all that the text says outright has been heard.
 */
import type { Draft } from '../draft/draft.js';
import { Deprel, Upos, Xpos } from '../grammar/labels.js';
import type { Candidate } from './candidate.js';
import type { Referent } from './cast.js';
import { PARTS_OF_THE_WORLD } from './coreference/country-nouns.js';
import { ABROAD, FOREIGN } from './describe.js';
import type { Sense } from './lexicon/index.js';
import { isCapitalised, type Lookup } from './lookup.js';
import { SENT } from './roles/sent.js';
import type { Setting } from './setting.js';
import {
  countryOfAlike,
  countryOfTopic,
  countryOfVictim,
  INTERNATIONAL,
  statesThatAct,
} from './told-before.js';

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

/** Those whom the text gives no country, and the words that speak for one, by sentence. */
export interface Open {
  referents: Referent[];
  witnesses: ReadonlyMap<number, Witness[]>;
}

/** How much a witness counts: where something happens tells more than who else takes part. */
const Weight = {
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
/** Distance in words at which a witness of the same sentence counts half. */
const HALF = 12;
/** Where what stands in another sentence is heard from. */
const FAR = 16;
/** What a witness counts for by sentences between: before the mention, and after it. */
const BEFORE = [1, 0.4, 0.25, 0.15];
const AFTER = [1, 0.2];
/** By how much the first must lead the second. */
const LEAD = 1.15;
/** By how much for firms and what is known by its name alone: they work in many countries. */
const LEAD_OF_FIRMS = 2.5;
/** Less than this is no evidence. */
const LEAST = 0.03;

/** Gives those a country whom the text gives none, where the words around tell; gives them back with those words. */
export function giveCountries(setting: Setting): Open {
  const spoken = new Set(witnessesOf(setting).map(one => one.country));
  // A town in a body's name tells of others, too; that "Delta Crest" is of a town elsewhere, the rest of the text knows better.
  for (const referent of setting.cast.referents) {
    const country = isOpen(setting, referent) ? countryInName(referent) : null;
    if (country !== null && (spoken.size === 0 || spoken.has(country))) referent.country = country;
  }
  const witnesses = witnessesOf(setting);
  const bySentence = new Map<number, Witness[]>();
  for (const witness of witnesses) {
    const others = bySentence.get(witness.sentence);
    if (others) others.push(witness);
    else bySentence.set(witness.sentence, [witness]);
  }
  const topics = statesThatAct(setting);
  const referents = setting.cast.referents.filter(one => isOpen(setting, one));
  for (const referent of referents) {
    const country =
      countryOfOwner(setting, referent) ??
      countryOfVictim(setting, referent) ??
      countryOfAlike(setting, referent) ??
      countryOfTopic(referent, topics, sentence => bySentence.has(sentence)) ??
      countryAround(referent, bySentence);
    referent.country = ofOccupier(referent, country);
  }
  return { referents, witnesses: bySentence };
}

function witnessesOf(setting: Setting): Witness[] {
  const witnesses: Witness[] = [];
  const { sentences } = setting.draft.tokens;
  for (const { phrase, firstToken, endToken } of setting.lookup.names) {
    const sense = phrase.senses[0]!;
    if (sense.type === 'actor' || sense.type === 'member' || sense.type === 'noun') continue;
    const weight = weightOfName(setting, sense, firstToken, endToken);
    // "*US*-backed rebels", "the *India*-born minister": of elsewhere, if anything.
    if (setting.lookup.wordAt(endToken) === '-' || isOfTheFled(setting, endToken)) continue;
    // "*ethnic* Albanians", "the Pan-*American* highway"
    if (/^(ethnic|-)$/.test(setting.lookup.wordAt(firstToken - 1))) continue;
    const isFar = isFromAbroad(setting, firstToken, endToken) || isDirection(setting, firstToken);
    witnesses.push({
      token: firstToken,
      firstToken,
      sentence: sentences[firstToken]!,
      country: sense.country.code,
      weight: isFar ? weight * DIRECTION : weight,
      kind: weight === Weight.place ? `${sense.type} as place` : sense.type,
      isFar,
    });
  }
  addHomeWords(setting, witnesses);
  for (const candidate of setting.candidates) {
    // "*US*-backed rebels", "the *India*-born minister": of elsewhere, if anything.
    if (setting.lookup.wordAt(candidate.endToken) === '-') continue;
    for (const referent of setting.referentsOf(candidate)) {
      const weight = weightOf(candidate, referent);
      if (referent.country === null || weight === 0) continue;
      const { headToken, sentence, firstToken } = candidate;
      const noun = candidate.nominal?.noun;
      const isFar =
        (referent.kind === 'place' && (isDirection(setting, firstToken) || isBorder(noun))) ||
        isMission(noun) ||
        referent.mentions.slice(0, MOST_MENTIONS).some(mention => isToldByNation(setting, mention));
      const counted = isFar ? weight * DIRECTION : weight;
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
function isTaken(draft: Draft, taken: number): boolean {
  const { deprels, heads, uposes, xposes } = draft.tokens;
  // "freed *six* of its Filipino crew"
  const isCounted = taken >= 0 && deprels[taken] === Deprel.nmod && uposes[heads[taken]!] === Upos.NUM;
  const token = isCounted ? heads[taken]! : taken;
  if (token < 0 || heads[token]! < 0) return false;
  const relation = deprels[token];
  const isObject = relation === Deprel.obj || relation === Deprel['nsubj:pass'];
  // "17 *Chinese* miners seized in May"
  const verb = isObject ? heads[token]! : xposes[token + 1] === Xpos.VBN ? token + 1 : -1;
  return verb >= 0 && TAKING.has(draft.lemma(verb));
}

const TAKING: ReadonlySet<string> = new Set(
  'hold seize kidnap abduct capture free release ransom rescue detain snatch hijack'.split(' '),
);

/** "told *French* radio", "a *Canadian* miner": they report from and work in other countries. */
const HEARD_ABROAD: ReadonlySet<string> = new Set(['JRN', 'BUS']);

const AT_WORK =
  /^(crew|crewmen|seafarers?|workers?|labourers?|laborers?|apprentices?|maids?|nannies|instructors?|mercenaries)$/;

const VISITING = /^(visiting|fellow|exiled)$/;
const VISITORS =
  /^(consulates?|embass(y|ies)|tourists?|nationals?|citizens?|visitors?|expatriates?|diplomats?|ambassadors?|envoys?|mediators?|facilitators?|moderators?|observers?|monitors?|peacekeepers?|rapporteurs?|diaspora|aid)$/;

/** What a place counts for that is only where someone comes from or goes. */
const DIRECTION = 0.4;
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
const LEFT: ReadonlySet<string> = new Set('flee leave escape quit border reach bordering'.split(' '));

/** "the Israeli *consulate* in Istanbul" */
const isMission = (noun: string | undefined) =>
  noun === 'embassy' || noun === 'consulate' || noun === 'ambassador';

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
  if (/^(than|unlike)$/.test(lookup.wordAt(before - 1))) return true;
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
function weightOf(candidate: Candidate, { kind, country, state, sector, modifiers }: Referent): number {
  if (
    country === null ||
    modifiers.has(SENT) ||
    sector === 'REF' ||
    INTERNATIONAL.has(country) ||
    candidate.form === 'pronoun' ||
    state !== null
  )
    return 0;
  if (kind === 'other') return Weight.vessel;
  return kind === 'place' ? Weight.place : sector === 'BUS' ? Weight.firm : Weight.actor;
}

/** "*its* founder", "*the firm*'s lawyer": of the country of those whose they are, who are told of before. */
function countryOfOwner(setting: Setting, { mentions, kind }: Referent): string | null {
  const owner = kind === 'other' ? -1 : (mentions[0]!.nominal?.owner ?? -1);
  const [whose, other] = owner < 0 ? [] : setting.referentsAt(owner);
  if (whose === undefined || other !== undefined || whose.kind === 'place' || whose.kind === 'other')
    return null;
  return whose.country !== null && !INTERNATIONAL.has(whose.country) ? whose.country : null;
}

/** Soldiers and settlers in a land without an army of its own are of the state that holds it. */
function ofOccupier({ sector, nouns }: Referent, country: string | null): string | null {
  return country === 'PSE' && (sector === 'MIL' || nouns.has('settler')) ? 'ISR' : country;
}

/** Someone whose country nothing told, and who has one: not "I", not a body of many states. */
function isOpen(
  { draft }: Setting,
  { kind, country, actor, mentions, nouns, modifiers, names, sector }: Referent,
): boolean {
  if (country !== null || actor !== null || mentions.length === 0) return false;
  // "*Asylum seekers* in Greece" are of elsewhere, "a *Western* diplomat" is of no one country.
  if (FLED.some(noun => nouns.has(noun)) || [...modifiers].some(word => ABROAD.has(word))) return false;
  if ((mentions[0]!.nominal?.owner ?? -1) >= 0 && [...nouns].some(noun => FOREIGN.has(noun))) return false;
  // "*Baltic* ministers", "*Southern African* leaders" are of no one country.
  if (mentions[0]!.nominal?.regions.some(words => PARTS_OF_THE_WORLD.has(words))) return false;
  // "*two diplomats* said", "kidnapped *peacekeepers*": of any country, and hardly of the one where they serve.
  const { nominal } = mentions[0]!;
  if (nominal !== null && (OF_ANY_COUNTRY.some(noun => nouns.has(noun)) || isGoBetween(nominal)))
    return false;
  // "the *Inter-American* Press Association" is of no one country.
  if (kind !== 'person' && names.some(words => OF_THE_WORLD.has(words[0]!))) return false;
  // "*gunships* fired": arms that act are somebody's; "fired mortars" tells of whoever fired.
  const relation = draft.tokens.deprels[mentions[0]!.headToken];
  const isActed = relation === Deprel.obj || relation === Deprel['nsubj:pass'];
  const isArms =
    kind === 'other' &&
    sector !== null &&
    (relation === Deprel.nsubj || (isActed && CREWED.test(mentions[0]!.nominal?.noun ?? '')));
  return isArms || kind === 'person' || kind === 'organisation' || kind === 'group';
}

/** "chased a *cutter*": what has people on board. */
const CREWED =
  /\b(cutter|boat|gunboat|ship|vessel|frigate|corvette|destroyer|submarine|warship|plane|aircraft|helicopter|jet|truck|vehicle|convoy)$/;

const OF_ANY_COUNTRY: readonly string[] = ['diplomat', 'peacekeeper', 'creditor', 'bondholder'];

/** "*The mediators* left", "*monitors* counted the trucks": between the parties, and of neither. */
const GO_BETWEENS = /^((chief )?mediator|facilitator|monitor|ceasefire monitor|peace monitor|go-between)$/;

/** "A monitor" may be one of those told of before. */
const isGoBetween = ({ noun, determiner }: NonNullable<Candidate['nominal']>): boolean =>
  determiner !== 'indefinite' && GO_BETWEENS.test(noun);

const OF_THE_WORLD: ReadonlySet<string> = new Set(
  'international world global inter-american interamerican inter pan-african pan-arab pan-american panafrican african european asian arab latin worldwide transnational nordic baltic caribbean'.split(
    ' ',
  ),
);

const FLED: readonly string[] = ['refugee', 'asylum seeker', 'asylum-seeker', 'migrant', 'boat people'];

/** A firm known by its name alone may be from anywhere: it takes a country only where no other is spoken of. */
function isFootloose({ kind, sector, nameRank, names }: Referent): boolean {
  return kind !== 'person' && nameRank >= 1000 && names.length > 0 && (sector === 'BUS' || sector === null);
}

function countryInName({ mentions }: Referent): string | null {
  return mentions.find(one => one.name !== null)?.name?.placeCountry ?? null;
}

/** The first mention whose surroundings speak for one country decides. */
function countryAround(referent: Referent, bySentence: ReadonlyMap<number, Witness[]>): string | null {
  const lead = isFootloose(referent) ? LEAD_OF_FIRMS : LEAD;
  for (const mention of referent.mentions.slice(0, MOST_MENTIONS)) {
    const country = countryBeside(mention, bySentence, lead);
    if (country !== null) return country;
  }
  return null;
}

const MOST_MENTIONS = 4;

function countryBeside(
  mention: Candidate,
  bySentence: ReadonlyMap<number, Witness[]>,
  lead: number,
): string | null {
  const scores = new Map<string, number>();
  let inside: string | null = null;
  const hear = (sentence: number, factor: number) => {
    for (const { token, country, weight, isOwn } of bySentence.get(sentence) ?? []) {
      // What stands inside the phrase was heard already: "*US*-backed rebels" are not American.
      if (token >= mention.firstToken && token < mention.endToken && !isOwn) {
        if (weight === Weight.place) inside = country;
        continue;
      }
      const distance = sentence === mention.sentence ? Math.abs(token - mention.headToken) : FAR;
      const score = (weight * factor * HALF) / (HALF + distance);
      scores.set(country, (scores.get(country) ?? 0) + score);
    }
  };
  BEFORE.forEach((factor, back) => {
    hear(mention.sentence - back, factor);
  });
  AFTER.forEach((factor, on) => {
    if (on > 0) hear(mention.sentence + on, factor);
  });
  // "the sarpanch of a village *near Ludhiana*": where nothing else tells.
  if (scores.size === 0) return inside;
  let [first, second, country] = [0, 0, null as string | null];
  for (const [code, score] of scores) {
    if (score > first) [first, second, country] = [score, first, code];
    else second = Math.max(second, score);
  }
  return first >= LEAST && (second === 0 || first >= lead * second) ? country : null;
}
