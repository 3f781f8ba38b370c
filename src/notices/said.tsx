// A notice's content as rows of words: the page before sending and the page of a sent notice show the same thing in the same order.
// Typed text is shown as it was typed, never translated and never as markup.
import type { ComponentChildren } from 'preact'
import type { PersonMentioned } from '../people/contract.ts'
import { flawsIn } from '../people/flaws.ts'
import type { Say } from '../words/catalogue.ts'
import { formatDate } from '../words/format.ts'
import type { Lang } from '../words/say.ts'
import type { Submission } from './contract.ts'
import type { QuestionStep } from './filing/draft.ts'

/** `page` is the page on which it was asked. */
export type SaidRow = { readonly page: QuestionStep; readonly key: string; readonly value: ComponentChildren }

/** `writtenIn`: language of what was typed, where it may differ from the page's. */
export function saidRows(s: Submission, t: Say, lang: Lang, writtenIn?: Lang): SaidRow[] {
  const known = (answer: 'yes' | 'no' | 'unknown') => t(`common.${answer}`)
  const typed = (text: string) => (
    <span class="ar-typed" {...(writtenIn !== undefined && writtenIn !== lang && { lang: writtenIn })}>
      {text}
    </span>
  )
  const aboutChild = s.kind === 'act-by-child'
  const when =
    s.occurred === 'unknown'
      ? t('common.unknown')
      : s.occurred.to === undefined || s.occurred.to === s.occurred.from
        ? formatDate(s.occurred.from, lang)
        : `${formatDate(s.occurred.from, lang)} – ${formatDate(s.occurred.to, lang)}`
  const signs = (
    [
      ['pain', s.signs.pain],
      ['injury', s.signs.visibleInjury],
      ['weapon', s.signs.weapon],
      ['before', s.signs.happenedBefore],
      ['more-victims', s.signs.moreVictims],
      ['more-offenders', s.signs.moreOffenders],
    ] as const
  ).flatMap(([sign, answer]) =>
    answer === 'unknown'
      ? []
      : [t('notices.check.sign', { question: t(`notices.signs.${sign}`), answer: known(answer) })],
  )
  return [
    {
      page: 'danger',
      key: t('notices.danger.title'),
      value: lines([known(s.danger), s.callback && [s.callback.phone, s.callback.when].filter(Boolean).join(', ')]),
    },
    { page: 'conflict', key: t('notices.conflict.title'), value: t(`notices.conflict.${s.conflict}`) },
    { page: 'kind', key: t('notices.kind.title'), value: t(`notices.kind.${s.kind}`) },
    { page: 'story', key: t('notices.story.title'), value: typed(s.narrative) },
    {
      page: 'when',
      key: t('notices.when.title'),
      value: lines(
        [when, t(`notices.place.${s.place.kind}`), s.place.text].filter((line, i, all) => all.indexOf(line) === i),
      ),
    },
    {
      page: 'child',
      key: t(aboutChild ? 'notices.child.title-act' : 'notices.child.title'),
      value: personSaid(s.child, t, lang),
    },
    {
      page: 'suspect',
      key: t(aboutChild ? 'notices.suspect.title-act' : 'notices.suspect.title'),
      value: lines([
        t(`notices.relation.${s.suspect.relation}`),
        ...(s.suspect.officer === undefined
          ? []
          : [
              t('notices.check.sign', {
                question: t('notices.suspect.officer'),
                answer: known(s.suspect.officer),
              }),
            ]),
        ...(s.suspect.person ? personLines(s.suspect.person, t, lang) : []),
      ]),
    },
    { page: 'signs', key: t('notices.signs.title'), value: signs.length === 0 ? t('common.unknown') : lines(signs) },
  ]
}

function personSaid(person: PersonMentioned, t: Say, lang: Lang): ComponentChildren {
  const said = personLines(person, t, lang)
  return said.length === 0 ? t('notices.check.not-said') : lines(said)
}

function personLines(p: PersonMentioned, t: Say, lang: Lang): string[] {
  const birth =
    p.birth &&
    ('date' in p.birth
      ? formatDate(p.birth.date, lang)
      : 'year' in p.birth
        ? String(p.birth.year)
        : t('notices.person.age-value', { age: p.birth.age }))
  return [
    p.name,
    birth,
    p.sex && t(`notices.person.${p.sex}`),
    p.iin && `${t('notices.person.iin')} ${p.iin}`,
    p.address,
    p.phone,
    ...flawsIn(p, lang).map(flaw => `! ${flaw}`),
  ].filter(line => line !== undefined)
}

function lines(texts: readonly (string | undefined)[]): ComponentChildren {
  return texts.filter(text => text !== undefined).map(text => <div class="ar-typed">{text}</div>)
}
