import assert from 'node:assert/strict';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { eventually } from '../../workbench/eventually.ts';
import { Workbench } from '../../workbench/workbench.ts';
import { calendar, DAY } from './calendar.ts';

/** Somebody at a window of their own, on the folder both work in. */
export class Person {
  private constructor(readonly workbench: Workbench) {}

  static async at(
    first: { files: Readonly<Record<string, string>> } | { beside: Person },
    settings: Readonly<Record<string, unknown>>,
  ): Promise<Person> {
    const where = 'files' in first ? first : { beside: first.beside.workbench };
    return new Person(
      await Workbench.open({
        ...where,
        stubs: [calendar],
        settings: { ...settings, 'workbench.editor.limit.enabled': true, 'workbench.editor.limit.value': 1 },
        viewport: { width: 1300, height: 850 },
      }),
    );
  }

  /** It is another day; what is on disk by now has arrived. */
  async wakesUp(day: string): Promise<void> {
    await this.workbench.changeSettings({ [DAY]: day });
    await this.workbench.hears();
  }

  private row(words: string): Locator {
    return this.workbench.page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: words }).first();
  }

  /** Chooses the entry that holds these words from the list that is open. */
  async chooses(words: string): Promise<void> {
    await this.row(words).click();
  }

  /** Opens the form of a document, and waits until it is there: a form that comes takes the keyboard, and closes lists. */
  async opens(file: string): Promise<void> {
    await this.workbench.openFile(file);
    await eventually(async () => {
      const form = await this.workbench.form();
      await form.getByText(path.basename(file), { exact: true }).first().waitFor({ timeout: 2000 });
    });
  }

  /** Runs a command from an open document, and chooses from the lists that follow. */
  async runs(file: string, command: string, ...choices: readonly string[]): Promise<void> {
    if (file !== '') await this.opens(file);
    await this.workbench.command(command);
    for (const words of choices) await this.chooses(words);
  }

  /** Presses a button of the form in front; while one form makes place for another, the frame may be that of the old one. */
  async pressesInForm(name: RegExp): Promise<void> {
    await eventually(async () => {
      const form = await this.workbench.form();
      await form.getByRole('button', { name }).first().click({ timeout: 5000 });
    });
  }

  /** Chooses a folder where VS Code asks for one; that is remembered. */
  async choosesFolder(folder: string, button: string): Promise<void> {
    const input = this.workbench.quickInput;
    await eventually(async () => {
      await input.locator('.quick-input-box input').fill(`${folder}/`);
      await input.getByText(button).click({ timeout: 3000 });
      await input.waitFor({ state: 'hidden', timeout: 3000 });
    });
  }

  /** Signs with a key of one's own; the first time it is made. */
  async signs(file: string, who: string): Promise<void> {
    await this.runs(file, 'Portfolio: Sign…', who);
    const way = this.row('eigen sleutel');
    await way.waitFor();
    await eventually(async () => {
      // While the list is laid out, a line that only tells may come under the mouse; pressing that leaves the list there.
      if (await way.isVisible()) await way.click({ timeout: 3000 });
      await this.workbench.quickInput.waitFor({ state: 'hidden', timeout: 1000 });
    });
  }

  /** The message that comes up at the right below. */
  async isTold(pattern: RegExp): Promise<void> {
    const messages = this.workbench.page.locator('.notifications-toasts .notification-list-item-message');
    await messages.filter({ hasText: pattern }).first().waitFor();
  }

  /** Saves what is in front, and waits until the file says this. */
  async saves(file: string, text: string): Promise<void> {
    await eventually(async () => {
      await this.workbench.save();
      assert.equal(this.workbench.read(file), text, file);
    });
  }
}
