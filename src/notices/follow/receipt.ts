// The receipt in words for paper: Kazakh beside Russian whatever the reader's language. It never holds what was told or about whom.
import type { Services } from '../../http/services.ts'
import { civilDay } from '../../incidents/incident.ts'
import type { SideBySide } from '../../papers/document.ts'
import { inBoth, said, sentence } from '../../papers/reader.ts'
import { receiptAddress } from '../../post/receipt.ts'
import { formatMomentWithZone } from '../../words/format.ts'
import { groundOn } from '../must-i-tell/ground.ts'
import type { SentReceipt } from './actions.ts'

export function receiptPaper(
  services: Pick<Services, 'baseUrl' | 'demo'>,
  { notice, receipt, sender, holder }: SentReceipt,
): SideBySide<'receipt'> {
  const time = (at: Date) => inBoth('time', lang => formatMomentWithZone(at, lang))
  const ground = groundOn(civilDay(notice.submitted_at))
  return {
    template: 'receipt',
    content: {
      title: sentence('notices.receipt.title'),
      numberLabel: sentence('notices.receipt.number'),
      number: said('number', notice.number),
      lines: [
        { label: sentence('notices.receipt.time'), text: time(notice.submitted_at) },
        { label: sentence('notices.receipt.sender'), text: inBoth('office', lang => sender?.name[lang] ?? '') },
        { label: sentence('notices.receipt.holder'), text: inBoth('office', lang => holder?.name[lang] ?? '') },
      ],
      next: {
        title: sentence('notices.receipt.next'),
        steps: [
          sentence('notices.receipt.step-acknowledge', { time: time(notice.acknowledge_by) }),
          sentence('notices.receipt.step-register', { time: time(notice.register_by) }),
          sentence('notices.status.setting'),
          sentence('notices.receipt.step-escalate'),
          sentence('notices.receipt.step-follow'),
        ],
      },
      ground: sentence('notices.receipt.ground', {
        cite: inBoth('words', lang => ground.map(g => g.cite.words[lang]).join('; ')),
      }),
      check: sentence('notices.receipt.check'),
      proof: sentence('receipt.proof-follows'),
      ...(services.demo && { strip: sentence('notices.receipt.demo') }),
      address: said('number', receiptAddress(receipt, services.baseUrl, 'kk')),
      madeAt: notice.submitted_at,
    },
  }
}
