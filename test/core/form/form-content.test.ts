import assert from 'node:assert/strict';
import { checkDocument } from '../../../src/core/check/index.ts';
import { formContent } from '../../../src/core/form/index.ts';
import { readPortfolio } from '../../../src/core/portfolio/index.ts';

const today = '2026-12-01';

function contentOf(files: Record<string, string>, file: string, language: 'nl' | 'en' = 'nl') {
  const portfolio = readPortfolio(new Map(Object.entries(files)));
  const document = portfolio.get(file);
  assert.ok(document);
  const before = JSON.stringify(document.parsed.data);
  const content = formContent(document, portfolio, checkDocument(document, portfolio, { today }), language, today);
  assert.equal(JSON.stringify(document.parsed.data), before, 'looking changes nothing');
  return content;
}

const verslag = (type: string, rest = '') => `soort: verslag
versie: 1
gesprek:
  type: ${type}
  datum: 2026-03-12
${rest}`;

describe('what a form shows of a document', () => {
  it('puts a finding at the element of the agreement it speaks of, with words and what can be done [A29]', () => {
    const { findings } = contentOf(
      { 'v.verslag.yaml': verslag('voortgangsgesprek', 'afspraken:\n  - id: A1\n    specifiek: Zes KPB’s in maart\n') },
      'v.verslag.yaml',
    );
    const finding = findings.find(({ rule }) => rule === 'smart/acceptabel');
    assert.ok(finding);
    assert.deepEqual(
      { ...finding, message: '', fixes: finding.fixes.map(({ index }) => index) },
      {
        rule: 'smart/acceptabel',
        level: 'warning',
        path: ['afspraken', 0, 'acceptabel'],
        at: ['afspraken', 0, 'acceptabel'],
        section: 'afspraken',
        message: '',
        // The first one adds the empty key, which the form shows already.
        fixes: [1],
      },
    );
    assert.match(finding.message, /acceptabel/iu);
  });

  it('leaves the silencing of a rule to the text', () => {
    const { findings } = contentOf({ 'v.verslag.yaml': verslag('voortgangsgesprek') }, 'v.verslag.yaml');
    assert.deepEqual(
      findings.flatMap(({ fixes }) => fixes.filter(({ title }) => /^Negeer/u.test(title))),
      [],
    );
  });

  it('counts per section what is missing: an empty reflection lacks its areas [A6]', () => {
    const { missing } = contentOf(
      {
        'r.reflectie.yaml':
          'soort: reflectie\nversie: 1\ngesprek:\n  type: voortgangsgesprek\n  datum: 2026-12-10\nperiode:\n  van: 2026-06-01\n  tot: 2026-12-01\nleerdoelen:\n  - Echo’s leren maken\n',
      },
      'r.reflectie.yaml',
    );
    assert.deepEqual(
      { ...missing, competentiegebieden: (missing['competentiegebieden'] ?? 0) >= 7 },
      { gesprek: 0, competentiegebieden: true, leerdoelen: 0, agendapunten: 0, inleveren: 0, prive: 0 },
    );
  });

  it('gives a finding about a whole mapping to the section that spreads it out', () => {
    const { findings } = contentOf({ 'v.verslag.yaml': verslag('voortgangsgesprek') }, 'v.verslag.yaml');
    const plan = findings.find(({ path }) => path.length === 1 && path[0] === 'plan_van_aanpak');
    assert.deepEqual({ at: plan?.at, section: plan?.section }, { at: [], section: 'plan_van_aanpak' });
  });

  it('has no place for acceleration in an interim talk, unless it is written about [B9]', () => {
    const hidden = (text: string) =>
      contentOf({ 'v.verslag.yaml': text }, 'v.verslag.yaml').hidden.map((path) => path.join('.'));
    assert.deepEqual(hidden(verslag('tussengesprek')), [
      'versnelling',
      'differentiatie',
      'plan_van_aanpak.veronderstelde_competenties',
      'plan_van_aanpak.gevolgen_iop',
      'terugkoppeling',
      'dossier_vermelding',
    ]);
    assert.deepEqual(
      hidden(verslag('tussengesprek', 'differentiatie: Nefrologie\n')).includes('differentiatie'),
      false,
    );
  });

  it('asks after an insufficient judgement where it was reported: to the opleider [B18], in the dossier [A31]', () => {
    const hidden = (type: string) =>
      contentOf({ 'v.verslag.yaml': verslag(type, 'oordeel: onvoldoende\n') }, 'v.verslag.yaml')
        .hidden.map((path) => path.join('.'))
        .filter((path) => path === 'terugkoppeling' || path === 'dossier_vermelding');
    assert.deepEqual(hidden('tussengesprek'), ['dossier_vermelding']);
    assert.deepEqual(hidden('voortgangsgesprek'), ['terugkoppeling']);
  });

  it('offers earlier agreements to look back on [A14] [B8], and documents, by their words', () => {
    const { references } = contentOf(
      {
        'gesprekken/oud.verslag.yaml': verslag(
          'voortgangsgesprek',
          'afspraken:\n  - id: A1\n    specifiek: Zes slechtnieuwsgesprekken\n  - specifiek: zonder kenmerk\n',
        ),
        'gesprekken/nieuw.verslag.yaml': verslag('voortgangsgesprek'),
        'bewijs/x.bewijs.yaml': 'soort: bewijs\nversie: 1\ntype: kpb\ntitel: KPB\ndatum: 2026-01-02\n',
      },
      'gesprekken/nieuw.verslag.yaml',
    );
    assert.deepEqual(references, [
      {
        reference: 'oud.verslag.yaml',
        kind: 'verslag',
        label: 'Gespreksverslag, voortgangsgesprek, 12 maart 2026',
      },
      {
        reference: 'oud.verslag.yaml#A1',
        kind: 'verslag#afspraken',
        label: 'A1: Zes slechtnieuwsgesprekken',
        of: 'Gespreksverslag, voortgangsgesprek, 12 maart 2026',
      },
    ]);
  });

  it('offers the points to improve of the report itself for its actions, and the parts of the request [A21]', () => {
    const { items } = contentOf(
      {
        'v.verslag.yaml': verslag(
          'voortgangsgesprek',
          'verbeterpunten:\n  - id: V1\n    tekst: |\n      Delegeert\n      te weinig\n',
        ),
        'v.versnelling.yaml':
          'soort: versnellingsverzoek\nversie: 1\nonderdelen:\n  - id: dialyse\n    naam: Stage dialyse\n',
      },
      'v.verslag.yaml',
    );
    assert.deepEqual(items, {
      'versnellingsverzoek/onderdelen': [{ value: 'dialyse', label: 'dialyse: Stage dialyse' }],
      'verslag/verbeterpunten': [{ value: 'V1', label: 'V1: Delegeert te weinig' }],
    });
  });

  it('shows whatever a file holds: nothing, a text, keys of the language itself', () => {
    for (const text of ['', '# niets\n', 'zomaar tekst\n', '__proto__: 1\nconstructor: 2\n', '- een\n- lijst\n']) {
      assert.ok(Array.isArray(contentOf({ 'v.verslag.yaml': text }, 'v.verslag.yaml').findings), text);
    }
    assert.equal(contentOf({ 'v.verslag.yaml': '' }, 'v.verslag.yaml').data, null);
  });
});
