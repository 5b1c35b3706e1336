/**
 * A verb dictionary of PETRARCH as its parts: synsets, blocks of verbs with their patterns, transformations.
 *
 *     &CURRENCY                       a synset, its words below it
 *     +DOLLAR
 *     ---  RUSH   [190]  ---          a block; the code is that of its verbs by themselves
 *     HURRY {HURRIES HURRIED} [153]   a verb, its forms, a code of its own
 *     +CALL_OFF                       a verb of several words, "+" before the one that is conjugated
 *     - * &CURRENCY (TO +) [070]      a pattern: "*" is the verb
 *     ~ a (a b Q) SAY = a b Q         a transformation
 *
 * In older dictionaries (TABARI's) blocks have no header: there a verb after patterns begins the next one.
 */
import { type Ledger, linesOf, type SourceLine } from '../ledger.js';

export interface Synset {
  /** Without "&". */
  name: string;
  /** Lower case, words of a phrase with a space between. */
  words: string[];
}

export interface Verb {
  /** The words of the verb, in lower case; of those the one at `head` is conjugated. */
  words: string[];
  head: number;
  code: string;
  line: SourceLine;
}

export interface RawPattern {
  /** What stands between "-" and the code. */
  text: string;
  code: string;
  line: SourceLine;
}

export interface Block {
  name: string;
  code: string;
  verbs: Verb[];
  patterns: RawPattern[];
  line: SourceLine;
}

export interface Transformation {
  text: string;
  line: SourceLine;
}

/** A line that is carried over, though not as it is written. */
export interface Mend {
  line: SourceLine;
  what: string;
}

export interface VerbSource {
  synsets: Synset[];
  blocks: Block[];
  transformations: Transformation[];
  mends: Mend[];
  ledger: Ledger;
}

/** The code of verbs and patterns that make no event. */
export const NO_EVENT = '---';

const HEADER = /^---\s*([^\s[\]]+)\s*(?:\[([^[\]]*)\])?(-*)\s*---$/;
const PATTERN = /^-(?!--)\s*(.*?)\s*\[([^[\]]*)\]$/;
const VERB = /^\+?([^\s{}[\]]+)\s*(\{[^{}]*\})?\s*(?:\[([^[\]]*)\])?$/;

export function readVerbs(name: string, text: string): VerbSource {
  const { lines, ledger } = linesOf(name, text);
  const read = new VerbReader(lines, ledger);
  for (const line of lines) read.line(line);
  return read.source;
}

class VerbReader {
  readonly source: VerbSource;
  readonly #hasHeaders: boolean;
  #synset: Synset | null = null;
  readonly #synsetOf = new Map<string, Synset>();
  #block: Block | null = null;
  /** Verbs stand in the first block that names them. */
  readonly #blockOf = new Map<string, Block>();

  constructor(lines: SourceLine[], ledger: Ledger) {
    this.source = { synsets: [], blocks: [], transformations: [], mends: [], ledger };
    this.#hasHeaders = lines.some(({ text }) => text.startsWith('---'));
  }

  line(line: SourceLine): void {
    // One space for many: the expressions below would look again at each of a long run.
    const text = line.text.trim().replace(/\s+/g, ' ');
    const { ledger, transformations } = this.source;
    if (text.startsWith('&')) this.#openSynset(text, line);
    else if (text.startsWith('---')) this.#openBlock(text, line);
    else if (text.startsWith('-')) this.#pattern(text, line);
    else if (text.startsWith('~')) {
      transformations.push({ text: text.slice(1).trim(), line });
    } else if (text.startsWith('+') && this.#synset !== null) this.#synsetWord(text, this.#synset, line);
    else if (/^<!?/.test(text)) ledger.refuse(line, 'this is no line of a verb dictionary');
    else this.#verb(text, line);
  }

  #openSynset(text: string, line: SourceLine): void {
    const { ledger, synsets } = this.source;
    const name = text.slice(1).trim();
    this.#synset = this.#synsetOf.get(name) ?? { name, words: [] };
    if (!/^[A-Za-z][\w-]*$/.test(name)) {
      ledger.refuse(line, `"&${name}" is no name of a synset`);
      return;
    }
    if (!this.#synsetOf.has(name)) synsets.push(this.#synset);
    this.#synsetOf.set(name, this.#synset);
    ledger.carry(line);
  }

  #synsetWord(text: string, synset: Synset, line: SourceLine): void {
    const { ledger } = this.source;
    const word = wordsOf(text.slice(1)).join(' ');
    if (!isPhrase(word)) {
      ledger.refuse(line, `"${text}" is no word or phrase`);
      return;
    }
    if (!synset.words.includes(word)) synset.words.push(word);
    ledger.carry(line);
  }

