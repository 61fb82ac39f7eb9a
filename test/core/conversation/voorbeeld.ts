/** A small portfolio for these tests: an aios in the fourth year, with two earlier talks and a request on its way. */
export const PORTFOLIO = `soort: portfolio
versie: 1
aios: { naam: Sanne Dijk, rol: aios }
opleiding: { specialisme: cardiologie, start: 2022-09-01 }
instellingen:
  - { naam: UMC, erkend: true, van: 2022-09-01, opleider: { naam: dr. Vos, rol: opleider } }
opleidingsplannen: { landelijk: { naam: Landelijk plan }, lokaal: { naam: Lokaal plan } }
`;

export const REFLECTIE = `soort: reflectie
versie: 1
gesprek: { type: voortgangsgesprek, datum: 2026-03-10 }
periode: { van: 2025-09-11, tot: 2026-03-10 }
competentiegebieden:
  communicatie: { goed: Ik vat rustig samen., beter: Slecht nieuws kost mij tijd., bewijs: [] }
  organisatie: { goed: '', beter: Brieven te laat, bewijs: [] }
leerdoelen: [Brieven binnen twee dagen]
agendapunten: [Congres in mei]
ingeleverd: 2026-03-03
`;

export const FEEDBACK = `soort: feedback
versie: 1
gever: { naam: dr. Bos, rol: lid_opleidingsgroep }
bron: opleidingsgroep
datum: 2026-03-01
periode: { van: 2025-09-11, tot: 2026-03-01 }
goed:
  - { competentie: communicatie, tekst: Familie voelt zich gehoord. }
beter:
  - { competentie: organisatie, tekst: Delegeert weinig. }
versnelling: { mening: voor, toelichting: Echo gaat vlot }
`;

/** The talk before last: A1 is still open after it. */
export const VERSLAG_MAART = `soort: verslag
versie: 1
gesprek: { type: voortgangsgesprek, datum: 2025-03-11 }
afspraken:
  - { id: A1, specifiek: Zes KPB's visite, tijdgebonden: 2025-09-01, status: open }
  - { id: A2, specifiek: CAT houden, tijdgebonden: 2025-09-01, status: open }
`;

/** The last talk: closes A2, carries A1 along, makes a new A1. */
export const VERSLAG_SEPTEMBER = `soort: verslag
versie: 1
gesprek: { type: voortgangsgesprek, datum: 2025-09-10 }
terugblik:
  - { afspraak: 2025-03-11.verslag.yaml#A1, goed: Drie gedaan, beter: Nog drie, status: deels }
  - { afspraak: 2025-03-11.verslag.yaml#A2, goed: Goed beoordeeld, beter: Sneller, status: behaald }
differentiatie: Interesse in imaging
leerklimaat: Open sfeer, hoge werkdruk
welbevinden: Slaapt slecht
afspraken:
  - { id: A1, specifiek: Twaalf echo's met OSATS., tijdgebonden: { datum: 2026-03-10, gesprek: voortgangsgesprek }, status: open }
`;

export const VERZOEK = `soort: versnellingsverzoek
versie: 1
datum: 2025-09-01
onderdelen:
  - id: echo
    naam: Echocardiografie
    soort: stage
    maanden: 2
    grond: sneller_verworven
    motivatie: Ver boven de norm
    bewijs: [../bewijs/osats.bewijs.yaml, ../bewijs/weg.bewijs.yaml]
    landelijk_plan: EPA echo
    lokaal_plan: Stage echo, maand 1-3
    beheersingsniveau: 4
    toetsing: Twaalf OSATS
    definitief_gesprek: 2026-03-10
  - { id: poli, naam: Polikliniek, soort: onderdeel, maanden: 1, grond: eerder_verworven }
oordelen:
  - moment: voorlopig
    datum: 2025-09-10
    door: { naam: dr. Vos, rol: opleider }
    geraadpleegd: [{ naam: dr. Bos }]
    per_onderdeel: [{ onderdeel: echo, oordeel: toegekend, maanden: 2, motivatie: Ruim bewezen }]
`;

export const BEWIJS = `soort: bewijs
versie: 1
type: osats
titel: OSATS echo
datum: 2026-02-01
competenties: [medisch_handelen]
samenvatting: Niveau 4
`;

export const IOP = `soort: iop
versie: 1
geldig: { van: 2025-09-15, tot: 2026-09-14 }
leerdoelen:
  - { id: L1, specifiek: Ik leid het MDO, toetsing: KPB voorzitten, tijdgebonden: 2026-06-01 }
  - { id: L2, specifiek: Gehaald doel, status: behaald }
differentiatie: Imaging vanaf jaar 5
verkorting: { maanden: 2, gevolgen: De stage echo wordt korter }
`;

export const SCHEMA = `soort: opleidingsschema
versie: 1
onderdelen:
  - { id: oud, naam: Interne, instelling: UMC, erkend: true, van: 2022-09-01, tot: 2025-08-31 }
  - { id: echo, naam: Echocardiografie, instelling: UMC, erkend: true, van: 2025-09-01, tot: 2026-08-31 }
  - { id: hk, naam: Hartkatheterisatie, instelling: UMC, erkend: true, van: 2026-09-01, tot: 2027-08-31 }
einddatum: 2028-08-31
`;

export const TUSSENBEOORDELING = `soort: tussenbeoordeling
versie: 1
stage: { naam: Hartbewaking, instelling: UMC, van: 2026-01-01, tot: 2026-06-30 }
datum: 2026-04-01
beoordelaar: { naam: dr. Smit, rol: stageopleider }
competentiegebieden:
  samenwerking: { oordeel: goed, toelichting: Weet iedereen te vinden }
  organisatie: { oordeel: onvoldoende, toelichting: Overdracht te laat }
eindoordeel: voldoende
`;

/** Everything above as one portfolio. */
export function voorbeeld(anders: Readonly<Record<string, string | undefined>> = {}): Map<string, string> {
  const files = new Map<string, string>([
    ['portfolio.yaml', PORTFOLIO],
    ['reflecties/maart.reflectie.yaml', REFLECTIE],
    ['feedback/bos.feedback.yaml', FEEDBACK],
    ['gesprekken/2025-03-11.verslag.yaml', VERSLAG_MAART],
    ['gesprekken/2025-09-10.verslag.yaml', VERSLAG_SEPTEMBER],
    ['versnelling/echo.versnelling.yaml', VERZOEK],
    ['bewijs/osats.bewijs.yaml', BEWIJS],
    ['plan.iop.yaml', IOP],
    ['schema.opleidingsschema.yaml', SCHEMA],
  ]);
  for (const [file, text] of Object.entries(anders)) {
    if (text === undefined) files.delete(file);
    else files.set(file, text);
  }
  return files;
}

/** A generated text without the marks at its end; they have tests of their own. */
export function zonderGeheugen(text: string): string {
  return text.replace(/^# gegenereerd.*\n/gm, '');
}

/** The text of one point of an agenda, from its `- id:` to the next. */
export function punt(text: string, id: string): string {
  const found = zonderGeheugen(text)
    .split(/^(?= {2}- id: )/m)
    .find((part) => part.startsWith(`  - id: ${id}\n`));
  return found ?? '';
}

/** The ids of the points of an agenda, in order. */
export function volgorde(text: string): string[] {
  return [...text.matchAll(/^ {2}- id: (.*)$/gm)].map(([, id]) => id ?? '');
}
