/**
 * What the tokenizer takes each UTF-16 code unit for. Above ASCII a unit is a letter unless it lies in one of the ranges
 * below, so that scripts nobody listed still give words. The ranges are fixed here, not asked of the JavaScript engine,
 * whose Unicode version differs from machine to machine.
 */
export const Kind = {
  Letter: 0,
  Digit: 1,
  /** Combining marks, joiners, variation selectors: never parted from what stands before them. */
  Mark: 2,
  Space: 3,
  /** ' ’ ‘ ` ´: apostrophe or single quotation mark. */
  Apostrophe: 4,
  /** . ! ? and the ellipsis: a run of them is one token. */
  Stop: 5,
  Hyphen: 6,
  /** En dash and longer. */
  Dash: 7,
  /** * = _ ~ + # < > | and controls: a run of one and the same character is one token. */
  Run: 8,
  /** Any other punctuation or symbol: a token by itself. */
  Symbol: 9,
  /** Half of a code point above U+FFFF, or a lone surrogate. */
  Surrogate: 10,
} as const;

/**
 * The Basic Multilingual Plane's combining marks (general category M, Unicode 17), joiners and variation selectors, as
 * pairs of base-36 numbers: gap since the last range's end, and the range's length less one.
 */
const MARKS =
  'lc+33 7o+6 7c+18 2+0 2+1 2+1 2+0 21+a 1d+k h+0 2u+6 3+5 3+1 2+3 10+0 v+q 2k+a 1n+8 a+0 p+3 2+8 2+2 2+4 18+2 1o+8 17+n 2+w 1j+2 2+h 2+6 b+1 u+2 1l+0 2+6 3+1 3+2 a+0 b+1 r+0 3+2 1l+0 2+4 5+1 3+2 4+0 v+1 4+0 c+2 1l+0 2+7 2+2 2+2 l+1 n+5 2+2 1l+0 2+6 3+1 3+2 8+2 b+1 v+0 1o+4 4+2 2+3 a+0 15+4 1k+0 2+6 2+2 2+3 8+1 c+1 u+2 1l+0 2+6 2+2 2+3 8+1 c+1 g+0 d+3 1k+1 2+6 2+2 2+3 a+0 b+1 u+2 1z+0 5+5 2+0 2+7 j+1 1q+0 3+6 d+7 2r+0 3+8 c+6 22+1 s+0 2+0 2+0 5+1 1e+j 2+1 6+a 2+z a+0 2t+j o+3 5+2 2+2 3+6 4+3 e+b 2+0 b+3 jk+2 qb+3 t+2 u+1 v+1 1t+v a+0 1a+2 2+0 3a+1 z+0 3b+b 5+b 64+4 1m+9 2+s 3+0 1d+19 3+b l+4 1c+g 13+8 d+2 v+c 1l+d 1d+j 49+2 2+k 5+0 7+0 3+2 5j+1r ek+4 r+4 1e+9 2v+w 2db+2 3y+0 2p+v ff+5 2y+1 n9x+3 2+9 x+1 29+1 7l+0 4+0 5+0 o+4 5+0 2c+1 1f+h r+h e+0 13+7 q+c 19+3 1c+d 11+0 1w+d d+0 9+1 1a+2 1f+0 2+2 3+1 6+1 2+0 16+4 6+1 6l+7 2+1 fn5+0 ki+f h+f';

const KINDS = /* @__PURE__ */ makeKinds();

/** The kind of the code unit at `index` of `text`. */
export function kindAt(text: string, index: number): number {
  return KINDS[text.charCodeAt(index)]!;
}

export function kindOf(unit: number): number {
  return KINDS[unit]!;
}

/** Whether a kind is a letter, a digit or a mark. */
export function isWordKind(kind: number): boolean {
  return kind <= Kind.Mark;
}

export function isUpper(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  if (KINDS[unit] !== Kind.Letter) return false;
  const letter = String.fromCharCode(unit);
  return letter !== letter.toLowerCase();
}

export function isLower(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x61 && unit <= 0x7a;
  return KINDS[unit] === Kind.Letter && !isUpper(unit);
}

/** Line feed, carriage return, vertical tab, form feed, line and paragraph separator. */
export function isLineBreak(unit: number): boolean {
  return (unit >= 0x0a && unit <= 0x0d) || unit === 0x2028 || unit === 0x2029;
}

