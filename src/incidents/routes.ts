// The addresses of an incident: facts, law, people. Which room knows when a notice was registered is handed in by the server.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { numberOf } from '../http/records.ts'
import type { Form } from '../http/form.ts'
import { frameFor } from '../http/frame.ts'
import { fieldWords, takesHtml, wordsByField } from '../http/listen.ts'
import { Problem } from '../http/problems.ts'
import { fieldErrors, route, type Answer, type SignedVisit } from '../http/route.ts'
import type { Services } from '../http/services.ts'
import { isFactKey, type FactKey } from '../law/facts.ts'
import type { Inquiry } from '../law/inquiry.ts'
import type { Derivation } from '../law/qualification.ts'
import { qualify } from '../law/qualify.ts'
import { replay } from '../law/replay.ts'
import { safeContactGiven } from '../people/contract.ts'
import { signedItems } from '../statute/actions.ts'
import { speaker } from '../words/catalogue.ts'
import {
  askLawAgain,
  changeSafeContact,
  decideWithoutComplaint,
  readIncident,
  readPeople,
  stateFact,
  type IncidentRead,
} from './actions.ts'
import {
  complaintNews,
  prosecutorDecision,
  scribedFrom,
  statement,
  type Desk,
  type QualificationSummary,
} from './contract.ts'
import { inquiryAbout } from './answering.ts'
import { civilDay } from './incident.ts'
import { changesBetween, historyRows, lawView, statableKeys, type LawView } from './law-view.ts'
import type { AlertsOf } from './tabs.ts'
import { factsPage, lawPage, peoplePage, type FactForm, type LawTrouble, type PeopleTrouble } from './pages.tsx'

const numbered = z.strictObject({ number: z.string().max(60) })
const factsQuery = z.strictObject({ answer: z.string().max(60).optional(), stated: z.literal('1').optional() })
const lawQuery = z.strictObject({
  print: z.literal('1').optional(),
  done: z.enum(['complaint', 'decided']).optional(),
})
const statable = statableKeys(new Set(Object.keys(scribedFrom)))

