// Services of the demonstration's directory: three in each region, and none of them exists. Their names and the pages say so; the telephones lead nowhere.
import type { Service } from '../agencies/contract.ts'
import { regions } from '../agencies/regions.ts'

const office = { from: '09:00', to: '18:00' }

export const inventedServices: readonly Service[] = regions.flatMap((region, i): Service[] => {
  const phone = (n: number) => `+7 700 000 ${String(10 + i)} ${String(10 + n)}`
  const common = { region: region.code, invented: true }
  return [
    {
      ...common,
      kind: 'support-centre',
      name: {
        kk: `Отбасын қолдау орталығы (${region.kk}, үлгі)`,
        ru: `Центр поддержки семьи (${region.ru}, образец)`,
        en: `Family support centre (${region.en}, sample)`,
      },
      phone: phone(1),
      hours: office,
      languages: ['kk', 'ru'],
      access: i % 2 === 0 ? ['step-free', 'with-children'] : ['with-children'],
    },
    {
      ...common,
      kind: 'shelter',
      name: {
        kk: `Дағдарыс орталығы (${region.kk}, үлгі)`,
        ru: `Кризисный центр (${region.ru}, образец)`,
        en: `Crisis centre (${region.en}, sample)`,
      },
      phone: phone(2),
      hours: undefined,
      languages: ['kk', 'ru'],
      access: ['with-children'],
    },
    {
      ...common,
      kind: i % 2 === 0 ? 'psychologist' : 'lawyer',
      name:
        i % 2 === 0
          ? {
              kk: `Балалар психологы (${region.kk}, үлгі)`,
              ru: `Детский психолог (${region.ru}, образец)`,
              en: `Child psychologist (${region.en}, sample)`,
            }
          : {
              kk: `Тегін заң кеңесі (${region.kk}, үлгі)`,
              ru: `Бесплатная консультация юриста (${region.ru}, образец)`,
              en: `Free legal advice (${region.en}, sample)`,
            },
      phone: phone(3),
      hours: office,
      languages: i % 3 === 0 ? ['kk', 'ru', 'en'] : ['kk', 'ru'],
      access: i % 4 === 0 ? ['step-free', 'sign-language'] : [],
    },
  ]
})
