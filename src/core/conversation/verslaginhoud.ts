import type { PortfolioDocument, VersneldOnderdeel } from '../portfolio/index.ts';
import { items, referenceTo, termijnVan, terugblikpunt } from '../portfolio/index.ts';
import { aantekeningen } from './agendaInbreng.ts';
import { bewaringVan } from './bewaring.ts';
import type { Gespreksstof } from './gespreksstof.ts';
import { regel, zin } from './gespreksstof.ts';
import { gesprekskop } from './gesprekskop.ts';
import { komendeOnderdelen, openLeerdoelen } from './opleidingseisen.ts';
import type { Gebiedsbeeld, Uitspraak } from './sterkEnZwak.ts';
import { sterkEnZwak } from './sterkEnZwak.ts';

type Agenda = PortfolioDocument<'agenda'>;

/**
 * The data of a report as far as agenda and sources know it [A14–A26] [B7–B14], in the order of the format. What only
 * the talk can tell is empty (`null`, `[]`), so that the checks ask for it.
 */
export function verslaginhoud(stof: Gespreksstof, agenda: Agenda): Record<string, unknown> {
  const { gesprek, vorigVerslag } = stof;
  const beelden = sterkEnZwak(stof);
  const verbeterpunten = beelden
    .filter(({ zwak }) => zwak.length > 0)
    .map((beeld, index) => verbeterpunt(stof, beeld, index));
  const isVoortgang = gesprek.type === 'voortgangsgesprek';
  return {
    soort: 'verslag',
    versie: 1,
    gesprek: kopVan(stof, agenda),
    agenda: ref(stof, agenda.file),
    ...(vorigVerslag ? { vorig_verslag: ref(stof, vorigVerslag.document.file) } : {}),
    ...terugblik(stof),
    sterke_punten: beelden
      .filter(({ sterk }) => sterk.length > 0)
      .map(({ gebied, sterk }) => ({ competentie: gebied ?? null, tekst: samen(stof, sterk) })),
    verbeterpunten,
    ...versnelling(stof),
    ...differentiatie(stof, agenda),
    leerklimaat: aantekeningen(stof, agenda, 'leerklimaat') ?? null,
    welbevinden: aantekeningen(stof, agenda, 'welbevinden') ?? null,
    plan_van_aanpak: planVanAanpak(stof, verbeterpunten),
    afspraken: [],
    geraadpleegd: geraadpleegd(stof),
    oordeel: null,
    akkoord: [],
    ondertekening: [],
    ...(isVoortgang ? { bewaring: bewaringVan(stof.deelnemers) } : {}),
  };
}

function ref(stof: Gespreksstof, file: string): string {
  return referenceTo(stof.file, { file });
}

/** The header of the agenda, completed with what the portfolio knows. */
function kopVan(stof: Gespreksstof, { draft }: Agenda): Record<string, unknown> {
  const { tijd, plaats, opleidingsjaar, periode, deelnemers } = draft.gesprek ?? {};
  const known = gesprekskop(stof);
  const present = items(deelnemers);
  return {
    type: known['type'],
    datum: known['datum'],
    ...(tijd === undefined ? {} : { tijd }),
    ...(plaats === undefined ? {} : { plaats }),
    opleidingsjaar: opleidingsjaar ?? known['opleidingsjaar'],
    periode: periode?.van === undefined || periode.tot === undefined ? known['periode'] : periode,
    ...('stage' in known ? { stage: known['stage'] } : {}),
    deelnemers: present.length >= 2 ? present : known['deelnemers'],
  };
}

/** A place for every agreement that is still open, of the last talk and carried along from earlier ones [A14] [B8]. */
function terugblik(stof: Gespreksstof): Record<string, unknown> {
  const { openAfspraken, vorigVerslag } = stof;
  if (openAfspraken.length === 0 && !vorigVerslag) return {};
  return {
    terugblik: openAfspraken.flatMap((afspraak) => terugblikpunt(stof.file, afspraak) ?? []),
  };
}

/** What several people said of one area, each on a line of its own. */
function samen({ teksten }: Gespreksstof, uitspraken: readonly Uitspraak[]): string {
  return uitspraken.map(({ tekst, wie }) => teksten.verslag.punt(tekst, wie)).join('\n');
}

function verbeterpunt(stof: Gespreksstof, { gebied, zwak }: Gebiedsbeeld, index: number) {
  return { id: `V${index + 1}`, competentie: gebied ?? null, tekst: samen(stof, zwak) };
}

/**
 * The parts this talk judges. A report has room for one moment and one request: definitive judgements first, as they
 * have consequences; `overigeOnderdelen` are the rest.
 */
