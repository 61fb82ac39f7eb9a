/** The portfolio as one thing: its talks, agreements, evidence and time, and what the next talk needs. */
export type { AfspraakNu, Afspraaktelling, AfsprakenOverzicht } from './afspraken.ts';
export { afsprakenOverzicht } from './afspraken.ts';
export type { Bewijsmatrix, Leemte, Matrixcel, Matrixrij } from './bewijsmatrix.ts';
export { bewijsmatrix } from './bewijsmatrix.ts';
export type { Gemis, GesprekkenOverzicht, Gespreksoverzicht, Gespreksstand } from './gesprekken.ts';
export { gesprekkenOverzicht, isGetekend } from './gesprekken.ts';
export type { Onderbreking, OpleidingsOverzicht } from './opleiding.ts';
export { opleidingsOverzicht } from './opleiding.ts';
export { volgendeUiterlijk } from './uiterlijk.ts';
export type { Betrokkene, Taak, Taakopdracht, Taaksoort, VolgendGesprek } from './volgendGesprek.ts';
export { volgendGesprek } from './volgendGesprek.ts';
export type { Overview } from './content.ts';
export { overviewOf } from './content.ts';
export type { OverviewOptions } from './context.ts';
export type * from './model.ts';
