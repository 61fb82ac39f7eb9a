import type { Frame } from 'playwright-core';
import type { Workbench } from '../workbench/workbench.ts';
import { controlAt, fieldAt } from './fields.ts';

/** What one does in the form of a report with two agreements besides typing words, and how the text shows that it was done. */
export function deedsIn(form: Frame, workbench: Workbench): [() => Promise<void>, RegExp][] {
  const first = ['afspraken', 0] as const;
  return [
    [
      async () => {
        await controlAt(form, ['gesprek', 'datum']).fill('27-11-2026');
        await workbench.page.keyboard.press('Tab');
      },
      /datum: 2026-11-27\n/u,
    ],
    [
      async () => {
        await fieldAt(form, [...first, 'acceptabel'])
          .getByRole('checkbox', { name: 'Aios', exact: true })
          .click();
      },
      /acceptabel:\s*(\[|- )\s*aios/u,
    ],
    [
      async () => {
        await form.getByRole('button', { name: 'Vul in dat de opleider akkoord is' }).first().click();
      },
      /- opleider/u,
    ],
    [
      async () => {
        await controlAt(form, [...first, 'status']).click();
        await fieldAt(form, [...first, 'status'])
          .locator('vscode-option')
          .last()
          .click();
      },
      /status: (?!open)/u,
    ],
    [
      async () => {
        await form.getByRole('button', { name: 'Afspraak toevoegen', exact: true }).click();
      },
      /id: A3/u,
    ],
    [
      async () => {
        await form.getByRole('button', { name: 'Afspraak A1 verwijderen' }).click();
      },
      /^(?![^]*id: A1)/u,
    ],
  ];
}
