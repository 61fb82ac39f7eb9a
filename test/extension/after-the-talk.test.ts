import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, eventually, extension } from './workspace.ts';

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
