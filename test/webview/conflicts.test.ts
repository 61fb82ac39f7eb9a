import assert from 'node:assert/strict';
import { benchForEach, control, focusedName, settled } from './bench.ts';
import { axeFindings, picture, type OpenForm } from './form-page.ts';

/** A place in a document that was changed here and elsewhere. */
interface Case {
  path: (string | number)[];
  /** As written before, here and elsewhere. */
  base: string;
  ours: string;
  theirs: string;
  /** What the field asks, its buttons, and what it shows meanwhile. */
  asks: string;
  buttons: [string, string];
  shows: string | boolean;
}

const typed = (noun: string, theirs: string) =>
  `Dit veld is intussen elders gewijzigd in: “${theirs}”. ${noun} staat er nog.`;
const chosen = (ours: string, theirs: string) =>
  `U koos hier “${ours}”. Intussen is elders “${theirs}” gekozen; dat staat er nu.`;
const CHOICE: [string, string] = ['Mijn keuze houden', 'Andere keuze overnemen'];
const DATE: [string, string] = ['Mijn datum houden', 'Andere datum overnemen'];
const TEXT: [string, string] = ['Mijn tekst houden', 'Andere tekst overnemen'];

const verslag: Case[] = [
  {
    path: ['gesprek', 'datum'],
    base: '2026-11-26',
    ours: '2026-11-27',
    theirs: '2026-12-03',
    asks: typed('Uw datum', '03-12-2026'),
    buttons: DATE,
    shows: '27-11-2026',
  },
  {
    path: ['gesprek', 'deelnemers', 0, 'naam'],
    base: 'dr. M. Hamming',
    ours: 'dr. Machteld Hamming',
    theirs: 'dr. M.J. Hamming',
    asks: typed('Uw tekst', 'dr. M.J. Hamming'),
    buttons: TEXT,
    shows: 'dr. Machteld Hamming',
  },
  {
    path: ['gesprek', 'deelnemers', 0, 'rol'],
    base: 'opleider',
    ours: 'stageopleider',
    theirs: 'aios',
    asks: chosen('Stageopleider', 'Aios'),
    buttons: CHOICE,
    shows: 'Aios',
  },
  {
    path: ['vorig_verslag'],
    base: '2026-01-01.verslag.yaml',
    ours: '2026-06-25.verslag.yaml',
    theirs: '2026-02-25.verslag.yaml',
    asks: chosen(
      'Gespreksverslag, voortgangsgesprek, 25 juni 2026',
      'Gespreksverslag, voortgangsgesprek, 25 februari 2026',
    ),
    buttons: CHOICE,
    shows: 'Gespreksverslag, voortgangsgesprek, 25 februari 2026',
  },
  {
    path: ['afspraken', 0, 'verbeterpunt'],
    base: 'V1',
    ours: 'V2',
    theirs: 'V3',
    asks: chosen('V2: Overdracht', 'V3: Delegeren'),
    buttons: CHOICE,
    shows: 'V3: Delegeren',
  },
  {
    path: ['afspraken', 0, 'tijdgebonden', 'datum'],
    base: '2027-01-10',
    ours: '2027-02-10',
    theirs: '2027-03-10',
    asks: typed('Uw datum', '10-03-2027'),
    buttons: DATE,
    shows: '10-02-2027',
  },
  {
    path: ['afspraken', 0, 'status'],
    base: 'open',
    ours: 'behaald',
    theirs: 'vervallen',
    asks: chosen('Behaald', 'Vervallen'),
    buttons: CHOICE,
    shows: 'Vervallen',
  },
];

const verslagText = (side: 'base' | 'ours' | 'theirs') => {
  const [datum, naam, rol, vorig, punt, term, status] = verslag.map((one) => one[side]);
  return `soort: verslag
versie: 1
gesprek:
  type: voortgangsgesprek
  datum: ${datum} # met de opleider
  deelnemers:
    - naam: ${naam}
      rol: ${rol}
vorig_verslag: ${vorig}
verbeterpunten:
  - { id: V1, tekst: Plannen }
  - { id: V2, tekst: Overdracht }
  - { id: V3, tekst: Delegeren }
afspraken:
  - id: A1
    specifiek: Zes KPB's
    verbeterpunt: ${punt}
    tijdgebonden: ${term}
    status: ${status} # tot nu toe
`;
};

