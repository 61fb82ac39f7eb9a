import assert from 'node:assert/strict';
import { newPortfolio } from '../../src/core/index.ts';
import type { Language } from '../../src/core/language/language.ts';
import { documentsIn, FAULTY, REPAIRED } from '../core/check/every-fault.ts';
import { sampleFiles } from '../core/sample.ts';
import { axeFindings, picture, pictureOfFailure } from './form-page.ts';
import type { OpenOverview, OverviewOptions } from './overview-page.ts';
import { messageOf, OverviewBench } from './overview-page.ts';
import { overviewWords } from './overview-words.ts';
import { smallPortfolio } from './small-portfolio.ts';
import { themes } from './themes.ts';

/** What the page sent, all of it: messages come in one by one. */
async function heard(received: readonly unknown[], expected: readonly unknown[]): Promise<void> {
  for (let tries = 0; tries < 60 && received.length < expected.length; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await new Promise((resolve) => setTimeout(resolve, 100)); // for one too many
  assert.deepEqual(received, expected);
}

describe('the overview', function () {
  this.timeout(90_000);
  let bench: OverviewBench;
  let overview: OpenOverview | undefined;

  before(async () => {
    bench = await OverviewBench.start();
  });
  after(async () => {
    await bench.stop();
  });
  afterEach(async function () {
    if (overview && this.currentTest?.state === 'failed') await pictureOfFailure(overview.page, this.currentTest.title);
    const { complaints = [], rejected = [] } = overview ?? {};
    await overview?.close();
    overview = undefined;
    assert.deepEqual({ complaints, rejected }, { complaints: [], rejected: [] }, 'errors or breaches of the policy');
  });

  const open = async (options: Partial<OverviewOptions> = {}): Promise<OpenOverview> => {
    overview = await bench.open({ files: smallPortfolio, ...options });
    return overview;
  };

  describe('of a small portfolio', () => {
    for (const language of ['nl', 'en'] as const) {
      it(`says all there is to say, and nothing else, in ${language} [A1] [A2] [A5] [A12] [A14] [A16d] [A33] [A34]`, async () => {
        const { page } = await open({ language });
        assert.deepEqual(await said(page), overviewWords[language]);
      });
    }

    it('shows the evidence of the whole training when asked, and remembers it', async () => {
      const it = await open({
        files: {
          ...smallPortfolio,
          'oud.bewijs.yaml': smallPortfolio['bewijs/kpb.bewijs.yaml']?.replace('2026-09', '2025-11') ?? '',
        },
      });
      const { page } = it;
      assert.equal(await page.locator('.matrix tbody .total-count').first().textContent(), '3');
      await page.getByRole('radio', { name: 'Hele opleiding' }).check();
      assert.equal(await page.locator('.stretch > span').first().textContent(), 'De hele opleiding.');
      assert.equal(await page.locator('.matrix tbody .total-count').first().textContent(), '4');
      await page.reload();
      await page.locator('.overview-head').waitFor();
      assert.equal(await page.locator('.matrix tbody .total-count').first().textContent(), '4');
    });

    it('follows what changes, without losing what is open or focused', async () => {
      const it = await open();
      const cell = it.page.locator('.cell').first();
      await cell.click();
      await cell.focus();
      await it.show({ ...smallPortfolio, 'bewijs/mini.bewijs.yaml': smallPortfolio['bewijs/kpb.bewijs.yaml'] ?? '' });
      assert.equal(await cell.locator('.cell-count').textContent(), '3');
      assert.equal(await it.page.locator('#cell-documents li').count(), 3);
      assert.equal(
        await it.page.evaluate(() => document.activeElement?.getAttribute('data-cell')),
        'medisch_handelen praktijk',
      );
    });

    it('speaks the other language at once, without being loaded again', async () => {
      const it = await open();
      await it.page.evaluate(() => Object.assign(window, { same: true }));
      await it.show(smallPortfolio, 'en');
      assert.deepEqual(await said(it.page), overviewWords.en);
      assert.deepEqual(await it.page.evaluate(() => [document.documentElement.lang, 'same' in window]), ['en', true]);
    });

    it('says so when the portfolio is gone, and comes back with it', async () => {
      const it = await open();
      await it.send({ type: 'gone', language: 'nl' });
      await it.page.getByText('Dit portfolio is niet meer te vinden.').waitFor();
      assert.deepEqual(await axeFindings(it.page), []);
      await it.show(smallPortfolio);
      assert.deepEqual(await said(it.page), overviewWords.nl);
    });
  });

  describe('with the keyboard alone', () => {
    it('every cell is reached in the order of reading, and opens its documents [A33]', async () => {
      const { page, received } = await open();
      await page.getByRole('radio', { name: 'Sinds het laatste gesprek' }).focus();
      const reached: string[] = [];
      for (let n = 0; n < 12; n++) {
        await page.keyboard.press('Tab');
        const cell = await page.evaluate(() => document.activeElement?.getAttribute('data-cell') ?? '');
        if (cell !== '') reached.push(cell);
      }
      assert.deepEqual(reached, [
        'medisch_handelen praktijk',
        'medisch_handelen opleidingsgroep',
        'samenwerking praktijk',
      ]);

      // More than one document: they are listed below, and each is a button.
      const many = page.locator('[data-cell="medisch_handelen praktijk"]');
      await many.focus();
      assert.equal(await many.getAttribute('aria-expanded'), 'false');
      await page.keyboard.press('Enter');
      assert.equal(await many.getAttribute('aria-expanded'), 'true');
      assert.deepEqual(received, []);
      const list = page.getByRole('list', { name: /^Stukken: Medisch handelen, KPB/u });
      assert.deepEqual(await list.getByRole('button').allTextContents().then(trimmed), [
        'Bewijs, Visite, 8 oktober 2026',
        'Bewijs, Acute opvang, 10 september 2026',
      ]);
      await list.getByRole('button', { name: 'Visite' }).focus();
      await page.keyboard.press('Enter');
      await many.focus();
      await page.keyboard.press('Escape');
      assert.equal(await list.count(), 0);

      // One document opens at once.
      await page.locator('[data-cell="medisch_handelen opleidingsgroep"]').focus();
      await page.keyboard.press('Space');
      await heard(received, [
        { type: 'open', file: 'bewijs/epa.bewijs.yaml' },
        { type: 'open', file: 'feedback/bos.feedback.yaml' },
      ]);
    });

    it('the buttons of the checklist say which task, and nothing of what to run [A8] [A12]', async () => {
      const { page, received } = await open();
      for (const name of [
        'Inleveren: Portfolio, reflectie en verzoek ingeleverd bij de opleider',
        'Agenda opstellen: Agenda opgesteld',
        'Maken: Individueel opleidingsplan geldig en bijgewerkt',
        'Openen: Elk competentiegebied beschreven: wat goed ging en wat beter kan',
        'Over ‘Samenwerking’ staat nog niets: schrijf op wat goed ging en wat beter kan.',
        'Openen: Reflectie geschreven',
      ]) {
        await page.getByRole('button', { name, exact: true }).focus();
        await page.keyboard.press('Enter');
      }
      const file = 'reflecties/2026-12-10.reflectie.yaml';
      await heard(received, [
        { type: 'do', task: 'inleveren' },
        { type: 'do', task: 'agenda' },
        { type: 'do', task: 'iop' },
        { type: 'open', file },
        { type: 'open', file, path: ['competentiegebieden', 'samenwerking'] },
        { type: 'open', file },
      ]);
    });

    it('agreements and talks open where they stand [A14]', async () => {
      const { page, received } = await open();
      for (const [section, name] of [
        ['agreements', 'Noor leert echo.'],
        ['agreements', 'Voortgangsgesprek op 18 juni 2026: open'],
        ['agreements', 'Voortgangsgesprek op 18 juni 2026'],
        ['talks', 'Gespreksverslag, voortgangsgesprek, 15 januari 2026'],
        ['training', 'Individueel opleidingsschema'],
      ] as const) {
        await page.locator(`#${section}`).getByRole('button', { name, exact: true }).press('Enter');
      }
      const report = 'gesprekken/2026-06-18.verslag.yaml';
      await heard(received, [
        { type: 'open', file: 'gesprekken/2026-01-15.verslag.yaml', path: ['afspraken', 1] },
        { type: 'open', file: report, path: ['terugblik', 1] },
        { type: 'open', file: report, path: ['afspraken'] },
        { type: 'open', file: 'gesprekken/2026-01-15.verslag.yaml' },
        { type: 'open', file: 'noor.opleidingsschema.yaml' },
      ]);
    });
  });

  describe('does not trust', () => {
    it('messages that are not in the protocol: what is shown stays', async () => {
      const it = await open();
      const real = messageOf(smallPortfolio, 'nl');
      for (const forged of [
        'overview',
        { type: 'overview' },
        { ...real, language: 'de' },
        { ...real, content: { ...real.content, title: 1 } },
        { ...real, content: { ...real.content, html: '<b>x</b>' } },
        { type: 'run', command: 'x' },
      ]) {
        await it.send(forged);
      }
      await it.page.waitForTimeout(100);
      assert.deepEqual(await said(it.page), overviewWords.nl);
    });

    it('what people wrote: it is text, never part of the page', async () => {
      const bad = `<img src=x onerror="globalThis.broken = true"><script>globalThis.broken = true</script>\${1}`;
      const files = Object.fromEntries(
        Object.entries(smallPortfolio).map(([file, text]) => [
          file,
          text
            .replaceAll(/Noor Vos|Acute opvang|Visite|Vooropleiding/gu, `'${bad}'`)
            .replaceAll(/specifiek: [^,]+/gu, `specifiek: '${bad}'`),
        ]),
      );
      const { page, received } = await open({ files });
      assert.equal(await page.locator('h1').textContent(), bad);
      await page.locator('.cell').first().click();
      assert.deepEqual(
        await page.evaluate(() => [
          document.querySelectorAll('img, #overview script').length,
          'broken' in globalThis,
          document.querySelectorAll('.agreement-words').length,
        ]),
        [0, false, 2],
      );
      assert.equal((await page.locator('.agreement-words').first().textContent())?.trim(), bad);
      assert.deepEqual(received, []);
    });
  });

  describe('is accessible', () => {
    const portfolios: Record<string, OverviewOptions['files']> = {
      sample: sampleFiles(),
      'every fault': documentsIn(FAULTY),
      repaired: documentsIn(REPAIRED),
      new: newPortfolio({ naam: 'Femke van Dalen', specialisme: 'cardiologie', start: '2026-09-01' }),
      nothing: {},
    };
    for (const theme of themes) {
      it(`in ${theme}, whatever the portfolio holds`, async () => {
        for (const [name, files] of Object.entries(portfolios)) {
          const language: Language = name === 'repaired' ? 'en' : 'nl';
          const it = await open({ files, theme, language });
          const { page } = it;
          if (name === 'sample') {
            await picture(page, `overview-${theme}`, true);
            await page.locator('.cell[aria-expanded]').first().click();
          }
          assert.deepEqual(await axeFindings(page), [], name);
          if (name !== 'nothing') await it.close();
        }
      });
    }

    for (const [width, theme] of [
      [320, 'light'],
      [640, 'dark'],
    ] as const) {
      it(`and fits ${width} pixels: nothing beside the page`, async () => {
        for (const [name, files] of Object.entries(portfolios)) {
          const it = await open({ files, theme, width });
          const { page } = it;
          const wide = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          assert.equal(wide, 0, name);
          if (name === 'sample') {
            await picture(page, `overview-${width}`, true);
            assert.deepEqual(await axeFindings(page), [], name);
          }
          if (name !== 'nothing') await it.close();
        }
      });
    }
  });

  it('on paper is black on white, without what is to be pressed, and as wide as the paper', async () => {
    const { page } = await open({ files: sampleFiles(), theme: 'dark', width: 700 });
    await page.emulateMedia({ media: 'print' });
    await page.waitForTimeout(200);
    await picture(page, 'overview-print', true);
    assert.deepEqual(
      await page.evaluate(() => ({
        paper: getComputedStyle(document.body).backgroundColor,
        ink: getComputedStyle(document.body).color,
        pressed: [...document.querySelectorAll('.task .button, .section-links, .periods, .skip')].filter(
          (element) => element.getClientRects().length > 0,
        ).length,
        beside: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        sections: [...document.querySelectorAll('main h2')].filter((element) => element.getClientRects().length > 0)
          .length,
      })),
      { paper: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)', pressed: 0, beside: 0, sections: 5 },
    );
  });

  it('is a script of at most 60 kB', () => {
    assert.ok(bench.size <= 60_000, `${bench.size} bytes`);
  });
});

/** What each part of the page says, line by line. */
async function said(page: OpenOverview['page']): Promise<Record<string, string[]>> {
  const parts = ['.overview-head', '#next', '#agreements', '#evidence', '#training', '#talks'];
  const lines = async (part: string) =>
    trimmed((await page.locator(part).innerText()).split(/\n|\t/u)).filter((line) => line !== '');
  return Object.fromEntries(await Promise.all(parts.map(async (part) => [part, await lines(part)] as const)));
}

function trimmed(texts: readonly string[]): string[] {
  return texts.map((text) => text.trim());
}
