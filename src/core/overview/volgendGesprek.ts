import type { Gereedheidspunt, Ontbrekend } from '../conversation/inleveren.ts';
import { gereedheid, NIEUW_BIJ } from '../conversation/inleveren.ts';
import type { Kind } from '../kinds/index.ts';
import type { Gesprek, Ondertekenstand, Portfolio } from '../portfolio/index.ts';
import { agendaVan, versneldeOnderdelen, verslagVan, voorbereidingVan } from '../portfolio/index.ts';
import { gesprekkenOverzicht, isTeTekenen } from './gesprekken.ts';

/** Who is to do something. */
export type Betrokkene = 'aios' | 'opleider' | 'stageopleider';

/** A command that helps with a task; the names are those of the commands of the product. */
export type Taakopdracht =
  | { readonly command: 'newDocument'; readonly kind: Kind; readonly gesprek?: Gesprek }
  | { readonly command: 'generateAgenda'; readonly gesprek: Gesprek }
  | { readonly command: 'draftReport'; readonly agenda: string }
  | { readonly command: 'handIn'; readonly gesprek: Gesprek }
  | { readonly command: 'sign'; readonly file: string };

export type Taaksoort =
  | Exclude<Gereedheidspunt['wat'], 'verslagen'>
  /** No talk is planned yet. */
  | 'plannen'
  | 'inleveren'
  | 'feedback'
  | 'oordeel'
  | 'agenda'
  | 'verslag';

/** One thing the next talk needs. */
export interface Taak {
  /** Tells it from the others, today and after a change. */
  readonly id: string;
  readonly wat: Taaksoort;
  readonly voor: Betrokkene;
  readonly klaar: boolean;
  /** The guidance asks for it; otherwise it is advice. */
  readonly vereist: boolean;
  /** The document it is in, or has to be done in. */
  readonly file?: string;
  readonly opdracht?: Taakopdracht;
  readonly ontbreekt: readonly Ontbrekend[];
}

export interface VolgendGesprek {
  /** The first talk from today on that is known; absent when none is. */
  readonly gesprek?: Gesprek;
  /** The day by which a voortgangsgesprek should be held [A5]. */
  readonly uiterlijk?: string;
  /** In the order in which things are done, those of the reader's own role first. */
  readonly taken: readonly Taak[];
}

/**
 * What the next talk needs, of everybody who takes part in it [A6–A13] [B3–B7]: preparation and handing in by the aios,
 * feedback, judgement and agenda by the (stage)opleider, and what earlier talks still lack [A24] [A30].
 * @param role whose tasks come first; nothing is hidden from anybody
 */
export function volgendGesprek(portfolio: Portfolio, today: string, role: Betrokkene): VolgendGesprek {
  const { gesprekken, volgendeUiterlijk: uiterlijk } = gesprekkenOverzicht(portfolio, today);
  const gesprek = gesprekken.find(
    ({ gesprek: { datum }, stand }) => datum >= today && stand !== 'gehouden' && stand !== 'ondertekend',
  )?.gesprek;
  const taken = gesprek ? takenVoor(portfolio, gesprek, today) : zonderGesprek(portfolio, today);
  return {
    ...(gesprek === undefined ? {} : { gesprek }),
    ...(uiterlijk === undefined ? {} : { uiterlijk }),
    taken: [...taken.filter(({ voor }) => voor === role), ...taken.filter(({ voor }) => voor !== role)],
  };
}

/** What can be done before the next talk is known: plan it, and finish the earlier ones. */
function zonderGesprek(portfolio: Portfolio, today: string): Taak[] {
  const gesprek: Gesprek = { type: 'voortgangsgesprek', datum: today };
  const { punten } = gereedheid(portfolio, gesprek, today);
  const eerder = punten.filter(({ wat }) => wat === 'verslagen' || wat === 'ondertekening' || wat === 'iop');
  return [
    { ...taak('plannen', 'aios', false), opdracht: { command: 'newDocument', kind: 'reflectie' } },
    ...eerder.flatMap((punt) => vanPunt(punt)),
  ];
}

function takenVoor(portfolio: Portfolio, gesprek: Gesprek, today: string): Taak[] {
  const { punten, reflectie, ingeleverd } = gereedheid(portfolio, gesprek, today);
  const leider: Betrokkene = gesprek.type === 'tussengesprek' ? 'stageopleider' : 'opleider';
  const inleveren: Taak = {
    ...taak('inleveren', 'aios', ingeleverd !== undefined),
    ...(reflectie === undefined ? {} : { file: reflectie }),
    ...(ingeleverd === undefined && reflectie !== undefined ? { opdracht: { command: 'handIn', gesprek } } : {}),
  };
  return [
    ...punten.flatMap((punt) => vanPunt(punt, gesprek)),
    inleveren,
    vanFeedback(portfolio, gesprek, leider),
    ...vanOordeel(portfolio, gesprek),
    vanAgenda(portfolio, gesprek, leider),
    ...vanVerslag(portfolio, gesprek, today),
  ];
}

