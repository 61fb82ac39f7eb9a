import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { Aside } from '../../src/core/form/aside.ts';
import { listAt } from '../../webview/data.ts';
import { benchForEach, control, focusedName, overflowing, settled } from './bench.ts';
import { dressed } from './dressed.ts';
import { axeFindings, picture, type OpenOptions } from './form-page.ts';
import { themes } from './themes.ts';

const reflectie = `soort: reflectie
versie: 1
gesprek:
  type: voortgangsgesprek
  datum: 2026-12-10
competentiegebieden:
  communicatie:
    goed: Duidelijk
    bewijs:
      - ../bewijs/eerste.bewijs.yaml # al gekoppeld
  samenwerking:
    beter: Vragen
leerdoelen:
  - eerste
`;

const communicatie = ['competentiegebieden', 'communicatie'];
const list = [...communicatie, 'bewijs'];

const evidence = ['tweede', 'derde', 'vierde', 'vijfde'].map((name) => ({
  reference: `../bewijs/${name}.bewijs.yaml`,
  label: `KPB ${name} visite, 12 november 2026`,
}));

const timeline: Aside = {
  type: 'timeline',
  at: [],
  section: 'gesprek',
  title: 'De opleiding in de tijd',
  summary: 'Het schema telt 54 maanden; het Europese minimum van 48 maanden wordt bereikt op 1 september 2028.',
  from: '2024-09-01',
  until: '2030-09-01',
  bars: [
    ['Vooropleiding interne geneeskunde – verpleegafdeling', '2024-09-01', '2025-09-01', 'recognised'],
    ['Acute opvang', '2025-09-01', '2026-02-01', 'recognised'],
    ['Promotieonderzoek', '2026-02-01', '2026-09-01', 'other'],
    ['Hartbewaking', '2026-09-01', '2027-03-01', 'recognised'],
    ['Eerder verworven: hartbewaking', '2027-03-01', '2027-05-01', 'shortened'],
    ['Kliniek en polikliniek cardiologie', '2027-05-01', '2029-09-01', 'recognised'],
    ['Differentiatie', '2029-09-01', '2030-09-01', 'recognised'],
  ].map(([label = '', from = '', until = '', look = '']) => ({
    label,
    from,
    until,
    look: look as 'recognised' | 'other' | 'shortened',
    detail: '1,0 fte',
  })),
  marks: [
    { date: '2026-12-01', label: 'Vandaag', look: 'today' },
    { date: '2028-09-01', label: 'Europees minimum', look: 'minimum' },
    { date: '2028-11-01', label: 'Nominaal', look: 'end' },
    { date: '2030-09-01', label: 'Einddatum', look: 'end' },
  ],
};

/** One of each type, with the offers that the document does not link yet. */
const asides = (data: unknown): Aside[] => [
  timeline,
  {
    type: 'coverage',
    at: [],
    section: 'competentiegebieden',
    title: 'Hoe ver de gebieden zijn',
    summary: 'Over 2 van de 3 gebieden is geschreven.',
    rows: [
      {
        label: 'Medisch handelen',
        path: ['competentiegebieden', 'medisch_handelen'],
        goed: false,
        beter: false,
        linked: 0,
        available: 4,
      },
      { label: 'Communicatie', path: communicatie, goed: true, beter: false, linked: 1, available: 5 },
      {
        label: 'Samenwerking',
        path: ['competentiegebieden', 'samenwerking'],
        goed: false,
        beter: true,
        linked: 0,
        available: 0,
      },
    ],
  },
  {
    type: 'quotes',
    at: communicatie,
    title: 'Eerder gezegd',
    quotes: [
      {
        text: 'Legt alles in gewone taal uit.',
        look: 'good',
        source: { reference: '../gesprekken/2026-06-25.verslag.yaml', label: 'Verslag van 25 juni 2026' },
      },
      { text: 'Mag vaker stiltes laten vallen.', look: 'better' },
      { text: 'Gesprek met <b>familie</b> besproken.', look: 'plain' },
    ],
  },
  {
    type: 'offers',
    at: list,
    title: 'Bewijs uit deze periode',
    offers: evidence.filter(({ reference }) => !listAt(data, list).includes(reference)),
  },
  {
    type: 'sum',
    at: ['leerdoelen'],
    title: 'Maanden opgeteld',
    summary: 'Nog 4 maanden te weinig voor het Europese minimum van 48 maanden.',
    isShort: true,
    lines: [
      { label: 'Hartbewaking', value: '6 maanden' },
      { label: 'Verkorting', value: '−2 maanden' },
    ],
  },
  {
    type: 'facts',
    at: ['gesprek', 'datum'],
    title: 'MijnRGS',
    facts: [
      { label: 'Ingediend', value: '19 augustus 2026', state: 'done' },
      { label: 'Geaccordeerd', value: '', state: 'open' },
      { label: 'Door', value: 'dr. Brouwhuis' },
    ],
  },
];

