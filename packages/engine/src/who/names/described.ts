/** What the words right beside a name say that it is: "calling itself …", appositions, nouns before and after it. */
import type { Draft } from '../../draft/draft.js';
import { Upos, Xpos } from '../../grammar/labels.js';
import { isCapitalised, type Lookup } from '../lookup.js';
import { findLastCue, firstCueOf } from './cues.js';
import { FIRM_NOUNS, isFirm, isFirmByAppositive, opensSentence } from './firm-nouns.js';
import { houseFrom } from './houses.js';
import { type Candidate, standsWherePlacesDo } from './kind-rule.js';
import type { KindGuess } from './name.js';

/** "calling itself *Iron Samovar*", "identified himself as *Abu Sahl*" */
export function byNaming(_draft: Draft, lookup: Lookup, { firstToken }: Candidate): KindGuess | null {
  let before = firstToken - 1;
  if (lookup.wordAt(before) === 'the') before--;
  if (lookup.wordAt(before) === 'as') before--;
  switch (lookup.wordAt(before)) {
    case 'itself':
    case 'themselves':
      return { kind: 'group', because: 'calls itself so' };
    case 'himself':
    case 'herself':
      return lookup.wordAt(before + 1) === 'as' ? { kind: 'person', because: 'calls himself so' } : null;
    default:
      return null;
  }
}

/** How far an apposition is read for its head. */
const APPOSITIVE_REACH = 7;

/** "The Lake Front, *an armed group* that …": the text itself says what it is. */
export function byAppositive(
  draft: Draft,
  lookup: Lookup,
  { firstToken, endToken: end }: Candidate,
): KindGuess | null {
  const endToken = endOfInsertion(draft, lookup, end);
  const article = lookup.wordAt(endToken + 1);
  // "*Ivory Coast's* biggest union"
  const owner = endToken + 1 < draft.tokens.length ? lookup.nameAt(endToken + 1) : null;
  const isPossessive = owner !== null && lookup.wordAt(owner.endToken) === "'s";
  if (
    lookup.wordAt(endToken) !== ',' ||
    (article !== 'a' && article !== 'an' && article !== 'the' && !isPossessive)
  )
    return null;
  // A list ("Ana, the mayor and …") and a new clause ("In Perm, the police …") are no appositions.
  if (standsWherePlacesDo(lookup, firstToken)) return null;
  const first = isPossessive ? owner.endToken + 1 : endToken + 2;
  const noun = houseFrom(draft, lookup, firstToken, first) ?? headNounFrom(draft, lookup, first);
  // "The Coastal *Party*, a junior partner": what its own words say stands.
  if (noun?.kind === 'person' && findLastCue(lookup, firstToken, endToken)?.kind === 'organisation')
    return null;
  // "*Radio* Lumen, a private station": a place of work by its noun, a body by its name.
  if (noun?.kind === 'place' && firstCueOf(lookup, firstToken, endToken)?.kind === 'organisation')
    return null;
  if (!noun || noun.kind === 'country' || !isClosedAfter(draft, lookup, first)) return null;
  const isFirmTold = noun.sector === null && isFirmByAppositive(draft, lookup, firstToken, end, first);
  const told = isFirmTold ? FIRM : noun;
  return {
    ...told,
    sector: told.sector ?? sectorOfCue(lookup, firstToken, end, told),
    because: 'apposition',
  };
}

/** "Lantern *Watch*, a group": what it is called tells what the noun leaves open. */
function sectorOfCue(
  lookup: Lookup,
  firstToken: number,
  end: number,
  { kind }: Pick<KindGuess, 'kind'>,
): string | null {
  if (kind !== 'organisation' && kind !== 'group') return null;
  const cue = findLastCue(lookup, firstToken, end);
  return cue !== null && OF_CAUSES.test(cue.words.at(-1)!) ? cue.sector : null;
}

