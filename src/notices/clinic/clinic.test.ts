// A hospital's system tells of injuries by FHIR: both resources become one shape of notice with a number; what is wrong is named by its element and never echoed.
import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { closeBeforeDrop, testDatabase } from '../../../test/cluster.ts'
import { plantHelper, plantHouse } from '../../../test/houses.ts'
import { allLanguages, makeWorld, visitorTo } from '../../../test/world.ts'
import { verifyReceipt } from '../../post/receipt.ts'
import { makeApp } from '../../server.ts'
import { submissionOf } from './contract.ts'
import { readFhir } from './fhir.ts'

const world = await makeWorld(await testDatabase())
closeBeforeDrop(() => world.close())
const { admin, plant } = world
await plant.moveClock(Math.round((Date.parse('2026-06-10T10:00:00+05:00') - Date.now()) / 1000))
const abai = await plant.region(10)
const clinic = await plantHouse(world, 'health', 10)
await admin.query('update agencies set police_unit_id = $2 where id = $1', [clinic, abai.unit])
const app = await makeApp(world.services, { log: () => {} })
closeBeforeDrop(() => app.close())
async function tokenFor(agency: string): Promise<string> {
  const token = `token-${randomUUID()}`
  await admin.query(
    `insert into api_clients (id, agency_id, token_hash, roles, label, created_at) values ($1, $2, $3, '{api-sender}', 'test', now())`,
    [randomUUID(), agency, createHash('sha256').update(token).digest()],
  )
  return token
}
const hospital = await tokenFor(clinic)
const school = await tokenFor(abai.school)
const send = (resource: string, payload: unknown, token = hospital, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: `/api/fhir/R4/${resource}`,
    payload: payload as object,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json', ...headers },
  })
const response = (more: readonly unknown[] = []) => ({
  resourceType: 'QuestionnaireResponse',
  status: 'completed',
  identifier: { system: 'urn:hospital', value: randomUUID() },
  item: [
    { linkId: 'name', answer: [{ valueString: 'Айсұлу Сынақова' }] },
    { linkId: 'age', answer: [{ valueInteger: 9 }] },
    { linkId: 'sex', answer: [{ valueCoding: { code: 'female' } }] },
    { linkId: 'injuries', answer: [{ valueCoding: { code: 'bruise' } }, { valueCoding: { code: 'T74.1' } }] },
    { linkId: 'relation', answer: [{ valueCoding: { code: 'step-parent' } }] },
    { linkId: 'danger', answer: [{ valueBoolean: true }] },
    { linkId: 'words', answer: [{ valueString: 'Үйде ұрғанын айтады.' }] },
    ...more,
  ],
})
const request = () => ({
  resourceType: 'ServiceRequest',
  status: 'active',
  intent: 'order',
  priority: 'stat',
  identifier: [{ system: 'urn:hospital', value: randomUUID() }],
  subject: { reference: '#p' },
  contained: [
    {
      resourceType: 'Patient',
      id: 'p',
      name: [{ text: 'Айсұлу Сынақова' }],
      birthDate: '1990-04-02',
      gender: 'female',
    },
  ],
  reasonCode: [{ coding: [{ system: 'http://hl7.org/fhir/sid/icd-10', code: 'T74.1' }] }],
  note: [{ text: 'Күйеуі ұрғанын айтады.' }],
})
type Task = {
  resourceType: string
  identifier: { value: string }[]
  output: { type: { text: string }; valueString: string }[]
}
type Outcome = { resourceType: string; issue: { code: string; expression: string[] }[] }

test('both resources become a notice with a number, and the law hears that a health worker learnt of it', async () => {
  for (const [resource, body, kind] of [
    ['QuestionnaireResponse', response(), 'harm-to-child'],
    ['ServiceRequest', request(), 'violence-at-home'],
  ] as const) {
    const answer = await send(resource, body)
    assert.equal(answer.statusCode, 201, answer.body)
    const task = answer.json<Task>()
    assert.equal(task.resourceType, 'Task')
    const { rows } = await admin.query<{ kind: string; danger: string; learnt: string; author_only: boolean }>(
      `select n.kind, n.danger, n.author_only, f.value ->> 'value' as learnt from notices n join facts f on f.incident_id = n.incident_id and f.key = 'learntBy' where n.number = $1`,
      [task.identifier[0]?.value],
    )
    assert.deepEqual(rows[0], { kind, danger: 'yes', learnt: 'health', author_only: true })
    const receipt = task.output.find(one => one.type.text === 'receipt')?.valueString ?? '{}'
    assert.equal(verifyReceipt(JSON.parse(receipt), [world.services.receiptKey]), 'valid')
    const again = await send(resource, body)
    assert.equal(again.json<Task>().identifier[0]?.value, task.identifier[0]?.value, 'sent again it is the same notice')
  }
})

