import * as vscode from 'vscode';

/** Texts as they would become: shown beside what is, never on disk. */
const SCHEME = 'aios-portfolio-voorstel';

/** Shows what a change would do to a document as a difference, before it is done. */
export class ProposedTexts implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);
  private shown = 0;

  dispose(): void {
    this.registration.dispose();
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? '';
  }

  /**
   * Shows the difference between two texts; one that was shown before makes place.
   * @param name of the file they are of
   */
  async show(title: string, name: string, before: string, after: string): Promise<void> {
    await this.close();
    // The names end as no document of ours does: as a difference it is read as text, not as two forms.
    const [left, right] = ['1', '2'].map((side) =>
      vscode.Uri.from({ scheme: SCHEME, path: `/${name}.${side}.yaml`, query: String(this.shown) }),
    );
    if (!left || !right) return;
    this.shown++;
    this.texts.set(left.toString(), before).set(right.toString(), after);
    await vscode.commands.executeCommand('vscode.diff', left, right, title, { preserveFocus: true, preview: true });
  }

  /** Closes what is shown: it was decided on. */
  async close(): Promise<void> {
    this.texts.clear();
    const isOurs = ({ input }: vscode.Tab) =>
      input instanceof vscode.TabInputTextDiff && input.modified.scheme === SCHEME;
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs.filter(isOurs));
    if (tabs.length > 0) await vscode.window.tabGroups.close(tabs, true);
  }
}
