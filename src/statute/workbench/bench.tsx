// The workbench: facts on the left, what the law says of them on the right. Drawn by the server as a form that works without a script; in the browser
// the same component answers while one types, with the law code itself. Nothing typed here leaves the browser then.
import type { JSX } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { factKeys, factOf, type FactDefinition, type FactGroup, type FactKey } from '../../law/facts.ts'
import { rulebook } from '../../law/rulebook.ts'
import { Details } from '../../web/components/details.tsx'
import { Icon, type IconName } from '../../web/components/icons.tsx'
import { Tag } from '../../web/components/status.tsx'
import type { Lang } from '../../words/say.ts'
import {
  answerTo,
  benchWords,
  enteredWords,
  fieldOf,
  flipsOf,
  valueText,
  type Answer,
  type BenchKey,
  type ClaimAnswer,
  type ProvisionAnswer,
  type StepLine,
} from './answer.ts'
import { nothingEntered, openScenario, scenarioText, type Entered } from './scenario.ts'

export type BenchData = {
  readonly lang: Lang
  readonly today: string
  readonly csrf: string | undefined
  readonly entered: Entered
  readonly answer: Answer
  readonly signed: readonly string[]
  /** Something a posted scenario could not be opened for. */
  readonly refusal: string | undefined
}
type Change = (change: (before: Entered) => Entered) => void
type T = ReturnType<typeof benchWords>

export function Bench(data: BenchData): JSX.Element {
  const { lang, today } = data
  const t = benchWords(lang)
  const [isLive, setLive] = useState(false)
  const [entered, setEntered] = useState(data.entered)
  const [answer, setAnswer] = useState(data.answer)
  const [notice, setNotice] = useState(data.refusal)
  const [search, setSearch] = useState('')
  const [showAll, setShowAll] = useState(false)
  /** Facts somebody went to: they stay in sight until the page is left. */
  const [called, setCalled] = useState<ReadonlySet<FactKey>>(new Set())
  const wanted = useRef<FactKey | undefined>(undefined)
  const signed = useMemo(() => new Set(data.signed), [data.signed])
  useEffect(() => {
    setLive(true)
    // The first answer builds the diagrams (a quarter of a second): done while nobody waits.
    const idle = setTimeout(() => answerTo(data.entered, lang, signed), 200)
    return () => clearTimeout(idle)
  }, [])
  useEffect(() => {
    if (wanted.current === undefined) return
    const field = document.getElementById(`f-${wanted.current}`)
    wanted.current = undefined
    field?.focus()
    field?.scrollIntoView({ block: 'center' })
  })
  const change: Change = next => {
    const after = next(entered)
    setEntered(after)
    setAnswer(answerTo(after, lang, signed))
    setNotice(undefined)
  }
  const open = (text: string): void => {
    const opened = openScenario(text, today)
    if (!opened.ok)
      return setNotice(
        opened.why === 'unknown' ? t('bench.error.unknown', { list: opened.list.join(', ') }) : t('bench.error.file'),
      )
    change(() => opened.entered)
    setNotice(t('bench.loaded'))
  }
  const goTo = (key: FactKey): void => {
    wanted.current = key
    setCalled(new Set([...called, key]))
  }
  const shown = shownFacts(entered, answer, search, showAll, called, lang)
  return (
    <form
      method="post"
      action={`/${lang}/law/workbench`}
      autocomplete="off"
      class={isLive ? 'ar-bench ar-bench--live' : 'ar-bench'}
      onSubmit={event => {
        if (isLive) event.preventDefault()
      }}
    >
      {data.csrf === undefined ? null : <input type="hidden" name="csrf" value={data.csrf} />}
      <div class="ar-bench__facts">
        {notice === undefined ? null : (
          <p class="govuk-inset-text" role="status">
            {notice}
          </p>
        )}
        <Dates entered={entered} answer={answer} change={change} t={t} />
        <h2 class="govuk-heading-m ar-noprint">{t('bench.facts')}</h2>
        {isLive ? (
          <div class="ar-bench__find ar-noprint">
            <label class="govuk-label" for="bench-search">
              {t('bench.search')}
            </label>
            <input
              class="govuk-input"
              id="bench-search"
              type="search"
              value={search}
              onInput={event => setSearch(event.currentTarget.value)}
            />
            <label class="ar-bench__all">
              <input type="checkbox" checked={showAll} onChange={event => setShowAll(event.currentTarget.checked)} />{' '}
              {t('bench.all')}
            </label>
            <p class="ar-muted ar-tight" role="status">
              {t('bench.found', { n: shown.size })}
            </p>
          </div>
        ) : null}
        {groups.map(group => (
          <Group
            group={group}
            isLive={isLive}
            isSearching={search.trim() !== ''}
            shown={shown}
            entered={entered}
            answer={answer}
            lang={lang}
            change={change}
          />
        ))}
        <Readings entered={entered} answer={answer} lang={lang} change={change} />
        <p class="ar-bench__act ar-noprint">
          {isLive ? null : (
            <button class="govuk-button" type="submit">
              {t('bench.compute')}
            </button>
          )}
          {isLive ? (
            <button
              class="govuk-button govuk-button--secondary"
              type="button"
              onClick={() => change(() => nothingEntered(today))}
            >
              {t('bench.clear')}
            </button>
          ) : (
            <a class="govuk-link" href={`/${lang}/law/workbench`}>
              {t('bench.clear')}
            </a>
          )}
        </p>
        <Keep entered={entered} isLive={isLive} open={open} t={t} />
      </div>
      {isLive && answer.error === undefined && Object.keys(entered.facts).length > 0 ? (
        <a class="ar-bench__strip ar-noprint" href="#bench-result">
          <strong>{answer.summary[0]}</strong> {t('bench.open-questions', { n: answer.questions.length })}
        </a>
      ) : null}
      <div class="ar-bench__answer" tabIndex={0} role="region" aria-labelledby="bench-result">
        <Findings answer={answer} entered={entered} lang={lang} goTo={isLive ? goTo : undefined} />
      </div>
    </form>
  )
}

