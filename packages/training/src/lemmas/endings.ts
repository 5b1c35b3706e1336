/** Learns which ending of a word says what to cut and append to get the lemma. */

/** A form with its lemma and how much it counts. */
export interface Pair {
  form: string;
  lemma: string;
  weight: number;
}

const LONGEST_ENDING = 5;
/** An ending has a rule of its own only if it sets right this much more than the shorter ending's rule. */
const LEAST_GAIN = 3;

/** The change that makes `lemma` of `form`: number of characters to cut (one digit), then what to append. */
export function changeOf(form: string, lemma: string): string | null {
  let shared = 0;
  while (shared < form.length && shared < lemma.length && form[shared] === lemma[shared]) shared++;
  return form.length - shared > 9 ? null : `${form.length - shared}${lemma.slice(shared)}`;
}

/** `form` with the change of its longest known ending. */
export function applyEndings(form: string, endings: Readonly<Record<string, string>>): string {
  for (let length = Math.min(LONGEST_ENDING, form.length); length >= 0; length--) {
    const change = endings[form.slice(form.length - length)];
    if (change === undefined) continue;
    const cut = Number(change[0]);
    if (cut < form.length) return form.slice(0, form.length - cut) + change.slice(1);
  }
  return form;
}

/** Ending → change, from the shortest up, each only where it betters the one before. */
export function learnEndings(pairs: readonly Pair[]): Record<string, string> {
  const byEnding = new Map<string, Map<string, number>>();
  for (const { form, lemma, weight } of pairs) {
    const change = changeOf(form, lemma);
    if (change === null) continue;
    for (let length = 0; length <= Math.min(LONGEST_ENDING, form.length); length++) {
      const ending = form.slice(form.length - length);
      const changes = byEnding.get(ending) ?? new Map();
      byEnding.set(ending, changes);
      changes.set(change, (changes.get(change) ?? 0) + weight);
    }
  }
  const endings: Record<string, string> = Object.create(null);
  const shortestFirst = [...byEnding].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  for (const [ending, changes] of shortestFirst) {
    const [best, count] = [...changes].reduce((a, b) =>
      b[1] > a[1] || (b[1] === a[1] && b[0] < a[0]) ? b : a,
    );
    const inherited = inheritedChange(ending, endings);
    if (
      inherited === undefined ||
      (best !== inherited && count - (changes.get(inherited) ?? 0) >= LEAST_GAIN)
    )
      endings[ending] = best;
  }
  return endings;
}

function inheritedChange(ending: string, endings: Readonly<Record<string, string>>): string | undefined {
  for (let at = 1; at <= ending.length; at++) {
    const change = endings[ending.slice(at)];
    if (change !== undefined) return change;
  }
  return undefined;
}