/** A "council", an "alliance" or a "brigade" that is said to be "a group" may be anybody's. */
const OF_CAUSES =
  /^(watch|rights|aid|relief|charity|charities|trust|foundation|rescue|refuge|borders|frontiers|conservation|conservancy|samaritans|widows|survivors|vakfi|stiftung)$/;

const FIRM = { kind: 'organisation', sector: 'BUS' } as const;

/** "The Lake Front *(LF)*, an armed group", "Ana Ruiz, *43*, a cook": what stands between a name and what it is. */
function endOfInsertion(draft: Draft, lookup: Lookup, end: number): number {
  if (lookup.wordAt(end) === '(' && lookup.wordAt(end + 2) === ')') return end + 3;
  const isAge =
    lookup.wordAt(end) === ',' &&
    draft.tokens.uposes[end + 1] === Upos.NUM &&
    lookup.wordAt(end + 2) === ',' &&
    /^\d\d?$/.test(lookup.wordAt(end + 1));
  return isAge ? end + 2 : end;
}

/** The kind that the last noun of the phrase beginning at `token` tells, when the lexicon knows it. */
export function headNounFrom(
  draft: Draft,
  lookup: Lookup,
  token: number,
): Pick<KindGuess, 'kind' | 'sector'> | null {
  let found: Pick<KindGuess, 'kind' | 'sector'> | null = null;
  for (let at = token; at < token + APPOSITIVE_REACH && isInPhrase(draft, lookup, at); at++) {
    const sense = senseIn(lookup, at);
    const isNoun = draft.tokens.uposes[at] === Upos.NOUN || draft.tokens.uposes[at] === Upos.PROPN;
    // "an ecologist *collective* that …": the tags take some nouns for adjectives.
    const isLast =
      sense?.type === 'noun' && BODIES.has(sense.noun.kind) && !isInPhrase(draft, lookup, at + 1);
    if (!isNoun && !isLast) continue;
    found =
      sense?.type === 'noun' && !sense.plural
        ? { kind: sense.noun.kind, sector: sense.noun.kind === 'person' ? null : sense.noun.sector }
        : CHAINS.test(lookup.wordAt(at))
          ? { kind: 'organisation', sector: 'BUS' }
          : null;
  }
  return found;
}

/** "a *major* in the army" is an officer, "a mining *major*" a firm. */
function senseIn(lookup: Lookup, at: number) {
  const senses = lookup.nounAt(at)?.phrase.senses;
  const isRank = lookup.wordAt(at) === 'major' && /^(in|of|with|from)$/.test(lookup.wordAt(at + 1));
  return (isRank ? senses?.find(one => one.type === 'noun' && one.noun.isTitle) : undefined) ?? senses?.[0];
}

const BODIES: ReadonlySet<string> = new Set(['organisation', 'group']);

/** "a *chain* of pharmacies", "a fast-growing *startup*" */
const CHAINS = /^(chain|startup|start-up|conglomerate)$/;

function isInPhrase(draft: Draft, lookup: Lookup, token: number): boolean {
  if (token >= draft.tokens.length) return false;
  const upos = draft.tokens.uposes[token]!;
  return (
    // "a kidnap-*for*-ransom gang"
    (lookup.wordAt(token - 1) === '-' && lookup.wordAt(token + 1) === '-') ||
    // "an oil *and* gas company"
    (lookup.wordAt(token) === 'and' &&
      isField(draft, lookup, token - 1) &&
      isField(draft, lookup, token + 1)) ||
    upos === Upos.NOUN ||
    upos === Upos.ADJ ||
    upos === Upos.PROPN ||
    upos === Upos.NUM ||
    lookup.wordAt(token) === '-' ||
    // "a growers*'* union"
    draft.tokens.xposes[token] === Xpos.POS ||
    // "a left-*wing* party", "a *left*-wing party"
    (upos === Upos.VERB && (lookup.wordAt(token - 1) === '-' || lookup.wordAt(token + 1) === '-')) ||
    upos === Upos.ADV
  );
}

