import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc32, deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { printReceipt } from '../post/receipt-pdf.ts'
import { attachmentLimit, inspectAttachment } from './attachment.ts'
import { jpeg, losslessWebp, png, progressiveJpeg, transparentWebp, webp } from './attachments/samples.ts'

// What must not survive: a place, a camera's owner, an author.
const canary = 'CANARY-51.1605N-71.4704E'
assert.equal(canary.length % 3, 0, 'it stands for the pixels of a thumbnail')
const secret = Buffer.from(canary)

const accepted = (bytes: Buffer, name = ''): Buffer => {
  const found = inspectAttachment(bytes, name)
  assert.ok('bytes' in found, `refused: ${'refused' in found ? found.refused : ''}`)
  return found.bytes
}
const refusal = (bytes: Uint8Array, name = ''): string => {
  const found = inspectAttachment(bytes, name)
  return 'refused' in found ? found.refused : `accepted as ${found.type}`
}
/** Neither plain, nor as UTF-16, nor inside anything compressed that a test put there. */
const holdsCanary = (bytes: Buffer): boolean => bytes.includes(secret) || bytes.includes(Buffer.from(canary, 'utf16le'))

// ── making files as cameras and programs make them ──────────────────────────────────────────────────────────────────────────────────

/** EXIF with an orientation, a GPS block whose text is the canary, and the canary as the camera's owner. */
function exifOf(orientation: number, order: 'MM' | 'II' = 'MM'): Buffer {
  const big = order === 'MM'
  const tiff = Buffer.alloc(200)
  const short = (n: number, at: number) => (big ? tiff.writeUInt16BE(n, at) : tiff.writeUInt16LE(n, at))
  const long = (n: number, at: number) => (big ? tiff.writeUInt32BE(n, at) : tiff.writeUInt32LE(n, at))
  tiff.write(order, 'latin1')
  short(42, 2)
  long(8, 4)
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    short(tag, at)
    short(type, at + 2)
    long(count, at + 4)
    if (type === 3) short(value, at + 8)
    else long(value, at + 8)
  }
  short(3, 8)
  entry(10, 0x0112, 3, 1, orientation)
  entry(22, 0x8825, 4, 1, 60)
  entry(34, 0xa430, 2, canary.length, 120)
  short(1, 60)
  entry(62, 0x001d, 2, canary.length, 150)
  secret.copy(tiff, 120)
  secret.copy(tiff, 150)
  return tiff
}
function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}
/** A JPEG as a phone writes it: EXIF, XMP, IPTC, colour profile, comment, thumbnail, and a second file after the end. */
function phoneJpeg(picture: Buffer, orientation: number, order: 'MM' | 'II' = 'MM'): Buffer {
  const named = (name: string) => Buffer.concat([Buffer.from(name, 'latin1'), secret])
  return Buffer.concat([
    picture.subarray(0, 2),
    segment(0xe0, Buffer.concat([picture.subarray(6, 18), Buffer.from([canary.length / 3, 1]), secret])),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exifOf(orientation, order)])),
    segment(0xe1, named('http://ns.adobe.com/xap/1.0/\0')),
    segment(0xe2, named('ICC_PROFILE\0\x01\x01')),
    segment(0xe2, named('MPF\0')),
    segment(0xed, named('Photoshop 3.0\0')),
    segment(0xe0, Buffer.concat([Buffer.from('JFXX\0\x10', 'latin1'), secret])),
    segment(0xfe, secret),
    picture.subarray(2),
    secret,
    picture,
  ])
}
function pngChunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const numbers = Buffer.alloc(8)
  numbers.writeUInt32BE(body.length, 0)
  numbers.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([numbers.subarray(0, 4), named, numbers.subarray(4)])
}
function tellingPng(orientation: number): Buffer {
  const afterHeader = 8 + 25
  return Buffer.concat([
    png.subarray(0, afterHeader),
    pngChunk('tEXt', Buffer.concat([Buffer.from('Author\0'), secret])),
    pngChunk('iTXt', Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\0\0\0\0'), secret])),
    pngChunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(secret)])),
    pngChunk('eXIf', exifOf(orientation)),
    pngChunk('tIME', Buffer.from('07ea0110050f07', 'hex')),
    pngChunk('iCCP', Buffer.concat([Buffer.from('x\0\0'), deflateSync(secret)])),
    pngChunk('prVt', secret),
    png.subarray(afterHeader),
    secret,
    png,
  ])
}
function riff(name: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(name, 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
}
function tellingWebp(picture: Buffer, orientation: number): Buffer {
  const isExtended = picture.toString('latin1', 12, 16) === 'VP8X'
  const flags = (isExtended ? 0x10 : 0) | 0x2c
  const size = Buffer.from([flags, 0, 0, 0, 15, 0, 0, 7, 0, 0])
  const chunks = picture.subarray(isExtended ? 30 : 12)
  const body = [Buffer.from('WEBP'), riff('VP8X', size), riff('ICCP', secret), chunks]
  const extra = [riff('EXIF', exifOf(orientation)), riff('XMP ', secret), riff('JUNK', secret)]
  return Buffer.concat([riff('RIFF', Buffer.concat([...body, ...extra])), secret])
}
/** A PDF from its objects, with or without a table of contents that fits. */
function pdfOf(objects: Readonly<Record<number, string | Buffer>>, trailer = '/Root 1 0 R'): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.6\n')]
  for (const [number, body] of Object.entries(objects))
    parts.push(
      Buffer.from(`${number} 0 obj\n`),
      Buffer.isBuffer(body) ? body : Buffer.from(body, 'latin1'),
      Buffer.from('\nendobj\n'),
    )
  parts.push(Buffer.from(`trailer\n<</Size 50 ${trailer}>>\nstartxref\n0\n%%EOF\n`))
  return Buffer.concat(parts)
}
const streamOf = (dictionary: string, body: Buffer | string) =>
  Buffer.concat([
    Buffer.from(`<<${dictionary} /Length ${Buffer.byteLength(body)}>>\nstream\n`),
    Buffer.from(body as string),
    Buffer.from('\nendstream'),
  ])
