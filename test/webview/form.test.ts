import assert from 'node:assert/strict';
import {
  axeFindings,
  FormBench,
  picture,
  pictureOfFailure,
  samplePortfolio,
  type OpenForm,
  type OpenOptions,
} from './form-page.ts';
import { themes } from './themes.ts';

const reflectie = `# voorbereiding
soort: reflectie
versie: 1
gesprek:
  type: voortgangsgesprek # met dr. Brouwhuis
  datum: 2026-12-10
periode:
  van: 2026-06-26
  tot: 2026-12-10
competentiegebieden:
  communicatie:
    goed: Duidelijk # nog een voorbeeld
    beter: Stiltes laten vallen
leerdoelen:
  - eerste # één
  - tweede
  - derde # drie
`;

const verslag = `soort: verslag
versie: 1
gesprek:
  type: voortgangsgesprek
  datum: 2026-11-26
afspraken:
  - id: A1
    specifiek: Zes slechtnieuwsgesprekken voeren met een supervisor in de kamer
    status: open
  - id: A2
    specifiek: Twee CAT's presenteren
    meetbaar: Twee CAT's, beoordeeld door dr. Hamming
    acceptabel: [aios, opleider]
    resultaatgericht: Zoekt zelfstandig de literatuur na
    tijdgebonden: 2027-02-01
    status: open
leerklimaat: goed # bespreken met opleider
`;

