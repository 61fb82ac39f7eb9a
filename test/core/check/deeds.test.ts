import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { deedFor, rules } from '../../../src/core/check/index.ts';

/** What is offered for a finding of a rule, per language. */
const offered = (rule: (typeof rules)[number]['id'], path: readonly string[] = []) => {
  const [nl, en] = (['nl', 'en'] as const).map((language) => deedFor({ rule, path }, language));
  return nl && en && [nl.command, nl.title, en.title];
};

describe('the command that cures a finding', () => {
  it('is that of the rule: to sign, to make the document that lacks, to bring one up to date [A12] [A22] [A24] [A25] [A26] [A30] [A31]', () => {
    const found = rules.flatMap(({ id }) => {
      const deed = offered(id);
      return deed ? [[id, ...deed].join(' | ')] : [];
    });
    assert.deepEqual(found, [
      'gesprek/agenda | generateAgenda | Stel de agenda van dit gesprek op | Generate the agenda of this meeting',
      'verslag/dossier | addDossierNote | Leg het vast in het dossier van de opleider… | Record it in the file of the programme director…',
      'verslag/akkoord | sign | Geef akkoord en onderteken… | Approve and sign…',
      'verslag/ondertekening | sign | Onderteken… | Sign…',
      'verslag/gewijzigd_na_ondertekening | verifySignatures | Bekijk wat er na de ondertekening is gewijzigd… | See what changed since it was signed…',
      'verslag/handtekening_ongeldig | verifySignatures | Controleer de handtekeningen… | Verify the signatures…',
      'versnelling/schema | prepareMijnRgsChanges | Bereid de wijzigingen voor MijnRGS voor | Prepare the changes for MijnRGS',
      'portfolio/verslag_ontbreekt | draftReport | Maak het verslag van dit gesprek | Draft the report of this meeting',
      'iop/niet_bijgewerkt | updateIop | Werk het opleidingsplan bij… | Update the training plan…',
    ]);
  });

  it('is the copy where a report does not say who keeps what, and nothing for another field that is empty [A23] [A28]', () => {
    assert.deepEqual(offered('schema/ontbreekt', ['bewaring']), [
      'copyForOpleider',
      'Maak de kopie voor de opleider…',
      'Make the copy for the programme director…',
    ]);
    assert.equal(offered('schema/ontbreekt', ['periode']), undefined);
  });

  it('exists', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: { commands: { command: string }[] };
    };
    const commands = contributes.commands.map(({ command }) => command);
    for (const { id } of rules) {
      const deed = deedFor({ rule: id, path: ['bewaring'] }, 'nl');
      if (deed) assert.ok(commands.includes(`aiosPortfolio.${deed.command}`), deed.command);
    }
  });
});
