/** Right edges that a tree has set too late: "urged the army to go *and promised aid*" goes on with the cue's own clause. */
import type { Draft } from '../draft/draft.js';
import { Deprel } from '../grammar/labels.js';
import type { Range } from './candidate.js';
import { findOuterVerb, isVerbal } from './clauses.js';
import type { CueWords } from './found.js';

export function shortenContent(draft: Draft, cue: CueWords, range: Range): Range {
  const { first } = range;
  if (first < cue.end - 1) return range;
  const end = outerVerbStart(draft, cue, range);
  return end > first + 1 ? { first, end } : range;
}

/** Where a verb begins that goes on from the cue ("called on them to go *and promised* aid"), else the range's end. */
function outerVerbStart(draft: Draft, { token }: CueWords, { first, end }: Range): number {
  const { deprels, heads, leftEdges } = draft.tokens;
  for (let at = first + 1; at < end; at++) {
    if (deprels[at] !== Deprel.conj || heads[at]! < first || !isVerbal(draft, at)) continue;
    if (findOuterVerb(draft, at) === token) return Math.max(first, leftEdges[at]!);
  }
  return end;
}
