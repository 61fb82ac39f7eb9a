import assert from 'node:assert/strict';
import { messageOf } from '../../../../src/core/check/index.ts';
import type { RuleId } from '../../../../src/core/check/index.ts';
import type { Setting } from '../marked.ts';
import { assertMarks, findingsOf, fixed, fixesOf } from '../marked.ts';

const REPORT: Setting = { file: 'gesprekken/2026-03-12.verslag.yaml' };
const INTERIM: Setting = { file: 'stages/2026-03-12.verslag.yaml' };
const PLAN: Setting = { file: 'aios.iop.yaml' };

const ELEMENTS = {
  specifiek: 'De aios voert zes slechtnieuwsgesprekken op de polikliniek.',
  meetbaar: 'Drie KPB’s op niveau 4.',
  acceptabel: '[aios, opleider]',
  resultaatgericht: 'De aios voert slechtnieuwsgesprekken zonder supervisor in de kamer.',
  tijdgebonden: '2026-09-15',
  status: 'open',
};
type Element = keyof typeof ELEMENTS;

/** An agreement in which some elements say something else, or are left out. */
function agreement(changes: Partial<Record<Element, string | undefined>> = {}, id = 'A1'): string {
  const lines = Object.entries({ ...ELEMENTS, ...changes }).flatMap(([key, value]) =>
    value === undefined ? [] : [`    ${key}: ${value}`.trimEnd()],
  );
  return [`  - id: ${id}`, ...lines, ''].join('\n');
}

function report(agreements: string, type = 'voortgangsgesprek'): string {
  return `soort: verslag\ngesprek: { type: ${type}, datum: 2026-03-12 }\nafspraken:\n${agreements}`;
}

/** The same with a mark at the id, which is where a missing key is spoken of. */
function reportMarkedAtId(agreements: string): string {
  return report(agreements).replace('- id:', '- «id»:');
}

describe('smart: every element of an agreement, each on its own', () => {
  const elements = ['specifiek', 'meetbaar', 'acceptabel', 'resultaatgericht', 'tijdgebonden'] as const;

  it('finds nothing in an agreement with all five [A29][B16]', () => {
    for (const element of elements) assertMarks(`smart/${element}`, report(agreement()), REPORT);
  });

  for (const element of elements) {
    const rule: RuleId = `smart/${element}`;
    const others = elements.filter((other) => other !== element);

    it(`misses ${element} where the key is not written, and nothing else [A29][B16]`, () => {
      const text = agreement({ [element]: undefined });
      assertMarks(rule, reportMarkedAtId(text), REPORT);
      for (const other of others) assertMarks(`smart/${other}`, report(text), REPORT);
    });

    it(`misses ${element} where nothing stands behind the key [A29][B16]`, () => {
      for (const empty of ['', "''", '[]', '""', '{}', '# later', '|']) {
        const text = report(agreement({ [element]: empty }));
        const marked = text.replace(`    ${element}:`, `    «${element}»:`);
        assertMarks(rule, marked, REPORT);
      }
    });

    it(`adds ${element} in its place, empty, so that the warning stays [A29]`, () => {
      const text = report(agreement({ [element]: undefined }));
      const [fix] = fixesOf(rule, text, REPORT);
      assert.equal(fix?.title, `Voeg ‘${element.charAt(0).toUpperCase()}${element.slice(1)}’ toe`);
      assert.equal(fix.preferred, true);
      const after = fixed(text, fix, REPORT);
      const placeholder = element === 'acceptabel' ? '[]' : "''";
      assert.equal(after, report(agreement({ [element]: placeholder })));
      assert.equal(findingsOf(rule, after, REPORT).length, 1);
    });

    it(`misses ${element} of a learning goal [A29][A3]`, () => {
      const text = `soort: iop\nleerdoelen:\n${agreement({ [element]: undefined }, 'L1')}`;
      const [finding, ...more] = assertMarks(rule, text.replace('- id:', '- «id»:'), PLAN);
      assert.deepEqual(more, []);
      assert.match(messageOf(finding ?? assert.fail(), 'nl'), /^Leerdoel L1: /u);
      assert.match(messageOf(finding ?? assert.fail(), 'en'), /^Learning goal L1: /u);
    });
  }

  it('misses everything of an agreement of which only the dash is written [A29]', () => {
    for (const element of elements) assertMarks(`smart/${element}`, report('  «-»\n'), REPORT);
  });

  it('calls an agreement without id by its number [A29]', () => {
    const [finding] = findingsOf('smart/meetbaar', report('  - specifiek: Zes gesprekken\n'), REPORT);
    assert.equal(
      messageOf(finding ?? assert.fail(), 'nl'),
      'Afspraak 1: er staat nog niet waaraan een ander kan zien dat het gelukt is (meetbaar).',
    );
  });

  it('says nothing about what is written but wrong: that is for the schema rules', () => {
    assertMarks('smart/specifiek', report(agreement({ specifiek: '3' })), REPORT);
    assertMarks('smart/tijdgebonden', report(agreement({ tijdgebonden: 'binnenkort' })), REPORT);
    assertMarks('smart/acceptabel', report(agreement({ acceptabel: 'iedereen' })), REPORT);
  });

  it('asks a date of a term that names only a talk [A29]', () => {
    const text = '  - id: A1\n    tijdgebonden:\n      «gesprek»: tweede voortgangsgesprek\n';
    assertMarks(
      'smart/tijdgebonden',
      report(text.replace('«gesprek»', 'gesprek')).replace('tijdgebonden', '«tijdgebonden»'),
      REPORT,
    );
  });
});

