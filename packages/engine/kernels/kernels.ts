/**
 * The inner loops of the tagger and parser, in AssemblyScript: what `src/grammar/kernels/plain.ts` says in TypeScript, four or
 * eight numbers at a time. Both give the same bits: sums of products are integers, everything else is done number by
 * number in single precision, in the same order. Build with `npm run kernels`, which writes `src/grammar/kernels/bytes.ts`.
 *
 * Addresses are bytes from the start of memory. The caller lays the memory out (`src/grammar/kernels/fast.ts`).
 */

/**
 * out[r][m] = (sum over k of x[r][k] · w[k][m]) · scales[m] + biases[m].
 *
 * x: i16, rows × depth. w: i16, [width / 8][depth / 2][8][2]: in pairs, so that one multiply-add
 * serves four outputs, and in blocks of eight outputs, each of which is read from end to end while it stays in the nearest cache.
 * out: f32, rows × width. depth is a multiple of 2, width of 8.
 */
export function multiply(
  x: usize, w: usize, scales: usize, biases: usize, out: usize, rows: i32, depth: i32, width: i32,
): void {
  for (let m = 0; m < width; m += 8) {
    let r = 0;
    for (; r + 4 <= rows; r += 4) fourRows(x + (r * depth * 2), w, scales, biases, out + (r * width * 4), m, depth, width);
    for (; r < rows; r++) oneRow(x + (r * depth * 2), w, scales, biases, out + (r * width * 4), m, depth);
  }
}

// @ts-ignore: decorator
@inline
function finish(sum: v128, scales: usize, biases: usize, out: usize, m: i32): void {
  const scaled = f32x4.mul(f32x4.convert_i32x4_s(sum), v128.load(scales + m * 4));
  v128.store(out + m * 4, f32x4.add(scaled, v128.load(biases + m * 4)));
}

function fourRows(
  x: usize, w: usize, scales: usize, biases: usize, out: usize, m: i32, depth: i32, width: i32,
): void {
  fourProducts(x, w, scales, out, m, depth, width);
  const b0 = v128.load(biases + m * 4), b1 = v128.load(biases + m * 4, 16);
  for (let r = 0; r < 4; r++) {
    const at = out + (r * width + m) * 4;
    v128.store(at, f32x4.add(v128.load(at), b0));
    v128.store(at, f32x4.add(v128.load(at, 16), b1), 16);
  }
}

function oneRow(
  x: usize, w: usize, scales: usize, biases: usize, out: usize, m: i32, depth: i32,
): void {
  let a0 = i32x4.splat(0), a1 = a0;
  let weights: usize = w + m * depth * 2;
  const end: usize = x + depth * 2;
  for (; x < end; x += 4) {
    const a = v128.load_splat<u32>(x);
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(a, v128.load(weights)));
    a1 = i32x4.add(a1, i32x4.dot_i16x8_s(a, v128.load(weights, 16)));
    weights += 32;
  }
  finish(a0, scales, biases, out, m);
  finish(a1, scales, biases, out, m + 4);
}

/**
 * One direction of an LSTM over up to four sentences in step, so that the recurrent weights are read once for four rows.
 *
 * lanes: i32, first row of each of the four sentences, then their lengths (0 for a free lane).
 * u: f32, the products of the inputs, `stride` numbers a row, the gates' columns at `column`: input, forget, cell, output,
 * `units` each. w: i16 as in `multiply`, units in and 4 · units out; scales: f32, 4 · units. Columns of the three sigmoid gates come
 * halved, since sigmoid(x) = tanh(x / 2) / 2 + 1 / 2.
 * y: i16 in 1/8192, 2 · units a row, written at `target`. scratch: room for 4 · units i16, then 4 · units and 16 · units f32.
 * step: 1 forward, -1 backward. units is a multiple of 8.
 */
