// IIN, BIN and telephone numbers as people write them. Nothing is refused: what is wrong is named, and the digits stay with the caller.
// Since decree no. 853 of 26.08.2013 the digits of an IIN need not agree with birth date and sex, so what they traditionally say is only weak
// evidence and never fills a field. The control digit does not guard the eleventh digit (its weight is 11), so "valid" is weak proof too.

export type IinFlaw = 'length' | 'letters' | 'control-digit' | 'date' | 'is-a-bin' | 'is-an-iin'
export type ReadNumber = {
  /** Digits alone, as typed. */
  readonly digits: string
  readonly kind: 'iin' | 'bin' | 'unreadable'
  readonly control: 'valid' | 'invalid' | 'unknown'
  /** Empty when nothing is wrong. A number with flaws is kept and flagged. */
  readonly flaws: readonly IinFlaw[]
  /** What the first seven digits of an IIN traditionally say. */
  readonly says?: { readonly born?: string; readonly sex?: 'female' | 'male' }
  /** What a BIN's fifth and sixth digits say. */
  readonly organisation?: {
    readonly registered: string
    readonly type: 'resident' | 'non-resident' | 'entrepreneurs'
    readonly part: 'head' | 'branch' | 'representation' | 'farm' | 'other'
  }
}

/** Reads what stands in the field of an individual's number. */
export function readIin(text: string): ReadNumber {
  return readRegisterNumber(text, 'iin')
}

/** Reads what stands in the field of an organisation's number. */
export function readBin(text: string): ReadNumber {
  return readRegisterNumber(text, 'bin')
}

function readRegisterNumber(text: string, field: 'iin' | 'bin'): ReadNumber {
  const plain = text.normalize('NFKC').slice(0, 200)
  const digits = plain.replaceAll(/\D/g, '')
  const flaws: IinFlaw[] = []
  if (/\p{L}/u.test(plain)) flaws.push('letters')
  if (digits.length !== 12) return { digits, kind: 'unreadable', control: 'unknown', flaws: [...flaws, 'length'] }
  const control = controlDigit(digits) === Number(digits[11]) ? 'valid' : 'invalid'
  if (control === 'invalid') flaws.push('control-digit')
  // A day begins with 0 to 3, so 4 to 6 in fifth place belong to an organisation.
  const kind = /^\d{4}[4-6]/.test(digits) ? 'bin' : 'iin'
  if (kind !== field) flaws.push(kind === 'bin' ? 'is-a-bin' : 'is-an-iin')
  if (kind === 'bin') {
    if (!/^\d\d(?:0[1-9]|1[0-2])/.test(digits)) flaws.push('date')
    const type = ({ 4: 'resident', 5: 'non-resident', 6: 'entrepreneurs' } as const)[digits[4] as '4' | '5' | '6']
    const part = (['head', 'branch', 'representation', 'farm'] as const)[Number(digits[5])] ?? 'other'
    return {
      digits,
      kind,
      control,
      flaws,
      organisation: { registered: `${digits.slice(0, 2)}-${digits.slice(2, 4)}`, type, part },
    }
  }
  const century = { 1: '18', 2: '18', 3: '19', 4: '19', 5: '20', 6: '20' }[digits[6] ?? '']
  const day = `${digits.slice(0, 2)}-${digits.slice(2, 4)}-${digits.slice(4, 6)}`
  const born = century === undefined ? undefined : `${century}${day}`
  const real = isDay(born ?? `20${day}`)
  if (!real) flaws.push('date')
  const sex = century === undefined ? undefined : Number(digits[6]) % 2 === 1 ? ('male' as const) : ('female' as const)
  return {
    digits,
    kind,
    control,
    flaws,
    says: { ...(born !== undefined && real && { born }), ...(sex !== undefined && { sex }) },
  }
}

/** Digit 12 as digits 1–11 demand it; undefined where both passes give 10 and no such number is issued. */
export function controlDigit(digits: string): number | undefined {
  const sum = (weights: readonly number[]) =>
    weights.reduce((total, w, i) => total + w * Number(digits[i] ?? 0), 0) % 11
  const first = sum([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  if (first !== 10) return first
  const second = sum([3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2])
  return second === 10 ? undefined : second
}

export type NumberAgreement = 'equal' | 'eleventh-digit' | 'one-digit' | 'swapped' | 'different'

/** How two numbers of twelve digits agree. A difference in digit 11 alone is told apart, because the control digit does not see it. */
export function compareIins(a: string, b: string): NumberAgreement {
  if (a === b) return 'equal'
  if (a.length !== b.length) return 'different'
  const places = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]))
  if (places.length === 1) return places[0] === 10 ? 'eleventh-digit' : 'one-digit'
  const [i, j] = places as [number, number]
  return places.length === 2 && j === i + 1 && a[i] === b[j] && a[j] === b[i] ? 'swapped' : 'different'
}

export type ReadPhone = {
  readonly kind: 'mobile' | 'landline' | 'abroad' | 'unreadable'
  /** E.164, absent when unreadable. */
  readonly e164?: string
}

/** +7 701…, 8 (701)…, 8-727-…, 7701…, 701…: Kazakhstan's numbers begin 6, 7 or 0 after +7; +7 with 3, 4, 8 or 9 is Russia. */
export function readPhone(text: string): ReadPhone {
  const plain = text.normalize('NFKC').slice(0, 200).trim()
  const digits = plain.replaceAll(/\D/g, '')
  if (/^(?:\+|00)/.test(plain) && !/^(?:\+|00)\s*7/.test(plain)) {
    const abroad = digits.replace(/^00/, '')
    return abroad.length >= 8 && abroad.length <= 15 ? { kind: 'abroad', e164: `+${abroad}` } : { kind: 'unreadable' }
  }
  const national = /^(?:007|810?7|7|8)?([036-9]\d{9}|4\d{9})$/.exec(digits)?.[1]
  if (national === undefined) return { kind: 'unreadable' }
  const e164 = `+7${national}`
  if (/^(?:70\d|747|750|751|760|761|762|763|764|771|775|776|777|778)/.test(national)) return { kind: 'mobile', e164 }
  return { kind: /^[067]/.test(national) ? 'landline' : 'abroad', e164 }
}

/** Does such a day exist? */
export function isDay(text: string): boolean {
  const [year, month, day] = text.split('-').map(Number) as [number, number, number]
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) &&
    day >= 1 &&
    day <= ([31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0)
  )
}
