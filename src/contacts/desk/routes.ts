// The addresses of the operator's desk. Without a script every write is a form: POST, then a redirect, and what was typed comes back when it was not
// taken. The live desk presses through two addresses of its own, which answer in JSON and take each press once.
import { createHmac } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { may } from '../../access/policy.ts'
import { visitorOf } from '../../access/session.ts'
import { numberOf } from '../../http/records.ts'
import { frameFor } from '../../http/frame.ts'
import { sessionCookie } from '../../http/listen.ts'
import type { Change } from '../../http/live.ts'
import { Problem } from '../../http/problems.ts'
import { fieldErrors, route, type Answer, type SignedVisit } from '../../http/route.ts'
import type { Services } from '../../http/services.ts'
import { headersWithExchange } from '../../http/listen.ts'
import { formatNumber, formatTime } from '../../words/format.ts'
import { withoutControls } from '../../words/shapes.ts'
import type { Lang } from '../../words/say.ts'
import { judgeClosing, type Deed } from '../contact.ts'
import { views, wordsLimit, type View } from '../contract.ts'
import type { ContactRow } from '../store.ts'
import {
  answerContact,
  closeContact,
  doWithContact,
  readContact,
  readForFeed,
  saveDraft,
  seeColleagues,
  seeDesk,
  seeOpen,
  type Place,
} from './actions.ts'
import type { DeskRows, PressedDeed } from './contract.ts'
import { lineOf, openOf } from './lines.ts'
import { contactDeskPage, type DeskView } from './pages.tsx'
import { press, savedDraft } from './shapes.ts'

const answer = { permission: 'contact.answer' } as const
const numbered = z.strictObject({ number: z.string().max(60) })
const listQuery = z.strictObject({ view: z.enum(views).default('waiting'), after: z.string().max(200).optional() })

