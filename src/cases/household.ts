// Who of a case lives with whom, as a list of homes that can be read aloud: grown-ups, then children with their ages. An address itself is never in it. Where
// anybody keeps an address secret, its people stand alone: that two of them share it would lead the one to the other. Pure.
import type { ParticipantRole } from '../people/contract.ts'

export type Dweller = {
  readonly name: string | undefined
  readonly role: ParticipantRole
  /** Least and greatest age it may be; undefined: not known. */
  readonly ages: readonly [number, number] | undefined
  /** What the address comes to, for comparing only; undefined: none is known. */
  readonly home: string | undefined
  readonly isSecret: boolean
  /** To the harmed person, as a fact of the incident says. */
  readonly relation: 'parent' | 'family' | 'none' | undefined
}
export type Member = Pick<Dweller, 'name' | 'role' | 'ages' | 'relation'>
export type Home = {
  readonly kind: 'shared' | 'alone' | 'secret' | 'unknown'
  readonly adults: readonly Member[]
  readonly children: readonly Member[]
}

/** Homes with several people first, then who lives alone, whose address is kept secret, and whose is not known. The same person mentioned twice stands once. */
export function householdsOf(people: readonly Dweller[]): readonly Home[] {
  const secret = new Set(people.flatMap(p => (p.isSecret && p.home !== undefined ? [p.home] : [])))
  const kept = (p: Dweller) => p.isSecret || (p.home !== undefined && secret.has(p.home))
  const open = people.filter(p => !kept(p) && p.home !== undefined)
  const homes = [...new Set(open.map(p => p.home))].map(home => once(open.filter(p => p.home === home)))
  const of = (kind: Home['kind'], members: readonly Member[]): Home => ({
    kind,
    adults: members.filter(m => !isChild(m)),
    children: members.filter(isChild),
  })
  const unknown = once(people.filter(p => !kept(p) && p.home === undefined))
  return [
    ...homes.filter(h => h.length > 1).map(h => of('shared', h)),
    ...homes.filter(h => h.length === 1).map(h => of('alone', h)),
    ...once(people.filter(kept)).map(m => of('secret', [m])),
    ...(unknown.length === 0 ? [] : [of('unknown', unknown)]),
  ]
}

/** May be under age: who may be a child is shown among the children. */
function isChild({ ages }: Member): boolean {
  return ages !== undefined && ages[0] < 18
}
function once(people: readonly Dweller[]): readonly Member[] {
  const seen = new Map<string, Member>()
  for (const [i, { name, role, ages, relation }] of people.entries()) {
    const key = name === undefined ? `nameless ${i}` : `${name.toLowerCase()} ${role}`
    if (!seen.has(key)) seen.set(key, { name, role, ages, relation })
  }
  return [...seen.values()]
}
