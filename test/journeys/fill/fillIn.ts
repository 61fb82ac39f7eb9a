import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { Frame, Locator } from 'playwright-core';
import { additionAt, formContent, formModel } from '../../../src/core/form/index.ts';
import type { FormContent, FormField, FormModel } from '../../../src/core/form/index.ts';
import type { AnyDocument } from '../../../src/core/portfolio/index.ts';
import { readPortfolio } from '../../../src/core/portfolio/index.ts';
import type { Path } from '../../../src/core/yaml/index.ts';
import { eventually } from '../../workbench/eventually.ts';
import { day } from './documents.ts';
import type { Hand } from './hand.ts';

type FieldOf<T extends FormField['type']> = Extract<FormField, { type: T }>;

/**
 * Fills in a form until the document holds the wanted data, in the order of the form. New items of a list are not
 * added in their order, so that some have to be moved; and one too many is begun and removed again.
 */
export async function fillIn(
  frame: Frame,
  hand: Hand,
  given: { files: Record<string, string>; file: string; wanted: unknown },
): Promise<void> {
  const portfolio = readPortfolio(new Map(Object.entries(given.files)));
  const document = portfolio.get(given.file);
  assert.ok(document, `${given.file} is no document`);
  const model = formModel(document.kind, 'nl', portfolio, document);
  const content = formContent(document, portfolio, [], 'nl', day);
  await new Filling(frame, hand, model, content, document, given.wanted).run();
}

class Filling {
  /** What the document holds by now. */
  private readonly data: unknown;
  private dates = 0;

  constructor(
    private readonly frame: Frame,
    private readonly hand: Hand,
    private readonly model: FormModel,
    private readonly content: FormContent,
    private readonly document: AnyDocument,
    private readonly wanted: unknown,
  ) {
    this.data = structuredClone(document.parsed.data);
  }

  async run(): Promise<void> {
    for (const { fields } of this.model.sections)
      for (const field of fields) await this.field(field, field.path, valueAt(this.wanted, field.path));
  }

  private async field(field: FormField, path: Path, wanted: unknown): Promise<void> {
    const present = valueAt(this.data, path);
    if (isDeepStrictEqual(present, wanted) || (isEmpty(present) && isEmpty(wanted)) || field.readOnly) return;
    switch (field.type) {
      case 'group':
        if (field.card === 'person') await this.person(field, path, wanted);
        for (const member of field.fields) {
          await this.field(member, [...path, ...member.path], valueAt(wanted, member.path));
        }
        return;
      case 'list':
        await this.list(field, path, wanted as unknown[]);
        return;
      case 'term':
        await this.term(path, wanted);
        break;
      case 'text':
      case 'number':
      case 'file':
        await this.write(path, inField(wanted), !isEmpty(present));
        break;
      case 'date':
        await this.write(path, this.dateAsTyped(String(wanted)), !isEmpty(present));
        break;
      case 'choice':
        await this.choose(path, labelOf(field.choices, wanted));
        break;
      case 'item':
        await this.choose(path, labelOf(this.items(field), wanted));
        break;
      case 'boolean':
        await this.press(this.control(path));
        break;
      case 'choices':
        await this.choices(field, path, wanted as unknown[]);
        break;
      case 'reference':
        await this.reference(this.control(path), String(wanted));
        break;
    }
    put(this.data, path, wanted);
  }

  // Fields

  private async write(path: Path, text: string, isReplaced: boolean): Promise<void> {
    const control = this.control(path);
    await this.enter(control);
    const { keyboard } = this.frame.page();
    if (isReplaced) {
      await keyboard.press('Control+End');
      await keyboard.press('Control+Shift+Home');
    }
    // The first letters key by key, the rest as fast as somebody can paste.
    await keyboard.type(text.slice(0, 3));
    if (text.length > 3) await keyboard.insertText(text.slice(3));
  }

  /** Half of the dates as Dutch doctors write them, half as they are stored. */
  private dateAsTyped(iso: string): string {
    const [year = '', month = '', date = ''] = iso.split('-');
    return this.dates++ % 2 === 0 ? `${Number(date)}-${Number(month)}-${year}` : iso;
  }

  private async term(path: Path, wanted: unknown): Promise<void> {
    const tied = isMapping(wanted) ? wanted : { datum: wanted };
    await this.write([...path, 'datum'], this.dateAsTyped(String(tied['datum'])), false);
    if (!isEmpty(tied['gesprek'])) await this.write([...path, 'gesprek'], inField(tied['gesprek']), false);
  }

  private async choose(path: Path, words: string): Promise<void> {
    const control = this.control(path);
    await this.reveal(control);
    await this.hand.choose(control, words);
  }

  private async choices(field: FieldOf<'choices'>, path: Path, wanted: unknown[]): Promise<void> {
    for (const value of wanted) {
      const box = this.place(path).getByRole('checkbox', { name: labelOf(field.choices, value), exact: true });
      await this.press(box);
    }
  }