const groups: readonly FactGroup[] = [...new Set(factKeys.map(key => factOf(key).group))]
const mostShown = 12
const mostProvisions = 8

/** What matters now: entered, among the first questions, gone to, or found by its words. */
function shownFacts(
  entered: Entered,
  answer: Answer,
  search: string,
  showAll: boolean,
  called: ReadonlySet<FactKey>,
  lang: Lang,
): ReadonlySet<FactKey> {
  const wanted = search.trim().toLocaleLowerCase()
  if (wanted !== '')
    return new Set(
      factKeys.filter(key => {
        const { label, ask } = factOf(key)
        return `${label[lang]} ${ask[lang]}`.toLocaleLowerCase().includes(wanted)
      }),
    )
  if (showAll) return new Set(factKeys)
  const matter = answer.error === undefined ? answer.matter.slice(0, mostShown) : []
  return new Set(
    factKeys.filter(
      key => entered.facts[key] !== undefined || matter.includes(key) || called.has(key) || key === 'deed',
    ),
  )
}

function Dates({
  entered,
  answer,
  change,
  t,
}: {
  entered: Entered
  answer: Answer
  change: Change
  t: T
}): JSX.Element {
  const wrong = answer.error === undefined ? undefined : fieldOf(answer.error.field)
  const fields = [
    ['act', 'bench.act'],
    ['actTo', 'bench.act-to'],
    ['decision', 'bench.decision'],
    ['opened', 'bench.opened'],
  ] as const satisfies readonly (readonly [keyof Entered, BenchKey])[]
  return (
    <fieldset class="ar-bench__dates govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{t('bench.dates')}</legend>
      {fields.map(([name, label]) => (
        <div class={wrong === name ? 'ar-bench__field ar-bench__field--wrong' : 'ar-bench__field'}>
          <label for={name}>{t(label)}</label>
          <input
            class="govuk-input"
            type="date"
            id={name}
            name={name}
            value={entered[name]}
            onInput={event => {
              const { value } = event.currentTarget
              change(before => ({ ...before, [name]: value }))
            }}
            {...(wrong === name && { 'aria-invalid': 'true' as const, 'aria-describedby': 'bench-error' })}
          />
        </div>
      ))}
    </fieldset>
  )
}

function Group(props: {
  group: FactGroup
  isLive: boolean
  isSearching: boolean
  shown: ReadonlySet<FactKey>
  entered: Entered
  answer: Answer
  lang: Lang
  change: Change
}): JSX.Element {
  const { group, isLive, shown, entered, answer, lang, change } = props
  const t = benchWords(lang)
  const keys = factKeys.filter(key => factOf(key).group === group)
  const inSight = keys.filter(key => shown.has(key))
  const answered = keys.filter(key => entered.facts[key] !== undefined).length
  const wrong = answer.error === undefined ? undefined : fieldOf(answer.error.field)
  return (
    <details class="ar-bench__group" open={inSight.length > 0} hidden={isLive && inSight.length === 0}>
      <summary>
        {t(`incident.group.${group}` as BenchKey)}
        {answered === 0 ? null : <span class="ar-muted"> · {t('bench.answered', { n: answered })}</span>}
      </summary>
      {keys.map(key => (
        <div
          class={wrong === `f-${key}` ? 'ar-bench__field ar-bench__field--wrong' : 'ar-bench__field'}
          hidden={isLive && !shown.has(key)}
          key={key}
        >
          <label for={`f-${key}`}>{factOf(key).label[lang]}</label>
          <FactSelect
            fact={key}
            value={entered.facts[key]}
            lang={lang}
            t={t}
            choose={value =>
              change(before => {
                const { [key]: _, ...others } = before.facts
                return { ...before, facts: value === '' ? others : { ...others, [key]: value } }
              })
            }
          />
        </div>
      ))}
    </details>
  )
}

