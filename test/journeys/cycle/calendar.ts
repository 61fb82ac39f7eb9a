import type { StubExtension } from '../../workbench/profile.ts';

/** The setting that says which day it is, `YYYY-MM-DD`. */
export const DAY = 'kalender.dag';

/**
 * Lets it be another day in the extension host: who asks for the date is told that one. Clocks that measure go on. A story
 * of four months takes a minute then, and is the same on every day it is told.
 */
export const calendar: StubExtension = {
  id: 'test.kalender',
  manifest: {
    contributes: { configuration: { title: 'Kalender', properties: { [DAY]: { type: 'string', default: '' } } } },
  },
  code: `
    const vscode = require('vscode');
    const real = Date;
    exports.activate = () => {
      globalThis.Date = new Proxy(real, {
        construct: (date, given) => {
          const day = given.length === 0 ? vscode.workspace.getConfiguration().get('${DAY}') : '';
          return day ? new date(day + 'T12:00:00') : Reflect.construct(date, given);
        },
      });
    };
  `,
};
