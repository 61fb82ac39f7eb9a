import type { Path } from '../../src/core/yaml/types.ts';

/** An id for the page that follows from a path and a part of the field (`label`, `help`, `findings`). */
export function domId(path: Path, part: string): string {
  const words = path.map((step) => String(step).replace(/[^A-Za-z0-9_]/gu, (sign) => `_${sign.codePointAt(0) ?? 0}_`));
  return ['f', ...words, part].join('-');
}
