/** One text in bokmål and in English. `{{name}}` is filled in; keys that end in `_one` and `_other` are a plural. */
export type Pair = readonly [nb: string, en: string];

/** The texts of one part of the app, by key. */
export type Area = Readonly<Record<string, Pair>>;
