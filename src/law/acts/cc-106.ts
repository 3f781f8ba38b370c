// Criminal Code 106, grave harm on purpose. The reform took restriction of liberty out of part 1 and added dependence to item 3.
// Between 2020 and 2024 laws of 2022 and 2023 changed the article too; their wording was not seen, so the older rows carry Q20.
import { any, article, cite, imprisonment, is, restriction, yes } from '../form.ts'
import { oneOf, violence } from '../pieces.ts'
import { words } from '../terms.ts'
import { nothingWorse } from './example-facts.ts'

const outcome = {
  kk: 'абайсызда өлімге әкеп соққан не қылмыстық топ жасаған',
  ru: 'по неосторожности смерть потерпевшего или преступная группа',
  en: 'death by negligence or a criminal group',
}
const title = {
  kk: 'Денсаулыққа қасақана ауыр зиян келтіру',
  ru: 'Умышленное причинение тяжкого вреда здоровью',
  en: 'Intentional grave harm to health',
}
const worse = {
  kk: 'Денсаулыққа қасақана ауыр зиян, ауырлататын тармақ бойынша',
  ru: 'Тяжкий вред здоровью с отягчающим пунктом',
  en: 'Grave harm with an aggravating item',
}
const worst = {
  kk: 'Денсаулыққа қасақана ауыр зиян: өлім немесе қылмыстық топ',
  ru: 'Тяжкий вред здоровью: смерть или преступная группа',
  en: 'Grave harm: death or a criminal group',
}

const confiscated = {
  kk: 'Мүлікті тәркілеу 2020 жылғы мәтінде жоқ; 2022 не 2023 жылғы заңмен енгізілген, күні оқылмаған',
  ru: 'Конфискации в тексте 2020 года нет; её ввёл закон 2022 или 2023 года, день не прочитан',
  en: 'Confiscation is not in the text of 2020; a law of 2022 or 2023 brought it, its day was not read',
}

