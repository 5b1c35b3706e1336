/** Logging in at an OpenID provider: one of our own on loopback, which signs what it is told to. */
import { createHash, createSign, generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { archiveOf, serve, visitor } from './support/server.js';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What was asked of the provider's page, by code. */
const asked = new Map<string, { nonce: string; challenge: string }>();
let provider: Server;
let issuer: string;
/** What the provider says of whoever logs in. */
let claims: Record<string, unknown> = {};

beforeAll(async () => {
  provider = createServer(async (request, response) => {
    const send = (value: object) =>
      response.setHeader('content-type', 'application/json').end(JSON.stringify(value));
    if (request.url === '/.well-known/openid-configuration')
      return send({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      });
    if (request.url === '/keys')
      return send({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: '1', alg: 'RS256', use: 'sig' }] });
    let body = '';
    for await (const chunk of request) body += chunk;
    const form = new URLSearchParams(body);
    const { nonce, challenge } = asked.get(form.get('code')!)!;
    const verifier = createHash('sha256').update(form.get('code_verifier')!).digest('base64url');
    if (verifier !== challenge) return response.writeHead(400).end('{"error":"invalid_grant"}');
    const now = Math.floor(Date.now() / 1000);
    const payload = { iss: issuer, aud: 'readout', iat: now, exp: now + 60, nonce, ...claims };
    const signed = `${base64({ alg: 'RS256', kid: '1' })}.${base64(payload)}`;
    const signature = createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url');
    return send({ access_token: 'a', token_type: 'bearer', id_token: `${signed}.${signature}` });
  });
  await new Promise<void>(resolve => provider.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
});
afterAll(() => void provider.close());

async function begin(server: Awaited<ReturnType<typeof serve>>) {
  const browser = visitor(server);
  const { status, headers } = await browser('/api/session/oidc');
  expect(status).toBe(302);
  const url = new URL(headers.location as string);
  expect(url.searchParams.get('code_challenge_method')).toBe('S256');
  const code = `code-${asked.size}`;
  asked.set(code, {
    nonce: url.searchParams.get('nonce')!,
    challenge: url.searchParams.get('code_challenge')!,
  });
  const back = `/api/session/oidc/callback?code=${code}&state=${url.searchParams.get('state')}`;
  return { browser, back };
}

const start = async (newRole: 'reader' | null) =>
  serve({
    archive: await archiveOf(),
    publicUrl: 'http://readout.example',
    oidc: {
      issuer,
      clientId: 'readout',
      clientSecret: 'secret',
      allowInsecure: true,
      newRole,
      admin: 'ama@example.org',
    },
  });

test('whoever the provider vouches for comes in, once for each login, in their own browser', async () => {
  const server = await start('reader');
  claims = { sub: '1', email: 'ama@example.org', email_verified: true };
  const first = await begin(server);
  // Somebody else's browser, and a state that nobody was given.
  expect((await visitor(server)(first.back)).status).toBe(400);
  const { browser, back } = await begin(server);
  expect((await browser(back.replace(/state=.*/, 'state=other'))).status).not.toBe(302);
  const again = await begin(server);
  const done = await again.browser(again.back);
  expect([done.status, done.headers.location]).toEqual([302, '/']);
  expect((await again.browser('/api/session')).json.account).toEqual({
    name: 'ama@example.org',
    role: 'admin',
  });
  expect((await again.browser(again.back)).status).toBe(400);

  claims = { sub: '2', email: 'ben@example.org', email_verified: true };
  const ben = await begin(server);
  await ben.browser(ben.back);
  expect((await ben.browser('/api/session')).json.account).toEqual({
    name: 'ben@example.org',
    role: 'reader',
  });
  // An address that is not verified is no name, and does not make an admin.
  claims = { sub: '3', email: 'ama@example.org', email_verified: false };
  const eve = await begin(server);
  await eve.browser(eve.back);
  expect((await eve.browser('/api/session')).json.account).toEqual({ name: '3', role: 'reader' });
});

test('a name of spaces is none: the id at the provider stands for it', async () => {
  const server = await start('reader');
  claims = { sub: '5', preferred_username: ' \u200b ' };
  const { browser, back } = await begin(server);
  await browser(back);
  expect((await browser('/api/session')).json.account.name).toBe('5');
});

test('a name that people choose makes nobody an admin', async () => {
  const server = await start('reader');
  claims = { sub: '4', preferred_username: 'ama@example.org' };
  const { browser, back } = await begin(server);
  await browser(back);
  expect((await browser('/api/session')).json.account.role).toBe('reader');
});

test('another nonce, audience or signature is not taken; nobody new where that is not allowed', async () => {
  const server = await start(null);
  for (const wrong of [{ nonce: 'other' }, { aud: 'other' }, { iss: 'https://other.example' }, { exp: 1 }]) {
    claims = { sub: '1', email: 'ama@example.org', email_verified: true, ...wrong };
    const { browser, back } = await begin(server);
    expect((await browser(back)).status, JSON.stringify(wrong)).toBe(401);
    expect((await browser('/api/session')).json.account).toBeNull();
  }
  claims = { sub: '9', email: 'new@example.org', email_verified: true };
  const { browser, back } = await begin(server);
  expect((await browser(back)).status).toBe(403);
});
