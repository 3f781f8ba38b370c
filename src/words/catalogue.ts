// All messages of the product, by key. A room adds its own file under messages/ and one line here.
import { family } from './messages/family.ts'
import { health } from './messages/health.ts'
import { http } from './messages/http.ts'
import { render, type Lang, type Values } from './say.ts'
import { names } from './messages/names.ts'
import { notices } from './messages/notices.ts'
import { access } from './messages/access.ts'
import { attachment } from './messages/attachment.ts'
import { bus } from './messages/bus.ts'
import { caseFile } from './messages/case-file.ts'
import { cases } from './messages/cases.ts'
import { check } from './messages/check.ts'
import { channels } from './messages/channels.ts'
import { command } from './messages/command.ts'
import { common } from './messages/common.ts'
import { clinic } from './messages/clinic.ts'
import { conflicts } from './messages/conflicts.ts'
import { officers } from './messages/officers.ts'
import { contacts } from './messages/contacts.ts'
import { contactPeople } from './messages/contact-people.ts'
import { danger } from './messages/danger.ts'
import { week } from './messages/week.ts'
import { lookups } from './messages/lookups.ts'
import { desk } from './messages/desk.ts'
import { opinions } from './messages/opinions.ts'
import { recommendations } from './messages/recommendations.ts'
import { documents } from './messages/documents.ts'
import { duties } from './messages/duties.ts'
import { incidents } from './messages/incidents.ts'
import { instructions } from './messages/instructions.ts'
import { installation } from './messages/installation.ts'
import { line } from './messages/line.ts'
import { phone } from './messages/phone.ts'
import { links } from './messages/links.ts'
import { review } from './messages/review.ts'
import { requests } from './messages/requests.ts'
import { search } from './messages/search.ts'
import { law } from './messages/law.ts'
import { onward } from './messages/onward.ts'
import { onwardHelp } from './messages/onward-help.ts'
import { breaches } from './messages/breaches.ts'
import { requirements } from './messages/requirements.ts'
import { orders } from './messages/orders.ts'
import { oversight } from './messages/oversight.ts'
import { papers } from './messages/papers.ts'
import { post } from './messages/post.ts'
import { receipt } from './messages/receipt.ts'
import { help } from './messages/help.ts'
import { referrals } from './messages/referrals.ts'
import { statute } from './messages/statute.ts'
import { guides } from './messages/guides.ts'
import { telling } from './messages/telling.ts'
import { supervision } from './messages/supervision.ts'
import { transport } from './messages/transport.ts'
import { visits } from './messages/visits.ts'
import { wall } from './messages/wall.ts'
import { web } from './messages/web.ts'
import { workbench } from './messages/workbench.ts'

export const catalogue = {
  ...common,
  ...check,
  ...command,
  ...installation,
  ...instructions,
  ...attachment,
  ...receipt,
  ...web,
  ...http,
  ...access,
  ...law,
  ...names,
  ...notices,
  ...bus,
  ...contacts,
  ...contactPeople,
  ...clinic,
  ...conflicts,
  ...officers,
  ...onward,
  ...onwardHelp,
  ...supervision,
  ...visits,
  ...wall,
  ...telling,
  ...channels,
  ...line,
  ...phone,
  ...guides,
  ...danger,
  ...week,
  ...lookups,
  ...desk,
  ...incidents,
  ...links,
  ...review,
  ...breaches,
  ...requirements,
  ...orders,
  ...transport,
  ...referrals,
  ...help,
  ...family,
  ...cases,
  ...caseFile,
  ...search,
  ...requests,
  ...health,
  ...duties,
  ...oversight,
  ...papers,
  ...documents,
  ...recommendations,
  ...opinions,
  ...post,
  ...statute,
  ...workbench,
} as const

export type MessageKey = keyof typeof catalogue
export type Say = (key: MessageKey, values?: Values) => string

/** `const t = speaker('kk'); t('common.yes')` */
export function speaker(lang: Lang): Say {
  return (key, values) => render(catalogue[key], lang, values)
}

export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(catalogue, key)
}
