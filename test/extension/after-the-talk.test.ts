import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { bijgewerktIop, iopBijwerking } from '../../src/core/conversation/index.ts';
import type { PortfolioDocument } from '../../src/core/portfolio/index.ts';
import { readPortfolio } from '../../src/core/portfolio/index.ts';
import type { TreeItem } from '../../src/core/tree/index.ts';
import { treeOf } from '../../src/core/tree/index.ts';
import { at, eventually, extension, root, texts, withFile } from './workspace.ts';

/** Presses the first button of the notification that is shown. */
async function answer(): Promise<void> {
  await vscode.commands.executeCommand('notification.acceptPrimaryAction');
}

const tabTitles = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));

describe('preparing the changes for MijnRGS [A25] [A27]', () => {
  it('shows a page that follows the portfolio and cannot be typed in, and copies it as plain text', async () => {
    await extension();
    const page = () => vscode.workspace.textDocuments.find(({ uri }) => uri.path === '/Wijzigingen voor MijnRGS.md');
    await vscode.env.clipboard.writeText('');
    void vscode.commands.executeCommand(
      'aiosPortfolio.prepareMijnRgsChanges',
      at('van-aldermeer.opleidingsschema.yaml'),
    );
    await eventually(() => {
      assert.ok(
        tabTitles().some((title) => title.includes('Wijzigingen voor MijnRGS')),
        tabTitles().join(),
      );
      assert.match(page()?.getText() ?? '', /^# Wijzigingen voor MijnRGS\n\nJorinde van Aldermeer, cardiologie\n/u);
    });
    await eventually(async () => {
      await answer();
      assert.match(
        await vscode.env.clipboard.readText(),
        /^Wijzigingen voor MijnRGS\nJorinde van Aldermeer, cardiologie\n\nIN HET KORT\nEr is nog niets te wijzigen/u,
      );
    });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});

const onDisk = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

describe('updating the training plan [A22]', () => {
  const REPORT = 'gesprekken/2026-06-25.verslag.yaml';
  const IOP = `soort: iop
versie: 1
geldig: { van: 2026-01-01, tot: 2026-12-31 } # dit jaar
leerdoelen: []
prive: 'Van mij' # ook dit
`;

  /** The plan once everything that has a tick was taken over, as core makes it. */
  async function expected(file: string): Promise<{ file: string; text: string }> {
    const portfolio = readPortfolio(await texts());
    const [iop, verslag] = [portfolio.get(file), portfolio.get(REPORT)];
    const found = iopBijwerking(
      portfolio,
      iop as PortfolioDocument<'iop'>,
      verslag as PortfolioDocument<'verslag'>,
      'nl',
    );
    assert.ok(!('geweigerd' in found), 'the sample can be read');
    const ticked = found.voorstellen.filter(({ aangevinkt }) => aangevinkt).map(({ id }) => id);
    assert.ok(ticked.length > 4, ticked.join());
    return bijgewerktIop(portfolio, found, new Set(ticked), 'nl');
  }

  it('takes over what is ticked as one undo step and leaves saving to the user', async () => {
    await extension();
    await withFile('.iop.yaml', IOP, async (editor) => {
      const { text } = await expected(vscode.workspace.asRelativePath(editor.uri));
      void vscode.commands.executeCommand('aiosPortfolio.updateIop', editor.uri);
      await eventually(async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        assert.equal(editor.getText(), text);
      });
      assert.deepEqual([editor.isDirty, await onDisk(editor.uri)], [true, IOP]);
      await vscode.window.showTextDocument(editor);
      await vscode.commands.executeCommand('undo');
      assert.equal(editor.getText(), IOP);
    });
  });

  it('writes a new version beside a plan that was accorded and signed, which stays as it is [B14]', async () => {
    await extension();
    const signature = `{ rol: aios, naam: Jorinde, datum: 2026-01-04, betekenis: akkoord, vingerafdruk: 'sha256:${'0'.repeat(64)}' }`;
    const accorded = `${IOP}akkoord: [{ rol: opleider, naam: dr. Brouwhuis, datum: 2026-01-03 }]\nondertekening: [${signature}]\n`;
    await withFile('.iop.yaml', accorded, async (editor) => {
      const { file, text } = await expected(vscode.workspace.asRelativePath(editor.uri));
      void vscode.commands.executeCommand('aiosPortfolio.updateIop', editor.uri);
      await eventually(async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        assert.equal(await onDisk(at(file)), text);
      });
      assert.equal(file, '2026-06-25.iop.yaml');
      assert.ok(!text.includes('Van mij') && !text.includes('akkoord: [') && !text.includes('ondertekening'));
      assert.deepEqual([editor.getText(), await onDisk(editor.uri)], [accorded, accorded]);
      await eventually(() => {
        assert.ok(tabTitles().includes(file), tabTitles().join());
      });
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.workspace.fs.delete(at(file));
      await vscode.window.showTextDocument(editor);
    });
  });
});

/** The opleider's own folder beside the portfolio, empty before and gone afterwards. */
async function withFolder(run: (own: vscode.Uri) => Promise<void>, own = at('../map-van-opleider')): Promise<void> {
  const settings = vscode.workspace.getConfiguration('aiosPortfolio');
  await vscode.workspace.fs.createDirectory(own);
  await settings.update('dossierFolder', own.fsPath, vscode.ConfigurationTarget.Global);
  try {
    await run(own);
  } finally {
    await settings.update('dossierFolder', undefined, vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.workspace.fs.delete(own, { recursive: true });
  }
}

/** All files below a folder, by their paths. */
async function filesIn(folder: vscode.Uri, before = ''): Promise<string[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const found = entries.map(async ([name, type]) =>
    type === vscode.FileType.Directory
      ? filesIn(vscode.Uri.joinPath(folder, name), `${before}${name}/`)
      : [before + name],
  );
  return (await Promise.all(found)).flat().sort();
}

describe('the copy for the opleider [A23] [A28]', () => {
  // The folder is not known before VS Code is there.
  const report = () => at('gesprekken/2026-06-25.verslag.yaml');
  const COPY = 'jorinde-van-aldermeer/2026-06-25-voortgangsgesprek.verslag.yaml';

  it('is written to the letter in the folder of the opleider, once, and never over another file', async () => {
    await extension();
    await withFolder(async (own) => {
      const text = await onDisk(report());
      void vscode.commands.executeCommand('aiosPortfolio.copyForOpleider', report());
      await eventually(async () => {
        assert.equal(await onDisk(vscode.Uri.joinPath(own, COPY)), text);
      });
      void vscode.commands.executeCommand('aiosPortfolio.copyForOpleider', report());
      const other = vscode.Uri.joinPath(own, COPY);
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.deepEqual(await filesIn(own), [COPY]);
      await vscode.workspace.fs.writeFile(other, new TextEncoder().encode('van een ander\n'));
      void vscode.commands.executeCommand('aiosPortfolio.copyForOpleider', report());
      const second = COPY.replace('.verslag', '-2.verslag');
      await eventually(async () => {
        assert.deepEqual(await filesIn(own), [second, COPY].sort());
      });
      assert.deepEqual(
        [await onDisk(other), await onDisk(vscode.Uri.joinPath(own, second)), await onDisk(report())],
        ['van een ander\n', text, text],
      );
    });
  });

  it('is refused inside a portfolio, and of a report that is not signed', async () => {
    await extension();
    const before = await filesIn(root());
    await withFolder(async () => {
      await vscode.commands.executeCommand('aiosPortfolio.copyForOpleider', report());
      await vscode.commands.executeCommand('aiosPortfolio.addDossierNote', report());
    }, at('gesprekken/map-van-opleider'));
    await withFolder(async (own) => {
      void vscode.commands.executeCommand(
        'aiosPortfolio.copyForOpleider',
        at('stages/hartbewaking/2026-11-12.verslag.yaml'),
      );
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.deepEqual(await filesIn(own), []);
    });
    assert.deepEqual(await filesIn(root()), before);
  });
});

describe('a note in the dossier of the opleider [A31]', () => {
  it('begins a dossier outside the portfolio, opens its form, and comes behind those that are there', async () => {
    await extension();
    const before = await filesIn(root());
    await withFolder(async (own) => {
      const dossier = vscode.Uri.joinPath(own, 'jorinde-van-aldermeer.dossier.yaml');
      await vscode.commands.executeCommand('aiosPortfolio.addDossierNote', at('gesprekken/2026-06-25.verslag.yaml'));
      const text = await onDisk(dossier);
      assert.match(
        text,
        /bron: Voortgangsgesprek van 25 juni 2026, vastgelegd in het verslag\n {4}feiten:\n {4}vervolg:\n$/u,
      );
      const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
      assert.ok(input instanceof vscode.TabInputCustom, 'the form is open');
      assert.equal(input.uri.toString(), dossier.toString());
      await vscode.commands.executeCommand('aiosPortfolio.addDossierNote', at('portfolio.yaml'));
      const editor = await vscode.workspace.openTextDocument(dossier);
      assert.ok(editor.getText().startsWith(text), editor.getText());
      assert.match(
        editor.getText().slice(text.length),
        /^ {2}- datum: \d{4}-\d\d-\d\d\n {4}bron:\n {4}feiten:\n {4}vervolg:\n$/u,
      );
      assert.deepEqual([editor.isDirty, await onDisk(dossier)], [true, text]);
      await editor.save();
      assert.deepEqual(await filesIn(own), ['jorinde-van-aldermeer.dossier.yaml']);
    });
    assert.deepEqual(await filesIn(root()), before);
  });
});

describe('the commands after a talk in the view Portfolio', () => {
  it('are on the rows of reports, and not on those of agreements in them [A22] [A28] [A31]', async () => {
    await extension();
    const manifest = vscode.extensions.getExtension('aios-portfolio.aios-portfolio')?.packageJSON as {
      contributes: { menus: { 'view/item/context': { command: string; when: string }[] } };
    };
    const asked = manifest.contributes.menus['view/item/context'].flatMap(({ command, when }) => {
      const [, pattern] = /viewItem =~ \/(.*)\/$/u.exec(when) ?? [];
      return /updateIop|copyForOpleider|addDossierNote/u.test(command) && pattern !== undefined
        ? [{ command: command.replace('aiosPortfolio.', ''), pattern: new RegExp(pattern, 'u') }]
        : [];
    });
    const rows = (items: readonly TreeItem[]): TreeItem[] => items.flatMap((item) => [item, ...rows(item.children)]);
    const options = { today: '2026-12-01', language: 'nl', role: 'aios', minimumEvidence: 2 } as const;
    const found = rows(treeOf(readPortfolio(await texts()), options)).map(({ id, place, context }) => ({
      isReport:
        place !== undefined &&
        id.startsWith('talks/') &&
        id.endsWith(`/${place.file}`) &&
        place.file.endsWith('.verslag.yaml'),
      commands: asked.filter(({ pattern }) => pattern.test(context.join(' '))).map(({ command }) => command),
    }));
    const reports = found.filter(({ isReport }) => isReport);
    assert.ok(reports.length > 5, 'the sample has reports');
    for (const { commands } of reports) assert.deepEqual(commands, ['updateIop', 'copyForOpleider', 'addDossierNote']);
    const others = found.filter(({ isReport }) => !isReport).flatMap(({ commands }) => commands);
    assert.deepEqual(
      [...new Set(others)].filter((command) => command !== 'addDossierNote'),
      [],
    );
  });
});
