import type { RubricFault } from '../../../domain/screening/rubric-fault.ts';

/** What members read about rubrics, assignments, conflicts and reviews. */
export const reviewing = {
  'command.review.case': 'Show one of your cases again, with what others say of it',
  'command.review.profile': 'Say which parties you know and where you work, so that cases can be shared out',
  'command.review.assign': 'Share the applications out among the reviewers',
  'command.review.rule': 'Decide whether the first or the last version of a review counts',
  'option.review.application': 'Number of the application',
  'option.review.knows': 'Parties you know well, with commas between them; leave it out if you know none',
  'option.review.organisation': 'Where you work; leave it out if you work nowhere',
  'option.review.all': 'Let every reviewer read every application that is not closed to them',
  'option.review.silent': 'Give the cases of reviewers who have begun none to the others',
  'option.review.reviewer': 'Whose review',
  'option.review.counts': 'Which version counts',
  'choice.counts.first': 'the first, written before seeing more',
  'choice.counts.last': 'the last, changed after seeing more',
  'button.score-identity': 'Score this person',
  'button.score-again': 'Score the words again',
  'button.abstain': 'Leave it to others',
  'button.others': 'What others say of application {number}',
  'modal.review-identity': 'Your review: who it is',
  'field.review.knows': 'Do you know this party well?',
  'field.review.knows-about':
    'From inside, or from long work. Every case needs somebody who does and somebody who does not.',
  'reply.review.second':
    '**Application {number}** · {title} · {party} · {reviewed} of {total} reviewed\nYou have scored these words. Now look at who wrote them, and score that too: only then does your review count.\n>>> {motivation}',
  'reply.review.text-saved':
    'Your scores for the words of application {number} are saved. You can still change them. Once you have seen who wrote them, they stay as they are, and a change is kept beside them.',
  'reply.review.later':
    'Your change of application {number} is kept beside your first scores, marked as made after you had seen more. The first ones count, unless an organizer decides otherwise.',
  'reply.review.whole': 'Your review of application {number} is complete.',
  'reply.identity.more':
    'Position: {position}\nHolds a public office now: {office}\nWhat shows standing, in their own words:\n>>> {evidence}',
  'reply.identity.next': 'Who they are is judged next.',
  'reply.abstain.done':
    'Application {number} is left to others. You need not say why. If you change your mind, score it after all: `/review case` shows it.',
  'reply.others.heading':
    '**What others say of application {number}** (only you see this). What you change from now on is kept beside your first scores.',
  'reply.others.none': 'Nobody else has completed a review of it yet. Ask again later.',
  'reply.others.one': '**Reviewer {nth}:** {scores}',
  'reply.others.later':
    '*Changed later, {after, select, others {after reading what others say} other {after seeing who wrote it}}:* {scores}',
  'reply.others.as-file': 'It is too long for a message, so it comes as a file.',
  'reply.review.profile':
    'Kept for **{title}**. Parties you know well: {knows}. Place of work: {organisation}. Applications from a place that you name are closed to you. You can give it again; what an earlier place of work has closed stays closed until an organizer opens it.',
  'reply.review.profile-nothing': 'none',
  'reply.review.profile-nowhere': 'none named',
  'reply.review.profile-late':
    'Cases have been shared out already. You get yours when an organizer uses {assign} again.',
  'reply.assign.done':
    '**Cases of {title} are shared out** (only you see this): {cases, plural, one {# application} other {# applications}} among {reviewers, plural, one {# reviewer} other {# reviewers}}. Each application goes to people who know its party and to people from outside it, as far as conflicts allow; beyond that, everybody has as even a share as possible. The file says who has which case, and why.',
  'reply.assign.all':
    '**Every reviewer of {title} may now read every application** that is not closed to them. What was shared out stays noted; use {assign} without “all” to go back to it.',
  'reply.assign.reviewer': '• {label}: {who}, {load, plural, one {# case} other {# cases}}',
  'reply.assign.short':
    'Too few people without a conflict for: {numbers}. Ask more reviewers to use {profile}, then share out again.',
  'reply.assign.case': 'Application {number} ({party}): {reviewers}',
  'reply.assign.knows': '{label} (knows {party}; {load, plural, one {# case} other {# cases}})',
  'reply.assign.outside': '{label} (from outside; {load, plural, one {# case} other {# cases}})',
  'reply.review.ruled':
    'Done: of this review of application {number}, {counts, select, first {the first version} other {the last version}} counts from now on.',
  'command.rubric.export': 'Get the rubric of a workshop as a file',
  'command.rubric.import': 'Give a workshop the rubric in a file',
  'command.rubric.show': 'Show what applications are judged by',
  'command.rubric.template': 'Get the rubric after Kelman as a file to begin with',
  'option.rubric.file': 'A rubric in YAML, as `/rubric export` gives it',
  'reply.rubric.exported':
    'The rubric of **{title}** as a file. Change it and give it back with {import}, before anybody has begun to review.',
  'reply.rubric.imported':
    '**{title}** has its rubric: {criteria, plural, one {# criterion} other {# criteria}}, {gates, plural, one {# gate} other {# gates}}. Reviewers see it in their forms from now on. This is what they see:',
  'reply.rubric.template':
    'The rubric after Kelman: it is what every workshop has, unless you give it another. Change the file and give it to a workshop with {import}.',
  'reply.rubric.heading':
    '**Rubric of {title}** ({source}). An application needs {reviews, plural, one {# review} other {# reviews}}: {knowing} by people who know its party, {outside} from outside it.',
  'reply.rubric.criterion':
    '**{question}** ({side, select, openness {openness} other {influence}}, weight {weight}{gate, select, yes {, a gate: nobody passes with a median under 3 or a score of 1} other {}}; judged {step, select, text {from the words, without a name} other {after the name is shown}})\n{about}\n1: {one}\n3: {three}\n5: {five}',
  'reply.rubric.as-file': 'It is too long for a message, so it comes as a file.',
  'rubric.remark':
    'What applications are judged by. Remarks like this one are not read.\nside: openness or influence. gate: true keeps out whoever fails it. step: text is judged without a name, identity after it.\nquestion, about and anchors may be left out for moderate, committed, influential and community: the bot has words for these in three languages.',
  'rubric-fault.not-yaml': 'this is not readable as YAML. Check indentation, colons and quotation marks.',
  'rubric-fault.unknown-key': 'I do not know this key here. There can be: {allowed}.',
  'rubric-fault.missing': 'this key is missing. Add it.',
  'rubric-fault.not-keys': 'this must be a group of keys, one per line, each with a colon: {allowed}.',
  'rubric-fault.not-a-list': 'this must be a list: one entry per criterion, each beginning with “- ”.',
  'rubric-fault.too-few': 'there are too few entries: {least} at least.',
  'rubric-fault.too-many': 'there are too many entries: {most} at most.',
  'rubric-fault.not-text': 'this must be a text that can be read.',
  'rubric-fault.too-long': 'this text is too long: {most, plural, one {# character} other {# characters}} at most.',
  'rubric-fault.not-choice': 'this must be one of these words: {allowed}.',
  'rubric-fault.not-boolean': 'this must be `true` or `false`, without quotation marks.',
  'rubric-fault.not-count': 'this must be a whole number, from {least} to {most}.',
  'rubric-fault.not-weight': 'this must be a number above 0, and {most} at most.',
  'rubric-fault.bad-id':
    'a short name has small Latin letters, digits and hyphens, 30 at most, begins with a letter, and is not `evidence` or `knows`.',
  'rubric-fault.twice': 'this short name stands at an earlier criterion already. Choose another.',
  'rubric-fault.no-words': 'the bot has no words of its own for this criterion. Add question, about and anchors.',
  'rubric-fault.step-full':
    'a form has room for {most} criteria in one step. Move one to the other step, or take one out.',
  'rubric-fault.no-text-step': 'nothing is judged from the words alone. Give at least one criterion the step text.',
  'rubric-fault.no-gate':
    'there is no gate, so much influence could make up for everything else. Set gate: true at least at one criterion.',
  'rubric-fault.no-side':
    'no criterion is on this side: {allowed}. Openness and influence are shown as a pair, so both are needed.',
  'rubric-fault.quorum-sum':
    'those who know the party and those from outside it are together more than all reviews. Raise reviews, or lower the others.',
  'command.conflict.declare': 'Say that applications are not yours to judge or decide',
  'command.conflict.pin': 'Close applications to somebody who has a conflict of interest',
  'command.conflict.clear': 'Open applications to somebody after all, with a reason',
  'command.conflict.list': 'Show who has a conflict of interest with which application',
  'option.conflict.applications': 'Numbers of the applications: 3, 5, 9-12',
  'option.conflict.type': 'What kind of conflict',
  'option.conflict.person': 'Who has the conflict',
  'option.conflict.reason': 'Why; only organizers read it',
  'conflict.collaborator': 'worked together recently',
  'conflict.adviser': 'adviser and advised',
  'conflict.institution': 'tie to the same institution',
  'conflict.personal': 'personal',
  'conflict.organisation': 'works at the same place',
  'conflict.party-line': 'party office or line of command',
  'conflict.dispute': 'public dispute',
  'conflict.administrative': 'administrative',
  'conflict.other': 'other',
  'conflict-origin.declared': 'said it themselves',
  'conflict-origin.pinned': 'pinned by an organizer',
  'conflict-origin.detected': 'found by the place of work',
  'reply.conflict.declared':
    'Done: {count, plural, one {# application of **{title}** is} other {# applications of **{title}** are}} closed to you for good, in every list and count.',
  'reply.conflict.pinned':
    'Done: {count, plural, one {# application of **{title}** is} other {# applications of **{title}** are}} closed to {who}, whatever they say themselves. Nobody is told. A review they gave of it does not count any more.',
  'reply.conflict.cleared':
    'Done: {count, plural, one {# application of **{title}** is} other {# applications of **{title}** are}} open to {who} again.',
  'reply.conflict.list': '**Conflicts of interest in {title}** (only you see this)',
  'reply.conflict.none': 'None that you may know of.',
  'reply.conflict.line': '• application {number}: {who} ({type}; {origin})',
  'reply.conflict.line-reason': '• application {number}: {who} ({type}; {origin}): “{reason}”',
  'reply.conflict.as-file': 'The list is too long for a message, so it comes as a file.',
  'review.yes': 'Yes',
  'review.no': 'No',
  'recuse.choose': 'Say why, and step aside for good',
} as const satisfies Readonly<Record<`rubric-fault.${RubricFault}`, string>> & Readonly<Record<string, string>>;
