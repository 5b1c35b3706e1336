/**
 * Datelines: "BAGHDAD, July 2 (Example Wire) —", "TEHRAN (Example Agency) -", "NAIROBI, Kenya —". The text opens with a place
 * in capitals, or with a place and a source in brackets, and a dash ends it.
 */
import type { Draft } from '../draft/draft.js';
import type { Dateline } from '../draft/layers.js';
import { stretchOf } from '../draft/tree.js';

/** How many words a dateline may have. */
const LONGEST_DATELINE = 20;

/** How many words into a dateline of no known place its day stands at most. */
const FARTHEST_DAY = 4;

const DASHES = new Set(['—', '–', '-', '--', '_', ':', '―']);

/** The dateline of the text, null when it does not open with one. A headline may stand before it, as a paragraph of its own. */
export function readDateline(draft: Draft): Dateline | null {
  const seen = Math.min(draft.sentences.length, 3);
  for (let i = 0; i < seen; i++) {
    const { firstToken } = draft.sentences[i]!;
    const place = draft.places.findIndex(found => found.firstToken === firstToken);
    const dateline = findEnd(draft, firstToken, place);
    if (dateline) return dateline;
  }
  return null;
}

function findEnd(draft: Draft, firstToken: number, place: number): Dateline | null {
  const limit = Math.min(draft.tokens.length, firstToken + LONGEST_DATELINE);
  const capitals = isInCapitals(draft.form(firstToken));
  let bracketed = false;
  const afterPlace = place < 0 ? firstToken + 1 : draft.places[place]!.endToken;
  for (let token = afterPlace; token < limit; token++) {
    const norm = draft.norm(token);
    if (norm === '(' || norm === '-lrb-') bracketed = true;
    if (!DASHES.has(norm) || isInsideWord(draft, token)) continue;
    if (!capitals && !bracketed) return null;
    const time = draft.times.findIndex(found => found.firstToken >= firstToken && found.endToken <= token);
    // "UNITED NATIONS, Feb 19 —": what is no place on earth needs a day to be a dateline.
    if (place < 0 && (!capitals || time < 0 || draft.times[time]!.firstToken > firstToken + FARTHEST_DAY))
      return null;
    return { ...stretchOf(draft, firstToken, token), place, time };
  }
  return null;
}

function isInCapitals(form: string): boolean {
  return form.length > 2 && form === form.toUpperCase();
}

/** A hyphen of a compound touches both its neighbours. */
function isInsideWord(draft: Draft, token: number): boolean {
  const { starts, ends, length } = draft.tokens;
  return (
    token > 0 && token + 1 < length && ends[token - 1] === starts[token] && ends[token] === starts[token + 1]
  );
}
