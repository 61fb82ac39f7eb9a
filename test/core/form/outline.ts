import type { FormField } from '../../../src/core/form/index.ts';
import { formModel } from '../../../src/core/form/index.ts';
import type { kinds } from '../../../src/core/kinds/index.ts';
import type { Language } from '../../../src/core/language/language.ts';
import { readPortfolio } from '../../../src/core/portfolio/index.ts';

/** A form as one line per field: place, label, type; `!` for what the guidance asks, `*` for to look at only. */
export function outline(
  kind: (typeof kinds)[number],
  language: Language,
  portfolio = readPortfolio(new Map()),
): string {
  const line = (field: FormField, depth: number): string[] => {
    const indent = '  '.repeat(depth);
    const mark = `${field.required ? '!' : ''}${field.readOnly ? '*' : ''}`;
    const own = `${indent}${field.path.join('.') || '·'} ${field.type}${typeOf(field)}${mark}: ${field.label}`;
    if (field.type === 'group') return [own, ...field.fields.flatMap((member) => line(member, depth + 1))];
    if (field.type === 'list') return [own, ...line(field.item, depth + 1)];
    return [own];
  };
  return formModel(kind, language, portfolio)
    .sections.flatMap(({ id, title, fields }) => [`# ${id}: ${title}`, ...fields.flatMap((field) => line(field, 0))])
    .join('\n');
}

function typeOf(field: FormField): string {
  switch (field.type) {
    case 'text':
      return `${field.long ? ' long' : ''}${field.suggestions ? ` <${field.suggestions}>` : ''}`;
    case 'reference':
      return ` (${field.kinds.join(', ')})`;
    case 'item':
      return ` (${field.of})`;
    case 'choice':
    case 'choices':
      return ` (${field.choices.length})`;
    case 'group':
      return field.card ? ` ${field.card}` : '';
    case 'list':
      return ` "${field.addLabel}" by ${field.itemTitle.map((path) => path.join('.')).join(', ')}${lookOf(field)}`;
    case 'number':
      return `${field.whole ? ' whole' : ''} ${field.minimum ?? ''}..${field.maximum ?? ''}`;
    case 'boolean':
    case 'date':
    case 'file':
    case 'term':
      return '';
  }
}

function lookOf({ look }: Extract<FormField, { type: 'list' }>): string {
  if (!look) return '';
  return look.type === 'table' ? ` as table of ${look.columns.join(', ')}` : ` as checklist of ${look.done}`;
}
