/**
 * What someone does tells what they are, where nothing else does: who "*teaches* chemistry" is a teacher, a front that "*has
 * fought the army*" a rebel group, a movement that "*won seats*" a party, a name that "*pumps oil*" a firm.
 */
import { Upos, Xpos } from '../../grammar/labels.js';
import type { Referent } from '../cast.js';
import type { Setting } from '../setting.js';
import { complementOf, isHedged, oneAt, subjectOf } from './clauses.js';
import { isVague } from './relative-clause.js';

/**
 * Verbs with the objects that make the deed; none: whatever the object. "@SECTOR" is an object of that sector, "@capital" a capital,
 * "@home" wherever one lives but in exile.
 */
interface Deed {
  sector: string;
  objects: ReadonlySet<string> | null;
}

type Deeds = ReadonlyMap<string, readonly Deed[]>;

const OF_PERSONS: Deeds = tableOf([
  ['EDU', 'teach', ''],
  ['EDU', 'lecture', ''],
  ['JUD', 'prosecute', ''],
  ['JUD', 'sentence acquit', ''],
  ['MED', 'vaccinate diagnose', ''],
  ['MED', 'treat nurse', 'patient wounded child casualty'],
  ['REL', 'preach baptise baptize', ''],
  ['AGR', 'fish farm plough shear', ''],
  [
    'AGR',
    'grow harvest plant',
    'coffee tea cocoa maize corn wheat rice cotton tobacco coca grape vegetable potato fruit crop tomato onion',
  ],
  [
    'AGR',
    'keep raise breed herd milk',
    'goat cattle sheep cow camel pig reindeer llama yak hen chicken bee horse buffalo',
  ],
  ['BUS', 'sell trade import export', ''],
  [
    'LAB',
    'shovel dig mine haul unload load',
    'coal ore stone sand rock gold copper cargo ship crate freight',
  ],
  ['LAB', 'drive', 'bus lorry truck taxi train tram van minibus tractor crane forklift cab'],
  ['LAB', 'sweep clean weld lay pave', 'street office floor brick ship pipe road toilet room'],
  ['LAB', 'cut pick pluck', 'cane tea grape fruit cotton flower strawberry'],
  ['COP', 'patrol', ''],
  ['JRN', 'host present anchor', 'show programme program podcast bulletin newscast'],
  ['JRN', 'write', 'column blog'],
  ['CVL', 'live', '@home'],
  [
    'CVL',
    'survive witness',
    'blast attack crash shooting bombing earthquake flood massacre raid strike explosion fire',
  ],
  ['CRM', 'steal rob smuggle burgle extort counterfeit launder', ''],
  ['REF', 'flee', ''],
  [
    'PTY',
    'lose contest',
    'seat election race primary runoff run-off nomination vote ballot mayoralty presidency',
  ],
  [
    'PTY',
    'run stand',
    'president mayor governor parliament senate congress office council seat presidency senator mp',
  ],
]);

