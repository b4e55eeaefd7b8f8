/** How Chinese texts sound, in pinyin without tones: what a character is mostly called, and where it is not. */
export interface Spelling {
  /** the characters that usually bear a syllable */
  usual: Readonly<Record<string, string>>;
  /** which text, which of its characters, and the syllable there */
  otherwise: readonly (readonly [text: number, at: number, syllable: string])[];
}

/** The characters of a text as they are spelled: full-width letters like any others. */
export const charactersOf = (text: string): string[] => [...text.normalize("NFKC").toLowerCase()];

/**
 * The spelling of texts. `syllablesOf` gives the syllables of charactersOf a text, "" for what is no Chinese character;
 * polyphones by the words that they stand in. `others` are characters beside them that people may type.
 */
export function spellingOf(
  texts: readonly string[],
  syllablesOf: (characters: readonly string[]) => readonly string[],
  others: readonly string[] = [],
): Spelling {
  const spelled = texts.map((text) => {
    const characters = charactersOf(text);
    return { characters, syllables: syllablesOf(characters) };
  });
  const counts = new Map<string, Map<string, number>>();
  for (const { characters, syllables } of spelled)
    characters.forEach((character, at) => {
      const syllable = syllables[at] ?? "";
      if (syllable === "") return;
      const own = counts.get(character) ?? new Map<string, number>();
      counts.set(character, own.set(syllable, (own.get(syllable) ?? 0) + 1));
    });
  const mostly = new Map(
    [...counts].map(([character, own]) => [
      character,
      [...own].reduce((a, b) => (b[1] > a[1] ? b : a))[0],
    ]),
  );
  for (const other of others) {
    const [syllable = ""] = syllablesOf([other]);
    if (syllable !== "" && !mostly.has(other)) mostly.set(other, syllable);
  }
  const usual: Record<string, string> = {};
  for (const [character, syllable] of mostly) usual[syllable] = (usual[syllable] ?? "") + character;
  const otherwise = spelled.flatMap(({ characters, syllables }, text) =>
    syllables.flatMap((syllable, at) =>
      syllable !== "" && syllable !== mostly.get(characters[at]!)
        ? [[text, at, syllable] as const]
        : [],
    ),
  );
  return { usual, otherwise };
}

/** Syllables of a text, character by character: letters and digits are themselves, everything else is "". */
export function soundsFrom(
  { usual, otherwise }: Spelling,
  texts: readonly string[],
): (text: string) => readonly string[] {
  const sound = new Map(
    Object.entries(usual).flatMap(([syllable, characters]) =>
      [...characters].map((character) => [character, syllable] as const),
    ),
  );
  const others = new Map<string, (readonly [at: number, syllable: string])[]>();
  for (const [text, at, syllable] of otherwise) {
    const own = others.get(texts[text]!) ?? [];
    others.set(texts[text]!, [...own, [at, syllable]]);
  }
  return (text) => {
    const syllables = charactersOf(text).map(
      (character) => sound.get(character) ?? (/[a-z0-9]/.test(character) ? character : ""),
    );
    for (const [at, syllable] of others.get(text) ?? []) syllables[at] = syllable;
    return syllables;
  };
}
