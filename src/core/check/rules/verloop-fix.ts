import { referenceTo, schemawijziging } from '../../portfolio/index.ts';
import type { Change } from '../../yaml/index.ts';
import type { Fix } from '../fix.ts';
import type { FixContext, Hit } from '../rule.ts';

/**
 * Takes what was granted definitively over in the schedule, with the days of every part it moves [A25] [A27]: those that
 * *Prepare MijnRGS Changes* shows. When it was submitted and accorded there, only people know; that they fill in.
 * Nothing is offered where a part is shorter than what is taken off, or nothing of it would be left.
 */
export function takeIn(_: Required<Hit>, { document, portfolio, language }: FixContext): Fix[] {
  if (document.kind !== 'opleidingsschema') return [];
  const { regels, verkortingen, einddatum } = schemawijziging(portfolio, document);
  const nieuw = verkortingen.filter(({ stand }) => stand === 'nieuw');
  if (nieuw.length === 0 || nieuw.some(({ past }) => past !== undefined)) return [];
  const onderdelen = document.draft.onderdelen ?? [];
  if (regels.some(({ oud, nieuw: wordt }) => oud && !wordt)) return [];
  const days = regels.flatMap(({ onderdeel, nieuw: wordt }) =>
    (['van', 'tot'] as const).flatMap((key): Change[] =>
      !wordt || onderdeel[key] === wordt[key]
        ? []
        : [{ op: 'set', path: ['onderdelen', onderdelen.indexOf(onderdeel), key], value: wordt[key] }],
    ),
  );
  const granted = nieuw.map(({ part, maanden, grond, verzoek = '', plaats = 0 }): Change => {
    const oordeel = referenceTo(document.file, { file: verzoek, id: part.id });
    const value = { maanden, ...(grond === undefined ? {} : { grond }), oordeel };
    return { op: 'set', path: ['onderdelen', plaats, 'verkorting'], value };
  });
  const end: Change[] =
    einddatum.nieuw === undefined || einddatum.nieuw === document.draft.einddatum
      ? []
      : [{ op: 'set', path: ['einddatum'], value: einddatum.nieuw }];
  const title = {
    nl: 'Neem de toegekende verkorting over in dit schema, en schuif de latere onderdelen op',
    en: 'Take the granted shortening over in this schedule, and move the later parts',
  }[language];
  return [{ title, preferred: false, changes: [...days, ...granted, ...end] }];
}
