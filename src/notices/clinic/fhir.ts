// The door for hospital systems: FHIR R4 QuestionnaireResponse and ServiceRequest, read into the seven fields, and OperationOutcome for what is wrong, with the
// FHIRPath of the element and never its content. Pure. Only the elements named here are read; an answer to a question we do not ask is refused, not dropped.
import { z } from 'zod'
import type { FieldError } from '../../http/problems.ts'
import { languages, type Lang } from '../../words/say.ts'
import { relations } from '../contract.ts'
import { injuryNotice, type InjuryNotice } from './contract.ts'

export type Issue = {
  readonly code: 'invalid' | 'required' | 'structure' | 'code-invalid'
  readonly expression: string
}
export type FhirRead =
  | { readonly ok: true; readonly said: InjuryNotice; readonly identifier: string | undefined }
  | { readonly ok: false; readonly issues: readonly Issue[] }

const coding = z.looseObject({ system: z.string().max(200).optional(), code: z.string().min(1).max(60) })
const identifier = z.array(z.looseObject({ system: z.string().max(300).optional(), value: z.string().min(1).max(200) }))
const answer = z.looseObject({
  valueString: z.string().optional(),
  valueInteger: z.number().optional(),
  valueDate: z.string().optional(),
  valueBoolean: z.boolean().optional(),
  valueCoding: coding.optional(),
})
const questionnaireResponse = z.looseObject({
  resourceType: z.literal('QuestionnaireResponse'),
  status: z.enum(['completed', 'amended']),
  identifier: z.union([identifier, identifier.element]).optional(),
  item: z.array(z.looseObject({ linkId: z.string().max(60), answer: z.array(answer).min(1) })).min(1),
})
const serviceRequest = z.looseObject({
  resourceType: z.literal('ServiceRequest'),
  status: z.enum(['active', 'draft']),
  intent: z.enum(['order', 'plan', 'proposal']),
  priority: z.enum(['routine', 'urgent', 'asap', 'stat']).optional(),
  identifier: identifier.optional(),
  contained: z
    .array(
      z.looseObject({
        resourceType: z.literal('Patient'),
        name: z.array(z.looseObject({ text: z.string() })).optional(),
        birthDate: z.string(),
        gender: z.enum(['male', 'female', 'other', 'unknown']).optional(),
      }),
    )
    .length(1),
  reasonCode: z.array(z.looseObject({ coding: z.array(coding).min(1) })).min(1),
  note: z.array(z.looseObject({ text: z.string() })).min(1),
})

/** The language in which the resource says it is written; Kazakh where it does not say, or says another. */
export function languageOf(body: { readonly language?: unknown }): Lang {
  const said = typeof body.language === 'string' ? body.language.toLowerCase().split('-')[0] : undefined
  return languages.find(lang => lang === said) ?? 'kk'
}

export function readFhir(resource: 'QuestionnaireResponse' | 'ServiceRequest', body: unknown): FhirRead {
  return resource === 'QuestionnaireResponse' ? readResponse(body) : readRequest(body)
}

const asked = ['name', 'age', 'birth', 'sex', 'injuries', 'relation', 'officer', 'danger', 'words'] as const
type Asked = (typeof asked)[number]

function readResponse(body: unknown): FhirRead {
  const read = questionnaireResponse.safeParse(body)
  if (!read.success) return { ok: false, issues: structural('QuestionnaireResponse', read.error) }
  const { item } = read.data
  const place = new Map<string, string>()
  const issues: Issue[] = []
  const found = new Map<Asked, z.infer<typeof answer>[]>()
  for (const [i, one] of item.entries()) {
    const at = `QuestionnaireResponse.item[${i}]`
    const link = asked.find(a => a === one.linkId)
    if (link === undefined || found.has(link)) issues.push({ code: 'invalid', expression: `${at}.linkId` })
    else {
      found.set(link, one.answer)
      place.set(link, `${at}.answer[0]`)
    }
  }
  if (issues.length > 0) return { ok: false, issues }
  const first = (link: Asked) => found.get(link)?.[0]
  const code = (link: Asked) => first(link)?.valueCoding?.code ?? first(link)?.valueString
  const danger = first('danger')?.valueBoolean
  const officer = first('officer')?.valueBoolean
  const said = {
    ...(found.has('name') && { name: first('name')?.valueString }),
    birth: found.has('birth') ? { date: first('birth')?.valueDate } : { age: first('age')?.valueInteger },
    ...(found.has('sex') && { sex: code('sex') }),
    injuries: (found.get('injuries') ?? []).map(a => a.valueCoding?.code ?? a.valueString),
    relation: code('relation'),
    ...(found.has('officer') && { officer: officer === undefined ? code('officer') : officer ? 'yes' : 'no' }),
    danger: danger === undefined ? code('danger') : danger ? 'yes' : 'no',
    words: first('words')?.valueString,
  }
  return judged(
    said,
    field => place.get(field === 'birth' && !found.has('birth') ? 'age' : field) ?? 'QuestionnaireResponse.item',
    read.data.identifier,
  )
}

