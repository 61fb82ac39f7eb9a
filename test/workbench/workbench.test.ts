import assert from 'node:assert/strict';
import { accessibilityViolations } from './accessibility.ts';
import { eventually } from './eventually.ts';
import type { StubExtension } from './profile.ts';
import { Workbench } from './workbench.ts';

/** An extension with one of everything the page object reads: a command, a finding, a hover, a form. */
const everything: StubExtension = {
  id: 'test.everything',
  manifest: {
    contributes: {
      commands: [{ command: 'test.greet', title: 'Greet', category: 'Test' }],
      languages: [{ id: 'note', extensions: ['.note', '.card'] }],
      customEditors: [
        { viewType: 'test.card', displayName: 'Card', selector: [{ filenamePattern: '*.card' }], priority: 'default' },
      ],
    },
  },
  code: `
    const vscode = require('vscode');
    exports.activate = () => {
      const findings = vscode.languages.createDiagnosticCollection('test');
      const check = (document) => {
        if (document.languageId !== 'note') return;
        const at = document.getText().indexOf('bad');
        const range = new vscode.Range(document.positionAt(at), document.positionAt(at + 3));
        const finding = new vscode.Diagnostic(range, 'This is bad.', vscode.DiagnosticSeverity.Warning);
        Object.assign(finding, { code: 'test/bad', source: 'Test' });
        findings.set(document.uri, at < 0 ? [] : [finding]);
      };
      vscode.workspace.textDocuments.forEach(check);
      vscode.workspace.onDidOpenTextDocument(check);
      vscode.workspace.onDidChangeTextDocument((event) => check(event.document));
      vscode.commands.registerCommand('test.greet', async () => {
        const name = await vscode.window.showInputBox({ title: 'Your name' });
        const how = await vscode.window.showQuickPick(['Short', 'Long'], { title: 'How' });
        vscode.window.showInformationMessage(how + ': good day, ' + name, 'Thank you');
      });
      vscode.languages.registerHoverProvider('note', { provideHover: () => new vscode.Hover('Explained here.') });
      vscode.languages.registerCompletionItemProvider('note', {
        provideCompletionItems: () => [new vscode.CompletionItem('better'), new vscode.CompletionItem('best')],
      });
      vscode.languages.registerCodeActionsProvider('note', {
        provideCodeActions: (document, range, { diagnostics }) => diagnostics.map((finding) => {
          const fix = new vscode.CodeAction('Make it good', vscode.CodeActionKind.QuickFix);
          fix.edit = new vscode.WorkspaceEdit();
          fix.edit.replace(document.uri, finding.range, 'good');
          return fix;
        }),
      });
      vscode.window.registerCustomEditorProvider('test.card', {
        resolveCustomTextEditor: (document, panel) => {
          panel.webview.options = { enableScripts: true };
          panel.webview.html = '<!doctype html><html lang="en"><head><title>Card</title>' +
            '<meta http-equiv="Content-Security-Policy" content="default-src \\'none\\'; script-src \\'nonce-1\\'">' +
            '</head><body><main><h1>Card</h1><input id="field"><button></button></main>' +
            '<script nonce="1">const api = acquireVsCodeApi(); field.oninput = () => api.postMessage(field.value);' +
            '</script></body></html>';
          panel.webview.onDidReceiveMessage((text) => {
            const edit = new vscode.WorkspaceEdit();
            edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
            vscode.workspace.applyEdit(edit);
          });
        },
      });
    };
  `,
};

