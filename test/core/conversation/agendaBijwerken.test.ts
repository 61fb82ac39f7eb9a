import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AgendaOptions, Change, Gemaakt } from '../../../src/core/index.ts';
import { applyEdits, editsFor, makeAgenda, parseYaml } from '../../../src/core/index.ts';
import {
  FEEDBACK,
  punt,
  REFLECTIE,
  VERSLAG_SEPTEMBER,
  VERZOEK,
  volgorde,
  voorbeeld,
  zonderGeheugen,
} from './voorbeeld.ts';

const MAART: AgendaOptions = { type: 'voortgangsgesprek', datum: '2026-03-10', today: '2026-03-05' };
const made = makeAgenda(voorbeeld(), MAART);

/** The agenda as people left it, brought up to date with sources that may have changed since. */
function update(text: string, anders: Readonly<Record<string, string | undefined>> = {}): Gemaakt {
  const result = makeAgenda(voorbeeld(anders).set(made.file, text), MAART);
  assert.equal(result.refused, undefined);
  assert.equal(result.file, made.file);
  return result;
}

describe('updating an agenda', () => {
  it('changes no byte when neither people nor sources changed anything', () => {
    assert.equal(update(made.text).text, made.text);
  });

  it('follows its sources: what is new comes in at its place, what is gone goes', () => {
    const { text } = update(made.text, {
      'reflecties/maart.reflectie.yaml': REFLECTIE.replace('Slecht nieuws kost mij tijd.', 'Overdracht is te lang.'),
    });
    assert.equal(
      text,
      made.text
        .replace(
          'Communicatie, te verbeteren: Slecht nieuws kost mij tijd.',
          'Communicatie, te verbeteren: Overdracht is te lang.',
        )
        .replace(/(# gegenereerd: .*\n)+/, text.slice(text.indexOf('# gegenereerd: '))),
    );
  });

  it('brings in an agreement made since, with its source', () => {
    const { text } = update(made.text, {
      'gesprekken/2025-09-10.verslag.yaml': `${VERSLAG_SEPTEMBER}  - { id: A2, specifiek: Nieuw, status: open }\n`,
    });
    const before = punt(made.text, 'vorige_afspraken');
    assert.equal(
      punt(text, 'vorige_afspraken'),
      before
        .replace(
          '    bronnen:',
          "      - 'A2 (gesprek van 10 september 2025): Nieuw. Termijn: niet vastgelegd. Stand: open.'\n    bronnen:",
        )
        .replace('2025-09-10.verslag.yaml#A1\n', '2025-09-10.verslag.yaml#A1\n      - 2025-09-10.verslag.yaml#A2\n'),
    );
  });

  it('keeps a line as people worded it, and does not bring the old words back', () => {
    const mine = made.text.replace('Familie voelt zich gehoord.', 'Familie voelt zich zéér gehoord!');
    assert.equal(update(mine).text, mine);
  });

  it('does not bring back a line people removed, also after its source was unreadable for a while', () => {
    const mine = made.text.replace(
      "      - 'Organisatie, te verbeteren: Delegeert weinig. (dr. Bos, opleidingsgroep)'\n",
      '',
    );
    assert.notEqual(mine, made.text);
    assert.equal(update(mine).text, mine);
    const broken = update(mine, { 'feedback/bos.feedback.yaml': 'goed: [' });
    const repaired = update(broken.text);
    assert.equal(punt(repaired.text, 'sterk_en_zwak'), punt(mine, 'sterk_en_zwak'));
  });

  it('does not bring back a point people removed', () => {
    const mine = made.text.replace(punt(made.text, 'leerklimaat'), '');
    assert.ok(!volgorde(mine).includes('leerklimaat'));
    assert.equal(update(mine).text, mine);
  });

  it('keeps the order people gave the points, and puts new ones where the guidance has them', () => {
    const welbevinden = punt(made.text, 'welbevinden');
    const mine = made.text.replace(welbevinden, '').replace('  - id: vorige_afspraken\n', `${welbevinden}$&`);
    const { text } = update(mine, {
      'reflecties/maart.reflectie.yaml': REFLECTIE.replace('[Congres in mei]', '[Congres in mei, Parttime werken]'),
    });
    assert.deepEqual(volgorde(text).slice(0, 3), ['inleiding', 'welbevinden', 'vorige_afspraken']);
    assert.deepEqual(volgorde(text).slice(-3), [
      'aanvulling-congres-in-mei',
      'aanvulling-parttime-werken',
      'afsluiting',
    ]);
  });

  it('keeps points and lines people added, with their comments and layout', () => {
    const mine = made.text
      .replace(
        '  - id: afsluiting\n',
        '  # van Sanne\n  - { id: S1, onderdeel: aanvulling, titel: Rooster, inbreng: aios } # kort\n$&',
      )
      .replace('      - 2025-09-10.verslag.yaml#A1\n', '$&      - ../bewijs/osats.bewijs.yaml   # zie ook\n');
    assert.equal(update(mine).text, mine);
  });

  it('leaves a point alone that was ticked: it is a record of what was discussed', () => {
    const ticked = punt(made.text, 'sterk_en_zwak').replace('besproken: false', 'besproken: true');
    const mine = made.text.replace(punt(made.text, 'sterk_en_zwak'), ticked);
    const { text } = update(mine, { 'feedback/bos.feedback.yaml': undefined });
    assert.equal(punt(text, 'sterk_en_zwak'), ticked);
    const unticked = text.replace(ticked, ticked.replace('besproken: true', 'besproken: false'));
    const again = update(unticked, { 'feedback/bos.feedback.yaml': undefined });
    assert.ok(!punt(again.text, 'sterk_en_zwak').includes('dr. Bos'), 'unticked it follows its sources again');
  });

  it('leaves a point alone that somebody put his or her name to', () => {
    const mine = made.text.replace(/(id: sterk_en_zwak\n.*\n.*\n {4}inbreng: )gegenereerd/, '$1opleider');
    assert.notEqual(mine, made.text);
    const { text } = update(mine, { 'feedback/bos.feedback.yaml': undefined });
    assert.equal(punt(text, 'sterk_en_zwak'), punt(mine, 'sterk_en_zwak'));
  });

  it('takes a point out when its reason is gone and nobody touched it, and keeps it when somebody did [A16] [A17]', () => {
    const anders = { 'versnelling/echo.versnelling.yaml': undefined };
    assert.deepEqual(
      volgorde(update(made.text, anders).text),
      volgorde(made.text).filter((id) => !id.startsWith('versnelling')),
    );
    const mine = made.text.replace('Bepaal of en hoeveel versnelling dit mogelijk oplevert.', 'Eerst zelf rekenen.');
    const kept = update(mine, anders).text;
    assert.equal(punt(kept, 'versnelling_voorlopig'), punt(mine, 'versnelling_voorlopig'));
    assert.equal(punt(kept, 'versnelling_definitief'), '');
  });

  it('keeps a generated line whose source is gone when somebody wrote a comment with it', () => {
    const mine = made.text.replace(
      "gehoord. (dr. Bos, opleidingsgroep)'",
      "gehoord. (dr. Bos, opleidingsgroep)' # mooi voorbeeld",
    );
    const { text } = update(mine, { 'feedback/bos.feedback.yaml': undefined });
    assert.ok(text.includes("Familie voelt zich gehoord. (dr. Bos, opleidingsgroep)' # mooi voorbeeld"));
    assert.ok(!text.includes('Delegeert weinig'));
  });

  it('follows a request to speak the other language, except where people wrote', () => {
    const mine = made.text.replace('Familie voelt zich gehoord.', 'Mijn woorden.');
    const english = makeAgenda(voorbeeld().set(made.file, mine), { ...MAART, language: 'en' });
    const fresh = makeAgenda(voorbeeld(), { ...MAART, language: 'en' });
    assert.equal(punt(english.text, 'inleiding'), punt(fresh.text, 'inleiding'));
    assert.ok(english.text.includes('Mijn woorden.'));
  });

  it('finds the agenda of the talk whatever it is called and wherever it stands', () => {
    const files = voorbeeld().set(
      'elders/mijn.agenda.yaml',
      'gesprek: { type: voortgangsgesprek, datum: 2026-03-10 }\n',
    );
    assert.equal(makeAgenda(files, MAART).file, 'elders/mijn.agenda.yaml');
  });

  it('keeps line breaks, byte order mark and a missing last line break of a file as they are', () => {
    const windows = `\uFEFF${made.text.replaceAll('\n', '\r\n')}`;
    assert.equal(update(windows).text, windows);
  });
});

describe('updating an agenda that keeps no marks', () => {
  const HAND = `soort: agenda
versie: 1
gesprek: { type: voortgangsgesprek, datum: 2026-03-10 }
punten:
  - { id: P1, onderdeel: leerklimaat, titel: Dubbele diensten, inbreng: opleider }
  - id: P2
    onderdeel: sterk_en_zwak
    titel: Sterk en zwak
    inbreng: gegenereerd
    toelichting:
      - 'Organisatie: delegeert weinig (dr. Bos)'
      - Iets van mijzelf
`;

  it('removes nothing, adds what is not there in other words, and completes the header', () => {
    const { text } = update(HAND);
    assert.deepEqual(volgorde(text).includes('leerklimaat'), false, 'P1 is that point');
    assert.ok(text.includes('  - { id: P1, onderdeel: leerklimaat, titel: Dubbele diensten, inbreng: opleider }\n'));
    assert.ok(text.includes('Iets van mijzelf'));
    assert.ok(text.includes("A1 (gesprek van 10 september 2025): Twaalf echo's met OSATS."));
    assert.match(text, /^gesprek: \{.*opleidingsjaar: 4.*deelnemers: .*\}$/m);
    assert.equal(update(text).text, text);
  });

  it('does not bring in points whose sources were used before', () => {
    const used = HAND.replace('punten:', 'gegenereerd_uit: [../reflecties/maart.reflectie.yaml]\npunten:');
    const { text } = update(used);
    assert.ok(!volgorde(text).includes('aanvulling-congres-in-mei'));
    assert.ok(volgorde(text).includes('vorige_afspraken'), 'agreements have a source that is new');
  });

  it('treats the example made without its comment like one written by hand: nothing is lost, nothing doubled', () => {
    const bare = zonderGeheugen(made.text);
    assert.equal(update(bare).text, made.text);
  });
});

// --- any edit of people survives any change of the sources -----------------------------------------------------------

interface Point {
  id: string;
  onderdeel: string;
  titel: string;
  inbreng: string;
  toelichting: string[];
  bronnen: string[];
  minuten: number;
  besproken: boolean;
}
const pointsOf = (text: string) => (parseYaml(text).data as { punten: Point[] }).punten;

/** Something people do to one point, and what has to be true of the agenda ever after. */
interface Edit {
  change: (point: Point, index: number, pick: number) => Change | undefined;
  holds: (before: Point, after: Point | undefined, pick: number) => boolean;
}

const at = (list: readonly unknown[], pick: number): number => (list.length === 0 ? -1 : pick % list.length);
const line = (point: Point, pick: number) => point.toelichting[at(point.toelichting, pick)];

const EDITS: Record<string, Edit> = {
  reword: {
    change: (point, index, pick) =>
      line(point, pick) === undefined
        ? undefined
        : { op: 'set', path: ['punten', index, 'toelichting', at(point.toelichting, pick)], value: `Anders ${pick}` },
    holds: (before, after, pick) =>
      line(before, pick) === undefined ||
      (after !== undefined &&
        after.toelichting.includes(`Anders ${pick}`) &&
        !after.toelichting.includes(line(before, pick) ?? '')),
  },
  add: {
    change: (point, index, pick) => ({
      op: 'insert',
      path: ['punten', index, 'toelichting', pick % (point.toelichting.length + 1)],
      value: `Erbij ${pick}\nop twee regels`,
    }),
    holds: (_, after, pick) => after?.toelichting.includes(`Erbij ${pick}\nop twee regels`) ?? false,
  },
  removeLine: {
    change: (point, index, pick) =>
      line(point, pick) === undefined
        ? undefined
        : { op: 'remove', path: ['punten', index, 'toelichting', at(point.toelichting, pick)] },
    holds: (before, after, pick) => after === undefined || !after.toelichting.includes(line(before, pick) ?? ''),
  },
  removePoint: {
    change: (_, index) => ({ op: 'remove', path: ['punten', index] }),
    holds: (_, after) => after === undefined,
  },
  tick: {
    change: (_, index) => ({ op: 'set', path: ['punten', index, 'besproken'], value: true }),
    holds: (before, after) => {
      assert.deepEqual(after, { ...before, besproken: true });
      return true;
    },
  },
  retitle: {
    change: (_, index, pick) => ({ op: 'set', path: ['punten', index, 'titel'], value: `Titel ${pick}` }),
    holds: (_, after, pick) => after?.titel === `Titel ${pick}`,
  },
  minutes: {
    change: (_, index, pick) => ({ op: 'set', path: ['punten', index, 'minuten'], value: 60 + pick }),
    holds: (_, after, pick) => after?.minuten === 60 + pick,
  },
  claim: {
    change: (_, index) => ({ op: 'set', path: ['punten', index, 'inbreng'], value: 'opleider' }),
    holds: (before, after) => {
      assert.deepEqual(after, { ...before, inbreng: 'opleider' });
      return true;
    },
  },
};

const CHANGED_SOURCES: Readonly<Record<string, Record<string, string | undefined>>> = {
  same: {},
  'no feedback': { 'feedback/bos.feedback.yaml': undefined },
  'other feedback': { 'feedback/bos.feedback.yaml': FEEDBACK.replace('Delegeert weinig', 'Vraagt te laat om hulp') },
  'no reflection': { 'reflecties/maart.reflectie.yaml': undefined },
  'other points of the aios': { 'reflecties/maart.reflectie.yaml': REFLECTIE.replace('Congres in mei', 'Vakantie') },
  'no request': { 'versnelling/echo.versnelling.yaml': undefined },
  'request not judged': { 'versnelling/echo.versnelling.yaml': VERZOEK.slice(0, VERZOEK.indexOf('oordelen')) },
  'broken report': { 'gesprekken/2025-09-10.verslag.yaml': 'gesprek: [' },
  'no sources': Object.fromEntries([...voorbeeld().keys()].map((file) => [file, undefined])),
};

const edits = fc.uniqueArray(
  fc.record({ point: fc.nat(10), kind: fc.constantFrom(...Object.keys(EDITS)), pick: fc.nat(30) }),
  { selector: ({ point }) => point, maxLength: 6 },
);

/** The agenda as people leave it: one edit each on some of its points. */
function edited(script: readonly { point: number; kind: string; pick: number }[]): string {
  const points = pointsOf(made.text);
  // From the last to the first, so that removing a point moves none that is still to come.
  const changes = [...script]
    .sort((a, b) => b.point - a.point)
    .flatMap(({ point, kind, pick }) => {
      const before = points[point];
      return (before && EDITS[kind]?.change(before, point, pick)) ?? [];
    });
  const result = editsFor(made.text, changes);
  assert.ok('edits' in result);
  return applyEdits(made.text, result.edits);
}

describe('any edit of people', () => {
  it('survives any change of the sources, and updating twice changes nothing', () => {
    fc.assert(
      fc.property(
        edits,
        fc.shuffledSubarray(Object.keys(CHANGED_SOURCES), { minLength: 1, maxLength: 2 }),
        (script, sources) => {
          const before = pointsOf(made.text);
          let text = edited(script);
          const order = pointsOf(text).map(({ id }) => id);
          for (const source of sources) {
            const anders = CHANGED_SOURCES[source] ?? {};
            text = update(text, anders).text;
            assert.equal(update(text, anders).text, text, 'updating twice changes nothing');
            const after = new Map(pointsOf(text).map((point) => [point.id, point]));
            for (const { point, kind, pick } of script) {
              const was = before[point];
              if (was)
                assert.ok(EDITS[kind]?.holds(was, after.get(was.id), pick), `${kind} of ${was.id} survives ${source}`);
            }
            const kept = pointsOf(text).flatMap(({ id }) => (order.includes(id) ? [id] : []));
            assert.deepEqual(
              kept,
              order.filter((id) => after.has(id)),
              'the order of the points stays',
            );
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  it('is all there is left when the sources come back: the agenda is what it was', () => {
    fc.assert(
      fc.property(edits, fc.constantFrom(...Object.keys(CHANGED_SOURCES)), (script, source) => {
        const mine = edited(script);
        const away = update(mine, CHANGED_SOURCES[source]).text;
        const back = update(away).text;
        const sorted = (text: string) =>
          pointsOf(text).map((point) => ({
            ...point,
            toelichting: [...point.toelichting].sort(),
            bronnen: [...point.bronnen].sort(),
          }));
        assert.deepEqual(sorted(back), sorted(mine));
      }),
      { numRuns: 10 },
    );
  });
});
