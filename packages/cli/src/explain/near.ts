/** Words with which entries of the dictionary begin, and why none of them fitted. */
import type { NearMiss, NearWord } from '@readout/engine/internals';
import { labelled } from './explanation.js';

/** How many entries are named where one reason holds of many. */
const MOST_ENTRIES = 5;

/** A word, and below it each reason with the entries that it holds of. */
export function nearText(label: string, word: string, reasons: NearWord['reasons']): string {
  return reasons
    .map(({ reason, entries }, at) =>
      labelled(at === 0 ? label : '', `${at === 0 ? `“${word}”: ` : ''}${whichText(entries)}${reason}`),
    )
    .join('');
}

function whichText(entries: readonly string[]): string {
  if (entries.length === 0) return '';
  const named = entries.slice(0, MOST_ENTRIES).map(name => `“${name}”`);
  const more = entries.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more} more entries` : ''} did not fit: `;
}

/** All near misses of a text, in its order; those at words of an event are left out. */
export function nearMissesText(
  text: string,
  misses: readonly NearMiss[],
  events: readonly { words: readonly { start: number; end: number }[] }[],
): string {
  const byWord = new Map<number, { word: string; reasons: Map<string, Set<string>> }>();
  for (const { words, entry, reason } of misses) {
    const { start, end } = words;
    if (events.some(event => event.words.some(one => one.start <= start && end <= one.end))) continue;
    const known = byWord.get(start) ?? { word: text.slice(start, end), reasons: new Map() };
    byWord.set(start, known);
    known.reasons.set(reason, (known.reasons.get(reason) ?? new Set<string>()).add(entry));
  }
  if (byWord.size === 0) return '';
  const told = [...byWord]
    .sort(([a], [b]) => a - b)
    .map(([, { word, reasons }]) =>
      nearText(
        'Word',
        word,
        [...reasons].map(([reason, entries]) => ({ reason, entries: [...entries] })),
      ),
    );
  return `Near an entry, and why it did not fit\n${told.join('')}`;
}
