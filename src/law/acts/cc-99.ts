// Criminal Code 99, murder. Since the reform the murder of a young child has one penalty, life. To whom a court may not give it (CC 46(4)) and what it
// gives instead is not printed in the article. Liability begins at 14.
import { article, banForLife, confiscationPossible, imprisonment, is, lifeImprisonment, together } from '../form.ts'
import { crime, itemOf, said } from '../pieces.ts'
import { killed, nothingWorse } from './example-facts.ts'

const title = { kk: 'Адам өлтіру', ru: 'Убийство', en: 'Murder' }
const worse = {
  kk: 'Ауырлататын тармақ бойынша адам өлтіру',
  ru: 'Убийство с отягчающим пунктом',
  en: 'Murder with an aggravating item',
}
const youngest = { kk: 'Жас баланы өлтіру', ru: 'Убийство малолетнего', en: 'Murder of a young child' }
const killing = said(
  'deed',
  is('deed', 'killing'),
  'қасақана адам өлтіру',
  'умышленное убийство',
  'killing on purpose',
  '1',
)
const young = said(
  'young-child',
  is('victimAge', 'under-14'),
  '14-ке толмаған',
  'малолетний, младше 14',
  'a young child, under 14',
)
const noLife = {
  kk: '18-ге толмағандарға, әйелдерге, 63-тегі және одан үлкен ерлерге өмір бойына айыру тағайындалмайды (ҚК 46-бап 4-бөлік); орнына не тағайындалатынын бап айтпайды',
  ru: 'Пожизненное лишение не назначается лицам до 18 лет, женщинам, мужчинам от 63 лет (ч. 4 ст. 46 УК); что вместо него, статья не говорит',
  en: 'Life is not given to persons under 18, women and men of 63 or more (CC 46(4)); what replaces it the article does not say',
}

