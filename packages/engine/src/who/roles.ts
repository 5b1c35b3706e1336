/**
 * The offices a person holds in the text, each with its words. Titles before the name are read backwards from it: "Chief of Staff
 * of the Iranian Armed Forces Major General Mohammad Baqeri", "Iraq's Prime Minister", "Quds Force commander".
 */
import type { Role } from '../draft/layers.js';
import { findChild } from '../draft/tree.js';
import { Deprel, Upos } from '../grammar/labels.js';
import type { Candidate } from './candidate.js';
import type { Referent } from './cast.js';
import { GENERIC_OFFICES, sectorOfBody } from './describe/sector.js';
import { countryOf } from './lexicon/index.js';
import { isCapitalised, isEx } from './lookup.js';
import type { TitleSpan } from './names/name.js';
import { OF_OTHERS } from './names/namesakes.js';
import { HONORIFICS, isTitleHere } from './names/titles.js';
import { LOOSE } from './roles/fields.js';
import { findOwnerNoun } from './roles/owner-noun.js';
import { RANKS } from './roles/ranks.js';
import type { Setting } from './setting.js';

const SMALL_ADJECTIVES: ReadonlySet<string> = new Set(
  'former ex acting interim deputy outgoing new current senior top late then incoming caretaker newly elected vice chief longtime veteran retired ousted deposed toppled onetime erstwhile sometime'.split(
    ' ',
  ),
);
const FORMER_WORDS: ReadonlySet<string> = new Set(
  'former ex retired ousted deposed toppled onetime erstwhile sometime'.split(' '),
);
/** "*state* police spokesman" */
const LEVELS: ReadonlySet<string> = new Set(
  'state provincial regional local national federal city district municipal county'.split(' '),
);
/** "ambassador *to* the United States", "minister *for* foreign affairs" */
export const OFFICE_LINKS: ReadonlySet<string> = new Set(['of', 'to', 'for', 'in', 'at']);

/** How far back titles are read. */
const MAX_BACK = 20;

/** The titles before a name, nearest first, with whose they are. Call it when all mentions before the name are resolved. */
export function readTitles(setting: Setting, candidate: Candidate, referent: Referent): void {
  const first = setting.draft.sentences[candidate.sentence]!.firstToken;
  let end = candidate.firstToken;
  const limit = Math.max(first, end - MAX_BACK);
  for (let more = 0; more < 4; more++) {
    // "drug *lord* Hector Vidal" is none of the peerage.
    const isOffice = (setting.lookup.nounAt(end - 1)?.firstToken ?? end) < end - 1;
    if (end > limit && !isOffice && HONORIFICS.has(setting.lookup.wordAt(end - 1))) end--;
    const title = titleWithField(setting, candidate, end, limit) ?? titleEndingAt(setting, end, limit);
    if (title === null) break;
    addRole(setting, referent, title);
    end = title.firstToken;
  }
}

interface TitlePhrase extends TitleSpan {
  /** The words of the title alone. */
  titleFirst: number;
  titleEnd: number;
  /** Where the title as written ends, when its field belongs to it. */
  titleTextEnd?: number;
  owner: Referent | null;
  country: string | null;
  /** Of a body that a noun tells: "*police* spokesman". */
  sector: string | null;
  isFormer: boolean;
  /** Of the kind of body before a title: "*teachers' union* leader". */
  bodySector: string | null;
}

/** "*Minister of International Development* | Tone Haugland" */
function titleWithField(
  setting: Setting,
  candidate: Candidate,
  end: number,
  limit: number,
): TitlePhrase | null {
  const span = candidate.name!.titles.at(-1);
  if (!span || span.endToken !== end || span.firstToken < limit) return null;
  const hit = setting.lookup.nounAt(span.firstToken);
  if (!hit || hit.endToken >= end) return null;
  const phrase = withLead(setting, hit.firstToken, hit.endToken, limit);
  return { ...phrase, endToken: end, titleTextEnd: end };
}

