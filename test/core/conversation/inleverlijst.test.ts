import assert from 'node:assert/strict';
import { zevenCompetentiegebieden } from '../../../src/core/kinds/index.ts';
import type { Inlevergrens, Inleverlijst } from '../../../src/core/conversation/index.ts';
import {
  inlevermoment,
  inleverlijst,
  naInleveren,
  nogInTeLeveren,
  reflectieBij,
} from '../../../src/core/conversation/index.ts';
import type { Language } from '../../../src/core/language/language.ts';
import { readPortfolio } from '../../../src/core/portfolio/index.ts';
import { fingerprint } from '../../../src/core/seal/index.ts';
import { REFLECTIE, VERSLAG_MAART, voorbeeld } from './voorbeeld.ts';

const TODAY = '2026-03-05';
const FILE = 'reflecties/maart.reflectie.yaml';
const NOG_NIET = REFLECTIE.replace('ingeleverd: 2026-03-03\n', '');
const portfolioMet = (anders: Readonly<Record<string, string | undefined>> = {}) => readPortfolio(voorbeeld(anders));

function lijst(
  anders: Readonly<Record<string, string | undefined>> = {},
  today = TODAY,
  language: Language = 'nl',
): Inleverlijst | Inlevergrens {
  const portfolio = portfolioMet(anders);
  const reflectie = portfolio.ofKind('reflectie').find(({ file }) => file === FILE);
  assert.ok(reflectie, 'the reflection is there');
  return inleverlijst(portfolio, reflectie, today, language);
}

/** A list as it is read: its head, then a line per row with where it leads. */
function gelezen(found: Inleverlijst | Inlevergrens): string[] {
  if ('geweigerd' in found) return [found.geweigerd, (found.path ?? []).join(' ')];
  const { titel, eerder, inleveren, regels } = found;
  return [
    titel,
    ...(eerder === undefined ? [] : [eerder]),
    ...(inleveren ? [`${inleveren.label}. ${inleveren.detail}`] : []),
    ...regels.map(({ soort, label, detail, file, path = [], maak }) => {
      const where = [file?.split('/').at(-1), ...path, maak?.command].filter((part) => part !== undefined);
      return `${{ ontbreekt: '-', advies: '~', klaar: 'x' }[soort]} ${label}${detail === undefined ? '' : ` (${detail})`} -> ${where.join(' ')}`;
    }),
  ];
}

/** A reflection that speaks of all areas, and nothing else in the portfolio to mend. */
const VOLLEDIG = `soort: reflectie
versie: 1
gesprek: { type: voortgangsgesprek, datum: 2026-03-10 }
periode: { van: 2025-09-11, tot: 2026-03-10 }
competentiegebieden:
${zevenCompetentiegebieden
  .map(({ id }) => `  ${id}: { goed: Dit ging goed., beter: Dit kan beter., bewijs: [../bewijs/osats.bewijs.yaml] }`)
  .join('\n')}
`;
const ALLEEN = {
  'gesprekken/2025-03-11.verslag.yaml': undefined,
  'gesprekken/2025-09-10.verslag.yaml': undefined,
  'versnelling/echo.versnelling.yaml': undefined,
};