  #openBlock(text: string, line: SourceLine): void {
    const { ledger, mends } = this.source;
    this.#synset = null;
    const [, name, code = NO_EVENT, dashes] = HEADER.exec(text) ?? [];
    if (name === undefined) {
      ledger.refuse(
        line,
        'a block begins with "--- NAME [code] ---": the lines below go with the block above',
      );
      return;
    }
    if (dashes !== '')
      mends.push({ line, what: `"${dashes}" stands right behind the code, which is read as [${code}]` });
    this.#begin(name, code.trim(), line);
    ledger.carry(line);
  }

  #begin(name: string, code: string, line: SourceLine): Block {
    const block: Block = { name, code, verbs: [], patterns: [], line };
    this.source.blocks.push(block);
    this.#block = block;
    return block;
  }

  #pattern(text: string, line: SourceLine): void {
    this.#synset = null;
    const [, pattern, code] = PATTERN.exec(text) ?? [];
    if (pattern === undefined || code === undefined)
      this.source.ledger.refuse(line, 'a pattern is "- words * words [code]"');
    else if (this.#block === null) this.source.ledger.refuse(line, 'no verb stands above this pattern');
    else this.#block.patterns.push({ text: pattern, code: code.trim(), line });
  }

  #verb(text: string, line: SourceLine): void {
    const { ledger } = this.source;
    const verb = verbIn(text);
    if (verb === null) {
      ledger.refuse(line, 'a verb is "VERB {forms} [code]"');
      return;
    }
    const isNext = !this.#hasHeaders && (this.#block === null || this.#block.patterns.length > 0);
    const block = isNext ? this.#begin(verb.words.join('_'), NO_EVENT, line) : this.#block;
    const key = verb.words.join(' ');
    const home = this.#blockOf.get(key);
    if (block === null) ledger.refuse(line, 'no block stands above this verb');
    else if (home !== undefined && home !== block) {
      const { name, line: before } = home;
      ledger.refuse(line, `the verb stands in the block ${name} (line ${before.number}) already`);
    } else {
      ledger.carry(line);
      if (home === undefined) block.verbs.push({ ...verb, code: verb.code ?? block.code, line });
      this.#blockOf.set(key, block);
    }
  }
}

/** "RE_+ARREST {RE_+ARRESTED} [173]"; the forms are left to Readout, which knows how English verbs are conjugated. */
function verbIn(text: string): (Pick<Verb, 'words' | 'head'> & { code: string | null }) | null {
  const [, written, , code] = VERB.exec(text.replace(/\s*,\s*/g, ' ')) ?? [];
  if (written === undefined) return null;
  const words = wordsOf(written.replace('+', '_'));
  if (words.length === 0 || !words.every(one => /^\p{Ll}[\p{Ll}'’-]*$/u.test(one))) return null;
  // "CALL_OFF" without "+" is conjugated in its first word.
  const before = text.startsWith('+') ? '' : written.slice(0, Math.max(0, written.indexOf('+')));
  return { words, head: wordsOf(before).length, code: code?.trim() || null };
}

/** "PEACE_TALKS_" is "peace", "talks". */
export function wordsOf(written: string): string[] {
  return written
    .toLowerCase()
    .split(/[\s_]+/)
    .filter(Boolean);
}

/** What may stand in a list of words of ours. */
export const isPhrase = (phrase: string) => /^[\p{Ll}\d][\p{Ll}\p{M}\d'’.&/ -]*$/u.test(phrase);
