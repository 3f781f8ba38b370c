// Criminal Code 147, private life and personal data. It binds the users of this product too: whoever must protect data and does not, and substantial harm follows
// (part 1); whoever collects or spreads a secret. Parts 1 and 2 are private cases. A law of 11.07.2022 (No. 136-VII) raised parts 4 and 5 and added retaliation;
// its day is not held, and the new wording begins here on 01.10.2022.
import {
  all,
  any,
  article,
  banPossible,
  correctiveWork,
  fine,
  imprisonment,
  is,
  restriction,
  service,
  together,
  yes,
} from '../form.ts'
import { crime, said, withResult } from '../pieces.ts'
import { secretTaken } from './example-facts.ts'

const title = {
  kk: 'Жеке өмірге қолсұғылмаушылықты және дербес деректер туралы заңнаманы бұзу',
  ru: 'Нарушение неприкосновенности частной жизни и законодательства о персональных данных',
  en: 'Breach of private life and of personal data law',
}
const collected = withResult(title, 'заңсыз жинау', 'незаконное собирание', 'illegal collecting')
const withOffice = withResult(
  title,
  'қызмет бабы, арнайы құрал',
  'служебное положение, спецсредства',
  'office or devices',
)
const spread = withResult(title, 'тарату', 'распространение', 'spreading')
const inPublic = withResult(title, 'көпшілікке тарату', 'публичное распространение', 'spreading in public')
const deed = said(
  'deed',
  is('deed', 'privacy'),
  'жеке өмірге қол сұғу',
  'посягательство на частную жизнь',
  'intrusion into private life',
)
const secretOrHarm = any(yes('privateSecret'), yes('substantialHarm'))
const taken = said(
  'collected',
  all(is('privacyDeed', 'collected'), secretOrHarm),
  'құпияны келісімсіз жинау не деректерді заңсыз жинаудан елеулі зиян',
  'собирание тайны без согласия либо существенный вред от незаконных сбора и обработки',
  'collecting a secret without consent, or substantial harm from illegal collecting',
  '2',
)
const told = said(
  'spread',
  all(is('privacyDeed', 'spread'), secretOrHarm),
  'құпияны келісімсіз тарату не деректерді заңсыз таратудан елеулі зиян',
  'распространение тайны без согласия либо существенный вред от распространения',
  'spreading a secret without consent, or substantial harm from spreading',
  '4',
)
const means = {
  kk: 'қызмет бабы, арнайы құрал, заңсыз кіру не пайда',
  ru: 'служебное положение, спецсредства, незаконный доступ или выгода',
  en: 'office, devices, illegal access or benefit',
}
const day = {
  kk: '136-VII Заңның күшіне енген күні белгісіз (2022 жылғы қыркүйек): сол айдағы іс-әрекет бойынша екі мәтінді де қараңыз',
  ru: 'День вступления Закона 136-VII неизвестен (сентябрь 2022): по деянию того месяца смотрите обе редакции',
  en: 'The day of Law 136-VII is not held (September 2022): for an act in that month look at both wordings',
}
const rest = { article: '147', family: 'privacy', liableFrom: 16, since: 'surely' } as const
const before = { ...rest, mark: 'Q20', from: '2020-02-01', until: '2022-10-01', notEncoded: [day] } as const
const since = { ...rest, mark: 'Q22', from: '2022-10-01', until: 'open' } as const

