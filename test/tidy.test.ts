// The invariants of ARCHITECTURE.md §7 that can be read from the source: mostly absences. Each rule is first tried on a planted breach,
// so that a rule that finds nothing because it looks nowhere is noticed.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { accessProse } from '../src/access/prose.ts'
import { packageRoot } from '../src/db/package-root.ts'
import { problemsProse } from '../src/http/prose.ts'
import { problems } from '../src/http/problems.ts'
import { catalogue } from '../src/words/catalogue.ts'

/** Rooms in import order (architecture §2). A room imports only rooms above it. */
const order = [
  'law',
  'names',
  'words',
  'db',
  'vault',
  'journal',
  'access',
  'http',
  'post',
  'papers',
  'agencies',
  'statute',
  'people',
  'incidents',
  'duties',
  'instructions',
  'orders',
  'referrals',
  'help',
  'cases',
  'transport',
  'contacts',
  'notices',
  'visits',
  'oversight',
  'web',
] as const
const pure = new Set(['law', 'names', 'words'])
const footing = new Set(['db', 'vault', 'journal', 'access', 'http', 'post', 'papers'])
const desks = new Set(['contacts', 'notices'])

type Source = { readonly file: string; readonly text: string }
const files: Source[] = ['src', 'test', 'journeys', 'bench'].flatMap(folder =>
  existsSync(path.join(packageRoot, folder))
    ? readdirSync(path.join(packageRoot, folder), { recursive: true, encoding: 'utf8' })
        .filter(f => /\.(ts|tsx|sql|scss)$/.test(f))
        .map(f => ({ file: path.join(folder, f), text: readFileSync(path.join(packageRoot, folder, f), 'utf8') }))
    : [],
)
const code = files.filter(f => f.file.startsWith('src/') && /\.tsx?$/.test(f.file) && !/\.test\.tsx?$/.test(f.file))
const roomOf = (file: string) => /^src\/([a-z]+)\//.exec(file)?.[1]

