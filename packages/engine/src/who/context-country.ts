/**
 * The country of those whom the text gives none: police in Lima are Peru's, and a mayor beside them most likely too. Each place,
 * state, nationality and actor of known country nearby speaks for its country, the nearer the more; where two speak alike nobody
 * can tell, and the country stays open. It comes last, when all that the text says outright has been heard.
 */
import { Deprel } from '../grammar/labels.js';
import type { Candidate } from './candidate.js';
import type { Referent } from './cast.js';
import { PARTS_OF_THE_WORLD } from './coreference/country-nouns.js';
import { FOREIGN } from './describe/describe.js';
import { ABROAD } from './describe/place.js';
import { countryOfMany } from './one-of-many.js';
import { type Told, toldBy } from './roles/told-by.js';
import type { Setting } from './setting.js';
import {
  countryOfAlike,
  countryOfLocal,
  countryOfMission,
  countryOfTeller,
  countryOfTopic,
  countryOfVictim,
  INTERNATIONAL,
  statesThatAct,
} from './told-before.js';
import { MOST_MENTIONS, Weight, type Witness, witnessesOf } from './witnesses.js';

/** Those whom the text gives no country, and the words that speak for one, by sentence. */
export interface Open {
  referents: Referent[];
  /** Those of them whose country only the words around tell. */
  guessed: ReadonlySet<Referent>;
  witnesses: ReadonlyMap<number, Witness[]>;
}

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
/** What others count for of whom somebody tells: "an officer said *Kenyan* traders had crossed" is likely no Kenyan. */
const TOLD = 0.2;
/** Less than this is no evidence. */
const LEAST = 0.03;

