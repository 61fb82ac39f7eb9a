/**
 * A portfolio of a few lines in which every part of the overview has something to say: two talks held, one to come, one
 * agreement met, one carried over and overdue, evidence that is enough, thin and one-sided, a shortening in the schedule.
 */
export const smallPortfolio: Record<string, string> = {
  'portfolio.yaml': `aios: { naam: Noor Vos, rol: aios }
opleiding: { specialisme: cardiologie, start: 2025-09-01, deeltijd: 1 }
instellingen: [{ naam: Oost, erkend: true, van: 2025-09-01 }]
gesprekscyclus: [2]
`,
  'noor.opleidingsschema.yaml': `onderdelen:
  - { id: voor, naam: Vooropleiding, instelling: Oost, erkend: true, van: 2025-09-01, tot: 2027-08-31 }
  - { id: echo, naam: Echo, instelling: Oost, erkend: true, van: 2027-09-01, tot: 2029-08-31, verkorting: { maanden: 3, grond: eerder_verworven } }
einddatum: 2029-08-31
`,
  'gesprekken/2026-01-15.verslag.yaml': `gesprek: { type: voortgangsgesprek, datum: 2026-01-15 }
afspraken:
  - { id: A1, specifiek: Noor leidt de visite., status: open, tijdgebonden: { datum: 2026-06-01 } }
  - { id: A2, specifiek: Noor leert echo., status: open, tijdgebonden: { datum: 2026-10-01 } }
`,
  'gesprekken/2026-06-18.verslag.yaml': `gesprek: { type: voortgangsgesprek, datum: 2026-06-18 }
terugblik:
  - { afspraak: 2026-01-15.verslag.yaml#A1, status: behaald, toelichting: Gedaan. }
  - { afspraak: 2026-01-15.verslag.yaml#A2, status: open, toelichting: Volgt. }
afspraken:
  - { id: A1, specifiek: Noor geeft onderwijs., status: open, tijdgebonden: { datum: 2026-12-01 } }
`,
  'reflecties/2026-12-10.reflectie.yaml': `gesprek: { type: voortgangsgesprek, datum: 2026-12-10 }
periode: { van: 2026-06-19, tot: 2026-12-10 }
`,
  'bewijs/kpb.bewijs.yaml': `type: kpb
titel: Acute opvang
datum: 2026-09-10
competenties: [medisch_handelen, samenwerking]
beheersingsniveau: 3
`,
  'bewijs/epa.bewijs.yaml': `type: epa
titel: Visite
datum: 2026-10-08
competenties: [medisch_handelen, samenwerking]
beheersingsniveau: 4
`,
  'feedback/bos.feedback.yaml': `gever: { naam: Bos }
bron: opleidingsgroep
datum: 2026-10-20
goed: [{ competentie: medisch_handelen, tekst: Kundig. }]
`,
};
