/** The items of a list of a draft that are there and have the right shape. */
export function items<T>(list: readonly (T | undefined)[] | undefined): T[] {
  return (list ?? []).filter((item) => item !== undefined);
}
