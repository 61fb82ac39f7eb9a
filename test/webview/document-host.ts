import { checkDocument, fixesFor } from '../../src/core/check/index.ts';
import { newEvidence } from '../../src/core/conversation/index.ts';
import {
  additionAt,
  agendaOf,
  discussChanges,
  formContent,
  formModel,
  mergeShapes,
  mergeTexts,
  stillHolds,
} from '../../src/core/form/index.ts';
import { keyOrder } from '../../src/core/kinds/index.ts';
import type { Language } from '../../src/core/language/language.ts';
import type { AnyDocument, Portfolio } from '../../src/core/portfolio/index.ts';
import { readPortfolio } from '../../src/core/portfolio/index.ts';
import type { Change, TextEdit } from '../../src/core/yaml/index.ts';
import { applyEdits, editsFor, parseYaml } from '../../src/core/yaml/index.ts';
import type { FromWebview, ToWebview } from '../../src/protocol/index.ts';
import { idFromWebview, readFromWebview } from '../../src/protocol/index.ts';

/** The day on which the tests read their portfolios. */
export const today = '2026-12-01';

/**
 * What the extension is to a form, without VS Code: one text, changed by verified edits and checked by the real rules.
 * Remembers all it was told, and every text there was.
 */
export class DocumentHost {
  readonly received: FromWebview[] = [];
  /** What arrived and was no message. */
  readonly rejected: unknown[] = [];
  readonly history: string[] = [];
  /** Milliseconds between a message and what comes of it. */
  delay = 0;
  /** Refuses the next changes, with this reason. */
  refusal: string | undefined;
  private version = 1;
  private saved: string;
  private shown: 'form' | 'unreadable' | undefined;

  constructor(
    private readonly files: Map<string, string>,
    readonly file: string,
    private readonly language: Language,
    private readonly send: (message: ToWebview) => Promise<void>,
    private readonly readOnly = false,
  ) {
    this.saved = this.text;
  }

  get text(): string {
    return this.files.get(this.file) ?? '';
  }

  /** Another file of the portfolio, as it stands. */
  textOf(file: string): string {
    return this.files.get(file) ?? '';
  }

  get isDirty(): boolean {
    return this.text !== this.saved;
  }

  /** Somebody edits the text beside the form. */
  async type(text: string): Promise<void> {
    this.put(text);
    await this.show();
  }

  /** The file is changed elsewhere: what is unsaved here comes together with it. */
  async changeOnDisk(theirs: string): Promise<void> {
    const { kind } = this.document;
    const texts = [parseYaml(this.saved), parseYaml(this.text), parseYaml(theirs)] as const;
    const merged = mergeTexts(
      ...texts,
      { dates: 'plain', keyOrder: (path) => keyOrder(kind, path) },
      mergeShapes(kind),
    );
    if ('refused' in merged) throw new Error(`not merged: ${merged.refused}`);
    this.saved = theirs;
    await this.type(merged.text);
    await this.send({ type: 'mine', texts: merged.conflicts });
  }

  async receive(raw: unknown): Promise<void> {
    const message = readFromWebview(raw);
    if (!message) {
      this.rejected.push(raw);
      const id = idFromWebview(raw);
      if (id !== undefined) await this.answer(id, 'te veel');
      return;
    }
    this.received.push(message);
    if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
    switch (message.type) {
      case 'ready':
        this.shown = undefined;
        await this.show();
        return;
      case 'edit':
        await this.answer(
          message.id,
          stillHolds(message.expected, this.document.parsed.data) ? this.change(message.changes) : 'intussen gewijzigd',
        );
        return;
      case 'add': {
        const value = additionAt(this.document, message.path);
        await this.answer(message.id, this.change([{ op: 'insert', path: message.path, value }]));
        return;
      }
      case 'fix':
        await this.answer(message.id, this.fix(message));
        return;
      case 'undo':
        this.put(this.history.pop() ?? this.text, false);
        await this.show();
        return;
      case 'save':
        this.saved = this.text;
        await this.show();
        return;
      case 'create':
        await this.answer(message.id, this.create(message));
        return;
      case 'discuss':
        await this.answer(message.id, this.discuss(message));
        return;
      case 'files':
        await this.send({ type: 'files', files: [] });
        return;
      case 'redo':
      case 'notice':
      case 'openAsText':
      case 'openReference':
      case 'showRule':
        return;
    }
  }

