// Administrative Code 73, unlawful acts in family and domestic relations: disrespect in a dwelling that disturbs the peace of those at home,
// unless it has the signs of a crime. On detection since 01.07.2023. The penalties of 01.07.2023–15.06.2024 were not seen.
import { administrativeArrest, article, cite, fine, is, no, warning, yes, type Element, type Mark, type Period, type Provision, type Sanction } from '../form.ts'

const elements = (mark: Mark): readonly Element[] => [
  { name: 'deed', cite: cite('adm', '73', mark, '1'), of: is('deed', 'disrespect'), says: { kk: 'балағаттау, қорлап тиісу, кемсіту, зат бүлдіру', ru: 'брань, оскорбительное приставание, унижение, порча вещей', en: 'foul language, insulting advances, humiliation, damage to things' } },
  { name: 'relation', cite: cite('adm', '73', mark, '1'), of: yes('familyRelation'), says: { kk: 'отбасы-тұрмыстық қатынас', ru: 'семейно-бытовые отношения', en: 'family-domestic relation' } },
  { name: 'place', cite: cite('adm', '73', mark, '1'), of: yes('inDwelling'), says: { kk: 'тұрғын үйде', ru: 'в жилище', en: 'in a dwelling' } },
  { name: 'peace', cite: cite('adm', '73', mark, '1'), of: yes('disturbedPeace'), says: { kk: 'тыныштығы бұзылған', ru: 'нарушено спокойствие', en: 'peace disturbed' } },
  { name: 'residual', cite: cite('adm', '73', mark, '1'), of: no('signsOfCrime'), says: { kk: 'қылмыстық жазаланатын іс-әрекет белгілері жоқ', ru: 'нет признаков уголовно наказуемого деяния', en: 'no signs of a criminal act' } },
]
const again = (mark: Mark): Element => ({ name: 'again', cite: cite('adm', '73', mark, '2'), of: yes('admAgainWithinYear'), says: { kk: 'жаза қолданылғаннан кейін бір жыл ішінде қайталап', ru: 'повторно в течение года после наложения взыскания', en: 'again within a year after the penalty' } })
const notArrestable = (mark: Mark): Element => ({ name: 'not-arrestable', cite: cite('adm', '73', mark, '3'), of: yes('notArrestable'), says: { kk: 'әкімшілік қамаққа алу қолданылмайтын адам', ru: 'лицо, к которому арест не применяется', en: 'a person to whom arrest does not apply' } })
const title = { kk: 'Отбасы-тұрмыстық қатынастар аясындағы құқыққа қарсы әрекеттер', ru: 'Противоправные действия в сфере семейно-бытовых отношений', en: 'Unlawful acts in family and domestic relations' }

function version(inForce: Period, mark: Mark, sanctions: readonly [Sanction | 'not-held', Sanction | 'not-held', Sanction | 'not-held']): readonly Provision[] {
  const day = inForce[0]
  return [
    { id: `adm-73.1@${day}`, family: 'household', inForce, cite: cite('adm', '73', mark, '1'), summary: title, liableFrom: 16, elements: elements(mark), sanction: sanctions[0] },
    { id: `adm-73.2@${day}`, family: 'household', inForce, cite: cite('adm', '73', mark, '2'), summary: title, liableFrom: 16, qualifies: ['adm-73.1'], elements: [...elements(mark), again(mark)], sanction: sanctions[1] },
    { id: `adm-73.3@${day}`, family: 'household', inForce, cite: cite('adm', '73', mark, '3'), summary: title, liableFrom: 16, qualifies: ['adm-73.1', 'adm-73.2'], elements: [...elements(mark), again(mark), notArrestable(mark)], sanction: sanctions[2] },
  ]
}

export const adm73 = article({
  id: 'adm-73', title,
  provisions: [
    ...version(['2020-02-01', '2023-07-01'], 'Q20', [{ alternatives: [warning, administrativeArrest(5)] }, { alternatives: [administrativeArrest(10)] }, { alternatives: [fine(5, 5)] }]),
    ...version(['2023-07-01', '2024-06-16'], 'S', ['not-held', 'not-held', 'not-held']),
    ...version(['2024-06-16', 'open'], 'Q24', [{ alternatives: [warning, administrativeArrest(5, 5)] }, { alternatives: [administrativeArrest(10, 10)] }, { alternatives: [fine(5, 5)] }]),
  ],
  examples: [],
})
