/** Forms as data: what a form of a kind looks like, what it shows of a document, and what its changes mean. */
export { additionAt } from './addition.ts';
export type * from './aside.ts';
export { formContent } from './content.ts';
export { formModel } from './form.ts';
export { mergeShapes, mergeTexts } from './merge.ts';
export type { MergeConflict, MergeRefusal, TextMerge } from './merge.ts';
export type { Choice, FormField, FormModel, FormSection, ListLook } from './model.ts';
export type {
  Expectation,
  FormAgreementHelp,
  FormContent,
  FormFinding,
  FormPerson,
  FormTalk,
  FormTalkPoint,
  FormTerm,
  ReferenceChoice,
} from './state.ts';
export { agendaOf, discussChanges } from './talk.ts';
export { stillHolds } from './value.ts';
