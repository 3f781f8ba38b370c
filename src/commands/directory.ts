// `arasha agency`, `arasha user`, `arasha token`: the first entries of a production directory. A password and a person's name are read from
// standard input, so that neither stands in the list of processes or in the shell's history.
import { createInterface } from 'node:readline'
import { addClient, addUser, isRole, shortestPassword } from '../access/accounts.ts'
import { hashPassword } from '../access/session.ts'
import { addAgency, agenciesOfKind, agencyById } from '../agencies/actions.ts'
import { newAgency } from '../agencies/contract.ts'
import { agencyKinds, isAgencyKind, kinds } from '../agencies/kinds.ts'
import { readConfig, type Config } from '../config.ts'
import { openDatabase, type Db } from '../db/door.ts'
import { whyNotProduction } from '../installation.ts'
import { writeLeaf } from '../journal/leaf.ts'
import { Refused } from '../words/refused.ts'
import { isLang } from '../words/say.ts'
import { command, type Given } from './command.ts'

const allRoles = [...new Set(agencyKinds.flatMap(kind => kinds[kind].roles))]
const basis = { basis: 'administration', purpose: 'directory' } as const

export const agency = command({
  name: 'agency',
  takes: ['add KIND REGION KK RU EN', 'list KIND'],
  does: {
    kk: 'мекемені атауларымен анықтамалыққа енгізеді немесе бір түрдегілерін тізіп шығады',
    ru: 'вносит ведомство с названиями в справочник или перечисляет ведомства одного вида',
    en: 'enter an agency (with its names) into the directory, or list those of a kind',
  },
  more: `KIND: ${agencyKinds.join(', ')}`,
  options: {
    parent: {
      takes: 'ID',
      does: { kk: 'жоғары тұрған мекеме', ru: 'вышестоящее ведомство', en: 'the agency it answers to' },
    },
    unit: {
      takes: 'ID',
      does: {
        kk: 'хабарламаларын қабылдайтын полиция бөлімі',
        ru: 'подразделение полиции, куда идут её сообщения',
        en: 'the police unit that receives its notices',
      },
    },
    endpoint: {
      takes: 'URL',
      does: {
        kk: 'мекеменің өз жүйесінің мекенжайы',
        ru: 'адрес собственной системы ведомства',
        en: 'address of the agency’s own system',
      },
    },
  },
  run: async given => {
    const { rest, lang, value, usage, misused } = given
    const [verb, kind, region, kk, ru, en, ...more] = rest
    if ((verb !== 'add' && verb !== 'list') || kind === undefined || more.length > 0) return usage()
    const [parent, unit, endpoint] = [value('parent'), value('unit'), value('endpoint')]
    if (!isAgencyKind(kind)) return misused('directory.no-kind', { kind, kinds: agencyKinds.join(', ') })
    if (verb === 'list') {
      return withDatabase(given, async ({ db }) => {
        for (const one of await db.lookAsJob('directory', tx => agenciesOfKind(tx, kind)))
          process.stdout.write(`${one.id}  ${one.region}  ${one.name[lang]}\n`)
        return 0
      })
    }
    const parsed = newAgency.safeParse({
      kind,
      region: Number(region),
      name: { kk, ru, en },
      ...(parent && { parentId: parent }),
      ...(unit && { policeUnitId: unit }),
      ...(endpoint && { endpoint }),
    })
    if (!parsed.success)
      return misused('directory.wrong-fields', {
        fields: [...new Set(parsed.error.issues.map(i => i.path.join('.')))].join(', '),
      })
    const { parentId, policeUnitId } = parsed.data
    const { answersTo, tells } = kinds[kind]
    if (answersTo && parentId === undefined) return misused('directory.needs-parent', { kind, above: answersTo })
    if (tells && policeUnitId === undefined) return misused('directory.needs-unit', { kind })
    return withDatabase(given, async ({ db }) => {
      await db.lookAsJob('directory', async tx => {
        const [above, receiver] = [
          parentId && (await agencyById(tx, parentId)),
          policeUnitId && (await agencyById(tx, policeUnitId)),
        ]
        if (parentId && !above) throw new Refused('directory.no-agency', { id: parentId })
        if (answersTo && above && above.kind !== answersTo)
          throw new Refused('directory.not-parent', { kind: answersTo })
        if (policeUnitId && (!receiver || (receiver.kind !== 'police-unit' && receiver.kind !== 'police-department')))
          throw new Refused('directory.not-unit')
      })
      const id = await db.system('directory', { act: 'agency.add', ...basis }, async tx => addAgency(tx, parsed.data))
      process.stdout.write(`${id}\n`)
      return 0
    })
  },
})