function FactSelect({
  fact,
  value,
  lang,
  t,
  choose,
}: {
  fact: FactKey
  value: string | undefined
  lang: Lang
  t: T
  choose: (value: string) => void
}): JSX.Element {
  const definition: FactDefinition = factOf(fact)
  const isOwn = value !== undefined && value !== '?' && !definition.values.includes(value)
  return (
    <select
      class={value === undefined ? 'govuk-select' : 'govuk-select ar-bench__chosen'}
      id={`f-${fact}`}
      name={`f-${fact}`}
      value={value ?? ''}
      onChange={event => choose(event.currentTarget.value)}
    >
      <option value="" selected={value === undefined}>
        {t('bench.unknown')}
      </option>
      {definition.values.map(one => (
        <option value={one} selected={one === value}>
          {definition.valueWords[one]?.[lang] ?? one}
        </option>
      ))}
      {isOwn ? (
        <option value={value} selected>
          {valueText(fact, value, lang, '')}
        </option>
      ) : null}
      <option value="?" selected={value === '?'}>
        {t('bench.asked')}
      </option>
    </select>
  )
}

function Readings({
  entered,
  answer,
  lang,
  change,
}: {
  entered: Entered
  answer: Answer
  lang: Lang
  change: Change
}): JSX.Element | null {
  const t = benchWords(lang)
  const ids = answer.error === undefined ? answer.readings : Object.keys(entered.readings)
  const open = rulebook.readings.filter(reading => ids.includes(reading.id))
  if (open.length === 0) return null
  return (
    <details class="ar-bench__group" open={Object.keys(entered.readings).length > 0}>
      <summary>
        {t('bench.readings')} <span class="ar-muted">({open.length})</span>
      </summary>
      <p class="ar-muted ar-tight">{t('bench.readings.lead')}</p>
      {open.map(reading => (
        <div class="ar-bench__field" key={reading.id}>
          <label for={`r-${reading.id}`}>
            {reading.says[lang]} <span class="ar-muted">{reading.cite.words[lang]}</span>
          </label>
          <select
            class="govuk-select"
            id={`r-${reading.id}`}
            name={`r-${reading.id}`}
            value={entered.readings[reading.id] ?? ''}
            onChange={event => {
              const { value } = event.currentTarget
              change(before => {
                const { [reading.id]: _, ...others } = before.readings
                return { ...before, readings: value === '' ? others : { ...others, [reading.id]: value } }
              })
            }}
          >
            <option value="" selected={entered.readings[reading.id] === undefined}>
              {t('bench.reading.open')}
            </option>
            {reading.values.map(({ value, says }) => (
              <option value={value} selected={entered.readings[reading.id] === value}>
                {says[lang]}
              </option>
            ))}
          </select>
        </div>
      ))}
    </details>
  )
}

function Keep({
  entered,
  isLive,
  open,
  t,
}: {
  entered: Entered
  isLive: boolean
  open: (text: string) => void
  t: T
}): JSX.Element {
  const pasted = useRef<HTMLTextAreaElement>(null)
  return (
    <details class="ar-bench__group ar-noprint" id="keep">
      <summary>{t('bench.keep')}</summary>
      <p class="ar-muted ar-tight">{t('bench.save.lead')}</p>
      <p class="ar-bench__act">
        <button
          class="govuk-button govuk-button--secondary"
          type="submit"
          name="do"
          value="save"
          onClick={event => {
            if (!isLive) return
            event.preventDefault()
            saveFile(scenarioText(entered))
          }}
        >
          {t('bench.save')}
        </button>
        {isLive ? (
          <button class="govuk-button govuk-button--secondary" type="button" onClick={() => print()}>
            {t('bench.print')}
          </button>
        ) : null}
      </p>
      {isLive ? (
        <div class="ar-bench__field ar-bench__field--tall">
          <label for="bench-file">{t('bench.load')}</label>
          <input
            id="bench-file"
            type="file"
            class="govuk-file-upload"
            accept="application/json,.json"
            onChange={event => {
              const file = event.currentTarget.files?.[0]
              if (file && file.size < 200_000) void file.text().then(open)
              else if (file) open('')
              event.currentTarget.value = ''
            }}
          />
        </div>
      ) : null}
      <div class="ar-bench__field ar-bench__field--tall">
        <label for="bench-paste">{t('bench.paste')}</label>
        <textarea class="govuk-textarea" id="bench-paste" name="scenario" rows={3} ref={pasted} spellcheck={false} />
      </div>
      <button
        class="govuk-button govuk-button--secondary"
        type="submit"
        name="do"
        value="open"
        onClick={event => {
          if (!isLive) return
          event.preventDefault()
          open(pasted.current?.value ?? '')
        }}
      >
        {t('bench.open')}
      </button>
    </details>
  )
}
/** Hands the file to the browser's own downloads; nothing is sent. */
function saveFile(text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = 'arasha-scenario.json'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}

