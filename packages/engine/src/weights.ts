/**
 * The weights file: named sections in one block of bytes.
 *
 *     offset 0   "RDWT"
 *            4   format number, uint32 little-endian
 *            8   length of the directory in bytes, uint32
 *           12   directory: JSON, { "section name": [offset, length] }, offsets from the start of the file
 *           …    the sections, each beginning at a multiple of 16, so that any typed array can lie on them
 */
export const WEIGHTS_FORMAT = 1;

const MAGIC = 'RDWT';
const ALIGNMENT = 16;

export interface Weights {
  /** The bytes of a section, a view, at an offset divisible by 16. @throws TypeError when the file has none of that name. */
  section(name: string): Uint8Array;
  has(name: string): boolean;
  readonly names: readonly string[];
}

/** @throws TypeError when the bytes are not a weights file of the format that this engine reads. */
export function openWeights(given: Uint8Array): Weights {
  const bytes = given.byteOffset % ALIGNMENT === 0 ? given : given.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || new TextDecoder().decode(bytes.subarray(0, 4)) !== MAGIC) {
    throw new TypeError(
      'These bytes are not a weights file (it begins with "RDWT"): pass the contents of en.weights.',
    );
  }
  const format = view.getUint32(4, true);
  if (format !== WEIGHTS_FORMAT) {
    throw new TypeError(
      `The weights file has format ${format}, this engine reads format ${WEIGHTS_FORMAT}: use the weights package of the engine's version.`,
    );
  }
  const end = 12 + view.getUint32(8, true);
  const directory = JSON.parse(new TextDecoder().decode(bytes.subarray(12, end))) as Record<
    string,
    [number, number]
  >;
  return {
    names: Object.keys(directory),
    has: name => name in directory,
    section(name) {
      const entry = directory[name];
      if (!entry)
        throw new TypeError(
          `The weights file has no section "${name}": use the weights package of the engine's version.`,
        );
      return bytes.subarray(entry[0], entry[0] + entry[1]);
    },
  };
}

/** The weights file with these sections, in the order given. */
export function packWeights(sections: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // The directory's own length moves the offsets: lay the sections out twice, the second time with room enough.
  const layOut = (from: number) => {
    const directory: Record<string, [number, number]> = {};
    let offset = from;
    for (const [name, bytes] of sections) {
      offset = Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
      directory[name] = [offset, bytes.length];
      offset += bytes.length;
    }
    return { directory: new TextEncoder().encode(JSON.stringify(directory)), places: directory, end: offset };
  };
  const room = 12 + layOut(0).directory.length + 16 * (sections.size + 1);
  const { directory, places, end } = layOut(room);
  const file = new Uint8Array(end);
  const view = new DataView(file.buffer);
  file.set(new TextEncoder().encode(MAGIC), 0);
  view.setUint32(4, WEIGHTS_FORMAT, true);
  view.setUint32(8, directory.length, true);
  file.set(directory, 12);
  for (const [name, bytes] of sections) file.set(bytes, places[name]![0]);
  return file;
}
