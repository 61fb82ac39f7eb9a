import * as vscode from 'vscode';
import type { MergeConflict, MergeRefusal } from '../core/form/index.ts';
import { mergeShapes, mergeTexts } from '../core/form/index.ts';
import { keyOrder, kindOfFile } from '../core/kinds/index.ts';
import type { Language } from '../core/language/language.ts';
import { parseYaml } from '../core/yaml/index.ts';
import type { EditQueue } from './editQueue.ts';
import { baseName } from './workspaceFiles.ts';
import { languageFor } from './settings.ts';
import { replaceText } from './writing.ts';

/** How often a merge starts anew because somebody typed while it was made. */
const TRIES = 5;
/** How long a document has to rest before its text counts as the one on disk (ms): its dirty mark comes a moment later. */
const REST = 60;
/** How long typing has to rest before document and file are brought together, and how long that is waited for (ms). */
const CALM = 250;
const LONGEST_WAIT = 4_000;
/** How often saving is tried again by itself when somebody typed at that very moment. */
const RETRIES = 3;

/** What the forms on a document are told while it is brought together with its file. */
export interface Onlookers {
  /** Nothing is shown until `release`: what comes in between is neither side's. */
  hold(): void;
  release(conflicts: readonly MergeConflict[]): void;
  /** Something happened to the file: perhaps it is gone, or can no longer be written. */
  fileChanged(): void;
}

/**
 * Brings an unsaved document together with its file when that is changed elsewhere (another window, git pull).
 *
 * VS Code keeps the unsaved text and refuses to save it over the newer file. Its own command to take the file over
 * (`workbench.action.files.revert`) acts on whatever editor is active and throws the unsaved text away first. Saving is
 * allowed, though, when the text is byte for byte what is on disk by then. So: the document becomes the text of the file
 * (one edit), is saved, which writes nothing new but tells VS Code which file its text belongs to, and becomes the
 * merged text (one more edit). Nothing is lost at any moment: the user's own text is two undo steps away, and when
 * saving fails, because the file changed once more or a formatter runs at save, the merged text stays unsaved and VS
 * Code asks at the next save, as it would have done without us.
 *
 * Clean documents are not touched: VS Code itself reloads them. A document that was unsaved already when its form was
 * opened (restored after a restart) has no known text to compare with, so it is left to VS Code as well.
 */
