/**
 * The tags of the name recogniser: for each type the first word of a name (B), one inside (I), its last (E), the only one (S);
 * and 0 for a word outside every name.
 *
 *     Ana   Ruiz  of  Radio  Sur   met  Kenyans  in  Kisumu
 *     B-PER E-PER O   B-ORG  E-ORG O    S-NORP   O   S-LOC
 */
export const NAME_TYPES = ['PER', 'ORG', 'LOC', 'MISC', 'NORP'] as const;
export type NameType = (typeof NAME_TYPES)[number];

export const TagPlace = { begin: 0, inside: 1, end: 2, single: 3 } as const;
export const TAGS = 1 + NAME_TYPES.length * 4;
export const OUTSIDE = 0;

export const tagOf = (type: number, place: number) => 1 + type * 4 + place;
export const typeOfTag = (tag: number) => (tag - 1) >> 2;
export const placeOfTag = (tag: number) => (tag - 1) & 3;

/** A name that goes on must go on with the same type; one that has ended must not. */
export function mayFollow(before: number, after: number): boolean {
  const isOpen = before !== OUTSIDE && placeOfTag(before) <= TagPlace.inside;
  const goesOn = after !== OUTSIDE && (placeOfTag(after) === TagPlace.inside || placeOfTag(after) === TagPlace.end);
  return isOpen ? goesOn && typeOfTag(before) === typeOfTag(after) : !goesOn;
}

/** Tags that may begin a sentence, and those that may end it. */
export const mayBegin = (tag: number) => mayFollow(OUTSIDE, tag);
export const mayEnd = (tag: number) => mayFollow(tag, OUTSIDE);

export interface NameSpan {
  firstToken: number;
  endToken: number;
  /** Index in `NAME_TYPES`. */
  type: number;
}

/** Writes spans, which do not overlap, as the tags of the tokens `firstToken` to `endToken`. */
export function tagsOf(spans: readonly NameSpan[], firstToken: number, endToken: number): Uint8Array {
  const tags = new Uint8Array(endToken - firstToken);
  for (const span of spans) {
    const last = span.endToken - 1 - firstToken;
    const first = span.firstToken - firstToken;
    tags.fill(tagOf(span.type, TagPlace.inside), first, last + 1);
    if (first === last) tags[first] = tagOf(span.type, TagPlace.single);
    else {
      tags[first] = tagOf(span.type, TagPlace.begin);
      tags[last] = tagOf(span.type, TagPlace.end);
    }
  }
  return tags;
}
