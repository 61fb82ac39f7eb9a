import type { Agendaonderdeel } from '../kinds/index.ts';
import { isDate, valueLabel } from '../kinds/index.ts';
import type { OpenAfspraak, VersneldOnderdeel } from '../portfolio/index.ts';
import { items, termijnVan } from '../portfolio/index.ts';
import type { Inhoud, Punt } from './agendapunt.ts';
import { ref } from './agendapunt.ts';
import { versnelling, versnellingInPlan } from './agendapuntVersnelling.ts';
import type { Gespreksstof } from './gespreksstof.ts';
import { inZin } from '../language/inZin.ts';
import { regel, zin } from './gespreksstof.ts';
import { komendeOnderdelen, openLeerdoelen } from './opleidingseisen.ts';
import type { Gebiedsbeeld } from './sterkEnZwak.ts';
import { slug } from './slug.ts';
import { onbesproken, sterkEnZwak } from './sterkEnZwak.ts';
import type { Termijnstand } from './teksten/index.ts';

/** The points of a talk in the order of the guidance: A13–A21 for a voortgangsgesprek, B7–B12 for a tussengesprek. */
export function agendapunten(stof: Gespreksstof): Punt[] {
  const beelden = sterkEnZwak(stof);
  const voorlopig = stof.versnelling.filter(({ stand }) => stand === 'voorlopig');
  const definitief = stof.versnelling.filter(({ stand }) => stand === 'definitief');
  const make = (onderdeel: Agendaonderdeel, inhoud: Inhoud | undefined): Punt[] =>
    inhoud ? [{ ...kop(stof, onderdeel), ...inhoud, bronnen: uniek(inhoud.bronnen ?? []) }] : [];
  return [
    ...make('inleiding', inleiding(stof)),
    ...make('vorige_afspraken', vorigeAfspraken(stof)),
    ...make('sterk_en_zwak', sterkeEnZwakkePunten(stof, beelden)),
    ...make('versnelling_voorlopig', versnelling(stof, voorlopig, stof.teksten.agenda.vragenVoorlopig)),
    ...make('versnelling_definitief', versnelling(stof, definitief, stof.teksten.agenda.vragenDefinitief)),
    ...make('differentiatie', differentiatie(stof)),
    ...make('leerklimaat', leerklimaat(stof)),
    ...make('welbevinden', welbevinden(stof)),
    ...make('plan_van_aanpak', planVanAanpak(stof, beelden)),
    ...aanvullingen(stof),
    ...make('afsluiting', afsluiting(stof, definitief)),
  ];
}

function kop(
  { gesprek, teksten }: Gespreksstof,
  onderdeel: Agendaonderdeel,
): Pick<Punt, 'id' | 'onderdeel' | 'titel' | 'inbreng'> {
  return { id: onderdeel, onderdeel, titel: teksten.agenda.titel(onderdeel, gesprek.type), inbreng: 'gegenereerd' };
}

function uniek(bronnen: readonly (string | undefined)[]): string[] {
  return [...new Set(bronnen.filter((bron) => bron !== undefined))];
}

/** Opening [A13] [B7]: what the talk is about, and how far its preparation is. */
function inleiding(stof: Gespreksstof): Inhoud {
  const { voorbereiding, gesprek, teksten, onleesbaar } = stof;
  const { periode, reflectie, feedback, tussenbeoordelingen } = voorbereiding;
  const t = teksten.agenda;
  return {
    minuten: 5,
    toelichting: [
      t.opening(gesprek.type),
      ...(periode.van === undefined ? [] : [t.periode(periode.van, periode.tot)]),
      staatVanReflectie(stof),
      ...staatVanFeedback(stof),
      ...(gesprek.type === 'tussengesprek' ? [staatVanFormulier(stof)] : []),
      ...nieuwBewijs(stof),
      ...onleesbaar.map((file) => t.nietGelezen(ref(stof, file))),
    ],
    bronnen: [reflectie, ...feedback, ...tussenbeoordelingen].map((document) => document && ref(stof, document.file)),
  };
}

function staatVanReflectie({ voorbereiding: { reflectie }, teksten: { agenda: t } }: Gespreksstof): string {
  if (!reflectie) return t.geenReflectie;
  const { ingeleverd } = reflectie.draft;
  return isDate(ingeleverd) ? t.reflectieIngeleverd(ingeleverd) : t.reflectieNietIngeleverd;
}

function staatVanFeedback({ voorbereiding: { feedback }, teksten, language }: Gespreksstof): string[] {
  const t = teksten.agenda;
  if (feedback.length === 0) return [t.geenFeedback];
  const namen = feedback.map(({ draft }) => {
    const naam = regel(draft.gever?.naam) ?? t.onbekendeGever;
    return draft.bron ? `${naam} (${inZin(valueLabel('feedbackbron', draft.bron, language))})` : naam;
  });
  const asked = feedback.some(({ draft }) => draft.bron === 'opleidingsgroep');
  return [t.feedbackVan(teksten.opsomming(namen)), ...(asked ? [] : [t.geenOpleidingsgroep])];
}

