// The workbench without a script: a form posted and answered. Facts travel in the body, never in an address; nothing is stored, no act is journalled,
// because nothing was done to anybody. An address may name an example of an article, which is public.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { aside } from '../../http/aside.ts'
import { frameFor } from '../../http/frame.ts'
import type { Form } from '../../http/form.ts'
import { route, type Answer, type Visit } from '../../http/route.ts'
import type { Services } from '../../http/services.ts'
import { factKeys } from '../../law/facts.ts'
import { rulebook } from '../../law/rulebook.ts'
import { dateOf } from '../../words/format.ts'
import type { Lang } from '../../words/say.ts'
import { signedItems } from '../actions.ts'
import { answerTo } from './answer.ts'
import { workbenchPage } from './pages.tsx'
import { nothingEntered, openScenario, scenarioText, type Entered } from './scenario.ts'

const access = { public: 'the law may be tried by everybody; what is entered is neither stored nor logged' } as const

export function workbenchRoutes(app: FastifyInstance, services: Services): void {
  const today = async (): Promise<string> => dateOf(await services.db.lookAsJob('today', tx => Promise.resolve(tx.now)))
  const show = async (visit: Visit, entered: Entered, refusal?: string): Promise<Answer> => {
    const { lang, t } = visit
    const signed = await services.db.lookAsJob('law-reviews', signedItems)
    const answer = firstAnswer(entered, lang, signed)
    const frame = frameFor(services, visit, { title: t('bench.title'), path: `/${lang}/law/workbench` })
    const page = workbenchPage(frame, {
      lang,
      today: await today(),
      csrf: frame.csrf,
      entered,
      answer,
      signed: [...signed],
      refusal,
    })
    return { html: page, status: answer.error === undefined && refusal === undefined ? 200 : 400 }
  }

  route(app, {
    method: 'GET',
    url: '/:lang/law/workbench',
    access,
    query: z.strictObject({ example: z.optional(z.string().max(60)) }),
    handle: visit =>
      aside(visit.request.ip, async () => show(visit, exampleOf(visit.query.example) ?? nothingEntered(await today()))),
  })

  route(app, {
    method: 'POST',
    url: '/:lang/law/workbench',
    access,
    handle: async visit => {
      const { form, t } = visit
      const entered = enteredIn(form, await today())
      if (form.text('do') === 'save')
        return {
          bytes: Buffer.from(scenarioText(entered)),
          mediaType: 'application/json; charset=utf-8',
          filename: 'arasha-scenario.json',
        }
      return aside(visit.request.ip, async () => {
        if (form.text('do') !== 'open') return show(visit, entered)
        const opened = openScenario(form.text('scenario').slice(0, 200_000), await today())
        if (opened.ok) return show(visit, opened.entered)
        return show(
          visit,
          entered,
          opened.why === 'unknown' ? t('bench.error.unknown', { list: opened.list.join(', ') }) : t('bench.error.file'),
        )
      })
    },
  })
}

/** The bench as it stands before anything is entered is the dearest answer of all and the same for everybody: kept for the day. */
const untouched = new Map<string, ReturnType<typeof answerTo>>()
function firstAnswer(entered: Entered, lang: Lang, signed: ReadonlySet<string>): ReturnType<typeof answerTo> {
  if (Object.keys(entered.facts).length > 0 || Object.keys(entered.readings).length > 0)
    return answerTo(entered, lang, signed)
  const key = JSON.stringify([lang, entered, [...signed]])
  let found = untouched.get(key)
  if (found === undefined) {
    if (untouched.size >= 30) untouched.clear()
    untouched.set(key, (found = answerTo(entered, lang, signed)))
  }
  return found
}

function enteredIn(form: Form, today: string): Entered {
  const day = (name: string, otherwise = ''): string => form.text(name).slice(0, 20) || otherwise
  const chosen = (names: readonly string[], prefix: string): Record<string, string> =>
    Object.fromEntries(
      names.flatMap(name => {
        const value = form.text(`${prefix}${name}`).slice(0, 200)
        return value === '' ? [] : [[name, value]]
      }),
    )
  return {
    act: day('act', today),
    actTo: day('actTo'),
    decision: day('decision', today),
    opened: day('opened'),
    registered: day('registered'),
    facts: chosen(factKeys, 'f-'),
    readings: chosen(
      rulebook.readings.map(r => r.id),
      'r-',
    ),
  }
}

/** `cc-107.3`: the fourth example of article 107. */
function exampleOf(name: string | undefined): Entered | undefined {
  const [, article, number] = /^(.+)\.(\d+)$/.exec(name ?? '') ?? []
  const example = rulebook.articles.find(a => a.id === article)?.examples[Number(number)]
  if (example === undefined) return undefined
  const open: readonly string[] = example.unknown ?? []
  return {
    ...nothingEntered(example.on),
    facts: Object.fromEntries(Object.entries(example.given).filter(([key]) => !open.includes(key))),
  }
}
