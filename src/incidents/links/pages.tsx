// The list of possible matches, one comparison with its judgement, and the part of an incident's page of people that shows links and safe ways.
import type { JSX } from 'preact'
import type { PageFrame } from '../../http/frame.ts'
import { tellComparison, type Comparison } from '../../names/index.ts'
import type { PersonMentioned } from '../../people/contract.ts'
import { flawsIn } from '../../people/flaws.ts'
import { reach, safeChannels, type SafeContact } from '../../people/reach.ts'
import { Button, ButtonGroup } from '../../web/components/button.tsx'
import { Checkboxes, Radios } from '../../web/components/choice.tsx'
import { DateInput } from '../../web/components/date-input.tsx'
import { Details } from '../../web/components/details.tsx'
import { ErrorSummary } from '../../web/components/error-summary.tsx'
import { Form } from '../../web/components/form.tsx'
import { EmptyState, InsetText, WarningText } from '../../web/components/notes.tsx'
import { Notification } from '../../web/components/notification.tsx'
import { Pager } from '../../web/components/pager.tsx'
import { Select } from '../../web/components/select.tsx'
import { Status, type Tone } from '../../web/components/status.tsx'
import { SummaryList, type SummaryRow } from '../../web/components/summary-list.tsx'
import { TextInput } from '../../web/components/text-field.tsx'
import { Timeline } from '../../web/components/timeline.tsx'
import { embedIsland } from '../../web/island.ts'
import { renderPage, StaffPage } from '../../web/layout.tsx'
import { speaker, type Say } from '../../words/catalogue.ts'
import { formatDate, formatNearMoment } from '../../words/format.ts'
import type { Lang } from '../../words/say.ts'
import { changesBetween } from '../law-view.ts'
import type { LinkLine, LinkOpened, LinkSide } from './actions.ts'
import { refusals, type Refusal } from './contract.ts'
import { LinkBell, LinkKeys } from './live.tsx'

const tones = {
  proposed: 'warn',
  agreed: 'warn',
  unsure: 'warn',
  confirmed: 'done',
  rejected: 'plain',
  undone: 'plain',
  'undo-asked': 'warn',
} as const satisfies Record<LinkLine['link']['state'] | 'undo-asked', Tone>

/** How a link stands, for the eye: a confirmed one that somebody asks to undo is still confirmed, and waits. */
function standingOf({ state, undoAskedBy }: LinkLine['link']): keyof typeof tones {
  return undoAskedBy === null ? state : 'undo-asked'
}

function birthWords(birth: PersonMentioned['birth'], lang: Lang, t: Say): string | undefined {
  if (birth === undefined) return undefined
  if ('date' in birth) return t('incident.born', { date: formatDate(birth.date, lang) })
  return 'year' in birth ? t('incident.born-year', { year: birth.year }) : t('incident.aged', { n: birth.age })
}

/** A side as a list shows it: first letters, year, unit and region; the number only for who works on that incident. */
function sideWords(side: LinkSide, lang: Lang, t: Say): string {
  const place = side.hidesPlace ? t('links.place-hidden') : side.unit?.name[lang]
  return [side.masked, birthWords(side.birth, lang, t), side.incident?.number, place]
    .filter(part => part !== undefined && part !== '')
    .join(' · ')
}

function LinkCard({ line, lang, t, now }: { line: LinkLine; lang: Lang; t: Say; now: Date }): JSX.Element {
  const { link } = line
  return (
    <li class="ar-link-card">
      <p class="govuk-body">
        <Status tone={tones[standingOf(link)]}>{t(`links.state.${standingOf(link)}`)}</Status>{' '}
        <strong>{t(`links.band.${link.band}`)}</strong> · {t(`links.side.${link.side}`)} ·{' '}
        <span class="ar-muted">{formatNearMoment(link.at, now, lang)}</span>
      </p>
      <SummaryList
        rows={[
          { key: t('links.here'), value: sideWords(line.here, lang, t) },
          { key: t('links.there'), value: sideWords(line.there, lang, t) },
        ]}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={`/${lang}/links/${link.id}`}>
          {t('links.open')}
          <span class="govuk-visually-hidden"> {sideWords(line.there, lang, t)}</span>
        </a>{' '}
        <span class="ar-muted">{t('links.open.note')}</span>
      </p>
    </li>
  )
}

