import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Frame, Locator, Page } from 'playwright-core';
import { projectRoot } from '../../tooling/cache.mjs';
import { launchBrowser } from '../../tooling/vscode/browser.mjs';
import { quietSettings, startServer, workbenchUrl } from '../../tooling/vscode/server.mjs';
import type { Server } from '../../tooling/vscode/server.mjs';
import { eventually } from './eventually.ts';
import { isKeyboardInWebview, keyboardIsKnown, webviewsWereAsked } from './keyboard.ts';
import { Profile } from './profile.ts';
import type { StubExtension } from './profile.ts';

/** The four kinds of colour theme VS Code has: for each the built-in theme that new users get. */
export const themes = {
  light: 'Light 2026',
  dark: 'Dark 2026',
  highContrast: 'Default High Contrast',
  highContrastLight: 'Default High Contrast Light',
} as const;
export type Theme = keyof typeof themes;

export interface WorkbenchOptions {
  /** folder to open, absolute or from the root of the project; a temporary copy is opened, never itself */
  readonly folder?: string;
  /** or the files of the folder: path → text (both: these on top of the folder's) */
  readonly files?: Readonly<Record<string, string>>;
  /** or the very folder of another workbench, open in both: two people with one portfolio */
  readonly beside?: Workbench;
  /** default `dark` */
  readonly theme?: Theme;
  /** user settings on top of the quiet ones */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** in CSS pixels; default 1280 × 800 */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** device pixels per CSS pixel; default 1 */
  readonly scale?: number;
  /**
   * `installed` (default): the checkout linked into the folder of installed extensions of an ordinary VS Code, as users
   * get it; `development`: by extensionDevelopmentPath, with which no notification toast is ever shown; `none`.
   */
  readonly extension?: 'installed' | 'development' | 'none';
  /** further extensions, written for the test */
  readonly stubs?: readonly StubExtension[];
}

/** One entry of the Problems panel; lines and columns count from 1, as the panel shows them. */
export interface Problem {
  readonly file: string;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  readonly code: string;
  readonly source: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Where screenshots go. */
const results = path.join(projectRoot, 'test-results');

/** One browser for all workbenches of a test run; each has a context (storage, clipboard) of its own. */
let browser: Promise<Browser> | undefined;
const open = new Set<Workbench>();

/**
 * A real VS Code in a headless browser: what a person sees and does, by name. Every method waits for what it needs and
 * for what it causes; none waits a fixed time.
 *
 * @example
 * const workbench = await Workbench.open({ folder: 'examples/portfolio-…' });
 * await workbench.openFile('reflecties/2025-05.reflectie.yaml');
 * const form = await workbench.form();
 * await form.getByRole('textbox', { name: 'Goed' }).fill('…');
 * await workbench.save();
 */
export class Workbench {
  /** every console line of the page, `type: text` */
  readonly console: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly server: Server,
    private readonly profile: Profile,
  ) {
    page.on('console', (message) => this.console.push(`${message.type()}: ${message.text()}`));
  }

