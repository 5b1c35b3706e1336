/** The article that a page describes in JSON-LD, as search engines ask publishers to. */

export type Thing = Record<string, unknown>;

const ARTICLE = /(^|\/)(\w*Article|BlogPosting|Report|LiveBlogPosting)$/;
const MOST_THINGS = 10_000;

/** The first article in the page's scripts of type application/ld+json, however deep; an empty thing when there is none. */
export function articleOf(document: Document): Thing {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = findArticle(parsed(script.textContent ?? ''));
    if (article !== null) return article;
  }
  return {};
}

function parsed(json: string): unknown {
  try {
    // Some publishers wrap it as they wrap scripts.
    return JSON.parse(json.replace(/^\s*(?:\/\/)?\s*<!(?:--|\[CDATA\[)|(?:\/\/)?\s*(?:-->|\]\]>)\s*$/g, ''));
  } catch {
    return null;
  }
}

/** Breadth first, so that an article is found before those that it mentions. */
function findArticle(root: unknown): Thing | null {
  const queue: unknown[] = [root];
  for (let at = 0; at < queue.length && at < MOST_THINGS; at++) {
    const thing = queue[at];
    if (typeof thing !== 'object' || thing === null) continue;
    if (!Array.isArray(thing) && listOf((thing as Thing)['@type']).some(type => ARTICLE.test(String(type))))
      return thing as Thing;
    queue.push(...Object.values(thing).slice(0, MOST_THINGS));
  }
  return null;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** A field that is a text. */
export function textIn(thing: Thing, field: string): string | null {
  const value = listOf(thing[field])[0];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** The names of those in a field: written as a text, a thing with a name, or a list of these. */
export function namesIn(thing: Thing, field: string): string | null {
  const names = listOf(thing[field]).flatMap(one => {
    const name = typeof one === 'object' && one !== null ? (one as Thing).name : one;
    return listOf(name)
      .filter(text => typeof text === 'string')
      .map(text => (text as string).trim());
  });
  return names.filter(name => name !== '' && !/^https?:/i.test(name)).join(', ') || null;
}

/** An address in a field: written as a text or as a thing's "@id". */
export function addressIn(thing: Thing, field: string): string | null {
  const value = listOf(thing[field])[0];
  if (typeof value === 'object' && value !== null) return textIn(value as Thing, '@id');
  return textIn(thing, field);
}
