import type { Language } from '../../src/core/language/language.ts';
import type { KeyPress } from '../keys/shortcuts.ts';

/** What the keys of the conversation do. */
export type TalkDeed = 'nextPoint' | 'previousPoint' | 'discussed' | 'newAgreement' | 'nextElement';

/** The keys of the conversation, in the order in which they are listed. VS Code has no use for any of them in a form. */
export const talkKeys: readonly { deed: TalkDeed; keys: readonly KeyPress[] }[] = [
  { deed: 'discussed', keys: [{ key: 'Enter', alt: true, shift: true }] },
  { deed: 'nextPoint', keys: [{ key: 'PageDown', alt: true, shift: true }] },
  { deed: 'previousPoint', keys: [{ key: 'PageUp', alt: true, shift: true }] },
  { deed: 'newAgreement', keys: [{ key: 'n', alt: true, shift: true }] },
  { deed: 'nextElement', keys: [{ key: 'Enter', mod: true }] },
];

/** The talk while it is held, and agreements as they are made. */
export interface TalkTexts {
  talk: {
    hold: string;
    leave: string;
    began: string;
    ended: string;
    keys: string;
    deeds: Record<TalkDeed, string>;
    points: string;
    place(place: number, count: number): string;
    by(who: string): string;
    minutes(minutes: number): string;
    done: string;
    total(done: number, count: number): string;
    time(done: number, all: number): string;
    /** Said when another point comes in view, before what is to be done there. */
    atPoint(place: number, count: number, title: string): string;
    /** Said when what is to be done is in no part of the talk. */
    leftForPoint: string;
    sources: string;
    open(what: string): string;
    discussedNext: string;
    discussedLast: string;
    notDiscussed: string;
    next: string;
    previous: string;
    ticked(title: string): string;
    finished: string;
    unticked(title: string): string;
    noPoints: string;
    landsInAgreements: string;
    alsoHere: string;
    lookBackPlace(place: number, count: number): string;
    lookBackNext: string;
    lookBackPrevious: string;
    lookBackOn: string;
    noLookBack: string;
    agreements: string;
    noAgreements: string;
    newAgreement: string;
    nextAgreement: string;
    closeAgreement: string;
    openAgreement(what: string): string;
  };
  smart: {
    sentence: string;
    seenBy: string;
    agreed: string;
    goal: string;
    by: string;
    terms: string;
    term(label: string, date: string): string;
  };
}

