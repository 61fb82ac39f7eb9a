import assert from 'node:assert/strict';
import type { GeenKopie, Kopie } from '../../../src/core/conversation/index.ts';
import { kopieVoorOpleider } from '../../../src/core/conversation/index.ts';
import type { Language } from '../../../src/core/language/language.ts';
import { verify } from '../../../src/core/index.ts';
import type { PortfolioDocument } from '../../../src/core/portfolio/index.ts';
import { readPortfolio } from '../../../src/core/portfolio/index.ts';
import { fingerprint } from '../../../src/core/seal/index.ts';
import { applyEdits, editsFor, parseYaml } from '../../../src/core/yaml/index.ts';
import { sampleFiles } from '../sample.ts';

const FILE = 'gesprekken/2026-03-10.verslag.yaml';
const PORTFOLIO = 'soort: portfolio\nversie: 1\naios: { naam: Sanne Dijk-Óss, rol: aios }\n';
const VERSLAG = `# eigen volgorde
soort: verslag
versie: 1
prive: |
  Ik vond dit lastig.
gesprek:
  type: voortgangsgesprek
  datum: 2026-03-10
  deelnemers: [{ naam: Sanne Dijk, rol: aios }, { naam: dr. Vos, rol: opleider }]
leerklimaat: 'Open' # zo gezegd
akkoord: [{ rol: opleider, naam: dr. Vos, datum: 2026-03-11 }]
bewaring: { origineel: Sanne Dijk, kopie: dr. Vos }
`;

/** The report as both signed it. */
function signed(text = VERSLAG): string {
  const vingerafdruk = fingerprint(parseYaml(text).data) ?? '';
  const one = (rol: string, naam: string) =>
    `  - { rol: ${rol}, naam: ${naam}, datum: 2026-03-11, betekenis: akkoord, vingerafdruk: '${vingerafdruk}' }\n`;
  return `${text}ondertekening:\n${one('aios', 'Sanne Dijk')}${one('opleider', 'dr. Vos')}`;
}

function copy(text: string, language: Language = 'nl', portfolio = PORTFOLIO): Kopie | GeenKopie {
  const read = readPortfolio(
    new Map([
      ['portfolio.yaml', portfolio],
      [FILE, text],
    ]),
  );
  return kopieVoorOpleider(read, read.get(FILE) as PortfolioDocument<'verslag'>, language);
}

/** The report with the changes that are offered, as text. */
function withOffered(text: string): string {
  const found = copy(text);
  assert.ok('geweigerd' in found);
  const result = editsFor(text, [...found.bewaring]);
  assert.ok('edits' in result);
  return applyEdits(text, result.edits);
}

