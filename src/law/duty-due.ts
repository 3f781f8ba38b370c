// What a duty's rule comes to in one case: who must do what and by when, and from which day. The rules themselves stand in duties/.
import { factsAmong, none, type Case } from './case.ts'
import type { Node } from './diagram.ts'
import { roleWords, type FactKey, type Words } from './facts.ts'
import type { Cite, Confidence, Day, DutyRule, HolderKind } from './form.ts'
import type { Inquiry } from './inquiry.ts'
import type { DutyDue } from './qualification.ts'

export function wordingOf(rule: Pick<DutyRule, 'rule' | 'inForce'>): string {
  return `${rule.rule}@${rule.inForce[0]}`
}

/** A duty that surely arises says the same in every case, so it is one and the same record. */
const surely = new WeakMap<DutyRule, DutyDue>()
export function dutyDue(rule: DutyRule): DutyDue {
  let due = surely.get(rule)
  if (due === undefined) {
    due = {
      rule: rule.rule,
      wording: wordingOf(rule),
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
  return due
}

/** A duty of which it is not known yet whether it arises: the same record, but for the facts that decide it. As JSON it is plain. */
export class OpenDuty implements DutyDue {
  readonly rule: DutyDue['rule']
  readonly wording: DutyDue['wording']
  readonly holder: HolderKind
  readonly holderSays: Words
  readonly does: Words
  readonly to?: Words
  readonly within: DutyDue['within']
  readonly word?: Words
  readonly serviceTarget: boolean
  readonly timeDerived: boolean
  readonly starts: DutyDue['starts']
  readonly status = 'unknown'
  readonly cite: Cite
  readonly confidence: Confidence
  readonly #of: Case
  readonly #node: Node
  #openFacts: readonly FactKey[] | undefined
  constructor(of: Case, rule: DutyRule, node: Node) {
    const due = dutyDue(rule)
    this.rule = due.rule
    this.wording = due.wording
    this.holder = due.holder
    this.holderSays = due.holderSays
    this.does = due.does
    if (due.to !== undefined) this.to = due.to
    this.within = due.within
    if (due.word !== undefined) this.word = due.word
    this.serviceTarget = due.serviceTarget
    this.timeDerived = due.timeDerived
    this.starts = due.starts
    this.cite = due.cite
    this.confidence = due.confidence
    this.#of = of
    this.#node = node
  }
  get openFacts(): readonly FactKey[] {
    return (this.#openFacts ??= factsAmong(this.#of.compiled, this.#of.view.support(this.#node)))
  }
  toJSON(): DutyDue {
    return Object.assign({}, this, { openFacts: this.openFacts })
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
