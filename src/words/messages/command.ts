// What every command of `arasha` says alike: how it is used, and what was typed wrongly. What one command does stands with that command.
import { messages } from '../say.ts'

export const command = messages({
  'command.form': {
    kk: 'arasha БҰЙРЫҚ …: мынадай бұйрықтар бар:',
    ru: 'arasha КОМАНДА …: есть такие команды:',
    en: 'arasha COMMAND …: these are the commands:',
  },
  'command.each': {
    kk: '«arasha БҰЙРЫҚ --help» бір бұйрық туралы айтады. Тілі: --lang kk|ru|en.',
    ru: '«arasha КОМАНДА --help» рассказывает об одной команде. Язык: --lang kk|ru|en.',
    en: '“arasha COMMAND --help” tells about one of them. Language: --lang kk|ru|en.',
  },
  'command.options': { kk: 'Қосымша параметрлері', ru: 'Параметры', en: 'Options' },
  'command.usage': { kk: 'Қолданылуы', ru: 'Использование', en: 'Usage' },
  'command.none': {
    kk: '«{name}» деген бұйрық жоқ. «arasha --help» бұйрықтардың тізімін береді.',
    ru: 'Нет команды «{name}». «arasha --help» покажет список команд.',
    en: 'There is no command “{name}”. “arasha --help” lists them.',
  },
  'command.see': {
    kk: '«arasha {name} --help» бұйрығын қараңыз.',
    ru: 'Смотрите «arasha {name} --help».',
    en: 'See “arasha {name} --help”.',
  },
  'command.no-option': {
    kk: 'Мұндай параметр жоқ: {option}.',
    ru: 'Такого параметра нет: {option}.',
    en: 'There is no such option: {option}.',
  },
  'command.needs-value': {
    kk: 'Бұл параметрден кейін мән тұруы керек: {option} {takes}.',
    ru: 'После этого параметра нужно значение: {option} {takes}.',
    en: 'This option needs a value after it: {option} {takes}.',
  },
  'command.twice': {
    kk: 'Бұл параметр екі рет берілген: {option}.',
    ru: 'Этот параметр дан дважды: {option}.',
    en: 'This option is given twice: {option}.',
  },
  'command.lang': {
    kk: '--lang мәні kk, ru немесе en болады.',
    ru: 'Значение --lang — kk, ru или en.',
    en: 'The value of --lang is kk, ru or en.',
  },
  'command.no-arguments': {
    kk: 'Бұл бұйрық мұндай сөз қабылдамайды: {word}.',
    ru: 'Эта команда не принимает такого слова: {word}.',
    en: 'This command does not take this word: {word}.',
  },
})
