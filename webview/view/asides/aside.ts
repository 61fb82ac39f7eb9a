import type { Aside } from '../../../src/core/form/aside.ts';

export type AsideOf<T extends Aside['type']> = Extract<Aside, { type: T }>;
