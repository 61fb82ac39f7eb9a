import assert from 'node:assert/strict';
import type { Aside } from '../../../../src/core/form/aside.ts';
import { asidesOf } from '../../../../src/core/form/asides/index.ts';
import type { Language } from '../../../../src/core/language/language.ts';
import { readPortfolio } from '../../../../src/core/portfolio/index.ts';

/** What a small written portfolio says beside the fields of one of its files, on 1 December 2026. */
export function asidesIn(files: Record<string, string>, file: string, language: Language = 'nl'): Aside[] {
  const portfolio = readPortfolio(new Map(Object.entries(files)));
  const document = portfolio.get(file);
  assert.ok(document, file);
  return asidesOf(document, portfolio, language, '2026-12-01');
}

/** The asides of one type at a place. */
export function at<T extends Aside['type']>(
  asides: readonly Aside[],
  type: T,
  path: string,
): Extract<Aside, { type: T }>[] {
  return asides.filter(
    (aside): aside is Extract<Aside, { type: T }> => aside.type === type && aside.at.join('/') === path,
  );
}