describe('what the portfolio says beside a field', function () {
  this.timeout(60_000);
  const openForm = benchForEach();
  const open = (options: Partial<OpenOptions> = {}) =>
    openForm({
      height: 1300,
      file: 'reflecties/r.reflectie.yaml',
      text: reflectie,
      files: {},
      dress: dressed({ asides }),
      ...options,
    });

  it('shows what was said before, in words as well, with the document it was said in', async () => {
    const it = await open();
    const quotes = it.page.getByRole('group', { name: 'Eerder gezegd' }).getByRole('listitem');
    assert.deepEqual(
      (await quotes.allInnerTexts()).map((text) => text.replaceAll(/\s+/gu, ' ').trim()),
      [
        'Ging goed Legt alles in gewone taal uit. Verslag van 25 juni 2026',
        'Kon beter Mag vaker stiltes laten vallen.',
        'Gesprek met <b>familie</b> besproken.',
      ],
    );
    await quotes.getByRole('button', { name: 'Verslag van 25 juni 2026 openen' }).click();
    assert.deepEqual(it.host.of('openReference'), [
      { type: 'openReference', reference: '../gesprekken/2026-06-25.verslag.yaml' },
    ]);
  });

  describe('evidence of the period', () => {
    it('is linked with one press; the next piece is under the same key, the last leads to the search [A6]', async () => {
      const it = await open();
      const offers = it.page.getByRole('group', { name: 'Bewijs uit deze periode' });
      await offers.getByRole('button', { name: 'Koppelen: KPB derde visite, 12 november 2026' }).focus();
      await it.page.keyboard.press('Enter');
      await settled(it, /eerste\.bewijs\.yaml # al gekoppeld\n {6}- \.\.\/bewijs\/derde\.bewijs\.yaml\n/u);
      assert.equal(await focusedName(it), 'Koppelen: KPB vierde visite, 12 november 2026');
      assert.equal(
        (await it.page.getByRole('status').innerText()).trim(),
        'KPB derde visite, 12 november 2026 gekoppeld',
      );
      for (const name of ['vierde', 'vijfde', 'tweede']) {
        await it.page.keyboard.press('Enter');
        await settled(it, new RegExp(`- \\.\\./bewijs/${name}\\.bewijs\\.yaml\\n`, 'u'));
      }
      assert.equal(
        it.host.text,
        reflectie.replace(
          ' # al gekoppeld\n',
          ` # al gekoppeld\n${['derde', 'vierde', 'vijfde', 'tweede']
            .map((name) => `      - ../bewijs/${name}.bewijs.yaml\n`)
            .join('')}`,
        ),
      );
      assert.equal(await offers.count(), 0, 'nothing is left to offer');
      assert.match(await focusedName(it), /^Bewijsstuk toevoegen/u);
    });

    it('shows a few pieces, the rest on request', async () => {
      const it = await open();
      const offers = it.page.getByRole('group', { name: 'Bewijs uit deze periode' });
      const links = offers.getByRole('button', { name: /^Koppelen/u });
      assert.equal(await links.count(), 3);
      await offers.getByText('Nog 1 tonen').click();
      assert.equal(await links.count(), 4);
    });

    it('can be looked at before it is linked', async () => {
      const it = await open();
      await it.page.getByRole('button', { name: 'KPB tweede visite, 12 november 2026 openen' }).click();
      assert.deepEqual(it.host.of('openReference'), [
        { type: 'openReference', reference: '../bewijs/tweede.bewijs.yaml' },
      ]);
    });

    it('is not offered in a document that can only be read', async () => {
      const it = await open({ readOnly: true });
      assert.equal(await it.page.getByRole('button', { name: /^Koppelen/u }).count(), 0);
      await it.page.getByRole('group', { name: 'Eerder gezegd' }).waitFor();
    });
  });

  it('shows how far the areas are as a table, and each area leads to its field [B3]', async () => {
    const it = await open();
    const coverage = it.page.getByRole('table', { name: 'Hoe ver de gebieden zijn' });
    const rows = await coverage.getByRole('row').all();
    const cells = async (row: Locator) =>
      Promise.all((await row.locator('th, td').all()).map(async (cell) => (await cell.innerText()).trim()));
    assert.deepEqual(await Promise.all(rows.map(cells)), [
      ['Gebied', 'Goed', 'Kan beter', 'Bewijs'],
      ['Medisch handelen', 'nog leeg', 'nog leeg', '0 van 4'],
      ['Communicatie', 'ingevuld', 'nog leeg', '1 van 5'],
      ['Samenwerking', 'nog leeg', 'ingevuld', '0 van 0'],
    ]);
    await coverage.getByRole('button', { name: 'Samenwerking' }).click();
    assert.equal(
      await it.page.evaluate(() => document.activeElement?.closest('[data-path]')?.getAttribute('data-path')),
      '["competentiegebieden","samenwerking","goed"]',
    );
  });

  it('says in words that a sum is short, and how it is made up', async () => {
    const it = await open();
    const sum = it.page.getByRole('group', { name: 'Maanden opgeteld' });
    assert.match(
      await sum.locator('.sum-outcome').innerText(),
      /^Let op:\s+Nog 4 maanden te weinig voor het Europese minimum van 48 maanden\.$/u,
    );
    await sum.getByText('Berekening').click();
    assert.deepEqual(await sum.getByRole('rowheader').allInnerTexts(), ['Hartbewaking', 'Verkorting']);
    assert.deepEqual(await sum.getByRole('cell').allInnerTexts(), ['6 maanden', '−2 maanden']);
  });

  it('says of each step whether it was taken', async () => {
    const it = await open();
    const facts = it.page.getByRole('group', { name: 'MijnRGS' });
    assert.deepEqual(
      (await facts.locator('.fact').allInnerTexts()).map((text) => text.replaceAll(/\s+/gu, ' ').trim()),
      ['Ingediend 19 augustus 2026 gereed', 'Geaccordeerd nog open', 'Door dr. Brouwhuis'],
    );
  });

  describe('a time line', () => {
    for (const width of [1180, 700, 320]) {
      it(`has no label over another and none cut off at ${width} pixels`, async () => {
        const it = await open({ width });
        const picture = it.page.getByRole('img', { name: /^Het schema telt 54 maanden/u });
        await picture.waitFor();
        const boxes = await picture.locator('text').evaluateAll((texts) => {
          const frame = texts[0]?.closest('svg')?.getBoundingClientRect();
          return texts.map((text) => {
            const { left, right, top, bottom } = text.getBoundingClientRect();
            const isOut = left < (frame?.left ?? 0) - 1 || right > (frame?.right ?? 0) + 1;
            return { words: text.textContent, left, right, top: top + 3, bottom: bottom - 3, isOut };
          });
        });
        const over = boxes.flatMap((a, index) =>
          boxes
            .slice(index + 1)
            .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
            .map((b) => `${a.words} / ${b.words}`),
        );
        assert.deepEqual(over, []);
        assert.deepEqual(
          boxes.filter(({ isOut }) => isOut).map(({ words }) => words),
          [],
        );
        assert.ok(
          boxes.some(({ words }) => words === 'Europees minimum'),
          'the mark has its label',
        );
      });
    }

    it('is there as a table too, dates as they are read', async () => {
      const it = await open();
      const line = it.page.getByRole('group', { name: 'De opleiding in de tijd' });
      await line.getByText('Als tabel').click();
      const rows = await line
        .getByRole('table', { name: 'De opleiding in de tijd', exact: true })
        .getByRole('row')
        .all();
      assert.equal(rows.length, 8);
      assert.deepEqual((await rows[3]?.innerText())?.split('\t'), [
        'Promotieonderzoek',
        '1 feb 2026',
        '1 sep 2026',
        'Telt niet mee voor het Europese minimum',
        '1,0 fte',
      ]);
      assert.deepEqual(
        await line
          .getByRole('table', { name: /moment$/u })
          .getByRole('cell')
          .allInnerTexts(),
        ['1 dec 2026', '1 sep 2028', '1 nov 2028', '1 sep 2030'],
      );
    });

    it('tells its looks apart without colour', async () => {
      const it = await open();
      const shapes = it.page.locator('portfolio-timeline .bar');
      const looks = await shapes.evaluateAll((bars) =>
        bars.map((bar) => {
          const { fill, strokeDasharray } = getComputedStyle(bar);
          return fill.includes('url') ? 'hatched' : strokeDasharray === 'none' ? 'filled' : `${fill} dashed`;
        }),
      );
      assert.deepEqual(looks, ['filled', 'filled', 'hatched', 'filled', 'none dashed', 'filled', 'filled']);
    });
  });

  it('keeps what is typed in the field below when it comes and goes', async () => {
    let isThere = true;
    const it = await open({ dress: dressed({ asides: (data) => (isThere ? asides(data) : []) }) });
    const field = control(it, 'gesprek', 'datum');
    await field.focus();
    isThere = false;
    await it.host.show();
    await it.page.getByRole('group', { name: 'MijnRGS' }).waitFor({ state: 'detached' });
    assert.equal(
      await it.page.evaluate(() => document.activeElement?.closest('[data-path]')?.getAttribute('data-path')),
      '["gesprek","datum"]',
    );
  });

  for (const theme of themes) {
    it(`axe finds nothing in ${theme}`, async () => {
      const it = await open({ theme });
      for (const summary of await it.page.locator('.aside summary').all()) await summary.click();
      assert.deepEqual(await axeFindings(it.page), []);
      await it.page.evaluate(() => {
        window.scrollTo(0, 0);
      });
      await picture(it.page, `asides ${theme}`);
      await it.page.locator('#section-competentiegebieden').evaluate((element) => {
        element.scrollIntoView();
      });
      await picture(it.page, `asides ${theme} 2`);
    });
  }

  it('stays within 320 pixels', async () => {
    const it = await open({ width: 320, height: 1300 });
    for (const summary of await it.page.locator('.aside summary').all()) await summary.click();
    assert.deepEqual(await overflowing(it), []);
    assert.deepEqual(await axeFindings(it.page), []);
    await it.page.evaluate(() => {
      window.scrollTo(0, 250);
    });
    await picture(it.page, 'asides 320');
    await it.page.locator('#section-competentiegebieden').evaluate((element) => {
      element.scrollIntoView();
    });
    await picture(it.page, `asides 320 2`);
  });
});
