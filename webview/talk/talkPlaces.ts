import type { FormField } from '../../src/core/form/model.ts';
import type { FormTalk, FormTalkPoint } from '../../src/core/form/state.ts';
import type { Path } from '../../src/core/yaml/types.ts';
import type { FormFinding } from '../../src/protocol/index.ts';
import { startsWith } from '../data.ts';
import type { Session } from '../session.ts';
import { agreementsPath, lookBackPath, type TalkPlace } from './talkMode.ts';

/** Where something belongs in the talk; undefined when it belongs to no point of it and is no agreement. */
export function talkPlaceOf(
  { points }: FormTalk,
  { at, section }: Pick<FormFinding, 'at' | 'section'>,
): TalkPlace | undefined {
  if (startsWith(at, agreementsPath)) return { agreement: indexIn(at, agreementsPath) };
  const point = points.find((one) => isAbout(one, at, section));
  return point && { point: point.id, lookBack: indexIn(at, lookBackPath) };
}

function isAbout({ section, fields }: FormTalkPoint, at: Path, of: string | undefined): boolean {
  return section === of && (fields.length === 0 || fields.some((field) => startsWith(at, field)));
}

/** Of which item of a list a path speaks. */
function indexIn(path: Path, list: Path): number | undefined {
  const index = startsWith(path, list) ? path[list.length] : undefined;
  return typeof index === 'number' ? index : undefined;
}

/**
 * Where something comes in the talk, to be compared number by number: the points in the order of the agenda, then the
 * agreements, then what belongs to neither, each in the order of the form.
 */
export function talkOrder(session: Session, talk: FormTalk, place: TalkPlace | undefined, at: Path): number[] {
  const { points } = talk;
  const stop =
    place === undefined
      ? points.length + 1
      : 'point' in place
        ? points.findIndex(({ id }) => id === place.point)
        : points.length;
  return [stop, ...formOrder(session, at)];
}

/** The place of a field in the form: of its section, of it in that, of the member or item in it, and so on. */
function formOrder({ model }: Session, at: Path): number[] {
  const sections = model?.sections ?? [];
  for (const [index, { fields }] of sections.entries()) {
    const order = orderIn(fields, at);
    if (order.length > 0) return [index, ...order];
  }
  return [];
}

function orderIn(fields: readonly FormField[], at: Path): number[] {
  const index = fields.findIndex(({ path }) => startsWith(at, path));
  const field = fields[index];
  return field ? [index, ...orderWithin(field, at.slice(field.path.length))] : [];
}

function orderWithin(field: FormField, rest: Path): number[] {
  if (field.type === 'group') return orderIn(field.fields, rest);
  const [index] = rest;
  return field.type === 'list' && typeof index === 'number' ? [index, ...orderWithin(field.item, rest.slice(1))] : [];
}

/** Negative when `a` comes first; what holds something comes before what it holds. */
export function compareOrder(a: readonly number[], b: readonly number[]): number {
  for (const [index, one] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (one !== other) return one - other;
  }
  return a.length - b.length;
}
