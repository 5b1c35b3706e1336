/** The server against those who mean no good. */
import { existsSync } from 'node:fs';
import type { RunningServer } from '@readout/server';
import { addAccount, startServer } from '@readout/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROUTES } from '../src/api/index.js';
import type { Route } from '../src/api/route.js';
import { archiveOf, call, REPORTS, serve, visitor, withQuery } from './support/server.js';

const HOSTILE = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  '\u202egnirts desrever\u202c',
  `'; DROP TABLE store.events; --`,
];

let server: RunningServer;
beforeAll(async () => {
  server = await serve({
    archive: await archiveOf([
      ...REPORTS,
      {
        id: HOSTILE[3]!,
        text: `Kenya accused Uganda on Friday. ${HOSTILE.join(' ')} ${'x'.repeat(1_000_000)} Peru thanked Chile.`,
        title: HOSTILE[0]!,
        publisher: HOSTILE[1]!,
        author: HOSTILE[2]!,
        publishedAt: '2023-07-02',
      },
    ]),
  });
});

describe('other sites', () => {
  const body = { document: 'talks', event: 'v1', verdict: 'accept' };
  const post = (headers: Record<string, string>) => call(server, '/api/review/decisions', { body, headers });

  test('cannot change anything in the name of a visitor', async () => {
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://localhost:1' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: server.url, 'sec-fetch-site': 'cross-site' },
    ]) {
      const { status, json } = await post(headers as Record<string, string>);
      expect(status, JSON.stringify(headers)).toBe(403);
      expect(json.type).toBe('/problems/foreign-origin');
    }
    expect((await call(server, '/api/review/decisions')).json.total).toBe(0);
    expect((await post({ origin: server.url, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  test('cannot send what a form can', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      '',
    ]) {
      const { status } = await call(server, '/api/review/decisions', {
        body: JSON.stringify(body),
        headers: { 'content-type': type },
      });
      expect([400, 415], type).toContain(status);
    }
  });

  test('cannot lead a name of theirs to this machine', async () => {
    for (const host of [
      'evil.example',
      'evil.example:80',
      '127.0.0.1.evil.example',
      'localhost.evil.example',
    ]) {
      const { status, json } = await call(server, '/api/events', { headers: { host } });
      expect(status, host).toBe(421);
      expect(json.type).toBe('/problems/foreign-host');
    }
    expect((await call(server, '/api/events', { headers: { host: 'localhost:99' } })).status).toBe(200);
  });

  test('get no leave to read, frame or run', async () => {
    const { headers } = await call(server, '/api/events', { headers: { origin: 'https://evil.example' } });
    expect(headers['access-control-allow-origin']).toBeUndefined();
    const policy = headers['content-security-policy'] as string;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
});

test('paths lead nowhere outside the page', async () => {
  for (const path of [
    '/../../../../etc/passwd',
    '/..%2f..%2f..%2f..%2fetc%2fpasswd',
    '/%2e%2e/%2e%2e/package.json',
    '/....//....//etc/passwd',
    '/assets/..%5c..%5cpackage.json',
    '/.git/config',
    '/%00',
    '//etc/passwd',
    '/api/../../package.json',
  ]) {
    const { status, text } = await call(server, path);
    expect([400, 404], path).toContain(status);
    expect(text).not.toContain('root:');
    expect(text).not.toContain('"workspaces"');
  }
});

const ATTACKS = [
  `' OR '1'='1`,
  `'; DROP TABLE store.events; --`,
  `x') UNION SELECT value FROM store.archive --`,
  `$1`,
  `%' ESCAPE '`,
  `\\'`,
  `"; COPY store.documents TO '/tmp/readout-stolen'; --`,
  '\u0000',
];

test('SQL in every parameter of every route stays a value', async () => {
  const before = (await call(server, '/api/session')).json.archive;
  for (const [name, route] of Object.entries(ROUTES) as [string, Route][]) {
    if (route.method !== 'GET' || route.query === undefined) continue;
    const { shape } = route.query as unknown as { shape?: Record<string, unknown> };
    for (const parameter of Object.keys(shape ?? {})) {
      for (const attack of ATTACKS) {
        const needed = Object.fromEntries(
          ['id', 'document', 'event', 'text']
            .filter(one => shape && one in shape && name !== 'events')
            .map(one => [one, 'talks']),
        );
        const { status, text } = await call(
          server,
          withQuery(route.path, { ...needed, [parameter]: attack }),
        );
        expect(
          [200, 304, 302, 400, 404, 409],
          `${name} ${parameter} ${attack} ${text.slice(0, 200)}`,
        ).toContain(status);
        expect(text).not.toMatch(/Parser Error|Binder Error|Catalog Error/);
      }
    }
  }
  const after = (await call(server, '/api/session')).json.archive;
  expect(after).toEqual(before);
  expect(existsSync('/tmp/readout-stolen')).toBe(false);
}, 120_000);

test('bodies that are too large or no JSON are refused, and the server goes on', async () => {
  const huge = JSON.stringify({ text: 'x'.repeat(5 * 2 ** 20) });
  expect((await call(server, '/api/read', { body: huge })).status).toBe(413);
  const long = JSON.stringify({
    document: 'talks',
    event: 'v1',
    verdict: 'accept',
    note: 'x'.repeat(300_000),
  });
  expect((await call(server, '/api/review/decisions', { body: long })).status).toBe(413);
  for (const body of [
    '{',
    '[]',
    'null',
    '"text"',
    '{"__proto__": {"role": "admin"}, "text": "x"}',
    `${'['.repeat(100_000)}`,
  ])
    expect([400, 413], body.slice(0, 30)).toContain((await call(server, '/api/read', { body })).status);
  expect((await call(server, '/healthz')).status).toBe(200);
  expect(({} as { role?: string }).role).toBeUndefined();
});

test('headers cannot be put into answers', async () => {
  const { headers, status } = await call(
    server,
    withQuery('/api/export', { format: 'csv', actor: 'KEN\r\nset-cookie: a=b' }),
  );
  expect(status).toBe(200);
  expect(headers['set-cookie']).toBeUndefined();
  const named = await call(server, '/api/session', { body: { name: 'Ama\r\nset-cookie: a=b' } });
  expect(named.status).toBe(400);
  const id = await call(server, '/api/events', { headers: { 'x-request-id': 'mine' } });
  expect(id.headers['x-request-id']).not.toBe('mine');
});

test('markup in every field of a document is JSON text, and nothing of it is lost', async () => {
  const { headers, text, json } = await call(server, withQuery('/api/document', { id: HOSTILE[3]! }));
  expect(headers['content-type']).toBe('application/json; charset=utf-8');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(json.row).toMatchObject({ title: HOSTILE[0], publisher: HOSTILE[1], author: HOSTILE[2] });
  for (const words of HOSTILE) expect(json.reading.document.text).toContain(words);
  expect(text).toContain('<script>');
  for (const path of [
    '/api/events',
    '/api/documents',
    '/api/sources',
    '/api/search?text=script',
    '/api/review/queue?limit=50',
  ]) {
    const answer = await call(server, path);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toContain('application/json');
    expect(answer.json).not.toBeNull();
  }
});

test('hostile files are told as problems, and nothing is left of them', async () => {
  const form = (filename: string, content: Buffer | string) => {
    const boundary = 'readout-test';
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${filename}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
    const body = Buffer.concat([
      Buffer.from(head),
      Buffer.from(content),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);
    return call(server, '/api/read/files', {
      body,
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    });
  };
  const good = await form('../../../../tmp/readout-escaped.txt', 'Kenya condemned Uganda on Monday.');
  expect(good.json.documents[0].reading.events[0].type).toBe('ACCUSE');
  expect(existsSync('/tmp/readout-escaped.txt')).toBe(false);
  const unnamed = await call(server, '/api/read/files', {
    body: '--x\r\ncontent-disposition: form-data; name="file"\r\ncontent-type: application/octet-stream\r\n\r\nKenya condemned Uganda.\r\n--x--\r\n',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
  });
  expect(unnamed.status).toBe(200);
  const binary = await form('a.zip', Buffer.from([80, 75, 3, 4, 0, 1, 2, 3]));
  expect(binary.status).toBe(200);
  expect(binary.json.problems).toHaveLength(1);
  expect(JSON.stringify(binary.json)).not.toContain('readout-upload-');
  expect((await form('big.txt', 'x'.repeat(17 * 2 ** 20))).status).toBe(413);
});

describe('others are let in only by accounts', () => {
  test('without one, the server does not start where others can reach it, and says how', async () => {
    const archive = await archiveOf();
    for (const options of [
      { host: '0.0.0.0' },
      { host: '::' },
      { publicUrl: 'https://readout.example.org' },
      { accounts: true },
    ])
      await expect(startServer({ archive, port: 0, logLevel: 'silent', ...options })).rejects.toThrow(
        /--add-account NAME/,
      );
  });

  const PASSWORD = 'a long enough password';

  test('roles may what they may, sessions end, passwords can be changed', async () => {
    const archive = await archiveOf();
    await addAccount(archive, { name: 'Root', role: 'admin', password: PASSWORD });
    await expect(addAccount(archive, { name: 'root', role: 'admin', password: PASSWORD })).rejects.toThrow(
      'already',
    );
    await expect(addAccount(archive, { name: 'Short', role: 'admin', password: 'short' })).rejects.toThrow(
      'twelve',
    );
    const closed = await serve({ archive, accounts: true });
    const [anybody, admin, coder, reader] = [
      visitor(closed),
      visitor(closed),
      visitor(closed),
      visitor(closed),
    ];

    // Nobody in particular.
    expect((await anybody('/api/session')).json).toMatchObject({
      accounts: 'password',
      account: null,
      archive: null,
    });
    for (const [, { method, path, role }] of Object.entries(ROUTES) as [string, Route][]) {
      if (role === 'anybody') continue;
      const { status } = await anybody(path, {
        method,
        ...(method === 'GET' || method === 'DELETE' ? {} : { body: {} }),
      });
      expect(status, `${method} ${path}`).toBe(401);
    }

    const wrong = await anybody('/api/session', { body: { name: 'Root', password: 'wrong password' } });
    const unknown = await anybody('/api/session', { body: { name: 'Nobody', password: 'wrong password' } });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(wrong.json.detail).toBe(unknown.json.detail);

    const logged = await admin('/api/session', { body: { name: 'root', password: PASSWORD } });
    expect(logged.json.account).toEqual({ name: 'Root', role: 'admin' });
    const cookie = logged.headers['set-cookie']![0]!;
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);

    for (const [name, role] of [
      ['Cora', 'coder'],
      ['Rea', 'reader'],
    ])
      expect((await admin('/api/accounts', { body: { name, role, password: PASSWORD } })).status).toBe(200);
    expect(
      (await admin('/api/accounts', { body: { name: 'CORA', role: 'coder', password: PASSWORD } })).status,
    ).toBe(409);
    await coder('/api/session', { body: { name: 'Cora', password: PASSWORD } });
    await reader('/api/session', { body: { name: 'Rea', password: PASSWORD } });

    const decision = { document: 'talks', event: 'v1', verdict: 'accept' };
    expect((await reader('/api/events')).status).toBe(200);
    expect((await reader('/api/review/decisions', { body: decision })).status).toBe(403);
    expect((await reader('/api/read', { body: { text: 'A.', store: true } })).status).toBe(403);
    expect((await coder('/api/review/decisions', { body: decision })).json.coder).toBe('Cora');
    expect((await coder('/api/accounts')).status).toBe(403);
    expect((await coder('/api/audit')).status).toBe(403);
    const last = await admin('/api/accounts?name=Root', { method: 'PATCH', body: { role: 'reader' } });
    expect(last.json.detail).toContain('only admin');

    // A session that has ended stays ended.
    const stolen = visitor(closed);
    await stolen('/api/session', { body: { name: 'Cora', password: PASSWORD } });
    const next = 'another long password';
    expect(
      (await coder('/api/session/password', { method: 'PUT', body: { current: 'not it at all', next } }))
        .status,
    ).toBe(400);
    expect(
      (await coder('/api/session/password', { method: 'PUT', body: { current: PASSWORD, next } })).status,
    ).toBe(200);
    expect((await stolen('/api/events')).status).toBe(401);
    expect((await coder('/api/events')).status).toBe(200);
    await admin('/api/accounts?name=Cora', { method: 'PATCH', body: { disabled: true } });
    expect((await coder('/api/events')).status).toBe(401);
    expect((await visitor(closed)('/api/session', { body: { name: 'Cora', password: next } })).status).toBe(
      401,
    );
    await reader('/api/session', { method: 'DELETE' });
    expect((await reader('/api/events')).status).toBe(401);

    const { rows } = (await admin('/api/audit?limit=100')).json;
    const actions = rows.map(({ action }: { action: string }) => action);
    for (const action of [
      'login',
      'login-refused',
      'logout',
      'account-created',
      'account-changed',
      'password-changed',
    ])
      expect(actions).toContain(action);
    expect(JSON.stringify(rows)).not.toContain(PASSWORD);
    expect(JSON.stringify((await admin('/api/accounts')).json)).not.toContain('argon2');
  }, 60_000);

  test('whoever guesses passwords has to wait', async () => {
    const archive = await archiveOf();
    await addAccount(archive, { name: 'Root', role: 'admin', password: PASSWORD });
    const closed = await serve({ archive, accounts: true });
    const statuses = [];
    for (let guess = 0; guess < 22; guess++)
      statuses.push(
        (await call(closed, '/api/session', { body: { name: 'Root', password: `guess number ${guess}` } }))
          .status,
      );
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401));
    expect(statuses.at(-1)).toBe(429);
    // Not even the right one, until the wait is over.
    expect((await call(closed, '/api/session', { body: { name: 'Root', password: PASSWORD } })).status).toBe(
      429,
    );
  }, 60_000);

  test('behind TLS, cookies are for this host and for TLS only', async () => {
    const archive = await archiveOf();
    await addAccount(archive, { name: 'Root', role: 'admin', password: PASSWORD });
    const closed = await serve({ archive, publicUrl: 'https://readout.example.org' });
    const logged = await call(closed, '/api/session', {
      body: { name: 'Root', password: PASSWORD },
      headers: { origin: 'https://readout.example.org' },
    });
    expect(logged.headers['set-cookie']![0]).toMatch(/^__Host-readout=.*; Secure/);
    // A proxy on this machine is not this machine.
    expect((await call(closed, '/metrics')).status).toBe(403);
    expect(logged.headers['strict-transport-security']).toContain('max-age');
    const foreign = await call(closed, '/api/session', {
      body: { name: 'Root', password: PASSWORD },
      headers: { origin: closed.url },
    });
    expect(foreign.status).toBe(403);
  });
});
