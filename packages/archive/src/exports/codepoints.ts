/** UTF-16 offsets, which Readings have, as code points, which brat, Web Annotation and GDELT count. */
export class CodePoints {
  /** Offsets at which a character outside the Basic Multilingual Plane ends, rising. Few or none in most texts. */
  readonly #ends: number[] = [];

  constructor(text: string) {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit < 0xd800 || unit > 0xdbff) continue;
      const next = text.charCodeAt(at + 1);
      if (next >= 0xdc00 && next <= 0xdfff) this.#ends.push(++at + 1);
    }
  }

  /** The number of code points before the UTF-16 offset, which does not split a character. */
  at(offset: number): number {
    let low = 0;
    let high = this.#ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#ends[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  }
}
