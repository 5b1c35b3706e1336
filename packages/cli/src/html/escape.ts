/** HTML that cannot be made without escaping: whatever is put into a template is text unless it is `Html` itself. */

export class Html {
  constructor(readonly source: string) {}
}

type Value = Html | string | number | null | undefined | false | readonly Value[];

/** html`<p>${text}</p>`: values are escaped, lists joined; null, undefined and false leave nothing. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  let source = parts[0]!;
  for (let i = 0; i < values.length; i++) source += sourceOf(values[i]) + parts[i + 1];
  return new Html(source);
}

function sourceOf(value: Value): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.source;
  if (typeof value === 'object') return value.map(sourceOf).join('');
  return escapeText(String(value));
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** Safe between tags and within quoted attributes. Characters that HTML does not allow become U+FFFD. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"'`]/g, character => ESCAPES[character]!).replace(FORBIDDEN, '\ufffd');
}

const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that HTML forbids
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
