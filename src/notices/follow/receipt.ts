// The receipt in words for paper: Kazakh beside Russian whatever the reader's language. It never holds what was told or about whom.
import type { BothLanguages, ReceiptPaper } from '../../post/receipt-pdf.ts'
import { receiptAddress } from '../../post/receipt.ts'
import type { Services } from '../../http/services.ts'
import { catalogue, type MessageKey } from '../../words/catalogue.ts'
import { formatMomentWithZone } from '../../words/format.ts'
import { render, type Text, type Values } from '../../words/say.ts'
import { groundOn } from '../must-i-tell/ground.ts'
import { civilDay } from '../../incidents/incident.ts'
import type { SentReceipt } from './actions.ts'

export function receiptPaper(
  services: Pick<Services, 'baseUrl' | 'demo'>,
  { notice, receipt, sender, holder }: SentReceipt,
): ReceiptPaper {
  const both = (key: MessageKey, values?: (lang: 'kk' | 'ru') => Values): BothLanguages => ({
    kk: render(catalogue[key], 'kk', values?.('kk')),
    ru: render(catalogue[key], 'ru', values?.('ru')),
  })
  const time = (at: Date): BothLanguages => ({ kk: formatMomentWithZone(at, 'kk'), ru: formatMomentWithZone(at, 'ru') })
  const name = (agency: { name: Text } | undefined): BothLanguages => ({
    kk: agency?.name.kk ?? '',
    ru: agency?.name.ru ?? '',
  })
  const ground = groundOn(civilDay(notice.submitted_at))
  return {
    title: both('notices.receipt.title'),
    numberLabel: both('notices.receipt.number'),
    number: notice.number,
    lines: [
      { label: both('notices.receipt.time'), text: time(notice.submitted_at) },
      { label: both('notices.receipt.sender'), text: name(sender) },
      { label: both('notices.receipt.holder'), text: name(holder) },
    ],
    next: {
      title: both('notices.receipt.next'),
      steps: [
        both('notices.receipt.step-acknowledge', lang => ({ time: formatMomentWithZone(notice.acknowledge_by, lang) })),
        both('notices.receipt.step-register', lang => ({ time: formatMomentWithZone(notice.register_by, lang) })),
        both('notices.status.setting'),
        both('notices.receipt.step-escalate'),
        both('notices.receipt.step-follow'),
      ],
    },
    ground: both('notices.receipt.ground', lang => ({ cite: ground.map(g => g.cite.words[lang]).join('; ') })),
    check: both('notices.receipt.check'),
    proof: both('receipt.proof-follows'),
    ...(services.demo && { strip: both('notices.receipt.demo') }),
    address: receiptAddress(receipt, services.baseUrl, 'kk'),
    madeAt: notice.submitted_at,
  }
}
