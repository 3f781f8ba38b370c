import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { printReceipt, type ReceiptPaper } from './receipt-pdf.ts'

const testLine = 'ӘәҒғҚқҢңӨөҰұҮүҺһІі ₸ № «»–'
const paper: ReceiptPaper = {
  title: { kk: 'Хабарлама қабылданды', ru: 'Уведомление принято' },
  numberLabel: { kk: 'Нөмірі', ru: 'Номер' },
  number: 'N-26-0481516-K',
  lines: [
    {
      label: { kk: 'Қабылданған уақыты', ru: 'Принято' },
      text: { kk: '2026 жылғы 16 қаңтар, 10:15:07 (UTC+5)', ru: '16 января 2026 года, 10:15:07 (UTC+5)' },
    },
    {
      label: { kk: 'Жіберуші', ru: 'Отправитель' },
      text: { kk: '№ 12 жалпы білім беретін мектеп, Қызылорда', ru: 'Общеобразовательная школа № 12, Кызылорда' },
    },
    {
      label: { kk: 'Алушы', ru: 'Кому направлено' },
      text: {
        kk: 'Қызылорда қаласының полиция басқармасы, кезекші бөлім',
        ru: 'Управление полиции города Кызылорды, дежурная часть',
      },
    },
    { label: { kk: 'Сынама', ru: 'Проба' }, text: { kk: testLine, ru: testLine } },
  ],
  next: {
    title: { kk: 'Енді не болады', ru: 'Что будет дальше' },
    steps: [
      {
        kk: 'Полиция хабарламаны 60 минут ішінде қабылдағанын растайды. Растамаса, хабарлама жоғары тұрған басшыға өтеді.',
        ru: 'Полиция подтверждает получение в течение 60 минут. Если подтверждения нет, уведомление переходит к вышестоящему руководителю.',
      },
      {
        kk: 'Хабарлама 24 сағат ішінде тіркеледі, тіркеу нөмірі Сізге көрінеді.',
        ru: 'В течение 24 часов уведомление регистрируют, номер регистрации будет виден Вам.',
      },
      {
        kk: 'Жаңа мәлімет білсеңіз, осы нөмірмен қосыңыз. Жіберілгенді ешкім өшіре алмайды.',
        ru: 'Если узнаете новое, добавьте под этим номером. Отправленное никто не может удалить.',
      },
    ],
  },
  ground: {
    kk: 'Құқықтық негіз: «Баланың құқықтары туралы» Заңның хабарлау міндеті (сынамалық сілтеме).',
    ru: 'Правовое основание: обязанность сообщать по Закону «О правах ребёнка» (ссылка для пробы).',
  },
  check: {
    kk: 'Түбіртекті тексеру үшін кодты телефон камерасымен оқыңыз. Кодта ешкімнің аты жоқ.',
    ru: 'Чтобы проверить квитанцию, наведите камеру на код. В коде нет ничьих имён.',
  },
  proof: {
    kk: 'Журналға енгізілгенінің дәлелі кейін беріледі.',
    ru: 'Доказательство записи в журнале будет выдано позже.',
  },
  address: `https://arasha.example/kk/verify?r=1.N-26-0481516-K.20260116101507.${'h'.repeat(43)}.0123456789abcdef.${'s'.repeat(86)}`,
  madeAt: new Date('2026-01-16T05:15:07Z'),
}

async function readPages(pdf: Buffer): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const pages: string[] = []
  for (let i = 1; i <= document.numPages; i++) {
    const { items } = await (await document.getPage(i)).getTextContent()
    pages.push(items.map(item => ('str' in item ? item.str : '')).join(' '))
  }
  await document.destroy()
  return pages
}

test('the paper carries every Kazakh letter, ₸, № and the number, in Kazakh and in Russian', async () => {
  const [page, ...more] = await readPages(await printReceipt(paper))
  assert.equal(more.length, 0, 'a usual receipt fits one page')
  assert.ok(page !== undefined)
  for (const character of testLine.replaceAll(' ', '')) assert.ok(page.includes(character), `${character} is missing`)
  assert.equal(page.split(testLine).length, 3, 'the test line stands in both columns')
  assert.ok(page.includes('N-26-0481516-K'))
  assert.match(page, /\(UTC\+5\)/)
  for (const words of [paper.title, paper.next.title, paper.lines[1]?.text])
    for (const text of [words?.kk, words?.ru])
      assert.ok(text !== undefined && page.includes(text.split(' ')[0] ?? '?'), text)
})

test('control: a character that the font lacks does fall out of the text, so reading it back would show it', async () => {
  const amulet = '\u{1F9FF}'
  const page = (await readPages(await printReceipt({ ...paper, proof: { kk: `бұл ${amulet} бар`, ru: '' } })))[0] ?? ''
  assert.match(page, /бұл.*бар/)
  assert.ok(!page.includes(amulet))
})

test('the same receipt is the same file, and its date is the receipt’s', async () => {
  const [first, second] = [await printReceipt(paper), await printReceipt(paper)]
  assert.ok(first.equals(second))
  const document = await getDocument({ data: new Uint8Array(first), verbosity: 0 }).promise
  const { info } = await document.getMetadata()
  assert.equal((info as Record<string, unknown>)['CreationDate'], 'D:20260116051507Z')
  await document.destroy()
})

test('long words flow onto a second page instead of falling off the first, and demonstration data say so', async () => {
  const long = Array.from({ length: 30 }, (_, i) => ({
    kk: `${i} ${'ұзақ сөз '.repeat(20)}`,
    ru: `${i} ${'длинное слово '.repeat(20)} соңы${i}`,
  }))
  const strip = { kk: 'Сынақ деректері', ru: 'Демонстрационные данные' }
  const pages = await readPages(await printReceipt({ ...paper, strip, next: { ...paper.next, steps: long } }))
  assert.ok(pages.length > 1)
  const all = pages.join(' ')
  for (let i = 0; i < 30; i++) assert.ok(all.includes(`соңы${i}`), `step ${i}`)
  assert.ok(all.includes(strip.kk) && all.includes(strip.ru))
})

test('words that look like markup or a path are only printed', async () => {
  const odd = '<script>alert(1)</script> {{x}} /etc/hostname http://127.0.0.1:9/x.png'
  const page = (await readPages(await printReceipt({ ...paper, proof: { kk: odd, ru: odd } })))[0] ?? ''
  assert.ok(page.replaceAll(/\s+/g, '').includes(odd.replaceAll(' ', '')))
})
