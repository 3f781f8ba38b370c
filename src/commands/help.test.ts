// Every command says how it is used, in the reader's language. The list is the product's own, so a new command is covered by being in it.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { test } from 'node:test'
import { languages } from '../words/say.ts'
import { command, helpOf, langOf, listOf } from './command.ts'
import { commands } from './list.ts'

const cli = path.resolve(import.meta.dirname, '..', 'cli.js')
function arasha(args: readonly string[], env: Record<string, string> = {}) {
  const ran = spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...env },
  })
  return { code: ran.status, out: ran.stdout, err: ran.stderr }
}
const everyCommand = `import { commands } from ${JSON.stringify(pathToFileURL(path.join(path.dirname(cli), 'commands', 'list.js')).href)}
for (const c of commands) console.log(c.name, await c.run(['--nonsense', '--lang', 'ru'], {}))`
/** What a complete help has: the forms with the command's name, what it does, every option with its words. */
function gapsOf(text: string, c: (typeof commands)[number], lang: (typeof languages)[number]): string[] {
  const wanted = [`arasha ${c.name}`, ...c.takes, c.does[lang], '--help', '--lang kk|ru|en']
  const options = Object.entries(c.options).flatMap(([name, { does }]) => [`--${name}`, does[lang]])
  return [...wanted, ...options].filter(piece => !text.includes(piece))
}

test('every command answers --help on standard output with exit code 0 and needs neither database nor keys for it', () => {
  for (const c of commands) {
    const ran = arasha([c.name, '--help'])
    assert.deepEqual([ran.code, ran.err], [0, ''], c.name)
    assert.deepEqual(gapsOf(ran.out, c, 'kk'), [], c.name)
  }
})

test('every help and the list of commands exist in three languages, and a gap is noticed', () => {
  for (const lang of languages)
    for (const c of commands) {
      assert.deepEqual(gapsOf(helpOf(c, lang), c, lang), [])
      assert.ok(
        listOf(commands, lang)
          .split('\n')
          .some(line => line.startsWith(`  ${c.name} `) && line.endsWith(c.does[lang])),
        c.name,
      )
    }
  const [first] = commands
  assert.ok(first && gapsOf(helpOf({ ...first, options: {} }, 'ru'), first, 'ru').length > 0)
  assert.ok(first && gapsOf(helpOf(first, 'en'), first, 'ru').length > 0)
})

test('the language is that of --lang, else of ARASHA_LANG, else of LANG, else Kazakh', () => {
  assert.equal(langOf(['--lang', 'ru'], { ARASHA_LANG: 'en' }), 'ru')
  assert.equal(langOf(['--lang=en'], {}), 'en')
  assert.equal(langOf([], { ARASHA_LANG: 'ru', LANG: 'en_US.UTF-8' }), 'ru')
  assert.equal(langOf([], { LANG: 'en_US.UTF-8' }), 'en')
  assert.equal(langOf(['--lang'], { ARASHA_LANG: '', LANG: 'C.UTF-8' }), 'kk')
  assert.match(arasha(['verify', '--help', '--lang', 'ru']).out, /проверяет квитанцию/)
  assert.match(arasha(['qualify', '-h'], { ARASHA_LANG: 'en' }).out, /what the law says/)
  for (const args of [[], ['help'], ['--lang', 'ru']])
    assert.match(arasha(args, { LANG: 'ru_RU.UTF-8' }).out, /^arasha КОМАНДА[\s\S]*проверяет квитанцию/)
})

test('an unknown option, a missing value, a word too many: one line that names it, exit code 2, nothing done', () => {
  // All of them in one process, which would not end, or say more, if one of them began its work.
  const all = spawnSync(process.execPath, ['--input-type=module', '-e', everyCommand], { encoding: 'utf8' })
  assert.equal(all.stdout, commands.map(c => `${c.name} 2\n`).join(''))
  assert.equal(
    all.stderr,
    commands
      .map(c => `arasha ${c.name}: Такого параметра нет: --nonsense. Смотрите «arasha ${c.name} --help».\n`)
      .join(''),
  )
  for (const [args, says] of [
    [['start', '--port'], /нужно значение: --port N/],
    [['start', '--reset=yes'], /нет: --reset\./],
    [['start', '-p', '1'], /нет: -p\./],
    [['work', 'hard'], /не принимает такого слова: hard/],
    [['qualify'], /Использование: arasha qualify FACTS\.json/],
    [['constructor'], /Нет команды «constructor»/],
  ] as const) {
    const ran = arasha(args, { ARASHA_LANG: 'ru' })
    assert.deepEqual([ran.code, ran.out], [2, ''], args.join(' '))
    assert.match(ran.err, says)
    assert.equal(ran.err.trim().split('\n').length, 1)
  }
})

test('a command sees what was typed: options in any order and form, a lone dash as a word', async () => {
  const seen: unknown[] = []
  const text = { kk: 'x', ru: 'x', en: 'x' }
  const probe = command({
    name: 'probe',
    takes: ['FILE'],
    does: text,
    options: { key: { takes: 'K', many: true, does: text }, json: { does: text } },
    run: async ({ lang, rest, value, all, has }) => {
      seen.push(lang, rest, value('key'), all('key'), has('json'))
      return 7
    },
  })
  assert.equal(await probe.run(['--key', 'a', '-', '--json', '--key=b=c', '--lang', 'en'], {}), 7)
  assert.deepEqual(seen, ['en', ['-'], 'b=c', ['a', 'b=c'], true])
})
