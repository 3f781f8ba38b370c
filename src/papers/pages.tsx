// What a list is taken away for, and as what: one question, one press.
import type { JSX } from 'preact'
import type { PageFrame } from '../http/frame.ts'
import { Button, ButtonGroup } from '../web/components/button.tsx'
import { Radios } from '../web/components/choice.tsx'
import { ErrorSummary } from '../web/components/error-summary.tsx'
import { Form } from '../web/components/form.tsx'
import { renderPage, StaffPage } from '../web/layout.tsx'
import { speaker } from '../words/catalogue.ts'
import type { Lang } from '../words/say.ts'
import { paperKinds } from './paper.ts'
import { takingReasons } from './sheet.ts'

/** What narrows a list, as it stands in its address. */
export type Narrowing = Readonly<Record<string, string | number | undefined>>
type Taken = {
  readonly path: string
  readonly title: string
  readonly query: Narrowing
  readonly missing?: boolean
}

export function takeListPage(frame: PageFrame, { path, title, query, missing = false }: Taken): string {
  const { lang } = frame
  const t = speaker(lang)
  return renderPage(
    <StaffPage {...frame} back={{ href: addressOf(lang, path, query), label: title }}>
      {missing ? <ErrorSummary errors={[{ text: t('papers.reason.missing'), href: '#reason' }]} /> : null}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{title}</span>
        {t('papers.take')}
      </h1>
      <Form action={addressOf(lang, `${path}/file`, query)} csrf={frame.csrf}>
        <Radios
          name="reason"
          legend={t('papers.reason')}
          choices={takingReasons.map(value => ({ value, label: t(`papers.reason.${value}`) }))}
          {...(missing && { error: t('papers.reason.missing') })}
        />
        <p class="govuk-body">{t('papers.journalled')}</p>
        <ButtonGroup>
          {paperKinds.map((kind, i) => (
            <Button name="kind" value={kind} kind={i === 0 ? 'primary' : 'secondary'}>
              {t(`papers.kind.${kind}`)}
            </Button>
          ))}
        </ButtonGroup>
      </Form>
    </StaffPage>,
  )
}

/** Under a list: the way to its file. */
export function TakeLink(props: {
  readonly lang: Lang
  readonly path: string
  readonly query?: Narrowing
}): JSX.Element {
  const t = speaker(props.lang)
  return (
    <p class="govuk-body ar-take">
      <a class="govuk-link" href={addressOf(props.lang, `${props.path}/file`, props.query ?? {})}>
        {t('papers.take')}
      </a>
    </p>
  )
}

function addressOf(lang: Lang, path: string, query: Narrowing): string {
  const given = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]))
  const text = new URLSearchParams(given).toString()
  return `/${lang}/${path}${text === '' ? '' : `?${text}`}`
}
