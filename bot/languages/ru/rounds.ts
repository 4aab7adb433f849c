import type { rounds as en } from '../en/rounds.ts';
import type { Translation } from '../translation.ts';

/** What members read in the chapter «rounds», in Russian. */
export const rounds = {
  'command.room.open': 'Открыть приватную комнату воркшопа для его участников',
  'reply.room.opened':
    'Комната открыта: {channel}. {admitted, plural, =0 {Ключа ещё ни у кого нет.} one {Ключ есть у # человека.} few {Ключ есть у # человек.} many {Ключ есть у # человек.} other {Ключ есть у # человека.}} {waiting, plural, =0 {Ждать никого не нужно.} one {# человек ещё не принял правила и войдёт, как только примет.} few {# человека ещё не приняли правила и войдут, как только примут.} many {# человек ещё не приняли правила и войдут, как только примут.} other {# человека ещё не приняли правила и войдут, как только примут.}}\nКто может там читать: участники, фасилитаторы, администраторы этого сервера, этот бот и Discord.',

  'command.agenda.import': 'Дать воркшопу этой комнаты повестку из файла YAML',
  'option.agenda.import.file': 'Повестка, файл YAML',
  'command.agenda.template': 'Получить образец повестки, файлом',
  'reply.agenda.template':
    '**{name}**: {count, plural, one {# раунд} few {# раунда} many {# раундов} other {# раунда}}, {minutes} мин. Измените его в любом редакторе, испытайте командой {dryRun}, затем дайте воркшопу командой {import}.\nВторой файл держите в той же папке: с ним многие редакторы подсказывают ключи и отмечают ошибки.',
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
    '**Отозвать это высказывание из раунда {ordinal}?**\n> {statement}\nЯ удалю его везде, где храню, никакие итоги не смогут его цитировать, а если комната его уже видела, уберу его из сообщения там. Кто прочитал, может помнить. Отменить это нельзя.',
  'reply.statement.withdrawn': '**Ваше высказывание отозвано.** Оно удалено, и раунд {ordinal} его не покажет.',
  'reply.statement.withdrawn-read':
    '**Ваше высказывание отозвано.** Оно удалено, и никакие итоги не смогут его цитировать. Комната уже видела его в раунде {ordinal} и может помнить; из сообщения там я его уберу.',

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
  'button.react-answer.could-live-with': 'Приемлемо',
  'reaction.could-live-with': 'приемлемо',
  'button.react-answer.need-to-think': 'Надо подумать',
  'reaction.need-to-think': 'надо подумать',
  'button.react-answer.cannot': 'Неприемлемо',
  'reaction.cannot': 'неприемлемо',
  'button.react-answer.would-support': 'Поддержу',
  'reaction.would-support': 'поддержу',
  'button.react-answer.would-not-hinder': 'Не буду мешать',
  'reaction.would-not-hinder': 'не буду мешать',
  'button.react-answer.would-oppose': 'Выступлю против',
  'reaction.would-oppose': 'выступлю против',
  'button.react-answer.yes': 'Да',
  'reaction.yes': 'да',
  'button.react-answer.no': 'Нет',
  'reaction.no': 'нет',
  'button.react-answer.1': '1',
  'reaction.1': '1',
  'button.react-answer.2': '2',
  'reaction.2': '2',
  'button.react-answer.3': '3',
  'reaction.3': '3',
  'button.react-answer.4': '4',
  'reaction.4': '4',
  'button.react-answer.5': '5',
  'reaction.5': '5',
  'button.react-answer.6': '6',
  'reaction.6': '6',
  'button.react-answer.7': '7',
  'reaction.7': '7',
  'reply.react.aspect':
    '**{item} из {total}** (это видите только вы; комната не узнает ни имён, ни количеств)\n{proposition}\n{ask}\n{answer}',
  'signal.could': 'приемлемо',
  'signal.could-not': 'неприемлемо',
  'signal.none': 'без отметки',
  'button.signal.could': 'Приемлемо',
  'button.signal.could-not': 'Неприемлемо',
  'button.signal.none': 'Без отметки',
  'button.signal-back': 'Назад',
  'button.signal-next': 'Далее',
  'button.signal-again': 'Изменить отметки',
  'reply.signals.ask':
    '**Предложение {item} из {total}** (это видите только вы и только до конца раунда)\n{offer}\nВаша отметка: **{mark}**. Принять можно ещё {left, plural, =0 {ни одного} one {# предложение} few {# предложения} many {# предложений} other {# предложения}}.',
  'reply.signals.done':
    '**Ваши отметки** (это видите только вы). Менять их можно до конца раунда; потом их уничтожают, и никто никогда их не прочтёт.\n{list}',
  'choice.yes-party': 'Да, с названием моей стороны',
  'field.statement.quote-party':
    'С названием Вашей стороны, никогда с Вашим именем. Если сомневаетесь, выберите «Нет».',
  'option.agenda.template.name': 'Какой именно?',
  'choice.template.kelman': 'Фазы по Келману, около 3 часов',
  'choice.template.express': 'Экспресс-раунд, полчаса',
  'choice.template.pre-submission': 'Диагноз, прогноз, терапия, поданные заранее',
  'choice.template.scenario-day': 'День сценариев, около 5 часов',
  'choice.template.half-day': 'Полдня со всеми видами раундов, 4 часа',
  'command.agenda.export': 'Получить повестку этой комнаты файлом, как она есть',
  'reply.agenda.exported':
    '**Повестка, как она есть**, {count, plural, one {# раунд} few {# раунда} many {# раундов} other {# раунда}}, без всего сказанного и написанного. {import} прочитает её снова.\nВторой файл держите в той же папке: с ним многие редакторы подсказывают ключи и отмечают ошибки.',
  'command.agenda.copy': 'Дать воркшопу этой комнаты повестку другого воркшопа',
  'command.agenda.dry-run': 'Испытать повестку: время и предостережения, ничего не сохраняется',
  'option.agenda.dry-run.file': 'Повестка, файл YAML',
  'reply.agenda.dry-run':
    '**Испытание{title}: ничего не сохранено.** {count, plural, one {# раунд} few {# раунда} many {# раундов} other {# раунда}}, {minutes} мин, а со временем на дописывание {withGrace}; забронировано {booked}.\nНачало: {starts} (для вас {startsAt}). В каждой строке время места проведения, а в скобках ваше.',
  'reply.agenda.dry-run.line': '{ordinal}. {from}–{to} ({own}) {title} · {kind} · {minutes} мин',
  'reply.agenda.dry-run.short-line': '{ordinal}. {from}–{to} ({own})',
  'reply.agenda.dry-run.file-line': '{ordinal}. {from}–{to} ({zone}), {utc} UTC: {title} · {kind} · {minutes} мин',
  'reply.agenda.dry-run.fine': 'Предостережений нет. Дайте её воркшопу командой {import}.',
  'reply.agenda.dry-run.warnings':
    '**Что стоит знать ({count, plural, one {# пункт} few {# пункта} many {# пунктов} other {# пункта}}):**',
  'reply.agenda.dry-run.in-file': 'Все названия и предостережения — в файле.',
  'warning.agenda.too-long':
    'Раунды длятся {minutes} мин, а забронировано {booked}: импорт был бы отклонён. Сократите или уберите раунды.',
  'warning.agenda.grace-too-long':
    'Вместе со временем на дописывание раунды длятся {minutes} мин, а забронировано {booked}. Оставьте несколько минут про запас.',
  'warning.agenda.phase-rule':
    'Раунд {ordinal}: {rule} Импорт был бы отклонён. Передвиньте раунд или напишите `{key}: false` под `phaseRules:`.',
  'warning.agenda.nothing-to-build-on':
    'Раунд {ordinal} опирается на варианты, а ни один раунд перед ним их не собирает: он не смог бы открыться. Поставьте перед ним раунд вариантов.',
  'warning.agenda.party-without-seat':
    'Раунд {ordinal} затрагивает такие стороны: {parties}; у них нет места в этом воркшопе. Он открылся бы только с объяснением, которое прочитают все. Спросите о другом или пригласите их.',
  'warning.agenda.signals-too-few':
    'Раунду {ordinal} нужно не менее {least} человек от каждой стороны, а мест на сторону лишь {seats}: он не смог бы открыться. Возьмите другой вид раунда.',
  'warning.agenda.handed-in-before':
    'Раунд {ordinal} открывается текстами, которые сдают заранее: заблаговременно попросите о них командой `/round collect` или на панели. Их принимают до открытия раунда, по этому плану до {by}.',
  'warning.agenda.waits':
    'После раунда {ordinal} часы ждут фасилитатора: всё дальнейшее время — самое раннее возможное.',
  'option.room.open.voice': 'Ещё и голосовой канал, где говорят по очереди',
  'reply.room.backstage': 'У фасилитаторов есть свой канал: {backstage}. Там стоит их панель, и читают его только они.',
  'reply.room.voice': 'Говорят по очереди здесь: {voice}.',
  'reply.room.agenda-next':
    '**Дальше:** дайте там воркшопу повестку. {template} даёт образец, а {import} его принимает.',
  'command.panel': 'Поставить панель фасилитаторов внизу их канала',
  'option.round.open.reason': 'Почему он открыт без стороны, которой касается; это прочитают все',
  'option.round.open.prompt': 'Что он спрашивает вместо этого, если Вы меняете вопрос',
  'command.round.close': 'Завершить раунд; кто пишет, может дописать',
  'command.round.cool-down': 'Остановить часы на несколько минут; дальше они пойдут сами',
  'option.round.cool-down.minutes': 'Сколько минут остыть',
  'command.round.warn': 'Сказать комнате сейчас, что времени осталось мало',
  'command.round.reopen': 'Открыть снова последний проведённый раунд',
  'option.round.reopen.minutes': 'На сколько минут',
  'command.round.leave-out': 'Пропустить следующий раунд',
  'command.round.collect': 'Попросить комнату подать то, с чего начнётся следующий раунд',
  'command.round.announce': 'Сказать что-то комнате от имени фасилитаторов; никого не оповещает',
  'option.round.announce.text': 'Что прочитает комната, до 1500 знаков',
  'standing.planned': 'Раунд {ordinal} ещё не открыт.',
  'standing.collecting': 'Для раунда {ordinal} комната подаёт тексты. Он ещё не открыт.',
  'standing.open': 'Раунд {ordinal} идёт. Окончание: {endsAt}.',
  'standing.grace': 'Время раунда {ordinal} вышло. Кто ещё пишет, может закончить; закрытие: {endsAt}.',
  'standing.paused':
    'Раунд {ordinal} приостановлен; осталось {minutes, plural, =0 {меньше минуты} one {# минута} few {# минуты} many {# минут} other {# минуты}}.',
  'standing.cooling': 'Раунд {ordinal} на паузе, чтобы остыть. Часы пойдут снова {resumesAt}.',
  'standing.over': 'Раунд {ordinal} завершён.',
  'standing.left-out': 'Раунд {ordinal} пропущен.',
  'reply.panel.nothing': 'Делать уже нечего. {standing}',
  'reply.panel.extended-already':
    'Времени не добавлено: конец уже передвинули с тех пор, как сделана эта панель. {standing}',
  'reply.panel.reason-unneeded':
    'Отсутствующих сторон нет, поэтому Ваша причина не понадобилась: раунд спрашивает то, что есть в повестке.',
  'reply.panel.collecting': 'Комнату попросили подать тексты для раунда {ordinal}. Их покажут, когда он откроется.',
  'reply.panel.warned': 'Комнате сказано, что времени осталось мало. Окончание раунда {ordinal}: {endsAt}.',
  'reply.panel.speaker': 'Слово имеет {member}.',
  'reply.panel.floor-free': 'Слово свободно.',
  'reply.panel.moved': 'Панель стоит внизу канала {backstage}.',
  'reply.panel.renewed': 'Панель обновлена.',
  'reply.panel.close-ask':
    '**Завершить раунд {ordinal} сейчас, раньше срока?** Кто пишет, может дописать. Потом написанное будет показано.',
  'reply.panel.close-grace-ask':
    '**Закрыть раунд {ordinal} немедленно?** Люди ещё дописывают; что до сих пор не отправлено, принято не будет.',
  'button.panel-close-now': 'Да, завершить раунд {ordinal} сейчас',
  'reply.panel.leave-out-ask': '**Пропустить раунд {ordinal}, «{title}»?** Он не будет проведён. Отменить это нельзя.',
  'button.panel-leave-out-now': 'Да, пропустить раунд {ordinal}',
  'reply.panel.reopen-ask':
    '**Открыть снова раунд {ordinal}, «{title}»?** Написанное сохранено, и его можно дополнить; когда он закроется, всё будет показано снова. На сколько?',
  'button.panel-reopen-for': 'Открыть на {minutes} мин',
  'reply.panel.cool-down-ask':
    '**Сколько раунду {ordinal} остывать?** Часы тем временем стоят, а потом идут дальше сами.',
  'button.panel-cool-down-for': '{minutes} мин',
  'button.panel-exception': 'Открыть с объяснением…',
  'modal.panel-exception': 'Открыть без стороны',
  'field.panel-exception.reason': 'Почему? Это прочитает вся комната.',
  'field.panel-exception.prompt': 'Что раунд спрашивает вместо этого?',
  'field.panel-exception.prompt-about': 'Только если Вы меняете вопрос так, чтобы он не касался отсутствующих.',
  'modal.announcement': 'Объявление для комнаты',
  'field.announcement.text': 'Что должна прочитать комната?',
  'field.announcement.about': 'Появится сразу, от имени фасилитаторов. Никого не оповещает.',
  'reply.announced': 'Ваше объявление появляется в {room}. Оно никого не оповещает.',
  'reply.figures.heading': '**Раунд {ordinal}, по сторонам** (спросить об этом могут только фасилитаторы)',
  'reply.figures.none': 'Сейчас ни один раунд не идёт, считать нечего.',
  'reply.figures.floor':
    'Время выступления: {time} мин, {turns, plural, one {# очередь} few {# очереди} many {# очередей} other {# очереди}}',
  'reply.figures.people':
    '{people, plural, =0 {Никто ещё не писал и не отвечал} one {Писал или отвечал # человек} few {Писали или отвечали # человека} many {Писали или отвечали # человек} other {Писали или отвечали # человека}}',
  'reply.figures.too-few':
    'Пока что писали или отвечали меньше {least} человек. До тех пор я не говорю, с какой они стороны: столь немногих можно угадать.',
  'reply.figures.not-counted':
    'Написанное и отмеченное в этом раунде не считают по сторонам, чтобы никого нельзя было угадать.',
  'reply.figures.none-asked': 'В этом раунде ничего не подают, поэтому считать нечего.',
  'reply.hand.raised':
    '**Ваша рука поднята.** {position, select, 1 {Вы следующие.} other {Вы под номером {position} в очереди.}} {waiting, plural, =1 {Больше никто не ждёт.} one {Ждёт # человек, вместе с вами.} few {Ждут # человека, вместе с вами.} many {Ждут # человек, вместе с вами.} other {Ждут # человека, вместе с вами.}} Порядок ещё может измениться, когда другие поднимут или опустят руки.',
  'reply.hand.raised-paused':
    '**Ваша рука поднята.** Сейчас пауза, поэтому никого не вызывают. {position, select, 1 {Когда раунд пойдёт дальше, вы следующие.} other {Вы под номером {position} в очереди.}} {waiting, plural, =1 {Больше никто не ждёт.} one {Ждёт # человек, вместе с вами.} few {Ждут # человека, вместе с вами.} many {Ждут # человек, вместе с вами.} other {Ждут # человека, вместе с вами.}}',
  'reply.hand.has-floor':
    '**Слово ваше** до {endsAt}. Когда закончите, нажмите «Я закончил / закончила» под самым новым сообщением о вашей очереди.',
  'reply.hand.lowered': '**Ваша рука опущена.** Поднять её снова можно в любой момент.',
  'reply.turn.finished':
    '**Спасибо. Ваша очередь закончена.** {position, select, 0 {Ваша рука опущена.} 1 {Ваша рука по-прежнему поднята, и вы следующие.} other {Ваша рука по-прежнему поднята: вы под номером {position} в очереди.}}',
  'reply.aside':
    '**Помощь и безопасность** (это видите только Вы)\n• **Поговорить с фасилитатором:** Вы пишете несколько слов. Фасилитаторы читают их в своём канале вместе с Вашим именем; комната их не видит, и Вашего псевдонима там нет.\n• **Пауза для всех:** часы останавливаются сразу, без вопросов. Комната узнаёт, что кто-то попросил, но кто именно — никто. Дальше их пускает фасилитатор.\n• **Это вне темы:** фасилитаторы узнают, что кто-то так говорит, но кто именно — никто. Комнате об этом не говорят.\n• **Отозвать мои последние слова:** показывает, что Вы написали в этом воркшопе последним, и ещё раз спрашивает.\n• **Мои высказывания:** что Вы отправили: прочитать, запретить цитировать или отозвать. Видите только Вы.\nКто попросил паузу или подал знак, я нигде не записываю. Между раундами, или когда это сообщение уже далеко, наберите `/aside`.\n-# Вызвать кого-то к Вам я не могу. Если Вам грозит опасность, звоните по номеру экстренной помощи там, где Вы находитесь.',
  'button.aside-talk': 'Поговорить с фасилитатором',
  'button.aside-pause': 'Пауза для всех',
  'button.aside-scope': 'Это вне темы',
  'button.aside-withdraw': 'Отозвать мои последние слова',
  'command.aside.help': 'Какая помощь есть в комнате и кто что увидит',
  'command.aside.talk': 'Сказать фасилитаторам то, чего не увидит комната',
  'command.aside.pause': 'Остановить часы для всех; кто попросил, никому не говорят',
  'command.aside.scope': 'Сказать фасилитаторам, что этот раунд вне темы; кто это говорит, никому не говорят',
  'command.aside.withdraw': 'Увидеть, что Вы написали последним, и отозвать',
  'modal.private-word': 'Фасилитаторам',
  'field.private-word.text': 'Что должны знать фасилитаторы?',
  'field.private-word.about': 'Они прочитают это с Вашим именем в своём канале. До 1000 знаков.',
  'reply.aside.talked':
    '**Ваши слова сохранены и уже идут в собственный канал фасилитаторов.** Там они стоят с Вашим именем; комната их не видит. Если вскоре никто не ответит, напишите кому-то из фасилитаторов напрямую или поставьте раунд на паузу.',
  'reply.aside.paused':
    '**Раунд {ordinal} на паузе для всех.** Комнате сказано, что кто-то попросил, а кто именно — никому не говорят. Дальше его пускает фасилитатор.',
  'reply.aside.paused-already': 'Раунд {ordinal} уже на паузе, пока его не продолжит фасилитатор.',
  'reply.aside.flagged':
    '**Фасилитаторам сказано, что раунд {ordinal} вне темы.** Кто это говорит, им не сказано, а комнате не сказано ничего.',
  'reply.aside.flagged-already':
    'Это уже отмечено: фасилитаторам сказано о раунде {ordinal}, а кто это говорит — не сказано.',
  'reply.aside.no-words': 'В этом воркшопе нет Ваших слов, которые можно было бы отозвать.',
  'reply.ready':
    '**Отмечено, что к концу раунда {ordinal} Вы уже готовы.** Как только готовы будут три четверти комнаты, он закончится через минуту, и комнате об этом скажут. Кто готов и сколько таких, не говорят никому. До тех пор можете продолжать.',
} satisfies Translation<typeof en>;
