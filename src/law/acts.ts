// Every article this room holds, in the order of the codes.
import { adm127 } from './acts/adm-127.ts'
import { adm127x1 } from './acts/adm-127-1.ts'
import { adm127x2 } from './acts/adm-127-2.ts'
import { adm128 } from './acts/adm-128.ts'
import { adm131 } from './acts/adm-131.ts'
import { adm434 } from './acts/adm-434.ts'
import { adm435 } from './acts/adm-435.ts'
import { adm440 } from './acts/adm-440.ts'
import { adm442 } from './acts/adm-442.ts'
import { adm461 } from './acts/adm-461.ts'
import { adm593 } from './acts/adm-593.ts'
import { adm622 } from './acts/adm-622.ts'
import { adm73x1 } from './acts/adm-73-1.ts'
import { adm73x2 } from './acts/adm-73-2.ts'
import { adm73x3 } from './acts/adm-73-3.ts'
import { adm73 } from './acts/adm-73.ts'
import { cc106 } from './acts/cc-106.ts'
import { cc107 } from './acts/cc-107.ts'
import { cc108x1 } from './acts/cc-108-1.ts'
import { cc109x1 } from './acts/cc-109-1.ts'
import { cc110 } from './acts/cc-110.ts'
import type { Article } from './form.ts'

export const acts: readonly Article[] = [
  cc106,
  cc107,
  cc108x1,
  cc109x1,
  cc110,
  adm73,
  adm73x1,
  adm73x2,
  adm73x3,
  adm127,
  adm127x1,
  adm127x2,
  adm128,
  adm131,
  adm434,
  adm435,
  adm440,
  adm442,
  adm461,
  adm593,
  adm622,
]