export function lstm(
  lanes: usize, u: usize, stride: i32, column: i32, w: usize, scales: usize, y: usize, target: i32, scratch: usize,
  units: i32, step: i32,
): void {
  const hidden = scratch;
  const cells = hidden + units * 8;
  const gates = cells + units * 16;
  memory.fill(scratch, 0, units * 24);
  let longest = 0;
  for (let lane = 0; lane < 4; lane++) longest = max(longest, i32.load(lanes + (4 + lane) * 4));
  for (let t = 0; t < longest; t++) {
    for (let m = 0; m < 4 * units; m += 8) fourProducts(hidden, w, scales, gates, m, units, 4 * units);
    for (let lane = 0; lane < 4; lane++) {
      const length = i32.load(lanes + (4 + lane) * 4);
      if (t >= length) continue;
      const row = i32.load(lanes + lane * 4) + (step > 0 ? t : length - 1 - t);
      cell(
        gates + lane * units * 16, u + (row * stride + column) * 4, cells + lane * units * 4, hidden + lane * units * 2,
        y + (row * 2 * units + target) * 2, units,
      );
    }
  }
}

/** One step of one sentence: gates += u; the cell and the hidden state are renewed, and the hidden state goes to y too. */
function cell(gates: usize, u: usize, cells: usize, hidden: usize, y: usize, units: i32): void {
  const half = f32x4.splat(0.5), scale = f32x4.splat(8192);
  const next: usize = units * 4;
  for (let i: usize = 0; i < next; i += 16) {
    const input = f32x4.add(f32x4.mul(tanh4(gate(gates, u, i)), half), half);
    const forget = f32x4.add(f32x4.mul(tanh4(gate(gates, u, i + next)), half), half);
    const fresh = tanh4(gate(gates, u, i + next * 2));
    const open = f32x4.add(f32x4.mul(tanh4(gate(gates, u, i + next * 3)), half), half);
    const c = f32x4.add(f32x4.mul(forget, v128.load(cells + i)), f32x4.mul(input, fresh));
    v128.store(cells + i, c);
    const h = f32x4.mul(f32x4.mul(open, tanh4(c)), scale);
    store4(hidden + (i >> 1), h);
    store4(y + (i >> 1), h);
  }
}

// @ts-ignore: decorator
@inline
function gate(gates: usize, u: usize, at: usize): v128 {
  return f32x4.add(v128.load(gates + at), v128.load(u + at));
}

/** tanh by Lambert's continued fraction cut at the seventh term, which is within 3e-5; beyond ±4.97 it is ±1. */
// @ts-ignore: decorator
@inline
function tanh4(value: v128): v128 {
  const x = f32x4.pmin(f32x4.pmax(value, f32x4.splat(-4.97)), f32x4.splat(4.97));
  const s = f32x4.mul(x, x);
  let over = f32x4.add(s, f32x4.splat(378));
  over = f32x4.add(f32x4.mul(over, s), f32x4.splat(17325));
  over = f32x4.add(f32x4.mul(over, s), f32x4.splat(135135));
  let under = f32x4.add(f32x4.mul(s, f32x4.splat(28)), f32x4.splat(3150));
  under = f32x4.add(f32x4.mul(under, s), f32x4.splat(62370));
  under = f32x4.add(f32x4.mul(under, s), f32x4.splat(135135));
  const ratio = f32x4.div(f32x4.mul(x, over), under);
  return f32x4.pmin(f32x4.pmax(ratio, f32x4.splat(-1)), f32x4.splat(1));
}