const plainPdf = {
  1: '<</Type /Catalog /Pages 2 0 R>>',
  2: '<</Type /Pages /Kids [3 0 R] /Count 1>>',
  3: '<</Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>>',
  4: streamOf('', 'BT /F1 12 Tf 20 100 Td (Bruise on the arm) Tj ET'),
  5: '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>',
} as const
async function readPdf(
  bytes: Buffer,
): Promise<{ text: string; info: Record<string, unknown>; annotations: unknown[] }> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, stopAtErrors: true }).promise
  const page = await document.getPage(1)
  const text = (await page.getTextContent()).items.map(item => ('str' in item ? item.str : '')).join(' ')
  const { info } = await document.getMetadata()
  const annotations: unknown[] = await page.getAnnotations()
  await document.destroy()
  return { text, info: info as Record<string, unknown>, annotations }
}

// ── what a file is ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────

test('a program named as a picture is refused, and so is everything that is no picture or PDF', () => {
  const program = Buffer.concat([Buffer.from('MZ\x90\0\x03', 'latin1'), Buffer.alloc(500)])
  assert.equal(refusal(program, 'photo.jpg'), 'type-mismatch')
  assert.equal(refusal(program, 'report.PDF'), 'type-mismatch')
  assert.equal(refusal(program, 'setup.exe'), 'not-allowed')
  assert.equal(refusal(program, ''), 'not-allowed')
  for (const text of [
    '<svg onload="alert(1)"/>',
    '<html></html>',
    'GIF89a',
    'PK\x03\x04',
    '#!/bin/sh',
    '\0\0\0\x18ftypheic',
  ])
    assert.equal(refusal(Buffer.from(text, 'latin1'), 'file.txt'), 'not-allowed')
})

