import assert from 'node:assert/strict';
import fc from 'fast-check';
import { layoutTimeline, type PlacedText } from '../../webview/view/asides/timelineLayout.ts';

/** Every letter ten wide. */
const measure = (text: string) => text.length * 10;
const day = (days: number) => new Date(Date.UTC(2024, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);

describe('the layout of a time line', () => {
  it('puts bars and years at their place in time', () => {
    const { bars, years } = layoutTimeline(
      {
        from: '2024-01-01',
        until: '2026-01-01',
        bars: [{ label: 'Stage', from: '2025-01-01', until: '2026-01-01', look: 'recognised', detail: '' }],
        marks: [],
      },
      733,
      measure,
    );
    assert.deepEqual(
      bars.map(({ x, width }) => [Math.round(x), Math.round(width)]),
      [[367, 365]],
    );
    assert.equal(bars[0]?.label.x, 311, 'its label before it, as there is no room behind it');
    assert.deepEqual(
      years.map(({ x, label }) => [Math.round(x), label?.text]),
      [
        [1, '2024'],
        [367, '2025'],
        [732, undefined],
      ],
    );
  });

  it('shows what begins before or ends after it as far as it goes, and a date that is none at the start', () => {
    const { bars } = layoutTimeline(
      {
        from: '2024-01-01',
        until: '2025-01-01',
        bars: [
          { label: 'a', from: '2020-01-01', until: '2030-01-01', look: 'other', detail: '' },
          { label: 'b', from: 'ooit', until: 'nooit', look: 'other', detail: '' },
        ],
        marks: [],
      },
      302,
      measure,
    );
    assert.deepEqual(
      bars.map(({ x, width }) => [x, width]),
      [
        [1, 300],
        [1, 3],
      ],
    );
  });

  it('never puts a label over another or outside the picture, whatever the dates', () => {
    const date = fc.integer({ min: 0, max: 3_000 }).map(day);
    const label = fc.string({ minLength: 1, maxLength: 60, unit: fc.constantFrom('a', 'b', ' ') });
    fc.assert(
      fc.property(
        fc.array(fc.record({ label, date, look: fc.constant('end' as const) }), { maxLength: 6 }),
        fc.array(
          fc.record({ label, from: date, until: date, look: fc.constant('other' as const), detail: fc.constant('') }),
          { maxLength: 8 },
        ),
        fc.integer({ min: 260, max: 1_200 }),
        (marks, bars, width) => {
          const layout = layoutTimeline({ from: day(0), until: day(3_000), bars, marks }, width, measure);
          const labels: PlacedText[] = [
            ...layout.marks.map((mark) => mark.label),
            ...layout.bars.map((bar) => bar.label),
            ...layout.years.flatMap((year) => (year.label ? [year.label] : [])),
          ];
          labels.forEach((a, index) => {
            assert.ok(a.x >= 0 && a.x + measure(a.text) <= width + 0.01, `${a.text} is inside`);
            for (const b of labels.slice(index + 1)) {
              const isBeside = a.x + measure(a.text) <= b.x || b.x + measure(b.text) <= a.x;
              assert.ok(isBeside || Math.abs(a.y - b.y) >= 12, `${a.text} and ${b.text} are apart`);
            }
          });
        },
      ),
      { numRuns: 300 },
    );
  });
});
