// Pages that show every component once, with invented content, so that the look, the accessibility and the policy against inline code can be tested
// before any room has pages of its own. Served by a small server with the same strict policy as the product.
import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { assetPath, assetsFolder } from '../src/web/assets.ts'
import { BarChart } from '../src/web/components/bar-chart.tsx'
import { Button, ButtonGroup, ButtonLink } from '../src/web/components/button.tsx'
import { Checkboxes, Radios } from '../src/web/components/choice.tsx'
import { Clock } from '../src/web/components/clock.tsx'
import { ConfidenceMark } from '../src/web/components/confidence.tsx'
import { DateInput } from '../src/web/components/date-input.tsx'
import { Details } from '../src/web/components/details.tsx'
import { ErrorSummary } from '../src/web/components/error-summary.tsx'
import { FileUpload } from '../src/web/components/file-upload.tsx'
import { Form } from '../src/web/components/form.tsx'
import { EmptyState, InsetText, WarningText } from '../src/web/components/notes.tsx'
import { Notification } from '../src/web/components/notification.tsx'
import { ObjectNumber } from '../src/web/components/object-number.tsx'
import { Pager } from '../src/web/components/pager.tsx'
import { Receipt } from '../src/web/components/panel.tsx'
import { Select } from '../src/web/components/select.tsx'
import { Status, Tag } from '../src/web/components/status.tsx'
import { SummaryList } from '../src/web/components/summary-list.tsx'
import { Table } from '../src/web/components/table.tsx'
import { Tabs } from '../src/web/components/tabs.tsx'
import { Textarea, TextInput } from '../src/web/components/text-field.tsx'
import { TileGrid } from '../src/web/components/tile-grid.tsx'
import { Meanwhile } from '../src/web/components/meanwhile.tsx'
import { Timeline } from '../src/web/components/timeline.tsx'
import { embedIsland } from '../src/web/island.ts'
import { PublicPage, renderPage, StaffPage } from '../src/web/layout.tsx'
import { unavailablePage } from '../src/web/unavailable.ts'
import { formatMoment, formatMomentWithZone, formatNearMoment, formatNumber } from '../src/words/format.ts'
import { isLang, type Lang } from '../src/words/say.ts'

const now = new Date('2026-11-22T08:23:00Z')
const minutes = (n: number): Date => new Date(now.getTime() + n * 60_000)
const pick =
  (lang: Lang) =>
  (kk: string, ru: string, en: string): string =>
    ({ kk, ru, en })[lang]

