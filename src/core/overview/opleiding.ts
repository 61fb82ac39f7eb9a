import type { Aside } from '../form/aside.ts';
import { contextOf } from '../form/asides/context.ts';
import { shorteningsIn } from '../form/asides/opleidingsschema.ts';
import { givenBars, timeline } from '../form/asides/tijdlijn.ts';
import type { Duur } from '../kinds/index.ts';
import { opleidingsduur } from '../kinds/index.ts';
import type { Language } from '../language/language.ts';
import type { Opleidingstijd, Portfolio } from '../portfolio/index.ts';
import { opleidingstijd, schemaVan, voltooidOp } from '../portfolio/index.ts';

/** A stretch without any part of the schedule between two that are; `eind` is not included. */
export interface Onderbreking {
  readonly van: string;
  readonly eind: string;
}

/** The training in time [A2] [A16d] [A25]. */
export interface OpleidingsOverzicht {
  /** The schedule that was read; without one nothing is known but the minimum. */
  readonly schema?: string;
  /** Parts, shortenings and days that matter as a picture; absent without a part that has its dates. */
  readonly tijdlijn?: Extract<Aside, { type: 'timeline' }>;
  /** Full-time equivalent months: all, in recognised institutions, and given by shortening. */
  readonly voltijd: number;
  readonly erkend: number;
  readonly verkorting: number;
  readonly onderbrekingen: readonly Onderbreking[];
  /** The European minimum with its source, and the day the schedule reaches it; `bereikt` absent: never. */
  readonly minimum?: Duur & { readonly bereikt?: string };
}

/** What the schedule comes to. Texts of the time line are in `language`. */
export function opleidingsOverzicht(
  portfolio: Portfolio,
  { today, language }: { today: string; language: Language },
): OpleidingsOverzicht {
  const { europeesMinimum } = opleidingsduur(portfolio.settings.opleiding);
  const schema = schemaVan(portfolio);
  if (!schema) {
    const minimum = europeesMinimum === undefined ? {} : { minimum: europeesMinimum };
    return { voltijd: 0, erkend: 0, verkorting: 0, onderbrekingen: [], ...minimum };
  }
  const tijd = opleidingstijd(schema.draft, portfolio.settings);
  const document = portfolio.get(schema.file);
  const [picture] = document
    ? timeline(contextOf(document, portfolio, language, today), {
        section: '',
        tijd,
        schema: schema.draft,
        shortened: givenBars(tijd, shorteningsIn(schema.draft, language)),
      })
    : [];
  const bereikt = europeesMinimum && voltooidOp(tijd, europeesMinimum.maanden, 'erkend');
  return {
    schema: schema.file,
    ...(picture?.type === 'timeline' ? { tijdlijn: picture } : {}),
    voltijd: tijd.voltijd,
    erkend: tijd.erkend,
    verkorting: tijd.verkorting,
    onderbrekingen: onderbrekingenIn(tijd),
    ...(europeesMinimum === undefined
      ? {}
      : { minimum: { ...europeesMinimum, ...(bereikt === undefined ? {} : { bereikt }) } }),
  };
}

function onderbrekingenIn({ stukken }: Opleidingstijd): Onderbreking[] {
  return stukken.flatMap(({ eind }, index) => {
    const next = stukken[index + 1];
    return next !== undefined && next.van > eind ? [{ van: eind, eind: next.van }] : [];
  });
}
