// Pages of the entrance: signing in, help, and what is said when a request could not be answered.
import type { JSX } from 'preact'
import type { PageFrame } from '../http/frame.ts'
import type { ProblemCode } from '../http/problems.ts'
import { Button, ButtonLink } from '../web/components/button.tsx'
import { ErrorSummary } from '../web/components/error-summary.tsx'
import { Form } from '../web/components/form.tsx'
import { InsetText } from '../web/components/notes.tsx'
import { TextInput } from '../web/components/text-field.tsx'
import { renderPage, StaffPage } from '../web/layout.tsx'
import { speaker, type MessageKey, type Say } from '../words/catalogue.ts'

/** A way in without a password: only the demonstration has any. */
export type Door = { readonly login: string; readonly role: string; readonly agency: string }

export type SignInView = {
  readonly account: string
  /** Where to go afterwards; a path of ours. */
  readonly back: string | undefined
  readonly problem?: 'refused' | 'slow-down' | 'account-missing' | 'password-missing' | undefined
  readonly doors: readonly Door[]
}

const problemWords = {
  refused: 'sign-in.refused',
  'slow-down': 'sign-in.slow-down',
  'account-missing': 'sign-in.account.missing',
  'password-missing': 'sign-in.password.missing',
} as const satisfies Record<string, MessageKey>

export function signInPage(frame: PageFrame, view: SignInView): string {
  const t = speaker(frame.lang)
  const { problem } = view
  const words = problem && t(problemWords[problem])
  const field = problem === 'password-missing' ? 'password' : 'account'
  return renderPage(
    <StaffPage {...frame} hasErrors={problem !== undefined} width={view.doors.length > 0 ? 'wide' : 'reading'}>
      {words === undefined ? null : (
        <ErrorSummary errors={[problem === 'slow-down' ? { text: words } : { text: words, href: `#${field}` }]} />
      )}
      <h1 class="govuk-heading-l">{t('sign-in.title')}</h1>
      {view.doors.length === 0 ? null : <Doors view={view} frame={frame} t={t} />}
      <div class="ar-reading-part">
        {view.doors.length === 0 ? null : <h2 class="govuk-heading-m">{t('demo.own-account')}</h2>}
        <Form
          action={`/${frame.lang}/sign-in`}
          csrf={frame.csrf}
          hidden={view.back === undefined ? {} : { back: view.back }}
        >
          <TextInput
            name="account"
            label={t('sign-in.account')}
            hint={t('sign-in.account.hint')}
            value={view.account}
            autocomplete="username"
            width={20}
            spellcheck={false}
            error={problem === 'refused' || problem === 'account-missing' ? words : undefined}
          />
          <TextInput
            name="password"
            type="password"
            label={t('sign-in.password')}
            autocomplete="current-password"
            width={20}
            error={problem === 'password-missing' ? words : undefined}
          />
          <Button kind={view.doors.length > 0 ? 'secondary' : 'primary'}>{t('sign-in.submit')}</Button>
        </Form>
        <InsetText>{t('sign-in.danger')}</InsetText>
        <p class="govuk-body">
          <a class="govuk-link" href={`/${frame.lang}/s`}>
            {t('sign-in.write-111')}
          </a>
        </p>
      </div>
    </StaffPage>,
  )
}

function Doors({ view, frame, t }: { view: SignInView; frame: PageFrame; t: Say }): JSX.Element {
  return (
    <section aria-labelledby="doors">
      <h2 class="govuk-heading-m" id="doors">
        {t('demo.doors.title')}
      </h2>
      <p class="govuk-body">{t('demo.doors.explain')}</p>
      <Form
        action={`/${frame.lang}/demo/sign-in`}
        csrf={frame.csrf}
        hidden={view.back === undefined ? {} : { back: view.back }}
      >
        <ul class="ar-doors">
          {view.doors.map(door => (
            <li>
              <button type="submit" class="ar-door" name="account" value={door.login}>
                <strong>{door.role}</strong> <span>{door.agency}</span>
              </button>
            </li>
          ))}
        </ul>
      </Form>
    </section>
  )
}

export function helpPage(frame: PageFrame): string {
  const t = speaker(frame.lang)
  const parts = [
    ['help.danger.title', 'help.danger'],
    ['help.account.title', 'help.account'],
    ['help.code.title', 'help.code'],
  ] as const
  return renderPage(
    <StaffPage {...frame}>
      <h1 class="govuk-heading-l">{t('help.title')}</h1>
      {parts.map(([title, text]) => (
        <>
          <h2 class="govuk-heading-m">{t(title)}</h2>
          <p class="govuk-body">{t(text)}</p>
        </>
      ))}
      {frame.user === undefined ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={`/${frame.lang}/declared`}>
            {t('declared.title')}
          </a>
        </p>
      )}
    </StaffPage>,
  )
}

/** What happened, what is kept, what to do. `instance` is the code that support can look up. */
export function problemPage(
  frame: PageFrame,
  problem: { readonly code: ProblemCode; readonly instance: string },
): string {
  const t = speaker(frame.lang)
  const { code } = problem
  const signedOut = code === 'signed-out'
  return renderPage(
    <StaffPage {...frame}>
      <h1 class="govuk-heading-l">{frame.title}</h1>
      <p class="govuk-body">{t(nextOf(code))}</p>
      <ButtonLink
        href={signedOut ? `/${frame.lang}/sign-in?back=${encodeURIComponent(frame.path)}` : `/${frame.lang}/`}
      >
        {t(signedOut ? 'sign-in.submit' : 'error.to-first-page')}
      </ButtonLink>
      {code === 'unexpected' ? (
        <p class="govuk-body ar-error-code">{t('web.error.code', { code: problem.instance })}</p>
      ) : null}
    </StaffPage>,
  )
}

function nextOf(code: ProblemCode): MessageKey {
  switch (code) {
    case 'signed-out':
    case 'sign-in-refused':
      return 'error.signed-out'
    case 'not-found':
    case 'method-not-allowed':
    case 'bad-json':
    case 'wrong-media-type':
      return 'error.not-found'
    case 'not-allowed':
    case 'cannot-delete':
      return 'error.not-allowed'
    case 'unexpected':
    case 'unavailable':
      return 'error.ours'
    case 'bad-input':
    case 'idempotency-key-missing':
    case 'forgery-suspected':
    case 'key-reused':
    case 'out-of-date':
    case 'wrong-state':
    case 'law-forbids':
    case 'closing-barred':
    case 'second-person-needed':
    case 'form-expired':
    case 'too-large':
    case 'too-many':
      return 'error.repeat'
  }
}
