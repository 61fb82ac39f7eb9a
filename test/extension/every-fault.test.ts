import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, eventually, extension, fixture, onDay, ruleOf, texts } from './workspace.ts';

const FIXTURES = 'core/check/fixtures';
const FOLDER = 'alle-fouten';
const LEVELS = ['error', 'warning', 'info', 'hint'];

interface Expected {
  file: string;
  rule: string;
  level: string;
  message: string;
  range: { start: vscode.Position; end: vscode.Position };
}

/** One line per finding, the same for what was expected and what VS Code shows. */
function line({ file, rule, level, message, range: { start, end } }: Expected): string {
  return `${file}:${start.line}:${start.character}-${end.line}:${end.character} ${level} ${rule} ${message}`;
}

/** What the Problems panel holds of the portfolio. */
function shown(): string[] {
  const folder = at(FOLDER);
  return vscode.languages
    .getDiagnostics()
    .filter(([{ scheme, path }]) => scheme === folder.scheme && path.startsWith(`${folder.path}/`))
    .flatMap(([uri, diagnostics]) =>
      diagnostics.map((diagnostic) => {
        const { severity, message, range } = diagnostic;
        const file = uri.path.slice(folder.path.length + 1);
        return line({ file, rule: ruleOf(diagnostic), level: LEVELS[severity] ?? '', message, range });
      }),
    )
    .sort();
}

describe('a portfolio with each fault across documents once', () => {
  after(async () => {
    await vscode.workspace.fs.delete(at(FOLDER), { recursive: true });
  });

  it('has exactly the expected findings in the Problems panel, and none once it is put right', async () => {
    await extension();
    const list = await vscode.workspace.fs.readFile(fixture(`${FIXTURES}/portfolio-met-alle-fouten.bevindingen.json`));
    const expected = JSON.parse(new TextDecoder().decode(list)) as Expected[];
    await onDay('2026-11-16', async () => {
      await vscode.workspace.fs.copy(fixture(`${FIXTURES}/portfolio-met-alle-fouten`), at(FOLDER));
      await eventually(() => {
        assert.deepEqual(shown(), expected.map(line).sort());
      });
      const repaired = await texts(fixture(`${FIXTURES}/portfolio-hersteld`));
      for (const file of (await texts(at(FOLDER))).keys()) {
        if (!repaired.has(file)) await vscode.workspace.fs.delete(at(`${FOLDER}/${file}`));
      }
      for (const [file, text] of repaired) {
        await vscode.workspace.fs.writeFile(at(`${FOLDER}/${file}`), new TextEncoder().encode(text));
      }
      await eventually(() => {
        assert.deepEqual(shown(), []);
      });
    });
  });
});
