// Turns contacts into finished lines in the reader's language, for the page, the live desk and its stream alike: one place, one wording.
import { regionName } from '../../agencies/regions.ts'
import { speaker } from '../../words/catalogue.ts'
import { formatDate, formatNearMoment, formatRelative } from '../../words/format.ts'
import type { Lang } from '../../words/say.ts'
import { watchersOf } from '../contact.ts'
import { reasonOf } from '../reasons.ts'
import type { ContactRow } from '../store.ts'
import { voiceFor } from '../telling/voice.ts'
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
    isCall: row.channel === 'phone',
    isMissed: row.channel === 'phone' && row.state === 'abandoned',
    earlier:
      row.earlier === 0 ? undefined : t(row.channel === 'phone' ? 'phone.earlier' : 'line.earlier', { n: row.earlier }),
  }
}

const dangerTones = { yes: 'danger', unknown: 'warn', no: 'plain' } as const

/** Language, age band, region and channel: all that is known of who wrote. */
export function whoOf(row: ContactRow, lang: Lang): string {
  const t = speaker(lang)
  const region = row.region === null ? t('line.region.unknown') : regionName(row.region, lang)
  // A caller's language is heard, not known.
  const spoken = row.channel === 'phone' ? [] : [t(`line.lang.${row.lang}`)]
  return [...spoken, t(`line.age.${row.age}`), region, t(`line.channel.${row.channel}`)].join(' · ')
}

/** No exchange lets it ring longer: after that nobody told that it stopped. */
const ringsAtMostMs = 180_000

/** What there is to do, in words: nothing for those who simply wait. */
function markOf(row: ContactRow, now: Date, lang: Lang): Mark | undefined {
  const t = speaker(lang)
  switch (row.state) {
    case 'offered':
      // Nothing happened yet but that it rings.
      if (row.channel === 'phone' && row.version === 1)
        return now.getTime() - row.turned_at.getTime() < ringsAtMostMs
          ? { tone: 'warn', text: t('phone.mark.ringing') }
          : { tone: 'danger', text: t('phone.mark.missed') }
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
      if (row.channel === 'phone' && (row.state === 'active' || row.state === 'abandoned'))
        return row.state === 'active'
          ? { tone: 'info', text: t('phone.mark.active') }
          : { tone: 'danger', text: t('phone.mark.missed') }
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
  const watching = [...watchersOf(read.events, now)].find(([who]) => who !== reader)
  const since = watching?.[1]
  const listens = read.events.findLast(e => e.kind === 'watched' && e.actor === watching?.[0])?.data['listens'] === true
  const labels = (codes: readonly string[]) => codes.map(code => reasonOf(code)?.label[lang] ?? code)
  return {
    line: lineOf(contact, now, lang),
    lang: contact.lang,
    langName: t(`line.lang.${contact.lang}`),
    voice: voiceFor(contact.age, contact.channel === 'wall'),
    safe: contact.safe,
    safeText: t(contact.channel === 'phone' ? `phone.safe.${contact.safe}` : `line.safe.${contact.safe}`),
    codeText: contact.channel === 'phone' ? undefined : t(contact.has_code ? 'line.code.yes' : 'line.code.no'),
    orderText: read.orderUntil && t('contact-people.signal.order', { day: formatDate(read.orderUntil, lang) }),
    call: read.call && {
      number: read.call.number,
      over: read.call.endedAt && formatNearMoment(read.call.endedAt, now, lang),
      mayListen: read.call.mayListen,
    },
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
    watched:
      isHeld && since !== undefined
        ? t(listens ? 'line.listened' : 'line.watched', { time: formatNearMoment(since, now, lang) })
        : undefined,
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
      const whom = typeof to === 'string' ? nameOf(to) : t('line.to-queue')
      const from = event.data['from']
      const who = nameOf(event.kind === 'lost' && typeof from === 'string' ? from : event.actor)
      const { kind } = event
      const key =
        contact.channel === 'phone' && (kind === 'offered' || kind === 'dropped')
          ? (`phone.event.${kind}` as const)
          : (`line.event.${kind}` as const)
      return [
        {
          when: formatNearMoment(event.at, now, lang),
          text: t(key, { who, whom }),
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
