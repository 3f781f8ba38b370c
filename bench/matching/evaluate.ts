// How well people are found and how often wrongly suggested: real spellings from a file of pairs, in a crowd of invented people, of namesakes re-mixed
// from the file's own words (condition C) and of relatives. Prints figures and never a name. Baselines run beside, on the same people.
// The protocol: what is stored and asked follows from the file (pairs.ts); every question is asked once more with its true record left out.
import type { MessageKey } from '../../src/words/catalogue.ts'
import type { Values } from '../../src/words/say.ts'
import { NameIndex, rank, type Band, type Birth, type Described, type Ranked } from '../../src/names/index.ts'
import { percentile, rounded, sortedCopy } from '../installation.ts'
import { askBaselines, type BaselineResult } from './baselines.ts'
import { askedOf, bornOf, crowdOf, filePeopleOf, type Crowd, type Half, type With } from './crowd.ts'
import { remixed, type Stored } from './pairs.ts'
import { populationOf } from './population.ts'

export { withs } from './crowd.ts'

const shownBands = ['very likely', 'likely', 'possible'] as const satisfies readonly Band[]

export type Evaluation = {
  readonly with: With
  readonly queries: number
  readonly r1: number
  readonly r5: number
  readonly r10: number
  /** First suggestion at least this likely: how often right, for which share of the questions. */
  readonly bands: readonly { readonly p: number; readonly precision: number; readonly coverage: number }[]
  /** The same by the bands that the desk shows. */
  readonly shown: readonly {
    readonly band: (typeof shownBands)[number]
    readonly precision: number
    readonly coverage: number
  }[]
  readonly absentProbes: number
  /** Absent people for whom somebody was called very likely. */
  readonly absentFalse: number
  readonly absentLikely: number
  readonly p50Ms: number
  readonly p95Ms: number
  readonly baselines: readonly BaselineResult[]
}
export type Asking = Crowd & {
  readonly kinds: readonly With[]
  readonly absent: number
  readonly baselines: boolean
  /** Says how far it is, in the reader's language. */
  readonly tell: (key: MessageKey, values: Values) => void
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
  const people = filePeopleOf(asking)
  const index = new NameIndex()
  asking.tell('evaluate.reading', { people: people.length })
  for (const { ref, name, birth } of crowdOf(asking)) {
    index.add({ ref, name, birth: { date: birth } })
    if (index.size % 250_000 === 0) asking.tell('evaluate.stored', { people: index.size })
  }
  index.merge()
  const questions = askedOf(asking)
  const evaluations: Omit<Evaluation, 'baselines'>[] = []
  for (const kind of asking.kinds) {
    asking.tell('evaluate.asking', { with: kind, questions: questions.length, absent: asking.absent })
    const describe = ({ name, birth }: Stored): Described => {
      const born = bornOf(birth, kind)
      const known: Birth = born.length === 4 ? { year: Number(born) } : { date: born }
      return { name, ...(born !== '' && { birth: known }) }
    }
    const asked = questions.map(question => {
      const begun = performance.now()
      const found = index.find(describe(question), { limit: 60 })
      const ranked = rank(found)
      const ms = performance.now() - begun
      const { ref } = question
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
    evaluations.push({
      with: kind,
      queries: asked.length,
      r1: within(1),
      r5: within(5),
      r10: within(10),
      bands: [0.5, 0.9, 0.99].map(p => ({ p, ...share(first => first.probability >= p) })),
      shown: shownBands.map(band => ({
        band,
        ...share(first => first.band === band),
      })),
      absentProbes: absent.length,
      absentFalse: absent.filter(list => list.some(c => c.band === 'very likely')).length,
      absentLikely: absent.filter(list => list.some(c => c.band === 'likely')).length,
      p50Ms: rounded(percentile(times, 0.5), 2),
      p95Ms: rounded(percentile(times, 0.95), 2),
    })
  }
  const { file, half, density, people: around } = asking
  const beside = asking.baselines
    ? await askBaselines({ file, half, density, people: around }, asking.kinds, line =>
        asking.tell('evaluate.comparing', { name: line }),
      )
    : undefined
  return {
    people: index.size,
    density: asking.density,
    half: asking.half,
    filePeople: people.length,
    roots: index.records.vocabulary.roots,
    evaluations: evaluations.map(e => ({ ...e, baselines: beside?.[e.with] ?? [] })),
  }
}
