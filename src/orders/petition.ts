// What the police ask a court to lay on somebody (AdmCode 54), on paper, Kazakh beside Russian. The accused takes part in that case and reads it, so every value on it
// is meant for both parties. It asks; the court decides, and nothing is forbidden until then.
import { wordsOfBan } from '../law/protective-order.ts'
import type { SideBySide } from '../papers/document.ts'
import { asWritten, inBoth, joined, said, sentence } from '../papers/reader.ts'
import { formatMomentWithZone } from '../words/format.ts'
import type { OrderRead } from './actions.ts'
import { asTheyStand, nameOf } from './paper.ts'

/** Undefined for an order of the police. */
export function petitionPaper(read: OrderRead, demo: boolean): SideBySide<'petition'> | undefined {
  const { row, order, law, unit, events } = read
  if (!order.ofCourt) return undefined
  const document = events[0]?.data['document']
  const ofLaw = (say: (lang: 'kk' | 'ru') => string) => inBoth('words', say)
  return {
    template: 'petition',
    content: {
      title: sentence('orders.petition.title'),
      numberLabel: sentence('orders.court.petition'),
      number: said('number', typeof document === 'string' ? document : row.number),
      lines: [
        { label: sentence('orders.material.to'), text: sentence('orders.material.court') },
        { label: sentence('orders.material.from'), text: inBoth('office', lang => unit?.name[lang] ?? '') },
        {
          label: sentence('orders.court.asked-at'),
          text: joined(
            [inBoth('time', lang => formatMomentWithZone(row.issued_at, lang)), asWritten('number', row.number)],
            ', ',
          ),
        },
        { label: sentence('orders.petition.towards'), text: nameOf('accused-name', read.against?.name) },
        { label: sentence('orders.petition.harmed'), text: nameOf('protected-name', read.protects?.name) },
        { label: sentence('orders.court.why'), text: asWritten('circumstances', read.circumstances) },
      ],
      next: {
        title: sentence('orders.petition.asks'),
        steps: row.bans.map(ban => ofLaw(lang => wordsOfBan(law, ban)[lang])),
      },
      sections: [
        {
          title: sentence('orders.petition.says'),
          lines: [
            sentence('orders.petition.term', { cite: ofLaw(lang => law.term.words[lang]) }),
            ...(row.bans.includes('home') ? [sentence('orders.petition.home')] : []),
            sentence('orders.petition.reports'),
            sentence('orders.petition.breach', { cite: ofLaw(lang => law.breach.words[lang]) }),
          ],
        },
        {
          title: sentence('orders.material.enclosed'),
          lines: [sentence('orders.petition.protocol'), sentence('orders.petition.words-of')],
        },
      ],
      signatures: [sentence('orders.petition.sign')],
      ground: ofLaw(lang => law.cite.words[lang]),
      proof: asTheyStand(),
      ...(demo && { strip: sentence('notices.receipt.demo') }),
      madeAt: row.issued_at,
    },
  }
}
