/** The same pages over the real server and an archive of the example reports: what a new user sees after `npm start`. */
import { fileURLToPath } from 'node:url';
import type { DocumentsPage } from '@readout/server/api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, visit } from '../support/browser.js';
import { type Served, serve } from '../support/served.js';

const EXAMPLES = fileURLToPath(new URL('../../../../examples/', import.meta.url));

export function servedTests(house: House): void {
  let served: Served;
  let url: string;
  beforeAll(async () => {
    served = await serve({ sources: [EXAMPLES] });
    url = served.url;
  }, 60_000);
  afterAll(() => served?.close());

  test('each page shows what is in the archive', async () => {
    const { page, go, look, troubles, close } = await visit(house.browser, url, { height: 1100 });
    const found = await fetch(`${url}/api/documents?title=Gunmen`);
    const id = encodeURIComponent(((await found.json()) as DocumentsPage).rows[0]!.document);
    for (const [name, path, there] of [
      ['read', '/', '.entries .entry'],
      ['event', `/read?document=${id}&show=v3`, '.card .time-line'],
      ['stories', '/story', '.stories li, main > .none'],
      ['events', '/events?type=ASSAULT', '.event-table .row .type'],
      ['explore', '/explore', 'svg.network .node'],
      ['explore-pairs', '/explore?pairs=true&by=year&level=name&colour=recipient', 'svg.time-chart text'],
      ['sources', '/sources', '.outlets tbody tr'],
      ['review', '/review', '.item'],
      ['review-quality', '/review?part=quality', '.interval'],
      ['review-record', '/review?part=record', '.panel p'],
      ['review-outcome', '/review?part=outcome', '.outcome .none'],
    ] as const) {
      await go(path);
      await page.locator(there).first().waitFor();
      await look(`served-${name}`);
      expect(troubles, path).toEqual([]);
    }
    await close();
  }, 60_000);

  test('a pasted text is read, with its tree; a query is saved; a decision is kept and undone', async () => {
    const { page, go, check, look, close } = await visit(house.browser, url);
    await go('/read');
    await page.getByRole('button', { name: 'Read your own text' }).click();
    await page
      .getByLabel('The text of a report')
      .fill('Chile thanked Ghana on Friday. Police in Accra arrested two men.');
    await page.getByLabel('Day of publication').fill('2023-07-02');
    await check();
    await page.getByRole('button', { name: 'Read', exact: true }).click();
    await page.locator('.entry', { hasText: 'Ghana' }).first().click();
    await page.getByRole('button', { name: 'Draw the tree' }).click();
    await page.locator('.tree svg .word').first().waitFor();
    await look('served-own-text');
    await check();
    await go('/events?type=AID');
    await page.getByText('Saved queries').click();
    await page.getByLabel('Save what is shown as').fill('Aid');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: 'Aid', exact: true }).waitFor();
    await go('/read');
    await page.getByLabel('all its events are found').click();
    await expect.poll(async () => await page.getByLabel('all its events are found').isChecked()).toBe(true);
    await go('/review');
    await page.locator('.item').waitFor();
    await page.keyboard.press('a');
    await page.getByText('1 done').waitFor();
    await page.keyboard.press('f');
    const type = page.getByLabel('Type', { exact: true });
    await type.selectOption((await type.inputValue()) === 'COERCE' ? 'ASSAULT' : 'COERCE');
    // Wherever the form stands in the window, nothing that stays lies over half of a field.
    for (const top of [0, 120, 240, 360]) {
      await page.evaluate(to => window.scrollTo(0, to), top);
      await check();
    }
    await page.getByRole('button', { name: 'Save the fix' }).click();
    await page.getByText('2 done').waitFor();
    await page.keyboard.press('n');
    // Of what carries no mark, for marks have labels of their own.
    const unmarked = await page.locator('.passage span[class="own"]').allInnerTexts();
    const [word] = /\p{L}{3,}/u.exec(unmarked.join(' '))!;
    await page.getByLabel('The words that name it').fill(word);
    await page.getByLabel('Type', { exact: true }).selectOption('PROTEST');
    await page.getByRole('button', { name: 'Add it' }).click();
    await page.getByText('Added').waitFor();
    await page.keyboard.press('u');
    await page.getByText('Undone.').waitFor();
    await page.getByRole('tab', { name: 'Record' }).click();
    await page.getByText('undone by').waitFor();
    await look('served-record');
    await check();
    await page.getByRole('tab', { name: 'Quality' }).click();
    await page.getByLabel('Name').fill('Ten of all');
    await page.getByLabel('Events').fill('10');
    await page.getByRole('button', { name: 'Draw a random sample' }).click();
    await page.getByRole('link', { name: 'Ten of all' }).click();
    // Chance may draw the two that are decided by now.
    await page.getByText(/^([89]|10) events left$/).waitFor();
    await check();
    await close();
  }, 60_000);
}
