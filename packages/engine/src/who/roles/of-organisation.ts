/**
 * Where someone belongs, right after the name: "Leilani Kapulei *of the dockers' union*", "Brigadier Hemi *of the Defence Force*",
 * "Jarmil Vosyka, *formerly of the senate*", "Mbali Nkomazana (*Heartland Party*)".
 */
import { Upos } from '../../grammar/labels.js';
import type { Candidate } from '../candidate.js';
import type { Referent } from '../cast.js';
import type { Setting } from '../setting.js';
import { isNameOnly, isRankOnly } from './lightly-told.js';
import { RANKS } from './ranks.js';

const FORMERLY: ReadonlySet<string> = new Set(['formerly', 'previously', 'once', 'late', 'lately']);

export function readAffiliations(setting: Setting): void {
  for (const candidate of setting.candidates) {
    readEmployer(setting, candidate);
    readOneOf(setting, candidate);
    readWing(setting, candidate);
    readSeat(setting, candidate);
    if (candidate.name?.kind !== 'person' || candidate.referents.length !== 1) continue;
    const referent = setting.referentsOf(candidate)[0]!;
    if (referent.kind !== 'person') continue;
    readAfter(setting, candidate, referent);
    belong(referent, possessorBefore(setting, candidate), false);
    readAmong(setting, candidate, referent);
  }
}

/** Trades followed anywhere: who employs them tells more. */
const ANYWHERE: ReadonlySet<string> = new Set(
  'researcher analyst economist scientist engineer expert consultant statistician adviser advisor fellow clerk secretary receptionist accountant cashier archivist caretaker janitor'.split(
    ' ',
  ),
);

/** "a researcher *with the rights group*", "an economist *at the university*", "Analyst Ruiz *at Alder Bank*" */
function readEmployer(setting: Setting, candidate: Candidate): void {
  if (candidate.referents.length !== 1) return;
  const noun = tradeOf(setting, candidate);
  if (noun === null) return;
  if (!EMPLOYED.has(setting.lookup.wordAt(noun.endToken))) return;
  const referent = setting.referentsOf(candidate)[0]!;
  const body = bodyFrom(setting, noun.endToken + 1, null);
  const employer = body?.kind === 'place' ? bodyOfTown(setting, noun.endToken + 1) : body;
  if (employer?.kind !== 'organisation' && employer?.kind !== 'group') return;
  if (employer.sector !== null && referent.sector === noun.sector) referent.sector = employer.sector;
}

/** "at *Oslo* bank *Alder Partners*" */
function bodyOfTown(setting: Setting, firstToken: number): Referent | null {
  const { uposes, length } = setting.draft.tokens;
  for (let token = firstToken; token < firstToken + MAX_BEFORE_HEAD && token < length; token++) {
    const upos = uposes[token];
    if (upos !== Upos.PROPN && upos !== Upos.NOUN && upos !== Upos.ADJ) return null;
    const named = setting.candidateOf(token);
    const [one] = named === null ? [] : setting.referentsOf(named);
    if (one?.kind === 'organisation' || one?.kind === 'group') return one;
  }
  return null;
}

/** The trade that somebody is called by, if it is one followed anywhere, and where the words for them end, the name behind included. */
function tradeOf(setting: Setting, { nominal, name, headToken, endToken, referents }: Candidate) {
  if (nominal !== null) {
    if (!ANYWHERE.has(nominal.noun)) return null;
    const end = setting.lookup.nounAt(headToken)?.endToken ?? headToken + 1;
    const named = setting.candidateOf(end);
    const isNamed = named?.name != null && named.firstToken === end && named.referents[0] === referents[0];
    return { endToken: isNamed ? named.endToken : end, sector: nominal.entry?.sector ?? null };
  }
  if (name?.kind !== 'person' || name.titles.length !== 1) return null;
  const hit = setting.lookup.nounAt(name.titles[0]!.endToken - 1);
  const sense = hit?.phrase.senses[0];
  if (sense?.type !== 'noun' || !ANYWHERE.has(hit!.phrase.text)) return null;
  return { endToken, sector: sense.noun.sector };
}

const EMPLOYED: ReadonlySet<string> = new Set(['at', 'with', 'for', 'of']);

