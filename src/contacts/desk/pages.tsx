// The operator's desk as a page: the frame around the island, and everything the island needs in words finished on the server.
import { embedIsland } from '../../web/island.ts'
import type { PageFrame } from '../../http/frame.ts'
import { ErrorSummary } from '../../web/components/error-summary.tsx'
import { Notification } from '../../web/components/notification.tsx'
import { Pager } from '../../web/components/pager.tsx'
import { assetPath } from '../../web/assets.ts'
import { renderPage, StaffPage } from '../../web/layout.tsx'
import { speaker, type MessageKey } from '../../words/catalogue.ts'
import type { Lang } from '../../words/say.ts'
import { callTypes, callTypesOfNeed, outcomes, views, type View } from '../contract.ts'
import { reasonLines } from '../reasons.ts'
import { phoneWords, type PhoneData } from '../calls/contract.ts'
import { uiWords, type DeskData, type DeskRows, type OpenContact } from './contract.ts'
import { OperatorDesk } from './desk.tsx'
import { sheets } from './sheets.tsx'
import { snippets } from './snippets.ts'

export type DeskView = {
  readonly frame: PageFrame
  /** Who looks. */
  readonly reader: string
  readonly view: View
  readonly rows: DeskRows
  readonly open?: OpenContact
  readonly next: string | undefined
  readonly done?: 'sent' | 'closed' | undefined
  /** Typed or chosen before, when it was not taken. */
  readonly typed?: Readonly<Record<string, string>>
  readonly errors?: readonly { readonly field: string; readonly text: string }[]
  readonly changed?: boolean
  readonly phone: { readonly hasExchange: boolean; readonly isDemo: boolean }
}

export function contactDeskPage(view: DeskView): string {
  const { frame, open, errors = [], typed = {} } = view
  const { lang } = frame
  const t = speaker(lang)
  return renderPage(
    <StaffPage
      {...frame}
      width="wide"
      {...(open && { back: { href: `/${lang}/desk`, label: t('line.title') } })}
      hasErrors={errors.length > 0 || view.changed === true}
      islands={['contacts-desk']}
    >
      {view.changed ? (
        <ErrorSummary title={t('line.changed')} description={t('line.changed.text')} errors={[]} />
      ) : errors.length > 0 ? (
        <ErrorSummary errors={errors.map(e => ({ text: e.text, href: `#${e.field}` }))} />
      ) : null}
      {view.done === undefined ? null : (
        <Notification kind="success">
          <p class="govuk-notification-banner__heading">{t(`line.${view.done}`)}</p>
        </Notification>
      )}
      <h1 class="govuk-heading-l ar-desk-title">{t('line.title')}</h1>
      {embedIsland('operator-desk', OperatorDesk, {
        lang,
        me: view.reader,
        csrf: frame.csrf,
        view: view.view,
        rows: view.rows,
        open,
        next: view.next,
        typed,
        errors,
        ...wordsIn(lang),
        phone: {
          words: phoneWordsIn(lang),
          script: view.phone.hasExchange ? assetPath('contacts-calls.js') : undefined,
          isDemo: view.phone.isDemo,
        },
      })}
      <Pager next={view.next} />
    </StaffPage>,
  )
}

type Wording = Omit<DeskData, 'lang' | 'me' | 'csrf' | 'view' | 'rows' | 'open' | 'next' | 'typed' | 'errors' | 'phone'>
const wordings = new Map<Lang, Wording>()

const phoneWordsIn = (lang: Lang): PhoneData['words'] => {
  const t = speaker(lang)
  return Object.fromEntries(phoneWords.map(name => [name, t(`phone.ui.${name}` as MessageKey)])) as PhoneData['words']
}

/** The same for everybody who reads this language. */
function wordsIn(lang: Lang): Wording {
  let wording = wordings.get(lang)
  if (wording === undefined) wordings.set(lang, (wording = makeWords(lang)))
  return wording
}

function makeWords(lang: Lang): Wording {
  const t = speaker(lang)
  const asking: readonly string[] = callTypesOfNeed
  return {
    words: Object.fromEntries(uiWords.map(name => [name, t(`line.ui.${name}` as MessageKey)])) as DeskData['words'],
    views: views.map(view => ({ view, label: t(`line.view.${view}`), empty: t(`line.empty.${view}`) })),
    emptyText: t('line.empty.text'),
    callTypes: callTypes.map(value => ({ value, label: t(`line.type.${value}`), asks: asking.includes(value) })),
    reasons: reasonLines.map(({ code, kind, label }) => ({ code, kind, label: label[lang] })),
    outcomes: outcomes.map(value => ({ value, label: t(`line.outcome.${value}`) })),
    snippets: snippets.map(({ title, text, child }) => ({ title: title[lang], texts: { adult: text, child } })),
    sheets: Object.fromEntries(
      sheets.map(sheet => [sheet.code, Object.fromEntries([sheet.label, ...sheet.words].map(key => [key, t(key)]))]),
    ),
  }
}
