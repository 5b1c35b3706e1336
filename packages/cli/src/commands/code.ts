/** `readout code`: documents in; tables, Readings or pages out. */
import { readArguments } from '../flags.js';
import { defaultsOf } from '../input/options.js';
import type { CodeOptions } from '../jobs/task.js';
import { write } from '../output/output.js';
import type { PageFolder } from '../output/pages.js';
import { terminalOf } from '../output/terminal.js';
import { UsageError } from '../usage.js';
import { COMMANDS } from './descriptions.js';
import { errorLine, type Receive, runOver } from './run.js';

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments('code', COMMANDS.code.flags, args);
  const format = (values.format ?? 'table') as CodeOptions['format'];
  const { out } = values;
  if (out !== undefined && format !== 'html') {
    throw new UsageError('--out is for pages: add "--format html", or send the output to a file with ">".');
  }
  const { columns, colours } = terminalOf(process.stdout, process.env);
  const options: CodeOptions = {
    format,
    ...(await defaultsOf(values)),
    tokens: values.with === 'tokens',
    columns,
    colours,
    indexed: out !== undefined,
  };
  const writer = await writerOf(format, out);
  const status = await runOver(
    {
      job: { command: 'code', options },
      values,
      positionals,
      formatIn: format === 'jsonl' ? 'jsonl' : undefined,
      progress: out !== undefined || !process.stdout.isTTY,
    },
    writer.receive,
  );
  await writer.end();
  return status;
}

interface Writer {
  receive: Receive;
  end(): Promise<void>;
}

async function writerOf(format: CodeOptions['format'], out: string | undefined): Promise<Writer> {
  if (out !== undefined) return folderWriter(new (await import('../output/pages.js')).PageFolder(out));
  if (format === 'jsonl') return lineWriter();
  if (format === 'json') return listWriter();
  return format === 'html' ? pageWriter() : tableWriter();
}

function lineWriter(): Writer {
  return { receive: result => write(result.ok ? result.output : errorLine(result)), end: async () => {} };
}

/** One JSON list, whose items are written as they come. */
function listWriter(): Writer {
  let opening = '[\n';
  return {
    async receive(result) {
      await write(opening + (result.ok ? result.output : errorLine(result).trimEnd()));
      opening = ',\n';
    },
    end: () => write(opening === '[\n' ? '[]\n' : '\n]\n'),
  };
}

function tableWriter(): Writer {
  let gap = '';
  return {
    async receive(result) {
      if (!result.ok) return;
      await write(gap + result.output);
      gap = '\n';
    },
    end: async () => {},
  };
}

/** A single page, on standard output. */
function pageWriter(): Writer {
  let written = false;
  return {
    async receive(result) {
      if (!result.ok) return;
      if (written)
        throw new UsageError('There are several documents, and a page each: say where with "--out DIR".');
      written = true;
      await write(result.output);
    },
    end: async () => {},
  };
}

function folderWriter(folder: PageFolder): Writer {
  return {
    async receive(result) {
      if (result.ok && result.summary) await folder.add(result.output, result.summary);
    },
    async end() {
      if (folder.count === 0) return;
      const index = await folder.writeIndex();
      await write(
        `${folder.count} ${folder.count === 1 ? 'page' : 'pages'} written. Open ${index} in a browser.\n`,
      );
    },
  };
}
