/**
 * Whose country somebody has who is like those told of before: "the Lithuanian border service … *the guards*", "Peru closed its embassy.
 * *Foreign Minister* Ana Ruiz …", "EU monitors … *a monitor*". Heard before the countries around, which may be those of others.
 */
import { Deprel } from '../grammar/labels.js';
import type { Candidate } from './candidate.js';
import type { Referent } from './cast.js';
import { complementOf, oneAt, subjectOf } from './roles/clauses.js';
import { toldBy } from './roles/told-by.js';
import type { Setting } from './setting.js';
import type { Witness } from './witnesses.js';

/** How many mentions and sentences back others are looked for. */
const REACH = 30;
const NEAR = 2;

/** PLOVER's codes for actors of no one country. */
export const INTERNATIONAL: ReadonlySet<string> = new Set(['IGO', 'UNO', 'EUR', 'NGO', 'ISM', 'IMG', 'MNC']);

/** Those whom a report tells of by the body they serve: judges, soldiers, guards, lawmakers. */
const OF_BODIES: ReadonlySet<string> = new Set(['JUD', 'MIL', 'COP', 'LEG', 'SPY']);
/** Who are told of again by what they do: "*the rebels*", "*the gunmen*". */
const OF_ARMS: ReadonlySet<string> = new Set(['REB', 'CRM', 'PRM', 'UAF']);

const OF_STATE =
  /(^|[ -])(minister|premier|president|chancellor|secretary|spokes(man|woman|person)|ministry|cabinet|government)$/;

/** By sentence: the country of the state or government that is its subject. */
export function statesThatAct(setting: Setting): Map<number, string> {
  const { deprels } = setting.draft.tokens;
  const topics = new Map<number, string>();
  for (const candidate of setting.candidates) {
    if (topics.has(candidate.sentence) || deprels[candidate.headToken] !== Deprel.nsubj) continue;
    const [one, other] = setting.referentsOf(candidate);
    if (one === undefined || other !== undefined || one.country === null || INTERNATIONAL.has(one.country))
      continue;
    if (one.kind === 'country' || one.isGovernment) topics.set(candidate.sentence, one.country);
  }
  return topics;
}

/** "Peru closed its embassy in Quito. *Foreign Minister* Ana Ruiz …": an office of state, of the state that acts just before. */
export function countryOfTopic(
  setting: Setting,
  { mentions, kind, sector, nouns }: Referent,
  topics: ReadonlyMap<number, string>,
  bySentence: ReadonlyMap<number, readonly Witness[]>,
): string | null {
  const [first] = mentions;
  if (first === undefined || kind === 'other' || sector !== 'GOV') return null;
  if (![...nouns].some(noun => OF_STATE.test(noun))) return null;
  // "… *Foreign Minister* Ana Ruiz said Chilean soldiers had asked for them": what is told of others is not heard; "said Lima would
  // answer" is.
  const told = toldBy(setting, first);
  const isHeard = ({ token, kind: how }: Witness) =>
    told === null || token < told.firstToken || token >= told.endToken || !OF_OTHERS.has(how);
  if (bySentence.get(first.sentence)?.some(isHeard)) return null;
  return topics.get(first.sentence - 1) ?? null;
}

/** What only describes those who are told of. */
const OF_OTHERS: ReadonlySet<string> = new Set(['adjective', 'people', 'actor']);

/** The one country of those alike who were told of just before; null for none or several. */
export function countryOfAlike(setting: Setting, referent: Referent): string | null {
  const [first] = referent.mentions;
  const nominal = first?.nominal;
  if (!first || !nominal || nominal.modifiers.length > 0 || nominal.owner >= 0 || nominal.ofHeads.length > 0)
    return null;
  const isPlain = nominal.determiner === 'definite' || (nominal.determiner === 'bare' && first.plural);
  if (isPlain && (OF_BODIES.has(referent.sector ?? '') || referent.nouns.has('guard')))
    return countryBefore(setting, first, one => isAlike(one, referent), nominal.determiner === 'bare');
  if (first.plural && nominal.determiner === 'definite' && OF_ARMS.has(referent.sector ?? ''))
    return countryBefore(setting, first, one => one.sector === referent.sector, false);
  // "The mother of a hostage … *the family*"
  if (nominal.determiner === 'definite' && FAMILIES.test(nominal.noun))
    return countryBefore(setting, first, one => one.kind === 'person' && isBereaved(one), false);
  const isOneOfThem =
    nominal.determiner === 'indefinite' && !first.plural && nominal.entry?.kind === 'person';
  return isOneOfThem
    ? countryBefore(setting, first, one => one.plural && one.nouns.has(nominal.noun), false)
    : null;
}

/** "protesters outside the Brazilian consulate … *the consul*": of the state whose mission it is. */
export function countryOfMission(setting: Setting, { mentions }: Referent): string | null {
  const [first] = mentions;
  if (!first) return null;
  for (const { nominal, sentence } of mentions.slice(0, 2)) {
    if (sentence !== first.sentence || nominal?.determiner !== 'definite' || nominal.countries.length > 0)
      continue;
    if (!ENVOYS.test(nominal.noun) || nominal.owner >= 0 || nominal.ofHeads.length > 0) continue;
    return countryBefore(
      setting,
      first,
      one => one.nouns.has('consulate') || one.nouns.has('embassy'),
      false,
    );
  }
  return null;
}

