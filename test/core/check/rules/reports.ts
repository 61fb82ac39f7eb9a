import assert from 'node:assert/strict';
import { fingerprint } from '../../../../src/core/seal/index.ts';
import { parseYaml } from '../../../../src/core/yaml/index.ts';

export const VERSLAG = { file: 'gesprekken/2026-05-20.verslag.yaml' };

/** A report of a progress talk that lacks nothing but signatures. */
export const VOORTGANG = `soort: verslag
versie: 1
gesprek:
  type: voortgangsgesprek
  datum: 2026-05-20
  opleidingsjaar: 3
  periode: { van: 2025-11-21, tot: 2026-05-20 }
  deelnemers:
    - { naam: L. Bakker, rol: aios }
    - { naam: dr. M.E. van Dijk, rol: opleider }
sterke_punten:
  - competentie: communicatie
    tekst: Legt behandelkeuzes in gewone taal uit.
verbeterpunten:
  - id: V1
    competentie: organisatie
    tekst: De visite loopt een half uur uit.
leerklimaat: Supervisie is goed bereikbaar.
welbevinden: Voelt zich op haar plek.
plan_van_aanpak:
  verbeteracties:
    - verbeterpunt: V1
      aanpak: Taken vóór de visite verdelen.
      toetsing: Twee KPB's over de visite.
  opleidingseisen:
    - Twee KPB's per kwartaal.
  opleidingswensen:
    - Een dagdeel op de dialyse.
afspraken:
  - id: A1
    specifiek: Verdeelt de taken vóór de visite.
    meetbaar: Twee KPB's met een voldoende.
    acceptabel: [aios, opleider]
    resultaatgericht: De visite is om elf uur klaar.
    tijdgebonden: 2026-11-01
    status: open
geraadpleegd:
  - { naam: dr. A. de Wit, rol: lid_opleidingsgroep }
oordeel: voldoende
akkoord:
  - { rol: opleider, naam: dr. M.E. van Dijk, datum: 2026-05-21 }
`;

/** A report of an interim talk that lacks nothing but signatures. */
export const TUSSENGESPREK = replaced(
  VOORTGANG,
  ['type: voortgangsgesprek', 'type: tussengesprek'],
  ['  deelnemers:', '  stage: Nefrologie\n  deelnemers:'],
  ['{ naam: dr. M.E. van Dijk, rol: opleider }', '{ naam: dr. P. Smit, rol: stageopleider }'],
  ['[aios, opleider]', '[aios, stageopleider]'],
  ['{ rol: opleider, naam: dr. M.E. van Dijk,', '{ rol: stageopleider, naam: dr. P. Smit,'],
);

/** The text with these pieces replaced; each has to stand in it exactly once. */
export function replaced(text: string, ...pairs: readonly (readonly [from: string, to: string])[]): string {
  return pairs.reduce((now, [from, to]) => {
    assert.equal(now.split(from).length, 2, `once: ${from}`);
    return now.replace(from, () => to);
  }, text);
}

/** The text of a document with these names signed under it, as it stands. */
export function signed(
  text: string,
  ...signatures: readonly { rol: string; naam: string; betekenis?: string }[]
): string {
  const vingerafdruk = fingerprint(parseYaml(text).data) ?? '';
  const items = signatures.map(
    ({ rol, naam, betekenis = 'akkoord' }) =>
      `  - rol: ${rol}\n    naam: ${naam}\n    datum: 2026-05-22\n    betekenis: ${betekenis}\n    vingerafdruk: ${vingerafdruk}\n`,
  );
  return `${text}ondertekening:\n${items.join('')}`;
}

export const AIOS = { rol: 'aios', naam: 'L. Bakker' };
export const OPLEIDER = { rol: 'opleider', naam: 'dr. M.E. van Dijk' };
export const STAGEOPLEIDER = { rol: 'stageopleider', naam: 'dr. P. Smit' };
