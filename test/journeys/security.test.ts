import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { eventually } from '../workbench/eventually.ts';
import { Workbench } from '../workbench/workbench.ts';
import { caretBehind, controlAt, expectValue } from './fields.ts';

const NAME = '2026-11-26.verslag.yaml';
const FILE = `gesprekken/${NAME}`;
const SECRET = 'geheim van buiten';

const VERSLAG = `soort: verslag
versie: 1
gesprek:
  type: voortgangsgesprek
  datum: 2026-11-26
leerklimaat: Dagelijks onderwijs
afspraken:
  - id: A1
    specifiek: Twee CAT's presenteren
    status: open
`;

const PORTFOLIO = `soort: portfolio
versie: 1
aios: { naam: Femke van Dalen, rol: aios }
opleiding: { specialisme: cardiologie, start: 2025-09-01, deeltijd: 1.0 }
`;

/** What a frame that was taken over could do: here it does it for the test. */
interface TakenOver {
  violations: string[];
  answers: { id: number; refused?: string }[];
  post(message: unknown): void;
}

/** As text: what the test runner makes of a function knows names that the page does not. */
const takeOver = `{
  const taken = { violations: [], answers: [], post() {} };
  window.taken = taken;
  let acquire;
  Object.defineProperty(window, 'acquireVsCodeApi', {
    configurable: true,
    get: () => () => {
      // Listeners of before go when VS Code writes the page.
      addEventListener('securitypolicyviolation', (event) => {
        taken.violations.push(event.violatedDirective + ' ' + event.blockedURI);
      });
      addEventListener('message', ({ data }) => {
        if (data?.type === 'edited') taken.answers.push(data);
      });
      const api = acquire();
      taken.post = (message) => api.postMessage(message);
      return api;
    },
    set: (given) => {
      acquire = given;
    },
  });
}`;

