/** The built pages in Chromium: what goes wrong in them is kept, and so is every call that would leave this machine. */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Chromium, startChromium as start } from '../../../engine/test/browser/chromium.js';
import type { Mock } from './mock-api.js';

export type { Chromium };

/** As people have it: in one process a page that is closed takes the browser along, and the web's own rules hold. */
export function startChromium(): Promise<Chromium> {
  return start({
    without: [
      '--single-process',
      '--no-zygote',
      '--disable-web-security',
      '--allow-running-insecure-content',
    ],
  });
}

const SCREENSHOTS = fileURLToPath(new URL('../../../../out/screenshots/', import.meta.url));
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What all tests of pages share; it is there when they run. */
export interface House {
  mock: Mock;
  browser: Browser;
}

export interface Visit {
  page: Page;
  /** Errors on the console, exceptions, breaches of the policy, calls to elsewhere. */
  troubles: string[];
  go(path: string): Promise<void>;
  /** No trouble so far, and nothing serious for axe. */
  check(): Promise<void>;
  look(name: string): Promise<void>;
  close(): Promise<void>;
}

interface Options {
  width?: number;
  height?: number;
  dark?: boolean;
}

export async function visit(browser: Browser, url: string, options: Options = {}): Promise<Visit> {
  const { width = 1360, height = 850, dark = false } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(6_000);
  const troubles: string[] = [];
  page.on('pageerror', error => troubles.push(`exception: ${error.message}`));
  page.on('console', message => {
    if (message.type() === 'error') troubles.push(`console: ${message.text().slice(0, 500)}`);
  });
  page.on('request', request => {
    if (!request.url().startsWith(url) && !request.url().startsWith('blob:'))
      troubles.push(`call to elsewhere: ${request.url().slice(0, 200)}`);
  });
  return {
    page,
    troubles,
    async go(path) {
      await page.goto(url + path);
      await page.waitForSelector('main h1:visible, main > .none:visible, main .trouble:visible');
      await settled(page);
    },
    async check() {
      await settled(page);
      expect(troubles).toEqual([]);
      expect(await seriousOf(page)).toEqual([]);
    },
    async look(name) {
      mkdirSync(SCREENSHOTS, { recursive: true });
      await settled(page);
      await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
    },
    close: () => context.close(),
  };
}

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.waiting') === null);
}

/** Serious and critical findings by the rules of WCAG 2.2 AA. */
async function seriousOf(page: Page): Promise<string[]> {
  // As a debugger does, so that the page's policy does not forbid it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(async () => {
    const axe = (window as unknown as { axe: typeof import('axe-core') }).axe;
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map(({ html }) => html.slice(0, 160))
            .join(' | ')}`,
      );
  });
}
