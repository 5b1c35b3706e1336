import { KERNEL_BYTES } from './bytes.js';
import type { Kernels } from './kernels.js';

const PAGE = 65536;

interface Exports extends Omit<Kernels, 'kind' | 'memory'> {}

/** The WebAssembly kernels on a memory of at least `bytes`, or null where WebAssembly SIMD is missing. */
export function maybeCreateFastKernels(bytes: number): Kernels | null {
  if (typeof WebAssembly !== 'object' || !WebAssembly.validate(decoded())) return null;
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  const instance = new WebAssembly.Instance(new WebAssembly.Module(decoded()), { env: { memory } });
  const { multiply, lstm, relu, addRelu, quantise, score } = instance.exports as unknown as Exports;
  return { kind: 'fast', memory: memory.buffer, multiply, lstm, relu, addRelu, quantise, score };
}

function decoded(): Uint8Array<ArrayBuffer> {
  const text = atob(KERNEL_BYTES);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