export function besprokenOnderdelen({ versnelling }: Gespreksstof): VersneldOnderdeel[] {
  const first =
    versnelling.find(({ stand }) => stand === 'definitief') ?? versnelling.find(({ stand }) => stand === 'voorlopig');
  return versnelling.filter(({ stand, verzoek }) => stand === first?.stand && verzoek === first.verzoek);
}

/** Parts this talk judges too, but for which the report has no room. */
export function overigeOnderdelen(stof: Gespreksstof): VersneldOnderdeel[] {
  const placed = new Set(besprokenOnderdelen(stof));
  return stof.versnelling.filter(
    (onderdeel) => (onderdeel.stand === 'definitief' || onderdeel.stand === 'voorlopig') && !placed.has(onderdeel),
  );
}

/** Acceleration per part [A16] [A17]: level, relation to the plans, months, and the judgement as prepared. */
function versnelling(stof: Gespreksstof): Record<string, unknown> {
  const onderdelen = besprokenOnderdelen(stof);
  const [first] = onderdelen;
  if (!first) return {};
  const moment = first.stand === 'definitief' ? 'definitief' : 'voorlopig';
  return {
    versnelling: {
      moment,
      verzoek: ref(stof, first.verzoek.file),
      onderdelen: onderdelen.map(({ id, onderdeel, voorlopig, [moment]: oordeel }) => ({
        onderdeel: id,
        beheersingsniveau: onderdeel.beheersingsniveau ?? null,
        relatie_opleidingsplan: leeg(
          stof.teksten.verslag.relatie(regel(onderdeel.landelijk_plan), regel(onderdeel.lokaal_plan)),
        ),
        oordeel: oordeel?.oordeel ?? null,
        maanden: oordeel?.maanden ?? voorlopig?.maanden ?? onderdeel.maanden ?? null,
        ...(oordeel?.motivatie === undefined ? {} : { toelichting: oordeel.motivatie }),
      })),
      resterende_duur_maanden: null,
    },
  };
}

function leeg(tekst: string): string | null {
  return tekst === '' ? null : tekst;
}

function differentiatie(stof: Gespreksstof, agenda: Agenda): Record<string, unknown> {
  const note = aantekeningen(stof, agenda, 'differentiatie');
  return stof.differentiatie || note !== undefined ? { differentiatie: note ?? null } : {};
}

/** Plan of action [A21] [B12]: an action for every weak point, requirements, wishes, and what acceleration asks. */
function planVanAanpak(stof: Gespreksstof, verbeterpunten: readonly { id: string }[]): Record<string, unknown> {
  const { gesprek, teksten, voorbereiding, versnelling, iop } = stof;
  const t = teksten.verslag;
  const presumed = versnelling.filter(({ stand }) => stand === 'voorlopig' || stand === 'later');
  return {
    verbeteracties: verbeterpunten.map(({ id }) => ({ verbeterpunt: id, aanpak: null, toetsing: null })),
    opleidingseisen: [
      ...komendeOnderdelen(stof).map(({ naam, instelling, van, tot }) => t.schemaonderdeel(naam, instelling, van, tot)),
      ...openLeerdoelen(stof).flatMap((doel) => {
        // What had to be reached by this talk is looked back on; it is no requirement of the period to come.
        const isVoorbij = (termijnVan(doel) ?? '9999') <= gesprek.datum;
        const tekst = isVoorbij ? undefined : zin(doel.specifiek);
        return tekst === undefined ? [] : [t.leerdoel(tekst, termijnVan(doel), zin(doel.toetsing))];
      }),
    ],
    opleidingswensen: items(voorbereiding.reflectie?.draft.leerdoelen).flatMap((tekst) => regel(tekst) ?? []),
    ...(presumed.length > 0
      ? {
          veronderstelde_competenties: presumed.map(({ id, onderdeel, definitiefGesprek }) => ({
            onderdeel: id,
            toetsing: regel(onderdeel.toetsing) ?? null,
            definitief_gesprek: definitiefGesprek ?? null,
          })),
        }
      : {}),
    ...(versnelling.some(({ stand }) => stand !== 'klaar')
      ? { gevolgen_iop: regel(iop?.draft.verkorting?.gevolgen) ?? null }
      : {}),
  };
}

/** The members of the training group who gave feedback for this talk were consulted [A35]. */
function geraadpleegd({ voorbereiding: { feedback } }: Gespreksstof): unknown[] {
  const seen = new Set<string>();
  return feedback.flatMap(({ draft: { bron, gever } }) => {
    const naam = regel(gever?.naam);
    if (bron !== 'opleidingsgroep' || naam === undefined || seen.has(naam)) return [];
    seen.add(naam);
    const { rol, functie } = gever ?? {};
    return [{ naam, ...(rol === undefined ? {} : { rol }), ...(functie === undefined ? {} : { functie }) }];
  });
}
