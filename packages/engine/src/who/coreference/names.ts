/** Whom a name means: someone named before in the same or another way, or someone new. */
import type { ActorEntry } from '@readout/lexicon';
import type { Draft } from '../../draft/draft.js';
import { findChild } from '../../draft/tree.js';
import { Deprel, Upos } from '../../grammar/labels.js';
import type { Candidate } from '../candidate.js';
import type { Referent } from '../cast.js';
import type { Sense } from '../lexicon/index.js';
import { choosePerson, isCurrent, roleOn } from '../lexicon/people.js';
import type { Name } from '../names/name.js';
import type { Setting } from '../setting.js';

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
  const next = lookup.wordAt(endToken);
  const verb = endToken + 1 < draft.tokens.length ? draft.lemma(endToken + 1) : '';
  const isUprooted = /^(uprooted|displaced|stranded)$/.test(next) || (next === 'who' && FLIGHT.has(verb));
  if (!isCounted && !isUprooted) return null;
  const some = setting.cast.create('group');
  some.plural = true;
  some.country = actor.country;
  some.sector = isUprooted ? 'REF' : actor.sector;
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

const GOVERNING_PREPOSITIONS: ReadonlySet<string> = new Set([
  'with',
  'between',
  'against',
  'by',
  'toward',
  'towards',
  'and',
  'on',
  'for',
  'anti',
  'pro',
]);
const PLACE_WORDS: ReadonlySet<string> = new Set(
  'in at near outside around across throughout inside from to into of through via within over above capital'.split(
    ' ',
  ),
);
/** "at the *bidding* of Washington" */
const WILL: ReadonlySet<string> = new Set(
  'bidding behest request insistence pressure ally allies orders demands policy policies intentions hands puppet puppets wrath ire enough tired weary wary critical suspicious approval permission blessing backing'.split(
    ' ',
  ),
);
/** "under *pressure* from Washington" */
const PUSHING =
  /^(pressure|backing|support|approval|permission|blessing|threat|warning|criticism|condemnation|demand|request|protest|rebuke|praise|aid|loan|grant|sanction|order|instruction|recognition|independence|secession|autonomy)$/;

const PARTY_VERBS: ReadonlySet<string> = new Set(
  `say tell warn accuse deny reject announce want condemn refuse agree call urge demand insist vow pledge threaten blame claim
  support back oppose recognise recognize sign impose lift expel recall summon welcome criticise criticize send deploy offer seek
  consider view see regard believe hope expect plan fear respond retaliate decide declare confirm dismiss promise ask propose push
  pressure provide supply sanction cut suspend resume sever restore withdraw launch maintain argue signal hold have invite
  denounce acknowledge consider pursue negotiate favour favor help try accept
  close reopen shut froze listen ban outlaw arrest jail free release arm fund finance bankroll order authorise authorize approve veto ratify refer
  annex invade bomb attack retaliate mobilise mobilize evacuate extradite deport detain seize freeze unfreeze tax subsidise subsidize
  relent concede apologise apologize protest complain object boycott abstain backtrack waver shrug insist hesitate pay owe spend
  bless beg sue petition scold chide rebuke rebuff reassure placate woo court bill
  lodge file submit cap curb tighten ease relax scrap shelve abolish introduce enact pass adopt issue grant award revoke rescind levy slap
  hike cut devalue float peg default borrow lend repay broker mediate convene airlift repatriate blacklist delist embargo blockade nationalise
  nationalize privatise privatize regulate license harbour expel charter loan pledge donate dump divert
  phone telephone ring email notify inform alert consult contact anger infuriate irk annoy enrage upset embarrass alarm unsettle snub defy provoke antagonise antagonize
  make give spurn rebuff allow permit comply stop end break keep raise lower hail praise thank suspect appoint dispatch stockpile buy sell export import drop`.split(
    /\s+/,
  ),
);

