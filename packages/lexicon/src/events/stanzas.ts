/** Reads the dictionary's text files into stanzas: groups of lines between blank lines, comments taken out, line numbers kept. */
import { readFileSync } from 'node:fs';

export interface Line {
  text: string;
  number: number;
}

export interface Stanza {
  file: string;
  line: number;
  /** The "@" line in force, without the "@"; empty when there is none yet. */
  section: string;
  /** Lines at the margin. */
  heads: Line[];
  /** Indented lines. */
  body: Line[];
  /** The stanza as written, for messages. */
  source: string;
}

export function readStanzas(path: string, file: string): Stanza[] {
  const stanzas: Stanza[] = [];
  let section = '';
  let open: Stanza | null = null;
  readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .forEach((raw, index) => {
      const text = raw.replace(/(?:^|\s)#.*$/, '').trimEnd();
      if (text.startsWith('@')) {
        section = text.slice(1).trim();
        open = null;
      } else if (text === '') {
        // A line that holds only a comment does not end the stanza it stands in.
        if (raw.trim() === '') open = null;
      } else {
        if (open === null) {
          open = { file, line: index + 1, section, heads: [], body: [], source: '' };
          stanzas.push(open);
        }
        (/^\s/.test(text) ? open.body : open.heads).push({ text: text.trim(), number: index + 1 });
        open.source += `${open.source === '' ? '' : '\n'}${raw}`;
      }
    });
  return stanzas;
}