export function incidentRoutes(app: FastifyInstance, services: Services, desk: Desk, alertsOf: AlertsOf): void {
  route(app, {
    method: 'GET',
    url: '/:lang/incidents/:number/facts',
    access: { permission: 'incident.work' },
    params: numbered,
    query: factsQuery,
    handle: async visit => {
      const { answer, stated } = visit.query
      const key = answer !== undefined && isFactKey(answer) && statable.includes(answer) ? answer : undefined
      const form =
        key === undefined ? undefined : { key, answer: undefined, source: undefined, document: undefined, errors: {} }
      return showFacts(visit, numberOf('incident', visit.params.number), { form, stated: stated !== undefined })
    },
  })

  route(app, {
    method: 'POST',
    url: '/:lang/incidents/:number/facts',
    access: { permission: 'incident.state' },
    params: numbered,
    handle: async visit => {
      const { form, lang } = visit
      const number = numberOf('incident', visit.params.number)
      const given = {
        key: form.text('key'),
        answer: form.text('answer'),
        source: form.text('source'),
        document: form.text('document').trim(),
      }
      try {
        const read = statement.safeParse(given)
        if (!read.success) throw new Problem('bad-input', { errors: fieldErrors(read.error) })
        await stateFact(services, visit.actor, number, Number(form.text('version')) || 0, read.data, desk)
        return { redirect: `/${lang}/incidents/${number}/facts?stated=1` }
      } catch (error) {
        const isOurs = error instanceof Problem && ['bad-input', 'out-of-date', 'law-forbids'].includes(error.code)
        if (!isOurs || !isFactKey(given.key) || !takesHtml(visit.request)) throw error
        const t = speaker(lang)
        const errors = wordsByField(lang, error, ([field]) => field || 'answer')
        const trouble =
          error.code === 'law-forbids'
            ? {
                title: t('problem.law-forbids'),
                text: t('incident.forbidden.text'),
                claim: error.errors[0]?.values?.['claim'],
              }
            : error.code === 'out-of-date'
              ? { title: t('incident.stale.title'), text: t('incident.stale.text') }
              : { title: t('web.error.title'), text: '' }
        return showFacts(visit, number, {
          form: { ...given, key: given.key, errors },
          trouble,
          status: error.status,
          ...(error.code === 'out-of-date' && { after: Number(form.text('version')) || 0 }),
        })
      }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/incidents/:number/law',
    access: { permission: 'incident.work' },
    params: numbered,
    query: lawQuery,
    handle: async visit => {
      return showLaw(visit, numberOf('incident', visit.params.number), visit.query)
    },
  })

  async function showLaw(
    visit: SignedVisit,
    number: string,
    more: {
      readonly print?: '1' | undefined
      readonly done?: 'complaint' | 'decided' | undefined
      readonly trouble?: Omit<LawTrouble, 'meanwhile'>
      readonly status?: number
      /** How many statements the refused form was made from. */
      readonly after?: number
    },
  ): Promise<Answer> {
    const { lang } = visit
    const read = await readIncident(services, visit.actor, number, desk)
    const inquiry = inquiryFor(read)
    const path = `/${lang}/incidents/${read.incident.number}/law`
    const last = read.qualifications[0]
    const html = lawPage({
      alerts: await alertsOf(services, visit.actor, number, lang),
      frame: frameFor(services, visit, {
        title: `${read.incident.number} · ${speaker(lang)('incident.tab.law')}`,
        path,
      }),
      read,
      law: lawView({
        q: qualify(inquiry),
        inquiry,
        lang,
        now: read.now,
        registeredAt: read.ground.registeredAt,
        decideUntil: read.decideUntil,
        answerAt: key => answerAt(lang, read, key),
        signed: await services.db.lookAsJob('law-reviews', signedItems),
      }),
      history: historyRows(read.qualifications, lang),
      isOld: last !== undefined && replay(last.derivation as Derivation) !== 'same',
      isPrint: more.print !== undefined,
      done: more.done,
      trouble: more.trouble && {
        ...more.trouble,
        meanwhile: more.after === undefined ? [] : read.ground.rows.slice(more.after),
      },
    })
    return { html, status: more.status ?? 200 }
  }

  // A complaint made, missing or withdrawn is one more statement: it appends, the law is asked again, and nothing is closed by it.
  route(app, {
    method: 'POST',
    url: '/:lang/incidents/:number/complaint',
    access: { permission: 'incident.state' },
    params: numbered,
    handle: async visit => {
      const number = numberOf('incident', visit.params.number)
      return answered(visit, number, 'complaint', async () => {
        const read = complaintNews.safeParse({ complaint: visit.form.text('complaint') })
        if (!read.success) throw new Problem('bad-input', { errors: fieldErrors(read.error) })
        const given = { key: 'complaint', answer: read.data.complaint, source: 'victim', document: '' } as const
        await stateFact(services, visit.actor, number, Number(visit.form.text('version')) || 0, given, desk)
      })
    },
  })

  route(app, {
    method: 'POST',
    url: '/:lang/incidents/:number/decision',
    access: { permission: 'complaint.decide' },
    params: numbered,
    handle: async visit => {
      const number = numberOf('incident', visit.params.number)
      return answered(visit, number, 'decided', async () => {
        const { form } = visit
        const read = prosecutorDecision.safeParse({
          decision: form.text('decision'),
          document: form.text('document').trim(),
        })
        if (!read.success) throw new Problem('bad-input', { errors: fieldErrors(read.error) })
        const version = Number(form.text('version')) || 0
        await decideWithoutComplaint(services, visit.actor, number, version, read.data, desk)
      })
    },
  })

  /** Does it and leads back to the page; what was not taken comes back with the page as it is now. */
  async function answered(
    visit: SignedVisit,
    number: string,
    done: 'complaint' | 'decided',
    act: () => Promise<void>,
  ): Promise<Answer> {
    try {
      await act()
      return { redirect: `/${visit.lang}/incidents/${number}/law?done=${done}#complaint` }
    } catch (error) {
      const isOurs = error instanceof Problem && ['bad-input', 'out-of-date', 'wrong-state'].includes(error.code)
      if (!isOurs || !takesHtml(visit.request)) throw error
      const { form } = visit
      return showLaw(visit, number, {
        status: error.status,
        ...(error.code === 'out-of-date' && { after: Number(form.text('version')) || 0 }),
        trouble: {
          form: done,
          code: error.code === 'bad-input' ? 'bad-input' : error.code === 'out-of-date' ? 'out-of-date' : 'wrong-state',
          typed: {
            complaint: form.text('complaint'),
            decision: form.text('decision'),
            document: form.text('document'),
          },
          errors: wordsByField(visit.lang, error, ([field = '']) => field),
        },
      })
    }
  }

  route(app, {
    method: 'POST',
    url: '/:lang/incidents/:number/law/again',
    access: { permission: 'incident.state' },
    params: numbered,
    handle: async visit => {
      const number = numberOf('incident', visit.params.number)
      await askLawAgain(services, visit.actor, number, desk)
      return { redirect: `/${visit.lang}/incidents/${number}/law` }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/incidents/:number/people',
    access: { permission: 'incident.work' },
    params: numbered,
    handle: async visit => {
      return showPeople(visit, numberOf('incident', visit.params.number))
    },
  })

  route(app, {
    method: 'POST',
    url: '/:lang/incidents/:number/people/contact',
    access: { permission: 'incident.state' },
    params: numbered,
    handle: async visit => {
      const { form, lang, actor } = visit
      const number = numberOf('incident', visit.params.number)
      const sighting = form.text('sighting')
      const back = `/${lang}/incidents/${number}/people`
      if (form.has('ends')) {
        await changeSafeContact(services, actor, number, sighting, { ends: form.text('ends') })
        return { redirect: back }
      }
      const typed = form.typed
      try {
        const read = safeContactGiven.safeParse(safeContactOf(form))
        if (!read.success) throw new Problem('bad-input', { errors: fieldErrors(read.error) })
        await changeSafeContact(services, actor, number, sighting, { way: read.data })
        return { redirect: back }
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'bad-input') throw error
        const errors = Object.fromEntries(
          error.errors.map(e => [e.pointer.slice(1).split('/')[0] || 'value', fieldWords(lang, e)]),
        )
        return showPeople(visit, number, { sightingId: sighting, typed, errors })
      }
    },
  })

  route(app, {
    method: 'POST',
    url: '/:lang/incidents/:number/people/contact/secret',
    access: { permission: 'incident.state' },
    params: numbered,
    handle: async visit => {
      const number = numberOf('incident', visit.params.number)
      await changeSafeContact(services, visit.actor, number, visit.form.text('sighting'), 'keep-address-secret')
      return { redirect: `/${visit.lang}/incidents/${number}/people` }
    },
  })

  async function showPeople(visit: SignedVisit, number: string, trouble?: PeopleTrouble): Promise<Answer> {
    const { lang } = visit
    const { holder, ...read } = await readPeople(services, visit.actor, number)
    const frame = frameFor(services, visit, {
      title: `${number} · ${speaker(lang)('incident.tab.people')}`,
      path: `/${lang}/incidents/${number}/people`,
    })
    const alerts = await alertsOf(services, visit.actor, number, lang)
    return {
      html: peoplePage({ frame, holder: holder?.name[lang], alerts, trouble, ...read }),
      status: trouble ? 400 : 200,
    }
  }

  async function showFacts(
    visit: SignedVisit,
    number: string,
    more: {
      readonly form: FactForm | undefined
      readonly stated?: boolean
      readonly trouble?: { title: string; text: string; claim?: string | number | undefined }
      readonly status?: number
      /** How many statements the refused form was made from. */
      readonly after?: number
    },
  ): Promise<Answer> {
    const { lang, actor } = visit
    const t = speaker(lang)
    const read = await readIncident(services, actor, number, desk)
    const inquiry = inquiryFor(read)
    const view = lawView({
      q: qualify(inquiry),
      inquiry,
      lang,
      now: read.now,
      registeredAt: read.ground.registeredAt,
      decideUntil: undefined,
      answerAt: key => answerAt(lang, read, key),
      signed: await services.db.lookAsJob('law-reviews', signedItems),
    })
    const [last, before] = read.qualifications
    const html = factsPage({
      alerts: await alertsOf(services, actor, number, lang),
      frame: frameFor(services, visit, {
        title: `${read.incident.number} · ${t('incident.tab.facts')}`,
        path: `/${lang}/incidents/${number}/facts${more.form ? `?answer=${more.form.key}` : ''}`,
      }),
      read,
      questions: view.questions,
      awaiting: view.awaiting,
      form: read.mayState ? more.form : undefined,
      statable,
      changed:
        more.stated && last && before
          ? changesBetween(before.summary as QualificationSummary, last.summary as QualificationSummary, lang)
          : undefined,
      trouble: more.trouble && { title: more.trouble.title, text: troubleText(more.trouble, view) },
      meanwhile: more.after === undefined ? [] : read.ground.rows.slice(more.after),
    })
    return { html, status: more.status ?? 200 }
  }
}

/** The question as it was last asked: by today's rulebook, on the day of the last answer, so that the page shows what is on record. */
function inquiryFor({ ground, qualifications, now }: IncidentRead): Inquiry {
  return inquiryAbout(ground, civilDay(qualifications[0]?.at ?? now))
}

function answerAt(lang: string, read: IncidentRead, key: FactKey): string | undefined {
  return read.mayState && statable.includes(key)
    ? `/${lang}/incidents/${read.incident.number}/facts?answer=${key}#answer`
    : undefined
}

/** The form of a safe way as the contract takes it: what was left empty is absent, what is no number stays what it is and is refused. */
function safeContactOf(form: Form): unknown {
  const optional = (name: string, value: string) => (value === '' ? {} : { [name]: value })
  const number = (text: string) => (/^\d{1,3}$/.test(text) ? Number(text) : text)
  const [from, to] = [form.text('from').trim(), form.text('to').trim()]
  const [day, month, year] = ['day', 'month', 'year'].map(part => form.text(`expires-${part}`).trim())
  return {
    channel: form.text('channel'),
    value: form.text('value').trim(),
    ...optional('codeWord', form.text('codeWord').trim()),
    ...(from === '' && to === '' ? {} : { hours: { from: number(from), to: number(to) } }),
    days: form.all('days').map(Number),
    shared: form.text('shared') !== 'no',
    ...(day || month || year
      ? { expiresOn: `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}` }
      : {}),
  }
}

/** Where the law forbids: the claim in its own words, with its citation. */
function troubleText(
  trouble: { readonly text: string; readonly claim?: string | number | undefined },
  view: LawView,
): string {
  const claim = [...view.now, ...view.claims].find(c => c.claim === trouble.claim)
  return claim === undefined ? trouble.text : `${trouble.text} ${claim.title}: ${claim.says} (${claim.source.cites})`
}
