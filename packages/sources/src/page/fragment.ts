/** HTML that is all text, as in feeds and mails: what it shows. */
import { createRequire } from 'node:module';
import type { Limits } from '../limits.js';
import { textOfTree } from './flow.js';
import { checkMarkup } from './markup.js';

/** Made synchronous so that items of a feed need not be awaited one by one; loaded when first needed. */
const require = createRequire(import.meta.url);

/**
 * The text of a piece of HTML; plain text stays as it is but for its white space.
 *
 * @throws SourceError when it is built to do harm.
 */
export function textOfFragment(html: string, limits: Limits): string {
  checkMarkup(html, limits, 'html');
  const { parseHTML } = require('linkedom') as typeof import('linkedom');
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return textOfTree(document.body as unknown as Node);
}
