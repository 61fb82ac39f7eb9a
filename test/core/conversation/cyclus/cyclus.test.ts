import assert from 'node:assert/strict';
import { check, makeAgenda, sign, verify } from '../../../../src/core/index.ts';
import { dossierVermelding, nieuwDossier } from '../../../../src/core/conversation/index.ts';
import type { Ondertekenaar } from './portfolio.ts';
import { bewerkt, metSleutel, verwacht, Verloop } from './portfolio.ts';
import { DOSSIER, EERSTE, MENSEN, OPGESCHOVEN, SCHEMA, TUSSEN, TWEEDE, VERZOEK } from './verhaal.ts';
import { punt } from '../voorbeeld.ts';

describe('two voortgangsgesprekken and a tussengesprek, from reflection to plan', () => {
  const verloop = new Verloop();
  let aios: Ondertekenaar;
  let opleider: Ondertekenaar;
  let stageopleider: Ondertekenaar;

  before(async () => {
    aios = await metSleutel(MENSEN.aios, 'aios', 1);
    opleider = await metSleutel(MENSEN.opleider, 'opleider', 2);
    stageopleider = await metSleutel(MENSEN.stageopleider, 'stageopleider', 3);
  });

  const heeftGeenBevindingen = (today: string) => {
    assert.deepEqual(verloop.bevindingen(today), [], today);
  };
  /** A point of an agenda as one line. */
  const opEenRegel = (file: string, id: string) => punt(verloop.text(file), id).replace(/\s+/gu, ' ');
  const ONVOLDOENDE =
    'De stage Neonatologie is op 18 mei 2026 als onvoldoende beoordeeld (tussenbeoordeling door dr. Fenna Kuipers).';
  const regels = (today: string) => verloop.bevindingen(today).map((found) => found.split(': ').slice(0, 2).join(' '));

  describe('the first voortgangsgesprek', () => {
    it('is prepared: nothing lacks when the reflection is handed in, and the agenda is made of it [A6] [A7] [A8] [A9] [A12]', () => {
      verloop.krijgt('eerste');
      assert.deepEqual(verloop.levertIn(EERSTE.reflectie, '2026-03-16'), []);
      verloop.krijgt('feedback-eerste');
      heeftGeenBevindingen('2026-03-20');
      assert.equal(
        verloop.maaktAgenda({ type: 'voortgangsgesprek', datum: EERSTE.datum, today: '2026-03-20' }),
        EERSTE.agenda,
      );
      assert.notEqual(punt(verloop.text(EERSTE.agenda), 'versnelling_voorlopig'), '');
      assert.equal(punt(verloop.text(EERSTE.agenda), 'versnelling_definitief'), '');
      heeftGeenBevindingen('2026-03-20');
    });

    it('ends in a report without findings: what was decided, and the agreements proposed from the actions [A14] [A16] [A21] [A22] [A29]', () => {
      assert.equal(verloop.maaktVerslag(EERSTE.agenda, EERSTE.datum), EERSTE.verslag);
      verloop.schrijft(EERSTE.verslag, EERSTE.besluiten);
      verloop.maaktVerslag(EERSTE.agenda, EERSTE.datum);
      verloop.schrijft(EERSTE.verslag, EERSTE.afspraken);
      heeftGeenBevindingen(EERSTE.datum);
    });

    it('is accorded and signed, and the opleider has a copy to the letter [A23] [A26] [A28]', async () => {
      await verloop.ondertekent(EERSTE.verslag, opleider, '2026-03-27');
      await verloop.ondertekent(EERSTE.verslag, aios, '2026-03-27');
      assert.deepEqual(await verloop.handtekeningen(EERSTE.verslag), [
        [MENSEN.opleider, true],
        [MENSEN.aios, true],
      ]);
      assert.equal(verloop.text(EERSTE.verslag), verwacht(EERSTE.verslag));
      assert.equal(verloop.kopie(EERSTE.verslag), verloop.text(EERSTE.verslag));
    });

    it('has its seal broken by one changed word, and takes no forged signature [A24] [A26]', async () => {
      const { files } = verloop;
      const gewijzigd = new Map(files).set(
        EERSTE.verslag,
        verloop.text(EERSTE.verslag).replace('maanden: 2', 'maanden: 3'),
      );
      assert.deepEqual(
        (await verify(gewijzigd, { file: EERSTE.verslag })).map(({ naam, valid }) => [naam, valid]),
        [
          [MENSEN.opleider, false],
          [MENSEN.aios, false],
        ],
      );
      const rules = check(gewijzigd, { today: '2026-03-27' }).map(({ rule, file }) => `${file} ${rule}`);
      assert.equal(rules.filter((one) => one === `${EERSTE.verslag} verslag/gewijzigd_na_ondertekening`).length, 2);
      const vals = await sign(files, {
        file: EERSTE.verslag,
        rol: 'opleider',
        naam: MENSEN.opleider,
        datum: '2026-03-28',
        betekenis: 'akkoord',
        key: aios.key,
      });
      assert.deepEqual(vals, {
        refused:
          'Met deze sleutel kan niemand de handtekening van dr. Halbe Wiersma controleren: de sleutel van dr. Halbe Wiersma in portfolio.yaml is een andere.',
      });
    });

    it('changes the plan, in a new version beside the accorded one [A3] [A21g] [A22]', async () => {
      assert.deepEqual(regels('2026-03-30'), ['opleiding.iop.yaml iop/niet_bijgewerkt']);
      const { file, zonderVinkje } = verloop.werktIopBij(EERSTE.verslag, EERSTE.geenLeerdoel);
      assert.deepEqual([file, zonderVinkje], [EERSTE.iop, []]);
      await verloop.ondertekent(file, opleider, '2026-03-31');
      await verloop.ondertekent(file, aios, '2026-03-31');
      assert.equal(verloop.text(file), verwacht(file));
      heeftGeenBevindingen('2026-03-31');
    });
  });

  describe('the tussengesprek of a rotation that is insufficient', () => {
    it('is prepared: the form says so, and so does the agenda [B3] [B4] [B5] [B6] [B7]', async () => {
      verloop.krijgt('tussen');
      assert.deepEqual(verloop.levertIn(TUSSEN.reflectie, '2026-05-18'), []);
      await verloop.ondertekent(TUSSEN.formulier, stageopleider, '2026-05-19');
      await verloop.ondertekent(TUSSEN.formulier, aios, '2026-05-19', 'gezien');
      const { datum, stage } = TUSSEN;
      assert.equal(verloop.maaktAgenda({ type: 'tussengesprek', stage, datum, today: '2026-05-19' }), TUSSEN.agenda);
      assert.ok(opEenRegel(TUSSEN.agenda, 'sterk_en_zwak').includes(ONVOLDOENDE));
      assert.deepEqual(regels('2026-05-20'), [`${TUSSEN.formulier} tussen/terugkoppeling`]);
    });

    it('ends in a report that says to whom it was reported back [B9] [B10] [B11] [B12] [B16] [B18]', async () => {
      assert.equal(verloop.maaktVerslag(TUSSEN.agenda, TUSSEN.datum), TUSSEN.verslag);
      verloop.schrijft(TUSSEN.verslag, TUSSEN.besluiten);
      verloop.maaktVerslag(TUSSEN.agenda, TUSSEN.datum);
      verloop.schrijft(TUSSEN.verslag, TUSSEN.afspraken);
      await verloop.ondertekent(TUSSEN.verslag, stageopleider, '2026-05-22');
      await verloop.ondertekent(TUSSEN.verslag, aios, '2026-05-22', 'gezien');
      assert.equal(verloop.text(TUSSEN.verslag), verwacht(TUSSEN.verslag));
      assert.equal(verloop.kopie(TUSSEN.verslag), verloop.text(TUSSEN.verslag));
      assert.deepEqual(regels('2026-05-25'), [`${TUSSEN.iop} iop/niet_bijgewerkt`]);
    });

    it('changes the plan of the rotation, whose new version is the one that counts [B13] [B14]', async () => {
      const { file } = verloop.werktIopBij(TUSSEN.verslag, TUSSEN.geenLeerdoel);
      assert.equal(file, TUSSEN.nieuwIop);
      heeftGeenBevindingen('2026-05-26');
      await verloop.ondertekent(file, stageopleider, '2026-05-27');
      assert.equal(verloop.text(file), verwacht(file));
      heeftGeenBevindingen('2026-05-27');
    });

    it('is noted in the dossier of the opleider, outside the portfolio, and nowhere in it [A31]', () => {
      const bron = verloop.document(TUSSEN.verslag, 'verslag');
      const text = nieuwDossier(verloop.portfolio, { bron, today: '2026-05-26', language: 'nl' });
      const dossier = bewerkt('dossier', text, DOSSIER);
      assert.equal(dossier, verwacht('../merel-oosterbaan.dossier.yaml'));
      heeftGeenBevindingen('2026-05-27');
    });
  });

  describe('the second voortgangsgesprek', () => {
    it('has the definitive judgement on its agenda, as the first promised, and what the rotation asks [A11] [A13] [A14] [A17] [A21f] [B18]', () => {
      verloop.krijgt('tweede');
      verloop.schrijft(VERZOEK, TWEEDE.bewijs);
      assert.deepEqual(verloop.levertIn(TWEEDE.reflectie, '2026-06-15'), []);
      verloop.krijgt('feedback-tweede');
      const { datum } = TWEEDE;
      assert.equal(verloop.maaktAgenda({ type: 'voortgangsgesprek', datum, today: '2026-06-16' }), TWEEDE.agenda);
      const agenda = verloop.text(TWEEDE.agenda);
      assert.equal(punt(agenda, 'versnelling_voorlopig'), '');
      assert.equal(punt(agenda, 'versnelling_definitief'), verwacht('versnelling_definitief.txt'));
      assert.equal(punt(agenda, 'vorige_afspraken'), verwacht('vorige_afspraken.txt'));
      assert.ok(opEenRegel(TWEEDE.agenda, 'sterk_en_zwak').includes(ONVOLDOENDE));
      heeftGeenBevindingen('2026-06-16');
      verloop.schrijft(VERZOEK, TWEEDE.oordeel);
    });

    it('has the definitive judgement in no earlier talk, wherever that is planned [A21f]', () => {
      const files = new Map([...verloop.files].filter(([file]) => !file.includes('2026-06')));
      files.set(VERZOEK, verloop.text(VERZOEK).replace(/^oordelen:[^]*/mu, ''));
      const { text } = makeAgenda(files, { type: 'voortgangsgesprek', datum: '2026-05-07', today: '2026-05-01' });
      assert.equal(punt(text, 'versnelling_definitief'), '');
    });

    it('ends in a report that looks back on all that was agreed, in both kinds of talk [A14] [A15] [A19] [A20] [A21]', () => {
      assert.equal(verloop.maaktVerslag(TWEEDE.agenda, TWEEDE.datum), TWEEDE.verslag);
      verloop.schrijft(TWEEDE.verslag, TWEEDE.besluiten);
      verloop.maaktVerslag(TWEEDE.agenda, TWEEDE.datum);
      verloop.schrijft(TWEEDE.verslag, TWEEDE.afspraken);
      assert.deepEqual(regels(TWEEDE.datum), [`${SCHEMA} versnelling/schema`]);
    });

    it('asks where an insufficient judgement of the opleider goes, were it one [A31]', () => {
      const anders = new Verloop();
      for (const [file, text] of verloop.files) anders.files.set(file, text);
      anders.schrijft(TWEEDE.verslag, [{ op: 'set', path: ['oordeel'], value: 'onvoldoende' }]);
      anders.maaktVerslag(TWEEDE.agenda, TWEEDE.datum);
      assert.match(anders.text(TWEEDE.verslag), /\ndossier_vermelding:\n/u);
      const vermelding = dossierVermelding(anders.document(TWEEDE.verslag, 'verslag'), '2026-06-26');
      assert.ok(anders.bevindingen(TWEEDE.datum).some((found) => found.includes('verslag/dossier')));
      anders.schrijft(TWEEDE.verslag, vermelding ? [vermelding] : []);
      assert.deepEqual(anders.bevindingen(TWEEDE.datum), verloop.bevindingen(TWEEDE.datum));
    });

    it('is signed, and the plan closes what was met [A22] [A26] [A28]', async () => {
      await verloop.ondertekent(TWEEDE.verslag, opleider, '2026-06-26');
      await verloop.ondertekent(TWEEDE.verslag, aios, '2026-06-26');
      assert.equal(verloop.text(TWEEDE.verslag), verwacht(TWEEDE.verslag));
      assert.equal(verloop.kopie(TWEEDE.verslag), verloop.text(TWEEDE.verslag));
      const { file, zonderVinkje } = verloop.werktIopBij(TWEEDE.verslag, TWEEDE.geenLeerdoel, TWEEDE.ookVervangen);
      assert.deepEqual([file, zonderVinkje], [TWEEDE.iop, TWEEDE.ookVervangen]);
      await verloop.ondertekent(file, opleider, '2026-06-29');
      await verloop.ondertekent(file, aios, '2026-06-29');
      assert.equal(verloop.text(file), verwacht(file));
    });

    it('changes the schedule, by the quick fix and the days MijnRGS has [A25] [A27]', () => {
      verloop.herstelt(SCHEMA, 'versnelling/schema', OPGESCHOVEN, '2026-06-29');
      verloop.schrijft(SCHEMA, TWEEDE.mijnRgs);
      assert.equal(verloop.text(SCHEMA), verwacht(SCHEMA));
    });
  });

  describe('in the end', () => {
    it('ends without a finding in the whole portfolio, and with every signature valid [A24] [A26] [A30] [B15] [B17]', async () => {
      heeftGeenBevindingen('2026-07-06');
      const signed: [string, boolean][] = [];
      for (const file of verloop.files.keys()) {
        if (/\.(?:verslag|iop|tussenbeoordeling)\.yaml$/u.test(file))
          signed.push(...(await verloop.handtekeningen(file)));
      }
      assert.deepEqual([signed.length, signed.filter(([, valid]) => !valid)], [13, []]);
      assert.equal(verloop.text('portfolio.yaml'), verwacht('portfolio.yaml'));
    });
  });
});
