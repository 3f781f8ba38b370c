// The frame of every tab of a case: its number, state, risk, orders in force, locks and safe contact, and the tabs. What a tab says stands below it.
import type { ComponentChildren, JSX } from 'preact'
import type { PageFrame } from '../http/frame.ts'
import { alertsFrom } from '../orders/lines.ts'
import { ErrorSummary } from '../web/components/error-summary.tsx'
import { IdentityBar } from '../web/components/identity-bar.tsx'
import { Status } from '../web/components/status.tsx'
import { StaffPage } from '../web/layout.tsx'
import { speaker, type Say } from '../words/catalogue.ts'
import type { Lang } from '../words/say.ts'
import type { CaseHead } from './actions.ts'
import type { CaseState, Risk } from './case.ts'
import { caseTabs, type CaseTab } from './tabs.ts'

export type Trouble = {
  readonly title: string
  readonly text: string
  readonly errors?: readonly { readonly text: string; readonly href?: string }[]
}
export type CasePageProps = {
  readonly frame: PageFrame
  readonly head: CaseHead
  readonly tab: CaseTab
  readonly trouble?: Trouble | undefined
  readonly children: ComponentChildren
}

/** `renderPage(<CasePage frame={frame} head={head} tab="overview">…</CasePage>)` */
export function CasePage({ frame, head, tab, trouble, children }: CasePageProps): JSX.Element {
  const { lang } = frame
  const t = speaker(lang)
  const { row } = head
  return (
    <StaffPage
      {...frame}
      width="wide"
      back={{ href: `/${lang}/cases`, label: t('case.list.title') }}
      hasErrors={trouble !== undefined}
    >
      {trouble === undefined ? null : (
        <ErrorSummary title={trouble.title} description={trouble.text} errors={trouble.errors ?? []} />
      )}
      <IdentityBar
        number={row.number}
        title={`${t('case.one')}: ${t(`case.tab.${tab}`).toLocaleLowerCase('kk')}`}
        facts={[
          <StateMark state={row.state} t={t} />,
          <RiskMark risk={row.risk} child={row.child} t={t} />,
          ...alertsFrom(head.orders, row.number, lang, head.now).map(alert => (
            <a class="govuk-link" href={`/${lang}/cases/${row.number}/orders`}>
              <Status tone={alert.tone}>{alert.text}</Status>
            </a>
          )),
          ...(row.locked_from.length === 0
            ? []
            : [
                <Status tone="info" icon="lock">
                  {t('case.locked')}
                </Status>,
              ]),
          ...(head.safeWays === undefined ? [] : [<SafeWays n={head.safeWays} head={head} lang={lang} t={t} />]),
          ...(head.holder === undefined ? [] : [t('incident.holder', { name: head.holder.name[lang] })]),
        ]}
        tabs={caseTabs(lang, row.number, tab)}
        tabsLabel={t('case.tabs')}
      />
      {children}
    </StaffPage>
  )
}

const stateTones = {
  open: 'warn',
  assessment: 'info',
  plan: 'info',
  service: 'info',
  review: 'info',
  closing: 'warn',
  closed: 'plain',
  merged: 'plain',
} as const satisfies Record<CaseState, string>
export function StateMark({ state, t }: { state: CaseState; t: Say }): JSX.Element {
  return <Status tone={stateTones[state]}>{t(`case.state.${state}`)}</Status>
}

const riskTones = { high: 'danger', medium: 'warn', low: 'plain', none: 'warn' } as const
export function RiskMark({ risk, child, t }: { risk: Risk | null; child: boolean | null; t: Say }): JSX.Element {
  const words = t(`case.risk.${risk ?? 'none'}`)
  return (
    <Status tone={riskTones[risk ?? 'none']}>
      {risk !== null && child === true ? `${words}, ${t('case.risk.of-child')}` : words}
    </Status>
  )
}

/** How somebody may be reached stands on the incident's page of people, for those who may know it; here only whether there is a way. */
function SafeWays({ n, head, lang, t }: { n: number; head: CaseHead; lang: Lang; t: Say }): JSX.Element {
  const [first] = head.incidents
  const words = n === 0 ? t('case.safe-ways.none') : t('case.safe-ways', { n })
  const mark = <Status tone={n === 0 ? 'warn' : 'done'}>{words}</Status>
  return first === undefined ? (
    mark
  ) : (
    <a class="govuk-link" href={`/${lang}/incidents/${first.number}/people`}>
      {mark}
    </a>
  )
}
