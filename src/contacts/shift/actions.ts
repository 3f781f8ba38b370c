// What a shift came to, for its supervisor: on the screen, and as a file. Looking identifies nobody and leaves no leaf; taking the file does (papers/list.ts).
import type { Actor, Tx } from '../../db/door.ts'
import type { Services } from '../../http/services.ts'
import { languages } from '../../words/say.ts'
import { coverBetween } from '../rota/actions.ts'
import { shiftHours, shiftOf, type ShiftChoice } from './shift.ts'
import { arrived, deskNumbers, ended, handedOver, stillWaiting, waits, workOf } from './store.ts'

export type Summary = Awaited<ReturnType<typeof summarise>>

export function seeSummary(services: Services, actor: Actor, which: ShiftChoice): Promise<Summary> {
  return services.db.look(actor, tx => summarise(tx, actor.agencyId, which))
}

async function summarise(tx: Tx, centre: string, which: ShiftChoice) {
  const { from, until } = shiftOf(tx.now, which)
  const over = until < tx.now ? until : tx.now
  const within = [centre, from, over]
  const [came, over_, wait, waiting, handed, work, desks, cover] = await Promise.all([
    tx.rows(arrived, within),
    tx.rows(ended, within),
    tx.one(waits, within),
    tx.one(stillWaiting, [centre]),
    tx.rows(handedOver, [from, over]),
    tx.rows(workOf, within),
    tx.rows(deskNumbers, [centre]),
    coverBetween(tx, centre, from, shiftHours),
  ])
  if (!wait || !waiting) throw new Error('a shift has no figures')
  const deskOf = new Map(desks.map(row => [row.id, row.desk]))
  const left = over_.filter(row => row.state === 'abandoned' || row.outcome === 'no-answer')
  return {
    which,
    from,
    until,
    now: tx.now,
    came,
    ended: over_,
    wait,
    waiting: waiting.n,
    abandoned: left.reduce((sum, row) => sum + row.n, 0),
    handed,
    work: work
      .map(({ actor, ...rest }) => ({ desk: deskOf.get(actor) ?? 0, ...rest }))
      .toSorted((a, b) => a.desk - b.desk),
    cover: languages.map(lang => ({ lang, uncovered: cover[lang].filter(n => n === 0).length, hours: shiftHours })),
  }
}