export const user = command({
  name: 'user',
  takes: ['add AGENCY LOGIN ROLE'],
  does: {
    kk: 'есептік жазба ашады; толық аты мен құпиясөз стандартты енгізуден бір-бір жолдан оқылады',
    ru: 'создаёт учётную запись; полное имя и пароль читаются из стандартного ввода, по строке',
    en: 'make an account; full name and password are read from standard input, one line each',
  },
  more: `ROLE: ${allRoles.join(', ')}`,
  options: {
    'account-lang': {
      takes: 'kk|ru|en',
      does: { kk: 'адамның тілі (kk)', ru: 'язык человека (kk)', en: 'language of the person (kk)' },
    },
  },
  run: async given => {
    const { rest, value, t, say, usage, misused } = given
    const [verb, agencyId, login, role, ...more] = rest
    const locale = value('account-lang') ?? 'kk'
    if (verb !== 'add' || agencyId === undefined || login === undefined || role === undefined || more.length > 0)
      return usage()
    if (!isLang(locale)) return misused('directory.account-lang')
    if (!/^[a-z0-9][a-z0-9._-]{2,60}$/.test(login)) return misused('directory.login')
    if (!isRole(role)) return misused('directory.no-role', { role })
    return withDatabase(given, async ({ db, config }) => {
      const place = isUuid(agencyId) ? await db.lookAsJob('directory', tx => agencyById(tx, agencyId)) : undefined
      if (!place) return misused('directory.no-agency', { id: agencyId })
      if (!kinds[place.kind].roles.includes(role))
        return misused('directory.roles', { kind: place.kind, roles: kinds[place.kind].roles.join(', ') || '–' })
      const [name = '', password = ''] = await askLines([t('directory.ask-name'), t('directory.ask-password')])
      if (name.trim() === '') return misused('directory.no-name')
      if ([...password].length < shortestPassword)
        return misused('directory.short-password', { least: shortestPassword })
      const passwordHash = await hashPassword(password)
      try {
        await db.system('directory', { act: 'user.add', ...basis }, async tx =>
          addUser(tx, config.vault, { agencyId, login, name: name.trim(), roles: [role], locale, passwordHash }),
        )
      } catch (error) {
        if ((error as { code?: unknown }).code === '23505') return misused('directory.login-taken', { login })
        throw error
      }
      say('directory.may-sign-in', { login })
      return 0
    })
  },
})

export const token = command({
  name: 'token',
  takes: ['make AGENCY'],
  does: {
    kk: 'басқа жүйеге мекеме атынан хабарлама жіберуге рұқсат береді; токенін бір рет көрсетеді',
    ru: 'разрешает другой системе отправлять сообщения от ведомства; показывает её токен один раз',
    en: 'let another system send notices for an agency; shows its token once',
  },
  options: {
    label: { takes: 'TEXT', does: { kk: 'токеннің аты', ru: 'название токена', en: 'name of the token' } },
  },
  run: async given => {
    const { rest, value, t, usage, misused } = given
    const [verb, agencyId, ...more] = rest
    if (verb !== 'make' || agencyId === undefined || more.length > 0) return usage()
    return withDatabase(given, async ({ db }) => {
      const place = isUuid(agencyId) ? await db.lookAsJob('directory', tx => agencyById(tx, agencyId)) : undefined
      if (!place) return misused('directory.no-agency', { id: agencyId })
      if (!kinds[place.kind].roles.includes('api-sender')) return misused('directory.no-notices', { kind: place.kind })
      const made = await db.system('directory', { act: 'client.add', ...basis }, async tx =>
        addClient(tx, { agencyId, label: value('label') ?? 'api', roles: ['api-sender'] }),
      )
      process.stdout.write(`${made}\n`)
      process.stderr.write(`${t('directory.token-once')}\n`)
      return 0
    })
  },
})

export async function withDatabase(
  { refuse }: Pick<Given, 'refuse'>,
  work: (open: { db: Db; config: Config }) => Promise<number>,
): Promise<number> {
  const read = readConfig(process.env, { serves: false })
  if (!read.ok) return refuse(read.wrong)
  const wrong = await whyNotProduction(read.config)
  if (wrong.length > 0) return refuse(wrong)
  const db = openDatabase({ connection: read.config.connection, jobs: read.config.jobs, writeLeaf, poolSize: 2 })
  try {
    return await work({ db, config: read.config })
  } finally {
    await db.close()
  }
}

/** Answers in order, one line each. At a terminal the last one, the password, is not shown. */
export async function askLines(questions: readonly string[]): Promise<string[]> {
  const atTerminal = process.stdin.isTTY === true
  const lines: string[] = []
  const reader = createInterface({
    input: process.stdin,
    terminal: atTerminal,
    ...(atTerminal && { output: process.stderr }),
  })
  if (atTerminal) hideLast(reader, () => lines.length === questions.length - 1)
  else for await (const line of reader) if (lines.push(line) === questions.length) break
  if (atTerminal) {
    for (const question of questions) {
      process.stderr.write(`${question} `)
      lines.push(await new Promise<string>(resolve => reader.once('line', resolve)))
    }
    process.stderr.write('\n')
  }
  reader.close()
  return lines
}

/** readline writes what is typed through this one method. */
function hideLast(reader: ReturnType<typeof createInterface>, hidden: () => boolean): void {
  const inner = reader as unknown as { _writeToOutput?: (text: string) => void }
  const write = inner._writeToOutput?.bind(reader)
  inner._writeToOutput = text => {
    if (!hidden()) write?.(text)
  }
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
