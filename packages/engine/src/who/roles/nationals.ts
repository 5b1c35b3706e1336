/**
 * Of which country somebody is said to be right behind what they are called: "its pilot, *a Bolivian*,", "the sailors, *Iranians*,",
 * "Sidi Bah, 17, *from Guinea*,". It stands against the country of those whose they are.
 */
import { Upos } from '../../grammar/labels.js';
import type { Candidate } from '../candidate.js';
import type { Setting } from '../setting.js';

export function readNationals(setting: Setting): void {
  for (const candidate of setting.candidates) {
    if (candidate.isBackground || candidate.referents.length !== 1 || isPeople(setting, candidate)) continue;
    const one = setting.cast.referents[candidate.referents[0]!]!;
    if (one.actor !== null || one.state !== null || (one.kind !== 'person' && one.kind !== 'group')) continue;
    const country = countryBehind(setting, candidate);
    if (country !== null) one.country = country;
  }
}

/** "Turks, *Iranians*, and Iraqis": a list of peoples. */
const isPeople = ({ lookup }: Setting, { headToken }: Candidate) =>
  lookup.nameAt(headToken)?.phrase.senses.some(({ type }) => type === 'people' || type === 'adjective') ===
  true;

function countryBehind(setting: Setting, { endToken, sentence }: Candidate): string | null {
  const { lookup, draft } = setting;
  const last = draft.sentences[sentence]!.endToken;
  if (endToken >= last || lookup.wordAt(endToken) !== ',') return null;
  let token = endToken + 1;
  // "Sidi Bah, *17*,"
  if (draft.tokens.uposes[token] === Upos.NUM && lookup.wordAt(token + 1) === ',') token += 2;
  if (/^(both|all|also|originally)$/.test(lookup.wordAt(token))) token++;
  if (lookup.wordAt(token) === 'from') return countryOfHome(setting, token + 1, last);
  if (/^an?$/.test(lookup.wordAt(token))) token++;
  if (token >= last) return null;
  const hit = lookup.nameAt(token);
  if (hit === null || hit.firstToken !== token || !isClosed(setting, hit.endToken, last)) return null;
  const sense = hit.phrase.senses.find(({ type }) => type === 'people' || type === 'adjective');
  return sense?.type === 'people' || sense?.type === 'adjective' ? sense.country.code : null;
}

/** "from *Ivory Coast*,", "from *the Fergana valley in Kyrgyzstan*," */
function countryOfHome(setting: Setting, first: number, last: number): string | null {
  const token = setting.lookup.wordAt(first) === 'the' ? first + 1 : first;
  const home = token < last ? setting.candidateOf(token) : null;
  if (home?.name == null || !isClosed(setting, home.endToken, last)) return null;
  const [place, other] = setting.referentsOf(home);
  const isHome = place?.kind === 'place' || place?.kind === 'country' || place?.isGovernment === true;
  return isHome && other === undefined ? place.country : null;
}

const isClosed = ({ lookup }: Setting, token: number, last: number) =>
  token >= last || /^([,.;:)—–]|who|whose)$/.test(lookup.wordAt(token));
