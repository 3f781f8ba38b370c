// A qualification in lines of plain words, for three readers. Lists with terms in the nominative: endings are never pasted onto a term.
// A child is told what happens next and that it is not to blame, never a provision.
import { factOf, type Words } from './facts.ts'
import type { ClaimId } from './form.ts'
import type { CandidateStatus, Conclusion, Qualification } from './qualification.ts'

export type Audience = 'operator' | 'investigator' | 'child'
type Lang = keyof Words

const statusWords: { readonly [K in CandidateStatus]: Words } = {
  stands: { kk: 'қолданылады', ru: 'применяется', en: 'stands' },
  open: { kk: 'ашық', ru: 'открыто', en: 'open' },
  displaced: { kk: 'басқа норма қолданылады', ru: 'применяется другая норма', en: 'another provision takes its place' },
  excluded: { kk: 'қолданылмайды', ru: 'не применяется', en: 'does not apply' },
  'met-not-liable': {
    kk: 'белгілері бар, жауаптылық жасына толмаған',
    ru: 'признаки есть, возраст ответственности не достигнут',
    en: 'elements met, below the age of liability',
  },
  'needs-judgement': {
    kk: 'тергеушінің бағалауы керек',
    ru: 'нужна оценка следователя',
    en: 'needs the investigator’s judgement',
  },
}
const conclusionWords: { readonly [K in Conclusion['status']]: Words } = {
  true: { kk: 'ИӘ', ru: 'ДА', en: 'TRUE' },
  false: { kk: 'ЖОҚ', ru: 'НЕТ', en: 'FALSE' },
  unknown: { kk: 'АШЫҚ', ru: 'ОТКРЫТО', en: 'OPEN' },
  conflict: { kk: 'ҚАЙШЫЛЫҚ', ru: 'КОЛЛИЗИЯ', en: 'CONFLICT' },
}
export const lines = {
  provisions: { kk: 'Нормалар', ru: 'Нормы', en: 'Provisions' },
  conclusions: { kk: 'Қорытындылар', ru: 'Выводы', en: 'Conclusions' },
  duties: { kk: 'Міндеттер', ru: 'Обязанности', en: 'Duties' },
  ask: { kk: 'Келесі сұрақтар', ru: 'Следующие вопросы', en: 'Ask next' },
  open: { kk: 'Ашық', ru: 'Открыто', en: 'Open' },
  none: {
    kk: 'Енгізілген нормалардың ешқайсысы қолданылмайды',
    ru: 'Ни одна из внесённых норм не применяется',
    en: 'None of the encoded provisions applies',
  },
  unreviewed: {
    kk: 'Заңгер тексермеген. Бұл кеңес: шешімді адам қабылдайды.',
    ru: 'Юристом не проверено. Это подсказка: решает человек.',
    en: 'Not reviewed by a lawyer. This is advice: people decide.',
  },
  confidence: { kk: 'Сенімділік', ru: 'Достоверность', en: 'Confidence' },
  notEncoded: { kk: 'Енгізілмеген', ru: 'Не учтено', en: 'Not encoded' },
  serviceTarget: {
    kk: 'заңда мерзім жоқ (қызмет мақсаты)',
    ru: 'в законе срока нет (цель службы)',
    en: 'no time in the law (service target)',
  },
  limitation: {
    kk: 'Ескіру мерзімі, ең ертесі',
    ru: 'Срок давности, самый ранний',
    en: 'Limitation period, the earliest',
  },
  penalty: { kk: 'Жаза', ru: 'Наказание', en: 'Penalty' },
  actDay: { kk: 'іс-әрекет күні', ru: 'день деяния', en: 'the day of the act' },
  may: { kk: 'болуы мүмкін', ru: 'возможно', en: 'may arise' },
  derived: {
    kk: 'мерзім шығарылған, мәтінде жоқ',
    ru: 'срок выведен, в тексте не назван',
    en: 'the time is derived, not printed',
  },
  fromRegistration: { kk: 'тіркелгеннен бастап', ru: 'с регистрации', en: 'from registration' },
  marks: {
    kk: 'Белгілер: Q – ресми мәтін (Q24 – 16.06.2024 редакциясы), Qc және Q20 – күні нақты емес көшірме, S – жанама дереккөз, M – расталмаған, U – мәтін анық емес',
    ru: 'Пометки: Q — официальный текст (Q24 — редакция 16.06.2024), Qc и Q20 — копия без точной даты, S — вторичный источник, M — не подтверждено, U — текст неоднозначен',
    en: 'Marks: Q official text (Q24: of 16.06.2024), Qc and Q20 a copy without exact date, S secondary, M unconfirmed, U unsettled by the text',
  },
  notThisPerson: {
    kk: 'бұл адамға тағайындалмайды',
    ru: 'этому лицу не назначают',
    en: 'not for this person',
  },
  personDecides: {
    kk: 'адам туралы деректерге байланысты',
    ru: 'зависит от данных о лице',
    en: 'depends on facts about the person',
  },
  sanctionNotHeld: {
    kk: 'санкцияның сол кездегі мәтіні жоқ',
    ru: 'текст санкции того времени отсутствует',
    en: 'the sanction of that time is not held',
  },
} as const satisfies Record<string, Words>