test('a wrong code is answered with an OperationOutcome that names the element and repeats nothing of it', async () => {
  const wrong = response()
  ;(wrong.item[3] as { answer: unknown }).answer = [{ valueCoding: { code: 'ҚҰПИЯ-КОД' } }]
  const answer = await send('QuestionnaireResponse', wrong)
  assert.equal(answer.statusCode, 400)
  const outcome = answer.json<Outcome>()
  assert.equal(outcome.resourceType, 'OperationOutcome')
  assert.deepEqual(
    outcome.issue.map(i => [i.code, i.expression[0]]),
    [['code-invalid', 'QuestionnaireResponse.item[3].answer[0]']],
  )
  assert.ok(!answer.body.includes('ҚҰПИЯ') && !answer.body.includes('Сынақова'))
})

test('a missing field, an unknown question, another resource and no identifier are each named', async () => {
  const found = async (resource: string, body: unknown) => (await send(resource, body)).json<Outcome>().issue[0]
  const without = response()
  without.item.splice(6, 1)
  assert.deepEqual((await found('QuestionnaireResponse', without))?.code, 'required')
  assert.equal(
    (await found('QuestionnaireResponse', response([{ linkId: 'address', answer: [{ valueString: 'x' }] }])))
      ?.expression[0],
    'QuestionnaireResponse.item[7].linkId',
  )
  assert.equal((await found('ServiceRequest', response()))?.expression[0], 'ServiceRequest.resourceType')
  const { identifier: _, ...anonymous } = request()
  assert.equal((await found('ServiceRequest', anonymous))?.expression[0], 'ServiceRequest.identifier')
  const future = { ...request(), contained: [{ resourceType: 'Patient', birthDate: '2031-01-01' }] }
  assert.equal((await send('ServiceRequest', future)).statusCode, 400)
})

test('the page of seven fields makes the same notice as the door, with places on the body, once however often it is sent', async () => {
  const nurse = await plantHelper(world, clinic, 'health-worker')
  const visit = visitorTo(app, nurse)
  const from = '/ru/notices/injuries'
  const fields = {
    key: randomUUID(),
    name: 'Айсұлу Сынақова',
    age: '9',
    sex: 'female',
    'injury-1': 'bruise',
    'part-1': 'arm',
    'injury-2': '',
    'part-2': '',
    code: 'T74.1 – физическое насилие',
    relation: 'step-parent',
    danger: 'yes',
    words: 'Үйде ұрғанын айтады.',
  }
  const sent = await visit.post(from, fields, from)
  assert.equal(sent.statusCode, 303, sent.body)
  assert.equal((await visit.post(from, fields, from)).headers.location, sent.headers.location)
  const receipt = await visit.get(String(sent.headers.location))
  const number = /N-26-\d{7}-./.exec(receipt.body)?.[0] ?? ''
  assert.match(receipt.body, /медицинскую запись/)
  const asTold = submissionOf(
    {
      name: 'Айсұлу Сынақова',
      birth: { age: 9 },
      sex: 'female',
      injuries: ['bruise/arm', 'T74.1'],
      relation: 'step-parent',
      danger: 'yes',
      words: 'Үйде ұрғанын айтады.',
    },
    '2026-06-10',
    'ru',
  )
  const copy = await visit.get(`/ru/notices/${number}/copy.json`)
  assert.deepEqual(copy.json<{ submission: unknown }>().submission, asTold)
  const told = response()
  told.item[3] = {
    linkId: 'injuries',
    answer: [{ valueCoding: { code: 'bruise/arm' } }, { valueCoding: { code: 'T74.1' } }],
  }
  const same = readFhir('QuestionnaireResponse', told)
  assert.ok(same.ok && isDeepStrictEqual(submissionOf(same.said, '2026-06-10', 'ru'), asTold))
})

test('what is wrong on the page is said at its field in three languages, and nothing typed is lost', async () => {
  const nurse = await plantHelper(world, clinic, 'health-worker')
  const visit = visitorTo(app, nurse)
  for (const lang of allLanguages) {
    const from = `/${lang}/notices/injuries`
    const answer = await visit.post(
      from,
      { name: 'Сынақ <b>', age: '200', code: 'A00', relation: 'nobody', words: '', 'injury-1': 'burn' },
      from,
    )
    assert.equal(answer.statusCode, 400)
    for (const field of ['age', 'code', 'relation', 'danger', 'words'])
      assert.match(answer.body, new RegExp(`<a href="#${field}"`), `${lang} ${field}`)
    assert.match(answer.body, /value="Сынақ &lt;b(>|&gt;)"/)
    assert.match(answer.body, /value="200"/)
    assert.match(answer.body, /<option value="burn" selected/)
    const nothing = await visit.post(from, { age: '30', relation: 'unknown', danger: 'no', words: 'x y' }, from)
    assert.match(nothing.body, /href="#injury-1"/)
  }
  const deputy = await world.person(abai, 'school-deputy')
  assert.equal((await visitorTo(app, deputy).get('/kk/notices/injuries')).statusCode, 403)
})

test('only a health organisation has this door', async () => {
  assert.equal((await send('ServiceRequest', request(), school)).statusCode, 403)
})

test('whatever is sent, reading it never throws', () => {
  fc.assert(
    fc.property(
      fc.anything(),
      fc.constantFrom('QuestionnaireResponse' as const, 'ServiceRequest' as const),
      (body, resource) => {
        const read = readFhir(resource, body)
        if (!read.ok) assert.ok(read.issues.length > 0 && read.issues.every(i => i.expression.startsWith(resource)))
      },
    ),
  )
})