export function staffStylePage(lang: Lang): string {
  const s = pick(lang)
  return renderPage(
    <StaffPage
      lang={lang}
      path={`/${lang}/staff?view=all`}
      title={s('Хабарламалар', 'Сообщения', 'Notices')}
      width="wide"
      csrf="token"
      demo={{ clock: formatMoment(now, lang) }}
      user={{
        name: 'Әсел Нұрланқызы',
        agency: s(
          'Алмалы аудандық полиция басқармасы',
          'Алмалинское районное управление полиции',
          'Almaly district police department',
        ),
        role: s('кезекші', 'дежурный', 'duty officer'),
      }}
      nav={[
        { href: '#inbox', label: s('Кіріс', 'Входящие', 'Inbox'), current: true },
        { href: '#cases', label: s('Істер', 'Дела', 'Cases') },
        { href: '#people', label: s('Адамдар', 'Люди', 'People') },
        { href: '#orders', label: s('Нұсқамалар', 'Предписания', 'Orders') },
        { href: '#referrals', label: s('Жолдамалар', 'Направления', 'Referrals') },
        { href: '#figures', label: s('Көрсеткіштер', 'Показатели', 'Figures') },
      ]}
    >
      <Notification kind="success">
        {s(
          'Алынғаны расталды: N-26-0000481-H',
          'Получение подтверждено: N-26-0000481-H',
          'Acknowledged: N-26-0000481-H',
        )}
      </Notification>
      <h1 class="govuk-heading-l">{s('Хабарламалар', 'Сообщения', 'Notices')}</h1>
      <Tabs
        tabs={[
          { href: '#a', label: s('Расталмаған', 'Не подтверждены', 'Not acknowledged'), current: true, count: '2' },
          { href: '#b', label: s('Бүгін тіркеу керек', 'Зарегистрировать сегодня', 'Register today'), count: '5' },
          { href: '#c', label: s('Басқаларды күтуде', 'Ждут других', 'Waiting for others'), count: '8' },
          { href: '#d', label: s('Барлығы', 'Все', 'All') },
        ]}
      />
      <Table
        caption={s('Расталмаған хабарламалар', 'Неподтверждённые сообщения', 'Notices not acknowledged')}
        captionSize="hidden"
        firstCellIsHead
        columns={[
          { head: s('Нөмірі', 'Номер', 'Number') },
          { head: s('Не болған', 'Что случилось', 'What happened') },
          { head: s('Кімнен', 'От кого', 'From') },
          { head: s('Мерзімі', 'Срок', 'Due') },
          { head: s('Әрекет', 'Действие', 'Action'), hiddenHead: true },
        ]}
        rows={[
          {
            tone: 'danger',
            cells: [
              <ObjectNumber number="N-26-0000481-H" href="#n" />,
              <Status tone="danger">{s('қауіп төніп тұр', 'опасность', 'danger')}</Status>,
              s('№ 12 мектеп, 13:10', 'школа № 12, 13:10', 'school No. 12, 13:10'),
              <Clock
                act={s('Растау', 'Подтвердить', 'Acknowledge')}
                due={minutes(-8)}
                now={now}
                next={s('кезекші бөлімнің бастығы', 'начальник дежурной части', 'head of the duty unit')}
              />,
              <Form action="#" csrf="token" inline>
                <Button>{s('Растау', 'Подтвердить', 'Acknowledge')}</Button>
              </Form>,
            ],
          },
          {
            tone: 'warn',
            cells: [
              <ObjectNumber number="N-26-0000477-B" href="#n" />,
              <Status tone="warn">{s('дене жарақаты', 'телесное повреждение', 'injury')}</Status>,
              s('№ 4 емхана, 12:20', 'поликлиника № 4, 12:20', 'polyclinic No. 4, 12:20'),
              <Clock act={s('Растау', 'Подтвердить', 'Acknowledge')} due={minutes(12)} now={now} />,
              <Form action="#" csrf="token" inline>
                <Button kind="secondary">{s('Растау', 'Подтвердить', 'Acknowledge')}</Button>
              </Form>,
            ],
          },
          {
            cells: [
              <ObjectNumber number="N-26-0000475-K" href="#n" />,
              <Status tone="done">{s('тіркелді', 'зарегистрировано', 'registered')}</Status>,
              s('№ 7 мектеп, кеше', 'школа № 7, вчера', 'school No. 7, yesterday'),
              <Clock act={s('Тіркеу', 'Зарегистрировать', 'Register')} due={minutes(192)} now={now} />,
              '',
            ],
          },
        ]}
      />
      <Pager previous="#p" next="#q" />

      <Meanwhile typed={s('Сынақ мәтіні', 'Пробный текст', 'Sample text')}>
        <p class="govuk-body">{s('Басқа жазба', 'Чужая запись', 'Another entry')}</p>
      </Meanwhile>

      <h2 class="govuk-heading-m">{s('Оқиға барысы', 'Ход события', 'What has happened')}</h2>
      <Timeline
        events={[
          {
            title: s('Хабарлама жіберілді', 'Сообщение отправлено', 'Notice sent'),
            by: s('№ 12 мектеп', 'школа № 12', 'school No. 12'),
            time: formatNearMoment(minutes(-70), now, lang),
            at: minutes(-70),
            tone: 'done',
          },
          {
            title: s('Мерзімінде расталмады', 'Не подтверждено в срок', 'Not acknowledged in time'),
            by: 'Араша',
            time: formatNearMoment(minutes(-8), now, lang),
            at: minutes(-8),
            tone: 'danger',
            children: (
              <p class="govuk-body">
                {s(
                  'Кезекші бөлімнің бастығына хабар берілді.',
                  'Сообщено начальнику дежурной части.',
                  'The head of the duty unit was told.',
                )}
              </p>
            ),
          },
          {
            title: s('Тіркеу', 'Регистрация', 'Registration'),
            time: formatNearMoment(minutes(1300), now, lang),
            at: minutes(1300),
            isAhead: true,
          },
        ]}
      />

      <h2 class="govuk-heading-m">{s('Құқықтық саралау', 'Правовая квалификация', 'What the law calls it')}</h2>
      <SummaryList
        rows={[
          {
            key: s('Норма', 'Норма', 'Provision'),
            value: (
              <>
                {s('ҚК 109-1-бабының 2-бөлігі', 'УК, статья 109-1, часть 2', 'Criminal Code, article 109-1, part 2')}
                <br />
                <ConfidenceMark confidence="high" isReviewed={false} />
              </>
            ),
          },
          {
            key: s('Әлі белгісіз', 'Ещё неизвестно', 'Still unknown'),
            value: s('Жәбірленуші оған тәуелді ме?', 'Зависит ли потерпевшая от него?', 'Does she depend on him?'),
            actions: [
              {
                href: '#answer',
                label: s('Жауап беру', 'Ответить', 'Answer'),
                what: s('тәуелділік туралы', 'о зависимости', 'about dependence'),
              },
            ],
          },
          {
            key: s('Жағдайы', 'Состояние', 'State'),
            value: (
              <>
                <Tag>{s('жаңа', 'новое', 'new')}</Tag> <Tag tone="plain">{s('мұрағат', 'архив', 'archive')}</Tag>{' '}
                <Tag tone="done">{s('орындалды', 'выполнено', 'done')}</Tag>{' '}
                <Tag tone="warn">{s('жақында', 'скоро', 'soon')}</Tag>{' '}
                <Tag tone="danger">{s('мерзімі өтті', 'просрочено', 'overdue')}</Tag>
              </>
            ),
            actions: [
              { href: '#change', what: s('жағдайы', 'состояние', 'state') },
              { href: '#undo', label: s('Қайтару', 'Отменить', 'Undo'), what: s('жағдайы', 'состояние', 'state') },
            ],
          },
        ]}
      />

      <h2 class="govuk-heading-m">{s('Өңірлер бойынша', 'По регионам', 'By region')}</h2>
      <TileGrid
        caption={s(
          'Расталмаған хабарламалар саны',
          'Число неподтверждённых сообщений',
          'Number of notices not acknowledged',
        )}
        tiles={regions(lang)}
        table={
          <Table
            cards={false}
            firstCellIsHead
            columns={[
              { head: s('Өңір', 'Регион', 'Region') },
              { head: s('Хабарламалар', 'Сообщения', 'Notices'), numeric: true },
            ]}
            rows={regions(lang).map(r => ({ cells: [r.name, r.shown] }))}
          />
        }
      />
      <BarChart
        caption={s('Хабарламалар кімнен келді', 'От кого пришли сообщения', 'Who sent the notices')}
        labelHead={s('Жіберуші', 'Отправитель', 'Sender')}
        valueHead={s('Саны', 'Число', 'Number')}
        bars={[
          { label: s('Мектептер', 'Школы', 'Schools'), value: 1240, shown: formatNumber(1240, lang), highlight: true },
          {
            label: s('Емханалар мен ауруханалар', 'Поликлиники и больницы', 'Polyclinics and hospitals'),
            value: 735,
            shown: formatNumber(735, lang),
          },
          {
            label: s('111 байланыс орталығы', 'Контакт-центр 111', 'Contact centre 111'),
            value: 310,
            shown: formatNumber(310, lang),
          },
          { label: s('Тасымалдаушылар', 'Перевозчики', 'Carriers'), value: 0, shown: '<5' },
        ]}
      />
      <EmptyState
        title={s(
          'Мұнда сізге тапсырылған істер тұрады.',
          'Здесь будут дела, порученные Вам.',
          'Cases given to you will stand here.',
        )}
      >
        <p class="govuk-body">
          <a class="govuk-link" href="#all">
            {s('Барлық істерді көру', 'Посмотреть все дела', 'See all cases')}
          </a>
        </p>
      </EmptyState>
    </StaffPage>,
  )
}

