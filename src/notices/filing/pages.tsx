// The pages of the notice, one question each, usable without a script at 360 px. What was typed is always given back as it was typed.
import type { ComponentChildren, JSX } from 'preact'
import type { Agency } from '../../agencies/contract.ts'
import type { PageFrame } from '../../http/frame.ts'
import { fieldWords } from '../../http/listen.ts'
import type { MessageKey, Say } from '../../words/catalogue.ts'
import { formatMoment } from '../../words/format.ts'
import { ButtonGroup, Button, ButtonLink } from '../../web/components/button.tsx'
import { Radios, type Choice } from '../../web/components/choice.tsx'
import { DateInput } from '../../web/components/date-input.tsx'
import { ErrorSummary } from '../../web/components/error-summary.tsx'
import { FileUpload } from '../../web/components/file-upload.tsx'
import { Form } from '../../web/components/form.tsx'
import { InsetText, WarningText } from '../../web/components/notes.tsx'
import { Select } from '../../web/components/select.tsx'
import { SummaryList } from '../../web/components/summary-list.tsx'
import { TextInput, Textarea } from '../../web/components/text-field.tsx'
import { StaffPage } from '../../web/layout.tsx'
import type { Lang } from '../../words/say.ts'
import { noticeKinds, places, relations, type Submission } from '../contract.ts'
import { saidRows } from '../said.tsx'
import { Urgent } from '../urgent.tsx'
import type { AttachmentRefusal } from '../attachment.ts'
import type { KeptFile } from './actions.ts'
import { narrativeLimit, type WrongAnswer } from './answers.ts'
import {
  draftsAtMost,
  fieldsOf,
  signKeys,
  stepBefore,
  stepNumber,
  steps,
  type Answers,
  type FieldName,
  type QuestionStep,
  type Step,
} from './draft.ts'

export type RefusedFile = { readonly name: string; readonly why: AttachmentRefusal | 'too-many' }
type Common = { readonly frame: PageFrame; readonly t: Say; readonly draftId: string }

export function stepPath(lang: Lang, step: Step, draftId: string, from?: 'check'): string {
  return `/${lang}/notices/new/${step}?draft=${draftId}${from === undefined ? '' : `&from=${from}`}`
}

/** What the page asks, as its heading. The two pages about people change their question with the kind of notice. */
export function titleOf(step: Step, kind: string | undefined, t: Say): string {
  if ((step === 'child' || step === 'suspect') && kind === 'act-by-child') return t(`notices.${step}.title-act`)
  return t(`notices.${step}.title`)
}

/** The field's name in words, for the error summary. */
function nameOf(field: FieldName, t: Say, kind: string | undefined): string {
  const [first = '', ...rest] = field.split('-')
  const part = rest.join('-')
  if (first === 'child' || first === 'suspect') {
    const what = part.startsWith('birth') ? 'birth' : part
    return `${titleOf(first, kind, t)} ${t(`notices.person.${what}` as MessageKey)}`
  }
  const names: Partial<Record<FieldName, MessageKey>> = {
    danger: 'notices.danger.title',
    phone: 'notices.danger.phone',
    'phone-when': 'notices.danger.when',
    conflict: 'notices.conflict.title',
    kind: 'notices.kind.title',
    narrative: 'notices.story.title',
    occurred: 'notices.when.occurred',
    'on-day': 'notices.when.day-legend',
    'since-day': 'notices.when.from',
    'until-day': 'notices.when.to',
    place: 'notices.when.place',
    'place-text': 'notices.when.place-text',
    relation: 'notices.suspect.relation',
    officer: 'notices.suspect.officer',
    'officer-unit': 'notices.suspect.officer-unit',
  }
  return t(names[field] ?? (`notices.signs.${field}` as MessageKey))
}

