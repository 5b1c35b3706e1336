/**
 * Where someone belongs, right after the name: "Leilani Kapulei *of the dockers' union*", "Brigadier Hemi *of the Defence Force*",
 * "Jarmil Vosyka, *formerly of the senate*", "Mbali Nkomazana (*Heartland Party*)".
 */
import type { Candidate } from '../candidate.js';
import type { Referent } from '../cast.js';
import type { Setting } from '../setting.js';
import { RANKS } from './ranks.js';

const FORMERLY: ReadonlySet<string> = new Set(['formerly', 'previously', 'once', 'late', 'lately']);

export function readAffiliations(setting: Setting): void {
  for (const candidate of setting.candidates) {
    if (candidate.name?.kind !== 'person' || candidate.referents.length !== 1) continue;
    const referent = setting.referentsOf(candidate)[0]!;
    if (referent.kind !== 'person') continue;
    readAfter(setting, candidate, referent);
    belong(referent, possessorBefore(setting, candidate), false);
  }
}

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
  if (referent.sector === null || isRankOnly(referent)) referent.sector = isFormer ? 'ELI' : body.sector;
  const [role] = referent.roles;
  if (role && referent.roles.length === 1 && role.organisation < 0 && role.source === 'text') {
    role.organisation = body.row;
    role.country ??= body.country;
  }
}

/** "Corporal", "Commander", of nobody yet. */
export function isRankOnly({ roles, sector }: Referent): boolean {
  return (
    (sector === 'MIL' || sector === 'COP') &&
    roles.length > 0 &&
    roles.every(role => role.organisation < 0 && RANKS.has(role.title.toLowerCase()))
  );
}