export function publicStylePage(lang: Lang): string {
  const s = pick(lang)
  return renderPage(
    <PublicPage
      lang={lang}
      path={`/${lang}/public`}
      title={s('Жауаптарыңызды тексеріңіз', 'Проверьте ответы', 'Check your answers')}
      back={{ href: '#back' }}
      exit="#today"
      hasErrors
    >
      <ErrorSummary
        errors={[
          { text: s('Күнін көрсетіңіз', 'Укажите дату', 'Give the date'), href: '#born-day' },
          { text: s('Не болғанын жазыңыз', 'Напишите, что случилось', 'Write what happened'), href: '#what' },
        ]}
        code="7K2M-41"
      />
      <h1 class="govuk-heading-l">{s('Хабарлама', 'Сообщение', 'Notice')}</h1>
      <Form action="#" csrf="token" hasFile>
        <TextInput
          name="school"
          label={s('Мектептің атауы', 'Название школы', 'Name of the school')}
          hint={s('Мысалы, № 12 мектеп-гимназия', 'Например, школа-гимназия № 12', 'For example, school No. 12')}
          value="№ 12"
        />
        <DateInput
          name="born"
          legend={s('Баланың туған күні', 'Дата рождения ребёнка', 'The child’s date of birth')}
          hint={s('Мысалы, 31 3 2014', 'Например, 31 3 2014', 'For example, 31 3 2014')}
          error={s('Күнін көрсетіңіз', 'Укажите дату', 'Give the date')}
          wrongParts={['day']}
          value={{ day: '32', month: '3', year: '2014' }}
        />
        <Textarea
          name="what"
          label={s('Не болды?', 'Что случилось?', 'What happened?')}
          maxCharacters={2000}
          error={s('Не болғанын жазыңыз', 'Напишите, что случилось', 'Write what happened')}
          value="Ұл бала сабаққа көгерген көзімен келді."
        />
        <Checkboxes
          name="seen"
          legend={s('Не байқадыңыз?', 'Что Вы заметили?', 'What did you notice?')}
          size="m"
          values={['marks']}
          choices={[
            { value: 'marks', label: s('Денесіндегі іздер', 'Следы на теле', 'Marks on the body') },
            {
              value: 'fear',
              label: s('Үйге барудан қорқу', 'Страх идти домой', 'Fear of going home'),
              hint: s('немесе бір адамнан қорқу', 'или страх перед кем-то', 'or fear of a person'),
            },
            { divider: s('немесе', 'или', 'or') },
            { value: 'unknown', label: s('Білмеймін', 'Не знаю', 'I don’t know'), exclusive: true },
          ]}
        />
        <Select
          name="region"
          label={s('Өңір', 'Регион', 'Region')}
          value="75"
          options={regions(lang).map(r => ({ value: r.code, label: r.name }))}
        />
        <TextInput name="iin" label={s('ЖСН', 'ИИН', 'IIN')} width={20} inputmode="numeric" optional />
        <TextInput name="fine" label={s('Айыппұл', 'Штраф', 'Fine')} width={5} suffix="₸" value="18460" />
        <FileUpload name="photo" label={s('Сурет', 'Фотография', 'Photo')} hint="JPEG, PNG, PDF, 10 MB" optional />
        <Details summary={s('Бұл неге керек?', 'Зачем это нужно?', 'Why is this asked?')}>
          {s(
            'Полиция баланы тезірек табуы үшін.',
            'Чтобы полиция быстрее нашла ребёнка.',
            'So that the police find the child sooner.',
          )}
        </Details>
        <WarningText>
          {s(
            'Балаға қазір қауіп төніп тұрса, 102-ге қоңырау шалыңыз.',
            'Если ребёнку сейчас грозит опасность, звоните 102.',
            'If the child is in danger now, call 102.',
          )}
        </WarningText>
        <InsetText>
          {s(
            'Жіберген соң хабарламаны өшіруге болмайды, бірақ толықтыруға болады.',
            'После отправки сообщение нельзя удалить, но можно дополнить.',
            'After sending, a notice cannot be deleted, but you can add to it.',
          )}
        </InsetText>
        <ButtonGroup>
          <Button>{s('Жіберу', 'Отправить', 'Send')}</Button>
          <Button kind="secondary" name="save" value="yes">
            {s('Сақтау', 'Сохранить', 'Save')}
          </Button>
          <Button kind="danger" type="button">
            {s('Қате деп белгілеу', 'Отметить как ошибочное', 'Mark as mistaken')}
          </Button>
          <a class="govuk-link" href="#cancel">
            {s('Болдырмау', 'Отмена', 'Cancel')}
          </a>
        </ButtonGroup>
      </Form>
      <Receipt
        title={s('Хабарламаңыз қабылданды', 'Ваше сообщение принято', 'Your notice was received')}
        numberLabel={s('Түбіртек нөмірі', 'Номер квитанции', 'Receipt number')}
        number="N-26-0000481-H"
        time={formatMomentWithZone(now, lang)}
      />
      <ButtonLink href="#new" kind="secondary">
        {s('Тағы біреуін жіберу', 'Отправить ещё одно', 'Send another')}
      </ButtonLink>
    </PublicPage>,
  )
}