export function StartPage(props: {
  frame: PageFrame
  t: Say
  kind: string | undefined
  unfinished: readonly { id: string; savedAt: Date }[]
  /** As many are unfinished as one person may hold. */
  isFull: boolean
}): JSX.Element {
  const { frame, t } = props
  const { lang } = frame
  return (
    <StaffPage {...frame} back={{ href: `/${lang}/notices` }} hasErrors={props.isFull}>
      {props.isFull ? (
        <ErrorSummary
          title={t('notices.new.full', { n: draftsAtMost })}
          description={t('notices.new.full-text')}
          errors={props.unfinished
            .slice(0, 1)
            .map(draft => ({ text: t('notices.new.full-go-on'), href: stepPath(lang, 'check', draft.id) }))}
        />
      ) : null}
      <h1 class="govuk-heading-l">{frame.title}</h1>
      <Urgent t={t} />
      {props.unfinished.map(draft => (
        <InsetText>
          <h2 class="govuk-heading-s">{t('notices.new.unfinished')}</h2>
          <p class="govuk-body">{t('notices.new.unfinished-at', { time: formatMoment(draft.savedAt, lang) })}</p>
          <p class="govuk-body">
            <a class="govuk-link" href={stepPath(lang, 'check', draft.id)}>
              {t('notices.new.go-on')}
            </a>
          </p>
        </InsetText>
      ))}
      <p class="govuk-body-l">{t('notices.new.lead')}</p>
      <p class="govuk-body">{t('notices.new.need')}</p>
      <p class="govuk-body">{t('notices.new.saved')}</p>
      <p class="govuk-body">{t('notices.new.proof')}</p>
      <Form
        action={`/${lang}/notices/new`}
        csrf={frame.csrf}
        {...(props.kind === undefined ? {} : { hidden: { kind: props.kind } })}
      >
        <Button>{t(props.unfinished.length > 0 ? 'notices.new.again' : 'notices.new.start')}</Button>
      </Form>
    </StaffPage>
  )
}

export type QuestionProps = Common & {
  readonly step: QuestionStep
  readonly answers: Answers
  readonly count: number
  readonly wrong: readonly WrongAnswer[]
  readonly refused: readonly RefusedFile[]
  readonly unknownFields: readonly string[]
  readonly files: readonly KeptFile[]
  readonly from: 'check' | undefined
  /** Units of the police near the sender, for the page that asks who did it. */
  readonly units: readonly Agency[]
  /** What another window saved on this page meanwhile. */
  readonly elsewhere: Answers | undefined
}

export function QuestionPage(props: QuestionProps): JSX.Element {
  const { frame, t, step, draftId, answers, from } = props
  const { lang } = frame
  const before = from === 'check' ? 'check' : stepBefore(step)
  const hasErrors = props.wrong.length + props.refused.length + props.unknownFields.length > 0
  return (
    <StaffPage
      {...frame}
      path={stepPath(lang, step, draftId, from)}
      hasErrors={hasErrors || props.elsewhere !== undefined}
      back={{ href: before === undefined ? `/${lang}/notices/new` : stepPath(lang, before, draftId) }}
    >
      {hasErrors ? <Wrong {...props} /> : null}
      {props.elsewhere === undefined ? null : <Elsewhere {...props} elsewhere={props.elsewhere} />}
      <p class="govuk-caption-m">{t('notices.page-of', { n: stepNumber(step), all: steps.length })}</p>
      <Form
        action={stepPath(lang, step, draftId, from)}
        csrf={frame.csrf}
        hidden={{ saves: String(props.count), switch: '' }}
        hasFile={step === 'story'}
        autocomplete="off"
      >
        <Fields {...props} answers={answers} />
        <Button name="go" value="on">
          {t('common.continue')}
        </Button>
      </Form>
      <Urgent t={t} />
    </StaffPage>
  )
}

function Wrong({ wrong, refused, unknownFields, t, frame, answers }: QuestionProps): JSX.Element {
  const { lang } = frame
  return (
    <ErrorSummary
      errors={[
        ...wrong.map(w => ({
          href: `#${w.field}`,
          text: t('notices.error-line', { field: nameOf(w.field, t, answers.kind), problem: errorWords(lang, w) }),
        })),
        ...refused.map(f => ({ href: '#files', text: refusalWords(f, t) })),
        ...unknownFields.map(name => ({
          text: t('notices.error-line', { field: name, problem: errorWords(lang, { code: 'unknown-key' }) }),
        })),
      ]}
    />
  )
}
function errorWords(lang: Lang, wrong: { code: string; values?: WrongAnswer['values'] }): string {
  return fieldWords(lang, { pointer: '', code: wrong.code, ...(wrong.values && { values: wrong.values }) })
}
function refusalWords({ name, why }: RefusedFile, t: Say): string {
  return t('notices.file.refused', { name, why: t(why === 'too-many' ? 'notices.file.too-many' : `attachment.${why}`) })
}

