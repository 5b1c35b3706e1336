/** Run by `lexicon.ts` with --expose-gc: prints milliseconds and bytes. */
import { prepareWho } from '@readout/engine/internals';
import { loadLexicon } from '@readout/lexicon/default';

const collect = (globalThis as { gc?: () => void }).gc!;
const used = () => {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};
const before = used();
const started = performance.now();
const index = prepareWho(await loadLexicon());
const ms = performance.now() - started;
const bytes = used() - before;
// The index must still be in use when memory is measured.
if (index.find('nobody') === undefined) throw new Error('The index is gone.');
process.stdout.write(`${ms} ${bytes}`);