/** The aios sees to it that the form is there [B6]. */
function staatVanFormulier({ voorbereiding: { tussenbeoordelingen }, teksten: { agenda: t } }: Gespreksstof): string {
  const datum = tussenbeoordelingen.at(-1)?.draft.datum;
  return datum === undefined ? t.geenFormulier : t.formulier(datum);
}

function nieuwBewijs({ voorbereiding: { bewijs }, teksten, language }: Gespreksstof): string[] {
  const aantal = new Map<string, number>();
  for (const { draft } of bewijs) {
    const soort = inZin(valueLabel('bewijstype', draft.type ?? 'overig', language));
    aantal.set(soort, (aantal.get(soort) ?? 0) + 1);
  }
  if (aantal.size === 0) return [];
  return [teksten.agenda.nieuwBewijs(teksten.opsomming([...aantal].map(([soort, keer]) => `${keer} × ${soort}`)))];
}

/** The agreements of the last talk, and of earlier ones as long as they are open [A14] [B8]. */
function vorigeAfspraken(stof: Gespreksstof): Inhoud {
  const { openAfspraken: open, vorigVerslag, voorbereiding, gesprek, teksten } = stof;
  const t = teksten.agenda;
  const vorige = voorbereiding.vorige;
  const bronnen = [
    vorigVerslag && ref(stof, vorigVerslag.document.file),
    ...open.map(({ file, id }) => (id === undefined ? undefined : ref(stof, file, id))),
  ];
  const unread =
    vorige !== undefined && vorigVerslag?.gesprek.datum !== vorige ? [t.vorigGesprekZonderVerslag(vorige)] : [];
  if (open.length > 0) {
    return {
      minuten: Math.min(5 + 3 * open.length, 20),
      toelichting: [t.terugblikVraag, ...unread, ...open.map((afspraak) => afspraakregel(stof, afspraak))],
      bronnen,
    };
  }
  if (unread.length > 0) return { minuten: 5, toelichting: unread, bronnen };
  return {
    minuten: 5,
    toelichting: [vorige === undefined ? t.eersteGesprek(gesprek.type) : t.allesAfgerond(vorige)],
    bronnen,
  };
}

function afspraakregel(stof: Gespreksstof, { id, afspraak, gemaakt, status, termijn }: OpenAfspraak): string {
  const t = stof.teksten.agenda;
  return t.afspraak({
    id: id ?? '–',
    gemaakt,
    tekst: zin(afspraak.specifiek) ?? t.zonderTekst,
    termijn: termijn === undefined ? t.geenTermijn : t.termijn(termijn, standVanTermijn(stof, termijn)),
    status:
      inZin(valueLabel('afspraakstatus', status, stof.language)) + (afspraak.voorstel === true ? t.nogVoorstel : ''),
  });
}

/** Seen from today, but never from later than the talk: an agenda looked up afterwards says what it said then. */
function standVanTermijn({ today, gesprek }: Gespreksstof, termijn: string): Termijnstand {
  if (termijn < today && termijn < gesprek.datum) return 'verstreken';
  return termijn < gesprek.datum ? 'verstrijkt' : 'loopt';
}

/** Present strong and weak points by competency area, with who said it [A15] [B9]. */
function sterkeEnZwakkePunten(stof: Gespreksstof, beelden: readonly Gebiedsbeeld[]): Inhoud {
  const { teksten } = stof;
  const t = teksten.agenda;
  const missing = onbesproken(stof, beelden);
  // What the stageopleider reports back to the opleider [B18] is the first thing to speak of, whatever the areas say.
  const onvoldoendes = stof.voorbereiding.tussenbeoordelingen.flatMap(({ draft }) =>
    draft.eindoordeel === 'onvoldoende' && isDate(draft.datum)
      ? [t.stageOnvoldoende(regel(draft.stage?.naam), draft.datum, t.beoordelaar(regel(draft.beoordelaar?.naam)))]
      : [],
  );
  const unsaid = missing.length > 0 ? [t.nietsOver(teksten.opsomming(missing.map(inZin)))] : [];
  return {
    minuten: 15,
    toelichting:
      beelden.length === 0
        ? [t.nogNiets]
        : [
            ...onvoldoendes,
            ...beelden.flatMap(({ naam, sterk, zwak }) => [
              ...sterk.map(({ tekst, wie }) => t.sterk(naam, tekst, wie)),
              ...zwak.map(({ tekst, wie }) => t.zwak(naam, tekst, wie)),
            ]),
            ...unsaid,
          ],
    bronnen: beelden.flatMap(({ sterk, zwak }) => [...sterk, ...zwak].map(({ file }) => ref(stof, file))),
  };
}

