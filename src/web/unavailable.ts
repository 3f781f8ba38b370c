// The page that is served when the database, or all of Arasha, cannot answer. It depends on nothing: no file, no style sheet, no catalogue.
// It says in three languages that nothing was lost by waiting, and whom to call now. It must never say what is broken.

type Words = {
  readonly title: string
  readonly text: string
  readonly call: string
  readonly who: readonly [string, string, string]
}

const words: Readonly<Record<'kk' | 'ru' | 'en', Words>> = {
  kk: {
    title: 'Қызмет уақытша жұмыс істемей тұр',
    text: 'Соңғы жібергеніңіз әлі қабылданбаған болуы мүмкін. Бірнеше минуттан кейін осы бетті қайта ашыңыз да, нөмір берілген-берілмегенін тексеріңіз.',
    call: 'Көмек қазір керек болса, қоңырау шалыңыз:',
    who: ['полиция', 'құтқару қызметі', 'балалар мен отбасы'],
  },
  ru: {
    title: 'Сервис временно не работает',
    text: 'То, что Вы отправили последним, могло ещё не быть принято. Откройте эту страницу через несколько минут и проверьте, выдан ли номер.',
    call: 'Если помощь нужна сейчас, позвоните:',
    who: ['полиция', 'служба спасения', 'дети и семья'],
  },
  en: {
    title: 'The service is not working right now',
    text: 'What you sent last may not have been received yet. Open this page again in a few minutes and check whether a number was given.',
    call: 'If you need help now, call:',
    who: ['police', 'rescue', 'children and family'],
  },
}
const numbers = ['102', '112', '111'] as const

/**
 * The whole document, the reader's language first. Serve it with status 503 and `Retry-After`. `sheet` is the address of public.css, which the same
 * process can serve from its disk; without it, or when it does not arrive, the page is plain and says the same.
 */
export function unavailablePage(first: 'kk' | 'ru' | 'en' = 'kk', sheet?: string): string {
  const order = [first, ...(['kk', 'ru', 'en'] as const).filter(lang => lang !== first)] as const
  const parts = order.map((lang, i) => {
    const { title, text, call, who } = words[lang]
    const heading = i === 0 ? 'h1 class="govuk-heading-l"' : 'h2 class="govuk-heading-m"'
    const calls = numbers.map(
      (n, k) =>
        `<li><a class="govuk-link" href="tel:${n}"><strong class="govuk-heading-m">${n}</strong></a> ${who[k] ?? ''}</li>`,
    )
    return (
      `<section lang="${lang}"><${heading}>${title}</${heading.slice(0, 2)}><p class="govuk-body">${call}</p>` +
      `<ul class="ar-emergency">${calls.join('')}</ul><p class="govuk-body">${text}</p></section>`
    )
  })
  const style =
    sheet === undefined ? '' : `<meta name="color-scheme" content="light dark"><link rel="stylesheet" href="${sheet}">`
  return (
    `<!doctype html><html lang="${first}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<title>${words[first].title}</title>${style}</head><body><div class="ar-reading"><main class="ar-main">${parts.join('<hr>')}</main></div></body></html>`
  )
}
