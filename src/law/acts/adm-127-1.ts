// Administrative Code 127-1: a worker of education, health or social protection who does not tell law enforcement of an act by or against a minor.
// Since 2019 and unchanged; the text names no time. It gives way to CC 434 (the gravest cases).
import { article, cite, fine, is, no, upon, yes, type Element } from '../form.ts'

const elements: readonly Element[] = [
  {
    name: 'deed',
    cite: cite('adm', '127-1', 'Q24', '1'),
    of: is('deed', 'silence'),
    says: {
      kk: 'құқық қорғау органына хабарламау',
      ru: 'несообщение в правоохранительные органы',
      en: 'not telling law enforcement',
    },
  },
  {
    name: 'worker',
    cite: cite('adm', '127-1', 'Q24', '1'),
    of: is('learntBy', 'education', 'health', 'social'),
    says: {
      kk: 'білім беру, денсаулық сақтау, әлеуметтік қорғау ұйымының қызметкері',
      ru: 'работник организации образования, здравоохранения, социальной защиты',
      en: 'a worker of education, health or social protection',
    },
  },
  {
    name: 'minor',
    cite: cite('adm', '127-1', 'Q24', '1'),
    of: yes('untoldDeedOfMinor'),
    says: {
      kk: 'кәмелетке толмаған жасаған немесе оған қатысты, құқық бұзушылық белгілері бар',
      ru: 'деяние несовершеннолетнего или в отношении него с признаками правонарушения',
      en: 'a deed by or against a minor with signs of an offence',
    },
  },
  {
    name: 'residual',
    cite: cite('adm', '127-1', 'Q24', '1'),
    of: no('untoldIsGravest'),
    says: { kk: 'ҚК 434-бабының белгілері жоқ', ru: 'нет признаков статьи 434 УК', en: 'no signs of CC 434' },
  },
]
const again: Element = {
  name: 'again',
  cite: cite('adm', '127-1', 'Q24', '2'),
  of: yes('admAgainWithinYear'),
  says: {
    kk: 'жаза қолданылғаннан кейін бір жыл ішінде қайталап',
    ru: 'повторно в течение года после наложения взыскания',
    en: 'again within a year after the penalty',
  },
}
const title = {
  kk: 'Кәмелетке толмағандар жасаған немесе кәмелетке толмағандарға қатысты құқыққа қарсы іс-әрекеттер туралы хабарламау',
  ru: 'Несообщение о противоправных деяниях, совершённых несовершеннолетними или в отношении несовершеннолетних',
  en: 'Not telling of unlawful acts by or against minors',
}
const notEncoded = [
  {
    kk: 'Кім лауазымды адам болып есептеледі (ӘҚБтК 30-бабының ескертпесі): жеке мектеп басшысы жеке тұлға болуы мүмкін',
    ru: 'Кто является должностным лицом (примечание к ст. 30 КоАП): руководитель частной школы может быть физическим лицом',
    en: 'Who is an official (note to AdmCode 30): the head of a private school may be an individual',
  },
]

