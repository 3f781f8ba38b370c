// The addresses of links between mentions and of safe ways to a person.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { visitorOf } from '../../access/session.ts'
import { frameFor } from '../../http/frame.ts'
import { fieldWords, sessionCookie } from '../../http/listen.ts'
import { Problem } from '../../http/problems.ts'
import { fieldErrors, route, type Answer, type SignedVisit } from '../../http/route.ts'
import type { Services } from '../../http/services.ts'
import { seesLinkNow, type LinkSeen } from '../../people/actions.ts'
import { bands } from '../../people/link.ts'
import { speaker } from '../../words/catalogue.ts'
import { decideLink } from '../actions.ts'
import type { Desk } from '../contract.ts'
import { seeLink, seeLinks } from './actions.ts'
import { judgement } from './contract.ts'
import { linkPage, linksPage, type LinkTrouble } from './pages.tsx'

const listQuery = z.strictObject({ after: z.string().max(100).optional() })
const linkParams = z.strictObject({ id: z.uuid() })
const doneQuery = z.strictObject({ done: z.literal('1').optional() })

export function linkRoutes(app: FastifyInstance, services: Services, desk: Desk): void {
  route(app, {
    method: 'GET',
    url: '/:lang/links',
    access: { permission: 'link.judge' },
    query: listQuery,
    handle: async visit => {
      const { lang, actor, query } = visit
      const { lines, more, now } = await seeLinks(services, actor, placeOf(query.after))
      const last = lines.at(-1)?.link
      const next = more && last ? `/${lang}/links?after=${last.band}.${last.at.getTime()}.${last.id}` : undefined
      return {
        html: linksPage({
          frame: frameFor(services, visit, { title: speaker(lang)('links.title') }),
          lines,
          next,
          now,
        }),
      }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/links/stream',
    access: { permission: 'link.judge' },
    handle: async ({ request, reply, actor }) => {
      const token = request.cookies[sessionCookie(services).name] ?? ''
      reply.hijack()
      services.live.open(reply.raw, {
        owner: actor.id,
        wants: change => change.kind === 'link' && actor.units.includes(change.holderId),
        still: async () =>
          (await visitorOf(services.db, services.vault, token, services.settings.idleMinutes))?.actor.id === actor.id,
        sees: change => services.db.look(actor, tx => seesLinkNow(tx, actor, change.id)),
      })
      return 'streaming'
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/links/:id',
    access: { permission: 'link.see' },
    params: linkParams,
    query: doneQuery,
    handle: visit => show(visit, visit.params.id, { done: visit.query.done !== undefined }),
  })

  route(app, {
    method: 'POST',
    url: '/:lang/links/:id',
    access: { permission: 'link.judge' },
    params: linkParams,
    handle: async visit => {
      const { form, lang, actor } = visit
      const { id } = visit.params
      const t = speaker(lang)
      const reason = form.text('reason').trim()
      try {
        const read = judgement.safeParse({
          verdict: form.text('verdict'),
          version: form.text('version'),
          ...(form.has('why') && { why: form.text('why') }),
          ...(reason !== '' && { reason }),
        })
        if (!read.success) throw new Problem('bad-input', { errors: fieldErrors(read.error) })
        const given = read.data
        const said = [given.why, given.reason].filter(part => part !== undefined).join(': ')
        await decideLink(
          services,
          actor,
          { id, version: given.version, verdict: given.verdict, ...(said !== '' && { reason: said }) },
          desk,
        )
        return { redirect: `/${lang}/links/${id}?done=1` }
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        const words: Partial<Record<string, string>> = {
          'bad-input': t('web.error.title'),
          'out-of-date': t('links.stale'),
          'wrong-state': t('links.stale'),
          'second-person-needed': t('links.same-person'),
        }
        const text = words[error.code]
        if (text === undefined) throw error
        const errors = Object.fromEntries(error.errors.map(e => [e.pointer.slice(1) || 'why', fieldWords(lang, e)]))
        return show(visit, id, { done: false, trouble: { text, errors, reason }, status: error.status })
      }
    },
  })

  async function show(
    visit: SignedVisit,
    id: string,
    more: { readonly done: boolean; readonly trouble?: LinkTrouble; readonly status?: number },
  ): Promise<Answer> {
    const { lang, actor } = visit
    const opened = await seeLink(services, actor, id)
    const frame = frameFor(services, visit, { title: speaker(lang)('links.compare'), path: `/${lang}/links/${id}` })
    const html = linkPage({
      frame,
      opened,
      userId: actor.id,
      done: more.done,
      ...(more.trouble && { trouble: more.trouble }),
    })
    return { html, status: more.status ?? 200 }
  }
}

function placeOf(after: string | undefined): Pick<LinkSeen, 'band' | 'at' | 'id'> | undefined {
  const [, band, at, id] = /^([a-z-]{1,20})\.(\d{1,15})\.([0-9a-f-]{36})$/.exec(after ?? '') ?? []
  const known = bands.find(one => one === band)
  return known === undefined || at === undefined || id === undefined
    ? undefined
    : { band: known, at: new Date(Number(at)), id }
}
