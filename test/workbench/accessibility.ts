import axe from 'axe-core';
import type { Frame } from 'playwright-core';

/** What axe-core has to say against a document: one line per element, `rule: element (what is wrong)`. */
export type Violations = string[];

/**
 * Runs axe-core in a frame, with all its rules, WCAG 2.2 AA and best practices alike. Injected through the debugger, so
 * the content security policy of the frame stays as it is.
 *
 * @param options as axe.run takes them, for a rule that a test has to leave out with its reason
 */
export async function accessibilityViolations(frame: Frame, options: axe.RunOptions = {}): Promise<Violations> {
  await frame.evaluate(axe.source);
  const results = await frame.evaluate(
    (given) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, given),
    { resultTypes: ['violations'], ...options } satisfies axe.RunOptions,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const summary = (failureSummary ?? '').replaceAll(/\s+/g, ' ');
      return `${id}: ${target.flat().join(' ')} (${summary})`;
    }),
  );
}
