/**
 * The text of a pattern as its elements, before and after the verb.
 *
 *     {&MILITARY BASE} * OFF TALKS (WITH +)     words {military base}  *  words {off talks}  phrase "with" (target)
 */
import { isPhrase, wordsOf } from './read.js';

/** "$", "+", "%" and "^": the source, the target, both of them together, somebody or something that does not matter. */
export type Placeholder = 'source' | 'target' | 'compound' | 'skip';

/** A word, with what may stand in its place ("BOMBING/EXPLOSION"), or the name of a synset. */
export type Word = { synset: string } | { words: string[] };

export type Element =
  | { kind: 'placeholder'; placeholder: Placeholder }
  /** Words that belong together: a noun phrase in braces, or words one after another. */
  | { kind: 'words'; words: Word[] }
  | { kind: 'phrase'; prepositions: string[]; inner: Element[] };

export interface VerbPattern {
  before: Element[];
  after: Element[];
}

const PLACEHOLDERS: Readonly<Record<string, Placeholder>> = {
  $: 'source',
  '+': 'target',
  '%': 'compound',
  '^': 'skip',
};

const MOST_ELEMENTS = 24;

/** Gives what is wrong with it as a string. */
export function parseVerbPattern(text: string): VerbPattern | string {
  const tokens: readonly string[] = text.replace(/\*\*/g, '*').match(/[(){}]|[^\s(){}]+/g) ?? [];
  if (tokens.length > MOST_ELEMENTS) return `it has more than ${MOST_ELEMENTS} words`;
  const verb = tokens.indexOf('*');
  if (verb < 0 || tokens.indexOf('*', verb + 1) >= 0) return 'it must have one "*" that stands by itself';
  const before = parseElements(tokens.slice(0, verb));
  if (typeof before === 'string') return before;
  const after = parseElements(tokens.slice(verb + 1));
  return typeof after === 'string' ? after : { before, after };
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '{': '}' };

function parseElements(tokens: readonly string[]): Element[] | string {
  const elements: Element[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token === ')' || token === '}') return `a "${token}" closes nothing`;
    const closing = CLOSING[token];
    if (closing === undefined) {
      const element = parseToken(token);
      if (typeof element === 'string') return element;
      elements.push(element);
      continue;
    }
    const end = tokens.indexOf(closing, at + 1);
    if (end < 0) return `a "${token}" is not closed`;
    const inner = tokens.slice(at + 1, end);
    const element = token === '{' ? parseNounPhrase(inner) : parsePhrase(inner);
    if (typeof element === 'string') return element;
    if (element.length > 1 && token === '(') return 'a phrase in "()" begins with a preposition';
    elements.push(...element);
    at = end;
  }
  return elements;
}

function parseNounPhrase(tokens: readonly string[]): Element[] | string {
  const words: Word[] = [];
  const elements: Element[] = [];
  for (const token of tokens) {
    const element = parseToken(token);
    if (typeof element === 'string') return element;
    if (element.kind === 'words') words.push(...element.words);
    else elements.push(element);
  }
  return words.length === 0 ? elements : [...elements, { kind: 'words', words }];
}

function parsePhrase([preposition, ...rest]: readonly string[]): Element[] | string {
  if (preposition === undefined) return 'a "()" is empty';
  const prepositions = preposition.toLowerCase().split('/').filter(Boolean);
  if (!prepositions.every(one => /^[a-z]+$/.test(one))) return `"${preposition}" is no preposition`;
  const inner = parseElements(rest);
  return typeof inner === 'string' ? inner : [{ kind: 'phrase', prepositions, inner }];
}

function parseToken(token: string): Exclude<Element, { kind: 'phrase' }> | string {
  const placeholder = Object.hasOwn(PLACEHOLDERS, token) ? PLACEHOLDERS[token] : undefined;
  if (placeholder !== undefined) return { kind: 'placeholder', placeholder };
  if (token.startsWith('&')) return { kind: 'words', words: [{ synset: token.slice(1) }] };
  // "FIGHTER_&AIRCRAFT"
  const synset = token.indexOf('_&');
  if (synset > 0) {
    const before = parseToken(token.slice(0, synset));
    if (typeof before === 'string' || before.kind !== 'words') return `"${token}" is no word`;
    return { kind: 'words', words: [...before.words, { synset: token.slice(synset + 2) }] };
  }
  const words = token
    .split('/')
    .map(one => wordsOf(one).join(' '))
    .filter(Boolean);
  if (words.length === 0 || !words.every(isPhrase)) return `"${token}" is no word`;
  return { kind: 'words', words: [{ words }] };
}
