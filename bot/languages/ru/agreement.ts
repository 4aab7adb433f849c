import type { agreement as en } from '../en/agreement.ts';
import type { Translation } from '../translation.ts';

/** What members read about what reviewers agree on, and the dashboards, in Russian. */
export const agreement = {
  'reply.cohort.no-quorum': 'нет кворума: слишком мало оценок, или не от тех, кто должен был прочитать заявку',

  'command.reviews.mine': 'Ваши дела: что сделано, что осталось и до какого срока',
  'command.reviews.standing': 'Как идёт рассмотрение заявок на воркшоп и насколько рецензенты согласны',
  'command.reviews.discussed': 'Отметить, что рецензенты обсудили заявку',
  'option.reviews.application': 'Номер заявки',

  'button.page-back': 'Назад',
  'button.page-next': 'Дальше',
  'reply.page': 'Страница {page} из {count}',

  'reply.reviews.mine-none':
    'Сейчас для Вас нет дел. Когда заявки будут Вас ждать, {review} покажет их одну за другой.',
  'reply.reviews.mine-heading': '**{title}**: сделано {done} из {total}',
  'reply.reviews.mine-heading-due': '**{title}**: сделано {done} из {total}, срок — {dueAt}',
  'reply.reviews.mine-case': '• Заявка {number} · {party}: {state}',
  'reply.reviews.own-open': '**ещё не рассмотрена**',
  'reply.reviews.own-half': '**сделано наполовину**: текст оценён, автор ещё нет',
  'reply.reviews.own-done': 'сделано',
  'reply.reviews.own-abstained': 'оставлено другим',
  'reply.reviews.mine-next': 'Продолжить: {review}.',

  'reply.reviews.standing': '**Рассмотрение заявок: {title}** (это видите только Вы)',
  'reply.reviews.standing-none': 'Заявок на рассмотрение ещё нет.',
  'reply.reviews.closed-note': 'Дела, закрытые для Вас, здесь не показаны и нигде не учтены.',
  'reply.reviews.counts':
    '{total, plural, one {# заявка} few {# заявки} many {# заявок} other {# заявки}}: {quorum} с кворумом, {unreviewed} никто не читал.',
  'reply.reviews.outcomes': 'Можно выбрать: {eligible}. Порог не пройден: {gated}. Недостаточно оценены: {unjudged}.',
  'reply.reviews.talks': 'Оценки рецензентов расходятся: обсудить — {open}, обсуждено — {done}.',
  'reply.reviews.judge-first':
    '{count, plural, one {# заявка ждёт} few {# заявки ждут} many {# заявок ждут} other {# заявки ждут}} Вашей собственной оценки: до тех пор Вы не видите, что говорят другие.',
  'reply.reviews.severity-out': 'Средние скорректированы: строгость каждого рецензента учтена и вычтена.',
  'reply.reviews.severity-part':
    'Средние скорректированы на строгость рецензентов, но не для этого: {criteria}; {why}.',
  'reply.reviews.severity-in': 'Средние простые, как оценено: {why}.',
  'reply.reviews.basis-adjusted':
    'Оценка считается по скорректированным средним: строгость каждого рецензента учтена и вычтена.',
  'reply.reviews.basis-mixed':
    'Оценка считается по средним, которые по одним критериям скорректированы на строгость рецензентов, а по другим нет.',
  'reply.reviews.basis-raw':
    'Оценка считается по простым средним, как выставлено: по прочитанному рецензентов не сравнить.',
  'reply.reviews.severity-no-scores': 'ещё никто не оценивал',
  'reply.reviews.severity-few-reviews':
    'кто-то из рецензентов оценил меньше чем {least, plural, one {# заявку} few {# заявки} many {# заявок} other {# заявки}}',
  'reply.reviews.severity-not-connected': 'у некоторых рецензентов нет общих заявок, и сравнить их нельзя',
  'reply.reviews.severity-mixed': 'слишком мало данных, чтобы сравнить рецензентов',

  'reply.reviews.cases': '**Заявки: {title}** (открытость и влияние от 1 до 5)',
  'reply.reviews.cases-none': '**{title}**: заявок на рассмотрение ещё нет.',
  'reply.reviews.talk':
    '**Обсудить: {title}** · после разговора отметьте его: {discussed}; ни одна оценка не изменится, но единичная оценка 1 больше не закроет порога',
  'reply.reviews.talk-none':
    '**{title}**: сейчас обсуждать нечего. Оценки нигде сильно не расходятся, или рецензенты уже поговорили.',
  'reply.reviews.case-quorum':
    '**Заявка {number}** · {party} · {reviews, plural, one {# оценка} few {# оценки} many {# оценок} other {# оценки}}, кворум',
  'reply.reviews.case-short':
    '**Заявка {number}** · {party} · {reviews, plural, =0 {без оценок} one {# оценка} few {# оценки} many {# оценок} other {# оценки}}; до кворума не хватает: {lacking}',
  'reply.reviews.lacks-reviews':
    '{count, plural, one {ещё # оценки} few {ещё # оценок} many {ещё # оценок} other {ещё # оценки}}',
  'reply.reviews.lacks-knowing':
    '{count, plural, one {# от того, кто знает сторону} few {# от тех, кто знает сторону} many {# от тех, кто знает сторону} other {# от тех, кто знает сторону}}',
  'reply.reviews.lacks-outside':
    '{count, plural, one {# от того, кто вне стороны} few {# от тех, кто вне стороны} many {# от тех, кто вне стороны} other {# от тех, кто вне стороны}}',
  'reply.reviews.case-yours': 'Сначала сдайте собственную оценку; тогда увидите, что говорят другие.',
  'reply.reviews.case-single': 'Оценки будут показаны, когда заявку оценят двое.',
  'reply.reviews.case-pair': 'Открытость {openness} · влияние {influence}, как оценено',
  'reply.reviews.case-pair-adjusted':
    'Открытость {openness} (как оценено: {rawOpenness}) · влияние {influence} (как оценено: {rawInfluence})',
  'reply.reviews.case-range': 'наибольшая разница: {points} ({criterion})',
  'reply.reviews.case-gated': 'Порог не пройден: {criteria}',
  'reply.reviews.case-unjudged': 'Никто не смог оценить: {criteria}',
  'reply.reviews.case-talk': '**Обсудить:** {why}',
  'reply.reviews.case-talked': 'Обсуждено ({why}): {discussedAt}',
  'reply.reviews.spread': 'оценки в целом очень разные',
  'reply.reviews.not-judged': 'не оценено',
  'reply.reviews.discussed':
    'Отмечено: заявка {number} обсуждена {discussedAt}. Ни одна оценка не изменилась; если медиана не ниже 3, единичная оценка 1 больше не закрывает порога. Если позже поступит или изменится чья-то оценка, вопрос откроется снова.',
  'reply.reviews.discussed-before': 'Это уже отмечено: заявка {number} обсуждена {discussedAt}. Ничего не изменилось.',
  'button.reviews-overview': 'Обзор',
  'button.reviews-cases': 'Заявки',
  'button.reviews-talk': 'Обсудить',
  'button.reviews-agreement': 'Согласованность',
  'button.reviews-figures': 'Все коэффициенты',

  'reply.agreement.heading': '**Насколько согласны рецензенты: {title}** (это видите только Вы)',
  'reply.agreement.what':
    'Альфа Криппендорфа по рангам: 1 — полное согласие, 0 — случайность. В скобках: где она была бы в 19 из 20 таких групп заявителей.',
  'reply.agreement.line': '• {criterion}: {alpha}, {reading}',
  'reply.agreement.line-sure': '• {criterion}: {alpha} ({low} – {high}), {reading}',
  'reply.agreement.line-unsure':
    '• {criterion}: {alpha} ({low} – {high}), {reading}, но заявителей слишком мало для уверенности',
  'reply.agreement.too-few':
    '• {criterion}: две оценки есть меньше чем у {least, plural, one {# заявителя} few {# заявителей} many {# заявителей} other {# заявителя}}, поэтому ничего не показано',
  'reply.agreement.no-variation': '• {criterion}: все оценки одинаковы, и не видно, согласны ли рецензенты',
  'reply.agreement.none':
    'Ни по одному критерию две оценки не имеют даже {least, plural, one {# заявитель} few {# заявителя} many {# заявителей} other {# заявителя}}, поэтому пока ничего не показано.',
  'reply.agreement.reliable': '**надёжно**',
  'reply.agreement.tentative': '**лишь предварительно**',
  'reply.agreement.unreliable': '**ненадёжно**',
  'reply.agreement.rule':
    'От 0.800 — надёжно, от 0.667 — предварительно. Это ничего не решает: где согласованность низкая, поговорите, что означает критерий.',
  'reply.agreement.leaning': 'Строже других: {strict}. Мягче: {mild}. Остальные близко к середине.',
  'reply.agreement.leaning-none':
    'Кто строг, а кто мягок, не показано: этого пока не оценить, или рецензентов меньше чем {least}.',
  'reply.agreement.nobody': 'никто',

  'reply.coefficients.file': 'Все коэффициенты — в файле. Ни оценок, ни имён в нём нет.',
  'reply.coefficients.heading': '# Согласованность рецензентов: {title}',
  'reply.coefficients.criterion': '## {criterion} (заявителей с двумя и более оценками: {applicants})',
  'reply.coefficients.alpha': '- Альфа Криппендорфа, {level}: {value}',
  'reply.coefficients.nominal': 'номинальная',
  'reply.coefficients.ordinal': 'порядковая',
  'reply.coefficients.interval-level': 'интервальная',
  'reply.coefficients.ratio': 'отношений',
  'reply.coefficients.interval':
    '- 95 % интервал порядковой альфы: {low} – {high} (бутстреп по заявителям, 1000 выборок, фиксированное зерно генератора)',
  'reply.coefficients.no-interval': '- 95 % интервал порядковой альфы: нет, так как слишком много выборок без различий',
  'reply.coefficients.no-pairs': 'нет: ничто не оценили двое',
  'reply.coefficients.no-variation': 'нет: оценки не различаются',
  'reply.coefficients.icc': '- Внутриклассовые корреляции: {values}',
  'reply.coefficients.squares': '- Средние квадраты: {values}',
  'reply.coefficients.no-icc':
    '- Внутриклассовые корреляции: нет, так как не каждый рецензент оценил каждого заявителя',
  'reply.coefficients.kappa': '- Каппа Флейса: {value}',
  'reply.coefficients.no-kappa':
    '- Каппа Флейса: нет, так как число оценок у заявителей разное или все оценки одинаковы',
} satisfies Translation<typeof en>;
