// The supervisor's pages for assigning contacts and for reading along.
import type { PageFrame } from '../../http/frame.ts'
import { Button } from '../../web/components/button.tsx'
import { Radios } from '../../web/components/choice.tsx'
import { ErrorSummary } from '../../web/components/error-summary.tsx'
import { Form } from '../../web/components/form.tsx'
import { InsetText } from '../../web/components/notes.tsx'
import { Notification } from '../../web/components/notification.tsx'
import { embedIsland } from '../../web/island.ts'
import { renderPage, StaffPage } from '../../web/layout.tsx'
import { speaker } from '../../words/catalogue.ts'
import { watchReasons } from '../contact.ts'
import type { Colleague } from '../desk/actions.ts'
import type { OpenContact } from '../desk/contract.ts'
import { WallTabs } from '../wall/tabs.tsx'
import type { Assigned } from './actions.ts'
import type { HandsRows } from './contract.ts'
import { Hands, Reading } from './live.tsx'

export function handsPage(view: {
  readonly frame: PageFrame
  readonly rows: HandsRows
  readonly colleagues: readonly Colleague[]
  readonly assigned?: Assigned
  readonly marked?: readonly string[]
  readonly error?: string
}): string {
  const { frame, rows, colleagues, assigned, marked = [], error } = view
  const { lang } = frame
  const t = speaker(lang)
  const said = assigned && [
    t('hands.done', { count: assigned.done.length }),
    ...(assigned.there.length > 0 ? [t('hands.there', { numbers: assigned.there.join(', ') })] : []),
    ...(assigned.skipped.length > 0 ? [t('hands.skipped', { numbers: assigned.skipped.join(', ') })] : []),
  ]
  return renderPage(
    <StaffPage {...frame} width="wide" islands={['contacts-hands']} hasErrors={error !== undefined}>
      {error === undefined ? null : <ErrorSummary errors={[{ text: error, href: '#to' }]} />}
      {said === undefined ? null : <Notification kind="success">{said.join(' ')}</Notification>}
      <h1 class="govuk-heading-l">{t('hands.title')}</h1>
      <WallTabs lang={lang} current="hands" />
      <p class="govuk-body">{t('hands.lead')}</p>
      {embedIsland('hands', Hands, {
        rows,
        colleagues,
        marked,
        csrf: frame.csrf,
        action: `/${lang}/desk/hands`,
        rowsUrl: `/${lang}/desk/hands/rows`,
        streamUrl: `/${lang}/desk/onward/stream`,
        words: {
          list: t('hands.list'),
          mark: t('hands.mark', { number: '#' }),
          read: t('hands.read'),
          to: t('hands.to'),
          queue: t('hands.to.queue'),
          do: t('hands.do'),
          marked: t('hands.marked'),
          pick: t('hands.pick'),
          more: t('hands.more'),
          cancel: t('hands.cancel'),
          none: t('hands.none'),
          noneText: t('hands.none.text'),
          asOf: t('onward.as-of', { time: '#' }),
          lost: t('onward.lost'),
          choose: t('rota.choose'),
          nothing: t('hands.nothing-marked'),
        },
      })}
    </StaffPage>,
  )
}

export function whyReadPage(view: {
  readonly frame: PageFrame
  readonly number: string
  readonly isHeld: boolean
  readonly error?: string
}): string {
  const { frame, number, isHeld, error } = view
  const { lang } = frame
  const t = speaker(lang)
  return renderPage(
    <StaffPage
      {...frame}
      back={{ href: `/${lang}/desk/hands`, label: t('hands.title') }}
      hasErrors={error !== undefined}
    >
      {error === undefined ? null : <ErrorSummary errors={[{ text: error, href: '#reason' }]} />}
      <h1 class="govuk-heading-l">{t('reading.title')}</h1>
      <p class="govuk-body ar-number" translate={false}>
        {number}
      </p>
      {isHeld ? (
        <>
          <p class="govuk-body">{t('reading.lead')}</p>
          <Form action={`/${lang}/desk/${number}/reading`} csrf={frame.csrf}>
            <Radios
              name="reason"
              legend={t('reading.why')}
              size="m"
              error={error}
              choices={watchReasons
                .filter(one => one !== 'opened')
                .map(value => ({ value, label: t(`reading.why.${value}`) }))}
            />
            <Button>{t('reading.begin')}</Button>
          </Form>
        </>
      ) : (
        <>
          <p class="govuk-body">{t('reading.nobody')}</p>
          <p class="govuk-body">
            <a class="govuk-link" href={`/${lang}/desk/${number}`}>
              {t('reading.desk')}
            </a>
          </p>
        </>
      )}
    </StaffPage>,
  )
}

export function readingPage(frame: PageFrame, open: OpenContact): string {
  const { lang } = frame
  const t = speaker(lang)
  const { number } = open.line
  return renderPage(
    <StaffPage {...frame} islands={['contacts-hands']} back={{ href: `/${lang}/desk/hands`, label: t('hands.title') }}>
      <h1 class="govuk-heading-l">
        {t('reading.title')}{' '}
        <span class="ar-number" translate={false}>
          {number}
        </span>
      </h1>
      <InsetText>{t('reading.lead')}</InsetText>
      {open.answeredBy === undefined ? null : (
        <p class="govuk-body">{t('reading.held-by', { who: open.answeredBy })}</p>
      )}
      <p class="govuk-body">{open.line.who}</p>
      {embedIsland('reading', Reading, {
        open,
        label: t('reading.talk'),
        nowUrl: `/${lang}/desk/${number}/now`,
        streamUrl: `/${lang}/desk/stream`,
      })}
      <Form action={`/${lang}/desk/${number}/reading`} csrf={frame.csrf} hidden={{ go: 'stop' }}>
        <Button kind="secondary">{t('reading.stop')}</Button>
      </Form>
    </StaffPage>,
  )
}
