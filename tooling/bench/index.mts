import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { StubExtension } from '../../test/workbench/profile.ts';
import { Profile } from '../../test/workbench/profile.ts';
import { launchBrowser } from '../vscode/browser.mjs';
import { quietSettings, startServer, workbenchUrl } from '../vscode/server.mjs';
import { manyDocuments } from './many-documents.mts';
import type { Bench, Figure } from './measure.mts';
import { quantile } from './measure.mts';

const DOCUMENTS = 2_000;
const STARTS = 5;
const NOTES = 'notities.txt';

/** What the stub has seen in one start of VS Code (ms): while the portfolio was read and checked, and afterwards. */
interface Seen {
  during: Sample;
  after: Sample;
}

/** How long edits took, one after the other, and the longest stretch in which the extension host did nothing else. */
interface Sample {
  edits: number[];
  longest: number;
}

/** A large portfolio that was just opened is read and checked in slices: who works meanwhile should feel nothing. */
export const bench: Bench = {
  title: 'The first reading of 2,000 documents',
  async run(say) {
    const seen = await starts(say);
    const figure = (what: string, pick: (sample: Sample) => number[]): Figure => ({
      what,
      ours: seen.flatMap(({ during }) => pick(during)),
      against: 'the same afterwards',
      theirs: seen.flatMap(({ after }) => pick(after)),
    });
    return [
      figure('an edit by an extension while all is read and checked', ({ edits }) => edits),
      figure('the slowest twentieth of these edits', ({ edits }) => [quantile(edits, 0.95)]),
      figure('the longest the extension host was busy at a stretch', ({ longest }) => [longest]),
    ];
  },
};

/** Edits a text over and over from the start of VS Code on, beside our extension in the same extension host. */
const stub: StubExtension = {
  id: 'bench.typist',
  manifest: { activationEvents: ['onStartupFinished'] },
  code: `
    const vscode = require('vscode');
    const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
    exports.activate = async (context) => {
      const shown = vscode.window.createStatusBarItem();
      context.subscriptions.push(shown);
      const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders[0].uri, '${NOTES}');
      const notes = await vscode.workspace.openTextDocument(uri);
      let changed = performance.now();
      vscode.languages.onDidChangeDiagnostics(() => { changed = performance.now(); });
      const sample = async (goesOn, until = () => Infinity) => {
        const edits = [];
        let longest = 0;
        let last = performance.now();
        const ticks = setInterval(() => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
        }, 1);
        while (goesOn(edits.length)) {
          const edit = new vscode.WorkspaceEdit();
          edit.insert(uri, new vscode.Position(0, 0), 'x');
          const start = performance.now();
          await vscode.workspace.applyEdit(edit);
          edits.push({ start, took: performance.now() - start });
          await pause(20);
        }
        clearInterval(ticks);
        return { edits: edits.filter(({ start }) => start <= until()).map(({ took }) => took), longest };
      };
      const filesWithFindings = () => vscode.languages.getDiagnostics().filter(([, found]) => found.length > 0).length;
      const during = await sample(
        () => filesWithFindings() < 90 || performance.now() - changed < 3000,
        () => changed,
      );
      const after = await sample((count) => count < 100);
      await notes.save();
      shown.text = 'bench ' + JSON.stringify({ during, after });
      shown.show();
    };
  `,
};

async function starts(say: (line: string) => void): Promise<Seen[]> {
  const profile = new Profile('bench');
  for (const [file, text] of manyDocuments(DOCUMENTS)) {
    fs.mkdirSync(path.dirname(path.join(profile.folder, file)), { recursive: true });
    fs.writeFileSync(path.join(profile.folder, file), text);
  }
  fs.writeFileSync(path.join(profile.folder, NOTES), '');
  profile.linkProject();
  profile.installStub(stub);
  const server = await startServer({
    userDataDir: profile.userData,
    extensionsDir: profile.extensions,
    settings: quietSettings,
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const seen: Seen[] = [];
    for (let start = 0; start < STARTS; start++) {
      await page.goto(workbenchUrl(server.port, { folder: profile.folder }));
      const one = await result(page);
      seen.push(one);
      say(`start ${start + 1}: busy at most ${one.during.longest.toFixed(0)} ms in ${one.during.edits.length} edits`);
    }
    return seen;
  } finally {
    await browser.close();
    await server.stop();
    profile.remove();
  }
}

async function result(page: Page): Promise<Seen> {
  const item = page.locator('.statusbar-item', { hasText: /^bench / });
  await item.waitFor({ timeout: 120_000 });
  return JSON.parse(((await item.textContent()) ?? '').replace(/^bench /, '')) as Seen;
}
