export type { Expectation, FormFinding, ReferenceChoice } from '../core/form/state.ts';
export { readFromWebview } from './fromWebview.ts';
export type { FileCondition, FormState, FromWebview, ToWebview } from './messages.ts';
export { readToWebview } from './toWebview.ts';
