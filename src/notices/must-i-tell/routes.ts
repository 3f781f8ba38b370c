// "Must I tell?" for everybody: a worker without an account must be able to learn the duty. Each answer is a POST that leads on; the answers
// travel as codes in the address and are kept nowhere.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { mayEver } from '../../access/policy.ts'
import { frameFor } from '../../http/frame.ts'
import { route, type Answer, type Visit } from '../../http/route.ts'
import type { Services } from '../../http/services.ts'
import { civilDay } from '../../incidents/incident.ts'
import { signedItems } from '../../statute/actions.ts'
import { renderPage } from '../../web/layout.tsx'
import { decide, nextQuestion, order, questions, readGiven, type Given, type Question } from './decision.ts'
import { preventionGround } from './ground.ts'
import { AskPage, DecisionPage, askedOf, mustPath } from './pages.tsx'

const access = {
  public: 'whoever works with children must be able to learn whether to tell, without an account',
} as const
const code = z.optional(z.string().max(20))

export function mustITellRoutes(app: FastifyInstance, services: Services): void {
  const show = async (visit: Visit, given: Given, missing?: Question): Promise<Answer> => {
    const { lang, t, visitor } = visit
    const work = workOf(visit)
    const all: Given = work === undefined ? given : { ...given, work }
    const question = missing ?? nextQuestion(all)
    const asked = askedOf(work)
    const path = mustPath(lang, given)
    if (question !== undefined) {
      const frame = frameFor(services, visit, { title: t(`must.${question}`), path })
      return {
        html: renderPage(AskPage({ frame, t, given, question, asked, isMissing: missing !== undefined })),
        status: missing === undefined ? 200 : 400,
      }
    }
    // The law of today, and today is the database's: the demonstration moves it.
    const { now, signed } = await services.db.lookAsJob('today', async tx => ({
      now: tx.now,
      signed: await signedItems(tx),
    }))
    const today = civilDay(now)
    const { outcome } = decide(all, { anyOffence: preventionGround(today).length > 0 })
    const frame = frameFor(services, visit, { title: t(`must.outcome.${outcome}`), path })
    const filing = visitor === undefined ? 'signed-out' : mayEver(visitor.actor, 'notice.file') ? 'now' : 'never'
    return { html: renderPage(DecisionPage({ frame, t, given: all, asked, now, today, filing, signed })) }
  }

  route(app, {
    method: 'GET',
    url: '/:lang/notices/must-i-tell',
    access,
    query: z.strictObject({ danger: code, child: code, what: code, work: code, learnt: code, told: code }),
    handle: async visit => show(visit, readGiven(visit.query)),
  })
  route(app, {
    method: 'POST',
    url: '/:lang/notices/must-i-tell',
    access,
    handle: async visit => {
      const { form, lang } = visit
      const given = readGiven(Object.fromEntries(new URLSearchParams(form.text('given'))))
      const question = order.find(q => q === form.text('question'))
      if (question === undefined) return { redirect: mustPath(lang, given) }
      const answer = form.text(question)
      if (!(questions[question] as readonly string[]).includes(answer)) return show(visit, given, question)
      return { redirect: mustPath(lang, readGiven({ ...given, [question]: answer })) }
    },
  })
}

/** Where somebody works who signed in for an agency that must tell. */
function workOf({ visitor }: Visit): Given['work'] {
  const kind = visitor?.actor.agencyKind
  return kind === 'school' ? 'education' : kind === 'health' ? 'health' : undefined
}
