/** The headless Chromium that comes with `npm ci`, unpacked for one test run and removed after it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium as playwright } from 'playwright-core';

export interface Chromium {
  browser: Browser;
  close(): Promise<void>;
}

/** Some of the arguments that come with the package can be left out: what runs in a cloud function need not run here. */
export async function startChromium({ without = [] as readonly string[] } = {}): Promise<Chromium> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-chromium-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const { executable, args } = await unpack(folder);
    const browser = await playwright.launch({
      executablePath: executable,
      args: [
        ...args.filter(arg => !without.includes(arg)),
        '--disable-background-networking',
        '--disable-component-update',
      ],
      env: libraryPath(executable, folder),
    });
    return {
      browser,
      close: async () => {
        await browser.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

/** The package unpacks below the temporary folder and takes what it finds there for its own, so it is given an empty one. */
async function unpack(folder: string): Promise<{ executable: string; args: string[] }> {
  const kept = { ...process.env };
  process.env.TMPDIR = folder;
  // Also unpacks the system libraries that a bare machine lacks.
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    chromium.setGraphicsMode = false;
    return { executable: await chromium.executablePath(), args: chromium.args };
  } finally {
    for (const name of ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME']) {
      if (kept[name] === undefined) delete process.env[name];
      else process.env[name] = kept[name];
    }
  }
}

/** The machine's own libraries where it has them, else those that came with the package. */
function libraryPath(executable: string, folder: string): Record<string, string> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(entry => entry[1] !== undefined),
  ) as Record<string, string>;
  const starts = spawnSync(executable, ['--version', '--no-sandbox'], { env }).status === 0;
  return starts ? env : { ...env, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
}
