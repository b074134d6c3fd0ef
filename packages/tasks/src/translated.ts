/** The languages of the pages. */
export type Language = "en" | "es";

/** The same in each language: one that is missing does not compile. */
export type Translated<Text = string> = Readonly<Record<Language, Text>>;
