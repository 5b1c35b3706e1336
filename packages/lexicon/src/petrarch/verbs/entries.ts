/** Entries of our dictionary from the blocks: for each block and code one of its verbs alone, and one of its patterns. */
import type { Ledger, SourceLine } from '../ledger.js';
import { PARTICLES } from './bare-words.js';
import { type Coding, codingOf, isSilence } from './codes.js';
import { parseVerbPattern, type VerbPattern } from './pattern.js';
import type { Block, Mend, RawPattern, Verb } from './read.js';
import { bareShapes, type ClassNames, exceptionOf, type Shape, translate } from './translate.js';

/** A verb as our patterns write it: "call" with the particle "off"; `tail` is an object or phrase of its own ("{leave}"). */
export interface VerbHead {
  head: string;
  particle: string | null;
  tail: string | null;
}

export interface VerbEntry {
  name: string;
  coding: Coding;
  /** The verb by itself makes the event, whatever its object. */
  isAlone: boolean;
  /** The patterns of a block go with all its verbs, a code of its own with one. */
  verbs: VerbHead[];
  /** Whether those are all verbs of the block, so that its group may stand for them. */
  isWholeBlock: boolean;
  block: string;
  shapes: Shape[];
  unless: string[];
  lines: number[];
}

export interface PatternCount {
  found: number;
  carried: number;
  /** Of those carried, patterns that make no event: as such ("[---]"), and because PLOVER has none for CAMEO's class 01. */
  silent: number;
  statements: number;
}

/** What a verb of several words may end in: "call off", "carry through". */
const VERB_ENDINGS = new Set([...PARTICLES, ...'in on at for through after with'.split(' ')]);

/** How a verb of several words is written; null where it cannot be. */
function headOf({ words, head }: Verb): VerbHead | null {
  const before = words.slice(0, head);
  const after = words.slice(head + 1);
  // "RE_+ARREST" is the verb "re-arrest".
  const verb = [...before, words[head]!].join('-');
  if (before.length > 0 && before.join() !== 're') return null;
  // After "be" our patterns have an adjective.
  if (/^(?:be|is|are|was)$/.test(verb)) return null;
  if (after.length === 0) return { head: verb, particle: null, tail: null };
  const [first = '', second, ...more] = after;
  if (more.length > 0) return null;
  if (VERB_ENDINGS.has(first)) {
    if (second === undefined) return { head: verb, particle: first, tail: null };
    return VERB_ENDINGS.has(second) || second === 'to' || second === 'of'
      ? { head: verb, particle: first, tail: `${second} R` }
      : { head: verb, particle: null, tail: `${first} {${second}}` };
  }
  if (second === undefined) return { head: verb, particle: null, tail: `{${first}}` };
  return VERB_ENDINGS.has(second) || second === 'of'
    ? { head: verb, particle: null, tail: `{${first}} ${second} R` }
    : null;
}

export class EntryMaker {
  readonly entries: VerbEntry[] = [];
  readonly counts: PatternCount = { found: 0, carried: 0, silent: 0, statements: 0 };
  readonly #names = new Set<string>();

  constructor(
    readonly ledger: Ledger,
    readonly mends: Mend[],
    readonly classNames: ClassNames,
  ) {}

  block(block: Block): void {
    this.counts.found += block.patterns.length;
    const heads = this.#heads(block);
    const own = this.#verbEntries(block, heads);
    const entries = new Map<string, VerbEntry>();
    for (const { raw, pattern, coding } of this.#patterns(block)) {
      if (isSilence(coding)) {
        this.#silence(raw, pattern, coding.cameo, own);
        continue;
      }
      const shapes = translate(pattern, coding, this.classNames);
      if (typeof shapes === 'string') {
        this.ledger.refuse(raw.line, shapes);
        continue;
      }
      if (heads.size === 0) {
        this.ledger.refuse(raw.line, 'none of the verbs of its block is left, so nothing can set it off');
        continue;
      }
      this.#carry(raw.line, coding);
      const key = `${coding.cameo} ${coding.direction}`;
      const entry = entries.get(key) ?? this.#open(block, coding, [...heads.values()]);
      entries.set(key, entry);
      entry.shapes.push(...shapes);
      entry.lines.push(raw.line.number);
    }
    this.entries.push(...own, ...entries.values());
  }

