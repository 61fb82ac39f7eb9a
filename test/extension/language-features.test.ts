import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, eventually, extension, texts } from './workspace.ts';

/** The report that nobody has signed yet, and an agenda of the next talk that names its agreements. */
const VERSLAG = 'stages/hartbewaking/2026-11-12.verslag.yaml';
const AGENDA = 'gesprekken/2026-12-17-tussengesprek.agenda.yaml';
const SIGNED = 'gesprekken/2026-06-25.verslag.yaml';

describe('what an editor asks about the text of a document', () => {
  let report: vscode.TextDocument;

  before(async () => {
    const { makeAgenda } = await extension();
    const options = { type: 'tussengesprek', datum: '2026-12-17', stage: 'hartbewaking', today: '2026-11-25' } as const;
    const { file, text } = makeAgenda(await texts(), options);
    assert.equal(file, AGENDA);
    await write(AGENDA, text);
    report = await vscode.workspace.openTextDocument(at(VERSLAG));
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(at(AGENDA));
  });

  it('links lead to the documents, and to an item by way of the form', async () => {
    const links = await ask<vscode.DocumentLink[]>('vscode.executeLinkProvider', report.uri);
    assert.deepEqual(links.map(({ range, target }) => [report.getText(range), target?.scheme]).slice(0, 4), [
      ['2026-11-12.agenda.yaml', report.uri.scheme],
      ['../../gesprekken/2026-06-25.verslag.yaml', report.uri.scheme],
      ['../../gesprekken/2026-06-25.verslag.yaml#A1', 'command'],
      ['../../gesprekken/2026-06-25.verslag.yaml#A2', 'command'],
    ]);
  });

  it('a definition is the item, and its references come back to it', async () => {
    const place = positionOf(report, '2026-06-25.verslag.yaml#A2');
    const [definition] = await ask<vscode.LocationLink[]>('vscode.executeDefinitionProvider', report.uri, place);
    assert.ok(definition?.targetSelectionRange);
    assert.equal(definition.targetUri.toString(), at(SIGNED).toString());
    const signed = await vscode.workspace.openTextDocument(definition.targetUri);
    assert.equal(signed.getText(definition.targetSelectionRange), 'A2');
    const references = await ask<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      signed.uri,
      definition.targetSelectionRange.start,
    );
    assert.deepEqual(references.map(({ uri }) => vscode.workspace.asRelativePath(uri)).sort(), [
      SIGNED,
      'stages/hartbewaking/2026-11-12.agenda.yaml',
      VERSLAG,
    ]);
  });

  it('a hover tells the five elements of an agreement and its status, and no private note [A29]', async () => {
    const place = positionOf(report, '2026-06-25.verslag.yaml#A2');
    const hovers = await ask<vscode.Hover[]>('vscode.executeHoverProvider', report.uri, place);
    const text = hovers
      .flatMap(({ contents }) => contents.map((content) => (content as vscode.MarkdownString).value))
      .join('\n');
    for (const word of ['Specifiek', 'Meetbaar', 'Acceptabel', 'Resultaatgericht', 'Tijdgebonden', 'Open', 'Twaalf']) {
      assert.ok(text.includes(word), `${word} in: ${text}`);
    }
  });

  it('the outline has sections by title and agreements by id and words', async () => {
    const symbols = await ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', report.uri);
    const agreements = symbols.find(({ name }) => name === 'Afspraken');
    assert.deepEqual(
      agreements?.children.map(({ name }) => name.slice(0, 12)),
      ['A1: Jorinde ', 'A2: Beter wo', 'A3: Jorinde '],
    );
  });

  it('lenses lead to the form, say how SMART an agreement is, and who uses what [A29]', async () => {
    const lenses = await eventually(async () => {
      const found = await ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider', report.uri, 50);
      const titles = found.map(({ command }) => command?.title ?? '');
      assert.ok(titles.includes('gebruikt in 1 document'), titles.join('\n'));
      return found;
    });
    const smart = lenses.filter(({ command }) => command?.title.endsWith('SMART'));
    assert.deepEqual(
      smart.map(({ command }) => command?.title),
      ['5 van 5 SMART', '3 van 5 SMART', '4 van 5 SMART'],
    );
    const [second] = smart.slice(1);
    assert.deepEqual(second?.command?.arguments, [{ uri: report.uri.toString(), path: ['afspraken', 1, 'meetbaar'] }]);
    assert.equal(lenses[0]?.command?.title, 'Openen als formulier');
  });

  it('symbols of the workspace are found without their accents', async () => {
    const found = await ask<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'hypokaliemie');
    assert.deepEqual(
      found.map(({ name, containerName }) => [name.slice(0, 3), containerName.split(',')[0]]),
      [['L4:', 'Individueel opleidingsplan (IOP)']],
    );
  });

  it('hints tell the days left on open terms', async () => {
    const whole = new vscode.Range(0, 0, report.lineCount, 0);
    const hints = await ask<vscode.InlayHint[]>('vscode.executeInlayHintProvider', report.uri, whole);
    assert.equal(hints.length, 2);
    for (const { label } of hints)
      assert.match(typeof label === 'string' ? label : '', /^(nog \d+ dagen?|\d+ dagen? over tijd|vandaag)$/);
  });

  it('folding is by section and item, a selection grows with the structure', async () => {
    const folds = await ask<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', report.uri);
    const agreements = positionOf(report, 'afspraken:').line;
    assert.ok(folds.some(({ start }) => start === agreements));
    const place = positionOf(report, 'Na het MDO staat');
    const [selection] = await ask<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', report.uri, [place]);
    const grown: string[] = [];
    for (let one = selection; one; one = one.parent) grown.push(report.getText(one.range));
    assert.ok(grown.includes('Na het MDO staat bij elke patiënt wie wat doet.'), grown.join('\n'));
    assert.ok(grown.includes('resultaatgericht: Na het MDO staat bij elke patiënt wie wat doet.'), grown.join('\n'));
  });

  it('completion offers the ids behind a #, with their words', async () => {
    const place = positionOf(report, '2026-06-25.verslag.yaml#A2').translate(0, '2026-06-25.verslag.yaml#'.length);
    const list = await ask<vscode.CompletionList>('vscode.executeCompletionItemProvider', report.uri, place);
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.deepEqual(
      labels.filter((label) => /^[AV]\d$/.test(label)),
      ['V1', 'V2', 'A1', 'A2', 'A3', 'A4'],
    );
  });

  it('renaming an agreement changes every reference to it in all documents and nothing else, also what is not saved', async () => {
    const agenda = await vscode.workspace.openTextDocument(at(AGENDA));
    const typed = new vscode.WorkspaceEdit();
    typed.insert(agenda.uri, new vscode.Position(0, 0), '# nog niet bewaard\n');
    await vscode.workspace.applyEdit(typed);
    const before = new Map(await texts());
    before.set(AGENDA, agenda.getText());
    const place = positionOf(report, 'id: A1').translate(0, 4);
    const edit = await ask<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      report.uri,
      place,
      'mdo-voorzitten',
    );
    assert.deepEqual(
      edit
        .entries()
        .map(([uri]) => vscode.workspace.asRelativePath(uri))
        .sort(),
      [AGENDA, VERSLAG],
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    const after = new Map(
      await Promise.all(
        [...before.keys()].map(async (file): Promise<[string, string]> => {
          const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === at(file).toString());
          return [file, open?.getText() ?? new TextDecoder().decode(await vscode.workspace.fs.readFile(at(file)))];
        }),
      ),
    );
    const expected = new Map(before);
    expected.set(VERSLAG, (before.get(VERSLAG) ?? '').replace('- id: A1', '- id: mdo-voorzitten'));
    expected.set(
      AGENDA,
      (before.get(AGENDA) ?? '').replaceAll('2026-11-12.verslag.yaml#A1', '2026-11-12.verslag.yaml#mdo-voorzitten'),
    );
    assert.notEqual(expected.get(AGENDA), before.get(AGENDA));
    assert.deepEqual(after, expected);
    for (const document of [report, agenda]) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
  });

  it('renaming in a signed report is refused, with the reason', async () => {
    const signed = await vscode.workspace.openTextDocument(at(SIGNED));
    const place = positionOf(signed, '- id: A1').translate(0, 6);
    await assert.rejects(
      async () => ask('vscode.executeDocumentRenameProvider', signed.uri, place, 'A9'),
      /is ondertekend/,
    );
  });

  it('references follow a file to another folder, and so do those in the file itself', async () => {
    const [from, to] = ['stages/hartbewaking/2026-11-12.reflectie.yaml', 'reflecties/hartbewaking.reflectie.yaml'];
    const agenda = 'stages/hartbewaking/2026-11-12.agenda.yaml';
    const before = await texts();
    const expected = new Map([...before].map(([file, text]) => [file === from ? to : file, text]));
    expected.set(to, (before.get(from) ?? '').replaceAll('../../bewijs/', '../bewijs/'));
    expected.set(agenda, (before.get(agenda) ?? '').replaceAll('2026-11-12.reflectie.yaml', `../../${to}`));
    assert.notEqual(expected.get(to), before.get(from));
    assert.notEqual(expected.get(agenda), before.get(agenda));
    const move = new vscode.WorkspaceEdit();
    move.renameFile(at(from), at(to));
    assert.ok(await vscode.workspace.applyEdit(move));
    try {
      await eventually(async () => {
        assert.deepEqual(new Map([...(await texts())].sort()), new Map([...expected].sort()));
      });
    } finally {
      await vscode.workspace.fs.rename(at(to), at(from));
      for (const file of [from, agenda]) await write(file, before.get(file) ?? '');
    }
  });
});

function ask<T>(command: string, ...parameters: unknown[]): Thenable<T> {
  return vscode.commands.executeCommand<T>(command, ...parameters);
}

function positionOf(editor: vscode.TextDocument, words: string): vscode.Position {
  const offset = editor.getText().indexOf(words);
  assert.ok(offset >= 0, `${words} is in ${editor.uri.path}`);
  return editor.positionAt(offset);
}

async function write(file: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(at(file), new TextEncoder().encode(text));
}
