import type { Locator } from 'playwright-core';
import { formModel } from '../../src/core/form/index.ts';
import { layoutOf } from '../../src/core/form/layoutOf.ts';
import type { FormField } from '../../src/core/form/index.ts';
import type { Kind } from '../../src/core/kinds/index.ts';
import type { Change, Path } from '../../src/core/yaml/index.ts';
import type { OpenForm } from './form-page.ts';

/** A place of a form where words can stand, with the words for it. */
export interface Place {
  path: Path;
  /** What is there; `adder` is where a list gets another item, of that path. A term is two places: a date and a text. */
  type: Exclude<FormField['type'], 'group' | 'list' | 'term'> | 'adder';
  readOnly: boolean;
  words: string;
  /** What the document is asked when this is typed here; without it what is typed stays in the field. */
  changeFor?: (typed: string) => Change;
}

const set = (path: Path, value: unknown): Change => ({ op: 'set', path, value });
const asReference = (typed: string): string => `${typed}.yaml`.trim();

/**
 * A document of a kind with something in every place, or as little as there can be (`isEmpty`: to be typed in), and these places: from
 * the layout of the kind, so that a new field is among them by itself.
 */
export class EveryField {
  readonly places: Place[] = [];
  readonly data: Record<string, unknown>;
  /** Fields that are there only when they are of use, or filled in. */
  private readonly sometimes: readonly string[];
  private count = 0;

  constructor(
    kind: Kind,
    private readonly words: readonly string[],
    private readonly isEmpty = false,
  ) {
    const laidOut = layoutOf(kind).sections.flatMap(({ fields }) => fields);
    this.sometimes = laidOut.filter(({ useful }) => useful).map(({ path }) => JSON.stringify(path));
    const fields = formModel(kind, 'nl').sections.flatMap((section) => section.fields);
    this.data = { soort: kind, versie: 1, ...this.members(fields, [], false) };
  }

  private members(fields: readonly FormField[], path: Path, readOnly: boolean): Record<string, unknown> {
    const data: Record<string, unknown> = {};
    for (const field of fields) {
      let holder = data;
      for (const step of field.path.slice(0, -1)) holder = (holder[step] ??= {}) as Record<string, unknown>;
      const value = this.fill(field, [...path, ...field.path], readOnly || field.readOnly === true);
      const last = field.path.at(-1);
      if (last !== undefined) holder[last] = value;
    }
    return data;
  }

  private fill(field: FormField, path: Path, readOnly: boolean): unknown {
    const { type } = field;
    switch (type) {
      case 'group':
        return this.members(field.fields, path, readOnly);
      case 'list':
        return this.fillList(field, path, readOnly);
      case 'term': {
        const datum = this.take({ path: [...path, 'datum'], type: 'date', readOnly });
        const changeFor = (gesprek: string) => set(path, { datum: null, gesprek });
        const gesprek = this.take({ path: [...path, 'gesprek'], type: 'text', readOnly, changeFor });
        return this.isEmpty ? null : { datum, gesprek };
      }
      case 'text':
        return this.take({ path, type, readOnly, changeFor: (typed) => set(path, typed) });
      case 'file':
        return this.take({ path, type, readOnly, changeFor: (typed) => set(path, typed.trim()) });
      case 'reference':
        return this.take({ path, type, readOnly, changeFor: (typed) => set(path, asReference(typed)) });
      case 'date':
      case 'number':
      case 'boolean':
      case 'choice':
      case 'choices':
      case 'item':
        return this.take({ path, type, readOnly });
    }
  }