test('the bytes decide, not the name: a PNG called .jpg is a PNG, a PDF called .jpg and a picture called .exe are refused', () => {
  const found = inspectAttachment(png, 'IMG_0001.JPG')
  assert.ok('type' in found && found.type === 'image/png')
  assert.equal(refusal(pdfOf(plainPdf), 'scan.jpg'), 'type-mismatch')
  assert.equal(refusal(jpeg, 'scan.pdf'), 'type-mismatch')
  assert.equal(refusal(jpeg, 'photo.jpg.exe'), 'type-mismatch')
  assert.equal(refusal(jpeg, 'без имени'), 'accepted as image/jpeg')
  assert.equal(refusal(pdfOf(plainPdf), 'Акт осмотра.pdf'), 'accepted as application/pdf')
})

test('an empty file and one of more than 10 MB are refused', () => {
  assert.equal(refusal(Buffer.alloc(0), 'a.jpg'), 'damaged')
  assert.equal(refusal(Buffer.alloc(attachmentLimit + 1), 'a.jpg'), 'too-large')
  const big = Buffer.concat([jpeg, Buffer.alloc(attachmentLimit - jpeg.length)])
  assert.deepEqual(accepted(big), accepted(jpeg))
})

// ── what a picture must not tell ────────────────────────────────────────────────────────────────────────────────────────────────────

test('a phone’s JPEG keeps its picture and loses place, owner, thumbnail, comments, profile and what follows the picture', () => {
  for (const picture of [jpeg, progressiveJpeg]) {
    const clean = accepted(picture)
    const telling = phoneJpeg(picture, 1)
    assert.ok(holdsCanary(telling))
    assert.deepEqual(accepted(telling), clean, 'the same picture, whatever stood around it')
    assert.ok(!holdsCanary(accepted(telling)))
    assert.deepEqual(accepted(clean), clean, 'cleaning twice changes nothing')
    const scan = picture.indexOf(Buffer.from([0xff, 0xda]))
    assert.ok(clean.includes(picture.subarray(scan)), 'the coded picture is untouched')
  }
})

test('a picture taken sideways is still shown upright: the orientation alone is kept', () => {
  for (const order of ['MM', 'II'] as const)
    for (let orientation = 2; orientation <= 8; orientation++) {
      const turned = accepted(phoneJpeg(jpeg, orientation, order))
      assert.ok(!holdsCanary(turned))
      const at = turned.indexOf('Exif\0\0', 0, 'latin1')
      assert.equal(turned.readUInt16BE(at - 2), 34, 'EXIF of 26 bytes: one entry')
      assert.equal(turned.readUInt16BE(at + 6 + 18), orientation)
      assert.equal(turned.length, accepted(jpeg).length + 36)
    }
  for (const odd of [0, 9, 300]) assert.deepEqual(accepted(phoneJpeg(jpeg, odd)), accepted(jpeg))
})

test('PNG loses text, EXIF, time, profile, private chunks and what follows its end', () => {
  const telling = tellingPng(1)
  assert.ok(holdsCanary(telling))
  assert.deepEqual(accepted(telling), accepted(png))
  const turned = accepted(tellingPng(6))
  assert.ok(!holdsCanary(turned))
  assert.equal(turned.length, accepted(png).length + 12 + 26)
  assert.deepEqual(accepted(turned), turned)
})

test('WebP loses EXIF, XMP, profile, unknown chunks and what follows its end', () => {
  for (const picture of [webp, transparentWebp, losslessWebp]) {
    assert.deepEqual(accepted(picture), picture, 'a plain picture is left as it is')
    const telling = tellingWebp(picture, 1)
    assert.ok(holdsCanary(telling))
    const clean = accepted(telling)
    assert.ok(!holdsCanary(clean))
    assert.equal(clean.readUInt32LE(4), clean.length - 8)
    assert.equal((clean[20] ?? 0xff) & 0x2e, 0, 'no flag promises what is gone')
    const turned = accepted(tellingWebp(picture, 8))
    assert.ok(!holdsCanary(turned))
    assert.equal(turned.length, clean.length + 8 + 26)
    assert.equal((turned[20] ?? 0) & 0x2e, 0x08)
  }
})

