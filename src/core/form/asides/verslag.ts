import { regel } from '../../conversation/gespreksstof.ts';
import { sterkEnZwak } from '../../conversation/sterkEnZwak.ts';
import type { Gebiedsbeeld } from '../../conversation/sterkEnZwak.ts';
import { gesprekVan, items, voorbereidingVan } from '../../portfolio/index.ts';
import type { Aside } from '../aside.ts';
import { besprokenVersnellingAsides } from './besprokenVersnelling.ts';
import type { AsideContext } from './context.ts';
import type { Quote } from './gebieden.ts';
import { terugblikAsides } from './terugblik.ts';
import { quoted } from './words.ts';

/** What agreements, preparation and request say beside the report that is written of a talk. */
export function verslagAsides(context: AsideContext<'verslag'>): Aside[] {
  return [
    ...terugblikAsides(context),
    ...brought(context),
    ...besprokenVersnellingAsides(context),
    ...withoutAction(context),
  ];
}

/** What the resident and others brought in about strong and weak points [A15] [B9]. */
function brought(context: AsideContext<'verslag'>): Aside[] {
  const { document, portfolio, teksten, language } = context;
  const gesprek = gesprekVan(document);
  if (!gesprek) return [];
  const voorbereiding = voorbereidingVan(portfolio, gesprek);
  const beelden = sterkEnZwak({ portfolio, voorbereiding, teksten, language });
  return [...said(context, ['sterke_punten'], beelden, 'sterk'), ...said(context, ['verbeterpunten'], beelden, 'zwak')];
}

function said(
  { portfolio, language, source }: AsideContext,
  at: Aside['at'],
  beelden: readonly Gebiedsbeeld[],
  soort: 'sterk' | 'zwak',
): Aside[] {
  const quotes = beelden.flatMap((beeld) =>
    beeld[soort].flatMap(({ tekst, file }): Quote[] => {
      const document = portfolio.get(file);
      const text = quoted(`${beeld.naam}: ${tekst}`);
      if (!document || text === undefined) return [];
      return [{ text, look: soort === 'sterk' ? 'good' : 'better', source: source(document) }];
    }),
  );
  const title = { nl: 'Ingebracht voor dit gesprek', en: 'Brought in for this meeting' }[language];
  return quotes.length === 0 ? [] : [{ type: 'quotes', at, title, quotes }];
}

/** Points to improve nobody wrote down yet how to improve [A21a] [A21b]. */
function withoutAction({ document: { draft }, language }: AsideContext<'verslag'>): Aside[] {
  const acted = new Set(items(draft.plan_van_aanpak?.verbeteracties).map(({ verbeterpunt }) => verbeterpunt));
  const words = WORDS[language];
  const facts = (draft.verbeterpunten ?? []).flatMap((point, index) => {
    const text = quoted(point?.tekst);
    if (point === undefined || text === undefined || (point.id !== undefined && acted.has(point.id))) return [];
    return [{ label: regel(point.id) ?? words.point(index + 1), value: text, state: 'open' as const }];
  });
  const at = ['plan_van_aanpak', 'verbeteracties'];
  return facts.length === 0 ? [] : [{ type: 'facts', at, title: words.withoutAction, facts }];
}

const WORDS = {
  nl: {
    withoutAction: 'Verbeterpunten zonder aanpak',
    point: (place: number) => `Verbeterpunt ${place}`,
  },
  en: {
    withoutAction: 'Points to improve without an approach',
    point: (place: number) => `Point to improve ${place}`,
  },
};
