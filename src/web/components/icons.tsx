// The few shapes the product uses, drawn as inline SVG in the colour of the text beside them.
// Shapes are from Lucide (lucide.dev, ISC licence, © Lucide Contributors); the wordmark's mark is our own.
// An icon never stands alone: it is hidden from screen readers and the word beside it carries the meaning.
import type { JSX } from 'preact'

const shapes = {
  alert: ['M12 9v4', 'M12 17h.01', 'M10.3 3.9 1.8 18a2 2 0 0 0 1.7 3h17a2 2 0 0 0 1.7-3L13.7 3.9a2 2 0 0 0-3.4 0Z'],
  clock: ['M12 6v6l4 2', 'M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0Z'],
  check: ['M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0Z', 'm8.5 12 2.5 2.5 5-5'],
  circle: ['M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0Z'],
  cross: ['M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0Z', 'm15 9-6 6', 'm9 9 6 6'],
  arrow: ['M5 12h14', 'm12 5 7 7-7 7'],
  back: ['m15 18-6-6 6-6'],
  lock: ['M5 11h14v10H5z', 'M8 11V7a4 4 0 0 1 8 0v4'],
  phone: [
    'M22 16.9v3a2 2 0 0 1-2.2 2 19.8 19.8 0 0 1-8.6-3.1 19.5 19.5 0 0 1-6-6A19.8 19.8 0 0 1 2.1 4.2 2 2 0 0 1 4.1 2h3a2 2 0 0 1 2 1.7c.1 1 .4 1.9.7 2.8a2 2 0 0 1-.5 2.1L8.1 9.9a16 16 0 0 0 6 6l1.3-1.3a2 2 0 0 1 2.1-.4c.9.3 1.8.6 2.8.7a2 2 0 0 1 1.7 2Z',
  ],
  send: ['M22 2 11 13', 'M22 2 15 22l-4-9-9-4Z'],
  scale: [
    'M12 3v18',
    'M7 21h10',
    'M3 7h2c2 0 5-1 7-2 2 1 5 2 7 2h2',
    'm5 7-3 8a5 5 0 0 0 6 0Z',
    'm19 7-3 8a5 5 0 0 0 6 0Z',
  ],
  person: ['M16 7a4 4 0 1 1-8 0 4 4 0 0 1 8 0Z', 'M4 21a8 8 0 0 1 16 0'],
  up: ['M12 19V5', 'm5 12 7-7 7 7'],
} as const

export type IconName = keyof typeof shapes

export function Icon({ name, size = 20 }: { name: IconName; size?: number }): JSX.Element {
  return (
    <svg
      class="ar-icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[name].map(d => (
        <path d={d} />
      ))}
    </svg>
  )
}

/** Two strokes meeting at an angle over a third: a hand between two. */
export function Mark({ size = 28 }: { size?: number }): JSX.Element {
  return (
    <svg
      class="ar-mark"
      width={size}
      height={size}
      viewBox="0 0 28 28"
      fill="none"
      stroke="currentColor"
      stroke-width="3.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M4 23.5 14 4.5l10 19" />
      <path d="M11 23.5h6" />
    </svg>
  )
}
