import assert from 'node:assert/strict';
import { checkDocument, messageOf } from '../../../../src/core/check/index.ts';
import type { RuleId } from '../../../../src/core/check/index.ts';
import type { Setting } from '../marked.ts';
import { assertMarks, findingsOf, fixed, fixesOf, open, TODAY } from '../marked.ts';

const REPORT: Setting = { file: 'x.verslag.yaml' };
const EVIDENCE: Setting = { file: 'x.bewijs.yaml' };
const SCHEDULE: Setting = { file: 'x.opleidingsschema.yaml' };

/** The text after the preferred fix of the first finding of a rule. */
function repaired(rule: RuleId, text: string, setting: Setting): string {
  const [fix] = fixesOf(rule, text, setting);
  assert.equal(fix?.preferred, true);
  return fixed(text, fix, setting);
}

function says(rule: RuleId, text: string, setting: Setting): [nl: string, en: string] {
  const [finding] = findingsOf(rule, text, setting);
  assert.ok(finding, `${rule} finds nothing`);
  return [messageOf(finding, 'nl'), messageOf(finding, 'en')];
}

describe('schema/type', () => {
  it('marks the value that should be of another type', () => {
    assertMarks('schema/type', 'leerklimaat: «3»\nafspraken: «geen»\nwelbevinden:\n  «goed: ja»\n', REPORT);
    assertMarks('schema/type', 'leerklimaat: Open\nafspraken: []\n', REPORT);
  });

  it('says what should be there', () => {
    assert.deepEqual(says('schema/type', 'leerklimaat: 3\n', REPORT), [
      'Bij ‘leerklimaat’ hoort tekst.',
      '“leerklimaat” should be text.',
    ]);
    assert.deepEqual(says('schema/type', 'afspraken: geen\n', REPORT), [
      'Bij ‘afspraken’ hoort een lijst met streepjes.',
      '“afspraken” should be a list with dashes.',
    ]);
  });

  it('says that a text or a list is no document, once, and misses nothing in it', () => {
    for (const text of ['Zomaar een verhaal\n', '- een\n- twee\n', '42']) {
      const { document, portfolio } = open(text, REPORT);
      const findings = checkDocument(document, portfolio, { today: TODAY });
      assert.deepEqual(
        findings.map((finding) => messageOf(finding, 'nl')),
        ['Dit bestand is geen document: het hoort te bestaan uit regels met een naam, een dubbele punt en een waarde.'],
      );
    }
  });

  it('offers the same content as the type that is expected', () => {
    assert.equal(repaired('schema/type', 'leerklimaat: 3 # cijfer\n', REPORT), "leerklimaat: '3' # cijfer\n");
    assert.equal(repaired('schema/type', 'leerklimaat: 1.50\n', REPORT), "leerklimaat: '1.50'\n");
    assert.equal(repaired('schema/type', 'leerklimaat: true\n', REPORT), "leerklimaat: 'true'\n");
    assert.equal(
      repaired('schema/type', 'leerklimaat:\n  - Open\n  - Veilig\n', REPORT),
      'leerklimaat: |-\n  Open\n  Veilig\n',
    );
    assert.equal(
      repaired('schema/type', 'competenties: communicatie\n', EVIDENCE),
      'competenties:\n  - communicatie\n',
    );
    assert.equal(
      repaired('schema/type', "onderdelen:\n  - deeltijd: '0,8'\n", SCHEDULE),
      'onderdelen:\n  - deeltijd: 0.8\n',
    );
    assert.equal(repaired('schema/type', 'onderdelen:\n  - erkend: ja\n', SCHEDULE), 'onderdelen:\n  - erkend: true\n');
  });

  it('offers nothing where the content cannot be seen as that type', () => {
    assert.deepEqual(fixesOf('schema/type', 'gesprek: vandaag\n', REPORT), []);
    assert.deepEqual(fixesOf('schema/type', "onderdelen:\n  - deeltijd: 'vaak'\n", SCHEDULE), []);
  });
});

