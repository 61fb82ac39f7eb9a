import { isDate } from '../kinds/index.ts';
import type { Documents, Draft } from '../kinds/index.ts';
import type { PortfolioDocument } from './document.ts';
import { isLeesbaar } from './document.ts';
import type { Gesprek, Verslag } from './gesprekken.ts';
import { verslagenVan, zelfdeStage } from './gesprekken.ts';
import { items } from './items.ts';
import { isOndertekend } from './ondertekenaars.ts';
import type { Portfolio } from './portfolio.ts';

type Iop = PortfolioDocument<'iop'>;

/** What a report decides that belongs in the plan [A21g] [A22]. */
export type Iopwijziging = 'versnelling' | 'gevolgen_iop' | 'afspraken' | 'opleidingswensen';

/** A signed report the plan has not been adapted to. */
export interface IopAchterstand {
  verslag: PortfolioDocument<'verslag'>;
  gesprek: Gesprek;
  wijzigt: readonly Iopwijziging[];
  /** The newest date the plan gives of itself. */
  bijgewerkt: string;
}

/**
 * The newest signed report that changes goals or duration while the plan is older [A22] [B13].
 *
 * A plan is as new as the newest date it gives of itself: the first day it holds for, an accord, a signature. It is
 * older than a report when all of these lie before the talk; from the talk on it is taken to know of it. The plan of the
 * whole training goes with the voortgangsgesprekken; that of a rotation with its tussengesprekken, as long as the plan
 * holds. Where one plan followed another, only the newest is asked to be up to date.
 * @returns undefined for a plan that is up to date, is history or has no date
 */
export function achterstandVanIop(portfolio: Portfolio, iop: Iop): IopAchterstand | undefined {
  const bijgewerkt = bijgewerktOp(iop.draft);
  if (bijgewerkt === undefined || isOpgevolgd(portfolio, iop, bijgewerkt)) return undefined;
  return verslagenVoorIop(portfolio, iop.draft)
    .filter(({ document, gesprek }) => gesprek.datum > bijgewerkt && isOndertekend(document.draft))
    .map(({ document, gesprek }) => ({
      verslag: document,
      gesprek,
      wijzigt: wijzigingenIn(document.draft),
      bijgewerkt,
    }))
    .filter(({ wijzigt }) => wijzigt.length > 0)
    .at(-1);
}

function bijgewerktOp({ geldig, akkoord, ondertekening }: Draft<Documents['iop']>): string | undefined {
  return [geldig?.van, ...[...items(akkoord), ...items(ondertekening)].map(({ datum }) => datum)]
    .filter(isDate)
    .sort()
    .at(-1);
}

function isOpgevolgd(portfolio: Portfolio, { file, draft }: Iop, bijgewerkt: string): boolean {
  return portfolio
    .ofKind('iop')
    .some(
      (other) =>
        other.file !== file &&
        isLeesbaar(other) &&
        isVoorZelfde(draft, other.draft) &&
        (bijgewerktOp(other.draft) ?? '') > bijgewerkt,
    );
}

/** Both of the whole training, or both of one rotation. */
function isVoorZelfde(a: Draft<Documents['iop']>, b: Draft<Documents['iop']>): boolean {
  const [left, right] = [a, b].map(isVanStage);
  return left === right && (left === false || zelfdeStage(a.stage, b.stage));
}

function isVanStage({ stage }: Draft<Documents['iop']>): boolean {
  return (stage ?? '').trim() !== '';
}

/** The reports a plan goes with, oldest first: of voortgangsgesprekken, or of the tussengesprekken of its rotation. */
export function verslagenVoorIop(portfolio: Portfolio, iop: Draft<Documents['iop']>): Verslag[] {
  if (!isVanStage(iop)) return verslagenVan(portfolio, 'voortgangsgesprek');
  const tot = iop.geldig?.tot;
  return verslagenVan(portfolio, 'tussengesprek').filter(
    ({ gesprek }) => zelfdeStage(gesprek.stage, iop.stage) && (tot === undefined || gesprek.datum < tot),
  );
}

function wijzigingenIn({ versnelling, plan_van_aanpak, afspraken }: Draft<Documents['verslag']>): Iopwijziging[] {
  const isSaid = (text: string | undefined) => (text ?? '').trim() !== '';
  const found: [Iopwijziging, boolean][] = [
    ['versnelling', items(versnelling?.onderdelen).some(({ oordeel }) => oordeel === 'toegekend')],
    ['gevolgen_iop', isSaid(plan_van_aanpak?.gevolgen_iop)],
    ['afspraken', items(afspraken).some(({ specifiek }) => isSaid(specifiek))],
    ['opleidingswensen', items(plan_van_aanpak?.opleidingswensen).some(isSaid)],
  ];
  return found.flatMap(([wijziging, isThere]) => (isThere ? [wijziging] : []));
}
