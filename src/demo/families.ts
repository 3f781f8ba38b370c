// One invented family with everything in its file, so that whoever opens the demonstration finds a whole case and not the pieces of several: an order in force, a
// safe way of contact, a referral that a centre accepted, checklists, a plan, a session whose words are sealed, a visit to the child-help room, a safety plan and
// a review. And one family that came to the centre by itself. Through the same actions that people use, at hours before the demonstration's day.
import type { Actor } from '../db/door.ts'
import { readOverview, seeCases } from '../cases/actions.ts'
import { answerChecklist, recordHelp, saveSafetyPlan } from '../help/actions.ts'
import { checklistOf, type Answer } from '../help/checklist.ts'
import type { HelpStep } from '../help/contract.ts'
import type { Services } from '../http/services.ts'
import { changeSafeContact } from '../incidents/actions.ts'
import { openForFamily, readReferral, recordReferralStep, requestReferral } from '../referrals/actions.ts'
import { dateOf } from '../words/format.ts'
import { setClock } from './clock.ts'

const told = '(көрсетілім мәтіні)'
const hour = 3_600_000

export async function inventFamilies(
  services: Services,
  cast: { readonly chief: Actor; readonly worker: Actor; readonly psychologist: Actor },
  now: Date,
): Promise<void> {
  const { chief, worker, psychologist } = cast
  const at = (hoursAgo: number) =>
    setClock(services.db, Math.round((now.getTime() - hoursAgo * hour - Date.now()) / 1000))
  const day = (hours: number) => dateOf(new Date(now.getTime() + hours * hour))
  try {
    const found = await withOrder(services, chief, now)
    if (found) {
      await at(60)
      await changeSafeContact(services, chief, found.incident, found.victim, {
        way: { channel: 'call', value: '+7 700 000 11 22', days: [1, 2, 3, 4, 5], shared: false, codeWord: 'дәптер' },
      })
      const referral = await requestReferral(services, chief, found.incident, {
        service: 'social',
        about: found.victim,
        receiver: worker.agencyId,
        persons: 1,
        basis: 'consent',
        scope: ['violence', 'name', 'birth', 'sex', 'safe-way', 'children', 'order'],
        until: day(90 * 24),
        needs: `Бала мен анасына психолог және заңгер керек ${told}.`,
      })
      for (const [i, kind] of (['received', 'accepted', 'started'] as const).entries()) {
        await at(58 - i)
        const { row, steps } = await readReferral(services, worker, referral)
        // The same family may have been referred there before: then it is that referral which goes on.
        if (steps.includes(kind)) await recordReferralStep(services, worker, referral, row.version, { kind })
      }
      const help = (step: HelpStep, by = worker) => recordHelp(services, by, referral, step)
      await at(54)
      await assess(services, worker, referral, 'risk', ['more-often', 'children-seen', 'afraid', 'money'])
      await assess(services, worker, referral, 'needs', ['sleep'])
      await at(50)
      await help({
        kind: 'plan',
        goal: 'Қауіпсіздік',
        what: `Есіктің құлпын ауыстыру ${told}`,
        service: 'social',
        due: day(0),
      })
      await help({ kind: 'plan', goal: 'Құжат', what: `Заңгермен кездесу ${told}`, service: 'legal', due: day(72) })
      await help({
        kind: 'plan',
        goal: 'Оқу',
        what: `Мектеп психологымен байланыс ${told}`,
        service: 'schooling',
        due: day(240),
      })
      await at(30)
      await help(
        {
          kind: 'session',
          heldOn: day(-30),
          minutes: 50,
          note: `Түнде ұйықтай алмай жүр, сенімі артып келеді ${told}.`,
        },
        psychologist,
      )
      await at(26)
      await help({
        kind: 'visit',
        heldOn: day(-26),
        parts: [
          { part: 'psychologist', minutes: 50 },
          { part: 'interview', minutes: 40 },
        ],
        present: ['psychologist', 'investigator', 'guardian'],
        again: '',
      })
      await at(6)
      await saveSafetyPlan(services, worker, referral, {
        signs: '',
        places: `Әпкемнің үйі ${told}`,
        people: 'Көршім',
        bag: 'Құжат, дәрі, телефон қуаттағышы',
        children: '',
        paper: 'yes',
        after: '',
      })
      await help({ kind: 'review', found: `Бала мектепке барып жүр, үйде тыныш ${told}.`, next: day(14 * 24) })
    }
    await at(30)
    const own = await openForFamily(services, worker, {
      service: 'social',
      name: 'Мысалова Үлгі (ойдан алынған)',
      age: 34,
      sex: 'female',
      children: [5],
      lang: 'ru',
      until: day(90 * 24),
      needs: `Өзі келді: баспана мен жұмыс керек ${told}.`,
    })
    await recordHelp(services, worker, own, {
      kind: 'plan',
      goal: 'Баспана',
      what: `Уақытша тұрғын үй іздеу ${told}`,
      service: 'social',
      due: day(0),
    })
  } finally {
    await setClock(services.db, 0)
  }
}

/** A case of the unit with an order in force, opened long enough ago; undefined where the invented story has none. */
async function withOrder(
  services: Services,
  chief: Actor,
  now: Date,
): Promise<{ incident: string; victim: string } | undefined> {
  for (const { number, opened_at: opened } of (await seeCases(services, chief, 'due')).rows) {
    if (now.getTime() - opened.getTime() < 62 * hour) continue
    const { head, people } = await readOverview(services, chief, number)
    const victim = people.find(p => p.role === 'victim')
    const [incident] = head.incidents
    if (head.orders.length > 0 && victim && incident) return { incident: incident.number, victim: victim.sightingId }
  }
  return undefined
}

async function assess(services: Services, by: Actor, referral: string, form: string, yes: readonly string[]) {
  const questions = checklistOf(form)?.questions ?? []
  const given = Object.fromEntries(questions.map(q => [q.key, (yes.includes(q.key) ? 'yes' : 'no') as Answer]))
  await answerChecklist(services, by, referral, form, { given, judgement: false })
}
