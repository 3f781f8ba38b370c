// The material of one breach for the court, Kazakh beside Russian, from what is on record: the order, how it was handed over, what the officer wrote of the breach, and
// the parts of the article that come into question. The court decides which. The accused reads it too, so every value on it is meant for both parties.
import { wordsOfBan } from '../law/protective-order.ts'
import { rulebook } from '../law/rulebook.ts'
import { addMonths, isIn } from '../law/time.ts'
import type { SideBySide } from '../papers/document.ts'
import { asWritten, inBoth, joined, said, sentence } from '../papers/reader.ts'
import { dateOf, formatDate, formatMomentWithZone } from '../words/format.ts'
import type { OrderRead } from './actions.ts'
import { asTheyStand, nameOf } from './paper.ts'

/** `n`: which breach, from 1, in the order in which they were written down. Undefined: there is none. */
export function breachMaterial(read: OrderRead, n: number, demo: boolean): SideBySide<'breach-material'> | undefined {
  const { row, order, law, unit } = read
  const breach = read.events.filter(e => e.kind === 'breached')[n - 1]
  if (breach === undefined || order.servedAt === undefined || order.until === undefined) return undefined
  const time = (at: Date) => inBoth('time', lang => formatMomentWithZone(at, lang))
  const ofLaw = (say: (lang: 'kk' | 'ru') => string) => inBoth('words', say)
  const day = dateOf(breach.happened_at)
  const parts = rulebook.articles
    .flatMap(article => (article.id === 'adm-461' ? article.provisions : []))
    .filter(part => isIn(part.inForce, day))
  const limit = addMonths(day, 2)
  const signed = sentence(order.refused ? 'orders.signed.refused' : 'orders.signed.signed')
  return {
    template: 'breach-material',
    content: {
      title: sentence('orders.material.title'),
      numberLabel: sentence('orders.paper.number'),
      number: said('number', `${row.number} / ${n}`),
      lines: [
        { label: sentence('orders.material.to'), text: sentence('orders.material.court') },
        { label: sentence('orders.material.from'), text: inBoth('office', lang => unit?.name[lang] ?? '') },
        {
          label: sentence('orders.material.order'),
          text: joined(
            [asWritten('number', row.number), time(row.issued_at), ofLaw(lang => law.cite.words[lang])],
            ', ',
          ),
        },
        { label: sentence('orders.served'), text: joined([time(order.servedAt), signed], '. ') },
        { label: sentence('orders.in-force-until'), text: time(order.until) },
        { label: sentence('orders.against'), text: nameOf('accused-name', read.against?.name) },
        { label: sentence('orders.protects'), text: nameOf('protected-name', read.protects?.name) },
        { label: sentence('orders.material.when'), text: time(breach.happened_at) },
        { label: sentence('orders.breach.what'), text: asWritten('circumstances', breach.note ?? '') },
        { label: sentence('orders.breach.incident'), text: asWritten('number', breach.incident ?? '') },
      ],
      next: {
        title: sentence('orders.material.bans'),
        steps: row.bans.map(ban => ofLaw(lang => wordsOfBan(law, ban)[lang])),
      },
      sections: [
        {
          title: sentence('orders.material.parts'),
          lines: [
            ...parts.map(part =>
              ofLaw(lang =>
                [
                  part.cite.words[lang],
                  ...part.elements.flatMap(e => (e.name === 'deed' || e.name === 'order' ? [] : [e.says[lang]])),
                ].join(': '),
              ),
            ),
            sentence('orders.material.no-peace'),
            sentence('orders.material.limit', { day: inBoth('time', lang => formatDate(limit, lang)) }),
          ],
        },
        {
          title: sentence('orders.material.enclosed'),
          lines: [sentence('orders.material.copies'), sentence('orders.material.words-of')],
        },
      ],
      signatures: [sentence('orders.material.sign-officer'), sentence('orders.material.sign-against')],
      ground: ofLaw(lang => law.breach.words[lang]),
      proof: asTheyStand(),
      ...(demo && { strip: sentence('notices.receipt.demo') }),
      madeAt: breach.at,
    },
  }
}