export function linksPage(view: {
  readonly frame: PageFrame
  readonly lines: readonly LinkLine[]
  readonly next: string | undefined
  readonly now: Date
}): string {
  const { frame, lines, now } = view
  const { lang } = frame
  const t = speaker(lang)
  return renderPage(
    <StaffPage {...frame} width="wide" islands={['incidents']}>
      <h1 class="govuk-heading-l">{t('links.title')}</h1>
      <p class="govuk-body ar-lead">{t('links.lead')}</p>
      {embedIsland('link-bell', LinkBell, {
        streamUrl: `/${lang}/links/stream`,
        words: { text: t('links.new'), show: t('links.show') },
      })}
      {lines.length === 0 ? <EmptyState title={t('links.none')}>{t('links.none.text')}</EmptyState> : null}
      <ul class="govuk-list ar-link-list">
        {lines.map(line => (
          <LinkCard line={line} lang={lang} t={t} now={now} />
        ))}
      </ul>
      <Pager next={view.next} />
    </StaffPage>,
  )
}

export type LinkTrouble = {
  readonly text: string
  readonly errors: Readonly<Record<string, string>>
  readonly reason: string
}

export function linkPage(view: {
  readonly frame: PageFrame
  readonly opened: LinkOpened
  readonly userId: string
  readonly done: boolean
  readonly trouble?: LinkTrouble
}): string {
  const { frame, opened, trouble } = view
  const { lang } = frame
  const t = speaker(lang)
  const { link, here, there, mayJudge } = opened.line
  const newest = opened.history.findLast(e => e.evidence !== undefined)
  const waitsForOther = (link.state === 'agreed' || link.state === 'unsure') && link.decidedBy === view.userId
  const open = link.state === 'proposed' || link.state === 'agreed' || link.state === 'unsure'
  const last = opened.history.at(-1)
  const done = view.done ? last?.kind : undefined
  const asked = link.undoAskedBy === null ? undefined : opened.history.findLast(e => e.kind === 'undo-asked')
  const action = `/${lang}/links/${link.id}`
  const ask = nextQuestion(opened.people.here, opened.people.there)
  return renderPage(
    <StaffPage
      {...frame}
      width="wide"
      islands={['incidents']}
      back={{ href: `/${lang}/links`, label: t('links.title') }}
      hasErrors={trouble !== undefined}
    >
      {trouble === undefined ? null : (
        <ErrorSummary
          description={trouble.text}
          errors={Object.entries(trouble.errors).map(([field, text]) => ({ text, href: `#${field}` }))}
        />
      )}
      {done !== undefined && done !== 'proposed' && done !== 'lifted' ? (
        <Notification kind="success">
          <p class="govuk-notification-banner__heading">{t(`links.done.${done}`)}</p>
        </Notification>
      ) : null}
      <h1 class="govuk-heading-l">{t('links.compare')}</h1>
      <p class="govuk-body">
        <Status tone={tones[standingOf(link)]}>{t(`links.state.${standingOf(link)}`)}</Status>{' '}
        <strong>{t(`links.band.${link.band}`)}</strong> · {t(`links.side.${link.side}`)}
      </p>
      <div class="govuk-grid-row">
        <Mention title={t('links.here')} side={here} person={opened.people.here} lang={lang} t={t} />
        <Mention title={t('links.there')} side={there} person={opened.people.there} lang={lang} t={t} />
      </div>
      <h2 class="govuk-heading-m">{t('links.why')}</h2>
      {newest === undefined ? (
        <p class="govuk-body">{t('links.why.gone')}</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {tellComparison(strongestFirst(newest.evidence as Comparison), lang).map(text => (
            <li>{text}</li>
          ))}
        </ul>
      )}
      {open && ask !== undefined ? (
        <InsetText>
          <strong>{t('links.ask')}:</strong> {t(`links.ask.${ask}`)}
        </InsetText>
      ) : null}
      {done === 'confirmed' || done === 'undone' ? <Changed opened={opened} lang={lang} t={t} /> : null}
      {waitsForOther && mayJudge ? <InsetText>{t('links.second')}</InsetText> : null}
      {open && mayJudge ? (
        <div class="ar-noprint" data-link-keys="">
          {waitsForOther ? null : (
            <Form action={action} csrf={frame.csrf} hidden={{ version: String(link.version) }}>
              <ButtonGroup>
                <Button name="verdict" value="confirm" id="link-confirm">
                  {t('links.confirm')}
                </Button>
                <Button name="verdict" value="unsure" kind="secondary" id="link-unsure">
                  {t('links.unsure')}
                </Button>
              </ButtonGroup>
            </Form>
          )}
          <Form action={action} csrf={frame.csrf} hidden={{ version: String(link.version), verdict: 'reject' }}>
            <Radios
              name="why"
              legend={t('links.refusal')}
              size="s"
              small
              error={trouble?.errors['why']}
              choices={refusals.map(value => ({ value, label: t(`links.refusal.${value}`) }))}
            />
            <TextInput
              name="reason"
              label={t('links.refusal.more')}
              optional
              width={30}
              value={trouble?.reason}
              error={trouble?.errors['reason']}
            />
            <Button kind="secondary" id="link-reject">
              {t('links.reject')}
            </Button>
          </Form>
          {embedIsland('link-keys', LinkKeys, {
            words: { help: t('links.keys'), off: t('links.keys.off'), on: t('links.keys.on') },
          })}
        </div>
      ) : null}
      {asked === undefined ? null : (
        <InsetText>
          {t(link.undoAskedBy === view.userId ? 'links.undo.asked-own' : 'links.undo.asked')}
          {asked.reason === undefined ? null : (
            <>
              <br />
              {t('links.undo.why')}: {asked.reason}
            </>
          )}
        </InsetText>
      )}
      {asked !== undefined && mayJudge && link.undoAskedBy !== view.userId ? (
        <div class="ar-noprint" data-link-keys="">
          <Form action={action} csrf={frame.csrf} hidden={{ version: String(link.version) }}>
            <ButtonGroup>
              <Button name="verdict" value="undo-refuse" id="link-confirm">
                {t('links.undo.refuse')}
              </Button>
              <Button name="verdict" value="undo-agree" kind="secondary" id="link-undo">
                {t('links.undo.agree')}
              </Button>
            </ButtonGroup>
          </Form>
          {embedIsland('link-keys', LinkKeys, {
            words: { help: t('links.keys.undo'), off: t('links.keys.off'), on: t('links.keys.on') },
          })}
        </div>
      ) : null}
      {link.state === 'confirmed' && link.undoAskedBy === null && mayJudge ? (
        <Details summary={t('links.undo')} open={trouble !== undefined}>
          <Form action={action} csrf={frame.csrf} hidden={{ version: String(link.version), verdict: 'undo' }}>
            <TextInput
              name="reason"
              label={t('links.undo.why')}
              hint={t(link.side === 'accused' ? 'links.undo.hint.accused' : 'links.undo.hint')}
              width={30}
              value={trouble?.reason}
              error={trouble?.errors['reason']}
            />
            <Button kind="secondary">{t(link.side === 'accused' ? 'links.undo.ask' : 'links.undo')}</Button>
          </Form>
        </Details>
      ) : null}
      <h2 class="govuk-heading-m">{t('links.history')}</h2>
      <Timeline
        events={opened.history.map(e => ({
          title: t(`links.event.${e.kind}`),
          time: formatNearMoment(e.at, opened.now, lang),
          at: e.at,
          ...(e.reason !== undefined && { children: reasonWords(e.reason, t) }),
        }))}
      />
    </StaffPage>,
  )
}

