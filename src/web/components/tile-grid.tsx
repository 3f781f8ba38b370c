// The 20 regions as a grid of equal tiles: a city counts as much to look at as the largest region, and no borders are claimed.
// The placement is our own proposal. Under it the numbers stand as a table, folded. Codes are the two digits of ISO 3166-2 and KATO.
import type { ComponentChildren, JSX } from 'preact'
import type { Lang } from '../../words/say.ts'
import { useLang, useWords } from '../language.ts'
import { Details } from './details.tsx'

/** Short names for the tiles; the full name is read out and stands in the table. */
const shortNames: Readonly<Record<string, readonly [kk: string, ru: string, en: string]>> = {
  '59': ['СҚО', 'СКО', 'N Kaz'],
  '71': ['Астана', 'Астана', 'Astana'],
  '27': ['БҚО', 'ЗКО', 'W Kaz'],
  '15': ['Ақтөбе', 'Актюб.', 'Aqtöbe'],
  '39': ['Қостан.', 'Костан.', 'Qostan.'],
  '11': ['Ақмола', 'Акмол.', 'Aqmola'],
  '55': ['Павлод.', 'Павлод.', 'Pavlod.'],
  '23': ['Атырау', 'Атырау', 'Atyrau'],
  '43': ['Қызыл.', 'Кызыл.', 'Qyzyl.'],
  '62': ['Ұлытау', 'Ұлытау', 'Ulytau'],
  '35': ['Қараған.', 'Караган.', 'Qarag.'],
  '10': ['Абай', 'Абай', 'Abai'],
  '63': ['ШҚО', 'ВКО', 'E Kaz'],
  '47': ['Маңғ.', 'Мангист.', 'Mangys.'],
  '61': ['Түркіст.', 'Турк.', 'Türkis.'],
  '31': ['Жамбыл', 'Жамбыл.', 'Jambyl'],
  '19': ['Алм. о.', 'Алм. о.', 'Alm. R.'],
  '33': ['Жетісу', 'Жетісу', 'Jetisu'],
  '79': ['Шымкент', 'Шымкент', 'Shymk.'],
  '75': ['Алматы', 'Алматы', 'Almaty'],
}
const column: Readonly<Record<Lang, 0 | 1 | 2>> = { kk: 0, ru: 1, en: 2 }

export type RegionTile = {
  /** Two digits, `10` to `79`. */
  readonly code: string
  /** Full name in the page's language. */
  readonly name: string
  /** The number as shown, already formatted. */
  readonly shown: string
  /** 0 nothing to 4 most: the page decides the bounds; it must say them in words. */
  readonly level: 0 | 1 | 2 | 3 | 4
  readonly href?: string | undefined
}
export type TileGridProps = {
  readonly tiles: readonly RegionTile[]
  readonly caption: ComponentChildren
  /** The same numbers, and whatever else there is to say of each region, as a table. */
  readonly table: ComponentChildren
}

export function TileGrid({ tiles, caption, table }: TileGridProps): JSX.Element {
  const t = useWords()
  const lang = useLang()
  const known = tiles.filter(tile => shortNames[tile.code] !== undefined)
  return (
    <div class="ar-regions">
      <p class="ar-regions__caption">{caption}</p>
      <ul class="ar-tiles" aria-label={t('web.map')}>
        {known.map(tile => {
          const content = (
            <>
              <span class="ar-tile__name" aria-hidden="true">
                {shortNames[tile.code]?.[column[lang]]}
              </span>
              <span class="govuk-visually-hidden">{tile.name}: </span>
              <span class="ar-tile__value">{tile.shown}</span>
            </>
          )
          return (
            <li class={`ar-tile ar-tile--${tile.code} ar-tile--level-${tile.level}`}>
              {tile.href === undefined ? (
                <span class="ar-tile__face">{content}</span>
              ) : (
                <a class="ar-tile__face" href={tile.href}>
                  {content}
                </a>
              )}
            </li>
          )
        })}
      </ul>
      <Details summary={t('web.in-table')}>
        <div class="ar-scroll" tabIndex={0} role="group" aria-label={t('web.in-table')}>
          {table}
        </div>
      </Details>
    </div>
  )
}
