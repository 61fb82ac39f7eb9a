import type { Session } from '../session.ts';
import { talkKey } from '../talk/talkKeys.ts';
import type { TalkMode } from '../talk/talkMode.ts';
import { areShortcutsOpen, closeShortcuts, openShortcuts } from '../view/shortcutsDialog.ts';
import { deedOf, type Deed } from './shortcuts.ts';

/** Where the keys lead to. */
interface Ways {
  stepPoint(by: 1 | -1): void;
  stepSection(by: 1 | -1): void;
}

/** The keys of the whole page: everything typed is on its way before what they ask for is done. */
export class PageKeys {
  constructor(
    private readonly session: Session,
    private readonly talk: TalkMode,
    private readonly ways: Ways,
  ) {}

  readonly pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey) this.session.writers.flush();
    const deed = deedOf(event);
    const isDone = deed === undefined ? talkKey(event, this.talk) : this.carryOut(deed);
    if (!isDone) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  /** Does what a key asks for; false when the key is for somebody else: the list the focus is in, or VS Code. */
  private carryOut(deed: Deed): boolean {
    if (this.session.trouble || !this.session.model) return false;
    if (areShortcutsOpen() && deed !== 'shortcuts') return false;
    switch (deed) {
      case 'nextPoint':
      case 'previousPoint':
        this.ways.stepPoint(deed === 'nextPoint' ? 1 : -1);
        return true;
      case 'nextSection':
      case 'previousSection':
        this.ways.stepSection(deed === 'nextSection' ? 1 : -1);
        return true;
      case 'shortcuts':
        if (areShortcutsOpen()) closeShortcuts();
        else openShortcuts();
        return true;
      case 'save':
      case 'undo':
      case 'redo':
        return this.sendBehind(deed);
      case 'moveUp':
      case 'moveDown':
        return false;
    }
  }

  /**
   * VS Code carries out its keys by itself, at once. What is typed has to be there before: then the key waits until the
   * document has it. With nothing on its way the key is VS Code's.
   */
  private sendBehind(type: 'save' | 'undo' | 'redo'): boolean {
    if (!this.session.outbox.isBusy) return false;
    this.session.changes.after({ type });
    return true;
  }
}
