/** What members read about what reviewers agree on, and the dashboards. */
export const agreement = {
  'reply.cohort.no-quorum': 'no quorum: too few reviews, or not from those who must have read it',

  'command.reviews.mine': 'See your own cases: what is done, what is open, and until when',
  'command.reviews.standing': 'See how the reviews of a workshop stand, and how far reviewers agree',
  'command.reviews.discussed': 'Note that the reviewers have talked about an application',
  'option.reviews.application': 'Number of the application',

  'button.page-back': 'Back',
  'button.page-next': 'Next',
  'reply.page': 'Page {page} of {count}',

  'reply.reviews.mine-none':
    'You have no cases now. When applications are waiting for you, {review} shows them one by one.',
  'reply.reviews.mine-heading': '**{title}**: {done} of {total} done',
  'reply.reviews.mine-heading-due': '**{title}**: {done} of {total} done, due by {dueAt}',
  'reply.reviews.mine-case': '• Application {number} · {party}: {state}',
  'reply.reviews.own-open': '**open**',
  'reply.reviews.own-half': '**half done**: the text is judged, the person is not yet',
  'reply.reviews.own-done': 'done',
  'reply.reviews.own-abstained': 'left to others',
  'reply.reviews.mine-next': 'Go on with {review}.',

  'reply.reviews.standing': '**Reviews of {title}** (only you see this)',
  'reply.reviews.standing-none': 'There are no applications to judge yet.',
  'reply.reviews.closed-note': 'Cases that are closed to you are neither shown nor counted in anything here.',
  'reply.reviews.counts':
    '{total, plural, one {# application} other {# applications}}: {quorum} with quorum, {unreviewed} not read by anybody.',
  'reply.reviews.outcomes': 'Can be chosen: {eligible}. A gate not passed: {gated}. Not judged enough: {unjudged}.',
  'reply.reviews.talks': 'Reviewers far apart: {open} to talk about, {done} talked about.',
  'reply.reviews.judge-first':
    '{count, plural, one {# application waits} other {# applications wait}} for your own review: until then you do not see what others say.',
  'reply.reviews.severity-out': 'Means are adjusted: how strict each reviewer is has been taken out.',
  'reply.reviews.severity-part': 'Means are adjusted for how strict reviewers are, but not for {criteria}: {why}.',
  'reply.reviews.severity-in': 'Means are plain, as scored: {why}.',
  'reply.reviews.basis-adjusted': 'Merit goes by adjusted means: how strict each reviewer is has been taken out.',
  'reply.reviews.basis-mixed':
    'Merit goes by means that are adjusted for how strict reviewers are on some criteria, and plain on others.',
  'reply.reviews.basis-raw':
    'Merit goes by plain means, as scored: reviewers cannot be compared by what they have read.',
  'reply.reviews.severity-no-scores': 'nobody has scored yet',
  'reply.reviews.severity-few-reviews': 'a reviewer has scored fewer than {least} applications',
  'reply.reviews.severity-not-connected': 'some reviewers have no application in common, so they cannot be compared',
  'reply.reviews.severity-mixed': 'there is too little to compare reviewers by',

  'reply.reviews.cases': '**Applications to {title}** (openness and influence from 1 to 5)',
  'reply.reviews.cases-none': '**{title}**: there are no applications to judge yet.',
  'reply.reviews.talk':
    '**To talk about: {title}** · after the talk, note it with {discussed}; no score changes, but a single 1 no longer closes a gate',
  'reply.reviews.talk-none':
    '**{title}**: there is nothing to talk about now. Nowhere are reviewers far apart, or they have talked.',
  'reply.reviews.case-quorum':
    '**Application {number}** · {party} · {reviews, plural, one {# review} other {# reviews}}, quorum',
  'reply.reviews.case-short':
    '**Application {number}** · {party} · {reviews, plural, =0 {no review} one {# review} other {# reviews}}; for the quorum: {lacking}',
  'reply.reviews.lacks-reviews': '{count, plural, one {# more review} other {# more reviews}}',
  'reply.reviews.lacks-knowing': '{count, plural, one {# who knows the party} other {# who know the party}}',
  'reply.reviews.lacks-outside': '{count, plural, one {# from outside the party} other {# from outside the party}}',
  'reply.reviews.case-yours': 'Hand in your own review first; then you see what others say.',
  'reply.reviews.case-single': 'Scores are shown when two have judged it.',
  'reply.reviews.case-pair': 'Openness {openness} · influence {influence}, as scored',
  'reply.reviews.case-pair-adjusted':
    'Openness {openness} (as scored {rawOpenness}) · influence {influence} (as scored {rawInfluence})',
  'reply.reviews.case-range': 'furthest apart: {points} on {criterion}',
  'reply.reviews.case-gated': 'Gate not passed: {criteria}',
  'reply.reviews.case-unjudged': 'Nobody could judge: {criteria}',
  'reply.reviews.case-talk': '**To talk about:** {why}',
  'reply.reviews.case-talked': 'Talked about ({why}) on {discussedAt}',
  'reply.reviews.spread': 'scores spread widely all in all',
  'reply.reviews.not-judged': 'not judged',
  'reply.reviews.discussed':
    'Noted: application {number} was talked about on {discussedAt}. No score has changed; with a median of 3 or more, a single score of 1 no longer closes a gate. A review that is completed or changed later opens the question again.',
  'reply.reviews.discussed-before':
    'This is noted already: application {number} was talked about on {discussedAt}. Nothing has changed.',
  'button.reviews-overview': 'Overview',
  'button.reviews-cases': 'Applications',
  'button.reviews-talk': 'To talk about',
  'button.reviews-agreement': 'Agreement',
  'button.reviews-figures': 'All coefficients',

  'reply.agreement.heading': '**How far reviewers of {title} agree** (only you see this)',
  'reply.agreement.what':
    'Krippendorff’s alpha of ranks: 1 is full agreement, 0 is chance. In brackets: where it would lie in 19 of 20 such groups of applicants.',
  'reply.agreement.line': '• {criterion}: {alpha}, {reading}',
  'reply.agreement.line-sure': '• {criterion}: {alpha} ({low} to {high}), {reading}',
  'reply.agreement.line-unsure':
    '• {criterion}: {alpha} ({low} to {high}), {reading}, but too few applicants to be sure',
  'reply.agreement.too-few': '• {criterion}: fewer than {least} applicants have two scores, so nothing is told',
  'reply.agreement.no-variation': '• {criterion}: all scores are the same, so nothing shows whether reviewers agree',
  'reply.agreement.none': 'Fewer than {least} applicants have two scores on any criterion, so nothing is told yet.',
  'reply.agreement.reliable': '**reliable**',
  'reply.agreement.tentative': '**tentative**',
  'reply.agreement.unreliable': '**not reliable**',
  'reply.agreement.rule':
    'From 0.800 reliable, from 0.667 tentative. It decides nothing: where it is low, talk about what the criterion means.',
  'reply.agreement.leaning': 'Stricter than the others: {strict}. Milder: {mild}. Everybody else is near the middle.',
  'reply.agreement.leaning-none':
    'Who is strict or mild is not told: it cannot be estimated yet, or there are fewer than {least} reviewers.',
  'reply.agreement.nobody': 'nobody',

  'reply.coefficients.file': 'All coefficients are in the file. No score and no name is in it.',
  'reply.coefficients.heading': '# Agreement of reviewers: {title}',
  'reply.coefficients.criterion': '## {criterion} ({applicants} applicants with two scores or more)',
  'reply.coefficients.alpha': '- Krippendorff’s alpha, {level}: {value}',
  'reply.coefficients.nominal': 'nominal',
  'reply.coefficients.ordinal': 'ordinal',
  'reply.coefficients.interval-level': 'interval',
  'reply.coefficients.ratio': 'ratio',
  'reply.coefficients.interval':
    '- 95 % interval of the ordinal alpha: {low} to {high} (bootstrap over applicants, 1000 draws, fixed seed)',
  'reply.coefficients.no-interval':
    '- 95 % interval of the ordinal alpha: none, since too many draws have no variation',
  'reply.coefficients.no-pairs': 'none: nothing was scored by two',
  'reply.coefficients.no-variation': 'none: there is no variation',
  'reply.coefficients.icc': '- Intraclass correlations: {values}',
  'reply.coefficients.squares': '- Mean squares: {values}',
  'reply.coefficients.no-icc': '- Intraclass correlations: none, since not every reviewer has scored every applicant',
  'reply.coefficients.kappa': '- Fleiss’ kappa: {value}',
  'reply.coefficients.no-kappa':
    '- Fleiss’ kappa: none, since applicants have different numbers of scores, or all scores are the same',
} as const;
