// What `arasha law check` says of the rulebook: rows of its table, and each kind of fault in one sentence. Provisions, elements and facts stand in codes.
import { messages } from '../say.ts'

export const check = messages({
  'check.provisions': { kk: 'Нормалардың редакциялары', ru: 'Редакции норм', en: 'Wordings of provisions' },
  'check.examples': {
    kk: 'Орындалмаған мысалдар (күтілгені → шыққаны)',
    ru: 'Не сошлись примеры (ожидалось → вышло)',
    en: 'Failing examples (wanted → found)',
  },
  'check.gaps': { kk: 'Олқылықтар', ru: 'Пробелы', en: 'Gaps' },
  'check.overlaps': { kk: 'Шешілмеген қабаттасулар', ru: 'Нерешённые наложения', en: 'Unresolved overlaps' },
  'check.dead-elements': { kk: 'Ештеңе шешпейтін белгілер', ru: 'Мёртвые признаки', en: 'Dead elements' },
  'check.without-edge': {
    kk: 'Арнайырақ, бірақ орнын басатыны айтылмаған',
    ru: 'Специальнее, но связь не объявлена',
    en: 'More specific without an edge',
  },
  'check.era-leaks': { kk: 'Өз мерзімінен тыс қолданылуы', ru: 'Утечки за срок действия', en: 'Era leaks' },
  'check.not-monotone': { kk: 'Монотондылық бұзылған', ru: 'Нарушена монотонность', en: 'Not monotone' },
  'check.soundness': {
    kk: 'Үш мәнді жауап дәл жауаптан алшақ',
    ru: 'Трёхзначный ответ расходится с точным',
    en: 'Soundness violations',
  },
  'check.mismatches': {
    kk: 'Оқу тәсілдерінің айырмасы',
    ru: 'Расхождения способов чтения',
    en: 'Differential mismatches',
  },
  'check.unnoticed': {
    kk: 'Мысал байқамаған мутациялар (2 %-дан аспауы керек)',
    ru: 'Мутации, не замеченные примерами (не больше 2 %)',
    en: 'Mutants no example notices (at most 2 %)',
  },
  'check.accepted': { kk: 'Заңның өзінде солай', ru: 'Так в самом законе', en: 'So in the statute itself' },
  'check.cases': {
    kk: 'Барлық тәсілмен оқылған кездейсоқ жағдайлар',
    ru: 'Случайных случаев, прочтённых всеми способами',
    en: 'Random cases, read every way',
  },
  'check.more': { kk: '… тағы {count}', ru: '… и ещё {count}', en: '… and {count} more' },
  'check.progress': {
    kk: '{cases} / {all} жағдай, {mutants} мутация',
    ru: '{cases} из {all} случаев, мутаций: {mutants}',
    en: '{cases} of {all} cases, {mutants} mutants',
  },
  'check.fault.hole': {
    kk: '{where}: {other} аралығында бірде-бір редакция қолданылмайды',
    ru: '{where}: в промежутке {other} не действует ни одна редакция',
    en: '{where}: no wording is in force during {other}',
  },
  'check.fault.displaced-by-nothing': {
    kk: '{where}: орны басылған, бірақ орнына ештеңе келмейді',
    ru: '{where}: вытеснена, хотя на её место ничего не встаёт',
    en: '{where}: displaced although nothing stands in its place',
  },
  'check.fault.together': {
    kk: 'Бірге қолданылуы мүмкін: {where}, {other}',
    ru: '{where} и {other} могут применяться вместе',
    en: '{where} and {other} can stand together',
  },
  'check.fault.never': {
    kk: '{where}: ешқашан қолданыла алмайды',
    ru: '{where}: никогда не может применяться',
    en: '{where}: can never stand',
  },
  'check.fault.element': {
    kk: '{where}: «{other}» белгісі ештеңе шешпейді',
    ru: '{where}: признак «{other}» ничего не решает',
    en: '{where}: the element “{other}” decides nothing',
  },
  'check.fault.item': {
    kk: '{where}: «{other}» тармағы ештеңе шешпейді',
    ru: '{where}: пункт «{other}» ничего не решает',
    en: '{where}: the item “{other}” decides nothing',
  },
  'check.fault.implies': {
    kk: '{where}: бұл қолданылған жерде мына норма қоса қолданылады: {other}, бірақ орнын басатыны айтылмаған',
    ru: '{where} всегда влечёт {other}, но не объявлено, что вытесняет её',
    en: '{where} implies {other} and does not take its place',
  },
  'check.fault.era': {
    kk: '{where}: өз мерзімінен тыс қолданылады',
    ru: '{where}: применяется вне срока действия',
    en: '{where}: stands outside its time',
  },
  'check.fault.complaint': {
    kk: '{where}: шағым оны өзгерте алады',
    ru: '{where}: жалоба может это изменить',
    en: '{where}: a complaint can change it',
  },
  'check.fault.milder': {
    kk: '{where}: ең ауыр жазасы өзі орнын басатын {other} нормасынікінен жеңіл',
    ru: '{where}: самое строгое наказание мягче, чем у вытесняемой {other}',
    en: '{where}: its maximum is below that of {other}, whose place it takes',
  },
  'check.mutants': { kk: 'Мутациялар', ru: 'Мутации', en: 'Mutants' },
  'check.mutants.made': { kk: 'жасалды', ru: 'сделано', en: 'made' },
  'check.mutants.killed': { kk: 'байқалды', ru: 'замечено', en: 'noticed' },
  'check.mutants.equal': { kk: 'тең', ru: 'равносильно', en: 'equal' },
  'check.mutants.left': { kk: 'қалды', ru: 'осталось', en: 'left' },
  'check.mutants.all': { kk: 'барлығы', ru: 'всего', en: 'all' },
  'check.mutant.element': { kk: 'белгі алынды', ru: 'без признака', en: 'an element dropped' },
  'check.mutant.item': { kk: 'тармақ алынды', ru: 'без пункта', en: 'an item dropped' },
  'check.mutant.and': { kk: '«немесе» орнына «және»', ru: '«и» вместо «или»', en: '“and” for “or”' },
  'check.mutant.edge': {
    kk: 'басқа баптың орнын баспайды',
    ru: 'не вытесняет другую статью',
    en: 'no edge to another article',
  },
  'check.mutant.first-part': {
    kk: 'бірінші бөліктің орнын баспайды',
    ru: 'не вытесняет первую часть',
    en: 'no edge to the first part',
  },
  'check.mutant.age': { kk: 'жауаптылық жасы +2', ru: 'возраст ответственности +2', en: 'age of liability +2' },
  'check.equal': {
    kk: 'Тең мутациялар: диаграммалар дәлелдеді, еш жағдайда айырма жоқ',
    ru: 'Равносильные мутации: диаграммы доказали, что ни один случай не отличается',
    en: 'Equal mutants: proven by the diagrams, not one case differs',
  },
  'check.equal.everywhere.element': {
    kk: 'басқа белгі соны онсыз да талап етеді',
    ru: 'то же самое требует другой признак',
    en: 'another element asks for the same',
  },
  'check.equal.everywhere.item': {
    kk: 'басқа тармақ сол жағдайлардың бәрін қамтиды',
    ru: 'все эти случаи охватывает другой пункт',
    en: 'another item covers every such case',
  },
  'check.equal.everywhere.and': {
    kk: 'тармақтар бірін-бірі қамтиды',
    ru: 'пункты охватывают друг друга',
    en: 'the items cover each other',
  },
  'check.equal.everywhere.edge': {
    kk: 'екеуі бірге кездеспейді не оның орнын осы баптың басқа бөлігі басады',
    ru: 'вместе они не встречаются либо её уже вытесняет другая часть этой статьи',
    en: 'the two never meet, or another part of this article already takes its place',
  },
  'check.equal.everywhere.first-part': {
    kk: 'бірінші бөліктің орнын басқа бөлік басады',
    ru: 'первую часть уже вытесняет другая',
    en: 'another part already takes the place of the first',
  },
  'check.equal.everywhere.age': {
    kk: 'белгілердің өзі одан үлкен жасты талап етеді не ол жастағыларға басқа бөлік қолданылады',
    ru: 'больший возраст требуют сами признаки либо для этого возраста есть другая часть',
    en: 'the elements ask for a higher age, or another part is there for that age',
  },
  'check.equal.where-possible': {
    kk: 'айырма тек бола алмайтын жағдайларда: мағынасы жоқ сұраққа «иә» деген жауап',
    ru: 'отличаются только невозможные случаи: «да» на вопрос, не имеющий смысла',
    en: 'only impossible cases differ: a yes to a question that makes no sense there',
  },
})