export const adm127x1 = article({
  id: 'adm-127-1',
  title,
  provisions: [
    {
      id: 'adm-127-1.1@2020-02-01',
      family: 'telling',
      inForce: ['2020-02-01', 'open'],
      since: 'surely',
      cite: cite('adm', '127-1', 'Q24', '1'),
      summary: title,
      liableFrom: 16,
      elements,
      sanction: { alternatives: [upon('individual', fine(5, 5)), upon('official', fine(10, 10))] },
      notEncoded,
    },
    {
      id: 'adm-127-1.2@2020-02-01',
      family: 'telling',
      inForce: ['2020-02-01', 'open'],
      since: 'surely',
      cite: cite('adm', '127-1', 'Q24', '2'),
      summary: title,
      liableFrom: 16,
      qualifies: ['adm-127-1.1'],
      elements: [...elements, again],
      sanction: { alternatives: [upon('individual', fine(20, 20)), upon('official', fine(30, 30))] },
      notEncoded,
    },
  ],
  examples: [
    {
      says: 'a class teacher learns that a father beats a girl of 14 and tells nobody',
      on: '2025-11-04',
      authority: 'facts EX-12',
      given: {
        deed: 'silence',
        learntBy: 'education',
        untoldDeedOfMinor: 'yes',
        untoldIsGravest: 'no',
        offenderAge: 'adult',
        admAgainWithinYear: 'no',
      },
      expect: { stands: ['adm-127-1.1@2020-02-01'] },
    },
    {
      says: 'again within a year',
      on: '2025-11-04',
      authority: 'facts EX-12',
      given: {
        deed: 'silence',
        learntBy: 'education',
        untoldDeedOfMinor: 'yes',
        untoldIsGravest: 'no',
        offenderAge: 'adult',
        admAgainWithinYear: 'yes',
      },
      expect: { stands: ['adm-127-1.2@2020-02-01'] },
    },
    {
      says: 'a neighbour is not bound by 127-1',
      on: '2025-11-04',
      authority: 'text of AdmCode 127-1(1)',
      given: {
        deed: 'silence',
        untoldDeedOfMinor: 'yes',
        untoldIsGravest: 'no',
        offenderAge: 'adult',
        admAgainWithinYear: 'no',
        learntBy: 'other',
      },
      expect: { stands: [] },
    },
    {
      says: 'a doctor is',
      on: '2022-03-01',
      authority: 'text of AdmCode 127-1(1)',
      given: {
        deed: 'silence',
        untoldDeedOfMinor: 'yes',
        untoldIsGravest: 'no',
        offenderAge: 'adult',
        admAgainWithinYear: 'no',
        learntBy: 'health',
      },
      expect: { stands: ['adm-127-1.1@2020-02-01'] },
    },
    {
      says: 'a deed against an adult is not covered',
      on: '2025-11-04',
      authority: 'text of AdmCode 127-1(1)',
      given: {
        deed: 'silence',
        learntBy: 'education',
        untoldIsGravest: 'no',
        offenderAge: 'adult',
        admAgainWithinYear: 'no',
        untoldDeedOfMinor: 'no',
      },
      expect: { stands: [] },
    },
    {
      says: 'the gravest cases belong to CC 434',
      on: '2025-11-04',
      authority: 'text of AdmCode 127-1(1)',
      given: {
        deed: 'silence',
        learntBy: 'education',
        untoldDeedOfMinor: 'yes',
        offenderAge: 'adult',
        admAgainWithinYear: 'no',
        untoldIsGravest: 'yes',
      },
      expect: { stands: [] },
    },
    {
      says: 'again, but a neighbour: nothing',
      on: '2025-11-04',
      authority: 'text of AdmCode 127-1(2): the same act',
      given: {
        deed: 'silence',
        learntBy: 'other',
        untoldDeedOfMinor: 'yes',
        untoldIsGravest: 'no',
        offenderAge: 'adult',
        admAgainWithinYear: 'yes',
      },
      expect: { stands: [] },
    },
    {
      says: 'again, but an adult: nothing',
      on: '2025-11-04',
      authority: 'text of AdmCode 127-1(2): the same act',
      given: {
        deed: 'silence',
        learntBy: 'education',
        untoldDeedOfMinor: 'no',
        untoldIsGravest: 'no',
        offenderAge: 'adult',
        admAgainWithinYear: 'yes',
      },
      expect: { stands: [] },
    },
    {
      says: 'again, but the gravest cases: nothing',
      on: '2025-11-04',
      authority: 'text of AdmCode 127-1(2): the same act',
      given: {
        deed: 'silence',
        learntBy: 'education',
        untoldDeedOfMinor: 'yes',
        untoldIsGravest: 'yes',
        offenderAge: 'adult',
        admAgainWithinYear: 'yes',
      },
      expect: { stands: [] },
    },
    {
      says: 'again, a worker of 15: not liable',
      on: '2025-11-04',
      authority: 'AdmCode 28',
      given: {
        deed: 'silence',
        learntBy: 'education',
        untoldDeedOfMinor: 'yes',
        untoldIsGravest: 'no',
        offenderAge: '14-15',
        admAgainWithinYear: 'yes',
      },
      expect: { notLiable: ['adm-127-1.2@2020-02-01'] },
    },
    {
      says: 'a worker of 15: not liable',
      on: '2025-11-04',
      authority: 'AdmCode 28',
      given: {
        deed: 'silence',
        learntBy: 'education',
        untoldDeedOfMinor: 'yes',
        untoldIsGravest: 'no',
        offenderAge: '14-15',
        admAgainWithinYear: 'no',
      },
      expect: { notLiable: ['adm-127-1.1@2020-02-01'] },
    },
  ],
})
