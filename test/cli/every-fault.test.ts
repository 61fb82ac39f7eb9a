import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { rules } from '../../src/core/check/index.ts';
import type * as library from '../../src/core/index.ts';
import { projectRoot } from '../../tooling/cache.mjs';
import { DAY, documentsIn, EXPECTED, FAULTY, REPAIRED } from '../core/check/every-fault.ts';

const built = (file: string) => path.join(projectRoot, 'dist', file);

/** Runs the built program on a portfolio, on the day of the expected findings. */
function printed(folder: string, ...options: string[]): string {
  const args = [built('cli.mjs'), 'check', path.basename(folder), '--today', DAY, '--fail-on', 'never', ...options];
  return execFileSync(process.execPath, args, { encoding: 'utf8', cwd: path.dirname(folder) });
}

const asJson = (folder: string) => JSON.parse(printed(folder, '--format', 'json')) as { findings: unknown[] };

/** The rules of the faults, with the sentences of the guidance they carry out. */
const titles: readonly (readonly [rule: string, says: string])[] = [
  ['dossier/in_portfolio', 'a dossier of the opleider in the portfolio of the aios [A31]'],
  ['iop/niet_bijgewerkt', 'a plan older than the signed report that changes it [A22] [B13]'],
  ['versnelling/schema', 'a part shortened definitively that the schedule does not show [A25] [A27]'],
  ['gesprek/feedback', 'a talk without feedback of the training group before it [A9] [B4]'],
  ['gesprek/reflectie', 'a talk without a reflection that was handed in [A6] [A8] [B3]'],
  ['id/dubbel', 'two points of an agenda with one id'],
  ['terugblik/afspraak_ontbreekt', 'an open agreement nobody looks back on [A14] [B8]'],
  ['terugblik/goed_en_beter', 'a look back without what can be better [A14] [B8]'],
  ['portfolio/gesprek_te_laat', 'fewer talks in a training year than the cycle asks [A5]'],
  ['verwijzing/bestaat_niet', 'a reference to a file that is not there'],
  ['portfolio/informatie_onvoldoende', 'an area with too little to judge by before the next talk [A33] [A34]'],
  ['portfolio/verslag_ontbreekt', 'a talk that was held and has no report [A30] [B15] [B17]'],
  ['gesprek/agenda', 'a talk without an agenda [A12] [B5]'],
  ['gesprek/tussenbeoordeling', 'a talk of a rotation without its form [B6]'],
  ['verslag/handtekening_ongeldig', 'a signature with another key than the signer has [A24] [A26]'],
  ['versnelling/europees_minimum', 'a shortening below the European minimum [A16d]'],
  ['versnelling/definitief_gepland', 'a part whose talk of the definitive judgement has passed [A17] [A21f]'],
  ['versnelling/definitief_zonder_voorlopig', 'a definitive judgement without a provisional one before it [A11] [A17]'],
];

describe('a portfolio with each fault across documents once, and the same put right', function () {
  this.timeout(20_000);
  let found: library.CheckResult[];
  let afterRepair: library.CheckResult[];

  before(async () => {
    const { check } = (await import(pathToFileURL(built('core.mjs')).href)) as typeof library;
    found = check(documentsIn(FAULTY), { today: DAY });
    afterRepair = check(documentsIn(REPAIRED), { today: DAY });
  });

  it('have exactly the expected findings and none, by the built library', () => {
    assert.deepEqual(found, EXPECTED);
    assert.deepEqual(afterRepair, []);
  });

  it('have the same by the built command line, as data', () => {
    const portfolio = path.basename(FAULTY);
    assert.deepEqual(
      asJson(FAULTY).findings,
      EXPECTED.map((finding) => ({ portfolio, ...finding })),
    );
    assert.deepEqual(asJson(REPAIRED).findings, []);
  });

  it('have the same in its words for people, by file, with the count last', () => {
    const words = { error: 'fout', warning: 'waarschuwing', info: 'advies' };
    const blocks = [...new Set(EXPECTED.map(({ file }) => file))].map((wanted) => {
      const lines = EXPECTED.filter(({ file }) => file === wanted).map(
        ({ range: { start }, level, message, rule }) =>
          `  ${start.line + 1}:${start.character + 1}  ${words[level]}  ${message}  ${rule}\n`,
      );
      return `${path.basename(FAULTY)}/${wanted}\n${lines.join('')}\n`;
    });
    assert.equal(
      printed(FAULTY),
      `${blocks.join('')}20 documenten in 1 portfolio: 6 fouten, 10 waarschuwingen, 2 adviezen.\n`,
    );
    assert.equal(printed(REPAIRED), '21 documenten in 1 portfolio: geen bevindingen.\n');
  });

  it('hold every rule that looks at other documents', () => {
    const held = new Set(titles.map(([rule]) => rule));
    const across = rules.filter((rule) => rule.across).map(({ id }) => id);
    assert.deepEqual(
      across.filter((id) => !held.has(id)),
      [],
    );
  });

  for (const [rule, says] of titles) {
    it(`${rule}: ${says}`, () => {
      const named = says.match(/(?<=\[)\w+(?=\])/gu) ?? [];
      assert.deepEqual(named, rules.find(({ id }) => id === rule)?.seeds);
      const ofRule = (findings: readonly library.CheckResult[]) => findings.filter((finding) => finding.rule === rule);
      assert.equal(ofRule(EXPECTED).length, 1);
      assert.deepEqual(ofRule(found), ofRule(EXPECTED));
      assert.deepEqual(ofRule(afterRepair), []);
    });
  }
});
