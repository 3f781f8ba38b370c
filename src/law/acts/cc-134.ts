// Criminal Code 134, drawing a minor into prostitution. The index of facts has the figures of 2019; a law of 27.12.2019 raised them before the time held here, so the
// text of 2020 stands. A law of 05.07.2024 (No. 111-VIII) added other sexual services and advertising; its day in September 2024 is not held.
import { any, article, banForLife, cite, confiscation, imprisonment, is, not, yes, type Addition } from '../form.ts'
import { crime, itemOf, said, withResult } from '../pieces.ts'
import { minorVictim } from '../terms.ts'
import { prostituted } from './example-facts.ts'

const title = {
  kk: 'Кәмелетке толмаған адамды жезөкшелікпен айналысуға тарту',
  ru: 'Вовлечение несовершеннолетнего в занятие проституцией',
  en: 'Drawing a minor into prostitution',
}
const wider = {
  kk: 'Кәмелетке толмаған адамды жезөкшелікпен айналысуға, сексуалдық сипаттағы өзге де қызметтер көрсетуге тарту',
  ru: 'Вовлечение несовершеннолетнего в занятие проституцией, оказание иных услуг сексуального характера',
  en: 'Drawing a minor into prostitution or other sexual services',
}
const base = [
  said(
    'deed',
    is('deed', 'sexual'),
    'сексуалдық сипаттағы іс-әрекет',
    'деяние сексуального характера',
    'a sexual deed',
    '1',
  ),
  said('drawn', is('sexualDeed', 'prostitution'), 'тарту', 'вовлечение', 'drawing in', '1'),
  said('minor', minorVictim, 'кәмелетке толмаған', 'несовершеннолетний', 'a minor', '1'),
] as const
const force = not(is('force', 'none'))
const pressed = said(
  'how',
  any(force, yes('pressureOrDeceit')),
  'күш қолдану, қорқыту, тәуелділік, бопсалау, мүлікті жою немесе алдау',
  'насилие или его угроза, зависимость, шантаж, уничтожение имущества, обман',
  'force or threat of it, dependence, blackmail, destroying property, deceit',
)
const pressedOrAdvertised = said(
  'how',
  any(force, yes('pressureOrDeceit'), yes('advertised')),
  'күш қолдану, қысым, алдау, насихат немесе жарнама',
  'насилие, давление, обман, пропаганда или реклама',
  'force, pressure, deceit, propaganda or advertising',
)
const third = [
  ['1', 'agreed'],
  ['1-1', { says: { kk: 'желілер арқылы', ru: 'через сети', en: 'by networks' }, of: yes('viaNetworks') }],
  ['2', 'repeated'],
] as const
const fourth = [
  ['1', 'criminalGroup'],
  [
    '2',
    {
      says: {
        kk: 'ата-анасы, педагог не тәрбиелеуге міндетті адам',
        ru: 'родитель, педагог или иное лицо, обязанное воспитывать',
        en: 'a parent, teacher or person charged with the upbringing',
      },
      of: is('roleToChild', 'parent', 'teacher', 'charged'),
    },
  ],
] as const
const banOfParents: Addition = { what: 'ban', must: true, years: 'life', cases: cite('cc', '134', 'Q20', '4', '2') }
const bans = {
  kk: '30.12.2020 жылғы № 393-VI Заң бұл бапты өзгерткен, қалай екені оқылмаған: өмір бойына айыру сол заңмен енгізілген деп есептелді (M). 111-VIII Заңның күні белгісіз (2024 жылғы қыркүйек)',
  ru: 'Закон от 30.12.2020 № 393-VI изменил статью, как именно, не прочитано: пожизненный запрет отнесён к нему (M). День вступления Закона 111-VIII (сентябрь 2024) неизвестен',
  en: 'Law 393-VI of 30.12.2020 changed the article, how was not read: the ban for life is put to it (M). The day of Law 111-VIII (September 2024) is not held',
}
const pressedTitle = withResult(title, 'күшпен, алдаумен', 'насилием, обманом', 'by force or deceit')
const groupTitle = withResult(
  title,
  'топпен, желіде, бірнеше рет',
  'группой, в сети, неоднократно',
  'by a group, online, repeated',
)
const parentTitle = withResult(
  title,
  'қылмыстық топ, ата-анасы',
  'преступная группа, родитель',
  'criminal group, parent',
)
const family = { article: '134', family: 'sexual', liableFrom: 16, since: 'surely' } as const
const first = { ...family, mark: 'Q20', from: '2020-02-01', until: '2021-02-01' } as const
const middle = { ...family, mark: 'M', from: '2021-02-01', until: '2024-09-16', notEncoded: [bans] } as const
const latest = { ...family, mark: 'Q24-09', from: '2024-09-16', until: 'open' } as const
const both = [confiscation, banForLife]

