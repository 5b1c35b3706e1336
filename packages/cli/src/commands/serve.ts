/** `readout serve`: the workbench and its API over an archive. */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import {
  addAccount,
  JournalError,
  type ServerOptions,
  StartError,
  startServer,
  Trouble,
} from '@readout/server';
import { DEFAULT_ARCHIVE } from '../archive/open.js';
import { readerOptionsOf } from '../archive/reader-options.js';
import { readArguments, wholeNumberOf } from '../flags.js';
import { threadsOf } from '../input/options.js';
import { UsageError } from '../usage.js';
import { COMMANDS } from './descriptions.js';
import { noArguments } from './no-arguments.js';

type Values = Partial<Record<keyof typeof COMMANDS.serve.flags, string | undefined>>;

/** A server that is asked to end and does not is ended after this. */
const PATIENCE_MS = 10_000;

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments('serve', COMMANDS.serve.flags, args);
  noArguments('serve', positionals);
  try {
    if (values['add-account'] !== undefined) return await makeAccount(values['add-account'], values);
    const server = await startServer(await optionsOf(values));
    const size = `${server.documents.toLocaleString('en')} documents, ${server.events.toLocaleString('en')} events`;
    process.stdout.write(`Readout serves ${values.archive ?? DEFAULT_ARCHIVE} (${size}) at ${server.url}\n`);
    await untilAskedToEnd();
    const hurry = setTimeout(() => process.exit(1), PATIENCE_MS);
    await server.close();
    clearTimeout(hurry);
    return 0;
  } catch (error) {
    if (error instanceof StartError || error instanceof JournalError || error instanceof Trouble)
      throw new UsageError(error.message);
    throw error;
  }
}

async function makeAccount(
  name: string,
  { archive = DEFAULT_ARCHIVE, role = 'admin' }: Values,
): Promise<number> {
  const password = await askPassword();
  await addAccount(archive, { name, role: role as 'admin', password });
  process.stdout.write(`"${name}" can log in as ${role}.\n`);
  return 0;
}

/** The first line of standard input; on a terminal it is asked for and not shown. */
async function askPassword(): Promise<string> {
  const isTerminal = process.stdin.isTTY === true;
  if (isTerminal) process.stderr.write('Password (twelve letters or more): ');
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: isTerminal });
  try {
    for await (const line of lines) return line;
    throw new UsageError('No password was given: write it as the first line of standard input.');
  } finally {
    lines.close();
    if (isTerminal) process.stderr.write('\n');
    process.stdin.unref?.();
  }
}

async function optionsOf(values: Values): Promise<ServerOptions> {
  const { host, 'public-url': publicUrl, 'trust-proxy': trustProxy } = values;
  const token = process.env.READOUT_METRICS_TOKEN;
  return {
    ...(await readerOptionsOf(values)),
    archive: values.archive ?? DEFAULT_ARCHIVE,
    port: wholeNumberOf('--port', values.port, { least: 0, most: 65_535 }) ?? 8484,
    threads: threadsOf(values.jobs, 1),
    readOnly: values['read-only'] !== undefined,
    accounts: values.accounts !== undefined,
    logLevel: values.log ?? (process.stderr.isTTY ? 'warn' : 'info'),
    ...(host === undefined ? {} : { host }),
    ...(publicUrl === undefined ? {} : { publicUrl: urlOf('--public-url', publicUrl) }),
    ...(trustProxy === undefined ? {} : { trustProxy }),
    ...(token ? { metricsToken: token } : {}),
    ...oidcOf(values),
  };
}

function urlOf(flag: string, written: string): string {
  const url = URL.canParse(written) ? new URL(written) : null;
  if (url !== null && /^https?:$/.test(url.protocol)) return url.href;
  throw new UsageError(`${flag} is a web address such as https://readout.example.org, not "${written}".`);
}

function oidcOf(values: Values): Pick<ServerOptions, 'oidc'> {
  const {
    'oidc-issuer': issuer,
    'oidc-client': clientId,
    'oidc-role': role = 'reader',
    'oidc-admin': admin,
  } = values;
  if (issuer === undefined) {
    if (clientId !== undefined)
      throw new UsageError('--oidc-client goes with --oidc-issuer: name the provider too.');
    return {};
  }
  const clientSecret = process.env.READOUT_OIDC_SECRET;
  if (clientId === undefined)
    throw new UsageError('--oidc-issuer goes with --oidc-client: the id that the provider has given.');
  if (!clientSecret)
    throw new UsageError(
      'READOUT_OIDC_SECRET is not set: put the secret of the client there, so that it stands in no list of processes.',
    );
  return {
    oidc: {
      issuer: urlOf('--oidc-issuer', issuer),
      clientId,
      clientSecret,
      newRole: role === 'none' ? null : (role as 'reader'),
      admin: admin ?? null,
    },
  };
}

function untilAskedToEnd(): Promise<void> {
  return new Promise(resolve => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
