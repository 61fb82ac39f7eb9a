import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plusDays, plusMonths, stepFrom, weeksOf } from '../../webview/view/calendarDays.ts';
import { mayGoOn, readDate, shownDate } from '../../webview/view/dateText.ts';
import { benchForEach, control, overflowing, settled } from './bench.ts';
import { axeFindings, picture, type OpenForm, type OpenOptions } from './form-page.ts';
import { themes } from './themes.ts';

const today = '2026-11-24';
/** Every day that is written with a year in four figures. */
const days = fc
  .date({ min: new Date('1000-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a date in words', () => {
  for (const typed of [
    '10-12-2026',
    '10/12/26',
    '10 12 2026',
    '10.12.2026',
    '10 dec 2026',
    '10 dec. 2026',
    '10 december 2026',
    '10 December 2026',
    ' 10-12-26 ',
    '2026-12-10',
    '2026/12/10',
  ]) {
    it(`is read from ‘${typed}’`, () => {
      assert.equal(readDate(typed, today), '2026-12-10');
    });
  }

  it('is read with its month in Dutch or English, whole or abbreviated', () => {
    const months = [
      '1 mrt 2026',
      '1 maart 2026',
      '1 March 2026',
      '1 mar 2026',
      '1 okt 2026',
      '1 Oct 2026',
      '1 mei 26',
      '1 sept 2026',
    ];
    assert.deepEqual(
      months.map((typed) => readDate(typed, today)?.slice(5, 7)),
      ['03', '03', '03', '03', '10', '10', '05', '09'],
    );
  });

  it('is today for who says so', () => {
    assert.deepEqual([readDate('Vandaag', today), readDate('today', today)], [today, today]);
  });

  it('is none when it does not exist or is not whole', () => {
    for (const typed of [
      '30-02-2026',
      '29-2-2025',
      '31-4-26',
      '0-1-2026',
      '10-13-2026',
      '10-12',
      '10 d 2026',
      '10-12-202',
      'morgen',
      '',
      '10-12-0026',
    ]) {
      assert.equal(readDate(typed, today), undefined, typed);
    }
  });

  it('is shown as doctors write it, in either language', () => {
    assert.deepEqual([shownDate('2026-03-05', 'nl'), shownDate('2026-03-05', 'en')], ['05-03-2026', '5 Mar 2026']);
  });

  it('stays as it is written when it is no date', () => {
    for (const written of ['volgende week', '2026-02-30', '26-3-5', '0026-03-05', ''])
      assert.equal(shownDate(written, 'nl'), written);
  });

  it('is the same date after being shown and read again', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('nl' as const, 'en' as const), (day, language) => {
        assert.equal(readDate(shownDate(day, language), today), day);
      }),
    );
  });

  it('is a real day or nothing, whatever is typed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{0,4}[-/ .a-z]{1,4}[0-9]{0,2}[-/ .]{0,2}[0-9]{0,4}$/u), (typed) => {
        const read = readDate(typed, today);
        if (read !== undefined) assert.equal(new Date(`${read}T00:00:00Z`).toISOString().slice(0, 10), read);
      }),
    );
  });

  it('waits for the rest of its year', () => {
    const typed = ['10-12-20', '10 dec 20', '2026-12-1', '10-12-2026', '2026-12-10'];
    assert.deepEqual(typed.map(mayGoOn), [true, true, true, false, false]);
  });
});

