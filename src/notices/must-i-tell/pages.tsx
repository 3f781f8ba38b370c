// The questions of "Must I tell?" and the decision, which can be printed and shown to others. Every claim of law stands with its citation, the
// day of its text, how sure the source is, and whether a lawyer has signed it.
import type { JSX } from 'preact'
import type { PageFrame } from '../../http/frame.ts'
import { Button, ButtonGroup } from '../../web/components/button.tsx'
import { Radios } from '../../web/components/choice.tsx'
import { ConfidenceMark } from '../../web/components/confidence.tsx'
import { ErrorSummary } from '../../web/components/error-summary.tsx'
import { Form } from '../../web/components/form.tsx'
import { WarningText } from '../../web/components/notes.tsx'
import { SummaryList } from '../../web/components/summary-list.tsx'
import { StaffPage } from '../../web/layout.tsx'
import type { Cite, Confidence, Day } from '../../law/form.ts'
import type { MessageKey, Say } from '../../words/catalogue.ts'
import { formatDate, formatMomentWithZone, formatTenge } from '../../words/format.ts'
import type { Lang } from '../../words/say.ts'
import { Urgent } from '../urgent.tsx'
import { before, codesOf, decide, order, questions, type Given, type Question } from './decision.ts'
import {
  finesOn,
  gravest,
  gravestItems,
  groundOn,
  guardianshipGround,
  healthGround,
  indexConfidence,
  itemOf,
  preventionGround,
  type Ground,
} from './ground.ts'

export function mustPath(lang: Lang, given: Given): string {
  const codes = codesOf(given)
  return `/${lang}/notices/must-i-tell${codes === '' ? '' : `?${codes}`}`
}

type Common = { readonly frame: PageFrame; readonly t: Say; readonly given: Given; readonly asked: readonly Question[] }

export function AskPage(props: Common & { readonly question: Question; readonly isMissing: boolean }): JSX.Element {
  const { frame, t, given, question, asked, isMissing } = props
  const { lang } = frame
  const words = (value: string) => t(`must.${question}.${value}` as MessageKey)
  const hinted = { what: 'nothing', learnt: 'work' } as Partial<Record<Question, string>>
  return (
    <StaffPage
      {...frame}
      path={mustPath(lang, given)}
      hasErrors={isMissing}
      back={{ href: backOf(lang, given, asked) }}
    >
      {isMissing ? <ErrorSummary errors={[{ href: `#${question}`, text: t('must.choose') }]} /> : null}
      <Urgent t={t} />
      <p class="govuk-caption-m">{t('must.page-of', { n: asked.indexOf(question) + 1, all: asked.length })}</p>
      <Form action={`/${lang}/notices/must-i-tell`} csrf={frame.csrf} hidden={{ given: codesOf(given), question }}>
        <Radios
          name={question}
          legend={t(`must.${question}`)}
          asHeading
          choices={questions[question].map(value => ({
            value,
            label: words(value),
            ...(hinted[question] === value && { hint: t(`must.${question}.${value}-hint` as MessageKey) }),
          }))}
          {...(isMissing && { error: t('must.choose') })}
        />
        <Button>{t('common.continue')}</Button>
      </Form>
      <p class="govuk-body ar-quiet">{t('must.private-note')}</p>
    </StaffPage>
  )
}
function backOf(lang: Lang, given: Given, asked: readonly Question[]): string {
  const last = asked.findLast(question => given[question] !== undefined)
  return last === undefined ? `/${lang}/notices` : mustPath(lang, before(given, last))
}

