// Criminal Procedure Code 32: whose complaint starts what. And AdmCode 64(1): what starts only on the victim's application.
// What these lists do not name is public, or starts on detection. Only the articles this room holds matter, but the list of private-public ones is kept whole
// as far as the subject of the project goes, so that an article added later finds its kind.
import { cite, type ApplicationTable, type ProsecutionTable } from '../form.ts'

export const prosecutions: readonly ProsecutionTable[] = [
  {
    inForce: ['2020-02-01', '2024-06-16'],
    cite: cite('cpc', '32', 'Q20'),
    privateCases: ['cc-114.1', 'cc-114.2', 'cc-123.1', 'cc-131', 'cc-147.1', 'cc-147.2', 'cc-149.1', 'cc-150.1'],
    privatePublicCases: [
      'cc-110.1',
      'cc-115',
      'cc-120.1',
      'cc-121.1',
      'cc-126.1',
      'cc-138',
      'cc-139',
      'cc-145',
      'cc-148.1',
    ],
  },
  {
    inForce: ['2024-06-16', 'open'],
    cite: cite('cpc', '32', 'Q24', '3'),
    privateCases: ['cc-114.1', 'cc-114.2', 'cc-123.1', 'cc-131', 'cc-147.1', 'cc-147.2', 'cc-149.1', 'cc-150.1'],
    privatePublicCases: [
      'cc-108-1.1',
      'cc-109-1.1',
      'cc-110.1',
      'cc-115',
      // Said to start on the victim's application (S); whether as a private or a private-public case was not seen, and the latter closes less.
      'cc-115-1',
      'cc-120.1',
      'cc-121.1',
      'cc-121-1',
      'cc-126.1',
      'cc-138',
      'cc-139',
      'cc-145',
      'cc-148.1',
    ],
  },
]

export const applications: readonly ApplicationTable[] = [
  {
    inForce: ['2020-02-01', '2023-07-01'],
    cite: cite('adm', '64', 'Q20', '1'),
    onApplication: ['adm-73', 'adm-73-1', 'adm-73-2', 'adm-73-3'],
    notHeld: [],
  },
  {
    inForce: ['2023-07-01', '2024-06-16'],
    cite: cite('adm', '64', 'S', '1'),
    onApplication: ['adm-73-3'],
    notHeld: [],
  },
  {
    inForce: ['2024-06-16', 'open'],
    cite: cite('adm', '64', 'Q24', '1'),
    onApplication: ['adm-73-3', 'adm-79.1', 'adm-127-2'],
    notHeld: [],
  },
]