export const talkTexts: Record<Language, TalkTexts> = {
  nl: {
    talk: {
      hold: 'Gesprek voeren',
      leave: 'Terug naar het formulier',
      began: 'Het gesprek, punt voor punt',
      ended: 'Het hele formulier',
      keys: 'Tijdens het gesprek',
      deeds: {
        nextPoint: 'Naar het volgende agendapunt',
        previousPoint: 'Naar het vorige agendapunt',
        discussed: 'Besproken, naar het volgende agendapunt',
        newAgreement: 'Nieuwe afspraak',
        nextElement: 'Naar het volgende element van een afspraak',
      },
      points: 'Agenda',
      place: (place, count) => `Punt ${place} van ${count}`,
      by: (who) => `Inbreng: ${who.charAt(0).toLowerCase()}${who.slice(1)}`,
      minutes: (minutes) => `${minutes} min`,
      done: 'besproken',
      total: (done, count) => `${done} van ${count} besproken`,
      time: (done, all) => `${done} van ${all} min`,
      atPoint: (place, count, title) => `Agendapunt ${place} van ${count}: ${title}.`,
      leftForPoint: 'Dit hoort niet bij het gesprek; het hele formulier wordt getoond.',
      sources: 'Bronnen',
      open: (what) => `${what} openen`,
      discussedNext: 'Besproken, volgend punt',
      discussedLast: 'Besproken, gesprek afronden',
      notDiscussed: 'Toch niet besproken',
      next: 'Volgend punt',
      previous: 'Vorig punt',
      ticked: (title) => `Besproken: ${title}`,
      finished: 'Alle punten zijn besproken.',
      unticked: (title) => `Nog niet besproken: ${title}`,
      noPoints: 'De agenda heeft nog geen punten.',
      landsInAgreements: 'Wat u hierover afspreekt, legt u hieronder vast als afspraak.',
      alsoHere: 'Uw aantekeningen komen in het verslag onder',
      lookBackPlace: (place, count) => `Afspraak ${place} van ${count}`,
      lookBackNext: 'Volgende afspraak',
      lookBackPrevious: 'Vorige afspraak',
      lookBackOn: 'Op deze afspraak terugkijken',
      noLookBack: 'Er zijn geen open afspraken van een eerder gesprek.',
      agreements: 'Afspraken van dit gesprek',
      noAgreements: 'Nog geen afspraken.',
      newAgreement: 'Nieuwe afspraak',
      nextAgreement: 'Nog een afspraak',
      closeAgreement: 'Klaar',
      openAgreement: (what) => `${what} openen`,
    },
    smart: {
      sentence: 'Zo staat de afspraak er',
      seenBy: 'Te zien aan:',
      agreed: 'Akkoord:',
      goal: 'Doel:',
      by: 'Uiterlijk',
      terms: 'Vaak gekozen',
      term: (label, date) => `${label}: ${date}`,
    },
  },
  en: {
    talk: {
      hold: 'Hold the meeting',
      leave: 'Back to the form',
      began: 'The meeting, point by point',
      ended: 'The whole form',
      keys: 'During the meeting',
      deeds: {
        nextPoint: 'Go to the next point of the agenda',
        previousPoint: 'Go to the previous point of the agenda',
        discussed: 'Discussed, go to the next point of the agenda',
        newAgreement: 'New agreement',
        nextElement: 'Go to the next element of an agreement',
      },
      points: 'Agenda',
      place: (place, count) => `Point ${place} of ${count}`,
      by: (who) => `Brought in by: ${who.charAt(0).toLowerCase()}${who.slice(1)}`,
      minutes: (minutes) => `${minutes} min`,
      done: 'discussed',
      total: (done, count) => `${done} of ${count} discussed`,
      time: (done, all) => `${done} of ${all} min`,
      atPoint: (place, count, title) => `Point ${place} of ${count} on the agenda: ${title}.`,
      leftForPoint: 'This is no part of the talk; the whole form is shown.',
      sources: 'Sources',
      open: (what) => `Open ${what}`,
      discussedNext: 'Discussed, next point',
      discussedLast: 'Discussed, finish the meeting',
      notDiscussed: 'Not discussed after all',
      next: 'Next point',
      previous: 'Previous point',
      ticked: (title) => `Discussed: ${title}`,
      finished: 'All points have been discussed.',
      unticked: (title) => `Not discussed yet: ${title}`,
      noPoints: 'The agenda has no points yet.',
      landsInAgreements: 'What you agree on this is written down below as an agreement.',
      alsoHere: 'Your notes go in the report under',
      lookBackPlace: (place, count) => `Agreement ${place} of ${count}`,
      lookBackNext: 'Next agreement',
      lookBackPrevious: 'Previous agreement',
      lookBackOn: 'Look back on this agreement',
      noLookBack: 'There are no open agreements of an earlier meeting.',
      agreements: 'Agreements of this meeting',
      noAgreements: 'No agreements yet.',
      newAgreement: 'New agreement',
      nextAgreement: 'Another agreement',
      closeAgreement: 'Done',
      openAgreement: (what) => `Open ${what}`,
    },
    smart: {
      sentence: 'How the agreement reads',
      seenBy: 'To be seen by:',
      agreed: 'Agreed:',
      goal: 'Aim:',
      by: 'By',
      terms: 'Often chosen',
      term: (label, date) => `${label}: ${date}`,
    },
  },
};
