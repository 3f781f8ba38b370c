// The addresses of the police desk. Every write is a form: POST, then a redirect, then a page. What was typed comes back when it was not taken.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { visitorOf } from '../../access/session.ts'
import type { Actor } from '../../db/door.ts'
import { numberOf } from '../../http/records.ts'
import type { Form } from '../../http/form.ts'
import { frameFor } from '../../http/frame.ts'
import { sessionCookie, takesHtml, wordsByField } from '../../http/listen.ts'
import { seeAlerts } from '../../cases/actions.ts'
import { Problem } from '../../http/problems.ts'
import { fieldErrors, route, type Answer, type SignedVisit } from '../../http/route.ts'
import type { Services } from '../../http/services.ts'
import { seesLinkNow, type LinkSeen } from '../../people/actions.ts'
import { speaker, type MessageKey, type Say } from '../../words/catalogue.ts'
import { formatDuration, formatTime } from '../../words/format.ts'
import { instructionsWaiting } from '../../instructions/actions.ts'
import { checksWaiting } from '../../orders/actions.ts'
import { dangerToReview } from '../../cases/danger/actions.ts'
import { parseNumber } from '../../words/numbers.ts'
import type { Lang } from '../../words/say.ts'
import {
  acknowledgeNotice,
  noteShown,
  answeredNotice,
  decideProposal,
  disposeNotice,
  handNoticeOn,
  incidentNumberOf,
  linksCounted,
  mayKnow,
  noticeNumberOf,
  readNotice,
  registerNotice,
  seeInbox,
  type Inbox,
} from './actions.ts'
import { writtenSince } from './desk.ts'
import { decision, disposal, inboxViews, registration, type InboxRows, type InboxView } from './contract.ts'
import type { InboxData, InboxWords } from './inbox.tsx'
import { lineOf } from './lines.ts'
import { inboxPage, noticePage, type NoticeTrouble, type Typed } from './pages.tsx'

const listQuery = z.strictObject({
  view: z.enum(inboxViews).default('unacknowledged'),
  after: z.string().max(300).optional(),
  /** Number of the notice just acknowledged, to say so once. */
  done: z.string().max(20).optional(),
})
const numbered = z.strictObject({ number: z.string().max(60) })
const noticeQuery = z.strictObject({
  done: z.enum(['acknowledged', 'registered', 'disposed', 'proposed', 'refused', 'handed']).optional(),
})

