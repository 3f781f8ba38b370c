// `npm run docs`: writes the documents that are made from the source. Run after a build; tests compare them.
import { writeFileSync } from 'node:fs'
import { accessProse } from '../dist/src/access/prose.js'
import { problemsProse } from '../dist/src/http/prose.js'
import { tellingProse } from '../dist/src/referrals/prose.js'

writeFileSync('docs/access.md', accessProse())
writeFileSync('docs/problems.md', problemsProse())
writeFileSync('docs/telling.md', tellingProse())
