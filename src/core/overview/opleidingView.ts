import { duration, months } from '../form/asides/words.ts';
import { beginZin } from '../language/inZin.ts';
import { againstMinimum } from '../form/asides/minimum.ts';
import type { TimelineBar } from '../form/aside.ts';
import type { OverviewContext } from './context.ts';
import type { Gespreksjaarstand, Gespreksoverzicht } from './gesprekken.ts';
import type { OverviewTraining, OverviewYear } from './model.ts';
import type { OpleidingsOverzicht } from './opleiding.ts';

/** The time line of the training with its talks; nothing without a schedule that has dates. */
export function trainingView(
  context: OverviewContext,
  overzicht: OpleidingsOverzicht,
  talks: readonly Gespreksoverzicht[],
): OverviewTraining | undefined {
  const { woorden, language, teksten } = context;
  const { tijdlijn, schema, onderbrekingen, erkend, verkorting, minimum } = overzicht;
  if (!tijdlijn || schema === undefined) return undefined;
  const gaps = onderbrekingen.map(({ van, eind }): TimelineBar => ({
    label: woorden.onderbreking,
    from: van,
    until: eind,
    look: 'gap',
    detail: '',
  }));
  const against = againstMinimum(context, { resteert: erkend, ...(minimum && { minimum }) });
  return {
    title: tijdlijn.title,
    summary: tijdlijn.summary,
    from: tijdlijn.from,
    until: tijdlijn.until,
    bars: [...tijdlijn.bars, ...gaps].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
    marks: tijdlijn.marks,
    talks: talks
      .filter(({ gesprek: { datum } }) => datum >= tijdlijn.from && datum <= tijdlijn.until)
      .map(({ gesprek, stand }) => ({ date: gesprek.datum, label: context.talk(gesprek), state: stand })),
    facts: [
      { label: woorden.erkend, value: `${months(erkend, language)}: ${against.words}`, isShort: against.isShort },
      ...(verkorting > 0 ? [{ label: woorden.verkort, value: months(verkorting, language), isShort: false }] : []),
      ...(minimum === undefined
        ? []
        : [
            {
              label: woorden.minimum,
              value: `${minimum.bereikt === undefined ? woorden.nooit : woorden.bereikt(teksten.datum(minimum.bereikt))}; ${duration(minimum, language)}`,
              isShort: minimum.bereikt === undefined,
            },
          ]),
    ],
    link: context.link(schema),
  };
}

/** Talks per training year against what the cycle asks [A5]. */
export function yearView({ woorden, teksten }: OverviewContext, jaar: Gespreksjaarstand): OverviewYear {
  const { van, tot, verwacht, gehouden, gepland, teLaat, volgende } = jaar;
  const stand = woorden.jaarstand(verwacht, gehouden.length, gepland.length);
  return {
    label: beginZin(woorden.jaar(jaar.jaar)),
    stretch: woorden.periode(teksten.datum(van), teksten.datum(tot)),
    asked: verwacht,
    held: gehouden.length,
    planned: gepland.length,
    words: teLaat ? `${stand}: ${woorden.achterstand(volgende && teksten.datum(volgende))}` : stand,
    isBehind: teLaat,
  };
}
