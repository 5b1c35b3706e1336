/**
 * What someone does tells what they are, where nothing else does: who "*teaches* chemistry" is a teacher, a front that "*has
 * fought the army*" a rebel group, a movement that "*won seats*" a party, a name that "*pumps oil*" a firm.
 */
import { Deprel, Upos, Xpos } from '../../grammar/labels.js';
import type { Referent } from '../cast.js';
import type { Setting } from '../setting.js';
import { complementOf, isHedged, oneAt, subjectOf } from './clauses.js';
import { type Deed, OF_BODIES, OF_PERSONS } from './deed-tables.js';
import { isNameOnly, isRankOnly, isVague } from './lightly-told.js';

export function readDeeds(setting: Setting): void {
  const { uposes, length } = setting.draft.tokens;
  for (let token = 0; token < length; token++) {
    if (uposes[token] !== Upos.VERB) continue;
    const lemma = setting.draft.lemma(token);
    if (!OF_PERSONS.has(lemma) && !OF_BODIES.has(lemma) && !FLIGHT.has(lemma)) continue;
    const isPlanned = PLANNED.has(lemma) && setting.draft.norm(token - 1) === 'will';
    const isUnsure = isHedged(setting, token) && !isPlanned && !isDenied(setting, token);
    const subject = isUnsure ? null : subjectOf(setting, token);
    const accused = subject === null ? accusedOf(setting, token) : null;
    if (accused !== null) noteCrime(setting, token, lemma, accused);
    if (subject === null) continue;
    note(setting, token, lemma, subject);
    const body = bodyOfMen(setting, subject);
    if (body !== null && body !== subject) note(setting, token, lemma, body);
  }
}

/** "The Clean Hands *will field* candidates": a party before it does. */
const PLANNED: ReadonlySet<string> = new Set(['field', 'contest', 'nominate']);

/** "Ana Ruiz, *accused of running* cocaine", "Bek was charged with *smuggling* gold": of whom it is said; null where there is no charge. */
function accusedOf(setting: Setting, verb: number): Referent | null {
  const { draft } = setting;
  const { xposes, deprels, heads, firstChildren, nextSiblings } = draft.tokens;
  const charge = verb - 2;
  if (charge < 0 || xposes[verb] !== Xpos.VBG || !/^(of|with)$/.test(draft.norm(verb - 1))) return null;
  if (!CHARGING.has(draft.lemma(charge))) return null;
  for (let child = firstChildren[charge]!; child >= 0; child = nextSiblings[child]!)
    if (deprels[child] === Deprel['nsubj:pass'] || deprels[child] === Deprel.obj)
      return oneAt(setting, child);
  return deprels[charge] === Deprel.acl && heads[charge]! >= 0 ? oneAt(setting, heads[charge]!) : null;
}

const CHARGING: ReadonlySet<string> = new Set(['accuse', 'charge', 'suspect', 'convict']);

/** Charges make criminals only of those of whom nothing else is told. */
function noteCrime(setting: Setting, verb: number, lemma: string, accused: Referent): void {
  if (accused.kind !== 'person' || accused.actor !== null || accused.sector !== null) return;
  const deed = OF_PERSONS.get(lemma)?.find(one => isDone(setting, verb, one));
  if (deed?.sector === 'CRM') accused.sector = 'CRM';
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
  if (isPartyCalledAsPeopleAre(setting, verb, subject)) subject.kind = 'organisation';
  const isPeople =
    subject.kind === 'person' ||
    (subject.kind === 'group' && subject.nameRank < 1000 && !isCalledBody(subject));
  // "General Dao has *fought Juba* since he lost his seat": a rank that serves no state.
  if (lemma === 'fight' && isRankOnly(subject) && isDone(setting, verb, AGAINST_STATE))
    subject.sector = 'REB';
  // "a Lakota group, which defends burial grounds": people of no trade, as far as their people tells.
  const isOfPeople = subject.kind === 'group' && subject.nameRank >= 1000 && !subject.plural;
  const isOpen = subject.sector === null || ((isPeople || isOfPeople) && isVague(subject));
  if (!isOpen && !isNameOnly(subject)) return;
  if (isPeople && FLIGHT.has(lemma) && noteFlight(setting, verb, subject)) return;
  const deed = (isPeople ? OF_PERSONS : OF_BODIES).get(lemma)?.find(one => isDone(setting, verb, one));
  if (!deed || (!isOpen && !OUTRIGHT.has(deed.sector) && !isOfState(subject, deed))) return;
  // "*The crew* had lived on board": who is told by a trade lives somewhere, too.
  if (deed.sector === 'CVL' && [...subject.nouns].some(noun => HIRED.test(noun))) return;
  // "*The owner* fled through a window": who only ran away is no refugee.
  if (deed.sector === 'REF' && isEscape(setting, verb, subject)) return;
  if (isPeople && TRADES.has(deed.sector) && isPast(setting, verb)) return;
  subject.sector = deed.sector === 'REB' && isGangByName(subject) ? 'CRM' : deed.sector;
  if (deed.sector === 'REF') subject.country ??= countryFled(setting, verb);
  // What does deeds is a body, though its name alone told of a thing or a place: "the *Mirab Column* has fought …".
  const isThing = subject.kind === 'other' || subject.kind === 'place';
  if (isThing && subject.nameRank >= 1000) subject.kind = 'organisation';
}