/** "Palm Remedies *of Indore*", "the Sisters of Mercy *in León*", "Cedar House, *of Perth*,": where a body sits, right behind its name. */
function readSeat(setting: Setting, { name, endToken, referents }: Candidate): void {
  if (name === null || referents.length !== 1 || (name.kind !== 'organisation' && name.kind !== 'group'))
    return;
  const body = setting.cast.referents[referents[0]!]!;
  if (body.country !== null || body.actor !== null || body.state !== null) return;
  const { lookup } = setting;
  const link = lookup.wordAt(endToken) === ',' ? endToken + 1 : endToken;
  if (lookup.wordAt(link) !== 'of' && (link > endToken || lookup.wordAt(link) !== 'in')) return;
  const place = setting.candidateOf(link + 1);
  const [seat] = place?.firstToken === link + 1 ? setting.referentsOf(place) : [];
  if (seat?.kind === 'place' || seat?.kind === 'country') body.country = seat.country;
}

/** "The Granite Guards, *one of several separatist groups*": as they are, so is it. */
function readOneOf(setting: Setting, { name, endToken, referents }: Candidate): void {
  const { lookup } = setting;
  if (name === null || referents.length !== 1 || lookup.wordAt(endToken) !== ',') return;
  if (lookup.wordAt(endToken + 1) !== 'one' || lookup.wordAt(endToken + 2) !== 'of') return;
  const body = setting.cast.referents[referents[0]!]!;
  if ((body.sector !== null && !isNameOnly(body)) || body.actor !== null) return;
  for (let token = endToken + 3; token < endToken + 3 + MAX_BEFORE_HEAD; token++) {
    const sense = lookup.nounAt(token)?.phrase.senses[0];
    if (sense?.type !== 'noun' || !sense.plural) continue;
    // "one of *the organisers*": of what, the report tells elsewhere.
    if (/^organi[sz]er$/.test(lookup.nounAt(token)!.phrase.words.at(-1)!)) return;
    body.sector = sense.noun.sector ?? body.sector;
    return;
  }
}

/** "Climbers … *One of them*, Golnar Rezai,", "Abram Wiebe, *one of its elders*,": as the others are. */
function readAmong(setting: Setting, { firstToken, endToken }: Candidate, one: Referent): void {
  const { lookup } = setting;
  if (one.actor !== null || (one.sector !== null && one.sector !== 'CVL')) return;
  const isBefore =
    lookup.wordAt(firstToken - 1) === ',' &&
    /^(them|whom)$/.test(lookup.wordAt(firstToken - 2)) &&
    lookup.wordAt(firstToken - 3) === 'of' &&
    lookup.wordAt(firstToken - 4) === 'one';
  const isBehind =
    lookup.wordAt(endToken) === ',' &&
    lookup.wordAt(endToken + 1) === 'one' &&
    lookup.wordAt(endToken + 2) === 'of';
  const whole = isBefore || isBehind ? null : pluralBefore(setting, firstToken);
  if (!isBefore && !isBehind && whole === null) return;
  const many = whole ?? (isBefore ? setting.candidateOf(firstToken - 2) : pluralFrom(setting, endToken + 3));
  const [group, other] = many === null ? [] : setting.referentsOf(many);
  if (group === undefined || other !== undefined || group === one || group.kind === 'country') return;
  one.sector = group.sector ?? one.sector;
  one.country ??= group.country;
}

/** "*one of its reporters*, Ana Ruiz,": the plural right before a comma and a name. */
function pluralBefore(setting: Setting, first: number): Candidate | null {
  const { lookup } = setting;
  if (lookup.wordAt(first - 1) !== ',' || first < 2) return null;
  for (let token = first - 2; token > first - MAX_BEFORE_HEAD && token > 1; token--) {
    const word = lookup.wordAt(token);
    if (word === ',') return null;
    if (word !== 'of' || !/^(one|two|three)$/.test(lookup.wordAt(token - 1))) continue;
    const many = setting.candidateOf(first - 2);
    return many?.nominal && many.plural && many.endToken === first - 1 && many.firstToken >= token - 1
      ? many
      : null;
  }
  return null;
}

/** The plural noun phrase that begins at a token. */
function pluralFrom(setting: Setting, first: number): Candidate | null {
  for (let token = first; token < first + MAX_BEFORE_HEAD && token < setting.draft.tokens.length; token++) {
    const many = setting.candidateOf(token);
    if (many?.nominal && many.plural && many.firstToken === first) return many;
    if (setting.lookup.wordAt(token) === ',') return null;
  }
  return null;
}

