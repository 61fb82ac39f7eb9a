import assert from 'node:assert/strict';
import { asidesIn } from './asides-in.ts';

const sum = (text: string, language: 'nl' | 'en' = 'nl') =>
  asidesIn({ 'a.agenda.yaml': text }, 'a.agenda.yaml', language);

const POINTS = `punten:
  - { id: P1, titel: Opening, minuten: 10, besproken: true }
  - { id: P2, minuten: 0 }
  - niets
  - { titel: Plan van aanpak, minuten: 25 }
`;

describe('beside the points of an agenda', () => {
  it('stands how long they take by the clock, and what has been discussed [A12] [A13]', () => {
    assert.deepEqual(sum(`gesprek: { tijd: "15:50" }\n${POINTS}`), [
      {
        type: 'sum',
        at: ['punten'],
        title: 'Tijd en voortgang',
        summary: '35 minuten, tot 16:25; 1 punt zonder tijd, niet meegeteld; 1 van de 3 punten besproken',
        isShort: false,
        lines: [
          { label: 'Opening', value: '10 min, 15:50–16:00' },
          { label: 'P2', value: 'geen tijd opgegeven' },
          { label: 'Plan van aanpak', value: '25 min, 16:00–16:25' },
        ],
      },
    ]);
  });

  it('stands the running time when the talk has no time yet', () => {
    assert.deepEqual(sum(POINTS, 'en'), [
      {
        type: 'sum',
        at: ['punten'],
        title: 'Time and progress',
        summary: '35 minutes; 1 point without a time, not counted; 1 of 3 points discussed',
        isShort: false,
        lines: [
          { label: 'Opening', value: '10 min, up to minute 10' },
          { label: 'P2', value: 'no time given' },
          { label: 'Plan van aanpak', value: '25 min, up to minute 35' },
        ],
      },
    ]);
  });

  it('goes on past midnight, and says nothing without points', () => {
    const [late] = sum('gesprek: { tijd: "23:50" }\npunten: [{ titel: X, minuten: 20 }]\n');
    assert.equal(late?.type === 'sum' && late.summary, '20 minuten, tot 00:10; 0 van 1 punt besproken');
    assert.deepEqual(sum('punten: []\n'), []);
    assert.deepEqual(sum('punten: [geen punt]\n'), []);
  });
});