const AGAINST_STATE: Deed = {
  sector: 'REB',
  objects: new Set(['@GOV', '@capital', 'government', 'regime', 'junta']),
};

/** "*Vontade Comum* won 51 of the 80 seats": nobody has several. */
function isPartyCalledAsPeopleAre(
  setting: Setting,
  verb: number,
  { kind, roles, gender }: Referent,
): boolean {
  if (kind !== 'person' || roles.length > 0 || gender !== null || !WINNING.has(setting.draft.lemma(verb)))
    return false;
  const object = complementOf(setting, verb, DIRECT);
  if (object < 0) return false;
  const isCounted = setting.draft.tokens.uposes[object] === Upos.NUM && wholeOf(setting, object) === 'seat';
  return isCounted || setting.draft.norm(object) === 'seats';
}

const WINNING: ReadonlySet<string> = new Set(['win', 'lose', 'take', 'gain', 'hold']);
const DIRECT: readonly string[] = [''];

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

/** "sold land", "*had* sold her" */
function isPast({ draft }: Setting, verb: number): boolean {
  const { xposes, firstChildren, nextSiblings } = draft.tokens;
  if (xposes[verb] === Xpos.VBD) return true;
  for (let child = firstChildren[verb]!; child >= 0 && child < verb; child = nextSiblings[child]!)
    if (draft.norm(child) === 'had') return true;
  return false;
}

/** Deeds that say more than a name does: a "Salvation Bloc" that fights the army is no party. */
const OUTRIGHT: ReadonlySet<string> = new Set(['REB', 'CRM']);
/** A "council" or "committee" that fines, licenses and dismisses is no citizens' own. */
const isOfState = ({ sector }: Referent, deed: Deed) => deed.sector === 'GOV' && sector === 'SOC';

function isDone(setting: Setting, verb: number, { objects }: Deed): boolean {
  if (objects === null) return true;
  if (objects.has('@home')) return isAtHome(setting, verb);
  if (objects.has('@seat')) return isForPlace(setting, verb);
  if (objects.has('@any')) {
    const thing = complementOf(setting, verb, DIRECT);
    return thing >= 0 && !NO_CROPS.test(setting.draft.lemma(thing));
  }
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

/** "grew *the business*", "grew *a beard*" */
const NO_CROPS =
  /^(business|firm|company|revenue|profit|economy|sale|team|beard|moustache|hair|market|membership|fund|influence|base)$/;

/** "who *sits for* Multan" */
function isForPlace(setting: Setting, verb: number): boolean {
  const place = complementOf(setting, verb, FOR);
  return place >= 0 && setting.referentsAt(place).some(one => one.kind === 'place');
}

const FOR: readonly string[] = ['for'];

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
  const isCount = setting.draft.tokens.uposes[object] === Upos.NUM;
  if (!isCount && !AMOUNTS.test(setting.draft.lemma(object))) return '';
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
  // "fled over the hills *with her children*"
  const kin = complementOf(setting, verb, BESIDE);
  if (kin >= 0 && FAMILY.test(setting.draft.lemma(kin))) return false;
  const over = complementOf(setting, verb, OVER);
  if (over >= 0 && BORDERS.test(setting.draft.lemma(over))) return false;
  const whence = complementOf(setting, verb, WHENCE);
  if (whence < 0 && [...nouns].some(noun => CULPRITS.test(noun))) return true;
  return whence < 0 ? !plural : ESCAPED.test(setting.draft.lemma(whence).toLowerCase());
}

const BESIDE: readonly string[] = ['with'];
const FAMILY =
  /^(child|family|son|daughter|wife|husband|mother|father|baby|parent|grandchild|kid|relative|sibling)$/;

/** "fled *over the hills*", "*across the border*", "*into the bush*" */
const OVER: readonly string[] = ['over', 'across', 'into', 'through'];
const BORDERS = /^(hill|mountain|border|frontier|river|bush|forest|jungle|swamp|desert)$/;

const HIRED =
  /^(crew|staff|employee|workforce|owner|proprietor|chief|leader|head|chairman|chairwoman|colleague)$/;

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