describe('smart/acceptabel: both parties of the talk', () => {
  it('asks for aios and opleider in a voortgangsgesprek [A29]', () => {
    assertMarks('smart/acceptabel', report(agreement({ acceptabel: '«[aios]»' })), REPORT);
    assertMarks('smart/acceptabel', report(agreement({ acceptabel: '«[opleider]»' })), REPORT);
    assertMarks('smart/acceptabel', report(agreement({ acceptabel: '«[aios, stageopleider]»' })), REPORT);
  });

  it('takes the deputy for the opleider, and more roles than two [A29]', () => {
    assertMarks('smart/acceptabel', report(agreement({ acceptabel: '[plaatsvervangend_opleider, aios]' })), REPORT);
    assertMarks('smart/acceptabel', report(agreement({ acceptabel: '[aios, opleider, stageopleider]' })), REPORT);
  });

  it('asks for aios and stageopleider in a tussengesprek [B16]', () => {
    const marked = report(agreement({ acceptabel: '«[aios, opleider]»' }), 'tussengesprek');
    const [finding] = assertMarks('smart/acceptabel', marked, INTERIM);
    assert.equal(
      messageOf(finding ?? assert.fail(), 'nl'),
      'Afspraak A1: de stageopleider staat er niet bij. Beide gesprekspartners horen in te stemmen (acceptabel).',
    );
    assertMarks(
      'smart/acceptabel',
      report(agreement({ acceptabel: '[aios, stageopleider]' }), 'tussengesprek'),
      INTERIM,
    );
  });

  it('takes either supervisor as long as the type of the talk is not known', () => {
    for (const role of ['opleider', 'stageopleider']) {
      assertMarks('smart/acceptabel', `afspraken:\n${agreement({ acceptabel: `[aios, ${role}]` })}`, REPORT);
    }
  });

  it('asks for the stageopleider in a plan for one rotation [B16]', () => {
    const goals = `leerdoelen:\n${agreement({ acceptabel: '«[aios, opleider]»' })}`;
    assertMarks('smart/acceptabel', `stage: Nefrologie\n${goals}`, PLAN);
    assertMarks('smart/acceptabel', goals.replace(/[«»]/gu, ''), PLAN);
  });

  it('offers to name the absent party, after the empty key [A29]', () => {
    const text = report(agreement({ acceptabel: '[aios]' }));
    const [fix, silence, ...more] = fixesOf('smart/acceptabel', text, REPORT);
    assert.equal(fix?.title, 'Vul in dat de opleider akkoord is');
    assert.equal(fix.preferred, false);
    assert.equal(fixed(text, fix, REPORT), report(agreement({ acceptabel: '[aios, opleider]' })));
    assert.equal(silence?.title, 'Negeer smart/acceptabel op deze regel');
    assert.deepEqual(more, []);
    const nothing = report(agreement({ acceptabel: undefined }));
    const [, both] = fixesOf('smart/acceptabel', nothing, REPORT, 'en');
    assert.equal(both?.title, 'Say that the trainee (aios) and the programme director (opleider) agree');
    assert.deepEqual(findingsOf('smart/acceptabel', fixed(nothing, both, REPORT), REPORT), []);
  });
});

