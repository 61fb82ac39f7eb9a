import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { documentsIn, FAULTY, REPAIRED } from '../core/check/every-fault.ts';
import { Folder, run, runHere } from './program.ts';

describe('aios-portfolio verify', function () {
  this.timeout(60_000);
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
    folder.writeAll(documentsIn(REPAIRED), 'femke');
  });
  afterEach(() => {
    folder.remove();
  });
  const STAGE = 'femke/stages/2026-04-22.verslag.yaml';

  it('says of each signature who and when, and that it holds for the text as it is [A24] [A26]', async () => {
    assert.deepEqual(await run(folder.path, ['verify', STAGE]), {
      code: 0,
      out: `${STAGE}
  ✔ aios, Femke Dijkhuis, 28 april 2026: geldig voor deze tekst; wie tekende is niet met een sleutel te bewijzen
  ✔ stageopleider, dr. Ilse Noordhof, 28 april 2026: geldig, gezet met de eigen sleutel
`,
      err: '',
    });
  });

  it('ends with 1 and the reason when a word was changed, in the language asked for [A26]', async () => {
    const file = path.join(folder.path, STAGE);
    folder.write(STAGE, readFileSync(file, 'utf8').replace('twee keer per week', 'drie keer per week'));
    const changed = 'The document was changed after it was signed. The signature does not hold for this text.';
    assert.deepEqual(await runHere(folder.path, ['verify', STAGE, '--language', 'en']), {
      code: 1,
      out: `${STAGE}
  ✘ trainee (aios), Femke Dijkhuis, 28 April 2026: ${changed}
  ✘ rotation supervisor (stageopleider), dr. Ilse Noordhof, 28 April 2026: ${changed}
`,
      err: '',
    });
  });

  it('ends with 1 when a signature is made with another key than the signer has', async () => {
    const { code, out } = await runHere(FAULTY, ['verify', 'stages/2026-04-22.verslag.yaml']);
    assert.equal(code, 1);
    assert.match(
      out,
      /✘ stageopleider, dr\. Ilse Noordhof, 28 april 2026: De digitale handtekening is niet met de sleutel/u,
    );
  });

  it('says of a copy outside the portfolio that a key cannot be judged there, and judges it with the portfolio named [A26] [A28]', async () => {
    folder.write('kopieen/2026-04-22.verslag.yaml', readFileSync(path.join(folder.path, STAGE), 'utf8'));
    const copy = 'kopieen/2026-04-22.verslag.yaml';
    assert.deepEqual(await runHere(folder.path, ['verify', copy]), {
      code: 1,
      out: `${copy}
  ✔ aios, Femke Dijkhuis, 28 april 2026: geldig voor deze tekst; wie tekende is niet met een sleutel te bewijzen
  ? stageopleider, dr. Ilse Noordhof, 28 april 2026: De tekst is die welke is ondertekend. Of de digitale handtekening van dr. Ilse Noordhof echt is, is hier niet te beoordelen: het portfolio met de openbare sleutels (portfolio.yaml) staat niet in deze map. Controleer haar met het portfolio erbij. Geef het portfolio op met --portfolio MAP.
`,
      err: '',
    });
    assert.deepEqual(await runHere(folder.path, ['verify', copy, '--portfolio', 'femke']), {
      code: 0,
      out: `${copy}
  ✔ aios, Femke Dijkhuis, 28 april 2026: geldig voor deze tekst; wie tekende is niet met een sleutel te bewijzen
  ✔ stageopleider, dr. Ilse Noordhof, 28 april 2026: geldig, gezet met de eigen sleutel
`,
      err: '',
    });
  });

  it('goes along all files, and ends with 1 when one is not signed', async () => {
    const { code, out } = await runHere(folder.path, ['verify', STAGE, 'femke/gesprekken/2026-06-18.agenda.yaml']);
    assert.equal(code, 1);
    assert.match(out, /femke\/gesprekken\/2026-06-18\.agenda\.yaml\n {2}niet ondertekend\n$/u);
  });

  it('ends with 2 for a file that is not there, is no document, or when none is named', async () => {
    assert.deepEqual(await runHere(folder.path, ['verify', 'weg.verslag.yaml']), {
      code: 2,
      out: '',
      err: 'weg.verslag.yaml bestaat niet.\n',
    });
    folder.write('femke/notitie.txt', 'x');
    assert.equal((await runHere(folder.path, ['verify', 'femke/notitie.txt'])).code, 2);
    assert.equal((await runHere(folder.path, ['verify', 'femke'])).code, 2);
    assert.match(
      (await runHere(folder.path, ['verify'])).err,
      /^Geef een of meer documenten op\.\n\naios-portfolio verify/u,
    );
  });

  it('ends with 2 when the keys of the signers cannot be read: nothing would be certain', async () => {
    folder.write('femke/portfolio.yaml', Buffer.from([0x61, 0xff, 0xfe]));
    const { code, err } = await runHere(folder.path, ['verify', STAGE]);
    assert.equal(code, 2);
    assert.match(err, /portfolio\.yaml is geen tekst in UTF-8/u);
  });
});