const portfolio: Case[] = [
  {
    path: ['opleiding', 'deeltijd'],
    base: '1',
    ours: '0.8',
    theirs: '0.9',
    asks: typed('Uw getal', '0.9'),
    buttons: ['Mijn getal houden', 'Ander getal overnemen'],
    shows: '0.8',
  },
  {
    path: ['instellingen', 0, 'erkend'],
    base: '',
    ours: 'true',
    theirs: 'false',
    asks: chosen('Aangevinkt', 'Niet aangevinkt'),
    buttons: CHOICE,
    shows: false,
  },
  {
    path: ['opleidingsplannen', 'lokaal', 'bestand'],
    base: 'plan.pdf',
    ours: 'plan-2026.pdf',
    theirs: 'plan-nieuw.pdf',
    asks: typed('Uw bestand', 'plan-nieuw.pdf'),
    buttons: ['Mijn bestand houden', 'Ander bestand overnemen'],
    shows: 'plan-2026.pdf',
  },
];

const portfolioText = (side: 'base' | 'ours' | 'theirs') => {
  const [deeltijd, erkend, bestand] = portfolio.map((one) => one[side]);
  return `soort: portfolio
versie: 1
aios: { naam: Femke van Dalen, rol: aios }
opleiding:
  specialisme: cardiologie
  deeltijd: ${deeltijd}
instellingen:
  - naam: UMC Halverwaard
    erkend: ${erkend}
opleidingsplannen:
  lokaal:
    naam: Lokaal opleidingsplan
    bestand: ${bestand}
`;
};

const file = 'gesprekken/v.verslag.yaml';
const ander = (datum: string) => `soort: verslag\nversie: 1\ngesprek: { type: voortgangsgesprek, datum: ${datum} }\n`;
const files = {
  'portfolio.yaml': 'soort: portfolio\nversie: 1\naios: { naam: Femke van Dalen }\n',
  'gesprekken/2026-02-25.verslag.yaml': ander('2026-02-25'),
  'gesprekken/2026-06-25.verslag.yaml': ander('2026-06-25'),
};

