import assert from 'node:assert/strict';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { checkDocument } from '../../../src/core/check/index.ts';
import { readPortfolio } from '../../../src/core/portfolio/index.ts';
import { eventually } from '../../workbench/eventually.ts';
import type { StubExtension } from '../../workbench/profile.ts';
import { Workbench } from '../../workbench/workbench.ts';
import { day, documents, expectedOf, startFiles } from './documents.ts';
import { fillIn } from './fillIn.ts';
import type { Hand } from './hand.ts';

/** Sets the clock of the extension host, so that no term lapses and no talk is over before the test is run. */
const onTheDay: StubExtension = {
  id: 'test.fixed-day',
  code: `
    const Real = Date;
    const ahead = Real.parse('${day}T09:00:00') - Real.now();
    globalThis.Date = class extends Real {
      constructor(...given) {
        if (given.length === 0) super(Real.now() + ahead);
        else super(...given);
      }
      static now() { return Real.now() + ahead; }
    };
    exports.activate = () => undefined;
  `,
};

/**
 * Every kind of document, filled in from empty until nothing is found any more, and then byte for byte as expected.
 *
 * @param how the title says it is done: "by mouse"
 */
export function fillInEveryKind(how: string, handOf: (form: Frame) => Hand): void {
  describe(`every kind of document, filled in from empty ${how}`, function () {
    this.timeout(240_000);
    let workbench: Workbench;

    before(async () => {
      workbench = await Workbench.open({
        files: startFiles(),
        stubs: [onTheDay],
        theme: 'light',
        viewport: { width: 1400, height: 1000 },
      });
    });
    after(async () => {
      await workbench.close();
    });

    for (const { kind, file } of documents) {
      it(`${kind}: to no findings, byte for byte as expected`, async () => {
        const expected = expectedOf(kind);
        await workbench.openFile(file);
        const form = await workbench.form();
        await form.getByRole('heading', { level: 1 }).waitFor();
        await form.locator('[data-control]').first().waitFor({ state: 'attached' });
        // A dossier lives outside the portfolio: neither knows of the other [A31].
        const own = workbench.files().filter((name) => path.dirname(name).split('/')[0] === file.split('/')[0]);
        const files = Object.fromEntries(own.map((name) => [name, workbench.read(name)]));
        await fillIn(form, handOf(form), { files, file, wanted: dataOf(file, expected) });
        await workbench.save();
        assert.equal(workbench.read(file), expected);
        await form.getByText('Alles ingevuld').first().waitFor();
        assert.deepEqual(findingsOf({ ...files, [file]: expected }, file), []);
        assert.deepEqual(workbench.cspViolations(), []);
        await workbench.command('View: Close Editor');
        await eventually(async () => {
          assert.deepEqual(await workbench.tabs(), []);
        });
      });
    }
  });
}

function dataOf(file: string, text: string): unknown {
  return readPortfolio(new Map([[file, text]])).get(file)?.parsed.data;
}

/** What core finds in a document of a portfolio, as rule and place. */
function findingsOf(files: Record<string, string>, file: string): string[] {
  const portfolio = readPortfolio(new Map(Object.entries(files)));
  const document = portfolio.get(file);
  assert.ok(document, `${file} is a document`);
  return checkDocument(document, portfolio, { today: day }).map(({ rule, path }) => `${rule} ${path.join('/')}`);
}
