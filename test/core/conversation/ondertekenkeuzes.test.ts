import assert from 'node:assert/strict';
import { checkDocument } from '../../../src/core/check/index.ts';
import {
  intrekkeuzes,
  intrekking,
  ondertekenkeuzes,
  signatureChanges,
  zegelstand,
} from '../../../src/core/conversation/index.ts';
import type { Ondertekenkeuzes } from '../../../src/core/conversation/index.ts';
import { applyEdits, editsFor, readPortfolio, signaturesUnder } from '../../../src/core/index.ts';
import type { Gesprekspartij } from '../../../src/core/portfolio/index.ts';

const FILE = 'gesprekken/2026-12-10.verslag.yaml';
const IOP = 'eigen.iop.yaml';
const STAGE = 'hart.tussenbeoordeling.yaml';
const TODAY = '2026-12-11';

const VERSLAG = `soort: verslag
versie: 1
gesprek:
  type: voortgangsgesprek
  datum: 2026-12-10
  deelnemers:
    - { naam: Jorinde van Aldermeer, rol: aios }
    - { naam: dr. M. Korstanje, rol: opleider }
    - { naam: S. Post, rol: anders }
afspraken:
  - { id: A1, specifiek: Twee visites leiden }
oordeel: voldoende
`;
const ACCORD = 'akkoord:\n  - { rol: opleider, naam: dr. M. Korstanje, datum: 2026-12-10 }\n';

function portfolioOf(verslag: string, more: Record<string, string> = {}) {
  return readPortfolio(
    new Map([
      [
        'portfolio.yaml',
        `soort: portfolio
versie: 1
aios: { naam: Jorinde van Aldermeer, rol: aios }
instellingen:
  - { naam: Sint Joris, opleider: { naam: dr. M. Korstanje } }
`,
      ],
      [FILE, verslag],
      ...Object.entries(more),
    ]),
  );
}

function documentOf(portfolio: ReturnType<typeof portfolioOf>, file: string) {
  const document = portfolio.get(file);
  assert.ok(document);
  return document;
}

function keuzes(
  verslag: string,
  {
    role = 'aios',
    file = FILE,
    more = {},
  }: { role?: Gesprekspartij; file?: string; more?: Record<string, string> } = {},
) {
  const portfolio = portfolioOf(verslag, more);
  const document = documentOf(portfolio, file);
  const findings = checkDocument(document, portfolio, { today: TODAY });
  return ondertekenkeuzes(document, portfolio, findings, { role, language: 'nl' });
}

/** The labels, each with why it is refused. */
function labels(result: ReturnType<typeof keuzes>): (string | [string, string])[] {
  assert.ok(!('geweigerd' in result), 'geweigerd' in result ? result.geweigerd : '');
  return result.keuzes.map(({ label, geweigerd }) => (geweigerd === undefined ? label : [label, geweigerd]));
}

async function signedBy(verslag: string, rol: 'aios' | 'opleider', naam: string, metAkkoord = false): Promise<string> {
  const portfolio = portfolioOf(verslag);
  const document = documentOf(portfolio, FILE);
  const request = { rol, naam, datum: TODAY, betekenis: 'akkoord', metAkkoord } as const;
  const made = await signatureChanges(document, portfolio, request, 'nl');
  assert.ok('changes' in made, 'refused' in made ? made.refused : '');
  const result = editsFor(verslag, made.changes);
  assert.ok('edits' in result);
  return applyEdits(verslag, result.edits);
}

function states(verslag: string): string[] {
  const portfolio = portfolioOf(verslag);
  return signaturesUnder(documentOf(portfolio, FILE), portfolio, 'nl').map(({ who, state }) => `${who}: ${state}`);
}

const WAIT =
  'De opleider heeft plan en verslag nog niet geaccordeerd. Het akkoord hoort bij wat wordt ondertekend en komt dus eerst. Vraag de opleider om akkoord en onderteken daarna.';

