/** Words of a pattern that stand without braces or parentheses: what belongs together, and what opens a phrase. */
import type { Element } from './pattern.js';

/** What goes with a verb where it stands right behind it. */
export const PARTICLES = new Set(
  'up out down off away back aside forward over along ahead apart together around'.split(' '),
);

export const PREPOSITIONS = new Set(
  (
    'about above across after against along alongside amid among around as at before behind below beneath beside between beyond by ' +
    'despite during for from in inside into like near of on onto outside over past since that through throughout to toward towards under ' +
    'underneath until upon via whether with within without'
  ).split(' '),
);

/** Words one after another are one noun phrase; a preposition without parentheses opens a phrase with what follows. */
export function joined(elements: readonly Element[]): Element[] {
  const found: Element[] = [];
  for (let at = 0; at < elements.length; at++) {
    const element = elements[at]!;
    if (element.kind !== 'words') {
      found.push(element);
      continue;
    }
    const preposition = prepositionIn(element);
    if (preposition !== null) {
      const inner: Element[] = [];
      while (elements[at + 1] && elements[at + 1]!.kind !== 'phrase' && !startsPhrase(elements[at + 1]!)) {
        inner.push(elements[++at]!);
        if (inner.at(-1)!.kind === 'placeholder') break;
      }
      found.push({ kind: 'phrase', prepositions: [preposition], inner: mergedWords(inner) });
      continue;
    }
    const before = found.at(-1);
    if (before?.kind === 'words') before.words = [...before.words, ...element.words];
    else found.push({ ...element });
  }
  return found;
}

function mergedWords(elements: readonly Element[]): Element[] {
  const words = elements.flatMap(one => (one.kind === 'words' ? one.words : []));
  return [
    ...elements.filter(one => one.kind !== 'words'),
    ...(words.length > 0 ? [{ kind: 'words' as const, words }] : []),
  ];
}

/** A bare word that is a preposition and no particle. */
function prepositionIn(element: Element): string | null {
  if (element.kind !== 'words' || element.words.length !== 1) return null;
  const [word] = element.words;
  const text = word && 'words' in word && word.words.length === 1 ? word.words[0]! : '';
  return PREPOSITIONS.has(text) && !PARTICLES.has(text) ? text : null;
}

const startsPhrase = (element: Element) => prepositionIn(element) !== null;
