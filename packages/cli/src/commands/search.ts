/** `readout search`: documents by their words, the best first. */
import { type SearchHit, searchIn } from '@readout/archive';
import { dateText } from '@readout/engine/view';
import { withArchive } from '../archive/open.js';
import { readArguments, wholeNumberOf } from '../flags.js';
import { write } from '../output/output.js';
import { type Painter, painterOf, plain, terminalOf } from '../output/terminal.js';
import { UsageError } from '../usage.js';
import { COMMANDS } from './descriptions.js';

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments('search', COMMANDS.search.flags, args);
  const text = positionals.join(' ');
  if (text.trim() === '') throw new UsageError('Say what to look for: readout search border crossing.');
  const limit = wholeNumberOf('--limit', values.limit) ?? 10;
  const { hits, matches } = await withArchive(values.archive, 'read', archive =>
    searchIn(archive, { text, limit }),
  );
  if (values.format === 'json') await write(`${JSON.stringify({ matches, hits }, null, 2)}\n`);
  else {
    const paint = painterOf(terminalOf(process.stdout, process.env));
    for (const hit of hits) await write(hitText(hit, paint));
    await write(`${matches} ${matches === 1 ? 'document' : 'documents'} with any of these words.\n`);
  }
  return 0;
}

function hitText({ document, title, publisher, published, snippet }: SearchHit, paint: Painter): string {
  const facts = [publisher, published && dateText(published), document]
    .filter(fact => fact !== null)
    .map(plain);
  let marked = '';
  let at = 0;
  for (const { start, end } of snippet.marks) {
    marked += flat(snippet.text.slice(at, start)) + paint(flat(snippet.text.slice(start, end)), 'bold');
    at = end;
  }
  marked += flat(snippet.text.slice(at));
  const heading = title === null ? '' : `${paint(plain(title), 'bold')}\n`;
  return `${heading}${paint(facts.join(' · '), 'dim')}\n${marked.trim()}\n\n`;
}

/** On one line, with the spaces at its ends. */
function flat(text: string): string {
  if (text.trim() === '') return text === '' ? '' : ' ';
  return `${/^\s/.test(text) ? ' ' : ''}${plain(text)}${/\s$/.test(text) ? ' ' : ''}`;
}
