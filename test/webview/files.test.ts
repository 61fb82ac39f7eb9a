import assert from 'node:assert/strict';
import { benchForEach, control, settled } from './bench.ts';
import { axeFindings, picture, type OpenOptions } from './form-page.ts';

const bewijs = `soort: bewijs
versie: 1
type: kpb
titel: KPB
datum: 2026-10-08
bijlage: # het formulier
`;
const files = ['../bijlagen/kpb-2026-10-08.pdf', '../bijlagen/kennistoets.pdf', '../foto.png'];

describe('a file of the portfolio', function () {
  this.timeout(60_000);
  const openForm = benchForEach();
  const open = (options: Partial<OpenOptions> = {}) =>
    openForm({ file: 'bewijs/k.bewijs.yaml', text: bewijs, files: {}, ...options });

  it('is looked for when somebody is about to choose one, and written as its path', async () => {
    const it = await open();
    assert.equal(it.host.of('files').length, 0);
    const field = control(it, 'bijlage');
    await field.click();
    await it.page.waitForTimeout(100);
    assert.equal(it.host.of('files').length, 1);
    await it.send({ type: 'files', files });
    await it.page.getByRole('option', { name: 'foto.png' }).waitFor();
    await field.pressSequentially('kpb');
    assert.deepEqual(await it.page.getByRole('option').allInnerTexts(), ['kpb-2026-10-08.pdf\nbijlagen']);
    assert.equal(it.host.text, bewijs, 'half a path is not written');
    await it.page.keyboard.press('ArrowDown');
    await it.page.keyboard.press('Enter');
    await settled(it, bewijs.replace('bijlage:', 'bijlage: ../bijlagen/kpb-2026-10-08.pdf'));
    await it.page.getByRole('button', { name: /kpb-2026-10-08\.pdf openen$/u }).click();
    assert.deepEqual(it.host.of('openReference'), [
      { type: 'openReference', reference: '../bijlagen/kpb-2026-10-08.pdf' },
    ]);
  });

  it('is written by hand as well, when one leaves the field', async () => {
    const it = await open();
    await control(it, 'bijlage').fill('../bijlagen/komt-nog.pdf');
    await it.page.keyboard.press('Tab');
    await settled(it, bewijs.replace('bijlage:', 'bijlage: ../bijlagen/komt-nog.pdf'));
  });

  it('is no more after the field was emptied', async () => {
    const filled = bewijs.replace('bijlage:', 'bijlage: ../foto.png');
    const it = await open({ text: filled });
    assert.equal(await control(it, 'bijlage').inputValue(), '../foto.png');
    await control(it, 'bijlage').fill('');
    await it.page.keyboard.press('Tab');
    await settled(it, bewijs);
  });

  it('says so when there is none', async () => {
    const it = await open();
    await control(it, 'bijlage').click();
    await it.page.getByRole('option', { name: /Geen bestand gevonden/u }).waitFor();
    await it.send({ type: 'files', files });
    await it.page.getByRole('option', { name: 'foto.png' }).waitFor();
    assert.deepEqual(await axeFindings(it.page), []);
    await picture(it.page, 'files');
  });
});
