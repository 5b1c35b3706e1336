/** "The crew, *all from Fujian*,", "the hostages, *most of them Nepalis*,": where many are from, told after their noun. */
import { Upos } from '../../grammar/labels.js';
import type { Setting } from '../setting.js';

/** How many words may stand between the noun and the comma: "the people who lived there, …". */
const REACH = 6;

export function readAllFrom(setting: Setting): void {
  const { draft, lookup } = setting;
  for (const { nominal, plural, endToken, sentence, referents } of setting.candidates) {
    if (nominal === null || referents.length !== 1 || (!plural && nominal.entry?.kind !== 'group')) continue;
    const many = setting.cast.referents[referents[0]!]!;
    if (many.actor !== null || many.state !== null || nominal.countries.length > 0) continue;
    const last = draft.sentences[sentence]!.endToken;
    for (let token = endToken; token < Math.min(endToken + REACH, last); token++) {
      if (lookup.wordAt(token) !== ',') continue;
      const country = countryOfAll(setting, token + 1);
      if (country !== null) many.country = country;
      break;
    }
  }
}

/** "*nearly all of them from* Fujian", "*all* Nepalis" */
function countryOfAll(setting: Setting, first: number): string | null {
  const { lookup, draft } = setting;
  let token = first;
  if (/^(nearly|almost)$/.test(lookup.wordAt(token))) token++;
  if (!/^(all|most|mostly|mainly|chiefly|both|many)$/.test(lookup.wordAt(token))) return null;
  token++;
  if (lookup.wordAt(token) === 'of' && /^(them|whom)$/.test(lookup.wordAt(token + 1))) token += 2;
  if (/^(were|are)$/.test(lookup.wordAt(token))) token++;
  const isFrom = lookup.wordAt(token) === 'from';
  if (isFrom) return setting.referentsAt(token + 1)[0]?.country ?? null;
  const sense = lookup
    .nameAt(token)
    ?.phrase.senses.find(one => one.type === 'people' || one.type === 'adjective');
  const isPeople = sense !== undefined && draft.tokens.uposes[token] !== Upos.DET;
  return isPeople && (sense.type === 'people' || sense.type === 'adjective') ? sense.country.code : null;
}
