// Sends one letter to an agency's own system. The body names the thing by its number and kind, never by its content: the other system fetches
// what it may see with its own rights. It is signed with the key that signs receipts, so that the receiver needs no shared secret. The letter
// counts as delivered only when the answer repeats its key: a proxy's friendly page is no receipt.
import { sign } from 'node:crypto'
import type { Services } from '../../http/services.ts'
import { judgeStatus, type AttemptResult } from '../attempt.ts'

export type WebhookLetter = {
  readonly kind: string
  readonly subject: { readonly kind: string; readonly number: string }
  /** The same on each attempt: a receiver drops what it has had before. */
  readonly idempotencyKey: string
}

/** An answer is read up to here; a receipt is far shorter. */
const longestAnswer = 4096

export async function sendWebhook(
  endpoint: string,
  letter: WebhookLetter,
  key: Services['receiptKey'],
  until: { readonly timeoutMs: number; readonly stop: AbortSignal },
): Promise<AttemptResult> {
  const body = JSON.stringify({ v: 1, ...letter })
  const signature = sign(null, Buffer.from(body), key.privateKey).toString('base64url')
  try {
    const answer = await fetch(endpoint, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'idempotency-key': letter.idempotencyKey,
        'arasha-key': key.keyId,
        'arasha-signature': signature,
      },
      body,
      signal: AbortSignal.any([AbortSignal.timeout(until.timeoutMs), until.stop]),
    })
    const judged = judgeStatus(answer.status)
    if (judged !== 'answered') {
      await answer.body?.cancel().catch(() => {})
      return { outcome: judged, detail: `http-${answer.status}` }
    }
    return isReceipt(await readShort(answer), letter.idempotencyKey)
      ? { outcome: 'received', detail: `http-${answer.status}` }
      : { outcome: 'failed', detail: 'wrong-receipt' }
  } catch (error) {
    return { outcome: 'failed', detail: reasonOf(error) }
  }
}

async function readShort(answer: Response): Promise<string> {
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of answer.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true })
    if (text.length > longestAnswer) break
  }
  return text
}

function isReceipt(text: string, key: string): boolean {
  try {
    const answer: unknown = JSON.parse(text)
    return typeof answer === 'object' && answer !== null && (answer as { received?: unknown }).received === key
  } catch {
    return false
  }
}

/** A word from a closed list: what the other side or the network wrote stays out of the database. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unreachable'
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'timeout'
  const code = (error.cause as { code?: unknown } | undefined)?.code
  if (code === 'ECONNREFUSED') return 'refused-connection'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'unknown-host'
  if (code === 'ECONNRESET' || code === 'UND_ERR_SOCKET') return 'broken-off'
  return 'unreachable'
}
