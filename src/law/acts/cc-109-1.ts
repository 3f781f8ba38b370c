// Criminal Code 109-1, battery: pain without harm to health. New on 16.06.2024; until then AdmCode 73-2. Eight items in part 2, without special cruelty.
import { arrest, article, correctiveWork, cite, fine, is, all, service, yes } from '../form.ts'
import { items, onPurpose, violentDeed, words } from '../terms.ts'

const deed = { name: 'deed', says: words.deed, cite: cite('cc', '109-1', 'Q24', '1'), of: violentDeed }
const battery = { name: 'battery', says: words.pain, cite: cite('cc', '109-1', 'Q24', '1'), of: all(yes('pain'), is('harm', 'none')) }
const intent = { name: 'intent', says: words.intent, cite: cite('cc', '109-1', 'Q24', '1'), of: onPurpose }

export const cc109x1 = article({
  id: 'cc-109-1',
  title: { kk: 'Ұрып-соғу', ru: 'Побои', en: 'Battery' },
  provisions: [
    {
      id: 'cc-109-1.1@2024-06-16', family: 'violence', inForce: ['2024-06-16', 'open'], cite: cite('cc', '109-1', 'Q24', '1'), liableFrom: 16,
      summary: { kk: 'Ұрып-соғу', ru: 'Побои', en: 'Battery' },
      elements: [deed, battery, intent],
      sanction: { alternatives: [fine(80), correctiveWork(80), service(80), arrest(25)] },
    },
    {
      id: 'cc-109-1.2@2024-06-16', family: 'violence', inForce: ['2024-06-16', 'open'], cite: cite('cc', '109-1', 'Q24', '2'), liableFrom: 16,
      summary: { kk: 'Ұрып-соғу, ауырлататын тармақпен', ru: 'Побои с отягчающим пунктом', en: 'Battery with an aggravating item' },
      qualifies: ['cc-109-1.1'],
      elements: [deed, battery, intent, {
        name: 'item', says: words.worse, cite: cite('cc', '109-1', 'Q24', '2'),
        of: items('109-1', 'Q24', [['1', 'victims'], ['2', 'duty'], ['3', 'helpless'], ['3', 'dependent'], ['4', 'group'], ['5', 'hooligan'], ['6', 'hatred'], ['7', 'repeated'], ['8', 'minor']]),
      }],
      sanction: { alternatives: [fine(100, 200), correctiveWork(100, 200), service(100, 200), arrest(30, 50)] },
    },
  ],
  examples: [
    {
      says: 'a husband slaps a wife who earns her own living, first day of the reform', on: '2024-06-16', authority: 'facts EX-01 (b)',
      given: { deed: 'violence', pain: 'yes', harm: 'none', intent: 'on-purpose', victims: 'one', victimAge: 'adult', helpless: 'no', dependent: 'no', group: 'alone', hooligan: 'no', hatred: 'no', dutyOfVictim: 'no', cc12Repetition: 'no', offenderAge: 'adult', specialCruelty: 'no', mockery: 'no', aimOfTorment: 'no' },
      expect: { stands: ['cc-109-1.1@2024-06-16'] },
    },
    {
      says: 'she lives on his money and he knows it', on: '2024-06-16', authority: 'facts EX-01 (c)',
      given: { deed: 'violence', pain: 'yes', harm: 'none', intent: 'on-purpose', dependent: 'yes', knewDependent: 'yes', offenderAge: 'adult', aimOfTorment: 'no' },
      expect: { stands: ['cc-109-1.2@2024-06-16'] },
    },
    {
      says: 'a coach strikes a pupil of 13 whose age he knows; special cruelty does not matter in 109-1', on: '2025-11-12', authority: 'facts EX-06',
      given: { deed: 'violence', pain: 'yes', harm: 'none', intent: 'on-purpose', victimAge: 'under-14', knewMinor: 'yes', offenderAge: 'adult', aimOfTorment: 'no', specialCruelty: 'yes' },
      expect: { stands: ['cc-109-1.2@2024-06-16'] },
    },
    {
      says: 'special cruelty alone does not lift battery to part 2', on: '2025-03-03', authority: 'text of CC 109-1(2), which has no such item',
      given: { deed: 'violence', pain: 'yes', harm: 'none', intent: 'on-purpose', victims: 'one', victimAge: 'adult', helpless: 'no', dependent: 'no', group: 'alone', hooligan: 'no', hatred: 'no', dutyOfVictim: 'no', cc12Repetition: 'no', offenderAge: 'adult', specialCruelty: 'yes', aimOfTorment: 'no' },
      expect: { stands: ['cc-109-1.1@2024-06-16'] },
    },
    {
      says: 'the second unjudged battery is item 7', on: '2024-07-10', authority: 'facts EX-10 (d)',
      given: { deed: 'violence', pain: 'yes', harm: 'none', intent: 'on-purpose', cc12Repetition: 'yes', offenderAge: 'adult', aimOfTorment: 'no' },
      expect: { stands: ['cc-109-1.2@2024-06-16'] },
    },
    {
      says: 'no pain: nothing stands', on: '2025-03-03', authority: 'text of CC 109-1(1): caused physical pain',
      given: { deed: 'violence', pain: 'no', harm: 'none', intent: 'on-purpose', aimOfTorment: 'no', offenderAge: 'adult' },
      expect: { stands: [] },
    },
    {
      says: 'by negligence: nothing stands', on: '2025-03-03', authority: 'background (M): negligence is punished only where an article says so, and 109-1 does not',
      given: { deed: 'violence', pain: 'yes', harm: 'none', intent: 'negligent', offenderAge: 'adult' },
      expect: { stands: [] },
    },
    {
      says: 'an offender of 15 meets the elements and is not liable', on: '2026-01-20', authority: 'CC 15(1); facts EX-07 (a) in the form of battery',
      given: { deed: 'violence', pain: 'yes', harm: 'none', intent: 'on-purpose', victimAge: '14-15', knewMinor: 'yes', offenderAge: '14-15', aimOfTorment: 'no' },
      expect: { notLiable: ['cc-109-1.2@2024-06-16'] },
    },
    {
      says: 'dependence unknown: both parts are open', on: '2024-06-16', authority: 'facts EX-01, variant',
      given: { deed: 'violence', pain: 'yes', harm: 'none', intent: 'on-purpose', victims: 'one', victimAge: 'adult', helpless: 'no', group: 'alone', hooligan: 'no', hatred: 'no', dutyOfVictim: 'no', cc12Repetition: 'no', offenderAge: 'adult', aimOfTorment: 'no' },
      expect: { open: ['cc-109-1.1@2024-06-16', 'cc-109-1.2@2024-06-16'] },
    },
  ],
})
