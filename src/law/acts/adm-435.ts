// Administrative Code 435: hooliganism of a youth of 14 or 15, for which the parents pay. It covers petty hooliganism and that of CC 293(1),
// which this rulebook does not hold. Text of 10.01.2025.
import { article, cite, fine, is, upon, yes } from '../form.ts'

const title = {
  kk: 'Кәмелетке толмаған адам жасаған бұзақылық',
  ru: 'Хулиганство, совершённое несовершеннолетним',
  en: 'Hooliganism by a minor',
}
const where = cite('adm', '435', 'Q25-01')
const base = {
  deed: 'petty-hooliganism',
  inPublicPlace: 'yes',
  disturbedPublicOrder: 'yes',
  signsOfCrime: 'no',
  admAgainWithinYear: 'no',
  notArrestable: 'yes',
  offenderAge: '14-15',
} as const

export const adm435 = article({
  id: 'adm-435',
  title,
  provisions: [
    {
      id: 'adm-435@2025-01-10',
      family: 'public-order',
      inForce: ['2025-01-10', 'open'],
      since: 'surely',
      cite: where,
      summary: title,
      liableFrom: 14,
      liableUntil: 16,
      displaces: [{ id: 'adm-434', why: 'special', cite: where }],
      elements: [
        {
          name: 'deed',
          cite: where,
          of: is('deed', 'petty-hooliganism'),
          says: { kk: 'ұсақ бұзақылық', ru: 'мелкое хулиганство', en: 'petty hooliganism' },
        },
        {
          name: 'place',
          cite: where,
          of: yes('inPublicPlace'),
          says: { kk: 'қоғамдық орында', ru: 'в общественном месте', en: 'in a public place' },
        },
        {
          name: 'order',
          cite: where,
          of: yes('disturbedPublicOrder'),
          says: {
            kk: 'қоғамдық тәртіп пен тыныштық бұзылған',
            ru: 'нарушены общественный порядок и спокойствие',
            en: 'public order and peace disturbed',
          },
        },
        {
          name: 'age',
          cite: where,
          of: is('offenderAge', '14-15'),
          says: { kk: 'жасаған адам 14–15 жаста', ru: 'нарушителю 14–15 лет', en: 'the doer is 14 or 15' },
        },
      ],
      sanction: { alternatives: [upon('parents', fine(7, 7))] },
      notEncoded: [
        {
          kk: 'ҚК 293-бабының 1-бөлігіндегі бұзақылық: ол бап жинақта жоқ',
          ru: 'Хулиганство части 1 статьи 293 УК: этой статьи в своде нет',
          en: 'Hooliganism of CC 293(1): that article is not held',
        },
      ],
    },
  ],
  examples: [
    {
      says: 'a youth of 15 shouts obscenities in a shop: the parents pay',
      on: '2025-03-01',
      authority: 'text of AdmCode 435',
      given: base,
      expect: { stands: ['adm-435@2025-01-10'] },
    },
    {
      says: 'a youth of 16 answers under 434',
      on: '2025-03-01',
      authority: 'text of AdmCode 435: from fourteen to sixteen',
      given: { ...base, offenderAge: '16-17' },
      expect: { stands: ['adm-434.1@2025-01-10'] },
    },
    {
      says: 'a child of 13: nobody is named',
      on: '2025-03-01',
      authority: 'text of AdmCode 435: from fourteen to sixteen',
      given: { ...base, offenderAge: '12-13' },
      expect: { stands: [] },
    },
    {
      says: 'at home: not this article',
      on: '2025-03-01',
      authority: 'text of AdmCode 434(1), 435',
      given: { ...base, inPublicPlace: 'no' },
      expect: { stands: [] },
    },
    {
      says: 'nobody was disturbed',
      on: '2025-03-01',
      authority: 'text of AdmCode 434(1), 435',
      given: { ...base, disturbedPublicOrder: 'no' },
      expect: { stands: [] },
    },
  ],
})
