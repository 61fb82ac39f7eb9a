import * as vscode from 'vscode';
import { additionAt, stillHolds } from '../core/form/index.ts';
import type { Language } from '../core/language/language.ts';
import { kenmerkIn, resolveReference } from '../core/portfolio/index.ts';
import type { Change, Path } from '../core/yaml/index.ts';
import type { FromWebview } from '../protocol/index.ts';
import type { DiskChanges } from './diskChanges.ts';
import type { Outcome } from './editQueue.ts';
import { filesOf } from './portfolioFiles.ts';
import type { FormServices } from './formServices.ts';
import type { FieldArguments } from './goToField.ts';
import { GO_TO_FIELD } from './goToField.ts';
import { logWarning } from './log.ts';
import { documentForReference } from './newEvidence.ts';
import { openAsText } from './openAs.ts';
import { toRange } from './ranges.ts';
import { showRulePage } from './rulePages.ts';
import { languageFor } from './settings.ts';
import { tickPoint } from './talkAgenda.ts';

type OfType<T extends FromWebview['type']> = Extract<FromWebview, { type: T }>;

/** What changes something and is answered by its id. */
export type Request = OfType<'edit' | 'add' | 'create' | 'discuss' | 'fix'>;

/** What is done without an answer. */
export type Errand = OfType<'undo' | 'redo' | 'save' | 'openAsText' | 'openReference' | 'showRule'>;

/** Carries out on a document what its form asks. */
export class FormDeeds {
  constructor(
    private readonly editor: vscode.TextDocument,
    private readonly services: FormServices,
    private readonly disk: DiskChanges,
  ) {}

  /** Changes the document (or, for `discuss`, the agenda of its talk) as it is when it is the turn of the request. */
  async change(request: Request): Promise<Outcome> {
    const { editor, services } = this;
    switch (request.type) {
      case 'edit':
        return this.edit(request.expected, () => request.changes);
      case 'add':
        return this.edit(request.expected, () => this.addition(request.path));
      case 'create':
        return this.create(request);
      case 'discuss':
        return tickPoint(editor, request, services);
      case 'fix':
        return services.fixes.apply(editor.uri, request.rule, request.path, request.index);
    }
  }

  async run(errand: Errand): Promise<void> {
    switch (errand.type) {
      case 'undo':
      case 'redo':
        await vscode.commands.executeCommand(errand.type);
        return;
      case 'save':
        await this.save();
        return;
      case 'openAsText':
        await this.openAsText(errand);
        return;
      case 'openReference':
        await this.openReference(errand.reference);
        return;
      case 'showRule':
        await showRulePage(this.services.extensionUri, errand.rule);
        return;
    }
  }

  /** The files there are to refer to, as they are written in the document. */
  files(): Promise<string[]> {
    return filesOf(this.editor, this.services.portfolios);
  }

  private async edit(expected: Parameters<typeof stillHolds>[0], changes: () => readonly Change[]): Promise<Outcome> {
    const { portfolios, queue } = this.services;
    // The portfolio may just be read again, because a portfolio.yaml came or went.
    await portfolios.find(this.editor);
    const language = languageFor(this.editor.uri);
    return queue.apply(
      this.editor,
      () => portfolios.findNow(this.editor)?.document,
      (document) =>
        stillHolds(expected, document.parsed.data) ? { changes: changes() } : { refused: CHANGED[language] },
      language,
    );
  }

  /** Brings in what changed on disk first: saving over it is refused. */
  private async save(): Promise<void> {
    await this.disk.takeOver();
    await this.editor.save();
  }

  /** First the document, then the reference to it: one that leads nowhere is never written. */
  private async create(message: OfType<'create'>): Promise<Outcome> {
    const made = await documentForReference(this.editor, message, this.services.portfolios);
    return 'refused' in made ? made : this.edit(message.expected, () => made.changes);
  }

  private addition(path: Path): readonly Change[] {
    const found = this.services.portfolios.findNow(this.editor);
    return found ? [{ op: 'insert', path, value: additionAt(found.document, path) }] : [];
  }

  /** The text in the place of the form, at what was asked for: a place in the data, or a line. */
  private async openAsText({ path, line }: { path?: Path; line?: number }): Promise<void> {
    const place = line === undefined ? this.rangeOf(path) : new vscode.Range(line, 0, line, 0);
    await openAsText(this.editor.uri, place);
  }

  private rangeOf(path?: Path): vscode.Range | undefined {
    const parsed = this.services.portfolios.findNow(this.editor)?.document.parsed;
    return parsed && path && toRange(parsed.rangeOf(parsed.nearest(path).located.value));
  }

  /** With the item in view, where the reference names one. */
  private async openReference(reference: string): Promise<void> {
    const found = this.services.portfolios.findNow(this.editor);
    const target = found && resolveReference(found.document.file, reference);
    if (!found || !target) {
      logWarning('A reference that leads nowhere was not opened');
      return;
    }
    const uri = found.folder.uriOf(target.file);
    const document = target.id === undefined ? undefined : found.folder.portfolio.get(target.file);
    const item = document && kenmerkIn(document, target.id ?? '')?.item;
    if (!item) {
      await vscode.commands.executeCommand('vscode.open', uri);
      return;
    }
    const argument: FieldArguments = { uri: uri.toString(), path: item };
    await vscode.commands.executeCommand(GO_TO_FIELD, argument);
  }
}

const CHANGED: Record<Language, string> = {
  nl: 'Deze plek is intussen elders gewijzigd. Uw tekst staat er nog; vergelijk en probeer het opnieuw.',
  en: 'This place has been changed elsewhere meanwhile. Your text is still here; compare and try again.',
};