function titleEndingAt(setting: Setting, end: number, limit: number): TitlePhrase | null {
  if (end <= limit) return null;
  const { lookup } = setting;
  const hit = lookup.nounAt(end - 1);
  const isTitle =
    hit !== null && hit.endToken === end && hit.firstToken >= limit && isTitleHere(setting.draft, hit);
  if (isTitle) return withLead(setting, hit.firstToken, end, limit);
  return titleOfOrganisation(setting, end, limit);
}

/** "*Chief of Staff* of the Iranian Armed Forces |" */
function titleOfOrganisation(setting: Setting, end: number, limit: number): TitlePhrase | null {
  const { lookup } = setting;
  const organisation = setting.candidateOf(end - 1);
  if (!organisation || organisation.endToken !== end || organisation.referents.length === 0) return null;
  let of = organisation.firstToken - 1;
  if (lookup.wordAt(of) === 'the') of--;
  if (of <= limit || !OFFICE_LINKS.has(lookup.wordAt(of))) return null;
  const hit = lookup.nounAt(of - 1);
  if (!hit || hit.endToken !== of || !hit.phrase.senses.some(one => one.type === 'noun' && one.noun.isTitle))
    return null;
  const phrase = withLead(setting, hit.firstToken, of, limit);
  const owner = setting.referentsOf(organisation)[0]!;
  // The ambassador *to* a country is not of it.
  const country = phrase.country ?? (lookup.wordAt(of) === 'to' ? null : owner.country);
  return { ...phrase, endToken: end, owner: lookup.wordAt(of) === 'to' ? null : owner, country };
}

/** Nationality, owner and small adjectives before the title: "former *Iraqi* …", "*Iraq's* …", "*Quds Force* …". */
function withLead(setting: Setting, titleFirst: number, titleEnd: number, limit: number): TitlePhrase {
  const { lookup } = setting;
  const phrase: TitlePhrase = {
    firstToken: titleFirst,
    endToken: titleEnd,
    titleFirst,
    titleEnd,
    owner: null,
    country: null,
    sector: null,
    isFormer: isEx(setting.draft, titleFirst),
    bodySector: null,
  };
  const isNamed = setting.candidateOf(titleFirst - 1)?.name != null;
  const office = lookup.wordAt(titleEnd - 1);
  const noun = isNamed ? null : findOwnerNoun(setting, office, titleFirst, limit);
  if (noun !== null) {
    phrase.owner = noun.owner;
    phrase.country = noun.owner?.country ?? null;
    phrase.sector = noun.sector;
    phrase.firstToken = noun.firstToken;
  }
  for (let token = phrase.firstToken - 1; token >= limit; token--) {
    const word = lookup.wordAt(token);
    const hit = lookup.nameAt(token);
    if (hit && hit.endToken === token + 1) {
      const sense = hit.phrase.senses.find(one => one.type === 'adjective') ?? hit.phrase.senses[0]!;
      // "*Congress* president Ana Ruiz", in Lima: not the body that the lexicon knows by that name.
      const isNamesake = setting.candidateOf(token)?.name?.because === OF_OTHERS;
      if (!isNamesake) phrase.country ??= countryOf(sense);
      // "Turkish *Cypriot* leader": a name that is nobody's owns nothing.
      phrase.owner ??= setting.referentsAt(token).find(one => one.kind !== 'other') ?? null;
      token = hit.firstToken;
    } else if (word === "'s" || word === "'") continue;
    else if (word === '-' && lookup.wordAt(token - 1) === 'ex') continue;
    else if (LEVELS.has(word)) phrase.firstToken = token;
    // "Deputies *ousted* Premier Holm": he was in office when they did.
    else if (isDeed(setting, token)) break;
    else if (SMALL_ADJECTIVES.has(word)) phrase.isFormer ||= FORMER_WORDS.has(word);
    else {
      const body = lookup.nounAt(token);
      const sense = body?.endToken === token + 1 ? body.phrase.senses[0] : undefined;
      if (sense?.type === 'noun' && sense.noun.kind === 'organisation' && body!.firstToken >= limit) {
        phrase.bodySector ??= sense.noun.sector;
        token = body!.firstToken;
        phrase.firstToken = token;
        continue;
      }
      const named = setting.candidateOf(token);
      if (named?.nominal && named.endToken === token + 1 && lookup.wordAt(token + 1).startsWith("'")) {
        // "*Nurses*' leader", "the *union*'s president"
        phrase.owner ??= setting.referentsOf(named)[0] ?? null;
        phrase.country ??= phrase.owner?.country ?? null;
        phrase.firstToken = Math.min(phrase.firstToken, named.firstToken);
        break;
      }
      if (
        !named?.name ||
        named.endToken !== token + 1 ||
        named.name.kind === 'person' ||
        named.firstToken < limit
      )
        break;
      // "Chief of Staff *of the Iranian Armed Forces* Major General": of the office before, not of the rank.
      const link =
        lookup.wordAt(named.firstToken - 1) === 'the' ? named.firstToken - 2 : named.firstToken - 1;
      if (OFFICE_LINKS.has(lookup.wordAt(link))) break;
      phrase.owner ??= setting.referentsOf(named)[0] ?? null;
      phrase.country ??= phrase.owner?.country ?? null;
      token = named.firstToken;
    }
    phrase.firstToken = Math.min(phrase.firstToken, token);
  }
  return phrase;
}

