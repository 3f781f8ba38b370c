// Every problem the server can answer with, in one list: code, HTTP status, who raises it and what the client should do. RFC 9457.
// Titles are words (`problem.<code>` in words/messages/http.ts). The API reference and docs/problems.md are made from this list.

export const problems = {
  'bad-input': { status: 400, does: 'A field is missing or wrong; `errors` points at each. Correct and send again.' },
  'bad-json': { status: 400, does: 'The body is not JSON, or not UTF-8. Correct and send again.' },
  'idempotency-key-missing': {
    status: 400,
    does: 'The API asks for an Idempotency-Key header on every write. Send one: a new random value per submission, the same on each retry.',
  },
  'signed-out': { status: 401, does: 'No session or token, or it has ended. Sign in again; drafts are kept.' },
  'sign-in-refused': {
    status: 401,
    does: 'Account or password is wrong. The same answer whether the account exists or not.',
  },
  'forgery-suspected': {
    status: 403,
    does: 'The form did not come from our page, or it is too old. Load the page again; the answers of a draft are kept.',
  },
  'not-allowed': { status: 403, does: 'This account may never do this. Do not retry; the attempt is in the journal.' },
  'cannot-delete': {
    status: 405,
    does: 'Notices are never deleted or changed; add information or mark as mistaken instead. The attempt is in the journal.',
  },
  'not-found': {
    status: 404,
    does: 'There is nothing at this address for this account. Whether it exists for others is not disclosed.',
  },
  'method-not-allowed': { status: 405, does: 'The address exists, but not for this method.' },
  'key-reused': {
    status: 409,
    does: 'The same Idempotency-Key came with another body. Use a new key for a new submission.',
  },
  'out-of-date': {
    status: 409,
    does: 'Somebody changed the record since the form was loaded. Nothing was overwritten; load again and repeat.',
  },
  'wrong-state': { status: 409, does: 'The record is not in a state that allows this. Load it again.' },
  'law-forbids': {
    status: 409,
    does: 'On the facts as they stand the law forbids this; `errors` names the claim. Settle the facts first, or do what the law provides.',
  },
  'closing-barred': {
    status: 409,
    does: 'Something stands in the way of closing the case; `errors` names each thing. Do that first.',
  },
  'second-person-needed': { status: 409, does: 'The same person cannot propose and confirm. Let a colleague confirm.' },
  'form-expired': {
    status: 410,
    does: 'The draft was sent or has expired. Begin again, or look at the list of sent notices.',
  },
  'too-large': { status: 413, does: 'The body or file is too large. The limit is in the detail.' },
  'wrong-media-type': { status: 415, does: 'Send application/json (API) or a form (pages).' },
  'too-many': {
    status: 429,
    does: 'Too many attempts. Wait for Retry-After seconds. Submissions of notices are never refused for this.',
  },
  unexpected: {
    status: 500,
    does: 'A fault of ours. Nothing was written unless a receipt was given. Retry with the same Idempotency-Key; tell support the instance.',
  },
  unavailable: {
    status: 503,
    does: 'The database cannot answer now. Nothing was acknowledged. Retry after Retry-After seconds with the same Idempotency-Key; in danger call 102, 112 or 111.',
  },
} as const

export type ProblemCode = keyof typeof problems
/** Where the input was wrong: JSON pointer and a code that words turns into a sentence (`field.<code>`). */
export type FieldError = {
  readonly pointer: string
  readonly code: string
  readonly values?: Readonly<Record<string, string | number>>
}

export class Problem extends Error {
  readonly code: ProblemCode
  readonly errors: readonly FieldError[]
  /** What was refused, when the attempt itself belongs into the journal. */
  readonly attempted: { readonly kind: string; readonly id: string; readonly region?: number } | undefined

  constructor(
    code: ProblemCode,
    options: {
      errors?: readonly FieldError[]
      attempted?: { kind: string; id: string; region?: number }
      cause?: unknown
    } = {},
  ) {
    super(code, { cause: options.cause })
    this.code = code
    this.errors = options.errors ?? []
    this.attempted = options.attempted
  }
  get status(): number {
    return problems[this.code].status
  }
}

/** One field of a form or body is wrong; `code` names the sentence (`field.CODE` in the messages), `values` what it asks for. */
export function wrong(field: string, code: string, values?: FieldError['values']): Problem {
  return new Problem('bad-input', { errors: [{ pointer: `/${field}`, code, ...(values && { values }) }] })
}
