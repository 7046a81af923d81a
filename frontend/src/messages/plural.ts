/** Numbers and their nouns by a language's own rules. Knows no text: the tables bring it. */

type Forms = { one: string; other: string };

/** Counts things in one language: `3 tests`. */
export function counter(language: string): (n: number, forms: Forms) => string {
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  return (n, forms) => `${number.format(n)} ${plural.select(n) === "one" ? forms.one : forms.other}`;
}

/** The English suffix of a place in a row: `1st`, `2nd`, `11th`. */
export function englishOrdinal(n: number): string {
  const suffixes: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "st", two: "nd", few: "rd" };
  return `${n}${suffixes[new Intl.PluralRules("en", { type: "ordinal" }).select(n)] ?? "th"}`;
}
