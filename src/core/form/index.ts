export type { Choice, FormField, FormModel, FormSection } from './model.ts';
export type { Expectation, FormContent, FormFinding, ReferenceChoice } from './state.ts';