const OF_BODIES: Deeds = tableOf([
  [
    'REB',
    'fight ambush attack battle raid',
    '@MIL @COP @GOV @capital army soldier troop garrison police convoy barracks government',
  ],
  ['REB', 'fight', 'independence secession'],
  ['REB', 'overrun seize capture besiege', '@MIL garrison barracks outpost'],
  ['REB', 'kill abduct shoot wound hang', '@MIL @COP soldier policeman'],
  ['REB', 'plant detonate', 'bomb mine explosive device charge'],
  ['REB', 'blow', 'villa pipeline pylon bridge railway train convoy bus tower statue station post'],
  [
    'REB',
    'burn torch raze loot',
    'market village church mosque school clinic hut house bus lorry truck post depot',
  ],
  ['REB', 'free release hold', 'hostage captive'],
  ['REB', 'behead ransom', ''],
  ['REB', 'lay surrender take', 'rifle arm weapon gun'],
  [
    'REB',
    'claim',
    'attack bombing ambush raid assault shelling explosion blast killing responsibility abduction kidnapping hijacking',
  ],
  ['LAB', 'call stage suspend declare', 'strike stoppage walkout'],
  ['LAB', 'strike', ''],
  ['PTY', 'win lose take contest gain hold', 'seat vote election percent % mandate ballot by-election'],
  ['PTY', 'field nominate', 'candidate'],
  [
    'CRM',
    'move smuggle ship sell traffic run',
    'drug cocaine heroin migrant fentanyl methamphetamine cannabis ivory opium',
  ],
  ['CRM', 'extort', ''],
  [
    'BUS',
    'pump drill mine refine extract export import',
    'oil gas copper gold coal ore barrel crude iron diamond uranium lithium bauxite phosphate',
  ],
  ['BUS', 'manufacture assemble', ''],
  ['BUS', 'lay', 'cable pipe pipeline track line'],
  [
    'BUS',
    'operate run',
    'ferry bus train airline flight tram mine refinery hotel port terminal airport pipeline plant shop store supermarket dam',
  ],
  ['BUS', 'supply', 'gas oil power water electricity fuel coal steel part'],
  [
    'BUS',
    'make build sell produce',
    'car phone steel cement tyre chip ship aircraft plane tractor beer shoe ticket',
  ],
  ['BUS', 'employ hire sack', 'worker people miner staff driver'],
  ['BUS', 'bid', ''],
  ['BUS', 'acquire buy', '@BUS company firm stake rival bank mine'],
  ['JRN', 'print publish broadcast air', ''],
  ['SOC', 'campaign', ''],
  ['SOC', 'defend', 'prisoner right detainee journalist victim'],
  ['SOC', 'document', 'abuse violation killing torture'],
]);

function tableOf(lines: readonly (readonly [string, string, string])[]): Deeds {
  const deeds = new Map<string, Deed[]>();
  for (const [sector, verbs, objects] of lines) {
    const deed = { sector, objects: objects === '' ? null : new Set(objects.split(' ')) };
    for (const verb of verbs.split(' ')) deeds.set(verb, [...(deeds.get(verb) ?? []), deed]);
  }
  return deeds;
}

export function readDeeds(setting: Setting): void {
  const { uposes, length } = setting.draft.tokens;
  for (let token = 0; token < length; token++) {
    if (uposes[token] !== Upos.VERB) continue;
    const lemma = setting.draft.lemma(token);
    if (!OF_PERSONS.has(lemma) && !OF_BODIES.has(lemma) && !FLIGHT.has(lemma)) continue;
    const subject = isHedged(setting, token) && !isDenied(setting, token) ? null : subjectOf(setting, token);
    if (subject === null) continue;
    note(setting, token, lemma, subject);
    const body = bodyOfMen(setting, subject);
    if (body !== null && body !== subject) note(setting, token, lemma, body);
  }
}

/** "denied *planting* the bomb", "admitted *burning* the village": only those are asked who might have. */
function isDenied({ draft }: Setting, verb: number): boolean {
  const { heads, xposes } = draft.tokens;
  return xposes[verb] === Xpos.VBG && heads[verb]! >= 0 && ANSWERING.has(draft.lemma(heads[verb]!));
}

const ANSWERING: ReadonlySet<string> = new Set(['deny', 'admit', 'confess']);

/** "said *its men* had killed two soldiers": what those do who are a body's own, the body does. */
function bodyOfMen(setting: Setting, { mentions }: Referent): Referent | null {
  const nominal = mentions[0]?.nominal;
  if (nominal == null || nominal.owner < 0 || !OWN_MEN.has(nominal.noun)) return null;
  const body = oneAt(setting, nominal.owner);
  return body !== null && body.kind !== 'person' && body.nameRank >= 1000 ? body : null;
}

const OWN_MEN: ReadonlySet<string> = new Set([
  'man',
  'men',
  'member',
  'members',
  'boy',
  'youth',
  'follower',
  'unit',
]);

