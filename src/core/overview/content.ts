import { kindTitle } from '../kinds/index.ts';
import type { Portfolio } from '../portfolio/index.ts';
import { items, opleidingsjaar, PORTFOLIO_FILE, schemaVan } from '../portfolio/index.ts';
import { isFilled } from '../yaml/index.ts';
import { afsprakenOverzicht } from './afspraken.ts';
import { agreementsView } from './afsprakenView.ts';
import { bewijsmatrix } from './bewijsmatrix.ts';
import type { OverviewContext, OverviewOptions } from './context.ts';
import { overviewContext } from './context.ts';
import type { Gespreksoverzicht } from './gesprekken.ts';
import { gesprekkenOverzicht } from './gesprekken.ts';
import { matrixSince, matrixView } from './matrixView.ts';
import type { OverviewContent, OverviewLink, OverviewTalk, OverviewTask } from './model.ts';
import { opleidingsOverzicht } from './opleiding.ts';
import { trainingView, yearView } from './opleidingView.ts';
import { nextView } from './taken.ts';
import type { Taakopdracht, VolgendGesprek } from './volgendGesprek.ts';
import { volgendGesprek } from './volgendGesprek.ts';

/** The overview as it is shown, and what the buttons of its tasks do: under the id of the task. */
export interface Overview {
  readonly content: OverviewContent;
  readonly opdrachten: ReadonlyMap<string, Taakopdracht>;
}

/**
 * Everything the overview shows of a portfolio, in the words of the reader. It holds no text of `prive`, and nothing of a
 * dossier: neither is read here.
 */
export function overviewOf(portfolio: Portfolio, options: OverviewOptions): Overview {
  const context = overviewContext(portfolio, options);
  const { today } = options;
  const talks = gesprekkenOverzicht(portfolio, today);
  const next = volgendGesprek(portfolio, today, options.role);
  const start = startView(context);
  const training = trainingView(context, opleidingsOverzicht(portfolio, options), talks.gesprekken);
  return {
    content: {
      title: portfolio.settings.aios?.naam ?? context.woorden.zonderNaam,
      facts: factsOf(context),
      // The first steps say it all, and say it better.
      next: { ...nextView(context, next), ...(start === undefined ? {} : { done: 0, tasks: [] }) },
      ...(start === undefined ? {} : { start }),
      ...(training === undefined ? {} : { training }),
      years: talks.jaren.map((jaar) => yearView(context, jaar)),
      matrix: {
        since: matrixSince(context, next.gesprek),
        whole: matrixView(context, bewijsmatrix(portfolio, {}, options.minimumEvidence), context.woorden.heleOpleiding),
      },
      agreements: agreementsView(context, afsprakenOverzicht(portfolio, today)),
      talks: talks.gesprekken.map((talk) => talkView(context, talk, next)),
    },
    opdrachten: new Map([
      ...(start === undefined
        ? next.taken.flatMap(({ id, opdracht }): [string, Taakopdracht][] => (opdracht ? [[id, opdracht]] : []))
        : BEGIN),
    ]),
  };
}

function factsOf({ portfolio, woorden, teksten, today }: OverviewContext): string[] {
  const jaar = opleidingsjaar(portfolio.settings, today);
  return [
    portfolio.settings.opleiding?.specialisme,
    jaar === undefined ? undefined : woorden.jaar(jaar),
    woorden.opDag(teksten.datum(today)),
  ].flatMap((fact) => (fact === undefined || fact === '' ? [] : [fact]));
}

function talkView(context: OverviewContext, talk: Gespreksoverzicht, next: VolgendGesprek): OverviewTalk {
  const { woorden } = context;
  const { gesprek, stand, reflectie, agenda, verslag, ontbreekt } = talk;
  return {
    label: context.talk(gesprek),
    stand,
    isNext: next.gesprek === gesprek || (next.gesprek?.datum === gesprek.datum && next.gesprek.type === gesprek.type),
    documents: [reflectie, agenda, verslag].flatMap((file) => (file === undefined ? [] : [kindLink(context, file)])),
    missing: ontbreekt.map((what) => woorden.gemis[what]),
  };
}

/** Under the talk it belongs to, its kind says which document it is; its name says all of it. */
function kindLink(context: OverviewContext, file: string): OverviewLink {
  const link = context.link(file);
  const kind = context.portfolio.get(file)?.kind;
  return kind === undefined ? link : { ...link, label: kindTitle(kind, context.language), name: link.label };
}

/** The steps of a portfolio in which nobody has written about a talk or shown evidence yet. */
function startView(context: OverviewContext): OverviewContent['start'] {
  const { portfolio, woorden, language } = context;
  const begun = (['reflectie', 'agenda', 'verslag', 'bewijs', 'feedback'] as const).some(
    (kind) => portfolio.ofKind(kind).length > 0,
  );
  if (begun) return undefined;
  const { titel, uitleg, ...steps } = woorden.begin;
  const { aios, opleiding, instellingen } = portfolio.settings;
  const schema = schemaVan(portfolio);
  const iop = portfolio.ofKind('iop')[0];
  const hasDetails = [aios?.naam, opleiding?.specialisme, opleiding?.start, items(instellingen)[0]?.naam].every(
    isFilled,
  );
  const step = (id: keyof typeof steps, file: string | undefined, isDone = false): OverviewTask => ({
    id: `begin ${id}`,
    label: steps[id],
    who: '',
    own: true,
    state: isDone ? 'done' : 'open',
    details: [],
    ...(file === undefined ? { action: { nl: 'Maken', en: 'Create' }[language] } : { link: context.link(file) }),
  });
  return {
    title: titel,
    help: uitleg,
    tasks: [
      step('portfolio', PORTFOLIO_FILE, hasDetails),
      step(
        'schema',
        schema?.file,
        items(schema?.draft.onderdelen).some(({ naam, van }) => isFilled(naam) && isFilled(van)),
      ),
      step(
        'iop',
        iop?.file,
        items(iop?.draft.leerdoelen).some(({ specifiek }) => isFilled(specifiek)),
      ),
      step('reflectie', undefined),
      step('bewijs', undefined),
    ],
  };
}

const BEGIN: readonly [string, Taakopdracht][] = [
  ['begin schema', { command: 'newDocument', kind: 'opleidingsschema' }],
  ['begin iop', { command: 'newDocument', kind: 'iop' }],
  ['begin reflectie', { command: 'newDocument', kind: 'reflectie' }],
  ['begin bewijs', { command: 'newDocument', kind: 'bewijs' }],
];
