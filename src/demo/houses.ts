// Organisations of the demonstration that help families: in each region a local executive body, a family support centre, a guardianship body and a shelter;
// where the tiles live also a polyclinic, an education authority and legal aid. Pure. And some invented referrals, asked and answered through the same actions.
import type { Actor } from '../db/door.ts'
import type { AgencyKind } from '../agencies/kinds.ts'
import type { Region } from '../agencies/regions.ts'
import type { Services } from '../http/services.ts'
import { incidentNumberOf } from '../notices/desk/actions.ts'
import {
  changeHouse,
  readReferral,
  readReferralForm,
  recordReferralStep,
  requestReferral,
} from '../referrals/actions.ts'
import type { ReferralStep } from '../referrals/contract.ts'
import type { Service } from '../referrals/referral.ts'
import type { Basis } from '../referrals/telling.ts'
import { dateOf } from '../words/format.ts'
import type { Text } from '../words/say.ts'
import { setClock } from './clock.ts'
import type { DemoAgency } from './directory.ts'
import type { DemoStep } from './notices.ts'

type Named = (region: Region, kk: string, ru: string, en: string) => Text

/** `withAll`: the region of the tiles, and the key of its police unit. */
export function housesOf(region: Region, at: Named, withAll: string | undefined): readonly DemoAgency[] {
  const akimat = `akimat-${region.code}`
  const made = (kind: AgencyKind, kk: string, ru: string, en: string, more: Partial<DemoAgency> = {}): DemoAgency => ({
    key: `${kind}-${region.code}`,
    agency: { kind, region: region.code, name: at(region, kk, ru, en) },
    ...(kind === 'akimat' ? {} : { parent: akimat }),
    ...more,
  })
  return [
    made('akimat', 'Әлеуметтік қорғау басқармасы', 'Управление социальной защиты', 'Social protection office'),
    made('centre', 'Отбасын қолдау орталығы', 'Центр поддержки семьи', 'Family support centre'),
    made('guardianship', 'Қорғаншылық органы', 'Орган опеки', 'Guardianship body'),
    made('shelter', 'Дағдарыс орталығы', 'Кризисный центр', 'Shelter'),
    ...(withAll === undefined
      ? []
      : [
          made('education', 'Білім басқармасы', 'Управление образования', 'Education authority'),
          made('legal-aid', 'Заң көмегі орталығы', 'Центр юридической помощи', 'Legal aid'),
          {
            key: `health-${region.code}`,
            policeUnit: withAll,
            agency: {
              kind: 'health' as const,
              region: region.code,
              name: at(region, 'Көрсетілім емханасы', 'Демонстрационная поликлиника', 'Demonstration polyclinic'),
            },
          },
        ]),
  ]
}

type Asked = {
  readonly service: Service
  readonly basis: Basis
  readonly needs: string
  readonly hoursAgo: number
  /** What the asked organisation did, one hour apart. */
  readonly answers: readonly ReferralStep[]
}
const invented: readonly Asked[] = [
  {
    service: 'social',
    basis: 'consent',
    needs: 'Баласымен бірге психологиялық және әлеуметтік көмек керек (көрсетілім мәтіні).',
    hoursAgo: 50,
    answers: [{ kind: 'received' }, { kind: 'accepted' }, { kind: 'started' }],
  },
  {
    service: 'child',
    basis: 'child-in-danger',
    needs: 'Баланы кім бағатынын анықтау керек (көрсетілім мәтіні).',
    hoursAgo: 2,
    answers: [{ kind: 'received' }],
  },
  {
    service: 'psychological',
    basis: 'consent',
    needs: 'Бала ұйықтай алмай жүр, психолог керек (көрсетілім мәтіні).',
    hoursAgo: 20,
    answers: [],
  },
  {
    service: 'stay',
    basis: 'consent',
    needs: 'Екі адамға бүгін түнейтін орын керек (көрсетілім мәтіні).',
    hoursAgo: 30,
    answers: [{ kind: 'received' }, { kind: 'rejected', reason: 'no-place' }],
  },
]

/** Asks for help in registered cases of the unit of the tiles. `helperAt` gives somebody who works at an organisation, by its key. */
export async function inventReferrals(
  services: Services,
  cast: {
    readonly inspector: Actor
    readonly unit: string
    readonly region: number
    readonly helperAt: (key: string) => Actor
  },
  steps: readonly DemoStep[],
  numbers: ReadonlyMap<number, string>,
  unitOfSchool: ReadonlyMap<string, string>,
  regions: readonly number[],
): Promise<void> {
  const now = Date.now()
  try {
    for (const [i, region] of regions.entries())
      await changeHouse(services, cast.helperAt(`shelter-${region}`), {
        beds: 6 + (i % 5),
        others: region === cast.region ? 4 : i % 4,
        address: 'Көрсетілім көшесі 1 (ойдан алынған)',
      })
    const registered = steps.filter(
      s => s.does === 'register' && unitOfSchool.get(s.school) === cast.unit && now - s.at.getTime() > 3 * 86_400_000,
    )
    for (const [i, asked] of invented.entries()) {
      const notice = numbers.get(registered.at(-1 - i)?.notice ?? -1)
      if (notice === undefined) continue
      const at = (hoursAgo: number) =>
        setClock(services.db, Math.round((now - hoursAgo * 3_600_000 - Date.now()) / 1000))
      await at(asked.hoursAgo)
      const incident = await incidentNumberOf(services, cast.inspector, notice)
      const form = await readReferralForm(services, cast.inspector, incident, asked.service)
      const about = form.people.find(p => p.role === 'victim')
      const choice = form.choices[0]
      if (!about || !choice) continue
      const number = await requestReferral(services, cast.inspector, incident, {
        service: asked.service,
        about: about.sightingId,
        receiver: choice.agency.id,
        persons: asked.service === 'stay' ? 2 : 1,
        basis: asked.basis,
        scope: asked.basis === 'consent' ? ['violence', 'name', 'birth', 'sex', 'safe-way', 'children', 'order'] : [],
        ...(asked.basis === 'consent' && { until: dateOf(new Date(now + 90 * 86_400_000)) }),
        needs: asked.needs,
      })
      const helper = cast.helperAt(`${choice.agency.kind}-${choice.agency.region}`)
      for (const [hour, step] of asked.answers.entries()) {
        await at(Math.max(0, asked.hoursAgo - hour - 1))
        const { row } = await readReferral(services, helper, number)
        await recordReferralStep(services, helper, number, row.version, step)
      }
    }
  } finally {
    await setClock(services.db, 0)
  }
}
