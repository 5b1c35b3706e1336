/** `readout serve` as a user starts it, over an archive in a temporary folder. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const READOUT = fileURLToPath(new URL('../../../cli/bin/readout.mjs', import.meta.url));

export interface Served {
  url: string;
  /** Ends the server and removes the folder. */
  close(): Promise<void>;
}

interface Given {
  /** Files and folders that are added before it starts. */
  sources: readonly string[];
  /** A name and a password: then people must log in. */
  admin?: { name: string; password: string };
}

export async function serve({ sources, admin }: Given): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-workbench-'));
  let server: ChildProcess | undefined;
  const close = async () => {
    if (server && server.exitCode === null) {
      const ended = new Promise(resolve => server!.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const archive = join(folder, 'reports.duckdb');
    const call = (...args: string[]) => [READOUT, ...args, '--archive', archive];
    execFileSync(process.execPath, call('add', ...sources), { stdio: 'pipe' });
    if (admin !== undefined)
      execFileSync(process.execPath, call('serve', '--add-account', admin.name), {
        input: `${admin.password}\n`,
        stdio: 'pipe',
      });
    const accounts = admin === undefined ? [] : ['--accounts'];
    server = spawn(process.execPath, call('serve', '--port', '0', ...accounts));
    return { url: await addressOf(server), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function addressOf(server: ChildProcess): Promise<string> {
  let told = '';
  return new Promise((resolve, reject) => {
    const look = (piece: Buffer) => {
      told += piece;
      const found = /at (http:\/\/[^\s"]+)\s*$/m.exec(
        told.split('\n').find(line => line.startsWith('Readout serves')) ?? '',
      );
      if (found) resolve(found[1]!);
    };
    server.stdout!.on('data', look);
    server.stderr!.on('data', look);
    server.on('exit', code => reject(new Error(`readout serve ended with status ${code}: ${told}`)));
  });
}
