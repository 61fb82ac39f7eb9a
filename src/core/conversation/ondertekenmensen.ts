import type { Rol } from '../kinds/index.ts';
import type { Gesprekspartij, Portfolio, Signable } from '../portfolio/index.ts';
import { items, sleutelsVan, spreektVoor } from '../portfolio/index.ts';
import { isSameSigner } from '../seal/index.ts';

/** Somebody who may sign, in a role. */
export interface Mens {
  readonly rol: Rol;
  readonly naam: string;
}

/**
 * The people who can sign a document for these parties: who is named in it first, then the aios and the opleiders of
 * `portfolio.yaml`, and those who have a key there. Each once.
 */
export function mensenVan(document: Signable, portfolio: Portfolio, partijen: readonly Gesprekspartij[]): Mens[] {
  const found: Mens[] = [];
  for (const { rol, naam: written = '' } of [...inDocument(document), ...inPortfolio(portfolio)]) {
    const naam = written.trim();
    if (rol === undefined || naam === '' || !partijen.some((partij) => spreektVoor(rol, partij))) continue;
    if (!found.some((person) => isSameSigner(person, { rol, naam }))) found.push({ rol, naam });
  }
  // Who held the talk is known: others of the same role have no business under its report.
  const own = new Set(inDocument(document).flatMap(({ rol }) => (rol === undefined ? [] : [partijVan(rol, partijen)])));
  const named = inDocument(document);
  return found.filter(
    (person) =>
      !own.has(partijVan(person.rol, partijen)) ||
      named.some(({ rol, naam }) => naam !== undefined && rol !== undefined && isSameSigner(person, { rol, naam })),
  );
}

function partijVan(rol: Rol, partijen: readonly Gesprekspartij[]): Gesprekspartij | undefined {
  return partijen.find((partij) => spreektVoor(rol, partij));
}

interface Genoemd {
  readonly rol?: Rol;
  readonly naam?: string;
}

/** Those a document itself names: who took part, who assessed, who accorded. */
function inDocument(document: Signable): readonly Genoemd[] {
  switch (document.kind) {
    case 'verslag':
      return items(document.draft.gesprek?.deelnemers);
    case 'iop':
      return items(document.draft.akkoord);
    case 'tussenbeoordeling':
      return items([document.draft.beoordelaar]);
  }
}

function inPortfolio(portfolio: Portfolio): readonly Genoemd[] {
  const { aios, instellingen } = portfolio.settings;
  return [
    ...(aios?.naam === undefined ? [] : [{ naam: aios.naam, rol: 'aios' as const }]),
    ...items(instellingen).flatMap(({ opleider }) =>
      opleider?.naam === undefined ? [] : [{ naam: opleider.naam, rol: opleider.rol ?? ('opleider' as const) }],
    ),
    ...items(sleutelsVan(portfolio)),
  ];
}
