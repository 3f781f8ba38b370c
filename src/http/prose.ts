// docs/problems.md, made from the list of problems: what a caller of the API reads. A test compares the file with this text.
import { catalogue } from '../words/catalogue.ts'
import { render } from '../words/say.ts'
import { problems, type ProblemCode } from './problems.ts'

export function problemsProse(): string {
  const rows = (Object.keys(problems) as ProblemCode[]).map(
    code =>
      `| \`${code}\` | ${problems[code].status} | ${render(catalogue[`problem.${code}`], 'en')} | ${problems[code].does} |`,
  )
  return `# Problems

Made from \`src/http/problems.ts\` by \`npm run docs\`; a test keeps it true. On the API every problem is \`application/problem+json\` (RFC 9457) with the type
\`urn:arasha:problem:<code>\`, a title in the language of \`Accept-Language\`, an \`instance\` to tell support, and, for wrong input, \`errors\` with a JSON pointer and a code each.

| code | status | title | what to do |
|---|---|---|---|
${rows.join('\n')}
`
}
