/**
 * Trades right before a name that no phrase of their own was made of: "*wholesaler* Sahl al-Ghor", "*Shipping agent* Baltwinds". The tree
 * hangs such nouns on the name, and the tags take some for adjectives.
 */
import type { Setting } from '../setting.js';

export function readDescribedBefore({ candidates, cast, lookup, draft }: Setting): void {
  for (const { name, firstToken, sentence, referents } of candidates) {
    if (name === null || referents.length !== 1 || name.titles.length > 0 || firstToken === 0) continue;
    const referent = cast.referents[referents[0]!]!;
    if (referent.sector !== null || referent.actor !== null || referent.state !== null) continue;
    if (referent.kind !== 'person' && referent.kind !== 'organisation') continue;
    const hit = lookup.nounAt(firstToken - 1);
    if (hit?.endToken !== firstToken || draft.tokens.sentences[hit.firstToken] !== sentence) continue;
    const sense = hit.phrase.senses.find(one => one.type === 'noun');
    if (sense?.type !== 'noun' || sense.plural || sense.noun.kind !== 'person') continue;
    if (sense.noun.isTitle || sense.noun.isRelational || sense.noun.sector === null) continue;
    referent.sector = sense.noun.sector;
    referent.nouns.add(hit.phrase.text);
  }
}
