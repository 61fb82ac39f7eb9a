import assert from 'node:assert/strict';
import { additionAt, stillHolds } from '../../../src/core/form/index.ts';
import { fileSuffix, keyOrder } from '../../../src/core/kinds/index.ts';
import type { Kind } from '../../../src/core/kinds/index.ts';
import { openAs } from '../../../src/core/portfolio/index.ts';
import { applyEdits, editsFor } from '../../../src/core/yaml/index.ts';

/** Nothing behind a key is nothing, written out or not. */
const withoutNull = (text: string): string => text.replaceAll(': null', ':');

describe('a new item of a list', () => {
  const added = (text: string, path: (string | number)[]) =>
    additionAt(openAs('v.verslag.yaml', text, 'verslag'), path);

  it('is an agreement with the next free id, its five elements to be filled in, and open [A29]', () => {
    assert.deepEqual(added('afspraken:\n  - id: A1\n  - id: A2\n', ['afspraken', 2]), {
      id: 'A3',
      specifiek: null,
      meetbaar: null,
      acceptabel: null,
      resultaatgericht: null,
      tijdgebonden: null,
      status: 'open',
    });
  });

  it('takes the first id of the format when the list is empty or not there', () => {
    assert.equal(added('', ['afspraken', 0])?.['id'], 'A1');
    assert.equal(added('verbeterpunten:\n', ['verbeterpunten', 0])?.['id'], 'V1');
  });

  it('goes on in the manner of the last one, and never takes an id twice', () => {
    assert.equal(
      added('afspraken:\n  - id: 2026-7\n  - id: 2026-9\n  - id: 2026-8\n', ['afspraken', 3])?.['id'],
      '2026-10',
    );
    assert.equal(added('afspraken:\n  - id: A1\n  - id: dialyse\n  - 3\n  -\n', ['afspraken', 4])?.['id'], 'A2');
  });

  it('is numbered after what it is, where neither the items nor the format show a manner', () => {
    const idOf = (kind: Kind, key: string, ids: string[]) => {
      const text = `${key}:\n${ids.map((id) => `  - id: ${id}\n`).join('')}`;
      return additionAt(openAs(`x${fileSuffix(kind)}`, text, kind), [key, ids.length])?.['id'];
    };
    assert.equal(idOf('agenda', 'punten', []), 'agendapunt-1');
    assert.equal(idOf('agenda', 'punten', ['inleiding', 'leerklimaat', 'afsluiting']), 'agendapunt-1');
    assert.equal(idOf('agenda', 'punten', ['leerklimaat', 'agendapunt-1', 'afsluiting']), 'agendapunt-2');
    assert.equal(idOf('opleidingsschema', 'onderdelen', ['interne', 'dialyse']), 'onderdeel-1');
    assert.equal(idOf('versnellingsverzoek', 'onderdelen', ['stage-3']), 'stage-4');
    // A point that was made beside another one is no manner of all.
    assert.equal(idOf('agenda', 'punten', ['leerklimaat', 'leerklimaat-1']), 'agendapunt-1');
    assert.equal(idOf('agenda', 'punten', ['agendapunt-2', 'leerklimaat', 'leerklimaat-1']), 'agendapunt-3');
  });

  it('starts with what the format asks for in a group without id', () => {
    assert.deepEqual(added('', ['plan_van_aanpak', 'verbeteracties', 0]), {
      verbeterpunt: null,
      aanpak: null,
      toetsing: null,
    });
  });

  it('is a part of the schedule that starts the day after the part before it ends [A25]', () => {
    const text = (tot: string) => `onderdelen:
  - id: interne
    van: 2026-03-01
    tot: ${tot}
  - id: hartbewaking
    van: 2028-03-01
`;
    const part = (tot: string, index: number) =>
      additionAt(openAs('s.opleidingsschema.yaml', text(tot), 'opleidingsschema'), ['onderdelen', index]);
    const empty = { naam: null, instelling: null, erkend: null, van: null, tot: null };
    assert.deepEqual({ ...part('2028-02-28', 1), id: '' }, { ...empty, id: '', van: '2028-02-29' });
    assert.deepEqual({ ...part('2027-12-31', 1), id: '' }, { ...empty, id: '', van: '2028-01-01' });
    // Nothing is made up: before the first part, after one without an end, after an end that is no day.
    for (const added of [part('2028-02-28', 0), part('2028-02-28', 2), part('2027-02-30', 1), part('[]', 1)]) {
      assert.deepEqual({ ...added, id: '' }, { ...empty, id: '' });
    }
  });

  it('is an institution where the training goes on the day after the one before it ended', () => {
    const portfolio = openAs(
      'portfolio.yaml',
      'instellingen:\n  - naam: Ziekenhuis Eikenstroom\n    tot: 2026-08-31\n',
      'portfolio',
    );
    assert.deepEqual(additionAt(portfolio, ['instellingen', 1]), { naam: null, erkend: null, van: '2026-09-01' });
  });

  it('is nothing yet when it is a text, or no item the format knows', () => {
    assert.equal(added('', ['plan_van_aanpak', 'opleidingseisen', 0]), null);
    assert.equal(added('', ['bestaat_niet', 0]), null);
  });

  it('shows in the text what is still to be written', () => {
    const text = 'soort: verslag\nafspraken:\n  - id: A1 # de eerste\n    specifiek: Zes KPB’s\n';
    const document = openAs('v.verslag.yaml', text, 'verslag');
    const value = additionAt(document, ['afspraken', 1]);
    const result = editsFor(text, [{ op: 'insert', path: ['afspraken', 1], value }], {
      keyOrder: (path) => keyOrder('verslag', path),
    });
    assert.ok('edits' in result);
    assert.equal(
      withoutNull(applyEdits(text, result.edits)),
      `soort: verslag
afspraken:
  - id: A1 # de eerste
    specifiek: Zes KPB’s
  - id: A2
    specifiek:
    meetbaar:
    acceptabel:
    resultaatgericht:
    tijdgebonden:
    status: open
`,
    );
  });
});

