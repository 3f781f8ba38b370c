// How well people are found and how often wrongly suggested: real spellings from a file of pairs, in a crowd of invented people, of namesakes re-mixed
// from the file's own words (condition C) and of relatives. Prints figures and never a name. Baselines run beside, on the same people.
// The protocol: what is stored and asked follows from the file (pairs.ts); every question is asked once more with its true record left out.
import { NameIndex, rank, type Band, type Birth, type Described, type Ranked } from '../../src/names/index.ts'
import { percentile, rounded, sortedCopy } from '../installation.ts'
import { askMinisearch, askTrigrams, type BaselineResult } from './baselines.ts'
import { halfOf, questionsOf, readPairs, relativesOf, remixed, storedOf, type Stored } from './pairs.ts'
import { populationOf, randomFrom } from './population.ts'

export { PairsError } from './pairs.ts'

export const withs = ['none', 'year', 'date'] as const
export type With = (typeof withs)[number]
export type Half = 'all' | 'training' | 'judging'
export type Evaluation = {
  readonly with: With
  readonly queries: number
  readonly r1: number
  readonly r5: number
  readonly r10: number
  /** First suggestion at least this likely: how often right, for which share of the questions. */
  readonly bands: readonly { readonly p: number; readonly precision: number; readonly coverage: number }[]
  /** The same by the bands that the desk shows. */
  readonly shown: readonly { readonly band: Band; readonly precision: number; readonly coverage: number }[]
  readonly absentProbes: number
  /** Absent people for whom somebody was called very likely. */
  readonly absentFalse: number
  readonly absentLikely: number
  readonly p50Ms: number
  readonly p95Ms: number
  readonly baselines: readonly BaselineResult[]
}
export type Asking = {
  readonly file: string
  readonly people: number
  readonly kinds: readonly With[]
  readonly half: Half
  /** Expected exact namesakes of each person in the file. */
  readonly density: number
  readonly absent: number
  readonly baselines: boolean
  readonly tell: (line: string) => void
}
export type Evaluated = {
  readonly people: number
  readonly density: number
  readonly half: Half
  readonly filePeople: number
  readonly roots: number
  readonly evaluations: readonly Evaluation[]
}

export async function evaluate(asking: Asking): Promise<Evaluated> {
  const people = halfOf(readPairs(asking.file), asking.half)
  const random = randomFrom(20_240_616)
  // Random references: records that nothing tells apart come in no order of their making.
  const newRef = () => Math.floor(random() * 2 ** 50)
  const index = new NameIndex()
  const rows: (Stored & { ref: number })[] = []
  const store = (person: Stored): number => {
    const ref = newRef()
    index.add({ ref, name: person.name, birth: { date: person.birth } })
    if (asking.baselines) rows.push({ ref, ...person })
    return ref
  }
  asking.tell(`${people.length} people of the file, their namesakes and relatives`)
  const refs = people.map(p => store(storedOf(p)))
  for (const person of remixed(people, asking.density, 7)) store(person)
  for (const person of relativesOf(people, 11)) store(person)
  const { next } = populationOf(1)
  for (let i = 0; i < asking.people; i++) {
    store(next())
    if (i % 250_000 === 0 && i > 0) asking.tell(`${i} invented people`)
  }
  index.merge()
  const questions = questionsOf(people)
  const evaluations: Evaluation[] = []
  for (const kind of asking.kinds) {
    asking.tell(`with ${kind}: ${questions.length} questions, ${asking.absent} absent people`)
    const known = (birth: string): Birth | undefined =>
      kind === 'none' ? undefined : kind === 'year' ? { year: Number(birth.slice(0, 4)) } : { date: birth }
    const describe = ({ name, birth }: Stored): Described => {
      const born = known(birth)
      return { name, ...(born !== undefined && { birth: born }) }
    }
    const asked = questions.map(question => {
      const begun = performance.now()
      const found = index.find(describe(question), { limit: 60 })
      const ranked = rank(found)
      const ms = performance.now() - begun
      const ref = refs[question.person] as number
      return { ref, ranked, found, ms, place: ranked.findIndex(c => c.ref === ref) }
    })
    const withheld = asked.map(({ found, ref }) => rank(found, seen => seen !== ref))
    const strangers = populationOf(99)
    const mixed = remixed(people, 1_000_000, 98)
    const probes = Array.from({ length: Math.max(0, asking.absent - withheld.length) }, (_, i) =>
      i % 3 === 0 ? (mixed.next().value as Stored) : strangers.next(),
    ).map(p => rank(index.find(describe(p), { limit: 20 })))
    const absent = [...withheld, ...probes]
    const times = sortedCopy(asked.map(a => a.ms))
    const within = (k: number) => rounded(asked.filter(a => a.place >= 0 && a.place < k).length / asked.length, 4)
    const share = (chosen: (first: Ranked) => boolean) => {
      const taken = asked.filter(a => a.ranked[0] !== undefined && chosen(a.ranked[0]))
      const right = taken.filter(a => a.place === 0).length
      return {
        precision: taken.length === 0 ? 1 : rounded(right / taken.length, 4),
        coverage: rounded(taken.length / asked.length, 4),
      }
    }
    const baselines: BaselineResult[] = []
    if (asking.baselines) {
      const same = questions.map(q => ({
        ref: refs[q.person] as number,
        name: q.name,
        born: kind === 'none' ? '' : kind === 'year' ? q.birth.slice(0, 4) : q.birth,
      }))
      asking.tell('baselines: pg_trgm')
      baselines.push(...(await askTrigrams(rows, same)))
      asking.tell('baselines: minisearch')
      baselines.push(await askMinisearch(rows, same))
    }
    evaluations.push({
      with: kind,
      queries: asked.length,
      r1: within(1),
      r5: within(5),
      r10: within(10),
      bands: [0.5, 0.9, 0.99].map(p => ({ p, ...share(first => first.probability >= p) })),
      shown: (['very likely', 'likely', 'possible'] as const).map(band => ({
        band,
        ...share(first => first.band === band),
      })),
      absentProbes: absent.length,
      absentFalse: absent.filter(list => list.some(c => c.band === 'very likely')).length,
      absentLikely: absent.filter(list => list.some(c => c.band === 'likely')).length,
      p50Ms: rounded(percentile(times, 0.5), 2),
      p95Ms: rounded(percentile(times, 0.95), 2),
      baselines,
    })
  }
  return {
    people: index.size,
    density: asking.density,
    half: asking.half,
    filePeople: people.length,
    roots: index.records.vocabulary.roots,
    evaluations,
  }
}