export function deskRoutes(app: FastifyInstance, services: Services): void {
  // The list -------------------------------------------------------------------------------------------------------------------------------
  route(app, {
    method: 'GET',
    url: '/:lang/inbox',
    access: { permission: 'inbox.see' },
    query: listQuery,
    handle: async visit => showInbox(services, visit, visit.query),
  })

  route(app, {
    method: 'GET',
    url: '/:lang/inbox/rows',
    access: { permission: 'inbox.see' },
    query: listQuery.omit({ done: true }),
    handle: async ({ actor, lang, query }) => ({ json: await rowsFor(services, actor, lang, query) }),
  })

  route(app, {
    method: 'GET',
    url: '/:lang/inbox/stream',
    access: { permission: 'inbox.see' },
    handle: async ({ request, reply, actor }) => {
      const token = request.cookies[sessionCookie(services).name] ?? ''
      // Asked before each message: a stream must not outlive its session. Asking keeps the session awake: a desk that listens for a child must not
      // fall silent after a quarter of an hour in which nothing happened; twelve hours end it all the same, and the page then says so aloud.
      const still = async () =>
        (await visitorOf(services.db, services.vault, token, services.settings.idleMinutes))?.actor.id === actor.id
      reply.hijack()
      services.live.open(reply.raw, {
        owner: actor.id,
        wants: change => (change.kind === 'notice' || change.kind === 'link') && actor.units.includes(change.holderId),
        still,
        sees: change =>
          change.kind === 'link'
            ? services.db.look(actor, tx => seesLinkNow(tx, actor, change.id))
            : mayKnow(services, actor, change.id),
      })
      return 'streaming'
    },
  })

  route(app, {
    method: 'POST',
    url: '/:lang/inbox/:number/acknowledge',
    access: { permission: 'notice.answer' },
    params: numbered,
    handle: async visit => {
      const number = numberOf('notice', visit.params.number)
      const view = inboxViews.find(v => v === visit.form.text('view'))
      try {
        await acknowledgeNotice(services, visit.actor, number)
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'wrong-state' || !takesHtml(visit.request)) throw error
        const t = speaker(visit.lang)
        if (view)
          return showInbox(services, visit, { view }, { title: t('desk.state.title'), text: t('desk.state.text') })
        return showNotice(services, visit, await incidentNumberOf(services, visit.actor, number), {
          trouble: 'wrong-state',
        })
      }
      if (view) return { redirect: `/${visit.lang}/inbox?view=${view}&done=${number}` }
      return {
        redirect: `/${visit.lang}/incidents/${await incidentNumberOf(services, visit.actor, number)}/notice?done=acknowledged`,
      }
    },
  })

  // The inbox says that a line was on the screen. The answer is the same whether that was news: nothing can be asked with it.
  route(app, {
    method: 'POST',
    url: '/:lang/inbox/:number/shown',
    access: { permission: 'notice.answer' },
    params: numbered,
    handle: async ({ actor, params }) => {
      await noteShown(services, actor, numberOf('notice', params.number))
      return { json: {} }
    },
  })

  // One notice ------------------------------------------------------------------------------------------------------------------------------
  route(app, {
    method: 'GET',
    url: '/:lang/inbox/:number',
    access: { permission: 'incident.work' },
    params: numbered,
    handle: async ({ actor, lang, params }) => ({
      redirect: `/${lang}/incidents/${await incidentNumberOf(services, actor, numberOf('notice', params.number))}/notice`,
    }),
  })

  route(app, {
    method: 'GET',
    url: '/:lang/incidents/:number/notice',
    access: { permission: 'incident.work' },
    params: numbered,
    query: noticeQuery,
    handle: async visit => {
      const parsed = parseNumber(visit.params.number)
      if (parsed.ok && parsed.kind === 'notice') {
        return {
          redirect: `/${visit.lang}/incidents/${await incidentNumberOf(services, visit.actor, parsed.number)}/notice`,
        }
      }
      return showNotice(
        services,
        visit,
        incidentNumber(visit.params.number),
        visit.query.done === undefined ? {} : { done: visit.query.done },
      )
    },
  })

  answerRoute(app, services, 'hand-on', ['unit'], async (actor, number, _version, given) => {
    await handNoticeOn(services, actor, number, given['unit'] ?? '')
    return 'handed'
  })
  answerRoute(
    app,
    services,
    'register',
    ['registration', 'assignee', 'firstStep', 'note'],
    async (actor, number, version, given) => {
      await registerNotice(services, actor, number, version, parse(registration, given))
      return 'registered'
    },
  )
  answerRoute(
    app,
    services,
    'disposition',
    ['disposition', 'erdr', 'caseNumber', 'body', 'reference', 'reason', 'note'],
    async (actor, number, version, given) =>
      disposeNotice(
        services,
        actor,
        number,
        version,
        parse(disposal, fieldsOf(disposalFields, given['disposition'], given)),
      ),
  )
  answerRoute(app, services, 'second-person', ['answer', 'why'], async (actor, number, version, given) => {
    const answered = parse(decision, given['answer'] === 'withdraw' ? { answer: 'withdraw' } : given)
    await decideProposal(services, actor, number, version, answered)
    return answered.answer === 'confirm' ? 'disposed' : 'refused'
  })
}

type Done = 'acknowledged' | 'registered' | 'disposed' | 'proposed' | 'refused' | 'handed'

