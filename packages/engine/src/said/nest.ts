/** Which statement stands in which, and to which each word belongs: the innermost whose content holds it. */
import type { Draft } from '../draft/draft.js';
import type { Attitude, Statement } from '../draft/layers.js';
import { Upos, Xpos } from '../grammar/labels.js';

/**
 * Fills `within` of every statement and `draft.statementOfToken`. What a speaker says of the same speaker's own words and of
 * anybody's thoughts ("he said that they hoped …") changes nobody's voice and is left out.
 */
export function nestStatements(draft: Draft): void {
  lay(draft);
  const kept = draft.statements.filter(statement => !isOwnAgain(draft, statement));
  if (kept.length === draft.statements.length) return;
  draft.statements.splice(0, draft.statements.length, ...kept);
  lay(draft);
}

/** The statement stands in one of the same speaker, or its speaker is a pronoun that could not be told apart from that one. */
function isOwnAgain(draft: Draft, { speaker, cue, within, attitude }: Statement): boolean {
  const outer = draft.statements[within];
  if (!outer) return false;
  // What somebody tells of another's thoughts is still the teller's word alone.
  if (THOUGHTS.has(attitude)) return true;
  // "“They should *admit* that …”": an infinitive tells of no saying.
  if (cue !== null && isUntold(draft, cue.firstToken, speaker !== null)) return true;
  if (speaker === null) return false;
  if (speaker.entity >= 0 && outer.speaker && outer.speaker.entity >= 0)
    return speaker.entity === outer.speaker.entity;
  return draft.tokens.uposes[speaker.endToken - 1] === Upos.PRON;
}

function isUntold(draft: Draft, cue: number, isSpoken: boolean): boolean {
  const xpos = draft.tokens.xposes[cue];
  return xpos === Xpos.VB || (xpos === Xpos.VBN && !isSpoken);
}

const THOUGHTS = new Set<Attitude>(['believe', 'intend', 'doubt']);

/** Longer contents are laid down first, shorter ones upon them. */
function lay(draft: Draft): void {
  const owner = new Int32Array(draft.tokens.length).fill(-1);
  const order = draft.statements
    .map((_, row) => row)
    .sort((a, b) => sizeOf(draft.statements[b]!) - sizeOf(draft.statements[a]!) || a - b);
  for (const row of order) {
    const statement = draft.statements[row]!;
    const anchor = statement.cue?.firstToken ?? statement.content[0]!.firstToken;
    statement.within = owner[anchor]!;
    for (const { firstToken, endToken } of statement.content) owner.fill(row, firstToken, endToken);
  }
  draft.statementOfToken = owner;
}

/** From the first to the last word, so that a broken quotation holds what is said within its break. */
function sizeOf({ content }: Statement): number {
  return content.reduce((sum, { firstToken, endToken }) => sum + endToken - firstToken, 0);
}
