/**
 * What this room refuses to work on. Every limit is far above any real document of a portfolio (the largest report
 * seen has some 2,000 lines and 80 kB) and low enough that an answer comes within two seconds on a slow laptop.
 */

/** UTF-16 code units of a text. The parser takes about 0.4 ms per kB, so this costs at most a second. */
export const MAX_TEXT_LENGTH = 2_000_000;

/** Nested collections. The parser descends recursively; some thousands of levels exhaust its stack. */
export const MAX_DEPTH = 100;

/**
 * Values that aliases (`*a`) may add to the data, all together. Aliases of aliases grow exponentially ("billion
 * laughs"): data that costs nothing to hold would still take for ever to walk.
 */
export const MAX_ALIASED_VALUES = 100_000;

/**
 * Syntax errors that are reported. One torn quote can make an error of every line behind it; nobody reads a hundred,
 * and finding the place of each takes time.
 */
export const MAX_SYNTAX_PROBLEMS = 100;
