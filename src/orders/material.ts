// The material of one breach for the court, Kazakh beside Russian, from what is on record: the order, how it was handed over, what the officer wrote of the breach, and
// the parts of the article that come into question. The court decides which. The accused reads it too, so every field is made for both.
import { wordsOfBan } from '../law/protective-order.ts'
import { rulebook } from '../law/rulebook.ts'
import { addMonths, isIn } from '../law/time.ts'
import type { BothLanguages, ReceiptPaper } from '../post/receipt-pdf.ts'
import { catalogue, type MessageKey } from '../words/catalogue.ts'
import { dateOf, formatDate, formatMomentWithZone } from '../words/format.ts'
import { render, type Values } from '../words/say.ts'
import type { OrderRead } from './actions.ts'
import { fieldFor, type Field } from './readers.ts'

/** `n`: which breach, from 1, in the order in which they were written down. Undefined: there is none. */
export function breachMaterial(read: OrderRead, n: number, demo: boolean): ReceiptPaper | undefined {
  const { row, order, law, unit } = read
  const breach = read.events.filter(e => e.kind === 'breached')[n - 1]
  if (breach === undefined || order.servedAt === undefined || order.until === undefined) return undefined
  const both = (key: MessageKey, values?: (lang: 'kk' | 'ru') => Values): BothLanguages => ({
    kk: render(catalogue[key], 'kk', values?.('kk')),
    ru: render(catalogue[key], 'ru', values?.('ru')),
  })
  const each = (say: (lang: 'kk' | 'ru') => string): BothLanguages => ({ kk: say('kk'), ru: say('ru') })
  const time = (at: Date) => each(lang => formatMomentWithZone(at, lang))
  const same = (text: string) => each(() => text)
  const open = ['court', 'accused'] as const
  const day = dateOf(breach.happened_at)
  const nameless = both('orders.no-name')
  const name = (known: string | undefined) => (known === undefined ? nameless : same(known))
  const [servedAt, until] = [order.servedAt, order.until]
  const lines: readonly Field<(typeof open)[number]>[] = [
    fieldFor(open, both('orders.material.to'), both('orders.material.court')),
    fieldFor(
      open,
      both('orders.material.from'),
      each(lang => unit?.name[lang] ?? ''),
    ),
    fieldFor(
      open,
      both('orders.material.order'),
      each(lang => `${row.number}, ${formatMomentWithZone(row.issued_at, lang)}, ${law.cite.words[lang]}`),
    ),
    fieldFor(
      open,
      both('orders.served'),
      each(lang =>
        [
          formatMomentWithZone(servedAt, lang),
          render(catalogue[order.refused ? 'orders.signed.refused' : 'orders.signed.signed'], lang),
        ].join('. '),
      ),
    ),
    fieldFor(
      open,
      both('orders.in-force-until'),
      each(lang => formatMomentWithZone(until, lang)),
    ),
    fieldFor(open, both('orders.against'), name(read.against?.name)),
    fieldFor(open, both('orders.protects'), name(read.protects?.name)),
    fieldFor(open, both('orders.material.when'), time(breach.happened_at)),
    fieldFor(open, both('orders.breach.what'), same(breach.note ?? '')),
    fieldFor(open, both('orders.breach.incident'), same(breach.incident ?? '')),
  ]
  const parts = rulebook.articles
    .flatMap(article => (article.id === 'adm-461' ? article.provisions : []))
    .filter(part => isIn(part.inForce, day))
  const limit = addMonths(day, 2)
  return {
    title: both('orders.material.title'),
    numberLabel: both('orders.paper.number'),
    number: `${row.number} / ${n}`,
    lines,
    next: {
      title: both('orders.material.bans'),
      steps: row.bans.map(ban => each(lang => wordsOfBan(law, ban)[lang])),
    },
    sections: [
      {
        title: both('orders.material.parts'),
        lines: [
          ...parts.map(part =>
            each(lang =>
              [
                part.cite.words[lang],
                ...part.elements.flatMap(e => (e.name === 'deed' || e.name === 'order' ? [] : [e.says[lang]])),
              ].join(': '),
            ),
          ),
          both('orders.material.no-peace'),
          both('orders.material.limit', lang => ({ day: formatDate(limit, lang) })),
        ],
      },
      {
        title: both('orders.material.enclosed'),
        lines: [both('orders.material.copies'), both('orders.material.words-of')],
      },
    ],
    signatures: [both('orders.material.sign-officer'), both('orders.material.sign-against')],
    ground: each(lang => law.breach.words[lang]),
    proof: each(lang =>
      (['orders.paper.as-written', 'orders.paper.lawyer'] as const).map(key => render(catalogue[key], lang)).join(' '),
    ),
    ...(demo && { strip: both('notices.receipt.demo') }),
    madeAt: breach.at,
  }
}