  /** Everything of one type that was received. */
  of<T extends FromWebview['type']>(type: T): Extract<FromWebview, { type: T }>[] {
    return this.received.filter((message): message is Extract<FromWebview, { type: T }> => message.type === type);
  }

  async show(): Promise<void> {
    const { document, portfolio, language } = this;
    const [problem] = document.parsed.problems;
    if (problem) {
      this.shown = 'unreadable';
      const { line } = document.parsed.positionAt(problem.range.start);
      await this.send({ type: 'unreadable', language, fileName: this.file, message: problem.detail, line });
      return;
    }
    const findings = checkDocument(document, portfolio, { today });
    const state = {
      ...formContent(document, portfolio, findings, language, today),
      version: this.version,
      dirty: this.isDirty,
      readOnly: this.readOnly,
      ...(this.readOnly ? { notice: { text: READ_ONLY, action: 'Ondertekening intrekken…' } } : {}),
    };
    const model = formModel(document.kind, language, portfolio, document);
    const isOpen = this.shown === 'form';
    this.shown = 'form';
    await this.send(isOpen ? { type: 'state', state } : { type: 'open', language, fileName: this.file, model, state });
  }

  private get portfolio(): Portfolio {
    return readPortfolio(this.files);
  }

  private get document(): AnyDocument {
    const document = this.portfolio.get(this.file);
    if (!document) throw new Error(`${this.file} is of no kind`);
    return document;
  }

  private async answer(id: number, refused: string | undefined): Promise<void> {
    await this.show();
    await this.send(refused === undefined ? { type: 'edited', id } : { type: 'edited', id, refused });
  }

  private change(changes: readonly Change[]): string | undefined {
    if (this.refusal !== undefined) return this.refusal;
    const { kind } = this.document;
    const result = editsFor(this.text, changes, { keyOrder: (path) => keyOrder(kind, path), dates: 'plain' });
    if ('refused' in result) return result.refused;
    this.apply(result.edits);
    return undefined;
  }

  private create({ title, path }: Extract<FromWebview, { type: 'create' }>): string | undefined {
    if (this.refusal !== undefined) return this.refusal;
    const made = newEvidence(this.portfolio, { titel: title, file: this.file, path, today });
    this.files.set(made.file, made.text);
    return this.change(made.changes);
  }

  private discuss({ point, discussed }: Extract<FromWebview, { type: 'discuss' }>): string | undefined {
    const { document, portfolio } = this;
    const agenda = document.kind === 'verslag' ? agendaOf(document, portfolio) : undefined;
    const changes = agenda && discussChanges(agenda, point, discussed);
    if (this.refusal !== undefined || !agenda || !changes) return this.refusal ?? 'niet op de agenda';
    const result = editsFor(agenda.parsed.text, changes, { keyOrder: (path) => keyOrder('agenda', path) });
    if ('refused' in result) return result.refused;
    this.files.set(agenda.file, applyEdits(agenda.parsed.text, result.edits));
    return undefined;
  }

  private fix({ rule, path, index }: Extract<FromWebview, { type: 'fix' }>): string | undefined {
    const { document, portfolio } = this;
    const finding = checkDocument(document, portfolio, { today }).find(
      (one) => one.rule === rule && JSON.stringify(one.path) === JSON.stringify(path),
    );
    const fix = finding && fixesFor(finding, document, portfolio, this.language)[index];
    if (!fix) return 'niet meer nodig';
    if ('changes' in fix) return this.change(fix.changes);
    if ('edits' in fix) this.apply(fix.edits);
    return undefined;
  }

  private apply(edits: readonly TextEdit[]): void {
    this.put(applyEdits(this.text, edits));
  }

  private put(text: string, isNew = true): void {
    if (isNew) this.history.push(this.text);
    this.files.set(this.file, text);
    this.version++;
  }
}

/** As the extension says it of a signed document. */
const READ_ONLY =
  'Ondertekend door L. Bakker. De tekst ligt daarmee vast en is hier alleen te lezen. Wilt u iets wijzigen, trek dan eerst de ondertekening in.';
