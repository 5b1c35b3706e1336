/** Clauses with the cue in their midst: "*the town*, officials said, *is empty*". */
import type { Draft } from '../draft/draft.js';
import { findChild } from '../draft/tree.js';
import { Deprel, Upos, Xpos } from '../grammar/labels.js';
import {
  isFiniteClause,
  isPassive,
  isVerbal,
  SAYING,
  sentenceEnd,
  sentenceFirst,
  subtreeRange,
} from './clauses.js';
import type { Frames } from './cues.js';
import type { CueWords, Found } from './found.js';

/** "*The town*, officials said, *was empty*": the cue hangs below the clause that is its content. */
export function surroundingClause(draft: Draft, { token, end }: CueWords, frames: Frames): Found | null {
  const { heads, deprels } = draft.tokens;
  if (!(frames.clause || frames.quote)) return null;
  const hangs = deprels[token] === Deprel.parataxis || deprels[token] === Deprel.discourse;
  const head = heads[token]!;
  if (!hangs || head < 0 || findChild(draft, token, Deprel.nsubj, Deprel.obj) < 0) return null;
  const own = subtreeRange(draft, token);
  const around = subtreeRange(draft, head);
  if (!isFiniteClause(draft, head) && head > own.first) return null;
  return { content: [around], holes: [own], cueEnd: end };
}

/** How many words a cue and its subject between commas may have: "The town, *the chief of police said*, …". */
const MAX_ASIDE = 10;

/** "*The town*, officials said, *was empty*" by its commas: trees often take what follows for all that is said. */
export function clauseAround(draft: Draft, { token, end }: CueWords, frames: Frames): Found | null {
  if (!(frames.clause && frames.quote) || draft.form(end) !== ',' || isPassive(draft, token)) return null;
  const first = sentenceFirst(draft, token);
  const comma = commaBefore(draft, token, Math.max(first + 1, token - MAX_ASIDE));
  if (comma < 0) return null;
  const last = sentenceEnd(draft, token);
  const isQuoted = draft.tokens.xposes[end + 1] === Xpos['``'];
  // "On Monday, she said, “it rained”": only a subject or a clause before the cue is hers.
  if (isQuoted && !beginsTold(draft, first)) return null;
  const goesOn = isQuoted || isTold(draft, end + 1, comma) || !beginsAside(draft, end + 1);
  return {
    content: [{ first, end: goesOn ? last : comma }],
    holes: [{ first: comma, end: end + 1 }],
    cueEnd: end,
  };
}

/** "Orba is bluffing, they say, *imposing tolls* that …": a participle with an object that describes what is told. */
function isTold(draft: Draft, token: number, comma: number): boolean {
  const { xposes, heads } = draft.tokens;
  if (xposes[token] !== Xpos.VBG || SAYING.has(draft.norm(token))) return false;
  return heads[token]! < comma && findChild(draft, token, Deprel.obj) > token;
}

/** "*Critics of the loans*, he said, “see a dragon”", not "In Paris", "Last week", "However". */
function beginsTold(draft: Draft, first: number): boolean {
  const { uposes } = draft.tokens;
  const upos = uposes[first];
  const isNoun = upos === Upos.DET || upos === Upos.NOUN || upos === Upos.PROPN || upos === Upos.PRON;
  return isNoun && !draft.times.some(time => time.firstToken <= first + 1 && time.endToken > first);
}

/** The comma before the cue's subject, when nothing but the subject stands between. */
function commaBefore(draft: Draft, token: number, limit: number): number {
  const { uposes } = draft.tokens;
  const { firstChildren, nextSiblings, deprels } = draft.tokens;
  let subject = -1;
  // "Critics, *he* said, see a dragon": the nearest of two.
  for (let child = firstChildren[token]!; child >= 0 && child < token; child = nextSiblings[child]!)
    if (deprels[child] === Deprel.nsubj) subject = child;
  if (subject < 0) return -1;
  for (let at = token - 1; at >= limit; at--) {
    if (draft.form(at) === ',') return at < token - 1 ? at : -1;
    if (isVerbal(draft, at) && draft.tokens.heads[at] !== token) return -1;
    if (uposes[at] === Upos.PUNCT || uposes[at] === Upos.SCONJ || uposes[at] === Upos.CCONJ) return -1;
  }
  return -1;
}

/** "…, she said, *adding* …", "…, she said, *but* …", "…, she said, *“*…": what follows is not the rest of the clause. */
function beginsAside(draft: Draft, token: number): boolean {
  const { uposes, xposes } = draft.tokens;
  return (
    xposes[token] === Xpos.VBG ||
    uposes[token] === Upos.CCONJ ||
    uposes[token] === Upos.SCONJ ||
    uposes[token] === Upos.PUNCT ||
    draft.norm(token) === 'according'
  );
}
