/** Sentences of other domains than politics: sport, markets, weather, kitchens, software, screens. */
import type { Draft } from '../draft/draft.js';
import type { Sentence } from '../draft/sentences.js';
import { Deprel } from '../grammar/labels.js';
import type { Composer } from './compose.js';
import type { EventIndex } from './dictionary.js';

/** With so many words of one domain in a sentence nothing in it is politics, unless a word of politics is among them. */
const DOMAIN_WORDS = 2;

const POLITICAL = new Set([
  'executive',
  'legislative',
  'military',
  'diplomatic',
  'legal',
  'political_institutions',
]);

/** "*The novel* tells of a soldier who kills his brother": what happens in a work happens nowhere else. */
function tellsStory(draft: Draft, index: EventIndex, firstToken: number, endToken: number): boolean {
  const { deprels, heads } = draft.tokens;
  for (let token = firstToken; token < endToken; token++) {
    if (deprels[token] !== Deprel.nsubj || heads[heads[token]!] !== -1) continue;
    if (index.domains.get(draft.lemma(token)) === 'screen') return true;
  }
  return false;
}

/** "The champions *attacked* from the first whistle and scored two goals": sport, markets, weather, kitchens, software, screens. */
export function isOtherDomain({ draft, index }: Composer, { firstToken, endToken }: Sentence): boolean {
  if (tellsStory(draft, index, firstToken, endToken)) return true;
  const counts = new Map<string, number>();
  let isOther = false;
  for (let token = firstToken; token < endToken; token++) {
    const contexts = index.contexts.get(draft.lemma(token));
    if (contexts?.some(context => POLITICAL.has(context))) return false;
    const domain = index.domains.get(draft.lemma(token)) ?? index.domains.get(draft.norm(token));
    if (domain === undefined) continue;
    const count = (counts.get(domain) ?? 0) + 1;
    if (count >= DOMAIN_WORDS) isOther = true;
    counts.set(domain, count);
  }
  return isOther;
}
