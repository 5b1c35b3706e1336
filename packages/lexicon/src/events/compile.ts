/** Compiles `data/events/*.txt` into the event dictionary. Each fault is told with file, line and the entry itself. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CONTEXTS, EVENT_TYPES } from '../ontology/index.js';
import { type EntryRules, type ReadEntry, readEntry } from './entries.js';
import { readCameo, readOperators } from './operators.js';
import { DictionaryProblem } from './problem.js';
import { readStanzas, type Stanza } from './stanzas.js';
import {
  BUILT_IN_CLASSES,
  type EntryExample,
  EVENTS_FORMAT,
  type EventDictionary,
  type EventEntry,
  type PackedPattern,
} from './types.js';

export interface EventSources {
  dictionary: EventDictionary;
  examples: EntryExample[];
}

export function compileEvents(directory: string): EventDictionary {
  return readEventSources(directory).dictionary;
}

/**
 * A user's own dictionary: its entries stand in place of those that ship. Lists that the folder does not have (operators, contexts,
 * …) are those of `base`; its word classes stand beside the classes there, or in place of one of the same name.
 *
 * @throws DictionaryProblem with what is wrong in up to `MOST_PROBLEMS` entries, by file and line.
 */
export function compileOwnEvents(directory: string, base: EventDictionary): EventDictionary {
  return readEventSources(directory, base).dictionary;
}

/** Files of the folder that hold no entries. */
const LISTS = ['classes', 'groups', 'operators', 'cameo', 'contexts', 'domains'].map(name => `${name}.txt`);

/** The files of entries in a folder: those named after event types first, in PLOVER's order, then others by name. */
export function entryFilesOf(directory: string): string[] {
  const types = [...EVENT_TYPES.keys()].map(type => `${type}.txt`);
  const rankOf = (name: string) => (types.includes(name) ? types.indexOf(name) : types.length);
  return readdirSync(directory)
    .filter(name => name.endsWith('.txt') && !LISTS.includes(name))
    .sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
}

/** The dictionary with the examples that its tests run. */
export function readEventSources(directory: string, base: EventDictionary | null = null): EventSources {
  const file = (name: string) => `${directory}/${name}`;
  // The dictionary that ships has all lists but the groups.
  const has = (name: string) => (base === null && name !== 'groups.txt') || existsSync(file(name));
  const listsOf = (name: string) => readLists(file(name), shownName(directory, name, base));
  const classes = { ...base?.classes, ...(has('classes.txt') ? listsOf('classes.txt') : {}) };
  const rules: EntryRules = {
    knowsClass: name => Object.hasOwn(classes, name) || BUILT_IN_CLASSES.includes(name),
    groups: has('groups.txt') ? listsOf('groups.txt') : {},
    needsExamples: base === null,
  };
  const read = entryFilesOf(directory).flatMap(name =>
    readEntries(file(name), shownName(directory, name, base), rules),
  );
  const { entries, examples } = allSound(read);
  const operators = has('operators.txt') ? readOperators(file('operators.txt'), rules.knowsClass) : null;
  const contexts = has('contexts.txt') ? listsOf('contexts.txt') : base!.contexts;
  checkNames(contexts, CONTEXTS, 'contexts.txt', 'PLOVER context');
  return {
    dictionary: {
      format: EVENTS_FORMAT,
      classes,
      entries: entries.map(packed),
      operators: operators?.operators.map(packed) ?? base!.operators,
      operatorClasses: operators?.classes ?? base!.operatorClasses,
      cameo: has('cameo.txt') ? readCameo(file('cameo.txt')) : base!.cameo,
      contexts,
      domains: has('domains.txt') ? listsOf('domains.txt') : base!.domains,
    },
    examples: [...examples, ...(operators?.examples ?? [])],
  };
}

/** What ships is known by the name of its file, a user's own by its path. */
const shownName = (directory: string, name: string, base: EventDictionary | null) =>
  base === null ? name : join(directory, name);

