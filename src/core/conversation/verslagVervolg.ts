import type { PortfolioDocument } from '../portfolio/index.ts';
import { items, toetsVerslag } from '../portfolio/index.ts';
import type { Change } from '../yaml/index.ts';
import { valueAt } from '../yaml/index.ts';
import { minimumInZin, resterendeDuur } from './duurNaVerkorting.ts';
import { lijkt } from './gelijkenis.ts';
import type { Gespreksstof } from './gespreksstof.ts';
import { opleiderVan, regel } from './gespreksstof.ts';

type Verslag = PortfolioDocument<'verslag'>;

/**
 * What follows from what a report itself says, as far as it is not said yet: the duration after the shortening it grants
 * and whether that meets the European minimum [A16d], and where an insufficient judgement has to go: to the file the
 * opleider keeps [A31], or from the stageopleider to the opleider [B18]. What only people can tell is empty (`null`).
 */
export function gevolgen(stof: Gespreksstof, verslag: Verslag): Record<string, unknown> {
  return { ...duurEnMinimum(stof, verslag), ...naOnvoldoende(stof, verslag) };
}

/** Only once every part is judged: until then what is left depends on what the talk still has to decide. */
function duurEnMinimum(stof: Gespreksstof, verslag: Verslag): Record<string, unknown> {
  const parts = items(verslag.draft.versnelling?.onderdelen);
  if (parts.length === 0 || parts.some(({ oordeel }) => oordeel === undefined)) return {};
  const toets = toetsVerslag(stof.portfolio, verslag);
  const duur = toets && resterendeDuur(toets);
  if (!toets || duur === undefined) return {};
  return {
    versnelling: {
      resterende_duur_maanden: duur,
      ...(toets.verkorting > 0 ? { europees_minimum: stof.teksten.verslag.minimum(minimumInZin(stof, toets)) } : {}),
    },
  };
}

function naOnvoldoende({ portfolio, gesprek }: Gespreksstof, { draft }: Verslag): Record<string, unknown> {
  if (draft.oordeel !== 'onvoldoende') return {};
  if (gesprek.type === 'voortgangsgesprek') return { dossier_vermelding: null };
  const present = items(draft.gesprek?.deelnemers).find(({ rol }) => rol === 'opleider');
  const naam = regel(present?.naam) ?? opleiderVan(portfolio, gesprek.datum) ?? null;
  return { terugkoppeling: { aan: { naam, rol: 'opleider' }, datum: null } };
}

/**
 * An agreement for every action of the plan that has none [A21a] [A29] [B12] [B16], marked as a proposal (`voorstel`)
 * until both parties have accepted it: with the words of the action, to come back in the next talk. Who agrees and what
 * it leads to is for the talk.
 */
export function voorgesteldeAfspraken({ gesprek, volgendGesprek }: Gespreksstof, { draft, parsed }: Verslag): Change[] {
  const written = valueAt(parsed.data, ['afspraken']);
  if (written !== undefined && written !== null && !Array.isArray(written)) return [];
  const afspraken = items(draft.afspraken);
  const points = new Map(items(draft.verbeterpunten).map((punt) => [punt.id?.trim(), punt]));
  const ids = new Set(afspraken.map(({ id }) => id));
  const proposals = items(draft.plan_van_aanpak?.verbeteracties).flatMap(({ verbeterpunt, aanpak, toetsing }) => {
    const [what, point] = [aanpak?.trim() ?? '', verbeterpunt?.trim() ?? ''];
    const isAgreed = afspraken.some(
      (afspraak) => afspraak.verbeterpunt?.trim() === point || lijkt(afspraak.specifiek, what),
    );
    if (what === '' || point === '' || isAgreed) return [];
    const competentie = points.get(point)?.competentie;
    return [
      {
        id: freeId(ids),
        specifiek: what,
        meetbaar: toetsing ?? null,
        acceptabel: [],
        resultaatgericht: null,
        tijdgebonden: volgendGesprek === undefined ? null : { datum: volgendGesprek, gesprek: gesprek.type },
        ...(competentie === undefined ? {} : { competentie }),
        verbeterpunt: point,
        status: 'open',
        voorstel: true,
      },
    ];
  });
  if (proposals.length === 0) return [];
  const length = Array.isArray(written) ? written.length : 0;
  if (length === 0) return [{ op: 'set', path: ['afspraken'], value: proposals }];
  return proposals.map((value, index) => ({ op: 'insert', path: ['afspraken', length + index], value }));
}

function freeId(taken: Set<string | undefined>): string {
  let number = 1;
  while (taken.has(`A${number}`)) number++;
  taken.add(`A${number}`);
  return `A${number}`;
}