export const cc99 = article({
  id: 'cc-99',
  title,
  provisions: [
    crime({
      article: '99',
      part: '1',
      mark: 'Q24',
      from: '2020-02-01',
      until: 'open',
      since: 'surely',
      family: 'life',
      liableFrom: 14,
      summary: title,
      elements: [killing],
      sanction: { alternatives: [imprisonment(8, 15)] },
      notEncoded: [
        {
          kk: 'Аффект, қорғаныс шегінен шығу, жаңа туған баланы өлтіру (ҚК 100–103-баптар)',
          ru: 'Аффект, превышение обороны, убийство новорождённого (ст. 100–103 УК)',
          en: 'Strong emotion, excess of defence, killing of a newborn (CC 100–103)',
        },
      ],
    }),
    crime({
      article: '99',
      part: '2',
      mark: 'Q24',
      from: '2020-02-01',
      until: 'open',
      since: 'surely',
      family: 'life',
      liableFrom: 14,
      summary: worse,
      qualifies: ['cc-99.1'],
      elements: [
        killing,
        itemOf('99', '2', 'Q24', [
          ['1', 'victims'],
          ['2', 'duty'],
          ['3', 'helpless'],
          ['3', 'abducted'],
          ['4', 'pregnant'],
          ['5', 'cruelty'],
          [
            '6',
            {
              says: {
                kk: 'басқа адамдардың өміріне қауіпті тәсілмен',
                ru: 'способом, опасным для жизни других людей',
                en: 'in a way dangerous to the life of others',
              },
              of: is('murderManner', 'dangerous-to-others'),
            },
          ],
          ['7', 'groupNotCriminal'],
          ['8', 'gain'],
          [
            '8',
            {
              says: {
                kk: 'қарақшылықпен немесе қорқытып алушылықпен ұштасқан',
                ru: 'сопряжено с разбоем или вымогательством',
                en: 'together with robbery or extortion',
              },
              of: is('murderManner', 'robbery'),
            },
          ],
          ['9', 'hooligan'],
          [
            '10',
            {
              says: {
                kk: 'басқа қылмысты жасыру, жеңілдету мақсатында не зорлаумен ұштасқан',
                ru: 'чтобы скрыть или облегчить другое преступление либо сопряжено с изнасилованием',
                en: 'to hide or ease another crime, or together with rape',
              },
              of: is('murderManner', 'other-crime'),
            },
          ],
          ['11', 'hatred'],
          [
            '11',
            { says: { kk: 'қанды кек', ru: 'кровная месть', en: 'blood feud' }, of: is('murderManner', 'blood-feud') },
          ],
          ['12', 'organs'],
          ['13', 'repeated'],
          ['14', 'minor'],
          ['15', 'criminalGroup'],
          ['15', 'emergency'],
        ]),
      ],
      sanction: { alternatives: [imprisonment(15, 20), lifeImprisonment], adds: [confiscationPossible] },
    }),
    crime({
      article: '99',
      part: '3',
      mark: 'Q20',
      from: '2020-02-01',
      until: '2024-06-16',
      since: 'surely',
      family: 'life',
      liableFrom: 14,
      summary: youngest,
      qualifies: ['cc-99.1', 'cc-99.2'],
      elements: [killing, young],
      sanction: {
        alternatives: [together(imprisonment(20, 20), banForLife), together(lifeImprisonment, confiscationPossible)],
      },
      notEncoded: [noLife],
    }),
    crime({
      article: '99',
      part: '3',
      mark: 'Q24',
      from: '2024-06-16',
      until: 'open',
      family: 'life',
      liableFrom: 14,
      summary: youngest,
      qualifies: ['cc-99.1', 'cc-99.2'],
      elements: [killing, young],
      sanction: { alternatives: [lifeImprisonment] },
      notEncoded: [noLife],
    }),
  ],
  examples: [
    {
      says: 'an adult, nothing worse',
      on: '2025-01-10',
      authority: 'text of CC 99(1)',
      given: { ...killed },
      expect: { stands: ['cc-99.1@2020-02-01'] },
    },
    {
      says: 'a wife known to be pregnant',
      on: '2025-01-10',
      authority: 'text of CC 99(2)(4)',
      given: { ...killed, pregnant: 'yes', knewPregnant: 'yes' },
      expect: { stands: ['cc-99.2@2020-02-01'] },
    },
    {
      says: 'a girl of 14 whose age he knows: item 14, not part 3',
      on: '2025-01-10',
      authority: 'text of CC 99(2)(14), facts section 12, 13/14',
      given: { ...killed, victimAge: '14-15', knewMinor: 'yes' },
      expect: { stands: ['cc-99.2@2020-02-01'] },
    },
    {
      says: 'a child of 13, first day: life and nothing else',
      on: '2024-06-16',
      authority: 'text of CC 99(3)',
      given: { ...killed, victimAge: 'under-14', knewMinor: 'no' },
      expect: { stands: ['cc-99.3@2024-06-16'] },
    },
    {
      says: 'the same a day earlier',
      on: '2024-06-15',
      authority: 'text of 2020, 99(3)',
      given: { ...killed, victimAge: 'under-14', knewMinor: 'no' },
      expect: { stands: ['cc-99.3@2020-02-01'] },
    },
    {
      says: 'whether he knew she was pregnant is open',
      on: '2025-01-10',
      authority: 'text of CC 99(2)(4)',
      given: { ...killed, pregnant: 'yes' },
      unknown: ['knewPregnant'],
      expect: { open: ['cc-99.1@2020-02-01', 'cc-99.2@2020-02-01'] },
    },
    {
      says: 'a boy of 13 did it: no liability before 14',
      on: '2025-01-10',
      authority: 'CC 15(2)',
      given: { ...killed, offenderAge: '12-13' },
      expect: { notLiable: ['cc-99.1@2020-02-01'] },
    },
    {
      says: 'violence without killing is not 99',
      on: '2025-01-10',
      authority: 'text of CC 99(1), 109-1(1)',
      given: { ...nothingWorse, harm: 'none' },
      expect: { stands: ['cc-109-1.1@2024-06-16'] },
    },
  ],
})
