import * as vscode from 'vscode';
import { linksIn } from '../core/language/index.ts';
import type { FieldArguments } from './goToField.ts';
import { GO_TO_FIELD } from './goToField.ts';
import type { Portfolios } from './portfolios.ts';
import { toRange } from './ranges.ts';

/**
 * References as links: to a document as it opens by default, its form, with the item in view where an item is named. No
 * editor but a text editor takes a place from a link, so that one goes by way of our own command.
 */
export class DocumentLinks implements vscode.DocumentLinkProvider {
  constructor(private readonly portfolios: Portfolios) {}

  async provideDocumentLinks(editor: vscode.TextDocument): Promise<vscode.DocumentLink[] | undefined> {
    const found = await this.portfolios.find(editor);
    if (!found) return undefined;
    const { document, folder } = found;
    return linksIn(document, folder.portfolio).map(({ range, file, path }) => {
      const uri = folder.uriOf(file);
      const target = path ? commandUri({ uri: uri.toString(), path }) : uri;
      return new vscode.DocumentLink(toRange(range), target);
    });
  }
}

/** Encoded once more than an address is: that is how VS Code reads the arguments of a command. */
function commandUri(argument: FieldArguments): vscode.Uri {
  return vscode.Uri.from({
    scheme: 'command',
    path: GO_TO_FIELD,
    query: encodeURIComponent(JSON.stringify([argument])),
  });
}