/** A verb that somebody does, not the participle that it looks like. */
function isDeed({ draft }: Setting, token: number): boolean {
  return draft.tokens.uposes[token] === Upos.VERB && findChild(draft, token, Deprel.nsubj) >= 0;
}

function addRole(setting: Setting, referent: Referent, phrase: TitlePhrase): void {
  const title = setting.textOf(phrase.titleFirst, phrase.titleTextEnd ?? phrase.titleEnd);
  const country = phrase.country ?? phrase.owner?.country ?? null;
  const { starts, ends } = setting.draft.tokens;
  pushRole(referent, {
    title,
    organisation: phrase.owner && phrase.owner.kind !== 'country' ? phrase.owner.row : -1,
    country,
    start: starts[phrase.firstToken]!,
    end: ends[phrase.endToken - 1]!,
    source: 'text',
  });
  // "Taliban spokesman *Maulvi* Kochi" speaks for them, whatever he is called.
  const [nearer] = referent.roles;
  const isOfBody = (phrase.owner?.sector ?? phrase.sector) !== null && phrase.owner?.kind !== 'country';
  if (isOfBody && referent.roles.length === 2 && nearer!.organisation < 0 && OF_LEARNING.test(nearer!.title))
    referent.sector = null;
  applyTitle(setting, referent, phrase.titleEnd - 1, country, phrase, true);
  referent.sector ??= phrase.bodySector;
}

/** Titles that men of learning and of standing have beside any office. */
const OF_LEARNING =
  /^(maulvi|mawlawi|maulana|mullah|mulla|sheikh|sheik|shaikh|sayyid|sayed|imam|malam|mallam|moulana|ustaz|ustadh|hajji|haji|alhaji|ustad|professor|prof|dr|doctor|chief|prince)$/i;

/**
 * Country and sector that an office gives a person. The first that tells stands.
 *
 * @param isBeforeName a title, and no noun: "*Sister* Marie".
 */
