/** Accounts: how passwords are kept, and what calls that come together may do. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Accounts } from '../src/desk/accounts.js';

const folder = mkdtempSync(join(tmpdir(), 'readout accounts '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;
const newPath = () => join(folder, `${count++}.jsonl`);
const PASSWORD = 'a long enough password';

test('passwords are kept as argon2id with the parameters that were chosen, each with a salt of its own', async () => {
  const path = newPath();
  const accounts = await Accounts.open(path);
  await accounts.create({ name: 'Ama', role: 'admin', password: PASSWORD }, null);
  await accounts.create({ name: 'Ben', role: 'coder', password: PASSWORD }, 'Ama');
  const hashes = accounts.all.map(({ password }) => password!);
  for (const hash of hashes)
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(hashes[0]).not.toBe(hashes[1]);
  await accounts.close();
  expect(readFileSync(path, 'utf8')).not.toContain(PASSWORD);
  const again = await Accounts.open(path);
  expect((await again.verify('ama', PASSWORD))?.name).toBe('Ama');
  expect(await again.verify('Ama', `${PASSWORD} `)).toBeNull();
  expect(await again.verify('Nobody', PASSWORD)).toBeNull();
  await again.close();
});

test('hashes of another implementation, with other parameters, are taken', async () => {
  const path = newPath();
  const accounts = await Accounts.open(path);
  await accounts.close();
  // The test vector of the reference implementation, of 64 MiB: https://github.com/P-H-C/phc-winner-argon2, src/test.c.
  const hash = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
  const record = {
    ...{ kind: 'account', name: 'Ama', role: 'admin', login: 'password', password: hash, subject: null },
    ...{ disabled: false, created: '2023-07-02T00:00:00Z', at: '2023-07-02T00:00:00Z', by: null },
  };
  appendFileSync(path, `${JSON.stringify(record)}\n`);
  const again = await Accounts.open(path);
  expect((await again.verify('Ama', 'password'))?.name).toBe('Ama');
  expect(await again.verify('Ama', 'passwords')).toBeNull();
  await again.close();
});

test('wrong passwords that come together are all counted', async () => {
  const accounts = await Accounts.open(newPath());
  await accounts.create({ name: 'Ama', role: 'admin', password: PASSWORD }, null);
  const guesses = await Promise.allSettled(
    Array.from({ length: 15 }, (_, guess) => accounts.verify('Ama', `guess number ${guess}`)),
  );
  expect(guesses.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
  await expect(accounts.verify('Ama', PASSWORD)).rejects.toThrow('quarter of an hour');
  await accounts.close();
});

test('two admins who demote each other at the same time leave one', async () => {
  const accounts = await Accounts.open(newPath());
  for (const name of ['Ama', 'Ben']) await accounts.create({ name, role: 'admin', password: PASSWORD }, null);
  const changes = await Promise.allSettled([
    accounts.change('Ama', { role: 'reader' }, 'Ben'),
    accounts.change('Ben', { disabled: true }, 'Ama'),
  ]);
  expect(changes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(accounts.all.filter(({ role, disabled }) => role === 'admin' && !disabled)).toHaveLength(1);
  await accounts.close();
});