function taak(
  wat: Taaksoort,
  voor: Betrokkene,
  klaar: boolean,
  ontbreekt: readonly Ontbrekend[] = [],
): Pick<Taak, 'id' | 'wat' | 'voor' | 'klaar' | 'vereist' | 'ontbreekt'> {
  return { id: wat, wat, voor, klaar, vereist: true, ontbreekt };
}

/** What a point of the readiness list asks of people: one task, or one per talk where earlier talks are concerned. */
function vanPunt({ wat, klaar, vereist, file, ontbreekt }: Gereedheidspunt, gesprek?: Gesprek): Taak[] {
  if (wat === 'verslagen') {
    return ontbreekt.flatMap((een): Taak[] =>
      een.type === 'verslag'
        ? [
            {
              ...taak('verslag', 'aios', false, [een]),
              id: `verslag ${een.agenda}`,
              file: een.agenda,
              opdracht: { command: 'draftReport', agenda: een.agenda },
            },
          ]
        : [],
    );
  }
  if (wat === 'ondertekening') {
    return ontbreekt.flatMap((een): Taak[] =>
      een.type === 'ondertekening'
        ? [
            {
              ...taak(wat, wieTekent(een), false, [een]),
              id: `ondertekening ${een.file}`,
              file: een.file,
              ...tekenopdracht(een.file, een.stand),
            },
          ]
        : [],
    );
  }
  const nieuw = file === undefined && !klaar ? NIEUW_BIJ[wat] : undefined;
  return [
    {
      ...taak(wat, 'aios', klaar, ontbreekt),
      vereist,
      ...(file === undefined ? {} : { file }),
      ...(nieuw === undefined
        ? {}
        : { opdracht: { command: 'newDocument', kind: nieuw, ...(gesprek === undefined ? {} : { gesprek }) } }),
    },
  ];
}

/** Who is first: the supervisor accords, then both sign; a text that changed is for who wrote it. */
function wieTekent({ stand }: Extract<Ontbrekend, { type: 'ondertekening' }>): Betrokkene {
  if (stand.gewijzigd) return 'aios';
  return stand.akkoord[0] ?? stand.ondertekening[0] ?? 'aios';
}

/** Signing records the accord as well, where that is still to come [A26]; a text that changed has to be looked at first. */
function tekenopdracht(file: string, stand: Ondertekenstand): { opdracht?: Taakopdracht } {
  return isTeTekenen(stand) ? { opdracht: { command: 'sign', file } } : {};
}

/** Members of the training group are asked by who leads the talk [A9] [B4]. */
function vanFeedback(portfolio: Portfolio, gesprek: Gesprek, leider: Betrokkene): Taak {
  const { feedback } = voorbereidingVan(portfolio, gesprek);
  const group = feedback.find(({ draft }) => draft.bron === 'opleidingsgroep');
  const klaar = group !== undefined;
  const newest = group ?? feedback.at(-1);
  return {
    ...taak('feedback', leider, klaar),
    ...(newest === undefined ? {} : { file: newest.file }),
    ...(klaar ? {} : { opdracht: { command: 'newDocument', kind: 'feedback', gesprek } }),
  };
}

/** Requests this talk has to judge, provisionally [A10] or finally [A11]: one task per request. */
function vanOordeel(portfolio: Portfolio, gesprek: Gesprek): Taak[] {
  const perVerzoek = new Map<string, boolean>();
  for (const { verzoek, stand, voorlopig, definitief } of versneldeOnderdelen(portfolio, gesprek)) {
    if (stand !== 'voorlopig' && stand !== 'definitief') continue;
    const geoordeeld = (stand === 'voorlopig' ? voorlopig : definitief) !== undefined;
    perVerzoek.set(verzoek.file, (perVerzoek.get(verzoek.file) ?? true) && geoordeeld);
  }
  return [...perVerzoek].map(([file, klaar]) => ({
    ...taak('oordeel', 'opleider', klaar),
    id: `oordeel ${file}`,
    file,
  }));
}

function vanAgenda(portfolio: Portfolio, gesprek: Gesprek, leider: Betrokkene): Taak {
  const agenda = agendaVan(portfolio, gesprek);
  return agenda
    ? { ...taak('agenda', leider, true), file: agenda.file }
    : { ...taak('agenda', leider, false), opdracht: { command: 'generateAgenda', gesprek } };
}

/** On the day itself the report can be begun. */
function vanVerslag(portfolio: Portfolio, gesprek: Gesprek, today: string): Taak[] {
  const agenda = agendaVan(portfolio, gesprek);
  const verslag = verslagVan(portfolio, gesprek);
  if (verslag) return [{ ...taak('verslag', 'aios', true), file: verslag.file }];
  if (!agenda || gesprek.datum > today) return [];
  return [{ ...taak('verslag', 'aios', false), opdracht: { command: 'draftReport', agenda: agenda.file } }];
}
