import assert from 'node:assert/strict';
import { benchForEach, control, focusedName } from './bench.ts';
import { axeFindings, picture, samplePortfolio, type OpenForm, type OpenOptions } from './form-page.ts';
import { themes } from './themes.ts';

const agenda = `soort: agenda
versie: 1
gesprek: { type: voortgangsgesprek, datum: 2026-12-10 }
punten:
  - id: P1
    onderdeel: vorige_afspraken
    titel: Afspraken van juni
    inbreng: gegenereerd
    minuten: 10
    besproken: false # eerst dit
  - id: P2
    onderdeel: leerklimaat
    titel: Leerklimaat op de afdeling
    inbreng: opleider
    toelichting: [Feedback na de avonddienst]
    bronnen: [../reflecties/r.reflectie.yaml]
    minuten: 5
  - id: P3
    onderdeel: welbevinden
    titel: Welbevinden
    inbreng: aios
    minuten: 10
  - id: P4
    onderdeel: aanvulling
    titel: Nabespreken
    inbreng: aios
`;
const eerder = `soort: verslag
versie: 1
gesprek: { type: voortgangsgesprek, datum: 2026-06-25 }
afspraken:
  - id: A1
    specifiek: Zes KPB's op de hartbewaking
    status: open
  - id: A2
    specifiek: Twee keer het MDO voorzitten
    status: open
`;
const verslag = `# ons gesprek
soort: verslag
versie: 1
gesprek: { type: voortgangsgesprek, datum: 2026-12-10 }
agenda: 2026-12-10.agenda.yaml
terugblik:
  - afspraak: 2026-06-25.verslag.yaml#A1
    goed:
    beter:
    status: # nog kiezen
leerklimaat: # in het kort
welbevinden:
afspraken:
`;
const file = 'gesprekken/2026-12-10.verslag.yaml';
const agendaFile = 'gesprekken/2026-12-10.agenda.yaml';
const files = {
  'portfolio.yaml': 'soort: portfolio\nversie: 1\naios: { naam: Jorinde van Aldermeer }\n',
  'gesprekken/2026-06-25.verslag.yaml': eerder,
  'reflecties/r.reflectie.yaml':
    'soort: reflectie\nversie: 1\ngesprek: { type: voortgangsgesprek, datum: 2026-12-10 }\n',
  [agendaFile]: agenda,
};

