import * as vscode from 'vscode';
import * as library from '../core/index.ts';
import { Checks } from './checks.ts';
import { registerCommands } from './commands/index.ts';
import { Diagnostics } from './diagnostics.ts';
import { EditQueue } from './editQueue.ts';
import { Fixes } from './fixes.ts';
import { FormEditors } from './formEditor.ts';
import { KeyStore } from './keyStore.ts';
import { registerLanguageFeatures } from './languageFeatures.ts';
import { MijnRgsPages } from './mijnRgsPages.ts';
import { FORM_VIEW } from './openAs.ts';
import { OpenDocuments } from './openDocuments.ts';
import { OVERVIEW_VIEW, Overviews } from './overview.ts';
import type { ReadingProgress } from './portfolios.ts';
import { Portfolios } from './portfolios.ts';
import { PortfolioView } from './portfolioView.ts';
import { ProposedTexts } from './proposedTexts.ts';
import { SignedTexts } from './signedTexts.ts';

/** Registers what there is, and nothing more: documents are read when somebody looks at one, or soon after. */
export function activate(context: vscode.ExtensionContext): typeof library {
  const { extensionUri } = context;
  const portfolios = new Portfolios(new OpenDocuments());
  const checks = new Checks(portfolios);
  const queue = new EditQueue();
  const fixes = new Fixes(portfolios, checks, queue);
  const forms = new FormEditors({ extensionUri, portfolios, checks, queue, fixes });
  const overviews = new Overviews({ extensionUri, portfolios, forms });
  const mijnRgsPages = new MijnRgsPages(portfolios);
  const proposedTexts = new ProposedTexts();
  const signedTexts = new SignedTexts(portfolios, checks);
  context.subscriptions.push(
    portfolios,
    checks,
    overviews,
    mijnRgsPages,
    proposedTexts,
    signedTexts,
    new PortfolioView(portfolios, checks),
    new Diagnostics(checks, extensionUri),
    vscode.window.registerCustomEditorProvider(FORM_VIEW, forms, { supportsMultipleEditorsPerDocument: true }),
    registerLanguageFeatures(portfolios, checks, forms),
    vscode.window.registerWebviewPanelSerializer(OVERVIEW_VIEW, overviews),
    registerCommands({
      portfolios,
      checks,
      queue,
      fixes,
      forms,
      overviews,
      mijnRgsPages,
      proposedTexts,
      keys: new KeyStore(context.secrets),
      signedTexts,
    }),
  );
  readInTheBackground(context, portfolios);
  return library;
}

/** Reads the portfolios once VS Code has settled, so that the Problems panel speaks of all documents. */
function readInTheBackground(context: vscode.ExtensionContext, portfolios: Portfolios): void {
  const source = new vscode.CancellationTokenSource();
  const readAll = () => readingWithProgress((progress) => portfolios.all(source.token, progress));
  const read = () => {
    for (const editor of vscode.workspace.textDocuments) void portfolios.find(editor);
    void readAll();
  };
  const timer = setTimeout(read, SETTLE);
  context.subscriptions.push(
    {
      dispose: () => {
        clearTimeout(timer);
        source.cancel();
        source.dispose();
      },
    },
    vscode.workspace.onDidOpenTextDocument((editor) => void portfolios.find(editor)),
    vscode.workspace.onDidChangeWorkspaceFolders(() => void readAll()),
  );
}

/** From so many documents on it takes long enough to say so. */
const MANY = 300;

/** Reads, and says in the status bar how far it is when there is much to read. */
async function readingWithProgress(read: (progress: ReadingProgress) => Promise<unknown>): Promise<void> {
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Window }, (progress) =>
    read((done, total) => {
      if (total >= MANY && done % 50 === 0) {
        progress.report({ message: vscode.l10n.t('Reading portfolios: {0} of {1}', done, total) });
      }
    }),
  );
}

/** How long the background reading waits after activation (ms): the editor the user asked for goes first. */
const SETTLE = 200;
