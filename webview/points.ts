import type { FormFinding } from '../src/protocol/index.ts';
import { pathKey } from './data.ts';
import { goToPlace, placeAt } from './focus.ts';
import type { Session } from './session.ts';

/** A finding with the element of the form that shows it. */
interface Point {
  finding: FormFinding;
  place: HTMLElement;
}

/** Names a finding as long as it is about the same. */
export const findingKey = ({ rule, path }: FormFinding): string => `${rule} ${pathKey(path)}`;

/**
 * The way along everything that was found, in the order of the form: what is left to do, and advice only when nothing
 * is. Goes on from where the user is, and round at the end.
 */
export class Points {
  private last: { key: string; index: number } | undefined;

  constructor(private readonly session: Session) {}

  /** Goes to the next or the previous one and says which it is. */
  step(by: 1 | -1): void {
    const { session } = this;
    const { texts } = session;
    const points = this.inOrder();
    const index = this.from(points, by);
    const point = points[index];
    if (!point) {
      session.announce(texts.findings(0));
      return;
    }
    const { finding, place } = point;
    this.last = { key: findingKey(finding), index };
    const line = lineOf(finding, place);
    goToPlace(place, line && place.contains(line) && place.querySelector('[data-path]') ? line : place);
    session.announce(texts.point(texts.levels[finding.level], index + 1, points.length, finding.message));
  }

  private inOrder(): Point[] {
    const all = this.session.state?.findings ?? [];
    const open = all.filter(({ level }) => level !== 'info');
    return (open.length > 0 ? open : all)
      .flatMap((finding) => {
        const place = placeOf(finding);
        return place ? [{ finding, place }] : [];
      })
      .sort((a, b) => order(a.place, b.place));
  }

  private from(points: readonly Point[], by: 1 | -1): number {
    const { last } = this;
    const active = document.activeElement;
    const isElsewhere = active === null || active.closest('main') === null;
    if (last) {
      const index = points.findIndex(({ finding }) => findingKey(finding) === last.key);
      const isThere = index >= 0 && (isElsewhere || points[index]?.place.contains(active) === true);
      if (isThere) return around(index + by, points.length);
      if (index < 0 && isElsewhere) return around(by > 0 ? last.index : last.index - 1, points.length);
    }
    if (isElsewhere) return by > 0 ? 0 : points.length - 1;
    const field = active.closest('[data-path], [data-item]');
    const next = points.findIndex(({ place }) => place !== field && order(active, place) < 0);
    if (by > 0) return Math.max(next, 0);
    const before = points.filter(({ place }) => place !== field && order(place, active) < 0).length;
    return around(before - 1, points.length);
  }
}

function around(index: number, count: number): number {
  return count === 0 ? -1 : (index + count) % count;
}

/** Negative when `a` comes first; what holds something comes before what it holds. */
function order(a: Node, b: Node): number {
  if (a === b) return 0;
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) === 0 ? 1 : -1;
}

/** What shows a finding: its field, else the findings of its section or of the whole document. */
function placeOf({ at, section }: FormFinding): HTMLElement | undefined {
  const inField = at.length > 0 ? placeAt(at) : undefined;
  return inField ?? document.getElementById(findingsId(section)) ?? undefined;
}

/** The id of the list of findings of a section, without one of the whole document. */
export const findingsId = (section: string | undefined): string =>
  section === undefined ? 'findings-of-document' : `findings-of-${section}`;

/** The line that says it. */
function lineOf(finding: FormFinding, place: HTMLElement): HTMLElement | undefined {
  const key = findingKey(finding);
  return [...place.querySelectorAll<HTMLElement>('[data-finding]')].find((line) => line.dataset['finding'] === key);
}
