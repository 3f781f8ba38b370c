// Administrative Code 128: drawing a child into an administrative offence. Part 2, on unlawful assemblies, is held in the text of 2024 only;
// part 1 leaves to it what it names. Drawing into a crime is CC 132.
import { administrativeArrest, article, cite, fine, is, no, yes, type Element } from '../form.ts'
import { minorVictim } from '../terms.ts'

const title = {
  kk: 'Кәмелетке толмаған адамды әкімшілік құқық бұзушылық жасауға тарту',
  ru: 'Вовлечение несовершеннолетнего в совершение административного правонарушения',
  en: 'Drawing a minor into an administrative offence',
}
const drawn: readonly Element[] = [
  {
    name: 'deed',
    cite: cite('adm', '128', 'Q24', '1'),
    of: is('deed', 'led-into-offence'),
    says: { kk: 'құқық бұзушылыққа тарту', ru: 'вовлечение в правонарушение', en: 'drawing into an offence' },
  },
  {
    name: 'child',
    cite: cite('adm', '128', 'Q24', '1'),
    of: minorVictim,
    says: { kk: 'кәмелетке толмаған адам', ru: 'несовершеннолетний', en: 'a minor' },
  },
]
const assembly = {
  kk: 'заңды бұза өткізілген жиналысқа, митингке, шеруге',
  ru: 'в собрание, митинг, шествие с нарушением законодательства',
  en: 'into an assembly held in breach of the law',
}
const base = {
  deed: 'led-into-offence',
  victimAge: '14-15',
  ledIntoAssembly: 'no',
  signsOfCrime: 'no',
  offenderAge: 'adult',
} as const

export const adm128 = article({
  id: 'adm-128',
  title,
  provisions: [
    {
      id: 'adm-128.1@2020-02-01',
      family: 'upbringing',
      inForce: ['2020-02-01', 'open'],
      since: 'surely',
      cite: cite('adm', '128', 'Q24', '1'),
      summary: title,
      liableFrom: 16,
      elements: [
        ...drawn,
        {
          name: 'not-assembly',
          cite: cite('adm', '128', 'Q24', '1'),
          of: no('ledIntoAssembly'),
          says: { kk: '2-бөліктегі әрекет емес', ru: 'не деяние части 2', en: 'not the deed of part 2' },
        },
      ],
      sanction: { alternatives: [fine(50, 50)] },
      notEncoded: [
        {
          kk: '2-бөлік 2024 жылғы мәтінде ғана тексерілді: одан бұрын жиналысқа тарту қай бөлікке жатқаны белгісіз',
          ru: 'Часть 2 видели только в тексте 2024 года: куда раньше относилось вовлечение в собрания, не установлено',
          en: 'Part 2 was seen in the text of 2024 only: where assemblies belonged earlier is not established',
        },
      ],
    },
    {
      id: 'adm-128.2@2024-06-16',
      family: 'upbringing',
      inForce: ['2024-06-16', 'open'],
      since: 'surely',
      cite: cite('adm', '128', 'Q24', '2'),
      summary: title,
      liableFrom: 16,
      elements: [
        ...drawn,
        { name: 'assembly', cite: cite('adm', '128', 'Q24', '2'), of: yes('ledIntoAssembly'), says: assembly },
      ],
      sanction: { alternatives: [fine(100, 100), administrativeArrest(10)] },
    },
  ],
  examples: [
    {
      says: 'an adult sends a youth of 15 to break a street lamp',
      on: '2025-03-01',
      authority: 'text of AdmCode 128(1)',
      given: base,
      expect: { stands: ['adm-128.1@2020-02-01'] },
    },
    {
      says: 'a child is taken to an unlawful assembly',
      on: '2025-03-01',
      authority: 'text of AdmCode 128(2)',
      given: { ...base, ledIntoAssembly: 'yes' },
      expect: { stands: ['adm-128.2@2024-06-16'] },
    },
    {
      says: 'an adult is drawn in: not this article',
      on: '2025-03-01',
      authority: 'text of AdmCode 128(1): a minor',
      given: { ...base, victimAge: 'adult' },
      expect: { stands: [] },
    },
    {
      says: 'an adult at an assembly: not this article',
      on: '2025-03-01',
      authority: 'text of AdmCode 128(2): a minor',
      given: { ...base, victimAge: 'adult', ledIntoAssembly: 'yes' },
      expect: { stands: [] },
    },
    {
      says: 'by a youth of 15: not liable',
      on: '2025-03-01',
      authority: 'AdmCode 28',
      given: { ...base, offenderAge: '14-15' },
      expect: { notLiable: ['adm-128.1@2020-02-01'] },
    },
    {
      says: 'before the reform the same',
      on: '2021-03-01',
      authority: 'facts section 5.2, row 128',
      given: base,
      expect: { stands: ['adm-128.1@2020-02-01'] },
    },
    {
      says: 'an unlawful assembly before the text that is held',
      on: '2021-03-01',
      authority: 'facts section 16: 128(2) in the text of 2024',
      given: { ...base, ledIntoAssembly: 'yes' },
      expect: { stands: [] },
    },
  ],
})
