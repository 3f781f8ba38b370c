// An order on paper, Kazakh beside Russian: what the article says must stand in it, from data. The order itself is handed to the other party, so it takes only values
// meant for both; the protected person's own copy says more, and the accused never reads that one.
import { orderDays, wordsOfBan } from '../law/protective-order.ts'
import type { ReaderOf, SideBySide } from '../papers/document.ts'
import { asWritten, inBoth, joined, said, sentence, type Said } from '../papers/reader.ts'
import { dateOf, formatMomentWithZone } from '../words/format.ts'
import type { Text } from '../words/say.ts'
import type { OrderRead } from './actions.ts'
import { isInForce, stateAt } from './order.ts'

type Party = ReaderOf<'order'>

/** The order: for the file, for who must keep it, for the court. */
export function orderPaper(read: OrderRead, demo: boolean): SideBySide<'order'> {
  return { template: 'order', content: orderContent(read, demo) }
}

/** The protected person's copy. What is added is hers alone: how long it runs, when the police look next, what to do when it is broken. */
export function ownCopy(read: OrderRead, demo: boolean): SideBySide<'own-copy'> {
  const { signatures: _, ...content } = orderContent(read, demo)
  const { order, duties, now } = read
  const check = duties.find(d => d.rule.startsWith('order.check.') && d.state === 'open')
  const time = (at: Date) => inBoth('own-copy', lang => formatMomentWithZone(at, lang))
  const own: readonly Said<'protected'>[] = [
    ...(order.until === undefined ? [sentence('papers.own.not-served')] : []),
    ...(order.until !== undefined && isInForce(stateAt(order, now))
      ? [sentence('papers.own.until', { time: time(order.until) })]
      : []),
    ...(check === undefined ? [] : [sentence('papers.own.check', { time: time(check.due_at) })]),
    sentence('papers.own.broken', { number: asWritten('number', read.row.number) }),
    sentence('papers.own.keep'),
  ]
  return {
    template: 'own-copy',
    content: {
      ...content,
      sections: [...(content.sections ?? []), { title: sentence('papers.own.title'), lines: own }],
      signatures: [sentence('orders.paper.sign-victim')],
    },
  }
}

function orderContent(read: OrderRead, demo: boolean): SideBySide<'order'>['content'] {
  const { row, law } = read
  const ofLaw = (text: Text | undefined) => said('words', { kk: text?.kk ?? '', ru: text?.ru ?? '' })
  const post = law.posts[row.post as keyof typeof law.posts]
  if (orderDays(dateOf(row.issued_at)) !== 30) throw new Error('the paper says thirty days and the law does not')
  const when = inBoth('time', lang => formatMomentWithZone(row.issued_at, lang))
  return {
    title: sentence('orders.one'),
    numberLabel: sentence('orders.paper.number'),
    number: said('number', row.number),
    lines: [
      {
        label: sentence('orders.paper.when'),
        text: joined<Party>([when, asWritten('circumstances', read.place)], ', '),
      },
      {
        label: sentence('orders.issuer'),
        text: inBoth('office', lang => `${read.unit?.name[lang] ?? ''}, ${post?.[lang] ?? ''}`),
      },
      { label: sentence('orders.against'), text: nameOf('accused-name', read.against?.name) },
      { label: sentence('orders.protects'), text: nameOf('protected-name', read.protects?.name) },
      { label: sentence('orders.circumstances'), text: asWritten('circumstances', read.circumstances) },
    ],
    next: { title: sentence('orders.bans'), steps: row.bans.map(ban => ofLaw(wordsOfBan(law, ban))) },
    sections: [
      {
        title: sentence('orders.paper.consequences'),
        lines: [
          sentence('orders.paper.term', { cite: ofLaw(law.term.words) }),
          sentence('orders.paper.breach', { cite: ofLaw(law.breach.words) }),
          ...(law.appeal ? [sentence('orders.paper.appeal', { cite: ofLaw(law.appeal.words) })] : []),
        ],
      },
    ],
    signatures: [
      sentence('orders.paper.sign-officer'),
      sentence('orders.paper.sign-against'),
      sentence('orders.paper.sign-victim'),
    ],
    ground: ofLaw(law.cite.words),
    proof: asTheyStand(),
    ...(demo && { strip: sentence('notices.receipt.demo') }),
    madeAt: row.issued_at,
  }
}

/** The name, or that none is known. */
export function nameOf<K extends 'accused-name' | 'protected-name'>(kind: K, name: string | undefined) {
  return name === undefined ? sentence('orders.no-name') : asWritten(kind, name)
}
/** Texts stand in the language they were written in, and no lawyer has confirmed the form. */
export function asTheyStand() {
  return joined([sentence('orders.paper.as-written'), sentence('orders.paper.lawyer')], ' ')
}
