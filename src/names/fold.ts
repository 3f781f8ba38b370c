// Folding: one written word to its sounds, root and role, whatever the script and the habit of the writer. Pure; bounded time on any text.
// It must never be used to show a name: what was written stays as written. A change of any rule is a new FOLD_VERSION, because
// proposals and snapshots made under another version are not comparable.
import { cyrillicLookalikes, cyrillicSounds, latinLookalikes, latinSounds, markedLatin } from './letters.ts'

export const FOLD_VERSION = 1

/** patronymic: -ұлы, -қызы, -ович, -овна. surname: -ов(а), -ев(а), -ин(а), -ский. initial: one letter. plain: everything else. */
export type Role = 'plain' | 'patronymic' | 'surname' | 'initial'
export type Script = 'cyrillic' | 'latin' | 'other'

/** One word of a name. `roots` holds a second reading where Latin is ambiguous (j, sch). */
export type Word = {
  readonly written: string
  readonly script: Script
  readonly roots: readonly string[]
  readonly role: Role
}

/** What was noticed or repaired while reading; nothing is refused and the text itself stays with the caller. */
export type NameNote = 'look-alikes' | 'glued' | 'initials' | 'symbols' | 'cut' | 'no-name'
export type ReadName = { readonly words: readonly Word[]; readonly notes: readonly NameNote[] }

const longestName = 500
const mostWords = 8
const longestRoot = 32
const shortestRoot = 3

/** Words read before, by their spelling: reading a million names meets the same given names again and again. The caller forgets it. */
export type WordMemory = Map<string, Word | undefined>

/** Reads a name in any order and spelling. Never throws; an empty or wordless text gives no words and the note `no-name`. */
export function readName(text: string, memory?: WordMemory): ReadName {
  if (memory !== undefined && orderly.test(text)) return readOrderly(text, memory)
  const notes = new Set<NameNote>()
  if (text.length > longestName) notes.add('cut')
  const clean = text
    .slice(0, longestName)
    .normalize('NFKC')
    .replaceAll(/[\u00ad\p{Cf}]/gu, '')
  if (/[\p{So}\p{Sk}\p{Nd}\p{Sm}\p{Sc}]/u.test(clean)) notes.add('symbols')
  const words: Word[] = []
  for (const piece of piecesOf(clean, notes)) {
    if (words.length === mostWords) {
      notes.add('cut')
      break
    }
    const word = readWord(piece, notes)
    if (word !== undefined) words.push(word)
  }
  if (words.some(w => w.role === 'initial')) notes.add('initials')
  if (words.length === 0) notes.add('no-name')
  return { words, notes: [...notes] }
}

/** Capitalised words of usual length with single spaces between: nothing to repair and nothing to note. */
const orderly = /^[\p{Lu}][\p{Ll}]{3,13}(?: [\p{Lu}][\p{Ll}]{3,13}){0,3}$/u

function readOrderly(text: string, memory: WordMemory): ReadName {
  const words: Word[] = []
  for (const piece of text.split(' ')) {
    let word = memory.get(piece)
    if (word === undefined && !memory.has(piece)) {
      const read = readName(piece)
      // A note or a second word means that there was something to repair after all: the whole name is read with care.
      if (read.notes.length > 0 || read.words.length !== 1 || standingEnding.test(piece)) return readName(text)
      word = read.words[0]
      if (memory.size >= 300_000) memory.clear()
      memory.set(piece, word)
    }
    if (word !== undefined) words.push(word)
  }
  return { words, notes: [] }
}

/** Sounds of one word before its ending is taken off; one or two readings. Exposed for tests and for the table of letters. */
export function foldWord(word: string): readonly string[] {
  return soundsOf(word.normalize('NFKC'), scriptOf(word)).map(s => settle(s))
}

/** The first root of one word; empty for a word without letters. */
export function rootOf(word: string): string {
  return readName(word).words[0]?.roots[0] ?? ''
}

const standingEnding = /^(?:ұлы|улы|uly|ulı|uli|угли|оглы|ogly|оғлы|қызы|кызы|qyzy|kyzy|qızı|kızı|кизи|kizi)$/i

