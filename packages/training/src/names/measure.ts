/** Strict precision, recall and F1 of names by type, on examples that were kept aside. */
import { mayBegin, mayEnd, mayFollow, TagPlace, placeOfTag, TAGS, typeOfTag } from '@readout/engine/internals';
import type { Trained } from './crf.js';
import type { Example } from './examples.js';

/** A line for each type and one for all. */
export function measure(examples: readonly Example[], trained: Trained, types: readonly string[]): string[] {
  const counts = types.map(() => ({ right: 0, gold: 0, found: 0 }));
  for (const { features, tags } of examples) {
    const gold = namesIn(tags);
    const found = namesIn(decode(features, trained));
    for (const name of gold.values()) counts[name]!.gold++;
    for (const [span, name] of found) {
      counts[name]!.found++;
      if (gold.get(span) === name) counts[name]!.right++;
    }
  }
  const total = { right: 0, gold: 0, found: 0 };
  const lines = counts.map((count, type) => {
    for (const key of ['right', 'gold', 'found'] as const) total[key] += count[key];
    return lineOf(types[type]!, count);
  });
  return [...lines, lineOf('all', total)];
}

function lineOf(name: string, { right, gold, found }: { right: number; gold: number; found: number }): string {
  const percent = (part: number, whole: number) => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1));
  return `${name.padEnd(5)} precision ${percent(right, found)}  recall ${percent(right, gold)}  F1 ${percent(2 * right, gold + found)}  of ${gold}`;
}

/** Type by "first-last" of the run's words. */
function namesIn(tags: ArrayLike<number>): Map<string, number> {
  const names = new Map<string, number>();
  let first = 0;
  for (let i = 0; i < tags.length; i++) {
    const tag = tags[i]!;
    if (tag === 0) continue;
    const place = placeOfTag(tag);
    if (place === TagPlace.begin || place === TagPlace.single) first = i;
    if (place === TagPlace.end || place === TagPlace.single) names.set(`${first}-${i}`, typeOfTag(tag));
  }
  return names;
}

function decode(features: readonly Int32Array[], { weights, transitions }: Trained): Uint8Array {
  const length = features.length;
  const scores = new Float64Array(length * TAGS).fill(Number.NEGATIVE_INFINITY);
  const backs = new Uint8Array(length * TAGS);
  for (let i = 0; i < length; i++) {
    for (let tag = 0; tag < TAGS; tag++) {
      let sum = 0;
      for (const feature of features[i]!) sum += weights[feature * TAGS + tag]!;
      if (i === 0) {
        if (mayBegin(tag)) scores[tag] = sum + transitions[tag]!;
        continue;
      }
      for (let before = 0; before < TAGS; before++) {
        if (!mayFollow(before, tag)) continue;
        const score = scores[(i - 1) * TAGS + before]! + transitions[before * TAGS + tag]! + sum;
        if (score > scores[i * TAGS + tag]!) {
          scores[i * TAGS + tag] = score;
          backs[i * TAGS + tag] = before;
        }
      }
    }
  }
  const tags = new Uint8Array(length);
  let best = 0;
  for (let tag = 0; tag < TAGS; tag++)
    if (mayEnd(tag) && scores[(length - 1) * TAGS + tag]! > scores[(length - 1) * TAGS + best]!) best = tag;
  for (let i = length - 1; i >= 0; i--) {
    tags[i] = best;
    best = backs[i * TAGS + best]!;
  }
  return tags;
}
