/** What all works share: a task becomes its document, and trouble in it becomes a result that says so. */
import { parseLine } from '@readout/sources';
import { plain } from '../output/terminal.js';
import type { Result, Work } from './task.js';

/** The work that gives `use` each document (or question) of a task; what it throws becomes the task's error. */
export function guarded(use: (document: unknown) => Omit<Result & { ok: true }, 'ok'>): Work {
  return task => {
    if (task.kind === 'unusable') {
      return { ok: false, where: task.where, id: null, error: task.problem, ofLine: task.ofLine };
    }
    let document: unknown;
    try {
      document = task.kind === 'document' ? task.document : parseLine(task.json);
      return { ok: true, ...use(document) };
    } catch (error) {
      return {
        ok: false,
        where: task.where,
        id: idOf(document),
        error: messageOf(error),
        ofLine: task.kind === 'line',
      };
    }
  };
}

function idOf(document: unknown): string | null {
  const id = typeof document === 'object' && document !== null && 'id' in document ? document.id : null;
  return typeof id === 'string' ? id : null;
}

/** The engine refuses a wrong call with a TypeError that says what to do; anything else is a fault of the engine's own. */
function messageOf(error: unknown): string {
  if (error instanceof TypeError) return error.message;
  return `Readout failed on this document: please report it. ${error instanceof Error ? error.stack : String(error)}`;
}

/** Where and why, on one line that a terminal shows and does not obey: either may quote what a document holds. */
export function describe(result: Result & { ok: false }): string {
  return plain(`${result.where}: ${result.error}`.replace(/\s*\n\s*/g, ' | '));
}
