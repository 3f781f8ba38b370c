// Sentences an operator need not type, in the writer's language and, to a child, as a child is spoken to. The first asks what must be asked before
// anything else. Data, in our own words; they never ask for a name or an address, and promise nothing that 111 cannot keep.
import type { Text } from '../../words/say.ts'

/** `child`: the same, said with «сен» and «ты». */
export type Snippet = { readonly title: Text; readonly text: Text; readonly child: Text }

export const snippets: readonly Snippet[] = [
  {
    title: { kk: 'Жауап қауіпсіз бе', ru: 'Безопасно ли отвечать', en: 'Is it safe to answer' },
    text: {
      kk: 'Сәлеметсіз бе! Бұл – 111. Жазғаныңыз үшін рақмет. Осында жауап жазсақ, оны басқа біреу көріп қоймай ма?',
      ru: 'Здравствуйте! Это 111. Спасибо, что написали. Если ответить здесь, этого не увидит кто-то другой?',
      en: 'Hello! This is 111. Thank you for writing. If we answer here, could somebody else see it?',
    },
    child: {
      kk: 'Сәлем! Бұл – 111. Жазғаның үшін рақмет. Осында жауап жазсақ, оны басқа біреу көріп қоймай ма?',
      ru: 'Привет! Это 111. Спасибо, что пишешь нам. Если ответить здесь, этого не увидит кто-то другой?',
      en: 'Hello! This is 111. Thank you for writing. If we answer here, could somebody else see it?',
    },
  },
  {
    title: { kk: 'Қазір қауіпсіз бе', ru: 'Есть ли опасность сейчас', en: 'Is there danger now' },
    text: {
      kk: 'Қазір қауіпсіз жердесіз бе? Қауіп төніп тұрса, 102 немесе 112 нөміріне қоңырау шалыңыз.',
      ru: 'Вы сейчас в безопасном месте? Если опасность рядом, позвоните 102 или 112.',
      en: 'Are you in a safe place now? If danger is near, call 102 or 112.',
    },
    child: {
      kk: 'Қазір қауіпсіз жердесің бе? Қауіп төніп тұрса, 102 немесе 112 нөміріне қоңырау шал.',
      ru: 'Ты сейчас в безопасном месте? Если опасность рядом, позвони 102 или 112.',
      en: 'Are you in a safe place now? If danger is near, call 102 or 112.',
    },
  },
  {
    title: { kk: 'Сіз кінәлі емессіз', ru: 'Это не Ваша вина', en: 'It is not your fault' },
    text: {
      kk: 'Болған жағдайға Сіз кінәлі емессіз. Бұл туралы жазғаныңыз дұрыс болды.',
      ru: 'В том, что произошло, нет Вашей вины. Хорошо, что Вы об этом написали.',
      en: 'What happened is not your fault. It was right to write about it.',
    },
    child: {
      kk: 'Болған жағдайға сен кінәлі емессің. Бұл туралы жазғаның дұрыс болды.',
      ru: 'В том, что произошло, нет твоей вины. Хорошо, что ты об этом пишешь.',
      en: 'What happened is not your fault. It was right to write about it.',
    },
  },
  {
    title: { kk: 'Толығырақ айтыңыз', ru: 'Расскажите подробнее', en: 'Tell me more' },
    text: {
      kk: 'Не болғанын өз сөзіңізбен айтып бересіз бе? Асықпаңыз, оқып отырмын.',
      ru: 'Расскажите, пожалуйста, своими словами, что случилось. Не спешите, читаю.',
      en: 'Could you say in your own words what happened? Take your time, I am reading.',
    },
    child: {
      kk: 'Не болғанын өз сөзіңмен айтып бересің бе? Асықпа, оқып отырмын.',
      ru: 'Расскажи, пожалуйста, своими словами, что случилось. Не спеши, читаю.',
      en: 'Could you say in your own words what happened? Take your time, I am reading.',
    },
  },
  {
    title: { kk: 'Сенетін ересек', ru: 'Взрослый, которому доверяют', en: 'A trusted adult' },
    text: {
      kk: 'Қасыңызда сенетін ересек адам бар ма: туысыңыз, мұғалім, мейіргер?',
      ru: 'Есть ли рядом взрослый, которому Вы доверяете: родственник, учитель, медсестра?',
      en: 'Is there an adult you trust: a relative, a teacher, a nurse?',
    },
    child: {
      kk: 'Сен сенетін ересек адам бар ма: туысың, мұғалім, мейіргер?',
      ru: 'Есть ли взрослый, которому ты доверяешь: родственник, учитель, медсестра?',
      en: 'Is there an adult you trust: a relative, a teacher, a nurse?',
    },
  },
  {
    title: { kk: 'Кодты сақтау', ru: 'Код для возвращения', en: 'The code to come back' },
    text: {
      kk: 'Әңгімені кейін жалғастырғыңыз келсе, «Код алу» түймесін басып, кодты қағазға жазып алыңыз.',
      ru: 'Если захотите продолжить позже, нажмите «Получить код» и запишите его на бумаге.',
      en: 'If you would like to go on later, press “Get a code” and write it down on paper.',
    },
    child: {
      kk: 'Әңгімені кейін жалғастырғың келсе, «Код алу» түймесін басып, кодты қағазға жазып ал.',
      ru: 'Если захочешь продолжить позже, нажми «Получить код» и запиши его на бумаге.',
      en: 'If you would like to go on later, press “Get a code” and write it down on paper.',
    },
  },
  {
    title: { kk: 'Полицияға айту', ru: 'Сообщить в полицию', en: 'Tell the police' },
    text: {
      kk: 'Бұл туралы полицияға айтуға болады. Қаласаңыз, қалай айтуды бірге ойланайық.',
      ru: 'Об этом можно сообщить в полицию. Если хотите, подумаем вместе, как это сделать.',
      en: 'The police can be told of this. If you like, let us think together how.',
    },
    child: {
      kk: 'Бұл туралы полицияға айтуға болады. Қаласаң, қалай айтуды бірге ойланайық.',
      ru: 'Об этом можно сообщить в полицию. Если хочешь, подумаем вместе, как это сделать.',
      en: 'The police can be told of this. If you like, let us think together how.',
    },
  },
  {
    title: { kk: 'Қолдау орталығы', ru: 'Центр поддержки', en: 'Support centre' },
    text: {
      kk: 'Отбасын қолдау орталығында психолог пен заңгер тегін көмектеседі. Өз өңіріңізді айтсаңыз, ең жақынын табамын.',
      ru: 'В центре поддержки семьи бесплатно помогают психолог и юрист. Назовите регион, и найдётся ближайший.',
      en: 'At a family support centre a psychologist and a lawyer help free of charge. Tell me your region and I will find the nearest.',
    },
    child: {
      kk: 'Отбасын қолдау орталығында психолог пен заңгер тегін көмектеседі. Қай өңірде тұратыныңды айтсаң, ең жақынын табамын.',
      ru: 'В центре поддержки семьи бесплатно помогают психолог и юрист. Назови регион, и найдётся ближайший.',
      en: 'At a family support centre a psychologist and a lawyer help free of charge. Tell me your region and I will find the nearest.',
    },
  },
  {
    title: { kk: 'Күте тұрыңыз', ru: 'Подождите немного', en: 'Please wait a little' },
    text: {
      kk: 'Бірнеше минут күте тұрыңыз, қазір қайта жазамын.',
      ru: 'Подождите, пожалуйста, несколько минут: скоро отвечу.',
      en: 'Please wait a few minutes, I will write again soon.',
    },
    child: {
      kk: 'Бірнеше минут күте тұр, қазір қайта жазамын.',
      ru: 'Подожди, пожалуйста, несколько минут: скоро отвечу.',
      en: 'Please wait a few minutes, I will write again soon.',
    },
  },
  {
    title: { kk: 'Қош болыңыз', ru: 'Прощание', en: 'Goodbye' },
    text: {
      kk: 'Жазғаныңыз үшін рақмет. Көмек керек болса, кез келген уақытта 111-ге жазыңыз немесе қоңырау шалыңыз.',
      ru: 'Спасибо, что написали. Если понадобится помощь, пишите или звоните в 111 в любое время.',
      en: 'Thank you for writing. If you need help, write to 111 or call at any time.',
    },
    child: {
      kk: 'Жазғаның үшін рақмет. Көмек керек болса, кез келген уақытта 111-ге жаз немесе қоңырау шал.',
      ru: 'Спасибо, что пишешь нам. Если понадобится помощь, пиши или звони в 111 в любое время.',
      en: 'Thank you for writing. If you need help, write to 111 or call at any time.',
    },
  },
]
