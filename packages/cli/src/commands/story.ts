/** `readout story`: who reports it, who repeats whom, and what happened according to whom. */
import { findStory, type Story } from '@readout/archive';
import { DEFAULT_ARCHIVE, withArchive } from '../archive/open.js';
import { readArguments } from '../flags.js';
import { write } from '../output/output.js';
import { plain } from '../output/terminal.js';
import { dateText } from '../reading.js';
import { UsageError } from '../usage.js';
import { COMMANDS } from './descriptions.js';

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments('story', COMMANDS.story.flags, args);
  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0)
    throw new UsageError('Name one story, or a document of it: readout story ID.');
  const story = await withArchive(values.archive, 'read', archive => findStory(archive, id));
  if (story === null)
    throw new UsageError(
      `${values.archive ?? DEFAULT_ARCHIVE} has no story "${id}": "readout sql 'SELECT story, title FROM stories'" lists them.`,
    );
  await write(values.format === 'json' ? `${JSON.stringify(story, null, 2)}\n` : storyText(story));
  return 0;
}

function storyText({ story, title, documents, happenings }: Story): string {
  let text = `${plain(title ?? story)}\n\nDocuments\n`;
  for (const { document, title, publisher, published, copy_of } of documents) {
    const facts = [published === null ? null : dateText(published), publisher, title ?? document];
    const copy = copy_of === null ? '' : `, a copy of ${plain(copy_of)}`;
    text += `  ${facts
      .filter(fact => fact !== null)
      .map(plain)
      .join(' · ')}${copy}\n`;
  }
  text += '\nWhat happened\n';
  for (const happening of happenings) {
    const { type, date, place_name, actors, recipients, publishers, asserted, attributed, denied } =
      happening;
    const whom = recipients.length === 0 ? '' : ` → ${recipients.join(', ')}`;
    const when = [date === null ? null : dateText(date), place_name].filter(fact => fact !== null).join(', ');
    text += `  ${plain(`${type}  ${actors.join(', ')}${whom}  ${when}`)}\n`;
    text += `      ${publishers} independent: ${asserted} assert it, ${attributed} attribute it, ${denied} deny it\n`;
  }
  return text;
}