/** For and against alike by what they weigh: the officer's eye begins at the top. */
function strongestFirst(comparison: Comparison): Comparison {
  return { ...comparison, terms: comparison.terms.toSorted((a, b) => Math.abs(b.bits) - Math.abs(a.bits)) }
}

function reasonWords(reason: string, t: Say): string {
  const [code, ...rest] = reason.split(': ')
  return refusals.includes(code as Refusal) ? [t(`links.refusal.${code as Refusal}`), ...rest].join(': ') : reason
}

/** What the caller is likely to know and what would settle most: the birth before the number, the number before the rest of the name. */
function nextQuestion(
  here: PersonMentioned | undefined,
  there: PersonMentioned | undefined,
): 'birth' | 'iin' | 'name' | undefined {
  if (here === undefined) return undefined
  if (here.birth === undefined || !('date' in here.birth)) return 'birth'
  if (here.iin === undefined && there?.iin !== undefined) return 'iin'
  return (here.name?.trim().split(/\s+/).length ?? 0) < 3 ? 'name' : undefined
}

function Mention(props: {
  title: string
  side: LinkSide
  person: PersonMentioned | undefined
  lang: Lang
  t: Say
}): JSX.Element {
  const { side, person, lang, t } = props
  const row = (key: string, value: string | undefined): SummaryRow[] => (value === undefined ? [] : [{ key, value }])
  return (
    <section class="govuk-grid-column-one-half">
      <h2 class="govuk-heading-m">{props.title}</h2>
      <SummaryList
        rows={[
          ...row(t('incident.person.name'), person?.name ?? side.masked),
          ...row(t('incident.person.birth'), birthWords(person?.birth ?? side.birth, lang, t)),
          ...row(t('incident.person.sex'), person?.sex && t(`incident.sex.value.${person.sex}`)),
          ...row(t('incident.person.iin'), person?.iin),
          ...row(
            t('incident.holder', { name: '' }).replace(/[:\s]+$/, ''),
            side.hidesPlace ? t('links.place-hidden') : side.unit?.name[lang],
          ),
        ]}
      />
      {flawsIn(person ?? {}, lang).map(flaw => (
        <p class="ar-muted">! {flaw}</p>
      ))}
      {side.incident === undefined ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={`/${lang}/incidents/${side.incident.number}/law`}>
            {side.incident.number}
          </a>
        </p>
      )}
    </section>
  )
}

