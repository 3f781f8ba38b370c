// Criminal Code 120, rape of a woman. The ladder of parts is shared with 121 and stands in sexual-violence.ts. Against a minor knowledge of the age is not asked for.
// Liability begins at 14. Part 1 is a private-public case.
import { article, is, yes } from '../form.ts'
import { said } from '../pieces.ts'
import { sexualViolence } from '../sexual-violence.ts'
import { forced } from './example-facts.ts'

const title = { kk: 'Зорлау', ru: 'Изнасилование', en: 'Rape' }

export const cc120 = article({
  id: 'cc-120',
  title,
  provisions: sexualViolence('120', title, [
    said(
      'deed',
      is('deed', 'sexual'),
      'сексуалдық сипаттағы іс-әрекет',
      'деяние сексуального характера',
      'a sexual deed',
      '1',
    ),
    said(
      'force',
      is('sexualDeed', 'forced'),
      'күш қолдану, онымен қорқыту немесе дәрменсіз күйін пайдалану',
      'насилие, угроза насилием или беспомощное состояние',
      'force, threat of force or a helpless condition',
      '1',
    ),
    said(
      'intercourse',
      yes('intercourseWithWoman'),
      'жәбірленуші әйелмен жыныстық қатынас',
      'половое сношение с потерпевшей',
      'intercourse with a woman',
      '1',
    ),
  ]),
  examples: [
    {
      says: 'an adult, nothing worse',
      on: '2025-02-14',
      authority: 'text of CC 120(1)',
      given: { ...forced },
      expect: { stands: ['cc-120.1@2020-02-01'] },
    },
    {
      says: 'the same before the reform',
      on: '2024-06-15',
      authority: 'text of 2020, 120(1), unchanged',
      given: { ...forced },
      expect: { stands: ['cc-120.1@2020-02-01'] },
    },
    {
      says: 'by two of them without agreement',
      on: '2025-02-14',
      authority: 'text of CC 120(2)(1)',
      given: { ...forced, group: 'group' },
      expect: { stands: ['cc-120.2@2020-02-01'] },
    },
    {
      says: 'with a threat to kill',
      on: '2025-02-14',
      authority: 'text of CC 120(2)(2)',
      given: { ...forced, threatToKill: 'yes' },
      expect: { stands: ['cc-120.2@2020-02-01'] },
    },
    {
      says: 'HIV',
      on: '2025-02-14',
      authority: 'text of CC 120(3)(2)',
      given: { ...forced, infection: 'hiv' },
      expect: { stands: ['cc-120.3@2021-02-01'] },
    },
    {
      says: 'grave harm, text of 2020',
      on: '2020-06-14',
      authority: 'text of 2020, 120(3)(2)',
      given: { ...forced, harm: 'grave' },
      expect: { stands: ['cc-120.3@2020-02-01'] },
    },
    {
      says: 'a criminal group stood in part 3 in 2020',
      on: '2020-06-14',
      authority: 'text of 2020, 120(3)(6)',
      given: { ...forced, group: 'criminal-group' },
      expect: { stands: ['cc-120.3@2020-02-01'] },
    },
    {
      says: 'and stands in part 3-1 since',
      on: '2025-02-14',
      authority: 'text of CC 120(3-1)(3)',
      given: { ...forced, group: 'criminal-group' },
      expect: { stands: ['cc-120.3-1@2021-02-01'] },
    },
    {
      says: 'a victim of 17, whether or not he knew her age',
      on: '2025-02-14',
      authority: 'text of CC 120(3-1)(1): knowledge is not asked',
      given: { ...forced, victimAge: '16-17', knewMinor: 'no' },
      expect: { stands: ['cc-120.3-1@2021-02-01'] },
    },
    {
      says: 'the same in 2020',
      on: '2020-06-14',
      authority: 'text of 2020, 120(3-1)(1)',
      given: { ...forced, victimAge: '16-17', knewMinor: 'no' },
      expect: { stands: ['cc-120.3-1@2020-02-01'] },
    },
    {
      says: 'two minors',
      on: '2025-02-14',
      authority: 'text of CC 120(3-2)(1)',
      given: { ...forced, victimAge: '16-17', victims: 'two-or-more', severalMinors: 'yes' },
      expect: { stands: ['cc-120.3-2@2021-02-01'] },
    },
    {
      says: 'a victim of 15, by a teacher',
      on: '2025-02-14',
      authority: 'text of CC 120(3-2)(3)',
      given: { ...forced, victimAge: '14-15', roleToChild: 'teacher' },
      expect: { stands: ['cc-120.3-2@2021-02-01'] },
    },
    {
      says: 'in 2020 the teacher was an item of part 3-1',
      on: '2020-06-14',
      authority: 'text of 2020, 120(3-1)(2)',
      given: { ...forced, victimAge: '14-15', roleToChild: 'teacher' },
      expect: { stands: ['cc-120.3-1@2020-02-01'] },
    },
    {
      says: 'death by negligence stood in part 3-2 in 2020',
      on: '2020-06-14',
      authority: 'text of 2020, 120(3-2)(2)',
      given: { ...forced, death: 'yes' },
      expect: { stands: ['cc-120.3-2@2020-02-01'] },
    },
    {
      says: 'a child of 13, first day of the reform: life and nothing else',
      on: '2024-06-16',
      authority: 'text of CC 120(4); facts section 12, 13/14',
      given: { ...forced, victimAge: 'under-14' },
      expect: { stands: ['cc-120.4@2024-06-16'] },
    },
    {
      says: 'a day earlier: twenty years or life',
      on: '2024-06-15',
      authority: 'text after Law 393-VI, 120(4)',
      given: { ...forced, victimAge: 'under-14' },
      expect: { stands: ['cc-120.4@2021-02-01'] },
    },
    {
      says: 'a child of 13 in 2020',
      on: '2020-06-14',
      authority: 'text of 2020, 120(4)',
      given: { ...forced, victimAge: 'under-14' },
      expect: { stands: ['cc-120.4@2020-02-01'] },
    },
    {
      says: 'the victim dies',
      on: '2025-02-14',
      authority: 'text of CC 120(4)',
      given: { ...forced, death: 'yes' },
      expect: { stands: ['cc-120.4@2024-06-16'] },
    },
    {
      says: 'the age of the victim is open: 17 or 18',
      on: '2025-02-14',
      authority: 'text of CC 120(1), (3-1)',
      given: { ...forced, victimAge: 'adult' },
      unknown: ['victimAge', 'roleToChild'],
      expect: {
        open: ['cc-120.1@2020-02-01', 'cc-120.3-1@2021-02-01', 'cc-120.4@2024-06-16', 'cc-120.3-2@2021-02-01'],
      },
    },
    {
      says: 'a boy of 15 is liable',
      on: '2025-02-14',
      authority: 'CC 15(2)',
      given: { ...forced, offenderAge: '14-15' },
      expect: { stands: ['cc-120.1@2020-02-01'] },
    },
    {
      says: 'a boy of 13 is not',
      on: '2025-02-14',
      authority: 'CC 15(2)',
      given: { ...forced, offenderAge: '12-13' },
      expect: { notLiable: ['cc-120.1@2020-02-01'] },
    },
    {
      says: 'another sexual act is 121',
      on: '2025-02-14',
      authority: 'texts of CC 120(1), 121(1)',
      given: { ...forced, intercourseWithWoman: 'no' },
      expect: { stands: ['cc-121.1@2020-02-01'] },
    },
  ],
})
