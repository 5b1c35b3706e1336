/**
 * The notation of a pattern: a sentence with the parts that vary left open. `data/events/README.md` explains it with examples.
 *
 *     A shell|bombard R                  A open {fire} on R            A come to R's {aid}
 *     A crack +down on R                 A fire {WEAPON} at|into R     A+ meet
 *     shelling of|on R                   drone strike on R             A be ready to|for DO
 *     A send R {AID}                     A take R {hostage}            ~ aid to|for R
 *
 * A word in capitals where a verb or a preposition stands is a group of `groups.txt`: "A ACCELERATE {aid} (ANY R)".
 */
import type { Pattern, PhraseSlot, RoleName, Slot } from './types.js';

const PREPOSITIONS = new Set(
  (
    'about above across after against along alongside amid among around as aside at before behind below beneath beside between beyond by ' +
    'despite down during for from in inside into like near of off on onto out outside over past since that through throughout to toward ' +
    'towards under underneath until up upon via whether with within without'
  ).split(' '),
);

interface Token {
  text: string;
  optional: boolean;
}

/** Verbs or prepositions by the name, in capitals, that patterns give them. */
export type Groups = Readonly<Record<string, readonly string[]>>;

/** @throws Error saying what is wrong with the pattern; the caller adds where. */
export function parsePattern(source: string, groups: Groups = {}): Pattern {
  const dependent = source.startsWith('~');
  const tokens = splitTokens(dependent ? source.slice(1).trim() : source);
  const pattern: Pattern = {
    part: 'noun',
    heads: [],
    modifiers: [],
    particles: [],
    subject: null,
    object: null,
    second: null,
    phrases: [],
    dependent,
  };
  let at = 0;
  if (isSlotStart(tokens[0]!.text)) {
    pattern.part = 'verb';
    const [slot, next] = parseSlot(tokens, 0);
    pattern.subject = slot;
    at = next;
  }
  at = parseHead(pattern, tokens, at, groups);
  while (at < tokens.length) at = parseRest(pattern, tokens, at, groups);
  return pattern;
}

function splitTokens(source: string): Token[] {
  const tokens: Token[] = [];
  let optional = false;
  for (const match of source.matchAll(/\(|\)|\{[^}]*\}|[^\s(){}]+(?:\{[^}]*\})?/g)) {
    const text = match[0];
    if (text === '(') optional = true;
    else if (text === ')') optional = false;
    else tokens.push({ text, optional });
  }
  if (tokens.length === 0) throw new Error('the pattern is empty');
  return tokens;
}

const isSlotStart = (text: string) => /^(?:[AR](?:\+|'s)?(?:\{|$)|\{|DO$|_$)/.test(text);

/** "shell|bombard", with groups spelt out. */
const alternatives = (text: string, groups: Groups): string[] =>
  text.split('|').flatMap(word => (Object.hasOwn(groups, word) ? groups[word]! : [word]));

function parseHead(pattern: Pattern, tokens: Token[], start: number, groups: Groups): number {
  let at = start;
  if (pattern.part === 'verb' && tokens[at]?.text === 'be' && tokens[at + 1]) {
    pattern.part = 'adjective';
    at++;
  }
  const words: string[] = [];
  for (; at < tokens.length; at++) {
    const { text } = tokens[at]!;
    const first = alternatives(text, groups)[0]!;
    if (isSlotStart(text) || text.startsWith('+') || (words.length > 0 && PREPOSITIONS.has(first))) break;
    words.push(text);
    if (pattern.part !== 'noun') {
      at++;
      break;
    }
  }
  const head = words.pop();
  if (head === undefined) throw new Error('the pattern has no word that sets it off');
  pattern.heads = alternatives(head, groups);
  pattern.modifiers = words.flatMap(word => word.split('|'));
  for (const word of [...pattern.heads, ...pattern.modifiers]) {
    if (!/^\p{Ll}[\p{Ll}'’.-]*$/u.test(word))
      throw new Error(`"${word}" is neither a word in lower case nor a group of groups.txt`);
  }
  return at;
}

function parseRest(pattern: Pattern, tokens: Token[], at: number, groups: Groups): number {
  const { text, optional } = tokens[at]!;
  if (text.startsWith('+')) {
    pattern.particles.push(...text.slice(1).split('|'));
    return at + 1;
  }
  if (isSlotStart(text)) {
    const [slot, next] = parseSlot(tokens, at);
    if (pattern.second) throw new Error(`"${text}" would be a third object`);
    if (pattern.part !== 'verb')
      throw new Error(`"${text}" needs a preposition before it: a noun or adjective has no object`);
    pattern[pattern.object ? 'second' : 'object'] = slot;
    return next;
  }
  const prepositions = alternatives(text, groups);
  const unknown = prepositions.find(word => !PREPOSITIONS.has(word));
  if (unknown !== undefined) {
    throw new Error(
      `"${unknown}" is neither a slot nor a preposition: write object words in braces, particles with a plus`,
    );
  }
  if (!tokens[at + 1])
    throw new Error(`nothing follows "${text}": write a particle with a plus ("+${text}")`);
  const [slot, next] = parseSlot(tokens, at + 1);
  pattern.phrases.push({ ...slot, optional: optional || slot.optional, prepositions } satisfies PhraseSlot);
  return next;
}

function parseSlot(tokens: Token[], at: number): [Slot, number] {
  const { text, optional } = tokens[at]!;
  const slot: Slot = { role: null, owner: null, words: [], optional, content: false, plural: false };
  if (text === 'DO') return [{ ...slot, content: true }, at + 1];
  if (text === '_') return [slot, at + 1];
  const match = /^([AR])?(\+)?('s)?(?:\{([^}]*)\})?$/.exec(text);
  if (!match || text === '') throw new Error(`"${text}" is no slot: A, R, A+, R's {…}, {…}, DO or _`);
  const [, role, plus, possessive, words] = match;
  slot.plural = plus !== undefined;
  slot.words = words
    ? words
        .split('|')
        .map(word => word.trim())
        .filter(Boolean)
    : [];
  if (possessive === undefined) return [{ ...slot, role: (role as RoleName) ?? null }, at + 1];
  slot.owner = role as RoleName;
  const filler = tokens[at + 1]?.text;
  if (!filler?.startsWith('{'))
    throw new Error(`"${text}" must be followed by the words for what is owned, in braces`);
  slot.words = filler
    .slice(1, -1)
    .split('|')
    .map(word => word.trim());
  return [slot, at + 2];
}
