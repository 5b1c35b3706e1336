/** Who does what a verb says, and to whom, as far as the tree shows it: also across "who" and "and". */
import { Deprel, Upos, Xpos } from '../../grammar/labels.js';
import type { Referent } from '../cast.js';
import type { Setting } from '../setting.js';

/** How many steps a coordination or a relative clause is followed up. */
const MAX_STEPS = 5;

/** The one referent that is the subject of the verb, null for none or several. */
export function subjectOf(setting: Setting, verb: number): Referent | null {
  const { deprels, heads, firstChildren, nextSiblings } = setting.draft.tokens;
  let at = verb;
  for (let step = 0; at >= 0 && step < MAX_STEPS; step++) {
    for (let child = firstChildren[at]!; child >= 0; child = nextSiblings[child]!) {
      if (deprels[child] === Deprel['nsubj:pass']) return null;
      if (deprels[child] !== Deprel.nsubj) continue;
      return isRelative(setting, child)
        ? (namedBefore(setting, child) ?? antecedentOf(setting, at))
        : oneAt(setting, child);
    }
    if (deprels[at] === Deprel.acl) return oneAt(setting, heads[at]!);
    if (deprels[at] !== Deprel.conj && deprels[at] !== Deprel.xcomp) return null;
    at = heads[at]!;
  }
  return null;
}

function isRelative(setting: Setting, token: number): boolean {
  const xpos = setting.draft.tokens.xposes[token]!;
  return xpos === Xpos.WP || xpos === Xpos.WDT || setting.draft.norm(token) === 'that';
}

/** "*Temirlan*, who leads": whom the relative clause that `token` stands in describes. */
export function antecedentOf(setting: Setting, token: number): Referent | null {
  const { deprels, heads } = setting.draft.tokens;
  let at = token;
  for (let step = 0; at >= 0 && step < MAX_STEPS; step++, at = heads[at]!) {
    if (deprels[at] !== Deprel['acl:relcl']) continue;
    return oneAt(setting, heads[at]!) ?? oneAt(setting, heads[heads[at]!] ?? -1);
  }
  return null;
}

/** "*Eilidh Strachan*, whose patients": whoever is named right before a relative word, wherever the tree hung the clause. */
export function namedBefore(setting: Setting, relative: number): Referent | null {
  const before = setting.draft.norm(relative - 1) === ',' ? relative - 2 : relative - 1;
  const named = before < 0 ? null : setting.candidateOf(before);
  return named?.name && named.endToken === before + 1 && named.referents.length === 1
    ? setting.referentsOf(named)[0]!
    : null;
}

/** The one referent of the mention that `token` heads. */
export function oneAt(setting: Setting, token: number): Referent | null {
  const referents = token < 0 ? [] : setting.referentsAt(token);
  return referents.length === 1 ? referents[0]! : null;
}

/** The object of the verb, or the noun of its phrase with one of these prepositions; -1 for none. */
export function complementOf(setting: Setting, verb: number, prepositions: readonly string[]): number {
  const { deprels, firstChildren, nextSiblings } = setting.draft.tokens;
  for (let child = firstChildren[verb]!; child >= 0; child = nextSiblings[child]!) {
    const deprel = deprels[child]!;
    if (deprel === Deprel.obj && prepositions.includes('')) return child;
    if (child > verb && (deprel === Deprel.obl || deprel === Deprel.nmod)) {
      if (prepositions.includes(prepositionOf(setting, child))) return child;
    }
  }
  return -1;
}

function prepositionOf(setting: Setting, token: number): string {
  const { deprels, firstChildren, nextSiblings } = setting.draft.tokens;
  for (let child = firstChildren[token]!; child >= 0; child = nextSiblings[child]!)
    if (deprels[child] === Deprel.case) return setting.draft.norm(child);
  return '';
}

/** "*never* led", "*would* lead", "*hopes to* lead": no claim that it is so. */
export function isHedged(setting: Setting, verb: number): boolean {
  const { deprels, uposes, firstChildren, nextSiblings } = setting.draft.tokens;
  for (let child = firstChildren[verb]!; child >= 0; child = nextSiblings[child]!)
    // "has fought since *May*" is sure.
    if (uposes[child] !== Upos.PROPN && HEDGES.has(setting.draft.norm(child))) return true;
  return deprels[verb] === Deprel.xcomp && !isSuspected(setting, verb);
}

/** "men *believed to* belong to the gang": as the news has it, they do. */
function isSuspected(setting: Setting, verb: number): boolean {
  const above = setting.draft.tokens.heads[verb]!;
  return (
    above >= 0 && setting.draft.tokens.xposes[above] === Xpos.VBN && SUSPECTED.has(setting.draft.lemma(above))
  );
}

const SUSPECTED: ReadonlySet<string> = new Set([
  'believe',
  'suspect',
  'think',
  'allege',
  'know',
  'understand',
]);

const HEDGES: ReadonlySet<string> = new Set(
  "not n't never no would could might may should will if unless whether".split(' '),
);

/** "until last autumn", "for a decade", "once": the clause tells of what is over. */
export function isOver(setting: Setting, verb: number): boolean {
  const { xposes, leftEdges, rightEdges } = setting.draft.tokens;
  if (xposes[verb] !== Xpos.VBD && xposes[verb] !== Xpos.VBN) return false;
  const { draft } = setting;
  for (let token = leftEdges[verb]!; token <= rightEdges[verb]! && token < draft.tokens.length; token++) {
    const word = draft.norm(token);
    // "jailed Bek, who ran a channel, *for six years*"
    if (word === ',' && token > verb) return false;
    if (word === 'until' || word === 'once' || word === 'formerly' || word === 'previously') return true;
    if (word === 'for' && /^(decade|decades|years|months)$/.test(draft.norm(token + 2))) return true;
  }
  return false;
}
