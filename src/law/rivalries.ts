// Articles that may reach one and the same deed without any text saying which gives way. They are named together, and a person decides. Data only.
import { cite, type Rivalry } from './form.ts'

export const rivalries: readonly Rivalry[] = [
  {
    one: ['cc-140'],
    other: ['cc-106', 'cc-107', 'cc-108-1', 'cc-109-1', 'cc-110'],
    says: {
      kk: 'Қатыгездікпен қарау (ҚК 140-бап) мен денсаулыққа зиян немесе ұрып-соғу бір әрекетке келеді. Біреуі арнайы норма ма (13-бап 3-бөлік), әлде екеуі де қолданыла ма – жазылмаған: адам шешеді',
      ru: 'Жестокое обращение (статья 140 УК) и вред здоровью или побои охватывают одно деяние. Специальная ли это норма (часть 3 статьи 13) или применяются обе, не написано: решает человек',
      en: 'Cruel treatment (CC 140) and harm or battery reach the same deed. Whether one is the special norm (CC 13(3)) or both apply is not written: a person decides',
    },
    cite: cite('cc', '13', 'U', '3'),
  },
]