test('control: a picture passed on as it came would be caught by the same search', () => {
  for (const telling of [phoneJpeg(jpeg, 1), tellingPng(1), tellingWebp(webp, 1)]) assert.ok(holdsCanary(telling))
})

test('a picture cut short anywhere is refused, and so is a changed PNG', () => {
  for (const picture of [jpeg, progressiveJpeg, png, webp, transparentWebp])
    for (let length = 12; length < picture.length; length++) {
      const cut = refusal(picture.subarray(0, length))
      assert.ok(cut === 'damaged', `${length} of ${picture.length}: ${cut}`)
    }
  for (let at = 8; at < png.length; at++) {
    const bent = Buffer.from(png)
    bent[at] = (bent[at] ?? 0) ^ 0x01
    assert.match(refusal(bent), /damaged|not-allowed/)
  }
})

test('nothing rides along inside the tables that are kept', () => {
  for (const marker of [0xdb, 0xc4, 0xdd]) {
    const at = marker === 0xdd ? 2 : jpeg.indexOf(Buffer.from([0xff, marker]))
    const body = marker === 0xdd ? Buffer.from([0, 1]) : jpeg.subarray(at + 4, at + 2 + jpeg.readUInt16BE(at + 2))
    const stuffed = (extra: Buffer) =>
      Buffer.concat([jpeg.subarray(0, at), segment(marker, Buffer.concat([body, extra])), jpeg.subarray(at)])
    assert.equal(refusal(stuffed(secret)), 'damaged', marker.toString(16))
    assert.equal(refusal(stuffed(Buffer.alloc(0))), 'accepted as image/jpeg')
  }
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]))
  const body = jpeg.subarray(frame + 4, frame + 2 + jpeg.readUInt16BE(frame + 2))
  const rest = jpeg.subarray(frame + 4 + body.length)
  assert.equal(
    refusal(Buffer.concat([jpeg.subarray(0, frame), segment(0xc0, Buffer.concat([body, secret])), rest])),
    'damaged',
  )
})

test('a picture that would unfold into more than a computer can hold is refused', () => {
  const sized = Buffer.from(jpeg)
  const frame = sized.indexOf(Buffer.from([0xff, 0xc0]))
  sized.writeUInt16BE(30_000, frame + 5)
  sized.writeUInt16BE(30_000, frame + 7)
  assert.equal(refusal(sized), 'too-large')
  const header = Buffer.from(png.subarray(16, 29))
  header.writeUInt32BE(2_000_000_000, 0)
  assert.equal(refusal(Buffer.concat([png.subarray(0, 8), pngChunk('IHDR', header), png.subarray(33)])), 'too-large')
})

test('moving pictures and kinds that browsers do not draw are refused', () => {
  const moving = Buffer.concat([
    Buffer.from('WEBP'),
    riff('VP8X', Buffer.from([2, 0, 0, 0, 15, 0, 0, 7, 0, 0])),
    webp.subarray(12),
  ])
  assert.equal(refusal(riff('RIFF', moving)), 'not-allowed')
  const lossless = Buffer.from(jpeg)
  lossless[lossless.indexOf(Buffer.from([0xff, 0xc0])) + 1] = 0xc3
  assert.equal(refusal(lossless), 'not-allowed')
})

// ── PDF ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