// The answer ----------------------------------------------------------------------------------------------------------------------------------

function Findings({
  answer,
  entered,
  lang,
  goTo,
}: {
  answer: Answer
  entered: Entered
  lang: Lang
  goTo: ((key: FactKey) => void) | undefined
}): JSX.Element {
  const t = benchWords(lang)
  if (answer.error !== undefined)
    return (
      <div class="govuk-error-summary" role="alert">
        <h2 class="govuk-error-summary__title" id="bench-result">
          {t('bench.error')}
        </h2>
        <p class="govuk-body" id="bench-error">
          <a href={`#${fieldOf(answer.error.field)}`}>{answer.error.text}</a>
        </p>
      </div>
    )
  const given = enteredWords(entered, lang)
  return (
    <>
      <h2 class="govuk-heading-m" id="bench-result">
        {t('bench.result')}
      </h2>
      <div role="status" aria-live="polite">
        {answer.summary.map(line => (
          <p class="ar-finding">{line}</p>
        ))}
        {answer.problems.map(line => (
          <p class="ar-tight ar-tone--warn">{line}</p>
        ))}
      </div>
      <div class="ar-print-only">
        <h3 class="govuk-heading-s">{t('bench.entered')}</h3>
        <p>
          {t('bench.act')}: {entered.act}
          {entered.actTo === '' ? '' : ` – ${entered.actTo}`}. {t('bench.decision')}: {entered.decision}
        </p>
        {given.length === 0 ? (
          <p>{t('bench.entered.none')}</p>
        ) : (
          <ul>
            {given.map(line => (
              <li>{line}</li>
            ))}
          </ul>
        )}
      </div>
      <section aria-labelledby="bench-questions" class="ar-bench__part">
        <h3 class="govuk-heading-s" id="bench-questions">
          {t('bench.questions')}
        </h3>
        {answer.questions.length === 0 ? <p class="ar-tight">{t('bench.settled')}</p> : null}
        <ol class="ar-questions">
          {answer.questions.slice(0, 4).map(question => (
            <li key={question.key}>
              <p class="ar-questions__ask">{question.ask}</p>
              <p class="ar-questions__more">{question.whom}</p>
              {question.settles === undefined ? null : <p class="ar-questions__more">{question.settles}</p>}
              <a
                class="govuk-link ar-answer ar-noprint"
                href={`#f-${question.key}`}
                onClick={event => {
                  if (goTo === undefined) return
                  event.preventDefault()
                  goTo(question.key)
                }}
              >
                {t('bench.question.go')}
                <span class="govuk-visually-hidden">: {question.ask}</span>
              </a>
            </li>
          ))}
        </ol>
        {answer.awaiting === undefined ? null : <p class="ar-tight">{answer.awaiting}</p>}
      </section>
      <section aria-labelledby="bench-provisions" class="ar-bench__part">
        <h3 class="govuk-heading-s" id="bench-provisions">
          {t('bench.provisions')}
        </h3>
        {answer.applied.slice(0, mostProvisions).map(p => (
          <Provision provision={p} lang={lang} key={p.id} />
        ))}
        {answer.applied.length <= mostProvisions ? null : (
          <Details summary={t('incident.law.more', { n: answer.applied.length - mostProvisions })}>
            {answer.applied.slice(mostProvisions).map(p => (
              <Provision provision={p} lang={lang} key={p.id} />
            ))}
          </Details>
        )}
        {answer.notApplied.length === 0 ? null : (
          <Details summary={`${t('bench.not-applied')} (${answer.notApplied.length})`}>
            <ul class="ar-lines">
              {answer.notApplied.map(p => (
                <li>
                  <strong>{p.cite}</strong> {p.text}
                </li>
              ))}
            </ul>
          </Details>
        )}
      </section>
      <section aria-labelledby="bench-claims" class="ar-bench__part">
        <h3 class="govuk-heading-s" id="bench-claims">
          {t('bench.claims')}
        </h3>
        <ul class="ar-bench__claims">
          {answer.claims.map(claim => (
            <Claim claim={claim} entered={entered} isLive={goTo !== undefined} lang={lang} key={claim.claim} />
          ))}
        </ul>
        {answer.moreClaims.length === 0 ? null : (
          <Details summary={t('bench.claims.more', { n: answer.moreClaims.length })}>
            <ul class="ar-bench__claims">
              {answer.moreClaims.map(claim => (
                <Claim claim={claim} entered={entered} isLive={goTo !== undefined} lang={lang} key={claim.claim} />
              ))}
            </ul>
          </Details>
        )}
      </section>
      {answer.duties.length === 0 ? null : (
        <section class="ar-bench__part">
          <Details summary={`${t('bench.duties')} (${answer.duties.length})`}>
            <ul class="ar-bench__claims">
              {answer.duties.map(duty => (
                <li>
                  {duty.text} <span class="ar-muted">{duty.when}</span>
                  <Source text={duty.source} />
                </li>
              ))}
            </ul>
          </Details>
        </section>
      )}
      <section class="ar-bench__part">
        <Details summary={t('bench.limits')}>
          {answer.limits.map(limit => (
            <p class="ar-tight">{limit}</p>
          ))}
        </Details>
        <p class="ar-muted">{answer.receipt}</p>
      </section>
    </>
  )
}

