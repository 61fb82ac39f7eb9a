import assert from 'node:assert/strict';
import { assertMarks, findingsOf } from '../marked.ts';
import { said } from './said.ts';

const RULE = 'iop/niet_bijgewerkt';

const iop = (date: string, geldig = '«geldig»') => `soort: iop
versie: 1
${geldig}: { van: 2025-12-01, tot: 2026-11-30 }
akkoord:
  - { rol: opleider, naam: dr. M.E. van Dijk, datum: ${date} }
`;

const SIGNED = `ondertekening:
  - { rol: aios, naam: L. Bakker, datum: 2026-05-21 }
  - { rol: plaatsvervangend_opleider, naam: dr. A. de Wit, datum: 2026-05-22 }
`;

const AGREED = 'afspraken: [{ id: A1, specifiek: Zit het overleg voor. }]\n';

const report = (says = AGREED, signed = SIGNED, talk = 'type: voortgangsgesprek, datum: 2026-05-20') =>
  `gesprek: { ${talk} }\n${says}${signed}`;

const setting = (verslag: string, others: Record<string, string> = {}) => ({
  file: 'van-bakker.iop.yaml',
  others: { 'gesprekken/2026-05-20.verslag.yaml': verslag, ...others },
});

const isBehind = (text: string, at: ReturnType<typeof setting>) => findingsOf(RULE, text, at).length > 0;

describe(RULE, () => {
  it('speaks of a plan older than a signed report that changes goals or duration [A22]', () => {
    const says = `versnelling: { moment: voorlopig, onderdelen: [{ onderdeel: echo, oordeel: toegekend }] }
plan_van_aanpak: { opleidingswensen: [Een dag op de poli.], gevolgen_iop: De stage wordt korter. }
${AGREED}`;
    assert.deepEqual(said(RULE, iop('2025-12-04'), setting(report(says))), [
      {
        level: 'warning',
        path: ['geldig'],
        nl: 'Dit plan is van 4 december 2025; het ondertekende verslag van het gesprek van 20 mei 2026 is nieuwer en bevat toegekende versnelling, gevolgen voor het IOP, nieuwe afspraken en opleidingswensen. Werk het IOP bij.',
        en: 'This plan dates from 4 December 2025; the signed report of the meeting of 20 May 2026 is newer and holds acceleration that was granted, consequences for the training plan, new agreements and training wishes. Update the training plan.',
      },
    ]);
  });

  it('keeps silent when the plan was accorded, signed or begins on or after the day of the talk [A22]', () => {
    assertMarks(RULE, iop('2026-05-20', 'geldig'), setting(report()));
    const signed = `${iop('2025-12-04', 'geldig')}ondertekening: [{ rol: aios, naam: L. Bakker, datum: 2026-05-27 }]\n`;
    assertMarks(RULE, signed, setting(report()));
    assertMarks(RULE, 'geldig: { van: 2026-06-01, tot: 2027-05-31 }\n', setting(report()));
  });

  it('keeps silent about a report that is not signed by both, or that changes neither goals nor duration [A22]', () => {
    const one = 'ondertekening: [{ rol: aios, naam: L. Bakker, datum: 2026-05-21 }]\n';
    const text = iop('2025-12-04', 'geldig');
    assert.ok(!isBehind(text, setting(report(AGREED, one))));
    assert.ok(!isBehind(text, setting(report('leerklimaat: Goed.\n'))));
    const rejected = 'versnelling: { moment: voorlopig, onderdelen: [{ onderdeel: echo, oordeel: afgewezen }] }\n';
    assert.ok(!isBehind(text, setting(report(rejected))));
  });

  it('compares the plan of a rotation with the interim talks of that rotation, as long as it holds [B13]', () => {
    const plan = (stage: string) => `stage: ${stage}\n${iop('2025-12-04', 'geldig')}`;
    const signed = SIGNED.replace('plaatsvervangend_opleider', 'stageopleider');
    const talk = (datum: string) => report(AGREED, signed, `type: tussengesprek, datum: ${datum}, stage: Nefrologie`);
    assert.ok(isBehind(plan('nefrologie'), setting(talk('2026-05-20'))));
    assert.ok(!isBehind(plan('Intensive care'), setting(talk('2026-05-20'))));
    assert.ok(!isBehind(plan('Nefrologie'), setting(talk('2026-11-30'))), 'the rotation is over');
    assert.ok(!isBehind(plan('Nefrologie'), setting(report())), 'a progress talk is about the whole training');
    assert.ok(!isBehind(iop('2025-12-04', 'geldig'), setting(talk('2026-05-20'))));
  });

  it('asks only the newest of successive plans, and nothing of a plan without a date [A22]', () => {
    const text = iop('2025-12-04', 'geldig');
    assert.ok(!isBehind(text, setting(report(), { 'nieuw.iop.yaml': iop('2026-01-04', 'geldig') })));
    assert.ok(isBehind(text, setting(report(), { 'oud.iop.yaml': iop('2025-12-01', 'geldig') })));
    assert.ok(isBehind(text, setting(report(), { 'stage.iop.yaml': `stage: IC\n${iop('2026-05-30', 'geldig')}` })));
    assert.ok(!isBehind('geldig: { tot: 2026-11-30 }\n', setting(report())));
  });
});
