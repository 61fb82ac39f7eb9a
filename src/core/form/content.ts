import type { Finding, Fix } from '../check/index.ts';
import { fixesFor, messageOf } from '../check/index.ts';
import { silenceFix } from '../check/silence-fix.ts';
import type { Language } from '../language/language.ts';
import type { AnyDocument, Portfolio } from '../portfolio/index.ts';
import { itemTitle, namedItem, referenceTo } from '../portfolio/index.ts';
import { documentTitle } from '../portfolio/titles.ts';
import type { Path } from '../yaml/types.ts';
import { agreementHelp } from './agreement.ts';
import { asidesOf } from './asides/index.ts';
import { formModel } from './form.ts';
import { layoutOf } from './layoutOf.ts';
import { peopleOf } from './people.ts';
import { suggestionsOf } from './suggestions.ts';
import type { Choice, FormField, FormModel } from './model.ts';
import type { FormContent, FormFinding, ReferenceChoice } from './state.ts';
import { talkOf } from './talk.ts';
import { samePath, startsWith, valueAt } from './value.ts';

/**
 * What a form shows of a document: its data, its findings with words, fixes and places, what is missing per section,
 * what its references can lead to, and what the portfolio says beside it. Follows from the arguments alone.
 *
 * @param findings of this document, as `checkDocument` gives them
 * @param today `YYYY-MM-DD`
 */
export function formContent(
  document: AnyDocument,
  portfolio: Portfolio,
  findings: readonly Finding[],
  language: Language,
  today: string,
): FormContent {
  const model = formModel(document.kind, language, portfolio, document);
  const shown = findings.map((finding) => formFinding(finding, model, document, portfolio, language));
  const talk = talkOf(document, portfolio, language);
  const help = agreementHelp(document, portfolio, language, today);
  return {
    title: documentTitle(document, language),
    data: document.parsed.data ?? null,
    findings: shown,
    missing: missingPerSection(model, shown),
    hidden: hiddenFields(document, shown),
    references: references(model, document, portfolio, language),
    items: itemChoices(model, document, portfolio),
    suggestions: suggestionsOf(allFields(model), portfolio, today),
    people: hasPeople(model) ? peopleOf(portfolio, language) : [],
    asides: asidesOf(document, portfolio, language, today),
    ...(talk === undefined ? {} : { talk }),
    ...(help === undefined ? {} : { agreementHelp: help }),
  };
}

function formFinding(
  finding: Finding,
  model: FormModel,
  document: AnyDocument,
  portfolio: Portfolio,
  language: Language,
): FormFinding {
  const { rule, level, path } = finding;
  // Silencing a rule is a comment in the text: it belongs to the text editor, not under every field.
  const silences = new Set(silenceFix(finding, document, language).map(({ title }) => title));
  return {
    rule,
    level,
    path,
    ...placeOf(model, path),
    message: messageOf(finding, language),
    fixes: fixesFor(finding, document, portfolio, language).flatMap((fix, index) =>
      silences.has(fix.title) || isPlaceholder(fix, path) ? [] : [{ index, title: fix.title }],
    ),
  };
}

/** Writing an empty key where the form shows the field already does nothing for who looks at a form. */
function isPlaceholder(fix: Fix, path: Path): boolean {
  if (!('changes' in fix) || fix.changes.length !== 1) return false;
  const [change] = fix.changes;
  return change?.op === 'set' && samePath(change.path, path) && isNothing(change.value);
}

function isNothing(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.every(isNothing));
}

/** The section a path is in and the deepest field, group or item of the form on the way to it. */
export function placeOf(model: FormModel, path: Path): { at: Path; section?: string } {
  for (const { id, fields } of model.sections) {
    for (const field of fields) {
      if (startsWith(path, field.path)) return { section: id, at: deepest(field, field.path, path) };
    }
  }
  // A whole mapping is missing whose members stand in a section one by one.
  const above =
    path.length === 0
      ? undefined
      : model.sections.find(({ fields }) => fields.some((field) => startsWith(field.path, path)));
  return above ? { section: above.id, at: [] } : { at: [] };
}

function deepest(field: FormField, at: Path, path: Path): Path {
  if (field.type === 'group') {
    const member = field.fields.find((one) => startsWith(path, [...at, ...one.path]));
    return member ? deepest(member, [...at, ...member.path], path) : at;
  }
  const index = path[at.length];
  return field.type === 'list' && typeof index === 'number' ? deepest(field.item, [...at, index], path) : at;
}

function missingPerSection(model: FormModel, findings: readonly FormFinding[]): Record<string, number> {
  const open = findings.filter(({ level }) => level !== 'info');
  return Object.fromEntries(model.sections.map(({ id }) => [id, open.filter(({ section }) => section === id).length]));
}

/** What the document has no use for, unless it is written about or asked for. */
function hiddenFields({ kind, parsed }: AnyDocument, findings: readonly FormFinding[]): Path[] {
  return layoutOf(kind)
    .sections.flatMap(({ fields }) => [...fields])
    .filter(
      ({ path, useful }) => useful !== undefined && !useful(parsed.data) && !isWritten(valueAt(parsed.data, path)),
    )
    .map(({ path }) => path)
    .filter((path) => !findings.some((finding) => startsWith(finding.path, path)));
}

function isWritten(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function references(
  model: FormModel,
  document: AnyDocument,
  portfolio: Portfolio,
  language: Language,
): ReferenceChoice[] {
  const kinds = new Set(allFields(model).flatMap((field) => (field.type === 'reference' ? field.kinds : [])));
  const others = [...portfolio.documents.values()].filter(({ file }) => file !== document.file);
  return others.flatMap((other) => [
    ...(kinds.has(other.kind)
      ? [{ reference: referenceTo(document.file, other), kind: other.kind, label: documentTitle(other, language) }]
      : []),
    ...[...kinds].flatMap((kind) => {
      const [of, list] = kind.split('#');
      if (of !== other.kind || list === undefined) return [];
      return identified(valueAt(other.parsed.data, [list])).map(({ id, label }) => ({
        reference: referenceTo(document.file, { file: other.file, id }),
        kind,
        label,
        of: documentTitle(other, language),
      }));
    }),
  ]);
}

/** What fields that name an item of a list can choose from, per list. */
function itemChoices(model: FormModel, document: AnyDocument, portfolio: Portfolio): Record<string, Choice[]> {
  const lists = new Set(allFields(model).flatMap((field) => (field.type === 'item' ? [field.of] : [])));
  return Object.fromEntries(
    [...lists].map((of) => {
      const [kind, ...path] = of.split('/');
      const holders =
        kind === document.kind ? [document] : [...portfolio.documents.values()].filter((other) => other.kind === kind);
      const items = holders.flatMap(({ parsed }) => identified(valueAt(parsed.data, path)));
      return [of, [...new Map(items.map(({ id, label }) => [id, { value: id, label }])).values()]];
    }),
  );
}

/** Items with an id, and what each is called. */
function identified(list: unknown): { id: string; label: string }[] {
  if (!Array.isArray(list)) return [];
  return (list as unknown[]).flatMap((item) => {
    const named = namedItem(item);
    return named ? [{ id: named.id, label: itemTitle(named) }] : [];
  });
}

function hasPeople(model: FormModel): boolean {
  return allFields(model).some((field) => field.type === 'group' && field.card === 'person');
}

function allFields(model: FormModel): FormField[] {
  const within = (field: FormField): FormField[] => [
    field,
    ...(field.type === 'group' ? field.fields.flatMap(within) : field.type === 'list' ? within(field.item) : []),
  ];
  return model.sections.flatMap(({ fields }) => fields.flatMap(within));
}