describe('choosing who signs, and how', () => {
  it('offers who held the talk, the own role first: the aios for agreed or seen, the opleider for agreed [A24] [A26]', () => {
    const aios = [
      'Onderteken voor akkoord als aios: Jorinde van Aldermeer',
      'Onderteken voor gezien als aios: Jorinde van Aldermeer',
    ];
    const opleider = 'Onderteken voor akkoord als opleider: dr. M. Korstanje';
    assert.deepEqual(labels(keuzes(VERSLAG + ACCORD)), [...aios, opleider]);
    assert.deepEqual(labels(keuzes(VERSLAG + ACCORD, { role: 'opleider' })), [opleider, ...aios]);
  });

  it('has the opleider accord in the same stroke, and the aios wait for that [A26]', () => {
    assert.deepEqual(labels(keuzes(VERSLAG)), [
      ['Onderteken voor akkoord als aios: Jorinde van Aldermeer', WAIT],
      ['Onderteken voor gezien als aios: Jorinde van Aldermeer', WAIT],
      'Geef akkoord en onderteken als opleider: dr. M. Korstanje',
    ]);
  });

  it('offers a person whose signature holds no more, and one whose signature was broken again [A26]', async () => {
    const signed = await signedBy(VERSLAG + ACCORD, 'opleider', 'dr. M. Korstanje');
    const opleider = 'Onderteken voor akkoord als opleider: dr. M. Korstanje';
    assert.equal(labels(keuzes(signed)).includes(opleider), false);
    assert.equal(labels(keuzes(signed.replace('Twee visites', 'Drie visites'))).includes(opleider), true);
  });

  it('shows what is signed: who, agreements, judgement, accord, what is open and the fingerprint', () => {
    const result = keuzes(VERSLAG + ACCORD) as Ondertekenkeuzes;
    assert.equal(result.titel, 'Ondertekenen: Gespreksverslag, voortgangsgesprek, 10 december 2026');
    assert.deepEqual(
      result.inhoud.map(({ label, detail }) => [label, detail.replace(/[0-9a-f]{64}/u, '…').replace(/^\d+/u, 'n')]),
      [
        ['Document', `Gespreksverslag, voortgangsgesprek, 10 december 2026 (${FILE})`],
        ['Deelnemers', 'Jorinde van Aldermeer, dr. M. Korstanje, S. Post'],
        ['Afspraken', 'Twee visites leiden'],
        ['Oordeel', 'Voldoende'],
        ['Akkoord', 'dr. M. Korstanje, 10 december 2026'],
        ['Nog open', 'n punten die de leidraad vraagt; ondertekenen kan wel'],
        ['Vingerafdruk', 'sha256:…'],
      ],
    );
  });

  it('knows who signs a plan and an assessment: with a rotation its supervisor, else the opleider [A26] [B14]', () => {
    const plan = 'soort: iop\nversie: 1\n';
    const rotation =
      'soort: iop\nversie: 1\nstage: Hartbewaking\nakkoord: [{ rol: stageopleider, naam: I. Bos, datum: 2026-12-01 }]\n';
    const assessment = 'soort: tussenbeoordeling\nversie: 1\nbeoordelaar: { naam: I. Bos, rol: stageopleider }\n';
    const aios = (meaning: string) => `Onderteken voor ${meaning} als aios: Jorinde van Aldermeer`;
    const of = (file: string, text: string) => labels(keuzes(VERSLAG, { file, more: { [file]: text } }));
    assert.deepEqual(of(IOP, plan), [
      [aios('akkoord'), WAIT],
      [aios('gezien'), WAIT],
      'Geef akkoord en onderteken als opleider: dr. M. Korstanje',
    ]);
    const both = [aios('akkoord'), aios('gezien'), 'Onderteken voor akkoord als stageopleider: I. Bos'];
    assert.deepEqual(of(IOP, rotation).sort(), [...both].sort());
    assert.deepEqual(of(STAGE, assessment).sort(), [...both].sort());
  });

  it('is refused, with the place, on errors, on a begun accord, and without the type of the talk', () => {
    assert.deepEqual(keuzes(VERSLAG.replace('voldoende', 'prima')), {
      geweigerd:
        'Dit document heeft nog een fout: ‘prima’ kan niet bij ‘oordeel’. Mogelijk zijn: voldoende, onvoldoende, geen_oordeel. Verhelp die eerst en onderteken daarna.',
      path: ['oordeel'],
    });
    assert.deepEqual(keuzes(`${VERSLAG}akkoord: [{ rol: opleider, naam: dr. M. Korstanje }]\n`), {
      geweigerd:
        'Het akkoord van de opleider is niet volledig. Het hoort bij wat wordt ondertekend: vul naam en datum aan en onderteken daarna.',
      path: ['akkoord', 0, 'datum'],
    });
    assert.deepEqual(keuzes(VERSLAG.replace('  type: voortgangsgesprek\n', '')), {
      geweigerd:
        'Het verslag zegt niet van welk gesprek het is, zodat niet vaststaat wie het ondertekent. Vul het type gesprek in en onderteken daarna.',
      path: ['gesprek', 'type'],
    });
  });

  it('names all errors when it is refused, in the order of the text', () => {
    const wrong = VERSLAG.replace('voldoende', 'prima').replace('2026-12-10', '2026-13-10');
    const { geweigerd = '' } = keuzes(wrong) as { geweigerd?: string };
    assert.equal(
      geweigerd,
      'Dit document heeft nog 2 fouten. (1) ‘2026-13-10’ is geen bestaande dag, geschreven als jaar-maand-dag (bijvoorbeeld 2026-03-12). (2) ‘prima’ kan niet bij ‘oordeel’. Mogelijk zijn: voldoende, onvoldoende, geen_oordeel. Verhelp ze eerst en onderteken daarna.',
    );
  });

  it('asks first about agreements that are only proposals: signing fixes them so [A29]', () => {
    const agreement = (id: string, rest = '') =>
      `  - { id: ${id}, specifiek: Zit het MDO voor., acceptabel: [aios, opleider]${rest} }\n`;
    const proposing = (...open: string[]) =>
      `${VERSLAG.replace(/afspraken:\n.*\n/u, '')}afspraken:\n${['A1', 'A2', 'A3'].map((id) => agreement(id, open.includes(id) ? ', voorstel: true' : '')).join('')}`;
    const asked = (text: string) => {
      const list = keuzes(text);
      assert.ok('keuzes' in list);
      return list.voorstellen;
    };
    assert.equal(asked(proposing()), undefined);
    assert.deepEqual(asked(proposing('A2')), {
      titel: 'Afspraak A2 is nog een voorstel. Wie nu ondertekent, legt haar zo vast.',
      bekijken: {
        label: 'Bekijk afspraak A2 en neem haar aan of haal haar weg',
        detail: 'Zit het MDO voor.',
        path: ['afspraken', 1, 'voorstel'],
      },
      toch: 'Onderteken met het voorstel erin',
    });
    assert.equal(
      asked(proposing('A1', 'A3'))?.titel,
      'Afspraken A1 en A3 zijn nog voorstellen. Wie nu ondertekent, legt ze zo vast.',
    );
  });

  it('is refused when somebody signed before there was an accord: it would break that signature [A26]', async () => {
    const signed = await signedBy(VERSLAG, 'aios', 'Jorinde van Aldermeer');
    assert.deepEqual(keuzes(signed), {
      geweigerd:
        'Er is al ondertekend, maar het akkoord van de opleider ontbreekt. Het akkoord hoort bij wat wordt ondertekend: komt het er nu bij, dan gelden die handtekeningen niet meer. Trek ze eerst in, laat de opleider accorderen en onderteken opnieuw.',
      path: ['ondertekening'],
    });
  });
});

