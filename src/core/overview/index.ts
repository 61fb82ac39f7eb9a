/** The portfolio as one thing: its talks, agreements, evidence and time, and what the next talk needs. */
export type { AfspraakNu, Afspraaktelling, AfsprakenOverzicht } from './afspraken.ts';
export { afsprakenOverzicht } from './afspraken.ts';
export { openByTerm, openView } from './afsprakenView.ts';
export type { Bewijsmatrix, Leemte, Matrixcel, Matrixrij } from './bewijsmatrix.ts';
export { bewijsmatrix } from './bewijsmatrix.ts';
export type { Gemis, GesprekkenOverzicht, Gespreksoverzicht, Gespreksstand } from './gesprekken.ts';
export { gesprekkenOverzicht, isGetekend, isTeTekenen } from './gesprekken.ts';
export type { Onderbreking, OpleidingsOverzicht } from './opleiding.ts';
export { opleidingsOverzicht } from './opleiding.ts';
export type { Betrokkene, Taak, Taakopdracht, Taaksoort, VolgendGesprek } from './volgendGesprek.ts';
export { volgendGesprek } from './volgendGesprek.ts';
export type { Overview } from './content.ts';
export { overviewOf } from './content.ts';
export type { OverviewContext, OverviewOptions } from './context.ts';
export { overviewContext } from './context.ts';
export { matrixSince } from './matrixView.ts';
export { nextView } from './taken.ts';
export type * from './model.ts';
