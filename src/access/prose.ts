// docs/access.md, made from the policy table: what a lawyer or Commissioner reads. A test compares the file with this text.
import { policyInWords, roles } from './policy.ts'

export function accessProse(): string {
  const acts = policyInWords().map(({ act, lines }) => `| \`${act}\` | ${lines.join('; **or** ')} |`)
  return `# Who may do what

Made from \`src/access/policy.ts\` by \`npm run docs\`; a test keeps it true. An act is allowed if one alternative holds whole. What is not listed is refused.

| act | allowed if the person |
|---|---|
${acts.join('\n')}

**Locks come first.** A person or agency from whom a record is locked cannot see, find, count or change it, whatever the table says, the Commissioner included.

**In a school** the leadership follows what the school sent, unless the author answered anything but "nobody of the school is involved": then only the author knows.

**Police** see what their unit holds; a department sees the units below it, and decides nothing in their place.

**Prosecutor and Commissioner** read within their region (the national offices everywhere). They change nothing here, except that a prosecutor decides on a case without a complaint (CPC 32(4)) and may return to work what the police decided about a notice.

**A review** is one decision of the police about a notice. The prosecutor of the region answers it, once; the unit reads the answer.

**A link** says that mentions in two incidents may be one person. Whoever may work on either incident may see it, and whoever answers for either may judge it; a lock on either hides it. As long as it is neither refused nor undone, those who see it may read both mentions, to compare them. On the side of the accused two officers must agree, to confirm it and again to undo it.

**A safe way to a harmed person** is known only to the police who hold the incident.

**A referral** is seen by the police who hold the incident, by who asks and who is asked to help, by the body that organisation answers to, and by prosecutor and Commissioner of the region. What it tells is read by the first three alone, and by who is asked only after taking it. No referral opens an incident.

**A child put off a bus** is passed by the contact centre to the transport inspector of the region; the Commissioner of the region reads along. The carrier reads what was decided in an opened case about its bus: route, day, decision, ground, fine. It never reads who told, a time of day, a stop, a plate, or when it became known.

**The administrator** sees deliveries and health, and no content.

**Oversight** means the roles prosecutor and commissioner. All roles: ${roles.join(', ')}.

The database says the same a second time (\`src/db/migrations/0007_guard_rows.sql\`), written from this page and not generated from the table.
\`src/access/policy.test.ts\` compares the two on random worlds and takes every line of each away in turn.
`
}
