// The health worker's notice of injuries: seven fields on one page, usable in two minutes and without a script. What was typed comes back as it was typed. It says
// what must be told whether or not the person agrees, from the law's own data, and where an agreement is needed.
import type { JSX } from 'preact'
import type { PageFrame } from '../../http/frame.ts'
import { Button } from '../../web/components/button.tsx'
import { Radios } from '../../web/components/choice.tsx'
import { Details } from '../../web/components/details.tsx'
import { ErrorSummary } from '../../web/components/error-summary.tsx'
import { FieldError, Fieldset, FormGroup, Hint } from '../../web/components/field.tsx'
import { Form } from '../../web/components/form.tsx'
import { Select } from '../../web/components/select.tsx'
import { Textarea, TextInput } from '../../web/components/text-field.tsx'
import { renderPage, StaffPage } from '../../web/layout.tsx'
import { speaker } from '../../words/catalogue.ts'
import { knowledge, relations } from '../contract.ts'
import { groundOn, healthGround } from '../must-i-tell/ground.ts'
import { Urgent } from '../urgent.tsx'
import { abuseCodes, bodyParts, injuries, type BodyPart, type Injury } from './codes.ts'

export type Typed = Readonly<Record<string, string>>
/** So many injuries can be listed one by one; more are told in words. */
export const rows = [1, 2, 3] as const

export function injuryPage(
  frame: PageFrame,
  form: { readonly key: string; readonly today: string; readonly typed: Typed },
  errors: Readonly<Record<string, string>>,
): string {
  const { lang } = frame
  const t = speaker(lang)
  const { typed, today } = form
  const list = Object.entries(errors)
  return renderPage(
    <StaffPage {...frame} back={{ href: `/${lang}/notices` }} hasErrors={list.length > 0}>
      {list.length === 0 ? null : (
        <ErrorSummary
          errors={list.map(([field, text]) => ({ text, href: `#${field === 'injuries' ? 'injury-1' : field}` }))}
        />
      )}
      <h1 class="govuk-heading-l">{frame.title}</h1>
      <Urgent t={t} />
      <Details summary={t('clinic.law')} open={false}>
        <p class="govuk-body">
          <strong>{t('clinic.law.must')}</strong>
        </p>
        <ul class="govuk-list govuk-list--bullet">
          {[...healthGround(today), ...groundOn(today, 'health')].map(ground => (
            <li>
              {ground.does[lang]} ({ground.cite.words[lang]})
            </li>
          ))}
        </ul>
        <p class="govuk-body">{t('clinic.law.consent')}</p>
        <p class="govuk-body">{t('clinic.law.open')}</p>
      </Details>
      <Form action={`/${lang}/notices/injuries`} csrf={frame.csrf} hidden={{ key: form.key }} autocomplete="off">
        <div class="ar-clinic">
          <TextInput name="name" label={t('clinic.name')} optional value={typed['name']} error={errors['name']} />
          <TextInput
            name="age"
            label={t('clinic.age')}
            width={3}
            inputmode="numeric"
            value={typed['age']}
            error={errors['age']}
          />
          <Select
            name="sex"
            label={t('notices.person.sex')}
            value={typed['sex']}
            error={errors['sex']}
            options={[
              { value: '', label: t('common.unknown') },
              { value: 'female', label: t('notices.person.female') },
              { value: 'male', label: t('notices.person.male') },
            ]}
          />
        </div>
        <FormGroup error={errors['injuries']}>
          <Fieldset legend={t('clinic.injuries')} size="s" group>
            <Hint id="injuries">{t('clinic.injuries.hint')}</Hint>
            <FieldError id="injuries" error={errors['injuries']} />
            {rows.map(n => (
              <InjuryRow n={n} typed={typed} lang={lang} />
            ))}
            <Code value={typed['code']} lang={lang} />
          </Fieldset>
        </FormGroup>
        <div class="ar-clinic ar-clinic--two">
          <Select
            name="relation"
            label={t('clinic.relation')}
            value={typed['relation'] ?? 'unknown'}
            error={errors['relation']}
            options={relations.map(relation => ({ value: relation, label: t(`notices.relation.${relation}`) }))}
          />
          <Radios
            name="danger"
            legend={t('clinic.danger')}
            inline
            small
            value={typed['danger']}
            error={errors['danger']}
            choices={knowledge.map(answer => ({ value: answer, label: t(`common.${answer}`) }))}
          />
        </div>
        <Radios
          name="officer"
          legend={t('notices.suspect.officer')}
          hint={t('clinic.officer-hint')}
          inline
          small
          value={typed['officer']}
          error={errors['officer']}
          choices={knowledge.map(answer => ({ value: answer, label: t(`common.${answer}`) }))}
        />
        <Textarea
          name="words"
          label={t('clinic.words')}
          hint={t('clinic.words.hint')}
          rows={3}
          maxCharacters={5000}
          value={typed['words']}
          error={errors['words']}
        />
        <Button>{t('clinic.send')}</Button>
      </Form>
    </StaffPage>,
  )
}

function InjuryRow({ n, typed, lang }: { n: number; typed: Typed; lang: PageFrame['lang'] }): JSX.Element {
  const t = speaker(lang)
  return (
    <div class="ar-clinic ar-clinic--two">
      <Select
        name={`injury-${n}`}
        label={t('clinic.injury', { n })}
        value={typed[`injury-${n}`]}
        options={[
          { value: '', label: '—' },
          ...(Object.keys(injuries) as Injury[]).map(one => ({ value: one, label: injuries[one][lang] })),
        ]}
      />
      <Select
        name={`part-${n}`}
        label={t('clinic.part', { n })}
        value={typed[`part-${n}`]}
        options={[
          { value: '', label: '—' },
          ...(Object.keys(bodyParts) as BodyPart[]).map(one => ({ value: one, label: bodyParts[one][lang] })),
        ]}
      />
    </div>
  )
}

/** Browsers offer the list by code and by word; whoever has no such browser types the code. */
function Code({ value, lang }: { value: string | undefined; lang: PageFrame['lang'] }): JSX.Element {
  const t = speaker(lang)
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for="code">
        {t('clinic.code')}
      </label>
      <div class="govuk-hint" id="code-hint">
        {t('clinic.code.hint')}
      </div>
      <input
        class="govuk-input"
        id="code"
        name="code"
        type="text"
        list="codes"
        autocomplete="off"
        spellcheck={false}
        aria-describedby="code-hint"
        {...(value === undefined || value === '' ? {} : { value })}
      />
      <datalist id="codes">
        {Object.entries(abuseCodes).map(([code, words]) => (
          <option value={`${code} – ${words[lang]}`} />
        ))}
      </datalist>
    </div>
  )
}
