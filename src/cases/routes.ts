// The addresses of cases. Whatever was typed into a form that is not taken comes back with it, with the reason and what to do next.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { numberOf } from '../http/records.ts'
import { frameFor, type PageFrame } from '../http/frame.ts'
import { wordsByField } from '../http/listen.ts'
import { Problem } from '../http/problems.ts'
import { fieldErrors, route, type Answer, type SignedVisit } from '../http/route.ts'
import type { Services } from '../http/services.ts'
import type { MessageKey } from '../words/catalogue.ts'
import {
  joinToCase,
  openCase,
  readCaseHelp,
  readCaseOrders,
  readCasePeople,
  readOpenings,
  readOverview,
  readStory,
  recordCaseStep,
  seeCases,
} from './actions.ts'
import { dangerToReview } from './danger/actions.ts'
import { caseStep, casesQuery, joining, stepKinds, storyKinds, type StepKind } from './contract.ts'
import type { Trouble } from './page.tsx'
import {
  caseDocumentsPage,
  caseLawPage,
  caseOrdersPage,
  casePeoplePage,
  openedPage,
  timelinePage,
} from './tab-pages.tsx'
import type { CaseTab } from './tabs.ts'
import { casePlanPage, caseReferralsPage, caseRiskPage, joinPage } from './help-pages.tsx'
import { casesPage, mayTake, openingPage, overviewPage, stepPage } from './pages.tsx'

const numbered = z.strictObject({ number: z.string().max(60) })
const stepParams = z.strictObject({ number: z.string().max(60), kind: z.enum(stepKinds as [StepKind, ...StepKind[]]) })
const doneQuery = z.strictObject({ done: z.enum(['opened', 'recorded', 'joined']).optional() })

