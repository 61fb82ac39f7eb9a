import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { bijgewerktIop, iopBijwerking } from '../../src/core/conversation/index.ts';
import type { PortfolioDocument } from '../../src/core/portfolio/index.ts';
import { readPortfolio } from '../../src/core/portfolio/index.ts';
import { at, eventually, extension, texts, withFile } from './workspace.ts';

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

  it('writes a new version beside a plan that was accorded, which stays as it is [B14]', async () => {
    await extension();
    const accorded = `${IOP}akkoord: [{ rol: opleider, naam: dr. Brouwhuis, datum: 2026-01-03 }]\n`;
    await withFile('.iop.yaml', accorded, async (editor) => {
      const { file, text } = await expected(vscode.workspace.asRelativePath(editor.uri));
      void vscode.commands.executeCommand('aiosPortfolio.updateIop', editor.uri);
      await eventually(async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        assert.equal(await onDisk(at(file)), text);
      });
      assert.equal(file, '2026-06-25.iop.yaml');
      assert.ok(!text.includes('Van mij') && !text.includes('akkoord: ['));
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