describe('a file that was changed elsewhere at the places that were changed here', function () {
  this.timeout(60_000);
  const openForm = benchForEach();

  const place = (it: OpenForm, path: Case['path']) => it.page.locator(`[data-path='${JSON.stringify(path)}']`);
  const notice = (it: OpenForm, { path }: Case) => place(it, path).getByRole('alert');

  /** The names of its buttons, in their order. */
  const buttons = (it: OpenForm, one: Case) =>
    notice(it, one)
      .getByRole('button')
      .evaluateAll((all) => all.map((button) => button.getAttribute('aria-label') ?? button.textContent.trim()));

  /** What a field shows: its text, the words of its choice, or whether it is ticked. */
  const shown = (it: OpenForm, path: Case['path']) =>
    control(it, ...path).evaluate((element) => {
      if (element instanceof HTMLInputElement && element.type === 'checkbox') return element.checked;
      if (element.localName === 'vscode-dropdown')
        return element.querySelector('[aria-selected="true"]')?.textContent.trim() ?? '';
      return (element as HTMLInputElement).value;
    });

  /** Opens a document, changes it here and then on disk, and waits for the questions. */
  const both = async (cases: readonly Case[], name: string, text: (side: 'base' | 'ours' | 'theirs') => string) => {
    const it = await openForm({ file: name, files, text: text('base') });
    await it.host.type(text('ours'));
    await it.host.changeOnDisk(text('theirs'));
    for (const one of cases) await notice(it, one).waitFor();
    return it;
  };

  for (const [name, cases, text] of [
    [file, verslag, verslagText],
    ['portfolio.yaml', portfolio, portfolioText],
  ] as const) {
    it(`asks in each field of ${name} which of both stays, in words, and writes neither over the other`, async () => {
      const it = await both(cases, name, text);
      const asked = await Promise.all(
        cases.map(async (one) => ({
          path: one.path,
          asks: await notice(it, one).locator('p').innerText(),
          buttons: await buttons(it, one),
          shows: await shown(it, one.path),
        })),
      );
      assert.deepEqual(
        asked,
        cases.map(({ path, asks, buttons, shows }) => ({ path, asks, buttons, shows })),
      );
      assert.equal(it.host.text, text('theirs'), 'the document is the one on disk');
      assert.equal(await it.page.getByText('Nog niet verwerkte tekst').count(), 0, 'nothing is kept apart');
      assert.deepEqual(await axeFindings(it.page), []);
      await picture(it.page, `conflicts ${name.replaceAll('/', ' ')}`, true);
    });

    it(`puts in ${name} what was filled in here where one asks for it by keyboard, by exactly those words`, async () => {
      const it = await both(cases, name, text);
      for (const one of cases) {
        const mine = notice(it, one).getByRole('button', { name: one.buttons[0] });
        await mine.focus();
        await it.page.keyboard.press('Enter');
        await notice(it, one).waitFor({ state: 'detached' });
        await it.page.getByRole('status').getByText('Wat u hier invulde, blijft.').waitFor({ state: 'attached' });
        assert.equal(await place(it, one.path).evaluate((field) => field.contains(document.activeElement)), true);
      }
      await settled(it, text('ours'));
      assert.equal(it.host.of('edit').length, cases.length, 'one step to undo for each');
    });

    it(`leaves in ${name} what was filled in elsewhere where one asks for it, and changes nothing`, async () => {
      const it = await both(cases, name, text);
      for (const one of cases) {
        await notice(it, one).getByRole('button', { name: one.buttons[1] }).focus();
        await it.page.keyboard.press(' ');
        await notice(it, one).waitFor({ state: 'detached' });
        await it.page.getByRole('status').getByText('Wat elders is ingevuld, blijft.').waitFor({ state: 'attached' });
        assert.equal(await place(it, one.path).evaluate((field) => field.contains(document.activeElement)), true);
      }
      assert.equal(it.host.text, text('theirs'));
      assert.deepEqual(it.host.of('edit'), []);
    });
  }

  const status = verslag.filter(({ path }) => path.at(-1) === 'status');
  const [last] = status;

  it('goes along with an agreement that is moved, and is still there after a reload', async () => {
    assert.ok(last);
    const it = await both(status, file, verslagText);
    const two = (text: string) => text.replace('afspraken:\n', 'afspraken:\n  - { id: A2, specifiek: Eerst }\n');
    await it.host.type(two(it.host.text));
    const moved = { ...last, path: ['afspraken', 1, 'status'] };
    await notice(it, moved).getByText(last.asks).waitFor();
    assert.equal(await it.page.getByRole('alert').filter({ hasText: last.asks }).count(), 1);
    await it.page.waitForTimeout(300);
    await it.reload();
    await notice(it, moved).getByText(last.asks).waitFor();
    await notice(it, moved).getByRole('button', { name: 'Mijn keuze houden' }).click();
    await settled(it, two(verslagText('theirs')).replace('status: vervallen', 'status: behaald'));
  });

  it('is answered by choosing something else, and by what takes the document back to what was chosen here', async () => {
    assert.ok(last);
    const it = await both(status, file, verslagText);
    await it.host.type(verslagText('theirs').replace('status: vervallen', 'status: behaald'));
    await notice(it, last).waitFor({ state: 'detached' });
    await it.host.type(verslagText('base'));
    await it.host.changeOnDisk(verslagText('base'));
    await it.host.type(verslagText('ours'));
    await it.host.changeOnDisk(verslagText('theirs'));
    await notice(it, last).waitFor();
    await control(it, ...last.path).focus();
    await it.page.keyboard.press('ArrowUp');
    await notice(it, last).waitFor({ state: 'detached' });
    assert.notEqual(await focusedName(it), '');
  });

  it('asks in English in an English portfolio', async () => {
    assert.ok(last);
    const it = await openForm({ file, files, text: verslagText('base'), language: 'en' });
    await it.host.type(verslagText('ours'));
    await it.host.changeOnDisk(verslagText('theirs'));
    await notice(it, last)
      .getByText('You chose “Achieved” here. Meanwhile “Dropped” was chosen elsewhere; that is what it says now.')
      .waitFor();
    assert.deepEqual(await buttons(it, last), ['Keep my choice', 'Take the other choice']);
  });
});
