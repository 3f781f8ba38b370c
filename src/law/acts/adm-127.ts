// Administrative Code 127: parents, and in part 3 teachers and other workers too, who fail in their duties towards a child. The text of 16.06.2024 adds
// the measures of safety; before that a mere lack of safety was not named. Cruel treatment beside it belongs to the Criminal Code.
import { administrativeArrest, any, article, cite, fine, is, yes, type Element } from '../form.ts'
import { againWithinYear } from '../pieces.ts'
import { minorVictim } from '../terms.ts'

const title = {
  kk: 'Кәмелетке толмаған адамды тәрбиелеу, оған білім беру, құқықтарын қорғау және қауіпсіздігін қамтамасыз ету міндеттерін орындамау',
  ru: 'Неисполнение обязанностей по воспитанию, образованию, защите прав и обеспечению безопасности несовершеннолетнего',
  en: 'Failing in the duties of upbringing, schooling, protection and safety of a minor',
}
const deed = {
  kk: 'балаға қатысты міндеттерді орындамау',
  ru: 'неисполнение обязанностей перед ребёнком',
  en: 'failing in duties towards a child',
}
const child = { kk: 'кәмелетке толмаған бала', ru: 'несовершеннолетний', en: 'a minor' }
const care = {
  kk: 'тәрбие, білім, құқықтарын қорғау, күтім',
  ru: 'воспитание, образование, защита прав, уход',
  en: 'upbringing, schooling, protection of rights, care',
}
const parentSays = {
  kk: 'ата-ана немесе өзге заңды өкіл',
  ru: 'родитель или иной законный представитель',
  en: 'a parent or other legal representative',
}
const chargedSays = {
  kk: 'ата-ана, міндет жүктелген өзге адам, педагог не өзге қызметкер',
  ru: 'родитель, иное лицо с этими обязанностями, педагог или другой работник',
  en: 'a parent, another person so charged, a teacher or other worker',
}
const ledSays = {
  kk: 'баланың алкоголь, есірткі тұтынуына, қаңғыбастыққа, қайыршылыққа не қасақана құқық бұзуына алып келген',
  ru: 'повлекло употребление алкоголя, наркотиков, бродяжничество, попрошайничество или умышленное правонарушение ребёнка',
  en: 'it led the child to alcohol, drugs, vagrancy, begging or an intentional offence',
}

const before: readonly Element[] = [
  { name: 'deed', cite: cite('adm', '127', 'Q20', '1'), of: is('deed', 'neglect'), says: deed },
  { name: 'child', cite: cite('adm', '127', 'Q20', '1'), of: minorVictim, says: child },
  { name: 'duty', cite: cite('adm', '127', 'Q20', '1'), of: is('neglectOf', 'care'), says: care },
]
const since: readonly Element[] = [
  { name: 'deed', cite: cite('adm', '127', 'Q24', '1'), of: is('deed', 'neglect'), says: deed },
  { name: 'child', cite: cite('adm', '127', 'Q24', '1'), of: minorVictim, says: child },
]
const parentBefore: Element = {
  name: 'parent',
  cite: cite('adm', '127', 'Q20', '1'),
  of: yes('offenderRepresentsChild'),
  says: parentSays,
}
const parentSince: Element = {
  name: 'parent',
  cite: cite('adm', '127', 'Q24', '1'),
  of: yes('offenderRepresentsChild'),
  says: parentSays,
}
const charged = any(yes('offenderRepresentsChild'), yes('chargedWithUpbringing'))

const failed = {
  cruelTreatment: 'no',
  deed: 'neglect',
  victimAge: 'under-14',
  neglectOf: 'care',
  offenderRepresentsChild: 'yes',
  chargedWithUpbringing: 'no',
  neglectLedTo: 'no',
  admAgainWithinYear: 'no',
  signsOfCrime: 'no',
  offenderAge: 'adult',
} as const
const teacher = { ...failed, offenderRepresentsChild: 'no', chargedWithUpbringing: 'yes', neglectLedTo: 'yes' } as const