export function questionStylePage(lang: Lang): string {
  const s = pick(lang)
  return renderPage(
    <PublicPage
      lang={lang}
      path={`/${lang}/question`}
      title={s('Сұрақ', 'Вопрос', 'Question')}
      back={{ href: '#back' }}
      exit="#today"
    >
      <Form action="#" csrf="token" autocomplete="off">
        <Radios
          name="safe"
          legend={s('Қазір қауіпсізсіз бе?', 'Вы сейчас в безопасности?', 'Are you safe now?')}
          asHeading
          hint={s('Жауабыңызды тек бізбен бөлісесіз.', 'Ответ увидим только мы.', 'Only we will see the answer.')}
          choices={[
            { value: 'yes', label: s('Иә', 'Да', 'Yes') },
            {
              value: 'no',
              label: s('Жоқ', 'Нет', 'No'),
              reveal: <TextInput name="where" label={s('Қайдасыз?', 'Где Вы?', 'Where are you?')} />,
            },
            { value: 'unknown', label: s('Білмеймін', 'Не знаю', 'I don’t know') },
          ]}
        />
        <Button>{s('Жалғастыру', 'Продолжить', 'Continue')}</Button>
      </Form>
    </PublicPage>,
  )
}

function islandStylePage(lang: Lang): string {
  const Counter = ({ start }: { start: number }) => <button id="count">{start}</button>
  return renderPage(
    <StaffPage lang={lang} path={`/${lang}/island`} title="Island">
      {embedIsland('counter', Counter, { start: 3 })}
    </StaffPage>,
  )
}

