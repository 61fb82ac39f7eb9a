import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, eventually, extension, root, ruleOf } from './workspace.ts';

const written = (text: string) => new TextEncoder().encode(text);
const PORTFOLIO = 'soort: portfolio\nversie: 1\naios: { naam: Bram de Vos, rol: aios }\n';
/** Refers to an agreement that is in its own portfolio only. */
const VERSLAG = `soort: verslag
versie: 1
gesprek: { type: voortgangsgesprek, datum: 2033-06-01 }
vorig_verslag: vorig.verslag.yaml
`;

/** The broken references that are told of in a document. */
const broken = (uri: vscode.Uri) =>
  vscode.languages
    .getDiagnostics(uri)
    .filter((diagnostic) => ruleOf(diagnostic) === 'verwijzing/bestaat_niet')
    .map(({ range }) => range.start.line);
const isRead = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).length > 0;

/** The documents of the sample of which nothing is told any more at some moment while something runs. */
async function forgottenWhile(run: () => Promise<void>): Promise<string[]> {
  const before = vscode.languages.getDiagnostics().filter(([, found]) => found.length > 0);
  const forgotten = new Set<string>();
  const listening = vscode.languages.onDidChangeDiagnostics(() => {
    for (const [uri] of before) if (!isRead(uri)) forgotten.add(uri.path.slice(root().path.length + 1));
  });
  await run();
  listening.dispose();
  return [...forgotten];
}

describe('portfolios that come and go', () => {
  const folder = at('komt-en-gaat');
  const inside = (file: string) => vscode.Uri.joinPath(folder, file);
  afterEach(async () => {
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('are seen when they come in one go within a folder, and the other portfolios stay as they were read', async () => {
    await extension();
    await eventually(() => {
      assert.ok(isRead(at('oefenen/typefouten.bewijs.yaml')));
    });
    // Made where nobody looks; then there all at once, and VS Code tells of the folder only.
    const elsewhere = root().with({ path: `${root().path}-elders` });
    for (const one of ['', 'kuiper/']) {
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(elsewhere, `${one}portfolio.yaml`), written(PORTFOLIO));
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(elsewhere, `${one}nu.verslag.yaml`), written(VERSLAG));
    }
    const forgotten = await forgottenWhile(async () => {
      await vscode.workspace.fs.rename(elsewhere, folder);
      await eventually(() => {
        assert.deepEqual([broken(inside('nu.verslag.yaml')), broken(inside('kuiper/nu.verslag.yaml'))], [[3], [3]]);
      });
      await vscode.workspace.fs.writeFile(inside('vorig.verslag.yaml'), written(VERSLAG.replace('06', '01')));
      await eventually(() => {
        assert.deepEqual([broken(inside('nu.verslag.yaml')), broken(inside('kuiper/nu.verslag.yaml'))], [[], [3]]);
      });
    });
    assert.deepEqual(forgotten, []);
  });

  it('take their documents out of the portfolio around them, and give them back when they are one no longer', async () => {
    await extension();
    const report = inside('nu.verslag.yaml');
    // From the portfolio around it, as a path from where that report lies.
    await vscode.workspace.fs.writeFile(report, written(VERSLAG.replace('vorig.', '../gesprekken/2026-06-25.')));
    await eventually(() => {
      assert.ok(isRead(report));
      assert.deepEqual(broken(report), []);
    });
    const forgotten = await forgottenWhile(async () => {
      await vscode.workspace.fs.writeFile(inside('portfolio.yaml'), written(PORTFOLIO));
      await eventually(() => {
        assert.deepEqual(broken(report), [3], 'it leads out of its portfolio');
      });
      await vscode.workspace.fs.delete(inside('portfolio.yaml'));
      await eventually(() => {
        assert.ok(isRead(report));
        assert.deepEqual(broken(report), []);
      });
    });
    assert.deepEqual(
      forgotten.filter((file) => !file.startsWith('komt-en-gaat/')),
      [],
    );
  });
});
