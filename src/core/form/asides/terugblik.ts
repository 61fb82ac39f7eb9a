import { regel } from '../../conversation/gespreksstof.ts';
import { inZin } from '../../language/inZin.ts';
import { valueLabel } from '../../kinds/index.ts';
import type { Afspraak, Draft } from '../../kinds/index.ts';
import type { PortfolioDocument } from '../../portfolio/index.ts';
import {
  gesprekVan,
  isAfgerond,
  isLeesbaar,
  items,
  openAfspraken,
  resolveReference,
  termijnVan,
  zonderTerugblik,
} from '../../portfolio/index.ts';
import type { Aside } from '../aside.ts';
import type { AsideContext } from './context.ts';
import { quoted } from './words.ts';

type Facts = Extract<Aside, { type: 'facts' }>['facts'];

/**
 * At each point of the look-back the agreement it is about, so that nobody has to look it up; above them the open
 * agreements nobody looked back on yet [A14] [B8].
 */
export function terugblikAsides(context: AsideContext<'verslag'>): Aside[] {
  const { document, portfolio } = context;
  const gesprek = gesprekVan(document);
  const open = gesprek ? openAfspraken(portfolio, gesprek) : [];
  const stands = new Map(open.map(({ file, id, status }) => [`${file}#${id ?? ''}`, status]));
  const byReport = new Map<string, Map<string, Draft<Afspraak>>>();
  const perPoint = (document.draft.terugblik ?? []).flatMap((point, index): Aside[] => {
    const target = point?.afspraak === undefined ? undefined : resolveReference(document.file, point.afspraak);
    const report = target && portfolio.get(target.file);
    if (target?.id === undefined || report?.kind !== 'verslag' || !isLeesbaar(report)) return [];
    const known = byReport.get(report.file) ?? agreementsOf(report);
    byReport.set(report.file, known);
    const afspraak = known.get(target.id);
    if (!afspraak) return [];
    const status = stands.get(`${target.file}#${target.id}`) ?? afspraak.status;
    const asItStood = { ...afspraak, ...(status === undefined ? {} : { status }) };
    return [agreement(context, ['terugblik', index], report, target.id, asItStood)];
  });
  return [...left(context), ...perPoint];
}

function agreementsOf({ draft }: PortfolioDocument<'verslag'>): Map<string, Draft<Afspraak>> {
  // Of two with one id, references mean the first.
  return new Map(
    items(draft.afspraken)
      .flatMap((afspraak) => (afspraak.id === undefined ? [] : [[afspraak.id, afspraak] as const]))
      .reverse(),
  );
}

function agreement(
  context: AsideContext,
  at: Aside['at'],
  report: PortfolioDocument<'verslag'>,
  id: string,
  afspraak: Draft<Afspraak>,
): Aside {
  const { language, teksten } = context;
  const words = WORDS[language];
  const made = gesprekVan(report)?.datum;
  const roles = items(afspraak.acceptabel).map((rol) => inZin(valueLabel('rol', rol, language)));
  const stated: [string, string | undefined][] = [
    [words.what, quoted(afspraak.specifiek)],
    [words.seen, quoted(afspraak.meetbaar)],
    [words.who, roles.length === 0 ? undefined : teksten.opsomming(roles)],
    [words.leadsTo, quoted(afspraak.resultaatgericht)],
    [words.when, term(context, afspraak)],
  ];
  const facts: Facts = stated.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
  if (afspraak.status !== undefined) {
    facts.push({
      label: words.status,
      value: valueLabel('afspraakstatus', afspraak.status, language),
      state: isAfgerond(afspraak.status) ? 'done' : 'open',
    });
  }
  return { type: 'facts', at, title: words.agreement(id, made && teksten.datum(made)), facts };
}

function term({ teksten }: AsideContext, afspraak: Draft<Afspraak>): string | undefined {
  const datum = termijnVan(afspraak);
  const talk = typeof afspraak.tijdgebonden === 'object' ? regel(afspraak.tijdgebonden.gesprek) : undefined;
  const parts = [...(datum === undefined ? [] : [teksten.datum(datum)]), ...(talk === undefined ? [] : [talk])];
  return parts.length === 0 ? undefined : parts.join(', ');
}

function left({ document, portfolio, language, teksten }: AsideContext<'verslag'>): Aside[] {
  const words = WORDS[language];
  const facts: Facts = zonderTerugblik(portfolio, document).map(({ id, gemaakt, afspraak }) => ({
    label: words.agreement(id ?? '', teksten.datum(gemaakt)),
    value: quoted(afspraak.specifiek) ?? '',
    state: 'open',
  }));
  return facts.length === 0 ? [] : [{ type: 'facts', at: ['terugblik'], title: words.left, facts }];
}

const WORDS = {
  nl: {
    agreement: (id: string, made: string | undefined) =>
      `Afspraak${id === '' ? '' : ` ${id}`}${made === undefined ? '' : ` van ${made}`}`,
    left: 'Nog niet op teruggekeken',
    what: 'Wat',
    seen: 'Waaraan te zien',
    who: 'Wie ermee instemmen',
    leadsTo: 'Waar het toe leidt',
    when: 'Wanneer',
    status: 'Stand vóór dit gesprek',
  },
  en: {
    agreement: (id: string, made: string | undefined) =>
      `Agreement${id === '' ? '' : ` ${id}`}${made === undefined ? '' : ` of ${made}`}`,
    left: 'Not looked back on yet',
    what: 'What',
    seen: 'How it is seen',
    who: 'Who agrees to it',
    leadsTo: 'What it leads to',
    when: 'When',
    status: 'Status before this meeting',
  },
};
