/** Compiles `data/statements/*.txt`, whose form `data/statements/README.txt` describes. */
import { readFileSync } from 'node:fs';
import type { CueAttitude, CueEntry, NounCue, PhraseCue, StatementCues, WordCue } from './types.js';

const ATTITUDES: readonly string[] = ['say', 'deny', 'believe', 'intend', 'order', 'promise', 'ask', 'doubt'];
const FILES = ['verbs.txt', 'adjectives.txt', 'nouns.txt', 'phrases.txt'] as const;

/** @throws TypeError naming file, line and entry when an entry is not of the form that the README tells. */
export function compileStatements(directory: string): StatementCues {
  const [verbs, adjectives, nouns, phrases] = FILES.map(file => readCueFile(directory, file)) as [
    CueEntry[],
    CueEntry[],
    CueEntry[],
    CueEntry[],
  ];
  return {
    verbs: verbs.map(wordCue),
    adjectives: adjectives.map(wordCue),
    nouns: nouns.map(nounCue),
    phrases: phrases.map(phraseCue),
  };
}

/** Every entry with its examples, for the tests that run them. */
export function readCueEntries(directory: string): CueEntry[] {
  return FILES.flatMap(file => readCueFile(directory, file));
}

function readCueFile(directory: string, file: string): CueEntry[] {
  const entries: (CueEntry & { examples: string[] })[] = [];
  readFileSync(`${directory}/${file}`, 'utf8')
    .split(/\r?\n/)
    .forEach((text, index) => {
      const line = index + 1;
      if (text.trim() === '' || text.startsWith('#')) return;
      if (/^\s/.test(text)) addExample(entries, file, line, text.trim());
      else entries.push(readEntry(file, line, text));
    });
  for (const entry of entries) {
    if (entry.examples.length === 0) {
      throw badEntry(
        entry.file,
        entry.line,
        entry.words,
        'it has no example: add an indented sentence with [content] marked below it',
      );
    }
  }
  return entries;
}

function addExample(entries: { examples: string[] }[], file: string, line: number, sentence: string): void {
  const entry = entries[entries.length - 1];
  if (!entry)
    throw badEntry(file, line, sentence, 'an example stands before the first entry: put the entry above it');
  if (!/\[[^\]]+\]/.test(sentence) || !/<[^>]+>/.test(sentence)) {
    throw badEntry(file, line, sentence, 'an example marks the cue as <cue> and the content as [content]');
  }
  entry.examples.push(sentence);
}

function readEntry(file: string, line: number, text: string): CueEntry & { examples: string[] } {
  const [words, attitude, complements, ...rest] = text.split(/\s{2,}/);
  if (!words || !attitude || rest.length > 0) {
    throw badEntry(
      file,
      line,
      text,
      'an entry is WORDS  ATTITUDE  COMPLEMENTS, parted by two spaces or more',
    );
  }
  if (!ATTITUDES.includes(attitude))
    throw badEntry(file, line, text, `the attitude is one of ${ATTITUDES.join(', ')}`);
  const needsComplements = file !== 'phrases.txt';
  if (needsComplements === (complements === undefined)) {
    throw badEntry(
      file,
      line,
      text,
      needsComplements ? 'it has no complements' : 'a phrase has no complements',
    );
  }
  return {
    file,
    line,
    words,
    attitude: attitude as CueAttitude,
    complements: (complements ?? '')
      .split(',')
      .map(part => part.trim())
      .filter(Boolean),
    examples: [],
  };
}

function wordCue({ words, attitude, complements }: CueEntry): WordCue {
  const [lemma, particle] = words.split(' ');
  return { lemma: lemma!, particle: particle ?? null, attitude, complements };
}

const nounCue = ({ words, attitude, complements }: CueEntry): NounCue => ({
  lemma: words,
  attitude,
  complements,
});

function phraseCue({ words, attitude }: CueEntry): PhraseCue {
  const nouns = /\bX\{([^}]+)\}/.exec(words)?.[1];
  return {
    words: words
      .replace(/\{[^}]+\}/, '')
      .replace("X's", "X 's")
      .split(' '),
    speakerNouns: nouns?.split('|') ?? null,
    attitude,
  };
}

const badEntry = (file: string, line: number, entry: string, trouble: string) =>
  new TypeError(`data/statements/${file}, line ${line}: "${entry.trim()}": ${trouble}.`);