/** Words as they will be read: glued ones apart, hyphenated short parts and separate patronymic endings together. */
function piecesOf(text: string, notes: Set<NameNote>): string[] {
  const apart = text
    .replaceAll(/(\p{Ll})(\p{Lu}\p{Ll})/gu, (_, a: string, b: string) => (notes.add('glued'), `${a} ${b}`))
    .replaceAll(/(\p{Lu}{3,})(\p{Lu}\p{Ll}{2})/gu, (_, a: string, b: string) => (notes.add('glued'), `${a} ${b}`))
  const chunks = apart
    .replaceAll(/[’‘ʼ`´ʹ′']/g, "'")
    .replaceAll(/\s*[-‐‑–—]\s*/g, '-')
    .split(/[^\p{L}\p{M}'-]+/u)
  const pieces: string[] = []
  for (const chunk of chunks) {
    for (const part of joinShort(chunk.split('-').filter(p => /\p{L}/u.test(p)))) {
      const last = pieces.at(-1)
      if (standingEnding.test(part) && last !== undefined && last.length > 2) pieces[pieces.length - 1] = last + part
      else pieces.push(...unglue(part, notes))
    }
  }
  return pieces
}

/** Нұр-Сұлтан is one name, Иванова-Петрова two surnames: a part of at most four letters belongs to its neighbour. */
function joinShort(parts: readonly string[]): string[] {
  if (parts.length < 2) return [...parts]
  const joined: string[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (last !== undefined && (last.length <= 4 || part.length <= 4)) joined[joined.length - 1] = last + part
    else joined.push(part)
  }
  return joined
}

const innerEnding =
  /^(\p{L}{3,}?(?:ович|евич|овна|евна|ұлы|улы|қызы|кызы|ovich|evich|ovna|evna|uly|ulı|kyzy|qyzy|qızı))(\p{L}{4,})$/iu

/** A patronymic ending inside a long word shows where two words were glued without a capital. */
function unglue(word: string, notes: Set<NameNote>): string[] {
  const found = word.length >= 15 ? innerEnding.exec(word) : null
  if (found?.[1] === undefined || found[2] === undefined) return [word]
  notes.add('glued')
  return [found[1], found[2]]
}

function readWord(piece: string, notes: Set<NameNote>): Word | undefined {
  const bare = piece.replaceAll(/^'+|'+$/g, '')
  if (!/\p{L}/u.test(bare)) return undefined
  const repaired = repair(bare)
  if (repaired !== bare) notes.add('look-alikes')
  const script = scriptOf(repaired)
  const sounds = soundsOf(repaired, script)
  const single = [...repaired.replaceAll("'", '')].length === 1
  if (single) {
    const roots = [...new Set(sounds.map(settle))].filter(r => r !== '')
    return roots.length === 0 ? undefined : { written: piece, script, roots, role: 'initial' }
  }
  const read = sounds.map(takeEnding).filter(r => r.root !== '')
  if (read.length === 0) return undefined
  const roots = [...new Set(read.map(r => r.root.slice(0, longestRoot)))]
  return { written: piece, script, roots, role: read[0]?.role ?? 'plain' }
}

function scriptOf(word: string): Script {
  const cyrillic = (word.match(/\p{Script=Cyrillic}/gu) ?? []).length
  const latin = (word.match(/\p{Script=Latin}/gu) ?? []).length
  if (cyrillic === 0 && latin === 0) return 'other'
  return cyrillic >= latin ? 'cyrillic' : 'latin'
}

/** Look-alikes are repaired only where a word mixes two scripts; a word of one script is what its writer meant. */
function repair(word: string): string {
  const mixed = /\p{Script=Cyrillic}/u.test(word) && /\p{Script=Latin}/u.test(word)
  if (!mixed) return word
  const table = scriptOf(word) === 'cyrillic' ? latinLookalikes : cyrillicLookalikes
  return [...word].map(letter => table[letter] ?? letter).join('')
}

/** One or two raw readings, in sounds, glides not settled yet. */
function soundsOf(word: string, script: Script): readonly string[] {
  const lower = word.toLowerCase().replaceAll('\u0307', '')
  if (script === 'cyrillic' && !/\p{Script=Latin}/u.test(lower)) return [cyrillic(lower)]
  // What is still mixed after the repair is read run by run, each in its own script.
  const runs = lower.match(/\p{Script=Latin}[\p{Script=Latin}\p{M}']*|[^\p{Script=Latin}]+/gu) ?? []
  const first = runs.map(run => (/\p{Script=Latin}/u.test(run) ? latin(run, 0) : cyrillic(run))).join('')
  const second = runs.map(run => (/\p{Script=Latin}/u.test(run) ? latin(run, 1) : cyrillic(run))).join('')
  return first === second ? [first] : [first, second]
}

function cyrillic(lower: string): string {
  let sounds = ''
  for (const letter of lower.replace(/оф+(а?)$/, 'ов$1'))
    sounds += cyrillicSounds[letter] ?? (/\p{L}/u.test(letter) ? letter : '')
  return sounds
}

const vowelLetter = /[aeiouyəäáöóōüúūŭıïîī]/

function latin(lower: string, reading: 0 | 1): string {
  const turkish = /[şçğı]/.test(lower)
  const western = /wa?$|^w|sch|cz|sz|[łśćż]/.test(lower)
  // Only the Latin of 2018 wrote á ǵ ń ó ú, and its ý is у; in other Latin alphabets ý is й. Between a vowel and anything both are glides.
  const of2018 = /[áǵńóú]/.test(lower)
  let marked = ''
  for (const letter of lower) {
    if (letter === 'ý') marked += vowelLetter.test(marked.at(-1) ?? '') && !of2018 ? 'y' : 'u'
    else marked += markedLatin[letter] ?? letter
  }
  const text = marked
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    // 2017 wrote marks as apostrophes: s' ш, c' ч; the others change no sound that is kept here.
    .replaceAll("s'", 'S')
    .replaceAll("c'", 'C')
    .replace(/off?(a?)$/, 'ov$1')
    .replace(/(o|[jy]e)w(a?)$/, '$1v$2')
    .replaceAll(/(?<=[bdfgklmnprstvz])yo/g, 'e')
  let sounds = ''
  for (let at = 0; at < text.length;) {
    const rest = text.slice(at, at + 7)
    const group = latinSounds.find(([letters]) => rest.startsWith(letters))
    if (group !== undefined) {
      sounds += reading === 1 ? (group[2] ?? group[1]) : group[1]
      at += group[0].length
    } else if (rest.startsWith('ch')) {
      // German and Polish ch is х, and so is ch before a consonant; elsewhere it is ч, and always in -ovich.
      const ending = rest === 'ch' && text.slice(0, at).endsWith('vi')
      sounds += ending || !(western || /^ch[mtnlrd]/.test(rest)) ? 'q' : 'h'
      at += 2
    } else {
      sounds += letterSound(rest, text.slice(0, at), turkish)
      at += 1
    }
  }
  return sounds
}

/** c is k, ts or (in Turkish) ж; x is ks in a few foreign names and h in Kazakh Latin. */
function letterSound(rest: string, before: string, turkish: boolean): string {
  const letter = rest[0] ?? ''
  if (letter === 'c') return turkish ? 'j' : /^c[eiy]/.test(rest) ? 'ts' : 'k'
  if (letter === 'x') return /(?:le|ma|fe|di)$/.test(before) || /^x[ea]ni/.test(rest) ? 'ks' : 'h'
  return /[\p{L}']/u.test(letter) ? letter : ''
}

/** Settles glides and groups of vowels, joins what is written alike, collapses doubles. Applied to its own output it changes nothing. */
export function settle(raw: string): string {
  let sounds = raw
  for (let round = 0; round < 4; round++) {
    const next = settleOnce(sounds)
    if (next === sounds) break
    sounds = next
  }
  return sounds
}

function settleOnce(raw: string): string {
  return (
    raw
      .replaceAll(/'(?=[aeiuy])/g, 'y')
      .replaceAll("'", '')
      // Groups that one of the scripts cannot tell apart: дж and ж, сх and ш, тс and ц, тш and ч.
      .replaceAll('dj', 'j')
      .replaceAll('sh', 'x')
      .replaceAll(/t[xq]/g, 'q')
      .replaceAll(/(.)\1+/gu, (group, letter: string) => (letter === 'e' ? 'eye' : group.slice(0, letter.length)))
      // At the beginning: ye, ie, je are e; уа, уә are ва.
      .replace(/^[yi]+(?=e)/, '')
      .replace(/^i(?=[au])/, 'y')
      .replace(/^u(?=a)|^w(?=[aeiu])/, 'v')
      // After a consonant: ю is u; ия, ья, я are ia; ье, ие are ie.
      .replaceAll(/(?<=[^aeiuyw])[yi]+(?=u)/g, '')
      .replaceAll(/(?<=[^aeiuyw])[yi]+(?=[ae])/g, 'i')
      .replaceAll(/(?<![aeiu])y(?![aeiu])/g, 'i')
      // After a vowel: и, і, ы, й are the glide y; у, w the glide w.
      .replaceAll(/(?<=[aeu])[iy]+/g, 'y')
      .replaceAll(/(?<=i)[iy]+/g, '')
      .replaceAll(/(?<=[aei])[uw]+i?/g, 'w')
      .replaceAll(/(?<![aeiuw])w(?=[aeiu])/g, 'v')
      .replaceAll(/(?<![aeiuw])w/g, 'u')
      .replaceAll(/(?<=[au])e/g, 'ye')
      .replaceAll(/n(?=[bp])/g, 'm')
      .replaceAll(/([^e])\1+/gu, '$1')
  )
}

const kazakhPatronymic = /^(.{2,}[^g])(?:u(?:g?l[iy]|glu)|k[iy]z[iy])$/
const russianPatronymic = /^(.{3,}?)(?:[ue]v(?:[iy]q|na)|iqna)$/
const surnameEnding = /^(.{3,}?)[ue]va?$/
const adjective = /^(.{2,}sk)(?:i|a|ay|aya|iy)$/

/** Root and role of one reading. Feminine and masculine give one root. */
function takeEnding(raw: string): { root: string; role: Role } {
  // -ұлы and -қызы come off before vowels are settled: Әліұлы is Әлі, not Әлұлы.
  const kazakh = kazakhPatronymic.exec(raw)
  if (kazakh?.[1] !== undefined) {
    const root = settle(kazakh[1])
    if (root.length >= shortestRoot) return { root, role: 'patronymic' }
  }
  const whole = settle(raw)
  const patronymic = russianPatronymic.exec(whole)
  if (patronymic?.[1] !== undefined) return { root: patronymic[1], role: 'patronymic' }
  const surname = surnameEnding.exec(whole) ?? adjective.exec(whole)
  if (surname?.[1] !== undefined) return { root: surname[1], role: 'surname' }
  // -ин stays on the root: Айдын, Ясын and Валентин are given names. Only the feminine -а goes, so that -ина equals -ин.
  const feminine = /^(.{3,}[^aeiuyw]in)a$/.exec(whole)
  return { root: feminine?.[1] ?? whole, role: 'plain' }
}