function note(setting: Setting, verb: number, lemma: string, subject: Referent): void {
  if (subject.actor !== null || subject.state !== null) return;
  const isPeople =
    subject.kind === 'person' ||
    (subject.kind === 'group' && subject.nameRank < 1000 && !isCalledBody(subject));
  const isOpen = subject.sector === null || (isPeople && isVague(subject));
  if (!isOpen && !isNameOnly(subject)) return;
  if (isPeople && FLIGHT.has(lemma) && noteFlight(setting, verb, subject)) return;
  const deed = (isPeople ? OF_PERSONS : OF_BODIES).get(lemma)?.find(one => isDone(setting, verb, one));
  if (!deed || (!isOpen && !OUTRIGHT.has(deed.sector))) return;
  // "*The owner* fled through a window": who only ran away is no refugee.
  if (deed.sector === 'REF' && isEscape(setting, verb, subject)) return;
  if (isPeople && TRADES.has(deed.sector) && setting.draft.tokens.xposes[verb] === Xpos.VBD) return;
  subject.sector = deed.sector === 'REB' && isGangByName(subject) ? 'CRM' : deed.sector;
  if (deed.sector === 'REF') subject.country ??= countryFled(setting, verb);
  // What does deeds is a body, though its name alone told of a thing or a place: "the *Mirab Column* has fought …".
  const isThing = subject.kind === 'other' || subject.kind === 'place';
  if (isThing && subject.nameRank >= 1000) subject.kind = 'organisation';
}

/** "the Lake Shield *movement*, which took up arms": a body by its noun, though its name was not read. */
const isCalledBody = ({ mentions }: Referent) => {
  const nominal = mentions[0]?.nominal;
  return nominal != null && !mentions[0]!.plural && BODY_NOUNS.has(nominal.noun);
};

const BODY_NOUNS: ReadonlySet<string> = new Set([
  'movement',
  'group',
  'organisation',
  'organization',
  'front',
  'army',
  'faction',
]);

/** "*Los* Caimanes": gangs of Spanish America go by such names, its rebels do not. */
const isGangByName = ({ names }: Referent) => names.some(words => words.length > 1 && words[0] === 'los');

/** Trades are what one does, not what one once did: "sells fish", not "sold land". */
const TRADES: ReadonlySet<string> = new Set(['BUS', 'AGR', 'LAB', 'EDU', 'REL']);

/** Deeds that say more than a name does: a "Salvation Bloc" that fights the army is no party. */
const OUTRIGHT: ReadonlySet<string> = new Set(['REB', 'CRM']);
/** Sectors that names give lightly: "Brotherhood", "Bloc", "Brigade", "Movement". */
const LIGHT: ReadonlySet<string> = new Set(['SOC', 'PTY', 'REL', 'MIL', 'COP', 'LAB']);

/** How many mentions are asked, so that time stays linear in the text. */
const MOST_MENTIONS = 8;

/** Whether the sector is only what the words of the name suggest. */
export function isNameOnly({ sector, actor, mentions }: Referent): boolean {
  if (sector === null || actor !== null || !LIGHT.has(sector)) return false;
  const name = mentions.find(one => one.name !== null)?.name;
  return (
    name?.sector === sector &&
    name.because.startsWith('name ') &&
    mentions
      .slice(0, MOST_MENTIONS)
      .every(one => one.nominal?.entry == null || one.nominal.entry.sector === null)
  );
}

function isDone(setting: Setting, verb: number, { objects }: Deed): boolean {
  if (objects === null) return true;
  if (objects.has('@home')) return isAtHome(setting, verb);
  const object = complementOf(setting, verb, OBJECT_LINKS);
  if (object < 0) return false;
  if (objects.has(setting.draft.lemma(object).toLowerCase()) || objects.has(wholeOf(setting, object)))
    return true;
  return setting
    .referentsAt(object)
    .some(
      one =>
        (one.sector !== null && objects.has(`@${one.sector}`)) ||
        (isCapital(setting, object) && objects.has('@capital')),
    );
}

