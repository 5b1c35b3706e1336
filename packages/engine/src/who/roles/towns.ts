/** Towns and provinces that act: "*Gdańsk* has sued the ministry", "*Jalisco* refused": their councils and governors. */
import { Deprel, Upos } from '../../grammar/labels.js';
import { ACTS_OF_WILL } from '../nominals/unlisted.js';
import type { Setting } from '../setting.js';

export function readTowns({ candidates, draft, cast }: Setting): void {
  const { deprels, heads, uposes } = draft.tokens;
  for (const { name, headToken, referents } of candidates) {
    if (name === null || referents.length !== 1 || deprels[headToken] !== Deprel.nsubj) continue;
    const place = cast.referents[referents[0]!]!;
    if (place.kind !== 'place' || place.sector !== null || place.actor !== null || place.country === null)
      continue;
    const verb = heads[headToken]!;
    if (verb >= 0 && uposes[verb] === Upos.VERB && ACTS_OF_WILL.has(draft.lemma(verb))) place.sector = 'GOV';
  }
}