/** What an operator must see in seconds; an investigator sees all claims. */
const forOperator: readonly ClaimId[] = [
  'someone-must-tell',
  'public-prosecution',
  'may-proceed',
  'prosecutor-decides',
  'may-close-for-lack-of-complaint',
  'protective-order',
  'reconciliation-barred',
]

export function tell(q: Qualification, lang: Lang, to: Audience): readonly string[] {
  if (to === 'child') return forChild(q, lang)
  const out: string[] = []
  const shown = q.candidates.filter(c => c.status !== 'excluded' && (to === 'investigator' || c.status !== 'displaced'))
  out.push(lines.provisions[lang])
  if (shown.length === 0) out.push(`  ${lines.none[lang]}`)
  for (const c of shown) {
    out.push(`  ${c.cite.words[lang]} — ${c.summary[lang]}: ${statusWords[c.status][lang]} [${c.cite.mark}]`)
    for (const item of c.items.filter(i => i.status === 'true'))
      out.push(`    ${item.cite.words[lang]}: ${item.says[lang]}`)
    const open = [...(c.openDay ? [lines.actDay[lang]] : []), ...c.openFacts.map(f => factOf(f).label[lang])]
    if (open.length > 0 && to === 'investigator') out.push(`    ${lines.open[lang]}: ${open.join('; ')}`)
    if (to === 'investigator' && c.status !== 'displaced')
      out.push(
        `    ${lines.penalty[lang]}: ${c.sanctionHeld ? c.penalties.map(p => p.says[lang] + (p.tenge === undefined ? '' : ` (${money(p.tenge.min, p.tenge.max)})`) + forPerson(p, lang)).join('; ') : lines.sanctionNotHeld[lang]}`,
      )
  }
  for (const rival of q.rivals) out.push(`  ${rival.says[lang]} [${rival.cite.mark}]`)
  out.push(lines.conclusions[lang])
  for (const c of q.conclusions) {
    if (to === 'operator' ? !forOperator.includes(c.claim) : c.status === 'false' && c.now === 'wait') continue
    out.push(
      `  ${c.title[lang]}: ${conclusionWords[c.status][lang]}. ${c.says[lang]} ${[...new Set(c.cites.map(x => x.words[lang]))].join('; ')} [${c.confidence}]`,
    )
  }
  if (q.duties.length > 0) out.push(lines.duties[lang])
  for (const d of q.duties) {
    const notes = [
      ...(d.starts === 'registered' ? [lines.fromRegistration[lang]] : []),
      ...(d.timeDerived ? [lines.derived[lang]] : []),
      ...(d.status === 'unknown' ? [lines.may[lang]] : []),
    ]
    out.push(
      `  ${d.holderSays[lang]}: ${d.does[lang]}${d.to === undefined ? '' : ` → ${d.to[lang]}`}. ${d.word === undefined ? '' : `«${d.word[lang]}», `}${withinWords(d.within, lang)}${notes.length === 0 ? '' : ` (${notes.join('; ')})`} ${d.cite.words[lang]} [${d.confidence}]`,
    )
  }
  if (q.severity.limitation !== undefined)
    out.push(`${lines.limitation[lang]}: ${date(q.severity.limitation.earliest)}`)
  for (const note of q.notes) out.push(note[lang])
  if (to === 'investigator') out.push(`${lines.notEncoded[lang]}: ${q.notEncoded.map(w => w[lang]).join('; ')}`)
  if (to === 'investigator') out.push(lines.marks[lang])
  out.push(lines.unreviewed[lang])
  return out
}

function forChild(q: Qualification, lang: Lang): readonly string[] {
  const protects = q.conclusions.some(c => c.claim === 'protective-order' && c.status !== 'false')
  const says: readonly Words[] = [
    { kk: 'Сен кінәлі емессің.', ru: 'Ты не виноват(а).', en: 'It is not your fault.' },
    {
      kk: 'Бұл туралы ересектер білуі керек, олар көмектеседі.',
      ru: 'Об этом должны знать взрослые, которые помогут.',
      en: 'Adults whose work is to help must know about this.',
    },
    ...(protects
      ? [
          {
            kk: 'Саған зиян келтірген адамның саған жақындауына тыйым салынуы мүмкін.',
            ru: 'Тому, кто причинил тебе вред, могут запретить подходить к тебе.',
            en: 'The person who hurt you can be forbidden to come near you.',
          },
        ]
      : []),
    {
      kk: 'Қауіп болса, 102 немесе 112 нөміріне қоңырау шал. 111 нөміріне тегін қоңырау шалып, сөйлесуге болады.',
      ru: 'Если опасно, звони 102 или 112. По номеру 111 можно бесплатно поговорить.',
      en: 'In danger call 102 or 112. You can talk to 111 for free.',
    },
  ]
  return says.map(w => w[lang])
}

