export type { Expectation, FormFinding, ReferenceChoice } from '../core/form/state.ts';
export { idFromWebview, readFromWebview } from './fromWebview.ts';
export type { FromOverview, ToOverview } from './overview.ts';
export { readFromOverview, readToOverview } from './overview.ts';
export { longestText } from './limits.ts';
export type { FormNotice, FormState, FromWebview, ToWebview } from './messages.ts';
export { readToWebview } from './toWebview.ts';
