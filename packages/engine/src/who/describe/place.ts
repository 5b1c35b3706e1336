/** The country of the place where somebody is told to be: "officials in Ankara", "Lagos traders". */
import { Upos } from '../../grammar/labels.js';
import type { Candidate, Nominal } from '../candidate.js';
import type { Setting } from '../setting.js';
import { isOwner } from './owner.js';

/** "a *Western* diplomat in Kabul" is of no one country. */
export const isFromAbroad = ({ modifiers, noun }: Nominal) =>
  modifiers.some(word => ABROAD.has(word)) || /^(world|foreign) leader$/.test(noun);

export const ABROAD: ReadonlySet<string> = new Set(
  'western foreign international overseas european african asian arab world global'.split(' '),
);

/** "*Lagos* traders", "three *Kumasi* bus drivers": the town or region named before the noun. */
function townBefore(setting: Setting, { firstToken, headToken, nominal }: Candidate): string | null {
  const end = setting.lookup.nounAt(headToken)?.firstToken ?? headToken;
  // The tree may leave the town out: "*Kumasi* | traders said".
  const isBare = nominal!.determiner === 'bare' && setting.draft.tokens.uposes[headToken] !== Upos.PROPN;
  const first = isBare && end === firstToken ? firstToken - 1 : firstToken;
  for (let token = end - 1; token >= first && token >= end - TOWN_REACH; token--) {
    const named = setting.candidateOf(token);
    if (!named?.name || setting.lookup.wordAt(named.endToken) === '-') continue;
    if (
      named.endToken > end ||
      (token < firstToken && named.sentence !== setting.candidateOf(headToken)?.sentence)
    )
      return null;
    const place = setting
      .referentsOf(named)
      .find(one => one.kind === 'place' || (one.kind === 'other' && named.name!.country !== null));
    return place?.country ?? null;
  }
  return null;
}

/** How many words may stand between the town and the noun, its own among them. */
const TOWN_REACH = 4;

/** "officials *in Ankara*", "rebels *in eastern Congo*" */
export function placeCountry(setting: Setting, candidate: Candidate): string | null {
  const { nominal, firstToken, headToken } = candidate;
  // "*Lima*-based rights group"
  for (let token = firstToken; token + 2 < headToken; token++) {
    if (setting.lookup.wordAt(token + 1) !== '-' || setting.lookup.wordAt(token + 2) !== 'based') continue;
    const base = setting.referentsAt(token).find(one => one.country !== null);
    if (base) return base.country;
  }
  // "armed men *from across the Colombian border*"
  for (const token of nominal!.inHeads) {
    const border = setting.candidateOf(token)?.nominal;
    if (border?.noun === 'border' || border?.noun === 'frontier') return border.countries[0]?.code ?? null;
  }
  const named = townBefore(setting, candidate);
  // "the *Santa Rosa* clinic in Lima": what a body is called by is often a place elsewhere.
  const isBody = nominal!.entry?.kind === 'organisation';
  if (named !== null && !isBody) return named;
  for (const token of nominal!.inHeads) {
    const place = setting.referentsAt(token).find(one => one.kind === 'place' || one.kind === 'country');
    if (place?.country) return place.country;
    // "a delegation *from the African Union*"
    const isFrom = setting.draft.norm(setting.draft.tokens.leftEdges[token]!) === 'from';
    const body = isFrom
      ? setting.referentsAt(token).find(one => one.actor !== null || one.isGovernment)
      : undefined;
    if (body?.country && isOwner(body)) return body.country;
  }
  return named;
}
