import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AgendaOptions, Change } from '../../../src/core/index.ts';
import { applyEdits, editsFor, makeAgenda, parseYaml } from '../../../src/core/index.ts';
import { FEEDBACK, IOP, REFLECTIE, VERSLAG_SEPTEMBER, VERZOEK, voorbeeld } from './voorbeeld.ts';

const MAART: AgendaOptions = { type: 'voortgangsgesprek', datum: '2026-03-10', today: '2026-03-05' };
const made = makeAgenda(voorbeeld(), MAART);

interface Point {
  id: string;
  onderdeel: string;
  titel: string;
  inbreng: string;
  toelichting?: string[];
  minuten: number;
  besproken: boolean;
}
const pointsOf = (text: string) => (parseYaml(text).data as { punten: Point[] }).punten;

/** What people did, and what of it has to be true whatever happens to the sources. */
interface Mensenwerk {
  /** By point: lines they wrote, lines they took out. */
  geschreven: Map<string, Set<string>>;
  weggehaald: Map<string, Set<string>>;
  titels: Map<string, string>;
  minuten: Map<string, number>;
  verwijderd: Set<string>;
  toegevoegd: Set<string>;
}

interface Stap {
  wat: 'reword' | 'addLine' | 'removeLine' | 'moveLine' | 'removePoint' | 'addPoint' | 'movePoint' | 'tick' | 'untick';
  point: number;
  pick: number;
}

/** One thing a person does, as an edit of the text as it is by then; what it promises goes into `werk`. */
function doe({ wat, point, pick }: Stap, nr: number, text: string, werk: Mensenwerk): Change | undefined {
  const points = pointsOf(text);
  const index = point % Math.max(1, points.length);
  const chosen = points[index];
  if (wat === 'addPoint') {
    const id = `mens-${nr}`;
    werk.toegevoegd.add(id);
    const value = { id, onderdeel: 'aanvulling', titel: `Eigen punt ${nr}`, inbreng: 'aios', besproken: false };
    return { op: 'insert', path: ['punten', point % (points.length + 1)], value };
  }
  if (!chosen) return undefined;
  const { id, toelichting: lines = [] } = chosen;
  const setOf = (map: Map<string, Set<string>>) => map.get(id) ?? map.set(id, new Set()).get(id) ?? new Set();
  const line = lines[pick % Math.max(1, lines.length)];
  const list = ['punten', index, 'toelichting'];
  const takeOut = (gone: string) => {
    if (!setOf(werk.geschreven).delete(gone)) setOf(werk.weggehaald).add(gone);
  };
  switch (wat) {
    case 'reword':
    case 'removeLine': {
      if (line === undefined) return undefined;
      takeOut(line);
      const path = [...list, pick % lines.length];
      if (wat === 'removeLine') return { op: 'remove', path };
      setOf(werk.geschreven).add(`Mens ${nr}`);
      return { op: 'set', path, value: `Mens ${nr}` };
    }
    case 'addLine':
      if (lines.length === 0) return undefined;
      setOf(werk.geschreven).add(`Mens ${nr}: iets\nop twee regels`);
      return {
        op: 'insert',
        path: [...list, pick % (lines.length + 1)],
        value: `Mens ${nr}: iets\nop twee regels`,
      };
    case 'moveLine':
      if (line === undefined) return undefined;
      return { op: 'move', path: [...list, pick % lines.length], to: (pick + 1) % lines.length };
    case 'removePoint':
      werk.toegevoegd.delete(id);
      if (!id.startsWith('mens-')) werk.verwijderd.add(id);
      for (const map of [werk.geschreven, werk.weggehaald, werk.titels, werk.minuten]) map.delete(id);
      return { op: 'remove', path: ['punten', index] };
    case 'movePoint':
      return { op: 'move', path: ['punten', index], to: pick % points.length };
    case 'tick':
    case 'untick':
      return { op: 'set', path: ['punten', index, 'besproken'], value: wat === 'tick' };
  }
}

function titelEnTijd(stap: Stap, nr: number, text: string, werk: Mensenwerk): Change[] {
  const points = pointsOf(text);
  const index = stap.point % Math.max(1, points.length);
  const id = points[index]?.id;
  if (id === undefined || stap.pick % 3 !== 0) return [];
  werk.titels.set(id, `Kop ${nr}`);
  werk.minuten.set(id, 100 + nr);
  return [
    { op: 'set', path: ['punten', index, 'titel'], value: `Kop ${nr}` },
    { op: 'set', path: ['punten', index, 'minuten'], value: 100 + nr },
  ];
}

