/** Reports full of markup, direction overrides and words of a million letters show as text on every page, and break nothing. */
import { afterAll, expect, test } from 'vitest';
import { type House, type Visit, visit } from '../support/browser.js';
import { HOSTILE } from '../support/documents.js';

export function hostileTests(house: House): void {
  const [markup, override, longWord] = HOSTILE.map(({ id }) => encodeURIComponent(id));
  const PAGES: [name: string, path: string][] = [
    ['read-markup', `/read?document=${markup}&show=v1`],
    ['read-override', `/read?document=${override}&show=v1`],
    ['read-long-word', `/read?document=${longWord}&show=v1`],
    ['read-long-word-statements', `/read?document=${longWord}&list=names`],
    ['story-markup', `/story?story=${markup}`],
    ['story-override', `/story?story=${override}`],
    ['story-long-word', `/story?story=${longWord}`],
    ['stories', '/story'],
    ['events', '/events?party=KEN'],
    ['explore', '/explore?party=KEN&level=name'],
    ['sources', '/sources'],
    ['review-markup', `/review?document=${markup}`],
    ['review-long-word', `/review?document=${longWord}`],
    ['review-override', `/review?document=${override}`],
  ];

  let shared: Visit | undefined;
  afterAll(() => shared?.close());

  test.each(PAGES)('hostile reports on %s', async (name, path) => {
    shared ??= await visit(house.browser, house.mock.url);
    const { page, go, look, troubles } = shared;
    await go(path);
    await page.waitForTimeout(150);
    await look(`hostile-${name}`);
    expect(troubles).toEqual([]);
    const found = await page.evaluate(() => ({
      ran: 'pwned' in window,
      images: document.querySelectorAll('main img, main script, main iframe').length,
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      // Overrides only ever stand in the marks that name them, never in the text that is drawn.
      bare: [...document.querySelectorAll('main *')].filter(element =>
        [...element.childNodes].some(
          node =>
            node.nodeType === 3 &&
            /[\u202a-\u202e\u2066-\u2069]/.test(node.nodeValue ?? '') &&
            !element.closest('textarea, option'),
        ),
      ).length,
    }));
    expect(found).toEqual({ ran: false, images: 0, wide: 0, bare: 0 });
  });

  test('the markup is there to be read, and the override has its mark', async () => {
    const { page, go, check, close } = await visit(house.browser, house.mock.url);
    await go(`/read?document=${markup}`);
    expect(await page.locator('.text').innerText()).toContain('<script>window.pwned=1</script>');
    await check();
    await go(`/read?document=${override}`);
    await expect.poll(() => page.locator('.text abbr.sign').first().innerText()).toBe('RLO');
    await check();
    await close();
  });
}
