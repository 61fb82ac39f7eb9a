import assert from 'node:assert/strict';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { writeYaml } from '../../src/core/yaml/index.ts';
import { asEditorText, hostileFiles } from '../hostile/documents.ts';
import { hostileWords } from '../hostile/words.ts';
import { Folder, runHere } from './program.ts';

const TODAY = ['--today', '2026-03-05'];
/** What a terminal acts upon, and what turns the direction of a line; a line end and our own two blanks are none. */
const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

// Generous: a busy machine is no fault. What hangs, hangs for ever.
describe('a hostile file on the command line', function () {
  this.timeout(60_000);

  for (const hostile of hostileFiles) {
    it(`${hostile.name}: is told of in both languages, beside the others, and stays as it is`, async () => {
      const folder = new Folder();
      try {
        const bytes = hostile.bytes();
        folder.write('portfolio.yaml', 'soort: portfolio\nversie: 1\n');
        folder.write('zz.bewijs.yaml', bytes);
        folder.write('aa.reflectie.yaml', 'competentiegebieden: [\n');
        const isUtf8 = !asEditorText(hostile).includes('\uFFFD');
        for (const language of ['nl', 'en'] as const) {
          const { code, out, err } = await runHere(folder.path, ['check', '.', '--language', language, ...TODAY]);
          assert.equal(code, isUtf8 ? 1 : 2);
          assert.match(out, /^aa\.reflectie\.yaml\n/mu, 'the other document is checked');
          if (!isUtf8) {
            const words = language === 'nl' ? 'is geen tekst in UTF-8' : 'is no text in UTF-8';
            assert.ok(err.startsWith(`zz.bewijs.yaml ${words}`), err);
          } else if (hostile.finding) assert.match(out, hostile.finding[language]);
        }
        for (const [command, ...more] of [['export', '--to', 'html'], ['verify']] as const) {
          const { code, out } = await runHere(folder.path, [command, 'zz.bewijs.yaml', ...more]);
          if (!hostile.isShown) assert.notEqual(code, 0, `${command} of what cannot be read`);
          if (!hostile.isShown && command === 'export') assert.equal(out, '');
        }
        assert.ok(readFileSync(path.join(folder.path, 'zz.bewijs.yaml')).equals(bytes), 'nothing is written');
        assert.deepEqual(readdirSync(folder.path).sort(), ['aa.reflectie.yaml', 'portfolio.yaml', 'zz.bewijs.yaml']);
      } finally {
        folder.remove();
      }
    });
  }

  it('gives no word that steers the terminal as it stands: not in keys, values, ids, names of files or findings', async () => {
    const folder = new Folder();
    try {
      const bad = hostileWords.filter((word) => STEERING.test(word));
      assert.ok(bad.length > 1);
      for (const [index, word] of bad.entries()) {
        const item = { id: word, specifiek: word, status: word, [word]: word };
        const gesprek = { type: word, datum: word };
        folder.write(
          `d${String(index)}.verslag.yaml`,
          writeYaml({ soort: word, versie: word, [word]: word, gesprek, vorig_verslag: word, afspraken: [item, item] }),
        );
        folder.write(`d${String(index)}.bewijs.yaml`, `${word}: ${word}: [\n${word}\n`);
      }
      folder.write('esc\u001b[31m\u202e.bewijs.yaml', 'titel: [');
      folder.write('portfolio.yaml', writeYaml({ soort: 'portfolio', aios: { naam: bad[0], rol: bad[1] } }));
      for (const language of ['nl', 'en']) {
        for (const args of [
          ['check', '.'],
          ['verify', 'd0.verslag.yaml'],
          ['check', 'weg\u001b[31m'],
          ['\u001b[31m'],
        ]) {
          const { out, err } = await runHere(folder.path, [...args, '--language', language]);
          assert.notEqual(out + err, '');
          for (const line of (out + err).split('\n')) assert.doesNotMatch(line, STEERING, args.join(' '));
        }
      }
    } finally {
      folder.remove();
    }
  });

  it('reads nothing through links out of the portfolio, whether to a document, a folder or what a reference names', async () => {
    const folder = new Folder();
    const outside = new Folder();
    try {
      outside.write('geheim.bewijs.yaml', 'titel: Zeergeheim\nonbekend_zeergeheim: 1\n');
      folder.write('portfolio.yaml', 'soort: portfolio\nversie: 1\n');
      folder.write(
        'aa.reflectie.yaml',
        `competentiegebieden: { communicatie: { bewijs: [link.bewijs.yaml, map/geheim.bewijs.yaml, ../${path.basename(outside.path)}/geheim.bewijs.yaml, ${outside.path}/geheim.bewijs.yaml] } }\n`,
      );
      symlinkSync(path.join(outside.path, 'geheim.bewijs.yaml'), path.join(folder.path, 'link.bewijs.yaml'));
      symlinkSync(outside.path, path.join(folder.path, 'map'));
      const { out, err } = await runHere(folder.path, ['check', '.', ...TODAY]);
      assert.doesNotMatch(out + err, /zeergeheim/iu);
      assert.match(out, /verwijzing\//u);
    } finally {
      folder.remove();
      outside.remove();
    }
  });
});
