import * as vscode from 'vscode';
import type { Language } from '../core/language/language.ts';
import type { Page } from '../core/output/index.ts';
import { asMarkdown, mijnRgsPage } from '../core/output/index.ts';
import type { PortfolioDocument } from '../core/portfolio/index.ts';
import { schemaVan } from '../core/portfolio/index.ts';
import type { PortfolioFolder } from './portfolioFolder.ts';
import type { Portfolios } from './portfolios.ts';
import { languageFor } from './settings.ts';
import { isIn } from './workspaceFiles.ts';

/** Pages that are worked out, not written down: nobody can type in them, and nothing of them is on disk. */
const SCHEME = 'aios-portfolio-pagina';

/** The changes for MijnRGS as a document to read [A25] [A27]; it follows the portfolio as long as it is open. */
export class MijnRgsPages implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly subscriptions: vscode.Disposable;
  readonly onDidChange = this.changed.event;

  constructor(private readonly portfolios: Portfolios) {
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      portfolios.onDidChange(({ folder }) => {
        for (const { uri } of vscode.workspace.textDocuments) {
          if (uri.scheme === SCHEME && isIn(schemaUri(uri), folder.root)) this.changed.fire(uri);
        }
      }),
    );
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const schema = schemaUri(uri);
    const folder = await this.portfolios.folderOf(schema);
    const document = schemaAt(folder, schema);
    return document ? asMarkdown(pageFor(folder, document)) : NOT_READABLE[languageFor(schema)];
  }

  /** Shows the page as it is read; where VS Code cannot show Markdown so, as its text. */
  async show(folder: PortfolioFolder, schema: PortfolioDocument<'opleidingsschema'>): Promise<void> {
    const { title } = pageFor(folder, schema);
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${title}.md`, query: folder.uriOf(schema.file).toString() });
    try {
      await vscode.commands.executeCommand('markdown.showPreview', uri);
    } catch {
      await vscode.commands.executeCommand('vscode.open', uri);
    }
  }
}

/** The page of a schedule, in the language of its documents. */
export function pageFor(folder: PortfolioFolder, schema: PortfolioDocument<'opleidingsschema'>): Page {
  return mijnRgsPage(folder.portfolio, schema, languageFor(folder.root));
}

/** The schedule that was clicked, else that of the portfolio; undefined when it is not there or cannot be read. */
export function schemaAt(
  folder: PortfolioFolder,
  uri: vscode.Uri | undefined,
): PortfolioDocument<'opleidingsschema'> | undefined {
  const document = uri && folder.portfolio.get(folder.fileOf(uri) ?? '');
  if (document?.kind === 'opleidingsschema') return document.parsed.problems.length === 0 ? document : undefined;
  return schemaVan(folder.portfolio);
}

const schemaUri = ({ query }: vscode.Uri) => vscode.Uri.parse(query);

const NOT_READABLE: Readonly<Record<Language, string>> = {
  nl: 'Het opleidingsschema is er niet meer, of is niet te lezen.\n',
  en: 'The training schedule is gone, or cannot be read.\n',
};
