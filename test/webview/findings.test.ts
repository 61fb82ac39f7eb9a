import assert from 'node:assert/strict';
import { benchForEach, control, settled } from './bench.ts';
import { axeFindings, picture, type OpenForm, type OpenOptions } from './form-page.ts';
import { themes } from './themes.ts';
import { eventually } from '../workbench/eventually.ts';

const FOUT = `soort: bewijs
versie: 1
type: kbp
titel: KPB Slechtnieuwsgesprek
datum: 2026-02-30
samenvating: Ging goed
`;

const VERSLAG = `soort: verslag
versie: 1
gesprek:
  type: voortgangsgesprek
  datum: 2026-11-26
afspraken:
  - id: A1
    specifiek: Zes slechtnieuwsgesprekken voeren
    meetbaar: Zes KPB's
    status: open
leerklimaat: goed
`;

describe('findings in the form', function () {
  this.timeout(60_000);
  const bench = benchForEach();
  const open = (options: Partial<OpenOptions> = {}) =>
    bench({ file: 'f.bewijs.yaml', text: FOUT, files: {}, ...options });
  const openVerslag = () => open({ file: 'v.verslag.yaml', text: VERSLAG });

  const said = ({ page }: OpenForm) =>
    page.locator('[role=status]').evaluate((region) => region.textContent.replaceAll('\u00a0', ' ').trim());
  const waitUntilSaid = async (it: OpenForm, words: RegExp) => {
    for (let tries = 0; tries < 80 && !words.test(await said(it)); tries++) await it.page.waitForTimeout(50);
    assert.match(await said(it), words);
  };
  /** Remembers everything that is said from now on. */
  const listen = ({ page }: OpenForm) =>
    page.evaluate(() => {
      const region = document.querySelector('[role=status]');
      const heard: string[] = [];
      (window as unknown as { heard: string[] }).heard = heard;
      if (!region) return;
      new MutationObserver(() => heard.push(region.textContent.replaceAll('\u00a0', ' ').trim())).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
  const heard = ({ page }: OpenForm) => page.evaluate(() => (window as unknown as { heard: string[] }).heard);

  it('stand under their field in words, with what can be done and why', async () => {
    const it = await open();
    const field = it.page.locator(`[data-path='["datum"]']`);
    assert.equal(
      (await field.locator('.finding-text').textContent())?.replaceAll(/\s+/gu, ' ').trim(),
      'Fout: ‘2026-02-30’ is geen bestaande dag, geschreven als jaar-maand-dag (bijvoorbeeld 2026-03-12).',
    );
    await field.getByRole('button', { name: 'Uitleg over schema/datum', exact: true }).click();
    assert.deepEqual(it.host.of('showRule'), [{ type: 'showRule', rule: 'schema/datum' }]);
    await field.getByRole('button', { name: 'Vervang door ‘2026-02-28’' }).click();
    await settled(it, FOUT.replace('2026-02-30', '2026-02-28'));
  });

  it('of the whole document stand above the form, with what can be done and why', async () => {
    const it = await open();
    const findings = it.page.locator('#findings-of-document');
    await findings.getByRole('button', { name: /^Uitleg over / }).click();
    assert.equal(it.host.of('showRule').length, 1);
    await findings.getByRole('button', { name: 'Hernoem naar ‘samenvatting’' }).click();
    await settled(it, FOUT.replace('samenvating', 'samenvatting'));
    await findings.waitFor({ state: 'detached' });
    assert.equal(await control(it, 'samenvatting').inputValue(), 'Ging goed');
  });

  it('that are solved leave the focus in their field, not at the start of the page', async () => {
    const it = await open();
    const fix = it.page.locator(`[data-path='["datum"]']`).getByRole('button', { name: /^Vervang/u });
    await fix.focus();
    await it.page.keyboard.press('Enter');
    await fix.waitFor({ state: 'detached' });
    await it.page.waitForFunction(
      () => document.activeElement?.closest('[data-path]')?.getAttribute('data-path') === '["datum"]',
    );
  });

  it('come with the control they are about: its description is their words, without the buttons [A29]', async () => {
    const it = await openVerslag();
    const group = it.page.locator(`[data-path='["afspraken",0,"acceptabel"]']`);
    const described = await group.evaluate((element) =>
      (element.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent.replaceAll(/\s+/gu, ' ').trim() ?? `no ${id}`)
        .at(-1),
    );
    assert.match(described ?? '', /^Nog te doen: .*[^n]$/u);
    assert.doesNotMatch(described ?? '', /Vul in|Uitleg/u);
  });

  it('are counted at their section, in the way there and in the head, live', async () => {
    const it = await openVerslag();
    const counts = async () => ({
      head: await it.page.locator('.points-count').innerText(),
      section: await it.page.locator('#section-afspraken .to-do').innerText(),
      way: await it.page.locator('.nav a[href="#section-afspraken"] .count').innerText(),
    });
    const before = await counts();
    await it.page
      .locator(`[data-path='["afspraken",0,"acceptabel"]']`)
      .getByRole('button', { name: /^Vul in/u })
      .click();
    await settled(it, /acceptabel/u);
    const less = (words: string) => words.replace(/\d+/u, (count) => String(Number(count) - 1));
    assert.deepEqual(await counts(), { head: less(before.head), section: less(before.section), way: less(before.way) });
  });

  it('are said with their words when they come up at the field that was just left', async () => {
    const it = await openVerslag();
    const field = control(it, 'afspraken', 0, 'meetbaar');
    await field.focus();
    await field.fill('');
    await it.page.keyboard.press('Tab');
    await waitUntilSaid(it, /^Nog te doen: .+ \d+ openstaande punten$/u);
  });

  it('are not said while one types, and only as they are in the end', async () => {
    const it = await openVerslag();
    await listen(it);
    const field = control(it, 'afspraken', 0, 'resultaatgericht');
    await field.focus();
    await it.page.keyboard.type('Voert deze gesprekken zelfstandig en rustig, ook op de poli', { delay: 60 });
    assert.deepEqual(await heard(it), []);
    await waitUntilSaid(it, /^\d+ openstaande punten$/u);
    assert.equal((await heard(it)).length, 1);
  });

  it('cannot be changed, but are explained, in a document that can only be read', async () => {
    const it = await open({ readOnly: true });
    assert.equal(await it.page.getByRole('button', { name: /^(Vervang|Hernoem)/u }).count(), 0);
    assert.ok((await it.page.getByRole('button', { name: /^Uitleg over/u }).count()) > 2, 'each is explained');
    await it.page.locator('.condition').waitFor();
    await it.page.getByRole('button', { name: 'Ondertekening intrekken…' }).click();
    await eventually(() => {
      assert.deepEqual(it.host.received.at(-1), { type: 'notice' });
    });
    assert.deepEqual(await axeFindings(it.page), []);
    await picture(it.page, 'read-only');
  });

  for (const theme of themes) {
    it(`are right in ${theme}, also at 320 pixels`, async () => {
      const it = await open({ theme, width: 320, height: 900 });
      assert.deepEqual(await axeFindings(it.page), []);
      const wide = await it.page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= 320, `${wide} pixels wide`);
      await picture(it.page, `findings ${theme} 320`, true);
    });
  }

  it('give their buttons room for a finger of 24 pixels', async () => {
    const it = await open({ width: 320 });
    const small = await it.page.locator('.finding button').evaluateAll((buttons) =>
      buttons.flatMap((button) => {
        const { height } = button.getBoundingClientRect();
        return height < 24 ? [`${button.textContent} ${height}`] : [];
      }),
    );
    assert.deepEqual(small, []);
  });
});
