/** Two phrases side by side for one: "Hezbollah, the Lebanese group", "his Iraqi counterpart Yarallah", "X is the president". */
import { Deprel, Upos, Xpos } from '../../grammar/labels.js';
import type { Candidate } from '../candidate.js';
import { isKin } from '../describe/sector.js';
import type { Setting } from '../setting.js';
import { appointedTo } from './appointed.js';
import { fits, isListed, PARTIES } from './fits.js';
import { nameAfterComma, nameGiven } from './name-behind.js';

/** The name that a nominal stands beside, or null. */
export function findAppositive(setting: Setting, candidate: Candidate): Candidate | null {
  return (
    byNameAfter(setting, candidate) ??
    byOfName(setting, candidate) ??
    byNameBefore(setting, candidate) ??
    appointedTo(setting, candidate) ??
    nameGiven(setting, candidate) ??
    nameAfterComma(setting, candidate) ??
    byCopula(setting, candidate)
  );
}

/** "his Iraqi counterpart *Abdel Emir Rashid Yarallah*", "the militant group *Hamas*" */
function byNameAfter(setting: Setting, candidate: Candidate): Candidate | null {
  const hit = setting.lookup.nounAt(candidate.headToken);
  const end = hit ? hit.endToken : candidate.headToken + 1;
  const at = afterSecond(setting, candidate, end);
  const after = setting.candidateOf(at);
  if (after?.name) return after.firstToken === at && fits(candidate, after) ? after : null;
  // "the Bahraini nurse *Sayed* Ali Fardan": a form of address stands between.
  const addressed = setting.candidateOf(at + 1);
  const isTitled = addressed?.name != null && addressed.name.titles[0]?.firstToken === at;
  return isTitled && addressed.firstToken === at + 1 && fits(candidate, addressed) ? addressed : null;
}

/** "the businessman *and publisher* Ugo Bassi": past a second noun for the same person. */
function afterSecond(setting: Setting, candidate: Candidate, end: number): number {
  if (setting.lookup.wordAt(end) !== 'and' || candidate.nominal!.entry?.kind !== 'person' || candidate.plural)
    return end;
  const second = setting.lookup.nounAt(end + 1);
  const sense = second?.firstToken === end + 1 ? second.phrase.senses[0] : undefined;
  if (sense?.type !== 'noun' || sense.plural || sense.noun.kind !== 'person') return end;
  // "Malawi's president and *Bishop* Phiri": two offices of two sectors are two people's.
  const { entry, owner } = candidate.nominal!;
  const isOther = owner >= 0 && entry?.isTitle && sense.noun.isTitle && sense.noun.sector !== entry.sector;
  return isOther ? end : second!.endToken;
}

/** "the city *of Maiduguri*", "the country's capital *of Baghdad*" */
function byOfName(setting: Setting, candidate: Candidate): Candidate | null {
  if (candidate.nominal!.entry?.kind !== 'place' || !NAMED_PLACES.has(candidate.nominal!.noun)) return null;
  for (const token of candidate.nominal!.ofHeads) {
    const named = setting.candidateOf(token);
    if (named?.name?.kind === 'place') return named;
  }
  return null;
}

const NAMED_PLACES: ReadonlySet<string> = new Set([
  'city',
  'town',
  'village',
  'capital',
  'province',
  'district',
  'region',
  'island',
  'port',
  'county',
  'suburb',
]);

/** "the Foxtail network, *a criminal gang*,", "her brother, *a bus driver*,": of one described before what more it is. */
export function nominalBefore(setting: Setting, candidate: Candidate): Candidate | null {
  const { draft, lookup } = setting;
  const { entry, determiner } = candidate.nominal!;
  if (entry === null || lookup.wordAt(candidate.firstToken - 1) !== ',') return null;
  if (candidate.plural) return severalBefore(setting, candidate);
  if (determiner !== 'indefinite') return null;
  const isAppos = draft.tokens.deprels[candidate.headToken] === Deprel.appos;
  const before = setting.candidateOf(
    isAppos ? draft.tokens.heads[candidate.headToken]! : candidate.firstToken - 2,
  );
  // "its main creditor, *a Chinese bank*, said": the tree may hang it elsewhere.
  if (!isAppos && (before?.nominal?.determiner !== 'possessive' || lookup.wordAt(candidate.endToken) !== ','))
    return null;
  if (!before?.nominal || before.isBackground || before.plural || before.referents.length !== 1) return null;
  if (before.endToken !== candidate.firstToken - 1 || isListed(setting, candidate)) return null;
  const known = before.nominal.entry;
  const isPerson = entry.kind === 'person';
  // Two bodies or two persons, of which the second tells more.
  const isSame =
    known === null
      ? false
      : ((known.kind === 'person') === isPerson || PARTIES.has(before.nominal.noun)) &&
        BEINGS.has(known.kind) &&
        BEINGS.has(entry.kind);
  // "its driver, *a Romanian citizen*,": told to be of a country, and of no other trade.
  const isOpen =
    known !== null &&
    (known.sector === null || isKin(before.nominal) || CITIZENS.test(candidate.nominal!.noun));
  return isSame && (isOpen || known!.sector === entry.sector) ? before : null;
}

