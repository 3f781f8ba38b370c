// Turns contacts into finished lines in the reader's language, for the page, the live desk and its stream alike: one place, one wording.
import { regionName } from '../../agencies/regions.ts'
import { speaker } from '../../words/catalogue.ts'
import { formatNearMoment, formatRelative } from '../../words/format.ts'
import type { Lang } from '../../words/say.ts'
import { reasonOf } from '../reasons.ts'
import type { ContactRow } from '../store.ts'
import type { ContactRead } from './actions.ts'
import type { Mark, OpenContact, QueueLine } from './contract.ts'

export function lineOf(row: ContactRow, now: Date, lang: Lang): QueueLine {
  const t = speaker(lang)
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    state: row.state,
    rank: row.rank,
    since: row.turned_at.toISOString(),
    when: formatRelative(row.turned_at, now, lang),
    who: whoOf(row, lang),
    danger: { tone: dangerTones[row.danger], text: t(`line.danger.${row.danger}`) },
    mark: markOf(row, now, lang),
    operatorId: row.operator_id ?? undefined,
    meantFor: row.meant_for ?? undefined,
    callbackAt: row.callback_at?.toISOString(),
    earlier: row.earlier === 0 ? undefined : t('line.earlier', { n: row.earlier }),
  }
}

const dangerTones = { yes: 'danger', unknown: 'warn', no: 'plain' } as const

/** Language, age band, region and channel: all that is known of who wrote. */
export function whoOf(row: ContactRow, lang: Lang): string {
  const t = speaker(lang)
  const region = row.region === null ? t('line.region.unknown') : regionName(row.region, lang)
  return [t(`line.lang.${row.lang}`), t(`line.age.${row.age}`), region, t(`line.channel.${row.channel}`)].join(' · ')
}

/** What there is to do, in words: nothing for those who simply wait. */
function markOf(row: ContactRow, now: Date, lang: Lang): Mark | undefined {
  const t = speaker(lang)
  switch (row.state) {
    case 'offered':
      return row.meant_for === null ? undefined : { tone: 'info', text: t('line.mark.transferred') }
    case 'closed':
      return { tone: 'plain', text: row.call_type === null ? t('line.closed') : t(`line.type.${row.call_type}`) }
    case 'callback': {
      if (row.callback_at === null) return undefined
      const time = formatNearMoment(row.callback_at, now, lang)
      return row.callback_at <= now
        ? { tone: 'danger', text: t('line.mark.callback-due', { time }) }
        : { tone: 'info', text: t('line.mark.callback', { time }) }
    }
    default:
      return { tone: stateTones[row.state], text: t(`line.mark.${row.state}`) }
  }
}
const stateTones = {
  active: 'warn',
  awaiting: 'done',
  'wrap-up': 'warn',
  interrupted: 'danger',
  abandoned: 'plain',
} as const

/** One contact as the operator `reader` sees it. */
export function openOf(read: ContactRead, reader: string, lang: Lang): OpenContact {
  const t = speaker(lang)
  const { contact, names, now } = read
  const nameOf = (id: string | null | undefined) =>
    id === null || id === undefined
      ? t('line.writer')
      : id === reader
        ? t('line.you')
        : (names.get(id) ?? t('line.operator'))
  const here = `/${lang}/desk/${contact.number}`
  const isHeld = contact.operator_id !== null && contact.state !== 'closed' && contact.state !== 'abandoned'
  const isMine = isHeld && contact.operator_id === reader
  const labels = (codes: readonly string[]) => codes.map(code => reasonOf(code)?.label[lang] ?? code)
  return {
    line: lineOf(contact, now, lang),
    lang: contact.lang,
    langName: t(`line.lang.${contact.lang}`),
    safe: contact.safe,
    safeText: t(`line.safe.${contact.safe}`),
    codeText: t(contact.has_code ? 'line.code.yes' : 'line.code.no'),
    links: [
      ...(contact.state === 'closed'
        ? []
        : [
            { href: `${here}/danger`, label: t('onward.danger.open'), key: 'KeyD', isUrgent: contact.danger === 'yes' },
          ]),
      { href: `${here}/onward`, label: t('onward.open') },
      { href: `${here}/people`, label: t('contact-people.open') },
    ],
    answeredBy: isHeld && !isMine ? nameOf(contact.operator_id) : undefined,
    isMine,
    messages: read.messages.map(message => ({
      id: message.id,
      mine: message.from === 'operator',
      who: message.from === 'writer' ? t('line.writer') : nameOf(message.actor),
      // An answer that did not get there must not look as if it had.
      when: [
        formatNearMoment(message.at, now, lang),
        ...(message.sending === 'waiting' || message.sending === 'parked'
          ? [t(`line.sending.${message.sending}`)]
          : []),
      ].join(' · '),
      lang: message.lang,
      text: message.text,
    })),
    notes: read.notes.map(note => ({
      who: t(`line.note.${note.kind}`, { who: nameOf(note.actor) }),
      when: formatNearMoment(note.at, now, lang),
      text: note.text,
    })),
    history: read.events.flatMap(event => {
      const to = event.data['to']
      const whom = typeof to === 'string' && event.kind === 'transferred' ? nameOf(to) : ''
      return [
        {
          when: formatNearMoment(event.at, now, lang),
          text: t(`line.event.${event.kind}`, { who: nameOf(event.actor), whom }),
        },
      ]
    }),
    draft: {
      version: read.draft.version,
      by: read.draft.by === undefined || read.draft.by === reader ? undefined : nameOf(read.draft.by),
      draft: read.draft.draft,
    },
    closed:
      contact.state === 'closed'
        ? {
            callType: contact.call_type === null ? undefined : t(`line.type.${contact.call_type}`),
            reasons: labels(contact.reasons),
            outcome: contact.outcome === null ? undefined : t(`line.outcome.${contact.outcome}`),
          }
        : undefined,
  }
}
