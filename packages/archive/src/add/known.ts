/** The fingerprints of all documents of an archive, in 32 bytes each: asked for every document before it is read. */

const FULL = 0.5;

/** An open-addressing table of 128-bit numbers; fingerprints are hashes already, so their low bits are the place to look. */
export class Fingerprints {
  #low = new BigUint64Array(1 << 10);
  #high = new BigUint64Array(1 << 10);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** True when it was not there before. */
  add(fingerprint: bigint): boolean {
    if (this.#size >= this.#low.length * FULL) this.#grow();
    // All zeros marks a free place.
    const low = BigInt.asUintN(64, fingerprint) || 1n;
    const high = BigInt.asUintN(64, fingerprint >> 64n);
    return this.#put(low, high);
  }

  #put(low: bigint, high: bigint): boolean {
    const mask = this.#low.length - 1;
    let place = Number(low & 0xffffffffn) & mask;
    while (this.#low[place] !== 0n) {
      if (this.#low[place] === low && this.#high[place] === high) return false;
      place = (place + 1) & mask;
    }
    this.#low[place] = low;
    this.#high[place] = high;
    this.#size++;
    return true;
  }

  #grow(): void {
    const [low, high] = [this.#low, this.#high];
    this.#low = new BigUint64Array(low.length * 2);
    this.#high = new BigUint64Array(low.length * 2);
    this.#size = 0;
    for (let place = 0; place < low.length; place++)
      if (low[place] !== 0n) this.#put(low[place]!, high[place]!);
  }
}