export function caseRoutes(app: FastifyInstance, services: Services): void {
  route(app, {
    method: 'GET',
    url: '/:lang/cases',
    access: { permission: 'case.see' },
    query: casesQuery,
    handle: async visit => {
      const view = visit.query.view ?? 'due'
      const list = await seeCases(services, visit.actor, view, visit.query.after)
      const inDanger = await dangerToReview(services, visit.actor)
      return { html: casesPage(frameFor(services, visit, { title: visit.t('case.list.title') }), view, list, inDanger) }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/incidents/:number/case',
    access: { permission: 'case.work' },
    params: numbered,
    handle: async visit => {
      const number = numberOf('incident', visit.params.number)
      return {
        html: openingPage(
          frameFor(services, visit, {
            title: visit.t('case.open.title'),
            path: `/${visit.lang}/incidents/${number}/case`,
          }),
          number,
        ),
      }
    },
  })

  route(app, {
    method: 'POST',
    url: '/:lang/incidents/:number/case',
    access: { permission: 'case.work' },
    params: numbered,
    handle: async visit => {
      const number = await openCase(services, visit.actor, numberOf('incident', visit.params.number))
      return { redirect: `/${visit.lang}/cases/${number}/overview?done=opened` }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/cases/:number/overview',
    access: { permission: 'case.see' },
    params: numbered,
    query: doneQuery,
    handle: async visit => {
      const number = numberOf('case', visit.params.number)
      const read = await readOverview(services, visit.actor, number)
      const frame = frameFor(services, visit, {
        title: `${number} · ${visit.t('case.tab.overview')}`,
        path: `/${visit.lang}/cases/${number}/overview`,
      })
      return { html: overviewPage(frame, read, visit.query.done) }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/cases/:number/people',
    access: { permission: 'case.see' },
    params: numbered,
    handle: async visit => {
      const { head, people, homes } = await readCasePeople(services, visit.actor, numberOf('case', visit.params.number))
      return { html: casePeoplePage(tabFrame(visit, head.row.number, 'people'), head, people, homes) }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/cases/:number/timeline',
    access: { permission: 'case.see' },
    params: numbered,
    query: z.strictObject({ show: z.enum(storyKinds).optional() }),
    handle: async visit => {
      const story = await readStory(services, visit.actor, numberOf('case', visit.params.number))
      return {
        html: timelinePage(tabFrame(visit, story.head.row.number, 'timeline'), story, visit.query.show ?? 'all'),
      }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/cases/:number/law',
    access: { permission: 'case.see' },
    params: numbered,
    handle: async visit => {
      const story = await readStory(services, visit.actor, numberOf('case', visit.params.number))
      return { html: caseLawPage(tabFrame(visit, story.head.row.number, 'law'), story) }
    },
  })

  for (const [tab, page] of [
    ['orders', caseOrdersPage],
    ['documents', caseDocumentsPage],
  ] as const)
    route(app, {
      method: 'GET',
      url: `/:lang/cases/:number/${tab}`,
      access: { permission: 'case.see' },
      params: numbered,
      handle: async visit => {
        const { head, orders } = await readCaseOrders(services, visit.actor, numberOf('case', visit.params.number))
        return { html: page(tabFrame(visit, head.row.number, tab), head, orders) }
      },
    })

  for (const [tab, page] of [
    ['risk', caseRiskPage],
    ['plan', casePlanPage],
    ['referrals', caseReferralsPage],
  ] as const)
    route(app, {
      method: 'GET',
      url: `/:lang/cases/:number/${tab}`,
      access: { permission: 'case.see' },
      params: numbered,
      handle: async visit => {
        const read = await readCaseHelp(services, visit.actor, numberOf('case', visit.params.number))
        return { html: page(tabFrame(visit, read.head.row.number, tab), read) }
      },
    })

  route(app, {
    method: 'GET',
    url: '/:lang/cases/:number/join',
    access: { permission: 'case.work' },
    params: numbered,
    query: z.strictObject({ other: z.string().max(60).optional() }),
    handle: async visit => {
      const number = numberOf('case', visit.params.number)
      await readCaseHelp(services, visit.actor, number)
      return {
        html: joinPage({
          frame: joinFrame(visit, number),
          number,
          typed: { number: visit.query.other ?? '' },
          errors: {},
        }),
      }
    },
  })

  route(app, {
    method: 'POST',
    url: '/:lang/cases/:number/join',
    access: { permission: 'case.work' },
    params: numbered,
    handle: async visit => {
      const { form, lang } = visit
      const number = numberOf('case', visit.params.number)
      try {
        const read = joining.safeParse({
          number: form.text('number'),
          reason: form.text('reason'),
          note: form.text('note'),
        })
        if (!read.success) throw new Problem('bad-input', { errors: fieldErrors(read.error) })
        await joinToCase(services, visit.actor, number, read.data)
        return { redirect: `/${lang}/cases/${number}/overview?done=joined` }
      } catch (error) {
        if (!isOurs(error)) throw error
        const html = joinPage({
          frame: joinFrame(visit, number),
          number,
          typed: form.typed,
          errors: wordsByField(visit.lang, error, fieldOf),
          ...(error.code === 'bad-input' ? {} : { trouble: visit.t(`problem.${error.code}`) }),
        })
        return { html, status: error.status }
      }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/cases/:number/opened',
    access: { permission: 'case.see' },
    params: numbered,
    query: z.strictObject({ below: z.string().max(20).optional() }),
    handle: async visit => {
      const number = numberOf('case', visit.params.number)
      const read = await readOpenings(services, visit.actor, number, visit.query.below)
      return {
        html: openedPage(tabFrame(visit, number, 'opened'), read.head, read),
      }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/cases/:number/steps/:kind',
    access: { permission: 'case.see' },
    params: stepParams,
    handle: visit => showStep(visit, numberOf('case', visit.params.number), visit.params.kind),
  })

  route(app, {
    method: 'POST',
    url: '/:lang/cases/:number/steps/:kind',
    access: { permission: 'case.see' },
    params: stepParams,
    handle: async visit => {
      const { form, lang } = visit
      const { kind } = visit.params
      const number = numberOf('case', visit.params.number)
      try {
        const read = caseStep.safeParse({
          kind,
          ...Object.fromEntries(fieldsOf[kind].map(field => [field, form.text(field)])),
          note: form.text('note'),
        })
        if (!read.success) throw new Problem('bad-input', { errors: fieldErrors(read.error) })
        await recordCaseStep(services, visit.actor, number, Number(form.text('version')) || 0, read.data)
        return { redirect: `/${lang}/cases/${number}/overview?done=recorded` }
      } catch (error) {
        if (!isOurs(error)) throw error
        return showStep(visit, number, kind, error)
      }
    },
  })

  function joinFrame(visit: SignedVisit, number: string): PageFrame {
    return frameFor(services, visit, {
      title: `${number} · ${visit.t('case.join.title')}`,
      path: `/${visit.lang}/cases/${number}/join`,
    })
  }

  function tabFrame(visit: SignedVisit, number: string, tab: CaseTab): PageFrame {
    return frameFor(services, visit, {
      title: `${number} · ${visit.t(`case.tab.${tab}`)}`,
      path: `/${visit.lang}/cases/${number}/${tab}`,
    })
  }

  async function showStep(visit: SignedVisit, number: string, kind: StepKind, problem?: Problem): Promise<Answer> {
    const read = await readOverview(services, visit.actor, number)
    if (!mayTake(read, kind)) throw new Problem('not-allowed')
    const frame = frameFor(services, visit, {
      title: `${number} · ${visit.t(`case.step.${kind}`)}`,
      path: `/${visit.lang}/cases/${number}/steps/${kind}`,
    })
    const html = stepPage({
      frame,
      read,
      kind,
      typed: problem && visit.form.typed,
      errors: wordsByField(visit.lang, problem, fieldOf),
      trouble: problem && troubleOf(visit, problem),
      meanwhile: problem?.code === 'out-of-date' ? read.events.slice(Number(visit.form.text('version')) || 0) : [],
    })
    return { html, status: problem?.status ?? 200 }
  }
}

const fieldsOf: Readonly<Record<StepKind, readonly string[]>> = {
  assessed: ['risk', 'child'],
  planned: [],
  'service-begun': [],
  reviewed: [],
  'matter-ended': ['incident', 'ground', 'document'],
  'closure-asked': ['ground'],
  'closure-refused': [],
  closed: [],
  reopened: [],
}

function fieldOf([field]: readonly string[]): string {
  return field || 'note'
}

function isOurs(error: unknown): error is Problem {
  return (
    error instanceof Problem &&
    ['bad-input', 'out-of-date', 'closing-barred', 'second-person-needed', 'wrong-state'].includes(error.code)
  )
}

function troubleOf(visit: SignedVisit, problem: Problem): Trouble | undefined {
  const { t } = visit
  switch (problem.code) {
    case 'out-of-date':
      return { title: t('case.stale.title'), text: t('case.stale.text') }
    case 'closing-barred':
      return {
        title: t('case.barred.title'),
        text: '',
        errors: problem.errors.map(e => ({ text: t(`case.barrier.${e.code}` as MessageKey) })),
      }
    case 'second-person-needed':
    case 'wrong-state':
      return { title: t(`problem.${problem.code}`), text: '' }
    default:
      return undefined
  }
}