describe('smart/vaag: words that promise nothing observable', () => {
  function vague(specifiek: string): string {
    return report(agreement({ specifiek }));
  }

  it('marks the words themselves, each time they stand there [A29][B16]', () => {
    const marked =
      '«Beter worden in» overdragen en «waar mogelijk» zelf, «zo snel mogelijk» weer «beter worden in» visite lopen.';
    const findings = assertMarks('smart/vaag', vague(marked), REPORT);
    assert.equal(
      messageOf(findings[0] ?? assert.fail(), 'nl'),
      '‘Beter worden in’ zegt niet wat een ander te zien krijgt. Noem gedrag, een aantal, een instrument of een datum.',
    );
    assert.deepEqual(
      findings.map(({ level }) => level),
      ['info', 'info', 'info', 'info'],
    );
  });

  it('marks them in every way a text can be written', () => {
    assertMarks('smart/vaag', vague("'«Meer aandacht» ’s nachts'"), REPORT);
    assertMarks('smart/vaag', vague("'Dat is ''t: «meer aandacht»'"), REPORT);
    assertMarks('smart/vaag', vague('"Een \\"woord\\"\\n«meer aandacht»"'), REPORT);
    assertMarks('smart/vaag', vague('>-\n      «Meer\n      aandacht» aan tafel.'), REPORT);
    assertMarks('smart/vaag', vague('|\n      Kort.\n\n      «Meer aandacht» aan tafel.'), REPORT);
    assertMarks('smart/vaag', vague('Kort en «zo snel\n      mogelijk» klaar'), REPORT);
  });

  it('marks the right characters in a file with a byte order mark and other line ends', () => {
    assertMarks('smart/vaag', `\uFEFF${vague('«Meer aandacht» aan tafel')}`.replaceAll('\n', '\r\n'), REPORT);
  });

  it('keeps silent when the sentence carries a number, an instrument or a term [A29]', () => {
    const precise = [
      'zes keer',
      'in 3 diensten',
      'met een KPB',
      'met 360°-feedback',
      'voor eind maart',
      'elke week',
      'vóór het volgende voortgangsgesprek',
    ];
    for (const words of precise) assertMarks('smart/vaag', vague(`Beter worden in overdragen ${words}.`), REPORT);
  });

  it('speaks again in the next sentence [A29]', () => {
    assertMarks('smart/vaag', vague('Drie keer meer aandacht. Daarna «waar mogelijk» zelf.'), REPORT);
  });

  it('reads the texts that promise, not the explanation', () => {
    const marked = `${agreement({
      meetbaar: '«regelmatig»',
      resultaatgericht: '«zelfverzekerder»',
    })}    toelichting: beter worden in van alles, waar mogelijk\n`;
    assertMarks('smart/vaag', report(marked), REPORT);
  });

  it('reads activities and tests of learning goals', () => {
    const marked = `leerdoelen:\n  - id: L1\n    activiteiten:\n      - «meer lezen»\n      - zes keer\n    toetsing: «regelmatig» overleg\n`;
    assertMarks('smart/vaag', marked, PLAN);
  });

  it('can only be silenced: better words are not ours to choose', () => {
    assert.deepEqual(
      fixesOf('smart/vaag', vague('Beter worden in overdragen'), REPORT).map(({ title }) => title),
      ['Negeer smart/vaag op deze regel'],
    );
  });
});

