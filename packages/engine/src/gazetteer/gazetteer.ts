/** Reads the compiled gazetteer (its layout: `gazetteer/format.ts` of the lexicon) without unpacking it. */
import { FIRST_WORD_BITS, GAZETTEER_FORMAT, GAZETTEER_MAGIC, ROW_MASK, slotOf } from '@readout/lexicon';

export interface Strings {
  countries: string[];
  features: string[];
  /** `IRQ Nineveh`: country and division. */
  admins: string[];
}

export class Gazetteer {
  readonly ids: Int32Array;
  readonly lats: Int32Array;
  readonly lons: Int32Array;
  readonly weights: Uint32Array;
  readonly countries: Uint16Array;
  readonly features: Uint8Array;
  readonly admins: Uint16Array;
  readonly postings: Uint32Array;
  readonly postingStarts: Uint32Array;
  readonly strings: Strings;
  /** Tells a gazetteer apart that does not come with the lexicon; null for the one that does. */
  readonly version: string | null;
  readonly #nameStarts: Uint32Array;
  readonly #pool: Uint8Array;
  readonly #slots: Uint32Array;
  readonly #hashes: Int32Array;
  readonly #checks: Int32Array;
  readonly #firstWords: Uint8Array;
  readonly #decoder = new TextDecoder();

  /** @throws TypeError when the bytes are not a gazetteer of the format that this engine reads. */
  constructor(given: Uint8Array) {
    const bytes = given.byteOffset % 8 === 0 ? given : given.slice();
    const directory = readDirectory(bytes);
    const column = (name: string): Uint8Array => {
      const entry = directory[name];
      if (!entry)
        throw new TypeError(
          `The gazetteer has no column "${name}": build it with the lexicon of the engine's version.`,
        );
      return bytes.subarray(entry[0], entry[0] + entry[1]);
    };
    const words = (name: string) => {
      const { buffer, byteOffset, byteLength } = column(name);
      return [buffer as ArrayBuffer, byteOffset, byteLength >> 2] as const;
    };
    this.ids = new Int32Array(...words('ids'));
    this.lats = new Int32Array(...words('lats'));
    this.lons = new Int32Array(...words('lons'));
    this.weights = new Uint32Array(...words('weights'));
    const halves = (name: string) => {
      const { buffer, byteOffset, byteLength } = column(name);
      return new Uint16Array(buffer as ArrayBuffer, byteOffset, byteLength >> 1);
    };
    this.countries = halves('countries');
    this.admins = halves('admins');
    this.features = column('features');
    this.postings = new Uint32Array(...words('postings'));
    this.postingStarts = new Uint32Array(...words('postingStarts'));
    this.#nameStarts = new Uint32Array(...words('nameStarts'));
    this.#slots = new Uint32Array(...words('slots'));
    this.#hashes = new Int32Array(...words('hashes'));
    this.#checks = new Int32Array(...words('checks'));
    this.#pool = column('pool');
    this.#firstWords = column('firstWords');
    this.strings = JSON.parse(this.#decoder.decode(column('strings'))) as Strings;
    this.version = directory.version ? this.#decoder.decode(column('version')) : null;
  }

  /** Whether some name begins with the word that has this hash. */
  startsName(hash: number): boolean {
    const bit = slotOf(hash, FIRST_WORD_BITS - 1);
    return ((this.#firstWords[bit >> 3] as number) & (1 << (bit & 7))) !== 0;
  }

  /** The key of the name with these hashes, or -1. */
  findKey(hash: number, check: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = slotOf(hash, mask); ; slot = (slot + 1) & mask) {
      const key = (this.#slots[slot] as number) - 1;
      if (key < 0) return -1;
      if (this.#hashes[key] === hash && this.#checks[key] === check) return key;
    }
  }

  /** The heaviest place of a name. */
  firstRow(key: number): number {
    return (this.postings[this.postingStarts[key] as number] as number) & ROW_MASK;
  }

  /** Whether one of a name's places is a country or the seat of a government. */
  isPolity(key: number): boolean {
    for (let at = this.postingStarts[key] as number; at < (this.postingStarts[key + 1] as number); at++) {
      const feature = this.feature((this.postings[at] as number) & ROW_MASK);
      if (feature === 'PCLI' || feature === 'PPLC' || feature === 'PPLG') return true;
    }
    return false;
  }

  name(row: number): string {
    return this.#decoder.decode(this.#pool.subarray(this.#nameStarts[row], this.#nameStarts[row + 1]));
  }

  feature(row: number): string {
    return this.strings.features[this.features[row] as number] as string;
  }

  /** ISO 3166 alpha-3, null for seas and the like. */
  country(row: number): string | null {
    return this.strings.countries[this.countries[row] as number] || null;
  }

  /** The name of the first-order division, null when not known. */
  admin1(row: number): string | null {
    const admin = this.strings.admins[this.admins[row] as number] as string;
    return admin === '' ? null : admin.slice(admin.indexOf(' ') + 1);
  }
}

function readDirectory(bytes: Uint8Array): Record<string, [number, number]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder();
  if (bytes.length < 12 || decoder.decode(bytes.subarray(0, 4)) !== GAZETTEER_MAGIC) {
    throw new TypeError(
      'These bytes are not a gazetteer (it begins with "RDGZ"): pass the contents of gazetteer.bin.',
    );
  }
  const format = view.getUint32(4, true);
  if (format !== GAZETTEER_FORMAT) {
    throw new TypeError(
      `The gazetteer has format ${format}, this engine reads format ${GAZETTEER_FORMAT}: build it with the lexicon of the engine's version.`,
    );
  }
  return JSON.parse(decoder.decode(bytes.subarray(12, 12 + view.getUint32(8, true)))) as Record<
    string,
    [number, number]
  >;
}
