import { fileSuffix, keyOrder } from '../kinds/index.ts';
import type { Language } from '../language/language.ts';
import type { AnyDocument, Gesprek } from '../portfolio/index.ts';
import { agendaVan, readPortfolio } from '../portfolio/index.ts';
import type { Change } from '../yaml/index.ts';
import { applyEdits, editsFor } from '../yaml/index.ts';
import type { Aanbod } from './agendaAanbod.ts';
import { bijwerking, puntWaarde } from './agendaBijwerken.ts';
import { kenmerkenVan } from './agendaGeheugen.ts';
import type { Punt } from './agendapunt.ts';
import { agendapunten } from './agendapunten.ts';
import {
  optionalText,
  optionalTexts,
  optionalYear,
  requireDate,
  requireLanguage,
  requireOneOf,
  requireOptions,
} from '../argumenten.ts';
import { kenmerk, leesGeheugen, metGeheugen } from './gegenereerd.ts';
import type { Gespreksstof } from './gespreksstof.ts';
import { verzamel } from './gespreksstof.ts';
import { gesprekskop } from './gesprekskop.ts';
import type { Gemaakt } from './gemaakt.ts';
import { geweigerd, nieuweTekst } from './gemaakt.ts';

export interface AgendaOptions {
  type: 'voortgangsgesprek' | 'tussengesprek';
  /** Day of the talk, `YYYY-MM-DD`. */
  datum: string;
  /** The rotation of a tussengesprek, as the documents name it. */
  stage?: string | undefined;
  today: string;
  /** Of the texts; keys and values of the file are always Dutch. `nl` by default. */
  language?: Language;
  /** The training year from which differentiation is on the agenda [A18], 4 by default. */
  differentiationFromYear?: number;
  /** Ids of what an earlier update only offered (`GemaakteAgenda.aanbod`) and that is to be done now. */
  accept?: readonly string[];
}

/** An agenda that was made or brought up to date. */
export interface GemaakteAgenda extends Gemaakt {
  /**
   * What the update would have changed, had people not worked on that place: offered, not done. Absent when there is
   * nothing of the kind.
   */
  aanbod?: readonly Aanbod[];
}

/**
 * Makes the agenda of a talk from what the portfolio holds [A12] [B5], or brings the agenda that is there up to date:
 * what people added, changed, ticked, moved or removed stays that way, and what would have been changed there is offered
 * (see `bijwerking`).
 *
 * @param files the texts of one portfolio under their paths
 * @returns the file and its whole text. An existing agenda that cannot be updated safely (a syntax error, a file of
 *   another talk in its place) comes back as it is, with the reason in `refused`, in the language asked for. Other
 *   documents that cannot be read are passed over and named under the first point.
 * @throws {TypeError} naming the argument that is wrong; never on account of a document.
 */
export function makeAgenda(files: ReadonlyMap<string, string>, options: AgendaOptions): GemaakteAgenda {
  const portfolio = readPortfolio(files);
  requireOptions(options);
  const stage = optionalText('stage', options.stage)?.trim();
  const gesprek: Gesprek = {
    type: requireOneOf('type', options.type, ['voortgangsgesprek', 'tussengesprek']),
    datum: requireDate('datum', options.datum),
    ...(stage === undefined || stage === '' ? {} : { stage }),
  };
  const today = requireDate('today', options.today);
  const language = requireLanguage(options.language);
  const differentiationFromYear = optionalYear('differentiationFromYear', options.differentiationFromYear) ?? 4;
  const accept = optionalTexts('accept', options.accept) ?? [];
  const existing = agendaVan(portfolio, gesprek);
  const file = existing?.file ?? `gesprekken/${gesprek.datum}-${gesprek.type}${fileSuffix('agenda')}`;
  const stof = verzamel(portfolio, {
    gesprek: { ...gesprek, stage: gesprek.stage ?? existing?.draft.gesprek?.stage },
    file,
    today,
    language,
    differentiationFromYear,
  });
  if (existing) return bijgewerkt(stof, existing, new Set(accept));
  const taken = portfolio.get(file);
  if (taken) return geweigerd(taken, bezet(stof, taken));
  return { file, text: nieuweAgenda(stof) };
}

/** What stands in the place of the new agenda: an agenda nobody can read, or one of another talk. */
function bezet({ teksten }: Gespreksstof, taken: AnyDocument): string {
  const [problem] = taken.parsed.problems;
  if (!problem) return teksten.weigering.bezet(taken.file);
  return teksten.weigering.yaml(taken.file, taken.parsed.positionAt(problem.range.start).line + 1);
}

/** The text of the agenda of a talk that has none yet. */
export function nieuweAgenda(stof: Gespreksstof): string {
  const punten = agendapunten(stof);
  const uit = gebruikteBestanden(punten);
  const text = nieuweTekst({
    soort: 'agenda',
    versie: 1,
    gesprek: gesprekskop(stof),
    gegenereerd_uit: uit,
    punten: punten.map(puntWaarde),
  });
  const marks = [...punten.flatMap(kenmerkenVan), ...uit.map((bron) => kenmerk('', 'gegenereerd_uit', bron))];
  return metGeheugen(text, stof.teksten.geheugen, marks);
}

/** The documents the points cite, each once, in the order they are first cited. */
function gebruikteBestanden(punten: readonly Punt[]): string[] {
  return [...new Set(punten.flatMap(({ bronnen }) => bronnen.map((bron) => bron.split('#')[0] ?? bron)))];
}

function bijgewerkt(
  stof: Gespreksstof,
  existing: AnyDocument & { kind: 'agenda' },
  accept: ReadonlySet<string>,
): GemaakteAgenda {
  const { file, parsed } = existing;
  const [problem] = parsed.problems;
  if (problem) {
    return geweigerd(existing, stof.teksten.weigering.yaml(file, parsed.positionAt(problem.range.start).line + 1));
  }
  const { rest, kenmerken: geheugen } = leesGeheugen(parsed.text);
  const punten = agendapunten(stof);
  const { changes, kenmerken, aanbod } = bijwerking(existing, punten, gebruikteBestanden(punten), geheugen, accept);
  const head: Change[] = geheugen ? [] : ontbrekendeKop(stof, existing);
  const result = editsFor(rest, [...head, ...changes], {
    keyOrder: (path) => keyOrder('agenda', path),
    language: stof.language,
    dates: 'plain',
  });
  if ('refused' in result) return geweigerd(existing, stof.teksten.weigering.bewerking(file, result.refused));
  return {
    file,
    text: metGeheugen(applyEdits(rest, result.edits), stof.teksten.geheugen, kenmerken),
    ...(aanbod.length > 0 ? { aanbod } : {}),
  };
}

/** What an agenda written by hand does not say yet about its talk. Once generated, the header is people's. */
function ontbrekendeKop(stof: Gespreksstof, { draft, parsed }: AnyDocument & { kind: 'agenda' }): Change[] {
  const written = draft.gesprek ?? {};
  return Object.entries(gesprekskop(stof)).flatMap(([key, value]): Change[] =>
    key in written || parsed.locate(['gesprek', key]) ? [] : [{ op: 'set', path: ['gesprek', key], value }],
  );
}
