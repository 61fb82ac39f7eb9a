import { terugblikpunt, zonderTerugblik } from '../../portfolio/index.ts';
import type { Portfolio, PortfolioDocument } from '../../portfolio/index.ts';
import { isSigned } from '../../seal/index.ts';
import type { Change } from '../../yaml/index.ts';
import { isFilledAt } from '../../yaml/index.ts';
import { addTitle } from '../fieldTitle.ts';
import type { Fix } from '../fix.ts';
import type { FixContext, Hit } from '../rule.ts';
import { family, rule } from '../rule.ts';

const LOOK_BACK = 'terugblik';

const afspraakOntbreekt = rule({
  id: 'terugblik/afspraak_ontbreekt',
  level: 'warning',
  seeds: ['A14', 'B8'],
  kinds: ['verslag'],
  about: 'absence',
  across: true,
  *check({ document, portfolio, at }): Iterable<Hit> {
    const written = document.draft.terugblik?.length ?? 0;
    for (const [index, params] of portfolio.answer(notLookedBackOn, document.file).entries()) {
      // Each gets the index its point would have: where it should be, and what tells the findings apart.
      const path = [LOOK_BACK, written + index];
      yield { path, range: at.missing(path), params };
    }
  },
});

/** What is said of the agreements that the report in this file does not look back on. */
function notLookedBackOn(portfolio: Portfolio, report: string) {
  const document = portfolio.get(report);
  if (document?.kind !== 'verslag') return [];
  return zonderTerugblik(portfolio, document).map(({ id = '', afspraak, gemaakt, file }) => ({
    id,
    bestand: file,
    gemaakt,
    specifiek: afspraak.specifiek?.trim() ?? '',
  }));
}

const goedEnBeter = rule({
  id: 'terugblik/goed_en_beter',
  level: 'info',
  seeds: ['A14', 'B8'],
  kinds: ['verslag'],
  about: 'absence',
  *check({ document: { draft, parsed }, at }): Iterable<Hit> {
    for (const [index, point] of (draft.terugblik ?? []).entries()) {
      if (point === undefined) continue;
      for (const key of ['goed', 'beter']) {
        const path = [LOOK_BACK, index, key];
        if (isFilledAt(parsed.data, path)) continue;
        const id = point.afspraak?.split('#')[1]?.trim() ?? '';
        yield { path, range: at.missing(path), params: { ontbreekt: key, id } };
      }
    }
  },
});

/** Adds the point of this agreement, and those of all that are left; what the talk said of them is still to be written. */
function addPoints({ params }: Required<Hit>, { document, portfolio, language }: FixContext): Fix[] {
  if (document.kind !== 'verslag' || isSigned(document.draft)) return [];
  const points = zonderTerugblik(portfolio, document).flatMap((afspraak) => {
    const point = terugblikpunt(document.file, afspraak);
    return point ? [{ afspraak, point }] : [];
  });
  const own = points.filter(({ afspraak: { file, id } }) => file === params['bestand'] && id === params['id']);
  const [first] = own;
  if (!first) return [];
  const title = {
    nl: `Voeg afspraak ${String(params['id'])} toe aan de terugblik`,
    en: `Add agreement ${String(params['id'])} to the look-back`,
  }[language];
  const one: Fix = { title, preferred: true, changes: added(document, [first.point]) };
  if (points.length === 1) return [one];
  const all = {
    nl: `Voeg alle ${points.length} openstaande afspraken toe aan de terugblik`,
    en: `Add all ${points.length} open agreements to the look-back`,
  }[language];
  return [
    one,
    {
      title: all,
      preferred: false,
      changes: added(
        document,
        points.map(({ point }) => point),
      ),
    },
  ];
}

function added({ draft, parsed }: PortfolioDocument<'verslag'>, points: readonly object[]): Change[] {
  const written = draft.terugblik?.length ?? 0;
  if (written === 0 && !isFilledAt(parsed.data, [LOOK_BACK])) {
    return [{ op: 'set', path: [LOOK_BACK], value: points }];
  }
  return points.map((value, index) => ({ op: 'insert', path: [LOOK_BACK, written + index], value }));
}

function addKey({ path }: Required<Hit>, { document, language }: FixContext): Fix[] {
  if (document.parsed.locate(path) || isSigned(document.draft)) return [];
  return [
    { title: addTitle(document.kind, path, language), preferred: true, changes: [{ op: 'set', path, value: '' }] },
  ];
}

/** Looking back on what was agreed in earlier talks. */
export const terugblik = family(
  [afspraakOntbreekt, goedEnBeter],
  {
    'terugblik/afspraak_ontbreekt': {
      nl: (param) => {
        const what = param('specifiek') && ` (‘${param('specifiek')}’)`;
        return param('id') === ''
          ? `Een afspraak uit het gesprek van ${param('gemaakt')}${what} heeft geen kenmerk, zodat de terugblik er niet naar kan verwijzen. Geef haar in dat verslag een kenmerk.`
          : `Afspraak ${param('id')} uit het gesprek van ${param('gemaakt')}${what} staat nog open, maar er wordt niet op teruggekeken.`;
      },
      en: (param) => {
        const what = param('specifiek') && ` (“${param('specifiek')}”)`;
        return param('id') === ''
          ? `An agreement of the meeting of ${param('gemaakt')}${what} has no id, so the look-back cannot refer to it. Give it an id in that report.`
          : `Agreement ${param('id')} of the meeting of ${param('gemaakt')}${what} is still open, but is not looked back on.`;
      },
    },
    'terugblik/goed_en_beter': {
      nl: (param) => {
        const about = param('id') === '' ? 'deze afspraak' : `afspraak ${param('id')}`;
        return `Bij de terugblik op ${about} staat niet wat ${param('ontbreekt') === 'goed' ? 'goed ging' : 'beter kan'}.`;
      },
      en: (param) => {
        const about = param('id') === '' ? 'this agreement' : `agreement ${param('id')}`;
        return `The look-back on ${about} does not say what ${param('ontbreekt') === 'goed' ? 'went well' : 'can be better'}.`;
      },
    },
  },
  { 'terugblik/afspraak_ontbreekt': addPoints, 'terugblik/goed_en_beter': addKey },
);