/** Options for differentiation, in later training years [A18]. */
function differentiatie(stof: Gespreksstof): Inhoud | undefined {
  const { iop, vorigVerslag, teksten, opleidingsjaar } = stof;
  if (!stof.differentiatie || opleidingsjaar === undefined) return undefined;
  const t = teksten.agenda;
  const plan = zin(iop?.draft.differentiatie);
  const earlier = vorigVerslag && zin(vorigVerslag.document.draft.differentiatie);
  return {
    minuten: 5,
    toelichting: [
      t.differentiatieVraag(opleidingsjaar),
      ...(plan === undefined ? [] : [t.uitIop(plan)]),
      ...(vorigVerslag && earlier !== undefined ? [t.uitVorigVerslag(vorigVerslag.gesprek.datum, earlier)] : []),
    ],
    bronnen: [
      iop && plan !== undefined ? ref(stof, iop.file) : undefined,
      vorigVerslag && earlier !== undefined ? ref(stof, vorigVerslag.document.file) : undefined,
    ],
  };
}

/** Learning climate [A19] [B10], with what the last report says of it. */
function leerklimaat(stof: Gespreksstof): Inhoud {
  const { vorigVerslag, teksten } = stof;
  const t = teksten.agenda;
  const earlier = vorigVerslag && zin(vorigVerslag.document.draft.leerklimaat);
  if (!vorigVerslag || earlier === undefined) return { minuten: 5, toelichting: [t.leerklimaatVraag] };
  return {
    minuten: 5,
    toelichting: [t.leerklimaatVraag, t.uitVorigVerslag(vorigVerslag.gesprek.datum, earlier)],
    bronnen: [ref(stof, vorigVerslag.document.file)],
  };
}

/** Well-being [A20] [B11]. What the last report says of it is not repeated: an agenda travels further than a report. */
function welbevinden({ gesprek, teksten }: Gespreksstof): Inhoud {
  return { minuten: 10, toelichting: [teksten.agenda.welbevindenVraag(gesprek.type)] };
}

/** Plan of action: improving and testing, requirements, wishes [A21a–d] [B12], and what acceleration asks [A21e–g]. */
function planVanAanpak(stof: Gespreksstof, beelden: readonly Gebiedsbeeld[]): Inhoud {
  const { voorbereiding, teksten, iop } = stof;
  const t = teksten.agenda;
  const zwak = beelden.filter((beeld) => beeld.zwak.length > 0);
  const leerdoelen = openLeerdoelen(stof);
  const schema = komendeOnderdelen(stof);
  const wensen = items(voorbereiding.reflectie?.draft.leerdoelen).flatMap((tekst) => zin(tekst) ?? []);
  return {
    minuten: 15,
    toelichting: [
      ...(zwak.length === 0 ? [t.verbeterenAlgemeen] : zwak.map(({ naam }) => t.verbeteren(naam))),
      t.eisenVraag,
      ...schema.map(({ naam, instelling, van, tot }) => t.schemaonderdeel(naam, instelling, van, tot)),
      ...leerdoelen.flatMap((doel) => {
        const tekst = zin(doel.specifiek);
        return tekst === undefined ? [] : [t.leerdoel(tekst, termijnVan(doel))];
      }),
      t.wensenVraag,
      ...wensen.map((wens) => t.wens(wens)),
      ...versnellingInPlan(stof),
    ],
    bronnen: [
      ...schema.map(({ file }) => ref(stof, file)),
      iop && leerdoelen.length > 0 ? ref(stof, iop.file) : undefined,
      voorbereiding.reflectie && wensen.length > 0 ? ref(stof, voorbereiding.reflectie.file) : undefined,
      ...stof.versnelling.flatMap(({ stand, verzoek }) => (stand === 'klaar' ? [] : [ref(stof, verzoek.file)])),
    ],
  };
}

/** The aios's own points [A13] [B7]: one point each, so that each can be ticked. */
function aanvullingen(stof: Gespreksstof): Punt[] {
  const { reflectie } = stof.voorbereiding;
  if (!reflectie) return [];
  const taken = new Set<string>();
  return items(reflectie.draft.agendapunten).flatMap((tekst): Punt[] => {
    const titel = regel(tekst);
    if (titel === undefined) return [];
    return [
      {
        id: eigenId(titel, taken),
        onderdeel: 'aanvulling',
        titel,
        inbreng: 'aios',
        toelichting: [],
        bronnen: [ref(stof, reflectie.file)],
        minuten: 5,
      },
    ];
  });
}

/** An id made of the words, so that it stays when points above it come or go. */
function eigenId(titel: string, taken: Set<string>): string {
  const words = slug(titel).split('-').slice(0, 5).join('-');
  const base = words === '' ? 'aanvulling' : `aanvulling-${words}`;
  let id = base;
  for (let next = 2; taken.has(id); next++) id = `${base}-${next}`;
  taken.add(id);
  return id;
}

/** Closing: who does what afterwards [A22–A28] [A31] [B13–B18], and when the next talk is [A5]. */
function afsluiting(
  { gesprek, teksten, volgendGesprek }: Gespreksstof,
  definitief: readonly VersneldOnderdeel[],
): Inhoud {
  const t = teksten.agenda;
  return {
    minuten: 5,
    toelichting: [
      ...t.afsluiting(gesprek.type),
      ...(definitief.length > 0 ? [t.mijnRgs] : []),
      ...(volgendGesprek === undefined ? [] : [t.volgendGesprek(gesprek.type, volgendGesprek)]),
    ],
  };
}
