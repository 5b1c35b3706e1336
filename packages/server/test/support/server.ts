/** A server over a small archive, in a folder that is removed afterwards. The server's threads need its build, as the command line does. */

import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addTo, openForWriting } from '@readout/archive';
import type { DocumentInput } from '@readout/engine';
import { type RunningServer, type ServerOptions, startServer } from '@readout/server';
import { afterAll } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'readout server '));
const running: RunningServer[] = [];
afterAll(async () => {
  for (const server of running) await server.close();
  rmSync(folder, { recursive: true, force: true });
});

let count = 0;

export function newPath(): string {
  return join(folder, `archive ${count++}.duckdb`);
}

/** Invented, like their countries' quarrels. */
export const REPORTS: (DocumentInput & { id: string })[] = [
  {
    id: 'talks',
    text: 'Kenyan Defence Minister Amina Otieno met her Ugandan counterpart in Kampala on Sunday. She said Ethiopian troops had shelled a village near Moyale on Friday.',
    title: 'Talks in Kampala',
    publisher: 'Harbour Wire',
  },
  {
    id: 'thanks',
    text: 'Chile thanked Ghana on Friday. Peru condemned Bolivia on Saturday. Norwegian police arrested 12 protesters in Oslo.',
    publisher: 'Fjord Post',
  },
  {
    id: 'https://example.org/a?b=c&d=/../e',
    text: 'Kenya accused Uganda of smuggling. Kenya will send aid to Uganda next week.',
    url: 'https://example.org/a?b=c&d=/../e',
    publisher: 'Harbour Wire',
  },
  { id: 'nothing', text: 'The tram was late again.', publisher: null },
].map(report => ({ publishedAt: '2023-07-02', ...report }));

export async function archiveOf(documents: readonly DocumentInput[] = REPORTS): Promise<string> {
  const path = newPath();
  const archive = await openForWriting(path, { create: true });
  async function* found() {
    for (const [at, document] of documents.entries()) yield { origin: `test!${at}`, document };
  }
  await addTo(archive, found(), { jobs: 1 });
  archive.close();
  return path;
}

export async function serve(options: Partial<ServerOptions> = {}): Promise<RunningServer> {
  const archive = options.archive ?? (await archiveOf());
  const server = await startServer({ port: 0, logLevel: 'silent', ...options, archive });
  running.push(server);
  return server;
}

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what its test is about
  json: any;
}

export interface CallOptions {
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** A call as it is written: nothing of the path or the headers is put right on the way, as `fetch` would. */
export function call(
  server: RunningServer,
  path: string,
  { method, body, headers = {} }: CallOptions = {},
): Promise<Answer> {
  const { hostname, port } = new URL(server.url);
  const sent =
    body === undefined || typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  const type = sent === undefined || 'content-type' in headers ? {} : { 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        hostname,
        port,
        path,
        method: method ?? (sent === undefined ? 'GET' : 'POST'),
        headers: { ...type, ...headers },
      },
      response => {
        const chunks: Buffer[] = [];
        response.on('data', chunk => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          const isJson = /json/.test(response.headers['content-type'] ?? '') && text !== '';
          resolve({
            status: response.statusCode!,
            headers: response.headers,
            text,
            json: isJson ? parsed(text) : null,
          });
        });
      },
    );
    asked.on('error', reject);
    asked.end(sent);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Parameters as a query. */
export function withQuery(path: string, query: Record<string, string | number>): string {
  return `${path}?${new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))}`;
}

/** A caller with the cookies that the server gives. */
export function visitor(server: RunningServer) {
  const cookies = new Map<string, string>();
  return async (path: string, options: CallOptions = {}): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await call(server, path, {
      ...options,
      headers: { ...(cookie ? { cookie } : {}), ...options.headers },
    });
    for (const set of [answer.headers['set-cookie'] ?? []].flat()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!;
      if (value === '' || /Max-Age=0/i.test(set)) cookies.delete(name!);
      else cookies.set(name!, value!);
    }
    return answer;
  };
}
