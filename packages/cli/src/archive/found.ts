/** Text, Markdown and JSONL as the archive takes documents in, until all sources are read by the package that is for them. */
import { basename, extname } from 'node:path';
import type { DocumentInput } from '@readout/engine';
import type { Found } from '@readout/sources';
import type { Input } from '../input/tasks.js';
import { withDefaults } from '../jobs/defaults.js';
import type { Defaults, Task } from '../jobs/task.js';

export async function* foundIn(input: Input, defaults: Defaults): AsyncGenerator<Found> {
  for await (const task of input.tasks()) yield foundOf(task, defaults);
}

function foundOf(task: Task, defaults: Defaults): Found {
  const origin = task.where.replace(/, line (\d+)$/, '!line $1');
  if (task.kind === 'unusable') return { origin, reason: task.problem };
  if (task.kind === 'document') return { origin, document: withDefaults(withoutStem(task), defaults) };
  try {
    return { origin, document: withDefaults(JSON.parse(task.json), defaults) };
  } catch (error) {
    return {
      origin,
      reason: `this line is not JSON (${(error as Error).message}): write one object per line.`,
    };
  }
}

/** A file's name is no id: reports of two folders may share it. */
function withoutStem({ where, document }: Task & { kind: 'document' }): DocumentInput {
  const { id, ...rest } = document;
  const isStem = id === basename(where, extname(where));
  return isStem ? rest : document;
}
