/** Time and memory that the actor lexicon takes, each measured in a process of its own, as a start of `readout` meets it. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('./lexicon-process.js', import.meta.url));
const STARTS = 7;

export interface LexiconFigures {
  /** Median milliseconds to load the lexicon that ships and prepare its index. */
  ms: number;
  /** Median bytes of heap and buffers that stay. */
  bytes: number;
}

export function measureLexicon(): LexiconFigures {
  const runs = Array.from({ length: STARTS }, () => {
    const [ms, bytes] = execFileSync(process.execPath, ['--expose-gc', SCRIPT], { encoding: 'utf8' }).split(
      ' ',
    );
    return { ms: Number(ms), bytes: Number(bytes) };
  });
  const median = (key: 'ms' | 'bytes') => runs.map(run => run[key]).sort((a, b) => a - b)[STARTS >> 1]!;
  return { ms: median('ms'), bytes: median('bytes') };
}
