import { UsageError } from '../usage.js';

/** @throws UsageError when something stands behind a command that takes flags only. */
export function noArguments(command: string, positionals: readonly string[]): void {
  if (positionals.length > 0)
    throw new UsageError(
      `"readout ${command}" takes no argument "${positionals[0]}": leave it out, or name the archive with --archive.`,
    );
}
