import type { FormTalk } from '../src/core/form/state.ts';
import type { Path } from '../src/core/yaml/types.ts';
import type { FormFinding } from '../src/protocol/index.ts';
import { pathKey } from './data.ts';
import { goToPlace, placeAt } from './focus.ts';
import type { Session } from './session.ts';
import type { TalkMode, TalkPlace } from './talk/talkMode.ts';
import { compareOrder, talkOrder, talkPlaceOf } from './talk/talkPlaces.ts';

/** A finding with the element of the form that shows it. */
interface Point {
  finding: FormFinding;
  place: HTMLElement;
}

/** Names a finding as long as it is about the same. */
export const findingKey = ({ rule, path }: FormFinding): string => `${rule} ${pathKey(path)}`;

/** The same during the talk, where only what belongs to the point in view is on the page. */
interface TalkPoint {
  finding: FormFinding;
  /** Where it belongs in the talk; undefined for what only the whole form shows. */
  talkPlace: TalkPlace | undefined;
  order: number[];
}

/**
 * The way along everything that was found, in the order of the form: what is left to do, and advice only when nothing
 * is. Goes on from where the user is, and round at the end.
 *
 * During the talk it goes in the order of the conversation, as who holds it would: what belongs to the points, one after
 * the other along the agenda (the point itself comes in view), then the agreements. Only when nothing of the talk comes
 * any more, and something else is left, it goes to the whole form, and says so. Going back never leaves the talk.
 */
export class Points {
  private last: { key: string; index: number } | undefined;

  constructor(
    private readonly session: Session,
    private readonly talk: TalkMode,
    /** Resolves when the whole form is on the page. */
    private readonly drawn: () => Promise<void>,
  ) {}

  /** Goes to the next or the previous one and says which it is. */
  async step(by: 1 | -1): Promise<void> {
    if (this.talk.talk) await this.stepInTalk(by, this.talk.talk);
    else this.stepInForm(by);
  }

  private stepInForm(by: 1 | -1): void {
    const { session } = this;
    const { texts } = session;
    const points = this.inOrder();
    const index = this.from(points, by);
    const point = points[index];
    if (!point) {
      session.announce(texts.findings(0));
      return;
    }
    this.arrive(point, index, points.length);
  }

  /** @param before said before the words of the finding */
  private arrive({ finding, place }: Point, index: number, count: number, before = ''): void {
    const { texts, announce } = this.session;
    this.last = { key: findingKey(finding), index };
    const line = lineOf(finding, place);
    goToPlace(place, line && place.contains(line) && place.querySelector('[data-path]') ? line : place);
    announce(before + texts.point(texts.levels[finding.level], index + 1, count, finding.message));
  }

  /** What there is to go along. */
  private get found(): readonly FormFinding[] {
    const all = this.session.state?.findings ?? [];
    const open = all.filter(({ level }) => level !== 'info');
    return open.length > 0 ? open : all;
  }

  // In the talk

  private async stepInTalk(by: 1 | -1, held: FormTalk): Promise<void> {
    const { session, talk } = this;
    const { texts } = session;
    const points = this.found
      .map((finding): TalkPoint => {
        const talkPlace = talkPlaceOf(held, finding);
        return { finding, talkPlace, order: talkOrder(session, held, talkPlace, finding.at) };
      })
      .sort((a, b) => compareOrder(a.order, b.order));
    const index = this.fromInTalk(points, by, held);
    const point = points[index];
    if (!point) {
      session.announce(texts.findings(0));
      return;
    }
    const { finding, talkPlace } = point;
    if (!talkPlace) {
      await talk.leave(false);
      await this.drawn();
      const place = placeOf(finding);
      if (place) this.arrive({ finding, place }, index, points.length, `${texts.talk.leftForPoint} `);
      return;
    }
    const before = talk.isInView(talkPlace) ? '' : this.placeInWords(talkPlace, held);
    await talk.show(talkPlace);
    const place = placeInTalk(point);
    if (place) this.arrive({ finding, place }, index, points.length, before);
  }

