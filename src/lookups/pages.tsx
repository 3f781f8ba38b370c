// The question "who opened this?" and its answer: who, from where, when, what for. Nothing of the record itself, and no link to it.
import type { PageFrame } from '../http/frame.ts'
import { Button } from '../web/components/button.tsx'
import { EmptyState } from '../web/components/notes.tsx'
import { Pager } from '../web/components/pager.tsx'
import { Status } from '../web/components/status.tsx'
import { Table } from '../web/components/table.tsx'
import { TextInput } from '../web/components/text-field.tsx'
import { renderPage, StaffPage } from '../web/layout.tsx'
import { isMessageKey, speaker, type Say } from '../words/catalogue.ts'
import { formatMoment } from '../words/format.ts'
import type { LookupsSeen } from './actions.ts'

export function lookupsPage(frame: PageFrame, typed: string, seen: LookupsSeen | undefined): string {
  const { lang } = frame
  const t = speaker(lang)
  const error = seen !== undefined && seen.number === undefined ? t('lookups.no-number') : undefined
  return renderPage(
    <StaffPage {...frame} width="wide" hasErrors={error !== undefined}>
      <h1 class="govuk-heading-l">{t('lookups.title')}</h1>
      <p class="govuk-body ar-lead">{t('lookups.lead')}</p>
      <form method="get" action={`/${lang}/admin/opened`} noValidate autocomplete="off">
        <TextInput
          name="number"
          label={t('lookups.number')}
          hint={t('lookups.number.hint')}
          width={20}
          autocomplete="off"
          spellcheck={false}
          value={typed}
          error={error}
        />
        <Button>{t('lookups.ask')}</Button>
      </form>
      {seen?.number === undefined ? null : seen.lookups.length === 0 ? (
        <EmptyState title={t('lookups.none')}>{t('lookups.none.text')}</EmptyState>
      ) : (
        <>
          <Table
            caption={t('lookups.of', { number: seen.number })}
            captionSize="m"
            columns={[
              { head: t('case.opened.when') },
              { head: t('case.opened.who') },
              { head: t('case.opened.what') },
              { head: t('lookups.purpose') },
            ]}
            rows={seen.lookups.map(one => ({
              cells: [
                formatMoment(one.at, lang),
                one.job !== null
                  ? t('case.opened.job')
                  : [one.who ?? t('case.opened.other'), one.agency?.name[lang]].filter(Boolean).join(', '),
                <>
                  {wordsOf(`lookups.about.${one.about}`, t, t('lookups.about.other'))}{' '}
                  <code translate={false}>{one.act}</code>{' '}
                  {one.outcome === 'refused' ? <Status tone="danger">{t('case.opened.refused')}</Status> : null}
                </>,
                wordsOf(`lookups.purpose.${one.purpose}`, t, one.purpose),
              ],
            }))}
          />
          <Pager
            next={
              seen.next === undefined ? undefined : `/${lang}/admin/opened?number=${seen.number}&below=${seen.next}`
            }
          />
        </>
      )}
    </StaffPage>,
  )
}

function wordsOf(key: string, t: Say, other: string): string {
  return isMessageKey(key) ? t(key) : other
}
