/** What somebody calls somebody: "called *the plan a disgrace*", "what they call *the new order*". */
import type { Draft } from '../draft/draft.js';
import { findChild } from '../draft/tree.js';
import { Deprel, Upos, Xpos } from '../grammar/labels.js';
import { childrenAfter, findTo, isNominal, isPassive, isVerbal, subtreeRange } from './clauses.js';
import type { Frames } from './cues.js';
import type { CueWords, Found } from './found.js';
import { findObject, findRelative } from './object-frames.js';
import { stopsPhrase } from './phrases.js';

/** "called *the plan a disgrace*" */
export function objectAndName(draft: Draft, { token, end }: CueWords, frames: Frames): Found | null {
  if (!frames.npNp) return null;
  const passive = isPassive(draft, token);
  const object = findObject(draft, token, passive);
  const bare = passive ? null : (nameAlone(draft, token, end) ?? nameInside(draft, object, end));
  if (bare) return bare;
  const name = findName(draft, token, object);
  if (object >= 0 && !passive && name <= object) {
    return nameBeside(draft, token, object, end) ?? pluralName(draft, object, end);
  }
  if (object < 0 || name < token) return null;
  if (isVerbal(draft, name) && findTo(draft, name) >= 0) return null;
  // "the group called Dawn" has a name, nobody calls it one.
  if (passive && draft.tokens.deprels[token] === Deprel.acl) return null;
  const target = subtreeRange(draft, object);
  const called = subtreeRange(draft, name);
  if (passive)
    return { content: [target, { first: Math.max(called.first, end), end: called.end }], cueEnd: end };
  return { content: [{ first: target.first, end: called.end }], cueEnd: end };
}

/** "which the mayor called *“a disgrace”*", "what they call *the new order*": the object stands before the verb. */
function nameAlone(draft: Draft, token: number, end: number): Found | null {
  const { deprels, rightEdges, heads } = draft.tokens;
  const isRelative = deprels[token] === Deprel['acl:relcl'] || findRelative(draft, token) >= 0;
  if (!isRelative || findChild(draft, token, Deprel.nsubj) < 0 || !beginsName(draft, end)) return null;
  const name = childrenAfter(draft, token, token).find(
    child => isNominal(draft, child) || isVerbal(draft, child),
  );
  if (name === undefined || heads[name] !== token) return null;
  return { content: [{ first: end, end: rightEdges[name]! }], cueEnd: end };
}

/** "called *the marchers “a mob”*", all of which the tree takes for the object. */
function nameInside(draft: Draft, object: number, end: number): Found | null {
  if (object < 0) return null;
  const { xposes, rightEdges, leftEdges } = draft.tokens;
  for (let at = object + 1; at < rightEdges[object]!; at++) {
    if (xposes[at] === Xpos['``'])
      return {
        content: [{ first: Math.max(end, leftEdges[object]!), end: rightEdges[object]! }],
        cueEnd: end,
      };
  }
  return null;
}

/** The complement that names the object, or a second object that a parser made of it ("called the exiles *traitors*"). */
function findName(draft: Draft, token: number, object: number): number {
  const name = findChild(draft, token, Deprel.xcomp);
  if (name >= 0 || object < 0) return name;
  return childrenAfter(draft, token, object).find(child => draft.tokens.deprels[child] === Deprel.obj) ?? -1;
}

/** "calling *him* *a “loose wheel”*": the name begins right after the object, whatever the tree makes of it. */
function nameBeside(draft: Draft, token: number, object: number, end: number): Found | null {
  const target = subtreeRange(draft, object);
  const next = Math.max(target.end, object + 1);
  const limit = draft.tokens.rightEdges[token]!;
  if (next >= limit || !beginsName(draft, next)) return null;
  let last = next;
  while (last < limit && !stopsPhrase(draft, last, token)) last++;
  return { content: [{ first: target.first, end: last }], cueEnd: end };
}

/** "called *the rebels terrorists*": two plurals, which the tree takes for one noun. */
function pluralName(draft: Draft, object: number, end: number): Found | null {
  const { xposes } = draft.tokens;
  const first = findChild(draft, object, Deprel.compound);
  const isPair =
    first >= end && first + 1 === object && xposes[first] === Xpos.NNS && xposes[object] === Xpos.NNS;
  return isPair ? { content: [subtreeRange(draft, object)], cueEnd: end } : null;
}

function beginsName(draft: Draft, token: number): boolean {
  const { uposes, xposes } = draft.tokens;
  const upos = uposes[token];
  return (
    upos === Upos.DET || upos === Upos.ADJ || xposes[token] === Xpos['``'] || xposes[token] === Xpos["''"]
  );
}