const CITIZENS = /^(citizen|national|native|man|woman|resident|immigrant|expatriate)$/;

/** "the hostages, *two Dutch engineers*,": of several people who and how many they are. */
function severalBefore(setting: Setting, candidate: Candidate): Candidate | null {
  const { draft } = setting;
  if (draft.tokens.deprels[candidate.headToken] !== Deprel.appos || candidate.nominal!.count === 0)
    return null;
  const before = setting.candidateOf(draft.tokens.heads[candidate.headToken]!);
  if (!before?.nominal || !before.plural || before.isBackground || before.referents.length !== 1) return null;
  if (before.endToken !== candidate.firstToken - 1 || isListed(setting, candidate)) return null;
  const known = before.nominal.entry;
  const isOfPersons = known?.kind === 'person' && candidate.nominal!.entry!.kind === 'person';
  return isOfPersons && (known.sector === null || known.sector === 'CVL') ? before : null;
}

const BEINGS: ReadonlySet<string> = new Set(['person', 'organisation', 'group']);

/** "Hezbollah, *the Lebanese group*," */
function byNameBefore(setting: Setting, candidate: Candidate): Candidate | null {
  const { lookup, draft } = setting;
  const at = markBefore(setting, candidate);
  const mark = lookup.wordAt(at);
  if (mark !== ',' && mark !== '[' && mark !== '(') return null;
  const last = nameEndBefore(setting, at);
  const before = bodyOfPlace(setting, candidate, setting.candidateOf(last - 1));
  if (!before?.name || (before.endToken !== last && !isInPlace(setting, before)) || !fits(candidate, before))
    return null;
  const deprel = draft.tokens.deprels[candidate.headToken]!;
  const isDated = at < candidate.firstToken - 1 && candidate.nominal!.entry?.isTitle === true;
  if (deprel === Deprel.appos || mark !== ',' || isDated) return before;
  const isBare = candidate.nominal!.determiner === 'bare' && !candidate.nominal!.entry?.isTitle;
  if (isBare && last === at) return null;
  const after = lookup.wordAt(phraseEndOf(setting, candidate));
  const isClosed =
    after === ',' || after === '.' || after === ')' || after === ';' || after === '—' || after === '-';
  if (isHeldParticiple(setting, candidate)) return before;
  // "*Bread for All*, his party, said", "*Josephat Standing*, chairman of the union, said": the tree takes the description for the subject, or the name
  // for a verb that has it.
  const isTitle = candidate.nominal!.determiner === 'bare' && candidate.nominal!.entry?.isTitle === true;
  const isSubject =
    (deprel === Deprel.nsubj || isTitle) &&
    after === ',' &&
    before.firstToken === firstOfSentence(setting, before);
  if (isSubject && !isListed(setting, candidate)) return before;
  return isClosed && !isArgument(deprel) && !isListed(setting, candidate) ? before : null;
}

const firstOfSentence = ({ draft }: Setting, { sentence }: Candidate) =>
  draft.sentences[sentence]!.firstToken;

/** "the *Front for Renewal* in the Lowlands, a rebel group": the body named before the place. */
function bodyOfPlace(setting: Setting, candidate: Candidate, before: Candidate | null): Candidate | null {
  if (before?.name?.kind !== 'place' || fits(candidate, before)) return before;
  const body = setting.candidateOf(before.firstToken - 2);
  return body?.name && body.endToken === before.firstToken - 1 && isInPlace(setting, body) ? body : before;
}

function isInPlace(setting: Setting, { endToken }: Candidate): boolean {
  const link = setting.lookup.wordAt(endToken);
  return (link === 'in' || link === 'of') && setting.candidateOf(endToken + 1)?.name?.kind === 'place';
}

