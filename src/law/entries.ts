// Laws whose day of entry is not held: their texts say "so many days after the first official publication", and the day of publication was not seen.
// The earliest day follows from the day of the law itself, the sure one is some weeks later. For an act in between both wordings stay possible: the
// engine must never choose one of them, and the answer names the law.
import type { DoubtfulEntry } from './form.ts'

export const entries: readonly DoubtfulEntry[] = [
  {
    law: { kk: '26.06.2020 жылғы № 349-VI Заң', ru: 'Закон от 26.06.2020 № 349-VI', en: 'Law 349-VI of 26.06.2020' },
    earliest: '2020-07-07',
    surely: '2020-08-01',
  },
  {
    law: { kk: '30.12.2020 жылғы № 393-VI Заң', ru: 'Закон от 30.12.2020 № 393-VI', en: 'Law 393-VI of 30.12.2020' },
    earliest: '2021-01-10',
    surely: '2021-02-01',
  },
  {
    law: { kk: '11.07.2022 жылғы № 136-VII Заң', ru: 'Закон от 11.07.2022 № 136-VII', en: 'Law 136-VII of 11.07.2022' },
    earliest: '2022-09-10',
    surely: '2022-10-01',
  },
  {
    law: { kk: '17.03.2023 жылғы № 212-VII Заң', ru: 'Закон от 17.03.2023 № 212-VII', en: 'Law 212-VII of 17.03.2023' },
    earliest: '2023-05-17',
    surely: '2023-06-01',
  },
  {
    law: {
      kk: '05.07.2024 жылғы № 111-VIII Заң',
      ru: 'Закон от 05.07.2024 № 111-VIII',
      en: 'Law 111-VIII of 05.07.2024',
    },
    earliest: '2024-09-04',
    surely: '2024-09-16',
  },
]
