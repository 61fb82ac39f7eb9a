import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { defaultCacheFolder } from './bulk/cache.ts';
import type { Assignment } from './bulk/crew.ts';
import { serve } from './bulk/crew.ts';
import { EXIT } from './io.ts';
import { runProgram } from './program.ts';

/** The version in the `package.json` this program came with; from `dist/` it is one folder up, from `src/cli/` two. */
function version(): string {
  for (const place of ['../package.json', '../../package.json']) {
    try {
      const found: unknown = JSON.parse(readFileSync(new URL(place, import.meta.url), 'utf8'));
      if (typeof found === 'object' && found !== null && 'version' in found) return String(found.version);
    } catch {
      // Not there: the next place.
    }
  }
  return '0.0.0';
}

/** The day on the clock of this computer, not of Greenwich. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Whoever reads our output may stop reading (`| head`): that is no error, and changes nothing in what it ends with. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

/** This program as one file, as `npm run build` makes it; undefined when it runs from its sources. */
function bundle(): URL | undefined {
  return import.meta.url.endsWith('.mjs') ? new URL(import.meta.url) : undefined;
}

function identity(): string | undefined {
  const file = bundle();
  return (
    file &&
    createHash('sha256')
      .update(readFileSync(fileURLToPath(file)))
      .digest('hex')
  );
}

if (isMainThread) await main();
else if (parentPort) serve(parentPort, (workerData as { assignment: Assignment }).assignment);

async function main(): Promise<void> {
  // What is written is written whole, so that it may end here at any moment.
  process.on('SIGINT', () => {
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
    process.exit(EXIT.interrupted);
  });
  process.exitCode = await runProgram(process.argv.slice(2), {
    cwd: process.cwd(),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    colours: process.stdout.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
    progress: process.stderr.isTTY ? (text) => void process.stderr.write(`\r\u001b[K${text}`) : undefined,
    today: today(),
    version: version(),
    identity: identity(),
    threadFile: bundle(),
    cacheFolder: defaultCacheFolder(process.env),
    cores: availableParallelism(),
  });
}
