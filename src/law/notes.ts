// What must be said beside every answer: which wording was read and until when, and how a minor is punished.
import type { Compiled, CompiledProvision } from './compile.ts'
import { agesOf } from './consequences.ts'
import type { Words } from './facts.ts'
import { marks, type Day } from './form.ts'
import type { State } from './inquiry.ts'

export function notesOf(compiled: Compiled, state: State, possible: readonly CompiledProvision[]): readonly Words[] {
  const notes: Words[] = []
  if (((state.masks[0] as number) & 1) !== 0)
    notes.push({
      kk: `${day(compiled.rulebook.heldFrom)} күніне дейінгі редакция енгізілмеген`,
      ru: `Редакция до ${day(compiled.rulebook.heldFrom)} не внесена`,
      en: `The wording before ${day(compiled.rulebook.heldFrom)} is not encoded`,
    })
  for (const { law, earliest, surely } of compiled.rulebook.entries) {
    if (state.act[1] < earliest || state.act[0] >= surely) continue
    notes.push({
      kk: `${law.kk}: күшіне енген күні белгісіз (${day(earliest)}–${day(surely)}), сондықтан екі редакция да ықтимал`,
      ru: `${law.ru}: день вступления в силу неизвестен (${day(earliest)}–${day(surely)}), поэтому возможны обе редакции`,
      en: `${law.en}: the day it took effect is not held (${day(earliest)}–${day(surely)}), so either wording may govern`,
    })
  }
  const texts = [...new Set(possible.map(p => p.provision.cite.mark))].filter(m => marks[m].asOf < state.act[1])
  for (const text of [...new Set(texts.map(m => marks[m].asOf))].toSorted()) {
    notes.push({
      kk: `${day(text)} күнгі мәтін, кейінгі өзгерістер қаралмаған`,
      ru: `Текст на ${day(text)}, последующие изменения не изучены`,
      en: `Text of ${day(text)}, later changes not seen`,
    })
  }
  if (state.states.get('harm') === 'derived')
    notes.push({
      kk: 'Зиян дәрежесі өлшенген күндер мен пайыздан шығарылды (ҚК 3-баптың 11–13-тармақтары); соңғы сөз – сот-медициналық сарапшыда',
      ru: 'Степень вреда выведена из измеренных дней и процентов (пп. 11–13 ст. 3 УК); последнее слово за судебно-медицинским экспертом',
      en: 'The grade of harm follows from the days and per cent measured (CC 3(11)–(13)); the forensic examiner has the last word',
    })
  const age = agesOf(compiled, state.masks)
  const isCriminal = possible.some(p => p.class !== 'administrative')
  if (age.mayBePunishedMinor && isCriminal)
    notes.push(
      age.mayBeAdult
        ? {
            kk: 'Жаза ересек адамға көрсетілген. 14–17 жаста ҚК 81-бап: қамаққа алу жоқ, айыппұл мен түзеу жұмыстары 5–100 АЕК, қоғамдық жұмыстар 10–75 сағат; онша ауыр емес және өлімге байланыссыз ауырлығы орташа қылмыс үшін бас бостандығынан айыру жоқ, сондықтан санкциядан ештеңе қалмауы мүмкін (ҚК 83-бап)',
            ru: 'Наказание показано для взрослого. Для 14–17 лет ст. 81 УК: ареста нет, штраф и исправительные работы 5–100 МРП, общественные работы 10–75 ч; за преступление небольшой и средней тяжести без смерти нет лишения свободы, поэтому из санкции может не остаться ничего (ст. 83 УК)',
            en: 'Penalties are shown for an adult. At 14–17 CC 81 applies: no arrest, fine and corrective work 5–100 MCI, community service 10–75 hours; no imprisonment for a minor crime or a medium crime without death, so nothing of the sanction may be left (CC 83)',
          }
        : {
            kk: 'Жаза 14–17 жастағы адамға көрсетілген (ҚК 81-бап): қоғамдық жұмыстар 16-ға дейін күніне екі сағаттан, 16–17 жаста үш сағаттан аспайды; тыйым салу бір жылдан екі жылға дейін',
            ru: 'Наказание показано для 14–17 лет (ст. 81 УК): общественные работы до 16 лет не более двух часов в день, в 16–17 — трёх; лишение права заниматься деятельностью от одного до двух лет',
            en: 'Penalties are shown for 14–17 (CC 81): community service at most two hours a day under 16 and three at 16–17; a ban from an activity for one to two years',
          },
    )
  if (age.mayBeFourteen && possible.some(p => p.provision.liableFrom === 14))
    notes.push({
      kk: 'Жауаптылық 14 жастан: ҚК 15-бап 2-бөлік, 29.12.2021 дейінгі мәтін; 2024 жылғы тізім қаралмаған',
      ru: 'Ответственность с 14 лет: ч. 2 ст. 15 УК в тексте до 29.12.2021; список 2024 года не изучен',
      en: 'Liable from 14: CC 15(2) in a text before 29.12.2021; the list of 2024 was not seen',
    })
  if (
    age.mayBePunishedMinor &&
    possible.some(p => p.class === 'administrative' && p.provision.liableUntil === undefined)
  )
    notes.push({
      kk: '16–17 жаста әкімшілік қамаққа алу жоқ, айыппұл 10 АЕК-тен аспайды (ӘҚБтК 50, 66-баптар)',
      ru: 'В 16–17 лет административного ареста нет, штраф не более 10 МРП (ст. 50, 66 КоАП)',
      en: 'At 16–17 there is no administrative arrest and a fine is at most 10 MCI (AdmCode 50, 66)',
    })
  return notes
}
function day(on: Day): string {
  return `${on.slice(8, 10)}.${on.slice(5, 7)}.${on.slice(0, 4)}`
}
