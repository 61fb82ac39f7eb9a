import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Change, Path } from '../../../src/core/index.ts';
import { applyEdits, draftReport, editsFor, makeAgenda, parseYaml } from '../../../src/core/index.ts';
import { FEEDBACK, IOP, REFLECTIE, VERSLAG_SEPTEMBER, VERZOEK, voorbeeld } from './voorbeeld.ts';

const AGENDA = makeAgenda(voorbeeld(), { type: 'voortgangsgesprek', datum: '2026-03-10', today: '2026-03-05' });
const OPTIES = { agenda: AGENDA.file, today: '2026-03-10' } as const;

const filesWith = (anders: Readonly<Record<string, string | undefined>> = {}) =>
  voorbeeld(anders).set(AGENDA.file, AGENDA.text);
const drafted = draftReport(filesWith(), OPTIES);

type Mapping = Record<string, unknown>;
const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Places of a report people write at, and what they may write there; `remove` takes a place out. */
const PLACES: readonly Path[] = [
  ['leerklimaat'],
  ['welbevinden'],
  ['differentiatie'],
  ['oordeel'],
  ['gesprek', 'plaats'],
  ['terugblik', 0, 'goed'],
  ['terugblik', 1, 'status'],
  ['sterke_punten', 0, 'tekst'],
  ['verbeterpunten', 0, 'tekst'],
  ['verbeterpunten', 1, 'id'],
  ['versnelling', 'onderdelen', 0, 'oordeel'],
  ['versnelling', 'onderdelen', 0, 'maanden'],
  ['versnelling', 'resterende_duur_maanden'],
  ['versnelling', 'europees_minimum'],
  ['plan_van_aanpak', 'verbeteracties', 0, 'aanpak'],
  ['plan_van_aanpak', 'verbeteracties', 1, 'aanpak'],
  ['plan_van_aanpak', 'opleidingswensen', 0],
  ['plan_van_aanpak', 'gevolgen_iop'],
  ['geraadpleegd'],
  ['bewaring', 'kopie'],
];

const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  oordeel: ['voldoende', 'onvoldoende', 'geen_oordeel'],
  status: ['behaald', 'deels', 'vervallen'],
  maanden: [0, 1, 3],
  resterende_duur_maanden: [12, 60],
  id: ['V2', 'punt-2'],
};

const edit = fc.record({ place: fc.constantFrom(...PLACES), pick: fc.nat(20), remove: fc.boolean() });

const SOURCES: readonly Record<string, string | undefined>[] = [
  {},
  { 'feedback/bos.feedback.yaml': FEEDBACK.replace('Delegeert weinig', 'Vraagt te laat om hulp') },
  { 'feedback/bos.feedback.yaml': undefined },
  { 'reflecties/maart.reflectie.yaml': REFLECTIE.replace('Slecht nieuws kost mij tijd.', 'Overdracht is te lang.') },
  { 'versnelling/echo.versnelling.yaml': undefined },
  { 'versnelling/echo.versnelling.yaml': VERZOEK.replace('beheersingsniveau: 4', 'beheersingsniveau: 5') },
  { 'gesprekken/2025-09-10.verslag.yaml': `${VERSLAG_SEPTEMBER}  - { id: A2, specifiek: Nieuw, status: open }\n` },
  { 'plan.iop.yaml': IOP.replace('De stage echo wordt korter', 'Anders') },
];

function valueFor(place: Path, pick: number): unknown {
  const key = String(place.at(-1));
  const known = VALUES[key === 'oordeel' && place.length > 1 ? 'geen' : key];
  if (known) return known[pick % known.length];
  if (key === 'oordeel') return ['toegekend', 'afgewezen', 'aangehouden'][pick % 3];
  return key === 'geraadpleegd' ? [{ naam: `dr. Mens ${pick}` }] : `Mens ${pick}: met 'aanhaling' # en meer`;
}

/** The report as people leave it; an edit that has no place (any more) is left out. */
function edited(script: readonly { place: Path; pick: number; remove: boolean }[]): string {
  return script.reduce((text, { place, pick, remove }) => {
    const change: Change = remove
      ? { op: 'remove', path: place }
      : { op: 'set', path: place, value: valueFor(place, pick) };
    const result = editsFor(text, [change]);
    return 'edits' in result ? applyEdits(text, result.edits) : text;
  }, drafted.text);
}

/** Everything `before` says is said by `after` too: what is empty may be filled, lists may grow at their end. */
function assertKept(before: unknown, after: unknown, path: string): void {
  if (before === null || before === undefined || before === '') return;
  if (Array.isArray(before)) {
    if (before.length === 0) return;
    assert.ok(Array.isArray(after) && after.length >= before.length, `${path} lost items`);
    for (const [index, item] of before.entries()) assertKept(item, (after as unknown[])[index], `${path}[${index}]`);
  } else if (isMapping(before)) {
    assert.ok(isMapping(after), `${path} is no mapping any more`);
    for (const [key, value] of Object.entries(before)) assertKept(value, after[key], `${path}.${key}`);
  } else assert.deepEqual(after, before, `${path} was changed`);
}

describe('any report people have worked on [A22]', () => {
  it('is completed, never overwritten, whatever became of the sources; and completing twice adds nothing', () => {
    fc.assert(
      fc.property(
        fc.array(edit, { minLength: 1, maxLength: 8 }),
        fc.array(fc.constantFrom(...SOURCES), { minLength: 1, maxLength: 2 }),
        (script, sources) => {
          let text = `# van Sanne\n${edited(script)}# einde\n`;
          for (const anders of sources) {
            const files = filesWith(anders).set(drafted.file, text);
            const made = draftReport(files, OPTIES);
            assert.equal(made.refused, undefined);
            assert.equal(made.file, drafted.file);
            assertKept(parseYaml(text).data, parseYaml(made.text).data, 'verslag');
            // Lines people wrote stand where they stood: what was added comes between them.
            const lines = made.text.split('\n');
            let at = 0;
            for (const line of text.split('\n')) {
              if (/:\s*(?:\[\])?$/u.test(line)) continue;
              at = lines.indexOf(line, at) + 1;
              assert.ok(at > 0, `the line "${line}" went`);
            }
            assert.deepEqual(draftReport(files.set(made.file, made.text), OPTIES), made, 'twice adds nothing');
            text = made.text;
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
