/** What the judge sees of the sentence around a proposal, the same for all proposals of the sentence. */
import type { Draft } from '../../draft/draft.js';
import type { EventIndex } from '../dictionary.js';
import { isPublicEntity } from './standing.js';
import type { Topics } from './topic.js';

export interface Surroundings {
  /** What its words are about, each of PLOVER's contexts once. */
  contexts: ReadonlySet<string>;
  /** How many mentions in it are of somebody whose country is known. */
  countries: number;
  /** It speaks of "me" or to "you". */
  isPersonal: boolean;
  isQuestion: boolean;
  /** How many mentions in it are names, at most 3. */
  named: number;
  /** Its words and those of the sentences beside it, for what is learned of topics. */
  topics: readonly number[];
  /** How many states and public bodies or people the whole document knows, at most 3. */
  publicNames: number;
  /** How many there are whose country is known, at most 3. */
  names: number;
  /** How many of the public ones it speaks of beyond the sentence and those beside it, at most 3. */
  publicElsewhere: number;
}

type OfDocument = Pick<Surroundings, 'publicNames' | 'names'> & {
  /** The first and the last sentence that speak of each public one. */
  reaches: readonly Reach[];
};

interface Reach {
  first: number;
  last: number;
}

/** What the document knows of all who are in it. */
export function documentOf(draft: Draft): OfDocument {
  const isPublic = draft.entities.map(isPublicEntity);
  const names = draft.entities.filter(({ country }) => country !== null).length;
  const reaches = new Map<number, Reach>();
  for (const { entities, headToken } of draft.mentions) {
    const sentence = draft.tokens.sentences[headToken]!;
    for (const entity of entities) {
      if (!isPublic[entity]) continue;
      const { first, last } = reaches.get(entity) ?? { first: sentence, last: sentence };
      reaches.set(entity, { first: Math.min(first, sentence), last: Math.max(last, sentence) });
    }
  }
  return {
    publicNames: Math.min(MOST, isPublic.filter(Boolean).length),
    names: Math.min(MOST, names),
    reaches: [...reaches.values()],
  };
}

function countElsewhere(reaches: readonly Reach[], sentence: number): number {
  let found = 0;
  for (const { first, last } of reaches) {
    if (first < sentence - 1 || last > sentence + 1) found++;
    if (found === MOST) break;
  }
  return found;
}

const MOST = 3;

export function surroundingsOf(
  draft: Draft,
  index: EventIndex,
  sentence: number,
  { publicNames, names, reaches }: OfDocument,
  topics: Topics,
): Surroundings {
  const { firstToken, endToken } = draft.sentences[sentence]!;
  const contexts = new Set<string>();
  let countries = 0;
  let isPersonal = false;
  let named = 0;
  for (let token = firstToken; token < endToken; token++) {
    for (const context of index.contexts.get(draft.lemma(token)) ?? NONE) contexts.add(context);
    const mention = draft.mentions[draft.mentionOfHead[token] ?? -1];
    if (mention?.entities.some(entity => draft.entities[entity]!.country !== null)) countries++;
    if (mention?.form === 'name') named++;
    isPersonal ||= PERSONAL.has(draft.norm(token));
  }
  const isQuestion = draft.norm(endToken - 1) === '?';
  return {
    contexts,
    countries,
    isPersonal,
    isQuestion,
    named: Math.min(MOST, named),
    topics: topics.around(sentence),
    publicNames,
    names,
    publicElsewhere: countElsewhere(reaches, sentence),
  };
}

const NONE: readonly string[] = [];
const PERSONAL: ReadonlySet<string> = new Set(['i', 'you', 'my', 'your', 'we', 'our', 'me', 'us']);