describe('the frame of a form', function () {
  this.timeout(180_000);
  let workbench: Workbench;
  let form: Frame;

  after(() => workbench.close());

  before(async () => {
    workbench = await Workbench.open({
      files: { 'portfolio.yaml': PORTFOLIO, [FILE]: VERSLAG, 'gesprekken/ander.verslag.yaml': VERSLAG },
    });
    fs.writeFileSync(path.join(path.dirname(workbench.folder), 'buiten.verslag.yaml'), SECRET);
    // Before any script of the page: hears every violation, and gets at what the page posts with.
    await workbench.page.addInitScript(takeOver);
    await workbench.openFile(FILE);
    form = await workbench.form();
    await controlAt(form, ['leerklimaat']).waitFor();
  });

  /** Posts messages as the page would, each given as JSON: keys like `__proto__` are own keys then. */
  async function forge(...messages: unknown[]): Promise<void> {
    await form.evaluate(
      (all) => {
        const { taken } = window as unknown as { taken: TakenOver };
        for (const json of all) taken.post(JSON.parse(json) as unknown);
      },
      messages.map((message) => (typeof message === 'string' ? message : JSON.stringify(message))),
    );
  }

  const answers = () => form.evaluate(() => (window as unknown as { taken: TakenOver }).taken.answers);

  function log(): string {
    const logs = path.join(path.dirname(workbench.folder), 'user-data', 'logs');
    const names = fs.readdirSync(logs, { recursive: true, encoding: 'utf8' });
    return names
      .filter((name) => name.endsWith('AIOS Portfolio.log'))
      .map((name) => fs.readFileSync(path.join(logs, name), 'utf8'))
      .join('');
  }

  /** Waits until an ordinary edit has gone through: everything posted before it has been dealt with. */
  async function afterAll(typed: string): Promise<void> {
    await caretBehind(form, ['leerklimaat'], 'Dagelijks');
    await workbench.type(typed);
    await workbench.waitForDirty(NAME);
    await workbench.save();
    await eventually(() => {
      assert.match(workbench.read(FILE), new RegExp(`Dagelijks${typed} `));
    });
  }

  it('may load and run nothing but its own script and style', async () => {
    const policy = await form.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    const nonce = /'nonce-([0-9a-f]{32})'/.exec(policy ?? '')?.[1] ?? '';
    const source = /style-src (.*?) 'nonce/.exec(policy ?? '')?.[1] ?? '';
    assert.match(source, /^'self' https:\/\/\*\.[a-z.-]+$/);
    assert.deepEqual(policy?.split('; '), [
      `default-src 'none'`,
      `script-src 'nonce-${nonce}'`,
      `style-src ${source} 'nonce-${nonce}'`,
      `font-src ${source}`,
      `img-src ${source}`,
    ]);
    const scripts = await form.locator('script[src]').evaluateAll((all) => all.map((one) => one.getAttribute('src')));
    assert.equal(scripts.filter((src) => src?.endsWith('/form.js')).length, 1);
  });

  it('drops and logs what is no message of a form, without the words in it', async () => {
    const edit = { type: 'edit', id: 9001, expected: [] };
    await forge(
      null,
      'null',
      '"tekst van de gebruiker"',
      { type: 'verzonnen', text: 'tekst van de gebruiker' },
      { type: 'tekst van de gebruiker' },
      { ...edit, changes: [{ op: 'write', path: ['leerklimaat'], value: 'x' }] },
      { ...edit, changes: [{ op: 'set', path: ['__proto__', 'x'], value: 'x' }] },
      '{"type":"edit","id":9002,"expected":[],"changes":[{"op":"set","path":["leerklimaat"],"value":{"__proto__":{"x":1}}}]}',
      { ...edit, changes: [{ op: 'set', path: ['afspraken', 1e9], value: 'x' }] },
      { ...edit, changes: [{ op: 'set', path: ['afspraken', -1], value: 'x' }] },
      { type: 'create', id: 9003, kind: 'script', title: 'x', path: ['leerklimaat'], expected: [] },
      { type: 'openReference', reference: { toString: 'x' } },
      { type: 'fix', id: 9004, rule: 'x', path: [], index: 1e9 },
    );
    await afterAll(' eens');
    const lines = log()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.replace(/^.*\[warning\] /, ''));
    const dropped = (type: string) => `A message that is none of a form was dropped: ${type}`;
    assert.deepEqual(lines, [
      ...Array.from({ length: 3 }, () => dropped('unknown type')),
      dropped('verzonnen'),
      dropped('unknown type'),
      ...Array.from({ length: 5 }, () => dropped('edit')),
      dropped('create'),
      dropped('openReference'),
      dropped('fix'),
    ]);
  });

  it('gets a refusal for changes that have no place in the document', async () => {
    const before = workbench.read(FILE);
    const edit = (id: number, change: unknown) => ({ type: 'edit', id, expected: [], changes: [change] });
    await forge(
      edit(9101, { op: 'set', path: ['leerklimaat', 'diep', 'erin'], value: 'x' }),
      edit(9102, { op: 'insert', path: ['afspraken', 99_999], value: 'x' }),
      edit(9103, { op: 'set', path: ['afspraken', 99_999, 'specifiek'], value: 'x' }),
      edit(9104, { op: 'move', path: ['afspraken', 0], to: 99_999 }),
      { type: 'add', id: 9105, path: ['gesprek', 0], expected: [] },
      { type: 'fix', id: 9106, rule: 'bestaat/niet', path: ['leerklimaat'], index: 0 },
      {
        ...edit(9107, { op: 'set', path: ['leerklimaat'], value: 'x' }),
        expected: [{ path: ['leerklimaat'], value: 'iets anders' }],
      },
    );
    await eventually(async () => {
      const answered = (await answers()).filter(({ id }) => id > 9100).sort((a, b) => a.id - b.id);
      // What a fix was for may be solved by now: then there is nothing to do, and nothing is done.
      assert.deepEqual(
        answered.map(({ id, refused }) => [id, refused === undefined ? 'nothing to do' : 'refused']),
        [9101, 9102, 9103, 9104, 9105, 9106, 9107].map((id) => [id, id === 9106 ? 'nothing to do' : 'refused']),
      );
    });
    assert.equal(await workbench.isDirty(NAME), false);
    assert.equal(workbench.read(FILE), before);
  });

  it('opens nothing outside the portfolio, runs no command and visits no address', async () => {
    const tabs = await workbench.tabs();
    const files = workbench.files();
    const references = [
      '../../buiten.verslag.yaml',
      '../../../../../../etc/passwd',
      '/etc/passwd',
      'file:///etc/passwd',
      'command:workbench.action.closeAllEditors',
      'http://localhost/',
      'https://example.org/',
      '..\\..\\buiten.verslag.yaml',
      '',
      '#',
    ];
    await forge(
      ...references.map((reference) => ({ type: 'openReference', reference })),
      { type: 'showRule', rule: '../../../etc/passwd' },
      { type: 'showRule', rule: '__proto__' },
    );
    await afterAll(' nog');
    assert.deepEqual(await workbench.tabs(), tabs);
    assert.deepEqual(workbench.files(), files);
    assert.equal(workbench.page.context().pages().length, 1);
    assert.equal(log().split('A reference that leads nowhere was not opened').length - 1, references.length);
  });

  it('broke no rule of its policy during all this', async () => {
    await expectValue(form, ['leerklimaat'], 'Dagelijks nog eens onderwijs');
    assert.deepEqual(await form.evaluate(() => (window as unknown as { taken: TakenOver }).taken.violations), []);
    assert.deepEqual(workbench.cspViolations(), []);
    assert.equal(workbench.read('gesprekken/ander.verslag.yaml'), VERSLAG);
  });
});