  #carry(line: SourceLine, { lost }: Coding): void {
    this.counts.carried++;
    this.ledger.carry(line);
    if (lost !== null)
      this.ledger.refuse(line, `an entry makes one event: what the target does, CAMEO ${lost}, is left out`);
  }

  #heads(block: Block): Map<Verb, VerbHead> {
    const heads = new Map<Verb, VerbHead>();
    for (const verb of block.verbs) {
      const head = headOf(verb);
      if (head === null)
        this.ledger.refuse(verb.line, `Readout has no pattern for a verb like "${verb.words.join(' ')}"`);
      else {
        heads.set(verb, head);
        if (head.tail !== null && block.patterns.length > 0)
          this.mends.push({
            line: verb.line,
            what: 'the patterns of its block do not go with this verb, which has an object of its own',
          });
      }
    }
    return heads;
  }

  /** Verbs that make an event by themselves, by their code. */
  #verbEntries(block: Block, heads: ReadonlyMap<Verb, VerbHead>): VerbEntry[] {
    const found = new Map<string, VerbEntry>();
    for (const verb of block.verbs) {
      const head = heads.get(verb);
      const coding = codingOf(verb.code);
      if (typeof coding === 'string')
        this.ledger.refuse(verb.line, `${coding}: the verb has none of its own`);
      if (head === undefined || typeof coding === 'string' || isSilence(coding)) continue;
      if (coding.lost !== null)
        this.ledger.refuse(verb.line, `an entry makes one event: CAMEO ${coding.lost} is left out`);
      const key = `${coding.cameo} ${coding.direction}`;
      const entry = found.get(key) ?? this.#open(block, coding, null);
      found.set(key, entry);
      entry.verbs.push(head);
      entry.lines.push(verb.line.number);
    }
    for (const entry of found.values()) {
      entry.shapes.push(...bareShapes(entry.coding));
      entry.isWholeBlock = entry.verbs.length === heads.size;
    }
    return [...found.values()];
  }

  /** Of two patterns alike the last one counts, as in PETRARCH. */
  #patterns(block: Block) {
    const last = new Map<
      string,
      { raw: RawPattern; pattern: VerbPattern; coding: Exclude<ReturnType<typeof codingOf>, string> }
    >();
    for (const raw of block.patterns) {
      const pattern = parseVerbPattern(raw.text);
      const coding = codingOf(raw.code);
      if (typeof pattern === 'string' || typeof coding === 'string') {
        this.ledger.refuse(raw.line, typeof pattern === 'string' ? pattern : (coding as string));
        continue;
      }
      const key = JSON.stringify(pattern);
      const before = last.get(key);
      if (before !== undefined) {
        if (before.raw.code === raw.code) {
          this.counts.carried++;
          this.ledger.carry(before.raw.line);
        } else
          this.ledger.refuse(
            before.raw.line,
            `line ${raw.line.number} has the same pattern with the code [${raw.code}]`,
          );
        last.delete(key);
      }
      last.set(key, { raw, pattern, coding });
    }
    return last.values();
  }

  /** A pattern without an event keeps the verbs of its block from being coded by themselves where its words are. */
  #silence(
    { line }: RawPattern,
    pattern: VerbPattern,
    cameo: string | null,
    own: readonly VerbEntry[],
  ): void {
    const words = exceptionOf(pattern, this.classNames);
    if (own.length > 0 && (words === null || typeof words === 'string')) {
      this.ledger.refuse(line, words ?? 'a pattern without an event can have words in one place only');
      return;
    }
    this.counts.carried++;
    if (cameo === null) this.counts.silent++;
    else this.counts.statements++;
    this.ledger.carry(line);
    for (const entry of own)
      for (const word of words ?? []) if (!entry.unless.includes(word)) entry.unless.push(word);
  }

  /** An entry for all verbs of the block with their patterns, or (null) for verbs alone that are still to be put in. */
  #open(block: Block, coding: Coding, verbs: VerbHead[] | null): VerbEntry {
    const { direction, cameo } = coding;
    const verb =
      block.name
        .toLowerCase()
        .replace(/[^\p{Ll}\d]+/gu, ' ')
        .trim() || 'verb';
    const turned = { forward: '', reverse: ' reversed', both: ' mutual' }[direction];
    const start = `${verb} ${verbs === null ? '' : 'with words '}${cameo}${turned}`;
    let name = start;
    for (let number = 2; this.#names.has(name); number++) name = `${start} ${number}`;
    this.#names.add(name);
    const isAlone = verbs === null;
    return {
      name,
      coding,
      isAlone,
      verbs: verbs ?? [],
      isWholeBlock: !isAlone,
      block: block.name,
      shapes: [],
      unless: [],
      lines: [],
    };
  }
}
