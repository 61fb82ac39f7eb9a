import * as vscode from 'vscode';
import type { MergeConflict } from '../core/form/index.ts';
import type { Inlevermoment, Zegelstand } from '../core/conversation/index.ts';
import { inlevermoment, zegelstand } from '../core/conversation/index.ts';
import { formContent, formModel } from '../core/form/index.ts';
import { messageOf } from '../core/check/index.ts';
import type { Language } from '../core/language/language.ts';
import type { Path } from '../core/yaml/index.ts';
import type { FormNotice, FormState, FromWebview, ToWebview } from '../protocol/index.ts';
import { idFromWebview, readFromWebview } from '../protocol/index.ts';
import type { DiskChanges } from './diskChanges.ts';
import type { Outcome } from './editQueue.ts';
import type { FileCondition } from './fileCondition.ts';
import { CONDITIONS, fileCondition } from './fileCondition.ts';
import { FormDeeds } from './formDeeds.ts';
import { logWarning } from './log.ts';
import type { FormServices } from './formServices.ts';
import type { InPortfolio } from './portfolios.ts';
import type { Checked } from './checks.ts';
import { baseName } from './workspaceFiles.ts';
import { languageFor, onSettingsChange, today } from './settings.ts';

/** One form on one document: says what the document holds, carries out what the form asks. */
export class FormSession implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[];
  private readonly deeds: FormDeeds;
  private ready = false;
  /** What the frame shows now: after `unreadable`, the next readable version has to be drawn from scratch. */
  private shown: 'nothing' | 'form' | 'unreadable' = 'nothing';
  /** What the last state sent was made of: the same again is not sent. */
  private sent: { checked: Checked; dirty: boolean; condition: FileCondition | undefined } | undefined;
  private condition: FileCondition | undefined;
  /** While document and file are brought together, what is in between is not shown. */
  private isHeld = false;
  /** Texts of the user that lost their place in the document, until a frame has taken them. */
  private mine: readonly MergeConflict[] = [];
  /** The field that has to come in view, until the frame can be told. */
  private wanted: Path | undefined;

  constructor(
    private readonly editor: vscode.TextDocument,
    readonly panel: vscode.WebviewPanel,
    private readonly services: FormServices,
    disk: DiskChanges,
    private readonly reading: Promise<InPortfolio | undefined>,
  ) {
    this.deeds = new FormDeeds(editor, services, disk);
    const same = (uri: vscode.Uri) => uri.toString() === editor.uri.toString();
    this.subscriptions = [
      panel.webview.onDidReceiveMessage((message: unknown) => void this.receive(message)),
      vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.document === editor) this.show();
      }),
      vscode.workspace.onDidSaveTextDocument((saved) => {
        if (saved === editor) this.show();
      }),
      services.checks.onDidCheck(({ uri }) => {
        if (same(uri)) this.show();
      }),
      onSettingsChange(() => {
        this.shown = 'nothing';
        this.show();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('files', editor.uri)) void this.lookAtFile();
      }),
      panel.onDidChangeViewState(() => {
        // A hidden frame is gone; a new one says that it is ready.
        if (!panel.visible) this.ready = false;
      }),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  /** Brings a field in view; in a form that has yet to be drawn, when it is. */
  reveal(path: Path): void {
    this.wanted = path;
    this.sendWanted();
  }

  private sendWanted(): void {
    if (!this.wanted || !this.ready || this.shown !== 'form') return;
    this.send({ type: 'reveal', path: this.wanted });
    this.wanted = undefined;
  }

  hold(): void {
    this.isHeld = true;
  }

  /** @param mine texts for the fields of this form: the document holds something else there now */
  release(mine: readonly MergeConflict[]): void {
    this.isHeld = false;
    this.mine = [...this.mine, ...mine];
    this.show();
  }

  /** Finds out anew whether the file is there and can be written. */
  async lookAtFile(): Promise<void> {
    this.condition = await fileCondition(this.editor);
    this.show();
  }

  private get isFileReadOnly(): boolean {
    return this.condition !== undefined && this.condition !== 'gone';
  }

  /** How the signatures under the text as it is now stand; undefined when nobody signed. */
  private get seal(): Zegelstand | undefined {
    const found = this.services.portfolios.findNow(this.editor);
    return found && zegelstand(found.document, found.folder.portfolio, this.language);
  }

  /** Where handing in is what is next, the form says so. */
  private nextOf({ document, folder, findings }: Checked): Inlevermoment | undefined {
    return inlevermoment(document, folder.portfolio, findings, this.language);
  }

  /** What is the matter with the file goes first: without it nothing else can be done. */
  private noticeOf(seal: Zegelstand | undefined, next: Inlevermoment | undefined): FormNotice | undefined {
    const { condition, language } = this;
    if (condition !== undefined) {
      return { text: CONDITIONS[language][condition], ...(condition === 'gone' ? { isWarning: true } : {}) };
    }
    if (!seal) return next && { text: next.tekst, action: next.handeling.label };
    return { text: seal.tekst, action: seal.handeling.label, ...(seal.vast ? {} : { isWarning: true }) };
  }

  private get language() {
    return languageFor(this.editor.uri);
  }

  private send(message: ToWebview): void {
    if (this.ready) void this.panel.webview.postMessage(message);
  }

  /** Sends what the document holds now. Nothing is sent before the frame has said that it listens. */
  private show(): void {
    if (!this.ready || this.isHeld) return;
    const checked = this.services.checks.now(this.editor);
    if (!checked) return;
    const { sent, condition } = this;
    const dirty = this.editor.isDirty;
    const isSame = sent?.checked === checked && sent.dirty === dirty && sent.condition === condition;
    if (!isSame || this.shown === 'nothing') {
      this.sent = { checked, dirty, condition };
      this.showChecked(checked);
    }
    this.sendWanted();
    if (this.mine.length === 0 || this.shown !== 'form') return;
    this.send({ type: 'mine', texts: [...this.mine] });
    this.mine = [];
  }

  private showChecked(checked: Checked): void {
    const { document, folder, findings } = checked;
    const [problem] = document.parsed.problems;
    const fileName = baseName(this.editor.uri);
    if (problem) {
      const finding = findings.find(({ rule }) => rule.startsWith('yaml/'));
      const message = finding ? messageOf(finding, this.language) : '';
      const { line } = document.parsed.positionAt(problem.range.start);
      this.shown = 'unreadable';
      this.send({ type: 'unreadable', language: this.language, fileName, message, line });
      return;
    }
    const seal = zegelstand(document, folder.portfolio, this.language);
    const notice = this.noticeOf(seal, this.nextOf(checked));
    const state: FormState = {
      ...formContent(document, folder.portfolio, findings, this.language, today()),
      version: this.editor.version,
      dirty: this.editor.isDirty,
      readOnly: this.isFileReadOnly || seal?.vast === true,
      ...(notice === undefined ? {} : { notice }),
    };
    if (this.shown === 'form') {
      this.send({ type: 'state', state });
      return;
    }
    this.shown = 'form';
    const model = formModel(document.kind, this.language, folder.portfolio, document);
    this.send({ type: 'open', language: this.language, fileName, model, state });
  }

  private async receive(raw: unknown): Promise<void> {
    const message = readFromWebview(raw);
    if (!message) {
      logWarning(`A message that is none of a form was dropped: ${typeOf(raw)}`);
      // The form sends one change at a time: without an answer everything after it would wait for ever.
      const id = idFromWebview(raw);
      if (id !== undefined) this.answer(id, { refused: TOO_MUCH[this.language] });
      return;
    }
    if (message.type === 'ready') {
      [this.condition] = await Promise.all([fileCondition(this.editor), this.reading]);
      this.ready = true;
      this.shown = 'nothing';
      this.show();
      return;
    }
    try {
      await this.carryOut(message);
    } catch (error) {
      if ('id' in message) this.answer(message.id, { refused: FAILED[this.language] });
      throw error;
    }
  }

  private async carryOut(message: Exclude<FromWebview, { type: 'ready' }>): Promise<void> {
    if (changesDocument(message)) {
      const refused = this.whyReadOnly();
      if (refused !== undefined) {
        this.answer(message.id, { refused });
        return;
      }
    }
    switch (message.type) {
      case 'edit':
      case 'add':
      case 'create':
      case 'fix':
        this.answer(message.id, await this.deeds.change(message));
        return;
      case 'discuss': {
        const outcome = await this.deeds.change(message);
        // The agenda has changed, nothing of this document: what is shown of the talk has.
        this.sent = undefined;
        this.answer(message.id, outcome);
        return;
      }
      case 'files':
        this.send({ type: 'files', files: await this.deeds.files() });
        return;
      case 'save':
        await this.deeds.run(message);
        this.show();
        return;
      case 'notice':
        await this.runNotice();
        return;
      case 'undo':
      case 'redo':
      case 'openAsText':
      case 'openReference':
      case 'showRule':
        await this.deeds.run(message);
        return;
    }
  }

  private whyReadOnly(): string | undefined {
    if (this.isFileReadOnly) return READ_ONLY[this.language];
    const { seal } = this;
    return seal?.vast ? seal.tekst : undefined;
  }

  private async runNotice(): Promise<void> {
    const { editor } = this;
    const checked = this.services.checks.now(editor);
    const { handeling } = this.seal ?? (checked && this.nextOf(checked)) ?? {};
    if (handeling) await vscode.commands.executeCommand(`aiosPortfolio.${handeling.command}`, editor.uri);
  }

  /** The state that holds the edit goes before its answer, so that the form never shows an older text in between. */
  private answer(id: number, { refused }: Outcome): void {
    this.show();
    this.send(refused === undefined ? { type: 'edited', id } : { type: 'edited', id, refused });
  }
}

