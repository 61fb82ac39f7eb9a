import assert from 'node:assert/strict';
import { checkDocument } from '../../../src/core/check/index.ts';
import type { Language } from '../../../src/core/language/index.ts';
import { lensesOf, symbolsIn, termHintsIn } from '../../../src/core/language/index.ts';
import { readPortfolio } from '../../../src/core/portfolio/index.ts';
import { groundOf, TALKS } from './ground.ts';

const EEN = 'gesprekken/een.verslag.yaml';
const TODAY = '2026-05-20';

function lenses(texts: Record<string, string>, language: Language = 'nl'): string[] {
  const { document, portfolio } = groundOf(texts);
  const findings = checkDocument(document, portfolio, { today: TODAY });
  return lensesOf(document, portfolio, findings, language).map(({ range, title, action }) => {
    const where = action.type === 'form' ? action.path.join('.') : action.locations.map(({ file }) => file).join(' ');
    return `${range.start.line} ${title}: ${where}`;
  });
}

describe('lenses', () => {
  it('lead to the form, say how SMART each agreement is, and who uses the document and its items [A29]', () => {
    const { [EEN]: een, ...others } = TALKS;
    const [agenda, report] = ['gesprekken/twee.agenda.yaml', 'gesprekken/twee.verslag.yaml'];
    assert.deepEqual(lenses({ [EEN]: een, ...others }), [
      '0 Openen als formulier: ',
      `0 gebruikt in 2 documenten: ${agenda} ${agenda} ${agenda} ${report} ${report}`,
      `4 2× gebruikt in dit document: ${EEN} ${EEN}`,
      '11 5 van 5 SMART: afspraken.0',
      `11 gebruikt in 2 documenten: ${agenda} ${report}`,
      '19 1 van 5 SMART: afspraken.1.meetbaar',
      `19 gebruikt in 1 document: ${agenda}`,
    ]);
  });

  it('speak English, and of learning goals too [B16]', () => {
    const text = 'leerdoelen:\n  - id: L1\n    specifiek: Ik leid twee visites\n    meetbaar: Twee KPB op niveau 4\n';
    assert.deepEqual(lenses({ 'a.iop.yaml': text }, 'en'), [
      '0 Open as form: ',
      '1 2 of 5 SMART: leerdoelen.0.acceptabel',
    ]);
  });

  it('are not there where the text cannot be read', () => {
    assert.deepEqual(lenses({ 'a.verslag.yaml': 'afspraken: [\n' }), []);
  });
});

describe('the days left on a term', () => {
  const hints = (texts: Record<string, string>, today: string, language: Language = 'nl') => {
    const { document, portfolio } = groundOf(texts);
    return termHintsIn(document, portfolio, today, language).map(({ position, words }) => `${position.line} ${words}`);
  };
  const verslag = (termijn: string, status = 'open') =>
    `gesprek: { type: voortgangsgesprek, datum: 2026-02-24 }\nafspraken:\n- { id: A1, status: ${status} }\n- id: A2\n  tijdgebonden: ${termijn}\n  status: ${status}\n`;

  it('are told of an open agreement: to go, today, overdue [A29]', () => {
    const texts = { 'a.verslag.yaml': verslag('2026-06-01') };
    assert.deepEqual(hints(texts, '2026-05-20'), ['4 nog 12 dagen']);
    assert.deepEqual(hints(texts, '2026-05-31'), ['4 nog 1 dag']);
    assert.deepEqual(hints(texts, '2026-06-01'), ['4 vandaag']);
    assert.deepEqual(hints(texts, '2026-06-04'), ['4 3 dagen over tijd']);
    assert.deepEqual(hints(texts, '2026-06-02', 'en'), ['4 1 day overdue']);
    assert.deepEqual(
      hints({ 'a.verslag.yaml': verslag('{ datum: 2026-06-01, gesprek: tussengesprek }') }, '2026-06-04'),
      ['4 3 dagen over tijd'],
    );
  });

  it('not of one that is closed, in its own report or by a later look-back [A14]', () => {
    assert.deepEqual(hints({ 'a.verslag.yaml': verslag('2026-06-01', 'behaald') }, '2026-05-20'), []);
    const later = (status: string) => ({
      'a.verslag.yaml': verslag('2026-06-01'),
      'b.verslag.yaml': `gesprek: { type: voortgangsgesprek, datum: 2026-06-25 }\nterugblik: [{ afspraak: a.verslag.yaml#A2, status: ${status} }]\n`,
    });
    assert.deepEqual(hints(later('behaald'), '2026-07-01'), []);
    assert.deepEqual(hints(later('deels'), '2026-07-01'), ['4 30 dagen over tijd']);
  });

  it('not where there is no date, nor in other documents', () => {
    assert.deepEqual(hints({ 'a.verslag.yaml': verslag('volgend jaar') }, '2026-05-20'), []);
    assert.deepEqual(hints({ 'a.iop.yaml': 'leerdoelen: [{ tijdgebonden: 2026-06-01 }]\n' }, '2026-05-20'), []);
  });
});

describe('looking for something in all documents', () => {
  const portfolio = readPortfolio(
    new Map(
      Object.entries({
        ...TALKS,
        'bewijs/kalium.bewijs.yaml': 'titel: Hypokaliëmie op de SEH\ndatum: 2026-04-16\nprive: geheim\n',
        'a.iop.yaml': 'leerdoelen: [{ id: L1, specifiek: Ik schrijf een artikel over kalium }]\n',
      }),
    ),
  );
  const found = (query: string) => symbolsIn(portfolio, query, 'nl').map(({ kind, name }) => `${kind} ${name}`);

  it('finds evidence, agreements, goals and talks by their words, in any order, without accents and capitals', () => {
    assert.deepEqual(found('HYPOKALIEMIE'), ['bewijs Bewijs, Hypokaliëmie op de SEH, 16 april 2026']);
    assert.deepEqual(found('leiden visites'), ['afspraak A1: Twee visites leiden']);
    assert.deepEqual(found('kalium artikel'), ['leerdoel L1: Ik schrijf een artikel over kalium']);
    assert.deepEqual(found('24 februari'), [
      'gesprek Gespreksverslag, voortgangsgesprek, 24 februari 2026',
      'verbeterpunt V1: Overdracht is te lang',
      'afspraak A1: Twee visites leiden',
      'afspraak A2: Een CAT houden',
    ]);
  });

  it('finds everything without a word, and never a private note', () => {
    assert.ok(found('').length > 8);
    assert.deepEqual(found('geheim'), []);
  });
});