export const cc147 = article({
  id: 'cc-147',
  title,
  provisions: [
    crime({
      ...rest,
      part: '1',
      mark: 'Q22',
      from: '2020-02-01',
      until: 'open',
      summary: withResult(title, 'қорғау шаралары', 'меры защиты', 'measures of protection'),
      elements: [
        deed,
        said(
          'unprotected',
          all(is('privacyDeed', 'unprotected'), yes('dutyOfSafety')),
          'міндетті адамның деректерді қорғамауы',
          'несоблюдение мер защиты обязанным лицом',
          'data not protected by a person bound to',
        ),
        said('harm', yes('substantialHarm'), 'елеулі зиян', 'существенный вред', 'substantial harm'),
      ],
      sanction: {
        alternatives: [fine(3000), correctiveWork(3000), service(600), restriction(2), imprisonment(2)],
        adds: [banPossible(3)],
      },
    }),
    crime({
      ...rest,
      part: '2',
      mark: 'Q22',
      from: '2020-02-01',
      until: 'open',
      summary: collected,
      elements: [deed, taken],
      sanction: { alternatives: [fine(5000), correctiveWork(5000), service(800), restriction(3), imprisonment(3)] },
    }),
    crime({
      ...before,
      part: '3',
      summary: withOffice,
      qualifies: ['cc-147.2'],
      elements: [deed, taken, { name: 'means', says: means, of: any(yes('usedOffice'), yes('covertMeans')) }],
      sanction: { alternatives: [together(imprisonment(5), banPossible(2, 5))] },
    }),
    crime({
      ...before,
      part: '4',
      summary: spread,
      elements: [deed, told],
      sanction: { alternatives: [imprisonment(5)] },
    }),
    crime({
      ...before,
      part: '5',
      summary: inPublic,
      qualifies: ['cc-147.4'],
      elements: [
        deed,
        told,
        said(
          'public',
          any(yes('publicly'), yes('viaNetworks')),
          'көпшілік алдында, БАҚ-та не желіде',
          'публично, в СМИ или сетях',
          'in public, in the media or on networks',
        ),
      ],
      sanction: { alternatives: [imprisonment(7)] },
    }),
    crime({
      ...since,
      part: '3',
      summary: withOffice,
      qualifies: ['cc-147.2'],
      elements: [
        deed,
        taken,
        { name: 'means', says: means, of: any(yes('usedOffice'), yes('covertMeans'), yes('dutyOfVictim')) },
      ],
      sanction: { alternatives: [together(imprisonment(5), banPossible(2, 5))] },
    }),
    crime({
      ...since,
      part: '4',
      summary: spread,
      elements: [deed, told],
      sanction: { alternatives: [imprisonment(3, 6)] },
    }),
    crime({
      ...since,
      part: '5',
      summary: inPublic,
      qualifies: ['cc-147.4'],
      elements: [
        deed,
        told,
        said(
          'public',
          any(yes('publicly'), yes('viaNetworks'), yes('dutyOfVictim')),
          'көпшілік алдында, БАҚ-та, желіде не қызметіне байланысты кек',
          'публично, в СМИ, сетях или из мести за службу',
          'in public, in the media, on networks, or in revenge for duty',
        ),
      ],
      sanction: { alternatives: [imprisonment(3, 7)] },
    }),
  ],
  examples: [
    {
      says: 'a keeper of a register leaves it open, and harm follows',
      on: '2025-07-01',
      authority: 'text of CC 147(1)',
      given: { ...secretTaken, privacyDeed: 'unprotected', dutyOfSafety: 'yes', substantialHarm: 'yes' },
      expect: { stands: ['cc-147.1@2020-02-01'] },
    },
    {
      says: 'a former husband collects her messages',
      on: '2025-07-01',
      authority: 'text of CC 147(2)',
      given: { ...secretTaken },
      expect: { stands: ['cc-147.2@2020-02-01'] },
    },
    {
      says: 'with a hidden device',
      on: '2025-07-01',
      authority: 'text of CC 147(3)',
      given: { ...secretTaken, covertMeans: 'yes' },
      expect: { stands: ['cc-147.3@2022-10-01'] },
    },
    {
      says: 'by office, in 2021',
      on: '2021-07-01',
      authority: 'text of 2020, 147(3)',
      given: { ...secretTaken, usedOffice: 'yes' },
      expect: { stands: ['cc-147.3@2020-02-01'] },
    },
    {
      says: 'he tells others',
      on: '2022-10-01',
      authority: 'text of CC 147(4), after Law 136-VII',
      given: { ...secretTaken, privacyDeed: 'spread' },
      expect: { stands: ['cc-147.4@2022-10-01'] },
    },
    {
      says: 'the last day on which the old wording surely applied',
      on: '2022-09-09',
      authority: 'text of 2020, 147(4)',
      given: { ...secretTaken, privacyDeed: 'spread' },
      expect: { stands: ['cc-147.4@2020-02-01'] },
    },
    {
      says: 'posts her pictures',
      on: '2025-07-01',
      authority: 'text of CC 147(5)',
      given: { ...secretTaken, privacyDeed: 'spread', viaNetworks: 'yes' },
      expect: { stands: ['cc-147.5@2022-10-01'] },
    },
    {
      says: 'in the press, 2021',
      on: '2021-07-01',
      authority: 'text of 2020, 147(5)',
      given: { ...secretTaken, privacyDeed: 'spread', publicly: 'yes' },
      expect: { stands: ['cc-147.5@2020-02-01'] },
    },
    {
      says: 'neither secret nor harm',
      on: '2025-07-01',
      authority: 'text of CC 147(2)',
      given: { ...secretTaken, privateSecret: 'no' },
      expect: { stands: [] },
    },
    {
      says: 'whether it is a secret is open',
      on: '2025-07-01',
      authority: 'text of CC 147(2)',
      given: { ...secretTaken },
      unknown: ['privateSecret'],
      expect: { open: ['cc-147.2@2020-02-01'] },
    },
  ],
})
