import type { Kind } from '../kinds/index.ts';
import { kindTitle } from '../kinds/index.ts';
import type {
  Gemis,
  GesprekkenOverzicht,
  Gespreksoverzicht,
  OverviewContext,
  Taakopdracht,
} from '../overview/index.ts';
import { isTeTekenen } from '../overview/index.ts';
import { talkWords } from '../portfolio/index.ts';
import { treeItem } from './item.ts';
import type { TreeItem } from './model.ts';
import type { Boomwoorden, Gespreksverloop } from './words.ts';

/** The talks in order of time, each with how far it is and its documents [A1] [A5] [A24] [A30]. */
export function talksItem(context: OverviewContext, words: Boomwoorden, talks: GesprekkenOverzicht): TreeItem {
  const { woorden, teksten, today } = context;
  const { gesprekken, jaren, volgendeUiterlijk: due } = talks;
  const jaar = jaren.at(-1);
  const year = jaar && woorden.jaarstand(jaar.verwacht, jaar.gehouden.length, jaar.gepland.length);
  return treeItem(context, {
    id: 'talks',
    label: words.gesprekken,
    description: year,
    tooltip: [
      ...(jaar === undefined || year === undefined ? [] : [`${woorden.jaar(jaar.jaar)}: ${year}`]),
      ...(due === undefined ? [] : [woorden.uiterlijk(teksten.datum(due))]),
    ],
    icon: 'calendar',
    isOpen: true,
    children: [
      ...(due !== undefined && due < today ? [overdueItem(context, words, due)] : []),
      ...gesprekken.map((talk) => talkItem(context, words, talk)),
    ],
  });
}

/** The cycle asks for a talk that has not been held [A5]. */
function overdueItem(context: OverviewContext, words: Boomwoorden, due: string): TreeItem {
  const day = context.teksten.datum(due);
  return treeItem(context, {
    id: 'talks/overdue',
    label: words.overTijd,
    description: words.uiterlijk(day),
    tooltip: [context.woorden.uiterlijk(day)],
    icon: 'warning',
    tone: 'warning',
    deeds: [{ command: 'newDocument', kind: 'reflectie' }],
  });
}

function talkItem(context: OverviewContext, words: Boomwoorden, talk: Gespreksoverzicht): TreeItem {
  const { teksten, woorden, language } = context;
  const { gesprek, reflectie, agenda, verslag, genoemdIn, ontbreekt } = talk;
  const id = `talks/${gesprek.datum} ${gesprek.type} ${gesprek.stage ?? ''}`.trim();
  const verloop = verloopVan(talk);
  const file = verslag ?? agenda ?? reflectie ?? genoemdIn[0];
  const lacks = ontbreekt.map((what) => woorden.gemis[what]).join(', ');
  return treeItem(context, {
    id,
    label: teksten.datum(gesprek.datum),
    description: `${words.verloop[verloop]}, ${talkWords(gesprek, language)}`,
    tooltip: [context.talk(gesprek), words.verloop[verloop], ...(lacks === '' ? [] : [words.ontbreekt(lacks)])],
    ...LOOK[verloop],
    place: file === undefined ? undefined : { file },
    deeds: deedsOf(talk),
    children: [...documentItems(context, words, talk, id), ...missingItems(context, words, talk, id)],
  });
}

/** How far a talk is; one that is over and has no report is overdue. */
function verloopVan({ stand, voorbij, ondertekening }: Gespreksoverzicht): Gespreksverloop {
  if (ondertekening?.gewijzigd === true) return 'gewijzigd';
  if (stand === 'gehouden') return ondertekening?.akkoord.length === 0 ? 'geaccordeerd' : 'gehouden';
  return voorbij && stand !== 'ondertekend' ? 'te_laat' : stand;
}

const LOOK: Readonly<Record<Gespreksverloop, Pick<TreeItem, 'icon' | 'tone'>>> = {
  gepland: { icon: 'circle-large-outline' },
  voorbereid: { icon: 'checklist' },
  te_laat: { icon: 'warning', tone: 'warning' },
  gehouden: { icon: 'comment-discussion' },
  geaccordeerd: { icon: 'pass' },
  ondertekend: { icon: 'verified', tone: 'good' },
  gewijzigd: { icon: 'error', tone: 'error' },
};

