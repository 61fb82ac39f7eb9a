import assert from 'node:assert/strict';
import type { FromWebview, ToWebview } from '../../src/protocol/index.ts';
import { eventually } from '../workbench/eventually.ts';
import { benchForEach, control } from './bench.ts';
import type { OpenForm } from './form-page.ts';

/** What somebody does in a form, and what is asked of the document for it. */
interface Deed {
  name: string;
  does: (form: OpenForm) => Promise<void>;
  asks: object;
}

const set = (path: (string | number)[], value: unknown) => ({ type: 'edit', changes: [{ op: 'set', path, value }] });
const insert = (path: (string | number)[], value: unknown) => ({
  type: 'edit',
  changes: [{ op: 'insert', path, value }],
});

const at = (form: OpenForm, path: (string | number)[]) => form.page.locator(`[data-path='${JSON.stringify(path)}']`);

function choosing(path: (string | number)[], words: string): Deed['does'] {
  return async (form) => {
    await control(form, ...path).click();
    await at(form, path).locator('vscode-option').getByText(words, { exact: true }).click();
  };
}

function typing(path: (string | number)[], text: string): Deed['does'] {
  return async (form) => {
    await control(form, ...path).focus();
    await form.page.keyboard.press('Control+A');
    await form.page.keyboard.type(text);
    await form.page.keyboard.press('Tab');
  };
}

function pressing(name: string | RegExp): Deed['does'] {
  return async ({ page }) => {
    await page.getByRole('button', { name, exact: true }).click();
  };
}

function taking(path: (string | number)[], searched: string, option: string | RegExp): Deed['does'] {
  return async (form) => {
    await at(form, path).getByRole('combobox').last().click();
    await form.page.keyboard.type(searched);
    await form.page.getByRole('option', { name: option }).click();
  };
}

const verslag = `# eerst
soort: verslag
versie: 1
gesprek:
  type: voortgangsgesprek
  datum: 2026-11-26 # donderdag
  opleidingsjaar: 2
  deelnemers: [{ naam: Femke van Dalen, rol: aios }]
plan_van_aanpak:
  opleidingswensen:
    - Echo
afspraken:
  - id: A1 # van dr. Hamming
    specifiek: Zes KPB's doen
    acceptabel: [aios]
    tijdgebonden: 2026-12-01
    status: open
  - id: A2
    specifiek: Twee CAT's presenteren
    status: opne
`;

const inVerslag: Deed[] = [
  { name: 'a choice', does: choosing(['oordeel'], 'Voldoende'), asks: set(['oordeel'], 'voldoende') },
  {
    name: 'a date that is typed',
    does: typing(['gesprek', 'datum'], '27-11-2026'),
    asks: set(['gesprek', 'datum'], '2026-11-27'),
  },
  {
    name: 'a day of the calendar',
    does: async (form) => {
      await at(form, ['gesprek', 'datum']).getByRole('button').click();
      await form.page.keyboard.press('ArrowLeft');
      await form.page.keyboard.press('Enter');
    },
    asks: set(['gesprek', 'datum'], '2026-11-25'),
  },
  {
    name: 'a number',
    does: typing(['gesprek', 'opleidingsjaar'], '3'),
    asks: set(['gesprek', 'opleidingsjaar'], 3),
  },
  {
    name: 'the talk of a term',
    does: typing(['afspraken', 0, 'tijdgebonden', 'gesprek'], 'volgend gesprek'),
    asks: set(['afspraken', 0, 'tijdgebonden'], { datum: '2026-12-01', gesprek: 'volgend gesprek' }),
  },
  {
    name: 'the date of a term',
    does: typing(['afspraken', 1, 'tijdgebonden', 'datum'], '1-3-2027'),
    asks: set(['afspraken', 1, 'tijdgebonden'], '2027-03-01'),
  },
  {
    name: 'a tag that is taken',
    does: async (form) => {
      await at(form, ['afspraken', 0, 'acceptabel']).getByRole('checkbox', { name: 'Opleider', exact: true }).click();
    },
    asks: insert(['afspraken', 0, 'acceptabel', 1], 'opleider'),
  },
  {
    name: 'a tag that is left',
    does: async (form) => {
      await at(form, ['afspraken', 0, 'acceptabel']).getByRole('checkbox', { name: 'Aios', exact: true }).click();
    },
    asks: set(['afspraken', 0, 'acceptabel'], null),
  },
  {
    name: 'a new item',
    does: pressing('Afspraak toevoegen'),
    asks: { type: 'add', path: ['afspraken', 2] },
  },
  {
    name: 'an item that moves',
    does: pressing('Afspraak A2 omhoog'),
    asks: { type: 'edit', changes: [{ op: 'move', path: ['afspraken', 1], to: 0 }] },
  },
  {
    name: 'an item that goes',
    does: pressing('Afspraak A1 verwijderen'),
    asks: { type: 'edit', changes: [{ op: 'remove', path: ['afspraken', 0] }] },
  },
  {
    name: 'a text in a list',
    does: async (form) => {
      await at(form, ['plan_van_aanpak', 'opleidingswensen']).locator('[data-action=add]').click();
      await form.page.keyboard.type('MRI');
      await form.page.keyboard.press('Tab');
    },
    asks: insert(['plan_van_aanpak', 'opleidingswensen', 1], 'MRI'),
  },
  {
    name: 'somebody who is added',
    does: taking(['gesprek', 'deelnemers'], 'brou', /^dr\. J\. Brouwhuis/u),
    asks: insert(['gesprek', 'deelnemers', 1], { naam: 'dr. J. Brouwhuis', rol: 'opleider', functie: 'internist' }),
  },
  {
    name: 'a quick fix',
    does: pressing('Vervang door ‘open’'),
    asks: { type: 'fix', rule: 'schema/waarde', path: ['afspraken', 1, 'status'], index: 0 },
  },
];

