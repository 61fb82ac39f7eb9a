import type { Language } from '../../src/core/language/language.ts';

/** Lists: what can be done with their items. */
export interface ListsTexts {
  remove(what: string): string;
  moveUp(what: string): string;
  moveDown(what: string): string;
  moved(place: number, count: number): string;
  removed(what: string): string;
  added(what: string): string;
}

export const listsTexts: Record<Language, ListsTexts> = {
  nl: {
    remove: (what) => `${what} verwijderen`,
    moveUp: (what) => `${what} omhoog`,
    moveDown: (what) => `${what} omlaag`,
    moved: (place, count) => `Verplaatst naar plaats ${place} van ${count}`,
    removed: (what) => `${what} verwijderd`,
    added: (what) => `${what} toegevoegd`,
  },
  en: {
    remove: (what) => `Remove ${what}`,
    moveUp: (what) => `Move ${what} up`,
    moveDown: (what) => `Move ${what} down`,
    moved: (place, count) => `Moved to place ${place} of ${count}`,
    removed: (what) => `${what} removed`,
    added: (what) => `${what} added`,
  },
};
