// Work for those who oversee and for the guardianship body, so that the first page of each of them shows some: children who were visited, one found in danger, an opinion
// for a court; instructions of the prosecutor, one open, one answered, one nobody answers; recommendations of the Commissioner. Through the actions that people use.
import { readOverview, seeCases } from '../cases/actions.ts'
import type { Actor } from '../db/door.ts'
import type { Services } from '../http/services.ts'
import { giveInstruction, replyToInstruction } from '../instructions/actions.ts'
import { giveRecommendation, readRecommendation, stepRecommendation } from '../instructions/recommendations/actions.ts'
import type { Stepping } from '../instructions/recommendations/contract.ts'
import { readReferral, recordReferralStep, requestReferral } from '../referrals/actions.ts'
import { takeStep, writeVisit } from '../visits/actions.ts'
import type { Finding } from '../visits/contract.ts'
import { writeOpinion } from '../visits/opinions.ts'
import { dateOf } from '../words/format.ts'
import { setClock } from './clock.ts'

const told = '(көрсетілім мәтіні)'
const hour = 3_600_000

export async function inventOversight(
  services: Services,
  cast: {
    readonly chief: Actor
    readonly guardian: Actor
    readonly prosecutor: Actor
    readonly commissioner: Actor
  },
  now: Date,
): Promise<void> {
  const { chief, guardian, prosecutor, commissioner } = cast
  const at = (hoursAgo: number) =>
    setClock(services.db, Math.round((now.getTime() - hoursAgo * hour - Date.now()) / 1000))
  const day = (hours: number) => dateOf(new Date(now.getTime() + hours * hour))
  try {
    const children = await oldCases(services, chief, now)
    const asked: string[] = []
    const findings: Finding[] = ['help', 'danger']
    for (const one of children) {
      const [finding] = findings
      if (finding === undefined) break
      const i = asked.length
      await at(70 - i)
      const referral = await requestReferral(services, chief, one.incident, {
        service: 'child',
        about: one.victim,
        receiver: guardian.agencyId,
        persons: 1,
        basis: 'child-in-danger',
        scope: [],
        needs: `Баланың тұрмысын қарау керек ${told}.`,
      })
      // The same child may have been referred there before, and too lately for this story: then another child is taken.
      const standing = (await readReferral(services, guardian, referral)).row
      if (now.getTime() - standing.requested_at.getTime() < 60 * hour) continue
      findings.shift()
      asked.push(referral)
      for (const [n, kind] of (['received', 'accepted'] as const).entries()) {
        await at(68 - i - n)
        const { row, steps } = await readReferral(services, guardian, referral)
        // The same child may have been referred there before: then it is that referral which goes on.
        if (steps.includes(kind)) await recordReferralStep(services, guardian, referral, row.version, { kind })
      }
      await at(finding === 'danger' ? 4 : 48)
      const visit = await writeVisit(services, guardian, referral, {
        onDay: day(finding === 'danger' ? -4 : -48),
        finding,
        note: `Үйде кішкентай бала бар, тамақ жеткілікті, ересек адам болмады ${told}.`,
      })
      if (finding === 'danger') {
        await at(3)
        await takeStep(services, guardian, visit, 'police')
        await writeOpinion(services, guardian, referral, {
          court: 'Көрсетілім аудандық соты (ойдан алынған)',
          asks: 'elsewhere',
          heard: 'too-young',
          text: `Бала қазіргі жерінде қалса, қауіп қайталануы мүмкін ${told}.`,
        })
      }
    }

    // About cases of the same unit: one to be answered, one answered, one that ran out.
    const cases = (await seeCases(services, chief, 'due')).rows
      .filter(c => now.getTime() - c.opened_at.getTime() > 60 * hour)
      .slice(0, 3)
    const instructions = [
      { ago: 20, by: 72, text: `Жәбірленушінің түсініктемесін алып, нәтижесін жіберіңіз ${told}.` },
      { ago: 48, by: 24, text: `Қорғау нұсқамасы неге шығарылмағанын түсіндіріңіз ${told}.`, reply: true },
      { ago: 56, by: -24, text: `Баланың тұрғылықты жерін тексеріңіз ${told}.` },
    ]
    for (const [i, one] of instructions.entries()) {
      const about = cases[i]
      if (about === undefined) continue
      await at(one.ago)
      const made = await giveInstruction(services, prosecutor, 'case', about.number, {
        to: chief.agencyId,
        by: day(one.by),
        text: one.text,
      })
      if (one.reply !== true) continue
      await at(30)
      await replyToInstruction(services, chief, made, `Нұсқама бүгін шығарылды, көшірмесі тіркелді ${told}.`)
    }

    const steps: readonly (readonly Stepping[])[] = [[], [{ kind: 'acknowledged' }, { kind: 'accepted', by: day(96) }]]
    for (const [i, referral] of asked.entries()) {
      await at(40 - i)
      const made = await giveRecommendation(services, commissioner, referral, {
        to: guardian.agencyId,
        by: day(72),
        text: `Балаға аптасына екі рет барып, нәтижесін жазыңыз ${told}.`,
      })
      for (const [n, step] of (steps[i] ?? []).entries()) {
        await at(30 - n)
        const { row } = await readRecommendation(services, guardian, made)
        await stepRecommendation(services, guardian, made, row.version, step)
      }
    }
  } finally {
    await setClock(services.db, 0)
  }
}

/** Cases opened long enough ago for all of this, with the person harmed. */
async function oldCases(
  services: Services,
  chief: Actor,
  now: Date,
): Promise<readonly { incident: string; victim: string }[]> {
  const found: { incident: string; victim: string }[] = []
  for (const { number, opened_at: opened } of (await seeCases(services, chief, 'due')).rows) {
    if (found.length === 2) break
    if (now.getTime() - opened.getTime() < 72 * hour) continue
    const { head, people } = await readOverview(services, chief, number)
    const victim = people.find(p => p.role === 'victim')
    const [incident] = head.incidents
    if (victim && incident) found.push({ incident: incident.number, victim: victim.sightingId })
  }
  return found
}