  /** Starts VS Code on a copy of a folder and waits until it can be used: 4 to 6 seconds. */
  static async open(options: WorkbenchOptions = {}): Promise<Workbench> {
    const name = options.folder === undefined ? 'map' : path.basename(options.folder);
    const profile = new Profile(name, options.beside?.folder);
    let server: Server | undefined;
    let context: BrowserContext | undefined;
    try {
      if (options.folder !== undefined) {
        fs.cpSync(path.resolve(projectRoot, options.folder), profile.folder, { recursive: true });
      }
      for (const [file, text] of Object.entries(options.files ?? {})) write(path.join(profile.folder, file), text);
      const { extension = 'installed', theme = 'dark' } = options;
      if (extension === 'installed') profile.linkProject();
      profile.installSettingsChanger();
      for (const stub of options.stubs ?? []) profile.installStub(stub);
      server = await startServer({
        userDataDir: profile.userData,
        extensionsDir: profile.extensions,
        settings: { ...quietSettings, 'workbench.colorTheme': themes[theme], ...options.settings },
        driver: extension === 'development',
        env: { TMPDIR: profile.temporary },
        logFile: path.join(profile.root, 'server.log'),
      });
      browser ??= launchBrowser();
      context = await (
        await browser
      ).newContext({
        viewport: { ...(options.viewport ?? { width: 1280, height: 800 }) },
        deviceScaleFactor: options.scale ?? 1,
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      const workbench = new Workbench(await context.newPage(), context, server, profile);
      const developed = extension === 'development' ? [projectRoot] : [];
      await workbench.page.goto(
        workbenchUrl(server.port, { folder: profile.folder, extensionDevelopmentPaths: developed }),
      );
      await workbench.ready();
      open.add(workbench);
      return workbench;
    } catch (error) {
      await context?.close();
      await server?.stop();
      profile.remove();
      throw error;
    }
  }

  /** Ends this VS Code and removes its copy of the folder. */
  async close(): Promise<void> {
    open.delete(this);
    await this.context.close();
    await this.server.stop();
    this.profile.remove();
  }

  /**
   * Loads the page again, as after a crash; VS Code restores what was not saved.
   * @param unsaved text that has to come back: waits until VS Code has put it aside, a second after it was typed
   */
  async reload(unsaved = ''): Promise<void> {
    const backups = path.join(this.profile.userData, 'User', 'Backups');
    await eventually(() => {
      const kept = unsaved === '' ? [''] : filesBelow(backups).map((file) => fs.readFileSync(file, 'utf8'));
      assert.ok(
        kept.some((text) => text.includes(unsaved)),
        `VS Code has not put aside: ${unsaved}`,
      );
    });
    await this.page.reload();
    await this.ready();
  }

  /**
   * Opens folders of the open one together, as roots of one workspace, in the same window.
   * @param folders their paths from the open folder
   */
  async openTogether(...folders: readonly string[]): Promise<void> {
    const workspace = path.join(this.profile.root, 'samen.code-workspace');
    const roots = folders.map((folder) => ({ path: `${path.basename(this.folder)}/${folder}` }));
    fs.writeFileSync(workspace, JSON.stringify({ folders: roots }));
    // In the browser VS Code may not get to see what is in the workspace at its first start.
    await eventually(async () => {
      await this.page.goto(workbenchUrl(this.server.port, { workspace }));
      await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 10_000 });
    }, 45_000);
    await this.ready();
  }

  /**
   * Waits until VS Code has put aside what is open in the window, which it does every few seconds.
   * @param words that all have to be in it, such as the names of files
   */
  async remembers(...words: readonly string[]): Promise<void> {
    await eventually(async () => {
      const kept = await this.page.evaluate<string>(stateOfEditors);
      for (const word of words) assert.ok(kept.includes(word), `VS Code has not put aside: ${word}`);
    }, 30_000);
  }

