// docs/telling.md, made from the table of telling: what a lawyer or data-protection officer reads. A test compares the file with this text.
import { kinds } from '../agencies/kinds.ts'
import { speaker } from '../words/catalogue.ts'
import { neverTold, telling } from './telling.ts'

export function tellingProse(): string {
  const t = speaker('en')
  const rows = telling.map(
    row =>
      `| ${t(`referrals.sender.${row.sender}`)} | ${kinds[row.receiver].en} | ${t(`referrals.basis.${row.basis}`)} | ${row.cite === undefined ? 'no text held' : `\`${row.cite}\``}${row.since === undefined ? '' : ` since ${row.since}`} | ${row.items.map(i => t(`referrals.item.${i}`)).join('; ')} |`,
  )
  return `# What may be told to whom

Made from \`src/referrals/telling.ts\` by \`npm run docs\`; a test keeps it true. ${t('referrals.table.lead')}

With consent an item goes only if the person agreed to it, and not after the consent has ended. Who passes a family onward can tell nothing that was not told to them.

| who tells | to whom | ground | provision | what is told |
|---|---|---|---|---|
${rows.join('\n')}

**${t('referrals.table.never')}:** ${neverTold.map(one => t(`referrals.never.${one}`)).join('; ')}.
`
}