export function contactDeskRoutes(app: FastifyInstance, services: Services): void {
  const { telephone } = services
  const phone = { hasExchange: telephone !== undefined, isDemo: services.demo }
  /** Only the desk speaks to the exchange, and only where one is set. */
  const letSpeak = ({ reply }: SignedVisit): void => {
    if (telephone) void reply.headers(headersWithExchange(telephone.socket))
  }
  const rowsFor = async (visit: SignedVisit, view: View, after?: string): Promise<DeskRows & { next?: string }> => {
    const { actor, csrf, lang } = visit
    const list =
      view === 'closed' || after !== undefined
        ? { ...(await seeDesk(services, actor, view, placeFrom(after))), isWhole: true }
        : await seeOpen(services, actor)
    return {
      lines: list.rows.map(row => lineOf(row, list.now, lang)),
      isWhole: list.isWhole,
      asOf: formatTime(list.now),
      csrf,
      ...(list.next && { next: `/${lang}/desk?view=${view}&after=${encodeURIComponent(placeText(list.next))}` }),
    }
  }

  route(app, {
    method: 'GET',
    url: '/:lang/desk',
    access: answer,
    query: listQuery,
    handle: async visit => {
      const { actor, lang, query } = visit
      letSpeak(visit)
      // Without a script a view is a list with pages; the live desk reads all that is open as soon as it stands.
      const list = await seeDesk(services, actor, query.view, placeFrom(query.after))
      const next = list.next && `/${lang}/desk?view=${query.view}&after=${encodeURIComponent(placeText(list.next))}`
      return {
        html: contactDeskPage({
          frame: frameFor(services, visit, { title: visit.t('line.title') }),
          reader: actor.id,
          phone,
          view: query.view,
          rows: {
            lines: list.rows.map(row => lineOf(row, list.now, lang)),
            isWhole: list.next === undefined,
            asOf: formatTime(list.now),
            csrf: visit.csrf,
          },
          next,
        }),
      }
    },
  })

  // What the live desk reads ------------------------------------------------------------------------------------------------------------------
  route(app, {
    method: 'GET',
    url: '/:lang/desk/rows',
    access: answer,
    query: listQuery,
    handle: async visit => ({ json: await rowsFor(visit, visit.query.view, visit.query.after) }),
  })

  route(app, {
    method: 'GET',
    url: '/:lang/desk/colleagues',
    access: answer,
    handle: async ({ actor }) => ({ json: await seeColleagues(services, actor) }),
  })

  // Given to who is signed in, for the memory of a page alone: what the browser keeps on the disk while the line is down is sealed with it.
  route(app, {
    method: 'GET',
    url: '/:lang/desk/key',
    access: answer,
    handle: async ({ actor }) => ({
      json: { key: createHmac('sha256', services.vault.derive('desk outbox')).update(actor.id).digest('base64url') },
    }),
  })

  // The line of a change is made once for each language, whoever listens: it identifies nobody, and from whom the contact is kept is asked for each.
  const made = new WeakMap<Change, Promise<{ row: ContactRow & { locked_from: string[] }; now: Date } | undefined>>()
  const written = new WeakMap<Change, Map<Lang, string>>()
  const lineFor = async (change: Change, actor: SignedVisit['actor'], lang: Lang): Promise<string | undefined> => {
    let reading = made.get(change)
    if (reading === undefined) made.set(change, (reading = readForFeed(services, change.id)))
    const found = await reading
    if (found === undefined) return undefined
    const { row, now } = found
    const guard = { region: row.region ?? 0, sourceId: '', authorId: '', authorOnly: false }
    if (!may(actor, 'contact.answer', { ...guard, holderId: row.holder_id, lockedFrom: row.locked_from }))
      return undefined
    let texts = written.get(change)
    if (texts === undefined) written.set(change, (texts = new Map()))
    let text = texts.get(lang)
    if (text === undefined) texts.set(lang, (text = JSON.stringify(lineOf(row, now, lang))))
    return text
  }
  route(app, {
    method: 'GET',
    url: '/:lang/desk/stream',
    access: answer,
    handle: async ({ request, reply, actor, lang }) => {
      const token = request.cookies[sessionCookie(services).name] ?? ''
      reply.hijack()
      services.live.open(reply.raw, {
        owner: actor.id,
        wants: change => change.kind === 'contact' && change.holderId === actor.agencyId,
        still: rememberFor(
          sessionCheckMs,
          async () =>
            (await visitorOf(services.db, services.vault, token, services.settings.idleMinutes))?.actor.id === actor.id,
        ),
        sees: async () => true,
        line: change => lineFor(change, actor, lang),
      })
      return 'streaming'
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/desk/:number/now',
    access: answer,
    params: numbered,
    handle: async ({ actor, lang, params }) => ({
      json: openOf(await readContact(services, actor, numberOf('contact', params.number)), actor.id, lang),
    }),
  })

  // What the live desk does -------------------------------------------------------------------------------------------------------------------
  route(app, {
    method: 'POST',
    url: '/:lang/desk/:number/press',
    access: answer,
    params: numbered,
    handle: async ({ actor, form, params }) => {
      const { key, deed } = parse(press, form.text('press'))
      await doWithContact(services, actor, numberOf('contact', params.number), { key, deed: deedOf(deed) })
      return { json: {} }
    },
  })

  route(app, {
    method: 'POST',
    url: '/:lang/desk/:number/draft',
    access: answer,
    params: numbered,
    handle: async ({ actor, form, params }) => {
      const saved = await saveDraft(
        services,
        actor,
        numberOf('contact', params.number),
        parse(savedDraft, form.text('draft')),
      )
      return { json: saved, status: saved.theirs === undefined ? 200 : 409 }
    },
  })

  // One contact -------------------------------------------------------------------------------------------------------------------------------
  const show = async (
    visit: SignedVisit,
    number: string,
    more: Pick<DeskView, 'typed' | 'errors' | 'changed' | 'done'>,
    status = 200,
  ): Promise<Answer> => {
    const open = openOf(await readContact(services, visit.actor, number), visit.actor.id, visit.lang)
    const frame = frameFor(services, visit, { title: number, path: `/${visit.lang}/desk/${number}` })
    const rows = await rowsFor(visit, 'waiting')
    letSpeak(visit)
    return {
      html: contactDeskPage({
        ...more,
        frame,
        phone,
        reader: visit.actor.id,
        view: 'waiting',
        rows,
        open,
        next: undefined,
      }),
      status,
    }
  }

  route(app, {
    method: 'GET',
    url: '/:lang/desk/:number',
    access: answer,
    params: numbered,
    query: z.strictObject({ done: z.enum(['sent', 'closed']).optional() }),
    handle: visit => show(visit, numberOf('contact', visit.params.number), { done: visit.query.done }),
  })

  route(app, {
    method: 'POST',
    url: '/:lang/desk/:number',
    access: answer,
    params: numbered,
    handle: async visit => {
      const { actor, form, lang, t } = visit
      const number = numberOf('contact', visit.params.number)
      const version = Number(form.text('version')) || 0
      const typed = Object.fromEntries(['text', 'callType', 'reason', 'outcome'].map(name => [name, form.text(name)]))
      const text = withoutControls(form.text('text')).trim()
      const wrong = (errors: DeskView['errors'] & object) => show(visit, number, { typed, errors }, 400)
      try {
        switch (form.text('go')) {
          case 'close': {
            // What was written for somebody must not vanish unseen.
            if (text !== '') return await wrong([{ field: 'text', text: t('line.close.unsent') }])
            const judged = judgeClosing({
              callType: form.text('callType'),
              reason: form.text('reason'),
              outcome: form.text('outcome'),
            })
            if ('missing' in judged)
              return await wrong(
                judged.missing.map(field => ({
                  field,
                  text: t(`line.close.missing-${field === 'callType' ? 'type' : field}`),
                })),
              )
            await closeContact(services, actor, number, { version, closing: judged.closing })
            return { redirect: `/${lang}/desk/${number}?done=closed` }
          }
          case 'reopen':
            await doWithContact(services, actor, number, { version, deed: { kind: 'reopen' } })
            return { redirect: `/${lang}/desk/${number}` }
          case 'over':
            await doWithContact(services, actor, number, { version, deed: { kind: 'accept', over: true } })
            return { redirect: `/${lang}/desk/${number}` }
          default:
            if (text === '') return await wrong([{ field: 'text', text: t('line.reply.required') }])
            if (text.length > wordsLimit)
              return await wrong([
                { field: 'text', text: t('field.too-long', { max: formatNumber(wordsLimit, lang) }) },
              ])
            await answerContact(services, actor, number, { version, text })
            return { redirect: `/${lang}/desk/${number}?done=sent` }
        }
      } catch (error) {
        if (error instanceof Problem && (error.code === 'out-of-date' || error.code === 'wrong-state'))
          return show(visit, number, { typed, changed: true }, 409)
        throw error
      }
    },
  })
}

/** As long as a stream believes that its session is still open. What it tells meanwhile identifies nobody. */
const sessionCheckMs = 5000
function rememberFor(ms: number, ask: () => Promise<boolean>): () => Promise<boolean> {
  let until = 0
  let answered = false
  return async () => {
    if (performance.now() < until) return answered
    answered = await ask()
    until = performance.now() + ms
    return answered
  }
}

/** What was chosen at closing is judged by the same rule as a form's. */
function deedOf(deed: PressedDeed): Deed {
  if (deed.kind === 'put-off') return { ...deed, at: new Date(deed.at) }
  if (deed.kind !== 'close') return deed
  const [reason = '', ...also] = deed.reasons
  const judged = judgeClosing({ callType: deed.callType, reason, also, outcome: deed.outcome })
  if ('missing' in judged)
    throw new Problem('bad-input', {
      errors: judged.missing.map(field => ({ pointer: `/${field}`, code: 'required' })),
    })
  return { kind: 'close', closing: judged.closing, note: deed.note }
}

function parse<S extends z.ZodType>(shape: S, text: string): z.output<S> {
  let said: unknown
  try {
    said = JSON.parse(text)
  } catch {
    throw new Problem('bad-json')
  }
  const result = shape.safeParse(said)
  if (!result.success) throw new Problem('bad-input', { errors: fieldErrors(result.error) })
  return result.data
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
function placeText({ rank, turned_at: at, id }: Place): string {
  return `${rank} ${at.toISOString()} ${id}`
}
function placeFrom(text: string | undefined): Place | undefined {
  if (text === undefined) return undefined
  const [rank = '', at = '', id = ''] = text.split(' ')
  const turnedAt = new Date(at)
  if (!/^[0-3]$/.test(rank) || Number.isNaN(turnedAt.getTime()) || !uuid.test(id))
    throw new Problem('bad-input', { errors: [{ pointer: '/query/after', code: 'invalid' }] })
  return { rank: Number(rank), turned_at: turnedAt, id }
}