describe('smart/niet_meetbaar', () => {
  it('marks a measure that names nothing somebody else can see [A29]', () => {
    assertMarks('smart/niet_meetbaar', report(agreement({ meetbaar: '«De gesprekken lopen soepel.»' })), REPORT);
    assertMarks('smart/niet_meetbaar', report(agreement({ meetbaar: '|\n      «Het gaat\n      vanzelf.»' })), REPORT);
  });

  it('is content with a number, an instrument, an assessor or a product [A29]', () => {
    for (const meetbaar of ['Drie gesprekken', 'Een OSATS', 'Gezien door de supervisor', 'Een verslag', 'EPA-niveau']) {
      assertMarks('smart/niet_meetbaar', report(agreement({ meetbaar })), REPORT);
    }
  });

  it('is content with somebody of the talk, by surname [A29]', () => {
    const people = 'geraadpleegd:\n  - { naam: dr. A. Yılmaz }\n';
    assertMarks('smart/niet_meetbaar', people + report(agreement({ meetbaar: 'Yılmaz is tevreden' })), REPORT);
    assertMarks('smart/niet_meetbaar', people + report(agreement({ meetbaar: '«Iedereen is tevreden»' })), REPORT);
  });

  it('leaves an empty measure to smart/meetbaar', () => {
    assertMarks('smart/niet_meetbaar', report(agreement({ meetbaar: "' '" })), REPORT);
  });
});

describe('smart/termijn_verstreken', () => {
  it('marks a date before the talk, whatever the status [A29]', () => {
    const marked = report(agreement({ tijdgebonden: '«2026-03-11»', status: 'behaald' }));
    const [finding] = assertMarks('smart/termijn_verstreken', marked, REPORT);
    assert.equal(
      messageOf(finding ?? assert.fail(), 'nl'),
      'Afspraak A1: de termijn van 11 maart 2026 ligt vóór het gesprek van 12 maart 2026.',
    );
  });

  it('marks a date that has passed while the agreement is open [A14]', () => {
    assertMarks('smart/termijn_verstreken', report(agreement({ tijdgebonden: '«2026-05-31»' })), REPORT);
    assertMarks(
      'smart/termijn_verstreken',
      report(agreement({ tijdgebonden: '«2026-05-31»', status: undefined })),
      REPORT,
    );
    assertMarks(
      'smart/termijn_verstreken',
      report(agreement({ tijdgebonden: '{ datum: «2026-05-31», gesprek: derde }' })),
      REPORT,
    );
  });

  it('lets the day of the talk and today pass', () => {
    assertMarks('smart/termijn_verstreken', report(agreement({ tijdgebonden: '2026-06-01' })), REPORT);
    const held = { ...REPORT, options: { today: '2026-03-12' } };
    assertMarks('smart/termijn_verstreken', report(agreement({ tijdgebonden: '2026-03-12' })), held);
  });

  it('lets a passed date be once the agreement is settled here [A14]', () => {
    for (const status of ['behaald', 'deels', 'niet_behaald', 'vervallen']) {
      assertMarks('smart/termijn_verstreken', report(agreement({ tijdgebonden: '2026-05-01', status })), REPORT);
    }
  });

  it('lets a passed date be once another report has looked back on it [A14][B8]', () => {
    const lookBack = (status: string, id = 'A1'): Setting => ({
      ...REPORT,
      others: {
        'gesprekken/2026-05-20.verslag.yaml': `terugblik:\n  - afspraak: 2026-03-12.verslag.yaml#${id}\n    status: ${status}\n`,
      },
    });
    const text = report(agreement({ tijdgebonden: '2026-05-01' }));
    const marked = report(agreement({ tijdgebonden: '«2026-05-01»' }));
    assertMarks('smart/termijn_verstreken', text, lookBack('behaald'));
    assertMarks('smart/termijn_verstreken', marked, lookBack('open'));
    assertMarks('smart/termijn_verstreken', marked, lookBack('behaald', 'A2'));
  });

  it('marks a learning goal only when it says that it is open [A3]', () => {
    assertMarks('smart/termijn_verstreken', `leerdoelen:\n${agreement({ tijdgebonden: '«2026-05-01»' })}`, PLAN);
    const goal = agreement({ tijdgebonden: '2026-05-01', status: undefined });
    assertMarks('smart/termijn_verstreken', `leerdoelen:\n${goal}`, PLAN);
  });
});