/** Whom governments have and send: "*Bridgetown*'s debt adviser", "agents from *Bogotá*". */
const OF_GOVERNMENTS =
  /^(adviser|advisor|envoy|ambassador|emissary|negotiator|delegate|delegation|representative|spokesman|spokeswoman|mediator|agent|official|inspector|diplomat|troop|soldier|spy|operative|ally)$/;

/** A capital as its government: "*Tehran* warned", "talks with *Moscow*", "*Beijing*'s stance"; not "in Tehran". */
function actsAsGovernment(draft: Draft, setting: Setting, candidate: Candidate): boolean {
  const { lookup } = setting;
  const before = lookup.wordAt(candidate.firstToken - 1);
  if (
    lookup.wordAt(candidate.endToken) === ',' &&
    lookup.nameAt(candidate.endToken + 1)?.phrase.senses[0]?.type === 'country'
  )
    return false;
  if (lookup.wordAt(candidate.endToken) === '-')
    return /^(backed|led|aligned|friendly|controlled|sponsored|allied|appointed|installed)$/.test(
      lookup.wordAt(candidate.endToken + 1),
    );
  if (before === '-') return /^(anti|pro)$/.test(lookup.wordAt(candidate.firstToken - 2));
  if (PLACE_WORDS.has(before))
    return (
      (before === 'to' && isAddressee(draft, candidate)) ||
      (before === 'from' &&
        candidate.firstToken > 1 &&
        (OF_GOVERNMENTS.test(draft.lemma(candidate.firstToken - 2)) ||
          PUSHING.test(draft.lemma(candidate.firstToken - 2)))) ||
      (before === 'of' && WILL.has(lookup.wordAt(candidate.firstToken - 2)))
    );
  const { deprels, heads, uposes } = draft.tokens;
  const head = heads[candidate.headToken]!;
  const deprel = deprels[candidate.headToken]!;
  if (lookup.wordAt(candidate.endToken) === "'s" || deprel === Deprel['nmod:poss'])
    return head < 0 || OF_GOVERNMENTS.test(draft.lemma(head)) || !isPlaceNoun(setting, head);
  if (
    GOVERNING_PREPOSITIONS.has(before) &&
    (deprel === Deprel.obl ||
      deprel === Deprel.nmod ||
      deprel === Deprel.conj ||
      deprel === Deprel['obl:agent'])
  ) {
    return before !== 'for' && before !== 'on' && before !== 'and'
      ? true
      : before === 'and' && isAmongGovernments(setting, candidate);
  }
  if (deprel === Deprel.conj && isGovernmentAt(setting, head)) return true;
  if (deprel === Deprel.nsubj && dealsWithAnother(setting, candidate)) return true;
  if (head < 0 || uposes[head] !== Upos.VERB) return false;
  if (deprel === Deprel.nsubj) return PARTY_VERBS.has(draft.lemma(head)) || actsOnSomething(draft, head);
  return (
    (deprel === Deprel.obj || deprel === Deprel.iobj || deprel === Deprel['nsubj:pass']) &&
    PARTY_VERBS.has(draft.lemma(head))
  );
}

/** "Paris, *Berlin* and *London* put him on their lists": as the first of those listed. */
const isGovernmentAt = (setting: Setting, token: number) =>
  setting.referentsAt(token).some(one => one.isGovernment);

/** "*Vaduz* and Bern are due to meet", "*Vaduz* and Bern traded accusations": what governments do with each other. */
function dealsWithAnother({ draft, lookup }: Setting, { headToken, endToken }: Candidate): boolean {
  const { heads, deprels, firstChildren, nextSiblings } = draft.tokens;
  const isPair =
    lookup.wordAt(endToken) === 'and' &&
    deprels[endToken + 1] === Deprel.conj &&
    lookup.nameAt(endToken + 1)?.phrase.senses.some(one => one.type === 'capital') === true;
  const predicate = heads[headToken]!;
  if (!isPair || predicate < 0) return false;
  if (MUTUAL.has(draft.lemma(predicate))) return true;
  // "are *due* to meet", "*resumed* talking"
  for (let child = firstChildren[predicate]!; child >= 0; child = nextSiblings[child]!)
    if (
      (deprels[child] === Deprel.xcomp ||
        deprels[child] === Deprel.advcl ||
        deprels[child] === Deprel.ccomp) &&
      MUTUAL.has(draft.lemma(child))
    )
      return true;
  return false;
}

