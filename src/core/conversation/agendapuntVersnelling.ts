import { valueLabel } from '../kinds/index.ts';
import { inZin } from '../language/inZin.ts';
import { tenths } from '../language/months.ts';
import type { Oordeel, VersneldOnderdeel } from '../portfolio/index.ts';
import { items, resolveReference, schemaVan, toetsVerzoek } from '../portfolio/index.ts';
import type { Inhoud } from './agendapunt.ts';
import { ref } from './agendapunt.ts';
import { minimumInZin } from './duurNaVerkorting.ts';
import type { Gespreksstof } from './gespreksstof.ts';
import { regel, zin, zinsdeel } from './gespreksstof.ts';

/** Parts to be judged in this talk, provisionally [A16] or definitively [A17]; no point without a reason. */
export function versnelling(
  stof: Gespreksstof,
  onderdelen: readonly VersneldOnderdeel[],
  vragen: readonly string[],
): Inhoud | undefined {
  if (onderdelen.length === 0) return undefined;
  const meningen = stof.voorbereiding.feedback.filter(({ draft }) => draft.versnelling?.mening !== undefined);
  const sommen = minimumregels(stof, onderdelen);
  return {
    minuten: Math.min(10 + 5 * onderdelen.length, 30),
    toelichting: [
      ...onderdelen.flatMap((onderdeel) => onderdeelregels(stof, onderdeel)),
      ...meningregels(stof),
      ...vragen,
      ...sommen.map(({ zin }) => zin),
    ],
    bronnen: [
      ...onderdelen.map(({ verzoek, onderdeel }) => ref(stof, verzoek.file, onderdeel.id)),
      ...meningen.map(({ file }) => ref(stof, file)),
      ...sommen.map(({ schema }) => ref(stof, schema)),
    ],
  };
}

function onderdeelregels(stof: Gespreksstof, versneld: VersneldOnderdeel): string[] {
  const { onderdeel, voorlopig, definitief } = versneld;
  const { teksten, language } = stof;
  const t = teksten.agenda;
  const naam = naamVanOnderdeel(versneld);
  const duur = onderdeel.maanden === undefined ? undefined : teksten.maanden(onderdeel.maanden);
  const grond = onderdeel.grond && inZin(valueLabel('grond', onderdeel.grond, language));
  const niveau = onderdeel.beheersingsniveau && valueLabel('beheersingsniveau', onderdeel.beheersingsniveau, language);
  return [
    t.gevraagd(naam, duur, grond),
    ...(regel(onderdeel.motivatie) === undefined ? [t.geenMotivatie(naam)] : []),
    t.niveau(naam, niveau),
    t.plannen(naam, zinsdeel(onderdeel.landelijk_plan), zinsdeel(onderdeel.lokaal_plan)),
    ...bewijsregels(stof, versneld),
    t.toetsing(naam, zinsdeel(onderdeel.toetsing)),
    ...(voorlopig ? [oordeelregel(stof, naam, 'voorlopig', voorlopig)] : []),
    ...(definitief ? [oordeelregel(stof, naam, 'definitief', definitief)] : []),
  ];
}

/** What the part is called; an unnamed one by its id. */
export function naamVanOnderdeel({ onderdeel, id }: Pick<VersneldOnderdeel, 'onderdeel' | 'id'>): string {
  return regel(onderdeel.naam) ?? id;
}

/** A request needs enough relevant evidence [A32]: how much there is, and what is named but not there. */
function bewijsregels({ portfolio, teksten }: Gespreksstof, versneld: VersneldOnderdeel): string[] {
  const t = teksten.agenda;
  const naam = naamVanOnderdeel(versneld);
  const named = items(versneld.onderdeel.bewijs);
  const missing = named.filter((reference) => {
    const target = resolveReference(versneld.verzoek.file, reference);
    return target === undefined || portfolio.get(target.file) === undefined;
  });
  return [
    named.length > missing.length ? t.bewijsstukken(naam, named.length - missing.length) : t.geenBewijs(naam),
    ...(missing.length > 0 ? [t.ontbrekendBewijs(naam, teksten.opsomming(missing))] : []),
  ];
}

function oordeelregel(stof: Gespreksstof, naam: string, moment: 'voorlopig' | 'definitief', oordeel: Oordeel): string {
  const { teksten, language } = stof;
  return teksten.agenda.oordeel({
    naam,
    moment,
    uitkomst: inZin(valueLabel('onderdeeloordeel', oordeel.oordeel, language)),
    maanden: oordeel.maanden === undefined ? undefined : teksten.maanden(oordeel.maanden),
    door: regel(oordeel.door),
    datum: oordeel.datum,
    motivatie: zin(oordeel.motivatie),
  });
}

/** Per request, what the training time comes to against the European minimum [A16d], and the schedule that says so. */
function minimumregels(
  stof: Gespreksstof,
  onderdelen: readonly VersneldOnderdeel[],
): { zin: string; schema: string }[] {
  const { portfolio, teksten } = stof;
  const schema = schemaVan(portfolio);
  if (!schema) return [];
  return [...new Set(onderdelen.map(({ verzoek }) => verzoek))].flatMap((verzoek) => {
    const toets = toetsVerzoek(portfolio, verzoek);
    if (!toets || toets.vooruit.length === 0) return [];
    const off = teksten.maanden(tenths(toets.verkorting));
    return [{ zin: teksten.agenda.minimum(off, minimumInZin(stof, toets)), schema: schema.file }];
  });
}

/** What group members and others think of acceleration [A10] [A35]. */
function meningregels({ voorbereiding: { feedback }, teksten }: Gespreksstof): string[] {
  const t = teksten.agenda;
  return feedback.flatMap(({ draft }) => {
    const { mening, toelichting } = draft.versnelling ?? {};
    return mening ? [t.mening(regel(draft.gever?.naam) ?? t.onbekendeGever, mening, zin(toelichting))] : [];
  });
}

/** What the plan of action has to say about the parts that are presumed [A21e–A21g]. */
export function versnellingInPlan({ versnelling, iop, teksten }: Gespreksstof): string[] {
  const t = teksten.agenda;
  const presumed = versnelling.filter(({ stand }) => stand === 'voorlopig' || stand === 'later');
  if (versnelling.every(({ stand }) => stand === 'klaar')) return [];
  const { maanden, gevolgen } = iop?.draft.verkorting ?? {};
  return [
    ...presumed.flatMap((versneld) => {
      const naam = naamVanOnderdeel(versneld);
      return [t.toetsenVraag(naam, zin(versneld.onderdeel.toetsing)), t.wanneerVraag(naam, versneld.definitiefGesprek)];
    }),
    t.gevolgenVraag,
    ...(maanden === undefined ? [] : [t.gevolgen(teksten.maanden(maanden), zin(gevolgen))]),
  ];
}