  private fromInTalk(points: readonly TalkPoint[], by: 1 | -1, held: FormTalk): number {
    const ofTalk = points.filter(({ talkPlace }) => talkPlace).length;
    // What belongs to the talk comes first: going back stays in that part, as long as there is one.
    const within = (index: number) =>
      by > 0 || ofTalk === 0 ? around(index, points.length) : around(Math.min(index, ofTalk), ofTalk);
    const { last } = this;
    const active = document.activeElement;
    const known = last ? points.findIndex(({ finding }) => findingKey(finding) === last.key) : -1;
    const point = points[known];
    const isThere = point && (isOutside(active) || placeInTalk(point)?.contains(active) === true);
    if (isThere) return within(known + by);
    const here = this.orderHere(held, active);
    if (by > 0)
      return Math.max(
        points.findIndex(({ order }) => compareOrder(order, here) > 0),
        0,
      );
    return within(points.filter(({ order }) => compareOrder(order, here) < 0).length - 1);
  }

  /** Where the keyboard is in the order of the talk; the start of the point in view when it is in no field. */
  private orderHere(held: FormTalk, active: Element | null): number[] {
    const field = active?.closest<HTMLElement>('[data-path], [data-item]');
    const key = field?.dataset['path'] ?? field?.dataset['item'];
    if (key === undefined) return active?.closest('.talk-agreements') ? [held.points.length] : [this.talk.index];
    const at = JSON.parse(key) as Path;
    const [name] = at;
    const section = this.session.model?.sections.find(({ fields }) => fields.some(({ path }) => path[0] === name));
    const place = talkPlaceOf(held, { at, ...(section ? { section: section.id } : {}) });
    return talkOrder(this.session, held, place, at);
  }

  private placeInWords(place: TalkPlace, { points }: FormTalk): string {
    const { talk } = this.session.texts;
    if ('agreement' in place) return `${talk.agreements}. `;
    const index = points.findIndex(({ id }) => id === place.point);
    return `${talk.atPoint(index + 1, points.length, points[index]?.title ?? '')} `;
  }

  // In the form

  private inOrder(): Point[] {
    return this.found
      .flatMap((finding) => {
        const place = placeOf(finding);
        return place ? [{ finding, place }] : [];
      })
      .sort((a, b) => order(a.place, b.place));
  }

  private from(points: readonly Point[], by: 1 | -1): number {
    const { last } = this;
    const active = document.activeElement;
    const isElsewhere = isOutside(active);
    if (last) {
      const index = points.findIndex(({ finding }) => findingKey(finding) === last.key);
      const isThere = index >= 0 && (isElsewhere || points[index]?.place.contains(active) === true);
      if (isThere) return around(index + by, points.length);
      if (index < 0 && isElsewhere) return around(by > 0 ? last.index : last.index - 1, points.length);
    }
    if (isElsewhere || !active) return by > 0 ? 0 : points.length - 1;
    const field = active.closest('[data-path], [data-item]');
    const next = points.findIndex(({ place }) => place !== field && order(active, place) < 0);
    if (by > 0) return Math.max(next, 0);
    const before = points.filter(({ place }) => place !== field && order(place, active) < 0).length;
    return around(before - 1, points.length);
  }
}

/** Whether the keyboard is in nothing of the form: in the head, or nowhere. */
function isOutside(active: Element | null): boolean {
  return active === null || active.closest('main') === null;
}

/** What shows a finding in the talk: its field, else the part of the talk it belongs to. */
function placeInTalk({ finding, talkPlace }: TalkPoint): HTMLElement | undefined {
  if (!talkPlace) return undefined;
  const part = 'agreement' in talkPlace ? '.talk-agreements' : '.talk-point';
  return placeAt(finding.at) ?? document.querySelector<HTMLElement>(part) ?? undefined;
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
