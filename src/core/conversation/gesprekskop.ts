import type { Gespreksstof } from './gespreksstof.ts';

/**
 * The header of agenda and report (`gesprek`), in the order of the format. What the portfolio does not know stays empty,
 * so that the checks ask for it.
 */
export function gesprekskop(stof: Gespreksstof): Record<string, unknown> {
  const { gesprek, voorbereiding, opleidingsjaar, deelnemers } = stof;
  return {
    type: gesprek.type,
    datum: gesprek.datum || null,
    opleidingsjaar: opleidingsjaar ?? null,
    periode: { van: voorbereiding.periode.van ?? null, tot: voorbereiding.periode.tot || null },
    ...(gesprek.stage === undefined ? {} : { stage: gesprek.stage }),
    deelnemers,
  };
}