export const adm127 = article({
  id: 'adm-127',
  title,
  provisions: [
    {
      id: 'adm-127.1@2020-02-01',
      family: 'upbringing',
      inForce: ['2020-02-01', '2024-06-16'],
      since: 'surely',
      cite: cite('adm', '127', 'Q20', '1'),
      summary: title,
      liableFrom: 16,
      elements: [...before, parentBefore],
      sanction: { alternatives: [fine(10, 10)] },
    },
    {
      id: 'adm-127.2@2020-02-01',
      family: 'upbringing',
      inForce: ['2020-02-01', '2024-06-16'],
      since: 'surely',
      cite: cite('adm', '127', 'Q20', '2'),
      summary: title,
      liableFrom: 16,
      qualifies: ['adm-127.1'],
      elements: [...before, parentBefore, againWithinYear('127', 'Q20', '2')],
      sanction: { alternatives: [fine(15, 15), administrativeArrest(5)] },
    },
    {
      id: 'adm-127.3@2020-02-01',
      family: 'upbringing',
      inForce: ['2020-02-01', '2024-06-16'],
      since: 'surely',
      cite: cite('adm', '127', 'Q20', '3'),
      summary: title,
      liableFrom: 16,
      qualifies: ['adm-127.1', 'adm-127.2'],
      elements: [
        ...before,
        { name: 'charged', cite: cite('adm', '127', 'Q20', '3'), of: charged, says: chargedSays },
        { name: 'led-to', cite: cite('adm', '127', 'Q20', '3'), of: yes('neglectLedTo'), says: ledSays },
      ],
      sanction: { alternatives: [fine(20, 20), administrativeArrest(10)] },
    },
    {
      id: 'adm-127.1@2024-06-16',
      family: 'upbringing',
      inForce: ['2024-06-16', 'open'],
      cite: cite('adm', '127', 'Q24', '1'),
      summary: title,
      liableFrom: 16,
      elements: [...since, parentSince],
      sanction: { alternatives: [fine(10, 10)] },
    },
    {
      id: 'adm-127.2@2024-06-16',
      family: 'upbringing',
      inForce: ['2024-06-16', 'open'],
      cite: cite('adm', '127', 'Q24', '2'),
      summary: title,
      liableFrom: 16,
      qualifies: ['adm-127.1'],
      elements: [...since, parentSince, againWithinYear('127', 'Q24', '2')],
      sanction: { alternatives: [fine(15, 15), administrativeArrest(5)] },
    },
    {
      id: 'adm-127.3@2024-06-16',
      family: 'upbringing',
      inForce: ['2024-06-16', 'open'],
      cite: cite('adm', '127', 'Q24', '3'),
      summary: title,
      liableFrom: 16,
      qualifies: ['adm-127.1', 'adm-127.2'],
      elements: [
        ...since,
        { name: 'charged', cite: cite('adm', '127', 'Q24', '3'), of: charged, says: chargedSays },
        { name: 'led-to', cite: cite('adm', '127', 'Q24', '3'), of: yes('neglectLedTo'), says: ledSays },
      ],
      sanction: { alternatives: [fine(20, 20), administrativeArrest(10)] },
    },
  ],
  examples: [
    {
      says: 'a father leaves a child of ten without food and schooling',
      on: '2025-03-01',
      authority: 'text of AdmCode 127(1)',
      given: failed,
      expect: { stands: ['adm-127.1@2024-06-16'] },
    },
    {
      says: 'only the measures of safety: named since the reform',
      on: '2024-06-16',
      authority: 'text of AdmCode 127(1), changed by Law 73-VIII',
      given: { ...failed, neglectOf: 'safety' },
      expect: { stands: ['adm-127.1@2024-06-16'] },
    },
    {
      says: 'only the measures of safety, a day earlier: not named',
      on: '2024-06-15',
      authority: 'text of AdmCode 127(1) of about 2020',
      given: { ...failed, neglectOf: 'safety' },
      expect: { stands: [] },
    },
    {
      says: 'only safety, again, before the reform',
      on: '2024-06-15',
      authority: 'text of AdmCode 127(2) of about 2020',
      given: { ...failed, neglectOf: 'safety', admAgainWithinYear: 'yes' },
      expect: { stands: [] },
    },
    {
      says: 'only safety, with consequences, before the reform',
      on: '2024-06-15',
      authority: 'text of AdmCode 127(3) of about 2020',
      given: { ...failed, neglectOf: 'safety', neglectLedTo: 'yes' },
      expect: { stands: [] },
    },
    {
      says: 'again within a year',
      on: '2025-03-01',
      authority: 'text of AdmCode 127(2)',
      given: { ...failed, admAgainWithinYear: 'yes' },
      expect: { stands: ['adm-127.2@2024-06-16'] },
    },
    {
      says: 'a parent, and the child took to drink',
      on: '2025-03-01',
      authority: 'text of AdmCode 127(3)',
      given: { ...failed, neglectLedTo: 'yes', admAgainWithinYear: 'yes' },
      expect: { stands: ['adm-127.3@2024-06-16'] },
    },
    {
      says: 'a teacher, and the child took to begging',
      on: '2025-03-01',
      authority: 'text of AdmCode 127(3)',
      given: teacher,
      expect: { stands: ['adm-127.3@2024-06-16'] },
    },
    {
      says: 'a teacher without such consequences: nothing here',
      on: '2025-03-01',
      authority: 'text of AdmCode 127(1): parents and representatives only',
      given: { ...teacher, neglectLedTo: 'no' },
      expect: { stands: [] },
    },
    {
      says: 'a teacher, again, without such consequences: nothing here',
      on: '2025-03-01',
      authority: 'text of AdmCode 127(2): the deed of part 1',
      given: { ...teacher, neglectLedTo: 'no', admAgainWithinYear: 'yes' },
      expect: { stands: [] },
    },
    {
      says: 'somebody without any such duty',
      on: '2025-03-01',
      authority: 'text of AdmCode 127(3)',
      given: { ...teacher, chargedWithUpbringing: 'no' },
      expect: { stands: [] },
    },
    {
      says: 'a grown-up son or daughter',
      on: '2025-03-01',
      authority: 'text of AdmCode 127(1): minor children',
      given: { ...failed, victimAge: 'adult' },
      expect: { stands: [] },
    },
    {
      says: 'a grown-up, again',
      on: '2025-03-01',
      authority: 'text of AdmCode 127(2): the deed of part 1',
      given: { ...failed, victimAge: 'adult', admAgainWithinYear: 'yes' },
      expect: { stands: [] },
    },
    {
      says: 'a grown-up who took to drink',
      on: '2025-03-01',
      authority: 'text of AdmCode 127(3): a minor',
      given: { ...failed, victimAge: 'adult', neglectLedTo: 'yes' },
      expect: { stands: [] },
    },
    {
      says: 'before the reform, care neglected',
      on: '2022-03-01',
      authority: 'text of AdmCode 127(1) of about 2020',
      given: failed,
      expect: { stands: ['adm-127.1@2020-02-01'] },
    },
    {
      says: 'before the reform, again',
      on: '2022-03-01',
      authority: 'text of AdmCode 127(2) of about 2020',
      given: { ...failed, admAgainWithinYear: 'yes' },
      expect: { stands: ['adm-127.2@2020-02-01'] },
    },
    {
      says: 'before the reform, a teacher and vagrancy',
      on: '2022-03-01',
      authority: 'text of AdmCode 127(3) of about 2020',
      given: teacher,
      expect: { stands: ['adm-127.3@2020-02-01'] },
    },
    {
      says: 'before the reform, somebody without such a duty',
      on: '2022-03-01',
      authority: 'text of AdmCode 127(3) of about 2020',
      given: { ...teacher, chargedWithUpbringing: 'no' },
      expect: { stands: [] },
    },
    {
      says: 'before the reform, a teacher without consequences',
      on: '2022-03-01',
      authority: 'text of AdmCode 127 of about 2020',
      given: { ...teacher, neglectLedTo: 'no' },
      expect: { stands: [] },
    },
    {
      says: 'a parent of 15 is not liable',
      on: '2025-03-01',
      authority: 'AdmCode 28',
      given: { ...failed, offenderAge: '14-15' },
      expect: { notLiable: ['adm-127.1@2024-06-16'] },
    },
  ],
})
