// Who stands around in the evaluation, and what is asked: the file's people, their namesakes and relatives, then invented people. Everything follows
// from the file and fixed seeds, so that each contender, in a process of its own, meets the same people under the same references.
import {
  halfOf,
  questionsOf,
  readPairs,
  relativesOf,
  remixed,
  storedOf,
  type FilePerson,
  type Stored,
} from './pairs.ts'
import { populationOf, randomFrom } from './population.ts'

export const withs = ['none', 'year', 'date'] as const
export type With = (typeof withs)[number]
export type Half = 'all' | 'training' | 'judging'
export type Crowd = {
  /** The text of the file of pairs. */
  readonly file: string
  readonly half: Half
  /** Expected exact namesakes of each person in the file. */
  readonly density: number
  /** Invented people around them. */
  readonly people: number
}
export type Standing = Stored & { readonly ref: number }
export type Question = Stored & { readonly ref: number }

export function filePeopleOf({ file, half }: Crowd): readonly FilePerson[] {
  return halfOf(readPairs(file), half)
}

/** Everybody, the file's people first. References begin at random: records that nothing tells apart come in no order of their making. */
export function* crowdOf(crowd: Crowd): Generator<Standing> {
  const people = filePeopleOf(crowd)
  const random = randomFrom(20_240_616)
  let n = 0
  const newRef = () => Math.floor(random() * 2 ** 21) * 2 ** 31 + n++
  for (const person of people) yield { ref: newRef(), ...storedOf(person) }
  for (const person of remixed(people, crowd.density, 7)) yield { ref: newRef(), ...person }
  for (const person of relativesOf(people, 11)) yield { ref: newRef(), ...person }
  const { next } = populationOf(1)
  for (let i = 0; i < crowd.people; i++) {
    const { name, birth } = next()
    yield { ref: newRef(), name, birth }
  }
}

/** The other writings of the file's people, with the reference of the one who is meant. */
export function askedOf(crowd: Crowd): readonly Question[] {
  const people = filePeopleOf(crowd)
  const refs: number[] = []
  for (const { ref } of crowdOf(crowd)) if (refs.push(ref) >= people.length) break
  return questionsOf(people).map(({ person, name, birth }) => ({ ref: refs[person] as number, name, birth }))
}

/** What a question may know of the birth: nothing, the year, the day. */
export function bornOf(birth: string, kind: With): string {
  return kind === 'none' ? '' : kind === 'year' ? birth.slice(0, 4) : birth
}
