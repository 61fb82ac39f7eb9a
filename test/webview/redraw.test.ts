import assert from 'node:assert/strict';
import { FormBench, type OpenForm } from './form-page.ts';

const FILE = 'gesprekken/2026-11-26.verslag.yaml';

const VERSLAG = `soort: verslag
versie: 1
gesprek:
  type: voortgangsgesprek
  datum: 2026-11-26
leerklimaat: Begin
welbevinden: Goed
`;

const PORTFOLIO = `soort: portfolio
versie: 1
aios: { naam: Femke van Dalen, rol: aios }
opleiding: { specialisme: cardiologie, start: 2025-09-01, deeltijd: 1.0 }
`;

describe('a form whose document changes', function () {
  this.timeout(60_000);
  let bench: FormBench;
  let open: OpenForm;

  before(async () => {
    bench = await FormBench.start();
    open = await bench.open({ file: FILE, text: VERSLAG, files: { 'portfolio.yaml': PORTFOLIO } });
    // From here on, notes which fields are drawn.
    await open.page.evaluate(`{
      window.drawn = [];
      const { prototype } = customElements.get('portfolio-text');
      const draw = prototype.performUpdate;
      prototype.performUpdate = function () {
        window.drawn.push(JSON.stringify(this.path));
        draw.call(this);
      };
    }`);
  });
  after(() => bench.stop());

  /** The fields that an action makes the form draw, each once. */
  async function drawnBy(action: () => Promise<void>): Promise<string[]> {
    await open.page.evaluate('window.drawn = []');
    await action();
    await open.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    const drawn = await open.page.evaluate<string[]>('window.drawn');
    return [...new Set(drawn)].sort();
  }

  it('draws the field with another value, and no other', async () => {
    const drawn = await drawnBy(() => open.host.type(VERSLAG.replace('Begin', 'Begin en vervolg')));
    assert.deepEqual(drawn, ['["leerklimaat"]']);
  });

  it('draws a field of which something else is found', async () => {
    const drawn = await drawnBy(() => open.host.type(VERSLAG.replace('welbevinden: Goed', 'welbevinden:')));
    assert.deepEqual(drawn, ['["leerklimaat"]', '["welbevinden"]']);
    await open.page.locator(`[data-path='["welbevinden"]'] .findings`).waitFor();
  });

  it('draws nothing when only the comments are others', async () => {
    await open.host.type(VERSLAG);
    const drawn = await drawnBy(() => open.host.type(`# later\n${VERSLAG}`));
    assert.deepEqual(drawn, []);
  });
});
