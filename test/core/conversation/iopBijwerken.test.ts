import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Iopbijwerking, Iopvoorstel } from '../../../src/core/conversation/index.ts';
import { bijgewerktIop, iopBijwerking, iopEnVerslag, isNogGelijk } from '../../../src/core/conversation/index.ts';
import type { Language } from '../../../src/core/language/language.ts';
import type { Portfolio, PortfolioDocument } from '../../../src/core/portfolio/index.ts';
import { achterstandVanIop, readPortfolio } from '../../../src/core/portfolio/index.ts';
import { parseYaml } from '../../../src/core/yaml/index.ts';
import { sampleFiles } from '../sample.ts';

const IOP = `# mijn plan
soort: iop
versie: 1
geldig: { van: 2025-09-01, tot: 2026-02-28 } # halfjaar
leerdoelen:
  - id: L1
    specifiek: Ik zit het MDO voor.   # samen met Bos
    competentie: organisatie
    tijdgebonden: 2026-10-30
differentiatie: Imaging, misschien
prive: Alleen voor mij
`;
const VERSLAG = `soort: verslag
versie: 1
gesprek: { type: voortgangsgesprek, datum: 2026-03-10 }
differentiatie: Voorkeur voor imaging; keuze in het najaar.
plan_van_aanpak:
  verbeteracties:
    - { verbeterpunt: V1, aanpak: Elke donderdag echo., toetsing: Twaalf OSATS. }
  opleidingswensen: [Meelopen op de echokamer, Ik zit het MDO voor]
  gevolgen_iop: De echostage wordt twee maanden korter.
afspraken:
  - id: A1
    specifiek: Maakt twaalf echo's.
    meetbaar: Twaalf OSATS.
    acceptabel: [aios, opleider]
    resultaatgericht: Zelfstandig verslag.
    tijdgebonden: { datum: 2026-09-10, gesprek: voortgangsgesprek }
    competentie: medisch_handelen
    verbeterpunt: V1
    status: open
  - { id: A2, specifiek: Heeft de cursus gedaan., status: behaald }
  - { id: A3, specifiek: Leidt de bespreking., competentie: organisatie, tijdgebonden: 2026-10-30, status: open }
prive: Dit blijft hier
`;
const VERZOEK = `soort: versnellingsverzoek
versie: 1
datum: 2026-03-01
onderdelen: [{ id: echo, naam: Echo, maanden: 2, grond: sneller_verworven }]
oordelen:
  - { moment: voorlopig, datum: 2026-03-10, per_onderdeel: [{ onderdeel: echo, oordeel: toegekend, maanden: 2 }] }
`;

function update(
  iop = IOP,
  verslag = VERSLAG,
  language: Language = 'nl',
): { portfolio: Portfolio; found: Iopbijwerking } {
  const portfolio = readPortfolio(
    new Map(Object.entries({ 'plan.iop.yaml': iop, 'g/t.verslag.yaml': verslag, 'r.versnelling.yaml': VERZOEK })),
  );
  const found = iopBijwerking(
    portfolio,
    portfolio.get('plan.iop.yaml') as PortfolioDocument<'iop'>,
    portfolio.get('g/t.verslag.yaml') as PortfolioDocument<'verslag'>,
    language,
  );
  if ('geweigerd' in found) assert.fail(found.geweigerd);
  return { portfolio, found };
}

const shown = ({ titel, opmerking, was, aangevinkt }: Iopvoorstel) =>
  [aangevinkt ? '[x]' : '[ ]', titel, ...(opmerking ? [`(${opmerking})`] : []), ...(was ? [`was: ${was}`] : [])].join(
    ' ',
  );
const ticked = ({ voorstellen }: Iopbijwerking) =>
  new Set(voorstellen.filter(({ aangevinkt }) => aangevinkt).map(({ id }) => id));
const all = ({ voorstellen }: Iopbijwerking) => new Set(voorstellen.map(({ id }) => id));