describe('schema/waarde', () => {
  it('marks a value that is none of those possible, and names the nearest', () => {
    assertMarks('schema/waarde', 'oordeel: «voldoene»\ngesprek:\n  type: "voortgangsgesprek"\n', REPORT);
    assert.deepEqual(says('schema/waarde', 'oordeel: voldoene\n', REPORT), [
      '‘voldoene’ kan niet bij ‘oordeel’. Bedoelt u ‘voldoende’?',
      '“voldoene” is not possible for “oordeel”. Did you mean “voldoende”?',
    ]);
    assert.equal(repaired('schema/waarde', 'oordeel: "voldoene" # x\n', REPORT), 'oordeel: "voldoende" # x\n');
  });

  it('knows a value by the name people read', () => {
    assert.equal(repaired('schema/waarde', 'oordeel: Geen oordeel\n', REPORT), 'oordeel: geen_oordeel\n');
  });

  it('names all that is possible when nothing is near, and lets choose', () => {
    const text = 'oordeel: prima\n';
    assert.deepEqual(says('schema/waarde', text, REPORT), [
      '‘prima’ kan niet bij ‘oordeel’. Mogelijk zijn: voldoende, onvoldoende, geen_oordeel.',
      '“prima” is not possible for “oordeel”. Possible values: voldoende, onvoldoende, geen_oordeel.',
    ]);
    const [fix] = fixesOf('schema/waarde', text, REPORT);
    assert.ok(fix && 'pick' in fix, 'nothing to choose');
    assert.deepEqual(
      fix.pick.map(({ label }) => label),
      ['Voldoende', 'Onvoldoende', 'Geen oordeel'],
    );
    assert.equal(fixed(text, fix, REPORT, 1), 'oordeel: onvoldoende\n');
  });

  it('marks a number out of bounds and reads a share of 80 as a percentage', () => {
    const marked = 'onderdelen:\n  - deeltijd: «80»\n';
    assertMarks('schema/waarde', marked, SCHEDULE);
    const text = marked.replace(/[«»]/gu, '');
    assert.deepEqual(says('schema/waarde', text, SCHEDULE), [
      '80 is te hoog voor ‘deeltijd’: ten hoogste 1.',
      '80 is too high for “deeltijd”: at most 1.',
    ]);
    assert.equal(repaired('schema/waarde', text, SCHEDULE), 'onderdelen:\n  - deeltijd: 0.8\n');
    assert.match(says('schema/waarde', text.replace('80', '0'), SCHEDULE)[0], /^0 is te laag voor ‘deeltijd’/u);
    assert.deepEqual(fixesOf('schema/waarde', text.replace('80', '-1'), SCHEDULE), []);
  });

  it('marks a text of the wrong form and offers the right one', () => {
    const id = 'afspraken:\n  - id: «A 1»\n';
    assertMarks('schema/waarde', id, REPORT);
    assert.equal(repaired('schema/waarde', id.replace(/[«»]/gu, ''), REPORT), 'afspraken:\n  - id: A-1\n');
    assert.equal(
      says('schema/waarde', 'afspraken:\n  - id: A 1\n', REPORT)[0],
      '‘A 1’ heeft niet de juiste vorm voor ‘id’.',
    );
    assert.equal(repaired('schema/waarde', "gesprek:\n  tijd: '9:30'\n", REPORT), "gesprek:\n  tijd: '09:30'\n");
  });
});