export function withinWords(within: Qualification['duties'][number]['within'], lang: Lang): string {
  if (within === 'none') return lines.serviceTarget[lang] + '.'
  if ('sameDay' in within) return { kk: 'сол күні.', ru: 'в тот же день.', en: 'the same day.' }[lang]
  if ('hours' in within)
    return {
      kk: `${within.hours} сағат ішінде.`,
      ru: `в течение ${within.hours} часов.`,
      en: `within ${within.hours} hours.`,
    }[lang]
  if ('days' in within)
    return {
      kk: `${within.days} тәулік ішінде.`,
      ru: `в течение ${within.days} суток.`,
      en: `within ${within.days} days.`,
    }[lang]
  if ('calendarDays' in within)
    return {
      kk: `${within.calendarDays} күнтізбелік күн ішінде.`,
      ru: `в течение ${within.calendarDays} календарных дней.`,
      en: `within ${within.calendarDays} calendar days.`,
    }[lang]
  if ('months' in within)
    return {
      kk: `${within.months} ай ішінде.`,
      ru: `в течение ${within.months} месяцев.`,
      en: `within ${within.months} months.`,
    }[lang]
  if ('everyMonths' in within)
    return {
      kk: `${within.everyMonths} айда бір рет.`,
      ru: `раз в ${within.everyMonths} месяцев.`,
      en: `every ${within.everyMonths} months.`,
    }[lang]
  if ('atMost' in within) {
    const span = spanWords(within.atMost, lang)
    return { kk: `${span} аспайды.`, ru: `не дольше: ${span}.`, en: `at most ${span}.` }[lang]
  }
  if ('lasts' in within) return { kk: '', ru: 'срок: ', en: 'for ' }[lang] + spanWords(within.lasts, lang) + '.'
  if ('timesAMonth' in within) {
    const [least, most] = within.timesAMonth
    const span = spanWords(within.for, lang)
    const times = most === 'open' ? undefined : `${least}–${most}`
    return {
      kk: times ? `${span} бойы, айына ${times} рет.` : `${span} бойы, айына кемінде ${least} рет.`,
      ru: times ? `${span}, ${times} раза в месяц.` : `${span}, не реже ${least} раз в месяц.`,
      en: times ? `for ${span}, ${times} times a month.` : `for ${span}, at least ${least} times a month.`,
    }[lang]
  }
  return {
    kk: `${within.for.days} тәулік бойы, ${within.every.calendarDays} күнтізбелік күнде кемінде бір рет.`,
    ru: `${within.for.days} суток, не реже одного раза в ${within.every.calendarDays} календарных дней.`,
    en: `for ${within.for.days} days, at least once in ${within.every.calendarDays} calendar days.`,
  }[lang]
}

/** Whether a printed penalty may be imposed on this person at all, with the article that says so. */
export function forPerson(penalty: Qualification['candidates'][number]['penalties'][number], lang: Lang): string {
  const where = penalty.limits[0]?.cite.words[lang]
  if (penalty.applies === 'yes' || where === undefined) return ''
  return ` — ${(penalty.applies === 'no' ? lines.notThisPerson : lines.personDecides)[lang]} (${where})`
}
function money(min: number, max: number): string {
  const group = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, '\u00A0')
  return min === max ? `${group(max)}\u00A0₸` : `${group(min)}–${group(max)}\u00A0₸`
}
function date(on: string): string {
  return `${on.slice(8, 10)}.${on.slice(5, 7)}.${on.slice(0, 4)}`
}

/** `30 days`, `3–12 months`, `1 hour`. */
function spanWords(
  span:
    | { readonly hours: number }
    | { readonly days: number }
    | { readonly months: number | readonly [number, number] },
  lang: Lang,
): string {
  if ('hours' in span) return { kk: `${span.hours} сағаттан`, ru: `${span.hours} ч`, en: `${span.hours} h` }[lang]
  if ('days' in span) return { kk: `${span.days} тәулік`, ru: `${span.days} суток`, en: `${span.days} days` }[lang]
  if (typeof span.months === 'number')
    return {
      kk: `${span.months} айдан`,
      ru: `${span.months} мес.`,
      en: span.months === 1 ? 'one month' : `${span.months} months`,
    }[lang]
  const [least, most] = span.months
  return { kk: `${least}–${most} ай`, ru: `${least}–${most} мес.`, en: `${least}–${most} months` }[lang]
}
