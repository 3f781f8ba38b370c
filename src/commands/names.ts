// `arasha names compare A B`: are two descriptions one person, and why. Reads nothing but its arguments, keeps nothing.
import { comparePeople, readBirth, tellComparison, tellTerm, type Birth } from '../names/index.ts'
import { languages } from '../words/say.ts'
import { command } from './command.ts'

export const names = command({
  name: 'names',
  takes: ['compare A B'],
  does: {
    kk: 'екі түрлі жазылған аттың бір адамдікі болу ықтималдығын және себебін айтады',
    ru: 'говорит, насколько вероятно, что два написания — один человек, и почему',
    en: 'how likely two spellings name one person, and why',
  },
  options: {
    'born-a': {
      takes: 'DATE',
      does: { kk: 'A адамның туған күні не жылы', ru: 'день или год рождения A', en: 'day or year of birth of A' },
    },
    'born-b': {
      takes: 'DATE',
      does: { kk: 'B адамның туған күні не жылы', ru: 'день или год рождения B', en: 'day or year of birth of B' },
    },
    'iin-a': { takes: 'N', does: { kk: 'A адамның ЖСН-і', ru: 'ИИН человека A', en: 'IIN of A' } },
    'iin-b': { takes: 'N', does: { kk: 'B адамның ЖСН-і', ru: 'ИИН человека B', en: 'IIN of B' } },
    json: { does: { kk: 'бір JSON нысаны', ru: 'один объект JSON', en: 'one JSON object' } },
  },
  run: async ({ rest: [verb, a, b, ...more], value, has, lang, usage, misused }) => {
    if (verb !== 'compare' || a === undefined || b === undefined || more.length > 0) return usage()
    const births: (Birth | undefined)[] = []
    for (const text of [value('born-a'), value('born-b')]) {
      const birth = text === undefined ? undefined : readBirth(text)
      if (text !== undefined && birth === undefined) return misused('names.error.birth', { value: text })
      births.push(birth)
    }
    const [bornA, bornB] = births
    const [iinA, iinB] = [value('iin-a'), value('iin-b')]
    const answer = comparePeople(
      { name: a, ...(bornA !== undefined && { birth: bornA }), ...(iinA !== undefined && { iin: iinA }) },
      { name: b, ...(bornB !== undefined && { birth: bornB }), ...(iinB !== undefined && { iin: iinB }) },
    )
    if (has('json')) {
      const evidence = answer.terms.map(term => ({
        kind: term.kind,
        bits: Number(term.bits.toFixed(2)),
        speaks: term.bits < 0 ? 'against' : 'for',
        ...Object.fromEntries(languages.map(l => [l, tellTerm(term, l)])),
      }))
      const { probability, band, bits, relativeProbability, notes } = answer
      process.stdout.write(`${JSON.stringify({ probability, band, evidence, bits, relativeProbability, notes })}\n`)
    } else process.stdout.write(`${tellComparison(answer, lang).join('\n')}\n`)
    return 0
  },
})
