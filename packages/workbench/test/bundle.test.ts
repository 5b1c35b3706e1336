/** What the built page weighs, and that it keeps to its own files. A ceiling is raised on purpose or not at all. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
const built = existsSync(join(DIST, 'index.html'));
if (!built) console.log('The workbench is not built (npm run build): its size is not measured.');

const compressed = (file: string) => gzipSync(readFileSync(join(DIST, file))).length;

test.skipIf(!built)(
  'the first load has at most 120 KiB of compressed script, and so has each file that comes later',
  () => {
    const page = readFileSync(join(DIST, 'index.html'), 'utf8');
    const first = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file!);
    const bytes = first.reduce((sum, file) => sum + compressed(file), 0);
    const all = readdirSync(join(DIST, 'assets')).filter(file => file.endsWith('.js'));
    const largest = Math.max(...all.map(file => compressed(join('assets', file))));
    console.log(
      `first load ${(bytes / 1024).toFixed(0)} KiB in ${first.length} files; largest of ${all.length} ${(largest / 1024).toFixed(0)} KiB`,
    );
    expect(bytes).toBeGreaterThan(20 * 1024);
    expect(bytes).toBeLessThanOrEqual(120 * 1024);
    expect(largest).toBeLessThanOrEqual(120 * 1024);
  },
);

test.skipIf(!built)('nothing stands inline in the page, and no style sheet leads elsewhere', () => {
  const page = readFileSync(join(DIST, 'index.html'), 'utf8');
  expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=/i);
  const sheets = readdirSync(join(DIST, 'assets')).filter(file => file.endsWith('.css'));
  for (const sheet of sheets) {
    const text = readFileSync(join(DIST, 'assets', sheet), 'utf8');
    expect(text.match(/url\(|@import|https?:/g), sheet).toBeNull();
  }
});

test('no component makes markup out of text', () => {
  const source = fileURLToPath(new URL('../src/', import.meta.url));
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(file =>
    /\.tsx?$/.test(file),
  );
  expect(files.length).toBeGreaterThan(40);
  for (const file of files)
    expect(readFileSync(join(source, file), 'utf8'), file).not.toMatch(
      /dangerouslySetInnerHTML|\.innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/,
    );
});
