/** Pages: nothing of a document ever becomes markup, and nothing is loaded or run but what the page's own policy names. */
import { createHash } from 'node:crypto';
import type { Reading } from '@readout/engine';
import { segmentsWithin } from '@readout/engine/view';
import { expect, test } from 'vitest';
import { escapeText, html } from '../src/html/escape.js';
import { indexOf } from '../src/html/index-page.js';
import { pageOf } from '../src/html/page.js';
import { SAMPLE } from './sample.js';

const HOSTILE = '</script><script>alert(1)</script><img src=x onerror=alert(1)>"\' `&amp;\u0000\ud800<!--';

/** The Reading with every string in it, ids and enumerations aside, made hostile. */
function hostile(reading: Reading): Reading {
  const copy = structuredClone(reading);
  const { document, entities, times, places, events, labels, notices } = copy;
  document.text = HOSTILE.padEnd(document.text.length, HOSTILE);
  for (const field of ['id', 'title', 'publisher', 'author', 'url', 'language', 'publishedAt'] as const)
    document[field] = HOSTILE;
  for (const entity of entities) {
    Object.assign(entity, { name: HOSTILE, cameo: HOSTILE, otherSectors: [HOSTILE] });
    for (const role of entity.roles) role.title = HOSTILE;
  }
  for (const time of times) time.value = HOSTILE;
  for (const place of places) Object.assign(place, { name: HOSTILE, admin1: HOSTILE });
  for (const event of events) {
    Object.assign(event, { mode: HOSTILE, contexts: [HOSTILE], cameo: HOSTILE });
    event.because.rule = HOSTILE;
    event.time.value = HOSTILE;
  }
  for (const label of labels) label.term = HOSTILE;
  notices.push({ code: 'empty-text', message: HOSTILE });
  Object.assign(copy.engine, { version: HOSTILE, weights: HOSTILE, dictionaries: HOSTILE });
  return copy;
}

const tagsOf = (page: string) =>
  [...page.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, tag]) => tag!.toLowerCase());

test('hostile text stays text', () => {
  const page = pageOf(hostile(SAMPLE), { indexed: true });
  expect(page).not.toContain('<img');
  expect(tagsOf(page).filter(tag => ['img', 'svg', 'iframe', 'object'].includes(tag))).toEqual(
    SAMPLE.events.map(() => 'svg'),
  );
  expect(page.match(/<script>/g)).toHaveLength(1);
  expect(page.match(/<\/script>/g)).toHaveLength(1);
  expect(page.includes('\u0000') || page.includes('\ud800')).toBe(false);
  expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(page).not.toContain('<!--');
});

test('hostile titles stay text in the index, and links lead to files beside it', () => {
  const summary = {
    id: HOSTILE,
    name: HOSTILE,
    publisher: HOSTILE,
    publishedAt: HOSTILE,
    language: HOSTILE,
    events: [],
    statements: 0,
    labels: 0,
    notices: [HOSTILE],
  };
  const page = indexOf([{ file: 'javascript:alert(1)//.html', summary }]);
  expect(page.match(/<script>/g)).toHaveLength(1);
  expect(page).not.toContain('<img');
  expect(page).toContain('href="javascript%3Aalert(1)%2F%2F.html"');
});

test('the policy allows our own style and script by their hashes, and nothing else', () => {
  const page = pageOf(SAMPLE, { indexed: false });
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)![1]!;
  const hash = (tag: string) => {
    const source = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(page)![1]!;
    return `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
  };
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    `style-src ${hash('style')}`,
    `script-src ${hash('script')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ]);
  expect(page).not.toMatch(/\sstyle="/);
  expect(page).not.toMatch(/\s(src|href)="(?!#|index\.html)/);
  expect(tagsOf(page)).not.toContain('link');
});

test('every number in the text leads to an entry, and every entry back', () => {
  const page = pageOf(SAMPLE, { indexed: false });
  const ids = new Set([...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
  const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
  expect(targets.length).toBeGreaterThan(20);
  for (const target of targets) expect(ids).toContain(target);
});

test('a claim is marked as one, with its speaker', () => {
  const page = pageOf(SAMPLE, { indexed: false });
  expect(page).toContain('claim by <bdi>Ulan Sadyrbaev</bdi>');
  expect(page).toContain('5 events, 1 of them only claimed; 3 statements; 1 label.');
});

test('a Reading with nothing in it gives a page that says so', () => {
  const empty: Reading = {
    ...SAMPLE,
    document: {
      ...SAMPLE.document,
      text: '',
      title: null,
      dateline: null,
      publishedAt: null,
      publisher: null,
    },
    sentences: [],
    entities: [],
    mentions: [],
    times: [],
    places: [],
    statements: [],
    events: [],
    labels: [],
    notices: [{ code: 'empty-text', message: 'The text has no words.' }],
  };
  const page = pageOf(empty, { indexed: false });
  expect(page).toContain('The text has no words.');
  expect(page).toContain('The text tells of no political event.');
});

test('marks may cross and nest: the text is cut where they begin and end, and nothing is lost', () => {
  const mark = (start: number, end: number, owner: string) => ({
    start,
    end,
    layer: 'entities' as const,
    owner,
    part: 'mention',
  });
  const marks = [mark(4, 9, 'b'), mark(2, 6, 'a'), mark(4, 5, 'c'), mark(8, 14, 'd')];
  const shown = segmentsWithin(marks, [
    { start: 0, end: 10 },
    { start: 11, end: 15 },
  ]).map(segments =>
    segments.map(({ start, end, marks }) => `${start}-${end} ${marks.map(({ owner }) => owner).join('')}`),
  );
  expect(shown).toEqual([
    ['0-2 ', '2-4 a', '4-5 abc', '5-6 ab', '6-8 b', '8-9 bd', '9-10 d'],
    ['11-14 d', '14-15 '],
  ]);
});

test('templates escape values, join lists and leave out what is not there', () => {
  expect(html`<p title="${'"<'}">${['a', html`<b>${'&'}</b>`]}${null}${false}${0}</p>`.source).toBe(
    '<p title="&quot;&lt;">a<b>&amp;</b>0</p>',
  );
  expect(escapeText('a\u0008b\ud83d\ude00\udc00')).toBe('a\ufffdb\ud83d\ude00\ufffd');
});

test('the page tells whose words the report is made of', () => {
  const page = pageOf(SAMPLE, { indexed: false });
  const [section] = /<section id="profile">[\s\S]*?<\/section>/.exec(page)!;
  expect(section).toMatch(/Of the text \d+ % stand in the publisher’s own voice and \d+ % in that of others/);
  expect(section).toContain('<bdi>Ulan Sadyrbaev</bdi>');
});
