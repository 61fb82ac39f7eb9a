import * as vscode from 'vscode';
import type { Taakopdracht } from '../core/overview/index.ts';
import { voorbereidingVan } from '../core/portfolio/index.ts';
import { makeAgendaOf } from './commands/generateAgenda.ts';
import { createKind } from './commands/newDocument.ts';
import type { PortfolioFolder } from './portfolioFolder.ts';

/** Does what the button of a task says. These are all the things the overview can have done. */
export async function runTask(folder: PortfolioFolder, opdracht: Taakopdracht): Promise<void> {
  switch (opdracht.command) {
    case 'newDocument':
      await createKind(folder, opdracht.kind, opdracht.gesprek);
      return;
    case 'generateAgenda':
      await makeAgendaOf(folder, opdracht.gesprek);
      return;
    case 'draftReport':
      await vscode.commands.executeCommand('aiosPortfolio.draftReport', folder.uriOf(opdracht.agenda));
      return;
    case 'sign':
      await vscode.commands.executeCommand('aiosPortfolio.sign', folder.uriOf(opdracht.file));
      return;
    case 'handIn': {
      const { reflectie } = voorbereidingVan(folder.portfolio, opdracht.gesprek);
      if (reflectie) await vscode.commands.executeCommand('aiosPortfolio.handIn', folder.uriOf(reflectie.file));
    }
  }
}