describe('schema/datum', () => {
  it('marks what is no day of the calendar', () => {
    assertMarks('schema/datum', 'datum: «2026-02-30»\n', EVIDENCE);
    assertMarks('schema/datum', 'datum: «gisteren»\n', EVIDENCE);
    assertMarks('schema/datum', 'datum: 2024-02-29\n', EVIDENCE);
    assertMarks('schema/datum', 'gesprek:\n  datum: «31-03-2026»\n', REPORT);
    assertMarks('schema/datum', 'afspraken:\n  - tijdgebonden: «zo snel mogelijk»\n', REPORT);
  });

  it('says how a day is written', () => {
    assert.deepEqual(says('schema/datum', 'datum: 2026-02-30\n', EVIDENCE), [
      '‘2026-02-30’ is geen bestaande dag, geschreven als jaar-maand-dag (bijvoorbeeld 2026-03-12).',
      '“2026-02-30” is not an existing day, written as year-month-day (for example 2026-03-12).',
    ]);
  });

  it('offers the day that was meant', () => {
    const meant = {
      '2026-02-30': '2026-02-28',
      '2028-02-30': '2028-02-29',
      '2026-3-1': '2026-03-01',
      '12-03-2026': '2026-03-12',
      '12/3/2026': '2026-03-12',
      '12.03.2026': '2026-03-12',
      '2026/03/12': '2026-03-12',
      '12 maart 2026': '2026-03-12',
      '1 Mei 2026': '2026-05-01',
      '3 august 2026': '2026-08-03',
      '2026-03-12T10:00:00': '2026-03-12',
    };
    for (const [written, day] of Object.entries(meant)) {
      const after = repaired('schema/datum', `datum: ${written}\n`, EVIDENCE);
      assert.match(after, new RegExp(`^datum: (['"]?)${day}\\1\n$`, 'u'), written);
    }
  });

  it('offers nothing where no day can be seen', () => {
    for (const written of ['volgende week', '2026-13-01', '12-03-26', '0-0-2026', '12 zomer 2026']) {
      assert.deepEqual(fixesOf('schema/datum', `datum: ${written}\n`, EVIDENCE), [], written);
    }
  });
});

describe('schema/soort', () => {
  it('marks the kind on its line when the file name says another', () => {
    const marked = '# kopie\nsoort: «agenda» # gekopieerd\nversie: 1\n';
    assertMarks('schema/soort', marked, REPORT);
    const text = marked.replace(/[«»]/gu, '');
    assert.deepEqual(says('schema/soort', text, REPORT), [
      'Volgens de bestandsnaam is dit een document van de soort ‘verslag’, niet ‘agenda’. Pas deze regel of de bestandsnaam aan.',
      'According to its file name this is a document of the kind “verslag”, not “agenda”. Change this line or the file name.',
    ]);
    assert.equal(repaired('schema/soort', text, REPORT), '# kopie\nsoort: verslag # gekopieerd\nversie: 1\n');
  });

  it('is an error: the file says something impossible', () => {
    assert.deepEqual(
      findingsOf('schema/soort', 'soort: agenda\n', REPORT).map(({ level }) => level),
      ['error'],
    );
  });
});

describe('schema/onbekende_sleutel', () => {
  it('marks the key and renames it, with its value, comment and place', () => {
    const marked = 'oordeel: voldoende\n«leerklimat»: >- # gesprek\n  Open sfeer.\nwelbevinden: Goed\n';
    assertMarks('schema/onbekende_sleutel', marked, REPORT);
    const text = marked.replace(/[«»]/gu, '');
    assert.deepEqual(says('schema/onbekende_sleutel', text, REPORT), [
      '‘leerklimat’ is hier niet bekend en telt nergens mee. Bedoelt u ‘leerklimaat’?',
      '“leerklimat” is not known here and is not used anywhere. Did you mean “leerklimaat”?',
    ]);
    assert.equal(repaired('schema/onbekende_sleutel', text, REPORT), text.replace('leerklimat:', 'leerklimaat:'));
  });

  it('renames in a list, in brackets and in quotes', () => {
    assert.equal(
      repaired('schema/onbekende_sleutel', 'afspraken:\n  - "meetbar": x\n', REPORT),
      'afspraken:\n  - meetbaar: x\n',
    );
    assert.equal(
      repaired('schema/onbekende_sleutel', 'gesprek: { dattum: 2026-01-01 }\n', REPORT),
      'gesprek: { datum: 2026-01-01 }\n',
    );
  });

  it('only says that it is unknown when no key is near', () => {
    const text = 'humeur: prima\n';
    assert.equal(
      says('schema/onbekende_sleutel', text, REPORT)[0],
      '‘humeur’ is hier niet bekend en telt nergens mee.',
    );
    assert.deepEqual(
      fixesOf('schema/onbekende_sleutel', text, REPORT).map(({ title }) => title),
      ['Negeer schema/onbekende_sleutel op deze regel'],
    );
  });

  it('treats `__proto__` and `constructor` as keys like any other', () => {
    assertMarks('schema/onbekende_sleutel', '«__proto__»: { soort: agenda }\n«constructor»: x\n', REPORT);
  });
});

