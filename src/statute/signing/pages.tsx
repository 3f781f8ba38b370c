// The lawyer's own page: how much of the rulebook is signed, article by article, and the conclusions, which have no page of their own, to read and sign here.
import type { JSX } from 'preact'
import type { PageFrame } from '../../http/frame.ts'
import type { ClaimRule } from '../../law/form.ts'
import { rulebook } from '../../law/rulebook.ts'
import { Notification } from '../../web/components/notification.tsx'
import { Details } from '../../web/components/details.tsx'
import { Table } from '../../web/components/table.tsx'
import { renderPage, StaffPage } from '../../web/layout.tsx'
import { speaker } from '../../words/catalogue.ts'
import type { Lang } from '../../words/say.ts'
import { conditionWords } from '../article/condition.ts'
import { articleName, held } from '../article/reading.ts'
import { reviewWords, SignForm, type Signing } from '../parts.tsx'
import { claimSignable, normSignable, provisionSignable, reviewOf, signables, type Review } from '../review.ts'

export function reviewsPage(
  frame: PageFrame,
  reviews: readonly Review[],
  signing: Signing,
  justSigned: boolean,
): string {
  const { lang } = frame
  const t = speaker(lang)
  const all = signables(rulebook)
  const done = (of: typeof all): string =>
    t('statute.reviews.done', { n: of.filter(one => reviewOf(one, reviews).state === 'signed').length, all: of.length })
  return renderPage(
    <StaffPage {...frame} width="wide">
      {justSigned ? (
        <Notification kind="success" title={t('statute.reviews.signed')}>
          <p class="govuk-notification-banner__heading">{done(all)}</p>
        </Notification>
      ) : null}
      <h1 class="govuk-heading-l">{frame.title}</h1>
      <p class="govuk-body ar-statute-lead">{t('statute.reviews.lead')}</p>
      <p class="govuk-body">
        <strong>{done(all)}</strong>
      </p>
      <Table
        caption={t('statute.reviews.articles')}
        captionSize="m"
        firstCellIsHead
        columns={[{ head: t('statute.wordings.part') }, { head: t('statute.reviews.signed') }]}
        rows={held.map(article => ({
          cells: [
            <a class="govuk-link" href={`/${lang}/law/${article.id}`}>
              {articleName(article, lang)} {article.title[lang]}
            </a>,
            done([...article.provisions.map(p => provisionSignable(article, p)), ...article.norms.map(normSignable)]),
          ],
        }))}
      />
      <h2 class="govuk-heading-m">{t('statute.reviews.claims')}</h2>
      {rulebook.claims.map(rule => (
        <Claim rule={rule} reviews={reviews} signing={signing} lang={lang} />
      ))}
    </StaffPage>,
  )
}

function Claim(props: { rule: ClaimRule; reviews: readonly Review[]; signing: Signing; lang: Lang }): JSX.Element {
  const { rule, reviews, signing, lang } = props
  const t = speaker(lang)
  const signable = claimSignable(rule)
  const review = reviewOf(signable, reviews)
  return (
    <Details summary={`${rule.title[lang]} · ${reviewWords(review, lang, t)}`} id={signable.item}>
      <ul class="ar-lines">
        {(['true', 'false', 'unknown'] as const).map(status => (
          <li>
            <strong>{t(`incident.law.claim.${status}`)}</strong> · {t(`incident.law.do.${rule.now[status]}`)}.{' '}
            {rule.says[status][lang]}
          </li>
        ))}
      </ul>
      <p class="ar-tight">
        <strong>{t('statute.reviews.when')}</strong>
      </p>
      <ul class="ar-statute-ways">
        {rule.rules.map(one => (
          <li>
            {one.inForce[0]} – {one.inForce[1] === 'open' ? '…' : one.inForce[1]}: {conditionWords(one.when, lang)}{' '}
            <span class="ar-muted">{one.cites.map(c => c.words[lang]).join('; ')}</span>
          </li>
        ))}
      </ul>
      <SignForm signable={signable} review={review} signing={signing} what={rule.title[lang]} lang={lang} />
    </Details>
  )
}
