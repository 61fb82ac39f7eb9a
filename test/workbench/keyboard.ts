import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { eventually } from './eventually.ts';

/**
 * Waits until the editor group that VS Code holds for the active one is the one in which the keyboard is. A form is a
 * frame: that somebody clicked in it is told to the workbench by message, and keys and commands go to the group before
 * until that has come. A person never notices; a test types faster than that.
 */
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
  });
}
