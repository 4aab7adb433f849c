import type { rounds as en } from '../en/rounds.ts';
import type { Translation } from '../translation.ts';

/** What members read in the chapter «rounds», in Russian. */
export const rounds = {
  'command.room.open': 'Открыть приватную комнату воркшопа для его участников',
  'reply.room.opened':
    'Комната открыта: {channel}. {admitted, plural, =0 {Ключа ещё ни у кого нет.} one {Ключ есть у # человека.} few {Ключ есть у # человек.} many {Ключ есть у # человек.} other {Ключ есть у # человека.}} {waiting, plural, =0 {Ждать никого не нужно.} one {# человек ещё не принял правила и войдёт, как только примет.} few {# человека ещё не приняли правила и войдут, как только примут.} many {# человек ещё не приняли правила и войдут, как только примут.} other {# человека ещё не приняли правила и войдут, как только примут.}}\nКто может там читать: участники, фасилитаторы, администраторы этого сервера, этот бот и Discord.',

  'command.agenda.import': 'Дать воркшопу этой комнаты повестку из файла YAML',
  'option.agenda.import.file': 'Повестка, файл YAML',
  'command.agenda.template': 'Получить образец повестки, по Келману',
  'reply.agenda.template':
    'Повестка по Келману, файлом: четыре раунда, всего около 80 минут. Измените её в любом редакторе и верните командой {command}.',
  'command.agenda.show': 'Показать повестку этой комнаты',
  'reply.agenda.imported':
    '**Повестка установлена:** {count, plural, one {# раунд} few {# раунда} many {# раундов} other {# раунда}}, всего {minutes} мин.\n{lines}\nНачните командой {command}.',
  'reply.agenda.shown':
    '{count, plural, one {# раунд} few {# раунда} many {# раундов} other {# раунда}}, всего {minutes} мин.\n{lines}',
  'reply.agenda.file': 'Раунды — в файле.',
  'reply.agenda.line': '{ordinal}. {title}: {kind}, {minutes} мин, {status}',
  'kind.discussion': 'обсуждение',
  'kind.statements': 'скрытые высказывания',
  'kind.reactions': 'ответы на тезисы',
  'round.planned': 'запланирован',
  'round.open': 'идёт',
  'round.paused': 'приостановлен',
  'round.closing': 'завершается',
  'round.closed': 'закрыт',

  'command.round.open': 'Открыть следующий раунд в этой комнате',
  'command.round.pause': 'Остановить часы идущего раунда',
  'command.round.resume': 'Снова запустить часы приостановленного раунда',
  'command.round.extend': 'Дать идущему раунду больше времени',
  'option.round.extend.by': 'Сколько минут добавить',
  'command.round.skip': 'Завершить раунд сейчас; написанное будет показано, и откроется следующий раунд',
  'reply.round.opened': 'Раунд {ordinal} открыт. Окончание: {closesAt}.',
  'reply.round.paused': 'Раунд {ordinal} приостановлен. Продолжить его: {command}.',
  'reply.round.resumed': 'Раунд {ordinal} продолжается. Окончание: {closesAt}.',
  'reply.round.extended': 'Раунд {ordinal} продлён. Теперь окончание: {closesAt}.',
  'reply.round.skipped': 'Раунд {ordinal} завершён.',
  'reply.round.skip-ask':
    '**Завершить раунд {ordinal} сейчас, раньше срока?** Написанное будет показано, и откроется следующий раунд. Отменить это нельзя.',
  'button.skip-round': 'Да, завершить раунд {ordinal} сейчас',

  'modal.statement': 'Ваше высказывание',
  'field.statement.text': 'Что Вы хотите сказать?',
  'field.statement.about': 'Скрыто до конца раунда. Потом комната прочитает это под Вашим псевдонимом.',
  'field.statement.quote': 'Можно ли цитировать это в публичных итогах?',
  'field.statement.quote-about': 'Без имени, псевдонима и стороны. Если не уверены, выберите «Нет».',
  'choice.no': 'Нет, это остаётся в комнате',
  'choice.yes': 'Да, без какого-либо имени',
  'reply.statement.kept':
    '**Ваше высказывание сохранено.** Оно скрыто, пока не закроется раунд {ordinal}.\n{quote}\n{left, plural, =0 {Вы отправили все высказывания этого раунда.} one {Можно добавить ещё #.} few {Можно добавить ещё #.} many {Можно добавить ещё #.} other {Можно добавить ещё #.}}',
  'reply.statement.own': '**Ваши высказывания в раунде {ordinal}** (их видите только Вы):\n{statements}',
  'reply.statement.none': 'В раунде {ordinal} Вы не отправили высказываний.',
  'reply.statement.quoted': 'Публичные итоги могут его цитировать, без какого-либо имени.',
  'reply.statement.unquoted': 'Оно остаётся в комнате: никакие итоги его не цитируют.',
  'reply.statement.change':
    'Пока итоги не опубликованы, Вы можете передумать: запретить цитировать высказывание или отозвать его.',
  'reply.statement.not-quoted': '**Никакие итоги не будут цитировать высказывание {number}.** Оно остаётся в комнате.',
  'button.unquote-statement': 'Не цитировать {number}',
  'button.withdraw-statement': 'Отозвать {number}',
  'button.withdraw-statement-now': 'Да, отозвать навсегда',
  'reply.statement.withdraw-ask':
    '**Отозвать это высказывание из раунда {ordinal}?**\n> {statement}\nЯ удалю его везде, где храню, и никакие итоги не смогут его цитировать. Отменить это нельзя. То, что комнате уже показано, остаётся в её сообщениях.',
  'reply.statement.withdrawn': '**Ваше высказывание отозвано.** Оно удалено, и раунд {ordinal} его не покажет.',
  'reply.statement.withdrawn-read':
    '**Ваше высказывание отозвано.** Оно удалено, и никакие итоги не смогут его цитировать. Раунд {ordinal} уже закрылся, поэтому комната его прочитала: сообщение там остаётся.',

  'reply.react.ask':
    '**{item} из {total}** (это видите только Вы; комната не узнает ни имён, ни чисел)\n> {proposition}\n{answer}',
  'reply.react.answered': 'Ваш ответ до сих пор: {reaction}.',
  'reply.react.unanswered': 'Что Вы думаете?',
  'reply.react.done':
    '**Ваши ответы сохранены.** До конца раунда их можно изменить: снова нажмите в комнате «React».\n{answers}',
  'button.react-answer.agree': 'Поддерживаю',
  'button.react-answer.disagree': 'Не поддерживаю',
  'button.react-answer.pass': 'Воздерживаюсь',
  'button.react-again': 'Изменить мои ответы',
  'reaction.agree': 'согласие',
  'reaction.disagree': 'несогласие',
  'reaction.pass': 'воздерживаюсь',
} satisfies Translation<typeof en>;