describe('the page object of the workbench', function () {
  this.timeout(60_000);
  const long = Array.from({ length: 400 }, (_, i) => `line ${i + 1}`).join('\n');
  let workbench: Workbench;

  before(async () => {
    const files = { 'a.note': 'one\ntwo bad three\n', 'sub/long.note': `${long}\n`, 'b.card': 'before\n' };
    workbench = await Workbench.open({ files, extension: 'none', stubs: [everything], theme: 'light' });
  });

  after(() => workbench.close());

  it('lists the files of the folder', () => {
    assert.deepEqual(workbench.files(), ['a.note', 'b.card', 'sub/long.note']);
  });

  it('runs a command, answers its input box and quick pick, and reads its notification', async () => {
    await workbench.command('Test: Greet');
    await workbench.waitForQuickInput('Your name');
    await workbench.answer('Noor');
    await workbench.waitForQuickInput('How');
    assert.deepEqual(await workbench.quickPickItems(), ['Short', 'Long']);
    await workbench.pick('Long');
    assert.equal(await workbench.waitForNotification(/good day/), 'Long: good day, Noor');
    await workbench.pressNotificationButton(/good day/, 'Thank you');
  });

  it('reads a whole text, also beyond what is in view', async () => {
    await workbench.openFile('sub/long.note');
    assert.equal(await workbench.activeTab(), 'long.note');
    assert.equal(await workbench.text(), `${long}\n`);
  });

  it('reads findings with all their parts', async () => {
    await workbench.openFileAsText('a.note');
    const problems = await workbench.waitForProblems((found) => {
      assert.equal(found.length, 1);
    });
    assert.deepEqual(problems, [
      {
        file: 'a.note',
        severity: 'warning',
        code: 'test/bad',
        source: 'Test',
        message: 'This is bad.',
        line: 2,
        column: 5,
        endLine: 2,
        endColumn: 8,
      },
    ]);
    assert.deepEqual(await workbench.squiggles(), { error: 0, warning: 1, info: 0 });
  });

  it('reads hover, completion and quick fixes at the caret', async () => {
    await workbench.goTo(2, 6);
    assert.match(await workbench.hover(/Explained/), /This is bad\.[^]*Explained here\./);
    await workbench.goTo(2, 6);
    assert.deepEqual(await workbench.quickFixes(), ['Make it good']);
    await workbench.applyQuickFix('Make it good');
    await eventually(async () => {
      assert.equal(await workbench.text(), 'one\ntwo good three\n');
    });
    await workbench.goTo(1, 1);
    assert.deepEqual(await workbench.suggestions(), ['best', 'better']);
    await workbench.acceptSuggestion('better');
    await eventually(async () => {
      assert.equal(await workbench.text(), 'betterone\ntwo good three\n');
    });
  });

  it('tells dirty from saved, saves, takes back', async () => {
    await workbench.waitForDirty('a.note');
    assert.equal(workbench.read('a.note'), 'one\ntwo bad three\n');
    await workbench.save();
    assert.equal(workbench.read('a.note'), 'betterone\ntwo good three\n');
    await workbench.undo();
    await workbench.undo();
    assert.equal(await workbench.text(), 'one\ntwo bad three\n');
    await workbench.save();
  });

  it('finds the document of a form, types in it, and sees the text of the same file beside it', async () => {
    await workbench.openFile('b.card');
    await (await workbench.form()).locator('#field').fill('after');
    await workbench.waitForDirty('b.card');
    await workbench.save();
    assert.equal(workbench.read('b.card'), 'after');
    await workbench.command('View: Split Editor Right');
    await eventually(async () => {
      assert.equal(await workbench.formCount(), 2);
    });
    await workbench.command('View: Reopen Editor with Text Editor');
    assert.equal(await workbench.text(1), 'after');
    assert.equal(await workbench.formCount(), 1);
  });

  it('finds what axe-core has against a form, its content security policy notwithstanding', async () => {
    const violations = await accessibilityViolations(await workbench.form());
    assert.deepEqual(
      violations.map((line) => line.replace(/ .*/, '')),
      ['button-name:', 'label:'],
    );
    assert.deepEqual(workbench.cspViolations(), []);
  });

  it('changes the theme', async () => {
    await workbench.changeTheme('highContrast');
    await workbench.changeTheme('dark');
  });

  it('asks before it closes what is not saved', async () => {
    await workbench.discardAll();
    await workbench.openFileAsText('a.note');
    await workbench.focusText();
    await workbench.type('x');
    await workbench.closeEditor();
    const { message, press } = await workbench.dialog();
    assert.match(message, /save the changes/);
    await press("Don't Save");
    await workbench.discardAll();
    assert.deepEqual(await workbench.tabs(), []);
    assert.equal(workbench.read('a.note'), 'one\ntwo bad three\n');
  });

  it('keeps what was not saved when the page is loaded again', async () => {
    await workbench.openFileAsText('a.note');
    await workbench.goTo(1, 1);
    await workbench.type('unsaved ');
    await workbench.waitForDirty('a.note');
    await workbench.reload('unsaved one');
    await workbench.waitForDirty('a.note');
    // Which tab is in front again is VS Code's own memory, written when it has time.
    await workbench.openFileAsText('a.note');
    assert.equal(await workbench.text(), 'unsaved one\ntwo bad three\n');
  });
});
