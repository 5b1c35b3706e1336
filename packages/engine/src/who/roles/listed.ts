/**
 * People named one by one after what they are together: "Two teachers, *Ana Ruiz and Ivo Lind*, were freed". Each is of the trade and the
 * country of all.
 */
import { Deprel } from '../../grammar/labels.js';
import type { Candidate } from '../candidate.js';
import type { Referent } from '../cast.js';
import type { Setting } from '../setting.js';

export function readListed(setting: Setting): void {
  for (const candidate of setting.candidates) {
    const { nominal, plural, referents } = candidate;
    if (nominal === null || !plural || referents.length !== 1) continue;
    const all = setting.cast.referents[referents[0]!]!;
    if (all.nameRank >= 1000 || (all.sector === null && all.country === null)) continue;
    if (
      nominal.entry?.kind === 'place' ||
      nominal.entry?.kind === 'country' ||
      nominal.entry?.kind === 'other'
    )
      continue;
    for (const one of namedAfter(setting, candidate)) {
      if (one.sector === null || one.sector === 'CVL') one.sector = all.sector ?? one.sector;
      one.country ??= all.country;
    }
  }
}

/** Those named between commas right behind the phrase, two or more joined by "and"; none for anything else. */
function namedAfter(setting: Setting, { endToken, nominal }: Candidate): Referent[] {
  const { lookup, draft } = setting;
  if (!/^[,:—–-]$/.test(lookup.wordAt(endToken))) return [];
  const named: Referent[] = [];
  let isJoined = false;
  let token = endToken + 1;
  for (let more = 0; more < MOST_NAMED; more++) {
    const one = nameFrom(setting, token);
    if (one === null) return [];
    const referent = setting.referentsOf(one)[0]!;
    if (referent.actor !== null || referent.state !== null || referent.plural) return [];
    named.push(referent);
    const isLast = isJoined;
    token = one.endToken;
    const mark = lookup.wordAt(token);
    if (isLast) break;
    if (mark === ',') token++;
    isJoined = lookup.wordAt(token) === 'and';
    if (isJoined) token++;
    else if (mark !== ',') return [];
  }
  // "Two teachers, Ana Ruiz and Ivo Lind *met* …" tells of four.
  const isClosed = /^[,.;:)—–-]$/.test(lookup.wordAt(token));
  const isCounted = nominal!.count > 0 && nominal!.count === named.length;
  const isApposed = draft.tokens.deprels[token - 1] !== Deprel.nsubj;
  return isJoined && named.length > 1 && (isCounted || (isClosed && isApposed)) ? named : [];
}

const MOST_NAMED = 5;

/** The name of a person or body that begins at `token`, with "the" and titles before it. */
function nameFrom(setting: Setting, token: number): Candidate | null {
  for (let at = token; at < token + 3; at++) {
    const one = setting.candidateOf(at);
    if (one?.name == null) continue;
    const { kind } = one.name;
    const first = one.name.titles[0]?.firstToken ?? one.firstToken;
    const isHere = first === token || (first === token + 1 && setting.lookup.wordAt(token) === 'the');
    const isSomeone = kind === 'person' || kind === 'organisation' || kind === 'group';
    return isHere && isSomeone && one.referents.length === 1 ? one : null;
  }
  return null;
}