  private async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
    if (fs.readdirSync(this.profile.folder).length > 0) {
      // the Explorer, or after a reload the view that was shown before
      await this.page.locator('.part.sidebar .monaco-list-row').first().waitFor({ timeout: 60_000 });
    }
  }

  // ── files on disk ─────────────────────────────────────────────────────────────────────────────────────────────────

  /** The folder that is open: the temporary copy. */
  get folder(): string {
    return this.profile.folder;
  }

  /** The text of a file of the open folder as it is on disk now. */
  read(file: string): string {
    return fs.readFileSync(path.join(this.folder, file), 'utf8');
  }

  /** The bytes of a file of the open folder as they are on disk now. */
  readBytes(file: string): Buffer {
    return fs.readFileSync(path.join(this.folder, file));
  }

  /** Writes a file of the open folder behind VS Code's back. */
  write(file: string, text: string): void {
    write(path.join(this.folder, file), text);
  }

  /**
   * Resolves when VS Code hears of what is done behind its back to files in a folder; for who is about to do so after an
   * opening, or in a folder that has only just been made.
   */
  async hears(folder = ''): Promise<void> {
    await this.profile.hears(folder);
  }

  exists(file: string): boolean {
    return fs.existsSync(path.join(this.folder, file));
  }

  /** All files of the open folder, sorted, with `/` between folders. */
  files(): string[] {
    return filesBelow(this.folder)
      .map((file) => path.relative(this.folder, file).replaceAll(path.sep, '/'))
      .sort();
  }

  // ── settings ──────────────────────────────────────────────────────────────────────────────────────────────────────

  /** Changes user settings while VS Code runs. */
  async changeSettings(settings: Readonly<Record<string, unknown>>): Promise<void> {
    await this.profile.changeSettings(settings);
  }

  /** Changes the colour theme and waits until it shows. */
  async changeTheme(theme: Theme): Promise<void> {
    await this.changeSettings({ 'workbench.colorTheme': themes[theme] });
    const kind = { light: 'vs', dark: 'vs-dark', highContrast: 'hc-black', highContrastLight: 'hc-light' }[theme];
    await this.page.locator(`.monaco-workbench.${kind}`).waitFor();
  }

  // ── palette, quick picks, input boxes ─────────────────────────────────────────────────────────────────────────────

  /** The box at the top of the window that palette, quick picks and input boxes share. */
  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget');
  }

  private get quickInputBox(): Locator {
    return this.quickInput.locator('.quick-input-box input');
  }

  /**
   * Runs a command from the palette.
   * @param label as the palette shows it, with its category: `Portfolio: Generate Agenda`
   */
  async command(label: string, timeout = 30_000): Promise<void> {
    await this.choose(`>${label}`, label, timeout);
  }

  /**
   * Chooses a row of the palette. An editor that opens at that moment closes the palette, and then it is asked anew; what
   * was pressed is never pressed twice: a command that is run twice is another story.
   */
  private async choose(text: string, label: string, timeout: number): Promise<void> {
    await eventually(async () => {
      await this.offer(text, this.row(label), timeout);
      await this.row(label).click({ timeout: 3000 });
    }, timeout);
  }

  /** Types into the palette until it offers a row: extensions are still being registered for a moment after the start. */
  private async offer(text: string, row: Locator, timeout: number): Promise<void> {
    await eventually(async () => {
      await this.fillPalette(text);
      await row.waitFor({ timeout: 2000 }).catch(async (error: unknown) => {
        await this.page.keyboard.press('Escape');
        throw error;
      });
    }, timeout);
  }

  /** The commands the palette offers for this text. */
  async commandsFor(text: string): Promise<string[]> {
    await this.fillPalette(`>${text}`);
    await this.quickInput.locator('.monaco-list-row').first().waitFor();
    const labels = await this.quickPickItems();
    await this.page.keyboard.press('Escape');
    return labels;
  }

  /** An editor that opens at that moment takes the keyboard and closes the palette again: then it is asked anew. */
  private async fillPalette(text: string): Promise<void> {
    await eventually(async () => {
      await this.page.keyboard.press('F1');
      await this.quickInputBox.waitFor({ timeout: 3000 });
      await this.quickInputBox.fill(text, { timeout: 3000 });
    }, 30_000);
  }

  /** The entry with exactly this label in the quick pick that is open. */
  private row(label: string): Locator {
    return this.quickInput
      .locator('.monaco-list-row')
      .filter({ has: this.labelled('.label-name', label) })
      .first();
  }

  /** An element whose whole text is this; its parts may be highlighted in elements of their own. */
  private labelled(selector: string, text: string): Locator {
    return this.page.locator(selector, { hasText: new RegExp(`^\\s*${escapeRegExp(text)}\\s*$`) });
  }

  /** The labels in the quick pick that is open (those in view). */
  async quickPickItems(): Promise<string[]> {
    await this.quickInput.locator('.monaco-list-row').first().waitFor();
    return this.quickInput
      .locator('.monaco-list-row')
      .evaluateAll((rows) => rows.map((row) => row.querySelector('.label-name')?.textContent ?? ''));
  }

  /** The title or, without one, the placeholder of the quick pick or input box that is open. */
  async quickInputTitle(): Promise<string> {
    await this.quickInputBox.waitFor();
    const title = (await this.quickInput.locator('.quick-input-title').textContent()) ?? '';
    return title !== '' ? title : ((await this.quickInputBox.getAttribute('placeholder')) ?? '');
  }

  /** Waits until the quick pick or input box with this title or placeholder is open. */
  async waitForQuickInput(title: string): Promise<void> {
    await eventually(async () => {
      assert.equal(await this.quickInputTitle(), title);
    });
  }

  /** Chooses the entry with exactly this label from the quick pick that is open. */
  async pick(label: string): Promise<void> {
    await this.row(label).click();
  }

  /** Types into the input box that is open and confirms. */
  async answer(text: string): Promise<void> {
    await this.quickInputBox.waitFor();
    await this.quickInputBox.fill(text);
    await this.page.keyboard.press('Enter');
  }

  /**
   * Answers a question for a file or a folder with its full path; in the browser VS Code asks for one in the same box.
   * @param button what is pressed then
   */
  async answerPath(answer: string, button: string): Promise<void> {
    const confirm = this.quickInput.locator('.quick-input-action .monaco-button', { hasText: button });
    await confirm.waitFor();
    await eventually(async () => {
      // the folder it begins in comes a moment later, and is then written over the answer
      assert.ok((await this.quickInputBox.inputValue()).startsWith('/'));
      await this.quickInputBox.fill(answer);
      await this.page.waitForTimeout(300);
      assert.equal((await this.quickInputBox.inputValue()).replace(/\/$/u, ''), answer);
      await confirm.click();
    });
    await confirm.waitFor({ state: 'hidden' });
  }

  /** What the input box that is open complains about, '' for nothing. */
  async inputComplaint(): Promise<string> {
    const message = this.quickInput.locator('.quick-input-message');
    return (await this.quickInputBox.getAttribute('aria-invalid')) === 'true'
      ? ((await message.textContent()) ?? '')
      : '';
  }

  async cancel(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.quickInput.waitFor({ state: 'hidden' });
  }

  // ── editors and tabs ──────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * Opens a file of the folder with the editor that is its default (the form, for documents that have one).
   * @param file from the folder, with `/`
   */
  async openFile(file: string): Promise<void> {
    const name = path.basename(file);
    await this.choose(file, name, 30_000);
    await this.tab(name).first().waitFor();
  }

  /** Opens a file of the folder in the text editor, whatever its default editor is. */
  async openFileAsText(file: string): Promise<void> {
    await this.openFile(file);
    if ((await this.activeGroup.locator('.editor-instance .monaco-editor').count()) === 0) {
      await this.command('View: Reopen Editor with Text Editor');
    }
    await this.activeGroup.locator('.monaco-editor .view-line').first().waitFor();
  }

  /** The tab with this file name (several when it is open in several groups). */
  tab(name: string): Locator {
    return this.page.locator(`.tabs-container .tab[data-resource-name=${JSON.stringify(name)}]`);
  }

  /** The names on all tabs as people read them, from left to right, group by group. */
  async tabs(): Promise<string[]> {
    return namesOf(this.page.locator('.tabs-container .tab'));
  }

  /** The name on the active tab of the active group as people read it, '' for none. */
  async activeTab(): Promise<string> {
    const [name = ''] = await namesOf(this.activeGroup.locator('.tabs-container .tab.active'));
    return name;
  }

  /** Whether a file has changes that are not saved. */
  async isDirty(name: string): Promise<boolean> {
    return this.tab(name)
      .first()
      .evaluate((tab) => tab.classList.contains('dirty'));
  }

  /** Waits until a file has, or has not, changes that are not saved. */
  async waitForDirty(name: string, dirty = true): Promise<void> {
    await eventually(async () => {
      assert.equal(await this.isDirty(name), dirty, `${name} should be ${dirty ? 'dirty' : 'saved'}`);
    });
  }

  /** Saves the active editor and waits until its tab is clean. */
  async save(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+s');
    await eventually(async () => {
      assert.equal(await this.activeGroup.locator('.tabs-container .tab.active.dirty').count(), 0, 'not saved');
    });
  }

  /** Waits until VS Code holds nothing for unsaved any more, also what is open without a tab. */
  async waitForAllSaved(): Promise<void> {
    await this.page.locator('.activitybar [aria-label*="unsaved"]').first().waitFor({ state: 'detached' });
  }

  /** Takes back, or does again, one step in the active editor. */
  async undo(): Promise<void> {
    await this.command('Undo');
  }
  async redo(): Promise<void> {
    await this.command('Redo');
  }

  /** Closes the active editor. With unsaved changes VS Code asks: see `dialog()`. */
  async closeEditor(): Promise<void> {
    await this.command('View: Close Editor');
  }

  /** Closes all editors, throwing away what is not saved. */
  async discardAll(): Promise<void> {
    while ((await this.page.locator('.tabs-container .tab').count()) > 0) {
      await this.command('View: Revert and Close Editor');
    }
  }

  /** The dialog that is open: its message, and a way to press one of its buttons. */
  async dialog(): Promise<{ message: string; press: (button: string) => Promise<void> }> {
    const dialog = this.page.locator('.monaco-dialog-box');
    await dialog.waitFor();
    return {
      message: (await dialog.locator('.dialog-message-text').textContent()) ?? '',
      press: (button) => dialog.getByRole('button', { name: button, exact: true }).click(),
    };
  }

  /** The editor group with this number, from left to right, from 0. */
  group(index: number): Locator {
    return this.page.locator('.editor-group-container').nth(index);
  }

  get activeGroup(): Locator {
    return this.page.locator('.editor-group-container.active');
  }

  async groupCount(): Promise<number> {
    return this.page.locator('.editor-group-container').count();
  }

  /** The buttons at the right end of the active group's title bar, by their names. */
  async titleButtons(): Promise<string[]> {
    return this.activeGroup
      .locator('.editor-actions .action-label[role=button]')
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
  }

  /** Presses a button of the active group's title bar. */
  async pressTitleButton(name: string): Promise<void> {
    await this.activeGroup.locator('.editor-actions').getByRole('button', { name, exact: true }).first().click();
  }

  // ── the text editor ───────────────────────────────────────────────────────────────────────────────────────────────

  /** Puts the keyboard into the text editor of a group. */
  async focusText(group?: number): Promise<void> {
    const fromForm = await isKeyboardInWebview(this.page);
    if (fromForm) await keyboardIsKnown(this.page);
    const editor = (group === undefined ? this.activeGroup : this.group(group)).locator('.monaco-editor').first();
    await editor.locator('.view-lines').waitFor();
    await editor.locator('.native-edit-context, textarea.inputarea').first().focus();
    if (fromForm) await webviewsWereAsked(this.page);
    await keyboardIsKnown(this.page);
  }

  /**
   * The whole text in the text editor of a group, also beyond what is in view and not saved. Copies through the
   * clipboard and leaves the keyboard in that editor with everything selected.
   */
  async text(group?: number): Promise<string> {
    await this.focusText(group);
    return this.copied(async () => {
      await this.page.keyboard.press('ControlOrMeta+a');
      await this.page.keyboard.press('ControlOrMeta+c');
    });
  }

  /** What an action puts on the clipboard. */
  private async copied(copy: () => Promise<void>): Promise<string> {
    const mark = `nothing copied yet ${String(Math.random())}`;
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), mark);
    await copy();
    return eventually(async () => {
      const text = await this.page.evaluate(() => navigator.clipboard.readText());
      assert.notEqual(text, mark);
      return text;
    }, 5000);
  }

  /** Puts the caret at a line and column of the text editor of a group; both count from 1, as the status bar shows them. */
  async goTo(line: number, column = 1, group?: number): Promise<void> {
    await this.focusText(group);
    await this.page.keyboard.press('Control+g');
    await this.answer(`:${line}:${column}`);
    await this.page.locator('.part.statusbar').getByText(`Ln ${line}, Col ${column}`).waitFor();
  }

  /** Types at the caret of whatever has the keyboard. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /**
   * The text of the hover at the caret of the active text editor.
   * @param pattern what it has to hold before it is handed back: its parts arrive one after the other
   */
  async hover(pattern = /./): Promise<string> {
    const hover = this.page.locator('.monaco-editor .monaco-hover:not(.hidden) .hover-contents');
    return eventually(async () => {
      if (!(await hover.first().isVisible())) {
        // by keyboard: the palette would leave the mouse over the text, and its own hover would hide this one
        await this.page.keyboard.press('ControlOrMeta+k');
        await this.page.keyboard.press('ControlOrMeta+i');
      }
      await hover.first().waitFor({ timeout: 2000 });
      const text = (await hover.allTextContents()).join('\n').replaceAll('\u00a0', ' ');
      assert.match(text, pattern);
      return text;
    });
  }

  /** The labels that completion offers at the caret of the active text editor (those in view). Leaves the list open. */
  async suggestions(): Promise<string[]> {
    const list = this.page.locator('.suggest-widget.visible .monaco-list-row');
    await eventually(async () => {
      await this.page.keyboard.press('Control+Space');
      await list.first().waitFor({ timeout: 2000 });
    });
    return this.page.locator('.suggest-widget.visible .monaco-list-row .label-name').allTextContents();
  }

  /** Takes one of the completions that `suggestions()` showed. */
  async acceptSuggestion(label: string): Promise<void> {
    const row = this.page.locator('.suggest-widget.visible .monaco-list-row');
    await row
      .filter({ has: this.labelled('.label-name', label) })
      .first()
      .click();
  }

  /** The quick fixes at the caret of the active text editor. Leaves their menu open. */
  async quickFixes(): Promise<string[]> {
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    await eventually(async () => {
      await this.page.keyboard.press('ControlOrMeta+.');
      await rows.first().waitFor({ timeout: 2000 });
    });
    return (await rows.locator('.title').allTextContents()).map((title) => title.trim());
  }

  /** Applies one of the quick fixes that `quickFixes()` showed. */
  async applyQuickFix(title: string): Promise<void> {
    const row = this.page.locator('.action-widget .monaco-list-row.action');
    await row
      .filter({ has: this.labelled('.title', title) })
      .first()
      .click();
  }

  /** How many stretches of text in view are underlined, by severity. */
  async squiggles(group?: number): Promise<{ error: number; warning: number; info: number }> {
    const editor = (group === undefined ? this.activeGroup : this.group(group)).locator('.monaco-editor').first();
    const count = (kind: string) => editor.locator(`.squiggly-${kind}`).count();
    return { error: await count('error'), warning: await count('warning'), info: await count('info') };
  }

  // ── problems, notifications ───────────────────────────────────────────────────────────────────────────────────────

  /** All entries of the Problems panel, in its order. Moves the keyboard there and goes through the clipboard. */
  async problems(): Promise<Problem[]> {
    await this.command('Problems: Focus on Problems View');
    const panel = this.page.locator('.markers-panel');
    await panel.waitFor();
    // filled a moment after it opens
    if ((await panel.locator('.monaco-list-row').count()) === 0) return [];
    await panel.locator('.monaco-list').first().focus();
    const json = await this.copied(async () => {
      await this.page.keyboard.press('ControlOrMeta+a');
      await this.page.keyboard.press('ControlOrMeta+c');
    });
    return (JSON.parse(json) as Marker[]).map((marker) => toProblem(marker, this.folder));
  }

  /** Waits until the Problems panel satisfies a check, which is given its entries and throws while it does not. */
  async waitForProblems(check: (problems: Problem[]) => void, timeout = 15_000): Promise<Problem[]> {
    return eventually(async () => {
      const problems = await this.problems();
      check(problems);
      return problems;
    }, timeout);
  }

  /** The messages in the notification centre, newest first. */
  async notifications(): Promise<string[]> {
    const centre = this.page.locator('.notifications-center.visible');
    if ((await centre.count()) === 0) {
      await this.command('Notifications: Show Notifications');
      await centre.waitFor();
    }
    const messages = await centre.locator('.notification-list-item-message').allTextContents();
    await this.command('Notifications: Hide Notifications');
    return messages;
  }

  /** Waits for a notification whose message matches. */
  async waitForNotification(pattern: RegExp): Promise<string> {
    return eventually(async () => {
      const messages = await this.notifications();
      const message = messages.find((text) => pattern.test(text));
      assert.ok(message !== undefined, `no notification ${String(pattern)} among: ${messages.join(' | ')}`);
      return message;
    });
  }

  /** Presses a button of the notification whose message matches. */
  async pressNotificationButton(pattern: RegExp, button: string): Promise<void> {
    await this.command('Notifications: Show Notifications');
    const item = this.page.locator('.notifications-center.visible .monaco-list-row').filter({ hasText: pattern });
    await item.first().hover();
    await item.first().getByRole('button', { name: button, exact: true }).click();
  }

  // ── forms and other webviews ──────────────────────────────────────────────────────────────────────────────────────

  /**
   * The document of a form: the inner frame of a webview that is in view. Use `getByRole` in it: labels of the
   * toolkit's controls match twice, the host and its inner input.
   * @param index from left to right, from 0
   */
  async form(index = 0): Promise<Frame> {
    return eventually(async () => {
      const frames = await this.visibleWebviews();
      const outer = frames[index];
      assert.ok(outer, `webview ${index} is not there; ${frames.length} are`);
      const inner = await (await outer.$('iframe#active-frame'))?.contentFrame();
      assert.ok(inner, 'the webview has not loaded');
      assert.equal(await inner.evaluate(() => document.readyState), 'complete');
      return inner;
    }, 30_000);
  }

  /** How many webviews are in view. */
  async formCount(): Promise<number> {
    return (await this.visibleWebviews()).length;
  }

  private async visibleWebviews(): Promise<Frame[]> {
    const found: { frame: Frame; x: number; y: number }[] = [];
    for (const element of await this.page.locator('iframe.webview.ready').elementHandles()) {
      const box = (await element.isVisible()) ? await element.boundingBox() : null;
      const frame = await element.contentFrame();
      if (box && frame && box.width > 0 && box.height > 0) found.push({ frame, x: box.x, y: box.y });
    }
    return found.sort((a, b) => a.x - b.x || a.y - b.y).map(({ frame }) => frame);
  }

  /** Violations of the content security policy that any frame has reported so far. */
  cspViolations(): string[] {
    return this.console.filter((line) => /content security policy/i.test(line));
  }

  // ── pictures ──────────────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * A picture of the whole window in `test-results/`.
   * @param name file name without extension
   * @returns the file
   */
  async screenshot(name: string): Promise<string> {
    const file = path.join(results, `${name.replaceAll(/[^\p{L}\d]+/gu, '-').replace(/-$/, '')}.png`);
    fs.mkdirSync(results, { recursive: true });
    await this.page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
    return file;
  }

  /** Mocha's hooks for every file that imports this one: a picture of each failure, and nothing left running. */
  static readonly hooks = {
    async pictureOfFailure(title: string): Promise<void> {
      for (const [i, workbench] of [...open].entries()) {
        // the end of a title says most
        const file = await workbench
          .screenshot(`failed ${i === 0 ? '' : i + 1} ${title.slice(-100).replace(/^\S* /, '')}`)
          .catch(String);
        console.error(`      picture of the failure: ${path.relative(projectRoot, file)}`);
      }
    },
    async closeAll(): Promise<void> {
      for (const workbench of open) await workbench.close();
      await (await browser)?.close();
      browser = undefined;
    },
  };
}