/** What helps this talk on: nothing once it has been held. */
function deedsOf(talk: Gespreksoverzicht): Taakopdracht[] {
  const { gesprek, verslag, agenda, voorbij } = talk;
  const make: Taakopdracht[] = agenda === undefined && !voorbij ? [{ command: 'generateAgenda', gesprek }] : [];
  return verslag === undefined
    ? [...make, ...agendaDeeds(talk), ...handInDeeds(talk)]
    : [...handInDeeds(talk), ...signDeeds(talk)];
}

/** A report of a talk that was held is signed by both [A24] [A26]. */
function signDeeds({ verslag, stand, ondertekening }: Gespreksoverzicht): Taakopdracht[] {
  return verslag !== undefined && stand === 'gehouden' && isTeTekenen(ondertekening)
    ? [{ command: 'sign', file: verslag }]
    : [];
}

/** An agenda that is there can be brought up to date, and become a report: until there is one. */
function agendaDeeds({ gesprek, agenda, verslag }: Gespreksoverzicht): Taakopdracht[] {
  if (agenda === undefined || verslag !== undefined) return [];
  return [
    { command: 'generateAgenda', gesprek },
    { command: 'draftReport', agenda },
  ];
}

function handInDeeds({ gesprek, reflectie, ingeleverd, voorbij }: Gespreksoverzicht): Taakopdracht[] {
  return reflectie !== undefined && ingeleverd === undefined && !voorbij ? [{ command: 'handIn', gesprek }] : [];
}

function documentItems(
  context: OverviewContext,
  words: Boomwoorden,
  talk: Gespreksoverzicht,
  talkId: string,
): TreeItem[] {
  const { teksten, language } = context;
  const { stand, reflectie, ingeleverd, agenda, verslag, feedback, tussenbeoordelingen } = talk;
  const item = (file: string | undefined, label?: string, description?: string, deeds: Taakopdracht[] = []) => {
    if (file === undefined) return [];
    const title = context.link(file).label;
    return [
      treeItem(context, {
        id: `${talkId}/${file}`,
        label: label ?? title,
        description,
        tooltip: [title, file],
        icon: iconOf(context.portfolio.get(file)?.kind),
        place: { file },
        isDocument: true,
        deeds,
      }),
    ];
  };
  const handedIn = ingeleverd === undefined ? words.nietIngeleverd : words.ingeleverd(teksten.datum(ingeleverd));
  // A report that is drafted before the talk says nothing of it yet.
  const held = stand === 'gehouden' || stand === 'ondertekend' ? words.verloop[verloopVan(talk)] : undefined;
  return [
    ...item(reflectie, kindTitle('reflectie', language), handedIn, handInDeeds(talk)),
    ...item(agenda, kindTitle('agenda', language), undefined, agendaDeeds(talk)),
    ...item(verslag, kindTitle('verslag', language), held, signDeeds(talk)),
    ...[...tussenbeoordelingen, ...feedback].flatMap((file) => item(file)),
  ];
}

const ICON: Readonly<Partial<Record<Kind, string>>> = {
  reflectie: 'edit',
  agenda: 'list-ordered',
  verslag: 'notebook',
  feedback: 'feedback',
  tussenbeoordeling: 'tasklist',
};

function iconOf(kind: Kind | undefined): string {
  return (kind && ICON[kind]) ?? 'file';
}

/** What has yet to be made, with the command that makes it; of what a talk that is over lacks, only its report. */
function missingItems(
  context: OverviewContext,
  words: Boomwoorden,
  { ontbreekt, gesprek, agenda, voorbij }: Gespreksoverzicht,
  talkId: string,
): TreeItem[] {
  const make: Partial<Record<Gemis, [Kind, Taakopdracht | undefined]>> = voorbij
    ? { verslag: ['verslag', agenda === undefined ? undefined : { command: 'draftReport', agenda }] }
    : {
        reflectie: ['reflectie', { command: 'newDocument', kind: 'reflectie', gesprek }],
        feedback: ['feedback', { command: 'newDocument', kind: 'feedback', gesprek }],
        tussenbeoordeling: ['tussenbeoordeling', { command: 'newDocument', kind: 'tussenbeoordeling', gesprek }],
        agenda: ['agenda', { command: 'generateAgenda', gesprek }],
      };
  return ontbreekt.flatMap((what) => {
    const [kind, deed] = make[what] ?? [];
    if (kind === undefined) return [];
    return [
      treeItem(context, {
        id: `${talkId}/new ${kind}`,
        label: kindTitle(kind, context.language),
        description: words.nogNiet,
        tooltip: [context.woorden.gemis[what]],
        icon: 'circle-large-outline',
        deeds: deed === undefined ? [] : [deed],
      }),
    ];
  });
}
