// Pieces that several of the law's pages share: the source line that stands beside every claim of law, and the way from page to page.
import type { ComponentChildren, JSX } from 'preact'
import { Button, ButtonGroup } from '../web/components/button.tsx'
import { Details } from '../web/components/details.tsx'
import { Form } from '../web/components/form.tsx'
import { Icon } from '../web/components/icons.tsx'
import { speaker, type Say } from '../words/catalogue.ts'
import { formatShortDate } from '../words/format.ts'
import type { Lang } from '../words/say.ts'
import type { SourceWords } from './article/reading.ts'
import type { ReviewState, Signable } from './review.ts'

/** A group of a long list that is folded until somebody wants it: its heading, how much is in it, and the rest. On paper it is unfolded. */
export function Fold(props: {
  readonly heading: JSX.Element
  readonly note: string
  readonly open: boolean
  readonly id?: string
  readonly children: ComponentChildren
}): JSX.Element {
  const { heading, note, open, id, children } = props
  return (
    <details class="ar-shelf" open={open} {...(id === undefined ? {} : { id })}>
      <summary>
        {heading} <span class="ar-muted">{note}</span>
      </summary>
      {children}
    </details>
  )
}

/** Citation, how the text is known, reviewed or not: never without all three. */
export function Source({
  source,
  review,
  lang,
}: {
  source: SourceWords
  review: ReviewState
  lang: Lang
}): JSX.Element {
  const t = speaker(lang)
  const isOfficial = source.confidence === 'Q' || source.confidence === 'Qc'
  return (
    <p class="ar-source">
      <Icon name="scale" size={16} /> <span class="ar-source__cites">{source.cites}</span> · {source.mark}
      {isOfficial ? `, ${t('statute.later')}` : ''} ·{' '}
      <span class={review.state === 'signed' ? 'ar-tone--done' : 'ar-tone--warn'}>{reviewWords(review, lang, t)}</span>
      {review.state === 'signed' && review.remark !== undefined ? `: ${review.remark}` : ''}
    </p>
  )
}

export function reviewWords(review: ReviewState, lang: Lang, t: Say): string {
  return review.state === 'none'
    ? t('statute.review.none')
    : t(`statute.review.${review.state}`, { name: review.name, date: formatShortDate(review.on, lang) })
}

/** What a lawyer needs to sign: the token of forms, the own name, and where to come back to. */
export type Signing = { readonly csrf: string | undefined; readonly name: string; readonly back: string }

/** Beside a reading, for lawyers only: the two hashes travel with the form, so that only what was shown can be signed. */
export function SignForm(props: {
  signable: Signable
  review: ReviewState
  signing: Signing | undefined
  what: string
  lang: Lang
}): JSX.Element | null {
  const { signable, review, signing, what, lang } = props
  const t = speaker(lang)
  if (signing === undefined) return null
  const id = `remark-${signable.item.replaceAll(/[^a-z0-9]+/g, '-')}`
  return (
    <Details
      summary={
        <>
          {t('statute.sign')}
          <span class="govuk-visually-hidden">: {what}</span>
        </>
      }
    >
      <Form
        action={`/${lang}/law/sign`}
        csrf={signing.csrf}
        hidden={{
          item: signable.item,
          meaning: signable.meaningHash,
          text: signable.textHash,
          back: signing.back,
        }}
      >
        <p class="ar-muted">{t('statute.sign.lead', { name: signing.name })}</p>
        <div class="govuk-form-group">
          <label class="govuk-label" for={id}>
            {t('statute.sign.remark')}
          </label>
          <textarea class="govuk-textarea" id={id} name="remark" rows={2} maxLength={1000} />
        </div>
        <ButtonGroup>
          <Button name="do" value="sign" kind="secondary">
            {t('statute.sign.do')}
          </Button>
          {review.state === 'none' ? null : (
            <Button name="do" value="withdraw" kind="secondary">
              {t('statute.sign.withdraw')}
            </Button>
          )}
        </ButtonGroup>
      </Form>
    </Details>
  )
}
