// The page on which an organisation opens the file of a family that came by itself. What is asked is what helping needs and nothing that leads to a door: no
// address, no telephone. It says who will see it, and that a child in danger is told of elsewhere.
import type { PageFrame } from '../http/frame.ts'
import { Button } from '../web/components/button.tsx'
import { Radios } from '../web/components/choice.tsx'
import { DateInput } from '../web/components/date-input.tsx'
import { ErrorSummary } from '../web/components/error-summary.tsx'
import { Form } from '../web/components/form.tsx'
import { WarningText } from '../web/components/notes.tsx'
import { Select } from '../web/components/select.tsx'
import { Textarea, TextInput } from '../web/components/text-field.tsx'
import { renderPage, StaffPage } from '../web/layout.tsx'
import { speaker } from '../words/catalogue.ts'
import { languages } from '../words/say.ts'
import type { Service } from './referral.ts'

export function familyPage(
  frame: PageFrame,
  offered: readonly Service[],
  typed: Readonly<Record<string, string>>,
  errors: Readonly<Record<string, string>>,
): string {
  const { lang } = frame
  const t = speaker(lang)
  const found = Object.entries(errors).map(([field, text]) => ({ text, href: `#${field}` }))
  const text = (field: string) => ({ value: typed[field] ?? '', error: errors[field] })
  return renderPage(
    <StaffPage
      {...frame}
      back={{ href: `/${lang}/referrals`, label: t('referrals.title') }}
      hasErrors={found.length > 0}
    >
      {found.length === 0 ? null : <ErrorSummary errors={found} />}
      <h1 class="govuk-heading-l">{t('family.new')}</h1>
      <p class="govuk-body">{t('family.new.lead')}</p>
      <WarningText>{t('family.new.child')}</WarningText>
      <Form action={`/${lang}/referrals/family`} csrf={frame.csrf} autocomplete="off">
        <Select
          name="service"
          label={t('referrals.col.what')}
          value={typed['service'] ?? offered.find(one => one === 'social') ?? offered[0] ?? ''}
          error={errors['service']}
          options={offered.map(one => ({ value: one, label: t(`referrals.service.${one}`) }))}
        />
        <TextInput name="name" label={t('family.name')} {...text('name')} />
        <TextInput name="age" label={t('family.age')} inputmode="numeric" width={3} {...text('age')} />
        <Radios
          name="sex"
          legend={t('family.sex')}
          size="s"
          inline
          value={typed['sex'] || undefined}
          error={errors['sex']}
          choices={(['female', 'male'] as const).map(one => ({ value: one, label: t(`referrals.sex.${one}`) }))}
        />
        <TextInput
          name="children"
          label={t('family.children')}
          hint={t('family.children.hint')}
          width={10}
          optional
          {...text('children')}
        />
        <Radios
          name="lang"
          legend={t('family.lang')}
          size="s"
          value={typed['lang'] || undefined}
          error={errors['lang']}
          choices={languages.map(one => ({ value: one, label: t(`family.lang.${one}`) }))}
        />
        <DateInput
          name="until"
          legend={t('family.until')}
          value={{
            day: typed['until-day'] ?? '',
            month: typed['until-month'] ?? '',
            year: typed['until-year'] ?? '',
          }}
          error={errors['until']}
        />
        <Textarea name="needs" label={t('family.needs')} rows={4} maxCharacters={2000} {...text('needs')} />
        <Button>{t('family.open')}</Button>
      </Form>
    </StaffPage>,
  )
}