function Changed({ opened, lang, t }: { opened: LinkOpened; lang: Lang; t: Say }): JSX.Element | null {
  const { link } = opened.line
  if (link.side !== 'accused' || (link.state !== 'confirmed' && link.state !== 'undone')) return null
  const [after, before] = opened.law
  const lines = after && before ? changesBetween(before.summary, after.summary, lang) : []
  return (
    <section aria-live="polite">
      <h2 class="govuk-heading-m">{t('links.law')}</h2>
      {lines.length === 0 ? (
        <p class="govuk-body">{t('links.law.none')}</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {lines.map(text => (
            <li>{text}</li>
          ))}
        </ul>
      )}
      <p class="ar-muted">{t('links.law.other')}</p>
    </section>
  )
}

/** Links of an incident, for its page of people. */
export function LinksOfIncident(props: { lines: readonly LinkLine[]; lang: Lang; now: Date }): JSX.Element | null {
  const t = speaker(props.lang)
  return props.lines.length === 0 ? null : (
    <section>
      <h2 class="govuk-heading-m">{t('links.list')}</h2>
      <ul class="govuk-list ar-link-list">
        {props.lines.map(line => (
          <LinkCard line={line} lang={props.lang} t={t} now={props.now} />
        ))}
      </ul>
    </section>
  )
}

