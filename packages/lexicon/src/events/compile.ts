/** Compiles `data/events/*.txt` into the event dictionary. Each fault is told with file, line and the entry itself. */
import { existsSync } from 'node:fs';
import { CONTEXTS, EVENT_TYPES } from '../ontology/index.js';
import { readEntry } from './entries.js';
import { readCameo, readOperators } from './operators.js';
import { DictionaryProblem } from './problem.js';
import { readStanzas } from './stanzas.js';
import type { EntryExample, EventDictionary, PackedPattern } from './types.js';

/** The number of the compiled form: a change that an older engine could not read raises it. */
export const EVENTS_FORMAT = 2;

/** Word classes that the engine answers from the entities instead of a list. */
const BUILT_IN_CLASSES = ['PERSON', 'PLACE', 'ACTOR', 'COUNTRY', 'ORGANISATION', 'NUMBER'];

export interface EventSources {
  dictionary: EventDictionary;
  examples: EntryExample[];
}

export function compileEvents(directory: string): EventDictionary {
  return readEventSources(directory).dictionary;
}

/** The dictionary with the examples that its tests run. */
export function readEventSources(directory: string): EventSources {
  const file = (name: string) => `${directory}/${name}`;
  const classes = readLists(file('classes.txt'), 'classes.txt');
  const knowsClass = (name: string) => name in classes || BUILT_IN_CLASSES.includes(name);
  const read = [...EVENT_TYPES.keys()]
    .filter(type => existsSync(file(`${type}.txt`)))
    .flatMap(type => readStanzas(file(`${type}.txt`), `${type}.txt`))
    .map(stanza => ({ ...readEntry(stanza, knowsClass), stanza }));
  const operators = readOperators(file('operators.txt'), knowsClass);
  const names = new Set<string>();
  for (const { entry, stanza } of read) {
    const { file: source, line } = stanza;
    if (names.has(entry.name)) {
      throw new DictionaryProblem(
        source,
        line,
        stanza.source,
        `another entry is called "${entry.name}": add a line "name: …"`,
      );
    }
    names.add(entry.name);
  }
  const contexts = readLists(file('contexts.txt'), 'contexts.txt');
  checkNames(contexts, CONTEXTS, 'contexts.txt', 'PLOVER context');
  return {
    dictionary: {
      format: EVENTS_FORMAT,
      classes,
      entries: read.map(({ entry }) => packed(entry)),
      operators: operators.operators.map(packed),
      operatorClasses: operators.classes,
      cameo: readCameo(file('cameo.txt')),
      contexts,
      domains: readLists(file('domains.txt'), 'domains.txt'),
    },
    examples: [...read.flatMap(({ examples }) => examples), ...operators.examples],
  };
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
    const text = [...stanza.heads, ...stanza.body]
      .sort((a, b) => a.number - b.number)
      .map(line => line.text)
      .join(' ');
    const [, key, rest] = /^([A-Za-z_]+):\s*(.*)$/.exec(text) ?? [];
    if (!key || !rest)
      throw new DictionaryProblem(name, stanza.line, stanza.source, 'a list is "NAME: word, word, …"');
    const entries = rest
      .split(/,/)
      .map(word => word.trim())
      .filter(Boolean);
    lists[key] = entries.flatMap(word => (/^[A-Z_]+$/.test(word) && word in lists ? lists[word]! : [word]));
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