  private async reference(combobox: Locator, reference: string): Promise<void> {
    await this.enter(combobox);
    const known = this.content.references.find((choice) => choice.reference === reference);
    assert.ok(known, `there is nothing to choose for ${reference}`);
    const { keyboard } = this.frame.page();
    await keyboard.type(
      known.label
        .split(/[\s,]+/u)
        .slice(0, 2)
        .join(' '),
    );
    const option = this.frame.locator(`[role="option"][title=${JSON.stringify(reference)}]`);
    await option.waitFor();
    await this.hand.take(combobox, option);
    await option.waitFor({ state: 'detached' });
  }

  /** Somebody the portfolio knows is chosen by name, with all that is known of them. */
  private async person(field: FieldOf<'group'>, path: Path, wanted: unknown): Promise<void> {
    const name = valueAt(wanted, ['naam']);
    const known = this.content.people.find(({ naam }) => naam === name);
    if (!known || valueAt(this.data, [...path, 'naam']) === name) return;
    const control = this.control([...path, 'naam']);
    await this.enter(control);
    await this.search(control, known.naam);
    for (const { path: member } of field.fields) {
      const value = valueAt(known, member);
      if (value !== undefined) put(this.data, [...path, ...member], value);
    }
  }

  /** Types some of a name in a search and takes the one that is meant. */
  private async search(combobox: Locator, name: string): Promise<void> {
    await this.frame.page().keyboard.type(name.split(' ').at(-1) ?? name);
    const option = this.frame.getByRole('option').filter({ hasText: name }).first();
    await option.waitFor();
    await this.hand.take(combobox, option);
    await option.waitFor({ state: 'detached' });
  }

  private items({ of }: FieldOf<'item'>): { value: unknown; label: string }[] {
    const [kind = '', ...list] = of.split('/');
    // Its own items are written while the form is filled in.
    if (kind !== this.document.kind) return this.content.items[of] ?? [];
    const items = valueAt(this.data, list) as unknown[];
    return items.map((item) => {
      const id = String(valueAt(item, ['id']));
      const words = ['naam', 'titel', 'tekst', 'specifiek']
        .map((key) => valueAt(item, [key]))
        .find((one) => !isEmpty(one));
      return { value: id, label: words === undefined ? id : `${id}: ${inField(words)}` };
    });
  }

  // Lists

  private async list(field: FieldOf<'list'>, path: Path, wanted: unknown[]): Promise<void> {
    if (isEmpty(valueAt(this.data, path))) put(this.data, path, []);
    const items = valueAt(this.data, path) as unknown[];
    /** Which of the wanted items stands where. */
    const standing = items.map((item, index) => {
      const id = valueAt(item, ['id']);
      return id === undefined ? index : wanted.findIndex((one) => valueAt(one, ['id']) === id);
    });
    for (const [index, which] of standing.entries()) await this.field(field.item, [...path, index], wanted[which]);
    const absent = order(wanted, standing);
    for (const which of absent) {
      await this.add(field, path, wanted[which]);
      standing.push(which);
    }
    if (absent.length > 1 && field.item.type !== 'reference' && !isPerson(field.item))
      await this.addAndRemove(field, path);
    for (let place = 0; place < standing.length; place++) {
      for (let at = standing.indexOf(place); at > place; at--) {
        await this.moveUp(path, at);
        standing.splice(at - 1, 0, ...standing.splice(at, 1));
      }
    }
    assert.deepEqual(standing, [...wanted.keys()], `the items of ${JSON.stringify(path)} are in another order`);
  }

  private async add(field: FieldOf<'list'>, path: Path, wanted: unknown): Promise<void> {
    const items = valueAt(this.data, path) as unknown[];
    const itemPath = [...path, items.length];
    if (field.item.type === 'reference') {
      await this.reference(this.adder(path).locator('input'), String(wanted));
      await this.frame.locator(`[data-item='${JSON.stringify(itemPath)}']`).waitFor();
      items.push(wanted);
      return;
    }
    if (isPerson(field.item)) {
      const name = valueAt(wanted, ['naam']);
      const known = this.content.people.find(({ naam }) => naam === name);
      assert.ok(known, `${inField(name)} is nobody the portfolio knows`);
      const combobox = this.adder(path).locator('input');
      await this.enter(combobox);
      await this.search(combobox, known.naam);
      await this.frame.locator(`[data-item='${JSON.stringify(itemPath)}']`).waitFor();
      items.push(
        Object.fromEntries(
          field.item.fields.flatMap(({ path: [key = ''] }) => {
            const value = valueAt(known, [key]);
            return value === undefined ? [] : [[key, value]];
          }),
        ),
      );
      await this.field(field.item, itemPath, wanted);
      return;
    }
    await this.begin(path, itemPath);
    items.push(field.item.type === 'group' ? this.addition(itemPath) : undefined);
    await this.field(field.item, itemPath, wanted);
  }

  /** What a new item holds from the start, as the document is by now. */
  private addition(itemPath: Path): unknown {
    const text = JSON.stringify(this.data);
    const document = readPortfolio(new Map([[this.document.file, text]])).get(this.document.file);
    assert.ok(document, 'the data are a document');
    return additionAt(document, itemPath);
  }