describe('signing with an accord, withdrawing and signing again', () => {
  it('writes accord and signature, over the text with the accord [A26]', async () => {
    const signed = await signedBy(VERSLAG, 'opleider', 'dr. M. Korstanje', true);
    assert.match(signed, /akkoord:\n {2}- rol: opleider\n {4}naam: dr\. M\. Korstanje\n {4}datum: ["']?2026-12-11/u);
    const both = await signedBy(signed, 'aios', 'Jorinde van Aldermeer');
    assert.deepEqual(states(both), [
      'opleider, dr. M. Korstanje, 11 december 2026: matches',
      'aios, Jorinde van Aldermeer, 11 december 2026: matches',
    ]);
  });

  it('offers what can be withdrawn, the own role first, and says how it stands [A26]', async () => {
    const both = await signedBy(
      await signedBy(VERSLAG, 'opleider', 'dr. M. Korstanje', true),
      'aios',
      'Jorinde van Aldermeer',
    );
    const portfolio = portfolioOf(both);
    const result = intrekkeuzes(documentOf(portfolio, FILE), portfolio, { role: 'aios', language: 'nl' });
    assert.ok(Array.isArray(result));
    assert.deepEqual(
      result.map(({ label, detail }) => [label, detail]),
      [
        [
          'Trek de ondertekening in: aios, Jorinde van Aldermeer, 11 december 2026',
          'geldig voor deze tekst; wie tekende is niet met een sleutel te bewijzen. Daarna kan de tekst weer worden gewijzigd en opnieuw ondertekend.',
        ],
        [
          'Trek de ondertekening in: opleider, dr. M. Korstanje, 11 december 2026',
          'geldig voor deze tekst; wie tekende is niet met een sleutel te bewijzen. Niet van u? Trek haar alleen in met instemming van degene die tekende.',
        ],
      ],
    );
    assert.deepEqual(
      intrekkeuzes(documentOf(portfolioOf(VERSLAG), FILE), portfolioOf(VERSLAG), { role: 'aios', language: 'nl' }),
      { geweigerd: `Onder ${FILE} staat geen ondertekening. Er is niets in te trekken.` },
    );
  });

  it('takes exactly that signature away, and can be signed again after it [A26]', async () => {
    const signed = await signedBy(VERSLAG, 'opleider', 'dr. M. Korstanje', true);
    const both = await signedBy(signed, 'aios', 'Jorinde van Aldermeer');
    const portfolio = portfolioOf(both);
    const document = documentOf(portfolio, FILE);
    const result = intrekkeuzes(document, portfolio, { role: 'aios', language: 'nl' });
    const [own] = Array.isArray(result) ? result : [];
    assert.ok(own);
    const made = intrekking(document, own, 'nl');
    assert.ok('changes' in made);
    const edits = editsFor(both, made.changes);
    assert.ok('edits' in edits);
    const withdrawn = applyEdits(both, edits.edits);
    assert.equal(withdrawn, signed);
    assert.equal(await signedBy(withdrawn, 'aios', 'Jorinde van Aldermeer'), both);
    assert.deepEqual(intrekking(documentOf(portfolioOf(signed), FILE), own, 'nl'), {
      refused: 'Deze ondertekening staat er niet meer. Er is niets gewijzigd.',
    });
  });

  it('says of a half-readable text that nothing is certain, not that it changed', async () => {
    const signed = `${await signedBy(VERSLAG + ACCORD, 'opleider', 'dr. M. Korstanje')}welbevinden: "open\n`;
    assert.deepEqual(states(signed), ['opleider, dr. M. Korstanje, 11 december 2026: unreadable']);
  });
});

describe('what a form says of signatures', () => {
  const standOf = (verslag: string) => {
    const portfolio = portfolioOf(verslag);
    return zegelstand(documentOf(portfolio, FILE), portfolio, 'nl');
  };

  it('is that the text is fixed as long as one holds, with the way to withdraw it [A26]', async () => {
    const one = await signedBy(VERSLAG + ACCORD, 'opleider', 'dr. M. Korstanje');
    const both = await signedBy(one, 'aios', 'Jorinde van Aldermeer');
    assert.deepEqual(standOf(both), {
      vast: true,
      tekst:
        'Ondertekend door dr. M. Korstanje en Jorinde van Aldermeer. De tekst ligt daarmee vast en is hier alleen te lezen. Wilt u iets wijzigen, trek dan eerst de ondertekening in.',
      handeling: { label: 'Ondertekening intrekken…', command: 'withdrawSignature' },
    });
    const changed = one.replace('Twee visites', 'Drie visites');
    assert.equal(
      standOf(await signedBy(changed, 'aios', 'Jorinde van Aldermeer'))?.tekst,
      'Ondertekend door Jorinde van Aldermeer. De tekst ligt daarmee vast en is hier alleen te lezen. Wilt u iets wijzigen, trek dan eerst de ondertekening in. De ondertekening door dr. M. Korstanje geldt niet.',
    );
  });

  it('is that it no longer holds after a change, and the text can be mended [A26]', async () => {
    const one = await signedBy(VERSLAG + ACCORD, 'opleider', 'dr. M. Korstanje');
    assert.deepEqual(standOf(one.replace('Twee visites', 'Drie visites')), {
      vast: false,
      tekst:
        'Dit document is ondertekend door dr. M. Korstanje, maar dat geldt niet voor de tekst zoals die nu is. Herstel de tekst, of trek de ondertekening in en onderteken opnieuw.',
      handeling: { label: 'Handtekeningen controleren…', command: 'verifySignatures' },
    });
  });

  it('is nothing where nobody signed, and of a text that cannot be read', () => {
    assert.equal(standOf(VERSLAG), undefined);
    assert.equal(standOf(`${VERSLAG}ondertekening: [{ rol: aios }]\n`), undefined);
    assert.equal(standOf(`${VERSLAG}welbevinden: "open\n`), undefined);
  });
});