/** "who *lives* near the bridge"; not "lives in exile". */
function isAtHome(setting: Setting, verb: number): boolean {
  const place = complementOf(setting, verb, PLACES);
  return place >= 0 && !/^(exile|hiding|abroad|fear|custody|palace)$/.test(setting.draft.lemma(place));
}

const PLACES: readonly string[] = [
  'in',
  'near',
  'on',
  'at',
  'by',
  'beside',
  'behind',
  'opposite',
  'above',
  'next',
];

/** "two thirds of the *oil*": what an amount is of; '' for none. */
function wholeOf(setting: Setting, object: number): string {
  if (!AMOUNTS.test(setting.draft.lemma(object))) return '';
  const of = complementOf(setting, object, OF);
  return of < 0 ? '' : setting.draft.lemma(of).toLowerCase();
}

const AMOUNTS = /^(third|half|quarter|most|part|share|tonne|ton|barrel|million|ounce|load|much)$/;
const OF: readonly string[] = ['of'];

/** "fought *against* the army" */
const OBJECT_LINKS: readonly string[] = ['', 'against', 'with', 'for'];

/** "has fought *Manila*" */
function isCapital(setting: Setting, token: number): boolean {
  return setting.lookup.nameAt(token)?.phrase.senses.some(one => one.type === 'capital') ?? false;
}

/** Those who fled are of the country they fled. */
function countryFled(setting: Setting, verb: number): string | null {
  const from = complementOf(setting, verb, FROM);
  const place = from < 0 ? undefined : setting.referentsAt(from).find(one => one.country !== null);
  return place?.country ?? null;
}

/** "fled", of one person, and "fled *the scene*", "fled *from custody*", of anyone. */
function isEscape(setting: Setting, verb: number, { plural, nouns }: Referent): boolean {
  const whence = complementOf(setting, verb, WHENCE);
  if (whence < 0 && [...nouns].some(noun => CULPRITS.test(noun))) return true;
  return whence < 0 ? !plural : ESCAPED.test(setting.draft.lemma(whence).toLowerCase());
}

const CULPRITS =
  /\b(suspect|culprit|attacker|assailant|robber|thief|intruder|inmate|convict|driver|passenger|man|men)$/;

const ESCAPED =
  /^(scene|spot|site|crash|accident|police|officer|custody|prison|jail|arrest|justice|trial|court|car|vehicle|hospital|station|cell|captor|guard|shop|building|room)$/;

const FROM: readonly string[] = ['', 'from'];
const WHENCE: readonly string[] = ['', 'from', 'to'];

/** "has *lived* in the displaced people's camp", "*walked* from Venezuela": the verbs of those who fled. */
const FLIGHT: ReadonlySet<string> = new Set('live shelter sleep stay wait walk cross arrive come'.split(' '));

/** True when the verb's phrases tell of a flight: to live in a camp, to cross from another country on foot. */
function noteFlight(setting: Setting, verb: number, subject: Referent): boolean {
  const camp = complementOf(setting, verb, INTO);
  const isInCamp = camp >= 0 && CAMPS.test(setting.draft.lemma(camp));
  const origin = complementOf(setting, verb, ORIGIN);
  const [from] = origin < 0 ? [] : setting.referentsAt(origin);
  const isOnFoot = /^(walk|cross)$/.test(setting.draft.lemma(verb)) && from?.kind === 'country';
  if (!isInCamp && !isOnFoot) return false;
  subject.sector = 'REF';
  subject.country ??= from?.kind === 'country' ? from.country : null;
  return true;
}

const INTO: readonly string[] = ['in', 'at', 'to', 'into'];
const ORIGIN: readonly string[] = ['from'];
const CAMPS = /^(camp|refugee camp|settlement camp)$/;
