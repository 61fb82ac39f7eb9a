import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { check } from '../../src/core/index.ts';
import { sampleFiles } from '../core/sample.ts';
import { Folder } from './program.ts';

const REPORT = 'gesprekken/2026-06-25.verslag.yaml';
const REFLECTION = 'reflecties/2026-06-25.reflectie.yaml';

/** An agreement as a form writes it at the end of a list. */
const agreement = (id: string, what: string) => `  - id: ${id}
    specifiek: ${what}
    meetbaar: Twee KPB's op niveau 4.
    acceptabel: [aios, opleider]
    resultaatgericht: ${what}
    tijdgebonden: 2026-12-04
    status: open
`;

describe('two people in one portfolio, each on a branch of git', () => {
  let folder: Folder;
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder.path, encoding: 'utf8' });
  const text = (file: string) => readFileSync(path.join(folder.path, file), 'utf8');
  const syntaxOf = (file: string) =>
    check(new Map([[file, text(file)]]), { today: '2026-06-26' }).filter(({ rule }) => rule.startsWith('yaml/'));

  /** Commits one change on either branch and merges them; true when git needed nobody. */
  function merge(mine: () => void, theirs: () => void): boolean {
    for (const [branch, change] of [
      ['aios', mine],
      ['opleider', theirs],
    ] as const) {
      git('checkout', '-q', '-b', branch, 'start');
      change();
      git('add', '-A');
      git('commit', '-q', '-m', branch);
    }
    return spawnSync('git', ['merge', '-q', '--no-edit', 'aios'], { cwd: folder.path }).status === 0;
  }
  const replace = (file: string, from: string | RegExp, to: string) => () => {
    const before = text(file);
    const after = before.replace(from, () => to);
    assert.notEqual(after, before, `${String(from)} is not in ${file}`);
    folder.write(file, after);
  };

  beforeEach(() => {
    folder = new Folder();
    folder.writeAll(sampleFiles());
    git('init', '-q');
    for (const [key, value] of [
      ['user.name', 'Toets'],
      ['user.email', 'toets@example.org'],
      ['core.autocrlf', 'false'],
      ['commit.gpgsign', 'false'],
    ] as const)
      git('config', key, value);
    git('add', '-A');
    git('commit', '-q', '-m', 'start');
    git('branch', 'start');
  });
  afterEach(() => {
    folder.remove();
  });

  it('evidence added by each comes together: a piece of evidence is a file of its own', () => {
    const one = 'bewijs/2026-07-01-kpb.bewijs.yaml';
    const other = 'bewijs/2026-07-02-osats.bewijs.yaml';
    const evidence = 'soort: bewijs\nversie: 1\n';
    const together = merge(
      () => {
        folder.write(one, evidence);
      },
      () => {
        folder.write(other, evidence);
      },
    );
    assert.deepEqual([together, text(one), text(other)], [true, evidence, evidence]);
  });

  it('texts in two competency areas of one reflection come together [A6]', () => {
    const together = merge(
      replace(REFLECTION, /^ {2}communicatie:\n {4}goed: .*$/m, '  communicatie:\n    goed: Van de aios.'),
      replace(REFLECTION, /^ {2}organisatie:\n {4}goed: .*$/m, '  organisatie:\n    goed: Van de opleider.'),
    );
    assert.equal(together, true);
    assert.match(text(REFLECTION), /Van de aios\.[^]*Van de opleider\./);
    assert.deepEqual(syntaxOf(REFLECTION), []);
  });

  it('an agreement changed by one and the learning climate by the other come together [A19]', () => {
    const together = merge(
      replace(REPORT, "Twee KPB's 'voorzitten MDO' in het portfolio.", "Drie KPB's 'voorzitten MDO'."),
      replace(REPORT, /^leerklimaat: >-$/m, 'leerklimaat: >-\n  Van de opleider.'),
    );
    assert.equal(together, true);
    assert.match(text(REPORT), /Van de opleider\.[^]*Drie KPB's/);
    assert.deepEqual(syntaxOf(REPORT), []);
  });

  it('two agreements added at the same place are a conflict that names the place; neither is lost', () => {
    const added = (id: string, what: string) =>
      replace(REPORT, /^geraadpleegd:$/m, `${agreement(id, what)}geraadpleegd:`);
    const together = merge(added('A5', 'Van de aios.'), added('A6', 'Van de opleider.'));
    assert.equal(together, false);
    assert.match(text(REPORT), /<<<<<<< HEAD[^]*Van de opleider\.[^]*=======[^]*Van de aios\.[^]*>>>>>>> aios/);
    const [first] = syntaxOf(REPORT);
    assert.match(first?.message ?? '', /^Hier staan twee versies door elkaar na het samenvoegen\./);
  });

  it('with merge=union git says nothing and keeps both of two judgements as a file that cannot be read: not to be advised', () => {
    folder.write('.gitattributes', '*.yaml merge=union\n');
    git('add', '-A');
    git('commit', '-q', '-m', 'union');
    git('branch', '-f', 'start');
    const changed = (to: string) => replace(REPORT, /^oordeel: voldoende$/m, `oordeel: ${to}`);
    assert.equal(merge(changed('onvoldoende'), changed('twijfel')), true);
    assert.match(text(REPORT), /^oordeel: twijfel\noordeel: onvoldoende$/m);
    assert.notDeepEqual(syntaxOf(REPORT), []);
  });
});
