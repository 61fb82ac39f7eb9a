import assert from 'node:assert/strict';
import { essenceAt } from '../../../src/core/language/index.ts';
import type { Language } from '../../../src/core/language/index.ts';
import { groundOf, TALKS } from './ground.ts';

const EEN = 'gesprekken/een.verslag.yaml';

/** Title, document and facts of what stands behind the caret, each on a line. */
function essence(marked: Record<string, string>, language: Language = 'nl'): string[] | undefined {
  const { document, portfolio, offset } = groundOf(marked);
  const found = essenceAt(document, portfolio, offset, language);
  return (
    found && [
      found.title,
      ...(found.within === undefined ? [] : [found.within]),
      ...found.facts.map(({ label, value }) => `${label}: ${value}`),
    ]
  );
}

describe('what stands behind a reference', () => {
  it('an agreement: its five elements and its status [A29] [B16]', () => {
    const text = TALKS['gesprekken/twee.verslag.yaml'].replace('yaml#A1', 'yaml#‸A1');
    assert.deepEqual(essence({ ...TALKS, 'gesprekken/twee.verslag.yaml': text }), [
      'A1',
      'Gespreksverslag, voortgangsgesprek, 24 februari 2026',
      'Specifiek: Twee visites leiden',
      "Meetbaar: Twee KPB's",
      'Acceptabel: Aios, Opleider',
      'Resultaatgericht: Leidt de visite zelf',
      'Tijdgebonden: 1 juni 2026',
      'Stand: Open',
    ]);
  });

  it('a point to improve by its words, from the id alone', () => {
    const text = TALKS[EEN].replace('verbeterpunt: V1', 'verbeterpunt: ‸V1');
    assert.deepEqual(essence({ ...TALKS, [EEN]: text }), [
      'V1: Overdracht is te lang',
      'Gespreksverslag, voortgangsgesprek, 24 februari 2026',
    ]);
  });

  it('a talk: its date and state; a report who signed it', () => {
    const texts = {
      'a.verslag.yaml': 'agenda: ‸b.agenda.yaml\n',
      'b.agenda.yaml':
        'gesprek: { type: voortgangsgesprek, datum: 2026-03-12 }\npunten: [{ besproken: true }, { titel: x }]\n',
    };
    assert.deepEqual(essence(texts)?.slice(1), ['Datum: 12 maart 2026', 'Stand: 1 van 2 punten besproken']);
    assert.deepEqual(essence(texts, 'en')?.slice(1), ['Date: 12 March 2026', 'State: 1 of 2 points discussed']);
    const signed = `gesprek: { type: voortgangsgesprek, datum: 2026-03-12 }\noordeel: voldoende\n`;
    const report = (more: string) => ({
      'a.verslag.yaml': 'vorig_verslag: ‸b.verslag.yaml\n',
      'b.verslag.yaml': signed + more,
    });
    assert.equal(essence(report(''))?.at(-1), 'Stand: nog niet ondertekend');
    assert.equal(
      essence(report(`ondertekening: [{ rol: aios, vingerafdruk: sha256:${'a'.repeat(64)} }]\n`))?.at(-1),
      'Stand: ondertekend: Aios',
    );
  });

  it('a piece of evidence: type, date, level and by whom, never a private note', () => {
    const found = essence({
      'a.reflectie.yaml': 'competentiegebieden: { communicatie: { bewijs: [‸b.bewijs.yaml] } }\n',
      'b.bewijs.yaml':
        'type: kpb\ntitel: Opname\ndatum: 2026-10-08\nbeheersingsniveau: 4\nprive: geheim\nbeoordelaar: { naam: dr. X }\n',
    });
    assert.ok(found);
    assert.equal(found[0], 'Bewijs, Opname, 8 oktober 2026');
    assert.deepEqual(
      found.slice(1).map((line) => line.split(': ')[1]),
      ['Korte praktijkbeoordeling (KPB)', '8 oktober 2026', '4 – voert zelfstandig uit', 'dr. X'],
    );
  });

  it('nothing where a reference leads nowhere, to a file, or where none stands', () => {
    assert.equal(essence({ 'a.verslag.yaml': 'agenda: ‸weg.agenda.yaml\n' }), undefined);
    assert.equal(essence({ 'b.bewijs.yaml': 'bijlage: ‸x.pdf\n' }), undefined);
    assert.equal(essence({ 'b.bewijs.yaml': 'titel: ‸b.bewijs.yaml\n' }), undefined);
  });
});
