/** A page of an example report, as a reader has it in the browser; and the README's picture, which is taken of it. */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, startChromium } from '../../engine/test/browser/chromium.js';
import { folderWith, readout } from './program.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const REPORT = 'depot-attack-wire';
/** The event that is pointed at. */
const EVENT = 'v3';

let chromium: Chromium;
let page: Page;
let folder: string;
const complaints: string[] = [];

beforeAll(async () => {
  folder = folderWith({});
  const outcome = await readout([
    'code',
    join(ROOT, `examples/${REPORT}.md`),
    '--format',
    'html',
    '--out',
    folder,
  ]);
  expect(outcome.stderr).toBe('');
  chromium = await startChromium();
  page = await chromium.browser.newPage({ viewport: { width: 1360, height: 800 }, colorScheme: 'light' });
  page.on('console', message => complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(String(error)));
  await page.goto(pathToFileURL(join(folder, `${REPORT}.html`)).href);
}, 120_000);

afterAll(() => chromium?.close());

const litParts = () =>
  page.$$eval('.text .part.lit', parts =>
    [...new Set(parts.map(part => (part as HTMLElement).dataset.lit))].filter(Boolean),
  );

test('pointing at an event lights up its parts in the text, each with its name', async () => {
  await page.hover(`tbody#${EVENT} .who`);
  expect(await litParts()).toContain('trigger');
  expect((await litParts()).length).toBeGreaterThan(1);
  if (process.env.UPDATE_README) await page.screenshot({ path: join(ROOT, 'docs/page.png') });
  await page.mouse.move(1, 1);
  expect(await litParts()).toEqual([]);
});

test('a click keeps them lit, Escape lets go; the keyboard does what the mouse does', async () => {
  await page.click(`tbody#${EVENT} .who`);
  await page.mouse.move(1, 1);
  expect(await litParts()).toContain('trigger');
  await page.keyboard.press('Escape');
  expect(await litParts()).toEqual([]);
  await page.focus(`tbody#${EVENT} th a`);
  expect(await litParts()).toContain('trigger');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe(`#in-text-${EVENT}`);
  await page.keyboard.press('Escape');
});

test('each layer can be hidden', async () => {
  const weight = () => page.$eval('.text .events', mark => getComputedStyle(mark).fontWeight);
  expect(await weight()).toBe('700');
  await page.uncheck('input[data-layer=events]');
  expect(await weight()).toBe('400');
  await page.check('input[data-layer=events]');
  expect(await weight()).toBe('700');
});

test('a phone needs no sideways scrolling, on the page and on the index', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const name of [REPORT, 'index']) {
    await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  }
});

test('the page has nothing to complain about: no error, nothing that its own policy stops', () => {
  expect(complaints).toEqual([]);
});