const MUTUAL: ReadonlySet<string> = new Set(
  'meet talk agree negotiate sign ratify trade exchange swap resume quarrel bicker feud cooperate'.split(' '),
);

/** "*Vaduz* awarded the contract", "*Bern* has hired a lawyer": towns only have, see and suffer things. */
function actsOnSomething(draft: Draft, verb: number): boolean {
  const { firstChildren, nextSiblings, deprels } = draft.tokens;
  const lemma = draft.lemma(verb);
  if (MOVING.has(lemma) && PARTICLE.test(draft.norm(Math.min(verb + 1, draft.tokens.length - 1))))
    return true;
  if (OF_TOWNS.has(lemma)) return false;
  for (let child = firstChildren[verb]!; child >= 0; child = nextSiblings[child]!)
    if (deprels[child] === Deprel.obj || deprels[child] === Deprel.ccomp || deprels[child] === Deprel.xcomp)
      return true;
  return false;
}

/** "*Lima* flew in two platoons", "*Oslo* backed down". */
const MOVING: ReadonlySet<string> = new Set(
  'fly send bring call pull move step back give cave hit push fight'.split(' '),
);
const PARTICLE = /^(in|out|back|down|up|off|away)$/;

/** What a town does without a government: "Lima *hosted* the talks", "Quito *lost* power". */
const OF_TOWNS: ReadonlySet<string> = new Set(
  `be have see host witness experience suffer endure survive house contain boast resemble mark celebrate mourn await reach top
  rank rival dwarf surround border straddle overlook cover lack get become remain feel look mean record register include feature
  enjoy know lose win beat defeat thrash draw attract dominate lead outscore host entertain edge love remember count like
  wear fill occupy produce generate hit top begin start continue face need lie fear hear play bury`.split(
    /\s+/,
  ),
);

function isAddressee(draft: Draft, candidate: Candidate): boolean {
  const { heads, uposes } = draft.tokens;
  const head = heads[candidate.headToken]!;
  if (head < 0) return false;
  if (ADDRESSING.test(draft.lemma(head))) return true;
  // "put a date for independence *to Suva*": the tree may hang it on the last noun.
  let verb = head;
  for (let step = 0; step < MOST_NOUNS && verb >= 0 && uposes[verb] === Upos.NOUN; step++)
    verb = heads[verb]!;
  return verb >= 0 && PUTTING.test(draft.lemma(verb)) && findChild(draft, verb, Deprel.obj) >= 0;
}

const MOST_NOUNS = 3;
const PUTTING = /^(put|submit|propose|present)$/;

const ADDRESSING =
  /^(close|write|reply|respond|submit|surrender|speak|loyal|hostile|threat|message|warn|ally|challenge|support|appeal|pass|sell|hand|owe|apologise|apologize|complain|listen|defer|answer|payment|loan|aid|credit|plea|petition|request|letter|apology|tribute|offer|document|secret|intelligence|concession|ultimatum)$/;

function isPlaceNoun(setting: Setting, token: number): boolean {
  const sense = setting.lookup.nounAt(token)?.phrase.senses[0];
  return (
    sense?.type === 'noun' &&
    (sense.noun.kind === 'place' || sense.noun.kind === 'person' || sense.noun.kind === 'group')
  );
}

/** "Washington and *Tehran*", when the first is the government. */
function isAmongGovernments(setting: Setting, candidate: Candidate): boolean {
  return setting.referentsAt(candidate.firstToken - 2).some(one => one.isGovernment);
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
