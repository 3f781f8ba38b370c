// Criminal Code 140, failing the upbringing of a minor together with cruel treatment. "Cruel treatment" is found by an investigator, a prosecutor or a court, never
// inferred from blows. Until 2025 a misdemeanour; a law of 16.07.2025 whose text is not held made it harsher (S), from one of two days: between them two readings.
// It is cumulated with battery and harm here; whether one of them gives way (CC 13(3)) is not stated (EX-06), so a person decides.
import { arrest, article, banPossible, correctiveWork, fine, imprisonment, is, reads, service, yes } from '../form.ts'
import { crime, said, withResult } from '../pieces.ts'
import { minorVictim } from '../terms.ts'
import { cruelly } from './example-facts.ts'

const title = {
  kk: 'Кәмелетке толмаған адамды тәрбиелеу жөніндегі міндеттерді орындамау',
  ru: 'Неисполнение обязанностей по воспитанию несовершеннолетнего',
  en: 'Failing the upbringing of a minor',
}
const elements = [
  said(
    'deed',
    is('deed', 'violence', 'neglect'),
    'балаға қатысты әрекет не әрекетсіздік',
    'действие или бездействие в отношении ребёнка',
    'an act or omission towards the child',
  ),
  said('minor', minorVictim, 'кәмелетке толмаған', 'несовершеннолетний', 'a minor'),
  said(
    'who',
    is('roleToChild', 'parent', 'charged', 'teacher', 'supervisor'),
    'ата-анасы, міндет жүктелген адам, педагог не қадағалауға міндетті мекеме қызметкері',
    'родитель, лицо с этими обязанностями, педагог или работник учреждения, обязанного надзирать',
    'a parent, person so charged, teacher, or worker of an institution bound to supervise',
  ),
  said(
    'failed',
    yes('failedUpbringing'),
    'міндеттерді орындамау немесе тиісінше орындамау',
    'неисполнение или ненадлежащее исполнение обязанностей',
    'duties not done or not duly done',
  ),
  said('cruel', yes('cruelTreatment'), 'қатыгездікпен қарау', 'жестокое обращение', 'cruel treatment'),
] as const
const two = said(
  'children',
  is('victims', 'two-or-more'),
  'екі немесе одан да көп бала',
  'двое и более детей',
  'two or more children',
)
const august = said(
  'in-force',
  reads('entry-of-law-210', 'august'),
  'заң 20.08.2025 күшіне енген деп оқылса',
  'прочтение: закон вступил в силу 20.08.2025',
  'reading: the law took effect on 20.08.2025',
)
const september = said(
  'in-force',
  reads('entry-of-law-210', 'september'),
  'заң 16.09.2025 күшіне енген деп оқылса',
  'прочтение: закон вступил в силу 16.09.2025',
  'reading: the law took effect on 16.09.2025',
)
const twoTitle = withResult(title, 'екі немесе одан да көп бала', 'двое и более детей', 'two or more children')
const notRead = {
  kk: '2025 жылғы мәтін оқылмаған: жарияланған түсіндірмелер бойынша; бөлік нөмірі мен өзге жазалар белгісіз',
  ru: 'Текст 2025 года не прочитан: по опубликованным сообщениям; номера частей и иные наказания неизвестны',
  en: 'The text of 2025 was not read: by published summaries; numbers of parts and other penalties are not known',
}
const beside = {
  kk: 'Ұрып-соғу немесе зиянмен қатар тұрғанда қайсысы қолданылатыны жазылмаған (ҚК 13-бап): адам шешеді',
  ru: 'Что применять рядом с побоями или вредом здоровью, не написано (ст. 13 УК): решает человек',
  en: 'What applies beside battery or harm to health is not written (CC 13): a person decides',
}
const old = {
  article: '140',
  part: '2',
  mark: 'Q24-09',
  family: 'minors',
  liableFrom: 16,
  summary: title,
  sanction: { alternatives: [fine(160), correctiveWork(160), service(160), arrest(40)], adds: [banPossible(3)] },
  notEncoded: [beside],
} as const
const newer = {
  article: '140',
  mark: 'S',
  family: 'minors',
  liableFrom: 16,
  notEncoded: [notRead, beside],
} as const
const one = { part: 'x', summary: title, sanction: { alternatives: [fine(1000), imprisonment(2)] } } as const
const several = { part: 'y', summary: twoTitle, qualifies: ['cc-140.x'], sanction: { alternatives: [imprisonment(3)] } }

export const cc140 = article({
  id: 'cc-140',
  title,
  provisions: [
    crime({ ...old, from: '2020-02-01', until: '2025-08-20', since: 'surely', elements }),
    crime({ ...old, from: '2025-08-20', until: '2025-09-16', elements: [...elements, september] }),
    crime({ ...newer, ...one, from: '2025-08-20', until: '2025-09-16', elements: [...elements, august] }),
    crime({ ...newer, ...several, from: '2025-08-20', until: '2025-09-16', elements: [...elements, two, august] }),
    crime({ ...newer, ...one, from: '2025-09-16', until: 'open', elements }),
    crime({ ...newer, ...several, from: '2025-09-16', until: 'open', elements: [...elements, two] }),
  ],
  examples: [
    {
      says: 'a father who neglects and torments his son, found to be cruel treatment',
      on: '2025-08-19',
      authority: 'text of 140(2)',
      given: { ...cruelly },
      expect: { stands: ['cc-140.2@2020-02-01'] },
    },
    {
      says: 'from 20.08.2025 the sources disagree which text it is',
      on: '2025-08-20',
      authority: 'facts section 12: conflict, not a pick',
      given: { ...cruelly },
      expect: { open: ['cc-140.2@2025-08-20', 'cc-140.x@2025-08-20'] },
    },
    {
      says: 'two children, between the two days',
      on: '2025-09-15',
      authority: 'facts section 12',
      given: { ...cruelly, victims: 'two-or-more' },
      expect: { open: ['cc-140.2@2025-08-20', 'cc-140.y@2025-08-20'] },
    },
    {
      says: 'from 16.09.2025 every source agrees',
      on: '2025-09-16',
      authority: 'facts section 3.3 (S)',
      given: { ...cruelly },
      expect: { stands: ['cc-140.x@2025-09-16'] },
    },
    {
      says: 'two children',
      on: '2025-09-16',
      authority: 'facts section 3.3 (S)',
      given: { ...cruelly, victims: 'two-or-more' },
      expect: { stands: ['cc-140.y@2025-09-16'] },
    },
    {
      says: 'failing, but no cruel treatment',
      on: '2025-11-12',
      authority: 'text of 140(2); AdmCode 127',
      given: { ...cruelly, cruelTreatment: 'no' },
      expect: { stands: [] },
    },
    {
      says: 'a stranger has no duty of upbringing',
      on: '2025-11-12',
      authority: 'text of 140(2)',
      given: { ...cruelly, roleToChild: 'none' },
      expect: { stands: [] },
    },
    {
      says: 'whether it is cruel treatment is not judged yet',
      on: '2025-11-12',
      authority: 'facts EX-06: evaluative, asked and not inferred',
      given: { ...cruelly },
      unknown: ['cruelTreatment'],
      expect: { open: ['cc-140.x@2025-09-16'] },
    },
  ],
})
