import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Io } from '../../src/cli/io.ts';
import { runProgram } from '../../src/cli/program.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const TSX = fileURLToPath(import.meta.resolve('tsx'));

export interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the program as a process of its own, in a folder. */
export function run(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, ['--import', TSX, MAIN, ...args], { cwd, env: { ...process.env, ...env } });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, out, err });
    });
  });
}

/** Runs the program in this process: the same commands on the same disk, without the start of a process. */
export async function runHere(cwd: string, args: readonly string[], io: Partial<Io> = {}): Promise<Outcome> {
  let out = '';
  let err = '';
  const code = await runProgram(args, {
    cwd,
    out: (text) => (out += text),
    err: (text) => (err += text),
    colours: false,
    progress: undefined,
    today: '2026-03-05',
    version: '1.2.3',
    ...io,
  });
  return { code, out, err };
}

/** Starts the program and stops reading after its first words. */
export function runAndHangUp(
  cwd: string,
  args: readonly string[],
): Promise<{ code: number | null; signal: string | null; err: string }> {
  const child = spawn(process.execPath, ['--import', TSX, MAIN, ...args], { cwd });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  child.stdout.once('data', () => child.stdout.destroy());
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      resolve({ code, signal, err });
    });
  });
}

/** A folder on disk that goes when the tests are done. */
export class Folder {
  readonly path = mkdtempSync(path.join(tmpdir(), 'aios-portfolio-'));

  write(file: string, content: string | Uint8Array): void {
    const target = path.join(this.path, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  }

  writeAll(files: ReadonlyMap<string, string>, below = ''): void {
    for (const [file, text] of files) this.write(path.join(below, file), text);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
