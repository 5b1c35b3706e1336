/** Compiles `data/labels/*.txt`, whose form `data/labels/README.txt` describes. */
import { readFileSync } from 'node:fs';
import type { LabelEntry, LabelLexicon, LabelPolarity, LabelTerm, LabelTermKind, LabelUse } from './types.js';

const FILES: readonly [file: string, kind: LabelTermKind][] = [
  ['honorifics.txt', 'honorific'],
  ['designations.txt', 'designation'],
  ['loaded.txt', 'loaded'],
];
const USES: Readonly<Record<string, LabelUse>> = { v: 'verb', n: 'noun', a: 'adjective' };

/** @throws TypeError naming file, line and entry when an entry is not of the form that the README tells, or a term comes twice. */
export function compileLabels(directory: string): LabelLexicon {
  const seen = new Map<string, string>();
  const terms: LabelTerm[] = [];
  for (const { file, line, terms: found } of readLabelEntries(directory)) {
    for (const term of found) {
      const key = `${term.term} ${term.use ?? ''}`;
      const before = seen.get(key);
      if (before)
        throw badEntry(file, line, term.term, `the term stands in ${before} already: leave one out`);
      seen.set(key, `${file}, line ${line}`);
      terms.push(term);
    }
  }
  return { terms };
}

/** Every entry with its examples, for the tests that run them. */
export function readLabelEntries(directory: string): LabelEntry[] {
  return FILES.flatMap(([file, kind]) => readLabelFile(directory, file, kind));
}

function readLabelFile(directory: string, file: string, kind: LabelTermKind): LabelEntry[] {
  const entries: (LabelEntry & { examples: string[] })[] = [];
  readFileSync(`${directory}/${file}`, 'utf8')
    .split(/\r?\n/)
    .forEach((text, index) => {
      if (text.trim() === '' || text.startsWith('#')) return;
      if (/^\s/.test(text)) addExample(entries, file, index + 1, text.trim());
      else
        entries.push({ file, line: index + 1, terms: readTerms(file, index + 1, text, kind), examples: [] });
    });
  const bare = entries.find(entry => entry.examples.length === 0);
  if (bare) {
    throw badEntry(
      file,
      bare.line,
      bare.terms[0]!.term,
      'it has no example: add an indented sentence with <label> marked below it',
    );
  }
  return entries;
}

function addExample(entries: { examples: string[] }[], file: string, line: number, sentence: string): void {
  const entry = entries[entries.length - 1];
  if (!entry || !/<[^>]+>/.test(sentence)) {
    throw badEntry(file, line, sentence, 'an example stands below its entry and marks the label as <label>');
  }
  entry.examples.push(sentence);
}

function readTerms(file: string, line: number, text: string, kind: LabelTermKind): LabelTerm[] {
  const [terms, polarity, neutral, ...rest] = text.split(/\s{2,}/);
  if (!terms || !neutral || rest.length > 0) {
    throw badEntry(file, line, text, 'an entry is TERMS  POLARITY  NEUTRAL, parted by two spaces or more');
  }
  if (polarity !== 'for' && polarity !== 'against')
    throw badEntry(file, line, text, 'the polarity is "for" or "against"');
  const given = { kind, polarity: polarity as LabelPolarity, neutral: neutral === '-' ? null : neutral };
  return terms
    .split(',')
    .flatMap(term => expanded(term.trim()).map(words => ({ ...termOf(words), ...given })));
}

/** "precious/glorious legacy" → "precious legacy", "glorious legacy" */
function expanded(term: string): string[] {
  return term.split(' ').reduce<string[]>(
    (heads, word) => {
      const choices = word.split('/');
      return heads.flatMap(head => choices.map(choice => (head ? `${head} ${choice}` : choice)));
    },
    [''],
  );
}

function termOf(written: string): Pick<LabelTerm, 'term' | 'words' | 'use' | 'isProper'> {
  const [term, use] = written.split('_') as [string, string?];
  // The tokenizer parts hyphenated words: "so-called" is three.
  const words = term
    .split(' ')
    .flatMap(word => word.split(/(-)/).filter(Boolean))
    .map(word => word.toLowerCase());
  return { term, words, isProper: /[A-Z]/.test(term), use: use ? (USES[use] ?? null) : null };
}

const badEntry = (file: string, line: number, entry: string, trouble: string) =>
  new TypeError(`data/labels/${file}, line ${line}: "${entry.trim()}": ${trouble}.`);