function Elsewhere({ t, elsewhere, step, answers }: QuestionProps & { elsewhere: Answers }): JSX.Element {
  const saved = Object.entries(elsewhere).filter(
    ([field, text]) => text !== '' && text !== answers[field as FieldName] && isOfPage(step, field),
  )
  return (
    <>
      <ErrorSummary title={t('notices.tab.title')} description={t('notices.tab.explain')} errors={[]} />
      <InsetText>
        <h2 class="govuk-heading-s">{t('notices.tab.saved')}</h2>
        {saved.map(([field, text]) => (
          <p class="govuk-body ar-typed">{isChoice(field) ? choiceWords(field, text, t) : text}</p>
        ))}
      </InsetText>
    </>
  )
}
const choiceFields = new Set(['danger', 'conflict', 'kind', 'place', 'relation', 'officer', ...signKeys] as string[])
function isChoice(field: string): boolean {
  return choiceFields.has(field)
}
function choiceWords(field: string, value: string, t: Say): string {
  const key = ['conflict', 'kind', 'place', 'relation'].includes(field)
    ? `notices.${field}.${value}`
    : `common.${value}`
  return t(key as MessageKey)
}
function isOfPage(step: QuestionStep, field: string): boolean {
  return (fieldsOf[step] as readonly string[]).includes(field)
}

function Fields(props: QuestionProps): JSX.Element {
  switch (props.step) {
    case 'danger':
      return <DangerFields {...props} />
    case 'conflict':
      return (
        <OneChoice
          {...props}
          field="conflict"
          hint={props.t('notices.conflict.hint')}
          choices={['none', 'head', 'colleague', 'unknown'].map(v => ({
            value: v,
            label: props.t(`notices.conflict.${v}` as MessageKey),
          }))}
        />
      )
    case 'kind':
      return (
        <OneChoice
          {...props}
          field="kind"
          choices={[...noticeKinds, 'unknown' as const].map(v => ({
            value: v,
            label: props.t(`notices.kind.${v}`),
            ...(v === 'harm-to-child' && { hint: props.t('notices.kind.harm-to-child-hint') }),
          }))}
        />
      )
    case 'story':
      return <StoryFields {...props} />
    case 'when':
      return <WhenFields {...props} />
    case 'child':
    case 'suspect':
      return <PersonFields {...props} who={props.step} />
    case 'signs':
      return <SignFields {...props} />
  }
}

function errorOf({ wrong, frame }: QuestionProps, field: FieldName): { error?: string } {
  const found = wrong.find(w => w.field === field)
  return found ? { error: errorWords(frame.lang, found) } : {}
}
function OneChoice(
  props: QuestionProps & { field: 'conflict' | 'kind'; choices: readonly Choice[]; hint?: string },
): JSX.Element {
  const { field, choices, hint, answers, step, t } = props
  return (
    <Radios
      name={field}
      legend={titleOf(step, answers.kind, t)}
      asHeading
      choices={choices}
      value={answers[field]}
      {...(hint ? { hint } : {})}
      {...errorOf(props, field)}
    />
  )
}
function yesNoUnknown(t: Say): Choice[] {
  return (['yes', 'no', 'unknown'] as const).map(value => ({ value, label: t(`common.${value}`) }))
}

function DangerFields(props: QuestionProps): JSX.Element {
  const { t, answers } = props
  return (
    <>
      <Radios
        name="danger"
        legend={t('notices.danger.title')}
        asHeading
        hint={t('notices.danger.hint')}
        choices={yesNoUnknown(t)}
        value={answers.danger}
        {...errorOf(props, 'danger')}
      />
      <TextInput
        name="phone"
        label={t('notices.danger.phone')}
        hint={t('notices.danger.phone-hint')}
        inputmode="tel"
        width={20}
        optional
        value={answers.phone}
        {...errorOf(props, 'phone')}
      />
      <TextInput
        name="phone-when"
        label={t('notices.danger.when')}
        optional
        value={answers['phone-when']}
        {...errorOf(props, 'phone-when')}
      />
    </>
  )
}

