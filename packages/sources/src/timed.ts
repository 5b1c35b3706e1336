/**
 * A bound on the time of work that libraries do in one go: a page can be small and still be built so that finding its main text takes
 * minutes. Where the bound falls depends on the machine, so it is far above what any page needs that somebody wrote to be read.
 */
import { createContext, Script } from 'node:vm';
import { SourceError } from './problem.js';

const slot: { work: () => unknown } = { work: () => undefined };
const context = createContext(slot);
const call = new Script('work()');

/**
 * The result of the work, which must leave nothing behind when it is broken off.
 *
 * @throws SourceError when it takes longer.
 */
export function within<Result>(milliseconds: number, work: () => Result): Result {
  slot.work = work;
  try {
    return call.runInContext(context, { timeout: milliseconds }) as Result;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    throw new SourceError(
      `takes longer than ${milliseconds / 1000} s to be taken apart, as only pages made to do harm do: leave it out, or raise the limit`,
    );
  } finally {
    slot.work = () => undefined;
  }
}
