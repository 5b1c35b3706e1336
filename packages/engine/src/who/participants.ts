/**
 * Who stands behind a word: what the stages below `who` ask. A word that heads a mention names its entities; a word inside a
 * name, a title, an apposition or a relative clause is followed to such a head.
 */
import type { Draft } from '../draft/draft.js';
import type { Mention, Participant } from '../draft/layers.js';
import { Deprel, Upos, Xpos } from '../grammar/labels.js';

/** Relations from a word to another word of the same name or of another name for the same referent. */
const SAME_REFERENT: ReadonlySet<number> = new Set([
  Deprel.flat,
  Deprel.compound,
  Deprel.appos,
  Deprel['nmod:desc'],
  Deprel.fixed,
  Deprel.goeswith,
]);

/** Relations downwards that may carry the name of a head that is no mention ("General", flat "Baqeri"). */
const NAME_BELOW: ReadonlySet<number> = new Set([Deprel.flat, Deprel.appos, Deprel['nmod:desc']]);

/** How far up or down a chain of names is followed: names are short, and trees may be wrong. */
const MAX_STEPS = 6;
/** How many mentions before a word are looked at for one that holds it. */
const MAX_WINDOW = 24;

export interface ParticipantOptions {
  /** Also those coordinated with the word: "Iran and Iraq", asked at "Iran", gives both. */
  conjuncts?: boolean;
}

/** The mention that `token` heads, or whose name, title or apposition it belongs to, or that holds it; null for none. */
export function findMentionAt(draft: Draft, token: number): Mention | null {
  return (
    findHeadedBy(draft, token) ??
    findAntecedentMention(draft, token) ??
    findAbove(draft, token) ??
    findBelow(draft, token) ??
    findHolding(draft, token)
  );
}

/** The entities of the mention headed at `token`, or containing it; empty when nobody is meant there. */
export function entitiesAt(draft: Draft, token: number): number[] {
  return findMentionAt(draft, token)?.entities ?? [];
}

/**
 * The participants that the argument headed by `token` stands for, with the words as evidence: several for a plural ("the
 * two countries") and, if asked, for coordination. A word that merely stands inside a larger mention is not taken for it.
 */
export function resolveParticipant(
  draft: Draft,
  token: number,
  options: ParticipantOptions = {},
): Participant[] {
  const found: Participant[] = [];
  addParticipants(draft, token, found);
  if (options.conjuncts) {
    const { firstChildren, nextSiblings, deprels } = draft.tokens;
    for (let child = firstChildren[token]!; child >= 0; child = nextSiblings[child]!) {
      if (deprels[child] === Deprel.conj) addParticipants(draft, child, found);
    }
  }
  return found;
}

function addParticipants(draft: Draft, token: number, found: Participant[]): void {
  const mention =
    findHeadedBy(draft, token) ??
    findAntecedentMention(draft, token) ??
    findAbove(draft, token) ??
    findBelow(draft, token);
  if (mention === null) return;
  const { start, end, firstToken, endToken } = mention;
  for (const entity of mention.entities) {
    if (found.some(other => other.entity === entity)) continue;
    found.push({ entity, start, end, firstToken, endToken });
  }
}

function findHeadedBy(draft: Draft, token: number): Mention | null {
  const index = draft.mentionOfHead[token] ?? -1;
  return index < 0 ? null : (draft.mentions[index] ?? null);
}

/** "the militia, *which* shelled the town": the relative pronoun stands for the noun that its clause describes. */
function findAntecedentMention(draft: Draft, token: number): Mention | null {
  const { heads, deprels, uposes, xposes } = draft.tokens;
  const isRelative =
    uposes[token] === Upos.PRON &&
    (xposes[token] === Xpos.WP || xposes[token] === Xpos.WDT || xposes[token] === Xpos.WP$);
  if (!isRelative) return null;
  let up = heads[token]!;
  for (let step = 0; up >= 0 && step < MAX_STEPS; step++, up = heads[up]!) {
    if (deprels[up] === Deprel['acl:relcl'])
      return findHeadedBy(draft, heads[up]!) ?? findBelow(draft, heads[up]!);
  }
  return null;
}

function findAbove(draft: Draft, token: number): Mention | null {
  const { heads, deprels } = draft.tokens;
  let up = token;
  for (let step = 0; step < MAX_STEPS; step++) {
    if (!SAME_REFERENT.has(deprels[up]!)) return null;
    up = heads[up]!;
    if (up < 0) return null;
    const mention = findHeadedBy(draft, up);
    // "police" in "police station" is another thing than the station; "Mohammad" and "Baqeri" are one.
    if (mention) return deprels[token] === Deprel.compound && !holds(mention, token) ? null : mention;
  }
  return null;
}

function findBelow(draft: Draft, token: number): Mention | null {
  const { firstChildren, nextSiblings, deprels } = draft.tokens;
  for (let child = firstChildren[token]!; child >= 0; child = nextSiblings[child]!) {
    const mention = NAME_BELOW.has(deprels[child]!) ? findHeadedBy(draft, child) : null;
    if (mention) return mention;
  }
  return null;
}

/** The smallest mention that holds `token`. Mentions stand in text order, so those near it are enough. */
function findHolding(draft: Draft, token: number): Mention | null {
  const { mentions } = draft;
  let best: Mention | null = null;
  const last = lastStartingBy(mentions, token);
  for (let index = last; index >= 0 && index > last - MAX_WINDOW; index--) {
    const mention = mentions[index]!;
    if (!mention.isBackground && holds(mention, token) && (best === null || width(mention) < width(best)))
      best = mention;
  }
  return best;
}

function lastStartingBy(mentions: readonly Mention[], token: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.firstToken <= token) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const holds = (mention: Mention, token: number) => mention.firstToken <= token && token < mention.endToken;
const width = (mention: Mention) => mention.endToken - mention.firstToken;
