import type { ParsedYaml, Path } from '../yaml/index.ts';
import { isFilled } from './filled.ts';

/**
 * Whether anything is said at this path, of whatever type. A rule that asks for something keeps silent when something
 * else stands there: `schema/type` already speaks of it.
 */
export function isWritten({ data }: ParsedYaml, path: Path): boolean {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return false;
    value = Reflect.get(value, step);
  }
  return isFilled(value);
}
