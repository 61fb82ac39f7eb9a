import type { Agendaonderdeel, Gesprekstype, Inbreng, Moment, Versnellingsmening } from '../../kinds/index.ts';

/** How a term stands on the day the talk is prepared: over, over before the talk, or still running. */
export type Termijnstand = 'verstreken' | 'verstrijkt' | 'loopt';

/** What an agenda and a report say in one language. Names, quotations and references come in as they are. */
export interface Teksten {
  datum(datum: string): string;
  maanden(maanden: number): string;
  /** What is left after shortening, and how far that lies from the minimum with its source; `hoogstens`: an unfinished schedule. */
  resteert(resteert: { over: string; hoogstens: boolean; afstand: string }): string;
  geenMinimum: string;
  opsomming(delen: readonly string[]): string;
  agenda: AgendaTeksten;
  verslag: VerslagTeksten;
  /** Told to people beside the marks an agenda keeps (`gegenereerd.ts`). */
  geheugen: string;
  nieuw: NieuwTeksten;
  weigering: Weigeringen;
}

export interface AgendaTeksten {
  titel(onderdeel: Agendaonderdeel, type: Gesprekstype): string;
  opening(type: Gesprekstype): string;
  periode(van: string, tot: string): string;
  reflectieIngeleverd(datum: string): string;
  reflectieNietIngeleverd: string;
  geenReflectie: string;
  feedbackVan(namen: string): string;
  geenFeedback: string;
  geenOpleidingsgroep: string;
  nieuwBewijs(soorten: string): string;
  formulier(datum: string): string;
  geenFormulier: string;
  nietGelezen(bestand: string): string;

  terugblikVraag: string;
  eersteGesprek(type: Gesprekstype): string;
  allesAfgerond(datum: string): string;
  vorigGesprekZonderVerslag(datum: string): string;
  afspraak(afspraak: { id: string; gemaakt: string; tekst: string; termijn: string; status: string }): string;
  /** Behind the status of an agreement nobody accepted. */
  nogVoorstel: string;
  zonderTekst: string;
  termijn(datum: string, stand: Termijnstand): string;
  geenTermijn: string;

  sterk(gebied: string, tekst: string, wie: string): string;
  zwak(gebied: string, tekst: string, wie: string): string;
  zonderGebied: string;
  aios: string;
  gever(naam: string, bron: string): string;
  onbekendeGever: string;
  beoordelaar(naam: string | undefined): string;
  nietsOver(gebieden: string): string;
  nogNiets: string;
  /** A rotation that its form judges insufficient. */
  stageOnvoldoende(stage: string | undefined, dag: string, beoordelaar: string): string;

  gevraagd(naam: string, maanden: string | undefined, grond: string | undefined): string;
  niveau(naam: string, niveau: string | undefined): string;
  plannen(naam: string, landelijk: string | undefined, lokaal: string | undefined): string;
  bewijsstukken(naam: string, aantal: number): string;
  geenBewijs(naam: string): string;
  ontbrekendBewijs(naam: string, bestanden: string): string;
  geenMotivatie(naam: string): string;
  oordeel(oordeel: {
    naam: string;
    moment: Moment;
    uitkomst: string;
    maanden: string | undefined;
    door: string | undefined;
    datum: string | undefined;
    motivatie: string | undefined;
  }): string;
  toetsing(naam: string, toetsing: string | undefined): string;
  mening(wie: string, mening: Versnellingsmening['mening'], toelichting: string | undefined): string;
  vragenVoorlopig: readonly string[];
  vragenDefinitief: readonly string[];

  differentiatieVraag(jaar: number): string;
  uitIop(tekst: string): string;
  uitVorigVerslag(datum: string, tekst: string): string;
  leerklimaatVraag: string;
  welbevindenVraag(type: Gesprekstype): string;

  verbeteren(gebied: string): string;
  verbeterenAlgemeen: string;
  eisenVraag: string;
  schemaonderdeel(naam: string, instelling: string | undefined, van: string, tot: string): string;
  leerdoel(tekst: string, termijn: string | undefined): string;
  wensenVraag: string;
  wens(tekst: string): string;
  toetsenVraag(naam: string, toetsing: string | undefined): string;
  wanneerVraag(naam: string, datum: string | undefined): string;
  gevolgenVraag: string;
  gevolgen(maanden: string, gevolgen: string | undefined): string;

  /** How a shortening leaves the training time against the European minimum [A16d]. */
  minimum(verkorting: string, toets: string): string;

  afsluiting(type: Gesprekstype): readonly string[];
  volgendGesprek(type: Gesprekstype, datum: string): string;
  mijnRgs: string;
}

export interface VerslagTeksten {
  relatie(landelijk: string | undefined, lokaal: string | undefined): string;
  leerdoel(tekst: string, termijn: string | undefined, toetsing: string | undefined): string;
  schemaonderdeel(naam: string, instelling: string | undefined, van: string, tot: string): string;
  punt(tekst: string, wie: string): string;
  minimum(toets: string): string;
  /** Comments above the first line: what the aios still has to give a place. */
  zonderPlaats: string;
  puntVan(titel: string, inbreng: string): string;
  inbreng: Readonly<Record<Inbreng, string>>;
  anderMoment(moment: Moment, naam: string): string;
  nietGelezen(bestand: string): string;
}

export interface NieuwTeksten {
  portfolio: string;
  iop: string;
  opleidingsschema: string;
}

/** Why a file is left as it is, and what to do about it. */
export interface Weigeringen {
  yaml(bestand: string, regel: number): string;
  bezet(bestand: string): string;
  bewerking(bestand: string, reden: string): string;
  ondertekend(bestand: string): string;
}