/** A form on the notice tab: reads its fields, does it, and shows the page again with everything typed when it was not taken. */
function answerRoute(
  app: FastifyInstance,
  services: Services,
  name: 'register' | 'disposition' | 'second-person' | 'hand-on',
  fields: readonly string[],
  answer: (actor: Actor, number: string, version: number, given: Readonly<Record<string, string>>) => Promise<Done>,
): void {
  route(app, {
    method: 'POST',
    url: `/:lang/incidents/:number/${name}`,
    access: { permission: name === 'hand-on' ? 'notice.hand-on' : 'notice.answer' },
    params: numbered,
    handle: async visit => {
      const incident = incidentNumber(visit.params.number)
      const given = typedIn(visit.form, fields)
      try {
        const done = await answer(
          visit.actor,
          await noticeNumberOf(services, visit.actor, incident),
          Number(visit.form.text('version')) || 0,
          given,
        )
        return { redirect: `/${visit.lang}/incidents/${incident}/notice?done=${done}` }
      } catch (error) {
        if (!(error instanceof Problem) || !isTrouble(error.code) || !takesHtml(visit.request)) throw error
        return showNotice(services, visit, incident, {
          trouble: error.code,
          ...(error.code === 'bad-input' ? {} : { after: Number(visit.form.text('version')) || undefined }),
          typed: { values: given, errors: wordsByField(visit.lang, error, ([field]) => field || 'disposition') },
        })
      }
    },
  })
}

const disposalFields = {
  'pre-trial': ['disposition', 'erdr', 'note'],
  administrative: ['disposition', 'caseNumber', 'note'],
  'passed-on': ['disposition', 'body', 'reference', 'note'],
  'no-offence': ['disposition', 'reason'],
} as const

/** Only the fields that belong to the choice: what stands in a hidden part of the form is not an answer. */
function fieldsOf(
  list: Readonly<Record<string, readonly string[]>>,
  choice: string | undefined,
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  const names = choice !== undefined && Object.hasOwn(list, choice) ? (list[choice] ?? []) : []
  return Object.fromEntries(names.map(name => [name, given[name] ?? '']))
}

function parse<T>(schema: z.ZodType<T>, given: unknown): T {
  const result = schema.safeParse(given)
  if (!result.success) throw new Problem('bad-input', { errors: fieldErrors(result.error) })
  return result.data
}

const troubles = ['bad-input', 'out-of-date', 'wrong-state', 'second-person-needed', 'law-forbids'] as const
function isTrouble(code: string): code is NoticeTrouble['code'] {
  return (troubles as readonly string[]).includes(code)
}
const troubleWords = {
  'out-of-date': ['desk.stale.title', 'desk.stale.text'],
  'wrong-state': ['desk.state.title', 'desk.state.text'],
  'second-person-needed': ['desk.second.title', 'desk.second.text'],
  'law-forbids': ['problem.law-forbids', 'desk.forbidden.text'],
} as const

function typedIn(form: Form, fields: readonly string[]): Record<string, string> {
  return Object.fromEntries(fields.map(name => [name, form.text(name)]))
}

async function showNotice(
  services: Services,
  visit: SignedVisit,
  incident: string,
  more: {
    readonly trouble?: NoticeTrouble['code']
    readonly typed?: Typed
    readonly done?: Done
    /** The version that the refused form was made from. */
    readonly after?: number | undefined
  },
): Promise<Answer> {
  const { lang } = visit
  const t = speaker(lang)
  const read = await readNotice(services, visit.actor, incident)
  const { trouble, typed, done } = more
  const words = trouble === undefined || trouble === 'bad-input' ? undefined : troubleWords[trouble]
  const html = noticePage({
    frame: frameFor(services, visit, {
      title: `${read.notice.number} · ${t('incident.tab.notice')}`,
      path: `/${lang}/incidents/${incident}/notice`,
    }),
    read,
    alerts: await seeAlerts(services, visit.actor, incident, lang),
    userId: visit.actor.id,
    meanwhile: more.after === undefined ? [] : writtenSince(read.events, more.after),
    ...(typed && { typed }),
    ...(trouble && {
      trouble: { code: trouble, title: words ? t(words[0]) : t('web.error.title'), text: words ? t(words[1]) : '' },
    }),
    ...(done && { done: doneWords(done, read, t) }),
  })
  return { html, status: trouble === undefined ? 200 : trouble === 'bad-input' ? 400 : 409 }
}

