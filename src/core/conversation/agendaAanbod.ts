import type { Punt } from './agendapunt.ts';
import { kenmerk } from './gegenereerd.ts';

/**
 * Something an update of an agenda would have changed, had people not worked on that place: it is offered, not done.
 * `AgendaOptions.accept` takes the ids of those that are to be done after all.
 */
export interface Aanbod {
  /** The same as long as the same thing is offered. */
  id: string;
  /**
   * A line that is new in a source (`regel_erbij`), one whose source is gone (`regel_weg`), one that says otherwise what
   * people reworded (`regel_anders`), other minutes, a point people took out that has something new to say
   * (`punt_erbij`), or one they worked on whose reason is gone (`punt_weg`).
   */
  soort: 'regel_erbij' | 'regel_weg' | 'regel_anders' | 'minuten' | 'punt_erbij' | 'punt_weg';
  /** The point, by id and as it is headed. */
  punt: string;
  titel: string;
  /** The line (a reference, for a source), the minutes, or the new lines of a point; as it would stand on the agenda. */
  tekst: string;
  /** What stands there now, of people, where something else would come. */
  nu?: string;
}

/** Decides of everything people have a say in whether it is done, and remembers what is only offered. */
export interface Keuze {
  /** Whether to do this; otherwise it is offered. */
  aanvaard(aanbod: Omit<Aanbod, 'id'>): boolean;
  readonly aanbod: readonly Aanbod[];
}

/** What was accepted is done, the rest is offered. */
export function keuzeUit(accept: ReadonlySet<string>): Keuze {
  const aanbod: Aanbod[] = [];
  return {
    aanbod,
    aanvaard: (een) => {
      const id = kenmerk(een.punt, een.soort, een.tekst);
      if (accept.has(id)) return true;
      aanbod.push({ id, ...een });
      return false;
    },
  };
}

/** The point an offer is about, as the offer names it. */
export function overPunt({ id, titel }: Pick<Punt, 'id' | 'titel'>): Pick<Aanbod, 'punt' | 'titel'> {
  return { punt: id, titel };
}
