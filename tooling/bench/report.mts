/** A report of about so many lines, nearly all of it agreements: eight lines each. */
export function reportOf(lines: number): string {
  const head = `soort: verslag
versie: 1
gesprek:
  type: voortgangsgesprek
  datum: 2026-12-10
  opleidingsjaar: 2
  periode: { van: 2026-06-26, tot: 2026-12-10 }
  deelnemers:
    - { naam: Femke van Dalen, rol: aios }
    - { naam: dr. Machteld Brouwhuis, rol: opleider }
leerklimaat: Veilig; supervisie is bereikbaar. # rooster bespreken
welbevinden: Gaat goed.
afspraken:
`;
  const agreement = (number: number) => `  - id: A${number}
    specifiek: Femke voert ${number} slechtnieuwsgesprekken met een supervisor in de kamer.
    meetbaar: ${number} KPB's in het portfolio.
    acceptabel: [aios, opleider]
    resultaatgericht: Laat ruimte voor de emotie van de patiënt.
    tijdgebonden: 2027-03-01 # of eerder
    competentie: communicatie
    status: open
`;
  const count = agreementsIn(lines);
  return head + Array.from({ length: count }, (_, index) => agreement(index + 1)).join('');
}

/** How many agreements such a report holds. */
export function agreementsIn(lines: number): number {
  return Math.round((lines - 14) / 8);
}
