import type { Language } from '../../src/core/language/language.ts';

/** Lists: what can be done with their items. */
export interface ListsTexts {
  remove(what: string): string;
  moveUp(what: string): string;
  moveDown(what: string): string;
  moved(place: number, count: number): string;
  removed(what: string): string;
  added(what: string): string;
  /** Of a list in which one writes nothing oneself. */
  nothingYet: string;
  bringBack: string;
  broughtBack(what: string): string;
  moreOf(what: string): string;
  rowDetails: string;
  options: string;
  minutes: string;
  minutesUntil(minutes: number): string;
  drag(what: string): string;
}

export const listsTexts: Record<Language, ListsTexts> = {
  nl: {
    remove: (what) => `${what} verwijderen`,
    moveUp: (what) => `${what} omhoog`,
    moveDown: (what) => `${what} omlaag`,
    moved: (place, count) => `Verplaatst naar plaats ${place} van ${count}`,
    removed: (what) => `${what} verwijderd`,
    added: (what) => `${what} toegevoegd`,
    nothingYet: 'Hier staat nog niets.',
    bringBack: 'Ongedaan maken',
    broughtBack: (what) => `${what} teruggezet`,
    moreOf: (what) => `Meer van ${what}`,
    rowDetails: 'Meer',
    options: 'Volgorde en verwijderen',
    minutes: 'min',
    minutesUntil: (minutes) => `tot ${minutes} min`,
    drag: (what) => `${what} verslepen`,
  },
  en: {
    remove: (what) => `Remove ${what}`,
    moveUp: (what) => `Move ${what} up`,
    moveDown: (what) => `Move ${what} down`,
    moved: (place, count) => `Moved to place ${place} of ${count}`,
    removed: (what) => `${what} removed`,
    added: (what) => `${what} added`,
    nothingYet: 'Nothing here yet.',
    bringBack: 'Undo',
    broughtBack: (what) => `${what} brought back`,
    moreOf: (what) => `More of ${what}`,
    rowDetails: 'More',
    options: 'Order and removal',
    minutes: 'min',
    minutesUntil: (minutes) => `to ${minutes} min`,
    drag: (what) => `Drag ${what}`,
  },
};