describe('updating the training plan from a report [A22]', () => {
  it('proposes period, goals, differentiation, shortening and its consequences; nobody’s words are replaced unasked [A3] [A18] [A21g]', () => {
    assert.deepEqual(update().found.voorstellen.map(shown), [
      '[x] Geldig van 10 maart 2026 tot en met 9 maart 2027 was: van 1 september 2025 tot en met 28 februari 2026',
      "[x] Leerdoel uit afspraak A1: Maakt twaalf echo's.",
      '[ ] Leerdoel uit afspraak A3: Leidt de bespreking. (Lijkt op leerdoel L1, dat er al staat)',
      '[x] Leerdoel uit een opleidingswens: Meelopen op de echokamer (Nog SMART te maken)',
      '[ ] Leerdoel uit een opleidingswens: Ik zit het MDO voor (Lijkt op leerdoel L1, dat er al staat)',
      '[ ] Differentiatie: Voorkeur voor imaging; keuze in het najaar. was: Imaging, misschien',
      '[x] Verkorting: 2 maanden (Toegekend: voorlopig)',
      '[x] Gevolgen van de verkorting: De echostage wordt twee maanden korter.',
    ]);
    assert.equal(
      update(IOP, VERSLAG, 'en').found.voorstellen.map(shown)[1],
      "[x] Learning goal from agreement A1: Maakt twaalf echo's.",
    );
  });

  it('carries out what was chosen as small edits: all else stays to the letter, comments too [A22]', () => {
    const { portfolio, found } = update();
    assert.deepEqual(bijgewerktIop(portfolio, found, ticked(found), 'nl'), {
      file: 'plan.iop.yaml',
      text: `# mijn plan
soort: iop
versie: 1
geldig: { van: 2026-03-10, tot: 2027-03-09 } # halfjaar
leerdoelen:
  - id: L1
    specifiek: Ik zit het MDO voor.   # samen met Bos
    competentie: organisatie
    tijdgebonden: 2026-10-30
  - id: L2
    competentie: medisch_handelen
    specifiek: Maakt twaalf echo's.
    meetbaar: Twaalf OSATS.
    acceptabel:
      - aios
      - opleider
    resultaatgericht: Zelfstandig verslag.
    tijdgebonden:
      datum: 2026-09-10
      gesprek: voortgangsgesprek
    activiteiten:
      - Elke donderdag echo.
    toetsing: Twaalf OSATS.
  - id: L3
    specifiek: Meelopen op de echokamer
    meetbaar:
    acceptabel: []
    resultaatgericht:
    tijdgebonden:
    activiteiten: []
    toetsing:
differentiatie: Imaging, misschien
verkorting:
  maanden: 2
  gevolgen: De echostage wordt twee maanden korter.
prive: Alleen voor mij
`,
    });
  });

  it('has nothing to propose once everything was taken over', () => {
    const { portfolio, found } = update();
    const { text } = bijgewerktIop(portfolio, found, all(found), 'nl');
    assert.deepEqual(update(text).found.voorstellen, []);
  });

  it('satisfies the rule that asks for it', () => {
    const signed = `${VERSLAG}ondertekening: [{ rol: aios, datum: 2026-03-11 }, { rol: opleider, datum: 2026-03-11 }]\n`;
    const { portfolio, found } = update(IOP, signed);
    assert.ok(achterstandVanIop(portfolio, found.iop));
    const updated = bijgewerktIop(portfolio, found, ticked(found), 'nl').text;
    const after = update(updated, signed);
    assert.equal(achterstandVanIop(after.portfolio, after.found.iop), undefined);
  });

  it('leaves a plan that was accorded or signed as it is, and makes a new version without accord, signature and private note [B14]', () => {
    const accorded = `${IOP}akkoord: [{ rol: opleider, naam: dr. Vos, datum: 2025-09-03 }]\n`;
    const { portfolio, found } = update(accorded);
    assert.equal(found.nieuweVersie, true);
    const made = bijgewerktIop(portfolio, found, new Set(['geldig']), 'nl');
    assert.deepEqual(made, {
      file: '2026-03-10.iop.yaml',
      text: IOP.replace('van: 2025-09-01, tot: 2026-02-28', 'van: 2026-03-10, tot: 2027-03-09').replace(
        /^prive.*\n/mu,
        '',
      ),
    });
    assert.equal(portfolio.get(made.file), undefined, 'no file is in the way');
    const signature = `ondertekening: [{ rol: aios, naam: Sanne Dijk, datum: 2025-09-04, betekenis: akkoord, vingerafdruk: 'sha256:${'0'.repeat(64)}' }]\n`;
    const signed = update(`${IOP}${signature}`);
    assert.equal(signed.found.nieuweVersie, true);
    assert.deepEqual(bijgewerktIop(signed.portfolio, signed.found, new Set(['geldig']), 'nl'), made);
  });

  it('of a rotation that is over: goals alone, for its period and duration are those of the rotation [B13]', () => {
    const { found } = update(IOP.replace('versie: 1', 'versie: 1\nstage: Echo').replace(/^differentiatie.*\n/mu, ''));
    assert.deepEqual([...new Set(found.voorstellen.map(({ groep }) => groep))], ['leerdoelen', 'differentiatie']);
  });

  it('of a rotation that goes on: from the talk on, as long as the rotation lasts [B13]', () => {
    const iop = IOP.replace('versie: 1', 'versie: 1\nstage: Echo').replace('tot: 2026-02-28', 'tot: 2026-08-31');
    const { found } = update(iop);
    const [geldig] = found.voorstellen;
    assert.deepEqual(
      [geldig?.titel, geldig?.was],
      ['Geldig van 10 maart 2026 tot en met 31 augustus 2026', 'van 1 september 2025 tot en met 31 augustus 2026'],
    );
  });

  it('closes the goals whose agreement the look-back closed, in the words of the plan [A14] [A22]', () => {
    const eerder = `soort: verslag
gesprek: { type: voortgangsgesprek, datum: 2025-09-10 }
afspraken:
  - { id: A1, specifiek: Maakt twaalf echo's., status: open }
  - { id: A2, specifiek: Houdt een CAT., status: open }
`;
    const nu = `soort: verslag
gesprek: { type: voortgangsgesprek, datum: 2026-03-10 }
terugblik:
  - { afspraak: eerder.verslag.yaml#A1, status: behaald }
  - { afspraak: eerder.verslag.yaml#A2, status: deels }
`;
    const plan = `geldig: { van: 2026-03-10 }
leerdoelen:
  - { id: L1, specifiek: Houdt een CAT. }
  - { id: L2, specifiek: "maakt twaalf echo's.", status: open } # bijna
  - { id: L3, specifiek: Maakt twaalf echo's., status: vervallen }
`;
    const portfolio = readPortfolio(
      new Map([
        ['eerder.verslag.yaml', eerder],
        ['nu.verslag.yaml', nu],
        ['plan.iop.yaml', plan],
      ]),
    );
    const found = iopBijwerking(
      portfolio,
      portfolio.get('plan.iop.yaml') as PortfolioDocument<'iop'>,
      portfolio.get('nu.verslag.yaml') as PortfolioDocument<'verslag'>,
      'nl',
    );
    assert.ok(!('geweigerd' in found));
    assert.deepEqual(
      found.voorstellen.map(({ titel, was, aangevinkt }) => [titel, was, aangevinkt]),
      [["Leerdoel L2 behaald: Maakt twaalf echo's.", 'open', true]],
    );
    const ids = new Set(found.voorstellen.map(({ id }) => id));
    assert.equal(bijgewerktIop(portfolio, found, ids, 'nl').text, plan.replace('status: open', 'status: behaald'));
  });

  it('is refused, with the reason, when plan or report cannot be read or the report names no talk', () => {
    const refusal = (iop: string, verslag: string) => {
      const portfolio = readPortfolio(
        new Map([
          ['plan.iop.yaml', iop],
          ['t.verslag.yaml', verslag],
        ]),
      );
      return iopBijwerking(
        portfolio,
        portfolio.get('plan.iop.yaml') as PortfolioDocument<'iop'>,
        portfolio.get('t.verslag.yaml') as PortfolioDocument<'verslag'>,
        'nl',
      );
    };
    assert.deepEqual(refusal(`${IOP}x: "`, VERSLAG), {
      geweigerd: 'plan.iop.yaml bevat een fout in de YAML. Herstel die eerst; er is niets gewijzigd.',
    });
    assert.deepEqual(refusal(IOP, 'soort: verslag\n'), {
      geweigerd:
        'In t.verslag.yaml ontbreekt van welk gesprek het verslag is (type en datum). Vul dat in en werk het IOP daarna bij.',
    });
  });

  it('works on the sample, whose signed plan gets a new version; what its goals say already has no tick', () => {
    const portfolio = readPortfolio(sampleFiles());
    const iop = portfolio.get('van-aldermeer.iop.yaml') as PortfolioDocument<'iop'>;
    const verslag = portfolio.get('gesprekken/2026-06-25.verslag.yaml') as PortfolioDocument<'verslag'>;
    const found = iopBijwerking(portfolio, iop, verslag, 'nl');
    assert.ok(!('geweigerd' in found));
    assert.deepEqual(
      found.voorstellen.map((one) => shown(one).slice(0, 40)),
      [
        '[ ] Leerdoel uit afspraak A1: Jorinde vr',
        '[ ] Leerdoel uit afspraak A2: Jorinde la',
        '[x] Leerdoel uit afspraak A3: Jorinde zi',
        '[x] Leerdoel uit afspraak A4: Jorinde en',
        '[x] Leerdoel uit een opleidingswens: Ver',
        '[x] Leerdoel uit een opleidingswens: Ken',
        '[ ] Gevolgen van de verkorting: Bij defi',
      ],
    );
  });

  it('finds the plan of a report and the report of a plan: of the whole training, or of a rotation [A22] [B13]', () => {
    const of = (type: string, datum: string, rest = '') => `gesprek: { type: ${type}, datum: ${datum}${rest} }\n`;
    const portfolio = readPortfolio(
      new Map([
        ['oud.iop.yaml', 'geldig: { van: 2025-01-01 }\n'],
        ['nieuw.iop.yaml', 'geldig: { van: 2026-01-01 }\n'],
        ['echo.iop.yaml', 'stage: Echo\ngeldig: { van: 2026-02-01 }\n'],
        ['1.verslag.yaml', of('voortgangsgesprek', '2025-06-01')],
        ['2.verslag.yaml', of('voortgangsgesprek', '2026-06-01')],
        ['3.verslag.yaml', of('tussengesprek', '2026-07-01', ', stage: Echo')],
        ['4.verslag.yaml', of('tussengesprek', '2026-08-01', ', stage: Poli')],
      ]),
    );
    const found = (file?: string) => {
      const { iop, verslag } = iopEnVerslag(portfolio, file);
      return [iop?.file, verslag?.file];
    };
    assert.deepEqual(found(), ['nieuw.iop.yaml', '2.verslag.yaml']);
    assert.deepEqual(found('1.verslag.yaml'), ['nieuw.iop.yaml', '1.verslag.yaml']);
    assert.deepEqual(found('3.verslag.yaml'), ['echo.iop.yaml', '3.verslag.yaml']);
    assert.deepEqual(found('4.verslag.yaml'), [undefined, '4.verslag.yaml']);
    assert.deepEqual(found('oud.iop.yaml'), ['oud.iop.yaml', '2.verslag.yaml']);
    assert.deepEqual(found('echo.iop.yaml'), ['echo.iop.yaml', '3.verslag.yaml']);
  });

  it('tells when what was chosen is no longer what was shown, and only then', () => {
    const { found } = update();
    const edited = update(IOP.replace('Imaging, misschien', 'Imaging, zeker')).found;
    assert.deepEqual(
      [new Set(['differentiatie']), new Set(['geldig'])].map((chosen) => isNogGelijk(found, edited, chosen)),
      [false, true],
    );
  });

  it('whatever is chosen, the rest of the plan keeps its text and its data', () => {
    const { portfolio, found } = update();
    const ids = found.voorstellen.map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray(ids), (chosen) => {
        const { text, refused } = bijgewerktIop(portfolio, found, new Set(chosen), 'nl');
        assert.equal(refused, undefined);
        if (chosen.length === 0) assert.equal(text, IOP);
        for (const line of ['# mijn plan', '# halfjaar', '   # samen met Bos', 'prive: Alleen voor mij'])
          assert.ok(text.includes(line));
        const data = parseYaml(text).data as { leerdoelen: { id: string }[] };
        const goals = chosen.filter((id) => /^(?:afspraak|wens)/u.test(id)).length;
        assert.deepEqual(
          data.leerdoelen.map(({ id }) => id),
          Array.from({ length: goals + 1 }, (_, index) => `L${index + 1}`),
        );
      }),
    );
  });
});
