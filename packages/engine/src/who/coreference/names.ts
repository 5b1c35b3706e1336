/** Whom a name means: someone named before in the same or another way, or someone new. */
import type { ActorEntry } from '@readout/lexicon';
import { Upos } from '../../grammar/labels.js';
import type { Candidate } from '../candidate.js';
import type { Referent } from '../cast.js';
import type { Sense } from '../lexicon/index.js';
import { choosePerson, isCurrent, roleOn } from '../lexicon/people.js';
import type { Name } from '../names/name.js';
import type { Setting } from '../setting.js';
import { actsAsGovernment } from './governments.js';

export function resolveName(setting: Setting, candidate: Candidate): Referent {
  const name = candidate.name!;
  const words = setting.wordsOf(name.firstToken, name.endToken);
  const referent =
    byLexicon(setting, candidate, name) ??
    byBracket(setting, candidate) ??
    (name.kind === 'person'
      ? (byPersonName(setting, name, words) ??
        byKnownPerson(setting, name, words) ??
        byDescription(setting, candidate))
      : bySameName(setting, name, words)) ??
    setting.cast.create(name.kind);
  describe(setting, referent, name, words);
  return referent;
}

function byLexicon(setting: Setting, candidate: Candidate, name: Name): Referent | null {
  const sense = chooseSense(name.senses, setting);
  const { cast } = setting;
  switch (sense?.type) {
    case 'country':
      return cast.getState(sense.country);
    case 'seat':
      return cast.getGovernment(sense.country);
    case 'capital': {
      if (!actsAsGovernment(setting.draft, setting, candidate)) return null;
      // "talks with *Brussels*", where nothing speaks of Belgium: the union that sits there.
      const union = name.senses.find(one => one.type === 'actor' && one.actor.country === 'EUR');
      const isCourt = setting.lookup.wordAt(candidate.endToken - 1) === SEAT_OF_COURTS;
      if ((union === undefined && !isCourt) || setting.isCountryTold(sense.country.code))
        return cast.getGovernment(sense.country);
      return union?.type === 'actor' ? cast.getActor(union.actor) : null;
    }
    case 'actor':
      return byPartOfPeople(setting, candidate, sense.actor) ?? cast.getActor(sense.actor);
    default:
      return null;
  }
}

/** "The *Hague* issued a warrant": international courts sit there, too. */
const SEAT_OF_COURTS = 'hague';

/** "five *Christians*", "*Yazidis* uprooted by the war", "*Rohingya* who landed in Aceh": some of a community, not all of it. */
function byPartOfPeople(
  setting: Setting,
  { firstToken, endToken }: Candidate,
  actor: ActorEntry,
): Referent | null {
  if (actor.kind !== 'group' || (actor.sector !== 'CVL' && actor.sector !== 'REL')) return null;
  const { draft, lookup } = setting;
  const isCounted = firstToken > 0 && draft.tokens.uposes[firstToken - 1] === Upos.NUM;
  const isDisplaced = /^(displaced|uprooted|stateless)$/.test(lookup.wordAt(firstToken - 1));
  const next = lookup.wordAt(endToken);
  const verb = endToken + 1 < draft.tokens.length ? draft.lemma(endToken + 1) : '';
  const isUprooted = /^(uprooted|displaced|stranded)$/.test(next) || (next === 'who' && FLIGHT.has(verb));
  if (!isCounted && !isUprooted && !isDisplaced) return null;
  const some = setting.cast.create('group');
  some.plural = true;
  some.country = actor.country;
  some.sector = isUprooted || isDisplaced ? 'REF' : actor.sector;
  return some;
}

const FLIGHT: ReadonlySet<string> = new Set('flee land cross escape arrive disembark'.split(' '));

/** "*Rouhani*", with nobody of that name in the text: whoever of the name is in office, or of the country of its title. */
function byKnownPerson(setting: Setting, name: Name, words: string[]): Referent | null {
  const known = choosePerson(setting.lookup.peopleCalled(words.join(' ')), {
    date: setting.cast.date,
    countries: setting.countriesNamed,
    titles: name.titles.map(({ firstToken, endToken }) => setting.wordsOf(firstToken, endToken).join(' ')),
  });
  return known && setting.cast.getActor(known);
}

/** "freed a New Zealand pilot … *The pilot, Craig Hollister*,": whoever was told of before by the noun that now has a name. */
function byDescription(setting: Setting, candidate: Candidate): Referent | null {
  const first = candidate.name!.titles[0]?.firstToken ?? candidate.firstToken;
  const isAfterComma = setting.lookup.wordAt(first - 1) === ',';
  const end = isAfterComma ? first - 1 : first;
  const described = setting.candidateOf(end - 1);
  const nominal = described?.endToken === end ? described.nominal : null;
  if (nominal?.entry?.kind !== 'person' || described!.plural || nominal.determiner !== 'definite')
    return null;
  if (nominal.modifiers.length + nominal.countries.length + nominal.ofHeads.length > 0) return null;
  for (const other of setting.before(described!, DESCRIBED_BEFORE)) {
    const noun = other.nominal?.noun;
    // "a *helicopter* pilot"
    if (noun !== nominal.noun && noun?.endsWith(` ${nominal.noun}`) !== true) continue;
    const [one] = setting.referentsOf(other);
    return one !== undefined && one.kind === 'person' && !one.plural && one.nameRank < 1000 ? one : null;
  }
  return null;
}

