// Given names that are one name in other words: short and home forms, and the same name borrowed through different languages. Public knowledge,
// put together by hand; a pair enters only when both forms are used for one person in papers or at home. No surname is ever an alias.
import { rootOf } from './fold.ts'

const groups: readonly string[] = [
  'Александр Саша Саня Шура',
  'Александра Саша Шура',
  'Алексей Алёша Лёша',
  'Анастасия Настя',
  'Анна Аня Нюра',
  'Антонина Тоня',
  'Борис Боря',
  'Валентина Валя',
  'Варвара Варя',
  'Василий Вася',
  'Вера Верочка',
  'Виктор Витя',
  'Виктория Вика',
  'Владимир Вова Володя',
  'Владислав Влад',
  'Вячеслав Слава',
  'Галина Галя',
  'Геннадий Гена',
  'Георгий Гоша Жора',
  'Григорий Гриша',
  'Дарья Даша',
  'Дмитрий Дима Митя',
  'Евгений Женя',
  'Евгения Женя',
  'Екатерина Катя',
  'Елена Лена Алёна',
  'Елизавета Лиза',
  'Иван Ваня',
  'Ирина Ира',
  'Константин Костя',
  'Ксения Оксана',
  'Лариса Лара',
  'Любовь Люба',
  'Людмила Люда Мила',
  'Маргарита Рита',
  'Мария Маша Маруся',
  'Михаил Миша',
  'Надежда Надя',
  'Наталья Наташа',
  'Николай Коля',
  'Ольга Оля',
  'Павел Паша',
  'Пётр Петя',
  'Роман Рома',
  'Светлана Света',
  'Сергей Серёжа',
  'Станислав Стас',
  'Татьяна Таня',
  'Юлия Юля',
  'Юрий Юра',
  'Яков Яша',
  'Мұхаммед Мухамед Магомед Мұхамбет Махамбет',
  'Жүсіп Юсуп Юсуф Иосиф',
  'Ысқақ Исаак Исхак',
  'Жақып Якуб Якуп',
  'Ысмайыл Исмаил',
  'Сүлеймен Сулейман',
  'Мұса Моисей',
  'Ғайса Иса',
  'Фатима Патима Бәтима',
  'Хадиша Қадиша Хадича',
  'Айша Ғайша',
  'Зылиха Зулейха Зылика',
  'Шыңғыс Чингиз Жеңгіз',
  'Темірлан Тимурлан',
  'Темір Тимур',
  'Ескендір Искандер',
  'Бибігүл Бибигуль',
  'Гүлнәр Гульнара',
  'Динар Динара',
]

// Men's names that with -а are women's. Elsewhere the -а is only the Russian way of writing one name: Гүлнәр and Гульнара are one woman.
const manAndWoman = new Set(
  'Александр Валентин Руслан Владислав Станислав Мирослав Ярослав Роман Стефан Иоанн Август Камил Надир Самир Рашид Фарид Шариф Азиз Халид Амир Карим Жәмил Рамил Лейл Мунир Наиль Адил Сағид Зариф Хамид Саид Хабиб Закир Ғалим Шакир Салим Тахир Захир Мұрат'
    .split(' ')
    .map(name => rootOf(name)),
)

const groupsOf = new Map<string, number[]>()
const rootsOf: string[][] = groups.map((group, id) => {
  const roots = group.split(' ').map(name => rootOf(name))
  for (const root of roots) groupsOf.set(root, [...(groupsOf.get(root) ?? []), id])
  return roots
})

/** Other roots of the same given name; none for most names. */
export function aliasesOf(root: string): readonly string[] {
  return (groupsOf.get(root) ?? []).flatMap(id => rootsOf[id] ?? []).filter(other => other !== root)
}

export function areAliases(a: string, b: string): boolean {
  return a !== b && (groupsOf.get(a) ?? []).some(id => rootsOf[id]?.includes(b))
}

/** Александра for Александр and the reverse: a root that is much alike and another person's. */
export function otherSexOf(root: string): string | undefined {
  if (manAndWoman.has(root)) return `${root}a`
  return root.endsWith('a') && manAndWoman.has(root.slice(0, -1)) ? root.slice(0, -1) : undefined
}
