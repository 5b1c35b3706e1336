/** Several coders on one archive: deciding beside the text, adding, disagreeing, settling; what comes of it; files in and out. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { DocumentsPage, StoriesPage } from '@readout/server/api';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, type Visit, visit } from '../support/browser.js';
import { type Served, serve } from '../support/served.js';

const WIRE = fileURLToPath(new URL('../../../../docs/samples/wire.jsonl', import.meta.url));

export function coderTests(house: House): void {
  let served: Served;
  beforeAll(async () => {
    served = await serve({ sources: [WIRE] });
  }, 60_000);
  afterAll(() => served?.close());

  const visitAs = async (name: string): Promise<Visit> => {
    const coder = await visit(house.browser, served.url);
    await coder.go('/read');
    await coder.page.getByRole('button', { name: /Signed as/ }).click();
    await coder.page.getByLabel('Decisions are signed with it').fill(name);
    await coder.check();
    await coder.page.getByRole('button', { name: 'Take this name' }).click();
    await coder.page.getByRole('button', { name: new RegExp(name) }).waitFor();
    return coder;
  };
  const textOf = async (download: Download) => readFile(await download.path(), 'utf8');
  const downloadBy = async (page: Page, press: () => Promise<void>) => {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    return download;
  };

  test('the outlets of a story stand side by side, and what differs is marked', async () => {
    const { page, go, check, look, close } = await visit(house.browser, served.url, {
      width: 360,
      height: 740,
    });
    const { rows } = (await (await fetch(`${served.url}/api/stories`)).json()) as StoriesPage;
    const { story } = rows.find(({ documents }) => documents === 3)!;
    await go(`/story?story=${encodeURIComponent(story)}`);
    const first = page.getByRole('region', { name: /^Happening 1, ASSAULT: outlets side by side/ });
    expect(await first.locator('thead th a').allInnerTexts()).toEqual([
      'Harbour Wire',
      'The Mirror',
      'Radio Lantern',
    ]);
    const rowOf = (name: string) => first.locator('tr', { hasText: name }).locator('td').allInnerTexts();
    expect((await rowOf('Injured')).map(text => text.replace(/[^\d–≠]/g, ''))).toEqual(['3', '≠5', '–']);
    expect((await rowOf('Whose word'))[2]).toContain('denied');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await look('story-side-by-side');
    await check();
    await close();
  }, 60_000);

  test('an event is decided, fixed and added beside the text of its report', async () => {
    const { page, go, check, look, close } = await visitAs('Ama');
    await go('/read?document=lantern');
    await page.getByText('The text tells of').or(page.locator('.entries .entry').first()).first().waitFor();
    await page.locator('.entry').first().click();
    const card = page.getByRole('region', { name: /^What coders say of/ });
    await card.getByRole('button', { name: 'Accept' }).click();
    await card.getByText('accept', { exact: true }).waitFor();
    await card.getByRole('button', { name: 'Fix …' }).click();
    await check();
    await card.getByRole('button', { name: 'Save the fix' }).click();
    await card.getByText('Nothing is changed').waitFor();
    await check();
    await card.getByLabel('Type', { exact: true }).selectOption('COERCE');
    await card.getByRole('button', { name: 'Save the fix' }).click();
    await card.getByText(/type COERCE/).waitFor();
    await look('read-corrected');
    await card.getByRole('button', { name: 'Undo: fix' }).click();
    await card.getByText(/undone by Ama/).waitFor();

    // What is selected is where the words are looked for first.
    await page.evaluate(() => {
      const paragraphs = [...document.querySelectorAll('.text p')];
      const walker = document.createTreeWalker(paragraphs.at(-1)!, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.nodeValue!.indexOf('Trawlers');
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 'Trawlers'.length);
        getSelection()!.removeAllRanges();
        getSelection()!.addRange(range);
      }
    });
    await page.getByRole('button', { name: 'Add an event that is missing …' }).click();
    const form = page.getByRole('form', { name: 'Add an event' });
    expect(await form.getByLabel('The words that name it').inputValue()).toBe('Trawlers');
    await form.getByLabel('The words that name it').fill('patrol boats');
    expect(await form.getByLabel(/They stand there \d times/).count()).toBe(0);
    await form.getByLabel('The words that name it').fill('Arica');
    await form.getByLabel('They stand there 2 times: which?').selectOption({ index: 1 });
    await form.getByLabel('Type', { exact: true }).selectOption('CONCEDE');
    await form.getByLabel('Who', { exact: true }).fill('Trawlers [PER CVL]');
    await check();
    await look('read-add');
    await form.getByRole('button', { name: 'Add it' }).click();
    const added = page.getByRole('region', { name: 'Events that coders added' });
    await added.getByText(/type CONCEDE/).waitFor();
    await check();
    const answer = await fetch(`${served.url}/api/document?id=lantern`);
    const { decisions, reading } = await answer.json();
    const [span] = decisions.findLast(({ verdict }: { verdict: string }) => verdict === 'add').fix.trigger;
    expect(span.start).toBe(reading.document.text.lastIndexOf('Arica'));
    await close();
  }, 60_000);

  test('a report without an event in the queue can be given one', async () => {
    const { page, go, check, close } = await visitAs('Ama');
    await go('/review?document=talks');
    for (;;) {
      const none = page.getByText('Nothing is left in this queue.');
      await page.locator('.item').or(none).first().waitFor();
      if ((await none.count()) > 0) break;
      await page.keyboard.press('a');
      await page.waitForTimeout(100);
    }
    await check();
    await page.getByRole('link', { name: 'Add an event that is missing in the report' }).click();
    await page.getByRole('form', { name: 'Add an event' }).waitFor();
    await check();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Add an event that is missing …' }).waitFor();
    await close();
  }, 60_000);

  test('two coders differ, a third settles it, and their agreement is told', async () => {
    const coders = await Promise.all([visitAs('Efua'), visitAs('Yaw')]);
    const decideAll = async ({ page, go }: Visit, keys: string[]) => {
      await go('/review?document=agency&blind=true');
      for (const key of keys) {
        const before = await page.locator('.deciding [role=status]').innerText();
        await page.keyboard.press(key);
        await expect.poll(() => page.locator('.deciding [role=status]').innerText()).not.toBe(before);
        await page.waitForTimeout(50);
      }
    };
    // At the same time, on the same events.
    await Promise.all([decideAll(coders[0], ['a', 'a', 'a']), decideAll(coders[1], ['r', 'a', 'a'])]);
    const settler = await visitAs('Esi');
    await settler.go('/review?part=disputes');
    await settler.page.locator('.dispute').waitFor();
    expect(await settler.page.locator('.dispute').count()).toBe(1);
    await settler.look('disputes');
    await settler.check();
    await settler.page.locator('.sides li', { hasText: 'Efua' }).getByRole('button').click();
    await settler.page.getByText('There is nothing to settle.').waitFor();
    await settler.page.getByRole('tab', { name: 'Quality' }).click();
    await settler.page.getByText(/Efua/).first().waitFor();
    await settler.look('agreement');
    await settler.check();
    await settler.page.getByRole('tab', { name: 'Record' }).click();
    await settler.page.getByText('settles').waitFor();
    expect(await settler.page.locator('.record tbody tr', { hasText: /Efua|Yaw/ }).count()).toBe(6);
    await settler.check();
    await Promise.all([...coders, settler].map(({ close }) => close()));
  }, 60_000);

  test('corrections become gold and dictionary entries; tables and gold are downloaded', async () => {
    const { page, go, check, look, close } = await visitAs('Esi');
    await go('/review?document=mirror&order=unsure');
    await page.locator('.item').waitFor();
    await page.keyboard.press('f');
    await page.getByLabel('Type', { exact: true }).selectOption('MOBILIZE');
    await page.getByRole('button', { name: 'Save the fix' }).click();
    await page.getByText('1 done').waitFor();
    await go('/read?document=lantern');
    await page.getByLabel('all its events are found').click();
    await go('/review?part=outcome');
    await page.locator('.suggestion').first().waitFor();
    expect(await page.locator('.suggestion pre').first().innerText()).toMatch(/code: MOBILIZE[\s\S]*e\.g\. /);
    await look('suggestions');
    await check();
    const gold = await downloadBy(page, () =>
      page.getByRole('link', { name: 'Documents whose events are all decided' }).click(),
    );
    expect(gold.suggestedFilename()).toMatch(/\.txt$/);
    expect(await textOf(gold)).toContain('\n=> ');
    await go('/events?type=SANCTION');
    await page.getByText('Export', { exact: true }).click();
    const csv = await downloadBy(page, () => page.getByRole('link', { name: 'CSV' }).click());
    const lines = (await textOf(csv)).trim().split('\n');
    const { total } = await (await fetch(`${served.url}/api/events?type=SANCTION`)).json();
    expect(csv.suggestedFilename()).toMatch(/\.csv$/);
    expect(lines.length).toBe(total + 1);
    await close();
  }, 60_000);

  test('files are dropped, read and kept; what cannot be read is told', async () => {
    const { page, go, check, look, close, troubles } = await visitAs('Esi');
    await go('/read');
    const report = {
      name: 'report.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Police in Accra arrested two men on Friday. Chile thanked Ghana.'),
    };
    const page2 = {
      name: 'page.html',
      mimeType: 'text/html',
      buffer: Buffer.from(
        '<html><head><title>Envoy</title></head><body><article><p>Peru expelled an envoy of Chile on Monday, and the ministry in Lima said so in the evening.</p></article><script>window.pwned=1</script></body></html>',
      ),
    };
    await page.getByRole('button', { name: 'Read your own text' }).click();
    await page.locator('input[type=file]').setInputFiles([report, page2]);
    await check();
    await page.getByRole('button', { name: 'Read', exact: true }).click();
    await page.getByLabel('Which of them').selectOption({ index: 1 });
    await page.locator('.text', { hasText: 'Peru expelled' }).waitFor();
    await look('files');
    await check();
    await page.getByRole('button', { name: 'Read your own text' }).click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'noise.pdf', mimeType: 'application/pdf', buffer: Buffer.from([1, 2, 3]) });
    await page.getByRole('button', { name: 'Read', exact: true }).click();
    await page
      .getByText(/noise\.pdf/)
      .first()
      .waitFor();
    await look('files-unreadable');
    expect(troubles.filter(trouble => !trouble.includes('status of 4'))).toEqual([]);
    troubles.length = 0;
    await check();
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(['Togo warned Benin on Monday.'], 'dropped.txt', { type: 'text/plain' }));
      document
        .querySelector('main')!
        .dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
    });
    await page.getByLabel('Keep it in the archive').check();
    await page.getByRole('button', { name: 'Read', exact: true }).click();
    await page.locator('.text', { hasText: 'Togo warned' }).waitFor();
    expect(new URL(page.url()).searchParams.get('document')).toBeTruthy();
    const found = (await (await fetch(`${served.url}/api/documents?limit=50`)).json()) as DocumentsPage;
    expect(found.total).toBe(5);
    await check();
    await close();
  }, 60_000);
}
