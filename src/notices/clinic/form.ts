// The seven fields of the page as they cross into the one shape of an injury notice: what was typed, and what is wrong with it by field. Pure.
import type { FieldError } from '../../http/problems.ts'
import { fieldErrors } from '../../http/route.ts'
import { injuryNotice, type InjuryNotice } from './contract.ts'

type Typed = { text(name: string): string }

/** `rows`: how many injuries the page lists. */
export function readInjuries(
  form: Typed,
  rows: readonly number[],
):
  | { readonly ok: true; readonly said: InjuryNotice }
  | { readonly ok: false; readonly errors: Readonly<Record<string, FieldError>> } {
  const listed = rows.flatMap(n => {
    const [what, where] = [form.text(`injury-${n}`), form.text(`part-${n}`)]
    if (what === '') return where === '' ? [] : [`other/${where}`]
    return [where === '' || what === 'none-seen' ? what : `${what}/${where}`]
  })
  // What the list offers begins with the code; the words after it are for people.
  const typedCode = form.text('code').trim()
  const code = /^([A-Za-z]\s?\d{2}(?:[.,]\d{1,2})?)(?:\s*[–—-]\s.*)?$/.exec(typedCode)?.[1] ?? typedCode
  const age = form.text('age').trim()
  const read = injuryNotice.safeParse({
    ...(form.text('name').trim() !== '' && { name: form.text('name') }),
    birth: { age: /^\d{1,3}$/.test(age) ? Number(age) : undefined },
    ...(form.text('sex') !== '' && { sex: form.text('sex') }),
    injuries: [...new Set(code === '' ? listed : [...listed, code.replace(/\s/, '').replace(',', '.').toUpperCase()])],
    relation: form.text('relation'),
    ...(form.text('officer') !== '' && { officer: form.text('officer') }),
    danger: form.text('danger'),
    words: form.text('words'),
  })
  if (read.success) return { ok: true, said: read.data }
  const errors: Record<string, FieldError> = {}
  for (const error of fieldErrors(read.error)) {
    const field = error.pointer.split('/')[1] ?? 'words'
    const shown = field === 'birth' ? 'age' : field
    // A code that is none of an injury: said where it was typed.
    const isCode = field === 'injuries' && Number(error.pointer.split('/')[2]) >= listed.length && code !== ''
    errors[isCode ? 'code' : shown] ??= {
      pointer: error.pointer,
      code: isCode ? 'wrong-code' : shown === 'age' ? 'choose-age' : shown === 'words' ? 'say-what' : error.code,
    }
  }
  return { ok: false, errors }
}
