/** What the judge sees of the sentence around a proposal, the same for all proposals of the sentence. */
import type { Draft } from '../../draft/draft.js';
import type { EventIndex } from '../dictionary.js';

export interface Surroundings {
  /** What its words are about, each of PLOVER's contexts once. */
  contexts: ReadonlySet<string>;
  /** How many mentions in it are of somebody whose country is known. */
  countries: number;
  /** It speaks of "me" or to "you". */
  isPersonal: boolean;
  isQuestion: boolean;
}

export function surroundingsOf(draft: Draft, index: EventIndex, sentence: number): Surroundings {
  const { firstToken, endToken } = draft.sentences[sentence]!;
  const contexts = new Set<string>();
  let countries = 0;
  let isPersonal = false;
  for (let token = firstToken; token < endToken; token++) {
    for (const context of index.contexts.get(draft.lemma(token)) ?? NONE) contexts.add(context);
    const mention = draft.mentions[draft.mentionOfHead[token] ?? -1];
    if (mention?.entities.some(entity => draft.entities[entity]!.country !== null)) countries++;
    isPersonal ||= PERSONAL.has(draft.norm(token));
  }
  return { contexts, countries, isPersonal, isQuestion: draft.norm(endToken - 1) === '?' };
}

const NONE: readonly string[] = [];
const PERSONAL: ReadonlySet<string> = new Set(['i', 'you', 'my', 'your', 'we', 'our', 'me', 'us']);
