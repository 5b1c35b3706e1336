/** Every other page along its main path: a story, the table, time, map and network, sources, review. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { type House, visit } from '../support/browser.js';

export function pageTests(house: House): void {
  test('a story tells who asserts, attributes and denies, and where the outlets differ', async () => {
    const { page, go, check, look, close } = await visit(house.browser, house.mock.url);
    await go('/story');
    await look('stories');
    await check();
    await page.locator('.stories a').first().click();
    await page.locator('.happening').first().waitFor();
    expect(await page.locator('.stances').first().innerText()).toContain('Deny it');
    await page.locator('.happening summary').first().click();
    await page.evaluate(() => window.scrollTo(0, 0));
    await look('story');
    await check();
    await close();
  });

  test('the table is filtered by its values, saved as a query, moved through by keys', async () => {
    const { page, go, check, look, close } = await visit(house.browser, house.mock.url);
    await go('/events');
    await page.locator('.event-table .row .type').first().waitFor();
    await look('events');
    await page.locator('.facets button', { hasText: 'ASSAULT' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('type')).toBe('ASSAULT');
    await expect
      .poll(() => page.locator('.event-table .row .type').allInnerTexts())
      .toSatisfy((types: string[]) => types.length > 0 && types.every(type => type.includes('ASSAULT')));
    await page.getByText('Saved queries').click();
    await page.getByLabel('Save what is shown as').fill('Attacks');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: 'Attacks' }).waitFor();
    await page.getByText('Saved queries').click();
    await page.getByText('Export', { exact: true }).click();
    expect(await page.getByRole('link', { name: 'CSV' }).getAttribute('href')).toBe(
      '/api/export?type=ASSAULT&format=csv',
    );
    await look('events-filtered');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('link', { name: 'CSV' }).isVisible()).toBe(false);
    await page.getByText('Export', { exact: true }).click();
    await page.getByRole('heading', { name: 'Events' }).click();
    expect(await page.getByRole('link', { name: 'CSV' }).isVisible()).toBe(false);
    await page.getByRole('table', { name: 'Events' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => new URL(page.url()).searchParams.get('at')).toBe('2');
    await check();
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: /Details of v/ }).waitFor();
    await close();
  });

  test('on a phone the table comes first, and menus stay on the screen', async () => {
    const { page, go, check, look, close } = await visit(house.browser, house.mock.url, {
      width: 360,
      height: 740,
    });
    await go('/events');
    await page.locator('.event-table .row .type').first().waitFor();
    expect((await page.locator('.event-table').boundingBox())!.y).toBeLessThan(740);
    for (const name of ['Saved queries', 'Export']) {
      await page.locator('.menu summary', { hasText: name }).click();
      const box = (await page.locator('.menu[open] > div').boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(360);
      await check();
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: 'Filter by values' }).click();
    await look('events-phone');
    await check();
    await page.locator('.facets button', { hasText: 'ASSAULT' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('type')).toBe('ASSAULT');
    await close();
  });

  test('addresses of nothing tell so', async () => {
    const { page, go, troubles, close } = await visit(house.browser, house.mock.url);
    for (const [path, words] of [
      ['/read?document=nothing-like-it', 'No report'],
      ['/story?story=nothing-like-it', 'No story'],
    ] as const) {
      await go(path);
      await page.getByRole('heading', { name: words }).waitFor();
    }
    troubles.length = 0;
    await go('/explore?since=x');
    await page.locator('svg.time-chart').waitFor();
    expect(troubles.filter(trouble => trouble.includes('NaN'))).toEqual([]);
    await close();
  });

  test('what is chosen on time, map or network filters the others; pictures can be taken away', async () => {
    const { page, go, check, look, close } = await visit(house.browser, house.mock.url, { height: 1500 });
    await go('/explore');
    await page.locator('svg.network .node').first().waitFor();
    await page.locator('svg.map .place').first().waitFor();
    await page.locator('svg.time-chart rect').first().waitFor();
    await look('explore');
    await check();
    const before = await page.locator('svg.network .node').count();
    const chart = (await page.locator('svg.time-chart').boundingBox())!;
    await page.mouse.move(chart.x + chart.width * 0.9, chart.y + 60);
    await page.mouse.down();
    await page.mouse.move(chart.x + chart.width * 0.99, chart.y + 60, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => new URL(page.url()).searchParams.get('since')).toMatch(/^\d{4}-\d{2}-01$/);
    await expect.poll(() => page.locator('svg.network .node').count()).not.toBe(before);
    await page.locator('svg.network .node').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('party')).toBeTruthy();
    await look('explore-brushed');
    for (const [title, type] of [
      ['Time', 'SVG'],
      ['Map', 'PNG'],
      ['Network', 'SVG'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `${title} as ${type}` }).click(),
      ]);
      const file = await readFile(await download.path());
      expect(download.suggestedFilename()).toBe(`readout-${title.toLowerCase()}.${type.toLowerCase()}`);
      if (type === 'SVG') expect(file.toString('utf8')).toContain('Events with who takes part');
      else expect([...file.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
    }
    await check();
    await close();
  });

  test('a stretch of time is marked by keys alone; the chart keeps its letters on a phone', async () => {
    const { page, go, check, look, close } = await visit(house.browser, house.mock.url, {
      width: 360,
      height: 740,
    });
    await go('/explore');
    const chart = page.locator('svg.time-chart');
    await chart.locator('rect').first().waitFor();
    const letters = await chart.locator('text').first().boundingBox();
    expect(letters!.height).toBeGreaterThan(9);
    await chart.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.getByText(/\d+ events?\. Enter filters by it\./).waitFor();
    await look('explore-keys');
    await check();
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('since')).toMatch(/^\d{4}-\d{2}-01$/);
    const { searchParams } = new URL(page.url());
    expect(searchParams.get('until')! > searchParams.get('since')!).toBe(true);
    await check();
    await close();
  });

  test('sources are compared', async () => {
    const { page, go, check, look, close } = await visit(house.browser, house.mock.url);
    await go('/sources');
    expect(await page.locator('.outlets tbody tr').count()).toBeGreaterThan(5);
    await look('sources');
    await check();
    await close();
  });

  test('two coders decide by keys, differ, and a third settles; everything can be undone', async () => {
    const { page, go, check, look, close } = await visit(house.browser, house.mock.url);
    await go('/review?document=depot-attack-wire');
    await page.locator('.item').waitFor();
    await look('review');
    await check();
    const first = await page.locator('.item').getAttribute('aria-label');
    await page.keyboard.press('a');
    await expect.poll(() => page.locator('.item').getAttribute('aria-label')).not.toBe(first);
    await expect.poll(() => house.mock.review.decisions.length).toBe(1);
    await page.keyboard.press('f');
    await page.getByLabel('Type', { exact: true }).selectOption('COERCE');
    await page.getByLabel('Note').fill('arrested, not attacked');
    await look('review-fix');
    await check();
    await page.getByRole('button', { name: 'Save the fix' }).click();
    await expect.poll(() => house.mock.review.decisions.length).toBe(2);
    expect(house.mock.review.decisions[1]).toMatchObject({
      verdict: 'fix',
      fix: { type: 'COERCE' },
      note: 'arrested, not attacked',
    });
    await page.getByText('2 done').waitFor();
    await page.keyboard.press('r');
    await expect.poll(() => house.mock.review.decisions.length).toBe(3);
    await page.getByRole('button', { name: 'Undo my last' }).click();
    await expect.poll(() => house.mock.review.decisions[2]?.undone?.by).toBe('Coder One');
    await page.getByText('Undone.').waitFor();
    await page.keyboard.press('n');
    const words = (await page.locator('.passage .own').first().innerText()).split(' ')[0]!;
    await page.getByLabel('The words that name it').fill(words);
    await page.getByLabel('Type', { exact: true }).selectOption('PROTEST');
    await page.getByRole('button', { name: 'Add it' }).click();
    await expect.poll(() => house.mock.review.decisions.at(-1)?.verdict).toBe('add');
    expect(house.mock.review.decisions.at(-1)?.fix?.trigger).toHaveLength(1);

    await page.getByRole('button', { name: 'Coder One' }).click();
    await page.getByLabel('Decisions are signed with it').fill('Coder Two');
    await page.getByRole('button', { name: 'Take this name' }).click();
    await page.getByRole('button', { name: 'Coder Two' }).waitFor();
    await go('/review?document=depot-attack-wire');
    await page.locator('.item').waitFor();
    await page.keyboard.press('r');
    await expect.poll(() => house.mock.review.decisions.length).toBe(5);
    await page.getByRole('tab', { name: 'Disputes' }).click();
    await page.getByText('1 event that coders').waitFor();
    await look('review-disputes');
    await check();
    await page.getByRole('button', { name: 'Settle it so' }).first().click();
    await expect.poll(() => house.mock.review.decisions.at(-1)?.adjudicates).toBe(true);
    for (const [tab, wait, name] of [
      ['Quality', 'Krippendorff', 'review-quality'],
      ['Record', 'undone by', 'review-record'],
      ['Gold and dictionary', 'events/own.txt', 'review-outcome'],
    ] as const) {
      await page.getByRole('tab', { name: tab }).click();
      await page.getByText(wait).first().waitFor();
      await look(name);
      await check();
    }
    await close();
  });
}