/** "the Lake Front's *Storm Brigade*": the arm of an armed group or party is of it. */
function readWing(setting: Setting, candidate: Candidate): void {
  const { name, referents } = candidate;
  if (name === null || referents.length !== 1 || (name.kind !== 'organisation' && name.kind !== 'group'))
    return;
  const wing = setting.cast.referents[referents[0]!]!;
  if (wing.actor !== null || wing.state !== null || !OF_WINGS.has(wing.sector)) return;
  const owner = possessorBefore(setting, candidate);
  if (owner === null || !ARMED.has(owner.sector ?? '') || owner === wing) return;
  wing.sector = owner.sector;
  wing.country = owner.country ?? wing.country;
}

/** What the name of an arm may tell by itself. */
const OF_WINGS: ReadonlySet<string | null> = new Set([null, 'MIL', 'REB', 'PRM']);
const ARMED: ReadonlySet<string> = new Set(['REB', 'PRM', 'CRM']);

function readAfter(setting: Setting, candidate: Candidate, referent: Referent): void {
  const { lookup } = setting;
  let token = candidate.endToken;
  if (lookup.wordAt(token) === '(') {
    belong(referent, bodyFrom(setting, token + 1, ')'), false);
    return;
  }
  if (lookup.wordAt(token) === ',') token++;
  const isFormer = FORMERLY.has(lookup.wordAt(token));
  if (isFormer) token++;
  const link = lookup.wordAt(token);
  if (link !== 'of' && link !== 'from' && !(isFormer && (link === 'with' || link === 'at'))) return;
  belong(referent, bodyFrom(setting, token + 1, null), isFormer);
}

/** "the *State Department*'s Rosalind Ketteridge" */
function possessorBefore(setting: Setting, { firstToken: first, name }: Candidate): Referent | null {
  // "*Nurses*' leader Orsolya": before the title.
  const firstToken = name!.titles[0]?.firstToken ?? first;
  const mark = setting.lookup.wordAt(firstToken - 1);
  if (mark !== "'s" && mark !== "'") return null;
  const owner = setting.candidateOf(firstToken - 2);
  return owner?.endToken === firstToken - 1 && owner.referents.length === 1
    ? setting.referentsOf(owner)[0]!
    : null;
}

/** Whom the phrase that begins at `token` means: the widest mention from there, of "the Hawaii dockers' union" not Hawaii. */
function bodyFrom(setting: Setting, token: number, closing: string | null): Referent | null {
  const { lookup } = setting;
  let body: Candidate | null = null;
  for (let at = token; at < token + MAX_BEFORE_HEAD && at < setting.draft.tokens.length; at++) {
    const named = setting.candidateOf(at);
    if (named === null || named.form === 'pronoun' || named.referents.length !== 1) continue;
    const from = body !== null && lookup.wordAt(body.endToken).startsWith("'") ? body.endToken + 1 : token;
    const starts =
      named.firstToken === from || (named.firstToken === from + 1 && lookup.wordAt(from) === 'the');
    if (!starts && named.firstToken !== token) continue;
    if (body === null || named.endToken > body.endToken) body = named;
  }
  if (body === null) return null;
  const after = lookup.wordAt(body.endToken);
  if (closing !== null && after !== closing && after !== ',') return null;
  return setting.referentsOf(body)[0]!;
}

/** "of the Namibian domestic workers' *union*": how far the head may stand from "of". */
const MAX_BEFORE_HEAD = 9;

function belong(referent: Referent, body: Referent | null, isFormer: boolean): void {
  if (body === null || body.kind === 'person' || body === referent) return;
  referent.country ??= body.country;
  if (body.kind !== 'organisation' && body.kind !== 'group') return;
  if (body.isGovernment || body.sector === null) {
    if (body.isGovernment) referent.sector ??= isFormer ? 'ELI' : 'GOV';
    return;
  }
  if (referent.sector === null || isRankOnly(referent) || isCivilRank(referent, body))
    referent.sector = isFormer ? 'ELI' : body.sector;
  const [role] = referent.roles;
  if (role && referent.roles.length === 1 && role.organisation < 0 && role.source === 'text') {
    role.organisation = body.row;
    role.country ??= body.country;
  }
}

/** "*Commissioner* Tala of the Tongan police" */
function isCivilRank({ roles, sector }: Referent, { sector: ofBody }: Referent): boolean {
  return (
    sector === 'GOV' &&
    (ofBody === 'COP' || ofBody === 'MIL') &&
    roles.length === 1 &&
    RANKS.has(roles[0]!.title.toLowerCase())
  );
}
