/** What members read in the chapter «screening», in English. */
export const screening = {
  'command.call.open': 'Open a workshop to applications and post its call',
  'reply.call.opened': '**The call is open** until {closesAt}. It is being posted in {channel}.',
  'command.call.close': 'End the applications to a workshop now, before their deadline',
  'reply.call.closed':
    'Applications to **{title}** closed at {closedAt}. Reviewers go on with {review}; then {propose}.',

  'command.my.application': 'See where your applications stand, reply to an invitation, or withdraw',
  'reply.my.none':
    'You have not applied to a workshop of this server. Calls are posted in the channel for workshop calls.',
  'reply.my.heading': '**{title}**, starts {startsAt}\n{state}',
  'reply.my.more': 'Older applications than these are not shown.',
  'state.waiting':
    'Your application is in. The decisions are not out yet; all applicants get theirs at the same time. There is nothing you need to do.',
  'state.not-chosen':
    'You have not been chosen. If your letter says that you stand in line for a seat, an invitation may still reach you until the workshop starts.',
  'state.not-chosen-final': 'You have not been chosen, and no more invitations go out.',
  'state.invited': '**You are invited.** Please accept or decline by {repliesDueAt} ({fromNow}).',
  'state.reply-missed':
    'You were invited, and the time for a reply ended at {repliesDueAt}. If you still want to come, write to an organizer.',
  'state.lapsed':
    'You were invited, and no reply of yours came in time: the seat is free for somebody else. If you still want to come, write to an organizer.',
  'state.accepted':
    'You have accepted your seat. **One step is left:** read and accept the ground rules; the room opens to you only after that.',
  'state.ready': 'You have a seat, and you have accepted the ground rules. The room is not open yet; I will tell you.',
  'state.ready-room': 'You have a seat, and you have accepted the ground rules. Your room: {room}',
  'state.declined': 'You have declined the invitation. The seat is free for somebody else.',
  'state.withdrawn': 'You have withdrawn your application. Nobody reviews it; the text stays stored, encrypted.',
  'state.over': 'The workshop is over.',
  'button.read-application': 'Read my application',

  'button.withdraw-application': 'Withdraw',
  'reply.withdraw.ask':
    '**Withdraw your application to {title}?** Nobody reviews it after that, and a seat of yours becomes free for somebody else. Its text stays stored, encrypted. What you have written in rounds stays in the room’s record. While the workshop lasts, no later summary quotes it; a summary that is posted already stays as it is. To delete single statements, do that first, with `/aside help` in the room: afterwards you cannot enter it. While the call is open you may apply again; later you cannot.',
  'button.withdraw-application-now': 'Yes, withdraw it',
  'reply.withdraw.done': 'Your application to **{title}** is withdrawn. Nobody is told why.',

  'reply.accepted':
    '**Your seat in {title} is yours.** It starts {startsAt}.\n**One step is left:** read the ground rules and accept them. The room opens to you only after that.',
  'reply.accepted.before':
    'You have accepted already: your seat in **{title}** is yours. The ground rules are next, if they are not accepted yet.',
  'reply.decline.ask':
    '**Decline your seat in {title}?** It becomes free for somebody else of your party, and you cannot take this back.',
  'button.decline-invitation-now': 'Yes, decline',
  'reply.declined':
    'You have declined. Thank you for saying so: the seat in **{title}** is free for somebody else of your party. The organizers see that you declined; nobody else is told.',
  'reply.declined.before': 'You have declined already. The seat in **{title}** is free for somebody else.',

  'button.ground-rules': 'Read the ground rules',
  'button.accept-ground-rules': 'I accept the ground rules',
  'reply.ground-rules.accepted':
    'Thank you. You are ready for **{title}**. When the room opens, I will tell you where it is.',
  'reply.ground-rules.accepted-room': 'Thank you. You are ready for **{title}**. Your room is opening to you: {room}',

  'command.review': 'Review the next application',
  'reply.review.case':
    '**Application {number}** · {title} · {party} · {reviewed} of {total} reviewed\nRead and score the words first, without a name. Who wrote them you see after that. If you know this person well, step aside.\n>>> {motivation}',
  'button.score': 'Score',
  'button.show-identity': 'Show name and affiliation',
  'button.recuse': 'Step aside',
  'reply.identity':
    '**Application {number}** was written by **{name}**, {affiliation}. Only you see this; please keep it so.',
  'modal.review': 'Your review',
  'field.review.influential': 'Politically influential?',
  'field.review.influential-about': 'Do leaders or the public of the own party listen to this person?',
  'field.review.community': 'Part of the larger community?',
  'field.review.community-about': 'Rooted in the own society rather than at its edge or away from it?',
  'field.review.moderate': 'Politically moderate?',
  'field.review.moderate-about': 'Compared with the own party. A 1 keeps this person out, whatever else is true.',
  'field.review.committed': 'Committed to a negotiated solution?',
  'field.review.committed-about': 'Shown in words or deeds. A 1 keeps this person out, whatever else is true.',
  'field.review.evidence': 'What do you base this on?',
  'field.review.evidence-about':
    'May be left empty. Other reviewers read it, without your name, once they have judged this case.',
  'score.1': '1: not at all',
  'score.2': '2: a little',
  'score.3': '3: enough',
  'score.4': '4: clearly',
  'score.5': '5: very much',
  'score.cannot-judge': 'I cannot judge this',
  'anchor.influential.1': 'Nobody who decides or shapes opinion would hear of it.',
  'anchor.influential.3': 'Heard by colleagues, press or staff who reach those who decide.',
  'anchor.influential.5': 'Leaders ask for this person’s view, or many people follow it.',
  'anchor.community.1': 'Lives or works apart from the own society.',
  'anchor.community.3': 'Takes part in its institutions and debates.',
  'anchor.community.5': 'Widely known there and taken for one of its own.',
  'anchor.moderate.1': 'Denies the other side’s rights or calls for force.',
  'anchor.moderate.3': 'Near the middle of the own party; listens to others.',
  'anchor.moderate.5': 'Speaks for understanding, also when that costs something.',
  'anchor.committed.1': 'Rejects a negotiated solution.',
  'anchor.committed.3': 'Accepts negotiation as a way worth trying.',
  'anchor.committed.5': 'Has worked for a negotiated solution over years.',
  'reply.review.all-done':
    '**You have reviewed everything there is.** Thank you. When new applications arrive, {review} shows them.',
  'reply.recuse.ask':
    '**Step aside from this application?** Do so if you know the person well, work with them, or have quarrelled with them. It is final: the case is closed to you, and a review you gave of it is destroyed.',
  'button.recuse-now': 'Yes, step aside for good',
  'reply.recuse.done': 'You have stepped aside from application {number}. It stays closed to you.',

  'command.cohort.propose': 'Work out the best cohort under the rules of a workshop',
  'command.cohort.release': 'Tell all applicants the decisions, at once',
  'reply.cohort.heading':
    '**Proposal for {title}** (only you see this). It proposes; you decide. Shown as openness / influence, each from 1 to 5; equals were ordered by lot.',
  'reply.cohort.party': '__{party}__',
  'reply.cohort.chosen': '**Seats:**',
  'reply.cohort.reserve': '**Other alternates, in this order:**',
  'reply.cohort.outside': '**Not possible:**',
  'reply.cohort.line':
    '• {name}, application {number}: {openness} / {influence} ({reviews, plural, one {# review} other {# reviews}})',
  'reply.cohort.outside-line': '• {name}, application {number}: {reason}',
  'reply.cohort.closed':
    '{closed, plural, one {# case is closed to you because of a conflict of interest: neither it nor its outcome is} other {# cases are closed to you because of a conflict of interest: neither they nor their outcomes are}} shown here.',
  'reply.cohort.unreviewed': 'nobody has reviewed this application',
  'reply.cohort.unjudged': 'no reviewer could judge: {criteria}',
  'reply.cohort.gated': 'gate not passed (median under 3, or a score of 1 that was not talked about): {criteria}',
  'criterion.influential': 'influence',
  'criterion.community': 'community',
  'criterion.moderate': 'moderation',
  'criterion.committed': 'commitment',
  'reply.cohort.next':
    'Nobody has been told anything. A new proposal replaces this one; releasing tells everybody at once.',
  'reply.cohort.as-file': 'The list is too long for a message, so it comes as a file.',
  'button.release-decisions': 'Release the decisions…',
  'reply.release.ask':
    '**Release the decisions of {title}?** This cannot be undone.\nInvited: {names}\n{others, plural, =0 {} one {# other applicant learns that they were not chosen. } other {# other applicants learn that they were not chosen. }}Replies are due by {repliesDueAt}.',
  'reply.release.names-none': 'nobody whose case is open to you',
  'reply.release.names-more': '{names} and {more, plural, one {# more} other {# more}}',
  'button.release-decisions-now': 'Yes, tell everybody now',
  'reply.release.done':
    '**The decisions are released.** {invited, plural, one {# invitation goes} other {# invitations go}} out, and {others, plural, =0 {nobody else has to be told.} one {# applicant learns that they were not chosen.} other {# applicants learn that they were not chosen.}}\nReplies are due by {repliesDueAt}. Who declines, withdraws or does not reply is replaced by the next of the same party, by itself.',
} as const;