function doneWords(done: Done, read: Awaited<ReturnType<typeof readNotice>>, t: Say): string {
  switch (done) {
    case 'acknowledged':
      return t('desk.state.acknowledged')
    case 'registered':
      return t('desk.registered.done', { registration: read.notice.registration ?? '' })
    case 'disposed':
      return t('desk.event.disposed')
    case 'proposed':
      return t('desk.event.disposition-proposed')
    case 'handed':
      return t('desk.hand.done')
    case 'refused':
      return t('desk.event.disposition-refused')
  }
}

// The inbox ---------------------------------------------------------------------------------------------------------------------------------

type ListPlace = { readonly view: InboxView; readonly after?: string | undefined }

async function showInbox(
  services: Services,
  visit: SignedVisit,
  place: ListPlace & { readonly done?: string | undefined },
  problem?: { title: string; text: string },
): Promise<Answer> {
  const { lang, actor } = visit
  const t = speaker(lang)
  const [inbox, rows] = await inboxAndRows(services, actor, lang, place)
  const [instructions, inDanger, checks] = await Promise.all([
    instructionsWaiting(services, actor),
    dangerToReview(services, actor),
    checksWaiting(services, actor),
  ])
  const rowsUrl = `/${lang}/inbox/rows?${addressOf(place)}`
  const data: InboxData = {
    lang,
    view: place.view,
    csrf: visit.csrf === '' ? undefined : visit.csrf,
    rows,
    rowsUrl,
    streamUrl: `/${lang}/inbox/stream`,
    signInUrl: `/${lang}/sign-in?back=${encodeURIComponent(`/${lang}/inbox`)}`,
    words: islandWords(t, place),
  }
  const html = inboxPage({
    frame: frameFor(services, visit, { title: t('desk.title'), path: `/${lang}/inbox?${addressOf(place)}` }),
    view: place.view,
    page: rows.page,
    start: place.after === undefined ? undefined : `/${lang}/inbox?view=${place.view}`,
    data,
    problem,
    instructions,
    inDanger,
    checks,
    done: problem ? undefined : await doneLine(services, actor, lang, place.done, inbox.now),
  })
  return { html, status: problem ? 409 : 200 }
}

async function rowsFor(services: Services, actor: Actor, lang: Lang, place: ListPlace): Promise<InboxRows> {
  return (await inboxAndRows(services, actor, lang, place))[1]
}

/** How many possible matches wait. Ids and versions only: names are shown where they are judged, and that is written down. */
function linksAsking(links: readonly LinkSeen[], lang: Lang): InboxRows['links'] {
  if (links.length === 0) return undefined
  const t = speaker(lang)
  return {
    text:
      links.length < linksCounted ? t('desk.links', { n: links.length }) : t('desk.links.many', { n: linksCounted }),
    href: `/${lang}/links`,
    seen: links.map(link => `${link.id} ${link.version}`),
  }
}

async function inboxAndRows(
  services: Services,
  actor: Actor,
  lang: Lang,
  place: ListPlace,
): Promise<[Inbox, InboxRows]> {
  const isTop = place.view === 'unacknowledged' && place.after === undefined
  const [inbox, top] = await Promise.all([
    seeInbox(services, actor, place.view, place.after),
    isTop ? undefined : seeInbox(services, actor, 'unacknowledged'),
  ])
  const t = speaker(lang)
  const reader = { actor, lang, now: inbox.now, orders: new Map([...(top?.orders ?? []), ...inbox.orders]) }
  const longest = inbox.longest && lineOf(inbox.longest, reader)
  const alarms = (top ?? inbox).rows.map(row => lineOf(row, reader))
  return [
    inbox,
    {
      page: {
        lines: inbox.rows.map(row => lineOf(row, reader)),
        next: inbox.next === undefined ? undefined : `/${lang}/inbox?view=${place.view}&after=${inbox.next}`,
        longest:
          longest?.clock?.tone === 'danger' && inbox.rows.length > 1
            ? {
                number: longest.number,
                href: longest.href,
                text: t('desk.longest', { number: longest.number, clock: longest.clock.text }),
              }
            : undefined,
        asOf: t('desk.as-of', { time: formatTime(inbox.now) }),
      },
      alarms: alarms.map(line => ({
        number: line.number,
        text: [line.danger, line.kind, line.school].filter(Boolean).join(', '),
        danger: line.tone === 'danger',
      })),
      links: linksAsking((top ?? inbox).links, lang),
    },
  ]
}