type OfType<T extends FromWebview['type']> = Extract<FromWebview, { type: T }>;

function changesDocument(message: FromWebview): message is OfType<'edit' | 'add' | 'create' | 'fix'> {
  return ['edit', 'add', 'create', 'fix'].includes(message.type);
}

/** The type a message says it has, if it is a name; nothing else of it goes in the log. */
function typeOf(raw: unknown): string {
  const type: unknown = typeof raw === 'object' && raw !== null && 'type' in raw ? raw.type : undefined;
  return typeof type === 'string' && /^[A-Za-z]{1,20}$/.test(type) ? type : 'unknown type';
}

const READ_ONLY: Record<Language, string> = {
  nl: 'Dit document is alleen-lezen. Er is niets gewijzigd.',
  en: 'This document is read-only. Nothing was changed.',
};

const TOO_MUCH: Record<Language, string> = {
  nl: 'Dit is meer dan in één keer in het document kan worden gezet. Er is niets gewijzigd.',
  en: 'This is more than can be put in the document at once. Nothing was changed.',
};

const FAILED: Record<Language, string> = {
  nl: 'Er ging iets mis bij het doorvoeren. Kijk na of het document klopt en probeer het opnieuw.',
  en: 'Something went wrong while this was carried out. Please check the document and try again.',
};