function apply(text: string, changes: readonly Change[]): string {
  const result = editsFor(text, changes);
  assert.ok('edits' in result, 'refused' in result ? result.refused : '');
  return applyEdits(text, result.edits);
}

const BRONNEN: readonly Record<string, string | undefined>[] = [
  {},
  { 'feedback/bos.feedback.yaml': FEEDBACK.replace('Delegeert weinig', 'Vraagt te laat om hulp') },
  { 'feedback/bos.feedback.yaml': undefined, 'plan.iop.yaml': IOP.replace('Ik leid het MDO', 'Ik houd spreekuur') },
  { 'reflecties/maart.reflectie.yaml': REFLECTIE.replace('Congres in mei', 'Vakantie') },
  { 'versnelling/echo.versnelling.yaml': undefined },
  { 'versnelling/echo.versnelling.yaml': VERZOEK.slice(0, VERZOEK.indexOf('oordelen')) },
  { 'gesprekken/2025-09-10.verslag.yaml': `${VERSLAG_SEPTEMBER}  - { id: A2, specifiek: Nieuw, status: open }\n` },
  { 'gesprekken/2025-09-10.verslag.yaml': 'gesprek: [' },
];

const stappen = fc.array(
  fc.record({
    wat: fc.constantFrom<Stap['wat']>(
      'reword',
      'addLine',
      'removeLine',
      'moveLine',
      'removePoint',
      'addPoint',
      'movePoint',
      'tick',
      'untick',
    ),
    point: fc.nat(14),
    pick: fc.nat(30),
  }),
  { minLength: 1, maxLength: 8 },
);

/** Every promise of `werk` about the agenda, and what it said of points that are a record or somebody's own. */
function assertGehouden(werk: Mensenwerk, before: readonly Point[], after: readonly Point[]): void {
  const byId = new Map(after.map((point) => [point.id, point]));
  for (const [id, lines] of werk.geschreven) {
    const kept = (byId.get(id)?.toelichting ?? []).filter((line) => lines.has(line));
    const order = (before.find((point) => point.id === id)?.toelichting ?? []).filter((line) => lines.has(line));
    assert.deepEqual(kept, order, `${id} keeps the lines people wrote, in their order`);
  }
  for (const [id, lines] of werk.weggehaald) {
    for (const line of byId.get(id)?.toelichting ?? []) assert.ok(!lines.has(line), `${id}: "${line}" stays away`);
  }
  for (const [id, titel] of werk.titels) assert.equal(byId.get(id)?.titel, titel);
  for (const [id, minuten] of werk.minuten) assert.equal(byId.get(id)?.minuten, minuten);
  for (const id of werk.verwijderd) assert.ok(!byId.has(id), `${id} stays away`);
  for (const id of werk.toegevoegd) {
    const own = before.find((point) => point.id === id);
    assert.deepEqual(byId.get(id), own, `${id} stays as people wrote it`);
  }
  for (const point of before) {
    if (point.besproken) assert.deepEqual(byId.get(point.id), point, `${point.id} was discussed and stays as it was`);
  }
  const ids = after.map(({ id }) => id);
  const [kept, order] = [
    ids.filter((id) => before.some((point) => point.id === id)),
    before.map(({ id }) => id).filter((id) => byId.has(id)),
  ];
  assert.deepEqual(kept, order, 'the points stay in the order people gave them');
}

describe('any sequence of edits of people to an agenda [A12] [A13] [B5] [B7]', () => {
  it('is kept by an update, whatever became of the sources', () => {
    fc.assert(
      fc.property(stappen, fc.array(fc.constantFrom(...BRONNEN), { minLength: 1, maxLength: 3 }), (script, sources) => {
        const werk: Mensenwerk = {
          geschreven: new Map(),
          weggehaald: new Map(),
          titels: new Map(),
          minuten: new Map(),
          verwijderd: new Set(),
          toegevoegd: new Set(),
        };
        let text = made.text;
        for (const [nr, stap] of script.entries()) {
          const change = doe(stap, nr, text, werk);
          if (change) text = apply(text, [change]);
          const more = titelEnTijd(stap, nr, text, werk);
          if (more.length > 0) text = apply(text, more);
        }
        for (const anders of sources) {
          const before = pointsOf(text);
          const files = voorbeeld(anders).set(made.file, text);
          const updated = makeAgenda(files, MAART);
          assert.equal(updated.refused, undefined);
          assertGehouden(werk, before, pointsOf(updated.text));
          const again = makeAgenda(files.set(made.file, updated.text), MAART);
          assert.deepEqual(again, updated, 'updating twice changes nothing and offers the same');
          text = updated.text;
        }
      }),
      { numRuns: 15 },
    );
  });
});
