import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { nieuweTekst } from '../../src/core/conversation/gemaakt.ts';
import { skelet } from '../../src/core/conversation/skelet.ts';
import { fileSuffix, kinds, zevenCompetentiegebieden } from '../../src/core/kinds/index.ts';
import type { Kind } from '../../src/core/kinds/index.ts';
import type { Language } from '../../src/core/language/language.ts';
import { axeFindings, FormBench, picture } from './form-page.ts';
import type { OpenForm, OpenOptions } from './form-page.ts';
import type { Theme } from './themes.ts';

/** A document of every kind in which much is written. */
const samples: Record<Kind, string> = {
  portfolio: 'portfolio.yaml',
  reflectie: 'reflecties/2026-06-25.reflectie.yaml',
  bewijs: 'bewijs/2026-05-21-epa-acute-interne.bewijs.yaml',
  feedback: 'feedback/2026-06-19-el-bahri.feedback.yaml',
  versnellingsverzoek: 'versnelling/2026-05-28-hartbewaking-en-echo.versnelling.yaml',
  agenda: 'gesprekken/2026-06-25.agenda.yaml',
  verslag: 'gesprekken/2026-06-25.verslag.yaml',
  tussenbeoordeling: 'stages/hartbewaking/2026-11-10.tussenbeoordeling.yaml',
  iop: 'van-aldermeer.iop.yaml',
  opleidingsschema: 'van-aldermeer.opleidingsschema.yaml',
  dossier: 'van-aldermeer.dossier.yaml',
};

/** Every kind is seen in every theme, and in both languages in a light and a dark one. */
const looks: { theme: Theme; language: Language }[] = [
  { theme: 'light', language: 'nl' },
  { theme: 'dark', language: 'en' },
  { theme: 'hc-black', language: 'nl' },
  { theme: 'hc-light', language: 'en' },
];

const dossier = fs.readFileSync(
  path.join(import.meta.dirname, '..', '..', 'examples', 'dossier-opleider', samples.dossier),
  'utf8',
);

describe('the form of every kind of document', function () {
  this.timeout(90_000);
  let bench: FormBench;
  let form: OpenForm | undefined;

  before(async () => {
    bench = await FormBench.start();
  });
  after(async () => {
    await bench.stop();
  });
  afterEach(async () => {
    const complaints = form?.complaints ?? [];
    const rejected = form?.host.rejected ?? [];
    await form?.close();
    form = undefined;
    assert.deepEqual({ complaints, rejected }, { complaints: [], rejected: [] }, 'errors or breaches of the policy');
  });

  const open = async (options: OpenOptions): Promise<OpenForm> => {
    form = await bench.open(options);
    return form;
  };

  for (const kind of kinds) {
    const sample = { file: samples[kind], ...(kind === 'dossier' ? { text: dossier } : {}) };
    const empty = {
      file: kind === 'portfolio' ? fileSuffix(kind) : `nieuw${fileSuffix(kind)}`,
      files: {},
      text: nieuweTekst(
        skelet(
          kind,
          {},
          zevenCompetentiegebieden.map(({ id }) => id),
        ),
      ),
    };

    describe(kind, () => {
      for (const look of looks) {
        it(`is accessible in ${look.theme}, filled in, in ${look.language}`, async () => {
          const { page, host } = await open({ ...sample, ...look });
          await picture(page, `${kind}-${look.theme}`, true);
          assert.deepEqual(await axeFindings(page), []);
          assert.deepEqual(
            host.received.map(({ type }) => type).filter((type) => type !== 'ready' && type !== 'files'),
            [],
            'looking changes nothing',
          );
        });
      }

      for (const look of looks.slice(0, 2)) {
        it(`is accessible in ${look.theme} with nothing filled in, in ${look.language}`, async () => {
          const { page } = await open({ ...empty, ...look });
          await picture(page, `${kind}-empty-${look.theme}`, true);
          assert.deepEqual(await axeFindings(page), []);
        });
      }

      // 1280 pixels at 200 % are 640 of the page; 320 are what WCAG asks (400 % of 1280).
      for (const [width, look] of [
        [640, { theme: 'dark', language: 'nl' }],
        [320, { theme: 'light', language: 'nl' }],
      ] as const) {
        it(`fits ${width} pixels: nothing beside the page, filled in or not`, async () => {
          for (const [name, document] of Object.entries({ filled: sample, empty })) {
            const opened = await open({ ...document, ...look, width, height: 900 });
            const { page } = opened;
            if (name === 'filled') await picture(page, `${kind}-${width}`, true);
            assert.deepEqual(await wider(page), [], name);
            assert.deepEqual(await axeFindings(page), [], name);
            if (name === 'filled') await opened.close();
          }
        });
      }

      it('fits the widths on both sides of every change of its layout', async () => {
        const { page } = await open({ ...sample, theme: 'light', language: 'en' });
        for (const width of [601, 700, 701, 759, 760, 851, 899, 900, 1020, 1021, 1032, 1111]) {
          await page.setViewportSize({ width, height: 900 });
          assert.deepEqual(await wider(page), [], `${width} pixels`);
        }
      });
    });
  }
});

/** What makes a page wider than its window: nothing, or the elements that stick out. */
function wider(page: OpenForm['page']): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const sticking = [...document.querySelectorAll('main *, header *, nav *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    const names = sticking.map(
      (element) => `${element.localName}.${(element.getAttribute('class') ?? '').trim().replace(/\s+/g, '.')}`,
    );
    return [`${scrollWidth} wide in ${clientWidth}`, ...names.slice(0, 8)];
  });
}
