/**
 * A strict look at whether text is well-formed XML 1.0, as far as documents without DTD, comments and sections go. Gives the elements
 * in order with their attributes and the text before the first child.
 */
export interface Element {
  name: string;
  attributes: Record<string, string>;
}

const ATTRIBUTE = /^\s+([A-Za-z_][\w.:-]*)="([^"<]*)"/;
const REFERENCE = /&(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 does not allow
export const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** @throws Error when it is not well-formed. */
export function readXml(source: string): { elements: Element[]; text: string } {
  if (source.search(ILLEGAL) >= 0) throw new Error('a character that XML does not allow');
  if (
    source !== source.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '?')
  ) {
    throw new Error('half a character');
  }
  let rest = source.replace(/^<\?xml [^?]*\?>\s*/, '');
  const open: string[] = [];
  const elements: Element[] = [];
  const text: string[] = [];
  while (rest !== '') {
    const words = /^[^<]+/.exec(rest)?.[0];
    if (words !== undefined) {
      if (words.replace(REFERENCE, '').includes('&')) throw new Error(`a bare "&" in ${words}`);
      if (open.length === 0 && words.trim() !== '') throw new Error('text outside of the root');
      text.push(decoded(words));
      rest = rest.slice(words.length);
      continue;
    }
    const end = /^<\/([\w.:-]+)\s*>/.exec(rest);
    if (end) {
      if (open.pop() !== end[1]) throw new Error(`</${end[1]}> closes something else`);
      rest = rest.slice(end[0].length);
      continue;
    }
    const start = /^<([A-Za-z_][\w.:-]*)/.exec(rest);
    if (!start) throw new Error(`no tag: ${rest.slice(0, 40)}`);
    if (open.length === 0 && elements.length > 0) throw new Error('a second root');
    rest = rest.slice(start[0].length);
    const attributes: Record<string, string> = {};
    for (let found = ATTRIBUTE.exec(rest); found; found = ATTRIBUTE.exec(rest)) {
      if (Object.hasOwn(attributes, found[1]!)) throw new Error(`${found[1]} stands twice`);
      if (found[2]!.replace(REFERENCE, '').includes('&')) throw new Error(`a bare "&" in ${found[0]}`);
      attributes[found[1]!] = decoded(found[2]!);
      rest = rest.slice(found[0].length);
    }
    const close = /^\s*(\/?)>/.exec(rest);
    if (!close) throw new Error(`the tag does not end: ${rest.slice(0, 40)}`);
    if (close[1] === '') open.push(start[1]!);
    elements.push({ name: start[1]!, attributes });
    rest = rest.slice(close[0].length);
  }
  if (open.length > 0 || elements.length === 0) throw new Error(`open at the end: ${open.join(' ')}`);
  return { elements, text: text.join('') };
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(#x?)?([\da-zA-Z]+);/g, (_, number: string | undefined, name: string) =>
    number === undefined
      ? NAMED[name]!
      : String.fromCodePoint(Number.parseInt(name, number === '#' ? 10 : 16)),
  );
}