describe('the talk, held in the form of its report', function () {
  this.timeout(60_000);
  const openForm = benchForEach();

  const open = (options: Partial<OpenOptions> = {}) => openForm({ file, text: verslag, files, ...options });
  const hold = async (options: Partial<OpenOptions> = {}): Promise<OpenForm> => {
    const it = await open(options);
    await it.page.getByRole('button', { name: /Gesprek voeren|Hold the meeting/u }).click();
    await it.page.locator('#talk-title').waitFor();
    return it;
  };
  const title = (it: OpenForm, words: string) => it.page.locator('#talk-title', { hasText: words }).waitFor();
  const until = async (it: OpenForm, is: () => boolean, what: string) => {
    for (let tries = 0; tries < 60 && !is(); tries++) await it.page.waitForTimeout(50);
    assert.ok(is(), `${what}\n${it.host.text}\n${it.host.textOf(agendaFile)}`);
  };

  it('begins at the first point still to come and shows only what belongs to it [A13]', async () => {
    const it = await hold();
    const lines = await it.page.locator('.talk-line').allInnerTexts();
    assert.deepEqual(
      lines.map((line) => line.replaceAll(/\s+/gu, ' ').trim()),
      [
        '1 Afspraken van juni Gegenereerd · 10 min, tot 10 min',
        '2 Leerklimaat op de afdeling Opleider · 5 min, tot 15 min',
        '3 Welbevinden Aios · 10 min, tot 25 min',
        '4 Nabespreken Aios',
      ],
    );
    await title(it, 'Afspraken van juni');
    await it.page.keyboard.press('Alt+Shift+PageDown');
    await title(it, 'Leerklimaat op de afdeling');
    await it.page.getByText('Feedback na de avonddienst').waitFor();
    assert.deepEqual(
      await it.page
        .locator('.talk-point [data-path]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-path'))),
      ['["leerklimaat"]'],
    );
    assert.equal(it.host.text, verslag);
  });

  it('opens a source of the agenda by the way there from the report', async () => {
    const it = await hold();
    await it.page.keyboard.press('Alt+Shift+PageDown');
    await it.page.locator('.talk-sources button').click();
    await until(it, () => it.host.of('openReference').length === 1, 'asked to open');
    assert.deepEqual(it.host.of('openReference'), [
      { type: 'openReference', reference: '../reflecties/r.reflectie.yaml' },
    ]);
  });

  it('ticks a point in the agenda by exactly that word, and goes on [A13]', async () => {
    const it = await hold();
    await it.page.getByRole('button', { name: 'Besproken, volgend punt' }).click();
    await title(it, 'Leerklimaat');
    await until(it, () => it.host.textOf(agendaFile) !== agenda, 'ticked');
    assert.equal(it.host.textOf(agendaFile), agenda.replace('besproken: false #', 'besproken: true #'));
    assert.equal(it.host.text, verslag);
    await it.page.locator('.talk-line.done[data-point="P1"]').waitFor();
    assert.match(await it.page.locator('.talk-total').innerText(), /1 van 4 besproken\s+10 van 25 min/u);
  });

  it('says why a point could not be ticked, and leaves it', async () => {
    const it = await hold();
    await it.page.keyboard.press('Alt+Shift+PageDown');
    await title(it, 'Leerklimaat');
    it.host.refusal = 'De agenda is alleen-lezen.';
    await it.page.locator('[data-action="discussed"]').click();
    await it.page.getByRole('alert').filter({ hasText: 'De agenda is alleen-lezen.' }).waitFor();
    assert.equal(it.host.textOf(agendaFile), agenda);
    assert.equal(await it.page.locator('.talk-line.done').count(), 0);
  });

  it('loses nothing typed when one goes on, ticks, leaves or comes back, at any speed', async () => {
    const it = await hold();
    it.host.delay = 150;
    await it.page.keyboard.press('Alt+Shift+PageDown');
    await title(it, 'Leerklimaat');
    await control(it, 'leerklimaat').focus();
    await it.page.keyboard.type('Goed onderwijs aan het bed.');
    await it.page.keyboard.press('Alt+Shift+Enter');
    await title(it, 'Welbevinden');
    await control(it, 'welbevinden').focus();
    await it.page.keyboard.type('Slaapt goed.');
    await it.page.getByRole('button', { name: 'Terug naar het formulier' }).click();
    await it.page.locator('#section-leerklimaat').waitFor();
    await until(it, () => it.host.text.includes('welbevinden: Slaapt goed.'), 'all in the text');
    assert.equal(
      it.host.text,
      verslag
        .replace('leerklimaat: #', 'leerklimaat: Goed onderwijs aan het bed. #')
        .replace('welbevinden:', 'welbevinden: Slaapt goed.'),
    );
    assert.equal(await control(it, 'leerklimaat').inputValue(), 'Goed onderwijs aan het bed.');
    assert.equal(await it.page.locator('.kept').count(), 0);
  });

  it('keeps a refused text with its field from form to talk and back', async () => {
    const it = await open();
    it.host.refusal = 'Nu even niet.';
    await control(it, 'leerklimaat').fill('Mijn woorden');
    await it.page.getByText('Nu even niet.').first().waitFor();
    await it.page.getByRole('button', { name: 'Gesprek voeren' }).click();
    await it.page.locator('#talk-title').waitFor();
    await it.page.keyboard.press('Alt+Shift+PageDown');
    await title(it, 'Leerklimaat');
    assert.equal(await control(it, 'leerklimaat').inputValue(), 'Mijn woorden');
    await it.page.keyboard.press('Alt+Shift+PageDown');
    await title(it, 'Welbevinden');
    await it.page.getByRole('button', { name: 'Terug naar het formulier' }).click();
    await it.page.locator('#section-leerklimaat').waitFor();
    assert.equal(await control(it, 'leerklimaat').inputValue(), 'Mijn woorden');
    assert.equal(it.host.text, verslag);
  });

  it('looks back on the agreements of last time one by one, also those the report did not name [A14] [B8]', async () => {
    const it = await hold();
    await it.page.getByText('Afspraak 1 van 2', { exact: true }).waitFor();
    await it.page.getByText("Zes KPB's op de hartbewaking").first().waitFor();
    await control(it, 'terugblik', 0, 'goed').fill('Alle zes gedaan.');
    await it.page.getByRole('button', { name: 'Volgende afspraak' }).click();
    await it.page.getByText('A2: Twee keer het MDO voorzitten').waitFor();
    await it.page.getByRole('button', { name: 'Op deze afspraak terugkijken' }).click();
    await control(it, 'terugblik', 1, 'goed').waitFor();
    await it.page.waitForTimeout(200);
    await it.page.keyboard.type('Eén keer.');
    await until(it, () => it.host.text.includes('Eén keer.'), 'written');
    assert.match(
      it.host.text,
      /afspraak: 2026-06-25\.verslag\.yaml#A1\n {4}goed: Alle zes gedaan\.\n {4}beter:\n {4}status: # nog kiezen\n {2}- afspraak: 2026-06-25\.verslag\.yaml#A2\n {4}goed: Eén keer\.\n/u,
    );
  });

  it('remembers the talk and its point over a reload, and the place of the form after it', async () => {
    const it = await hold();
    await it.page.keyboard.press('Alt+Shift+PageDown');
    await title(it, 'Leerklimaat');
    await it.page.waitForTimeout(300);
    await it.reload();
    await title(it, 'Leerklimaat');
  });

  it('makes an agreement from any point, without leaving it', async () => {
    const it = await hold();
    await it.page.keyboard.press('Alt+Shift+PageDown');
    await title(it, 'Leerklimaat');
    await it.page.keyboard.press('Alt+Shift+N');
    await it.page.locator('.composer').waitFor();
    await it.page.waitForTimeout(200);
    await it.page.keyboard.type('Jorinde vraagt na elke avonddienst feedback.');
    await until(it, () => it.host.text.includes('specifiek: Jorinde vraagt na elke avonddienst feedback.'), 'written');
    await title(it, 'Leerklimaat');
    await it.page.getByRole('button', { name: 'Klaar', exact: true }).click();
    await it.page.locator('.composer').waitFor({ state: 'detached' });
    assert.match(
      await it.page.locator('.talk-made-line').innerText(),
      /A1\s+Jorinde vraagt na elke avonddienst feedback/u,
    );
  });

  it('lists the points behind a button where there is little room', async () => {
    const it = await hold({ width: 320, height: 700 });
    const line = it.page.locator('[data-point="P3"]');
    assert.equal(await line.isVisible(), false);
    await it.page.getByRole('button', { name: 'Agenda: Punt 1 van 4' }).click();
    await line.click();
    await title(it, 'Welbevinden');
    assert.equal(await line.isVisible(), false);
    const wide = await it.page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `${wide} px wide`);
    await picture(it.page, 'talk 320');
  });

  for (const theme of themes) {
    it(`has nothing for axe to find in ${theme}, at a look-back, at a point, with an agreement`, async () => {
      const sample = samplePortfolio();
      const it = await hold({
        theme,
        file: 'gesprekken/2026-06-25.verslag.yaml',
        text: sample['gesprekken/2026-06-25.verslag.yaml'] ?? '',
        files: sample,
      });
      await it.page.keyboard.press('Alt+Shift+PageDown');
      await it.page.locator('.look-back').waitFor();
      // What is under the mouse has another look, and not at once.
      await it.page.mouse.move(0, 0);
      await it.page.waitForTimeout(300);
      await picture(it.page, `talk look-back ${theme}`);
      const found = await axeFindings(it.page);
      await it.page.keyboard.press('Alt+Shift+PageDown');
      await it.page.locator('#section-sterk_en_zwak, .talk-fields').first().waitFor();
      await it.page.locator('.talk-made-line').first().click();
      await it.page.locator('.composer').waitFor();
      await it.page.mouse.move(0, 0);
      await it.page.waitForTimeout(300);
      await picture(it.page, `talk agreement ${theme}`, true);
      assert.deepEqual([...found, ...(await axeFindings(it.page))], []);
    });
  }

  describe('F8', () => {
    /** What is said, where the keyboard is, and which point is in view (none in the whole form). */
    const press = async (it: OpenForm, key: 'F8' | 'Shift+F8') => {
      const said = it.page.locator('.visually-hidden[role="status"]');
      const before = await said.textContent();
      await it.page.keyboard.press(key);
      for (let tries = 0; tries < 60 && (await said.textContent()) === before; tries++)
        await it.page.waitForTimeout(50);
      return it.page.evaluate(() => [
        document.querySelector('.visually-hidden[role="status"]')?.textContent.trim(),
        document.activeElement?.closest<HTMLElement>('[data-path]')?.dataset['path'] ??
          document.activeElement?.closest<HTMLElement>('[data-item]')?.dataset['item'] ??
          document.activeElement?.closest('.talk-agreements')?.className,
        document.querySelector('#talk-title')?.textContent,
      ]);
    };
    const terugblik =
      'Nog te doen: Afspraak A2 uit het gesprek van 25 juni 2026 (‘Twee keer het MDO voorzitten’) staat nog open, maar er wordt niet op teruggekeken.';
    const leerklimaat = 'Nog te doen: Er staat nog niets over het leerklimaat.';
    const welbevinden = 'Nog te doen: Er staat nog niets over het welbevinden van de aios.';
    const afspraken = 'Nog te doen: Dit verslag bevat nog geen afspraken.';

    it('goes along the agenda to what is left to do, then to the agreements, and leaves the talk only for what is no part of it', async () => {
      const it = await hold();
      assert.deepEqual(await press(it, 'F8'), [
        `Agendapunt 1 van 4: Afspraken van juni. Punt 1 van 7. ${terugblik}`,
        '["terugblik",1]',
        'Afspraken van juni',
      ]);
      assert.equal(await focusedName(it), 'Op deze afspraak terugkijken', 'one key away from looking back on it');
      assert.deepEqual(await press(it, 'F8'), [
        `Agendapunt 2 van 4: Leerklimaat op de afdeling. Punt 2 van 7. ${leerklimaat}`,
        '["leerklimaat"]',
        'Leerklimaat op de afdeling',
      ]);
      await it.page.keyboard.type('Goed');
      await until(it, () => it.host.text.includes('leerklimaat: Goed'), 'typed');
      await it.page.keyboard.press('Control+a');
      await it.page.keyboard.press('Delete');
      await until(it, () => it.host.text === verslag, 'as it was');
      assert.deepEqual(await press(it, 'F8'), [
        `Agendapunt 3 van 4: Welbevinden. Punt 3 van 7. ${welbevinden}`,
        '["welbevinden"]',
        'Welbevinden',
      ]);
      const [said, where, title] = await press(it, 'F8');
      assert.deepEqual([said, where, title], [`Punt 4 van 7. ${afspraken}`, 'talk-agreements', 'Welbevinden']);
      const out = await press(it, 'F8');
      assert.match(
        out[0] ?? '',
        /^Dit hoort niet bij het gesprek; het hele formulier wordt getoond\. Punt 5 van 7\. /u,
      );
      assert.equal(out[2], undefined);
      assert.equal(it.host.text, verslag, 'looking for what is left to do changes nothing');
    });

    it('goes back along the same way, from the point that is in view, and stays in the talk', async () => {
      const it = await hold();
      await it.page.keyboard.press('Alt+Shift+PageDown');
      await it.page.keyboard.press('Alt+Shift+PageDown');
      await title(it, 'Welbevinden');
      assert.deepEqual(await press(it, 'Shift+F8'), [
        `Agendapunt 2 van 4: Leerklimaat op de afdeling. Punt 2 van 7. ${leerklimaat}`,
        '["leerklimaat"]',
        'Leerklimaat op de afdeling',
      ]);
      assert.deepEqual(await press(it, 'Shift+F8'), [
        `Agendapunt 1 van 4: Afspraken van juni. Punt 1 van 7. ${terugblik}`,
        '["terugblik",1]',
        'Afspraken van juni',
      ]);
      assert.deepEqual(await press(it, 'Shift+F8'), [
        `Punt 4 van 7. ${afspraken}`,
        'talk-agreements',
        'Afspraken van juni',
      ]);
      await it.page.keyboard.press('Alt+Shift+PageDown');
      await title(it, 'Leerklimaat op de afdeling');
      await it.page.keyboard.press('Alt+Shift+PageDown');
      await title(it, 'Welbevinden');
      assert.deepEqual(await press(it, 'F8'), [`Punt 3 van 7. ${welbevinden}`, '["welbevinden"]', 'Welbevinden']);
    });

    it('opens the agreement, of now or of last time, in which something is missing [A29]', async () => {
      const text = verslag
        .replace('status: # nog kiezen', 'status: misschien')
        .replace('leerklimaat: # in het kort', 'leerklimaat: Goed')
        .replace('welbevinden:', 'welbevinden: Goed')
        .replace(
          'terugblik:\n',
          'terugblik:\n  - { afspraak: 2026-06-25.verslag.yaml#A2, goed: ja, beter: nee, status: behaald }\n',
        )
        .replace('afspraken:', 'afspraken:\n  - id: A1\n    specifiek: Zes KPB\n    status: open');
      const it = await hold({ text });
      const first = await press(it, 'F8');
      assert.equal(first[1], '["terugblik",1,"status"]');
      let step = first;
      for (let tries = 0; tries < 6 && !step[1]?.startsWith('["afspraken"'); tries++) step = await press(it, 'F8');
      assert.equal(step[1], '["afspraken",0,"meetbaar"]');
      assert.match(step[0] ?? '', /^Afspraken van dit gesprek\. Punt \d+ van \d+\. Nog te doen: /u);
    });
  });

  it('speaks English', async () => {
    const it = await hold({ language: 'en' });
    await it.page.getByRole('button', { name: 'Discussed, next point' }).waitFor();
    await it.page.getByText('Agreement 1 of 2', { exact: true }).waitFor();
  });

  it('says of a report that is only to read that it is, and why, with what can be done about it [A26]', async () => {
    const it = await hold({ readOnly: true });
    const notice = it.page.locator('.talk [role=status].condition');
    assert.match(await notice.innerText(), /alleen te lezen/u);
    await notice.getByRole('button', { name: 'Ondertekening intrekken…' }).waitFor();
  });

  it('is not there for a report without an agenda', async () => {
    const it = await open({ files: {}, file: 'v.verslag.yaml', text: 'soort: verslag\nversie: 1\n' });
    assert.equal(await it.page.getByRole('button', { name: 'Gesprek voeren' }).count(), 0);
  });
});
