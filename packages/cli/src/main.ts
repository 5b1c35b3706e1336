/** The program `readout`: picks the command, runs it, and turns its outcome into an exit status. */
import { ArchiveError } from '@readout/archive/trouble';
import { COMMANDS, type CommandName, isCommand } from './commands/descriptions.js';
import { endQuietlyWhenNobodyReads } from './output/output.js';
import { suggestion, UsageError } from './usage.js';

/** Only the command that is asked for is loaded: `readout --version` needs none. */
const LOADERS: Record<CommandName, () => Promise<{ run(args: string[]): Promise<number> }>> = {
  code: () => import('./commands/code.js'),
  relate: () => import('./commands/relate.js'),
  parse: () => import('./commands/parse.js'),
  explain: () => import('./commands/explain.js'),
  who: () => import('./commands/who.js'),
  schema: () => import('./commands/schema.js'),
  lexicon: () => import('./commands/lexicon.js'),
  gazetteer: () => import('./commands/gazetteer.js'),
  export: () => import('./commands/export.js'),
  compare: () => import('./commands/compare.js'),
  add: () => import('./commands/add.js'),
  problems: () => import('./commands/problems.js'),
  reread: () => import('./commands/reread.js'),
  events: () => import('./commands/events.js'),
  series: () => import('./commands/series.js'),
  search: () => import('./commands/search.js'),
  story: () => import('./commands/story.js'),
  sql: () => import('./commands/sql.js'),
  archive: () => import('./commands/archive.js'),
  serve: () => import('./commands/serve.js'),
  eval: () => import('./commands/eval.js'),
};

/** Runs the program with this process's streams and sets its exit status: 0, 1 (some documents were bad) or 2. */
export async function runMain(args: string[]): Promise<void> {
  endQuietlyWhenNobodyReads();
  try {
    process.exitCode = await main(args);
  } catch (error) {
    process.stderr.write(`readout: ${messageOf(error)}\n`);
    process.exitCode = 2;
    // An input that goes on would keep the process from ending.
    process.stdin.destroy();
  }
}

async function main(args: string[]): Promise<number> {
  const [first, ...rest] = args;
  if (first === '--version' || first === '-v') return printVersion();
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    return printHelp(first === 'help' ? rest[0] : undefined, first === undefined ? 2 : 0);
  }
  const name = commandNamed(first);
  if (rest.includes('--help') || rest.includes('-h')) return printHelp(name, 0);
  if (name === 'lexicon' && rest.length === 0) return printHelp(name, 2);
  const { run } = await LOADERS[name]();
  return run(rest);
}

function commandNamed(written: string): CommandName {
  if (isCommand(written)) return written;
  const kind = written.startsWith('-') ? 'flag' : 'command';
  throw new UsageError(
    `There is no ${kind} "${written}".${suggestion(written, Object.keys(COMMANDS))} See "readout --help".`,
  );
}

async function printVersion(): Promise<number> {
  const { version } = await import('./version.js');
  process.stdout.write(`${version()}\n`);
  return 0;
}

async function printHelp(command: string | undefined, status: number): Promise<number> {
  const { commandHelp, programHelp } = await import('./help.js');
  const text = command === undefined ? programHelp() : commandHelp(commandNamed(command));
  (status === 0 ? process.stdout : process.stderr).write(text);
  return status;
}

function messageOf(error: unknown): string {
  if (error instanceof UsageError || error instanceof ArchiveError) return error.message;
  const { code, path } = error as NodeJS.ErrnoException;
  // The files that a user names are looked at before: what is missing here is a part of the program.
  if (code === 'ENOENT' && path) return `${path} is missing: run "npm run build" in Readout's folder.`;
  return `something went wrong inside: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