afterEach('a picture of a failure', async function () {
  if (this.currentTest?.state === 'failed') await Workbench.hooks.pictureOfFailure(this.currentTest.fullTitle());
});

after('end VS Code and the browser', async function () {
  this.timeout(30_000);
  await Workbench.hooks.closeAll();
});

/** Runs in the page: what VS Code has put aside about its editors, as one text. */
const stateOfEditors = `(async () => {
  const answer = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const found = [];
  for (const { name } of await indexedDB.databases()) {
    if (!name.startsWith('vscode-web-state-db-')) continue;
    const database = await answer(indexedDB.open(name));
    if (database.objectStoreNames.contains('ItemTable')) {
      const store = database.transaction('ItemTable').objectStore('ItemTable');
      found.push(await answer(store.get('memento/workbench.parts.editor')));
    }
    database.close();
  }
  return JSON.stringify(found);
})()`;

/** A tab shows the end of a long name apart from its beginning; a page of an extension has no file to be called after. */
async function namesOf(tabs: Locator): Promise<string[]> {
  return tabs.evaluateAll((found) =>
    found.map((tab) =>
      [...tab.querySelectorAll('.label-name, .label-suffix')].map((part) => part.textContent).join(''),
    ),
  );
}

/** What VS Code copies from the Problems panel, one object per entry. */
interface Marker {
  resource: string;
  code?: string | { value: string };
  severity: number;
  message: string;
  source?: string;
  startLineNumber: number;
  startColumn: number;
  endLineNumber: number;
  endColumn: number;
}

const severities: Readonly<Record<number, Problem['severity']>> = { 8: 'error', 4: 'warning', 2: 'info', 1: 'hint' };

function toProblem(marker: Marker, folder: string): Problem {
  const file = decodeURIComponent(new URL(marker.resource, 'file:///').pathname);
  return {
    file: path.relative(folder, file).replaceAll(path.sep, '/'),
    severity: severities[marker.severity] ?? 'hint',
    code: typeof marker.code === 'object' ? marker.code.value : (marker.code ?? ''),
    source: marker.source ?? '',
    message: marker.message,
    line: marker.startLineNumber,
    column: marker.startColumn,
    endLine: marker.endLineNumber,
    endColumn: marker.endColumn,
  };
}

function escapeRegExp(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function filesBelow(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

function write(file: string, text: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}