function readRequest(body: unknown): FhirRead {
  const read = serviceRequest.safeParse(body)
  if (!read.success) return { ok: false, issues: structural('ServiceRequest', read.error) }
  const { contained, reasonCode, note, priority } = read.data
  const [patient] = contained
  const codes = reasonCode.flatMap(r => r.coding)
  const relation = codes.find(c => c.system === 'urn:arasha:relation')?.code
  const name = patient?.name?.[0]?.text
  const said = {
    ...(name !== undefined && { name }),
    birth: { date: patient?.birthDate },
    ...((patient?.gender === 'female' || patient?.gender === 'male') && { sex: patient.gender }),
    injuries: codes.filter(c => c.system !== 'urn:arasha:relation').map(c => c.code),
    relation: relation ?? relations[relations.length - 1],
    danger: priority === 'stat' ? 'yes' : 'unknown',
    words: note.map(n => n.text).join('\n'),
  }
  const places: Readonly<Record<string, string>> = {
    name: 'ServiceRequest.contained[0].name[0].text',
    birth: 'ServiceRequest.contained[0].birthDate',
    sex: 'ServiceRequest.contained[0].gender',
    injuries: 'ServiceRequest.reasonCode',
    relation: 'ServiceRequest.reasonCode',
    words: 'ServiceRequest.note',
  }
  return judged(said, field => places[field] ?? 'ServiceRequest', read.data.identifier)
}

function judged(
  said: unknown,
  placeOf: (field: string) => string,
  given: z.infer<typeof identifier> | z.infer<typeof identifier>[number] | undefined,
): FhirRead {
  const read = injuryNotice.safeParse(said)
  if (!read.success) {
    const issues = read.error.issues.map((issue): Issue => {
      const field = String(issue.path[0] ?? '')
      const isMissing = (said as Record<string, unknown>)[field] === undefined
      const isCode = ['injuries', 'relation', 'officer', 'danger', 'sex'].includes(field)
      return { code: isMissing ? 'required' : isCode ? 'code-invalid' : 'invalid', expression: placeOf(field) }
    })
    return {
      ok: false,
      issues: issues.filter((one, i) => issues.findIndex(o => o.expression === one.expression) === i),
    }
  }
  const one = Array.isArray(given) ? given[0] : given
  return { ok: true, said: read.data, identifier: one && `${one.system ?? ''}|${one.value}` }
}

function structural(resource: string, error: z.ZodError): readonly Issue[] {
  return error.issues.map(issue => ({
    code: issue.code === 'invalid_type' && issue.input === undefined ? 'required' : 'structure',
    expression: issue.path.reduce<string>(
      (at, p) => (typeof p === 'number' ? `${at}[${p}]` : `${at}.${String(p)}`),
      resource,
    ),
  }))
}

/** What the filing itself refused, such as a day in the future. */
export function issuesOf(resource: string, errors: readonly FieldError[]): readonly Issue[] {
  return errors.length === 0
    ? [{ code: 'invalid', expression: resource }]
    : errors.map(e => ({ code: 'invalid', expression: `${resource}${e.pointer.replaceAll('/', '.')}` }))
}

export function operationOutcome(issues: readonly Issue[]) {
  return {
    resourceType: 'OperationOutcome',
    issue: issues.map(({ code, expression }) => ({ severity: 'error', code, expression: [expression] })),
  }
}
