import assert from 'node:assert/strict';
import { FormBench, type OpenForm } from './form-page.ts';

const FILE = 'gesprekken/2026-11-26.verslag.yaml';

const VERSLAG = `# concept
soort: verslag
versie: 1
gesprek:
  type: voortgangsgesprek
  datum: 2026-11-26
leerklimaat: Begin # bespreken
welbevinden: Goed
`;

const PORTFOLIO = `soort: portfolio
versie: 1
aios: { naam: Femke van Dalen, rol: aios }
opleiding: { specialisme: cardiologie, start: 2025-09-01, deeltijd: 1.0 }
`;

/** The same numbers from 0 to 1 for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

describe('typing in a form while the document goes its own way', function () {
  this.timeout(120_000);
  let bench: FormBench;
  let open: OpenForm | undefined;

  before(async () => {
    bench = await FormBench.start();
  });
  afterEach(async () => {
    await open?.close();
    open = undefined;
  });
  after(() => bench.stop());

  for (const seed of [1, 20, 300, 4_000]) {
    it(`loses and swaps nothing, whatever comes when: slow answers, refusals, edits elsewhere (seed ${seed})`, async () => {
      const random = randomOf(seed);
      const opened = await bench.open({ file: FILE, text: VERSLAG, files: { 'portfolio.yaml': PORTFOLIO } });
      open = opened;
      const { page, host } = opened;
      const field = page.locator(`[data-path='["leerklimaat"]'] [data-control]`);
      await field.click();
      await page.keyboard.press('End');
      let typed = '';
      let elsewhere = 0;
      for (let turn = 0; turn < 60; turn++) {
        const word = `-${turn.toString(36)}${'x'.repeat(Math.floor(random() * 6))}`;
        await page.keyboard.type(word);
        typed += word;
        const chance = random();
        if (chance < 0.15) host.delay = Math.floor(random() * 120);
        else if (chance < 0.25) host.refusal = 'even bezet';
        else if (chance < 0.5) {
          host.refusal = undefined;
          await host.type(host.text.replace('welbevinden: Goed', `welbevinden: Goed ${++elsewhere}`));
        } else if (chance < 0.6) await page.waitForTimeout(350);
        else if (chance < 0.65) {
          await page.evaluate(() => window.dispatchEvent(new Event('blur')));
        }
      }
      host.refusal = undefined;
      // A refused text waits for its user, who goes on typing.
      await page.keyboard.type('.');
      await page.waitForFunction(
        (end) => document.querySelector<HTMLTextAreaElement>(`[data-path='["leerklimaat"]'] textarea`)?.value === end,
        `Begin${typed}.`,
      );
      const later = Array.from({ length: elsewhere }, (_, index) => ` ${elsewhere - index}`).join('');
      const expected = VERSLAG.replace('Begin', `Begin${typed}.`).replace('Goed', `Goed${later}`);
      for (let tries = 0; host.text !== expected && tries < 60; tries++) await page.waitForTimeout(50);
      assert.equal(host.text, expected);
      assert.deepEqual(host.rejected, []);
      assert.deepEqual(opened.complaints, []);
      assert.equal(
        await field.evaluate((one) => document.activeElement === one),
        true,
        'the keyboard stays in the field',
      );
    });
  }
});