const pages: Readonly<Record<string, (lang: Lang) => string>> = {
  staff: staffStylePage,
  public: publicStylePage,
  question: questionStylePage,
  unavailable: lang => unavailablePage(lang, assetPath('public.css')),
  'unavailable-plain': lang => unavailablePage(lang),
  island: islandStylePage,
}

/** Serves the pages at `/{lang}/{staff|public|question|unavailable}` and the built assets, with the product's policy against inline code. */
export async function serveStylePages(): Promise<{ readonly origin: string; close(): Promise<void> }> {
  const types: Readonly<Record<string, string>> = {
    '.css': 'text/css',
    '.js': 'text/javascript',
    '.woff2': 'font/woff2',
    '.svg': 'image/svg+xml',
  }
  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '/', 'http://localhost')
    response.setHeader(
      'content-security-policy',
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    )
    response.setHeader('x-content-type-options', 'nosniff')
    if (address.pathname.startsWith('/assets/')) {
      const file = path.basename(address.pathname)
      response.setHeader('content-type', types[path.extname(file)] ?? 'application/octet-stream')
      response.end(readFileSync(path.join(assetsFolder, file)))
      return
    }
    const [, lang, name = ''] = address.pathname.split('/')
    const draw = pages[name]
    response.statusCode = isLang(lang) && draw !== undefined ? 200 : 404
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(isLang(lang) && draw !== undefined ? draw(lang) : 'no such page')
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise(done => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

function regions(lang: Lang) {
  const names: readonly (readonly [string, string, string, string, number])[] = [
    ['10', 'Абай облысы', 'область Абай', 'Abai', 3],
    ['11', 'Ақмола облысы', 'Акмолинская область', 'Aqmola', 1],
    ['15', 'Ақтөбе облысы', 'Актюбинская область', 'Aqtöbe', 0],
    ['19', 'Алматы облысы', 'Алматинская область', 'Almaty Region', 12],
    ['23', 'Атырау облысы', 'Атырауская область', 'Atyrau', 2],
    ['27', 'Батыс Қазақстан облысы', 'Западно-Казахстанская область', 'West Kazakhstan', 0],
    ['31', 'Жамбыл облысы', 'Жамбылская область', 'Jambyl', 7],
    ['33', 'Жетісу облысы', 'область Жетісу', 'Jetisu', 4],
    ['35', 'Қарағанды облысы', 'Карагандинская область', 'Qaraghandy', 9],
    ['39', 'Қостанай облысы', 'Костанайская область', 'Qostanai', 1],
    ['43', 'Қызылорда облысы', 'Кызылординская область', 'Qyzylorda', 0],
    ['47', 'Маңғыстау облысы', 'Мангистауская область', 'Mangystau', 2],
    ['55', 'Павлодар облысы', 'Павлодарская область', 'Pavlodar', 5],
    ['59', 'Солтүстік Қазақстан облысы', 'Северо-Казахстанская область', 'North Kazakhstan', 1],
    ['61', 'Түркістан облысы', 'Туркестанская область', 'Türkistan', 21],
    ['62', 'Ұлытау облысы', 'область Ұлытау', 'Ulytau', 0],
    ['63', 'Шығыс Қазақстан облысы', 'Восточно-Казахстанская область', 'East Kazakhstan', 6],
    ['71', 'Астана қаласы', 'город Астана', 'Astana', 14],
    ['75', 'Алматы қаласы', 'город Алматы', 'Almaty', 31],
    ['79', 'Шымкент қаласы', 'город Шымкент', 'Shymkent', 17],
  ]
  return names.map(([code, kk, ru, en, n]) => ({
    code,
    name: { kk, ru, en }[lang],
    shown: formatNumber(n, lang),
    level: (n === 0 ? 0 : n < 5 ? 1 : n < 10 ? 2 : n < 20 ? 3 : 4) as 0 | 1 | 2 | 3 | 4,
    href: `#region-${code}`,
  }))
}