/** The code point of the pair at `index`, or -1 when there is no whole pair. */
export function pairAt(text: string, index: number): number {
  const high = text.charCodeAt(index);
  if (high < 0xd800 || high > 0xdbff) return -1;
  const low = text.charCodeAt(index + 1);
  return low >= 0xdc00 && low <= 0xdfff ? 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00) : -1;
}

/** Emoji, pictographs, tags and other symbols above U+FFFF; the rest there are letters. */
export function isPictograph(point: number): boolean {
  return (point >= 0x1f000 && point <= 0x1faff) || point >= 0xe0000;
}

/** Skin tones, tag characters and supplementary variation selectors: they belong to the pictograph before them. */
export function isPictographModifier(point: number): boolean {
  return (point >= 0x1f3fb && point <= 0x1f3ff) || (point >= 0xe0000 && point <= 0xe01ef);
}

export function isRegionalIndicator(point: number): boolean {
  return point >= 0x1f1e6 && point <= 0x1f1ff;
}

function makeKinds(): Uint8Array {
  const kinds = new Uint8Array(0x10000).fill(Kind.Letter);
  const range = (kind: number, first: number, last = first) => kinds.fill(kind, first, last + 1);
  const each = (kind: number, characters: string) => {
    for (const character of characters) kinds[character.charCodeAt(0)] = kind;
  };
  range(Kind.Run, 0x00, 0x1f);
  range(Kind.Symbol, 0x21, 0x2f);
  range(Kind.Digit, 0x30, 0x39);
  range(Kind.Symbol, 0x3a, 0x40);
  range(Kind.Symbol, 0x5b, 0x60);
  range(Kind.Symbol, 0x7b, 0x7e);
  range(Kind.Run, 0x7f, 0x9f);
  range(Kind.Symbol, 0xa0, 0xbf);
  each(Kind.Letter, 'ªµº');
  each(Kind.Digit, '²³¹¼½¾');
  range(Kind.Mark, 0xad); // soft hyphen
  each(Kind.Symbol, '×÷');
  range(Kind.Symbol, 0x2000, 0x206f);
  range(Kind.Digit, 0x2070, 0x2089);
  range(Kind.Symbol, 0x20a0, 0x20cf);
  range(Kind.Symbol, 0x2100, 0x214f);
  range(Kind.Symbol, 0x2190, 0x2bff);
  range(Kind.Symbol, 0x2e00, 0x2e7f);
  range(Kind.Symbol, 0x3001, 0x3004);
  range(Kind.Symbol, 0x3008, 0x3020);
  range(Kind.Symbol, 0xff01, 0xff0f);
  range(Kind.Digit, 0xff10, 0xff19);
  range(Kind.Symbol, 0xff1a, 0xff20);
  range(Kind.Symbol, 0xff3b, 0xff40);
  range(Kind.Symbol, 0xff5b, 0xff65);
  range(Kind.Symbol, 0xfff0, 0xffff);
  range(Kind.Symbol, 0xe000, 0xf8ff); // private use
  each(Kind.Symbol, '\u0589\u058a\u05be\u05c0\u05c3\u060c\u061b\u061f\u06d4\u0964\u0965\u166d\u2e3a');
  range(Kind.Digit, 0x0660, 0x0669);
  range(Kind.Digit, 0x06f0, 0x06f9);
  range(Kind.Digit, 0x0966, 0x096f);
  for (const [first, last] of markRanges()) range(Kind.Mark, first, last);
  each(Kind.Apostrophe, "'’‘`´ʼ");
  each(Kind.Stop, '.!?…');
  each(Kind.Hyphen, '-‐‑');
  each(Kind.Dash, '‒–—―−');
  each(Kind.Run, '*=_~+#<>|^');
  range(Kind.Surrogate, 0xd800, 0xdfff);
  // White space is what JavaScript's \s takes for it: offsets are compared with texts stripped by it.
  range(Kind.Space, 0x09, 0x0d);
  each(Kind.Space, ' \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff');
  range(Kind.Space, 0x2000, 0x200a);
  return kinds;
}

function markRanges(): [number, number][] {
  const ranges: [number, number][] = [];
  let end = 0;
  for (const pair of MARKS.split(' ')) {
    const [gap, length] = pair.split('+').map(number => Number.parseInt(number, 36)) as [number, number];
    ranges.push([end + gap, end + gap + length]);
    end += gap + length;
  }
  return ranges;
}
