// The lawyer's own page: how much of the rulebook is signed, act by act, and what has no page of its own to be signed on: conclusions, duties, and what
// stands beside the claims of the press. Folded, because a lawyer signs a piece at a time; what is left can be looked at alone.
import type { ComponentChildren, JSX } from 'preact'
import type { PageFrame } from '../../http/frame.ts'
import type { ClaimRule, DutyRule, Period } from '../../law/form.ts'
import { pressClaims, verdictWords, type PressClaim } from '../../law/press.ts'
import { rulebook } from '../../law/rulebook.ts'
import { withinWords } from '../../law/tell.ts'
import { Details } from '../../web/components/details.tsx'
import { Notification } from '../../web/components/notification.tsx'
import { Table } from '../../web/components/table.tsx'
import { renderPage, StaffPage } from '../../web/layout.tsx'
import { speaker, type Say } from '../../words/catalogue.ts'
import type { Lang } from '../../words/say.ts'
import { conditionWords } from '../article/condition.ts'
import { everything, lawList } from '../article/list.ts'
import { articleOf } from '../article/reading.ts'
import { Fold, reviewWords, SignForm, type Signing } from '../parts.tsx'
import {
  claimSignable,
  dutySignable,
  normSignable,
  pressSignable,
  provisionSignable,
  reviewOf,
  signables,
  type Review,
  type Signable,
} from '../review.ts'

export function reviewsPage(
  frame: PageFrame,
  reviews: readonly Review[],
  signing: Signing,
  { justSigned, leftOnly }: { readonly justSigned: boolean; readonly leftOnly: boolean },
): string {
  const { lang } = frame
  const t = speaker(lang)
  const all = signables(rulebook)
  const isSigned = (one: Signable): boolean => reviewOf(one, reviews).state === 'signed'
  const done = (of: readonly Signable[]): string =>
    t('statute.reviews.done', { n: of.filter(isSigned).length, all: of.length })
  const shown = (of: readonly Signable[]): boolean => !leftOnly || of.some(one => !isSigned(one))
  /** One group of what has no page of its own: only what is left of it, if that is wanted. */
  const group = <T,>(
    id: string,
    title: string,
    of: readonly T[],
    sign: (one: T) => Signable,
    show: (one: T) => Told,
  ) => {
    const some = of.map(sign)
    if (!shown(some)) return null
    return (
      <Fold id={id} heading={<h2 class="govuk-heading-m">{title}</h2>} note={done(some)} open={leftOnly}>
        {of
          .filter(one => shown([sign(one)]))
          .map(one => (
            <ToSign {...show(one)} signable={sign(one)} reviews={reviews} signing={signing} lang={lang} t={t} />
          ))}
      </Fold>
    )
  }
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
        <strong>{done(all)}</strong>{' '}
        <a class="govuk-link ar-noprint" href={`/${lang}/law/reviews${leftOnly ? '' : '?left=1'}`}>
          {t(leftOnly ? 'statute.reviews.everything' : 'statute.reviews.left')}
        </a>
      </p>
      {lawList(everything, lang).acts.map(act => {
        const rows = act.families
          .flatMap(f => f.articles)
          .map(({ id, name, title }) => ({ id, name, title, of: signablesOf(id) }))
          .filter(row => shown(row.of))
        return rows.length === 0 ? null : (
          <Fold
            id={`act-${act.id}`}
            heading={<h2 class="govuk-heading-m">{act.title}</h2>}
            note={done(rows.flatMap(row => row.of))}
            open={false}
          >
            <Table
              caption={act.title}
              captionSize="hidden"
              firstCellIsHead
              columns={[{ head: t('statute.wordings.part') }, { head: t('statute.reviews.signed') }]}
              rows={rows.map(({ id, name, title, of }) => ({
                cells: [
                  <a class="govuk-link" href={`/${lang}/law/${id}`}>
                    {name} {title}
                  </a>,
                  done(of),
                ],
              }))}
            />
          </Fold>
        )
      })}
      {group('claims', t('statute.reviews.claims'), rulebook.claims, claimSignable, rule => claimTold(rule, lang, t))}
      {group('duties', t('statute.reviews.duties'), rulebook.duties, dutySignable, rule => dutyTold(rule, lang, t))}
      {group('press', t('statute.reviews.press'), pressClaims, pressSignable, claim => pressTold(claim, lang))}
    </StaffPage>,
  )
}

function signablesOf(id: string): readonly Signable[] {
  const article = articleOf(id)
  if (article === undefined) return []
  return [...article.provisions.map(p => provisionSignable(article, p)), ...article.norms.map(normSignable)]
}

type Told = { readonly what: string; readonly body: ComponentChildren }
function ToSign(
  props: Told & { signable: Signable; reviews: readonly Review[]; signing: Signing; lang: Lang; t: Say },
): JSX.Element {
  const { what, body, signable, reviews, signing, lang, t } = props
  const review = reviewOf(signable, reviews)
  return (
    <Details summary={`${what} · ${reviewWords(review, lang, t)}`} id={signable.item}>
      {body}
      <SignForm signable={signable} review={review} signing={signing} what={what} lang={lang} />
    </Details>
  )
}
const daysOf = ([from, until]: Period): string => `${from} – ${until === 'open' ? '…' : until}`

function claimTold(rule: ClaimRule, lang: Lang, t: Say): Told {
  return {
    what: rule.title[lang],
    body: (
      <>
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
              {daysOf(one.inForce)}: {conditionWords(one.when, lang)}{' '}
              <span class="ar-muted">{one.cites.map(c => c.words[lang]).join('; ')}</span>
            </li>
          ))}
        </ul>
      </>
    ),
  }
}

function dutyTold(rule: DutyRule, lang: Lang, t: Say): Told {
  return {
    what: `${rule.cite.words[lang]}: ${rule.does[lang]}`,
    body: (
      <>
        <p class="ar-tight">
          {daysOf(rule.inForce)}. {withinWords(rule.within, lang)}{' '}
          {rule.word === undefined ? '' : `«${rule.word[lang]}»`}
        </p>
        <p class="ar-tight">
          <strong>{t('statute.reviews.when')}</strong> {conditionWords(rule.when, lang)}
        </p>
      </>
    ),
  }
}

function pressTold(claim: PressClaim, lang: Lang): Told {
  return {
    what: claim.says[lang],
    body: (
      <p class="ar-tight">
        {claim.statute[lang]} <strong>{claim.verdict.map(v => verdictWords[v][lang]).join(', ')}</strong>{' '}
        <span class="ar-muted">{claim.cites.map(c => c.words[lang]).join('; ')}</span>
      </p>
    ),
  }
}