  /** A list has one item; what is no mapping, and people, are also added with words of their own. */
  private fillList({ item }: Extract<FormField, { type: 'list' }>, path: Path, readOnly: boolean): unknown[] {
    const isPeople = item.type === 'group' && item.card === 'person';
    const items = this.isEmpty && item.type !== 'group' ? [] : [this.fill(item, [...path, 0], readOnly)];
    if (!this.isEmpty || readOnly || (item.type === 'group' && !isPeople)) return items;
    const at = [...path, items.length];
    const insert = (value: unknown): Change => ({ op: 'insert', path: at, value });
    if (isPeople) {
      const isAsked = item.fields.some(({ path: [member], required }) => member === 'rol' && required);
      const changeFor = (typed: string) => insert({ naam: typed.trim(), ...(isAsked ? { rol: null } : {}) });
      this.take({ path: at, type: 'adder', readOnly, changeFor });
    } else if (item.type === 'reference') {
      this.take({ path: at, type: 'adder', readOnly, changeFor: (typed) => insert(asReference(typed)) });
    } else if (item.type === 'text') {
      this.take({ path: at, type: 'adder', readOnly, changeFor: insert });
    } else {
      // What cannot be read begins no item: it stays in the field of the one that was begun.
      this.take({ path: at, type: 'adder', readOnly });
    }
    return items;
  }

  private take({ changeFor, ...place }: Omit<Place, 'words'>): string | null {
    const words = this.words[this.count++ % this.words.length] ?? '';
    this.places.push({ ...place, words, ...(changeFor ? { changeFor } : {}) });
    if (!this.isEmpty) return words;
    return this.sometimes.includes(JSON.stringify(place.path)) ? 'iets' : null;
  }
}

/** A field of one line takes the lines of a paste behind each other. */
const inOneLine = (words: string): string => words.replaceAll('\n', ' ');

/**
 * Types the words of a place in it, as a paste does.
 * @returns what is asked of the document, and what the field holds when it asks nothing; undefined when one cannot type there
 */
export async function typeAt(form: OpenForm, place: Place): Promise<{ change?: Change; left?: string } | undefined> {
  const { page } = form;
  const { type, readOnly, words, changeFor } = place;
  if (readOnly || type === 'boolean' || type === 'choice' || type === 'choices' || type === 'item') return undefined;
  const control = await controlFor(form, place);
  await control.focus();
  const isArea = await control.evaluate((element) => element.localName === 'textarea');
  const typed = isArea ? words : inOneLine(words);
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(words);
  const isSearch = (await control.getAttribute('role')) === 'combobox' && (type === 'adder' || type === 'reference');
  if (isSearch) {
    // What is searched for is nothing yet; the path of a document, and the name of somebody, are as good as a choice.
    const change = changeFor?.(typed);
    const isReference = JSON.stringify(change).includes('.yaml');
    if (isReference) await page.keyboard.insertText('.yaml');
    await page.keyboard.press('Enter');
    return change ? { change } : {};
  }
  return changeFor ? { change: changeFor(typed) } : { left: typed };
}

/** The control to type in; that of a new item where a list has none to type in. */
async function controlFor({ page }: OpenForm, { path, type }: Place): Promise<Locator> {
  const controlAt = page.locator(`[data-path='${JSON.stringify(path)}'] [data-control]`).first();
  if (type !== 'adder') return controlAt;
  const adder = page.locator(`[data-path='${JSON.stringify(path.slice(0, -1))}'] > .adder`);
  const search = adder.locator('[data-control]');
  if ((await search.count()) > 0) return search;
  await adder.locator('[data-action="add"]').click();
  return controlAt;
}

/** What the controls of a form show, by path. */
export async function shownIn({ page }: OpenForm): Promise<Record<string, string>> {
  const controls = await page.locator('[data-control], .chosen-label').evaluateAll((elements) =>
    elements
      .filter((element) => !element.closest('.adder'))
      .map((element) => {
        const { type, checked, value, selectedOptions } = element as HTMLInputElement & { selectedOptions?: Element[] };
        const place = element.closest<HTMLElement>('[data-path]')?.dataset['path'] ?? '';
        if (selectedOptions) return [place, selectedOptions.map((option) => option.textContent).join('')] as const;
        if (type === 'checkbox') return [place, checked ? (element.parentElement?.textContent ?? '') : ''] as const;
        const inner: { value?: string } = element.shadowRoot?.querySelector('input') ?? { value };
        return [place, inner.value ?? element.textContent.trim()] as const;
      }),
  );
  const shown: Record<string, string> = {};
  for (const [place, text] of controls) shown[place] = (shown[place] ?? '') + text;
  return shown;
}
