import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { render } from '../../src/core/index.ts';
import { documentsIn, REPAIRED } from '../core/check/every-fault.ts';
import { Folder, run, runHere } from './program.ts';

describe('aios-portfolio export', function () {
  this.timeout(60_000);
  const files = documentsIn(REPAIRED);
  const file = 'gesprekken/2026-06-18.verslag.yaml';
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
    folder.writeAll(files, 'femke');
  });
  afterEach(() => {
    folder.remove();
  });
  const at = (name: string) => path.join(folder.path, name);

  it('gives the page of the library on stdout, in the language asked for, and writes nothing', async () => {
    assert.deepEqual(await run(folder.path, ['export', `femke/${file}`, '--to', 'markdown', '--language', 'en']), {
      code: 0,
      out: render(files, { file, to: 'markdown', language: 'en' }),
      err: '',
    });
  });

  it('writes to the file that is named, beside whatever is there', async () => {
    const made = await runHere(folder.path, ['export', `femke/${file}`, '--to', 'docx', '--out', 'verslag.docx']);
    assert.deepEqual(made, { code: 0, out: 'Geschreven: verslag.docx\n', err: '' });
    assert.equal(readFileSync(at('verslag.docx')).subarray(0, 2).toString(), 'PK');
    await runHere(folder.path, ['export', `femke/${file}`, '--to', 'html', '--out', 'verslag.html']);
    assert.equal(readFileSync(at('verslag.html'), 'utf8'), render(files, { file, to: 'html' }));
  });

  it('never writes over a document of a portfolio', async () => {
    const { code, err } = await runHere(folder.path, [
      'export',
      `femke/${file}`,
      '--to',
      'html',
      '--out',
      `femke/${file}`,
    ]);
    assert.equal(code, 2);
    assert.match(
      err,
      /^femke\/gesprekken\/2026-06-18\.verslag\.yaml heeft de naam van een document van een portfolio; er is niets geschreven\./u,
    );
    assert.equal(readFileSync(at(`femke/${file}`), 'utf8'), files.get(file));
  });

  it('exports no dossier [A31]', async () => {
    folder.write('dijkhuis.dossier.yaml', 'soort: dossier\nversie: 1\naantekeningen: []\n');
    const outcome = await runHere(folder.path, ['export', 'dijkhuis.dossier.yaml', '--to', 'html', '--out', 'd.html']);
    assert.deepEqual(outcome, {
      code: 2,
      out: '',
      err: 'dijkhuis.dossier.yaml is een dossier. Dat is van de opleider zelf en wordt niet geëxporteerd.\n',
    });
    assert.equal(existsSync(at('d.html')), false);
  });

  it('says what is wrong: no format, another format, docx to the terminal, a folder that is not there', async () => {
    const said = async (...args: string[]) => {
      const { code, err } = await runHere(folder.path, ['export', `femke/${file}`, ...args]);
      return [code, err.split('\n')[0]];
    };
    assert.deepEqual(await said(), [2, 'De optie --to ontbreekt.']);
    assert.deepEqual(await said('--to', 'pdf'), [2, '--to: "pdf" kan niet; kies uit markdown, html, docx.']);
    assert.deepEqual(await said('--to', 'docx'), [2, 'De optie --out ontbreekt.']);
    assert.deepEqual(await said('--to', 'html', '--out', 'weg/x.html'), [
      2,
      'weg/x.html kan niet worden geschreven (ENOENT).',
    ]);
  });
});
