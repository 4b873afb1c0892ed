import { useState } from 'react';
import { brokenRules } from '../api-clients/api-error';
import { useMessages } from './i18n';
import { ruleWords } from './rule-words';
import { uiMessages } from './ui.messages';

interface ChangeEvent<Value> {
  readonly currentTarget: { readonly value: Value };
}

/**
 * The values of a small form, with the service's problems beside the fields.
 * `<TextInput label={…} {...fields.text('title')} />`; `set` for everything that is not typed text.
 * @param error the error of the mutation that saves; its field problems vanish as soon as that field is changed.
 */
export function useFields<Values extends object>(initial: Values, error?: unknown) {
  const [values, setValues] = useState(initial);
  const [mended, setMended] = useState<{ error: unknown; fields: readonly string[] }>({ error, fields: [] });
  const words = useMessages(uiMessages);
  const broken = brokenRules(error);

  const set = <Key extends keyof Values & string>(key: Key, value: Values[Key]) => {
    setValues((before) => ({ ...before, [key]: value }));
    setMended((before) => ({ error, fields: before.error === error ? [...before.fields, key] : [key] }));
  };
  const problemOf = (key: string) => {
    const rules = broken[key];
    return !rules || (mended.error === error && mended.fields.includes(key)) ? undefined : ruleWords(rules, words);
  };

  return {
    values,
    set,
    replace: setValues,
    problemOf,
    /** Props of an input for text. */
    text: <Key extends { [K in keyof Values]: Values[K] extends string ? K : never }[keyof Values] & string>(key: Key) => ({
      name: key,
      value: values[key] as string,
      error: problemOf(key),
      onChange: (event: ChangeEvent<string>) => set(key, event.currentTarget.value as Values[Key]),
    }),
  };
}
