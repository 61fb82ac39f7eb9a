/** Words as they stand at the beginning of a sentence or as a heading. */
export function beginZin(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A label as it stands in the middle of a sentence: small first letter, unless it is an abbreviation. */
export function inZin(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
