import assert from 'node:assert/strict';
import type { Language } from '../../../src/core/language/language.ts';
import type { Page } from '../../../src/core/output/index.ts';
import { asHtml, asMarkdown, asPlainText, mijnRgsPage, renderPage } from '../../../src/core/output/index.ts';
import { readPortfolio, schemaVan } from '../../../src/core/portfolio/index.ts';
import { sampleFiles } from '../sample.ts';

const PORTFOLIO = `soort: portfolio
versie: 1
aios: { naam: Sanne Dijk, rol: aios }
opleiding: { specialisme: cardiologie, start: 2026-01-01 }
prive: Geheim van Sanne
`;
const SCHEMA = `soort: opleidingsschema
versie: 1
onderdelen:
  - { id: echo, naam: Echo, instelling: UMC, erkend: true, van: 2027-01-01, tot: 2027-12-31, deeltijd: 0.8 }
  - { id: keuze, naam: Keuze, instelling: UMC, erkend: true, van: 2028-01-01, tot: 2031-12-31 }
einddatum: 2031-12-31
mijnrgs: { ingediend: 2025-06-01, geaccordeerd: 2025-06-08 }
prive: Geheim van Sanne
`;
const VERZOEK = `soort: versnellingsverzoek
versie: 1
datum: 2026-03-01
onderdelen:
  - { id: echo, naam: Stage echo, maanden: 2, grond: sneller_verworven }
  - { id: poli, naam: Polikliniek, maanden: 1 }
  - { id: ccu, naam: Hartbewaking, maanden: 3, grond: schakeljaar, definitief_gesprek: 2027-03-01 }
oordelen:
  - moment: definitief
    datum: 2026-12-10
    door: { naam: dr. Vos, rol: opleider }
    per_onderdeel:
      - { onderdeel: echo, oordeel: toegekend, maanden: 2 }
      - { onderdeel: poli, oordeel: toegekend, maanden: 1 }
  - moment: voorlopig
    datum: 2026-12-10
    per_onderdeel: [{ onderdeel: ccu, oordeel: toegekend, maanden: 3 }]
prive: Geheim van Sanne
`;
const VERSLAG = `soort: verslag
versie: 1
gesprek: { type: voortgangsgesprek, datum: 2026-12-10 }
versnelling:
  moment: definitief
  verzoek: r.versnelling.yaml
  onderdelen:
    - { onderdeel: echo, oordeel: toegekend, maanden: 2 }
    - { onderdeel: poli, oordeel: toegekend, maanden: 1 }
akkoord: [{ rol: opleider, naam: dr. Vos, datum: 2026-12-12 }]
prive: Geheim van Sanne
`;
/** The same schedule later: echo shorter, what follows earlier, the last part new, and not yet in MijnRGS. */
const NEWER = `soort: opleidingsschema
versie: 1
onderdelen:
  - { id: echo, naam: Echo, instelling: UMC, erkend: true, van: 2027-01-01, tot: 2027-10-31, deeltijd: 0.8, verkorting: { maanden: 1.6, grond: sneller_verworven } }
  - { id: extra, naam: Onderzoek, instelling: UMC, erkend: true, van: 2027-11-01, tot: 2028-01-31 }
einddatum: 2028-01-31
`;
const FILES = {
  'portfolio.yaml': PORTFOLIO,
  's.opleidingsschema.yaml': SCHEMA,
  'r.versnelling.yaml': VERZOEK,
  't.verslag.yaml': VERSLAG,
};

function page(files: Record<string, string>, language: Language = 'nl'): Page {
  const portfolio = readPortfolio(new Map(Object.entries(files)));
  const schema = schemaVan(portfolio);
  assert.ok(schema);
  return mijnRgsPage(portfolio, schema, language);
}

/** The first sentence, and the points of attention. */
function said({ sections }: Page): [string, ...string[]] {
  const [short] = sections[0]?.blocks ?? [];
  const [attention] = sections.find(({ title }) => title === 'Let op')?.blocks ?? [];
  assert.ok(short?.type === 'text');
  return [short.paragraphs.join('\n'), ...(attention?.type === 'list' ? attention.items : [])];
}

