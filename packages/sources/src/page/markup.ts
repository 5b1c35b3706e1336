/** A look at markup before a tree is made of it, which costs many times its size in memory. */
import type { Limits } from '../limits.js';
import { SourceError } from '../problem.js';

/** HTML elements that have no end, or whose end may be left out and that the next of their kind ends. */
const ENDLESS = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd td th tr thead tbody tfoot option optgroup'.split(
    ' ',
  ),
);
/** HTML elements whose content is no markup. */
const RAW = /^(script|style|textarea)$/i;

/**
 * Counts elements and how deep they stand in one another.
 *
 * @throws SourceError when there are more than the limits allow.
 */
export function checkMarkup(
  markup: string,
  { elements, elementDepth }: Limits,
  language: 'html' | 'xml',
): void {
  let count = 0;
  let depth = 0;
  for (let at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at)) {
    const unread = endOfUnread(markup, at);
    if (unread !== null) {
      at = unread;
      continue;
    }
    NAME.lastIndex = at;
    const tag = NAME.exec(markup);
    if (tag === null) {
      at++;
      continue;
    }
    const name = tag[2]!;
    const end = endOfTag(markup, at + tag[0].length);
    at = end;
    const isEndless = language === 'html' && ENDLESS.has(name.toLowerCase());
    if (tag[1] === '/') {
      if (depth > 0 && !isEndless) depth--;
      continue;
    }
    if (++count > elements) {
      throw new SourceError(`has more than ${elements} elements: leave it out, or raise the limit`);
    }
    if (isEndless || markup[end - 2] === '/') continue;
    if (language === 'html' && RAW.test(name)) at = behind(markup, `</${name}`, at);
    else if (++depth > elementDepth) {
      throw new SourceError(
        `has elements more than ${elementDepth} deep inside one another, as only pages made to do harm do: leave it out, or raise the limit`,
      );
    }
  }
}

const NAME = /<(\/?)([A-Za-z][^\s/>]{0,100})/y;

/** Behind a comment or CDATA that begins here; null when none does. */
function endOfUnread(markup: string, at: number): number | null {
  if (markup.startsWith('<!--', at)) return behind(markup, '-->', at);
  return markup.startsWith('<![CDATA[', at) ? behind(markup, ']]>', at) : null;
}

/** Behind the ">" that ends a tag, not one in quotes; where the quotes are broken, behind the next one at all. */
function endOfTag(markup: string, from: number): number {
  let quote = '';
  for (let at = from; at < markup.length && at < from + LONGEST_TAG; at++) {
    const letter = markup[at]!;
    if (quote !== '') {
      if (letter === quote) quote = '';
    } else if (letter === '>') return at + 1;
    else if (letter === '"' || letter === "'") quote = letter;
  }
  return behind(markup, '>', from);
}

const LONGEST_TAG = 100_000;

function behind(markup: string, mark: string, from: number): number {
  const at = markup.indexOf(mark, from);
  return at < 0 ? markup.length : at + mark.length;
}

/**
 * Refuses XML that declares entities of its own: a few lines of them can unfold to gigabytes, and feeds have no use for them.
 *
 * @throws SourceError when it does.
 */
export function checkEntities(xml: string): void {
  const prolog = xml.slice(0, /<[A-Za-z]/.exec(xml)?.index ?? xml.length);
  if (/<!ENTITY\s/i.test(prolog)) {
    throw new SourceError(
      'declares entities of its own, which feeds never need and harmful files do: take its DOCTYPE out',
    );
  }
}

/** The charset that HTML or XML declares near its beginning. */
export function charsetOfMarkup(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const declared =
    /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(start) ??
    /<meta\s[^>]*charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(start);
  return declared?.[1] ?? null;
}
