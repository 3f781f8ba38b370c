// Criminal Code 106, grave harm on purpose. The reform took restriction of liberty out of part 1 and added dependence to item 3.
// Between 2020 and 2024 laws of 2022 and 2023 changed the article too; their wording was not seen, so the older rows carry Q20.
import { any, article, cite, imprisonment, is, restriction, yes, type Element, type Mark } from '../form.ts'
import { items, onPurpose, violentDeed, words } from '../terms.ts'

const base = (mark: Mark): readonly Element[] => [
  { name: 'deed', says: words.deed, cite: cite('cc', '106', mark, '1'), of: violentDeed },
  { name: 'harm', says: words.grave, cite: cite('cc', '106', mark, '1'), of: is('harm', 'grave') },
  { name: 'intent', says: words.intent, cite: cite('cc', '106', mark, '1'), of: onPurpose },
]
const third = (mark: Mark): Element => ({
  name: 'outcome', cite: cite('cc', '106', mark, '3'), of: any(yes('death'), is('group', 'criminal-group')),
  says: { kk: 'абайсызда өлімге әкелген немесе қылмыстық топ жасаған', ru: 'по неосторожности смерть потерпевшего или преступная группа', en: 'death by negligence or a criminal group' },
})
const title = { kk: 'Денсаулыққа қасақана ауыр зиян келтіру', ru: 'Умышленное причинение тяжкого вреда здоровью', en: 'Intentional grave harm to health' }
const worse = { kk: 'Денсаулыққа қасақана ауыр зиян, ауырлататын тармақпен', ru: 'Тяжкий вред здоровью с отягчающим пунктом', en: 'Grave harm with an aggravating item' }
const worst = { kk: 'Денсаулыққа қасақана ауыр зиян: өлім немесе қылмыстық топ', ru: 'Тяжкий вред здоровью: смерть или преступная группа', en: 'Grave harm: death or a criminal group' }

export const cc106 = article({
  id: 'cc-106', title,
  provisions: [
    {
      id: 'cc-106.1@2020-02-01', family: 'violence', inForce: ['2020-02-01', '2024-06-16'], since: 'surely', cite: cite('cc', '106', 'Q20', '1'), liableFrom: 14, summary: title,
      elements: base('Q20'),
      sanction: { alternatives: [restriction(3, 8), imprisonment(3, 8)] },
      notEncoded: [{ kk: 'ҚК 44-бап бас бостандығын шектеуді 7 жылмен шектейді', ru: 'Статья 44 УК ограничивает ограничение свободы семью годами', en: 'CC 44 caps restriction of liberty at 7 years' }],
    },
    {
      id: 'cc-106.2@2020-02-01', family: 'violence', inForce: ['2020-02-01', '2024-06-16'], since: 'surely', cite: cite('cc', '106', 'Q20', '2'), liableFrom: 14, summary: worse,
      qualifies: ['cc-106.1'],
      elements: [...base('Q20'), {
        name: 'item', says: words.worse, cite: cite('cc', '106', 'Q20', '2'),
        of: items('106', 'Q20', [['1', 'victims'], ['2', 'duty'], ['3', 'helpless'], ['3', 'abducted'], ['4', 'cruelty'], ['5', 'group'], ['6', 'gain'], ['7', 'hooligan'], ['8', 'hatred'], ['9', 'organs'], ['10', 'repeated'], ['11', 'minor'], ['12', 'emergency']]),
      }],
      sanction: { alternatives: [imprisonment(6, 10)], adds: 'confiscation-possible' },
    },
    {
      id: 'cc-106.3@2020-02-01', family: 'violence', inForce: ['2020-02-01', '2024-06-16'], since: 'surely', cite: cite('cc', '106', 'Q20', '3'), liableFrom: 14, summary: worst,
      qualifies: ['cc-106.1', 'cc-106.2'],
      elements: [...base('Q20'), third('Q20')],
      sanction: { alternatives: [imprisonment(8, 12)], adds: 'confiscation-possible' },
    },
    {
      id: 'cc-106.1@2024-06-16', family: 'violence', inForce: ['2024-06-16', 'open'], cite: cite('cc', '106', 'Q24', '1'), liableFrom: 14, summary: title,
      elements: base('Q24'),
      sanction: { alternatives: [imprisonment(3, 8)] },
    },
    {
      id: 'cc-106.2@2024-06-16', family: 'violence', inForce: ['2024-06-16', 'open'], cite: cite('cc', '106', 'Q24', '2'), liableFrom: 14, summary: worse,
      qualifies: ['cc-106.1'],
      elements: [...base('Q24'), {
        name: 'item', says: words.worse, cite: cite('cc', '106', 'Q24', '2'),
        of: items('106', 'Q24', [['1', 'victims'], ['2', 'duty'], ['3', 'helpless'], ['3', 'dependent'], ['3', 'abducted'], ['4', 'cruelty'], ['5', 'group'], ['6', 'gain'], ['7', 'hooligan'], ['8', 'hatred'], ['9', 'organs'], ['10', 'repeated'], ['11', 'minor'], ['12', 'emergency']]),
      }],
      sanction: { alternatives: [imprisonment(6, 10)], adds: 'confiscation-possible' },
    },
    {
      id: 'cc-106.3@2024-06-16', family: 'violence', inForce: ['2024-06-16', 'open'], cite: cite('cc', '106', 'Q24', '3'), liableFrom: 14, summary: worst,
      qualifies: ['cc-106.1', 'cc-106.2'],
      elements: [...base('Q24'), third('Q24')],
      sanction: { alternatives: [imprisonment(8, 12)], adds: 'confiscation-possible' },
    },
  ],
  examples: [],
})