export function applyTitle(
  setting: Setting,
  referent: Referent,
  titleToken: number,
  country: string | null,
  {
    owner,
    isFormer,
    sector: told = null,
  }: Pick<TitlePhrase, 'owner' | 'isFormer'> & { sector?: string | null },
  isBeforeName = false,
): void {
  const senses = setting.lookup.nounAt(titleToken)?.phrase.senses;
  const sense =
    (isBeforeName ? senses?.find(one => one.type === 'noun' && one.noun.isTitle) : undefined) ??
    senses?.find(one => one.type === 'noun');
  referent.country ??= country;
  if (sense?.type !== 'noun') return;
  const { noun } = sense;
  const ofOwner = told ?? ofReferent(owner, noun.sector);
  const ofBody = told ?? sectorOfBody(owner);
  const words = setting.lookup.nounAt(titleToken)!.phrase.text;
  const isOfOwner =
    noun.isRelational ||
    (ofBody !== null && (GENERIC_OFFICES.has(words) || RANKS.has(words))) ||
    (told !== null && LOOSE.has(words));
  // "*Tokelauan leader* Kelisano" leads the country.
  const ofCountry = words === 'leader' && country !== null && owner === null ? 'GOV' : null;
  // "*reggae king* Ras Lion", "*carnival queen* Ana Ruiz" reign over nobody.
  const isInPlay = isBeforeName && ROYAL.test(words) && isOfThing(setting, titleToken);
  const sector = isInPlay
    ? 'CVL'
    : isFormer
      ? 'ELI'
      : isOfOwner
        ? (ofOwner ?? noun.sector ?? ofCountry)
        : (noun.sector ?? ofOwner);
  if (referent.sector === null) {
    referent.sector = sector;
    referent.otherSectors.push(...noun.otherSectors.filter(code => !referent.otherSectors.includes(code)));
  }
  referent.gender ??= noun.gender;
  const phrase = setting.lookup.nounAt(titleToken)!.phrase;
  referent.nouns.add(phrase.words.join(' '));
  // "the advocate", of a "refugee advocate"
  referent.nouns.add(phrase.words.at(-1)!);
}

const ROYAL = /^(king|queen|prince|princess|emperor|empress|sultan|duke)$/;

/** A common noun right before the title. */
function isOfThing(setting: Setting, titleToken: number): boolean {
  const { draft, lookup } = setting;
  const before = titleToken - 1;
  if (before < 0 || draft.tokens.sentences[before] !== draft.tokens.sentences[titleToken]) return false;
  const supersense = lookup.supersenseOf(lookup.wordAt(before));
  const named = setting.candidateOf(before)?.name;
  return (
    lookup.nameAt(before) === null &&
    lookup.nounAt(before) === null &&
    (named == null || named.kind === 'other') &&
    /^(communication|act|event|food|artifact|cognition|animal|substance|plant)$/.test(supersense) &&
    draft.tokens.uposes[before] !== Upos.ADJ
  );
}

/** Whoever leads a country is its government. */
function ofReferent(owner: Referent | null, own: string | null): string | null {
  return owner?.kind === 'country' ? (own ?? 'GOV') : (owner?.sector ?? null);
}

export function pushRole(referent: Referent, role: Role): void {
  if (!referent.roles.some(other => other.start === role.start && other.end === role.end))
    referent.roles.push(role);
}

/** A nominal that means a person whose office it tells: "…, *the deputy chief of Iraq's PMU*,". */
export function roleOfNominal(
  setting: Setting,
  candidate: Candidate,
  referent: Referent,
  owner: Referent | null,
  country: string | null,
): void {
  const nominal = candidate.nominal!;
  const { entry } = nominal;
  if (!entry || referent.kind !== 'person' || entry.kind !== 'person') return;
  if (!entry.isTitle && !nominal.isCounterpart && entry.sector === null && owner === null) return;
  const { starts, ends } = setting.draft.tokens;
  const hit = setting.lookup.nounAt(candidate.headToken);
  let titleFirst = hit ? hit.firstToken : candidate.headToken;
  const titleEnd = hit ? hit.endToken : candidate.headToken + 1;
  while (
    titleFirst > candidate.firstToken &&
    SMALL_ADJECTIVES.has(setting.lookup.wordAt(titleFirst - 1)) &&
    !isCapitalised(setting.draft, titleFirst - 1)
  ) {
    titleFirst--;
  }
  pushRole(referent, {
    title: setting.textOf(titleFirst, titleEnd),
    organisation: owner && owner.kind !== 'country' && owner.kind !== 'person' ? owner.row : -1,
    country,
    start: starts[candidate.firstToken]!,
    end: ends[candidate.endToken - 1]!,
    source: 'text',
  });
}
