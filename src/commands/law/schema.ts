// `arasha law schema`: the JSON Schema of a file of facts, so that other programs can write one and editors can help with it.
import { inquiryJsonSchema } from '../../law/schema.ts'
import { command } from '../command.ts'

export const schema = command({
  name: 'law schema',
  takes: [],
  does: {
    kk: 'деректер файлының JSON Schema сипаттамасын шығарады',
    ru: 'выводит JSON Schema файла с фактами',
    en: 'print the JSON Schema of a file of facts',
  },
  options: {},
  run: async ({ rest, usage }) => {
    if (rest.length > 0) return usage()
    process.stdout.write(`${JSON.stringify(inquiryJsonSchema(), null, 2)}\n`)
    return 0
  },
})
