/**
 * Towns and provinces: those that act are their councils and governors ("*Gdańsk* has sued the ministry", "*Jalisco* refused"), and of
 * those that no gazetteer has the text tells the country ("*Verkhny Lug*, a town of 2,000 in Ukraine's east").
 */
import { Deprel, Upos } from '../../grammar/labels.js';
import { ACTS_OF_WILL } from '../nominals/unlisted.js';
import type { Setting } from '../setting.js';

/** "a *village in North Karelia*", "a *town of 2,000 in Ukraine's east*": said of a place whose country is not known. */
export function readPlacesWithin(setting: Setting): void {
  for (const { nominal, referents, headToken } of setting.candidates) {
    if (nominal?.entry?.kind !== 'place' || referents.length !== 1) continue;
    const place = setting.cast.referents[referents[0]!]!;
    if (place.kind !== 'place' || place.country !== null || place.nameRank < NAMED) continue;
    const [owner] = setting.referentsAt(nominal.owner);
    place.country = nominal.countries[0]?.code ?? owner?.country ?? countryBehind(setting, headToken);
  }
}

/** The first country told behind the noun, before the phrase ends. */
function countryBehind(setting: Setting, head: number): string | null {
  const { uposes, sentences, length } = setting.draft.tokens;
  for (let token = head + 1; token < Math.min(length, head + REACH); token++) {
    const isEnd =
      sentences[token] !== sentences[head] ||
      uposes[token] === Upos.VERB ||
      setting.lookup.wordAt(token) === ',';
    if (isEnd) return null;
    const place = setting.referentsAt(token).find(({ kind }) => kind === 'place' || kind === 'country');
    if (place?.country) return place.country;
  }
  return null;
}

/** How far behind "village" a place that tells the country may stand. */
const REACH = 12;

const NAMED = 1000;

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
