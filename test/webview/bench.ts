import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { FormBench, pictureOfFailure, type OpenForm, type OpenOptions } from './form-page.ts';

/** A bench for the tests of one `describe`: one form at a time, closed after each test, which may not have complained. */
export function benchForEach(): (options: OpenOptions) => Promise<OpenForm> {
  let bench: FormBench | undefined;
  let form: OpenForm | undefined;
  before(async () => {
    bench = await FormBench.start();
  });
  after(async () => {
    await bench?.stop();
  });
  afterEach(async function () {
    const { currentTest } = this;
    if (form && currentTest?.state === 'failed') {
      await pictureOfFailure(form.page, currentTest.title);
    }
    const complaints = form?.complaints ?? [];
    const rejected = form?.host.rejected ?? [];
    await form?.close();
    form = undefined;
    assert.deepEqual({ complaints, rejected }, { complaints: [], rejected: [] }, 'errors or breaches of the policy');
  });
  return async (options) => {
    if (!bench) throw new Error('The bench has not started.');
    form = await bench.open(options);
    return form;
  };
}

/** The control of the field at a path. */
export function control({ page }: OpenForm, ...path: (string | number)[]): Locator {
  return page
    .locator(`[data-path='${JSON.stringify(path)}']`)
    .locator('[data-control]')
    .first();
}

/** Waits until the document holds exactly this text, or matches it. */
export async function settled({ page, host }: OpenForm, text: string | RegExp): Promise<void> {
  const isThere = () => (typeof text === 'string' ? host.text === text : text.test(host.text));
  for (let tries = 0; tries < 60 && !isThere(); tries++) await page.waitForTimeout(50);
  if (typeof text === 'string') assert.equal(host.text, text);
  else assert.match(host.text, text);
  await page.waitForTimeout(120);
}

/** What has the focus, by its name. */
export async function focusedName({ page }: OpenForm): Promise<string> {
  return page.evaluate(() => {
    const active = document.activeElement;
    return active?.getAttribute('aria-label') ?? active?.getAttribute('title') ?? active?.textContent.trim() ?? '';
  });
}

/** What sticks out of the page at the right. */
export async function overflowing({ page }: OpenForm): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .filter((element) => !element.closest('.visually-hidden, .skip, [hidden]'))
      .map((element) => `${element.localName}.${element.getAttribute('class') ?? ''}`),
  );
}