export class DiskChanges implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[];
  /** The text on disk when document and file were last the same. */
  private base: string | undefined;
  private refusedText: string | undefined;
  private timer: number | undefined;
  /** The document grew from `base`, but saving failed: VS Code still takes it for a change of an older file. */
  private isBehind = false;
  private retries = 0;
  private isDisposed = false;

  constructor(
    private readonly editor: vscode.TextDocument,
    private readonly queue: EditQueue,
    private readonly onlookers: Onlookers,
  ) {
    if (!editor.isDirty) this.base = editor.getText();
    // The name may hold signs of a pattern, so the whole folder is watched.
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(vscode.Uri.joinPath(editor.uri, '..'), '*.yaml'),
    );
    const look = (uri: vscode.Uri) => {
      if (uri.toString() !== editor.uri.toString()) return;
      onlookers.fileChanged();
      this.retries = 0;
      void this.takeOverInCalm();
    };
    this.subscriptions = [
      watcher,
      watcher.onDidChange(look),
      watcher.onDidCreate(look),
      watcher.onDidDelete(look),
      vscode.workspace.onDidSaveTextDocument((saved) => {
        if (saved === editor) void this.saved();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === editor) this.changed();
      }),
    ];
  }

  dispose(): void {
    this.isDisposed = true;
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  /** Takes over what the file holds by now. To be called before saving, when the file may just have changed. */
  async takeOver(): Promise<void> {
    if (!this.editor.isDirty) return;
    await this.queue.exclusively(this.editor, () => this.mergeWithFile());
  }

  /** The same when typing rests: who types a word on at the moment of saving makes it fail. */
  private async takeOverInCalm(): Promise<void> {
    const { editor } = this;
    for (let waited = 0; editor.isDirty && waited < LONGEST_WAIT; waited += CALM) {
      const { version } = editor;
      await new Promise((resolve) => setTimeout(resolve, CALM));
      if (editor.version === version) break;
    }
    if (!this.isDisposed) await this.takeOver();
  }

  private async saved(): Promise<void> {
    const { editor } = this;
    this.isBehind = false;
    // What was typed while it was being written is not on disk.
    this.base = editor.isDirty ? await textOnDisk(editor.uri) : editor.getText();
  }

  /** A clean document that changed was reverted, or loaded anew by VS Code. */
  private changed(): void {
    const { editor } = this;
    clearTimeout(this.timer);
    if (editor.isDirty) return;
    const { version } = editor;
    this.timer = setTimeout(() => {
      if (!editor.isDirty && editor.version === version) this.base = editor.getText();
    }, REST);
  }

  private async mergeWithFile(): Promise<void> {
    const { editor } = this;
    const theirs = await textOnDisk(editor.uri);
    if (!editor.isDirty || theirs === undefined || theirs === editor.getText()) return;
    if (theirs === this.base && !this.isBehind) return;
    const language = languageFor(editor.uri);
    const merged = await this.becomeFile(theirs, language);
    if ('refused' in merged) {
      if (this.refusedText !== theirs) void vscode.window.showWarningMessage(REFUSED[language][merged.refused]);
      this.refusedText = theirs;
      return;
    }
    try {
      this.base = theirs;
      this.isBehind = !(await editor.save());
      const conflicts = await this.becomeMerged(theirs, merged.text, language);
      this.onlookers.release([...merged.conflicts, ...conflicts]);
      if (this.isBehind && this.retries++ < RETRIES) void this.takeOverInCalm();
      else void vscode.window.showInformationMessage(TAKEN_OVER[language](baseName(editor.uri)));
    } catch (error) {
      this.onlookers.release([]);
      throw error;
    }
  }

  /** The document gets the text of the file. Answers what it will be after that, or why nothing was done. */
  private async becomeFile(
    theirs: string,
    language: Language,
  ): Promise<{ text: string; conflicts: readonly MergeConflict[] } | { refused: Refusal }> {
    const { editor, base } = this;
    if (base === undefined) return { refused: 'unknown' };
    if (theirs.includes('\r\n') !== (editor.eol === vscode.EndOfLine.CRLF)) return { refused: 'edits' };
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const merged = this.merge(base, editor.getText(), theirs, language);
      if ('refused' in merged) return merged;
      this.onlookers.hold();
      if (await replaceText(editor, theirs)) return merged;
      this.onlookers.release([]);
    }
    return { refused: 'edits' };
  }

  /** Puts our changes back. What was typed in the text since then is one more version to bring together. */
  private async becomeMerged(theirs: string, merged: string, language: Language): Promise<readonly MergeConflict[]> {
    const { editor } = this;
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const current = editor.getText();
      const result =
        current === theirs ? { text: merged, conflicts: [] } : this.merge(theirs, merged, current, language);
      if ('refused' in result) break;
      if (await replaceText(editor, result.text)) return result.conflicts;
    }
    void vscode.window.showWarningMessage(HALFWAY[language]);
    return [];
  }

  private merge(base: string, ours: string, theirs: string, language: Language) {
    const kind = kindOfFile(baseName(this.editor.uri));
    const texts = [parseYaml(base), parseYaml(ours), parseYaml(theirs)] as const;
    const options = { language, dates: 'plain' } as const;
    return kind === undefined
      ? mergeTexts(...texts, options)
      : mergeTexts(...texts, { ...options, keyOrder: (path) => keyOrder(kind, path) }, mergeShapes(kind));
  }
}

/** The text of a file; undefined when it is gone, or is no UTF-8. */
async function textOnDisk(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

type Refusal = MergeRefusal | 'unknown';

const TAKEN_OVER: Record<Language, (file: string) => string> = {
  nl: (file) =>
    `${file} is elders gewijzigd. Die wijzigingen zijn overgenomen; uw eigen wijzigingen staan er nog en zijn niet opgeslagen.`,
  en: (file) => `${file} was changed elsewhere. Those changes were taken over; yours are still there, not saved.`,
};

const HALFWAY: Record<Language, string> = {
  nl: 'Het bestand is elders gewijzigd en overgenomen, maar uw eigen wijzigingen konden er niet bij. Met ongedaan maken krijgt u uw tekst terug.',
  en: 'The file was changed elsewhere and taken over, but your own changes could not be added. Undo brings back your text.',
};

const REFUSED: Record<Language, Record<Refusal, string>> = {
  nl: {
    unreadable:
      'Het bestand is elders gewijzigd en kan nu niet worden gelezen. Uw niet-opgeslagen tekst blijft zoals die is; vergelijk beide bij het opslaan.',
    comments:
      'Het bestand is elders gewijzigd, met opmerkingen in de tekst, net als hier. Uw niet-opgeslagen tekst blijft zoals die is; vergelijk beide bij het opslaan.',
    edits:
      'Het bestand is elders gewijzigd op een manier die niet veilig is samen te voegen. Uw niet-opgeslagen tekst blijft zoals die is; vergelijk beide bij het opslaan.',
    unknown:
      'Het bestand is elders gewijzigd. Hier staat nog niet-opgeslagen tekst van een eerdere keer; die blijft zoals die is. Vergelijk beide bij het opslaan.',
  },
  en: {
    unreadable:
      'The file was changed elsewhere and cannot be read now. Your unsaved text stays as it is; compare both when you save.',
    comments:
      'The file was changed elsewhere, with comments in the text, as it was here. Your unsaved text stays as it is; compare both when you save.',
    edits:
      'The file was changed elsewhere in a way that cannot be merged safely. Your unsaved text stays as it is; compare both when you save.',
    unknown:
      'The file was changed elsewhere. There is unsaved text of an earlier time here; it stays as it is. Compare both when you save.',
  },
};
