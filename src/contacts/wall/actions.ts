// What a supervisor of 111 sees of the shift. Identifies nobody and shows no text, so looking leaves no leaf.
import type { Actor } from '../../db/door.ts'
import type { Services } from '../../http/services.ts'
import { speaker } from '../../words/catalogue.ts'
import { formatDuration, formatNumber, formatPercent, formatTime } from '../../words/format.ts'
import type { Lang } from '../../words/say.ts'
import { rowsOf } from '../onward/actions.ts'
import type { WallRows, WallTile } from './contract.ts'
import { waitingByLanguage, wallNumbers, type WallRow } from './store.ts'

/** A shift's length: what ended longer ago is no longer counted. */
const shiftMs = 12 * 3_600_000
/** Somebody who waits longer than this is late, whoever they are. */
const lateMs = 5 * 60_000

export function seeWall(services: Services, actor: Actor, lang: Lang): Promise<WallRows> {
  return services.db.look(actor, async tx => {
    const [numbers, languages, handoffs] = await Promise.all([
      tx.one(wallNumbers, [actor.agencyId, new Date(tx.now.getTime() - shiftMs)]),
      tx.rows(waitingByLanguage, [actor.agencyId]),
      rowsOf(services, tx, null, lang),
    ])
    if (!numbers) throw new Error('the wall has no numbers')
    return {
      tiles: tilesOf(numbers, languages, handoffs.lines.length, tx.now, lang),
      handoffs,
      asOf: formatTime(tx.now),
    }
  })
}

function tilesOf(
  n: WallRow,
  languages: readonly { readonly lang: Lang; readonly waiting: number }[],
  handoffs: number,
  now: Date,
  lang: Lang,
): WallTile[] {
  const t = speaker(lang)
  const number = (value: number) => formatNumber(value, lang)
  const waited = n.since === null ? 0 : Math.max(0, now.getTime() - n.since.getTime())
  const ended = n.closed + n.abandoned
  return [
    {
      name: 'handoffs',
      label: t('wall.handoffs'),
      value: number(handoffs),
      more: undefined,
      tone: handoffs > 0 ? 'danger' : 'plain',
    },
    {
      name: 'waiting',
      label: t('wall.waiting'),
      value: number(n.waiting),
      more:
        n.waiting === 0
          ? undefined
          : [
              ...(n.in_danger === 0 ? [] : [t('wall.in-danger', { n: number(n.in_danger) })]),
              ...languages.map(one => `${t(`line.lang.${one.lang}`)}: ${number(one.waiting)}`),
            ].join(' · '),
      tone: n.in_danger > 0 ? 'danger' : 'plain',
    },
    {
      name: 'longest',
      label: t('wall.longest'),
      value: n.since === null ? t('wall.nobody') : formatDuration(waited, lang),
      more: undefined,
      tone: waited > lateMs ? 'warn' : 'plain',
    },
    { name: 'answering', label: t('wall.answering'), value: number(n.answering), more: undefined, tone: 'plain' },
    {
      name: 'abandoned',
      label: t('wall.abandoned'),
      value: number(n.abandoned),
      more: ended === 0 ? undefined : t('wall.share', { share: formatPercent(n.abandoned / ended, lang) }),
      tone: 'plain',
    },
    { name: 'closed', label: t('wall.closed'), value: number(n.closed), more: undefined, tone: 'plain' },
  ]
}
