/**
 * What a possibly unfinished document certainly is: everything may be absent, but what is there has its type. Items of a
 * list that are empty or wrong are `undefined`, so that every index is still the one in the file.
 */
export type Draft<T> = T extends string | number | boolean
  ? T
  : T extends readonly (infer Item)[]
    ? readonly (Draft<Item> | undefined)[]
    : { readonly [Key in keyof T]?: Draft<T[Key]> };
