import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { eventually } from './eventually.ts';

/*
 * A form is a frame, and a frame does not tell the workbench that the keyboard came or went: VS Code asks each of them
 * four times a second. Until it has asked, keys like Ctrl+Z and commands go to the editor before; a keyboard that went
 * away and came back in between was never gone. A person does not notice, a test types faster than that.
 */

/** How often VS Code asks a frame whether it has the keyboard, in milliseconds. */
const ASKED_EVERY = 250;

/** Whether the keyboard is in a form or another webview. */
export function isKeyboardInWebview(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.matches('iframe.webview') === true);
}

/** Resolves when VS Code has asked every webview once more whether the keyboard is there: by the clock of the frame itself. */
export async function webviewsWereAsked(page: Page): Promise<void> {
  const frames = page.frames().filter((frame) => frame.parentFrame() === page.mainFrame());
  await Promise.all(
    frames.map((frame) =>
      frame
        .evaluate((wait) => new Promise<void>((resolve) => setTimeout(resolve, wait)), ASKED_EVERY + 10)
        // a frame that goes meanwhile has nothing to say
        .catch(() => undefined),
    ),
  );
}

/** Waits until the editor group that VS Code holds for the active one is the one in which the keyboard is. */
export async function keyboardIsKnown(page: Page): Promise<void> {
  await eventually(async () => {
    const known = await page.evaluate(() => {
      const focused = document.activeElement;
      const groups = [...document.querySelectorAll('.editor-group-container')];
      let group = focused?.closest('.editor-group-container') ?? undefined;
      if (focused?.matches('iframe.webview') === true) {
        // frames lie over the groups, not in them
        const frame = focused.getBoundingClientRect();
        const [x, y] = [frame.x + frame.width / 2, frame.y + frame.height / 2];
        group = groups.find((one) => {
          const box = one.getBoundingClientRect();
          return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
        });
      }
      return group === undefined || group.classList.contains('active');
    });
    assert.ok(known, 'VS Code does not know yet in which editor the keyboard is');
  }, 10_000);
}
