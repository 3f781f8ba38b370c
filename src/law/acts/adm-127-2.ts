// Administrative Code 127-2, bullying of a minor; new on 16.06.2024, started only on the victim's application (64(1)). What bullying is stands in Law 345-II,
// 1(4-1): two or more times, or in public or online. A bully of 12–15 is answered for by the parents; under 12 by nobody.
import { article, cite, fine, is, upon, warning, yes, type Element } from '../form.ts'
import { minorVictim } from '../terms.ts'

const elements: readonly Element[] = [
  {
    name: 'deed',
    cite: cite('adm', '127-2', 'Q24', '1'),
    of: is('deed', 'bullying'),
    says: {
      kk: 'жәбірлеу (буллинг, кибербуллинг)',
      ru: 'травля (буллинг, кибербуллинг)',
      en: 'bullying or cyberbullying',
    },
  },
  {
    name: 'victim',
    cite: cite('adm', '127-2', 'Q24', '1'),
    of: minorVictim,
    says: { kk: 'кәмелетке толмаған адам', ru: 'несовершеннолетний', en: 'a minor' },
  },
  {
    name: 'signs',
    cite: cite('child', '1', 'Q24', undefined, '4-1'),
    of: yes('bullyingProven'),
    says: {
      kk: 'екі және одан көп рет, не көпшілік алдында немесе желіде',
      ru: 'два и более раза либо публично или в сети',
      en: 'two or more times, or in public or online',
    },
  },
]
const title = {
  kk: 'Кәмелетке толмаған адамды жәбірлеу (буллинг, кибербуллинг)',
  ru: 'Травля (буллинг, кибербуллинг) несовершеннолетнего',
  en: 'Bullying (cyberbullying) of a minor',
}

export const adm127x2 = article({
  id: 'adm-127-2',
  title,
  provisions: [
    {
      id: 'adm-127-2.1@2024-06-16',
      family: 'bullying',
      inForce: ['2024-06-16', 'open'],
      cite: cite('adm', '127-2', 'Q24', '1'),
      summary: title,
      liableFrom: 16,
      elements,
      sanction: { alternatives: [warning, fine(10, 10)] },
    },
    {
      id: 'adm-127-2.2@2024-06-16',
      family: 'bullying',
      inForce: ['2024-06-16', 'open'],
      cite: cite('adm', '127-2', 'Q24', '2'),
      summary: title,
      liableFrom: 16,
      qualifies: ['adm-127-2.1'],
      elements: [
        ...elements,
        {
          name: 'again',
          cite: cite('adm', '127-2', 'Q24', '2'),
          of: yes('admAgainWithinYear'),
          says: {
            kk: 'жаза қолданылғаннан кейін бір жыл ішінде қайталап',
            ru: 'повторно в течение года после наложения взыскания',
            en: 'again within a year after the penalty',
          },
        },
      ],
      sanction: { alternatives: [fine(30, 30)] },
      notEncoded: [
        {
          kk: '16–17 жастағы адамға айыппұл 10 АЕК-тен аспайды (ӘҚБтК 66-бап)',
          ru: 'Штраф на лицо 16–17 лет не более 10 МРП (ст. 66 КоАП)',
          en: 'A fine on a person of 16–17 is at most 10 MCI (AdmCode 66)',
        },
      ],
    },
    {
      id: 'adm-127-2.3@2024-06-16',
      family: 'bullying',
      inForce: ['2024-06-16', 'open'],
      cite: cite('adm', '127-2', 'Q24', '3'),
      summary: title,
      liableFrom: 12,
      liableUntil: 16,
      qualifies: ['adm-127-2.1', 'adm-127-2.2'],
      elements: [
        ...elements,
        {
          name: 'age',
          cite: cite('adm', '127-2', 'Q24', '3'),
          of: is('offenderAge', '12-13', '14-15'),
          says: { kk: 'жәбірлеуші 12–15 жаста', ru: 'обидчику 12–15 лет', en: 'the bully is 12–15' },
        },
      ],
      sanction: { alternatives: [upon('parents', warning), upon('parents', fine(10, 10))] },
    },
  ],
  examples: [
    {
      says: 'a pupil of 16 bullies one of 14',
      on: '2025-02-01',
      authority: 'text of AdmCode 127-2(1)',
      given: {
        deed: 'bullying',
        victimAge: '14-15',
        bullyingProven: 'yes',
        offenderAge: '16-17',
        admAgainWithinYear: 'no',
      },
      expect: { stands: ['adm-127-2.1@2024-06-16'] },
    },
    {
      says: 'again within a year',
      on: '2025-02-01',
      authority: 'text of AdmCode 127-2(2)',
      given: {
        deed: 'bullying',
        victimAge: '14-15',
        bullyingProven: 'yes',
        offenderAge: '16-17',
        admAgainWithinYear: 'yes',
      },
      expect: { stands: ['adm-127-2.2@2024-06-16'] },
    },
    {
      says: 'a bully of 15: the parents answer',
      on: '2025-02-01',
      authority: 'facts section 12, offender’s age',
      given: {
        deed: 'bullying',
        victimAge: '14-15',
        bullyingProven: 'yes',
        admAgainWithinYear: 'no',
        offenderAge: '14-15',
      },
      expect: { stands: ['adm-127-2.3@2024-06-16'] },
    },
    {
      says: 'a bully of 12, again: still the parents under part 3',
      on: '2025-02-01',
      authority: 'text of AdmCode 127-2(3)',
      given: {
        deed: 'bullying',
        victimAge: '14-15',
        bullyingProven: 'yes',
        offenderAge: '12-13',
        admAgainWithinYear: 'yes',
      },
      expect: { stands: ['adm-127-2.3@2024-06-16'] },
    },
    {
      says: 'a bully of 11: nobody answers',
      on: '2025-02-01',
      authority: 'facts section 5.2, row 127-2',
      given: {
        deed: 'bullying',
        victimAge: '14-15',
        bullyingProven: 'yes',
        admAgainWithinYear: 'no',
        offenderAge: 'under-12',
      },
      expect: { notLiable: ['adm-127-2.1@2024-06-16'] },
    },
    {
      says: 'an adult victim is not covered',
      on: '2025-02-01',
      authority: 'text of AdmCode 127-2',
      given: {
        deed: 'bullying',
        bullyingProven: 'yes',
        offenderAge: '16-17',
        admAgainWithinYear: 'no',
        victimAge: 'adult',
      },
      expect: { stands: [] },
    },
    {
      says: 'once and not in public: not bullying',
      on: '2025-02-01',
      authority: 'Law 345-II, 1(4-1)',
      given: {
        deed: 'bullying',
        victimAge: '14-15',
        offenderAge: '16-17',
        admAgainWithinYear: 'no',
        bullyingProven: 'no',
      },
      expect: { stands: [] },
    },
    {
      says: 'before the reform',
      on: '2024-06-15',
      authority: 'AdmCode 127-2 is new on 16.06.2024',
      given: {
        deed: 'bullying',
        victimAge: '14-15',
        bullyingProven: 'yes',
        offenderAge: '16-17',
        admAgainWithinYear: 'no',
      },
      expect: { stands: [] },
    },
  ],
})
