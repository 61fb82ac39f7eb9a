import type { Gespreksjaar } from '../../portfolio/index.ts';
import { gespreksjaren } from '../../portfolio/index.ts';
import type { Aside } from '../aside.ts';
import type { AsideContext } from './context.ts';

/** The talks of each training year against the cycle [A5]. */
export function portfolioAsides({ portfolio, language, teksten, today }: AsideContext<'portfolio'>): Aside[] {
  const words = WORDS[language];
  const days = (dates: readonly string[]) => dates.map((datum) => teksten.datum(datum)).join(', ');
  const facts = gespreksjaren(portfolio, today).map((jaar) => ({
    label: words.year(jaar.jaar, teksten.datum(jaar.van), teksten.datum(jaar.tot)),
    value: words.talks(
      jaar,
      days(jaar.gepland.filter((datum) => datum < today)),
      days(jaar.gepland.filter((datum) => datum >= today)),
    ),
    state: jaar.gehouden.length >= jaar.verwacht ? ('done' as const) : ('open' as const),
  }));
  return facts.length === 0 ? [] : [{ type: 'facts', at: ['gesprekscyclus'], title: words.title, facts }];
}

const WORDS = {
  nl: {
    title: 'Voortgangsgesprekken per opleidingsjaar',
    year: (jaar: number, van: string, tot: string) => `Jaar ${jaar} (${van} tot en met ${tot})`,
    talks: ({ gehouden, verwacht }: Gespreksjaar, unreported: string, planned: string) =>
      `${gehouden.length} van de ${verwacht} met verslag${unreported && `; zonder verslag: ${unreported}`}${planned && `; gepland: ${planned}`}`,
  },
  en: {
    title: 'Progress meetings per training year',
    year: (jaar: number, van: string, tot: string) => `Year ${jaar} (${van} to ${tot})`,
    talks: ({ gehouden, verwacht }: Gespreksjaar, unreported: string, planned: string) =>
      `${gehouden.length} of ${verwacht} with a report${unreported && `; without a report: ${unreported}`}${planned && `; planned: ${planned}`}`,
  },
};
