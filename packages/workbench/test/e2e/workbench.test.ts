/** The built page in a real Chromium, over an API in memory. Pictures of every page are left in out/screenshots. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Chromium, type House, startChromium } from '../support/browser.js';
import { startMock } from '../support/mock-api.js';
import { accountTests } from './accounts.js';
import { coderTests } from './coders.js';
import { hostileTests } from './hostile.js';
import { pageTests } from './pages.js';
import { readTests } from './read.js';
import { servedTests } from './served.js';
import { speedTests } from './speed.js';

const house = {} as House;
let chromium: Chromium;

beforeAll(async () => {
  const [mock, started] = await Promise.all([startMock(), startChromium()]);
  chromium = started;
  Object.assign(house, { mock, browser: started.browser });
}, 60_000);
afterAll(async () => {
  house.mock?.close();
  await chromium?.close();
});

test('the page is built', () => {
  expect(
    existsSync(fileURLToPath(new URL('../../dist/index.html', import.meta.url))),
    'run "npm run build" first',
  ).toBe(true);
});
describe('read', () => readTests(house));
describe('the other pages', () => pageTests(house));
describe('hostile reports', () => hostileTests(house));
describe('speed', () => speedTests(house));
describe('served', () => servedTests(house));
describe('accounts', () => accountTests(house));
describe('coders', () => coderTests(house));
