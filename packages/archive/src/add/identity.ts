/**
 * Which document it is, and whether it is the same as before. `docs/archive.md` tells users the same:
 *
 * - The id of a document is the caller's id, else its URL in canonical form, else the SHA-256 of everything that was given.
 * - The same id with the same text and the same facts about it is the same document: adding it again changes nothing.
 * - The same id with another text or other facts is a new version: it becomes current, and the old one is kept.
 */
import { createHash } from 'node:crypto';
import type { DocumentInput } from '@readout/engine';

export interface Identity {
  id: string;
  /** 128 bits of the SHA-256 of the id. */
  idKey: bigint;
  /** 128 bits of the SHA-256 of id, text and all facts given. */
  fingerprint: bigint;
}

/** `document` has been checked by the engine. */
export function identityOf(document: DocumentInput): Identity {
  const { text, title, publisher, url, author, language, publishedAt } = document;
  const facts = JSON.stringify(
    [text, title, publisher, url, author, language, publishedAt].map(fact => fact ?? null),
  );
  const id = document.id ?? (url ? canonicalUrl(url) : null) ?? sha256(facts).toString('hex');
  return { id, idKey: key(JSON.stringify(id)), fingerprint: key(JSON.stringify([id, facts])) };
}

/** What outlets add to follow their readers; the page is the same without it. */
const TRACKING = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|ocid|cmpid|ref_src)$/i;

/** The URL without fragment and tracking; null for what is no web address. */
export function canonicalUrl(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const canonical = new URL(url);
  if (canonical.protocol !== 'http:' && canonical.protocol !== 'https:') return null;
  canonical.hash = '';
  for (const name of [...canonical.searchParams.keys()])
    if (TRACKING.test(name)) canonical.searchParams.delete(name);
  return canonical.href;
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function key(text: string): bigint {
  return BigInt.asIntN(128, BigInt(`0x${sha256(text).toString('hex', 0, 16)}`));
}
