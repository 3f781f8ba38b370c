// What the frame of every staff page shows besides the page itself: who I am, my menu, the token of forms, the demonstration's clock.
// Pure data, so that rooms need not know how a page is drawn: spread it into StaffPage. The menu follows the policy table, never the other way.
import { mayEver, type ActName } from '../access/policy.ts'
import type { Actor } from '../db/door.ts'
import { speaker, type MessageKey } from '../words/catalogue.ts'
import { formatMoment } from '../words/format.ts'
import type { Lang } from '../words/say.ts'
import type { Visit } from './route.ts'
import type { Services } from './services.ts'

/** The properties of StaffPage (web/layout.tsx) without its children. */
export type PageFrame = {
  readonly lang: Lang
  readonly path: string
  readonly title: string
  readonly user: { readonly name: string; readonly agency: string; readonly role: string } | undefined
  readonly nav: readonly { readonly href: string; readonly label: string; readonly current: boolean }[]
  readonly csrf: string | undefined
  readonly demo: { readonly clock: string } | undefined
}

type Entry = {
  readonly act: ActName
  readonly path: string
  readonly label: MessageKey
  /** Pages of other addresses that belong to it. */
  readonly also?: readonly string[]
  /** Whoever may do this finds it there. */
  readonly unless?: ActName
}
/** In this order, at most six for anybody; the first is where a role begins its day. */
const menu: readonly Entry[] = [
  { act: 'notice.file', path: 'notices', label: 'nav.notices' },
  { act: 'notice.file', path: 'notices/must-i-tell', label: 'nav.must-i-tell' },
  { act: 'inbox.see', path: 'inbox', label: 'nav.inbox', also: ['incidents'] },
  { act: 'visit.write', path: 'care', label: 'nav.care' },
  { act: 'line.supervise', path: 'desk/wall', label: 'nav.wall', also: ['desk/hands', 'desk/summary', 'desk/quality'] },
  { act: 'contact.answer', path: 'desk', label: 'nav.contacts' },
  {
    act: 'oversight.see',
    path: 'oversight/first-page',
    label: 'nav.first-page',
    also: ['oversight/list', 'oversight/units', 'oversight/locks', 'incidents'],
  },
  { act: 'review.answer', path: 'oversight/reviews', label: 'nav.reviews' },
  { act: 'case.see', path: 'cases', label: 'nav.cases' },
  { act: 'danger.open', path: 'cases/in-danger', label: 'nav.in-danger', unless: 'case.see' },
  { act: 'week.sign', path: 'week', label: 'nav.week', unless: 'case.see' },
  { act: 'order.see', path: 'orders', label: 'nav.orders', also: ['beat'] },
  { act: 'person.search', path: 'people/search', label: 'nav.search', also: ['people/requests'] },
  { act: 'rota.see', path: 'desk/rota', label: 'nav.rota' },
  { act: 'contact.answer', path: 'desk/results', label: 'nav.results' },
  { act: 'link.judge', path: 'links', label: 'nav.links' },
  { act: 'referral.see', path: 'referrals', label: 'nav.referrals', also: ['shelter'] },
  { act: 'instruction.give', path: 'instructions', label: 'nav.instructions' },
  { act: 'recommendation.give', path: 'recommendations', label: 'nav.recommendations' },
  { act: 'transport.see', path: 'transport', label: 'nav.transport' },
  { act: 'carrier.read', path: 'carrier', label: 'nav.carrier' },
  { act: 'health.see', path: 'admin/health', label: 'nav.health' },
  { act: 'lookups.ask', path: 'admin/opened', label: 'nav.lookups', unless: 'oversight.see' },
  { act: 'law.sign', path: 'law/reviews', label: 'nav.signatures' },
  { act: 'law.sign', path: 'law', label: 'nav.law' },
  { act: 'delivery.see', path: 'admin/delivery', label: 'nav.delivery' },
]

/** `renderPage(<StaffPage {...frameFor(services, visit, { title })}>…</StaffPage>)`. `path` only where the page's address differs from the request's. */
export function frameFor(
  services: Pick<Services, 'demoClock'>,
  visit: Pick<Visit, 'lang' | 'visitor' | 'csrf' | 'request'>,
  page: { readonly title: string; readonly path?: string },
): PageFrame {
  const { lang, visitor } = visit
  const path = page.path ?? visit.request.url
  const now = services.demoClock?.now()
  return {
    lang,
    path,
    title: page.title,
    user: visitor && {
      name: visitor.name,
      agency: visitor.agency[lang],
      role: roleName(visitor.actor, visitor.region, lang),
    },
    nav: visitor ? menuFor(visitor.actor, lang, path) : [],
    csrf: visit.csrf === '' ? undefined : visit.csrf,
    demo: now && { clock: formatMoment(now, lang) },
  }
}

/** Where a signed-in person begins: the first entry of the own menu, or the help page for an account that may see nothing yet. */
export function firstPageOf(actor: Actor, lang: Lang): string {
  const first = menu.find(entry => mayEver(actor, entry.act))
  return first ? `/${lang}/${first.path}` : `/${lang}/help`
}

/** The role in words. An agency of the whole republic has another Commissioner than a region. */
export function roleName(actor: Pick<Actor, 'roles'>, region: number, lang: Lang): string {
  const role = actor.roles[0]
  if (role === undefined) return ''
  return speaker(lang)(
    (role === 'commissioner' && region === 0 ? 'role.commissioner-national' : `role.${role}`) as MessageKey,
  )
}

function menuFor(actor: Actor, lang: Lang, path: string): PageFrame['nav'] {
  const mine = menu.filter(({ act, unless }) => mayEver(actor, act) && !(unless && mayEver(actor, unless)))
  const here = path.split('?')[0] ?? ''
  // The longest address that fits is the current one: "Must I tell?" lies below the notices.
  const fits = ({ path: own, also = [] }: Entry) =>
    Math.max(0, ...[own, ...also].filter(one => `${here}/`.startsWith(`/${lang}/${one}/`)).map(one => one.length))
  const current = mine.filter(entry => fits(entry) > 0).toSorted((a, b) => fits(b) - fits(a))[0]
  return mine.map(entry => ({
    href: `/${lang}/${entry.path}`,
    label: speaker(lang)(entry.label),
    current: entry === current,
  }))
}
