import type { FormSection } from '../../src/core/form/model.ts';
import type { Session } from '../session.ts';
import { sectionId, shownSections } from './section.ts';

/** How far below the head a section counts as the one that is read (px). */
const BELOW_HEAD = 48;

/** The way along the sections: which one is read, and to another one. */
export class SectionWay {
  /** The id of the section that is being read. */
  current: string | undefined;
  /** Where there is little room, the sections are behind a button. */
  isMenuOpen = false;

  constructor(
    private readonly session: Session,
    private readonly page: HTMLElement,
  ) {}

  readonly toggleMenu = (): void => {
    this.isMenuOpen = !this.isMenuOpen;
    void this.session.settled();
  };

  scrolled(): void {
    const top = this.page.querySelector('.head')?.getBoundingClientRect().bottom ?? 0;
    const sections = [...this.page.querySelectorAll<HTMLElement>('.section')];
    const passed = sections.filter((section) => section.getBoundingClientRect().top <= top + BELOW_HEAD);
    const isAtEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
    this.read((isAtEnd ? sections.at(-1) : (passed.at(-1) ?? sections[0]))?.id);
  }

  /** From the section the focus is in, else from the one that is being read; round at the end. */
  step(by: 1 | -1): void {
    const sections = shownSections(this.session);
    const id = document.activeElement?.closest('.section')?.id ?? (window.scrollY > 0 ? this.current : undefined);
    const from = sections.findIndex((section) => sectionId(section) === id);
    const to = from < 0 ? sections.at(by > 0 ? 0 : -1) : sections[(from + by + sections.length) % sections.length];
    if (to) this.goTo(to);
  }

  readonly goTo = (section: FormSection): void => {
    this.isMenuOpen = false;
    const title = document.getElementById(`${sectionId(section)}-title`);
    title?.focus({ preventScroll: true });
    title?.closest('.section')?.scrollIntoView({ block: 'start' });
    this.current = sectionId(section);
    void this.session.settled();
  };

  private read(id: string | undefined): void {
    if (id === this.current) return;
    this.current = id;
    void this.session.settled();
  }
}
