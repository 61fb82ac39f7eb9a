import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { parseDocument } from 'yaml';
import { keyOrder } from '../../src/core/kinds/index.ts';
import { editsFor, parseYaml } from '../../src/core/yaml/index.ts';
import type { StubExtension } from '../../test/workbench/profile.ts';
import { Profile } from '../../test/workbench/profile.ts';
import { launchBrowser } from '../vscode/browser.mjs';
import { quietSettings, startServer, workbenchUrl } from '../vscode/server.mjs';
import type { Bench, Figure } from './measure.mts';
import { inTurns, quantile } from './measure.mts';
import { agreementsIn, reportOf } from './report.mts';

const SIZES = [200, 2_000];
const OPENINGS = 12;
const COMMITS = 41;
const EMPTY = 'bench.empty';
const OURS = 'aiosPortfolio.form';
/** Keys to open a document of each size with, and to close it. */
const keys = { ours: ['F4', 'F6'], theirs: ['F7', 'F9'], close: 'F10' };

/** The form as its user waits for it: until its fields are there, and until what they changed is in the text. */
export const bench: Bench = {
  title: 'The form',
  notes: `Three ideas to open a form sooner were tried:

1. Script and style in the page itself, instead of two files it loads: 2.14 times an empty editor on a machine with much else to do.
2. Sending the state while the frame is still being made: 1.94 times in the same circumstances. Neither was faster than before (1.8–2.0), and one journey failed; neither was taken.
3. The browser's own buttons instead of those of the toolkit: taken, as it makes the page smaller.
`,
  async run(say) {
    return [...(await opening(say)), ...(await committing())];
  },
};

// ── from a change to the text of it ─────────────────────────────────────────────────────────────────────────────────

async function committing(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const lines of SIZES) {
    const text = reportOf(lines);
    const options = { keyOrder: (at: readonly (string | number)[]) => keyOrder('verslag', at) };
    const middle = Math.floor(agreementsIn(lines) / 2);
    const commit = (run: number) => {
      // The extension has read the newest text for its checks by then.
      const parsed = parseYaml(text);
      return timed(() => {
        const value = `Ten minste ${run} KPB's op niveau 4.`;
        const result = editsFor(parsed, [{ op: 'set', path: ['afspraken', middle, 'meetbaar'], value }], options);
        if ('refused' in result) throw new Error(result.refused);
      });
    };
    const parse = () =>
      timed(() => {
        parseDocument(text);
      });
    await inTurns(10, commit, parse);
    const times = await inTurns(COMMITS, commit, parse);
    figures.push({ what: `commit → text, ${lines} lines`, ...times, against: 'one parse by `yaml`', ...goalAt(lines) });
  }
  return figures;
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** What is promised of commits holds for large documents. */
function goalAt(lines: number): { goal?: number } {
  return lines === 2_000 ? { goal: 1.5 } : {};
}

// ── from opening to fields that can be used ─────────────────────────────────────────────────────────────────────────

/** An editor with one field and nothing to do, and keys that open a document with it or with ours. */
const stub: StubExtension = {
  id: 'bench.empty',
  manifest: {
    contributes: {
      customEditors: [
        {
          viewType: EMPTY,
          displayName: 'Empty',
          selector: [{ filenamePattern: '*.verslag.yaml' }],
          priority: 'option',
        },
      ],
      commands: [
        { command: 'bench.open', title: 'Bench: Open' },
        { command: 'bench.close', title: 'Bench: Close' },
      ],
      keybindings: [
        ...SIZES.flatMap((lines, index) => [
          { command: 'bench.open', key: keys.ours[index], args: { lines, viewType: OURS } },
          { command: 'bench.open', key: keys.theirs[index], args: { lines, viewType: EMPTY } },
        ]),
        { command: 'bench.close', key: keys.close },
      ],
    },
  },
  code: `
    const vscode = require('vscode');
    exports.activate = (context) => {
      const folder = vscode.workspace.workspaceFolders[0].uri;
      const ready = vscode.window.createStatusBarItem();
      ready.text = 'bench is ready';
      ready.show();
      context.subscriptions.push(
        ready,
        vscode.window.registerCustomEditorProvider('${EMPTY}', {
          resolveCustomTextEditor(document, panel) {
            panel.webview.options = { enableScripts: true };
            panel.webview.html = '<!DOCTYPE html><html lang="nl"><head><meta charset="UTF-8"><title>Empty</title></head>' +
              '<body><input data-control aria-label="Empty"></body></html>';
          },
        }),
        vscode.commands.registerCommand('bench.open', ({ lines, viewType }) =>
          vscode.commands.executeCommand('vscode.openWith', vscode.Uri.joinPath(folder, lines + '.verslag.yaml'), viewType)),
        vscode.commands.registerCommand('bench.close', () =>
          vscode.commands.executeCommand('workbench.action.closeAllEditors')),
      );
    };
  `,
};

