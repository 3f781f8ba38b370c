// An order on paper, Kazakh beside Russian: what the article says must stand in it, from data. It is handed to the other party and, as a copy, to the victim,
// so nothing is ever put here by which the protected person could be reached: no address, no telephone, no date of birth.
import { orderDays, wordsOfBan } from '../law/protective-order.ts'
import type { BothLanguages, ReceiptPaper } from '../post/receipt-pdf.ts'
import { catalogue, type MessageKey } from '../words/catalogue.ts'
import { dateOf, formatMomentWithZone } from '../words/format.ts'
import { render, type Text, type Values } from '../words/say.ts'
import type { OrderRead } from './actions.ts'

export function orderPaper(read: OrderRead, demo: boolean): ReceiptPaper {
  const { row, law } = read
  const both = (key: MessageKey, values?: (lang: 'kk' | 'ru') => Values): BothLanguages => ({
    kk: render(catalogue[key], 'kk', values?.('kk')),
    ru: render(catalogue[key], 'ru', values?.('ru')),
  })
  const same = (text: string): BothLanguages => ({ kk: text, ru: text })
  const of = (text: Text | undefined): BothLanguages => ({ kk: text?.kk ?? '', ru: text?.ru ?? '' })
  const cite = (text: Text) => (lang: 'kk' | 'ru') => ({ cite: text[lang] })
  const nameless = both('orders.no-name')
  const post = law.posts[row.post as keyof typeof law.posts]
  if (orderDays(dateOf(row.issued_at)) !== 30) throw new Error('the paper says thirty days and the law does not')
  return {
    title: both('orders.one'),
    numberLabel: both('orders.paper.number'),
    number: row.number,
    lines: [
      {
        label: both('orders.paper.when'),
        text: {
          kk: `${formatMomentWithZone(row.issued_at, 'kk')}, ${read.place}`,
          ru: `${formatMomentWithZone(row.issued_at, 'ru')}, ${read.place}`,
        },
      },
      {
        label: both('orders.issuer'),
        text: {
          kk: `${read.unit?.name.kk ?? ''}, ${post?.kk ?? ''}`,
          ru: `${read.unit?.name.ru ?? ''}, ${post?.ru ?? ''}`,
        },
      },
      { label: both('orders.against'), text: read.against?.name === undefined ? nameless : same(read.against.name) },
      { label: both('orders.protects'), text: read.protects?.name === undefined ? nameless : same(read.protects.name) },
      { label: both('orders.circumstances'), text: same(read.circumstances) },
    ],
    next: { title: both('orders.bans'), steps: row.bans.map(ban => of(wordsOfBan(law, ban))) },
    sections: [
      {
        title: both('orders.paper.consequences'),
        lines: [
          both('orders.paper.term', cite(law.term.words)),
          both('orders.paper.breach', cite(law.breach.words)),
          ...(law.appeal ? [both('orders.paper.appeal', cite(law.appeal.words))] : []),
        ],
      },
    ],
    signatures: [
      both('orders.paper.sign-officer'),
      both('orders.paper.sign-against'),
      both('orders.paper.sign-victim'),
    ],
    ground: of(law.cite.words),
    proof: {
      kk: `${both('orders.paper.as-written').kk} ${both('orders.paper.lawyer').kk}`,
      ru: `${both('orders.paper.as-written').ru} ${both('orders.paper.lawyer').ru}`,
    },
    ...(demo && { strip: both('notices.receipt.demo') }),
    madeAt: row.issued_at,
  }
}
