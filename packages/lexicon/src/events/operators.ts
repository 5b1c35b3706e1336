/** `operators.txt` and `cameo.txt`: what composes, and into what. */
import { CAMEO_CODES, EVENT_TYPES } from '../ontology/index.js';
import { nameOf, readPatterns, words } from './entries.js';
import { DictionaryProblem } from './problem.js';
import { readStanzas, type Stanza } from './stanzas.js';
import {
  type CameoComposition,
  type EntryExample,
  FORMS,
  type OperatorClass,
  type OperatorEntry,
  type Outcome,
  type RoleName,
} from './types.js';

const STATUSES = ['actual', 'historical', 'future', 'hypothetical', 'negated'];

export interface ReadOperators {
  classes: OperatorClass[];
  operators: OperatorEntry[];
  examples: EntryExample[];
}

export function readOperators(path: string, knowsClass: (name: string) => boolean): ReadOperators {
  const read: ReadOperators = { classes: [], operators: [], examples: [] };
  for (const stanza of readStanzas(path, 'operators.txt')) {
    if (stanza.heads[0]?.text.startsWith('class ')) read.classes.push(readClass(stanza));
    else readOperator(stanza, knowsClass, read);
  }
  checkReferences(read.classes);
  return read;
}

/** Classes may name others, above or below them, and the engine asks for the forms. */
function checkReferences(classes: readonly OperatorClass[]): void {
  const names = new Set(classes.map(({ name }) => name));
  const problem = (source: string, what: string) => new DictionaryProblem('operators.txt', 1, source, what);
  for (const { name, modal, ownAct } of classes)
    for (const other of [...Object.values(modal ?? {}), ...(ownAct === null ? [] : [ownAct])])
      if (!names.has(other)) throw problem(`class ${name}`, `there is no operator class "${other}"`);
  for (const form of FORMS)
    if (!names.has(form)) throw problem(`class ${form} form`, `the form "${form}" is missing`);
}

function readClass(stanza: Stanza): OperatorClass {
  const problem = (what: string, line = stanza.line) =>
    new DictionaryProblem(stanza.file, line, stanza.source, what);
  const [, name = '', ...settings] = stanza.heads[0]!.text.split(/\s+/);
  const setting = (key: string) => settings[settings.indexOf(key) + 1] ?? '';
  const outcomes: Record<string, Outcome> = {};
  const modal: Record<string, string> = {};
  let ownAct: string | null = null;
  for (const { text, number } of stanza.body) {
    const [governed, outcome] = text.split(/\s*->\s*/);
    if (/^(?:will|will not|must)$/.test(governed!) && outcome) {
      modal[governed!] = outcome;
      continue;
    }
    if (governed === 'own act' && outcome) {
      ownAct = outcome;
      continue;
    }
    if (!outcome) throw problem(`"${text}" must be "TYPES -> outcome"`, number);
    const types = governed === 'ANY' ? [...EVENT_TYPES.keys()] : governed!.split(/\s+/);
    for (const type of types) {
      const [known, mode] = type.split('/') as [string, string?];
      if (
        type !== 'NONE' &&
        (!EVENT_TYPES.has(known) || (mode && !EVENT_TYPES.get(known)!.modes.has(mode)))
      ) {
        throw problem(`"${type}" is no PLOVER event type and mode`, number);
      }
      outcomes[type] = readOutcome(outcome, what => problem(what, number));
    }
  }
  const role = (key: string): RoleName | null => {
    if (!settings.includes(key) || setting(key) === '-') return null;
    if (setting(key) !== 'A' && setting(key) !== 'R') throw problem(`"${key}" is followed by A, R or -`);
    return setting(key) as RoleName;
  };
  const cameo = settings.includes('cameo') ? setting('cameo') : null;
  if (cameo !== null && !CAMEO_CODES.has(cameo)) throw problem(`"${cameo}" is no CAMEO code`);
  return {
    name,
    outcomes,
    subject: role('subject'),
    toward: role('toward'),
    light: settings.includes('light'),
    keeps: settings.includes('keeps'),
    claims: settings.includes('claims'),
    form: settings.includes('form'),
    cameo,
    ownAct,
    ...(Object.keys(modal).length > 0 ? { modal } : {}),
  };
}

function readOutcome(text: string, problem: (what: string) => Error): Outcome {
  const [label, status = null] = text.split(/\s+/) as [string, string?];
  const [type, mode = null] = label.split('/') as [string, string?];
  if (type !== 'same' && type !== 'nothing' && !EVENT_TYPES.has(type)) {
    throw problem(`"${type}" is neither a PLOVER event type nor "same" nor "nothing"`);
  }
  if (mode !== null && mode !== '*' && !EVENT_TYPES.get(type)?.modes.has(mode))
    throw problem(`"${mode}" is no mode of ${type}`);
  if (status !== null && !STATUSES.includes(status))
    throw problem(`"${status}" is no status: ${STATUSES.join(', ')}`);
  return { type, mode, status };
}

/** The section line names the operator class and, if it matters, the strength: "@ request demand". */
function readOperator(stanza: Stanza, knowsClass: (name: string) => boolean, read: ReadOperators): void {
  const [operator = '', strength] = stanza.section.split(/\s+/);
  const problem = (what: string, line = stanza.line) =>
    new DictionaryProblem(stanza.file, line, stanza.source, what);
  if (!read.classes.some(one => one.name === operator && !one.form))
    throw problem(`there is no operator class "${operator}" above`);
  const patterns = readPatterns(stanza, { knowsClass, groups: {} });
  const entry: OperatorEntry = {
    name: nameOf(patterns[0]!),
    operator,
    patterns,
    unless: [],
    strength: strength ?? null,
  };
  for (const { text, number } of stanza.body) {
    const [, key, rest = ''] = /^(name|unless|e\.g\.|=>):?\s*(.*)$/.exec(text) ?? [];
    if (key === 'name') entry.name = rest;
    else if (key === 'unless') entry.unless.push(...words(rest));
    else if (key === 'e.g.') {
      const [sentence, ...expectations] = rest.split(/\s*=>\s*/) as [string, ...string[]];
      read.examples.push({
        entry: entry.name,
        operator,
        text: sentence.trim(),
        expectations,
        file: stanza.file,
        line: number,
      });
    } else if (key === '=>' && read.examples.length > 0) read.examples.at(-1)!.expectations.push(rest);
    else throw problem(`"${text}" is not understood: use name:, unless:, e.g. or =>`, number);
  }
  read.operators.push(entry);
}

/** `cameo.txt`: a header line naming the columns, then "prefix code code …", "-" for none. */
export function readCameo(path: string): CameoComposition[] {
  const [head, ...stanzas] = readStanzas(path, 'cameo.txt');
  if (!head) return [];
  const columns = head.heads[0]!.text.split(/\s+/).slice(1);
  const rows = [head, ...stanzas].flatMap(stanza => stanza.heads.map(line => ({ stanza, line }))).slice(1);
  return rows
    .map(({ stanza, line }) => {
      const [prefix = '', ...codes] = line.text.split(/\s+/);
      const row: CameoComposition = { prefix, codes: {} };
      codes.forEach((code, index) => {
        if (code === '-') return;
        if (code !== '*' && !CAMEO_CODES.has(code)) {
          throw new DictionaryProblem('cameo.txt', line.number, stanza.source, `"${code}" is no CAMEO code`);
        }
        row.codes[columns[index]!] = code;
      });
      return row;
    })
    .sort((a, b) => b.prefix.length - a.prefix.length);
}
