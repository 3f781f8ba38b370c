// Administrative Code 593(1-1): a child under 16 travelling alone is forced off public transport. New on 16.06.2024, five MCI of the day the case is opened.
// Part 3 (again within a year) names parts 1 and 2 only. The text does not say who answers; no knowledge of the age is asked for.
import { article, cite, fine, is, yes } from '../form.ts'

const title = { kk: 'Он алты жасқа толмаған адамды қоғамдық көліктен мәжбүрлеп түсіріп жіберу', ru: 'Принудительная высадка из общественного транспорта лица, не достигшего шестнадцати лет', en: 'Forcing a person under sixteen off public transport' }
const where = cite('adm', '593', 'Q24', '1-1')

export const adm593 = article({
  id: 'adm-593', title,
  provisions: [
    {
      id: 'adm-593.1-1@2024-06-16', family: 'transport', inForce: ['2024-06-16', 'open'], cite: where, summary: title, liableFrom: 16,
      elements: [
        { name: 'deed', cite: where, of: is('deed', 'put-off-transport'), says: { kk: 'қоғамдық көліктен түсіру', ru: 'высадка из общественного транспорта', en: 'putting off public transport' } },
        { name: 'force', cite: where, of: yes('putOffByForce'), says: { kk: 'мәжбүрлеп', ru: 'принудительно', en: 'by force' } },
        { name: 'age', cite: where, of: is('victimAge', 'under-14', '14-15'), says: { kk: 'он алты жасқа толмаған', ru: 'младше шестнадцати лет', en: 'under sixteen' } },
        { name: 'alone', cite: where, of: yes('travelledAlone'), says: { kk: 'ата-анасыз және заңды өкілсіз', ru: 'без родителей и законного представителя', en: 'without parents or legal representative' } },
      ],
      sanction: { alternatives: [fine(5, 5)] },
      notEncoded: [{ kk: 'Кім жауап береді: мәтінде аталмаған (жүргізуші, кондуктор, бақылаушы)', ru: 'Кто отвечает: в тексте не назван (водитель, кондуктор, контролёр)', en: 'Who answers is not named (driver, conductor, inspector)' }],
    },
  ],
  examples: [],
})