function Provision({ provision: p, lang }: { provision: ProvisionAnswer; lang: Lang }): JSX.Element {
  const t = benchWords(lang)
  return (
    <details class="ar-provision">
      <summary>
        <span class="ar-provision__cite">{p.cite}</span> <span class="ar-provision__title">{p.title}</span>{' '}
        <Tag tone={p.status.tone}>{p.status.text}</Tag>
      </summary>
      <div class="ar-provision__body">
        <p class="ar-tight">{p.about}</p>
        <ul class="ar-lines">
          {p.penalties.map(line => (
            <li>{line}</li>
          ))}
        </ul>
        <Steps steps={p.because} t={t} />
        {p.instead === undefined ? null : <p class="ar-tight">{p.instead}</p>}
        <Source text={p.source} />
        <p class="ar-tight">
          <a class="govuk-link" href={p.href}>
            {p.cite}
          </a>
        </p>
      </div>
    </details>
  )
}

function Claim(props: { claim: ClaimAnswer; entered: Entered; isLive: boolean; lang: Lang }): JSX.Element {
  const { claim, entered, isLive, lang } = props
  const t = benchWords(lang)
  const [isOpen, setOpen] = useState(false)
  const flips = claim.flips ?? (isLive && isOpen ? flipsOf(entered, claim.claim, lang) : undefined)
  return (
    <li class={`ar-claim ar-tone--${claim.tone}`}>
      <p class="ar-claim__head">
        <strong>{claim.title}</strong> <Tag tone={claim.status.tone}>{claim.status.text}</Tag>
      </p>
      <p class="ar-claim__says">
        <span class="ar-claim__do">{claim.does}.</span> {claim.says}
      </p>
      <Source text={claim.source} />
      <details class="govuk-details" onToggle={event => setOpen(event.currentTarget.open)}>
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{t('bench.change')}</span>
        </summary>
        <div class="govuk-details__text">
          {flips === undefined ? null : flips.length === 0 ? (
            t('bench.change.none')
          ) : (
            <ul class="ar-lines">
              {flips.map(flip => (
                <li>{flip}</li>
              ))}
            </ul>
          )}
          {claim.because.length === 0 ? null : <Steps steps={claim.because} t={t} />}
        </div>
      </details>
    </li>
  )
}

function Source({ text }: { text: string }): JSX.Element {
  return (
    <p class="ar-source">
      <Icon name="scale" size={16} /> {text}
    </p>
  )
}
const stepIcons: Readonly<Record<StepLine['status'], IconName>> = { true: 'check', false: 'cross', open: 'circle' }
function Steps({ steps, t }: { steps: readonly StepLine[]; t: T }): JSX.Element {
  return (
    <ul class="ar-steps">
      {steps.map(step => (
        <li class={`ar-steps__${step.status}`}>
          <Icon name={stepIcons[step.status]} size={16} />
          <span>
            {step.text} <span class="ar-muted">· {t(`incident.law.step.${step.status}`)}</span>
            {step.cite === undefined ? null : <span class="ar-cite"> · {step.cite}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
