/** A message is a sentence, or a function of its values that gives one. */
// `never` accepts a function of any parameters; the parameter types themselves are kept by inference.
type Message = string | ((...values: never[]) => string);

type Translated<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends (...values: infer Values) => string ? (...values: Values) => string : string;
};

/** The languages of the interface; Indonesian comes first. */
export type Language = 'id' | 'en';

export interface Messages<Source> {
  readonly id: Translated<Source>;
  readonly en: Translated<Source>;
}

/** Declares a feature's messages: English must have exactly the keys and parameters of Indonesian, or it does not compile. */
export function defineMessages<Source extends Record<string, Message>>(messages: {
  id: Source;
  en: NoInfer<Translated<Source>>;
}): Messages<Source> {
  return messages as unknown as Messages<Source>;
}
