import assert from 'node:assert/strict';
import { formModel } from '../../src/core/form/index.ts';
import type { FormField } from '../../src/core/form/index.ts';
import { fileSuffix, kinds } from '../../src/core/kinds/index.ts';
import type { Kind } from '../../src/core/kinds/index.ts';
import type { FromWebview } from '../../src/protocol/index.ts';
import { longestText } from '../../src/protocol/index.ts';
import { parseYaml, writeYaml } from '../../src/core/yaml/index.ts';
import type { Path } from '../../src/core/yaml/index.ts';
import type { Session } from '../../webview/session.ts';
import { eventually } from '../workbench/eventually.ts';
import { FormBench } from './form-page.ts';
import type { OpenForm } from './form-page.ts';

const ESC = '\u001b';
const RIGHT_TO_LEFT = '\u202e';

/** What nobody writes in a portfolio, and somebody will. */
const hostile = [
  '<img src=x onerror="globalThis.broken = true">',
  '</textarea><script>globalThis.broken = true</script>',
  '"><svg onload="globalThis.broken = true">',
  "javascript:globalThis.broken = true//'",
  '${globalThis.broken = true} {{constructor}} <%= 1 %>',
  '`globalThis.broken = true` &lt;b&gt; &#60;',
  `${ESC}[31mrood${ESC}[0m ${ESC}]8;;http://example.org\u0007x`,
  `${RIGHT_TO_LEFT}gnp.tset \u2066a\u2069 \u200f \u200b \ufeff`,
  '__proto__',
  'constructor',
  '# geen commentaar: {a: [1, *x]} &y !!js/function',
  '- een\n  streepje: "en',
  'w'.repeat(3_000),
  '😀 e\u0301 \u{10ffff}',
];

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
      const { data, places } = filled(kind);
      const opened = await open(kind, writeYaml(data));
      await expectHarmless(opened);
      const shown = await values(opened);
      const wrong = [...places].filter(([place, words]) => place in shown && shown[place] !== visible(words));
      assert.deepEqual(wrong, [], 'fields that show something else');
      assert.ok(Object.keys(shown).length > 0, 'there are fields with text');
    });

    it(`${kind}: what is typed comes in the text as it was typed, in every field`, async () => {
      const { data, places } = filled(kind, () => null);
      const opened = await open(kind, writeYaml(data));
      const { page, host } = opened;
      const typed = new Map<string, string>();
      for (const [place, words] of places) {
        const field = page.locator(`textarea[data-control]`).and(page.locator(`[data-path='${place}'] *`));
        if ((await field.count()) !== 1) continue;
        // As a paste: what one line takes and what it refuses is the field's own affair.
        await field.evaluate((control, text) => {
          (control as HTMLTextAreaElement).value = text;
          control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
          control.dispatchEvent(new FocusEvent('blur'));
        }, words);
        typed.set(place, words);
      }
      assert.ok(typed.size > 0, 'there are fields to type in');
      await eventually(() => {
        const written = parseYaml(host.text).data;
        const wrong = [...typed].filter(([place, words]) => valueAt(written, JSON.parse(place) as Path) !== words);
        assert.deepEqual(wrong, [], 'fields that were written otherwise');
      }, 30_000);
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

/** A document of a kind with words in every place for text: in each another of the hostile ones. */
function filled(kind: Kind, wordsFor = (words: string): string | null => words) {
  const places = new Map<string, string>();
  let count = 0;
  const take = (path: Path) => {
    const words = hostile[count++ % hostile.length] ?? '';
    places.set(JSON.stringify(path), words);
    return wordsFor(words);
  };
  const fill = (field: FormField, path: Path): unknown => {
    switch (field.type) {
      case 'text':
        return take(path);
      case 'group':
        return assemble(field.fields, path);
      case 'list':
        // A list of texts has no empty items; that of a new one is a test of its own.
        return field.item.type === 'text' && wordsFor('') === null ? [] : [fill(field.item, [...path, 0])];
      case 'choice':
      case 'reference':
      case 'file':
      case 'item':
      case 'choices':
        return wordsFor(hostile[count++ % hostile.length] ?? '');
      case 'boolean':
      case 'date':
      case 'number':
      case 'term':
        return null;
    }
  };
  const assemble = (fields: readonly FormField[], path: Path): Record<string, unknown> => {
    const data: Record<string, unknown> = {};
    for (const field of fields) {
      let holder = data;
      for (const step of field.path.slice(0, -1)) holder = (holder[step] ??= {}) as Record<string, unknown>;
      const value = fill(field, [...path, ...field.path]);
      const last = field.path.at(-1);
      if (last !== undefined) holder[last] = value;
    }
    return data;
  };
  const model = formModel(kind, 'nl');
  const data = {
    soort: kind,
    versie: 1,
    ...assemble(
      model.sections.flatMap(({ fields }) => fields),
      [],
    ),
  };
  return { data, places };
}

/** A block of text ends its last line in the file; a field of one line has no lines. */
function visible(words: string): string {
  return words.replace(/\n$/, '');
}

/** What the areas for text show, by path; those of one line strip what is no part of a line. */
function values({ page }: OpenForm): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLTextAreaElement>('textarea[data-control]')].map((area) => [
        area.closest<HTMLElement>('[data-path]')?.dataset['path'] ?? '',
        area.value,
      ]),
    ),
  );
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
