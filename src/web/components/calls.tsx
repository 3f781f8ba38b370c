// The three numbers a person in danger can call, one tap each. Stands at the top of every public page and works when everything else is down.
import type { JSX } from 'preact'
import { useWords } from '../language.ts'
import { Icon } from './icons.tsx'

const numbers = ['102', '112', '111'] as const

export function CallBar(): JSX.Element {
  const t = useWords()
  return (
    <div class="ar-calls" role="group" aria-label={t('web.call')}>
      <span class="ar-calls__word">
        <Icon name="phone" size={18} /> {t('web.call')}
      </span>
      {numbers.map(number => (
        <a class="ar-calls__number" href={`tel:${number}`}>
          <strong>{number}</strong> <span>{t(`web.call.${number}`)}</span>
        </a>
      ))}
    </div>
  )
}