describe('the days of a calendar', () => {
  it('are weeks from Monday, each day of the month once', () => {
    fc.assert(
      fc.property(days, (day) => {
        const weeks = weeksOf(day);
        const all = weeks.flat().filter((one) => one !== undefined);
        assert.deepEqual(
          all.map((one) => Number(one.slice(8))),
          all.map((_, index) => index + 1),
        );
        assert.equal(all.includes(day), true);
        for (const week of weeks) {
          assert.equal(week.length, 7);
          const [monday] = week;
          if (monday !== undefined) assert.equal(new Date(`${monday}T00:00:00Z`).getUTCDay(), 1);
        }
      }),
    );
  });

  it('go on to the last day of a month that is shorter', () => {
    assert.deepEqual(
      [
        plusMonths('2026-01-31', 1),
        plusMonths('2028-02-29', 12),
        plusMonths('2026-03-31', -1),
        plusMonths('2026-12-31', 1),
      ],
      ['2026-02-28', '2029-02-28', '2026-02-28', '2027-01-31'],
    );
  });

  it('stay within the years in four figures', () => {
    assert.deepEqual([plusDays('9999-12-31', 1), plusMonths('1000-01-01', -1)], ['9999-12-31', '1000-01-01']);
  });

  it('are gone through by day, week, month and year', () => {
    const steps = [
      'left',
      'right',
      'up',
      'down',
      'home',
      'end',
      'month back',
      'month on',
      'year back',
      'year on',
    ] as const;
    assert.deepEqual(
      steps.map((step) => stepFrom('2026-12-10', step)),
      [
        '2026-12-09',
        '2026-12-11',
        '2026-12-03',
        '2026-12-17',
        '2026-12-07',
        '2026-12-13',
        '2026-11-10',
        '2027-01-10',
        '2025-12-10',
        '2027-12-10',
      ],
    );
  });
});

const reflectie = `soort: reflectie
versie: 1
gesprek:
  type: voortgangsgesprek
  datum: 2026-12-10 # met dr. Brouwhuis
periode:
  van: 2026-06-26
  tot: 2026-12-10
`;