describe('the list before handing in', () => {
  it('has what lacks first, with its place, then advice, then what is there [A6] [A7] [A8] [A24] [A30] [A32] [A33]', () => {
    const reflectie = 'Reflectie, voortgangsgesprek, 10 maart 2026';
    const verzoek = 'Versnellingsverzoek, 1 september 2025';
    const [plek, echo] = ['maart.reflectie.yaml competentiegebieden', 'echo.versnelling.yaml onderdelen 1'];
    const niets = (naam: string, key: string) =>
      `- Over ‘${naam}’ staat nog niets: schrijf op wat goed ging en wat beter kan. (${reflectie}) -> ${plek} ${key}`;
    const bewijs = (naam: string, key: string) =>
      `~ ‘${naam}’ is niet onderbouwd: verwijs bij ‘Bewijs’ (\`bewijs\`) naar een beoordeling, verslag of ander stuk uit het portfolio. (${reflectie}) -> ${plek} ${key} bewijs`;
    const handtekening = (dag: string, file: string) =>
      `- Ontbreekt nog: akkoord van opleider; handtekening van aios en opleider. (Gespreksverslag, voortgangsgesprek, ${dag}) -> ${file} akkoord`;
    assert.deepEqual(gelezen(lijst({ [FILE]: NOG_NIET })), [
      'Inleveren: voortgangsgesprek van 10 maart 2026',
      'Vandaag inleveren. Er ontbreken nog 14 punten. Onaf is niet fout: u kunt nu inleveren en later aanvullen.',
      niets('Medisch handelen', 'medisch_handelen'),
      niets('Samenwerking', 'samenwerking'),
      niets('Kennis en wetenschap', 'kennis_en_wetenschap'),
      niets('Maatschappelijk handelen', 'maatschappelijk_handelen'),
      niets('Professionaliteit', 'professionaliteit'),
      `- Bij ‘Organisatie’ staat niet wat goed ging. Sta bij beide stil. (${reflectie}) -> ${plek} organisatie goed`,
      `- Voor ‘Polikliniek’ is nog geen bewijs uit het portfolio genoemd. (${verzoek}) -> ${echo} bewijs`,
      `- Bij ‘Polikliniek’ staat niet hoe dit zich verhoudt tot het landelijke opleidingsplan. (${verzoek}) -> ${echo} landelijk_plan`,
      `- Bij ‘Polikliniek’ staat niet hoe dit zich verhoudt tot het lokale opleidingsplan. (${verzoek}) -> ${echo} lokaal_plan`,
      `- De motivatie voor ‘Polikliniek’ ontbreekt: beargumenteer het verzoek op basis van het portfolio. (${verzoek}) -> ${echo} motivatie`,
      `- Bij ‘Polikliniek’ staat niet welk beheersingsniveau (1–5) al is bereikt. (${verzoek}) -> ${echo} beheersingsniveau`,
      `- Bij ‘Polikliniek’ staat niet hoe dit (definitief) wordt getoetst. (${verzoek}) -> ${echo} toetsing`,
      handtekening('11 maart 2025', '2025-03-11.verslag.yaml'),
      handtekening('10 september 2025', '2025-09-10.verslag.yaml'),
      bewijs('Communicatie', 'communicatie'),
      bewijs('Organisatie', 'organisatie'),
      "~ A1: Twaalf echo's met OSATS. (uiterlijk 10 maart 2026) (Gespreksverslag, voortgangsgesprek, 10 september 2025) -> 2025-09-10.verslag.yaml afspraken 0",
      'x Reflectie geschreven -> maart.reflectie.yaml',
      'x Individueel opleidingsplan geldig en bijgewerkt -> plan.iop.yaml',
      'x Van elk gesprek een verslag in het portfolio -> ',
    ]);
  });

  it('says the same in English', () => {
    const read = gelezen(lijst({ ...ALLEEN, [FILE]: VOLLEDIG, 'plan.iop.yaml': undefined }, TODAY, 'en'));
    assert.deepEqual(read, [
      'Hand in: progress meeting of 10 March 2026',
      'Hand in today. 1 point is still missing. Unfinished is not wrong: you can hand in now and complete it later.',
      '- Individual training plan valid and up to date -> newDocument',
      'x Reflection written -> maart.reflectie.yaml',
      'x Every competency area described: what went well and what can be better -> maart.reflectie.yaml',
      'x Reflection backed by evidence -> maart.reflectie.yaml',
      'x A report of every meeting in the portfolio -> ',
      'x Earlier reports approved and signed -> ',
      'x Agreements due before this meeting considered -> ',
    ]);
  });

  it('says so when nothing lacks, and when the talk has been already [A8]', () => {
    const head = (today: string, language: Language = 'nl') =>
      gelezen(lijst({ ...ALLEEN, [FILE]: VOLLEDIG }, today, language))[1];
    assert.equal(head(TODAY), 'Vandaag inleveren. Alles wat de leidraad vraagt, is er.');
    assert.equal(
      head('2026-03-11'),
      'Vandaag inleveren. Dit gesprek is al geweest. Alles wat de leidraad vraagt, is er.',
    );
    assert.equal(
      head('2026-03-11', 'en'),
      'Hand in today. This meeting has been held already. Everything the guidance asks for is there.',
    );
  });

  it('says when it was handed in, and offers to do so again only on a later day [A8]', () => {
    const at = (today: string, language: Language = 'nl') =>
      gelezen(lijst({ ...ALLEEN, [FILE]: `${VOLLEDIG}ingeleverd: 2026-03-03\n` }, today, language)).slice(1, 3);
    assert.deepEqual(at(TODAY), [
      'Ingeleverd op 3 maart 2026',
      'Opnieuw inleveren, met de datum van vandaag. Alles wat de leidraad vraagt, is er.',
    ]);
    assert.deepEqual(at('2026-03-03'), [
      'Ingeleverd op 3 maart 2026',
      'x Reflectie geschreven -> maart.reflectie.yaml',
    ]);
    assert.deepEqual(at(TODAY, 'en'), [
      'Handed in on 3 March 2026',
      'Hand in again, with the date of today. Everything the guidance asks for is there.',
    ]);
  });

  it('leads from a talk without a report to its agenda [A30] [B15]', () => {
    const agenda = 'gesprek: { type: voortgangsgesprek, datum: 2025-12-01 }\n';
    const read = gelezen(lijst({ ...ALLEEN, [FILE]: VOLLEDIG, 'december.agenda.yaml': agenda }));
    assert.equal(read[2], '- Van het gesprek van 1 december 2025 is er nog geen verslag. -> draftReport');
  });

  it('is refused with the reason when the talk is not known, the text cannot be read, or the report was signed [A26]', () => {
    const signed = VERSLAG_MAART.replace('2025-03-11', '2026-03-10').concat(
      `ondertekening: [{ rol: aios, naam: Sanne Dijk, datum: 2026-03-10, betekenis: gezien, vingerafdruk: ${fingerprint({}) ?? ''} }]\n`,
    );
    assert.deepEqual(gelezen(lijst({ [FILE]: NOG_NIET.replace('datum: 2026-03-10', 'datum:') })), [
      'De reflectie zegt nog niet voor welk gesprek zij is. Vul soort en datum van het gesprek in; daarna kunt u inleveren. Er is niets gewijzigd.',
      'gesprek',
    ]);
    assert.deepEqual(gelezen(lijst({ [FILE]: `${NOG_NIET}prive: "\n` })), [
      `${FILE} bevat een fout in de YAML en kan niet worden gelezen.`,
      '',
    ]);
    assert.deepEqual(gelezen(lijst({ [FILE]: NOG_NIET, 'maart.verslag.yaml': signed })), [
      'Het verslag van het gesprek van 10 maart 2026 is al ondertekend. De voorbereiding verandert daarna niet meer; er is niets gewijzigd.',
      '',
    ]);
    assert.deepEqual(gelezen(lijst({ [FILE]: NOG_NIET, 'maart.verslag.yaml': signed }, TODAY, 'en')), [
      'The report of the meeting of 10 March 2026 has been signed. Its preparation does not change after that; nothing was changed.',
      '',
    ]);
  });
});

