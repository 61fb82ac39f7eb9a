import assert from 'node:assert/strict';
import type { AgendaOptions, GemaakteAgenda } from '../../../src/core/index.ts';
import { aanbodInWoorden, makeAgenda } from '../../../src/core/index.ts';
import { FEEDBACK, punt, VERZOEK, volgorde, voorbeeld } from './voorbeeld.ts';

const MAART: AgendaOptions = { type: 'voortgangsgesprek', datum: '2026-03-10', today: '2026-03-05' };
const made = makeAgenda(voorbeeld(), MAART);

function update(
  text: string,
  anders: Readonly<Record<string, string | undefined>> = {},
  accept: readonly string[] = [],
): GemaakteAgenda {
  const result = makeAgenda(voorbeeld(anders).set(made.file, text), { ...MAART, accept });
  assert.equal(result.refused, undefined);
  return result;
}

/** What is offered, without the ids. */
const offered = ({ aanbod = [] }: GemaakteAgenda) =>
  aanbod.map(({ soort, punt, titel, tekst, nu }) => ({
    soort,
    punt,
    titel,
    tekst,
    ...(nu === undefined ? {} : { nu }),
  }));
const idsOf = ({ aanbod = [] }: GemaakteAgenda) => aanbod.map(({ id }) => id);

const OTHER_FEEDBACK = {
  'feedback/bos.feedback.yaml': FEEDBACK.replace('Delegeert weinig.', 'Vraagt te laat om hulp.'),
};
const GONE = 'Organisatie, te verbeteren: Delegeert weinig. (dr. Bos, opleidingsgroep)';
const COME = 'Organisatie, te verbeteren: Vraagt te laat om hulp. (dr. Bos, opleidingsgroep)';

/** The agenda with one point ticked. */
function ticked(id: string): string {
  const before = punt(made.text, id);
  return made.text.replace(before, before.replace('besproken: false', 'besproken: true'));
}

