// Administrative Code 440: drinking or being drunk in public, in the wording of January 2020. For a minor the parents pay (part 2).
// Part 3, on repetition, names both parts but not who pays for a minor.
import { administrativeArrest, any, article, cite, fine, is, not, upon, yes, type Element } from '../form.ts'
import { againWithinYear } from '../pieces.ts'

const title = {
  kk: 'Қоғамдық орындарда алкогольдік ішімдіктер ішу немесе масаң күйде болу',
  ru: 'Распитие алкогольных напитков или появление в общественных местах в состоянии опьянения',
  en: 'Drinking or being drunk in a public place',
}
const deed = {
  kk: 'алкоголь ішу немесе масаң күйде болу',
  ru: 'распитие алкоголя или появление пьяным',
  en: 'drinking or being drunk',
}
const minor = is('offenderAge', 'under-12', '12-13', '14-15', '16-17')
const publicPlace: Element = {
  name: 'place',
  cite: cite('adm', '440', 'Q25-01', '1'),
  of: yes('inPublicPlace'),
  says: { kk: 'қоғамдық орында', ru: 'в общественном месте', en: 'in a public place' },
}
const base = {
  deed: 'drunk-in-public',
  inPublicPlace: 'yes',
  drinkingAllowedThere: 'no',
  admAgainWithinYear: 'no',
  offenderAge: 'adult',
} as const
const youth = { ...base, offenderAge: '14-15' } as const

export const adm440 = article({
  id: 'adm-440',
  title,
  provisions: [
    {
      id: 'adm-440.1@2020-02-01',
      family: 'public-order',
      inForce: ['2020-02-01', 'open'],
      since: 'surely',
      cite: cite('adm', '440', 'Q25-01', '1'),
      summary: title,
      liableFrom: 16,
      elements: [
        { name: 'deed', cite: cite('adm', '440', 'Q25-01', '1'), of: is('deed', 'drunk-in-public'), says: deed },
        publicPlace,
        {
          name: 'not-served',
          cite: cite('adm', '440', 'Q25-01', '1'),
          of: not(yes('drinkingAllowedThere')),
          says: {
            kk: 'құйып сатуға рұқсат етілген орын емес',
            ru: 'не там, где розлив разрешён',
            en: 'not where serving is allowed',
          },
        },
      ],
      sanction: { alternatives: [fine(5, 5)] },
    },
    {
      id: 'adm-440.2@2020-02-01',
      family: 'public-order',
      inForce: ['2020-02-01', 'open'],
      since: 'surely',
      cite: cite('adm', '440', 'Q25-01', '2'),
      summary: title,
      liableFrom: 0,
      liableUntil: 18,
      displaces: [{ id: 'adm-440.1', why: 'special', cite: cite('adm', '440', 'Q25-01', '2') }],
      elements: [
        { name: 'deed', cite: cite('adm', '440', 'Q25-01', '2'), of: is('deed', 'drunk-in-public'), says: deed },
        {
          name: 'age',
          cite: cite('adm', '440', 'Q25-01', '2'),
          of: minor,
          says: { kk: '18 жасқа толмаған', ru: 'младше 18 лет', en: 'under 18' },
        },
      ],
      sanction: { alternatives: [upon('parents', fine(5, 5))] },
      notEncoded: [
        {
          kk: 'Ішудің қоғамдық орында болуы керек пе: мәтін оны тек масаң күйде болуға тікелей байланыстырады',
          ru: 'Нужно ли для распития общественное место: текст прямо связывает его только с появлением в опьянении',
          en: 'Whether drinking must be in public: the text ties the place plainly to being drunk only',
        },
      ],
    },
    {
      id: 'adm-440.3@2020-02-01',
      family: 'public-order',
      inForce: ['2020-02-01', 'open'],
      since: 'surely',
      cite: cite('adm', '440', 'Q25-01', '3'),
      summary: title,
      liableFrom: 0,
      qualifies: ['adm-440.1', 'adm-440.2'],
      elements: [
        { name: 'deed', cite: cite('adm', '440', 'Q25-01', '3'), of: is('deed', 'drunk-in-public'), says: deed },
        {
          name: 'part',
          cite: cite('adm', '440', 'Q25-01', '3'),
          of: any(minor, not(any(is('inPublicPlace', 'no'), yes('drinkingAllowedThere')))),
          says: { kk: '1 немесе 2-бөліктің әрекеті', ru: 'деяние части 1 или 2', en: 'a deed of part 1 or 2' },
        },
        againWithinYear('440', 'Q25-01', '3'),
      ],
      sanction: { alternatives: [fine(10, 10), administrativeArrest(5)] },
      notEncoded: [
        {
          kk: 'Кәмелетке толмаған адам қайталаса, кім төлейтіні аталмаған; оған қамаққа алу қолданылмайды (50-бап)',
          ru: 'Кто платит при повторе несовершеннолетним, не названо; арест к нему не применяется (ст. 50)',
          en: 'Who pays when a minor repeats is not named; a minor is not arrested (AdmCode 50)',
        },
      ],
    },
  ],
  examples: [
    {
      says: 'an adult drinks in the street',
      on: '2025-03-01',
      authority: 'text of AdmCode 440(1)',
      given: base,
      expect: { stands: ['adm-440.1@2020-02-01'] },
    },
    {
      says: 'in a bar that may serve',
      on: '2025-03-01',
      authority: 'text of AdmCode 440(1)',
      given: { ...base, drinkingAllowedThere: 'yes' },
      expect: { stands: [] },
    },
    {
      says: 'at home',
      on: '2025-03-01',
      authority: 'text of AdmCode 440(1)',
      given: { ...base, inPublicPlace: 'no' },
      expect: { stands: [] },
    },
    {
      says: 'a youth of 15: the parents pay',
      on: '2025-03-01',
      authority: 'text of AdmCode 440(2)',
      given: youth,
      expect: { stands: ['adm-440.2@2020-02-01'] },
    },
    {
      says: 'a youth of 17: the parents pay too',
      on: '2025-03-01',
      authority: 'text of AdmCode 440(2)',
      given: { ...base, offenderAge: '16-17' },
      expect: { stands: ['adm-440.2@2020-02-01'] },
    },
    {
      says: 'an adult, again within a year',
      on: '2025-03-01',
      authority: 'text of AdmCode 440(3)',
      given: { ...base, admAgainWithinYear: 'yes' },
      expect: { stands: ['adm-440.3@2020-02-01'] },
    },
    {
      says: 'a youth, again within a year',
      on: '2025-03-01',
      authority: 'text of AdmCode 440(3): the deeds of parts 1 and 2',
      given: { ...youth, admAgainWithinYear: 'yes' },
      expect: { stands: ['adm-440.3@2020-02-01'] },
    },
    {
      says: 'again, at home',
      on: '2025-03-01',
      authority: 'text of AdmCode 440(3): the deeds of parts 1 and 2',
      given: { ...base, inPublicPlace: 'no', admAgainWithinYear: 'yes' },
      expect: { stands: [] },
    },
    {
      says: 'again, in a bar that may serve',
      on: '2025-03-01',
      authority: 'text of AdmCode 440(3): the deeds of parts 1 and 2',
      given: { ...base, drinkingAllowedThere: 'yes', admAgainWithinYear: 'yes' },
      expect: { stands: [] },
    },
  ],
})
