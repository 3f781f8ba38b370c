// The one function that looks a message up. Pure: no I/O, no clock; runs in the browser as well.
// A message is a whole sentence in Kazakh, Russian and English. Sentences are never glued together from pieces.

export const languages = ['kk', 'ru', 'en'] as const
export type Lang = (typeof languages)[number]

/** One text in the three languages. The compiler refuses a message that lacks one of them. */
export type Text = { readonly kk: string; readonly ru: string; readonly en: string }

/** A sentence that counts something: chosen by the value named `n`. Kazakh nouns do not change after a numeral, so one form is enough. */
export type CountedText = {
  readonly kk: string
  readonly ru: { readonly one: string; readonly few: string; readonly many: string }
  readonly en: { readonly one: string; readonly other: string }
}
export type Message = Text | CountedText
export type Values = Readonly<Record<string, string | number>>

export function isLang(value: unknown): value is Lang {
  return value === 'kk' || value === 'ru' || value === 'en'
}

/** Keeps the literal keys of a room's messages while checking that each has all three languages. */
export function messages<const M extends Readonly<Record<string, Message>>>(list: M): M {
  return list
}

/** The sentence of a message in one language, with `{name}` replaced by values. Throws on a value the sentence asks for and does not get. */
export function render(message: Message, lang: Lang, values: Values = {}): string {
  const text = message[lang]
  const chosen = typeof text === 'string' ? text : chooseForm(text, values['n'])
  return chosen.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`message asks for {${name}} and did not get it: ${chosen}`)
    return String(value)
  })
}

function chooseForm(
  forms: { one: string; few?: string; many?: string; other?: string },
  n: string | number | undefined,
): string {
  const count = Number(n)
  if (!Number.isFinite(count)) throw new Error(`a counted message needs a number n: ${forms.one}`)
  if (forms.other !== undefined) return count === 1 ? forms.one : forms.other
  const tens = Math.abs(count) % 100
  const ones = tens % 10
  if (ones === 1 && tens !== 11) return forms.one
  return (ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? forms.few : forms.many) ?? forms.one
}
