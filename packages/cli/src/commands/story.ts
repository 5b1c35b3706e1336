/** `readout story`: who reports it, who repeats whom, and what happened according to whom. */
import { findStory } from '@readout/archive';
import { DEFAULT_ARCHIVE, withArchive } from '../archive/open.js';
import { storyText } from '../archive/story-text.js';
import { readArguments } from '../flags.js';
import { write } from '../output/output.js';
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
