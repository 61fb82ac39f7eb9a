export type { Completion, CompletionOptions } from './completion.ts';
export { completionsAt } from './completion.ts';
export { formatDate } from './dates.ts';
export type { Hover } from './hover.ts';
export { hoverAt } from './hover.ts';
export type { Language } from './language.ts';
