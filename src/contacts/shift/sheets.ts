// The figures of a shift as tables in the reader's language: the page and the files show the same rows.
import type { Sheet } from '../../papers/sheet.ts'
import { speaker } from '../../words/catalogue.ts'
import { formatMoment } from '../../words/format.ts'
import { languages, type Lang } from '../../words/say.ts'
import type { Summary } from './actions.ts'

export function sheetsOf(summary: Summary, lang: Lang): readonly Sheet[] {
  const t = speaker(lang)
  const { came, ended, wait, handed, work, cover } = summary
  const count = { label: t('shift.count'), kind: 'number', holds: 'count' } as const
  const named = (label: string) => ({ label, kind: 'text', holds: 'state' }) as const
  const time = (label: string) => ({ label, kind: 'duration', holds: 'time' }) as const
  const sum = <Row extends { readonly n: number }>(rows: readonly Row[]) => rows.reduce((all, row) => all + row.n, 0)
  const channels = [...new Set(came.map(row => row.channel))].toSorted()
  const closed = ended.filter(row => row.state === 'closed')
  const grouped = <Row extends { readonly n: number }>(rows: readonly Row[], nameOf: (row: Row) => string) => {
    const groups = new Map<string, number>()
    for (const row of rows) groups.set(nameOf(row), (groups.get(nameOf(row)) ?? 0) + row.n)
    return [...groups].toSorted((a, b) => b[1] - a[1])
  }
  return [
    {
      name: t('shift.waiting'),
      columns: [named(t('shift.what')), count],
      rows: [
        [t('shift.came'), sum(came)],
        [t('shift.answered'), wait.answered],
        [t('shift.unanswered'), wait.unanswered],
        [t('shift.abandoned'), summary.abandoned],
        [t('shift.closed'), sum(closed)],
        [t('shift.still-waiting'), summary.waiting],
      ],
    },
    {
      name: t('shift.times'),
      columns: [named(t('shift.what')), time(t('shift.time'))],
      rows: [
        [t('shift.median'), wait.median],
        [t('shift.p90'), wait.p90],
      ],
    },
    {
      name: t('shift.by-channel'),
      columns: [
        named(t('shift.channel')),
        ...languages.map(one => ({ label: t(`line.lang.${one}`), kind: 'number', holds: 'count' }) as const),
        count,
      ],
      rows: channels.map(channel => {
        const of = came.filter(row => row.channel === channel)
        return [t(`line.channel.${channel}`), ...languages.map(one => sum(of.filter(r => r.lang === one))), sum(of)]
      }),
    },
    {
      name: t('shift.by-type'),
      columns: [named(t('shift.type')), count],
      rows: grouped(closed, row => (row.call_type === null ? t('line.closed') : t(`line.type.${row.call_type}`))),
    },
    {
      name: t('shift.by-outcome'),
      columns: [named(t('shift.outcome')), count],
      rows: grouped(
        closed.filter(row => row.outcome !== null),
        row => (row.outcome === null ? '' : t(`line.outcome.${row.outcome}`)),
      ),
    },
    {
      name: t('shift.handed'),
      columns: [
        named(t('shift.what')),
        count,
        { label: t('shift.acknowledged'), kind: 'number', holds: 'count' },
        time(t('shift.median')),
        time(t('shift.longest')),
      ],
      rows: handed.map(row => [t(`onward.kind.${row.kind}`), row.n, row.acknowledged, row.median, row.longest]),
    },
    {
      name: t('shift.work'),
      columns: [
        named(t('shift.desk')),
        { label: t('shift.taken'), kind: 'number', holds: 'count' },
        { label: t('shift.answers'), kind: 'number', holds: 'count' },
        { label: t('shift.closed'), kind: 'number', holds: 'count' },
      ],
      rows: work.map(row => [t('shift.desk-n', { n: row.desk }), row.taken, row.answers, row.closed]),
    },
    {
      name: t('shift.cover'),
      columns: [named(t('rota.lang')), { label: t('shift.uncovered'), kind: 'number', holds: 'count' }],
      rows: cover.map(row => [t(`line.lang.${row.lang}`), row.uncovered]),
    },
  ]
}

export function notesOf(summary: Summary, lang: Lang): readonly string[] {
  const t = speaker(lang)
  const { from, until, now } = summary
  const moment = (at: Date) => formatMoment(at, lang)
  return [
    until > now
      ? t('shift.period.running', { from: moment(from), until: moment(until), now: moment(now) })
      : t('shift.period', { from: moment(from), until: moment(until) }),
    t('shift.counted'),
  ]
}