/** "Farai, a union leader *held since May*": the tree takes the participle for a verb of its own. */
function isHeldParticiple(setting: Setting, { nominal, endToken, plural }: Candidate): boolean {
  if (plural || nominal!.determiner !== 'indefinite' || nominal!.entry?.kind !== 'person') return false;
  const { xposes, uposes, length } = setting.draft.tokens;
  const isParticiple =
    xposes[endToken] === Xpos.VBN ||
    (xposes[endToken] === Xpos.VBD && SUFFERED.has(setting.draft.lemma(endToken)));
  return (
    endToken + 1 < length &&
    isParticiple &&
    (uposes[endToken + 1] === Upos.ADP ||
      uposes[endToken + 1] === Upos.SCONJ ||
      LATELY.test(setting.lookup.wordAt(endToken + 1)))
  );
}

/** "*killed last month*": when it was. */
const LATELY = /^(last|this|yesterday|earlier|today|recently|overnight|two|three|four|five|six|ten)$/;

const SUFFERED: ReadonlySet<string> = new Set(
  `hold jail detain arrest imprison accuse convict charge sentence exile kill shoot wound kidnap abduct elect appoint
  know base`.split(/\s+/),
);

/** The comma or bracket before a description, adverbs skipped: "Temirlan, *once* the finance minister". */
function markBefore(setting: Setting, { firstToken }: Candidate): number {
  return BEFORE_DESCRIPTION.has(setting.lookup.wordAt(firstToken - 1)) ? firstToken - 2 : firstToken - 1;
}

const BEFORE_DESCRIPTION: ReadonlySet<string> = new Set([
  'once',
  'formerly',
  'previously',
  'now',
  'then',
  'long',
  'later',
  'also',
]);

/** Where the name ends that stands before the mark: an age, a short name in brackets and closing quotation marks stand between. */
function nameEndBefore(setting: Setting, mark: number): number {
  const { lookup, draft } = setting;
  let end = mark;
  // "Fusae Okada*, 84*, a pensioner"
  if (draft.tokens.uposes[end - 1] === Upos.NUM && lookup.wordAt(end - 2) === ',') end -= 2;
  // "The Jeunesses du Fleuve *(JDF)*, a militia"
  if (lookup.wordAt(end - 1) === ')') {
    let open = end - 2;
    while (open > end - MOST_IN_BRACKETS && open > 0 && lookup.wordAt(open) !== '(') open--;
    if (lookup.wordAt(open) === '(') end = open;
  }
  const quote = draft.norm(end - 1);
  return quote === '"' || quote === '”' || quote === "''" ? end - 1 : end;
}

const MOST_IN_BRACKETS = 6;

/** "Tabo *is the president* of the union" */
function byCopula(setting: Setting, candidate: Candidate): Candidate | null {
  const { firstChildren, nextSiblings, deprels } = setting.draft.tokens;
  let hasCopula = false;
  let subject = -1;
  for (let child = firstChildren[candidate.headToken]!; child >= 0; child = nextSiblings[child]!) {
    if (deprels[child] === Deprel.cop) hasCopula = true;
    if (deprels[child] === Deprel.nsubj) subject = child;
    // "he *had been* an altar boy" is over.
    if (NOT_NOW.test(setting.draft.norm(child))) return null;
  }
  if (!hasCopula || subject < 0) return null;
  const named = setting.candidateOf(subject);
  // "A rights group said *they were herders*": somebody else is meant.
  const known = named?.pronoun && named.referents.length === 1 ? setting.referentsOf(named)[0]!.sector : null;
  const said = candidate.nominal!.entry?.sector ?? null;
  if (known !== null && said !== null && known !== said && candidate.plural) return null;
  return named &&
    named.referents.length === 1 &&
    named.plural === candidate.plural &&
    (named.name === null || fits(candidate, named))
    ? named
    : null;
}

/** What stands beside "be" where somebody is not, or no more, what follows. */
export const NOT_NOW = /^(not|n't|had|once|formerly|never)$/;

function phraseEndOf(setting: Setting, candidate: Candidate): number {
  return Math.max(candidate.endToken, setting.draft.tokens.rightEdges[candidate.headToken]!);
}

function isArgument(deprel: number): boolean {
  return (
    deprel === Deprel.nsubj ||
    deprel === Deprel.obj ||
    deprel === Deprel['nsubj:pass'] ||
    deprel === Deprel.obl ||
    deprel === Deprel.root
  );
}