describe('smart/termijn_na_gesprek', () => {
  const agenda = (datum: string, type = 'voortgangsgesprek'): string => `gesprek: { type: ${type}, datum: ${datum} }\n`;
  const among = (others: Record<string, string>): Setting => ({ ...REPORT, others });
  const before = report(agreement({ tijdgebonden: '2026-09-15' }));
  const after = report(agreement({ tijdgebonden: '«2026-09-15»' }));

  it('marks a term after the next talk that has an agenda or a reflection [A3]', () => {
    assertMarks('smart/termijn_na_gesprek', after, among({ 'x.agenda.yaml': agenda('2026-09-14') }));
    const [finding] = assertMarks(
      'smart/termijn_na_gesprek',
      after,
      among({ 'x.reflectie.yaml': agenda('2026-06-25') }),
    );
    assert.equal(
      messageOf(finding ?? assert.fail(), 'nl'),
      'Afspraak A1: de termijn van 15 september 2026 ligt na het volgende gesprek (25 juni 2026); in dat gesprek kan er dus nog niet op worden teruggekeken.',
    );
  });

  it('takes the first of several talks, and none of those before or on this day [A3]', () => {
    const talks = among({ 'a.agenda.yaml': agenda('2026-03-12'), 'b.agenda.yaml': agenda('2026-12-01') });
    assertMarks('smart/termijn_na_gesprek', before, talks);
    const sooner = among({ 'b.agenda.yaml': agenda('2026-12-01'), 'c.agenda.yaml': agenda('2026-06-25') });
    assertMarks('smart/termijn_na_gesprek', after, sooner);
  });

  it('lets a term on the day of the talk pass, and one without a next talk', () => {
    assertMarks('smart/termijn_na_gesprek', before, among({ 'x.agenda.yaml': agenda('2026-09-15') }));
    assertMarks('smart/termijn_na_gesprek', before, REPORT);
  });

  it('does not count a tussengesprek between two talks with the opleider', () => {
    const interim = among({ 'x.agenda.yaml': agenda('2026-05-01', 'tussengesprek') });
    assertMarks('smart/termijn_na_gesprek', before, interim);
    assertMarks('smart/termijn_na_gesprek', after.replace('voortgangsgesprek', 'tussengesprek'), interim);
  });

  it('looks at open agreements only', () => {
    const settled = report(agreement({ tijdgebonden: '2026-09-15', status: 'vervallen' }));
    assertMarks('smart/termijn_na_gesprek', settled, among({ 'x.agenda.yaml': agenda('2026-06-25') }));
  });

  it('has no advice any more on a report that was signed [A26]', () => {
    const signed = `${before}ondertekening:\n  - { rol: aios, naam: Sanne, datum: 2026-03-20, betekenis: gezien, vingerafdruk: sha256:${'0'.repeat(64)} }\n`;
    assertMarks('smart/termijn_na_gesprek', signed, among({ 'x.agenda.yaml': agenda('2026-09-14') }));
  });
});
