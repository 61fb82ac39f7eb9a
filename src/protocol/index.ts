export type { FormState, FromWebview, ToWebview } from './messages.ts';
export type { Expectation, FormFinding, ReferenceChoice } from '../core/form/state.ts';
