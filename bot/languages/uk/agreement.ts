import type { agreement as en } from '../en/agreement.ts';
import type { Translation } from '../translation.ts';

/** What members read about what reviewers agree on, and the dashboards, in Ukrainian. */
export const agreement = {
  'reply.cohort.no-quorum': 'немає кворуму: замало оцінок, або не від тих, хто мав прочитати заявку',

  'command.reviews.mine': 'Ваші справи: що зроблено, що лишилося і до якого часу',
  'command.reviews.standing': 'Як просувається розгляд заявок на воркшоп і наскільки рецензенти згодні',
  'command.reviews.discussed': 'Занотувати, що рецензенти обговорили заявку',
  'option.reviews.application': 'Номер заявки',

  'button.page-back': 'Назад',
  'button.page-next': 'Далі',
  'reply.page': 'Сторінка {page} з {count}',

  'reply.reviews.mine-none':
    'Зараз для Вас немає справ. Коли заявки чекатимуть на Вас, {review} покаже їх одну за одною.',
  'reply.reviews.mine-heading': '**{title}**: зроблено {done} з {total}',
  'reply.reviews.mine-heading-due': '**{title}**: зроблено {done} з {total}, термін — {dueAt}',
  'reply.reviews.mine-case': '• Заявка {number} · {party}: {state}',
  'reply.reviews.own-open': '**ще не розглянуто**',
  'reply.reviews.own-half': '**зроблено наполовину**: текст оцінено, особу ще ні',
  'reply.reviews.own-done': 'зроблено',
  'reply.reviews.own-abstained': 'залишено іншим',
  'reply.reviews.mine-next': 'Продовжити: {review}.',

  'reply.reviews.standing': '**Розгляд заявок: {title}** (це бачите лише Ви)',
  'reply.reviews.standing-none': 'Заявок на розгляд ще немає.',
  'reply.reviews.closed-note': 'Справи, закриті для Вас, тут не показано і ніде не враховано.',
  'reply.reviews.counts':
    '{total, plural, one {# заявка} few {# заявки} many {# заявок} other {# заявки}}: {quorum} з кворумом, {unreviewed} ніхто не читав.',
  'reply.reviews.outcomes': 'Можна обрати: {eligible}. Поріг не пройдено: {gated}. Недостатньо оцінено: {unjudged}.',
  'reply.reviews.talks': 'Оцінки рецензентів розходяться: обговорити — {open}, обговорено — {done}.',
  'reply.reviews.judge-first':
    '{count, plural, one {# заявка чекає} few {# заявки чекають} many {# заявок чекають} other {# заявки чекають}} на Вашу власну оцінку: доти Ви не бачите, що кажуть інші.',
  'reply.reviews.severity-out': 'Середні скориговано: суворість кожного рецензента враховано й вилучено.',
  'reply.reviews.severity-part': 'Середні скориговано на суворість рецензентів, але не для цього: {criteria}; {why}.',
  'reply.reviews.severity-in': 'Середні прості, як оцінено: {why}.',
  'reply.reviews.basis-adjusted':
    'Оцінку рахують за скоригованими середніми: суворість кожного рецензента враховано й вилучено.',
  'reply.reviews.basis-mixed':
    'Оцінку рахують за середніми, які за одними критеріями скориговано на суворість рецензентів, а за іншими ні.',
  'reply.reviews.basis-raw':
    'Оцінку рахують за простими середніми, як оцінено: за прочитаним рецензентів не порівняти.',
  'reply.reviews.severity-no-scores': 'ще ніхто не оцінював',
  'reply.reviews.severity-few-reviews':
    'хтось із рецензентів оцінив менше ніж {least, plural, one {# заявку} few {# заявки} many {# заявок} other {# заявки}}',
  'reply.reviews.severity-not-connected': 'деякі рецензенти не мають спільних заявок, тож їх не порівняти',
  'reply.reviews.severity-mixed': 'замало даних, щоб порівняти рецензентів',

  'reply.reviews.cases': '**Заявки: {title}** (відкритість і вплив від 1 до 5)',
  'reply.reviews.cases-none': '**{title}**: заявок на розгляд ще немає.',
  'reply.reviews.talk':
    '**Обговорити: {title}** · після розмови занотуйте її: {discussed}; жодна оцінка не зміниться, але поодинока оцінка 1 більше не закриє порога',
  'reply.reviews.talk-none':
    '**{title}**: зараз немає чого обговорювати. Оцінки ніде сильно не розходяться, або рецензенти вже поговорили.',
  'reply.reviews.case-quorum':
    '**Заявка {number}** · {party} · {reviews, plural, one {# оцінка} few {# оцінки} many {# оцінок} other {# оцінки}}, кворум',
  'reply.reviews.case-short':
    '**Заявка {number}** · {party} · {reviews, plural, =0 {без оцінок} one {# оцінка} few {# оцінки} many {# оцінок} other {# оцінки}}; до кворуму бракує: {lacking}',
  'reply.reviews.lacks-reviews':
    '{count, plural, one {ще # оцінки} few {ще # оцінок} many {ще # оцінок} other {ще # оцінки}}',
  'reply.reviews.lacks-knowing':
    '{count, plural, one {# від того, хто знає сторону} few {# від тих, хто знає сторону} many {# від тих, хто знає сторону} other {# від тих, хто знає сторону}}',
  'reply.reviews.lacks-outside':
    '{count, plural, one {# від того, хто поза стороною} few {# від тих, хто поза стороною} many {# від тих, хто поза стороною} other {# від тих, хто поза стороною}}',
  'reply.reviews.case-yours': 'Спершу здайте власну оцінку; тоді побачите, що кажуть інші.',
  'reply.reviews.case-single': 'Оцінки буде показано, коли заявку оцінять двоє.',
  'reply.reviews.case-pair': 'Відкритість {openness} · вплив {influence}, як оцінено',
  'reply.reviews.case-pair-adjusted':
    'Відкритість {openness} (як оцінено: {rawOpenness}) · вплив {influence} (як оцінено: {rawInfluence})',
  'reply.reviews.case-range': 'найбільша різниця: {points} ({criterion})',
  'reply.reviews.case-gated': 'Поріг не пройдено: {criteria}',
  'reply.reviews.case-unjudged': 'Ніхто не зміг оцінити: {criteria}',
  'reply.reviews.case-talk': '**Обговорити:** {why}',
  'reply.reviews.case-talked': 'Обговорено ({why}): {discussedAt}',
  'reply.reviews.spread': 'оцінки загалом дуже різні',
  'reply.reviews.not-judged': 'не оцінено',
  'reply.reviews.discussed':
    'Занотовано: заявку {number} обговорено {discussedAt}. Жодної оцінки не змінено; якщо медіана не нижча за 3, поодинока оцінка 1 більше не закриває порога. Якщо згодом надійде або зміниться чиясь оцінка, питання знову відкриється.',
  'reply.reviews.discussed-before': 'Це вже занотовано: заявку {number} обговорено {discussedAt}. Нічого не змінено.',
  'button.reviews-overview': 'Огляд',
  'button.reviews-cases': 'Заявки',
  'button.reviews-talk': 'Обговорити',
  'button.reviews-agreement': 'Узгодженість',
  'button.reviews-figures': 'Усі коефіцієнти',

  'reply.agreement.heading': '**Наскільки згодні рецензенти: {title}** (це бачите лише Ви)',
  'reply.agreement.what':
    'Альфа Кріппендорфа за рангами: 1 — повна згода, 0 — випадковість. У дужках: де вона була б у 19 з 20 таких груп заявників.',
  'reply.agreement.line': '• {criterion}: {alpha}, {reading}',
  'reply.agreement.line-sure': '• {criterion}: {alpha} ({low} – {high}), {reading}',
  'reply.agreement.line-unsure':
    '• {criterion}: {alpha} ({low} – {high}), {reading}, але заявників замало для певності',
  'reply.agreement.too-few':
    '• {criterion}: дві оцінки є менше ніж у {least, plural, one {# заявника} few {# заявників} many {# заявників} other {# заявника}}, тож нічого не показано',
  'reply.agreement.no-variation': '• {criterion}: усі оцінки однакові, тож не видно, чи рецензенти згодні',
  'reply.agreement.none':
    'За жодним критерієм дві оцінки не мають навіть {least, plural, one {# заявник} few {# заявники} many {# заявників} other {# заявника}}, тож ще нічого не показано.',
  'reply.agreement.reliable': '**надійно**',
  'reply.agreement.tentative': '**лише попередньо**',
  'reply.agreement.unreliable': '**ненадійно**',
  'reply.agreement.rule':
    'Від 0.800 — надійно, від 0.667 — попередньо. Це нічого не вирішує: де узгодженість низька, поговоріть, що означає критерій.',
  'reply.agreement.leaning': 'Суворіші за інших: {strict}. М’якші: {mild}. Решта близько до середини.',
  'reply.agreement.leaning-none':
    'Хто суворий, а хто м’який, не показано: цього ще не оцінити, або рецензентів менше ніж {least}.',
  'reply.agreement.nobody': 'ніхто',

  'reply.coefficients.file': 'Усі коефіцієнти — у файлі. Ні оцінок, ні імен у ньому немає.',
  'reply.coefficients.heading': '# Узгодженість рецензентів: {title}',
  'reply.coefficients.criterion': '## {criterion} (заявників з двома чи більше оцінками: {applicants})',
  'reply.coefficients.alpha': '- Альфа Кріппендорфа, {level}: {value}',
  'reply.coefficients.nominal': 'номінальна',
  'reply.coefficients.ordinal': 'порядкова',
  'reply.coefficients.interval-level': 'інтервальна',
  'reply.coefficients.ratio': 'відношень',
  'reply.coefficients.interval':
    '- 95 % інтервал порядкової альфи: {low} – {high} (бутстреп за заявниками, 1000 вибірок, фіксоване зерно генератора)',
  'reply.coefficients.no-interval': '- 95 % інтервал порядкової альфи: немає, бо забагато вибірок без відмінностей',
  'reply.coefficients.no-pairs': 'немає: ніщо не оцінили двоє',
  'reply.coefficients.no-variation': 'немає: оцінки не різняться',
  'reply.coefficients.icc': '- Внутрішньокласові кореляції: {values}',
  'reply.coefficients.squares': '- Середні квадрати: {values}',
  'reply.coefficients.no-icc': '- Внутрішньокласові кореляції: немає, бо не кожен рецензент оцінив кожного заявника',
  'reply.coefficients.kappa': '- Каппа Флейса: {value}',
  'reply.coefficients.no-kappa': '- Каппа Флейса: немає, бо кількість оцінок у заявників різна або всі оцінки однакові',
} satisfies Translation<typeof en>;