type Attempt = (ReadEntry & { stanza: Stanza }) | DictionaryProblem;

function readEntries(path: string, shown: string, rules: EntryRules): Attempt[] {
  return readStanzas(path, shown).map(stanza => {
    try {
      return { ...readEntry(stanza, rules), stanza };
    } catch (error) {
      if (error instanceof DictionaryProblem) return error;
      throw error;
    }
  });
}

const MOST_PROBLEMS = 10;

/** @throws DictionaryProblem for the first entries that are none, and for two of one name. */
function allSound(attempts: readonly Attempt[]): { entries: EventEntry[]; examples: EntryExample[] } {
  const problems: DictionaryProblem[] = [];
  const names = new Set<string>();
  const entries: EventEntry[] = [];
  const examples: EntryExample[] = [];
  for (const attempt of attempts) {
    if (attempt instanceof DictionaryProblem) {
      problems.push(attempt);
      continue;
    }
    const { entry, stanza } = attempt;
    if (names.has(entry.name)) {
      const what = `another entry is called "${entry.name}": add a line "name: …"`;
      problems.push(new DictionaryProblem(stanza.file, stanza.line, stanza.source, what));
    }
    names.add(entry.name);
    entries.push(entry);
    examples.push(...attempt.examples);
  }
  if (problems.length > 0) throw problemOf(problems);
  return { entries, examples };
}

function problemOf(problems: readonly DictionaryProblem[]): DictionaryProblem {
  const [first, ...rest] = problems as [DictionaryProblem, ...DictionaryProblem[]];
  const told = rest.slice(0, MOST_PROBLEMS - 1).map(({ message }) => `\n${message}`);
  const more = problems.length - 1 - told.length;
  first.message += told.join('') + (more > 0 ? `\n… and ${more} more.` : '');
  return first;
}

/** The entry with its patterns as they ship: what is empty, null or false is left out, which halves the file. */
function packed<Entry extends { patterns: PackedPattern[] }>(entry: Entry): Entry {
  return { ...entry, patterns: entry.patterns.map(pattern => withoutEmpty(pattern) as PackedPattern) };
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([, part]) => part !== null && part !== false && !(Array.isArray(part) && part.length === 0),
  );
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutEmpty(part)]));
}

/** "NAME: word, word, …", going on over indented lines; a class may name another one in capitals. */
function readLists(path: string, name: string): Record<string, string[]> {
  const lists: Record<string, string[]> = {};
  for (const stanza of readStanzas(path, name)) {
    const starts = stanza.heads.map(({ number }) => number);
    const text = [...stanza.heads, ...stanza.body]
      .sort((a, b) => a.number - b.number)
      // A line at the margin begins a list, whether or not a line is left empty before it.
      .map(line => (starts.includes(line.number) && line.number !== starts[0] ? `\n${line.text}` : line.text))
      .join(' ');
    for (const list of text.split('\n')) {
      const [, key, rest] = /^([A-Za-z_][A-Za-z_\d]*):\s*(.*)$/.exec(list.trim()) ?? [];
      if (!key || !rest)
        throw new DictionaryProblem(name, stanza.line, stanza.source, 'a list is "NAME: word, word, …"');
      const entries = rest
        .split(/,/)
        .map(word => word.trim())
        .filter(Boolean);
      lists[key] = entries.flatMap(word =>
        /^[A-Z_][A-Z_\d]*$/.test(word) && Object.hasOwn(lists, word) ? lists[word]! : [word],
      );
    }
  }
  return lists;
}

function checkNames(
  lists: Record<string, string[]>,
  known: readonly string[],
  file: string,
  kind: string,
): void {
  for (const name of Object.keys(lists)) {
    if (!known.includes(name)) throw new DictionaryProblem(file, 1, name, `"${name}" is no ${kind}`);
  }
}
