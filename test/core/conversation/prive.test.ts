import assert from 'node:assert/strict';
import {
  draftReport,
  makeAgenda,
  makePortfolio,
  newDocument,
  newKinds,
  openDocument,
} from '../../../src/core/index.ts';
import { TUSSENBEOORDELING, voorbeeld } from './voorbeeld.ts';

/** Every document of the example with private notes at its root and wherever else somebody might put them. */
function metGeheimen(): Map<string, string> {
  const files = voorbeeld({ 'stages/hb.tussenbeoordeling.yaml': TUSSENBEOORDELING });
  for (const [file, text] of files) {
    files.set(
      file,
      `${text.replace(/ goed: ([^,}]+)/g, ' prive: GEHEIM-$1, goed: $1')}prive: |\n  GEHEIM van ${file}\n`,
    );
  }
  return files;
}

const secrets = (text: string) => [...text.matchAll(/GEHEIM/g)].length;

describe('private notes', () => {
  it('are in every document of this test', () => {
    for (const text of metGeheimen().values()) assert.ok(secrets(text) > 0);
  });

  it('never come into an agenda, new or updated, of either talk', () => {
    for (const type of ['voortgangsgesprek', 'tussengesprek'] as const) {
      const files = metGeheimen();
      const options = { type, datum: '2026-04-02', stage: 'Hartbewaking', today: '2026-04-01' };
      const made = makeAgenda(files, options);
      assert.equal(secrets(made.text), 0);
      const own = `${made.text}prive: GEHEIM van de agenda\n`;
      assert.equal(secrets(makeAgenda(files.set(made.file, own), { ...options, language: 'en' }).text), 1);
    }
  });

  it('never come into a report, new or completed, of either talk', () => {
    for (const type of ['voortgangsgesprek', 'tussengesprek'] as const) {
      const files = metGeheimen();
      const agenda = makeAgenda(files, { type, datum: '2026-04-02', stage: 'Hartbewaking', today: '2026-04-01' });
      files.set(agenda.file, `${agenda.text}prive: GEHEIM van de agenda\n`);
      const options = { agenda: agenda.file, today: '2026-04-02' };
      const report = draftReport(files, options);
      assert.equal(secrets(report.text), 0);
      files.set(
        report.file,
        `soort: verslag\nagenda: ${agenda.file.replace('gesprekken/', '')}\nprive: GEHEIM van het verslag\n`,
      );
      assert.equal(secrets(draftReport(files, options).text), 1);
    }
  });

  it('never come into a new document', () => {
    const portfolio = makePortfolio([...metGeheimen()].flatMap(([file, text]) => openDocument(file, text) ?? []));
    for (const kind of newKinds) {
      const options = { kind, type: 'voortgangsgesprek', datum: '2026-04-02', today: '2026-04-01' } as const;
      assert.equal(secrets(newDocument(portfolio, options).text), 0, kind);
    }
  });
});