test('a PDF keeps its pages and loses author, title, dates, metadata, earlier revisions and what follows', async () => {
  const telling = Buffer.concat([
    pdfOf({
      ...plainPdf,
      1: '<</Type /Catalog /Pages 2 0 R /Metadata 7 0 R /PieceInfo <</X (CANARY-51.1605N-71.4704E)>>>>',
      4: streamOf('', `BT /F1 12 Tf 20 100 Td (${canary}) Tj ET`),
      6: `<</Author (${canary}) /Creator <${secret.toString('hex')}> /CreationDate (D:20260116)>>`,
      7: streamOf('/Type /Metadata /Subtype /XML', `<x>${canary}</x>`),
      8: `(${canary}: an object nobody points to)`,
    }, '/Root 1 0 R /Info 6 0 R'), // prettier-ignore
    // A later revision blackens the name by replacing the page's content; the old one is still in the file.
    Buffer.from('4 0 obj\n'),
    plainPdf[4],
    Buffer.from('\nendobj\ntrailer\n<</Size 9 /Root 1 0 R /Info 6 0 R /Prev 1>>\nstartxref\n0\n%%EOF\n'),
    secret,
  ])
  assert.ok(holdsCanary(telling))
  const clean = accepted(telling)
  assert.ok(!holdsCanary(clean))
  assert.ok(!clean.includes(secret.toString('hex')))
  const read = await readPdf(clean)
  assert.equal(read.text, 'Bruise on the arm')
  for (const field of ['Author', 'Creator', 'CreationDate', 'Title']) assert.equal(read.info[field], undefined)
  assert.deepEqual(accepted(clean), clean, 'cleaning twice changes nothing')
})

test('a PDF made by a real program reads the same after cleaning', async () => {
  const both = (kk: string, ru: string) => ({ kk, ru })
  const original = await printReceipt({
    title: both('Хабарлама', 'Уведомление'),
    numberLabel: both('Нөмірі', 'Номер'),
    number: 'N-26-0000123-K',
    lines: [{ label: both('Жіберуші', 'Отправитель'), text: both('ӘәҒғҚқҢңӨөҰұҮүҺһІі ₸ №', 'Школа «№ 12»') }],
    next: { title: both('Енді', 'Дальше'), steps: [both('Бір', 'Раз')] },
    ground: both('Негіз', 'Основание'),
    check: both('Тексеру', 'Проверить'),
    proof: both('Кейін', 'Позже'),
    address: 'https://arasha.example/kk/verify?r=1',
    madeAt: new Date(0),
  })
  const [before, after] = [await readPdf(original), await readPdf(accepted(original))]
  assert.equal(after.text, before.text)
  assert.match(after.text, /ӘәҒғҚқҢңӨөҰұҮүҺһІі ₸ №/)
  assert.equal(before.info['Author'], 'Араша')
  assert.equal(after.info['Author'], undefined)
})

test('a PDF that packs its objects into compressed streams is read as well', async () => {
  const packed = { 1: plainPdf[1], 2: plainPdf[2], 3: plainPdf[3], 5: plainPdf[5], 6: `(${canary})` }
  const bodies = Object.values(packed).join(' ')
  let offset = 0
  const head = Object.entries(packed).map(([number, body]) => {
    const at = offset
    offset += body.length + 1
    return `${number} ${at}`
  })
  const first = `${head.join(' ')} `
  const content = deflateSync(Buffer.from(first + bodies))
  const file = pdfOf({
    4: plainPdf[4],
    10: streamOf(`/Type /ObjStm /N ${head.length} /First ${first.length} /Filter /FlateDecode`, content),
    11: streamOf('/Type /XRef /Root 1 0 R /W [1 2 1] /Size 12', Buffer.alloc(40)),
  }, '').subarray(0, -1) // prettier-ignore
  const clean = accepted(file)
  assert.equal((await readPdf(clean)).text, 'Bruise on the arm')
  assert.ok(!clean.includes('ObjStm'))
})