describe('what an update of an agenda offers instead of doing it [A12] [A13]', () => {
  it('is nothing when nobody touched what changes', () => {
    assert.equal(made.aanbod, undefined);
    assert.equal(update(made.text, OTHER_FEEDBACK).aanbod, undefined);
  });

  it('is every line that came or went under a point that was discussed; the point stays as it was', () => {
    const text = ticked('sterk_en_zwak');
    const result = update(text, OTHER_FEEDBACK);
    assert.equal(punt(result.text, 'sterk_en_zwak'), punt(text, 'sterk_en_zwak'));
    const over = { punt: 'sterk_en_zwak', titel: 'Sterke en zwakke punten' };
    assert.deepEqual(offered(result), [
      { soort: 'regel_weg', tekst: GONE, ...over },
      { soort: 'regel_erbij', tekst: COME, ...over },
    ]);
  });

  it('stays on offer, under the same ids, until it is accepted', () => {
    const first = update(ticked('sterk_en_zwak'), OTHER_FEEDBACK);
    const again = update(first.text, OTHER_FEEDBACK);
    assert.equal(again.text, first.text);
    assert.deepEqual(again.aanbod, first.aanbod);
  });

  it('is done when it is accepted, and only that', () => {
    const text = ticked('sterk_en_zwak');
    const [away = '', come = ''] = idsOf(update(text, OTHER_FEEDBACK));
    const one = update(text, OTHER_FEEDBACK, [come]);
    assert.ok(one.text.includes(COME) && one.text.includes(GONE));
    assert.deepEqual(idsOf(one), [away]);
    const both = update(one.text, OTHER_FEEDBACK, [away]);
    assert.ok(both.text.includes(COME) && !both.text.includes(GONE));
    assert.equal(both.aanbod, undefined);
    assert.ok(punt(both.text, 'sterk_en_zwak').includes('besproken: true'), 'the tick stays');
    const back = update(both.text);
    assert.deepEqual(
      offered(back).map(({ soort, tekst }) => [soort, tekst]),
      [
        ['regel_weg', COME],
        ['regel_erbij', GONE],
      ],
      'what was accepted is generated text again, and follows as such',
    );
  });

  it('is the new words of a source where people had reworded the old ones', () => {
    const mine = 'Organisatie, te verbeteren: Delegeert nog weinig, behalve op de IC. (dr. Bos, opleidingsgroep)';
    const text = made.text.replace(GONE, mine);
    const anders = {
      'feedback/bos.feedback.yaml': FEEDBACK.replace('Delegeert weinig.', 'Delegeert weinig aan de IC.'),
    };
    const result = update(text, anders);
    assert.equal(punt(result.text, 'sterk_en_zwak'), punt(text, 'sterk_en_zwak'));
    const tekst = 'Organisatie, te verbeteren: Delegeert weinig aan de IC. (dr. Bos, opleidingsgroep)';
    assert.deepEqual(offered(result), [
      { soort: 'regel_anders', tekst, nu: mine, punt: 'sterk_en_zwak', titel: 'Sterke en zwakke punten' },
    ]);
    const accepted = update(result.text, anders, idsOf(result));
    assert.ok(accepted.text.includes(tekst) && !accepted.text.includes(mine));
    assert.equal(accepted.aanbod, undefined);
  });

  it('is a point people took out, once it has something new to say', () => {
    const text = made.text.replace(punt(made.text, 'sterk_en_zwak'), '');
    assert.equal(update(text).aanbod, undefined);
    const result = update(text, OTHER_FEEDBACK);
    assert.ok(!volgorde(result.text).includes('sterk_en_zwak'));
    assert.deepEqual(offered(result), [
      { soort: 'punt_erbij', punt: 'sterk_en_zwak', titel: 'Sterke en zwakke punten', tekst: COME },
    ]);
    const accepted = update(result.text, OTHER_FEEDBACK, idsOf(result));
    assert.deepEqual(volgorde(accepted.text), volgorde(made.text));
    assert.ok(accepted.text.includes(COME));
    assert.ok(!punt(accepted.text, 'sterk_en_zwak').includes('rustig samen'), 'what they took out stays out');
    assert.equal(accepted.aanbod, undefined);
  });

  it('is taking out a point people worked on, when its reason is gone [A16]', () => {
    const text = made.text.replace('Bepaal of en hoeveel versnelling dit mogelijk oplevert.', 'Eerst zelf rekenen.');
    const anders = { 'versnelling/echo.versnelling.yaml': undefined };
    const result = update(text, anders);
    const titel = 'Versnelling: voorlopig veronderstelde competenties en onderdelen';
    assert.deepEqual(offered(result), [{ soort: 'punt_weg', punt: 'versnelling_voorlopig', titel, tekst: titel }]);
    assert.ok(!update(result.text, anders, idsOf(result)).text.includes('versnelling_voorlopig'));
  });

  it('is never taking out a point that was discussed or that somebody put forward', () => {
    const anders = { 'versnelling/echo.versnelling.yaml': undefined };
    const discussed = update(ticked('versnelling_voorlopig'), anders);
    assert.ok(volgorde(discussed.text).includes('versnelling_voorlopig'));
    assert.ok(!offered(discussed).some(({ soort }) => soort === 'punt_weg'));
  });

  it('is the time a point asks, where it was discussed; otherwise the time follows the number of parts', () => {
    const anders = { 'versnelling/echo.versnelling.yaml': VERZOEK.replace('oordelen:', `${EXTRA}oordelen:`) };
    assert.match(punt(made.text, 'versnelling_voorlopig'), /minuten: 15/);
    assert.match(punt(update(made.text, anders).text, 'versnelling_voorlopig'), /minuten: 20/);
    const result = update(ticked('versnelling_voorlopig'), anders);
    assert.match(punt(result.text, 'versnelling_voorlopig'), /minuten: 15/);
    assert.deepEqual(
      offered(result).filter(({ soort }) => soort === 'minuten'),
      [
        {
          soort: 'minuten',
          punt: 'versnelling_voorlopig',
          titel: 'Versnelling: voorlopig veronderstelde competenties en onderdelen',
          tekst: '20',
          nu: '15',
        },
      ],
    );
    const own = made.text.replace(/(id: versnelling_voorlopig[^]*?minuten: )15/, '$140');
    assert.match(punt(update(own, anders).text, 'versnelling_voorlopig'), /minuten: 40/);
  });

  it('is taking out a line somebody wrote a comment with', () => {
    const text = made.text.replace(`'${GONE}'`, `'${GONE}' # oefenen`);
    const result = update(text, OTHER_FEEDBACK);
    assert.ok(result.text.includes(`${GONE}' # oefenen`));
    assert.deepEqual(
      offered(result).map(({ soort, tekst }) => [soort, tekst]),
      [['regel_weg', GONE]],
    );
  });

  it('is kept, too, where somebody wrote a key of his own with a point whose reason is gone [A16]', () => {
    const text = made.text.replace('  - id: versnelling_voorlopig\n', '$&    kleur: rood\n');
    const result = update(text, { 'versnelling/echo.versnelling.yaml': undefined });
    assert.ok(result.text.includes('kleur: rood'));
    assert.deepEqual(
      offered(result).map(({ soort, punt }) => [soort, punt]),
      [['punt_weg', 'versnelling_voorlopig']],
    );
  });

  it('is put in words, in Dutch and English', () => {
    const over = { id: 'x', punt: 'p', titel: 'Leerklimaat' };
    assert.deepEqual(aanbodInWoorden({ ...over, soort: 'minuten', tekst: '20', nu: '15' }, 'nl'), {
      wat: 'Tijd aanpassen',
      titel: 'Leerklimaat',
      tekst: '20 minuten (nu 15)',
    });
    assert.deepEqual(aanbodInWoorden({ ...over, soort: 'minuten', tekst: '20', nu: '15' }, 'en'), {
      wat: 'Change the time',
      titel: 'Leerklimaat',
      tekst: '20 minutes (now 15)',
    });
    assert.deepEqual(aanbodInWoorden({ ...over, soort: 'regel_anders', tekst: 'Nieuw.', nu: 'Eigen.' }, 'nl'), {
      wat: 'Uw regel vervangen door de nieuwe tekst van de bron',
      titel: 'Leerklimaat',
      tekst: 'Nieuw. (nu: Eigen.)',
    });
    assert.equal(
      aanbodInWoorden({ ...over, soort: 'regel_anders', tekst: 'New.', nu: 'Own.' }, 'en').tekst,
      'New. (now: Own.)',
    );
    assert.equal(aanbodInWoorden({ ...over, soort: 'regel_erbij', tekst: 'Nieuw.' }, 'nl').tekst, 'Nieuw.');
  });

  it('forgets ids it does not know, and says which argument is wrong', () => {
    assert.equal(update(made.text, {}, ['zzzzz']).text, made.text);
    assert.throws(
      () => makeAgenda(voorbeeld(), { ...MAART, accept: [1] as unknown as string[] }),
      new TypeError('accept: a list of texts is expected, not object'),
    );
  });
});

const EXTRA = `  - { id: hart, naam: Hartrevalidatie, soort: stage, maanden: 1, grond: sneller_verworven }
`;
