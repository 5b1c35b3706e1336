/** How fast it is: the first page, and a table of a hundred thousand rows. */
import { expect, test } from 'vitest';
import { type House, visit } from '../support/browser.js';
import { startMock } from '../support/mock-api.js';

export function speedTests(house: House): void {
  test('the largest part of the first page stands within a second', async () => {
    const { page, go, close } = await visit(house.browser, house.mock.url);
    await go('/read?document=depot-attack-wire');
    const painted = await page.evaluate(
      () =>
        new Promise<number>(resolve => {
          new PerformanceObserver(list => resolve(list.getEntries().at(-1)!.startTime)).observe({
            type: 'largest-contentful-paint',
            buffered: true,
          });
        }),
    );
    console.log(`largest contentful paint after ${Math.round(painted)} ms`);
    expect(painted).toBeLessThan(1000);
    await close();
  });

  test('a table of 100,000 rows scrolls without a dropped second, and to its end', async () => {
    const mock = await startMock({ manyEvents: 100_000 });
    const { page, go, close } = await visit(house.browser, mock.url);
    await go('/events');
    await page.locator('.event-table .row .type').first().waitFor();
    expect(await page.locator('.event-table').getAttribute('aria-rowcount')).toBe('100001');
    const { frames, longest, filled } = await page.evaluate(async () => {
      const box = document.querySelector('.event-table')!;
      const end = performance.now() + 3000;
      let last = performance.now();
      const seen = { frames: 0, longest: 0, filled: 0 };
      while (performance.now() < end) {
        box.scrollTop += 400;
        await new Promise(requestAnimationFrame);
        const now = performance.now();
        seen.frames++;
        seen.longest = Math.max(seen.longest, now - last);
        if (document.querySelectorAll('.event-table .row').length > 10) seen.filled++;
        last = now;
      }
      return seen;
    });
    console.log(`${frames} frames in 3 s, the longest ${Math.round(longest)} ms`);
    expect(longest).toBeLessThan(1000);
    expect(filled).toBe(frames);
    await page.getByRole('table', { name: 'Events' }).focus();
    await page.keyboard.press('End');
    await page.locator('.row.current[aria-rowindex="100001"] .type').waitFor();
    await close();
    mock.close();
  });

  test('in a table of a million rows the last can be seen, and those in the middle', async () => {
    const mock = await startMock({ manyEvents: 1_000_000 });
    const { page, go, close } = await visit(house.browser, mock.url);
    await go('/events?at=500000');
    await page.locator('.row.current[aria-rowindex="500002"] .type').waitFor();
    await page.getByRole('table', { name: 'Events' }).focus();
    await page.keyboard.press('End');
    await page.locator('.row.current[aria-rowindex="1000001"] .type').waitFor();
    const last = page.locator('.row.current');
    const inSight = await last.evaluate(row => {
      const box = row.closest('.event-table')!.getBoundingClientRect();
      const { top, bottom } = row.getBoundingClientRect();
      return top >= box.top && bottom <= box.bottom + 1;
    });
    expect(inSight).toBe(true);
    await page.keyboard.press('ArrowUp');
    await page.locator('.row.current[aria-rowindex="1000000"] .type').waitFor();
    await close();
    mock.close();
  });
}
