import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentInput } from '../../src/index.js';
import { MONSTERS, SENTENCES } from '../robustness/texts.js';
import { sharedReader } from '../support/reader.js';
import { bundlePage } from './bundle.js';
import { type Chromium, startChromium } from './chromium.js';
import { type Served, serve } from './serve.js';

const NEWS: DocumentInput[] = [
  {
    text: `TRIPOLI, Lebanon — Lebanon's foreign minister, Rima Haddad, met her Cypriot counterpart in Nicosia on Tuesday.

“We will not accept any threat against our ports,” Haddad said, adding that Israel had violated Lebanese airspace twice last week. Israel denied that its aircraft had crossed the border.

Police in Tripoli arrested 14 protesters near the port, according to witnesses.`,
    publishedAt: '2024-03-14',
    publisher: 'Example Wire',
  },
  { text: 'The rebels 🛡 seized Zara…\n\nNo group claimed the attack.' },
  { text: 'Le ministère a annoncé que les troupes avaient quitté la ville.' },
  { text: '' },
  {
    text: '\ud800 The army \0 shelled\u202e the town <b>on Monday</b>.',
    publishedAt: '2024-03-14T10:00:00Z',
  },
];

const DOCUMENTS = [
  ...NEWS,
  ...SENTENCES.map(text => ({ text, publishedAt: '2024-03-14' })),
  ...Object.values(MONSTERS).map(make => ({ text: make(400), publishedAt: '2024-03-14' })),
];

let folder: string;
let served: Served;
let chromium: Chromium;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'readout-page-'));
  await bundlePage(folder);
  served = await serve(folder);
  chromium = await startChromium();
}, 180_000);

afterAll(async () => {
  await chromium?.close();
  served?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

describe('in a browser', () => {
  it('the bundle has nothing of Node and no schema library', () => {
    const scripts = readdirSync(join(folder, 'assets')).filter(name => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) {
      const source = readFileSync(join(folder, 'assets', script), 'utf8');
      expect(source).not.toMatch(/["']node:|ZodType/);
    }
  });

  it('Readings are those of Node, byte for byte', async () => {
    const reader = await sharedReader();
    const page = await chromium.browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', error => errors.push(String(error)));
    await page.goto(served.url);
    await page.waitForFunction(() => 'readAll' in globalThis);
    const readings = await page.evaluate(documents => globalThis.readAll(documents), DOCUMENTS);
    expect(errors).toEqual([]);
    DOCUMENTS.forEach((document, index) => {
      const here = JSON.stringify(reader.read(document, { tokens: true }));
      expect(firstDifference(readings[index]!, here)).toBeNull();
    });
  }, 120_000);
});

/** Where two texts part, with what is around it; a Reading is too long to be shown whole. */
function firstDifference(browser: string, node: string): { browser: string; node: string } | null {
  if (browser === node) return null;
  let at = 0;
  while (browser[at] === node[at]) at++;
  const around = (text: string) => text.slice(Math.max(0, at - 80), at + 80);
  return { browser: around(browser), node: around(node) };
}
