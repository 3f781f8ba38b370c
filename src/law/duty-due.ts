// What a duty's rule comes to in one case: who must do what and by when, and from which day. The rules themselves stand in duties/.
import { factsAmong, none, once, type Case } from './case.ts'
import type { Node } from './diagram.ts'
import { roleWords, type Words } from './facts.ts'
import type { Day, DutyRule, HolderKind } from './form.ts'
import type { Inquiry } from './inquiry.ts'
import type { DutyDue } from './qualification.ts'

/** A duty that surely arises says the same in every case, so it is one and the same record. */
const surely = new WeakMap<DutyRule, DutyDue>()
export function dutyDue(of: Case, rule: DutyRule, node: Node, undecided: boolean): DutyDue {
  let due = surely.get(rule)
  if (due === undefined) {
    due = {
      rule: rule.rule,
      holder: rule.holder,
      holderSays: holderWords[rule.holder],
      does: rule.does,
      ...(rule.to === undefined ? {} : { to: rule.to }),
      within: rule.within,
      ...(rule.word === undefined ? {} : { word: rule.word }),
      serviceTarget: rule.within === 'none',
      timeDerived: rule.timeDerived === true,
      starts: rule.starts,
      status: 'true',
      cite: rule.cite,
      confidence: rule.cite.confidence,
      openFacts: none,
    }
    surely.set(rule, due)
  }
  if (!undecided) return due
  const openFacts = once(() => factsAmong(of.compiled, of.view.support(node)))
  return {
    ...due,
    status: 'unknown',
    get openFacts() {
      return openFacts()
    },
  }
}

/** The day on which the duty's clock begins, if the inquiry knows of it. What has not happened yet starts nothing: see `dutiesStarting`. */
export function startDay(starts: DutyRule['starts'], { dates }: Inquiry, decision: Day): Day | undefined {
  switch (starts) {
    case 'order-issued':
    case 'order-served':
      return dates.orderIssued
    case 'warning-announced':
    case 'warning-handed':
      return dates.warningAnnounced
    case 'act':
    case 'investigation-started':
    case 'learnt':
    case 'learnt-by-police':
    case 'received':
    case 'registered':
      return decision
    case 'asked':
    case 'court-decides':
    case 'inspection-needed':
    case 'jurisdiction-elsewhere':
    case 'refused':
    case 'standing':
    case 'stop-considered':
    case 'stopped':
      return undefined
  }
}

export const holderWords: { readonly [K in HolderKind]: Words } = {
  'education-organisation': { kk: 'білім беру ұйымы', ru: 'организация образования', en: 'education organisation' },
  'health-organisation': { kk: 'денсаулық сақтау ұйымы', ru: 'организация здравоохранения', en: 'health organisation' },
  'social-organisation': {
    kk: 'халықты әлеуметтік қорғау ұйымы',
    ru: 'организация социальной защиты',
    en: 'social protection organisation',
  },
  worker: { kk: 'ұйымның әр қызметкері', ru: 'каждый работник организации', en: 'every worker of the organisation' },
  anyone: { kk: 'лауазымды адамдар және азаматтар', ru: 'должностные лица и граждане', en: 'officials and citizens' },
  police: { kk: 'полиция', ru: 'полиция', en: 'police' },
  investigator: roleWords.investigator,
  prosecutor: roleWords.prosecutor,
  court: roleWords.court,
  guardianship: roleWords.guardianship,
  'subject-of-prevention': {
    kk: 'құқық бұзушылық профилактикасының субъектісі',
    ru: 'субъект профилактики правонарушений',
    en: 'every subject of prevention',
  },
  'education-authority': {
    kk: 'білім беруді басқару органы',
    ru: 'орган управления образованием',
    en: 'the education authority',
  },
  'aid-organisation': {
    kk: 'көмек көрсету ұйымы',
    ru: 'организация по оказанию помощи',
    en: 'an aid organisation',
  },
  'support-centre': { kk: 'отбасын қолдау орталығы', ru: 'центр поддержки семьи', en: 'a family support centre' },
  'local-body': {
    kk: 'жергілікті атқарушы орган',
    ru: 'местный исполнительный орган',
    en: 'the local executive body',
  },
  commission: {
    kk: 'өңірлік ведомствоаралық комиссия',
    ru: 'региональная межведомственная комиссия',
    en: 'the regional interdepartmental commission',
  },
  commissioner: {
    kk: 'Бала құқықтары жөніндегі уәкіл',
    ru: 'Уполномоченный по правам ребёнка',
    en: 'the Commissioner for Child Rights',
  },
  'administrative-body': {
    kk: 'жаза қолдануға уәкілетті сот немесе орган',
    ru: 'суд или орган, налагающий взыскание',
    en: 'the court or body that imposes the penalty',
  },
  'state-body': { kk: 'мемлекеттік орган', ru: 'государственный орган', en: 'a state body' },
}