export const cc106 = article({
  id: 'cc-106',
  title,
  provisions: [
    {
      id: 'cc-106.1@2020-02-01',
      family: 'violence',
      inForce: ['2020-02-01', '2024-06-16'],
      since: 'surely',
      cite: cite('cc', '106', 'Q20', '1'),
      liableFrom: 14,
      summary: title,
      elements: violence('cc', '106', 'Q20', words.grave, is('harm', 'grave')),
      sanction: { alternatives: [restriction(3, 8), imprisonment(3, 8)] },
      notEncoded: [
        {
          kk: 'ҚК 44-бабы бойынша бас бостандығын шектеу 7 жылдан аспайды',
          ru: 'По статье 44 УК ограничение свободы не дольше 7 лет',
          en: 'CC 44 caps restriction of liberty at 7 years',
        },
      ],
    },
    {
      id: 'cc-106.2@2020-02-01',
      family: 'violence',
      inForce: ['2020-02-01', '2024-06-16'],
      since: 'surely',
      cite: cite('cc', '106', 'Q20', '2'),
      liableFrom: 14,
      summary: worse,
      qualifies: ['cc-106.1'],
      elements: [
        ...violence('cc', '106', 'Q20', words.grave, is('harm', 'grave')),
        oneOf('106', 'Q20', [
          ['1', 'victims'],
          ['2', 'duty'],
          ['3', 'helpless'],
          ['3', 'abducted'],
          ['4', 'cruelty'],
          ['5', 'group'],
          ['6', 'gain'],
          ['7', 'hooligan'],
          ['8', 'hatred'],
          ['9', 'organs'],
          ['10', 'repeated'],
          ['11', 'minor'],
          ['12', 'emergency'],
        ]),
      ],
      sanction: { alternatives: [imprisonment(6, 10)] },
      notEncoded: [confiscated],
    },
    {
      id: 'cc-106.3@2020-02-01',
      family: 'violence',
      inForce: ['2020-02-01', '2024-06-16'],
      since: 'surely',
      cite: cite('cc', '106', 'Q20', '3'),
      liableFrom: 14,
      summary: worst,
      qualifies: ['cc-106.1', 'cc-106.2'],
      elements: [
        ...violence('cc', '106', 'Q20', words.grave, is('harm', 'grave')),
        {
          name: 'outcome',
          says: outcome,
          cite: cite('cc', '106', 'Q20', '3'),
          of: any(yes('death'), is('group', 'criminal-group')),
        },
      ],
      sanction: { alternatives: [imprisonment(8, 12)] },
      notEncoded: [confiscated],
    },
    {
      id: 'cc-106.1@2024-06-16',
      family: 'violence',
      inForce: ['2024-06-16', 'open'],
      cite: cite('cc', '106', 'Q24', '1'),
      liableFrom: 14,
      summary: title,
      elements: violence('cc', '106', 'Q24', words.grave, is('harm', 'grave')),
      sanction: { alternatives: [imprisonment(3, 8)] },
    },
    {
      id: 'cc-106.2@2024-06-16',
      family: 'violence',
      inForce: ['2024-06-16', 'open'],
      cite: cite('cc', '106', 'Q24', '2'),
      liableFrom: 14,
      summary: worse,
      qualifies: ['cc-106.1'],
      elements: [
        ...violence('cc', '106', 'Q24', words.grave, is('harm', 'grave')),
        oneOf('106', 'Q24', [
          ['1', 'victims'],
          ['2', 'duty'],
          ['3', 'helpless'],
          ['3', 'dependent'],
          ['3', 'abducted'],
          ['4', 'cruelty'],
          ['5', 'group'],
          ['6', 'gain'],
          ['7', 'hooligan'],
          ['8', 'hatred'],
          ['9', 'organs'],
          ['10', 'repeated'],
          ['11', 'minor'],
          ['12', 'emergency'],
        ]),
      ],
      sanction: { alternatives: [imprisonment(6, 10)], adds: 'confiscation-possible' },
    },
    {
      id: 'cc-106.3@2024-06-16',
      family: 'violence',
      inForce: ['2024-06-16', 'open'],
      cite: cite('cc', '106', 'Q24', '3'),
      liableFrom: 14,
      summary: worst,
      qualifies: ['cc-106.1', 'cc-106.2'],
      elements: [
        ...violence('cc', '106', 'Q24', words.grave, is('harm', 'grave')),
        {
          name: 'outcome',
          says: outcome,
          cite: cite('cc', '106', 'Q24', '3'),
          of: any(yes('death'), is('group', 'criminal-group')),
        },
      ],
      sanction: { alternatives: [imprisonment(8, 12)], adds: 'confiscation-possible' },
    },
  ],
  examples: [
    {
      says: 'a fractured skull, two weeks before the reform',
      on: '2024-06-01',
      authority: 'facts EX-04 (a)',
      given: { ...nothingWorse, harm: 'grave' },
      expect: { stands: ['cc-106.1@2020-02-01'] },
    },
    {
      says: 'the same two weeks after it',
      on: '2024-07-01',
      authority: 'facts EX-04 (b)',
      given: { ...nothingWorse, harm: 'grave' },
      expect: { stands: ['cc-106.1@2024-06-16'] },
    },
    {
      says: 'she depended on him and he knew: aggravates from the first day of the reform',
      on: '2024-06-16',
      authority: 'facts EX-04, last line',
      given: { ...nothingWorse, harm: 'grave', dependent: 'yes', knewDependent: 'yes' },
      expect: { stands: ['cc-106.2@2024-06-16'] },
    },
    {
      says: 'a day earlier dependence was not an item',
      on: '2024-06-15',
      authority: 'facts EX-04, last line',
      given: { ...nothingWorse, harm: 'grave', dependent: 'yes', knewDependent: 'yes' },
      expect: { stands: ['cc-106.1@2020-02-01'] },
    },
    {
      says: 'she died of it, which he did not intend',
      on: '2025-01-10',
      authority: 'text of CC 106(3)',
      given: { ...nothingWorse, harm: 'grave', death: 'yes' },
      expect: { stands: ['cc-106.3@2024-06-16'] },
    },
    {
      says: 'a criminal group, before the reform',
      on: '2024-01-10',
      authority: 'facts section 3.1, table of items',
      given: { ...nothingWorse, harm: 'grave', group: 'criminal-group' },
      expect: { stands: ['cc-106.3@2020-02-01'] },
    },
    {
      says: 'a group without agreement lifts grave harm',
      on: '2025-01-10',
      authority: 'facts section 12, part 1 / part 2',
      given: { ...nothingWorse, harm: 'grave', group: 'group' },
      expect: { stands: ['cc-106.2@2024-06-16'] },
    },
    {
      says: 'two victims, before the reform',
      on: '2024-01-10',
      authority: 'text of CC 106(2)(1)',
      given: { ...nothingWorse, harm: 'grave', victims: 'two-or-more' },
      expect: { stands: ['cc-106.2@2020-02-01'] },
    },
    {
      says: 'an offender of 14 is liable for grave harm',
      on: '2025-01-10',
      authority: 'CC 15(2)',
      given: { ...nothingWorse, harm: 'grave', offenderAge: '14-15' },
      expect: { stands: ['cc-106.1@2024-06-16'] },
    },
    {
      says: 'an offender of 13 is not',
      on: '2025-01-10',
      authority: 'CC 15(2)',
      given: { ...nothingWorse, harm: 'grave', offenderAge: '12-13' },
      expect: { notLiable: ['cc-106.1@2024-06-16'] },
    },
    {
      says: 'medium harm is not 106',
      on: '2025-01-10',
      authority: 'CC 3(12)',
      given: { ...nothingWorse, harm: 'medium' },
      expect: { stands: ['cc-107.1@2024-06-16'] },
    },
  ],
})
