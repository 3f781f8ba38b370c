// Is a receipt genuine? Open to everybody, without a look into the database: it can say nothing about whether a notice exists.
import type { FastifyInstance } from 'fastify'
import type { JSX } from 'preact'
import { z } from 'zod'
import { frameFor } from '../../http/frame.ts'
import { route, type Answer, type Visit } from '../../http/route.ts'
import type { Services } from '../../http/services.ts'
import { copyMatches, isSenderCopy, readReceipt, verifyReceipt, type ReceiptFinding } from '../../post/receipt.ts'
import { Button } from '../../web/components/button.tsx'
import { ErrorSummary } from '../../web/components/error-summary.tsx'
import { Form } from '../../web/components/form.tsx'
import { Status } from '../../web/components/status.tsx'
import { Textarea } from '../../web/components/text-field.tsx'
import { PublicPage, renderPage } from '../../web/layout.tsx'
import { formatMomentWithZone } from '../../words/format.ts'

const access = { public: 'whoever holds a receipt must be able to check it without an account' } as const

type Checked = {
  readonly finding: ReceiptFinding
  readonly number: string | undefined
  readonly at: string | undefined
  readonly copyMatches: boolean | undefined
}

export function verifyRoutes(app: FastifyInstance, services: Services): void {
  const check = (text: string): Checked => {
    const read = readReceipt(text)
    const receipt = isSenderCopy(read) ? read.receipt : read
    const finding = verifyReceipt(receipt, [services.receiptKey])
    const statement = finding === 'valid' ? receipt?.statement : undefined
    return {
      finding,
      number: statement?.number,
      at: statement?.at,
      copyMatches: finding === 'valid' && isSenderCopy(read) ? copyMatches(read) : undefined,
    }
  }
  const page = (visit: Visit, text: string | undefined): Answer => {
    const checked = text === undefined || text.trim() === '' ? undefined : check(text)
    return {
      html: renderPage(<VerifyPage visit={visit} services={services} checked={checked} text={text ?? ''} />),
      status: checked?.finding === 'not-a-receipt' ? 400 : 200,
    }
  }
  route(app, {
    method: 'GET',
    url: '/:lang/verify',
    access,
    query: z.strictObject({ r: z.optional(z.string().max(600)) }),
    handle: async visit => page(visit, visit.query.r),
  })
  // Answered with a page: a sender's copy holds the content and must never stand in an address.
  route(app, {
    method: 'POST',
    url: '/:lang/verify',
    access,
    handle: async visit => page(visit, visit.form.text('receipt').slice(0, 200_000)),
  })
}

function VerifyPage({
  visit,
  services,
  checked,
  text,
}: {
  visit: Visit
  services: Services
  checked: Checked | undefined
  text: string
}): JSX.Element {
  const { t, lang } = visit
  const { csrf, demo } = frameFor(services, visit, { title: '' })
  const isRight = checked?.finding === 'valid' && checked.copyMatches !== false
  const wrong: { error?: string } = checked?.finding === 'not-a-receipt' ? { error: t('receipt.not-a-receipt') } : {}
  // A sender's copy is not written back into the page.
  const shown = text.trim().startsWith('{') && checked?.finding !== 'not-a-receipt' ? '' : text
  return (
    <PublicPage
      lang={lang}
      path={visit.request.url}
      title={t('notices.verify.title')}
      csrf={csrf}
      demo={demo}
      calls={false}
      hasErrors={checked?.finding === 'not-a-receipt'}
    >
      {wrong.error === undefined ? null : <ErrorSummary errors={[{ href: '#receipt', text: wrong.error }]} />}
      <h1 class="govuk-heading-l">{t('notices.verify.title')}</h1>
      {checked === undefined || checked.finding === 'not-a-receipt' ? null : (
        <section class="ar-next-step" role="status">
          <h2 class="govuk-heading-m">{t('notices.verify.result')}</h2>
          <p class="govuk-body-l">
            <Status tone={isRight ? 'done' : 'danger'}>{t(`receipt.${checked.finding}`)}</Status>
          </p>
          {checked.number === undefined || checked.at === undefined ? null : (
            <p class="govuk-body">
              {t('receipt.says', { number: checked.number, at: formatMomentWithZone(new Date(checked.at), lang) })}
            </p>
          )}
          {checked.copyMatches === undefined ? null : (
            <p class="govuk-body">{t(checked.copyMatches ? 'receipt.copy-matches' : 'receipt.copy-differs')}</p>
          )}
          {checked.finding === 'valid' ? <p class="govuk-body">{t('receipt.proof-follows')}</p> : null}
        </section>
      )}
      <p class="govuk-body">{t('notices.verify.lead')}</p>
      <Form action={`/${lang}/verify`} csrf={csrf} autocomplete="off">
        <Textarea
          name="receipt"
          label={t('notices.verify.label')}
          hint={t('notices.verify.hint')}
          rows={6}
          spellcheck={false}
          value={shown}
          {...wrong}
        />
        <Button>{t('notices.verify.button')}</Button>
      </Form>
      <p class="govuk-body">{t('notices.verify.only-signature')}</p>
    </PublicPage>
  )
}
