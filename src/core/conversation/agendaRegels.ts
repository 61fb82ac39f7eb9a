import type { Change, ParsedYaml, Path } from '../yaml/index.ts';
import { valueAt } from '../yaml/index.ts';
import type { Aanbod } from './agendaAanbod.ts';
import { heeftCommentaar } from './agendaMensenwerk.ts';
import { kenmerk } from './gegenereerd.ts';
import { lijkt } from './gelijkenis.ts';

/** What is to be done to a list, and what was decided about it. */
export interface Lijstbijwerking {
  changes: Change[];
  /** Marks of lines that are only offered: the agenda does not have them. */
  alleenAangeboden: string[];
  /** Marks of lines that were taken out on purpose. */
  weggedaan: string[];
}

/** A list of texts of a point, with how an update may treat it. */
export interface Lijst {
  parsed: ParsedYaml;
  path: Path;
  /** The id of the point and the key of the list, as the marks know them. */
  punt: string;
  veld: string;
  nieuw: readonly string[];
  geheugen: ReadonlySet<string> | undefined;
  /** Whether to do what touches people's work; asked for every line of a list that is theirs. */
  aanvaard: (aanbod: Pick<Aanbod, 'soort' | 'tekst' | 'nu'>) => boolean;
  /** The whole list is people's: nothing is done of which they were not asked. */
  vanMensen: boolean;
}

/** Changes that make a list of texts follow its sources, as far as people left it to the generator. */
export function lijstChanges(lijst: Lijst): Lijstbijwerking {
  const { parsed, path, punt, veld, nieuw, geheugen, aanvaard, vanMensen } = lijst;
  const done: Lijstbijwerking = { changes: [], alleenAangeboden: [], weggedaan: [] };
  const written = valueAt(parsed.data, path);
  const mark = (tekst: string) => kenmerk(punt, veld, tekst);
  const mayAdd = (tekst: string): boolean => {
    if (!vanMensen || aanvaard({ soort: 'regel_erbij', tekst })) return true;
    done.alleenAangeboden.push(mark(tekst));
    return false;
  };
  if (written === undefined || written === null) {
    const fresh = nieuw.filter((tekst) => !geheugen?.has(mark(tekst))).filter(mayAdd);
    if (fresh.length > 0) done.changes.push({ op: 'set', path, value: fresh });
    return done;
  }
  if (!Array.isArray(written)) return done;
  const now: unknown[] = [...(written as unknown[])];
  for (let index = now.length - 1; index >= 0; index--) {
    const tekst = now[index];
    if (typeof tekst !== 'string' || nieuw.includes(tekst) || !geheugen?.has(mark(tekst))) continue;
    if (vanMensen || heeftCommentaar(parsed, path, index)) {
      if (!aanvaard({ soort: 'regel_weg', tekst })) continue;
      done.weggedaan.push(mark(tekst));
    }
    done.changes.push({ op: 'remove', path: [...path, index] });
    now.splice(index, 1);
  }
  const isKnown = (tekst: string) =>
    geheugen ? geheugen.has(mark(tekst)) : now.some((own) => !isIn(nieuw, own) && lijkt(own, tekst));
  for (const [rank, tekst] of nieuw.entries()) {
    if (now.includes(tekst) || isKnown(tekst)) continue;
    // References look alike by nature; words that do are most likely about the same thing.
    const own = now.findIndex(
      (line) =>
        veld === 'toelichting' &&
        typeof line === 'string' &&
        !isIn(nieuw, line) &&
        !geheugen?.has(mark(line)) &&
        lijkt(line, tekst),
    );
    const nu = now[own];
    if (typeof nu === 'string') {
      // Somebody put this in other words, and now the source says it in yet others.
      if (aanvaard({ soort: 'regel_anders', tekst, nu })) {
        done.changes.push({ op: 'set', path: [...path, own], value: tekst });
        now[own] = tekst;
      } else done.alleenAangeboden.push(mark(tekst));
      continue;
    }
    if (!mayAdd(tekst)) continue;
    const at = plaats(now, nieuw, rank);
    done.changes.push({ op: 'insert', path: [...path, at], value: tekst });
    now.splice(at, 0, tekst);
  }
  return done;
}

function isIn(list: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && list.includes(value);
}

/** Behind the nearest generated text that comes before it, else before the nearest that comes after it, else last. */
function plaats(now: readonly unknown[], nieuw: readonly string[], rank: number): number {
  for (let before = rank - 1; before >= 0; before--) {
    const at = now.indexOf(nieuw[before]);
    if (at >= 0) return at + 1;
  }
  for (let after = rank + 1; after < nieuw.length; after++) {
    const at = now.indexOf(nieuw[after]);
    if (at >= 0) return at;
  }
  return now.length;
}