test('a photograph inside a PDF loses its EXIF', () => {
  const file = pdfOf({
    ...plainPdf,
    3: '<</Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Resources <</XObject <</Im1 9 0 R>>>>>>',
    9: streamOf('/Type /XObject /Subtype /Image /Width 16 /Height 8 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter [/DCTDecode]', phoneJpeg(jpeg, 6)),
  }) // prettier-ignore
  const clean = accepted(file)
  assert.ok(holdsCanary(file) && !holdsCanary(clean))
  assert.ok(clean.includes(accepted(jpeg)))
})

test('a PDF that can act is refused, however it hides it', () => {
  const script = '<</S /JavaScript /JS (app.alert(1))>>'
  const withRoot = (extra: string, more: Record<number, string | Buffer> = {}) =>
    pdfOf({ ...plainPdf, 1: `<</Type /Catalog /Pages 2 0 R ${extra}>>`, ...more })
  const hidden = Buffer.from(`9 0 ${script}`)
  const activeOnes: [string, Buffer][] = [
    ['opening script', withRoot(`/OpenAction ${script}`)],
    ['script by reference', withRoot('/OpenAction 9 0 R', { 9: script })],
    ['spelled with #', withRoot('/OpenAction <</S /J#61va#53cript /JS (x)>>')],
    ['named scripts', withRoot('/Names <</JavaScript <</Names [(a) 9 0 R]>>>>', { 9: '<<>>' })],
    ['packed and compressed', withRoot('/OpenAction 9 0 R', { 8: streamOf('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', deflateSync(hidden)) })],
    ['packed without a type', withRoot('/OpenAction 9 0 R', { 8: streamOf('/N 1 /First 4 /Filter /FlateDecode', deflateSync(hidden)) })],
    ['program', withRoot('/OpenAction <</S /Launch /F (cmd.exe)>>')],
    ['embedded file', withRoot('/Names <</EmbeddedFiles <</Names [(a) 9 0 R]>>>>', { 9: '<</Type /Filespec>>' })],
    ['embedded file by specification', withRoot('/AF [<</Type /Filespec /F (a) /EF <</F 9 0 R>>>>]', { 9: streamOf('', 'x') })],
    ['form of XML', withRoot('/AcroForm <</XFA (x)>>')],
    ['form that sends', withRoot('/OpenAction <</S /SubmitForm /F (http://x)>>')],
    ['encrypted', pdfOf(plainPdf, '/Root 1 0 R /Encrypt <</Filter /Standard>>')],
    ['content in another file', pdfOf({ ...plainPdf, 4: streamOf('/F (/etc/passwd)', '') })],
  ] // prettier-ignore
  for (const [what, file] of activeOnes) assert.equal(refusal(file), 'pdf-active', what)
})

test('what runs on opening without a script, and links to the network, do not survive; links inside the document do', async () => {
  const file = pdfOf({
    ...plainPdf,
    1: '<</Type /Catalog /Pages 2 0 R /OpenAction <</S /URI /URI (https://CANARY-51.1605N-71.4704E)>> /URI <</Base (https://x)>> /AA <</WC 9 0 R>>>>',
    3: '<</Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources <</Font <</F1 5 0 R /AA 5 0 R>>>> /AA <</O 9 0 R>> /Annots [7 0 R 8 0 R]>>',
    7: `<</Type /Annot /Subtype /Link /Rect [0 0 9 9] /A <</S /GoTo /D [3 0 R /Fit] /Next [9 0 R]>>>>`,
    8: `<</Type /Annot /Subtype /Link /Rect [0 0 9 9] /A 9 0 R>>`,
    9: `<</Type /Action /S /URI /URI (https://${canary})>>`,
  }) // prettier-ignore
  const clean = accepted(file)
  assert.ok(!holdsCanary(clean) && !clean.includes('/URI') && !clean.includes('OpenAction'))
  const { text, annotations } = await readPdf(clean)
  assert.equal(text, 'Bruise on the arm')
  const links = annotations as { dest?: unknown; url?: string }[]
  assert.ok(links.some(link => Array.isArray(link.dest)) && links.every(link => link.url === undefined))
  assert.match(clean.toString('latin1'), /\/AA \d+ 0 R/, 'a font that happens to be called AA stays')
})

