import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { makeAgenda } from '../../src/core/index.ts';
import { parseYaml } from '../../src/core/yaml/index.ts';
import { documentsIn, FAULTY } from '../core/check/every-fault.ts';
import { voorbeeld } from '../core/conversation/voorbeeld.ts';
import { DOSSIER, told, ways, withSecret } from '../core/secret.ts';
import type { Outcome } from './program.ts';
import { Folder, runHere } from './program.ts';

const REPORT = 'gesprekken/2026-06-18.verslag.yaml';
const AGENDA = 'gesprekken/2026-06-18.agenda.yaml';

describe('aios-portfolio and what is private', function () {
  this.timeout(60_000);
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => {
    folder.remove();
  });

  /** All that the program says when it is asked everything, under what was asked. */
  async function asked(): Promise<[string, unknown][]> {
    const said: [string, unknown][] = [];
    const ask = async (...args: string[]) => {
      const outcome: Outcome = await runHere(folder.path, args);
      said.push([args.join(' '), outcome]);
    };
    for (const language of ['nl', 'en']) {
      const last = ['--language', language];
      for (const format of ['text', 'json', 'sarif']) await ask('check', 'p', '--format', format, ...last);
      await ask('check', `p/${REPORT}`, 'zz.dossier.yaml', ...last);
      await ask('verify', `p/${REPORT}`, ...last);
      await ask('agenda', 'p', '--type', 'voortgangsgesprek', '--date', '2026-12-10', ...last);
      await ask('agenda', 'p', '--type', 'voortgangsgesprek', '--date', '2026-06-18', ...last);
      await ask('agenda', 'p', '--type', 'tussengesprek', '--date', '2026-12-10', ...last);
      await ask('report', 'p', '--agenda', AGENDA, ...last);
      for (const to of ['markdown', 'html']) await ask('export', `p/${REPORT}`, '--to', to, ...last);
      await ask('export', `p/${REPORT}`, '--to', 'docx', '--out', 'x.docx', ...last);
      await ask('export', 'zz.dossier.yaml', '--to', 'html', ...last);
      await ask('export', `p/${REPORT}`, '--to', 'html', '--out', `p/${AGENDA}`, ...last);
    }
    const page = path.join(folder.path, 'x.docx');
    const report = readFileSync(path.join(folder.path, 'p', REPORT), 'utf8');
    const isReadable = parseYaml(report).problems.length === 0;
    assert.equal(existsSync(page), isReadable, 'no page is made of a text that cannot be read');
    if (!isReadable) return said;
    return [...said, ['the DOCX', Object.values(unzipSync(readFileSync(page))).map((part) => strFromU8(part))]];
  }

  for (const [way, notes] of Object.entries(ways)) {
    it(`tells it nowhere, in no format: notes ${way}`, async () => {
      folder.writeAll(withSecret(documentsIn(FAULTY), notes), 'p');
      folder.write('zz.dossier.yaml', DOSSIER);
      const said = await asked();
      assert.deepEqual(told(said), []);
    });
  }

  it('leaves the notes of the document that is there out of what it shows, says so, and keeps them in the file', async () => {
    folder.writeAll(voorbeeld(), 'p');
    const agenda = ['agenda', 'p', '--type', 'voortgangsgesprek', '--date', '2026-03-10'];
    const { file, text } = makeAgenda(voorbeeld(), {
      type: 'voortgangsgesprek',
      datum: '2026-03-10',
      today: '2026-03-05',
    });
    const noted = text.replace('# gegenereerd (', 'prive: Zeergeheim\n# gegenereerd (');
    folder.write(`p/${file}`, noted);
    assert.deepEqual(await runHere(folder.path, agenda), {
      code: 0,
      out: text,
      err: `De privé-aantekeningen van ${file} zijn hier weggelaten; met --write blijven ze in het bestand staan.\n`,
    });
    await runHere(folder.path, [...agenda, '--write']);
    assert.equal(readFileSync(path.join(folder.path, 'p', file), 'utf8'), noted);
  });
});