  private async begin(path: Path, itemPath: Path): Promise<void> {
    await this.press(this.adder(path));
    await this.focusIsIn(itemPath);
  }

  private async addAndRemove(field: FieldOf<'list'>, path: Path): Promise<void> {
    const itemPath = [...path, (valueAt(this.data, path) as unknown[]).length];
    await this.begin(path, itemPath);
    const { keyboard } = this.frame.page();
    if (field.item.type === 'text') await keyboard.type('vervalt');
    const item = this.frame.locator(`[data-item='${JSON.stringify(itemPath)}']`);
    await this.press(this.own(itemPath, 'remove'));
    await item.waitFor({ state: 'detached' });
    await this.focusIsIn(path);
  }

  private async moveUp(path: Path, index: number): Promise<void> {
    const itemPath = [...path, index];
    const item = this.frame.locator(`[data-item='${JSON.stringify(itemPath)}']`);
    const button = this.own(itemPath, 'up');
    await this.hand.moveUp(item, button);
    await this.focusIsIn([...path, index - 1]);
    const items = valueAt(this.data, path) as unknown[];
    items.splice(index - 1, 0, ...items.splice(index, 1));
  }

  // Places

  private place(path: Path): Locator {
    return this.frame.locator(`[data-path='${JSON.stringify(path)}']`).first();
  }

  private control(path: Path): Locator {
    return this.place(path).locator('[data-control]').first();
  }

  /** The way to add to a list: it stands behind those of the lists in its items. */
  private adder(path: Path): Locator {
    return this.place(path).locator('[data-action="add"]').last();
  }

  /** A button of an item, not of an item in it. */
  private own(itemPath: Path, action: string): Locator {
    const item = `[data-item='${JSON.stringify(itemPath)}']`;
    return this.frame.locator(`${item} [data-action="${action}"]:not(${item} [data-item] *)`).first();
  }

  private async enter(control: Locator): Promise<void> {
    await this.reveal(control);
    await this.hand.enter(control);
  }

  private async press(button: Locator): Promise<void> {
    await this.reveal(button);
    await this.hand.press(button);
  }

  /** Unfolds what a control is folded in. */
  private async reveal(control: Locator): Promise<void> {
    await control.waitFor({ state: 'attached' });
    for (;;) {
      const folded = this.frame.locator('details:not([open])').filter({ has: control }).first();
      if ((await folded.count()) === 0) return;
      const id = await folded.getAttribute('id');
      const summary = folded.locator(':scope > summary');
      await this.hand.press(id ? this.frame.locator(`[aria-controls='${id}']`) : summary);
      await eventually(async () => {
        assert.ok(await control.isVisible(), 'it does not unfold');
      }, 5_000);
    }
  }

  /** The focus follows what one does with an item. */
  private async focusIsIn(itemPath: Path): Promise<void> {
    await eventually(async () => {
      const at = await this.frame.evaluate(
        (item) => document.activeElement?.closest(`[data-item='${item}'], [data-path='${item}']`) !== null,
        JSON.stringify(itemPath),
      );
      assert.ok(at, `the focus is not in ${JSON.stringify(itemPath)}`);
    }, 10_000);
  }
}

/** The wanted items that are not there yet, in the order of their ids; those without an id begin with the second. */
function order(wanted: readonly unknown[], standing: readonly number[]): number[] {
  const absent = [...wanted.keys()].filter((index) => !standing.includes(index));
  const ids = absent.map((index) => valueAt(wanted[index], ['id']));
  if (ids.every((id) => typeof id === 'string')) {
    return absent.sort((a, b) => String(valueAt(wanted[a], ['id'])).localeCompare(String(valueAt(wanted[b], ['id']))));
  }
  const [first, second, ...others] = absent;
  return first === undefined || second === undefined ? absent : [second, first, ...others];
}

function isPerson(field: FormField): field is FieldOf<'group'> & { card: 'person' } {
  return field.type === 'group' && field.card === 'person';
}

function labelOf(choices: readonly { value: unknown; label: string }[], value: unknown): string {
  const choice = choices.find((one) => one.value === value);
  assert.ok(choice, `${String(value)} is not among ${choices.map((one) => String(one.value)).join(', ')}`);
  return choice.label;
}

/** As one types it: numbers the Dutch way. */
function inField(value: unknown): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  assert.ok(typeof value === 'string', `${JSON.stringify(value)} cannot be typed`);
  return value;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      Array.isArray(value) ? (value as unknown[])[Number(step)] : isMapping(value) ? value[step] : undefined,
    data,
  );
}

function put(data: unknown, path: Path, value: unknown): void {
  const [step, ...rest] = path;
  if (step === undefined || typeof data !== 'object' || data === null) return;
  const holder = data as Record<string, unknown>;
  if (rest.length === 0) holder[step] = structuredClone(value);
  else {
    if (isEmpty(holder[step])) holder[step] = typeof rest[0] === 'number' ? [] : {};
    put(holder[step], rest, value);
  }
}
