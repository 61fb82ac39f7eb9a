import assert from 'node:assert/strict';
import { FormBench, type OpenForm } from './form-page.ts';

const FILE = 'gesprekken/2026-12-10.verslag.yaml';
const COUNT = 60;
const LAST = `["afspraken",${COUNT - 1},"specifiek"]`;

const PORTFOLIO = `soort: portfolio
versie: 1
aios: { naam: Femke van Dalen, rol: aios }
opleiding: { specialisme: cardiologie, start: 2025-09-01, deeltijd: 1.0 }
`;

const LONG = `soort: verslag
versie: 1
gesprek:
  type: voortgangsgesprek
  datum: 2026-12-10
leerklimaat: Veilig
welbevinden: Gaat goed
afspraken:
${Array.from({ length: COUNT }, (_, index) => `  - id: A${index + 1}\n    specifiek: Afspraak ${index + 1}\n    status: open\n`).join('')}`;

/** How many agreements were on the page when the first field was, and how many there are in the end. */
interface Drawing {
  withFirstField: number;
  inTheEnd: number;
}

describe('a long document', function () {
  this.timeout(90_000);
  let bench: FormBench;
  let open: OpenForm;

  before(async () => {
    bench = await FormBench.start();
  });
  after(() => bench.stop());

  beforeEach(async () => {
    open = await bench.open({ file: FILE, text: LONG, files: { 'portfolio.yaml': PORTFOLIO } });
  });
  afterEach(() => open.close());

  const items = () => open.page.locator('[data-item^=\'["afspraken",\']');
  const all = () =>
    open.page.locator(`[data-path='${LAST}'] [data-control]`).waitFor({ state: 'attached', timeout: 30_000 });
  /** The path of what has the keyboard. */
  const focused = () =>
    open.page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-path]')?.dataset['path']);

  /** Loads the page again with a note of how far it was drawn in its frames. */
  async function openAgain(): Promise<Drawing> {
    await open.page.addInitScript(`{
      const look = () => {
        const items = document.querySelectorAll('[data-item^=\\'["afspraken",\\']').length;
        if (document.querySelector('[data-control]')) window.withFirstField ??= items;
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    }`);
    await open.reload();
    await all();
    return {
      withFirstField: await open.page.evaluate<number>('window.withFirstField'),
      inTheEnd: await items().count(),
    };
  }

  it('can be used before its last fields are there', async () => {
    const { withFirstField, inTheEnd } = await openAgain();
    assert.equal(inTheEnd, COUNT);
    assert.ok(withFirstField < COUNT / 2, `${withFirstField} of ${COUNT} agreements came with the first field`);
  });

  it('has everything in the order of the document', async () => {
    await all();
    const paths = await items().evaluateAll((found) => found.map((item) => item.getAttribute('data-item')));
    assert.deepEqual(
      paths,
      Array.from({ length: COUNT }, (_, index) => `["afspraken",${index}]`),
    );
  });

  it('goes to a place that was not there yet', async () => {
    await open.page.reload();
    await open.send({ type: 'reveal', path: ['afspraken', COUNT - 1, 'specifiek'] });
    await open.page.waitForFunction(
      (path) => document.activeElement?.closest<HTMLElement>('[data-path]')?.dataset['path'] === path,
      LAST,
    );
    assert.equal(await focused(), LAST);
  });

  it('is where one was after it was loaded again', async () => {
    await all();
    await open.page.locator(`[data-path='${LAST}'] [data-control]`).focus();
    await open.page.waitForTimeout(300);
    const before = await open.page.evaluate(() => window.scrollY);
    await open.reload();
    await open.page.waitForFunction(
      (path) => document.activeElement?.closest<HTMLElement>('[data-path]')?.dataset['path'] === path,
      LAST,
    );
    assert.ok(before > 1_000, `scrolled to ${before}`);
    assert.equal(await open.page.evaluate(() => window.scrollY), before);
  });

  it('never shows a text as lost while its field is still to come', async () => {
    const lost = `document.querySelector('.kept') !== null`;
    await all();
    const field = open.page.locator(`[data-path='${LAST}']`).locator('textarea, input').first();
    open.host.refusal = 'Nu niet.';
    await field.fill('Nog niet in het document');
    await field.blur();
    await open.page.waitForTimeout(300);
    // Away from the end, so that it is not there at once.
    await open.page.evaluate(() => {
      const { drafts } = JSON.parse(sessionStorage.getItem('state') ?? '{}') as { drafts: unknown };
      sessionStorage.setItem('state', JSON.stringify({ scroll: 0, drafts }));
      Storage.prototype.setItem = () => undefined;
    });
    await open.page.addInitScript(`{
      const look = () => { window.wasLost ||= ${lost}; requestAnimationFrame(look); };
      requestAnimationFrame(look);
    }`);
    await open.reload();
    await all();
    await open.page.waitForTimeout(300);
    assert.equal(await open.page.evaluate('window.wasLost === true'), false, 'shown as lost');
    assert.equal(await field.inputValue(), 'Nog niet in het document');
  });
});
