import * as vscode from 'vscode';
import type { Checks } from '../checks.ts';
import type { Fixes } from '../fixes.ts';
import { PORTFOLIO_FILE } from '../../core/portfolio/index.ts';
import { activeDocumentUri } from '../activePortfolio.ts';
import type { EditQueue } from '../editQueue.ts';
import type { FormEditors } from '../formEditor.ts';
import type { FieldArguments } from '../goToField.ts';
import { GO_TO_FIELD, pathAtCaret } from '../goToField.ts';
import type { KeyStore } from '../keyStore.ts';
import { openAsText } from '../openAs.ts';
import type { Overviews } from '../overview.ts';
import type { MijnRgsPages } from '../mijnRgsPages.ts';
import { PortfolioRow } from '../portfolioRow.ts';
import type { Portfolios } from '../portfolios.ts';
import type { ProposedTexts } from '../proposedTexts.ts';
import type { FixArguments } from '../quickFixes.ts';
import { APPLY_FIX } from '../quickFixes.ts';
import type { SignedTexts } from '../signedTexts.ts';
import { addDossierNote } from './addDossierNote.ts';
import { checkAll } from './checkAll.ts';
import { copyForOpleider } from './copyForOpleider.ts';
import { createReport } from './draftReport.ts';
import { exportDocument } from './exportDocument.ts';
import { generateAgenda } from './generateAgenda.ts';
import { handIn } from './handIn.ts';
import { prepareMijnRgsChanges } from './mijnRgs.ts';
import { manageKeys } from './manageKeys.ts';
import { createDocument } from './newDocument.ts';
import { createPortfolio } from './newPortfolio.ts';
import { rowCommands, runDeed } from './rows.ts';
import { showOverview } from './showOverview.ts';
import { sign } from './sign.ts';
import { verifySignatures } from './verifySignatures.ts';
import { withdrawSignature } from './withdrawSignature.ts';
import { updateIop } from './updateIop.ts';

interface CommandServices {
  portfolios: Portfolios;
  checks: Checks;
  queue: EditQueue;
  fixes: Fixes;
  forms: FormEditors;
  keys: KeyStore;
  signedTexts: SignedTexts;
  overviews: Overviews;
  mijnRgsPages: MijnRgsPages;
  proposedTexts: ProposedTexts;
}

/** Registers the commands of the palette and the menus. */
export function registerCommands(services: CommandServices): vscode.Disposable {
  const { portfolios, checks, fixes, forms, overviews, mijnRgsPages } = services;
  const commands: Record<string, (uri?: vscode.Uri) => Promise<void>> = {
    newPortfolio: () => createPortfolio(portfolios, overviews),
    newDocument: (uri) => createDocument(portfolios, uri),
    generateAgenda: (uri) => generateAgenda(portfolios, uri),
    draftReport: (uri) => createReport(portfolios, uri),
    handIn: (uri) => handIn(services, uri),
    sign: (uri) => sign(services, uri),
    withdrawSignature: (uri) => withdrawSignature(services, uri),
    manageKeys: (uri) => manageKeys(services, uri),
    verifySignatures: (uri) => verifySignatures(services, uri),
    copyForOpleider: (uri) => copyForOpleider(services, uri),
    addDossierNote: (uri) => addDossierNote(services, uri),
    updateIop: (uri) => updateIop(services, uri),
    prepareMijnRgsChanges: (uri) => prepareMijnRgsChanges(portfolios, mijnRgsPages, uri),
    exportDocument: (uri) => exportDocument(portfolios, uri),
    openAsForm: (uri) =>
      onDocument(async (document) => forms.openAt(document, await pathAtCaret(document, portfolios)), uri),
    openAsText: (uri) => onDocument((document) => openAsText(document), uri),
    checkAll: () => checkAll(portfolios, checks),
    showOverview: (uri) => showOverview(portfolios, overviews, uri),
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([name, run]) =>
      vscode.commands.registerCommand(`aiosPortfolio.${name}`, (argument: unknown) =>
        sayingWhy(() =>
          argument instanceof PortfolioRow
            ? onRow(argument, name, run, forms)
            : run(argument instanceof vscode.Uri ? argument : undefined),
        ),
      ),
    ),
    ...Object.entries(rowCommands).map(([name, run]) =>
      vscode.commands.registerCommand(`aiosPortfolio.${name}`, (argument: unknown) =>
        sayingWhy(async () => {
          if (argument instanceof PortfolioRow) await run(argument);
        }),
      ),
    ),
    vscode.commands.registerCommand(APPLY_FIX, ({ uri, rule, path, index }: FixArguments) =>
      sayingWhy(async () => {
        const { refused } = await fixes.apply(vscode.Uri.parse(uri), rule, path, index);
        if (refused !== undefined) throw new Error(refused);
      }),
    ),
    vscode.commands.registerCommand(GO_TO_FIELD, ({ uri, path }: FieldArguments) =>
      sayingWhy(() => forms.openAt(vscode.Uri.parse(uri), path)),
    ),
  );
}

/** A command on a row of the view: for what the row is about, at its place. */
async function onRow(
  row: PortfolioRow,
  command: string,
  run: (uri?: vscode.Uri) => Promise<void>,
  forms: FormEditors,
): Promise<void> {
  const { uri, range, folder, item } = row;
  if (uri && command === 'openAsForm') await forms.openAt(uri, item.place?.path ?? []);
  else if (uri && command === 'openAsText') await openAsText(uri, range);
  else if (!(await runDeed(row, command))) await run(uri ?? folder.uriOf(PORTFOLIO_FILE));
}

/** A command on the document that was clicked, else the one in front. */
async function onDocument(run: (uri: vscode.Uri) => Promise<void>, uri = activeDocumentUri()): Promise<void> {
  if (uri) await run(uri);
}

/** A command that cannot do its work says so in the words of the error, once. */
async function sayingWhy(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
}
