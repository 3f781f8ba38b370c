// Criminal Code 108-1, light harm on purpose. New on 16.06.2024; until then AdmCode 73-1. Part 1 is a misdemeanour, part 2 a minor crime,
// and part 2 alone in this family still offers restriction of liberty.
import { arrest, article, cite, correctiveWork, fine, imprisonment, is, restriction, service, type Element } from '../form.ts'
import { items, onPurpose, violentDeed, words } from '../terms.ts'

const base: readonly Element[] = [
  { name: 'deed', says: words.deed, cite: cite('cc', '108-1', 'Q24', '1'), of: violentDeed },
  { name: 'harm', says: words.light, cite: cite('cc', '108-1', 'Q24', '1'), of: is('harm', 'light') },
  { name: 'intent', says: words.intent, cite: cite('cc', '108-1', 'Q24', '1'), of: onPurpose },
]
const title = { kk: 'Денсаулыққа қасақана жеңіл зиян келтіру', ru: 'Умышленное причинение лёгкого вреда здоровью', en: 'Intentional light harm to health' }

export const cc108x1 = article({
  id: 'cc-108-1', title,
  provisions: [
    {
      id: 'cc-108-1.1@2024-06-16', family: 'violence', inForce: ['2024-06-16', 'open'], cite: cite('cc', '108-1', 'Q24', '1'), liableFrom: 16, summary: title,
      elements: base,
      sanction: { alternatives: [fine(200), correctiveWork(200), service(200), arrest(50)] },
    },
    {
      id: 'cc-108-1.2@2024-06-16', family: 'violence', inForce: ['2024-06-16', 'open'], cite: cite('cc', '108-1', 'Q24', '2'), liableFrom: 16,
      summary: { kk: 'Жеңіл зиян, ауырлататын тармақпен', ru: 'Лёгкий вред с отягчающим пунктом', en: 'Light harm with an aggravating item' },
      qualifies: ['cc-108-1.1'],
      elements: [...base, {
        name: 'item', says: words.worse, cite: cite('cc', '108-1', 'Q24', '2'),
        of: items('108-1', 'Q24', [['1', 'victims'], ['2', 'duty'], ['3', 'cruelty'], ['3', 'helpless'], ['3', 'dependent'], ['4', 'group'], ['5', 'hooligan'], ['6', 'hatred'], ['7', 'repeated'], ['8', 'minor']]),
      }],
      sanction: { alternatives: [fine(1000), correctiveWork(1000), service(600), restriction(2), imprisonment(2)] },
    },
  ],
  examples: [],
})
