import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually } from './eventually.ts';
import type { Workbench } from './workbench.ts';

/** The view *Portfolio*: what a person sees and does in it. */
export class PortfolioView {
  constructor(private readonly workbench: Workbench) {}

  private get page() {
    return this.workbench.page;
  }

  /** Its icon in the activity bar. */
  get icon(): Locator {
    return this.page.locator('.activitybar .action-item', { has: this.page.locator('[aria-label^="Portfolio"]') });
  }

  private get pane(): Locator {
    return this.page.locator('.part.sidebar .pane-body .tree-explorer-viewlet-tree-view');
  }

  /** Shows it in the side bar and waits for what it says first. */
  async show(): Promise<void> {
    await this.workbench.command('View: Show Portfolio');
    await this.page.locator('.part.sidebar .composite.title', { hasText: 'Portfolio' }).waitFor();
  }

  /** Waits for a row: one that is in view. */
  async waitFor(label: string): Promise<void> {
    await this.row(label).waitFor();
  }

  /** The first row in view with this label, at the beginning of all it says. */
  row(label: string): Locator {
    return this.pane
      .locator('.monaco-list-row')
      .filter({ has: this.page.locator('.label-name', { hasText: new RegExp(`^\\s*${escaped(label)}\\s*$`) }) })
      .first();
  }

  /** The rows in view, from top to bottom: `label | description`, two spaces per level. */
  async rows(): Promise<string[]> {
    return this.pane.locator('.monaco-list-row').evaluateAll((rows) =>
      rows
        .map((row) => ({
          at: Number(row.getAttribute('data-index')),
          level: Number(row.getAttribute('aria-level')),
          words: ['.label-name', '.label-description']
            .map((part) => (row.querySelector(part)?.textContent ?? '').trim())
            .filter((words) => words !== ''),
        }))
        .sort((a, b) => a.at - b.at)
        .map(({ level, words }) => '  '.repeat(level - 1) + words.join(' | ')),
    );
  }

  /** What a screen reader says of a row. */
  async spoken(label: string): Promise<string> {
    return (await this.row(label).getAttribute('aria-label')) ?? '';
  }

  /** Opens a row that is shut; the arrow keys do that without opening what the row is about. */
  async expand(label: string): Promise<void> {
    const row = this.row(label);
    if ((await row.getAttribute('aria-expanded')) === 'true') return;
    await row.locator('.monaco-tl-twistie').click();
    await eventually(async () => {
      assert.equal(await row.getAttribute('aria-expanded'), 'true');
    });
  }

  /** Presses one of the buttons at the right end of a row. */
  async press(label: string, button: string): Promise<void> {
    const row = this.row(label);
    // What is told of the row the mouse was on would lie over this one.
    await this.page.mouse.move(0, 0);
    await row.hover();
    await row.getByRole('button', { name: button }).click();
  }

  /** The entries of the context menu of a row. Leaves it open. */
  async menu(label: string): Promise<string[]> {
    await this.row(label).click({ button: 'right' });
    const items = this.page.locator('.monaco-menu .action-menu-item .action-label');
    await items.first().waitFor();
    return (await items.allTextContents()).filter((text) => text !== '');
  }

  /** Chooses from the context menu that `menu()` opened. */
  async choose(entry: string): Promise<void> {
    const item = this.page.locator('.monaco-menu').getByRole('menuitem', { name: entry, exact: true });
    await item.waitFor();
    // VS Code takes no click in a menu that has only just come up.
    await eventually(async () => {
      if (await item.isVisible()) await item.click({ timeout: 1000 });
      await item.waitFor({ state: 'hidden', timeout: 1000 });
    });
  }

  /** The number on its icon and what it means, '' for none. */
  async badge(): Promise<[number: string, words: string]> {
    const number = this.icon.locator('.badge-content');
    const words = (await this.icon.locator('.action-label').first().getAttribute('aria-label')) ?? '';
    return [(await number.isVisible()) ? ((await number.textContent()) ?? '') : '', words];
  }

  /** What is said where there are no rows, and the buttons there. */
  async welcome(): Promise<{ text: string; buttons: string[] }> {
    const content = this.page.locator('.part.sidebar .welcome-view-content');
    await content.locator('.monaco-button').first().waitFor();
    return {
      text: (await content.locator('p').allTextContents()).join('\n'),
      buttons: await content.locator('.monaco-button').allTextContents(),
    };
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
