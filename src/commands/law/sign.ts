// `arasha law sign ITEM`: a lawyer signs a reading from a terminal, with the own password, as on the page. Prints the two hashes that were signed.
import { signIn, closeSession, visitorOf } from '../../access/session.ts'
import { mayEver } from '../../access/policy.ts'
import { rulebook } from '../../law/rulebook.ts'
import { signReading } from '../../statute/actions.ts'
import { signables } from '../../statute/review.ts'
import { command } from '../command.ts'
import { askLines, withDatabase } from '../directory.ts'

export const sign = command({
  name: 'law sign',
  takes: ['ITEM'],
  does: {
    kk: 'заңгер норманың баяндалуына қол қояды; құпиясөз стандартты енгізуден оқылады',
    ru: 'юрист подписывает изложение; пароль читается со стандартного ввода',
    en: 'a lawyer signs a reading; the password is read from standard input',
  },
  more: 'ITEM: cc-107.2@2024-06-16 | norm:cc-5@2020-02-01 | claim:public-prosecution | duty:prev-23.1@2026-03-02 | press:3',
  options: {
    login: { takes: 'LOGIN', does: { kk: 'заңгердің логині', ru: 'логин юриста', en: 'login of the lawyer' } },
    remark: {
      takes: 'TEXT',
      does: { kk: 'жария көрсетілетін ескертпе', ru: 'замечание, видное всем', en: 'a remark shown to everybody' },
    },
    withdraw: {
      does: { kk: 'өз қолтаңбасын қайтарып алады', ru: 'отзывает свою подпись', en: 'withdraw the own signature' },
    },
  },
  run: async given => {
    const { value, has, t, say, misused, usage } = given
    const [item, ...more] = given.rest
    const login = value('login')
    if (item === undefined || login === undefined || more.length > 0) return usage()
    const read = signables(rulebook).find(one => one.item === item)
    if (read === undefined) return misused('statute.sign.no-item', { item: item.slice(0, 100) })
    return withDatabase(given, async ({ db, config }) => {
      const [password = ''] = await askLines([t('directory.ask-password')])
      const answer = await signIn(db, login, password, 'terminal', { demo: false })
      if (answer.outcome !== 'welcome') return misused('statute.sign.login')
      try {
        const lawyer = await visitorOf(db, config.vault, answer.token, 5)
        if (lawyer === undefined || !mayEver(lawyer.actor, 'law.sign')) return misused('statute.sign.not-lawyer')
        const remark = (value('remark') ?? '').trim().slice(0, 1000)
        await signReading(db, lawyer, read, { withdraw: has('withdraw'), remark })
      } finally {
        await closeSession(db, answer.token)
      }
      say('statute.sign.signed', { item })
      say('statute.sign.hashes', { meaning: read.meaningHash, text: read.textHash })
      return 0
    })
  },
})
