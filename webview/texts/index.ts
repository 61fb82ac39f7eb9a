import type { Language } from '../../src/core/language/language.ts';
import { pageTexts, type PageTexts } from './page.ts';
import { fieldsTexts, type FieldsTexts } from './fields.ts';
import { listsTexts, type ListsTexts } from './lists.ts';
import { asidesTexts, type AsidesTexts } from './asides.ts';
import { choosingTexts, type ChoosingTexts } from './choosing.ts';
import { datesTexts, type DatesTexts } from './dates.ts';
import { talkTexts, type TalkTexts } from './talk.ts';
import { findingsTexts, type FindingsTexts } from './findings.ts';

/** The words of the frame itself, by what they are about; what is said about a document comes with the model and the state. */
export type Texts = PageTexts &
  FieldsTexts &
  ListsTexts &
  AsidesTexts &
  TalkTexts &
  FindingsTexts &
  DatesTexts &
  ChoosingTexts;

const inBoth = (language: Language): Texts => ({
  ...pageTexts[language],
  ...fieldsTexts[language],
  ...listsTexts[language],
  ...asidesTexts[language],
  ...talkTexts[language],
  ...findingsTexts[language],
  ...datesTexts[language],
  ...choosingTexts[language],
});

const texts: Record<Language, Texts> = { nl: inBoth('nl'), en: inBoth('en') };

export const textsIn = (language: Language): Texts => texts[language];
