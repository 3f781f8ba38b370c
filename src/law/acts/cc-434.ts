// Criminal Code 434, not telling of a reliably known grave sexual crime against a minor or especially grave crime. It binds everybody but spouses, close
// relatives and clergy under confession. It does not reach battery, 121-1 or 122(1). Where it applies, AdmCode 127-1 does not.
import { article, correctiveWork, fine, imprisonment, is, restriction, yes } from '../form.ts'
import { crime, said } from '../pieces.ts'
import { silent } from './example-facts.ts'

const title = { kk: 'Қылмыс туралы хабарламау', ru: 'Недонесение о преступлении', en: 'Not telling of a crime' }

export const cc434 = article({
  id: 'cc-434',
  title,
  provisions: [
    crime({
      article: '434',
      mark: 'Q23-09',
      from: '2020-02-01',
      until: 'open',
      since: 'surely',
      family: 'justice',
      liableFrom: 16,
      summary: title,
      elements: [
        said('deed', is('deed', 'silence'), 'хабарламау', 'недонесение', 'not telling'),
        said(
          'crime',
          yes('untoldIsGravest'),
          'кәмелетке толмағанның жыныстық тиіспеушілігіне қарсы ауыр қылмыс не аса ауыр қылмыс',
          'тяжкое преступление против половой неприкосновенности несовершеннолетнего либо особо тяжкое',
          'a grave sexual crime against a minor, or an especially grave crime',
        ),
        said('knew', yes('knewReliably'), 'анық белгілі', 'достоверно известно', 'reliably known'),
        said(
          'not-exempt',
          is('kinOrClergy', 'no'),
          'жұбайы, жақын туысы не сырын білген діни қызметкер емес',
          'не супруг, не близкий родственник, не священнослужитель по исповеди',
          'no spouse, close relative or cleric under confession',
        ),
      ],
      sanction: { alternatives: [fine(6000), correctiveWork(6000), restriction(6), imprisonment(6)] },
      notEncoded: [
        {
          kk: 'Дайындалып жатқан терроризм актісі туралы хабарламау',
          ru: 'Недонесение о готовящемся акте терроризма',
          en: 'Not telling of an act of terrorism being prepared',
        },
      ],
    }),
  ],
  examples: [
    {
      says: 'a psychologist knows for certain of a rape of a pupil and tells nobody',
      on: '2025-09-11',
      authority: 'text of CC 434',
      given: { ...silent },
      expect: { stands: ['cc-434@2020-02-01'] },
    },
    {
      says: 'before the reform',
      on: '2024-06-15',
      authority: 'text of CC 434 of 2023',
      given: { ...silent },
      expect: { stands: ['cc-434@2020-02-01'] },
    },
    {
      says: 'only rumours',
      on: '2025-09-11',
      authority: 'text of CC 434: reliably known',
      given: { ...silent, knewReliably: 'no' },
      expect: { stands: [] },
    },
    {
      says: 'a mother is a close relative of the father who did it',
      on: '2025-09-11',
      authority: 'text of CC 434, note',
      given: { ...silent, kinOrClergy: 'kin' },
      expect: { stands: [] },
    },
    {
      says: 'a priest who learnt it in confession',
      on: '2025-09-11',
      authority: 'text of CC 434, note',
      given: { ...silent, kinOrClergy: 'clergy' },
      expect: { stands: [] },
    },
    {
      says: 'whether it was known for certain is open',
      on: '2025-09-11',
      authority: 'text of CC 434',
      given: { ...silent },
      unknown: ['knewReliably'],
      expect: { open: ['cc-434@2020-02-01'] },
    },
  ],
})
