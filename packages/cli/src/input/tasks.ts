/** What stands in the sources as tasks: a line of JSON each, or a document each. */
import type { Item, SourceReader } from '@readout/sources';
import type { Task } from '../jobs/task.js';

export async function* tasksOf(reader: SourceReader): AsyncGenerator<Task> {
  for await (const item of reader.items()) yield taskOf(item);
}

function taskOf(item: Item): Task {
  const where = shown(item.origin);
  if ('json' in item) return { kind: 'line', where, json: item.json };
  if ('document' in item) return { kind: 'document', where, document: item.document };
  return { kind: 'unusable', where, problem: item.reason, ofLine: item.ofLine ?? false };
}

/** "june.jsonl!line 3" as people write it. */
function shown(origin: string): string {
  return origin.replace(/!(line|row|item|record|mail|attachment) (?=[^!]*$)/, ', $1 ');
}