describe('the changes for MijnRGS as a page', () => {
  it('has the old and the new schedule per part with ground and accord, what stands in the way and what is to be done [A25] [A27]', () => {
    assert.equal(
      asPlainText(page(FILES)),
      `Wijzigingen voor MijnRGS
Sanne Dijk, cardiologie

IN HET KORT
De opleiding wordt 2 maanden korter en eindigt op 16 oktober 2031. Pas het schema in MijnRGS aan zoals hieronder staat.
Einddatum: 31 december 2031 → 16 oktober 2031
Duur, omgerekend naar voltijd: 57,6 maanden → 55,6 maanden
Daarvan in erkende instellingen (nieuw): 55,6 maanden, 7,6 maanden boven het Europese minimum van 48 maanden
Ingediend in MijnRGS: 1 juni 2025
Geaccordeerd in MijnRGS: 8 juni 2025

LET OP
- Polikliniek: de verkortingsgrond ontbreekt in het versnellingsverzoek; MijnRGS vraagt die per onderdeel.
- Polikliniek: het schema heeft geen onderdeel met dit kenmerk of deze naam. De verkorting van 1 maand is hieronder niet verwerkt.

VERKORTING PER ONDERDEEL
Stage echo
  Verkorting: 2 maanden
  Grond: Sneller verworven competenties
  Definitief oordeel: 10 december 2026, dr. Vos
  Akkoord opleider: 12 december 2026, dr. Vos
  Stand: nog te wijzigen
Polikliniek
  Verkorting: 1 maand
  Grond: ontbreekt
  Definitief oordeel: 10 december 2026, dr. Vos
  Akkoord opleider: 12 december 2026, dr. Vos
  Stand: onderdeel niet gevonden in het schema

HET SCHEMA: WAS EN WORDT
Echo, UMC
  Was: 1 januari 2027 t/m 31 december 2027
  Wordt: 1 januari 2027 t/m 16 oktober 2027
  Deeltijdfactor: 0,8
  Maanden voltijd: 9,6 → 7,6
  Verkortingsgrond: Sneller verworven competenties
Keuze, UMC
  Was: 1 januari 2028 t/m 31 december 2031
  Wordt: 17 oktober 2027 t/m 16 oktober 2031
  Deeltijdfactor: 1
  Maanden voltijd: 48

VOORLOPIG TOEGEKEND: NOG NIET WIJZIGEN
- Hartbewaking: 3 maanden; definitief oordeel in het gesprek van 1 maart 2027

WAT ER TE DOEN IS
- De aios voert de wijziging in MijnRGS in, met per verkort onderdeel de grond, en dient haar in.
- De opleider accordeert het gewijzigde schema in MijnRGS.
- De aios neemt het nieuwe schema over in het opleidingsschema van dit portfolio, met per verkort onderdeel maanden, grond en oordeel, en met de data van indienen en accorderen.
`,
    );
  });

  it('says the same in English, and works as Markdown, HTML and DOCX', async () => {
    const english = page(FILES, 'en');
    const markdown = asMarkdown(english);
    assert.ok(markdown.startsWith('# Changes for MijnRGS\n\nSanne Dijk, cardiologie\n\n## In short\n'), markdown);
    assert.ok(
      markdown.includes(
        '| Echo, UMC | 1 January 2027 to 31 December 2027 | 1 January 2027 to 16 October 2027 | 0\\.8 | 9\\.6 → 7.6 |',
      ),
      markdown,
    );
    assert.equal(renderPage(english, 'markdown'), markdown);
    assert.match(asHtml(english), /<html lang="en"/u);
    const docx = await renderPage(english, 'docx');
    assert.deepEqual([docx[0], docx[1]], [0x50, 0x4b], 'a DOCX is a zip file');
  });

  it('says clearly that nothing changes, and why [A25]', () => {
    assert.deepEqual(said(page({ 'portfolio.yaml': PORTFOLIO, 's.opleidingsschema.yaml': SCHEMA })), [
      'Er is niets te wijzigen: in dit portfolio is geen verkorting definitief toegekend.',
    ]);
    assert.deepEqual(said(page(Object.fromEntries(sampleFiles()))), [
      'Er is nog niets te wijzigen: er is alleen voorlopig verkorting toegekend. MijnRGS wordt pas aangepast na het definitieve oordeel.',
    ]);
    const shown = SCHEMA.replace('deeltijd: 0.8', 'verkorting: { maanden: 2, grond: sneller_verworven }').replace(
      '{ ingediend: 2025-06-01, geaccordeerd: 2025-06-08 }',
      '{ ingediend: 2026-12-14, geaccordeerd: 2026-12-20 }',
    );
    const one = {
      ...FILES,
      's.opleidingsschema.yaml': shown,
      'r.versnelling.yaml': VERZOEK.replace(/.*onderdeel: poli.*\n/u, ''),
    };
    assert.deepEqual(said(page({ ...one, 't.verslag.yaml': VERSLAG.replace(/.*onderdeel: poli.*\n/u, '') })), [
      'Er is niets te wijzigen: de toegekende verkorting staat in het schema dat op 20 december 2026 in MijnRGS is geaccordeerd.',
    ]);
  });

  it('says clearly that the accord of the opleider is missing [A25] [A26]', () => {
    const onlyEcho = VERZOEK.replace(/.*onderdeel: poli.*\n/u, '');
    const report = VERSLAG.replace(/.*onderdeel: poli.*\n/u, '').replace('rol: opleider', 'rol: aios');
    const short =
      'De opleiding wordt 2 maanden korter en eindigt op 16 oktober 2031. Het akkoord van de opleider ontbreekt nog: wijzig het schema in MijnRGS pas als dat er is.';
    assert.deepEqual(said(page({ ...FILES, 'r.versnelling.yaml': onlyEcho, 't.verslag.yaml': report })), [
      short,
      'Stage echo: het akkoord van de opleider ontbreekt in het verslag van 10 december 2026.',
    ]);
    assert.deepEqual(
      said(page({ ...FILES, 'r.versnelling.yaml': onlyEcho, 't.verslag.yaml': 'soort: verslag\nversie: 1\n' })),
      [
        short,
        'Stage echo: er is geen verslag waarin het definitieve oordeel is besproken, en dus geen akkoord van de opleider daarop.',
      ],
    );
  });

  it('warns when the shortened training comes below the European minimum [A16d]', () => {
    const short = SCHEMA.replaceAll('2031-12-31', '2030-12-31');
    const [, ...attention] = said(page({ ...FILES, 's.opleidingsschema.yaml': short }));
    assert.equal(attention.at(-1), 'De verkorte opleiding komt 4,4 maanden onder het Europese minimum van 48 maanden.');
  });

  it('shows two schedules that are both in the portfolio beside each other, whichever is named first [A25] [A27]', () => {
    const markdown = (older: string, newer: string) => {
      const portfolio = readPortfolio(
        new Map([
          ['portfolio.yaml', PORTFOLIO],
          [older, SCHEMA],
          [newer, NEWER],
        ]),
      );
      const schema = schemaVan(portfolio);
      assert.ok(schema);
      const text = asMarkdown(mijnRgsPage(portfolio, schema, 'nl'));
      return text.slice(text.indexOf('## Twee'));
    };
    const expected = (older: string, newer: string) => `## Twee schema’s vergeleken

Was: ${older}. Wordt: ${newer}.

- **Einddatum:** 31 december 2031 → 31 januari 2028
- **Duur, omgerekend naar voltijd:** 57,6 maanden → 11 maanden

| Onderdeel | Was | Wordt | Deeltijdfactor | Maanden voltijd | Verkortingsgrond |
| --- | --- | --- | --- | --- | --- |
| Echo, UMC | 1 januari 2027 t/m 31 december 2027 | 1 januari 2027 t/m 31 oktober 2027 | 0,8 | 9,6 → 8 | Sneller verworven competenties |
| Onderzoek, UMC | komt erbij | 1 november 2027 t/m 31 januari 2028 | 1 | 3 |  |
| Keuze, UMC | 1 januari 2028 t/m 31 december 2031 | vervalt | 1 | 48 → 0 |  |
`;
    for (const [older, newer] of [
      ['a.opleidingsschema.yaml', 'b.opleidingsschema.yaml'],
      ['b.opleidingsschema.yaml', 'a.opleidingsschema.yaml'],
    ] as const) {
      assert.equal(markdown(older, newer), expected(older, newer));
    }
  });

  it('has no private note in any format', () => {
    for (const language of ['nl', 'en'] as const) {
      const made = page(FILES, language);
      assert.ok(!`${asPlainText(made)}${asMarkdown(made)}${asHtml(made)}`.includes('Geheim'));
    }
  });
});
