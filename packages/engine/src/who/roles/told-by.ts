/** What somebody is said to tell, as far as the order of the words shows it: the clause after "X said", or before ", X said". */
import { Upos } from '../../grammar/labels.js';
import type { Candidate } from '../candidate.js';
import type { Setting } from '../setting.js';

export interface Told {
  firstToken: number;
  endToken: number;
}

const SAYING =
  /^(say|claim|allege|report|complain|add|tell|warn|blame|accuse|confirm|believe|think|know|suspect|announce|deny)$/;
/** How many words may stand between somebody and the verb: "a guard at the crossing said". */
const REACH = 8;

/** The words that `mention` tells; null where it is not said to tell anything. */
export function toldBy({ draft }: Setting, mention: Candidate): Told | null {
  const { firstToken, endToken } = draft.sentences[mention.sentence]!;
  const { uposes } = draft.tokens;
  for (let token = mention.endToken; token < Math.min(endToken, mention.endToken + REACH); token++) {
    if (uposes[token] !== Upos.VERB) continue;
    if (!SAYING.test(draft.lemma(token))) return null;
    const isLast = token >= endToken - 2;
    const isAfterComma = draft.norm(mention.firstToken - 1) === ',';
    if (isLast) return isAfterComma ? { firstToken, endToken: mention.firstToken } : null;
    return { firstToken: token + 1, endToken };
  }
  return null;
}