describe('schema/ontbreekt', () => {
  const evidence =
    'soort: bewijs\nversie: 1\ntype: kpb\ndatum: 2026-03-12\ncompetenties: [communicatie]\nsamenvatting: Niveau 4.\n';

  it('misses what the format asks, by the name people read, at the first key', () => {
    assertMarks('schema/ontbreekt', `«${evidence}`.replace('soort', 'soort»'), EVIDENCE);
    assert.deepEqual(says('schema/ontbreekt', evidence, EVIDENCE), [
      '‘Titel’ (`titel`) is nog niet ingevuld.',
      '“Title” (`titel`) has not been filled in yet.',
    ]);
    assertMarks('schema/ontbreekt', `${evidence}titel: KPB\n`, EVIDENCE);
  });

  it('counts an empty text where a date or a choice goes as missing, not as wrong', () => {
    const text = `${evidence}titel: KPB\n`.replace('2026-03-12', "''").replace('kpb', '""');
    assertMarks('schema/ontbreekt', text.replace('datum', '«datum»').replace('type', '«type»'), EVIDENCE);
    assertMarks('schema/datum', text, EVIDENCE);
    assertMarks('schema/waarde', text, EVIDENCE);
  });

  it('adds it in its place, empty, so that it stays said', () => {
    const after = repaired('schema/ontbreekt', evidence, EVIDENCE);
    assert.equal(after, evidence.replace('datum', "titel: ''\ndatum"));
    assert.equal(findingsOf('schema/ontbreekt', after, EVIDENCE).length, 1);
  });

  it('leaves what another rule misses to that rule, also when that one is off or silenced', () => {
    const text =
      'soort: reflectie\nversie: 1\ngesprek: { type: tussengesprek, datum: 2026-01-01 }\nperiode: { van: 2025-10-01, tot: 2026-01-01 }\nleerdoelen: [x]\nagendapunten: [x]\n';
    const setting = { file: 'x.reflectie.yaml' };
    assertMarks('schema/ontbreekt', text, setting);
    assertMarks('schema/ontbreekt', text, { ...setting, options: { rules: { 'reflectie/competentiegebied': 'off' } } });
    assertMarks('schema/ontbreekt', `# negeer reflectie/*\n${text}`, setting);
  });

  it('does not miss the key that was only misspelt', () => {
    assertMarks('schema/ontbreekt', `${evidence}tietel: KPB\n`, EVIDENCE);
  });

  it('says of an empty document only that it is empty, and how to begin', () => {
    for (const text of ['', '\n\n', '# nog niets\n', '---\n', '\uFEFF', 'soort:\n', '{}']) {
      const findings = findingsOf('schema/ontbreekt', text, REPORT);
      assert.deepEqual(
        findings.map((finding) => messageOf(finding, 'nl')),
        ['Dit document is nog leeg. Begin met ‘soort: verslag’, of kies een formulier.'],
        JSON.stringify(text),
      );
    }
    assert.equal(repaired('schema/ontbreekt', '', REPORT), 'soort: verslag\nversie: 1\n');
  });

  it('adds a group with all that it asks for', () => {
    const text = 'soort: verslag\nversie: 1\n';
    const first = repaired('schema/ontbreekt', text, REPORT);
    assert.match(first, /^soort: verslag\nversie: 1\ngesprek:\n {2}type: ''\n {2}datum: ''\n/u);
  });
});