const bewijs = `soort: bewijs
versie: 1
type: kpb
titel: KPB
datum: 2026-10-08
bijlage: # het formulier
beoordelaar: { naam: , rol: }
`;

const inBewijs: Deed[] = [
  {
    name: 'a file',
    does: async (form) => {
      await control(form, 'bijlage').click();
      await form.send({ type: 'files', files: ['../bijlagen/kpb.pdf'] });
      await form.page.keyboard.type('kpb');
      await form.page.getByRole('option', { name: 'kpb.pdf' }).click();
      await form.page.keyboard.press('Tab');
    },
    asks: set(['bijlage'], '../bijlagen/kpb.pdf'),
  },
  {
    name: 'somebody with all that is known of them, however long one searches',
    does: async (form) => {
      await control(form, 'beoordelaar', 'naam').focus();
      await form.page.keyboard.type('brou');
      await form.page.waitForTimeout(600);
      await form.page.getByRole('option', { name: /^dr\. J\. Brouwhuis/u }).click();
    },
    asks: set(['beoordelaar'], { naam: 'dr. J. Brouwhuis', rol: 'opleider', functie: 'internist' }),
  },
];

const reflectie = `soort: reflectie
versie: 1
gesprek: { type: voortgangsgesprek, datum: 2026-12-10 }
competentiegebieden:
  communicatie:
    goed: Duidelijk
    bewijs: [] # komt nog
`;
const evidence = ['competentiegebieden', 'communicatie', 'bewijs'];

const inReflectie: Deed[] = [
  {
    name: 'a reference to evidence',
    does: taking(evidence, 'consult', /Consult/u),
    asks: insert([...evidence, 0], '../bewijs/c.bewijs.yaml'),
  },
  {
    name: 'evidence that is made',
    does: taking(evidence, 'Familiegesprek', /^Nieuw bewijsstuk/u),
    asks: { type: 'create', kind: 'bewijs', title: 'Familiegesprek', path: [...evidence, 0] },
  },
];

const agenda = `soort: agenda
versie: 1
gesprek: { type: voortgangsgesprek, datum: 2026-12-10 }
punten:
  - titel: Opening
    besproken: false # nog niet
`;

const inAgenda: Deed[] = [
  {
    name: 'a tick',
    does: async (form) => {
      await control(form, 'punten', 0, 'besproken').click();
    },
    asks: set(['punten', 0, 'besproken'], true),
  },
];

const known = [{ naam: 'dr. J. Brouwhuis', rol: 'opleider', functie: 'internist', description: 'Opleider, internist' }];
const dress = (message: ToWebview): ToWebview =>
  message.type === 'open' || message.type === 'state'
    ? { ...message, state: { ...message.state, people: known } }
    : message;

const documents: Record<string, { file: string; text: string; deeds: Deed[]; files?: Record<string, string> }> = {
  verslag: { file: 'gesprekken/v.verslag.yaml', text: verslag, deeds: inVerslag },
  bewijs: { file: 'bewijs/k.bewijs.yaml', text: bewijs, deeds: inBewijs },
  reflectie: {
    file: 'reflecties/r.reflectie.yaml',
    text: reflectie,
    deeds: inReflectie,
    files: { 'bewijs/c.bewijs.yaml': 'soort: bewijs\nversie: 1\ntype: kpb\ntitel: Consult\ndatum: 2026-10-08\n' },
  },
  agenda: { file: 'gesprekken/a.agenda.yaml', text: agenda, deeds: inAgenda },
};

describe('what one does in a form is one change of the document, and so one step to undo', function () {
  this.timeout(90_000);
  const openForm = benchForEach();

  for (const [kind, { file, text, deeds, files = {} }] of Object.entries(documents)) {
    it(`${kind}: ${deeds.map(({ name }) => name).join(', ')}`, async () => {
      const form = await openForm({ file, text, files, dress });
      const { host, page } = form;
      const asked = () => host.received.filter(({ type }) => !['ready', 'files', 'undo'].includes(type)).map(bare);
      const wanted: object[] = [];
      for (const { name, does, asks } of deeds) {
        await does(form);
        wanted.push(asks);
        await eventually(() => {
          assert.deepEqual(asked(), wanted, name);
        });
        // Longer than typing rests: nothing comes behind it.
        await page.waitForTimeout(400);
        assert.deepEqual(asked(), wanted, `${name}: one change`);
        assert.notEqual(host.text, text, name);
        await host.receive({ type: 'undo' });
        assert.equal(host.text, text, `${name}: taken back in one step`);
        await page.waitForTimeout(50);
      }
      await page.waitForTimeout(400);
      assert.deepEqual(asked(), wanted, 'taking back is no change of its own');
      assert.equal(host.text, text);
    });
  }
});

/** What is asked, without what the form knows of the document while it asks. */
function bare(message: FromWebview): object {
  return Object.fromEntries(Object.entries(message).filter(([key]) => key !== 'id' && key !== 'expected'));
}