const ENVOYS =
  /^(ambassador|consul|consul general|vice[ -]consul|envoy|diplomats?|attach[eé]|charg[eé] d'affaires)$/;

const FAMILIES = /^(family|parents?|relatives?)$/;
const isBereaved = ({ nouns }: Referent) => [...nouns].some(noun => BEREAVED.test(noun));
const BEREAVED =
  /^(mother|father|wife|husband|widow|widower|son|daughter|brother|sister|hostage|captive|victim|detainee|prisoner)$/;

/** "a plant in Wales … *the local* MP": of the place told of last, whoever else is. */
export function countryOfLocal(
  { mentions, kind }: Referent,
  bySentence: ReadonlyMap<number, readonly Witness[]>,
): string | null {
  const [first] = mentions;
  // "*The local MP*, Ana Ruiz": the name may have been put first.
  const isLocal = mentions
    .slice(0, 2)
    .some(one => one.sentence === first!.sentence && one.nominal !== null && isCalledLocal(one.nominal));
  if (!first || !isLocal || kind === 'other') return null;
  for (let back = 0; back <= NEAR; back++) {
    const places = (bySentence.get(first.sentence - back) ?? []).filter(
      one => !one.isFar && one.weight === PLACE && one.token < first.headToken,
    );
    const last = places.reduce<Witness | null>((a, b) => (a === null || b.token > a.token ? b : a), null);
    if (last !== null) return last.country;
  }
  return null;
}

const isCalledLocal = ({ modifiers, noun }: NonNullable<Candidate['nominal']>) =>
  modifiers.includes('local') || noun.startsWith('local ');

/** What a place counts for as a witness. */
const PLACE = 1;

/** Of the same sector; "the guards" may serve a "border service" too. */
function isAlike({ sector, nouns }: Referent, one: Referent): boolean {
  if (sector === one.sector) return true;
  return (
    one.nouns.has('guard') &&
    (sector === 'MIL' || [...nouns].some(noun => /^(border|coast|customs)/.test(noun)))
  );
}

const HURTING: ReadonlySet<string> = new Set(
  `shoot kill wound injure hurt detain arrest seize hold abduct kidnap beat torture rob search harass shell bomb strike attack ram sink chase
  board intercept expel capture target jail deport`.split(/\s+/),
);
const TELLING: ReadonlySet<string> = new Set(
  'say accuse claim allege report complain protest blame charge announce tell add'.split(' '),
);
const MOST_STEPS = 4;

/** "Baku accused Armenian snipers of wounding *a sapper*": whom others hurt, as one state tells of the other, are of the one that tells. */
export function countryOfVictim(setting: Setting, { mentions, kind }: Referent): string | null {
  const [first] = mentions;
  if (!first?.nominal || (kind !== 'person' && kind !== 'group')) return null;
  const { draft } = setting;
  const { deprels, heads } = draft.tokens;
  const verb = heads[first.headToken]!;
  if (verb < 0 || deprels[first.headToken] !== Deprel.obj || !HURTING.has(draft.lemma(verb))) return null;
  let doer = subjectOf(setting, verb)?.country ?? null;
  let above = verb;
  for (let step = 0; step < MOST_STEPS && heads[above]! >= 0; step++) {
    above = heads[above]!;
    if (!TELLING.has(draft.lemma(above))) continue;
    const teller = subjectOf(setting, above)?.country ?? null;
    const blamed = complementOf(setting, above, OBJECT);
    doer ??= blamed < 0 ? null : (oneAt(setting, blamed)?.country ?? null);
    return teller !== null && doer !== null && teller !== doer && !INTERNATIONAL.has(teller) ? teller : null;
  }
  return null;
}

const OBJECT: readonly string[] = [''];

/** "Brigadier Tregenza of the Australian army said *100 soldiers* would join": whom an officer tells of are of the same force. */
export function countryOfTeller(setting: Setting, { mentions, sector, kind }: Referent): string | null {
  const [first] = mentions;
  const nominal = first?.nominal;
  if (!first || !nominal || !first.plural || kind !== 'group' || (sector !== 'MIL' && sector !== 'COP'))
    return null;
  if (nominal.determiner !== 'bare' || nominal.owner >= 0 || nominal.ofHeads.length > 0) return null;
  const { draft } = setting;
  const { deprels, heads } = draft.tokens;
  const relation = deprels[first.headToken];
  const verb = heads[first.headToken]!;
  if (verb < 0 || (relation !== Deprel.nsubj && relation !== Deprel['nsubj:pass'])) return null;
  if (deprels[verb] !== Deprel.ccomp || !TELLING.has(draft.lemma(heads[verb]!))) return null;
  const teller = subjectOf(setting, heads[verb]!);
  return teller?.sector === sector && teller.country !== null && !INTERNATIONAL.has(teller.country)
    ? teller.country
    : null;
}

/** The one country of those meant before; of an international court where there is one, and of no other where only that is asked. */
function countryBefore(
  setting: Setting,
  candidate: Candidate,
  isMeant: (one: Referent) => boolean,
  isInternationalOnly: boolean,
): string | null {
  const { candidates, candidateAt } = setting;
  let found: string | null = null;
  let isSeveral = false;
  const last = candidateAt[candidate.headToken]! - 1;
  for (let row = last; row >= 0 && row > last - REACH; row--) {
    const other = candidates[row]!;
    if (other.sentence < candidate.sentence - NEAR) break;
    for (const one of setting.referentsOf(other)) {
      if (one.country === null || one.kind === 'place' || !isMeant(one)) continue;
      if (INTERNATIONAL.has(one.country)) return one.country;
      isSeveral ||= found !== null && found !== one.country;
      found = one.country;
    }
  }
  return isSeveral || isInternationalOnly ? null : found;
}
