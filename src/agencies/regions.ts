// The 20 regions and what they are called. Pure. The same rows stand in the database (migration 0008); a test compares the two.
// The code is the first two digits of KATO and the suffix of ISO 3166-2. It is not the number on a vehicle plate.
import type { Lang, Text } from '../words/say.ts'

export type Region = Text & { readonly code: number; readonly iso: string; readonly kato: string }

/** Offices of the whole republic. */
export const republic: Region = {
  code: 0,
  iso: 'KZ',
  kato: '000000000',
  kk: 'Қазақстан Республикасы',
  ru: 'Республика Казахстан',
  en: 'Republic of Kazakhstan',
}

const region = (code: number, kk: string, ru: string, en: string): Region => ({
  code,
  iso: `KZ-${code}`,
  kato: `${code}0000000`,
  kk,
  ru,
  en,
})

/** In the order of their codes. */
export const regions: readonly Region[] = [
  region(10, 'Абай облысы', 'область Абай', 'Abai'),
  region(11, 'Ақмола облысы', 'Акмолинская область', 'Aqmola'),
  region(15, 'Ақтөбе облысы', 'Актюбинская область', 'Aqtöbe'),
  region(19, 'Алматы облысы', 'Алматинская область', 'Almaty Region'),
  region(23, 'Атырау облысы', 'Атырауская область', 'Atyrau'),
  region(27, 'Батыс Қазақстан облысы', 'Западно-Казахстанская область', 'West Kazakhstan'),
  region(31, 'Жамбыл облысы', 'Жамбылская область', 'Jambyl'),
  region(33, 'Жетісу облысы', 'область Жетісу', 'Jetisu'),
  region(35, 'Қарағанды облысы', 'Карагандинская область', 'Qaraghandy'),
  region(39, 'Қостанай облысы', 'Костанайская область', 'Qostanai'),
  region(43, 'Қызылорда облысы', 'Кызылординская область', 'Qyzylorda'),
  region(47, 'Маңғыстау облысы', 'Мангистауская область', 'Mangystau'),
  region(55, 'Павлодар облысы', 'Павлодарская область', 'Pavlodar'),
  region(59, 'Солтүстік Қазақстан облысы', 'Северо-Казахстанская область', 'North Kazakhstan'),
  region(61, 'Түркістан облысы', 'Туркестанская область', 'Türkistan'),
  region(62, 'Ұлытау облысы', 'область Ұлытау', 'Ulytau'),
  region(63, 'Шығыс Қазақстан облысы', 'Восточно-Казахстанская область', 'East Kazakhstan'),
  region(71, 'Астана қаласы', 'город Астана', 'Astana'),
  region(75, 'Алматы қаласы', 'город Алматы', 'Almaty'),
  region(79, 'Шымкент қаласы', 'город Шымкент', 'Shymkent'),
]

const byCode = new Map([republic, ...regions].map(one => [one.code, one]))

export function regionByCode(code: number): Region | undefined {
  return byCode.get(code)
}

/** What a region is called. Throws on a code that is none: a page must not show an empty name. */
export function regionName(code: number, lang: Lang): string {
  const found = byCode.get(code)
  if (found === undefined) throw new RangeError(`there is no region ${code}`)
  return found[lang]
}