describe('in the form of a reflection', () => {
  const moment = (text: string, levels: readonly ('error' | 'warning' | 'info')[] = [], report = '') => {
    const portfolio = readPortfolio(
      voorbeeld({ [FILE]: text, ...(report === '' ? {} : { 'g/x.verslag.yaml': report }) }),
    );
    const document = portfolio.get(FILE);
    assert.ok(document);
    const of = (language: Language) =>
      inlevermoment(
        document,
        portfolio,
        levels.map((level) => ({ level })),
        language,
      );
    return [of('nl'), of('en')];
  };

  it('handing in is said to be next when nothing lacks in it; advice lacks nothing [A8]', () => {
    assert.deepEqual(moment(VOLLEDIG, ['info']), [
      {
        tekst: 'Deze reflectie is klaar en nog niet ingeleverd.',
        handeling: { label: 'Inleveren…', command: 'handIn' },
      },
      {
        tekst: 'This reflection is complete and has not been handed in yet.',
        handeling: { label: 'Hand In…', command: 'handIn' },
      },
    ]);
  });

  it('nothing is said of it while something lacks, the talk is not known, or it was done or is past [A8]', () => {
    const signature = `{ rol: aios, naam: X, datum: 2026-03-11, betekenis: gezien, vingerafdruk: '${fingerprint({}) ?? ''}' }`;
    const signed = `soort: verslag\ngesprek: { type: voortgangsgesprek, datum: 2026-03-10 }\nondertekening: [${signature}]\n`;
    const nothing = [undefined, undefined];
    assert.deepEqual(moment(VOLLEDIG, ['warning']), nothing);
    assert.deepEqual(moment(VOLLEDIG.replace('datum: 2026-03-10', 'datum:')), nothing);
    assert.deepEqual(moment(`${VOLLEDIG}ingeleverd: 2026-03-01\n`), nothing);
    assert.deepEqual(moment(`${VOLLEDIG}leerdoelen: [\n`), nothing);
    assert.deepEqual(moment(VOLLEDIG, [], signed), nothing);
  });
});

