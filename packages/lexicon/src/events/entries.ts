/** A stanza of an event type's file as an entry with its examples. */
import { CAMEO_CODES, CONTEXTS, EVENT_TYPES } from '../ontology/index.js';
import { type Groups, parsePattern } from './patterns.js';
import { DictionaryProblem } from './problem.js';
import type { Stanza } from './stanzas.js';
import type { EntryExample, EventEntry, Pattern } from './types.js';

export interface ReadEntry {
  entry: EventEntry;
  examples: EntryExample[];
}

interface Code {
  type: string;
  mode: string | null;
  cameo: string | null;
  contexts: string[];
}

/** What entries may name, and whether each must have an example. */
export interface EntryRules {
  knowsClass(name: string): boolean;
  groups: Groups;
  needsExamples: boolean;
}

export function readEntry(stanza: Stanza, rules: EntryRules): ReadEntry {
  const problem = (what: string, line = stanza.line) =>
    new DictionaryProblem(stanza.file, line, stanza.source, what);
  const { knowsClass } = rules;
  const patterns = readPatterns(stanza, rules);
  const entry: EventEntry = {
    name: nameOf(patterns[0]!),
    ...readCode(stanza.section, problem),
    patterns,
    unless: [],
    onlyWith: [],
  };
  const examples: EntryExample[] = [];
  for (const { text, number } of stanza.body) {
    const [, key, rest] = /^(name|code|unless|only with|contexts|e\.g\.|=>):?\s*(.*)$/.exec(text) ?? [];
    if (key === 'name') entry.name = rest!;
    else if (key === 'code')
      Object.assign(
        entry,
        readCode(rest!, what => problem(what, number), entry),
      );
    else if (key === 'contexts') entry.contexts = checkContexts(words(rest!), what => problem(what, number));
    else if (key === 'unless') entry.unless.push(...words(rest!));
    else if (key === 'only with') entry.onlyWith.push(...words(rest!));
    else if (key === 'e.g.') examples.push(readExample(rest!, stanza.file, number, entry));
    else if (key === '=>' && examples.length > 0) examples.at(-1)!.expectations.push(withCode(rest!, entry));
    else
      throw problem(
        `"${text}" is not understood: use name:, code:, contexts:, unless:, only with:, e.g. or =>`,
        number,
      );
  }
  for (const word of classesIn([...entry.unless, ...entry.onlyWith]))
    if (!knowsClass(word)) throw problem(`there is no word class ${word} in classes.txt`);
  if (examples.length === 0 && rules.needsExamples)
    throw problem('the entry has no example: add a line "e.g. sentence => actors > recipients"');
  for (const example of examples) example.entry = entry.name;
  return { entry, examples };
}

export function readPatterns(
  stanza: Stanza,
  { knowsClass, groups }: Pick<EntryRules, 'knowsClass' | 'groups'>,
): Pattern[] {
  if (stanza.heads.length === 0) {
    throw new DictionaryProblem(
      stanza.file,
      stanza.line,
      stanza.source,
      'a stanza begins with a pattern at the margin',
    );
  }
  return stanza.heads.map(({ text, number }) => {
    try {
      const pattern = parsePattern(text, groups);
      checkClasses(pattern, knowsClass);
      return pattern;
    } catch (error) {
      throw new DictionaryProblem(
        stanza.file,
        number,
        stanza.source,
        `in "${text}": ${(error as Error).message}`,
      );
    }
  });
}

function checkClasses(pattern: Pattern, knowsClass: (name: string) => boolean): void {
  for (const slot of [pattern.subject, pattern.object, pattern.second, ...pattern.phrases]) {
    for (const word of classesIn(slot?.words ?? []))
      if (!knowsClass(word)) throw new Error(`there is no word class ${word} in classes.txt`);
  }
}

/** Those of "WEAPON", "fire" and "WEAPON attack" that name a class. */
const classesIn = (fillers: readonly string[]) =>
  fillers.flatMap(filler => filler.split(' ')).filter(word => /^[A-Z_][A-Z_\d]*$/.test(word));

/** "drone strike", "open {fire}": how an entry is called in `because` and in messages. */
export function nameOf(pattern: Pattern): string {
  const object = pattern.object && pattern.object.role === null ? pattern.object.words[0] : undefined;
  const filler =
    object ?? pattern.phrases.find(phrase => phrase.role === null && phrase.words.length > 0)?.words[0];
  return [
    ...pattern.modifiers.slice(0, 1),
    pattern.heads[0],
    ...pattern.particles.slice(0, 1),
    ...(filler ? [filler] : []),
  ]
    .join(' ')
    .toLowerCase();
}

function readCode(text: string, problem: (what: string) => Error, before?: Code): Code {
  const [label = '', ...rest] = text.split(/[\s,]+/).filter(Boolean);
  const [type = '', mode = null] = label.split('/');
  const known = EVENT_TYPES.get(type);
  if (!known) throw problem(`"${type}" is no PLOVER event type: ${[...EVENT_TYPES.keys()].join(', ')}`);
  if (mode !== null && !known.modes.has(mode)) {
    throw problem(`"${mode}" is no mode of ${type}: ${[...known.modes.keys()].join(', ') || 'it has none'}`);
  }
  const cameo = rest.find(word => /^\d+$/.test(word)) ?? null;
  if (cameo !== null && !CAMEO_CODES.has(cameo)) throw problem(`"${cameo}" is no CAMEO code`);
  const contexts = rest.filter(word => !/^\d+$/.test(word));
  return {
    type,
    mode,
    cameo,
    contexts: contexts.length > 0 ? checkContexts(contexts, problem) : (before?.contexts ?? []),
  };
}

function checkContexts(contexts: string[], problem: (what: string) => Error): string[] {
  for (const context of contexts) {
    if (!(CONTEXTS as readonly string[]).includes(context))
      throw problem(`"${context}" is no PLOVER context`);
  }
  return contexts;
}

/** `unless: ball, white paper | MARKET` */
export const words = (text: string) =>
  text
    .split(/[,|]/)
    .map(word => word.trim())
    .filter(Boolean);

function readExample(text: string, file: string, line: number, entry: EventEntry): EntryExample {
  const [sentence, ...expectations] = text.split(/\s*=>\s*/) as [string, ...string[]];
  return {
    entry: entry.name,
    text: sentence.trim(),
    expectations: expectations.map(one => withCode(one, entry)),
    file,
    line,
  };
}

/** An expectation without a type means the entry's own: "A > R" is "TYPE/mode  A > R". */
function withCode(expectation: string, entry: EventEntry): string {
  const text = expectation.trim();
  if (/^(?:[A-Z]{3,}(?:\/[\w-]+)?\s{2,}|no )/.test(text)) return text;
  return `${entry.type}${entry.mode ? `/${entry.mode}` : ''}  ${text}`;
}
