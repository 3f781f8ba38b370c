// Criminal Code 115-1, stalking, added by a law of 16.07.2025 whose text is not held: the words are those of the prosecutor general's office (S).
// Sources name two days of entry, 20.08.2025 and 16.09.2025; between them the two readings are shown and none is chosen.
import { arrest, article, correctiveWork, fine, is, reads, service, yes } from '../form.ts'
import { crime, said } from '../pieces.ts'
import { stalked } from './example-facts.ts'

const title = { kk: 'Ізіне түсу (сталкинг)', ru: 'Сталкинг', en: 'Stalking' }
const elements = [
  said('deed', is('deed', 'stalking'), 'еркінен тыс қудалау', 'преследование против воли', 'pursuit against the will'),
  said(
    'contact',
    yes('seeksContact'),
    'байланыс орнатуға немесе аңдуға бағытталған',
    'установление контакта или выслеживание',
    'seeking contact or following',
  ),
  said('no-force', is('force', 'none'), 'күш қолданбай', 'без насилия', 'without violence'),
  said('harm', yes('substantialHarm'), 'елеулі зиян', 'существенный вред', 'substantial harm'),
] as const
const rest = {
  article: '115-1',
  mark: 'S',
  family: 'threat',
  liableFrom: 16,
  summary: title,
  sanction: { alternatives: [fine(200), correctiveWork(200), service(200), arrest(50)] },
  notEncoded: [
    {
      kk: 'Заң мәтіні оқылмаған: жарияланған түсіндірмелер бойынша. Іс жәбірленушінің өтініші бойынша басталады делінген; ҚПК 32-бабының 2025 жылғы мәтіні жоқ',
      ru: 'Текст закона не прочитан: по опубликованным разъяснениям. Сообщают, что дело начинается по заявлению потерпевшего; текста ст. 32 УПК 2025 года нет',
      en: 'The text of the law was not read: by published summaries. They say that the case starts on the victim’s application; CPC 32 as of 2025 is not held',
    },
  ],
} as const

export const cc115x1 = article({
  id: 'cc-115-1',
  title,
  provisions: [
    crime({
      ...rest,
      from: '2025-08-20',
      until: '2025-09-16',
      elements: [
        ...elements,
        said(
          'in-force',
          reads('entry-of-law-210', 'august'),
          'заң 20.08.2025 күшіне енген деп оқылса',
          'прочтение: закон вступил в силу 20.08.2025',
          'reading: the law took effect on 20.08.2025',
        ),
      ],
    }),
    crime({ ...rest, from: '2025-09-16', until: 'open', elements }),
  ],
  examples: [
    {
      says: 'follows her for weeks against her will, first day on which all sources agree',
      on: '2025-09-16',
      authority: 'facts section 1 and 3.1 (S)',
      given: { ...stalked },
      expect: { stands: ['cc-115-1@2025-09-16'] },
    },
    {
      says: 'a day earlier the sources disagree',
      on: '2025-09-15',
      authority: 'facts section 1 and 12: conflict, not a pick',
      given: { ...stalked },
      expect: { open: ['cc-115-1@2025-08-20'] },
    },
    {
      says: 'the first day that any source names',
      on: '2025-08-20',
      authority: 'facts section 1 and 12',
      given: { ...stalked },
      expect: { open: ['cc-115-1@2025-08-20'] },
    },
    {
      says: 'before it no source has it in force',
      on: '2025-08-19',
      authority: 'facts section 12',
      given: { ...stalked },
      expect: { stands: [] },
    },
    {
      says: 'no substantial harm',
      on: '2026-01-10',
      authority: 'facts section 3.1 (S)',
      given: { ...stalked, substantialHarm: 'no' },
      expect: { stands: [] },
    },
    {
      says: 'with force it is another article',
      on: '2026-01-10',
      authority: 'facts section 3.1 (S)',
      given: { ...stalked, force: 'violence' },
      expect: { stands: [] },
    },
    {
      says: 'no contact sought and nobody followed',
      on: '2026-01-10',
      authority: 'facts section 3.1 (S)',
      given: { ...stalked, seeksContact: 'no' },
      expect: { stands: [] },
    },
    {
      says: 'whether the harm was substantial is not judged yet',
      on: '2026-01-10',
      authority: 'facts section 3.1 (S)',
      given: { ...stalked },
      unknown: ['substantialHarm'],
      expect: { open: ['cc-115-1@2025-09-16'] },
    },
  ],
})