/** How many sentences back. */
const DESCRIBED_BEFORE = 3;

/** "RSF" is a Sudanese force in a report on Sudan and a press freedom group elsewhere. */
function chooseSense(
  senses: readonly Sense[],
  { countriesNamed, countriesOfPlaces, cast: { date } }: Setting,
): Sense | null {
  const current =
    date === null || senses.length < 2
      ? undefined
      : senses.find(sense => sense.type === 'actor' && sense.actor.person && isCurrent(sense.actor, date));
  if (current) return current;
  const isOf = (countries: ReadonlySet<string>) => (sense: Sense) => {
    if (sense.type !== 'actor') return false;
    const { country } = roleOn(sense.actor, date) ?? sense.actor;
    return country !== null && countries.has(country);
  };
  const local = senses.find(isOf(countriesNamed));
  if (local !== undefined || senses.length < 2) return local ?? senses[0] ?? null;
  return senses.find(isOf(countriesOfPlaces)) ?? senses[0]!;
}

/** "the Popular Mobilization Units (*PMU*)", and "PMU (*Popular Mobilization Units*)". */
function byBracket(setting: Setting, candidate: Candidate): Referent | null {
  const { lookup } = setting;
  const isOpen =
    lookup.wordAt(candidate.firstToken - 1) === '(' || lookup.wordAt(candidate.firstToken - 1) === '[';
  if (!isOpen || !/^[)\]]$/.test(lookup.wordAt(candidate.endToken))) return null;
  const before = setting.candidateOf(candidate.firstToken - 2);
  if (!before?.name || before.endToken !== candidate.firstToken - 1 || before.name.kind === 'person')
    return null;
  const short = setting.wordsOf(candidate.firstToken, candidate.endToken).join('');
  const long = setting.wordsOf(before.firstToken, before.endToken);
  const isAcronym =
    isAcronymOf(short, long) ||
    isAcronymOf(long.join(''), setting.wordsOf(candidate.firstToken, candidate.endToken));
  const isShort =
    /^[A-Z][A-Z0-9-]+$/.test(setting.textOf(candidate.firstToken, candidate.endToken)) &&
    before.name.kind !== 'country' &&
    before.name.kind !== 'place';
  return isAcronym || isShort ? (setting.referentsOf(before)[0] ?? null) : null;
}

/** Whether the letters of `short` begin words of `long`, in order, the first being the first. */
function isAcronymOf(short: string, long: readonly string[]): boolean {
  if (short.length < 2 || long.length < 2) return false;
  let at = 0;
  for (const word of long) {
    if (at < short.length && word.charAt(0) === short.charAt(at)) at++;
    else if (at === 0) return false;
  }
  return at >= short.length;
}

function bySameName(setting: Setting, name: Name, words: string[]): Referent | null {
  const same = setting.cast.findNamed(words);
  if (same && same.kind !== 'person') return same;
  if (words.length === 1) {
    const state = byStateInShort(setting, name, words[0]!);
    if (state) return state;
    if (name.because === 'acronym') return byInitials(setting, words[0]!);
  } else if (name.kind !== 'place') {
    const acronym = setting.cast.findNamed([initials(words)]);
    if (
      acronym &&
      acronym.kind !== 'person' &&
      acronym.kind !== 'place' &&
      acronym.actor === null &&
      acronym.state === null
    )
      return acronym;
  }
  return byShorterName(setting, name, words);
}

/** "the *North*", after "North Korea" */
function byStateInShort(setting: Setting, name: Name, word: string): Referent | null {
  if (setting.lookup.wordAt(name.firstToken - 1) !== 'the') return null;
  const isMeant = (one: Referent) =>
    one.kind === 'country' && one.names.some(words => words.length > 1 && words[0] === word);
  return setting.cast.findRecent(isMeant);
}

/** "DKBA", after "Democratic Karen Benevolent Army". */
function byInitials(setting: Setting, letters: string): Referent | null {
  return setting.cast.findRecent(
    one =>
      one.kind !== 'person' &&
      one.kind !== 'place' &&
      one.names.some(words => words.length > 1 && initials(words) === letters),
  );
}

/** Words that acronyms leave out: "FRL" of "Front *for* Renewal *in* the Lowlands". */
const SMALL: ReadonlySet<string> = new Set([
  'of',
  'the',
  'for',
  'and',
  'a',
  'an',
  'in',
  'on',
  'to',
  'with',
  'at',
]);

