/** The frozen text that speed is measured on: the example reports of this project. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { DocumentInput } from '@readout/engine';

const EXAMPLES = new URL('../../../../examples/', import.meta.url);

/** The example reports by name, without their front matter. */
export function exampleDocuments(): DocumentInput[] {
  const names = readdirSync(EXAMPLES).filter(name => name.endsWith('.md') && !/^readme/i.test(name));
  return names.sort().map(name => {
    const [, frontMatter, ...body] = readFileSync(new URL(name, EXAMPLES), 'utf8').split(/^---$/m);
    const publishedAt = /^publishedAt: *(\S+)/m.exec(frontMatter ?? '')?.[1] ?? null;
    return { id: name, publishedAt, text: body.join('---').trim() };
  });
}

/** Tells whether two figures were measured on the same text. */
export function fingerprint(documents: readonly DocumentInput[]): string {
  const hash = createHash('sha256');
  for (const { text } of documents) hash.update(text).update('\0');
  return hash.digest('hex').slice(0, 12);
}
