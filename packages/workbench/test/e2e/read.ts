/** Read: a report with its layers; a chosen event with everything it rests on; a text of one's own. */
import { expect, test } from 'vitest';
import { type House, visit } from '../support/browser.js';
import { readDocuments } from '../support/documents.js';

export function readTests(house: House): void {
  test('a first visit shows a report that is already read', async () => {
    const { page, go, check, look, close } = await visit(house.browser, house.mock.url);
    await go('/');
    expect(await page.locator('.entries .entry').count()).toBeGreaterThan(0);
    await look('read-first-visit');
    await check();
    await close();
  });

  test('an event shows who, whom, when, where, whose word, the words and the rule, and the tree', async () => {
    const { page, go, check, look, close } = await visit(house.browser, house.mock.url);
    await go('/read?document=depot-attack-wire');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(new URL(page.url()).searchParams.get('show')).toBe('v3');
    const card = page.getByRole('region', { name: 'Details of v3' });
    await card.waitFor();
    expect(await page.locator('.part.lit').count()).toBeGreaterThan(0);
    await card.getByRole('button', { name: /ASSAULT/ }).click();
    expect(await card.locator('.because').innerText()).toMatch(/rule/);
    await card.getByRole('button', { name: 'Draw the tree' }).click();
    await page.locator('.tree svg').waitFor();
    await look('read-event');
    await check();
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    await page.locator('.text .events-number').first().click();
    await page.getByRole('region', { name: 'Details of v1' }).waitFor();
    const { held } = await readDocuments();
    const placed = held.flatMap(({ id, reading }) => {
      const onMap = new Set(reading.places.filter(({ lat }) => lat !== null).map(({ id }) => id));
      return reading.events
        .filter(({ place }) => place !== null && onMap.has(place))
        .map(event => ({ id, event: event.id }));
    })[0]!;
    await go(`/read?document=${placed.id}&show=${placed.event}`);
    await page.locator('.card svg.map .here').waitFor();
    await look('read-event-map');
    await check();
    await close();
  });

  test('the lists of statements, names, labels, and whose words they are', async () => {
    const { page, go, check, look, close } = await visit(house.browser, house.mock.url);
    await go('/read?document=gulf-of-finland-state');
    for (const list of ['Statements', 'Names', 'Labels', 'Whose words']) {
      await page.getByRole('tab', { name: list }).click();
      await look(`read-${list.toLowerCase().replace(' ', '-')}`);
      await check();
    }
    await page.keyboard.press('ArrowLeft');
    expect(new URL(page.url()).searchParams.get('list')).toBe('labels');
    await page.locator('.entry .instead').first().waitFor();
    await close();
  });

  test('dark, and on a phone', async () => {
    const dark = await visit(house.browser, house.mock.url, { dark: true });
    await dark.go('/read?document=depot-attack-wire&show=v3');
    await dark.look('read-dark');
    await dark.check();
    await dark.close();
    const phone = await visit(house.browser, house.mock.url, { width: 390, height: 844 });
    await phone.go('/read?document=depot-attack-wire&show=v3');
    await phone.look('read-phone');
    await phone.check();
    const wide = await phone.page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
    await phone.close();
  });
}
