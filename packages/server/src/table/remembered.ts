/** Counts over all events that were asked for lately: a second visitor, or a page that is opened again, has them at once. */
import type { EventTable } from './table.js';

const MOST = 40;

/** They go with the table that they were counted over. */
const kept = new WeakMap<EventTable, Map<string, unknown>>();

/** `asked` is all that the answer depends on besides archive and reviews. */
export function remembered<Answer>(table: EventTable, asked: object, count: () => Answer): Answer {
  const key = JSON.stringify([table.reviews.revision, asked]);
  const answers = kept.get(table) ?? new Map<string, unknown>();
  kept.set(table, answers);
  if (answers.has(key)) return answers.get(key) as Answer;
  const answer = count();
  if (answers.size >= MOST) answers.delete(answers.keys().next().value!);
  answers.set(key, answer);
  return answer;
}
