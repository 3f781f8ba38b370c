// `arasha people` as an agency uses it: key files of two houses meet where they hold one person, and tell nothing else. And the evaluation's shape,
// on a small invented file.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'

const folder = mkdtempSync(path.join(tmpdir(), 'arasha-people-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string) => path.join(folder, name)
const cli = path.resolve(import.meta.dirname, '..', 'cli.js')
function run(...args: readonly string[]) {
  const done = spawnSync(process.execPath, [cli, 'people', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ARASHA_LANG: 'en' },
  })
  return { code: done.status, out: done.stdout, err: done.stderr }
}
const json = (text: string) => JSON.parse(text.trimEnd().split('\n').at(-1) ?? '') as Record<string, never>

writeFileSync(
  at('school.csv'),
  [
    'id,name,birth,iin',
    'S-1,Мысалбаев Ерлан Серікұлы,1984-03-05,',
    'S-2,"Қиялова, Айдана",2012-07-09,',
    'S-3,Нобаев Санжан,,',
    'S-4,Ертегі Алжан,1990,900101300123',
  ].join('\n'),
)
writeFileSync(
  at('police.csv'),
  [
    'iin;birth;name;id',
    ';05.03.1984;MYSALBAYEV Yerlan;P-7',
    ';2012-09-07;Киялова Айдана Нурлановна;P-8',
    ';1984-03-05;Үлгібеков Марат;P-9',
    '900101 300123;;Басқа Адам;P-10',
  ].join('\n'),
)

test('two houses find whom they both hold, across spellings, and a hit tells a number only', () => {
  assert.equal(run('secret', at('secret')).code, 0)
  for (const house of ['school', 'police'])
    assert.equal(
      run('keys', at(`${house}.csv`), '--secret', at('secret'), '--agency', house, '--out', at(`${house}.keys`)).code,
      0,
    )
  const done = run('match-keys', at('school.keys'), at('police.keys'), '--json')
  assert.equal(done.code, 0)
  const { hits } = json(done.out) as unknown as { hits: { left: string; right: string; by: string }[] }
  const own = (house: string) =>
    new Map(
      readFileSync(at(`${house}.keys.records`), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map(l => l.split(',') as [string, string]),
    )
  const [school, police] = [own('school'), own('police')]
  assert.deepEqual(hits.map(h => `${school.get(h.left)} ${police.get(h.right)} ${h.by}`).toSorted(), [
    'S-1 P-7 date',
    'S-2 P-8 date',
    'S-4 P-10 iin',
  ])
})

test('a key file holds no name, no date, no number and no identifier of the house; it is for its owner alone', () => {
  const text = readFileSync(at('school.keys'), 'utf8')
  for (const secret of ['Мысалбаев', 'misal', 'erlan', '1984', '900101', 'S-1', 'msl'])
    assert.ok(!text.includes(secret), secret)
  for (const file of ['secret', 'school.keys', 'school.keys.records']) assert.equal(statSync(at(file)).mode & 0o077, 0)
  assert.ok(!readFileSync(at('school.keys.records'), 'utf8').includes('Мысалбаев'))
})

test('files of different secrets or rules are named, not compared to nothing; nothing is overwritten', () => {
  assert.equal(run('secret', at('secret')).code, 2)
  run('secret', at('other'))
  run('keys', at('police.csv'), '--secret', at('other'), '--agency', 'police', '--out', at('other.keys'))
  assert.match(run('match-keys', at('school.keys'), at('other.keys')).err, /different secrets/)
  writeFileSync(at('old.keys'), readFileSync(at('police.keys'), 'utf8').replace('fold ', 'fold 0'))
  assert.match(run('match-keys', at('school.keys'), at('old.keys')).err, /different rules/)
  writeFileSync(at('cut.keys'), readFileSync(at('police.keys'), 'utf8').split('\n').slice(0, -2).join('\n'))
  assert.match(run('match-keys', at('school.keys'), at('cut.keys')).err, /damaged/)
  assert.match(
    run('keys', at('school.keys'), '--secret', at('secret'), '--agency', 'x', '--out', at('x')).err,
    /no column/,
  )
  assert.equal(run('match-keys', at('school.keys')).code, 2)
})

test('the evaluation answers in one object, and names the line of a file that is not of its form', () => {
  const people = [
    'Мысалбаев Ерлан Серікұлы|Мысалбаев Ерлан Серикович|MYSALBAYEV Yerlan',
    'Қиялова Айдана|Киялова Айдана|KIYALOVA Aidana',
    'Нобаев Санжан|Nobaev Sanzhan',
  ]
  const rows = people.flatMap((names, i) =>
    names
      .split('|')
      .map((name, k) => [`p${i}`, ['kk-Cyrl', 'ru-Cyrl', 'Latn'][k], name, '1984-03-05', 'invented'].join('\t')),
  )
  writeFileSync(at('pairs.tsv'), ['person_id\tscript\tname\tbirth\tsource', ...rows].join('\n'))
  const done = run(
    'evaluate',
    at('pairs.tsv'),
    '--people',
    '2000',
    '--with',
    'date',
    '--absent',
    '200',
    '--no-baselines',
    '--json',
  )
  assert.equal(done.code, 0, done.err)
  const answer = json(done.out) as unknown as {
    with: string
    queries: number
    r1: number
    r5: number
    bands: Record<string, unknown>[]
    absentProbes: number
    absentFalse: number
    baselines: unknown[]
  }
  assert.deepEqual([answer.with, answer.r1, answer.absentProbes, answer.absentFalse], ['date', 1, 200, 0])
  assert.ok(answer.queries >= 3 && answer.bands.length === 3)
  const promised = [
    'with',
    'queries',
    'r1',
    'r5',
    'bands',
    'absentProbes',
    'absentFalse',
    'p50Ms',
    'p95Ms',
    'baselines',
  ]
  assert.deepEqual(
    promised.filter(field => !(field in answer)),
    [],
    'each field that scripts read is there',
  )
  for (const band of answer.bands)
    assert.deepEqual(
      ['p', 'precision', 'coverage'].map(field => typeof band[field]),
      ['number', 'number', 'number'],
    )
  assert.ok(!done.out.includes('Мысал') && !done.err.includes('Мысал'), 'figures, never a name')
  writeFileSync(at('bad.tsv'), 'person_id\tscript\tname\tbirth\tsource\np1\tkk-Cyrl\n')
  assert.match(run('evaluate', at('bad.tsv')).err, /line 2/)
  assert.equal(run('evaluate', at('missing.tsv')).code, 2)
})