describe('a form in the browser', function () {
  this.timeout(60_000);
  let bench: FormBench;
  let form: OpenForm | undefined;

  before(async () => {
    bench = await FormBench.start();
  });
  after(async () => {
    await bench.stop();
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

  const open = async (options: Partial<OpenOptions> = {}): Promise<OpenForm> => {
    form = await bench.open({ file: 'r.reflectie.yaml', text: reflectie, files: {}, ...options });
    return form;
  };
  const openVerslag = (options: Partial<OpenOptions> = {}) =>
    open({ file: 'v.verslag.yaml', text: verslag, ...options });
  /** The control of the field at a path. */
  const control = ({ page }: OpenForm, ...path: (string | number)[]) =>
    page
      .locator(`[data-path='${JSON.stringify(path)}']`)
      .locator('[data-control]')
      .first();
  const settled = async ({ page, host }: OpenForm, text: string | RegExp) => {
    for (let tries = 0; tries < 60; tries++) {
      if (typeof text === 'string' ? host.text === text : text.test(host.text)) return;
      await page.waitForTimeout(50);
    }
    if (typeof text === 'string') assert.equal(host.text, text);
    else assert.match(host.text, text);
  };

  it('changes nothing by being opened, looked at and left', async () => {
    const { page, host } = await open();
    for (let tab = 0; tab < 40; tab++) await page.keyboard.press('Tab');
    await page.mouse.wheel(0, 5_000);
    await page.waitForTimeout(400);
    assert.deepEqual(
      host.received.map(({ type }) => type),
      ['ready'],
    );
    assert.equal(host.text, reflectie);
  });

  it('puts what is typed in the text, by exactly those characters [A6] [B3]', async () => {
    const it = await open();
    const field = control(it, 'competentiegebieden', 'communicatie', 'goed');
    await field.focus();
    await it.page.keyboard.press('End');
    await it.page.keyboard.type(' en rustig', { delay: 20 });
    await settled(it, reflectie.replace('goed: Duidelijk #', 'goed: Duidelijk en rustig #'));
    assert.equal(await field.inputValue(), 'Duidelijk en rustig');
  });

  it('makes of a stretch of typing one edit, not one per key', async () => {
    const it = await open();
    // All in one go: a slow machine would make pauses of its own between the keys.
    await control(it, 'competentiegebieden', 'communicatie', 'beter').evaluate((field, words) => {
      for (let length = 1; length <= words.length; length++) {
        (field as HTMLTextAreaElement).value = words.slice(0, length);
        field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      }
    }, 'Samenvatten aan het eind');
    await settled(it, /beter: Samenvatten aan het eind\n/u);
    assert.equal(it.host.of('edit').length, 1);
  });

  it('does not wait for the rest of the typing when the field is left', async () => {
    const it = await open();
    await control(it, 'competentiegebieden', 'communicatie', 'beter').fill('Nu');
    await it.page.keyboard.press('Tab');
    assert.equal(it.host.of('edit').length, 1);
  });

  it('keeps the caret where it is when the state arrives while one types', async () => {
    const it = await open();
    it.host.delay = 120;
    const field = control(it, 'competentiegebieden', 'communicatie', 'goed');
    await field.focus();
    await it.page.keyboard.press('Home');
    const typed = 'Ik leg alles in gewone taal uit en vraag na of het begrepen is. ';
    await it.page.keyboard.type(typed, { delay: 35 });
    assert.equal(await field.inputValue(), `${typed}Duidelijk`);
    const caret = await field.evaluate((element) => (element as HTMLTextAreaElement).selectionStart);
    assert.equal(caret, typed.length);
    await settled(it, new RegExp(`goed: ['"]?${typed.slice(0, 20)}.*Duidelijk`, 'u'));
  });

  it('loses no character when the text beside it is edited meanwhile', async () => {
    const it = await open();
    it.host.delay = 30;
    const field = control(it, 'competentiegebieden', 'communicatie', 'goed');
    await field.fill('');
    const typed = 'Vijftig tekens lang en geen enkele mag er verdwijnen';
    const typing = it.page.keyboard.type(typed, { delay: 25 });
    for (let line = 1; line <= 8; line++) {
      await it.page.waitForTimeout(120);
      await it.host.type(it.host.text.replace('leerdoelen:\n', `leerdoelen:\n  - buiten ${line}\n`));
    }
    await typing;
    await settled(it, new RegExp(`goed: ${typed} # nog`, 'u'));
    for (let line = 1; line <= 8; line++) assert.match(it.host.text, new RegExp(`  - buiten ${line}\n`, 'u'));
    assert.equal(await field.inputValue(), typed);
  });

  it('keeps one’s own words when the same field changes elsewhere, and lets one choose', async () => {
    const it = await open();
    const field = control(it, 'competentiegebieden', 'communicatie', 'goed');
    const elsewhere = reflectie.replace('goed: Duidelijk', 'goed: Helder');
    await field.fill('Mijn woorden');
    await it.host.type(elsewhere);
    const notice = it.page.getByRole('alert').filter({ hasText: 'Helder' });
    await notice.waitFor();
    await it.page.waitForTimeout(400);
    assert.equal(it.host.text, elsewhere, 'nothing is overwritten unasked');
    assert.equal(await field.inputValue(), 'Mijn woorden');
    await notice.getByRole('button', { name: 'Mijn tekst houden' }).click();
    await settled(it, reflectie.replace('goed: Duidelijk', 'goed: Mijn woorden'));
  });

  it('takes the other text when one asks for it', async () => {
    const it = await open();
    const field = control(it, 'competentiegebieden', 'communicatie', 'goed');
    await field.fill('Mijn woorden');
    await it.host.type(reflectie.replace('goed: Duidelijk', 'goed: Helder'));
    await it.page.getByRole('button', { name: 'Andere tekst overnemen' }).click();
    assert.equal(await field.inputValue(), 'Helder');
    assert.equal(it.host.of('edit').length, 0);
  });

  it('keeps the text of a refused edit, says why, and tries again when asked', async () => {
    const it = await open();
    it.host.refusal = 'Dit is een alias van een andere plek.';
    const field = control(it, 'competentiegebieden', 'communicatie', 'beter');
    await field.fill('Blijft staan');
    await it.page.getByText('Dit is een alias van een andere plek.').first().waitFor();
    assert.equal(await field.inputValue(), 'Blijft staan');
    assert.equal(it.host.text, reflectie);
    it.host.refusal = undefined;
    await it.page.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await settled(it, reflectie.replace('beter: Stiltes laten vallen', 'beter: Blijft staan'));
    await it.page.locator('.finding').getByText('Dit is een alias').waitFor({ state: 'detached' });
  });

  it('leaves the key of a cleared field with nothing behind it', async () => {
    const it = await open();
    await control(it, 'competentiegebieden', 'communicatie', 'goed').fill('');
    await settled(it, /\n {4}goed: # nog een voorbeeld\n/u);
  });

  it('sends what is typed before Ctrl+Z undoes it and before Ctrl+S saves it', async () => {
    const it = await open();
    const field = control(it, 'competentiegebieden', 'communicatie', 'beter');
    await field.fill('Eerst dit');
    await it.page.keyboard.press('Control+s');
    const asked = () => it.host.received.map(({ type }) => type);
    for (let tries = 0; tries < 60 && asked().at(-1) !== 'save'; tries++) await it.page.waitForTimeout(50);
    await it.page.waitForTimeout(100);
    assert.deepEqual(asked(), ['ready', 'edit', 'save']);
    await it.page.getByText('Opgeslagen', { exact: true }).first().waitFor();
    assert.equal(it.host.isDirty, false);
    await field.fill('Dan dat');
    await it.page.keyboard.press('Control+z');
    await settled(it, reflectie.replace('Stiltes laten vallen', 'Eerst dit'));
    await it.page.waitForTimeout(100);
    assert.equal(await field.inputValue(), 'Eerst dit');
  });

  it('leaves Ctrl+Z to VS Code when nothing is on its way', async () => {
    const it = await open();
    await control(it, 'competentiegebieden', 'communicatie', 'beter').focus();
    await it.page.evaluate(() => {
      window.addEventListener('keydown', (event) => {
        if (event.key === 'z') document.title = `z ${String(event.defaultPrevented)}`;
      });
    });
    await it.page.keyboard.press('Control+z');
    assert.equal(await it.page.title(), 'z false');
  });

  it('writes nothing while a character is being composed', async () => {
    const it = await open();
    const field = control(it, 'competentiegebieden', 'communicatie', 'beter');
    await field.focus();
    await field.evaluate((element) => {
      const area = element as HTMLTextAreaElement;
      area.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      area.value = 'Stiltes e';
      area.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    });
    await it.page.waitForTimeout(500);
    assert.equal(it.host.of('edit').length, 0);
    await field.evaluate((element) => {
      const area = element as HTMLTextAreaElement;
      area.value = 'Stiltes é';
      area.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    });
    await settled(it, /beter: Stiltes é\n/u);
    assert.equal(it.host.of('edit').length, 1);
  });

  it('writes a date, never a half one', async () => {
    const it = await open();
    const field = control(it, 'gesprek', 'datum');
    await field.fill('2027-01-14');
    await settled(it, /datum: ['"]?2027-01-14['"]?\n/u);
    assert.equal(it.host.of('edit').length, 1);
  });

  it('shows what is written where a date should be, so that it can be put right', async () => {
    const it = await open({ text: reflectie.replace('2026-12-10\nperiode', 'volgende week\nperiode') });
    const field = control(it, 'gesprek', 'datum');
    assert.equal(await field.inputValue(), 'volgende week');
    await field.fill('2026-12-11');
    await settled(it, /\n {2}datum: ['"]?2026-12-11['"]?\n/u);
  });

  it('keeps words in a number field until they are a number', async () => {
    const it = await openVerslag();
    const field = it.page.getByRole('textbox', { name: 'Opleidingsjaar' });
    await field.fill('drie');
    await it.page.getByText('Vul hier een getal in').waitFor();
    await it.page.waitForTimeout(400);
    assert.equal(it.host.of('edit').length, 0);
    await field.fill('3');
    await settled(it, /opleidingsjaar: 3\n/u);
  });

  it('sets a choice, and keeps the comment behind it', async () => {
    const it = await open();
    await it.page.getByRole('combobox', { name: 'Type gesprek' }).click();
    await it.page.getByRole('option', { name: 'Tussengesprek' }).click();
    await settled(it, reflectie.replace('type: voortgangsgesprek #', 'type: tussengesprek #'));
    await it.page.getByLabel('Stage').first().waitFor();
  });

  it('takes a choice back that was refused', async () => {
    const it = await open();
    it.host.refusal = 'Kan niet.';
    await it.page.getByRole('combobox', { name: 'Type gesprek' }).click();
    await it.page.getByRole('option', { name: 'Tussengesprek' }).click();
    await it.page.getByText('Kan niet.').first().waitFor();
    const shown = () =>
      (document.querySelector('vscode-dropdown') as HTMLElement & { displayValue: string }).displayValue;
    assert.equal(await it.page.evaluate(shown), 'Voortgangsgesprek');
    assert.equal(it.host.text, reflectie);
  });

  describe('a list', () => {
    it('gets an item with its first words, and without a trace when there are none', async () => {
      const it = await open();
      const add = it.page.getByRole('button', { name: 'Leerdoel toevoegen' });
      await add.click();
      await it.page.keyboard.press('Tab');
      await it.page.waitForTimeout(100);
      assert.equal(it.host.text, reflectie);
      await add.click();
      await it.page.keyboard.type('vierde, met veel woorden die blijven', { delay: 20 });
      await settled(it, `${reflectie}  - vierde, met veel woorden die blijven\n`);
      assert.equal(
        await it.page.evaluate(() => (document.activeElement as HTMLTextAreaElement).value),
        'vierde, met veel woorden die blijven',
        'the caret stays in the new item',
      );
    });

    it('moves an item by its button, and the focus goes along', async () => {
      const it = await open();
      await it.page.getByRole('button', { name: 'Leerdoel 1 omlaag' }).click();
      await settled(it, reflectie.replace('  - eerste # één\n  - tweede\n', '  - tweede\n  - eerste # één\n'));
      await it.page.waitForTimeout(100);
      assert.equal(await focusedName(it), 'Leerdoel 2 omlaag');
      await it.page.keyboard.press('Enter');
      await settled(it, /- derde # drie\n {2}- eerste # één\n$/u);
      await it.page.waitForTimeout(100);
      assert.equal(await focusedName(it), 'Leerdoel 3 omhoog', 'at the end only the way up is left');
      assert.match(await it.page.getByRole('status').innerText(), /plaats 3 van 3/u);
    });

    it('moves the item one types in with Alt and an arrow, and the caret stays in it', async () => {
      const it = await open();
      const field = control(it, 'leerdoelen', 1);
      await field.focus();
      await it.page.keyboard.press('End');
      await it.page.keyboard.type('!');
      await it.page.keyboard.press('Alt+ArrowUp');
      await settled(it, /leerdoelen:\n {2}- tweede!\n {2}- eerste # één\n/u);
      await it.page.waitForTimeout(100);
      await it.page.keyboard.type('?');
      await settled(it, /leerdoelen:\n {2}- tweede!\?\n/u);
    });

    it('removes an item with its comment; the focus goes to its neighbour, in the end to the way to add', async () => {
      const it = await open();
      await it.page.getByRole('button', { name: 'Leerdoel 3 verwijderen' }).click();
      await settled(it, reflectie.replace('  - derde # drie\n', ''));
      await it.page.waitForTimeout(100);
      assert.equal(await focusedName(it), 'Leerdoel 2 verwijderen');
      await it.page.keyboard.press('Enter');
      await settled(it, /leerdoelen:\n {2}- eerste # één\n$/u);
      await it.page.waitForTimeout(100);
      await it.page.keyboard.press('Enter');
      await settled(it, /leerdoelen:( \[\])?\s*$/u);
      await it.page.waitForTimeout(100);
      assert.equal(await focusedName(it), 'Leerdoel toevoegen');
    });

    it('keeps the words of an item that moves because the text changed above it', async () => {
      const it = await open();
      const field = control(it, 'leerdoelen', 2);
      await field.focus();
      await it.page.keyboard.press('End');
      await it.page.keyboard.type(' doel');
      await it.host.type(reflectie.replace('leerdoelen:\n', 'leerdoelen:\n  - nul\n'));
      await settled(it, /- nul\n {2}- eerste # één\n {2}- tweede\n {2}- derde doel # drie\n/u);
      await it.page.keyboard.type('en');
      await settled(it, /- derde doelen # drie\n/u);
    });
  });

  describe('an agreement', () => {
    it('shows how many of its five elements are complete, live [A29] [B16]', async () => {
      const it = await openVerslag();
      const card = it.page.getByRole('group', { name: /A1 Zes slechtnieuwsgesprekken/u });
      await card.getByText('1 van de 5 elementen compleet').waitFor();
      await it.page.getByText('5 van de 5 elementen compleet').waitFor();
      await control(it, 'afspraken', 0, 'meetbaar').fill('Zes KPB’s van drie beoordelaars');
      await card.getByText('2 van de 5 elementen compleet').waitFor();
    });

    it('names both parties with a tick each, in the order of the format [A29]', async () => {
      const it = await openVerslag();
      const card = it.page.getByRole('group', { name: /A1 Zes/u });
      await card.getByRole('checkbox', { name: 'Opleider', exact: true }).click();
      await settled(it, /acceptabel:\n? *-? ?\[? ?opleider/u);
      await card.getByRole('checkbox', { name: 'Aios' }).click();
      await settled(it, /acceptabel:[^a-z]*aios[^a-z]*opleider/u);
      await card.getByRole('checkbox', { name: 'Opleider', exact: true }).click();
      await settled(it, /acceptabel:[^a-z]*aios\]?\n {4}status/u);
    });

    it('is added with the next free id and its elements, and the first one is focused', async () => {
      const it = await openVerslag();
      await it.page.getByRole('button', { name: 'Afspraak toevoegen', exact: true }).click();
      await settled(it, /- id: A3\n {4}specifiek:\n {4}meetbaar:\n/u);
      await it.page.waitForTimeout(150);
      await it.page.keyboard.type('Drie echo’s per week');
      await settled(it, /- id: A3\n {4}specifiek: Drie echo’s per week\n/u);
    });

    it('is tied to a date, and to a talk when there is one', async () => {
      const it = await openVerslag();
      const card = it.page.getByRole('group', { name: /A2 Twee CAT/u });
      await card.getByRole('textbox', { name: 'Gesprek' }).fill('eerste voortgangsgesprek jaar 4');
      await settled(
        it,
        /tijdgebonden:\n {6}datum: ['"]?2027-02-01['"]?\n {6}gesprek: eerste voortgangsgesprek jaar 4\n/u,
      );
      await card.getByRole('textbox', { name: 'Gesprek' }).fill('');
      await settled(it, /tijdgebonden: ['"]?2027-02-01['"]?\n/u);
    });

    it('shows under the element what is missing, with its fix and its rule [A29]', async () => {
      const it = await openVerslag();
      const field = it.page.locator(`[data-path='["afspraken",0,"acceptabel"]']`);
      assert.match(await field.locator('.finding').innerText(), /smart\/acceptabel/u);
      const described = await field.getAttribute('aria-describedby');
      const id = await field.locator('.finding-text').getAttribute('id');
      assert.ok(described?.split(' ').includes(id ?? '-'), `${described ?? 'nothing'} holds ${id ?? 'no id'}`);
      await field.getByRole('button', { name: 'Uitleg over smart/acceptabel' }).click();
      await field.getByRole('button', { name: 'Vul in dat de aios en de opleider akkoord zijn' }).click();
      await settled(it, /acceptabel:\s*[-[]\s*aios\s*[-,]\s*opleider/u);
      await field.locator('.findings').waitFor({ state: 'detached' });
      assert.deepEqual(it.host.of('showRule'), [{ type: 'showRule', rule: 'smart/acceptabel' }]);
    });
  });

  describe('a reference', () => {
    it('is found by words and written as a path [A6]', async () => {
      const it = await open({
        file: 'reflecties/2026-12-10.reflectie.yaml',
        text: reflectie,
        files: samplePortfolio(),
      });
      const list = it.page.locator(`[data-path='["competentiegebieden","communicatie","bewijs"]']`);
      await list.getByRole('combobox').click();
      await it.page.keyboard.type('kpb visite');
      await it.page.keyboard.press('ArrowDown');
      await it.page.keyboard.press('Enter');
      await settled(it, /bewijs:\n? *-? ?\[?\.\.\/bewijs\/2025-01-30-kpb-visite\.bewijs\.yaml/u);
      await list.locator('.chosen').getByText('KPB').waitFor();
      await list
        .locator('.chosen')
        .getByRole('button', { name: /openen$/u })
        .click();
      assert.deepEqual(it.host.of('openReference'), [
        { type: 'openReference', reference: '../bewijs/2025-01-30-kpb-visite.bewijs.yaml' },
      ]);
    });
  });

  it('says what is left to do per section and goes there', async () => {
    const it = await openVerslag();
    const link = it.page.getByRole('navigation').getByRole('link', { name: /^Afspraken/u });
    const count = Number(await link.locator('.count').innerText());
    assert.ok(count > 0);
    assert.match(await it.page.locator('#section-afspraken .to-do').innerText(), new RegExp(String(count), 'u'));
    await link.click();
    assert.equal(await it.page.evaluate(() => document.activeElement?.textContent), 'Afspraken');
  });

  it('brings a field in view when it is asked to', async () => {
    const it = await openVerslag();
    await it.send({ type: 'reveal', path: ['afspraken', 1, 'meetbaar'] });
    await it.page.waitForFunction(() =>
      document.activeElement?.closest('[data-path]')?.getAttribute('data-path')?.includes('meetbaar'),
    );
  });

  it('comes back where one was after a reload, with what the document did not take', async () => {
    const it = await openVerslag();
    it.host.refusal = 'Nu niet.';
    const field = control(it, 'leerklimaat');
    await field.fill('Nog niet bewaard');
    await it.page.getByText('Nu niet.').first().waitFor();
    const scroll = await it.page.evaluate(() => window.scrollY);
    await it.page.waitForTimeout(300);
    await it.reload();
    await it.page.waitForTimeout(300);
    assert.equal(await control(it, 'leerklimaat').inputValue(), 'Nog niet bewaard');
    assert.equal(await it.page.evaluate(() => window.scrollY), scroll);
    assert.equal(
      await it.page.evaluate(() => document.activeElement?.closest('[data-path]')?.getAttribute('data-path')),
      '["leerklimaat"]',
    );
  });

  it('keeps words whose place was taken away', async () => {
    const it = await open();
    it.host.refusal = 'Nu niet.';
    await control(it, 'leerdoelen', 1).fill('Deze woorden');
    await it.page.getByText('Nu niet.').first().waitFor();
    await it.host.type(reflectie.slice(0, reflectie.indexOf('  - tweede')));
    const kept = it.page.getByRole('region', { name: 'Nog niet verwerkte tekst' });
    assert.equal(await kept.getByRole('textbox').inputValue(), 'Deze woorden');
    await kept.getByRole('button', { name: 'Verwerpen' }).click();
    await kept.waitFor({ state: 'detached' });
  });

  it('shows a text that cannot be read as such, and the form again when it can', async () => {
    const it = await open();
    await it.host.type(reflectie.replace('  - derde', ' - derde'));
    await it.page.getByRole('heading', { level: 1, name: /kan nu niet als formulier/u }).waitFor();
    assert.equal(await it.page.locator('[data-control]').count(), 0);
    assert.deepEqual(await axeFindings(it.page), []);
    await picture(it.page, 'unreadable');
    await it.page.getByRole('button', { name: 'Naar deze regel in de tekst' }).click();
    assert.deepEqual(it.host.of('openAsText'), [{ type: 'openAsText', line: 16 }]);
    await it.host.type(reflectie);
    await control(it, 'competentiegebieden', 'communicatie', 'goed').waitFor();
  });

  it('leaves alone what it cannot show', async () => {
    const text = reflectie.replace(/leerdoelen:\n[\s\S]*$/u, 'leerdoelen:\n  a: geen lijst\n');
    const it = await open({ text });
    await it.page.locator(`[data-path='["leerdoelen"]'] .notice`).waitFor();
    await control(it, 'competentiegebieden', 'communicatie', 'beter').fill('Wel dit');
    await settled(it, text.replace('Stiltes laten vallen', 'Wel dit'));
  });

  it('shows markup and signs of other scripts as the text they are', async () => {
    const evil = '<img src=x onerror=alert(1)> </textarea><script>1</script> \u202e abc';
    const it = await openVerslag({ text: verslag.replace("Twee CAT's presenteren", `"${evil.replaceAll('"', '')}"`) });
    assert.equal(await control(it, 'afspraken', 1, 'specifiek').inputValue(), evil);
    assert.equal(await it.page.locator('img').count(), 0);
  });

  it('can only be looked at when the file cannot be written', async () => {
    const it = await openVerslag({ readOnly: true });
    assert.equal(await it.page.getByRole('button', { name: /toevoegen|verwijderen|Opslaan/u }).count(), 0);
    await it.page.getByText('Alleen-lezen').waitFor();
    const field = control(it, 'afspraken', 0, 'specifiek');
    assert.equal(await field.getAttribute('readonly'), '');
  });

  it('speaks English when the portfolio does', async () => {
    const it = await openVerslag({ language: 'en' });
    await it.page.getByRole('button', { name: 'Open as text' }).waitFor();
    await it.page.getByRole('button', { name: 'Add agreement' }).waitFor();
    assert.equal(await it.page.evaluate(() => document.documentElement.lang), 'en');
  });

  describe('is for everyone', () => {
    const documents = ['gesprekken/2026-06-25.verslag.yaml', 'reflecties/2026-12-10.reflectie.yaml'];
    for (const theme of themes) {
      for (const file of documents) {
        it(`axe finds nothing in ${file} in ${theme}`, async () => {
          const it = await open({ file, files: samplePortfolio(), theme, text: samplePortfolio()[file] ?? '' });
          assert.deepEqual(await axeFindings(it.page), []);
          const name = file.split('.')[1] ?? '';
          await picture(it.page, `${name} ${theme}`);
          await it.page
            .locator(name === 'verslag' ? '#section-afspraken' : '#section-competentiegebieden')
            .evaluate((element) => {
              element.scrollIntoView();
            });
          await picture(it.page, `${name} ${theme} midden`);
        });
      }
    }

    it('axe finds nothing in an unfinished report, with every explanation shown', async () => {
      const it = await openVerslag();
      await it.page.getByRole('button', { name: 'Uitleg tonen' }).click();
      assert.deepEqual(await axeFindings(it.page), []);
      await it.page.locator('#section-afspraken').evaluate((element) => {
        element.scrollIntoView();
      });
      await picture(it.page, 'unfinished with explanations');
    });

    for (const kind of [
      'bewijs/2026-05-21-epa-acute-interne.bewijs.yaml',
      'portfolio.yaml',
      'gesprekken/2026-06-25.agenda.yaml',
      'van-aldermeer.iop.yaml',
    ]) {
      it(`axe finds nothing in a form without a layout of its own: ${kind}`, async () => {
        const it = await open({ file: kind, files: samplePortfolio(), text: samplePortfolio()[kind] ?? '' });
        assert.deepEqual(await axeFindings(it.page), []);
        await picture(it.page, `kind ${kind.split('/').pop() ?? ''}`);
      });
    }

    for (const [what, width, height] of [
      ['at 320 pixels', 320, 640],
      ['at 200 % zoom', 590, 450],
    ] as const) {
      it(`nothing is cut off ${what}`, async () => {
        const it = await openVerslag({ width, height, theme: 'dark' });
        const overflow = await it.page.evaluate(() =>
          [...document.querySelectorAll('body *')]
            .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
            .filter((element) => !element.closest('.visually-hidden, .skip'))
            .map((element) => `${element.localName}.${element.getAttribute('class') ?? ''}`),
        );
        assert.deepEqual(overflow, []);
        assert.deepEqual(await axeFindings(it.page), []);
        await it.page.locator('#section-afspraken').evaluate((element) => {
          element.scrollIntoView();
        });
        await picture(it.page, `width ${width}`);
      });
    }

    it('every control has a name, and headings go down one level at a time', async () => {
      const it = await openVerslag();
      const levels = await it.page
        .locator('h1, h2, h3, h4, h5, h6')
        .evaluateAll((all) => all.map(({ localName }) => Number(localName.slice(1))));
      assert.equal(levels.filter((level) => level === 1).length, 1);
      levels.forEach((level, index) => {
        assert.ok(index === 0 || level - (levels[index - 1] ?? 0) <= 1, `heading ${index}`);
      });
    });

    it('is usable by keyboard alone: skip to the form, fill in, reorder, save', async () => {
      const it = await open();
      await it.page.keyboard.press('Tab');
      assert.equal(await it.page.evaluate(() => document.activeElement?.textContent), 'Naar het formulier');
      await it.page.keyboard.press('Enter');
      assert.equal(await it.page.evaluate(() => document.activeElement?.id), 'main');
      await it.page.keyboard.press('Tab');
      assert.match(await focusedName(it), /Type gesprek/u);
    });

    it('says aloud how many points are left', async () => {
      const it = await openVerslag();
      await control(it, 'afspraken', 0, 'meetbaar').fill('Zes KPB’s');
      await it.page.waitForFunction(() =>
        /openstaand/u.test(document.querySelector('[role=status]')?.textContent ?? ''),
      );
    });
  });

  it('stays within its weight', () => {
    assert.ok(bench.size <= 250_000, `${bench.size} bytes`);
  });

  async function focusedName({ page }: OpenForm): Promise<string> {
    return page.evaluate(() => {
      const active = document.activeElement;
      return active?.getAttribute('aria-label') ?? active?.getAttribute('title') ?? active?.textContent ?? '';
    });
  }
});
