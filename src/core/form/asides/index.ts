import type { Kind } from '../../kinds/index.ts';
import type { Language } from '../../language/language.ts';
import type { AnyDocument, Portfolio } from '../../portfolio/index.ts';
import type { Aside } from '../aside.ts';
import type { AsideContext } from './context.ts';
import { contextOf } from './context.ts';
import { agendaAsides } from './agenda.ts';
import { feedbackAsides } from './feedback.ts';
import { iopAsides } from './iop.ts';
import { opleidingsschemaAsides } from './opleidingsschema.ts';
import { portfolioAsides } from './portfolio.ts';
import { reflectieAsides } from './reflectie.ts';
import { tussenbeoordelingAsides } from './tussenbeoordeling.ts';
import { verslagAsides } from './verslag.ts';
import { versnellingsverzoekAsides } from './versnellingsverzoek.ts';

/** Kinds that are not here have nothing beside them: the dossier shows nothing from elsewhere, nor elsewhere of it. */
const makers: { readonly [K in Kind]?: (context: AsideContext<K>) => Aside[] } = {
  agenda: agendaAsides,
  feedback: feedbackAsides,
  iop: iopAsides,
  opleidingsschema: opleidingsschemaAsides,
  portfolio: portfolioAsides,
  reflectie: reflectieAsides,
  tussenbeoordeling: tussenbeoordelingAsides,
  verslag: verslagAsides,
  versnellingsverzoek: versnellingsverzoekAsides,
};

/**
 * What the portfolio says beside the fields of a document. Follows from the arguments alone and never throws. Private
 * notes and the dossier are in none of it.
 *
 * @param today `YYYY-MM-DD`
 */
export function asidesOf(document: AnyDocument, portfolio: Portfolio, language: Language, today: string): Aside[] {
  // The maker under a kind takes documents of that kind.
  const make = makers[document.kind] as ((context: AsideContext) => Aside[]) | undefined;
  return make?.(contextOf(document, portfolio, language, today)) ?? [];
}
