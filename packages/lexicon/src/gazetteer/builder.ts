import { createHash } from 'node:crypto';
import {
  CHECK_START,
  checkStep,
  FIRST_WORD_BITS,
  foldName,
  GAZETTEER_FORMAT,
  GAZETTEER_MAGIC,
  HASH_START,
  hashStep,
  ROW_MASK,
  slotOf,
  WEAK,
} from './format.js';

export interface Row {
  id: number;
  name: string;
  lat: number;
  lon: number;
  weight: number;
  /** ISO 3166 alpha-3, '' for none. */
  country: string;
  admin: string;
  feature: string;
}

/** Collects places and their names, and packs them into the columns of `format.ts`. */
export class Builder {
  readonly #rows: Row[] = [];
  /** By folded name: its rows with their flags. */
  readonly #postings = new Map<string, number[]>();

  constructor(readonly weak: ReadonlySet<string>) {}

  add(row: Row): number {
    return this.#rows.push(row) - 1;
  }

  weight(row: number): number {
    return (this.#rows[row] as Row).weight;
  }

  /** Rows of a country whose name, folded, is this one. */
  rowsNamed(_country: string, name: string): number[] {
    return (this.#postings.get(foldName(name)) ?? [])
      .map(posting => posting & ROW_MASK)
      .filter(row => (this.#rows[row] as Row).feature.startsWith('PPL'));
  }

  name(row: number, name: string, flag = 0): void {
    const key = foldName(name);
    if (key.length < 2) return;
    const weak = this.weak.has(key) && this.weight(row) < 2_000_000 ? WEAK : 0;
    const postings = this.#postings.get(key);
    // A row may be there already: packing drops what comes twice, which a search here would make quadratic.
    if (postings) postings.push(row | flag | weak);
    else this.#postings.set(key, [row | flag | weak]);
  }

  get places(): number {
    return this.#rows.length;
  }

  get names(): number {
    return this.#postings.size;
  }

  /** @param label with which the version of a gazetteer begins that does not come with the lexicon */
  pack(label: string | null = null): Uint8Array {
    const columns = new Map<string, Uint8Array>();
    this.#packRows(columns);
    this.#packNames(columns);
    if (label !== null) {
      const hash = createHash('sha256');
      for (const column of columns.values()) hash.update(column);
      columns.set('version', new TextEncoder().encode(`${label}-${hash.digest('hex').slice(0, 12)}`));
    }
    return packColumns(columns);
  }

  #packRows(columns: Map<string, Uint8Array>): void {
    const rows = this.#rows;
    const lists = { countries: new List(), features: new List(), admins: new List() };
    const bytes = (array: ArrayBufferView) =>
      new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    columns.set('ids', bytes(Int32Array.from(rows, ({ id }) => id)));
    columns.set('lats', bytes(Int32Array.from(rows, ({ lat }) => Math.round(lat * 1e5))));
    columns.set('lons', bytes(Int32Array.from(rows, ({ lon }) => Math.round(lon * 1e5))));
    columns.set('weights', bytes(Uint32Array.from(rows, ({ weight }) => Math.min(weight, 2 ** 31))));
    columns.set('countries', bytes(Uint16Array.from(rows, ({ country }) => lists.countries.number(country))));
    columns.set('features', bytes(Uint8Array.from(rows, ({ feature }) => lists.features.number(feature))));
    columns.set(
      'admins',
      bytes(
        Uint16Array.from(rows, ({ admin, country }) =>
          admin === '' ? 0 : lists.admins.number(`${country} ${admin}`),
        ),
      ),
    );
    const encoder = new TextEncoder();
    const names = rows.map(({ name }) => encoder.encode(name));
    const starts = new Uint32Array(rows.length + 1);
    names.forEach((name, row) => {
      starts[row + 1] = (starts[row] as number) + name.length;
    });
    const pool = new Uint8Array(starts[rows.length] as number);
    names.forEach((name, row) => {
      pool.set(name, starts[row]);
    });
    columns.set('nameStarts', bytes(starts));
    columns.set('pool', pool);
    const strings = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.values]));
    columns.set('strings', encoder.encode(JSON.stringify(strings)));
  }

  #packNames(columns: Map<string, Uint8Array>): void {
    const keys = [...this.#postings];
    const size = 2 ** Math.ceil(Math.log2(keys.length * 1.6));
    const slots = new Uint32Array(size);
    const hashes = new Int32Array(keys.length);
    const checks = new Int32Array(keys.length);
    const starts = new Uint32Array(keys.length + 1);
    const postings: number[] = [];
    const firstWords = new Uint8Array(FIRST_WORD_BITS / 8);
    keys.forEach(([key, rows], number) => {
      const { hash, check, firstWord } = hashesOf(key);
      hashes[number] = hash;
      checks[number] = check;
      let slot = slotOf(hash, size - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
      slots[slot] = number + 1;
      const bit = slotOf(firstWord, FIRST_WORD_BITS - 1);
      firstWords[bit >> 3] = (firstWords[bit >> 3] as number) | (1 << (bit & 7));
      const byWeight = (a: number, b: number) => this.weight(b) - this.weight(a) || a - b;
      const once = new Map<number, number>();
      for (const posting of rows) if (!once.has(posting & ROW_MASK)) once.set(posting & ROW_MASK, posting);
      for (const row of [...once.keys()].sort(byWeight)) postings.push(once.get(row) as number);
      starts[number + 1] = postings.length;
    });
    const bytes = (array: ArrayBufferView) =>
      new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    columns.set('slots', bytes(slots));
    columns.set('hashes', bytes(hashes));
    columns.set('checks', bytes(checks));
    columns.set('postingStarts', bytes(starts));
    columns.set('postings', bytes(Uint32Array.from(postings)));
    columns.set('firstWords', firstWords);
  }
}

/** Strings numbered in order of first use; '' is 0. */
class List {
  readonly values = [''];
  readonly #numbers = new Map([['', 0]]);

  number(value: string): number {
    let number = this.#numbers.get(value);
    if (number === undefined) {
      number = this.values.push(value) - 1;
      this.#numbers.set(value, number);
    }
    return number;
  }
}

function hashesOf(key: string): { hash: number; check: number; firstWord: number } {
  let hash = HASH_START;
  let check = CHECK_START;
  let firstWord: number | null = null;
  for (let i = 0; i < key.length; i++) {
    const code = key.charCodeAt(i);
    if (code === 32 && firstWord === null) firstWord = hash;
    hash = hashStep(hash, code);
    check = checkStep(check, code);
  }
  return { hash, check, firstWord: firstWord ?? hash };
}

function packColumns(columns: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const directory: Record<string, [number, number]> = {};
  const layOut = (from: number) => {
    let offset = from;
    for (const [name, { length }] of columns) {
      offset = Math.ceil(offset / 8) * 8;
      directory[name] = [offset, length];
      offset += length;
    }
    return offset;
  };
  layOut(1e8);
  const room = 12 + JSON.stringify(directory).length;
  const file = new Uint8Array(layOut(room));
  const json = new TextEncoder().encode(JSON.stringify(directory));
  const view = new DataView(file.buffer);
  file.set(new TextEncoder().encode(GAZETTEER_MAGIC), 0);
  view.setUint32(4, GAZETTEER_FORMAT, true);
  view.setUint32(8, json.length, true);
  file.set(json, 12);
  for (const [name, bytes] of columns) file.set(bytes, (directory[name] as [number, number])[0]);
  return file;
}