describe('what is said when a reflection has been handed in', () => {
  const gesprek = { type: 'voortgangsgesprek', datum: '2026-03-10' } as const;
  const gezegd = (anders: Readonly<Record<string, string | undefined>>, language: Language = 'nl') =>
    naInleveren(portfolioMet({ ...ALLEEN, [FILE]: VOLLEDIG, ...anders }), gesprek, TODAY, language);
  const agenda = 'gesprek: { type: voortgangsgesprek, datum: 2026-03-10 }\n';

  it('is what was done, what lacks and who is next [A8] [A12]', () => {
    assert.deepEqual(gezegd({}), {
      tekst:
        'De reflectie voor het voortgangsgesprek van 10 maart 2026 is ingeleverd op 5 maart 2026 en opgeslagen. Hierna stelt de opleider de agenda op.',
      knop: 'Agenda opstellen',
    });
    assert.deepEqual(gezegd({ 'plan.iop.yaml': undefined, 'x.agenda.yaml': agenda }, 'en'), {
      tekst:
        'The reflection for the progress meeting of 10 March 2026 was handed in on 5 March 2026 and saved. 1 point is still missing; complete it when you can. The agenda is there already; the programme director can update it with what you handed in.',
      knop: 'Update Agenda',
    });
  });

  it('names the supervisor of the rotation for its talk [B5]', () => {
    const talk = { type: 'tussengesprek', stage: 'Hartbewaking', datum: '2026-04-10' } as const;
    assert.equal(
      naInleveren(portfolioMet(ALLEEN), talk, TODAY, 'nl').tekst,
      'De reflectie voor het tussengesprek Hartbewaking van 10 april 2026 is ingeleverd op 5 maart 2026 en opgeslagen. Er ontbreken nog 2 punten; vul die aan wanneer het kan. Hierna stelt de stageopleider de agenda op.',
    );
  });
});

describe('the reflection to hand in', () => {
  it('is the document itself, or the one that prepares the talk of an agenda or report [A8]', () => {
    const portfolio = portfolioMet({
      'x.agenda.yaml': 'gesprek: { type: voortgangsgesprek, datum: 2026-03-10 }\n',
      'y.agenda.yaml': 'gesprek: { type: voortgangsgesprek }\n',
    });
    const from = (file: string) => {
      const document = portfolio.get(file);
      assert.ok(document, file);
      return reflectieBij(portfolio, document)?.file;
    };
    assert.deepEqual([FILE, 'x.agenda.yaml', 'y.agenda.yaml', 'plan.iop.yaml'].map(from), [
      FILE,
      FILE,
      undefined,
      undefined,
    ]);
  });

  it('is one that was not handed in yet, the first talk first [A8]', () => {
    const op = (datum: string) => NOG_NIET.replace('datum: 2026-03-10', `datum: ${datum}`);
    const files = {
      'c.reflectie.yaml': op(''),
      'b.reflectie.yaml': op('2026-09-01'),
      'a.reflectie.yaml': op('2026-10-01'),
    };
    assert.deepEqual(
      nogInTeLeveren(portfolioMet({ ...files, 'stuk.reflectie.yaml': 'gesprek: "\n' })).map(({ file }) => file),
      ['b.reflectie.yaml', 'a.reflectie.yaml', 'c.reflectie.yaml'],
    );
  });
});
