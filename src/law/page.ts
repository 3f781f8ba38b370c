// The table of provisions as a page for people to read and review: generated from the rulebook, never edited. `docs/law/qualification.md` is this text;
// a test regenerates it and compares.
import { compile, type CompiledProvision } from './compile.ts'
import { lifeImprisonment, type Rulebook } from './form.ts'
import { withinWords } from './tell.ts'
import { additionWords, additionsOf, classWords, penaltyWords } from './penalty.ts'

const kinds = {
  public: 'public',
  'private-public': 'private-public',
  private: 'private',
  'on-detection': 'on detection',
  'on-application': 'on application',
  'not-held': 'not held',
} as const

function sanctionOf(p: CompiledProvision): string {
  const sanction = p.provision.sanction
  if (sanction === 'not-held') return 'not held'
  const common = additionsOf(sanction, lifeImprisonment).map(a => `, ${additionWords(a).en}`)
  const printed = sanction.alternatives
    .map(a => {
      const span =
        a.unit === 'none'
          ? ''
          : ` ${a.min === undefined ? '≤ ' : a.min === a.max ? '= ' : `${a.unit === 'months' ? a.min / 12 : a.min}–`}${a.unit === 'months' ? a.max / 12 : a.max} ${a.unit === 'months' ? 'years' : a.unit === 'mci' ? 'MCI' : a.unit}`
      return `${a.who === undefined ? '' : `${a.who}: `}${penaltyWords[a.kind].en}${span}${(a.adds ?? []).map(x => `, ${additionWords(x).en}`).join('')}`
    })
    .join(' / ')
  return printed + common.join('')
}

export function qualificationPage(rulebook: Rulebook): string {
  const compiled = compile(rulebook)
  const rows = compiled.provisions.map(
    p =>
      `| ${p.provision.cite.words.en} | ${p.provision.since === 'surely' ? 'by ' : ''}${p.provision.inForce[0]} | ${p.provision.inForce[1]} | ${p.provision.summary.kk} · ${p.provision.summary.ru} | ${classWords[p.class].en} | ${kinds[p.prosecution]} | ${p.provision.liableFrom}${p.provision.liableUntil === undefined ? '' : `–${p.provision.liableUntil - 1}`} | ${sanctionOf(p)} | ${p.provision.cite.mark} |`,
  )
  const claims = rulebook.claims.map(
    c =>
      `| ${c.claim} | ${c.title.en} | ${c.now.true} | ${c.now.false} | ${c.now.unknown} | ${[...new Set(c.rules.flatMap(r => r.cites.map(x => x.words.en)))].join('; ')} |`,
  )
  const duties = rulebook.duties.map(
    d =>
      `| ${d.rule} | ${d.holder} | ${d.does.en} | ${within(d.within)}${d.word === undefined ? '' : ` ("${d.word.en}")`} | ${d.inForce[0]} | ${d.inForce[1]} | ${d.cite.mark} |`,
  )
  const readings = rulebook.readings.map(
    r =>
      `* **${r.id}** (${r.cite.words.en}): ${r.says.en}. ${r.values.map(v => `\`${v.value}\`: ${v.says.en}`).join('; ')}.`,
  )
  return [
    '# What the law room holds',
    '',
    `Generated from rulebook ${rulebook.name} by \`arasha qualify --page\`; do not edit. Not reviewed by a lawyer.`,
    'Marks: Q official text read (24 = text of 16.06.2024, later changes not seen) · Q20 a text of 2020 in an undated copy · S secondary · M background · U unsettled. "by" a day: the wording was in force by then; its first day is not encoded.',
    '',
    '## Provisions',
    '',
    '| provision | from | until | title kk · ru | class | prosecution | liable | sanction as printed | mark |',
    '|---|---|---|---|---|---|---|---|---|',
    ...rows,
    '',
    '## Claims and what is done',
    '',
    '| claim | | if true | if false | while unknown | rests on |',
    '|---|---|---|---|---|---|',
    ...claims,
    '',
    '## Duties',
    '',
    '| rule | who | what | within | from | until | mark |',
    '|---|---|---|---|---|---|---|',
    ...duties,
    '',
    '## Readings the text leaves open',
    '',
    ...readings,
    '',
    '## Not encoded',
    '',
    ...rulebook.notEncoded.map(w => `* ${w.en}`),
    '',
  ].join('\n')
}

function within(w: Rulebook['duties'][number]['within']): string {
  return w === 'none' ? 'no time in the law' : withinWords(w, 'en').replace(/\.$/, '')
}