/** out[r][m … m + 7] = (sum over k of x[r][k] · w[k][m]) · scales[m] for the four rows of x. */
function fourProducts(x: usize, w: usize, scales: usize, out: usize, m: i32, depth: i32, width: i32): void {
  let a0 = i32x4.splat(0), a1 = a0, b0 = a0, b1 = a0, c0 = a0, c1 = a0, d0 = a0, d1 = a0;
  const row: usize = depth * 2;
  const step: usize = width * 4;
  let weights: usize = w + m * depth * 2;
  const end: usize = x + row;
  for (; x < end; x += 4) {
    const w0 = v128.load(weights);
    const w1 = v128.load(weights, 16);
    const a = v128.load_splat<u32>(x);
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(a, w0));
    a1 = i32x4.add(a1, i32x4.dot_i16x8_s(a, w1));
    const b = v128.load_splat<u32>(x + row);
    b0 = i32x4.add(b0, i32x4.dot_i16x8_s(b, w0));
    b1 = i32x4.add(b1, i32x4.dot_i16x8_s(b, w1));
    const c = v128.load_splat<u32>(x + row * 2);
    c0 = i32x4.add(c0, i32x4.dot_i16x8_s(c, w0));
    c1 = i32x4.add(c1, i32x4.dot_i16x8_s(c, w1));
    const d = v128.load_splat<u32>(x + row * 3);
    d0 = i32x4.add(d0, i32x4.dot_i16x8_s(d, w0));
    d1 = i32x4.add(d1, i32x4.dot_i16x8_s(d, w1));
    weights += 32;
  }
  const s0 = v128.load(scales + m * 4), s1 = v128.load(scales + m * 4, 16);
  out += m * 4;
  v128.store(out, f32x4.mul(f32x4.convert_i32x4_s(a0), s0));
  v128.store(out, f32x4.mul(f32x4.convert_i32x4_s(a1), s1), 16);
  out += step;
  v128.store(out, f32x4.mul(f32x4.convert_i32x4_s(b0), s0));
  v128.store(out, f32x4.mul(f32x4.convert_i32x4_s(b1), s1), 16);
  out += step;
  v128.store(out, f32x4.mul(f32x4.convert_i32x4_s(c0), s0));
  v128.store(out, f32x4.mul(f32x4.convert_i32x4_s(c1), s1), 16);
  out += step;
  v128.store(out, f32x4.mul(f32x4.convert_i32x4_s(d0), s0));
  v128.store(out, f32x4.mul(f32x4.convert_i32x4_s(d1), s1), 16);
}

// @ts-ignore: decorator
@inline
function store4(target: usize, values: v128): void {
  const whole = i32x4.trunc_sat_f32x4_s(f32x4.nearest(values));
  v128.store64_lane(target, i16x8.narrow_i32x4_s(whole, whole), 0);
}

/** out[i] = max(a[i] + b[i], 0), f32; count a multiple of 4. */
export function addRelu(a: usize, b: usize, out: usize, count: i32): void {
  const zero = f32x4.splat(0);
  for (let i = 0; i < count; i += 4) {
    v128.store(out + i * 4, f32x4.pmax(f32x4.add(v128.load(a + i * 4), v128.load(b + i * 4)), zero));
  }
}

/** values[i] = max(values[i], 0), f32; count a multiple of 4. */
export function relu(values: usize, count: i32): void {
  const zero = f32x4.splat(0);
  for (let i = 0; i < count; i += 4) v128.store(values + i * 4, f32x4.pmax(v128.load(values + i * 4), zero));
}

/** out[i] = a[i] · scale, rounded to i16 (ties to even, saturating); count a multiple of 4. */
export function quantise(a: usize, out: usize, count: i32, scale: f32): void {
  const factor = f32x4.splat(scale);
  for (let i = 0; i < count; i += 4) store4(out + i * 2, f32x4.mul(v128.load(a + i * 4), factor));
}

/**
 * out[i][j] = dependents[i] · heads[j], f32, rows × (rows + 1): head 0 is the root, head j the word j − 1.
 * depth is a multiple of 4; the four partial sums are added as (0 + 1) + (2 + 3).
 */
export function score(dependents: usize, heads: usize, out: usize, rows: i32, depth: i32): void {
  const bytes: usize = depth * 4;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j <= rows; j++) {
      let a: usize = dependents + <usize>i * bytes;
      let b: usize = heads + <usize>j * bytes;
      const end: usize = a + bytes;
      let sum = f32x4.splat(0);
      for (; a < end; a += 16) {
        sum = f32x4.add(sum, f32x4.mul(v128.load(a), v128.load(b)));
        b += 16;
      }
      const total = (f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1)) + (f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3));
      f32.store(out, total);
      out += 4;
    }
  }
}