function StoryFields(props: QuestionProps): JSX.Element {
  const { t, answers, files, refused } = props
  return (
    <>
      <h1 class="govuk-heading-l">{t('notices.story.title')}</h1>
      <Textarea
        name="narrative"
        label={t('notices.story.label')}
        hint={t('notices.story.hint')}
        rows={8}
        maxCharacters={narrativeLimit}
        value={answers.narrative}
        {...errorOf(props, 'narrative')}
      />
      {files.length === 0 ? null : (
        <div class="govuk-form-group">
          <h2 class="govuk-heading-s">{t('notices.story.kept')}</h2>
          <ul class="govuk-list">
            {files.map((file, i) => (
              <li>
                {fileWords(file, i, t)}{' '}
                <button type="submit" class="ar-link-button" name="remove" value={file.id}>
                  {t('notices.file.remove')}
                  <span class="govuk-visually-hidden"> {fileWords(file, i, t)}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <FileUpload
        name="files"
        label={t('notices.story.files')}
        hint={t('notices.story.files-hint')}
        optional
        multiple
        accept="image/jpeg,image/png,image/webp,application/pdf"
        {...(refused.length > 0 && { error: refused.map(f => refusalWords(f, t)).join(' ') })}
      />
    </>
  )
}
/** Files have no names here: a name may say who the child is. */
export function fileWords(file: { readonly mediaType: string; readonly size: number }, i: number, t: Say): string {
  return t(file.mediaType === 'application/pdf' ? 'notices.file.pdf' : 'notices.file.photo', {
    n: i + 1,
    size: Math.max(1, Math.round(file.size / 1024)),
  })
}

function WhenFields(props: QuestionProps): JSX.Element {
  const { t, answers } = props
  const date = (name: 'on' | 'since' | 'until', legend: string) => (
    <DateInput
      name={name}
      legend={legend}
      hint={t('notices.when.date-hint')}
      value={dateTyped(answers, name)}
      {...errorOf(props, `${name}-day`)}
    />
  )
  return (
    <>
      <h1 class="govuk-heading-l">{t('notices.when.title')}</h1>
      <Radios
        name="occurred"
        legend={t('notices.when.occurred')}
        size="m"
        value={answers.occurred}
        {...errorOf(props, 'occurred')}
        choices={[
          { value: 'day', label: t('notices.when.day'), reveal: date('on', t('notices.when.day-legend')) },
          {
            value: 'range',
            label: t('notices.when.range'),
            reveal: (
              <>
                {date('since', t('notices.when.from'))}
                {date('until', t('notices.when.to'))}
              </>
            ),
          },
          { value: 'unknown', label: t('common.unknown') },
        ]}
      />
      <Radios
        name="place"
        legend={t('notices.when.place')}
        size="m"
        choices={places.map(value => ({ value, label: t(`notices.place.${value}`) }))}
        value={answers.place}
        {...errorOf(props, 'place')}
      />
      <TextInput
        name="place-text"
        label={t('notices.when.place-text')}
        optional
        value={answers['place-text']}
        {...errorOf(props, 'place-text')}
      />
    </>
  )
}
function dateTyped(
  answers: Answers,
  name: 'on' | 'since' | 'until' | 'child-birth' | 'suspect-birth',
): { day: string; month: string; year: string } {
  return {
    day: answers[`${name}-day`] ?? '',
    month: answers[`${name}-month`] ?? '',
    year: answers[`${name}-year`] ?? '',
  }
}

/** An officer among the accused: the notice then goes round the unit, or to the department where nobody knows the unit. */
function OfficerFields(props: QuestionProps): JSX.Element {
  const { t, answers, units, frame } = props
  const unit = (
    <Select
      name="officer-unit"
      label={t('notices.suspect.officer-unit')}
      hint={t('notices.suspect.officer-unit-hint')}
      optional
      value={answers['officer-unit']}
      options={[
        { value: '', label: t('notices.suspect.officer-unit-unknown') },
        ...units.map(one => ({ value: one.id, label: one.name[frame.lang] })),
      ]}
      {...errorOf(props, 'officer-unit')}
    />
  )
  return (
    <Radios
      name="officer"
      legend={t('notices.suspect.officer')}
      hint={t('notices.suspect.officer-hint')}
      size="m"
      small
      choices={yesNoUnknown(t).map(choice => (choice.value === 'yes' ? { ...choice, reveal: unit } : choice))}
      value={answers.officer}
      {...errorOf(props, 'officer')}
    />
  )
}

function PersonFields(props: QuestionProps & { who: 'child' | 'suspect' }): JSX.Element {
  const { t, answers, who, step } = props
  return (
    <>
      <h1 class="govuk-heading-l">{titleOf(step, answers.kind, t)}</h1>
      <p class="govuk-body">{t('notices.may-skip')}</p>
      {who === 'suspect' ? (
        <Radios
          name="relation"
          legend={t('notices.suspect.relation')}
          size="m"
          choices={relations.map(value => ({ value, label: t(`notices.relation.${value}`) }))}
          value={answers.relation}
          small
          {...errorOf(props, 'relation')}
        />
      ) : null}
      {who === 'suspect' && answers.kind !== 'act-by-child' ? <OfficerFields {...props} /> : null}
      <TextInput
        name={`${who}-name`}
        label={t('notices.person.name')}
        hint={t('notices.person.name-hint')}
        optional
        spellcheck={false}
        value={answers[`${who}-name`]}
        {...errorOf(props, `${who}-name`)}
      />
      <Radios
        name={`${who}-born`}
        legend={t('notices.person.born')}
        size="s"
        value={answers[`${who}-born`]}
        {...errorOf(props, `${who}-born`)}
        choices={[
          {
            value: 'age',
            label: t('notices.person.born-age'),
            reveal: (
              <TextInput
                name={`${who}-age`}
                label={t('notices.person.age')}
                inputmode="numeric"
                width={3}
                value={answers[`${who}-age`]}
                {...errorOf(props, `${who}-age`)}
              />
            ),
          },
          {
            value: 'date',
            label: t('notices.person.born-date'),
            reveal: (
              <DateInput
                name={`${who}-birth`}
                legend={t('notices.person.birth')}
                value={dateTyped(answers, `${who}-birth`)}
                {...errorOf(props, `${who}-birth-day`)}
              />
            ),
          },
          { value: 'unknown', label: t('common.unknown') },
        ]}
      />
      <Radios
        name={`${who}-sex`}
        legend={t('notices.person.sex')}
        size="s"
        inline
        value={answers[`${who}-sex`]}
        {...errorOf(props, `${who}-sex`)}
        choices={[
          { value: 'female', label: t('notices.person.female') },
          { value: 'male', label: t('notices.person.male') },
          { value: 'unknown', label: t('common.unknown') },
        ]}
      />
      {who === 'child' ? (
        <TextInput
          name="child-iin"
          label={t('notices.person.iin')}
          hint={t('notices.person.iin-hint')}
          inputmode="numeric"
          width={20}
          optional
          value={answers['child-iin']}
          {...errorOf(props, 'child-iin')}
        />
      ) : (
        <TextInput
          name="suspect-phone"
          label={t('notices.person.phone')}
          inputmode="tel"
          width={20}
          optional
          value={answers['suspect-phone']}
          {...errorOf(props, 'suspect-phone')}
        />
      )}
      <TextInput
        name={`${who}-address`}
        label={t('notices.person.address')}
        optional
        value={answers[`${who}-address`]}
        {...errorOf(props, `${who}-address`)}
      />
    </>
  )
}

function SignFields(props: QuestionProps): JSX.Element {
  const { t, answers } = props
  return (
    <>
      <h1 class="govuk-heading-l">{t('notices.signs.title')}</h1>
      <p class="govuk-body">{t('notices.signs.hint')}</p>
      {signKeys.map(sign => (
        <Radios
          name={sign}
          legend={t(`notices.signs.${sign}`)}
          size="s"
          small
          inline
          choices={yesNoUnknown(t)}
          value={answers[sign]}
          {...errorOf(props, sign)}
        />
      ))}
    </>
  )
}

export type CheckProps = Common & {
  readonly answers: Answers
  /** What would be sent; undefined while answers are wrong. */
  readonly submission: Submission | undefined
  readonly wrong: readonly (WrongAnswer & { readonly page: QuestionStep })[]
  readonly files: readonly KeptFile[]
  readonly version: number
  /** The answers are not those that were shown when "send" was pressed. */
  readonly hasChanged: boolean
}

export function CheckPage(props: CheckProps): JSX.Element {
  const { frame, t, draftId, submission: s, wrong, files } = props
  const { lang } = frame
  const change = (page: QuestionStep, what: string) => [{ href: stepPath(lang, page, draftId, 'check'), what }]
  const hasErrors = props.hasChanged || wrong.length > 0
  return (
    <StaffPage
      {...frame}
      path={stepPath(lang, 'check', draftId)}
      hasErrors={hasErrors}
      back={{ href: stepPath(lang, 'signs', draftId) }}
    >
      {props.hasChanged ? <ErrorSummary errors={[]} title={t('notices.check.changed')} /> : null}
      {wrong.length > 0 ? (
        <ErrorSummary
          errors={wrong.map(w => ({
            href: `${stepPath(lang, w.page, draftId, 'check')}#${w.field}`,
            text: t('notices.error-line', {
              field: nameOf(w.field, t, props.answers.kind),
              problem: errorWords(lang, w),
            }),
          }))}
        />
      ) : null}
      <p class="govuk-caption-m">{t('notices.page-of', { n: stepNumber('check'), all: steps.length })}</p>
      <h1 class="govuk-heading-l">{t('notices.check.title')}</h1>
      {props.answers.danger === 'yes' ? <WarningText>{t('notices.check.danger-call')}</WarningText> : null}
      {s === undefined ? null : (
        <>
          {s.conflict === 'none' && ['teacher', 'head', 'school-worker'].includes(s.suspect.relation) ? (
            <WarningText>
              {t('notices.check.contradiction')}{' '}
              <a class="govuk-link" href={stepPath(lang, 'conflict', draftId, 'check')}>
                {t('common.change')}
              </a>
            </WarningText>
          ) : null}
          <SummaryList
            rows={[
              ...saidRows(s, t, lang).map(row => ({
                key: row.key,
                value: row.value,
                actions: change(row.page, row.key),
              })),
              {
                key: t('notices.check.files'),
                value: fileLines(files, t),
                actions: change('story', t('notices.check.files')),
              },
            ]}
          />
          <p class="govuk-body">
            <strong>{t(s.conflict === 'none' ? 'notices.check.leaders-see' : 'notices.check.who-sees')}</strong>
          </p>
          <p class="govuk-body">
            {t(
              s.suspect.officer === 'yes'
                ? s.suspect.officerUnit === undefined
                  ? 'notices.check.goes-up'
                  : 'notices.check.goes-around'
                : 'notices.check.goes-to',
            )}
          </p>
          <Form
            action={`/${lang}/notices`}
            csrf={frame.csrf}
            hidden={{ draft: draftId, version: String(props.version) }}
          >
            <Button>{t('notices.check.send')}</Button>
          </Form>
        </>
      )}
      {s === undefined && wrong[0] !== undefined ? (
        <ButtonGroup>
          <ButtonLink href={stepPath(lang, wrong[0].page, draftId, 'check')}>{t('notices.new.go-on')}</ButtonLink>
        </ButtonGroup>
      ) : null}
      <Urgent t={t} />
    </StaffPage>
  )
}
function fileLines(files: readonly KeptFile[], t: Say): ComponentChildren {
  return files.length === 0 ? t('notices.check.no-files') : files.map((file, i) => <div>{fileWords(file, i, t)}</div>)
}

/** The form was sent or has expired: what happened, and the way on. */
export function GonePage({ frame, t, number }: { frame: PageFrame; t: Say; number: string | undefined }): JSX.Element {
  const { lang } = frame
  return (
    <StaffPage {...frame}>
      <h1 class="govuk-heading-l">{frame.title}</h1>
      <p class="govuk-body">{number === undefined ? t('notices.gone.expired') : t('notices.gone.sent', { number })}</p>
      <ButtonGroup>
        {number === undefined ? (
          <ButtonLink href={`/${lang}/notices/new`}>{t('notices.new.again')}</ButtonLink>
        ) : (
          <ButtonLink href={`/${lang}/notices/${number}/receipt`}>{t('notices.gone.receipt')}</ButtonLink>
        )}
        <a class="govuk-link" href={`/${lang}/notices`}>
          {t('notices.gone.list')}
        </a>
      </ButtonGroup>
    </StaffPage>
  )
}
