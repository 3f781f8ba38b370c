// The code with which a writer comes back to an answer: five characters that find it and are no secret, fourteen that open it (69 bits) and one that
// catches a slip of the pen. Groups of four, no letter that passes for another; Cyrillic look-alikes are understood. Pure.
import { checkCharacter, readSymbols, symbols } from '../words/numbers.ts'

const locatorLength = 5
const secretLength = 14
const length = locatorLength + secretLength + 1

export type ReturnCode = { readonly locator: string; readonly secret: string }
/** `shape`: too short, too long or a strange character; `check`: one character is wrong, or two changed places. */
export type ReadCode = ({ readonly ok: true } & ReturnCode) | { readonly ok: false; readonly why: 'shape' | 'check' }

/** Makes a code from random bytes, of which it asks for as many as it needs: each symbol is equally likely. */
export function makeCode(random: (length: number) => Uint8Array): ReturnCode {
  const symbol = (): string => {
    for (;;) {
      const [byte = 255] = random(1)
      // 8 × 31 = 248: the eight highest values would make the first symbols likelier than the others.
      if (byte < 248) return symbols.charAt(byte % symbols.length)
    }
  }
  const take = (n: number) => Array.from({ length: n }, symbol).join('')
  return { locator: take(locatorLength), secret: take(secretLength) }
}

export function writeCode({ locator, secret }: ReturnCode): string {
  const body = locator + secret
  return (body + checkCharacter(body)).replaceAll(/.{4}(?=.)/g, '$&-')
}

export function readCode(text: string): ReadCode {
  if (text.length > 100) return { ok: false, why: 'shape' }
  const typed = readSymbols(text)
  if (typed.length !== length || ![...typed].every(c => symbols.includes(c))) return { ok: false, why: 'shape' }
  const body = typed.slice(0, -1)
  if (checkCharacter(body) !== typed.at(-1)) return { ok: false, why: 'check' }
  return { ok: true, locator: body.slice(0, locatorLength), secret: body.slice(locatorLength) }
}