describe('a cleared field', () => {
  it('leaves its key with nothing behind it, so that its comment and place stay', () => {
    const text = 'soort: verslag\nleerklimaat: goed # overleggen met opleider\nwelbevinden: prima\n';
    const result = editsFor(text, [{ op: 'set', path: ['leerklimaat'], value: null }]);
    assert.ok('edits' in result);
    const cleared = applyEdits(text, result.edits);
    assert.equal(withoutNull(cleared), 'soort: verslag\nleerklimaat: # overleggen met opleider\nwelbevinden: prima\n');
    const again = editsFor(cleared, [{ op: 'set', path: ['leerklimaat'], value: 'goed' }]);
    assert.ok('edits' in again);
    assert.equal(applyEdits(cleared, again.edits), text);
  });
});

describe('what a form expected', () => {
  const data = { afspraken: [{ id: 'A1', specifiek: 'een' }, { id: 'A2' }] };
  const holds = (path: (string | number)[], value: unknown) => stillHolds([{ path, value }], data);

  it('still holds when the same stands there', () => {
    assert.equal(holds(['afspraken', 0, 'specifiek'], 'een'), true);
    assert.equal(holds(['afspraken', 0], { specifiek: 'een', id: 'A1' }), true);
    assert.equal(stillHolds([], data), true);
  });

  it('takes nothing, an empty value and a missing key for the same', () => {
    assert.equal(holds(['afspraken', 1, 'specifiek'], null), true);
    assert.equal(holds(['afspraken', 7], null), true);
    assert.equal(holds(['afspraken', 1], { id: 'A2', specifiek: null }), true);
    assert.equal(holds(['constructor'], null), true);
  });

  it('does not hold when another item stands there, or the text is another', () => {
    assert.equal(holds(['afspraken', 0, 'id'], 'A2'), false);
    assert.equal(holds(['afspraken', 0, 'specifiek'], null), false);
    assert.equal(holds(['afspraken'], []), false);
    assert.equal(holds(['afspraken', 0], { id: 'A1', specifiek: 'een', meetbaar: 'x' }), false);
  });
});