export function DecisionPage(
  props: Common & {
    readonly now: Date
    readonly today: Day /** Whether this reader can send a notice: at once, after signing in, or never (the police, an overseer). */
    readonly filing: 'now' | 'signed-out' | 'never'
    /** The items whose reading a lawyer has signed, as they are now. */
    readonly signed: ReadonlySet<string>
  },
): JSX.Element {
  const { frame, t, given, asked, today, signed } = props
  const { lang } = frame
  const isSigned = (...items: readonly string[]): boolean => items.length > 0 && items.every(item => signed.has(item))
  const decision = decide(given, { anyOffence: preventionGround(today).length > 0 })
  const work = given.work === 'health' || given.work === 'social' ? given.work : 'education'
  const act = t(`must.what.${given.what ?? 'unsure'}`)
  const { outcome, reason } = decision
  const sexual = given.what === 'sexual' && given.child !== 'adults'
  return (
    <StaffPage {...frame} path={mustPath(lang, given)} back={{ href: backOf(lang, given, asked) }}>
      <Urgent t={t} />
      <h1 class="govuk-heading-l">{frame.title}</h1>
      {decision.inDanger ? <WarningText>{t('must.danger-call')}</WarningText> : null}
      <p class="govuk-body-l">
        {reason !== undefined
          ? t(`must.explain.${reason}`)
          : outcome === 'must'
            ? t('must.explain.must', { act })
            : t('must.explain.unsure')}
      </p>
      {props.filing === 'now' ? (
        <Form
          action={`/${lang}/notices/new`}
          csrf={frame.csrf}
          hidden={{ kind: decision.kind ?? '', danger: dangerOf(given) }}
        >
          <Button {...(outcome === 'may' && { kind: 'secondary' as const })}>{t('must.start')}</Button>
        </Form>
      ) : props.filing === 'never' ? null : (
        <p class="govuk-body">
          <a
            class="govuk-link"
            href={`/${lang}/notices/new${decision.kind === undefined ? '' : `?kind=${decision.kind}`}`}
          >
            {t('must.start')}
          </a>
        </p>
      )}
      {reason !== undefined ? (
        <Beside reason={reason} sexual={sexual} today={today} isSigned={isSigned} t={t} lang={lang} />
      ) : (
        <>
          <h2 class="govuk-heading-m">{t('must.ground')}</h2>
          <p class="govuk-body ar-quiet">{t('must.ground-on', { date: formatDate(today, lang) })}</p>
          {groundOn(today, work).map(ground => (
            <GroundLine ground={ground} isReviewed={isSigned(itemOf(ground))} t={t} lang={lang} />
          ))}
          {sexual ? (
            <LawNote
              text={t('must.gravest', { cite: gravest.words[lang] })}
              cite={gravest}
              isReviewed={isSigned(...gravestItems(today))}
              t={t}
              lang={lang}
            />
          ) : null}
          <Fines today={today} isSigned={isSigned} t={t} lang={lang} />
        </>
      )}
      <h2 class="govuk-heading-m">{t('must.answers')}</h2>
      <SummaryList
        rows={asked.flatMap(q =>
          given[q] === undefined
            ? []
            : [
                {
                  key: t(`must.${q}`),
                  value: t(`must.${q}.${given[q]}` as MessageKey),
                  actions: [{ href: mustPath(lang, before(given, q)), what: t(`must.${q}`) }],
                },
              ],
        )}
      />
      <p class="govuk-body ar-quiet">{t('must.made-at', { time: formatMomentWithZone(props.now, lang) })}</p>
      <ButtonGroup>
        <span data-print hidden>
          <Button kind="secondary" type="button">
            {t('common.print')}
          </Button>
        </span>
        <a class="govuk-link ar-noprint" href={mustPath(lang, {})}>
          {t('must.again')}
        </a>
      </ButtonGroup>
    </StaffPage>
  )
}
function dangerOf(given: Given): string {
  return given.danger === 'unsure' ? 'unknown' : (given.danger ?? '')
}

