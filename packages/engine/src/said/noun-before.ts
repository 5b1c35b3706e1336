/** Speakers by their place before a finite verb whose subject the tree has lost: "*Nearly half* said that …". */
import type { Draft } from '../draft/draft.js';
import { Deprel, Upos, Xpos } from '../grammar/labels.js';
import { DAYS, isFiniteForm, isNominal, isVerbal, nounPhraseHead, sentenceFirst } from './clauses.js';

/** "*Nearly half* said that …": a finite verb whose subject the tree has lost has it right before it. */
export function nounBefore(draft: Draft, verb: number): number | null {
  const { xposes, uposes, heads } = draft.tokens;
  const xpos = xposes[verb];
  if (xpos !== Xpos.VBD && xpos !== Xpos.VBZ && xpos !== Xpos.VBP) return null;
  let token = verb - 1;
  while (token >= 0 && (uposes[token] === Upos.ADV || uposes[token] === Upos.AUX)) token--;
  // "Sen. Brook *(I-Orba)* said": over what stands in brackets.
  if (token >= 0 && draft.form(token) === ')') {
    while (token >= 0 && draft.form(token) !== '(') token--;
    token--;
  }
  if (token >= 0 && draft.form(token) === ',')
    return nounAtStart(draft, verb) ?? nounBeforeAside(draft, token);
  if (token < 0 || !isNominal(draft, token) || DAYS.has(draft.norm(token))) return null;
  const head = heads[token]!;
  // "*Many* wonder whether …": an adjective that hangs on the verb stands for people.
  if (uposes[token] === Upos.ADJ && head !== verb) return null;
  const noun = head >= 0 && head < token && isNominal(draft, head) && !isVerbal(draft, head) ? head : token;
  return isObjectOfParticiple(draft, noun) ? (nounAtStart(draft, verb) ?? noun) : noun;
}

/** "Villagers trying to regain *the port* say …": the noun before the verb stands in what only describes the subject. */
function isObjectOfParticiple(draft: Draft, noun: number): boolean {
  const { deprels, heads, xposes } = draft.tokens;
  const deprel = deprels[noun];
  const up = heads[noun]!;
  const isObject = deprel === Deprel.obj || deprel === Deprel.obl;
  return (
    isObject &&
    up >= 0 &&
    up < noun &&
    (xposes[up] === Xpos.VB || xposes[up] === Xpos.VBG || xposes[up] === Xpos.VBN)
  );
}

/** "*Dana Brook*, facing a hard vote in Orba, a port, said …": the noun that opens the sentence, before any finite verb. */
function nounAtStart(draft: Draft, verb: number): number | null {
  const { uposes, xposes } = draft.tokens;
  const first = Math.max(sentenceFirst(draft, verb), draft.dateline?.endToken ?? 0);
  if (!OPENS_SUBJECT.has(uposes[first]!) || draft.times.some(time => time.firstToken === first)) return null;
  let relative = false;
  for (let at = first; at < verb; at++) {
    relative ||= xposes[at] === Xpos.WP || xposes[at] === Xpos.WDT;
    const opensClause = uposes[at] === Upos.SCONJ || (isFiniteForm(draft, at) && !relative);
    if (opensClause) return null;
  }
  const comma = commaAfter(draft, first, verb);
  const head = nounPhraseHead(draft, first, comma > first ? comma : verb);
  return head >= 0 && isNominal(draft, head) ? head : null;
}

const OPENS_SUBJECT = new Set<number>([Upos.DET, Upos.NOUN, Upos.PROPN, Upos.PRON, Upos.ADJ, Upos.NUM]);

/** How many words an aside may have: "about half, *48 percent*, say …". */
const MAX_ASIDE = 4;

/** "Among drivers, *about half*, 48 percent, say …": the noun before a short aside without a verb; `comma` closes the aside. */
function nounBeforeAside(draft: Draft, comma: number): number | null {
  const { uposes } = draft.tokens;
  for (let at = comma - 1; at > Math.max(1, comma - 2 - MAX_ASIDE); at--) {
    if (uposes[at] === Upos.VERB || uposes[at] === Upos.AUX || uposes[at] === Upos.SCONJ) return null;
    if (draft.form(at) !== ',') continue;
    return uposes[at - 1] === Upos.NOUN || uposes[at - 1] === Upos.PROPN || uposes[at - 1] === Upos.NUM
      ? at - 1
      : null;
  }
  return null;
}

function commaAfter(draft: Draft, first: number, limit: number): number {
  for (let at = first; at < limit; at++) if (draft.form(at) === ',') return at;
  return -1;
}