export const cc134 = article({
  id: 'cc-134',
  title: wider,
  provisions: [
    crime({
      ...first,
      part: '1',
      summary: title,
      elements: base,
      sanction: { alternatives: [imprisonment(3, 6)], adds: [confiscation] },
    }),
    crime({
      ...first,
      part: '2',
      summary: pressedTitle,
      qualifies: ['cc-134.1'],
      elements: [...base, pressed],
      sanction: { alternatives: [imprisonment(5, 8)], adds: [confiscation] },
    }),
    crime({
      ...first,
      part: '3',
      summary: groupTitle,
      qualifies: ['cc-134.1', 'cc-134.2'],
      elements: [...base, itemOf('134', '3', 'Q20', third)],
      sanction: { alternatives: [imprisonment(6, 10)], adds: [confiscation] },
    }),
    crime({
      ...first,
      part: '4',
      summary: parentTitle,
      qualifies: ['cc-134.1', 'cc-134.2', 'cc-134.3'],
      elements: [...base, itemOf('134', '4', 'Q20', fourth)],
      sanction: { alternatives: [imprisonment(7, 12)], adds: [confiscation, banOfParents] },
    }),
    crime({
      ...middle,
      part: '1',
      summary: title,
      elements: base,
      sanction: { alternatives: [imprisonment(3, 6)], adds: both },
    }),
    crime({
      ...middle,
      part: '2',
      summary: pressedTitle,
      qualifies: ['cc-134.1'],
      elements: [...base, pressed],
      sanction: { alternatives: [imprisonment(5, 8)], adds: both },
    }),
    crime({
      ...middle,
      part: '3',
      summary: groupTitle,
      qualifies: ['cc-134.1', 'cc-134.2'],
      elements: [...base, itemOf('134', '3', 'M', third)],
      sanction: { alternatives: [imprisonment(6, 10)], adds: both },
    }),
    crime({
      ...middle,
      part: '4',
      summary: parentTitle,
      qualifies: ['cc-134.1', 'cc-134.2', 'cc-134.3'],
      elements: [...base, itemOf('134', '4', 'M', fourth)],
      sanction: { alternatives: [imprisonment(7, 12)], adds: both },
    }),
    crime({
      ...latest,
      part: '1',
      summary: wider,
      elements: base,
      sanction: { alternatives: [imprisonment(3, 6)], adds: both },
    }),
    crime({
      ...latest,
      part: '2',
      summary: pressedTitle,
      qualifies: ['cc-134.1'],
      elements: [...base, pressedOrAdvertised],
      sanction: { alternatives: [imprisonment(5, 8)], adds: both },
    }),
    crime({
      ...latest,
      part: '3',
      summary: groupTitle,
      qualifies: ['cc-134.1', 'cc-134.2'],
      elements: [...base, itemOf('134', '3', 'Q24-09', third)],
      sanction: { alternatives: [imprisonment(6, 10)], adds: both },
    }),
    crime({
      ...latest,
      part: '4',
      summary: parentTitle,
      qualifies: ['cc-134.1', 'cc-134.2', 'cc-134.3'],
      elements: [...base, itemOf('134', '4', 'Q24-09', fourth)],
      sanction: { alternatives: [imprisonment(7, 12)], adds: both },
    }),
  ],
  examples: [
    {
      says: 'a girl of 17, 2020',
      on: '2020-08-01',
      authority: 'text of 2020, 134(1)',
      given: { ...prostituted },
      expect: { stands: ['cc-134.1@2020-02-01'] },
    },
    {
      says: 'by blackmail, 2020',
      on: '2020-08-01',
      authority: 'text of 2020, 134(2)',
      given: { ...prostituted, pressureOrDeceit: 'yes' },
      expect: { stands: ['cc-134.2@2020-02-01'] },
    },
    {
      says: 'over a network, 2020',
      on: '2020-08-01',
      authority: 'text of 2020, 134(3)(1-1)',
      given: { ...prostituted, viaNetworks: 'yes' },
      expect: { stands: ['cc-134.3@2020-02-01'] },
    },
    {
      says: 'by a parent, 2020',
      on: '2020-08-01',
      authority: 'text of 2020, 134(4)(2)',
      given: { ...prostituted, roleToChild: 'parent' },
      expect: { stands: ['cc-134.4@2020-02-01'] },
    },
    {
      says: 'a girl of 17, 2023',
      on: '2023-08-01',
      authority: 'texts of 2020 and 2024, 134(1): M',
      given: { ...prostituted },
      expect: { stands: ['cc-134.1@2021-02-01'] },
    },
    {
      says: 'by force, 2023',
      on: '2023-08-01',
      authority: 'texts of 2020 and 2024, 134(2): M',
      given: { ...prostituted, force: 'violence' },
      expect: { stands: ['cc-134.2@2021-02-01'] },
    },
    {
      says: 'repeated, 2023',
      on: '2023-08-01',
      authority: 'texts of 2020 and 2024, 134(3)(2): M',
      given: { ...prostituted, cc12Repetition: 'yes' },
      expect: { stands: ['cc-134.3@2021-02-01'] },
    },
    {
      says: 'by a criminal group, 2023',
      on: '2023-08-01',
      authority: 'texts of 2020 and 2024, 134(4)(1): M',
      given: { ...prostituted, group: 'criminal-group' },
      expect: { stands: ['cc-134.4@2021-02-01'] },
    },
    {
      says: 'other sexual services, 2025',
      on: '2025-08-01',
      authority: 'text after Law 111-VIII, 134(1)',
      given: { ...prostituted },
      expect: { stands: ['cc-134.1@2024-09-16'] },
    },
    {
      says: 'by advertising, the day on which it is surely named',
      on: '2024-09-16',
      authority: 'text after Law 111-VIII, 134(2)',
      given: { ...prostituted, advertised: 'yes' },
      expect: { stands: ['cc-134.2@2024-09-16'] },
    },
    {
      says: 'by advertising, before Law 111-VIII can have been in force',
      on: '2024-09-03',
      authority: 'text of 2020, 134(2)',
      given: { ...prostituted, advertised: 'yes' },
      expect: { stands: ['cc-134.1@2021-02-01'] },
    },
    {
      says: 'by two who agreed beforehand',
      on: '2025-08-01',
      authority: 'text after Law 111-VIII, 134(3)(1)',
      given: { ...prostituted, group: 'agreed-group' },
      expect: { stands: ['cc-134.3@2024-09-16'] },
    },
    {
      says: 'by a teacher',
      on: '2025-08-01',
      authority: 'text after Law 111-VIII, 134(4)(2)',
      given: { ...prostituted, roleToChild: 'teacher' },
      expect: { stands: ['cc-134.4@2024-09-16'] },
    },
    {
      says: 'an adult is not a minor',
      on: '2025-08-01',
      authority: 'text of 134(1)',
      given: { ...prostituted, victimAge: 'adult' },
      expect: { stands: [] },
    },
    {
      says: 'who the offender is to the child is open',
      on: '2025-08-01',
      authority: 'text of 134',
      given: { ...prostituted },
      unknown: ['roleToChild'],
      expect: { open: ['cc-134.1@2024-09-16', 'cc-134.4@2024-09-16'] },
    },
  ],
})
