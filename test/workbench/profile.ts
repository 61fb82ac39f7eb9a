import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from '../../tooling/cache.mjs';
import { eventually } from './eventually.ts';

/** An extension written for one test. */
export interface StubExtension {
  /** `publisher.name`, for example `redhat.vscode-yaml` */
  readonly id: string;
  /** further manifest entries: `contributes`, `activationEvents`, … */
  readonly manifest?: Readonly<Record<string, unknown>>;
  /** body of the CommonJS module, run in the extension host; default: an `activate` that does nothing */
  readonly code?: string;
}

const stubVersion = '99.0.0';
const settingsChanger = 'test.settings-changer';
/** Runs in the extension host: carries out the wishes that `changeSettings` leaves beside it, and takes away the probes of `hears`. */
const changeSettingsInHost = `
  const fs = require('node:fs'), path = require('node:path'), vscode = require('vscode');
  const wish = path.join(__dirname, 'wish.json');
  let busy = false;
  const look = async () => {
    if (busy || !fs.existsSync(wish)) return;
    busy = true;
    try {
      for (const [name, value] of Object.entries(JSON.parse(fs.readFileSync(wish, 'utf8')))) {
        await vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Global);
      }
      fs.rmSync(wish);
    } finally {
      busy = false;
    }
  };
  const own = path.basename(path.dirname(path.dirname(__dirname))).slice(-6);
  const probes = vscode.workspace.createFileSystemWatcher('**/.probe-' + own + '-*', false, true, true);
  exports.activate = () => {
    fs.watch(__dirname, look);
    probes.onDidCreate(({ fsPath }) => fs.rmSync(fsPath, { force: true }));
    return look();
  };
`;

/**
 * The folders of one VS Code of one test: user data, installed extensions, and a copy of the folder to work in. All of
 * it is gone after `remove()`.
 */
export class Profile {
  readonly root = fs.mkdtempSync(path.join(os.tmpdir(), 'aios-portfolio-workbench-'));
  readonly userData = path.join(this.root, 'user-data');
  readonly extensions = path.join(this.root, 'extensions');
  readonly temporary = path.join(this.root, 'tmp');
  /** the folder that is opened */
  readonly folder: string;

  /**
   * @param name name of the opened folder, as the Explorer shows it
   * @param folder the folder of another profile, to be opened in both
   */
  constructor(name: string, folder?: string) {
    this.folder = folder ?? path.join(this.root, name);
    for (const folder of [this.userData, this.extensions, this.temporary, this.folder]) {
      fs.mkdirSync(folder, { recursive: true });
    }
  }

  /** Installs the extension of this project as it stands in the checkout: its manifest and what is in `dist/`. */
  linkProject(): void {
    const manifest: unknown = JSON.parse(fs.readFileSync(path.join(projectRoot, 'package.json'), 'utf8'));
    const { publisher, name, version } = manifest as { publisher: string; name: string; version: string };
    fs.symlinkSync(projectRoot, path.join(this.extensions, `${publisher}.${name}-${version}`), 'dir');
  }

  /** Installs an extension that exists for this test only. */
  installStub({ id, manifest = {}, code = 'exports.activate = () => undefined;\n' }: StubExtension): void {
    const [publisher = 'test', name = id] = id.split('.');
    const folder = path.join(this.extensions, `${id}-${stubVersion}`);
    const defaults = {
      publisher,
      name,
      version: stubVersion,
      engines: { vscode: '^1.100.0' },
      activationEvents: ['*'],
    };
    fs.mkdirSync(folder);
    const full = { ...defaults, main: './extension.js', ...manifest };
    fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify(full, null, 2));
    fs.writeFileSync(path.join(folder, 'extension.js'), code);
  }

  /** Installs what `changeSettings` needs. */
  installSettingsChanger(): void {
    this.installStub({ id: settingsChanger, code: changeSettingsInHost });
  }

  /** Changes user settings of the running VS Code; it does not watch its own settings file in the browser. */
  async changeSettings(settings: Readonly<Record<string, unknown>>): Promise<void> {
    const wish = path.join(this.extensions, `${settingsChanger}-${stubVersion}`, 'wish.json');
    fs.writeFileSync(`${wish}.part`, JSON.stringify(settings));
    fs.renameSync(`${wish}.part`, wish);
    await eventually(() => {
      assert.ok(!fs.existsSync(wish), `VS Code did not take the settings ${JSON.stringify(settings)}`);
    });
  }

  /**
   * Resolves when VS Code hears of files that come and go behind its back: for a while after it opened it does not, and
   * nobody tells it later.
   * @param folder below the one that is open, '' for that one
   */
  async hears(folder: string): Promise<void> {
    let number = 0;
    // Of this VS Code alone: another may have the same folder open.
    const probe = () => path.join(this.folder, folder, `.probe-${this.root.slice(-6)}-${number}`);
    await eventually(async () => {
      number++;
      fs.writeFileSync(probe(), '');
      for (let tries = 0; tries < 20 && fs.existsSync(probe()); tries++) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      assert.ok(!fs.existsSync(probe()), 'VS Code does not hear of new files');
    });
    for (; number > 0; number--) fs.rmSync(probe(), { force: true });
  }

  remove(): void {
    fs.rmSync(this.root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