/** A bare noun that is nobody: "*oil* and gas". */
function isField(draft: Draft, lookup: Lookup, token: number): boolean {
  return draft.tokens.uposes[token] === Upos.NOUN && lookup.nounAt(token) === null;
}

/** After an apposition comes a comma, the end, or what describes it further; after a subject its verb. */
function isClosedAfter(draft: Draft, lookup: Lookup, token: number): boolean {
  let end = token;
  while (end < token + APPOSITIVE_REACH && isInPhrase(draft, lookup, end)) end++;
  if (end >= draft.tokens.length) return true;
  const { uposes } = draft.tokens;
  return (
    uposes[end] === Upos.PUNCT ||
    // "a ferry captain *and a* councillor"
    (lookup.wordAt(end) === 'and' &&
      (/^an?$/.test(lookup.wordAt(end + 1)) ||
        isPersonAt(lookup, end + 1) ||
        draft.tokens.uposes[end + 1] === Upos.ADJ)) ||
    uposes[end] === Upos.ADP ||
    uposes[end] === Upos.SCONJ ||
    // "a militia *armed by* the state"
    ((draft.tokens.xposes[end] === Xpos.VBN || TIED.test(lookup.wordAt(end))) &&
      draft.tokens.uposes[end + 1] === Upos.ADP) ||
    /^(that|which|who|whose|based|founded|led|known|formed|'s)$/.test(lookup.wordAt(end))
  );
}

/** Participles that the tags may take for the verb of the sentence. */
const TIED =
  /^(allied|aligned|linked|tied|affiliated|associated|backed|armed|trained|funded|financed|founded|formed|led|run|owned|based|controlled|supported|sponsored)$/;

/** "a cook *and father* of two" */
function isPersonAt(lookup: Lookup, token: number): boolean {
  const sense = lookup.nounAt(token)?.phrase.senses[0];
  return sense?.type === 'noun' && !sense.plural && sense.noun.kind === 'person';
}

/** "the militant group *Ansaru*", "the town *Daquq*", "protester *Ana Ruiz*" */
export function byNounBefore(
  draft: Draft,
  lookup: Lookup,
  { firstToken, endToken }: Candidate,
): KindGuess | null {
  const hit = lookup.nounAt(firstToken - 1);
  const sector = hit === null ? CALLED_BEFORE.get(lookup.wordAt(firstToken - 1)) : undefined;
  if (sector !== undefined && isModified(draft, firstToken - 1))
    return { kind: 'organisation', sector, because: `described as "${lookup.wordAt(firstToken - 1)}"` };
  if (hit === null && isFirm(draft, lookup, firstToken - 1, firstToken, endToken))
    return {
      kind: 'organisation',
      sector: 'BUS',
      because: `described as "${lookup.wordAt(firstToken - 1)}"`,
    };
  if (
    !hit ||
    hit.endToken !== firstToken ||
    (isCapitalised(draft, hit.firstToken) && !opensSentence(draft, hit.firstToken)) ||
    draft.tokens.sentences[hit.firstToken] !== draft.tokens.sentences[firstToken]
  )
    return null;
  const sense = hit.phrase.senses[0]!;
  if (sense.type !== 'noun' || sense.noun.kind === 'country') return null;
  // "Kano *station* Radio Tsamiya": a place by its noun, a body by its name.
  const firstCue = sense.noun.kind === 'place' ? firstCueOf(lookup, firstToken, endToken) : null;
  if (firstCue?.kind === 'organisation') return { ...firstCue, because: `described as "${hit.phrase.text}"` };
  // "the patrol boat *Takari*"
  if (sense.noun.kind === 'other')
    return sense.noun.sector === null || sense.plural
      ? null
      : { kind: 'other', sector: sense.noun.sector, because: `described as "${hit.phrase.text}"` };
  // "the rebel *Salvation Front*", "the opposition *Lake Movement*": of the one, the kind of the other.
  const cue = [findLastCue(lookup, firstToken, endToken), firstCueOf(lookup, firstToken, endToken)].find(
    one => one?.kind === 'organisation' || one?.kind === 'group',
  );
  const isFirmNoun = sense.noun.kind === 'person' && FIRM_NOUNS.has(lookup.wordAt(hit.endToken - 1));
  if (cue && isFirmNoun)
    return { kind: 'organisation', sector: 'BUS', because: `described as "${hit.phrase.text}"` };
  if (cue && sense.noun.sector !== null && sense.noun.kind !== 'place')
    return { kind: cue.kind, sector: sense.noun.sector, because: `described as "${hit.phrase.text}"` };
  // "the *opposition* Nova Aurora" is one party, though an opposition may be many.
  if (sense.plural && sense.noun.sector !== 'PTY') return null;
  // "plant owner *Lakeside Foods*", "ethanol producer *Tall Grass*": firms are called by what they do, as people are.
  if (sense.noun.kind === 'person' && isFirm(draft, lookup, hit.endToken - 1, firstToken, endToken))
    return {
      kind: 'organisation',
      sector: cue?.sector ?? (lookup.wordAt(hit.endToken - 1) === 'broadcaster' ? 'JRN' : 'BUS'),
      because: `described as "${hit.phrase.text}"`,
    };
  return {
    kind: sense.noun.kind,
    sector: sense.noun.kind === 'person' ? null : sense.noun.sector,
    because: `described as "${hit.phrase.text}"`,
  };
}

/** Words that tell of a body only before its name: "the Moldovan *channel* Prut Azi". */
const CALLED_BEFORE: ReadonlyMap<string, string> = new Map([
  ['channel', 'JRN'],
  ['radio', 'JRN'],
  ['television', 'JRN'],
  ['outlet', 'JRN'],
  ['portal', 'JRN'],
  ['label', 'BUS'],
  ['brand', 'BUS'],
  ['start-up', 'BUS'],
  ['startup', 'BUS'],
]);

/** "*Moldovan* channel", "*Saudi-owned* channel", "*clothing* brand" */
function isModified({ tokens: { uposes, sentences } }: Draft, noun: number): boolean {
  if (noun < 1 || sentences[noun - 1] !== sentences[noun]) return false;
  const before = uposes[noun - 1];
  return before === Upos.ADJ || before === Upos.NOUN || before === Upos.PROPN || before === Upos.VERB;
}

/** "*M42* rebels", "the *Iron Anchor* gang": those who fight or steal by that name. */
export function byGroupAfter(
  draft: Draft,
  lookup: Lookup,
  { firstToken, endToken, place }: Candidate,
): KindGuess | null {
  if (place !== null || draft.tokens.sentences[endToken] !== draft.tokens.sentences[firstToken]) return null;
  const hit = lookup.nounAt(endToken);
  const sense = hit?.firstToken === endToken ? hit.phrase.senses[0] : undefined;
  // "the opposition *Nova Aurora* party"
  if (sense?.type === 'noun' && PARTY_WORDS.has(lookup.wordAt(endToken)) && !isCapitalised(draft, endToken))
    return { kind: 'organisation', sector: 'PTY', because: 'followed by "party"' };
  // "the *Patria Nueva* column" fights, as nothing else is called a column by name.
  if (/^(column|columna)$/.test(lookup.wordAt(endToken)) && lookup.wordAt(firstToken - 1) === 'the')
    return { kind: 'group', sector: 'REB', because: 'followed by "column"' };
  if (sense?.type !== 'noun' || sense.noun.isTitle) return null;
  const isOfName =
    sense.noun.kind === 'organisation' &&
    !sense.plural &&
    BODIES_BY_NAME.has(sense.noun.sector ?? '') &&
    lookup.wordAt(firstToken - 1) === 'the' &&
    !isCapitalised(draft, endToken) &&
    lookup.entryAt(firstToken)?.isGivenName !== true;
  // "the *Blue Lantern* mining company", "the *Sabre Reach* news website"
  if (isOfName)
    return { kind: 'organisation', sector: sense.noun.sector, because: `followed by "${hit!.phrase.text}"` };
  if (!ARMED.has(sense.noun.sector ?? '')) return null;
  const isMany = sense.plural || sense.noun.kind === 'group' || sense.noun.kind === 'organisation';
  return isMany
    ? { kind: 'group', sector: sense.noun.sector, because: `followed by "${hit!.phrase.text}"` }
    : null;
}

const ARMED: ReadonlySet<string> = new Set(['REB', 'PRM', 'CRM']);
/** Sectors whose bodies are called "the … company": what states have is called by who leads it, "the Roth government". */
const BODIES_BY_NAME: ReadonlySet<string> = new Set([
  'PTY',
  'BUS',
  'LAB',
  'SOC',
  'JRN',
  'REL',
  'AGR',
  'REB',
  'PRM',
  'CRM',
]);
const PARTY_WORDS: ReadonlySet<string> = new Set(['party', 'bloc']);

const JOINED = /^(organisation|group)$/;

/** "the *largest* gold miner", "its *main* supplier": said of firms, of people hardly. */
const isGreat = (lookup: Lookup, token: number) =>
  GREAT.test(lookup.wordAt(token - 1)) || GREAT.test(lookup.wordAt(token - 2));
const GREAT =
  /^(biggest|largest|second-largest|second-biggest|leading|main|listed|state-owned|dominant|sole)$/;

/** "His wife*, Pham Thi Hoa,* was": a person by whoever's description stands before. */
export function byNounAndComma(
  draft: Draft,
  lookup: Lookup,
  { firstToken, endToken }: Candidate,
): KindGuess | null {
  const after = lookup.wordAt(endToken);
  if (lookup.wordAt(firstToken - 1) !== ',' || (after !== ',' && after !== '.')) return null;
  const hit = lookup.nounAt(firstToken - 2);
  const sense = hit?.endToken === firstToken - 1 ? hit.phrase.senses[0] : undefined;
  if (sense?.type !== 'noun' || sense.plural) return null;
  // "Cyprus's *biggest shipmanager*, Akamas Marine,"
  const isOfFirms = FIRM_NOUNS.has(lookup.wordAt(firstToken - 2)) && isGreat(lookup, hit!.firstToken);
  if (sense.noun.kind === 'person' && isOfFirms && lookup.entryAt(firstToken)?.isGivenName !== true)
    return { kind: 'organisation', sector: 'BUS', because: `described as "${hit!.phrase.text}"` };
  const owner = draft.tokens.xposes[hit!.firstToken - 1];
  // "Lind's party*, Forward Coast,* won"
  const isBody = sense.noun.kind === 'organisation' && sense.noun.sector !== null;
  if (isBody && (owner === Xpos.PRP$ || owner === Xpos.POS))
    return { kind: 'organisation', sector: sense.noun.sector, because: `described as "${hit!.phrase.text}"` };
  // "A lawyers' group*, Katiba Sasa,* has": of those whose it is.
  const members = owner === Xpos.POS ? lookup.nounAt(hit!.firstToken - 2)?.phrase.senses[0] : undefined;
  if (
    sense.noun.kind !== 'person' &&
    members?.type === 'noun' &&
    members.plural &&
    JOINED.test(sense.noun.kind)
  )
    return {
      kind: 'organisation',
      sector: sense.noun.sector ?? members.noun.sector,
      because: `described as "${hit!.phrase.text}"`,
    };
  return sense.noun.kind === 'person' && owner === Xpos.PRP$
    ? { kind: 'person', because: `described as "${hit!.phrase.text}"` }
    : null;
}
