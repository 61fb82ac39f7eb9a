/**
 * Makes the pictures of README.md anew (docs/beelden): the sample portfolio in the real VS Code, as it is now.
 * `npm run pictures`, or `npm run pictures -- --grep schema` for one of them; build first.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { projectRoot } from '../../tooling/cache.mjs';
import { samplePortfolio } from '../../tooling/sample.mjs';
import { eventually } from './eventually.ts';
import { PortfolioView } from './portfolioView.ts';
import { Workbench } from './workbench.ts';
import type { Theme } from './workbench.ts';

interface Picture {
  theme: Theme;
  /** Brings into view what is to be seen. */
  show(workbench: Workbench): Promise<void>;
}

const report = 'stages/hartbewaking/2026-11-12.verslag.yaml';
const reflection = 'reflecties/2026-12-10.reflectie.yaml';

const pictures: Record<string, Picture> = {
  'formulier-naast-tekst': {
    theme: 'light',
    async show(workbench) {
      await openForm(workbench, reflection);
      await workbench.command('View: Split Editor Right');
      await eventually(async () => {
        if ((await workbench.formCount()) !== 2) throw new Error('There are no two forms yet.');
      });
      await formAt(workbench, 1);
      await workbench.command('View: Focus Last Editor Group');
      await workbench.command('Portfolio: Open as Text');
      await goTo(workbench, reflection, '  samenwerking:', 1);
      await toTop(await formAt(workbench, 0), '["competentiegebieden","samenwerking"]');
    },
  },
  waarschuwingen: {
    theme: 'light',
    async show(workbench) {
      await workbench.openFileAsText(report);
      await workbench.command('View: Close Primary Side Bar');
      await workbench.command('Problems: Focus on Problems View');
      const filter = workbench.page.locator('.viewpane-filter');
      await filter.locator('input').pressSequentially('smart/');
      await filter.locator('.viewpane-filter-badge', { hasText: /\d/u }).waitFor();
      await goTo(workbench, report, '  - id: A3');
    },
  },
  afspraken: {
    theme: 'light',
    async show(workbench) {
      await toTop(await openForm(workbench, report), '["afspraken",2]');
    },
  },
  schema: {
    theme: 'light',
    async show(workbench) {
      await openForm(workbench, 'van-aldermeer.opleidingsschema.yaml');
    },
  },
  portfolio: {
    theme: 'light',
    async show(workbench) {
      await workbench.openFile(reflection);
      const view = new PortfolioView(workbench);
      await view.show();
      await view.waitFor('Open afspraken');
      await view.press('Inleveren', 'Hand In');
      await workbench.waitForQuickInput('Inleveren: voortgangsgesprek van 10 december 2026');
    },
  },
  overzicht: {
    theme: 'light',
    async show(workbench) {
      await workbench.command('Portfolio: Show Overview');
      await workbench.command('View: Close Primary Side Bar');
      const overview = await workbench.form();
      await overview.locator('#evidence').waitFor();
    },
  },
  gesprek: {
    theme: 'dark',
    async show(workbench) {
      const form = await openForm(workbench, report);
      await form.locator('[data-action="talk"]').click();
      await form.locator('.talk-line').nth(1).click();
    },
  },
};

describe('the pictures of README.md', function () {
  this.timeout(120_000);

  for (const [name, picture] of Object.entries(pictures)) {
    it(name, async () => {
      const workbench = await Workbench.open({
        folder: samplePortfolio(),
        theme: picture.theme,
        viewport: { width: 1200, height: 680 },
        scale: 1.25,
        settings: {
          'breadcrumbs.enabled': false,
          'editor.minimap.enabled': false,
          'editor.scrollbar.horizontal': 'hidden',
          'editor.scrollbar.vertical': 'hidden',
        },
      });
      await picture.show(workbench);
      await workbench.page.mouse.move(0, 0);
      const file = path.join(projectRoot, 'docs', 'beelden', `${name}.png`);
      fs.copyFileSync(await workbench.screenshot(`picture ${name}`), file);
      console.log(`${path.relative(projectRoot, file)}: ${Math.round(fs.statSync(file).size / 1000)} kB`);
      await workbench.close();
    });
  }
});

async function openForm(workbench: Workbench, file: string): Promise<Frame> {
  await workbench.openFile(file);
  await workbench.command('View: Close Primary Side Bar');
  return formAt(workbench, 0);
}

/** The form in a group, when all of it is drawn. */
async function formAt(workbench: Workbench, group: number): Promise<Frame> {
  const form = await workbench.form(group);
  await form.getByRole('heading', { level: 1 }).waitFor();
  await form.locator('form[data-drawing]').waitFor({ state: 'detached' });
  return form;
}

/** Scrolls until the field or the item at a path is under the head of the form. */
async function toTop(form: Frame, path: string): Promise<void> {
  const place = form.locator(`[data-path='${path}'], [data-item='${path}']`).first();
  await place.evaluate((element) => {
    element.scrollIntoView({ block: 'start', behavior: 'instant' });
  });
}

/** Puts a line of the text in view. */
async function goTo(workbench: Workbench, file: string, line: string, group = 0): Promise<void> {
  await workbench.focusText(group);
  await workbench.goTo(workbench.read(file).split('\n').indexOf(line) + 1, 1);
}
