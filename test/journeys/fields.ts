import assert from 'node:assert/strict';
import type { Frame, Locator } from 'playwright-core';
import { eventually } from '../workbench/eventually.ts';
import { keyboardIsKnown, webviewsWereAsked } from '../workbench/keyboard.ts';

export type FieldPath = readonly (string | number)[];

/** The field, with its label and findings, at a path. */
export function fieldAt(form: Frame, path: FieldPath): Locator {
  return form.locator(`[data-path='${JSON.stringify(path)}']`);
}

/** What one types in, in the field at a path. */
export function controlAt(form: Frame, path: FieldPath): Locator {
  return fieldAt(form, path).locator('[data-control]').first();
}

/** Waits until a field shows exactly this. */
export async function expectValue(form: Frame, path: FieldPath, value: string): Promise<void> {
  await eventually(async () => {
    assert.equal(await controlAt(form, path).inputValue(), value, `the field at ${path.join('/')}`);
  }, 15_000);
}

/** Clicks in a field, and waits until the keys that come next are the form's. */
export async function clickInto(form: Frame, path: FieldPath): Promise<Locator> {
  const control = controlAt(form, path);
  await control.click();
  await keyboardIsKnown(form.page());
  return control;
}

/** Presses a key in the form and leaves it there until form and VS Code have dealt with it, as long as a person would. */
export async function pressInForm(form: Frame, key: string): Promise<void> {
  await form.page().keyboard.press(key);
  await webviewsWereAsked(form.page());
}

/** Puts the caret in a long text field, behind some of its words. */
export async function caretBehind(form: Frame, path: FieldPath, words: string): Promise<void> {
  const control = await clickInto(form, path);
  await control.evaluate((element, start) => {
    const area = element as HTMLTextAreaElement;
    const at = area.value.indexOf(start) + start.length;
    area.setSelectionRange(at, at);
  }, words);
}

/** The field with the keyboard, and what is selected in it; undefined when the frame has not got the keyboard. */
export function keyboard(form: Frame): Promise<{ path: string; selection: (number | null)[] } | undefined> {
  return form.evaluate(() => {
    const active = document.activeElement;
    const path = active?.closest<HTMLElement>('[data-path]')?.dataset['path'];
    if (!document.hasFocus() || path === undefined) return undefined;
    const area = active as HTMLTextAreaElement;
    return { path, selection: [area.selectionStart, area.selectionEnd] };
  });
}

/** Waits until the keyboard is in a field, with the caret between these two. */
export async function expectKeyboard(form: Frame, path: FieldPath, start: number, end = start): Promise<void> {
  await eventually(async () => {
    assert.deepEqual(await keyboard(form), { path: JSON.stringify(path), selection: [start, end] });
  }, 10_000);
}