describe('a date in a form', function () {
  this.timeout(60_000);
  const openForm = benchForEach();
  const open = (options: Partial<OpenOptions> = {}) =>
    openForm({ file: 'r.reflectie.yaml', text: reflectie, files: {}, ...options });
  const datum = (form: OpenForm) => control(form, 'gesprek', 'datum');
  const calendar = async (form: OpenForm) => {
    await form.page
      .locator(`[data-path='["gesprek","datum"]']`)
      .getByRole('button', { name: /^Kalender/u })
      .click();
    const dialog = form.page.getByRole('dialog');
    await dialog.waitFor();
    return dialog;
  };

  it('is shown in the language of the form, whatever the browser speaks, and stored as year, month and day', async () => {
    const it = await open();
    assert.equal(await datum(it).inputValue(), '10-12-2026');
    const english = await open({ language: 'en' });
    assert.equal(await datum(english).inputValue(), '10 Dec 2026');
    await datum(english).fill('14/1/2027');
    await settled(english, reflectie.replace('2026-12-10 #', '2027-01-14 #'));
  });

  it('keeps what one types while one is there, and is tidied when one leaves', async () => {
    const it = await open();
    await datum(it).fill('14 januari 2027');
    await settled(it, reflectie.replace('2026-12-10 #', '2027-01-14 #'));
    assert.equal(await datum(it).inputValue(), '14 januari 2027');
    await it.page.keyboard.press('Tab');
    assert.equal(await datum(it).inputValue(), '14-01-2027');
    assert.equal(it.host.of('edit').length, 1);
  });

  it('is not written with half its year', async () => {
    const it = await open();
    await datum(it).fill('14-1-20');
    await it.page.waitForTimeout(500);
    assert.equal(it.host.of('edit').length, 0);
    await datum(it).pressSequentially('27');
    await settled(it, reflectie.replace('2026-12-10 #', '2027-01-14 #'));
    await datum(it).fill('15-1-27');
    await it.page.keyboard.press('Tab');
    await settled(it, reflectie.replace('2026-12-10 #', '2027-01-15 #'));
    assert.equal(it.host.of('edit').length, 2);
  });

  it('says how to write it and writes nothing as long as it cannot be read', async () => {
    const it = await open();
    await datum(it).fill('30 februari');
    await it.page.keyboard.press('Tab');
    await it.page.getByRole('alert').getByText('geen bestaande datum').waitFor();
    assert.equal(await datum(it).inputValue(), '30 februari');
    assert.equal(await datum(it).getAttribute('aria-invalid'), 'true');
    assert.deepEqual([it.host.of('edit').length, it.host.text], [0, reflectie]);
    await datum(it).fill('');
    await settled(it, reflectie.replace(' 2026-12-10 #', ' #'));
    assert.equal(await it.page.getByRole('alert').count(), 0);
  });

  it('keeps what cannot be read yet when the form is drawn again', async () => {
    const it = await open();
    await datum(it).fill('14 janx 2027');
    await it.page.waitForTimeout(500);
    await it.reload();
    assert.equal(await datum(it).inputValue(), '14 janx 2027');
    await it.page.getByRole('alert').getByText('geen bestaande datum').waitFor();
    assert.equal(it.host.text, reflectie);
  });

  it('shows what changed elsewhere meanwhile as a date too, and lets one choose', async () => {
    const it = await open();
    await datum(it).fill('14-1-20');
    await it.host.type(reflectie.replace('2026-12-10 #', '2026-12-17 #'));
    await it.page.getByRole('alert').getByText('17-12-2026').waitFor();
    await datum(it).pressSequentially('27');
    await it.page.getByRole('button', { name: 'Mijn datum houden' }).click();
    await settled(it, reflectie.replace('2026-12-10 #', '2027-01-14 #'));
  });

  it('is chosen from a calendar by keyboard, and the focus is in the field again', async () => {
    const it = await open();
    const dialog = await calendar(it);
    const focused = () => it.page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    assert.equal(await focused(), 'donderdag 10 december 2026');
    for (const key of ['PageDown', 'Shift+PageDown', 'ArrowDown', 'Home']) await it.page.keyboard.press(key);
    assert.equal(await focused(), 'maandag 17 januari 2028');
    assert.equal(await dialog.locator('.calendar-month').innerText(), 'januari 2028');
    await it.page.keyboard.press('Enter');
    await settled(it, reflectie.replace('2026-12-10 #', '2028-01-17 #'));
    assert.equal(await it.page.getByRole('dialog').count(), 0);
    assert.equal(await datum(it).evaluate((input) => input === document.activeElement), true);
    assert.equal(await datum(it).inputValue(), '17-01-2028');
  });

  it('is left alone when the calendar is closed with Escape or beside it', async () => {
    const it = await open();
    await calendar(it);
    await it.page.keyboard.press('ArrowRight');
    await it.page.keyboard.press('Escape');
    await it.page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.equal(await datum(it).evaluate((input) => input === document.activeElement), true);
    await calendar(it);
    await it.page.mouse.click(1_100, 850);
    await it.page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.equal(it.host.text, reflectie);
  });

  it('is today, or nothing, by a button of the calendar', async () => {
    const it = await open();
    await (await calendar(it)).getByRole('button', { name: 'Leegmaken' }).click();
    await settled(it, reflectie.replace(' 2026-12-10 #', ' #'));
    await (await calendar(it)).getByRole('button', { name: 'Vandaag' }).click();
    const now = await it.page.evaluate(() => new Date().toLocaleDateString('sv-SE'));
    await settled(it, reflectie.replace('2026-12-10 #', `${now} #`));
  });

  it('opens its calendar inside a window of 320 px', async () => {
    const it = await open({ width: 320, height: 420 });
    const dialog = await calendar(it);
    const box = await dialog.boundingBox();
    assert.ok(
      box && box.x >= 0 && box.y >= 0 && box.x + box.width <= 320 && box.y + box.height <= 420,
      JSON.stringify(box),
    );
    assert.deepEqual(await overflowing(it), []);
    await picture(it.page, 'calendar 320');
  });

  for (const theme of themes) {
    it(`axe finds nothing in an open calendar in ${theme}`, async () => {
      const it = await open({ theme });
      await calendar(it);
      assert.deepEqual(await axeFindings(it.page), []);
      await picture(it.page, `calendar ${theme}`);
    });
  }
});
