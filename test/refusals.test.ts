// What bad input of case work gets, one line for each: the reason, its article (or that it is a rule of the service), and what to do next, in three languages; and the test
// that sees it refused with nothing written. A refusal that stops saying one of the three, or loses its test, is found here.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { packageRoot } from '../src/db/package-root.ts'
import { catalogue, type MessageKey } from '../src/words/catalogue.ts'
import { languages, render } from '../src/words/say.ts'

/** A cited article, or the words that no article stands behind it. */
const ground = {
  kk: /бап|бабы|қызмет ережесі|CITE/,
  ru: /стать|ст\. |правило службы|CITE/,
  en: /art\.|article|AdmCode \d|rule of the service|CITE/,
} as const
/** Something to do: an imperative. */
const next = {
  kk: /(ңыз|ңіз)(?![а-яәғқңөұүһі])|істеуге болады/,
  ru: /йте|ите|ьте|сделайте|Что можно/,
  en: /check|choose|ask|keep|do that|look|state|can be done|review|compare|save again|read|judge|decide|write down|go on|assess/i,
} as const

type Refusal = {
  readonly says: MessageKey
  /** A stale form has no article: nothing of the law is at stake, only somebody's words. */
  readonly ofForm?: true
  readonly seen: readonly [file: string, title: RegExp]
}
const refusals: Readonly<Record<string, Refusal>> = {
  'two people issue an order in one incident': {
    says: 'orders.stale.issue',
    ofForm: true,
    seen: ['src/orders/pages.test.ts', /issue two at once: both are kept, what the other wrote stands above/],
  },
  'two people write in one order': {
    says: 'orders.stale.step',
    ofForm: true,
    seen: ['src/orders/pages.test.ts', /two officers write in one order/],
  },
  'two people edit a safety plan': {
    says: 'family.stale.text',
    ofForm: true,
    seen: ['src/help/family.test.ts', /both are kept, the difference stands on the page/],
  },
  'two people edit a case': {
    says: 'case.stale.text',
    ofForm: true,
    seen: ['src/cases/pages.test.ts', /what the other wrote stands beside what was typed/],
  },
  'two people answer a referral': {
    says: 'referrals.stale.text',
    ofForm: true,
    seen: ['src/help/family.test.ts', /what the other did stands above what this one chose/],
  },
  'two people state facts of an incident': {
    says: 'incident.stale.text',
    ofForm: true,
    seen: ['src/incidents/incidents.test.ts', /a fact from an old page is refused and keeps the choice/],
  },
  'two officers answer one notice': {
    says: 'desk.stale.text',
    ofForm: true,
    seen: ['src/notices/desk/desk.test.ts', /answer one notice at once: what the colleague wrote stands above/],
  },
  'a prosecutor decides on an older page': {
    says: 'incident.stale.text',
    ofForm: true,
    seen: ['src/incidents/complaint.test.ts', /a decision from an old page is refused: what was stated meanwhile/],
  },
  'two people ask for another level of risk': {
    says: 'help.override.stale',
    ofForm: true,
    seen: ['src/help/help.test.ts', /ask for another level at once: what the other asked stands above/],
  },
  'a case is closed on an older page': {
    says: 'case.stale.text',
    ofForm: true,
    seen: ['src/cases/pages.test.ts', /closing from an older page is refused: what the other wrote stands above/],
  },
  'a case is closed while an order is in force': {
    says: 'case.barrier.order-in-force',
    seen: ['src/cases/cases.test.ts', /after everything that stood in its way/],
  },
  'a case is closed while nobody has judged the risk': {
    says: 'case.barrier.not-assessed',
    seen: ['src/cases/case.test.ts', /closing is refused exactly while something stands in its way/],
  },
  'a case is closed while a child stands at high risk': {
    says: 'case.barrier.child-at-high-risk',
    seen: ['src/cases/pages.test.ts', /says each reason with its article and what to do/],
  },
  'a case is closed while nothing is decided about a notice': {
    says: 'case.barrier.notice-undecided',
    seen: [
      'src/cases/cases.test.ts',
      /while the prosecutor has still to decide|after everything that stood in its way/,
    ],
  },
  'a case is closed while the risk was not judged since a complaint was withdrawn': {
    says: 'case.barrier.risk-after-withdrawal',
    seen: ['src/cases/cases.test.ts', /after everything that stood in its way/],
  },
  'a case is closed while the prosecutor has to decide': {
    says: 'case.barrier.prosecutor-decides',
    seen: ['src/cases/cases.test.ts', /while the prosecutor has still to decide/],
  },
  'a case is closed while its investigation is open': {
    says: 'case.barrier.matter-open',
    seen: ['src/cases/case.test.ts', /closing is refused exactly while something stands in its way/],
  },
  'a case is closed while its review is overdue': {
    says: 'case.barrier.review-overdue',
    seen: ['src/cases/case.test.ts', /closing is refused exactly while something stands in its way/],
  },
  'help is ended while a review is overdue': {
    says: 'family.barrier.review-overdue',
    seen: ['src/help/family.test.ts', /not while a review is overdue/],
  },
  'help is ended while an order is in force': {
    says: 'family.barrier.order-in-force',
    seen: ['src/help/family.test.ts', /or an order is in force/],
  },
  'help is ended while the risk is high': {
    says: 'family.barrier.risk-high',
    seen: ['src/help/family.test.ts', /the risk is high/],
  },
  'an order for somebody of fifteen': {
    says: 'orders.refused.too-young',
    seen: ['src/orders/orders.test.ts', /a person of fifteen is refused with the article/],
  },
  'an order without a ground': {
    says: 'orders.refused.no-ground',
    seen: ['src/orders/orders.test.ts', /facts that leave no ground forbid it/],
  },
  'a referral to a full shelter': {
    says: 'field.no-places',
    seen: ['src/referrals/referrals.test.ts', /a full shelter is refused and the nearest with places are offered/],
  },
  'consent that ran out': {
    says: 'field.consent-expired',
    seen: ['src/referrals/referrals.test.ts', /a consent that ran out or was taken back tells nothing further/],
  },
  'an order before what happened': {
    says: 'field.before-the-act',
    seen: ['src/orders/orders.test.ts', /dates out of order/],
  },
  'an order or a visit that has not been yet': {
    says: 'field.in-future',
    seen: ['src/orders/orders.test.ts', /dates out of order/],
  },
  'a step before the order was issued': {
    says: 'field.before-issue',
    seen: ['src/orders/orders.test.ts', /dates out of order/],
  },
  'a check before the order was handed over': {
    says: 'field.before-service',
    seen: ['src/orders/orders.test.ts', /PostgreSQL accepts exactly the steps/],
  },
  'a breach of an order nobody handed over': {
    says: 'field.not-served',
    seen: ['src/orders/orders.test.ts', /PostgreSQL accepts exactly the steps/],
  },
  'material for the court before the breach': {
    says: 'field.before-breach',
    seen: ['src/orders/orders.test.ts', /PostgreSQL accepts exactly the steps/],
  },
  'requirements that end before three months': {
    says: 'field.three-to-twelve',
    seen: ['src/orders/requirements.test.ts', /a term shorter than three months/],
  },
  'a ban on living together longer than thirty days': {
    says: 'field.home-thirty',
    seen: ['src/orders/requirements.test.ts', /a home ban over thirty days/],
  },
  'a session, or a visit of a child, before the family came': {
    says: 'field.before-request',
    seen: ['src/help/family.test.ts', /days out of order are refused/],
  },
  'a review or a goal whose day has passed': {
    says: 'field.date-passed',
    seen: ['src/help/help.test.ts', /what the plan wants by today/],
  },
  'a review later than in three months': {
    says: 'field.review-too-far',
    seen: ['src/help/family.test.ts', /not while a review is overdue/],
  },
}

for (const [what, { says, ofForm, seen }] of Object.entries(refusals))
  test(`${what}: the refusal names reason, article and next step in three languages, and a test sees it refused`, () => {
    for (const lang of languages) {
      const words = render(catalogue[says], lang, { cite: 'CITE' })
      if (ofForm === undefined) assert.match(words, ground[lang])
      assert.match(words, next[lang])
      assert.ok(words.split(/\s+/).length >= 6, `${lang}: ${words}`)
    }
    const [file, title] = seen
    const titles = [...readFileSync(path.join(packageRoot, file), 'utf8').matchAll(/^test\('([^']+)'/gm)].map(
      m => m[1] ?? '',
    )
    assert.ok(
      titles.some(one => title.test(one)),
      `${file} has no such test`,
    )
  })

test('the control: a refusal that only says no is caught', () => {
  assert.doesNotMatch('Слишком ранняя дата', ground.ru)
  assert.doesNotMatch('Слишком ранняя дата', next.ru)
  assert.doesNotMatch('Күн тым ерте', next.kk)
  assert.doesNotMatch('The date is too early', next.en)
})
