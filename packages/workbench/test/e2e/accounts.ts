/** Where people must log in: the way in, roles, passwords, the audit log, and what is shown when a session ends. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, type Visit, visit } from '../support/browser.js';
import { type Served, serve } from '../support/served.js';

const WIRE = fileURLToPath(new URL('../../../../docs/samples/wire.jsonl', import.meta.url));
const ADMIN = { name: 'ama', password: 'seven slow ferries' };
const CODER = { name: 'kofi', password: 'nine quiet harbours' };
const NEXT = 'eleven loud harbours';

export function accountTests(house: House): void {
  let served: Served;
  beforeAll(async () => {
    served = await serve({ sources: [WIRE], admin: ADMIN });
  }, 60_000);
  afterAll(() => served?.close());

  const logIn = async ({ page }: Visit, { name, password }: typeof ADMIN) => {
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Log in' }).click();
  };
  /** The browser itself tells of refused calls on its console. */
  const forgive = ({ troubles }: Visit, status: number) => {
    const refusals = troubles.filter(trouble => trouble.includes(`status of ${status}`));
    expect(troubles).toEqual(refusals);
    troubles.length = 0;
    return refusals.length;
  };

  test('an admin makes accounts and shuts them, and everything stands in the audit log', async () => {
    const admin = await visit(house.browser, served.url);
    await admin.go('/events?type=ASSAULT');
    await admin.check();
    await admin.look('log-in');
    await logIn(admin, { ...ADMIN, password: 'some other password' });
    await admin.page.getByText('do not go together').waitFor();
    expect(forgive(admin, 401)).toBe(1);
    await admin.check();
    await logIn(admin, ADMIN);
    // The address that was asked for is what is shown.
    await admin.page.getByRole('table', { name: 'Events' }).waitFor();
    expect(new URL(admin.page.url()).searchParams.get('type')).toBe('ASSAULT');
    await admin.page.getByRole('link', { name: /your account/ }).click();

    await admin.page.getByText('Make an account').click();
    const form = admin.page.locator('.make');
    await form.getByLabel('Name', { exact: true }).fill('AMA');
    await form.getByLabel(/^Password/).fill(CODER.password);
    await admin.page.getByRole('button', { name: 'Make it' }).click();
    await admin.page.getByText('There is an account "AMA" already').waitFor();
    expect(forgive(admin, 409)).toBe(1);
    await admin.check();
    await form.getByLabel('Name', { exact: true }).fill(CODER.name);
    await admin.page.getByRole('button', { name: 'Make it' }).click();
    await admin.page.getByText('“kofi” can log in as coder.').waitFor();
    await admin.look('accounts');
    await admin.check();

    const coder = await visit(house.browser, served.url, { width: 360, height: 740 });
    await coder.go('/review');
    await logIn(coder, CODER);
    await coder.page.locator('.item').waitFor();
    await coder.check();
    await admin.page.getByRole('button', { name: 'Shut out' }).click();
    await admin.page.getByText('“kofi” is shut out.').waitFor();
    await coder.page.keyboard.press('a');
    await coder.page.getByRole('heading', { name: 'Log in' }).waitFor();
    expect(forgive(coder, 401)).toBeGreaterThan(0);

    await admin.page.getByRole('button', { name: 'Let in again' }).click();
    await admin.page.getByText('“kofi” may come in again.').waitFor();
    await admin.page.getByLabel('Role of kofi').selectOption('reader');
    await admin.page.getByText('“kofi” is reader now.').waitFor();
    await logIn(coder, CODER);
    await coder.page.getByText('Coders review events').waitFor();
    await coder.check();
    await coder.go('/account');
    expect(await coder.page.getByRole('heading', { name: 'Accounts' }).count()).toBe(0);
    expect(await coder.page.getByRole('heading', { name: 'Audit log' }).count()).toBe(0);
    await coder.check();
    await coder.close();

    await admin.page.getByRole('button', { name: 'Look again' }).click();
    await expect
      .poll(() => admin.page.locator('.audit tbody td:nth-child(3)').allInnerTexts())
      .toEqual([
        'login',
        ...['account changed', 'account changed', 'account changed', 'login'],
        ...['account created', 'login', 'login refused', 'account created'],
      ]);
    await admin.look('audit-log');
    await admin.check();
    await admin.close();
  }, 60_000);

  test('a password is changed: the old one no longer opens, and other sessions end', async () => {
    const here = await visit(house.browser, served.url);
    await here.go('/account');
    await logIn(here, ADMIN);
    const there = await visit(house.browser, served.url);
    await there.go('/read');
    await logIn(there, ADMIN);
    await there.page.locator('.report-head').waitFor();
    const change = async (current: string) => {
      await here.page.getByLabel('Current password').fill(current);
      await here.page.getByLabel(/^New password/).fill(NEXT);
      await here.page.getByRole('button', { name: 'Change the password' }).click();
    };
    await change('not my password at all');
    await here.page.getByText('The current password is another.').waitFor();
    expect(forgive(here, 400)).toBe(1);
    await change(ADMIN.password);
    await here.page.getByText('The password is changed').waitFor();
    await here.check();
    await there.page.getByRole('link', { name: 'Events', exact: true }).click();
    await there.page.getByRole('heading', { name: 'Log in' }).waitFor();
    expect(forgive(there, 401)).toBeGreaterThan(0);
    await logIn(there, ADMIN);
    await there.page.getByText('do not go together').waitFor();
    forgive(there, 401);
    await logIn(there, { ...ADMIN, password: NEXT });
    await there.page.getByRole('table', { name: 'Events' }).waitFor();
    await here.page.getByRole('button', { name: 'Log out' }).click();
    await here.page.getByRole('heading', { name: 'Log in' }).waitFor();
    await here.check();
    await Promise.all([here.close(), there.close()]);
  }, 60_000);
}
