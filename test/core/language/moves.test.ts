import assert from 'node:assert/strict';
import { editsForMoves, movesInWords } from '../../../src/core/language/index.ts';
import type { Move } from '../../../src/core/language/index.ts';
import { openDocument, makePortfolio, readPortfolio } from '../../../src/core/portfolio/index.ts';
import { applyEdits } from '../../../src/core/yaml/index.ts';
import { TALKS } from './ground.ts';

const EEN = 'gesprekken/een.verslag.yaml';
const TWEE = 'gesprekken/twee.verslag.yaml';
const AGENDA = 'gesprekken/twee.agenda.yaml';
const SIGNED = `ondertekening: [{ rol: aios, vingerafdruk: sha256:${'a'.repeat(64)} }]\n`;

type Texts = Readonly<Record<string, string>>;

/** The texts that changed, under their old names, and what did not follow. */
function moved(texts: Texts, moves: readonly Move[], bestanden?: readonly string[]): { texts: Texts; left: unknown } {
  const all = new Map(Object.entries(texts));
  const omgeving = bestanden ? { bestanden: new Set([...all.keys(), ...bestanden]) } : {};
  const { edits, left } = editsForMoves(readPortfolio(all, omgeving), moves, 'nl');
  const changed = [...edits].map(([file, one]) => [file, applyEdits(all.get(file) ?? '', one)] as const);
  return { texts: Object.fromEntries(changed), left };
}

describe('moving files and folders', () => {
  it('a new name is followed by every reference, with its id and in its quotes, and nothing else changes', () => {
    assert.deepEqual(moved(TALKS, [{ from: EEN, to: 'gesprekken/2026-02-24.verslag.yaml' }]), {
      texts: {
        [AGENDA]: TALKS[AGENDA].replaceAll('een.verslag.yaml', '2026-02-24.verslag.yaml'),
        [TWEE]: TALKS[TWEE].replaceAll('een.verslag.yaml', '2026-02-24.verslag.yaml'),
      },
      left: [],
    });
  });

  it('in a document that moves to another folder, its own references still lead where they led', () => {
    assert.deepEqual(moved(TALKS, [{ from: TWEE, to: 'stages/hartbewaking/twee.verslag.yaml' }]).texts, {
      [TWEE]: TALKS[TWEE].replaceAll('een.verslag.yaml', '../../gesprekken/een.verslag.yaml'),
    });
  });

  it('a folder takes its files along: references within it stay as they are, those from outside follow', () => {
    const texts = { ...TALKS, 'los.agenda.yaml': 'gegenereerd_uit: [gesprekken/een.verslag.yaml, ./portfolio.yaml]\n' };
    assert.deepEqual(moved(texts, [{ from: 'gesprekken', to: 'jaar-1/gesprekken' }]), {
      texts: { 'los.agenda.yaml': 'gegenereerd_uit: [jaar-1/gesprekken/een.verslag.yaml, ./portfolio.yaml]\n' },
      left: [],
    });
  });

  it('files that are no documents are followed too, and a reference keeps the way it is written', () => {
    const texts = { 'bewijs/x.bewijs.yaml': 'bijlage: ./kpb.pdf # scan\n' };
    assert.deepEqual(moved(texts, [{ from: 'bewijs/kpb.pdf', to: 'bewijs/scans/kpb.pdf' }], ['bewijs/kpb.pdf']).texts, {
      'bewijs/x.bewijs.yaml': 'bijlage: ./scans/kpb.pdf # scan\n',
    });
  });

  it('a file with a # in its name is followed whole', () => {
    const texts = { 'x.bewijs.yaml': 'bijlage: "scan #1.pdf"\n' };
    assert.deepEqual(moved(texts, [{ from: 'scan #1.pdf', to: 'scans/scan #2.pdf' }], ['scan #1.pdf']), {
      texts: { 'x.bewijs.yaml': 'bijlage: "scans/scan #2.pdf"\n' },
      left: [],
    });
  });

  it('a reference that led nowhere is left alone: the move may be what repairs it', () => {
    const texts = { 'fout/a.verslag.yaml': 'agenda: a.agenda.yaml\n', 'goed/a.agenda.yaml': 'soort: agenda\n' };
    assert.deepEqual(moved(texts, [{ from: 'fout/a.verslag.yaml', to: 'goed/a.verslag.yaml' }]).texts, {});
  });

  it('signed documents are not touched, and are named with those that cannot be read [A26]', () => {
    const texts = { ...TALKS, [TWEE]: TALKS[TWEE] + SIGNED, [AGENDA]: `${TALKS[AGENDA]}minuten: ]\n` };
    const { texts: changed, left } = moved(texts, [{ from: EEN, to: 'gesprekken/1.verslag.yaml' }]);
    assert.deepEqual(changed, {});
    assert.deepEqual(left, [
      { file: AGENDA, reason: 'unreadable' },
      { file: TWEE, reason: 'signed' },
    ]);
  });

  it('what was left is told in words, with the first few titles', () => {
    const document = openDocument(EEN, TALKS[EEN]);
    assert.ok(document);
    const portfolio = makePortfolio([document]);
    const left = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ file: `${name}.verslag.yaml`, reason: 'signed' as const }));
    assert.equal(movesInWords(portfolio, [], 'nl'), undefined);
    assert.equal(
      movesInWords(portfolio, [{ file: EEN, reason: 'unreadable' }], 'nl'),
      'Deze documenten bevatten een schrijffout; kijk hun verwijzingen zelf na: Gespreksverslag, voortgangsgesprek, 24 februari 2026.',
    );
    assert.match(movesInWords(portfolio, left, 'nl') ?? '', /: a\.verslag\.yaml; .*d\.verslag\.yaml en nog 1\. /);
    assert.match(movesInWords(portfolio, left, 'en') ?? '', /^References in signed documents were not changed/);
  });
});
