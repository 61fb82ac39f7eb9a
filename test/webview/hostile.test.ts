import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { fileSuffix, kinds } from '../../src/core/kinds/index.ts';
import type { Kind } from '../../src/core/kinds/index.ts';
import type { FromWebview } from '../../src/protocol/index.ts';
import { longestText } from '../../src/protocol/index.ts';
import { parseYaml, writeYaml } from '../../src/core/yaml/index.ts';
import type { Change, Path } from '../../src/core/yaml/index.ts';
import type { Session } from '../../webview/session.ts';
import { hostileWords } from '../hostile/words.ts';
import { eventually } from '../workbench/eventually.ts';
import { EveryField, shownIn, typeAt, type Place } from './every-field.ts';
import { FormBench } from './form-page.ts';
import type { OpenForm } from './form-page.ts';

describe('hostile words in the form of every kind', function () {
  this.timeout(120_000);
  let bench: FormBench;
  let form: OpenForm | undefined;

  before(async () => {
    bench = await FormBench.start();
  });
  after(async () => {
    await bench.stop();
  });
  afterEach(async () => {
    const complaints = form?.complaints ?? [];
    const rejected = form?.host.rejected ?? [];
    await form?.close();
    form = undefined;
    assert.deepEqual({ complaints, rejected }, { complaints: [], rejected: [] }, 'errors or breaches of the policy');
  });

  const open = async (kind: Kind, text: string): Promise<OpenForm> => {
    form = await bench.open({
      file: kind === 'portfolio' ? fileSuffix(kind) : `x${fileSuffix(kind)}`,
      text,
      files: {},
    });
    return form;
  };

  for (const kind of kinds) {
    it(`${kind}: what stands in the document is shown as text, in every field`, async () => {
      const { data, places } = new EveryField(kind, hostileWords);
      const opened = await open(kind, writeYaml(data));
      await expectHarmless(opened);
      const shown = await shownIn(opened);
      // A tick has no words; what else stands there is said under it.
      const wrong = places
        .filter(({ type }) => type !== 'boolean')
        .map((place) => ({ ...place, is: shown[JSON.stringify(place.path)] }))
        .filter((place) => !isShown(place, place.is ?? ''));
      assert.deepEqual(wrong, [], 'fields that show something else');
    });

    it(`${kind}: what is typed comes in the text as it was typed, or stays in its field, in every field`, async () => {
      const { data, places } = new EveryField(kind, hostileWords, true);
      const opened = await open(kind, writeYaml(data));
      await opened.page.evaluate(() => {
        for (const folded of document.querySelectorAll('details')) folded.open = true;
      });
      const asked: Change[] = [];
      const left: Record<string, string> = {};
      for (const place of places) {
        const typed = await typeAt(opened, place);
        if (typed?.change) asked.push(typed.change);
        if (typed?.left !== undefined) left[JSON.stringify(place.path)] = typed.left;
      }
      assert.ok(asked.length > 0, 'there are fields to type in');
      await opened.page.keyboard.press('Tab');
      await eventually(() => {
        assert.deepEqual(
          opened.host.of('edit').flatMap(({ changes }) => changes),
          asked,
          'what the document was asked',
        );
      }, 30_000);
      const written = parseYaml(opened.host.text).data;
      const otherwise = asked.filter(
        (change) => !('value' in change && isDeepStrictEqual(valueAt(written, change.path), change.value)),
      );
      assert.deepEqual(otherwise, [], 'what was written otherwise');
      const shown = await shownIn(opened);
      assert.deepEqual(
        Object.fromEntries(Object.keys(left).map((place) => [place, shown[place]])),
        left,
        'what cannot be read is still in its field',
      );
      await expectHarmless(opened);
    });
  }

  it('keys that every object has are keys like any other, and survive an edit', async () => {
    const text = `soort: bewijs
versie: 1
__proto__: { broken: true }
constructor: { prototype: { broken: true } }
toString: niets
type: kpb
titel: KPB
datum: 2026-11-24
competenties: [communicatie, __proto__]
samenvatting: kort
`;
    const opened = await open('bewijs', text);
    await opened.page.locator(`[data-path='["samenvatting"]'] [data-control]`).first().fill('lang');
    await eventually(() => {
      assert.equal(opened.host.text, text.replace('kort', 'lang'));
    });
    await expectHarmless(opened);
  });

  it('lines where the form asks for one are shown as lines, and stay so while one types on', async () => {
    const text = 'soort: bewijs\nversie: 1\ntitel: |-\n  KPB acute\n  interne\n';
    const opened = await open('bewijs', text);
    const { page, host } = opened;
    const field = page.locator(`[data-path='["titel"]'] [data-control]`);
    await field.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('!');
    await eventually(() => {
      assert.equal(host.text, text.replace('interne', 'interne!'));
    });
    // Made one line, it is a field of one line again once it is left; till then the keyboard stays in it.
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('End');
    await page.keyboard.press('Delete');
    await page.keyboard.type(' ');
    await eventually(() => {
      assert.equal(valueAt(parseYaml(host.text).data, ['titel']), 'KPB acute interne!');
    });
    assert.equal(await field.evaluate((element) => element.matches('textarea:focus')), true);
    await page.keyboard.press('Tab');
    await page.locator(`[data-path='["titel"]'] vscode-text-field`).waitFor();
    assert.equal((await shownIn(opened))['["titel"]'], 'KPB acute interne!');
  });

  it('a text as long as a field takes is shown and comes back whole; one character more is refused in words and stays', async () => {
    const end = ' Einde.';
    const long = 'Een zin van het gesprek. '.repeat(40_000).slice(0, longestText - end.length - 1) + '!';
    const opened = await open('bewijs', `soort: bewijs\nversie: 1\ntitel: KPB\nsamenvatting: ${long}\n`);
    const field = opened.page.locator(`[data-path='["samenvatting"]'] [data-control]`).first();
    assert.equal(await field.inputValue(), long);
    await field.focus();
    await opened.page.keyboard.press('Control+End');
    await opened.page.keyboard.type(end);
    await eventually(() => {
      const written = valueAt(parseYaml(opened.host.text).data, ['samenvatting']);
      assert.ok(written === long + end, 'the text is another one');
    }, 30_000);
    const before = opened.host.text;
    await opened.page.keyboard.type('x');
    const notice = opened.page.locator(`[data-path='["samenvatting"]'] [role='alert']`);
    await notice.getByText('Deze tekst is te lang: meer dan 1.000.000 tekens past niet in één veld.').waitFor();
    assert.equal((await field.inputValue()) === `${long}${end}x`, true, 'what was typed is still there');
    assert.equal(opened.host.text === before, true, 'the document is as it was');
    await retitle(opened, 'Een ander veld');
    await eventually(() => {
      assert.equal(valueAt(parseYaml(opened.host.text).data, ['titel']), 'Een ander veld');
    }, 30_000);
    await field.focus();
    await opened.page.keyboard.press('Control+End');
    await opened.page.keyboard.press('Backspace');
    await notice.waitFor({ state: 'detached' });
  });

  it('a change that cannot be read is answered with a refusal, and what comes after it is not held up', async () => {
    const opened = await open('bewijs', 'soort: bewijs\nversie: 1\ntitel: KPB\nsamenvatting: kort\n');
    const { host, page } = opened;
    await page.locator('portfolio-text').first().waitFor();
    const refused = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const { session } = document.querySelector('portfolio-text') as unknown as { session: Session };
          const unreadable = { type: 'edit', changes: 'everything', expected: [] };
          session.outbox.add({
            prepare(id) {
              return { ...unreadable, id } as unknown as FromWebview;
            },
            answered: resolve,
          });
        }),
    );
    assert.equal(refused, 'te veel');
    assert.equal(host.rejected.splice(0).length, 1, 'it was no message');
    await retitle(opened, 'Een ander veld');
    await eventually(() => {
      assert.equal(host.text, 'soort: bewijs\nversie: 1\ntitel: Een ander veld\nsamenvatting: kort\n');
    });
  });

  it('a character that no text file can hold is refused in words, and stays in the field', async () => {
    const opened = await open('bewijs', 'soort: bewijs\nversie: 1\ntitel: KPB\nsamenvatting: kort\n');
    const before = opened.host.text;
    const field = opened.page.locator(`[data-path='["samenvatting"]'] [data-control]`).first();
    await field.fill('voor\u0000na');
    await eventually(async () => {
      const written = valueAt(parseYaml(opened.host.text).data, ['samenvatting']);
      const isSaid = (await opened.page.locator(`[data-path='["samenvatting"]'] .finding.error`).count()) > 0;
      assert.ok(written === 'voor\u0000na' || (isSaid && opened.host.text === before), 'neither written nor refused');
    });
    assert.equal(await field.inputValue(), 'voor\u0000na');
  });
});

async function retitle({ page }: OpenForm, title: string): Promise<void> {
  await page.locator(`[data-path='["titel"]'] [data-control]`).first().click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(title);
}

/** Whether the words are seen: what one only reads has its findings behind it, and a search holds one line. */
function isShown({ type, readOnly, words }: Place, text: string): boolean {
  if (readOnly) return text.startsWith(words.trim());
  const seen = (of: string) => (type === 'reference' ? of.replaceAll('\n', '').trim() : of);
  return seen(text) === seen(words);
}

/** Nothing ran, and no word became an element. */
async function expectHarmless({ page }: OpenForm): Promise<void> {
  const found = await page.evaluate(() => ({
    broken: 'broken' in globalThis || 'broken' in {},
    elements: [
      ...document.querySelectorAll(
        'main img, main script, main b, main [onload], main [onerror], a[href^="javascript"]',
      ),
    ].map(({ outerHTML }) => outerHTML),
  }));
  assert.deepEqual(found, { broken: false, elements: [] });
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined,
    data,
  );
}
