import type { Agendaonderdeel, Agendapunt, Draft } from '../kinds/index.ts';
import type { PortfolioDocument } from '../portfolio/index.ts';
import { items } from '../portfolio/index.ts';
import { agendapunten } from './agendapunten.ts';
import { kenmerk, leesGeheugen } from './gegenereerd.ts';
import type { Gespreksstof } from './gespreksstof.ts';
import { regel } from './gespreksstof.ts';

type Agenda = PortfolioDocument<'agenda'>;
type Punt = Draft<Agendapunt>;

/** Parts of the agenda that have a text of their own in the report. */
type Tekstdeel = 'leerklimaat' | 'welbevinden' | 'differentiatie';
const TEKSTDELEN: ReadonlySet<Agendaonderdeel | undefined> = new Set<Tekstdeel>([
  'leerklimaat',
  'welbevinden',
  'differentiatie',
]);

/** What people wrote on the agenda under a part of the talk, line by line; what was generated there is left out. */
export function aantekeningen(stof: Gespreksstof, agenda: Agenda, onderdeel: Tekstdeel): string | undefined {
  const lines = items(agenda.draft.punten)
    .filter((punt) => punt.onderdeel === onderdeel)
    .flatMap(eigenRegels(stof, agenda));
  return lines.length > 0 ? lines.join('\n') : undefined;
}

/** Points and remarks of people on the agenda that have no place of their own in a report, so that none is forgotten. */
export function zonderPlaats(stof: Gespreksstof, agenda: Agenda): string[] {
  const t = stof.teksten.verslag;
  const eigen = eigenRegels(stof, agenda);
  return items(agenda.draft.punten).flatMap((punt) => {
    if (TEKSTDELEN.has(punt.onderdeel)) return [];
    const titel = regel(punt.titel) ?? punt.onderdeel ?? '';
    const inbreng = punt.inbreng ?? 'gegenereerd';
    const isOwn = punt.onderdeel === 'aanvulling' && titel !== '';
    return [
      ...(isOwn ? [t.puntVan(titel, t.inbreng[inbreng])] : []),
      ...eigen(punt).map((tekst) => `${titel}: ${tekst}`),
    ];
  });
}

/** The lines of a point that people wrote: those the agenda does not remember as generated. */
function eigenRegels(stof: Gespreksstof, agenda: Agenda): (punt: Punt) => string[] {
  const { kenmerken } = leesGeheugen(agenda.parsed.text);
  const generated = new Set(agendapunten({ ...stof, file: agenda.file }).flatMap(({ toelichting }) => toelichting));
  return (punt) =>
    items(punt.toelichting).flatMap((tekst) => {
      const line = regel(tekst);
      if (line === undefined || generated.has(tekst)) return [];
      if (kenmerken) {
        const ids = [punt.id, punt.onderdeel].filter((id) => id !== undefined);
        return ids.some((id) => kenmerken.has(kenmerk(id, 'toelichting', tekst))) ? [] : [line];
      }
      return punt.inbreng === 'gegenereerd' ? [] : [line];
    });
}
