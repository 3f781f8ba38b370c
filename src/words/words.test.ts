import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalogue } from './catalogue.ts'
import { languages, render, type Message } from './say.ts'

test('every message exists in Kazakh, Russian and English, and is not the same empty text', () => {
  for (const [key, message] of Object.entries(catalogue) as [string, Message][]) {
    for (const lang of languages) {
      const text = message[lang]
      const forms = typeof text === 'string' ? [text] : Object.values(text)
      for (const form of forms) assert.ok(form.trim().length > 0, `no ${lang} words for ${key}`)
    }
  }
})

test('the three languages of a message ask for the same values', () => {
  const asked = (text: string) =>
    [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]))]
      .toSorted((a = '', b = '') => a.localeCompare(b))
      .join()
  for (const [key, message] of Object.entries(catalogue) as [string, Message][]) {
    const all = languages.map((lang) => {
      const text = message[lang]
      return asked(typeof text === 'string' ? text : Object.values(text).join(' '))
    })
    assert.equal(new Set(all).size, 1, `${key}: ${all.join(' | ')}`)
  }
})

test('Russian counts in three forms', () => {
  const days = {
    kk: '{n} күн',
    ru: { one: '{n} день', few: '{n} дня', many: '{n} дней' },
    en: { one: '{n} day', other: '{n} days' },
  }
  assert.deepEqual(
    [1, 2, 5, 11, 21, 112].map((n) => render(days, 'ru', { n })),
    ['1 день', '2 дня', '5 дней', '11 дней', '21 день', '112 дней'],
  )
  assert.equal(render(days, 'kk', { n: 5 }), '5 күн')
  assert.equal(render(days, 'en', { n: 1 }), '1 day')
})

test('a message that does not get a value it asks for is refused, not printed with a hole', () => {
  assert.throws(() => render({ kk: '{a}', ru: '{a}', en: '{a}' }, 'kk'), /did not get/)
})
