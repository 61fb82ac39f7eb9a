import assert from 'node:assert/strict';
import type { Frame, Keyboard, Locator } from 'playwright-core';
import { eventually } from '../../workbench/eventually.ts';

/** A way of using a form. What is written is typed either way; how one gets there and presses things differs. */
export interface Hand {
  /** Puts the keyboard in a control. */
  enter(control: Locator): Promise<void>;
  /** Presses a button, ticks a box. */
  press(button: Locator): Promise<void>;
  /** Chooses from a dropdown by the words of the choice. */
  choose(dropdown: Locator, words: string): Promise<void>;
  /** Takes one of the matches of a search that is open. */
  take(combobox: Locator, option: Locator): Promise<void>;
  /** Moves an item one place up. */
  moveUp(item: Locator, button: Locator): Promise<void>;
}

export class Mouse implements Hand {
  async enter(control: Locator): Promise<void> {
    await control.click();
  }

  async press(button: Locator): Promise<void> {
    await button.click();
  }

  async choose(dropdown: Locator, words: string): Promise<void> {
    await dropdown.click();
    await dropdown
      .locator('vscode-option')
      .filter({ hasText: exactly(words) })
      .click();
  }

  async take(_combobox: Locator, option: Locator): Promise<void> {
    await option.click();
  }

  async moveUp(_item: Locator, button: Locator): Promise<void> {
    await button.click();
  }
}

/** Nothing but keys: what can not be reached with Tab can not be reached. */
export class Keys implements Hand {
  private readonly keyboard: Keyboard;

  constructor(frame: Frame) {
    this.keyboard = frame.page().keyboard;
  }

  /** A form has some hundred stops; further away than this is nowhere. */
  private static readonly farthest = 600;

  async enter(control: Locator): Promise<void> {
    let key = await direction(control);
    for (let stops = 0; key !== undefined; stops++) {
      assert.ok(stops < Keys.farthest, `${String(control)} cannot be reached with the keyboard`);
      await this.keyboard.press(key);
      key = await direction(control);
    }
  }

  async press(button: Locator): Promise<void> {
    await this.enter(button);
    await this.keyboard.press('Space');
  }

  async choose(dropdown: Locator, words: string): Promise<void> {
    await this.enter(dropdown);
    await this.keyboard.press('Enter');
    const options = (await dropdown.locator('vscode-option').allTextContents()).map((option) => option.trim());
    const wanted = options.indexOf(words);
    assert.ok(wanted >= 0, `${words} is not among ${options.join(' | ')}`);
    const chosen = () => dropdown.evaluate((element) => (element as unknown as Choosing).selectedIndex);
    for (let at = await chosen(); at !== wanted; at = await changed(chosen, at)) {
      await this.keyboard.press(at < wanted ? 'ArrowDown' : 'ArrowUp');
    }
    await this.keyboard.press('Enter');
  }

  async take(combobox: Locator, option: Locator): Promise<void> {
    const wanted = await option.getAttribute('id');
    const active = () => combobox.getAttribute('aria-activedescendant');
    for (let steps = 0; (await active()) !== wanted; steps++) {
      assert.ok(steps < 60, `${wanted ?? ''} cannot be reached with the arrows`);
      const before = await active();
      await this.keyboard.press('ArrowDown');
      await changed(active, before);
    }
    await this.keyboard.press('Enter');
  }

  async moveUp(item: Locator, button: Locator): Promise<void> {
    if (!(await item.evaluate((element) => element.contains(document.activeElement)))) await this.enter(button);
    await this.keyboard.press('Alt+ArrowUp');
  }
}

/** The toolkit's dropdown. */
interface Choosing {
  selectedIndex: number;
}

/** Waits until what a key does has been done. */
async function changed<T>(read: () => Promise<T>, before: T): Promise<T> {
  return eventually(async () => {
    const now = await read();
    assert.notEqual(now, before, 'the key does nothing');
    return now;
  }, 2_000);
}

/** The key that brings the focus nearer to a control; none when it is there. */
async function direction(control: Locator): Promise<'Tab' | 'Shift+Tab' | undefined> {
  return control.evaluate((element) => {
    const active = document.activeElement;
    if (active && active !== document.body && (active === element || element.contains(active))) return undefined;
    const isAhead =
      active === null ||
      active === document.body ||
      (active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    return isAhead ? 'Tab' : 'Shift+Tab';
  });
}

function exactly(words: string): RegExp {
  return new RegExp(`^\\s*${words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
}
