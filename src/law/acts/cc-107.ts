// Criminal Code 107, medium harm on purpose. The reform took restriction of liberty out of part 1, left imprisonment alone in part 2 and added dependence.
// Liability for part 2 begins at 14, for part 1 at 16: a known minor victim moves an offender of 15 across that line.
import { article, cite, correctiveWork, fine, imprisonment, is, restriction, service, type Element, type Mark } from '../form.ts'
import { items, onPurpose, violentDeed, words } from '../terms.ts'

const base = (mark: Mark): readonly Element[] => [
  { name: 'deed', says: words.deed, cite: cite('cc', '107', mark, '1'), of: violentDeed },
  { name: 'harm', says: words.medium, cite: cite('cc', '107', mark, '1'), of: is('harm', 'medium') },
  { name: 'intent', says: words.intent, cite: cite('cc', '107', mark, '1'), of: onPurpose },
]
const title = { kk: 'Денсаулыққа қасақана ауырлығы орташа зиян келтіру', ru: 'Умышленное причинение средней тяжести вреда здоровью', en: 'Intentional medium harm to health' }
const worse = { kk: 'Ауырлығы орташа зиян, ауырлататын тармақпен', ru: 'Вред средней тяжести с отягчающим пунктом', en: 'Medium harm with an aggravating item' }

export const cc107 = article({
  id: 'cc-107', title,
  provisions: [
    {
      id: 'cc-107.1@2020-02-01', family: 'violence', inForce: ['2020-02-01', '2024-06-16'], since: 'surely', cite: cite('cc', '107', 'Q20', '1'), liableFrom: 16, summary: title,
      elements: base('Q20'),
      sanction: { alternatives: [fine(1000), correctiveWork(1000), service(600), restriction(2), imprisonment(2)] },
    },
    {
      id: 'cc-107.2@2020-02-01', family: 'violence', inForce: ['2020-02-01', '2024-06-16'], since: 'surely', cite: cite('cc', '107', 'Q20', '2'), liableFrom: 14, summary: worse,
      qualifies: ['cc-107.1'],
      elements: [...base('Q20'), {
        name: 'item', says: words.worse, cite: cite('cc', '107', 'Q20', '2'),
        of: items('107', 'Q20', [['1', 'victims'], ['2', 'duty'], ['3', 'cruelty'], ['3', 'helpless'], ['4', 'agreedOrCriminal'], ['5', 'hooligan'], ['6', 'hatred'], ['7', 'repeated'], ['8', 'minor']]),
      }],
      sanction: { alternatives: [fine(2000), correctiveWork(2000), service(800), restriction(3), imprisonment(3)] },
    },
    {
      id: 'cc-107.1@2024-06-16', family: 'violence', inForce: ['2024-06-16', 'open'], cite: cite('cc', '107', 'Q24', '1'), liableFrom: 16, summary: title,
      elements: base('Q24'),
      sanction: { alternatives: [fine(1000), correctiveWork(1000), service(600), imprisonment(2)] },
    },
    {
      id: 'cc-107.2@2024-06-16', family: 'violence', inForce: ['2024-06-16', 'open'], cite: cite('cc', '107', 'Q24', '2'), liableFrom: 14, summary: worse,
      qualifies: ['cc-107.1'],
      elements: [...base('Q24'), {
        name: 'item', says: words.worse, cite: cite('cc', '107', 'Q24', '2'),
        of: items('107', 'Q24', [['1', 'victims'], ['2', 'duty'], ['3', 'cruelty'], ['3', 'helpless'], ['3', 'dependent'], ['4', 'agreedOrCriminal'], ['5', 'hooligan'], ['6', 'hatred'], ['7', 'repeated'], ['8', 'minor']]),
      }],
      sanction: { alternatives: [imprisonment(3)] },
    },
  ],
  examples: [],
})