/** A small file whose packed objects unfold to so many bytes. */
const packedWith = (size: number) =>
  pdfOf({
    ...plainPdf,
    6: streamOf('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', deflateSync('9 0 (x)'.padEnd(size))),
  })

test('a PDF with its stream lengths elsewhere, or wrong, is read; one without pages, cut or nested without end is refused', async () => {
  const content = 'BT /F1 12 Tf 20 100 Td (Bruise on the arm) Tj ET'
  for (const length of ['6 0 R', '3', '0', '99999999', '77 0 R']) {
    const file = pdfOf({
      ...plainPdf,
      4: `<</Length ${length}>>\nstream\r\n${content}\r\nendstream`,
      6: String(content.length),
    })
    assert.equal((await readPdf(accepted(file))).text, 'Bruise on the arm', length)
  }
  for (const file of [
    Buffer.from('%PDF-1.4'),
    pdfOf({ 1: '<</Type /Catalog>>' }),
    pdfOf(plainPdf, '/Root 9 0 R'),
    pdfOf(plainPdf, ''),
    pdfOf({ ...plainPdf, 4: '<</Length 5>>\nstream\nabc' }).subarray(0, 300),
    pdfOf({ ...plainPdf, 5: '['.repeat(100_000) }),
    pdfOf({ ...plainPdf, 5: '<</A '.repeat(100_000) }),
    pdfOf({ ...plainPdf, 5: '('.repeat(100_000) }),
    packedWith(60_000_000),
  ])
    assert.equal(refusal(file), 'damaged')
  assert.equal(refusal(packedWith(1000)), 'accepted as application/pdf')
  const whole = pdfOf(plainPdf)
  for (let length = 5; length < whole.indexOf('trailer'); length += 3)
    assert.equal(refusal(whole.subarray(0, length)), 'damaged')
})

// ── anything at all ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────

test('no bytes make the inspection fail with anything but a refusal', () => {
  const heads = ['', '\xff\xd8\xff', '\x89PNG\r\n\x1a\n', 'RIFF\x40\0\0\0WEBP', '%PDF-1.4\n1 0 obj'].map(h =>
    Buffer.from(h, 'latin1'),
  )
  fc.assert(
    fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 300 }), fc.string(), (head, bytes, name) => {
      const found = inspectAttachment(Buffer.concat([head, bytes]), name)
      assert.ok('refused' in found || found.bytes.length > 0)
    }),
    { numRuns: 2000 },
  )
})

test('real files with bytes changed, cut out or doubled are cleaned or refused, and what is cleaned stays clean', () => {
  const files = [
    phoneJpeg(jpeg, 6),
    phoneJpeg(progressiveJpeg, 1),
    tellingPng(3),
    tellingWebp(transparentWebp, 6),
    tellingWebp(webp, 2),
    pdfOf(plainPdf),
  ]
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.array(fc.tuple(fc.nat(2000), fc.constantFrom('set', 'cut', 'double'), fc.nat(255)), {
        minLength: 1,
        maxLength: 4,
      }),
      (file, changes) => {
        let bytes: Buffer = Buffer.from(file)
        for (const [where, what, value] of changes) {
          const at = where % bytes.length
          if (what === 'set') bytes[at] = value
          else if (what === 'cut') bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + value)])
          else bytes = Buffer.concat([bytes.subarray(0, at + 1), bytes.subarray(at)])
          if (bytes.length === 0) return
        }
        const found = inspectAttachment(bytes, '')
        if ('refused' in found) return
        assert.deepEqual(inspectAttachment(found.bytes, ''), found)
      },
    ),
    { numRuns: 3000 },
  )
})
