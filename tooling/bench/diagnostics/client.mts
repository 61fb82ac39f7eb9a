import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { ContentChange, Message } from './messages.mts';
import { listen, send } from './messages.mts';

const METER = path.join(import.meta.dirname, 'metered.cjs');

/** How long something took: of the clock, and of the processor that the server had. Milliseconds. */
export interface Took {
  clock: number;
  processor: number;
}

/** A language server with one document open. */
export class Client {
  readonly #server: ChildProcess & { stdin: Writable; stdout: Readable };
  #uri = '';
  #version = 1;
  #answered: ((result: unknown) => void) | undefined;
  #published: ((count: number) => void) | undefined;
  #settings: Readonly<Record<string, unknown>> = {};

  /** @param args what Node runs; `env` tells `metered.cjs` what to do */
  constructor(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
    const server = spawn(process.execPath, ['--require', METER, ...args], {
      stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
      env: { ...process.env, ...env },
    });
    if (!server.stdin || !server.stdout) throw new Error('The server has no streams');
    this.#server = server as ChildProcess & { stdin: Writable; stdout: Readable };
    listen(this.#server.stdout, (message) => {
      this.#take(message);
    });
  }

  /** @param settings by the section it asks for */
  async start(settings: Readonly<Record<string, unknown>>): Promise<void> {
    this.#settings = settings;
    const ready = new Promise((resolve) => (this.#answered = resolve));
    const params = { processId: process.pid, rootUri: null, capabilities: {} };
    send(this.#server.stdin, { id: 1, method: 'initialize', params });
    await ready;
    this.#notify('initialized', {});
    this.#notify('workspace/didChangeConfiguration', { settings });
  }

  /** Until there are findings: schemas are read in passing. */
  async open(uri: string, text: string): Promise<void> {
    this.#uri = uri;
    const textDocument = { uri, languageId: 'yaml', version: 1, text };
    const first = this.#findings();
    this.#notify('textDocument/didOpen', { textDocument });
    for (let found = await first; found === 0;) found = await this.#findings();
  }

  /** Types a character and waits for the findings. */
  async type(line: number, character: number, text: string): Promise<Took> {
    const place = { line, character };
    const change: ContentChange = { range: { start: place, end: place }, text };
    const before = await this.#processor();
    const started = performance.now();
    const findings = this.#findings();
    const textDocument = { uri: this.#uri, version: ++this.#version };
    this.#notify('textDocument/didChange', { textDocument, contentChanges: [change] });
    await findings;
    const clock = performance.now() - started;
    return { clock, processor: (await this.#processor()) - before };
  }

  stop(): void {
    this.#server.kill();
  }

  #take({ id, method, params, result }: Message): void {
    if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: unknown[] };
      if (uri === this.#uri) this.#published?.(diagnostics.length);
    } else if (method === 'workspace/configuration') {
      const { items } = params as { items: { section: string }[] };
      const result = items.map(({ section }) => this.#settings[section] ?? null);
      send(this.#server.stdin, { id, result });
    } else if (method !== undefined && id !== undefined) {
      send(this.#server.stdin, { id, result: null });
    } else if (id === 1) this.#answered?.(result);
  }

  #notify(method: string, params: unknown): void {
    send(this.#server.stdin, { method, params });
  }

  #findings(): Promise<number> {
    return new Promise((resolve) => (this.#published = resolve));
  }

  #processor(): Promise<number> {
    return new Promise((resolve) => {
      this.#server.once('message', (message) => {
        const { user, system } = message as NodeJS.CpuUsage;
        resolve((user + system) / 1000);
      });
      this.#server.send('processor');
    });
  }
}
