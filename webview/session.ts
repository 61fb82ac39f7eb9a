import type { FormModel } from '../src/core/form/model.ts';
import type { Language } from '../src/core/language/language.ts';
import type { Path } from '../src/core/yaml/types.ts';
import type { FormFinding, FormState, ToWebview } from '../src/protocol/index.ts';
import { Changes } from './changes.ts';
import { pathKey, valueAt } from './data.ts';
import type { Host } from './host.ts';
import { ListItems } from './listItems.ts';
import { Outbox } from './outbox.ts';
import type { Texts } from './texts/index.ts';
import { textsIn } from './texts/index.ts';
import { Slices } from './view/slices.ts';
import { Writers } from './writers.ts';

/** A document as the form knows it: what the extension told, and by its parts what the user is doing with it. */
export class Session {
  language: Language = 'nl';
  fileName = '';
  model: FormModel | undefined;
  state: FormState | undefined;
  /** The files of the portfolio, once they were asked for. */
  files: readonly string[] | undefined;
  trouble: { message: string; line: number } | undefined;
  /** The fields are on the page: a text that is still astray has none. */
  isDrawn = false;
  readonly outbox: Outbox;
  readonly writers: Writers;
  readonly changes: Changes;
  readonly lists: ListItems;
  /** The parts of the form that are still to be drawn. */
  readonly slices = new Slices(() => {
    void this.settled();
  });
  private findings = new Map<string, FormFinding[]>();

  constructor(
    readonly host: Host,
    /** Draws what is known now; resolves when it is on the page. */
    readonly settled: () => Promise<unknown>,
    readonly announce: (text: string) => void,
  ) {
    this.outbox = new Outbox((message) => {
      host.post(message);
    }, settled);
    this.writers = new Writers(settled, host.recall().drafts);
    this.changes = new Changes(this);
    this.lists = new ListItems(this, this.changes);
  }

  get texts(): Texts {
    return textsIn(this.language);
  }

  get readOnly(): boolean {
    return this.state?.readOnly ?? true;
  }

  /** Takes in what the extension says; `reveal` is for the page. */
  receive(message: Exclude<ToWebview, { type: 'reveal' }>): void {
    switch (message.type) {
      case 'open':
        this.language = message.language;
        this.fileName = message.fileName;
        this.model = message.model;
        this.trouble = undefined;
        this.changes.notes.clear();
        this.show(message.state);
        this.outbox.reset();
        break;
      case 'state':
        this.show(message.state);
        break;
      case 'edited':
        void this.outbox.answered(message.id, message.refused);
        break;
      case 'files':
        this.files = message.files;
        break;
      case 'mine':
        this.writers.takeIn(message.texts);
        break;
      case 'unreadable':
        this.language = message.language;
        this.fileName = message.fileName;
        this.trouble = { message: message.message, line: message.line };
        this.isDrawn = false;
        break;
    }
    void this.settled();
  }

  private show(state: FormState): void {
    const before = this.state;
    this.state = state;
    this.findings = new Map();
    for (const finding of state.findings) {
      const key = pathKey(finding.at);
      this.findings.set(key, [...(this.findings.get(key) ?? []), finding]);
    }
    this.lists.keepUp();
    if (before?.dirty === true && !state.dirty) this.announce(this.texts.saved);
  }

  findingsAt(path: Path): readonly FormFinding[] {
    return this.findings.get(pathKey(path)) ?? [];
  }

  /** Why a change of the field at a path was refused, as long as it says so. */
  noteAt(path: Path): string | undefined {
    return this.changes.notes.get(pathKey(path));
  }

  /**
   * What a field at this path shows besides its value: the same text as long as all of that is the same. With it a field
   * is drawn again only when there is something else to show.
   */
  revisionAt(path: Path): string {
    return JSON.stringify([this.language, this.readOnly, this.noteAt(path) ?? '', this.findingsAt(path)]);
  }

  /** Findings in a section that no field of it shows; those of the document when there is no section. */
  findingsOf(section: string | undefined): readonly FormFinding[] {
    return (this.findings.get(pathKey([])) ?? []).filter((finding) => finding.section === section);
  }

  valueAt(path: Path): unknown {
    return valueAt(this.state?.data, path);
  }
}

/** What is left to do: errors and warnings. */
export function countOpen({ findings }: FormState): number {
  return findings.filter(({ level }) => level !== 'info').length;
}