type Rule = (sources: readonly Source[]) => string[]
function importsOf({ file, text }: Source): { from: string; typeOnly: boolean }[] {
  return [
    ...text.matchAll(/^(?:import|export)\s+(type\s+)?[^'"]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]/gm),
  ].map(m => {
    const specifier = m[2] ?? m[3] ?? ''
    return {
      typeOnly: m[1] !== undefined,
      from: specifier.startsWith('.') ? path.join(path.dirname(file), specifier) : specifier,
    }
  })
}

const rules: Record<string, { rule: Rule; breach: Source }> = {
  'a room imports only rooms above it; of one that is neither pure nor footing only its contract and actions': {
    rule: sources =>
      sources.flatMap(source => {
        const room = roomOf(source.file)
        if (room === undefined || !order.includes(room as never)) return []
        return importsOf(source).flatMap(({ from, typeOnly }) => {
          const target = roomOf(from)
          if (target === undefined || target === room) return []
          const page =
            /(pages|island|page|receipt-page|law-view|parts)\.tsx$/.test(source.file) || source.file.endsWith('.tsx')
          if (target === 'web')
            return page || (source.file.endsWith('routes.ts') && from === 'src/web/layout.tsx')
              ? []
              : [`${source.file} imports ${from}: only pages and islands use web; routes only its renderPage`]
          if (!order.includes(target as never)) return [`${source.file} imports ${from}, which is an entry`]
          if (order.indexOf(target as never) > order.indexOf(room as never))
            return [`${source.file} imports ${from}, a later room`]
          if (pure.has(target) || footing.has(target) || typeOnly) return []
          return /\/(contract|actions|[a-z]+)\.ts$/.test(from) && !/\/(store|routes|pages|jobs)\.tsx?$/.test(from)
            ? []
            : [`${source.file} imports ${from}: of another room only contract, actions and pure decisions`]
        })
      }),
    breach: { file: 'src/vault/x.ts', text: `import { a } from '../notices/actions.ts'\n` },
  },
  'desks do not import each other': {
    rule: sources =>
      sources.flatMap(source => {
        const room = roomOf(source.file) ?? ''
        return desks.has(room)
          ? importsOf(source)
              .filter(i => desks.has(roomOf(i.from) ?? '') && roomOf(i.from) !== room)
              .map(i => `${source.file} imports ${i.from}`)
          : []
      }),
    breach: { file: 'src/contacts/x.ts', text: `import type { a } from '../notices/contract.ts'\n` },
  },
  'law, names and words do no I/O and never read the clock': {
    rule: sources =>
      sources
        .filter(s => pure.has(roomOf(s.file) ?? ''))
        .flatMap(s => {
          const found = importsOf(s)
            .filter(i => /^node:|^(pg|fastify)$/.test(i.from))
            .map(i => `${s.file} imports ${i.from}`)
          const stripped = s.text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
          if (/\bDate\.now\b|new Date\(\)|performance\.now|Math\.random|\bprocess\.|\bfetch\(/.test(stripped))
            found.push(`${s.file} reads the clock, chance or the process`)
          return found
        }),
    breach: { file: 'src/law/x.ts', text: `export const now = Date.now()\n` },
  },
  'SQL stands only in stores and migrations': {
    rule: sources =>
      sources
        .filter(
          s =>
            !/\/(store|[a-z-]*store)\.ts$/.test(s.file) &&
            !s.file.startsWith('src/db/') &&
            !s.file.startsWith('src/demo/'),
        )
        .filter(s =>
          /\bstatement\s*(<[^>]*>)?\(\s*['"`]|[`'"]\s*(select|insert into|update|delete from)\s+[a-z_*(]/i.test(
            s.text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''),
          ),
        )
        .map(s => `${s.file} holds SQL`),
    breach: { file: 'src/notices/x.ts', text: 'const q = `select id from notices`\n' },
  },
  'islands import only contracts, pure rooms, web and what runs in a browser': {
    rule: sources =>
      sources
        .filter(s => s.file.endsWith('island.tsx'))
        .flatMap(s =>
          importsOf(s)
            .filter(
              i =>
                !i.typeOnly &&
                i.from.startsWith('src/') &&
                !pure.has(roomOf(i.from) ?? '') &&
                roomOf(i.from) !== 'web' &&
                !/contract\.ts$|\/(desk|bench|island|live)[a-z/-]*\.tsx?$/.test(i.from),
            )
            .map(i => `${s.file} imports ${i.from}`),
        ),
    breach: { file: 'src/notices/island.tsx', text: `import { a } from './store.ts'\n` },
  },
  'no connection to the database but through the door': {
    rule: sources =>
      sources
        .filter(s => /^src\/(?!db\/|demo\/|commands\/|installation)/.test(s.file))
        .flatMap(s =>
          importsOf(s)
            .filter(i => i.from === 'pg' && !i.typeOnly)
            .map(() => `${s.file} imports pg`),
        ),
    breach: { file: 'src/notices/x.ts', text: `import pg from 'pg'\n` },
  },
  'nothing reaches a person except through a safe contact: only reach() makes an address, and nobody opens a new way out':
    {
      rule: sources =>
        sources
          // What leaves the server today: signed letters to agencies' own systems, and an operator's answer to where somebody wrote to 111 from, which is
          // no address of a person in a record. In the browser islands ask their own server.
          .filter(
            s =>
              !/^src\/(post\/channels\/(webhook|email)\.ts|web\/client\/|[a-z/-]*(island|live|inbox)[a-z-]*\.tsx$)/.test(
                s.file,
              ),
          )
          .flatMap(s => {
            const plain = s.text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
            const found: string[] = []
            if (
              s.file !== 'src/people/reach.ts' &&
              /\bas\s+(unknown\s+as\s+)?PersonAddress\b|:\s*PersonAddress\s*=\s*[{(]/.test(plain)
            )
              found.push(`${s.file} makes an address of a person without reach()`)
            if (/\bfetch\(|\bXMLHttpRequest\b|\bsendBeacon\(|\bnew (WebSocket|EventSource)\(/.test(plain))
              found.push(`${s.file} sends something out`)
            for (const { from, typeOnly } of importsOf(s))
              if (
                !typeOnly &&
                /^(node:(http|https|http2|tls|dgram)|undici|nodemailer|axios|got|twilio|web-push|smpp)$/.test(from)
              )
                found.push(`${s.file} imports ${from}`)
            // A way to a person stands in no link: a press by mistake would ring at home. Emergency numbers are no person's.
            if (
              /\b(mailto|sms|smsto|whatsapp):|wa\.me\//.test(plain) ||
              /["'`{]tel:(?!\$\{(number|n)\}|1\d\d)/.test(plain)
            )
              found.push(`${s.file} links to a person's telephone or address`)
            return found
          }),
      breach: { file: 'src/notices/x.ts', text: `import nodemailer from 'nodemailer'\n` },
    },
  'nothing is left unfinished or switched off': {
    rule: sources =>
      sources
        .filter(s => !s.file.endsWith('tidy.test.ts'))
        .filter(s => /\b(TODO|FIXME|XXX|HACK)\b|\.(only|skip)\(/.test(s.text))
        .map(s => s.file),
    breach: { file: 'src/x/x.ts', text: '// TO' + 'DO later\n' },
  },
  'a paper is printed only through the register of documents, where every value says whom it is meant for': {
    rule: sources =>
      sources
        .filter(s => !/^src\/(papers\/document|papers\/word|post\/receipt-pdf|post\/small-pdf)\.ts$/.test(s.file))
        .flatMap(s =>
          importsOf(s)
            .filter(i => /^src\/(post\/(receipt-pdf|small-pdf)|papers\/word)\.ts$/.test(i.from) && !i.typeOnly)
            .map(i => `${s.file} imports ${i.from}`),
        ),
    breach: { file: 'src/orders/x.ts', text: `import { printReceipt } from '../post/receipt-pdf.ts'\n` },
  },
  'no drawer without a name': {
    rule: sources =>
      sources
        .filter(
          s =>
            /(^|[/-])(utils?|helpers?|managers?|common|misc)\.(ts|tsx)$/.test(s.file) &&
            !s.file.startsWith('src/words/messages/'),
        )
        .map(s => s.file),
    breach: { file: 'src/notices/utils.ts', text: '' },
  },
  'no default export': {
    rule: sources => sources.filter(s => /^export default/m.test(s.text)).map(s => s.file),
    breach: { file: 'src/x/x.ts', text: 'export default 1\n' },
  },
  'markup is never set from text (but for the data of islands, escaped in one place)': {
    rule: sources =>
      sources
        .filter(s => s.file !== 'src/web/island.ts')
        .filter(s =>
          /dangerouslySetInnerHTML|\.innerHTML\s*=|\.outerHTML\s*=|insertAdjacentHTML|document\.write|new Function\(|\beval\(/.test(
            s.text,
          ),
        )
        .map(s => s.file),
    breach: { file: 'src/x/x.tsx', text: 'el.innerHTML = text\n' },
  },
  'no path of a machine, no registry': {
    rule: sources =>
      sources
        .filter(s => /\/(work|root|home\/[a-z]+)\/(trees|main|shared)|registry\.npmjs/.test(s.text))
        .map(s => s.file),
    breach: { file: 'src/x/x.ts', text: `const p = '/work` + `/main/x'\n` },
  },
}

const everywhere = new Set([
  'nothing is left unfinished or switched off',
  'no path of a machine, no registry',
  'no default export',
])
for (const [says, { rule, breach }] of Object.entries(rules)) {
  test(says, () => {
    assert.ok(rule([breach]).length > 0, 'the rule does not notice its own planted breach')
    assert.deepEqual(
      rule(everywhere.has(says) ? files.filter(f => f.file !== path.join('test', 'tidy.test.ts')) : code),
      [],
    )
  })
}

test('each way past a safe contact is noticed, not only the first', () => {
  const { rule } =
    Object.entries(rules).find(([says]) => says.startsWith('nothing reaches a person'))?.[1] ?? assert.fail()
  const wayRound = [
    `const to = { channel: 'call', value: phone } as unknown as PersonAddress`,
    `const to: PersonAddress = { channel: 'call', value: phone, neutralOnly: false }`,
    `await fetch('https://sms.example/send', { method: 'POST', body: text })`,
    `import https from 'node:https'`,
    `import { connect } from 'node:tls'`,
    'const link = `tel:${person.phone}`',
    'const link = `mailto:${person.mail}`',
    'const link = <a href="sms:+77000000000">x</a>',
  ]
  for (const text of wayRound) assert.equal(rule([{ file: 'src/people/x.tsx', text }]).length, 1, text)
})

/** What is wrong with a list of migrations' file names: a number twice, or one left out. */
function misnumbered(names: readonly string[]): string[] {
  return names.filter((name, i) => Number.parseInt(name, 10) !== i + 1)
}
test('migrations are numbered one after another: of two with one number only the first would ever run', () => {
  const names = readdirSync(path.join(packageRoot, 'src', 'db', 'migrations')).toSorted()
  assert.deepEqual(misnumbered(names), [])
  assert.deepEqual(misnumbered(['0001_a.sql', '0002_b.sql', '0002_c.sql']), ['0002_c.sql'])
  assert.deepEqual(misnumbered(['0001_a.sql', '0003_b.sql']), ['0003_b.sql'])
})

test('every problem has words', () => {
  for (const problem of Object.keys(problems)) assert.ok(Object.hasOwn(catalogue, `problem.${problem}`), problem)
})

test('every room is named in ARCHITECTURE.md, and every room named there exists', () => {
  const text = readFileSync(path.join(packageRoot, 'ARCHITECTURE.md'), 'utf8')
  const rooms = readdirSync(path.join(packageRoot, 'src'), { withFileTypes: true })
    .filter(d => d.isDirectory())
    .map(d => d.name)
  for (const room of rooms) assert.match(text, new RegExp(`\`${room}\``), `${room} is missing from the code map`)
  const map = /## Code map\n([\s\S]*?)\n## /.exec(text)?.[1] ?? ''
  for (const [, room] of map.matchAll(/^\| `([a-z]+)` \|/gm))
    assert.ok(rooms.includes(room as string), `${room} is in the code map but not in src`)
})

test('the files that CONTRIBUTING.md names exist', () => {
  const text = readFileSync(path.join(packageRoot, 'CONTRIBUTING.md'), 'utf8')
  const named = [...text.matchAll(/`((?:src|test|journeys|bench|docs|scripts)\/[\w./-]+\.\w+)`/g)].map(
    m => m[1] as string,
  )
  assert.ok(named.length > 10)
  for (const file of named)
    assert.ok(existsSync(path.join(packageRoot, file)), `${file} is named in CONTRIBUTING.md and does not exist`)
})

test('the documents made from the source are what the source says', () => {
  for (const [file, text] of [
    ['docs/access.md', accessProse()],
    ['docs/problems.md', problemsProse()],
  ] as const) {
    assert.equal(readFileSync(path.join(packageRoot, file), 'utf8'), text, `${file}: run "npm run docs"`)
  }
})
