/** The word that is nowhere but in private notes and in the dossier; looked for whatever its capitals. */
const SECRET = /zeergeheim/iu;

/** How private notes stand in a document: as they should, and in every way they can go wrong there. */
export const ways: Readonly<Record<string, string>> = {
  'as text':
    'prive: |\n  Zeergeheim: ik twijfel.\n\n  Meer aandacht voor zeergeheim, zo snel mogelijk; zie ../zeergeheim.verslag.yaml#Z1\n',
  'as something else than text':
    'prive:\n  zeergeheim: [Zeergeheim]\n  afspraken: [{ id: zeergeheim, specifiek: Zeergeheim }]\n',
  'as a day that is none': 'prive: [2026-02-30, zeergeheim]\n',
  twice: 'prive: Zeergeheim\nprive: nog eens zeergeheim\n',
  'with a tag nobody knows': 'prive: !zeergeheim Zeergeheim\n',
  'with an alias of nothing': 'prive: *zeergeheim\n',
  'under a key in one line': 'prive: zeergeheim: nog een\n',
  'in quotes that are never closed': 'prive: "Zeergeheim\n',
  'in brackets that are never closed': 'prive: [Zeergeheim, { zeergeheim: 1\n',
  'with an escape that is none': 'prive: "Zeergeheim \\q zeergeheim"\n',
  'with a key that is there twice': 'prive: { zeergeheim: 1, zeergeheim: Zeergeheim }\n',
};

/** Notes that are not indented as they should be: YAML takes their words for names, and finds that these are none. */
export const outdented: readonly string[] = [
  'prive: |\n  Ik twijfel.\nZeergeheim nog iets\nen zeergeheim\n',
  'prive: |\n    Ik twijfel.\n  Zeergeheim: nog: iets\n',
  'prive: Ik twijfel.\nZeergeheim, en\nzeergeheim: [x\n',
];

/** Each document with notes in one of those ways, in the place of its own. */
export function withSecret(files: ReadonlyMap<string, string>, notes: string): Map<string, string> {
  return new Map(
    [...files].map(([file, text]) => [
      file,
      `${text.replace(/^prive:(?:.*\n(?:[ \t].*\n|\n)*)/mu, '').trimEnd()}\n${notes}`,
    ]),
  );
}

/** The notes of an opleider about a trainee [A31]; every text in it is nobody else's. */
export const DOSSIER = `soort: dossier
versie: 1
aios: { naam: Femke Dijkhuis, rol: aios }
aantekeningen:
  - { id: Zeergeheim, datum: 2026-11-12, bron: zeergeheim.verslag.yaml, feiten: Zeergeheim, vervolg: Zeergeheim }
prive: Zeergeheim
`;

/** Where something private is told, with some words around it; to be compared with nothing. */
export function told(shown: Iterable<readonly [where: string, what: unknown]>): string[] {
  return [...shown].flatMap(([where, what]) => {
    const words = JSON.stringify([what]);
    const at = words.search(SECRET);
    return at < 0 ? [] : [`${where}: …${words.slice(Math.max(0, at - 80), at + 40)}…`];
  });
}