describe('the copy for the opleider [A28]', () => {
  it('is the signed report to the letter, without the private note, under the name of the talk and of the aios [A23]', async () => {
    const made = copy(signed());
    const text = signed().replace('prive: |\n  Ik vond dit lastig.\n', '');
    assert.deepEqual(made, {
      map: 'sanne-dijk-oss',
      naam: '2026-03-10-voortgangsgesprek',
      text,
      zonderBewaring: false,
    });
    assert.deepEqual(await verify(new Map([[FILE, text]]), { file: FILE }), [
      { rol: 'aios', naam: 'Sanne Dijk', valid: true },
      { rol: 'opleider', naam: 'dr. Vos', valid: true },
    ]);
    const changed = new Map([[FILE, text.replace('Open', 'Dicht')]]);
    assert.deepEqual(
      (await verify(changed, { file: FILE })).map(({ valid }) => valid),
      [false, false],
      'a changed word breaks the seal of the copy too',
    );
  });

  it('leaves the comment of a private note behind with it, wherever it stands and however it is written', () => {
    for (const note of [
      "prive: 'Voor mij' # van mij\n",
      'prive: # van mij\n  - Voor mij # van mij\n',
      'prive: >-\n  Voor mij\n\n  van mij\n',
      '"prive": { a: Voor mij } # van mij\n',
    ]) {
      for (const text of [
        signed(VERSLAG.replace(/^prive(?:.*\n){2}/mu, note)),
        signed(VERSLAG.replace(/^prive(?:.*\n){2}/mu, '')).replace('ondertekening:', `${note}ondertekening:`),
        `${signed(VERSLAG.replace(/^prive(?:.*\n){2}/mu, ''))}${note}`,
      ]) {
        const made = copy(text);
        assert.ok('text' in made, JSON.stringify(made));
        assert.equal(made.text, text.replace(note, ''));
      }
    }
  });

  it('is made of every report of the sample that both signed', () => {
    const portfolio = readPortfolio(sampleFiles());
    const made = portfolio.ofKind('verslag').flatMap((verslag) => {
      const found = kopieVoorOpleider(portfolio, verslag, 'nl');
      return 'geweigerd' in found ? [] : [`${found.map}/${found.naam}`];
    });
    assert.ok(made.includes('jorinde-van-aldermeer/2026-06-25-voortgangsgesprek'), made.join('\n'));
  });

  it('is refused as long as accord or a signature is missing; who keeps what can still be filled in then [A23] [A26]', () => {
    const without = VERSLAG.replace(/^bewaring.*\n/mu, '');
    assert.deepEqual(copy(without), {
      geweigerd: `${FILE} is nog niet door beiden ondertekend: akkoord of handtekening ontbreekt van de aios en de opleider. Er is geen kopie gemaakt: de opleider bewaart een kopie van het ondertekende verslag.`,
      bewaring: [{ op: 'set', path: ['bewaring'], value: { origineel: 'Sanne Dijk', kopie: 'dr. Vos' } }],
    });
    assert.equal(
      withOffered(VERSLAG.replace('kopie: dr. Vos', "kopie: ''")),
      VERSLAG.replace('kopie: dr. Vos', "kopie: 'dr. Vos'"),
    );
    assert.deepEqual((copy(VERSLAG) as GeenKopie).bewaring, [], 'what is written stays');
    const half = signed(without).replace(/.*rol: opleider, naam: dr. Vos, datum: 2026-03-11, betekenis.*\n/u, '');
    const found = copy(half, 'en') as GeenKopie;
    assert.match(found.geweigerd, /^gesprekken\/2026-03-10\.verslag\.yaml is not signed by both yet/u);
    assert.deepEqual(found.bewaring, [], 'after somebody signed it would break that signature');
  });

  it('of a report that was signed without saying who keeps what is made all the same, and told', () => {
    const made = copy(signed(VERSLAG.replace(/^bewaring.*\n/mu, '')));
    assert.deepEqual('geweigerd' in made ? made : made.zonderBewaring, true);
  });

  it('is refused when a word was changed since, or the text cannot be read', () => {
    assert.deepEqual(copy(signed().replace('Open', 'Dicht')), {
      geweigerd:
        'De ondertekening van aios, Sanne Dijk, 11 maart 2026 geldt niet. Het document is gewijzigd nadat het is ondertekend. De ondertekening geldt niet voor deze tekst. Er is geen kopie gemaakt.',
      bewaring: [],
    });
    assert.deepEqual(copy(`${signed()}x: "`), {
      geweigerd: `${FILE} bevat een fout in de YAML. Herstel die eerst; er is geen kopie gemaakt.`,
      bewaring: [],
    });
  });

  it('never takes a private note along: one that is part of what was signed is a reason to refuse', () => {
    const nested = VERSLAG.replace('akkoord: [{', 'akkoord: [{ prive: geheim,');
    const made = copy(signed(nested));
    assert.deepEqual(made, {
      geweigerd:
        'Een privé-aantekening (akkoord › 0 › prive) maakt deel uit van wat is ondertekend, en zou in de kopie komen te staan. Er is geen kopie gemaakt. Trek de ondertekening in, haal de aantekening weg en onderteken opnieuw.',
      bewaring: [],
    });
  });
});