const initials = (words: readonly string[]) =>
  words
    .filter(word => !SMALL.has(word))
    .map(word => word.charAt(0))
    .join('');

/** "the *Brigades*", "*Burdekin*": the last words of an organisation named in full before, or its first where that is no common word. */
function byShorterName(setting: Setting, name: Name, words: string[]): Referent | null {
  if (name.kind === 'place' || name.kind === 'country') return null;
  const named = setting.cast.withSurname(words.at(-1)!);
  // "*Shield* commander", after "the Lake Shield, a militia": nothing else tells what the short name is.
  const mayBe = (one: Referent) =>
    one.kind === name.kind ||
    (name.isWeak && name.kind !== 'person' && (one.kind === 'organisation' || one.kind === 'group'));
  const byTail = named.find(
    one => mayBe(one) && one.names.some(other => other.length > words.length && isTail(words, other)),
  );
  return byTail ?? byFirstWord(setting, name, words);
}

/** "*Burdekin*", after "Burdekin Basin Resources"; not "the *National*", after "the National Party". */
function byFirstWord(setting: Setting, name: Name, words: string[]): Referent | null {
  if (words.length !== 1) return null;
  // "*the Column*", after "the Column of the South"
  const isHead = setting.lookup.wordAt(name.firstToken - 1) === 'the';
  if (!isHead && setting.lookup.entryAt(name.firstToken) !== null) return null;
  const isKnown = setting.lookup.entryAt(name.firstToken) !== null;
  return setting.cast.findRecent(
    one =>
      (one.kind === 'organisation' || one.kind === 'group') &&
      one.names.some(
        other => other.length > 1 && other[0] === words[0] && (!isKnown || PHRASE_LINKS.has(other[1]!)),
      ),
  );
}

const PHRASE_LINKS: ReadonlySet<string> = new Set(['of', 'for', 'in']);

const isTail = (short: readonly string[], long: readonly string[]) =>
  short.every((word, i) => long[long.length - short.length + i] === word);

/** "Baqeri" and "Gen. M. Baqeri" are Mohammad Baqeri; "Clinton" is the Clinton named last. */
function byPersonName(setting: Setting, name: Name, words: string[]): Referent | null {
  const same = setting.cast.findNamed(words);
  if (same?.kind === 'person') return same;
  const candidates = setting.cast.withSurname(words.at(-1)!);
  const found = candidates.find(
    one => one.kind === 'person' && agrees(one, name) && one.names.some(other => mayBeOne(words, other)),
  );
  return found ?? byPartOfName(setting, words);
}

function agrees(referent: Referent, name: Name): boolean {
  return referent.gender === null || name.gender === null || referent.gender === name.gender;
}

/** The shorter name's words all stand in the longer, an initial standing for its name. */
function mayBeOne(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  for (const word of long) {
    const wanted = short[at];
    if (
      wanted !== undefined &&
      (word === wanted ||
        (wanted.length === 1 && word.startsWith(wanted)) ||
        (word.length === 1 && wanted.startsWith(word)))
    )
      at++;
  }
  return at === short.length;
}

/** "Farida", after "Farida Haidari"; "Puigvert", after "Jaume Puigvert Casals". */
function byPartOfName(setting: Setting, words: string[]): Referent | null {
  if (words.length !== 1) return null;
  const isMeant = (one: Referent) =>
    one.kind === 'person' && one.names.some(other => other.length > 1 && other.includes(words[0]!));
  const last = setting.cast.findRecent(isMeant);
  // Two of the same given name: nobody can tell.
  return last && setting.cast.findRecent(one => one !== last && isMeant(one)) ? null : last;
}

function describe(setting: Setting, referent: Referent, name: Name, words: string[]): void {
  setting.cast.addName(referent, words);
  referent.country ??= name.country;
  referent.sector ??= name.sector;
  referent.gender ??= name.gender ?? genderOfTitles(setting, name);
  const text = setting.textOf(name.firstToken, name.endToken);
  referent.written.add(text);
  const rank = 1000 + (text === referent.state?.name ? 100 : Math.min(99, text.length));
  if (rank > referent.nameRank) {
    referent.name = text;
    referent.nameRank = rank;
  }
}

function genderOfTitles(setting: Setting, name: Name): Referent['gender'] {
  for (const { firstToken } of name.titles) {
    const word = setting.lookup.wordAt(firstToken).replace('.', '');
    if (word === 'mr' || word === 'sir' || word === 'lord') return 'male';
    if (word === 'mrs' || word === 'ms' || word === 'miss' || word === 'lady' || word === 'dame')
      return 'female';
    const sense = setting.lookup.nounAt(firstToken)?.phrase.senses[0];
    if (sense?.type === 'noun' && sense.noun.gender) return sense.noun.gender;
  }
  return null;
}