/** Gives those a country whom the text gives none, where the words around tell; gives them back with those words. */
export function giveCountries(setting: Setting): Open {
  const spoken = new Set(witnessesOf(setting).map(one => one.country));
  // A town in a body's name tells of others, too; that "Delta Crest" is of a town elsewhere, the rest of the text knows better.
  for (const referent of setting.cast.referents) {
    const country = isOpen(setting, referent) ? countryInName(referent) : null;
    const isHeard =
      spoken.size === 0 || (country !== null && spoken.has(country)) || isSettled(setting, referent);
    if (country !== null && isHeard) referent.country = country;
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
  const guessed = new Set<Referent>();
  for (const referent of ownersFirst(setting, referents)) {
    const told =
      countryOfOwner(setting, referent) ??
      countryOfLocal(referent, bySentence) ??
      countryOfMany(setting, referent) ??
      countryOfMission(setting, referent) ??
      countryOfVictim(setting, referent) ??
      countryOfTeller(setting, referent) ??
      countryOfAlike(setting, referent) ??
      countryOfTopic(setting, referent, topics, bySentence);
    if (told === null) guessed.add(referent);
    referent.country = ofOccupier(referent, told ?? countryAround(setting, referent, bySentence));
  }
  return { referents, guessed, witnesses: bySentence };
}

/** "*The army*'s mouthpiece": those who have others come before whom they have. */
function ownersFirst(setting: Setting, referents: readonly Referent[]): Referent[] {
  const ordered = new Set<Referent>();
  const open = new Set(referents);
  for (const referent of referents) {
    const whose = ownerOfAll(setting, referent);
    if (whose !== null && open.has(whose)) ordered.add(whose);
    ordered.add(referent);
  }
  return [...ordered];
}

/** "*its* founder", whose own country only what was learned tells: of the same. */
export function followOwners(setting: Setting, { referents, guessed }: Open): void {
  for (const referent of referents) {
    if (!guessed.has(referent)) continue;
    referent.country = countryOfOwner(setting, referent) ?? referent.country;
  }
}

/** "*its* founder", "*the firm*'s lawyer": of the country of those whose they are, who are told of before. */
function countryOfOwner(setting: Setting, referent: Referent): string | null {
  const country = ownerOfAll(setting, referent)?.country ?? null;
  return country !== null && !INTERNATIONAL.has(country) ? country : null;
}

/** Whose somebody is, from the words that tell of them first; null for none or several. */
function ownerOfAll(setting: Setting, { mentions, kind }: Referent): Referent | null {
  if (kind === 'other') return null;
  // "*Its leader, Ana Ruiz,*": the name may have been put first.
  const [first] = mentions;
  const owned = mentions
    .slice(0, MOST_BESIDE)
    .find(one => one.sentence === first!.sentence && (one.nominal?.owner ?? -1) >= 0);
  const [whose, other] = owned === undefined ? [] : setting.referentsAt(owned.nominal!.owner);
  if (whose === undefined) return bodyOfMembers(setting, first!);
  const isSomeone = whose.kind !== 'place' && whose.kind !== 'other';
  return isSomeone && other === undefined ? whose : null;
}

/** "a crew *from Fukuoka Broadcasting*", "two reporters *of the Lagos Courier*": the body that they are of, by its name. */
function bodyOfMembers(setting: Setting, { nominal }: Candidate): Referent | null {
  if (nominal === null || nominal.countries.length > 0 || nominal.entry === null) return null;
  const isMember = nominal.entry.kind === 'person' || MEMBERS.test(nominal.noun);
  if (!isMember) return null;
  const { draft } = setting;
  for (const token of [...nominal.ofHeads, ...nominal.inHeads]) {
    const link = draft.norm(draft.tokens.leftEdges[token]!);
    const isOf = nominal.ofHeads.includes(token) || link === 'from' || link === 'with';
    const [body, other] = isOf ? setting.referentsAt(token) : [];
    const isBody = body?.kind === 'organisation' || body?.kind === 'group';
    if (isBody && other === undefined && body!.nameRank >= 1000) return body!;
  }
  return null;
}

const MEMBERS = /\b(crew|team|delegation|staff|party|convoy|patrol)$/;

/** A name and what stands beside it. */
const MOST_BESIDE = 2;

/** Soldiers and settlers in a land without an army of its own are of the state that holds it. */
function ofOccupier({ sector, nouns, modifiers }: Referent, country: string | null): string | null {
  // "*mainland* gamblers", in Macau: of the country that lies beside.
  if (modifiers.has('mainland') && OFFSHORE.has(country ?? '')) return 'CHN';
  // "the *federal* government", in Puerto Rico: the one of the union.
  const isFederal = modifiers.has('federal') || [...nouns].some(noun => noun.startsWith('federal '));
  if (isFederal && OF_UNION.has(country ?? '')) return 'USA';
  return country === 'PSE' && (sector === 'MIL' || nouns.has('settler')) ? 'ISR' : country;
}

const OF_UNION: ReadonlySet<string> = new Set(['PRI', 'GUM', 'VIR', 'ASM', 'MNP']);

const OFFSHORE: ReadonlySet<string> = new Set(['HKG', 'MAC', 'TWN']);

/** Someone whose country nothing told, and who has one: not "I", not a body of many states. */
function isOpen(
  setting: Setting,
  { kind, country, actor, mentions, nouns, modifiers, names, sector, nameRank }: Referent,
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
  // "delegates from *190 countries*", "bishops of *several African states*"
  if (nominal !== null && isOfManyStates(setting, nominal)) return false;
  // "the *Inter-American* Press Association" is of no one country.
  if (kind !== 'person' && names.some(words => OF_THE_WORLD.has(words[0]!))) return false;
  // "*gunships* fired": arms that act are somebody's; "fired mortars" tells of whoever fired.
  const relation = setting.draft.tokens.deprels[mentions[0]!.headToken];
  const isActed =
    relation === Deprel.obj || relation === Deprel['nsubj:pass'] || relation === Deprel['obl:agent'];
  const isArms =
    kind === 'other' &&
    sector !== null &&
    (relation === Deprel.nsubj || (isActed && CREWED.test(mentions[0]!.nominal?.noun ?? '')));
  // A village that no gazetteer has is where its report is.
  const isVillage = kind === 'place' && nameRank >= 1000;
  return isArms || isVillage || kind === 'person' || kind === 'organisation' || kind === 'group';
}

/** "chased a *cutter*": what has people on board. */
const CREWED =
  /\b(cutter|boat|gunboat|ship|vessel|frigate|corvette|destroyer|submarine|warship|plane|aircraft|helicopter|jet|truck|vehicle|convoy)$/;

const OF_ANY_COUNTRY: readonly string[] = [
  'diplomat',
  'peacekeeper',
  'creditor',
  'bondholder',
  'world leader',
  'foreign leader',
  'hacker',
];

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

function isOfManyStates(setting: Setting, { ofHeads, inHeads }: NonNullable<Candidate['nominal']>): boolean {
  const isStates = (token: number) => {
    const states = setting.candidateOf(token);
    return states?.nominal != null && states.plural && STATES.test(states.nominal.noun);
  };
  return ofHeads.some(isStates) || inHeads.some(isStates);
}

const STATES = /^(country|nation|member state|continent)$/;

/** A firm known by its name alone may be from anywhere: it takes a country only where no other is spoken of. */
function isFootloose({ kind, sector, nameRank, names, nouns }: Referent): boolean {
  // "the haulage *chamber* Alianza del Norte": those who join are of one country.
  for (const noun of nouns) if (JOINED.test(noun)) return false;
  // "the relief group *Main Ouverte*": those who help abroad, too.
  for (const noun of nouns)
    if (sector === 'SOC' && RELIEF.test(noun) && nameRank >= 1000 && kind !== 'person') return true;
  return kind !== 'person' && nameRank >= 1000 && names.length > 0 && (sector === 'BUS' || sector === null);
}

const RELIEF =
  /\b(relief|rescue|aid|medical|humanitarian|demining) (group|agency|organi[sz]ation|charity|network|mission)$/;

const JOINED = /\b(chamber|association|federation|confederation|union|guild|lobby|syndicate|cooperative)$/;

/** "a crew from *Fukuoka* Broadcasting": papers, stations, schools and hospitals go by the town where they are. */
function isSettled(setting: Setting, { sector, kind, mentions }: Referent): boolean {
  if (!SETTLED.has(sector ?? '') || kind !== 'organisation') return false;
  // "Waterside General, *the only hospital in Mongu*": of there, as is said.
  return !mentions
    .slice(0, MOST_BESIDE)
    .some(({ nominal }) =>
      nominal?.inHeads.some(token => setting.referentsAt(token).some(one => one.country !== null)),
    );
}

const SETTLED: ReadonlySet<string> = new Set(['JRN', 'EDU', 'MED', 'LAB', 'REL']);

function countryInName({ mentions }: Referent): string | null {
  return mentions.find(one => one.name !== null)?.name?.placeCountry ?? null;
}

/** The first mention whose surroundings speak for one country decides. */
function countryAround(
  setting: Setting,
  referent: Referent,
  bySentence: ReadonlyMap<number, Witness[]>,
): string | null {
  const lead = isFootloose(referent) ? LEAD_OF_FIRMS : LEAD;
  for (const mention of referent.mentions.slice(0, MOST_MENTIONS)) {
    const country = countryBeside(mention, bySentence, lead, toldBy(setting, mention));
    if (country !== null) return country;
  }
  return null;
}

function countryBeside(
  mention: Candidate,
  bySentence: ReadonlyMap<number, Witness[]>,
  lead: number,
  told: Told | null,
): string | null {
  const scores = new Map<string, number>();
  let inside: string | null = null;
  const hear = (sentence: number, factor: number) => {
    for (const { token, country, weight, isOwn, kind } of bySentence.get(sentence) ?? []) {
      // What stands inside the phrase was heard already: "*US*-backed rebels" are not American.
      if (token >= mention.firstToken && token < mention.endToken && !isOwn) {
        if (weight === Weight.place) inside = country;
        continue;
      }
      const distance = sentence === mention.sentence ? Math.abs(token - mention.headToken) : FAR;
      const isTold = told !== null && told.firstToken <= token && token < told.endToken;
      const counted = isTold && kind !== 'place' ? weight * TOLD : weight;
      const score = (counted * factor * HALF) / (HALF + distance);
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
