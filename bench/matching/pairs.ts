// A file of people with several real spellings (`person_id, script, name, birth, source`), and what the protocol makes of it: one writing is stored,
// the others are asked for; people re-mixed from the file's own words are the crowd of namesakes (condition C); brothers, sisters, parents and spouses
// are the dangerous neighbours. The stored writing and missing births follow from sha256(person_id), so that everybody measures the same.
import { createHash } from 'node:crypto'
import { Refused } from '../../src/words/refused.ts'
import { birthOf, randomFrom } from './population.ts'

const columns = 'person_id, script, name, birth, source'
type Writing = { readonly script: string; readonly name: string }
export type FilePerson = {
  readonly id: string
  readonly writings: readonly Writing[]
  readonly birth: string
  readonly hash: Uint8Array
}
export type Asked = { readonly person: number; readonly script: string; readonly name: string; readonly birth: string }
export type Stored = { readonly name: string; readonly birth: string }

/** Reads the file's text; throws Refused with the line number on a line that is not of its form. */
export function readPairs(text: string): readonly FilePerson[] {
  const [head = '', ...lines] = text.split(/\r?\n/).filter(line => line !== '')
  if (head.split('\t').slice(0, 4).join() !== 'person_id,script,name,birth')
    throw new Refused('evaluate.first-line', { columns })
  const people = new Map<string, { writings: Writing[]; birth: string }>()
  for (const [i, line] of lines.entries()) {
    const [id, script, name, birth = ''] = line.split('\t')
    if (!id || script === undefined || !name) throw new Refused('evaluate.line', { line: i + 2, columns })
    const person = people.get(id) ?? { writings: [], birth: '' }
    person.writings.push({ script, name })
    if (birth.length > person.birth.length) person.birth = birth
    people.set(id, person)
  }
  return [...people].map(([id, { writings, birth }]) => {
    const hash = createHash('sha256').update(id).digest()
    return { id, writings, birth: fullBirth(birth, hash), hash }
  })
}

function fullBirth(birth: string, hash: Uint8Array): string {
  if (birth.length === 10) return birth
  const h = (i: number) => hash[i] as number
  const two = (n: number) => String(n).padStart(2, '0')
  const year = birth.length === 4 ? birth : String(1940 + ((256 * h(1) + h(2)) % 70))
  return `${year}-${two(1 + (h(3) % 12))}-${two(1 + (h(4) % 28))}`
}

export function storedOf(person: FilePerson): Stored {
  return { name: storedWriting(person).name, birth: person.birth }
}
function storedWriting({ writings, hash }: FilePerson): Writing {
  return writings[(hash[5] as number) % writings.length] as Writing
}

export function questionsOf(people: readonly FilePerson[]): readonly Asked[] {
  return people.flatMap((person, i) =>
    person.writings
      .filter(w => w !== storedWriting(person))
      .map(w => ({ person: i, script: w.script, name: w.name, birth: person.birth })),
  )
}

/** Half of the people for tuning, the other half for judging, by a byte that the file's own selection did not use. */
export function halfOf(people: readonly FilePerson[], half: 'all' | 'training' | 'judging'): readonly FilePerson[] {
  return half === 'all' ? people : people.filter(p => ((p.hash[31] as number) % 2 === 0) === (half === 'training'))
}

const isPatronymic = (word: string) =>
  /(?:ұлы|улы|қызы|кызы|ович|евич|овна|евна|uly|ulı|kyzy|qyzy|qızı|ovich|evich|ovna|evna|oviç)$/i.test(word)
const isSurname = (word: string) => /(?:[оеоў]в|[оеё]ва|ин|ина|ский|ская|ov|ev|ova|eva|in|ina|ow|ew)$/i.test(word)

type Parts = { readonly given: string; readonly surname: string; readonly patronymic: string }
function partsOf(name: string): Parts {
  const words = name
    .replaceAll(',', ' ')
    .split(/\s+/)
    .filter(w => w.length > 1)
  const patronymic = words.find(isPatronymic) ?? ''
  const rest = words.filter(w => w !== patronymic)
  const surname = rest.find(isSurname) ?? rest[1] ?? ''
  return { given: rest.find(w => w !== surname) ?? '', surname, patronymic }
}

/** Condition C: `density`·P² people re-mixed from given names, surnames and patronymics of the file's own writings of one script. */
export function* remixed(people: readonly FilePerson[], density: number, seed: number): Generator<Stored> {
  const random = randomFrom(seed)
  const scripts = (['kk-Cyrl', 'ru-Cyrl', 'Latn'] as const).map(script => {
    const parts = people.flatMap(p => p.writings.filter(w => w.script === script).map(w => partsOf(w.name)))
    const words = (key: keyof Parts) => parts.map(p => p[key]).filter(w => w !== '')
    return { given: words('given'), surname: words('surname'), patronymic: words('patronymic') }
  })
  const total = Math.round(density * people.length ** 2)
  for (let i = 0; i < total; i++) {
    const r = random()
    const pool = scripts[r < 0.4 ? 0 : r < 0.8 ? 1 : 2] as (typeof scripts)[number]
    const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? ''
    const [given, surname, patronymic] = [
      pick(pool.given),
      pick(pool.surname),
      random() < 0.7 ? pick(pool.patronymic) : '',
    ]
    const words = random() < 0.5 ? [given, patronymic, surname] : [surname, given, patronymic]
    yield { name: words.filter(w => w !== '').join(' '), birth: birthOf(random) }
  }
}

/** Two siblings (one in fifty of the same day), a parent, a spouse of every person. */
export function* relativesOf(people: readonly FilePerson[], seed: number): Generator<Stored> {
  const random = randomFrom(seed)
  const all = people.map(p => partsOf(storedWriting(p).name))
  const givens = all.map(p => p.given).filter(w => w !== '')
  const pick = () => givens[Math.floor(random() * givens.length)] ?? ''
  const join = (...words: readonly string[]) => words.filter(w => w !== '').join(' ')
  for (const [i, person] of people.entries()) {
    const own = all[i] as Parts
    for (let n = 0; n < 2; n++)
      yield {
        name: join(own.surname, pick(), own.patronymic),
        birth: random() < 0.02 ? person.birth : near(person.birth, random),
      }
    yield {
      name: join(
        own.surname,
        own.patronymic.replace(/(?:ұлы|улы|қызы|кызы|ович|евич|овна|евна|uly|kyzy)$/i, '') || pick(),
      ),
      birth: birthOf(random),
    }
    yield { name: join(turned(own.surname), pick()), birth: birthOf(random) }
  }
}

function near(birth: string, random: () => number): string {
  return `${Number(birth.slice(0, 4)) + 1 + Math.floor(random() * 6)}${birthOf(random).slice(4)}`
}
/** The surname in the other gender. */
function turned(surname: string): string {
  if (/[ое]ва$|[oe]va$/i.test(surname)) return surname.slice(0, -1)
  return /[ое]в$/i.test(surname) ? `${surname}а` : /[oe]v$/i.test(surname) ? `${surname}a` : surname
}
