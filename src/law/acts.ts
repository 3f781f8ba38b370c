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
import { cc99 } from './acts/cc-99.ts'
import { cc105 } from './acts/cc-105.ts'
import { cc106 } from './acts/cc-106.ts'
import { cc107 } from './acts/cc-107.ts'
import { cc108x1 } from './acts/cc-108-1.ts'
import { cc109x1 } from './acts/cc-109-1.ts'
import { cc110 } from './acts/cc-110.ts'
import { cc112 } from './acts/cc-112.ts'
import { cc115 } from './acts/cc-115.ts'
import { cc115x1 } from './acts/cc-115-1.ts'
import { cc119 } from './acts/cc-119.ts'
import { cc120 } from './acts/cc-120.ts'
import { cc121 } from './acts/cc-121.ts'
import { cc121x1 } from './acts/cc-121-1.ts'
import { cc122 } from './acts/cc-122.ts'
import { cc123 } from './acts/cc-123.ts'
import { cc124 } from './acts/cc-124.ts'
import { cc125 } from './acts/cc-125.ts'
import { cc125x1 } from './acts/cc-125-1.ts'
import { cc126 } from './acts/cc-126.ts'
import { cc128 } from './acts/cc-128.ts'
import { cc131 } from './acts/cc-131.ts'
import { cc132 } from './acts/cc-132.ts'
import { cc133 } from './acts/cc-133.ts'
import { cc134 } from './acts/cc-134.ts'
import { cc137 } from './acts/cc-137.ts'
import { cc139 } from './acts/cc-139.ts'
import { cc140 } from './acts/cc-140.ts'
import { cc141 } from './acts/cc-141.ts'
import { cc146 } from './acts/cc-146.ts'
import { cc147 } from './acts/cc-147.ts'
import { cc149 } from './acts/cc-149.ts'
import { cc432 } from './acts/cc-432.ts'
import { cc433 } from './acts/cc-433.ts'
import { cc434 } from './acts/cc-434.ts'
import type { Article } from './form.ts'

export const acts: readonly Article[] = [
  cc99,
  cc105,
  cc106,
  cc107,
  cc108x1,
  cc109x1,
  cc110,
  cc112,
  cc115,
  cc115x1,
  cc119,
  cc120,
  cc121,
  cc121x1,
  cc122,
  cc123,
  cc124,
  cc125,
  cc125x1,
  cc126,
  cc128,
  cc131,
  cc132,
  cc133,
  cc134,
  cc137,
  cc139,
  cc140,
  cc141,
  cc146,
  cc147,
  cc149,
  cc432,
  cc433,
  cc434,
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
