// Signing in and out, and help. The answer to a wrong account and to a wrong password is the same; what was typed as account is kept.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { firstPageOf, frameFor } from '../http/frame.ts'
import { sessionCookie } from '../http/listen.ts'
import { route, type Answer, type Visit } from '../http/route.ts'
import type { Services } from '../http/services.ts'
import type { Lang } from '../words/say.ts'
import { helpPage, signInPage, type Door, type SignInView } from './pages.tsx'
import { closeSession, openSession, signIn, visitorOf } from '../access/session.ts'

/** `doors`: one-click accounts of the demonstration, in the visitor's language; nobody else passes any. */
export function signInRoutes(
  app: FastifyInstance,
  services: Services,
  doors: (lang: Lang) => readonly Door[] = () => [],
): void {
  const show = (visit: Visit, view: Omit<SignInView, 'doors'>, status = 200): Answer => ({
    html: signInPage(frameFor(services, visit, { title: visit.t('sign-in.title'), path: `/${visit.lang}/sign-in` }), {
      ...view,
      doors: doors(visit.lang),
    }),
    status,
  })

  route(app, {
    method: 'GET',
    url: '/:lang/sign-in',
    access: { public: 'whoever wants to sign in is not signed in yet' },
    query: z.object({ back: z.string().max(500).optional() }),
    handle: async visit => {
      const back = ownPath(visit.query.back)
      return visit.visitor
        ? { redirect: back ?? firstPageOf(visit.visitor.actor, visit.lang) }
        : show(visit, { account: '', back })
    },
  })

  route(app, {
    method: 'POST',
    url: '/:lang/sign-in',
    access: { public: 'whoever wants to sign in is not signed in yet' },
    handle: async visit => {
      const account = visit.form.text('account').trim()
      const password = visit.form.text('password')
      const back = ownPath(visit.form.text('back'))
      if (account === '') return show(visit, { account, back, problem: 'account-missing' }, 400)
      if (password === '') return show(visit, { account, back, problem: 'password-missing' }, 400)
      const result = await signIn(services.db, account, password, visit.request.ip, { demo: services.demo })
      if (result.outcome === 'slow-down') {
        visit.reply.header('retry-after', '60')
        return show(visit, { account, back, problem: 'slow-down' }, 429)
      }
      if (result.outcome !== 'welcome') return show(visit, { account, back, problem: 'refused' }, 401)
      return welcome(services, visit, result.token, back)
    },
  })

  route(app, {
    method: 'POST',
    url: '/:lang/sign-out',
    access: { public: 'signing out must work even when the session has already ended' },
    handle: async visit => {
      await leave(services, visit.request, visit.reply)
      // What the operator's desk kept sealed in this browser goes as well, also when its script could not do it.
      visit.reply.header('clear-site-data', '"storage"')
      return { redirect: `/${visit.lang}/sign-in` }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/help',
    access: { public: 'help tells nothing about anybody' },
    handle: async visit => ({ html: helpPage(frameFor(services, visit, { title: visit.t('help.title') })) }),
  })
}

/** Lets in an account of the demonstration without a password. The caller has made sure that it is one. */
export async function enterWithoutPassword(
  services: Services,
  visit: Visit,
  userId: string,
  back: string,
): Promise<Answer> {
  return welcome(services, visit, await openSession(services.db, userId), ownPath(back))
}

async function welcome(services: Services, visit: Visit, token: string, back: string | undefined): Promise<Answer> {
  await leave(services, visit.request, visit.reply)
  const { name, options } = sessionCookie(services)
  visit.reply.setCookie(name, token, options)
  const visitor = await visitorOf(services.db, services.vault, token, services.settings.idleMinutes)
  const { lang } = visit
  return { redirect: back ?? (visitor ? firstPageOf(visitor.actor, lang) : `/${lang}/`) }
}

/** The session of this browser ends in the table too: another tab or a copied cookie is signed out with it. */
async function leave(services: Services, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { name, options } = sessionCookie(services)
  const token = request.cookies[name]
  if (token && token.length <= 100) await closeSession(services.db, token)
  reply.clearCookie(name, options)
}

/** Only an address of our own pages: anything else would let a link in a mail send people elsewhere after signing in. */
export function ownPath(text: string | undefined): string | undefined {
  return text !== undefined &&
    /^\/(kk|ru|en)\/[\w\-./?=&%~]*$/.test(text) &&
    !text.includes('//') &&
    !/\/(sign-in|sign-out|demo)\b/.test(text)
    ? text
    : undefined
}