/** Without the duty towards the police others may remain. */
function Beside({
  reason,
  sexual,
  today,
  isSigned,
  t,
  lang,
}: {
  reason: string | undefined
  sexual: boolean
  today: Day
  isSigned: (...items: readonly string[]) => boolean
  t: Say
  lang: Lang
}): JSX.Element {
  const others =
    reason === 'adults'
      ? [
          ...healthGround(today).map(g => ({
            cite: g.cite,
            item: itemOf(g),
            text: t('must.health', { cite: g.cite.words[lang] }),
          })),
          ...preventionGround(today).map(g => ({
            cite: g.cite,
            item: itemOf(g),
            text: t('must.prevention', { cite: g.cite.words[lang] }),
          })),
        ]
      : reason === 'private' || reason === 'elsewhere'
        ? guardianshipGround(today).map(g => ({
            cite: g.cite,
            item: itemOf(g),
            text: t('must.guardianship', { cite: g.cite.words[lang] }),
          }))
        : []
  return (
    <>
      {sexual ? (
        <LawNote
          text={t('must.gravest', { cite: gravest.words[lang] })}
          cite={gravest}
          isReviewed={isSigned(...gravestItems(today))}
          t={t}
          lang={lang}
        />
      ) : null}
      {others.map(({ cite, item, text }) => (
        <LawNote text={text} cite={cite} isReviewed={isSigned(item)} t={t} lang={lang} />
      ))}
    </>
  )
}

type Told = { readonly isReviewed: boolean; readonly t: Say; readonly lang: Lang }
function GroundLine({ ground, isReviewed, t, lang }: Told & { readonly ground: Ground }): JSX.Element {
  const { cite, does, word } = ground
  return (
    <div class="ar-law">
      <p class="govuk-body">
        <strong>{cite.words[lang]}</strong>
        <br />
        {does[lang]}
        {word === undefined ? null : (
          <>
            <br />
            {t('must.word', { word: word[lang] })}
          </>
        )}
      </p>
      <Source cite={cite} isReviewed={isReviewed} t={t} lang={lang} />
    </div>
  )
}
function LawNote({ text, cite, ...told }: Told & { readonly text: string; readonly cite: Cite }): JSX.Element {
  return (
    <div class="ar-law">
      <p class="govuk-body">{text}</p>
      <Source cite={cite} {...told} />
    </div>
  )
}
function Source({ cite, isReviewed, t, lang }: Told & { readonly cite: Cite }): JSX.Element {
  return (
    <p class="govuk-body ar-quiet">
      {t('must.text-of', { date: formatDate(cite.asOf, lang) })}{' '}
      <ConfidenceMark confidence={sureness(cite.confidence)} isReviewed={isReviewed} />
    </p>
  )
}
function sureness(confidence: Confidence): 'high' | 'medium' | 'low' {
  return ({ Q: 'high', Qc: 'medium', S: 'medium', M: 'low', U: 'low' } as const)[confidence]
}

function Fines(props: {
  today: Day
  isSigned: (...items: readonly string[]) => boolean
  t: Say
  lang: Lang
}): JSX.Element | null {
  const { today, isSigned, t, lang } = props
  const fines = finesOn(today)
  const [first] = fines
  const index = indexConfidence(today)
  if (first === undefined) return null
  return (
    <>
      <h2 class="govuk-heading-m">{t('must.fines')}</h2>
      <SummaryList
        rows={fines.map(f => ({
          key: t(`must.fine.${f.who}${f.again ? '-again' : ''}` as MessageKey),
          value:
            f.tenge === undefined
              ? t('must.fine-mci', { mci: f.mci })
              : t('must.fine-sum', { mci: f.mci, sum: formatTenge(f.tenge, lang) }),
        }))}
      />
      <p class="govuk-body ar-quiet">
        {index === undefined ? t('must.fine-year-unknown') : t('must.fine-day', { date: formatDate(today, lang) })}
      </p>
      <p class="govuk-body">{[...new Set(fines.map(f => f.cite.words[lang]))].join('; ')}</p>
      <Source cite={first.cite} isReviewed={isSigned(...fines.map(f => f.item))} t={t} lang={lang} />
    </>
  )
}

/** The questions this person is asked: whoever signed in for a school or clinic is not asked where they work. */
export function askedOf(knownWork: Given['work']): readonly Question[] {
  return order.filter(question => question !== 'work' || knownWork === undefined)
}