/** Runs in the window of VS Code: when a key was pressed. All clocks of a page are one. */
const stopwatch = `
  addEventListener('keydown', () => { globalThis.pressedAt = performance.timeOrigin + performance.now(); }, { capture: true });
`;

async function opening(say: (line: string) => void): Promise<Figure[]> {
  const profile = new Profile('bench');
  fs.writeFileSync(path.join(profile.folder, 'portfolio.yaml'), 'soort: portfolio\nversie: 1\n');
  for (const lines of SIZES) fs.writeFileSync(path.join(profile.folder, `${lines}.verslag.yaml`), reportOf(lines));
  profile.linkProject();
  profile.installStub(stub);
  const settings = { ...quietSettings, 'workbench.colorTheme': 'Light 2026' };
  const server = await startServer({ userDataDir: profile.userData, extensionsDir: profile.extensions, settings });
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    await context.addInitScript(stopwatch);
    const page = await context.newPage();
    await page.goto(workbenchUrl(server.port, { folder: profile.folder }));
    await page.locator('.statusbar-item', { hasText: 'bench is ready' }).waitFor({ timeout: 60_000 });
    const figures: Figure[] = [];
    for (const [index, lines] of SIZES.entries()) {
      const ours = () => opened(page, keys.ours[index] ?? '');
      const theirs = () => opened(page, keys.theirs[index] ?? '');
      await inTurns(2, ours, theirs);
      const times = await inTurns(OPENINGS, ours, theirs);
      figures.push({ what: `open → usable, ${lines} lines`, ...times, against: 'empty custom editor', goal: 1.5 });
      say(`open → usable, ${lines} lines: ${quantile(times.ours, 0.5).toFixed(0)} ms`);
    }
    return figures;
  } finally {
    await browser.close();
    await server.stop();
    profile.remove();
  }
}

/** Milliseconds from the key that opens an editor until a field in it is on the screen; closes it again. */
async function opened(page: Page, key: string): Promise<number> {
  await page.keyboard.press(key);
  const usable = await waitFor(page, async () => {
    const times = await Promise.all(
      page
        .frames()
        .slice(1)
        .map((frame) => frame.evaluate(usableAt).catch(() => undefined)),
    );
    return times.find((time) => time !== undefined);
  });
  const pressed = await page.evaluate(() => (globalThis as { pressedAt?: number }).pressedAt ?? Number.NaN);
  await page.keyboard.press(keys.close);
  await waitFor(page, async () => ((await page.locator('iframe.webview').count()) === 0 ? true : undefined));
  return usable - pressed;
}

/** Runs in a frame: the moment, when a field is on its page. The frames of a webview are written anew, so it is asked. */
function usableAt(): number | undefined {
  const control = document.querySelector('[data-control]');
  return control && control.getBoundingClientRect().height > 0 ? performance.timeOrigin + performance.now() : undefined;
}

async function waitFor<T>(page: Page, look: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + 60_000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`Nothing came of it in ${page.url()}`);
    await pause(5);
  }
}
