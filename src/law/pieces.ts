// Building stones the articles are put together from: elements that several articles share, each with its own citation. They build data and decide nothing;
// the articles themselves hold data only.
import { cite, is, no, yes, type Condition, type Element, type Mark, type Period, type Provision } from './form.ts'
import type { Words } from './facts.ts'
import { items, onPurpose, violentDeed, words, type Item } from './terms.ts'

type Written = Omit<Provision, 'id' | 'inForce' | 'cite' | 'elements'> & {
  readonly article: string
  /** Left out where the article has no parts. */
  readonly part?: string
  readonly mark: Mark
  readonly from: Period[0]
  readonly until: Period[1]
  /** Each says what it asks for; all are read in the same article. */
  readonly elements: readonly Said[]
}
/** An element before its article is known: name, words, condition, and the part it stands in if another. */
export type Said = { readonly name: string; readonly says: Words; readonly of: Condition; readonly part?: string }

export function said(name: string, of: Condition, kk: string, ru: string, en: string, part?: string): Said {
  return { name, of, says: { kk, ru, en }, ...(part === undefined ? {} : { part }) }
}

/** The title of a deed with what came of it, or with what makes it worse. */
export function withResult(title: Words, kk: string, ru: string, en: string): Words {
  return { kk: `${title.kk}: ${kk}`, ru: `${title.ru}: ${ru}`, en: `${title.en}: ${en}` }
}

/** A provision of the Criminal Code: id and citations are put together from article, part, mark and first day. */
export function crime({ article, part, mark, from, until, elements, ...rest }: Written): Provision {
  return {
    id: `cc-${article}${part === undefined ? '' : `.${part}`}@${from}`,
    inForce: [from, until],
    cite: cite('cc', article, mark, part),
    elements: elements.map(({ name, says, of, part: where }) => ({
      name,
      says,
      cite: cite('cc', article, mark, where ?? part),
      of,
    })),
    ...rest,
  }
}

/** One of the items of a part, each read in its own place. */
export function itemOf(article: string, part: string, mark: Mark, list: readonly Item[]): Said {
  return { name: 'item', says: words.anItem, of: items(article, mark, list, part) }
}

/** Harm of one kind, by a violent deed, on purpose: the base of 106, 107, 108-1, 109-1 and of AdmCode 73-1, 73-2. */
export function violence(
  act: 'cc' | 'adm',
  article: string,
  mark: Mark,
  says: Words,
  of: Condition,
): readonly Element[] {
  const where = cite(act, article, mark, '1')
  return [
    { name: 'deed', says: words.deed, cite: where, of: violentDeed },
    { name: 'harm', says, cite: where, of },
    { name: 'intent', says: words.intent, cite: where, of: onPurpose },
  ]
}

/** One of the items of a second part. */
export function oneOf(article: string, mark: Mark, list: readonly Item[]): Element {
  return { name: 'item', says: words.worse, cite: cite('cc', article, mark, '2'), of: items(article, mark, list) }
}

/** What torment asks for in every version: suffering, and neither grave nor medium harm. */
export function suffering(mark: Mark): readonly Element[] {
  const where = cite('cc', '110', mark, '1')
  return [
    { name: 'deed', says: words.deed, cite: where, of: violentDeed },
    {
      name: 'suffering',
      cite: where,
      of: yes('suffering'),
      says: {
        kk: 'тән зардабы немесе психикалық зардап',
        ru: 'физические или психические страдания',
        en: 'physical or mental suffering',
      },
    },
    {
      name: 'harm',
      cite: where,
      of: is('harm', 'none', 'light'),
      says: {
        kk: 'ауыр немесе ауырлығы орташа зиян жоқ',
        ru: 'без тяжкого и средней тяжести вреда',
        en: 'no grave or medium harm',
      },
    },
    { name: 'intent', says: words.intent, cite: where, of: onPurpose },
  ]
}

/** Disrespect at home that disturbs the peace, AdmCode 73. */
export function disrespectAtHome(mark: Mark): readonly Element[] {
  const where = cite('adm', '73', mark, '1')
  return [
    {
      name: 'deed',
      cite: where,
      of: is('deed', 'disrespect'),
      says: {
        kk: 'былапыт сөйлеу, қорлап тиісу, кемсіту, зат бүлдіру',
        ru: 'брань, оскорбительное приставание, унижение, порча вещей',
        en: 'foul language, insulting advances, humiliation, damage to things',
      },
    },
    {
      name: 'relation',
      cite: where,
      of: yes('familyRelation'),
      says: { kk: 'отбасы-тұрмыстық қатынастар', ru: 'семейно-бытовые отношения', en: 'family-domestic relation' },
    },
    {
      name: 'place',
      cite: where,
      of: yes('inDwelling'),
      says: { kk: 'тұрғын үйде', ru: 'в жилище', en: 'in a dwelling' },
    },
    {
      name: 'peace',
      cite: where,
      of: yes('disturbedPeace'),
      says: { kk: 'тыныштығы бұзылған', ru: 'нарушено спокойствие', en: 'peace disturbed' },
    },
    {
      name: 'residual',
      cite: where,
      of: no('signsOfCrime'),
      says: {
        kk: 'қылмыстық жазаланатын іс-әрекет белгілері жоқ',
        ru: 'нет признаков уголовно наказуемого деяния',
        en: 'no signs of a criminal act',
      },
    },
  ]
}

export function withinFamily(article: string, mark: Mark, part: string): Element {
  return {
    name: 'relation',
    cite: cite('adm', article, mark, part),
    of: yes('familyRelation'),
    says: { kk: 'отбасы-тұрмыстық қатынастар', ru: 'семейно-бытовые отношения', en: 'family-domestic relation' },
  }
}
export function againWithinYear(article: string, mark: Mark, part: string): Element {
  return {
    name: 'again',
    cite: cite('adm', article, mark, part),
    of: yes('admAgainWithinYear'),
    says: {
      kk: 'жаза қолданылғаннан кейін бір жыл ішінде қайталап',
      ru: 'повторно в течение года после наложения взыскания',
      en: 'again within a year after the penalty',
    },
  }
}
export function notArrestable(article: string, mark: Mark, part: string): Element {
  return {
    name: 'not-arrestable',
    cite: cite('adm', article, mark, part),
    of: yes('notArrestable'),
    says: {
      kk: 'әкімшілік қамаққа алу қолданылмайтын адам',
      ru: 'лицо, к которому административный арест не применяется',
      en: 'a person to whom arrest does not apply',
    },
  }
}