/** "N-… acknowledged at 17:42; register it next": once, after the redirect. Says nothing of a number the reader may not see. */
async function doneLine(
  services: Services,
  actor: Actor,
  lang: Lang,
  done: string | undefined,
  now: Date,
): Promise<{ title: string; text: string } | undefined> {
  const parsed = done === undefined ? undefined : parseNumber(done)
  if (!parsed?.ok || parsed.kind !== 'notice') return undefined
  const answered = await answeredNotice(services, actor, parsed.number)
  if (!answered?.acknowledged_at) return undefined
  const t = speaker(lang)
  return {
    title: t('desk.acknowledged', { number: parsed.number, time: formatTime(answered.acknowledged_at) }),
    text:
      answered.state === 'acknowledged'
        ? t('desk.acknowledged.next', { left: formatDuration(answered.register_by.getTime() - now.getTime(), lang) })
        : '',
  }
}

function addressOf({ view, after }: ListPlace): string {
  return `view=${view}${after === undefined ? '' : `&after=${encodeURIComponent(after)}`}`
}

function islandWords(t: Say, { view, after }: ListPlace): InboxWords {
  const say = (key: MessageKey) => t(key, { number: '#', what: '~', why: '~', n: '#', time: '' })
  return {
    list: t(`desk.view.${view}`),
    acknowledge: t('desk.acknowledge'),
    acknowledgeWhat: say('desk.acknowledge.what'),
    register: t('desk.register'),
    registerWhat: say('desk.register.what'),
    decide: t('desk.decide'),
    decideWhat: say('desk.decide.what'),
    isNew: t('desk.live.new-tag'),
    empty: after === undefined ? t(`desk.empty.${view}`) : t('desk.empty.end'),
    emptyText: after === undefined ? t(`desk.empty.${view}.text`) : '',
    connected: t('desk.live.connected'),
    reconnecting: t('desk.live.reconnecting'),
    signedOut: t('desk.live.signed-out'),
    signIn: t('desk.live.sign-in'),
    newOne: say('desk.live.new'),
    newMany: say('desk.live.new-many'),
    failed: say('desk.live.failed'),
    failedOffline: t('desk.live.failed.offline'),
    done: say('desk.live.done'),
    open: t('desk.register'),
    soundOn: t('desk.sound.on'),
    soundOff: t('desk.sound.off'),
    soundBlocked: t('desk.sound.blocked'),
    keysOn: t('desk.keys.on'),
    keysOff: t('desk.keys.off'),
    keysHelp: t('desk.keys.help'),
    keysTitle: t('desk.keys'),
    keysExplain: t('desk.keys.explain'),
    keysClose: t('desk.keys.close'),
    keys: [
      { key: 'J', does: t('desk.keys.next') },
      { key: 'K', does: t('desk.keys.previous') },
      { key: 'A', does: t('desk.keys.acknowledge') },
      { key: 'Enter', does: t('desk.keys.open') },
      { key: '?', does: t('desk.keys.this') },
    ],
  }
}

// Numbers -----------------------------------------------------------------------------------------------------------------------------------

function incidentNumber(text: string): string {
  const parsed = parseNumber(text)
  if (!parsed.ok || parsed.kind !== 'incident') throw new Problem('not-found')
  return parsed.number
}