/** The safe ways to one person, whether they may be used at this moment, and the form that writes one down. */
export function SafeWays(props: {
  readonly lang: Lang
  readonly csrf: string | undefined
  readonly action: string
  readonly sightingId: string
  readonly contacts: readonly SafeContact[]
  readonly addressIsSecret: boolean
  readonly mayWrite: boolean
  readonly now: Date
  readonly typed?: Readonly<Record<string, string>> | undefined
  readonly errors?: Readonly<Record<string, string>> | undefined
}): JSX.Element {
  const { lang, contacts, now, sightingId, errors = {}, typed = {} } = props
  const t = speaker(lang)
  const id = (field: string) => `${field}-${sightingId}`
  return (
    <div class="ar-safe">
      <h3 class="govuk-heading-s">{t('safe.title')}</h3>
      {contacts.length === 0 ? <WarningText>{t('safe.none')}</WarningText> : null}
      {contacts.map(contact => {
        const found = reach(contact, now)
        return (
          <>
            <p class="govuk-body">
              <Status tone={found.may ? 'done' : 'danger'}>
                {t(found.may ? 'safe.now.yes' : `safe.now.${found.why}`)}
              </Status>
            </p>
            <SummaryList
              rows={[
                { key: t('safe.channel'), value: t(`safe.channel.${contact.channel}`) },
                { key: t('safe.value'), value: contact.value },
                ...(contact.codeWord === undefined ? [] : [{ key: t('safe.code-word'), value: contact.codeWord }]),
                {
                  key: t('safe.days'),
                  value: [
                    contact.days.map(day => t(`safe.day.${day as 1}`)).join(', '),
                    ...(contact.hours === undefined ? [] : [t('safe.hours', contact.hours)]),
                  ].join(' · '),
                },
                ...(contact.expiresOn === undefined
                  ? []
                  : [{ key: t('safe.expires'), value: formatDate(contact.expiresOn, lang) }]),
              ]}
            />
            {contact.shared ? <WarningText>{t('safe.shared')}</WarningText> : null}
            {props.mayWrite ? (
              <Form action={props.action} csrf={props.csrf} hidden={{ sighting: sightingId, ends: contact.id }} inline>
                <Button kind="secondary">{t('safe.end')}</Button>
              </Form>
            ) : null}
          </>
        )
      })}
      {props.addressIsSecret ? (
        <InsetText>{t('safe.secret.is')}</InsetText>
      ) : props.mayWrite ? (
        <Form action={`${props.action}/secret`} csrf={props.csrf} hidden={{ sighting: sightingId }} inline>
          <Button kind="secondary">{t('safe.secret')}</Button>
        </Form>
      ) : null}
      {props.mayWrite ? (
        <Details summary={t('safe.add')} open={Object.keys(errors).length > 0}>
          <Form action={props.action} csrf={props.csrf} hidden={{ sighting: sightingId }}>
            <Select
              name="channel"
              id={id('channel')}
              label={t('safe.channel')}
              value={typed['channel'] ?? 'call'}
              error={errors['channel']}
              options={safeChannels.map(value => ({ value, label: t(`safe.channel.${value}`) }))}
            />
            <TextInput
              name="value"
              id={id('value')}
              label={t('safe.value')}
              width={30}
              value={typed['value']}
              error={errors['value']}
            />
            <TextInput
              name="codeWord"
              id={id('codeWord')}
              label={t('safe.code-word')}
              optional
              width={20}
              value={typed['codeWord']}
              error={errors['codeWord']}
            />
            <Checkboxes
              name="days"
              id={id('days')}
              legend={t('safe.days')}
              size="s"
              small
              error={errors['days']}
              values={typed['days'] === undefined ? ['1', '2', '3', '4', '5', '6', '7'] : typed['days'].split(',')}
              choices={[1, 2, 3, 4, 5, 6, 7].map(day => ({ value: String(day), label: t(`safe.day.${day as 1}`) }))}
            />
            <TextInput
              name="from"
              id={id('from')}
              label={t('safe.from')}
              optional
              width={2}
              inputmode="numeric"
              value={typed['from']}
              error={errors['hours']}
            />
            <TextInput
              name="to"
              id={id('to')}
              label={t('safe.to')}
              optional
              width={2}
              inputmode="numeric"
              value={typed['to']}
            />
            <Radios
              name="shared"
              id={id('shared')}
              legend={t('safe.is-shared')}
              size="s"
              inline
              value={typed['shared'] ?? 'yes'}
              choices={[
                { value: 'yes', label: t('safe.yes') },
                { value: 'no', label: t('safe.no') },
              ]}
            />
            <DateInput
              name="expires"
              id={id('expires')}
              legend={t('safe.expires')}
              size="s"
              optional
              error={errors['expiresOn']}
              value={{
                day: typed['expires-day'] ?? '',
                month: typed['expires-month'] ?? '',
                year: typed['expires-year'] ?? '',
              }}
            />
            <Button>{t('safe.add')}</Button>
          </Form>
        </Details>
      ) : null}
    </div>
  )
}
