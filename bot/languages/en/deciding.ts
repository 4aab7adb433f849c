/** What members read about decisions, replies, ground rules and the track. */
export const deciding = {
  'command.decision.message': 'Word what applicants are told when the decisions are out',
  'command.decision.preview': 'Read a letter to applicants as they will read it',
  'command.decision.replies': 'See who has accepted, declined or not replied',
  'option.letter': 'Which letter',
  'option.letter-language': 'In which language',
  'letter.invitation': 'The invitation',
  'letter.alternate': 'The word to those who stand in line for a seat',
  'letter.not-chosen': 'The word to those who were not chosen',
  'modal.letter': 'Words of the letter',
  'field.letter.text': 'Your words',
  'field.letter.text-about':
    'In braces you may write title, party, starts; in the invitation replies-due. Empty: my own words.',
  'reply.letter.saved':
    '**Saved.** Nobody is sent anything yet. This is how it will read, with a party and a date as an example:',
  'reply.letter.preview': '**Preview** (only you see this; a party and a date stand here as an example):',
  'reply.letter.as-file': 'The preview is too long for a message, so it comes as a file.',
  'post.letter.starts': 'The workshop starts {venue}; for you: {startsAt}.',
  'post.letter.doors':
    'You can read or withdraw your application at any time, with the buttons below or `/my application`.',
  'post.alternate.body':
    'Thank you for applying. You have not been chosen this time, but **you stand in line for a seat of your party:** if one becomes free, an invitation may still reach you until the workshop starts, with time to answer. You need not keep the days free for it, and you may say no. Each party has a small number of seats, and the group was chosen as a whole: this is no judgement of your work.',
  'post.seat-lapsed.heading': 'Your invitation has ended: {title}',
  'post.seat-lapsed.body':
    'No reply of yours came in time, so the seat is free for somebody else of your party. The organizers see this; nobody else is told. If you still want to come, write to an organizer: perhaps there is a seat.',
  'post.seat-empty.heading': 'A seat stays empty: {title}',
  'post.seat-empty.body':
    'Somebody has given up a seat, and nobody could be asked for it: a rule of the cohort keeps it empty, or nobody is left in line.',
  'post.seat-empty.next':
    '**What to do:** an organizer sees with `/decision replies` whose seat it is and why. If you change the cohort’s rules so that somebody fits, the next change of seats invites them by itself.',
  'button.read-decision': 'Read the letter',
  'button.decline-with-word': 'Decline, with a word…',
  'modal.decline': 'Decline your seat',
  'field.decline.word': 'A word to the organizers',
  'field.decline.word-about': 'May be left empty. Organizers read it, nobody else. Sending this declines the seat.',
  'reply.replies.heading': '**Replies to {title}** (only you see this)',
  'reply.replies.party': '__{party}__',
  'reply.replies.line': '• {name}, application {number}: {state}',
  'reply.replies.word': '“{word}”',
  'reply.replies.nobody': 'Nobody of this party was invited.',
  'reply.replies.closed':
    'This list is closed to you, because a case of this party is: whoever saw all the others would know its outcome.',
  'reply.replies.empty.nobody-left': '• A seat stays empty: nobody is left in line who could take it.',
  'reply.replies.empty.institution':
    '• A seat stays empty: whoever is next in line would bring too many people of one institution.',
  'reply.replies.empty.officials':
    '• A seat stays empty: whoever is next in line would bring more officials than the rules allow.',
  'reply.replies.empty.apart':
    '• A seat stays empty: whoever is next in line may not sit in one room with somebody who is coming.',
  'reply.replies.empty.quota-most': '• A seat stays empty: whoever is next in line would exceed a quota of the rules.',
  'reply.replies.empty.quota-least':
    '• A seat stays empty: with whoever is next in line, a quota that must be reached could not be reached any more.',
  'reply.replies.empty.closed': 'Why a seat stays empty is not shown to you, because a case is closed to you.',
  'reply.replies.as-file': 'The list is too long for a message, so it comes as a file.',
  'seat.invited': 'no reply yet, due {dueAt}',
  'seat.accepted': 'accepted; the ground rules are not accepted yet',
  'seat.ready': 'accepted, with the ground rules',
  'seat.declined': 'declined',
  'seat.withdrawn': 'withdrew the application',
  'seat.lapsed': 'did not reply in time',
  'command.ground-rules.show': 'Read the ground rules and commitment of your workshop, and what changed in them',
  'command.ground-rules.edit': 'Change the ground rules and commitment; whoever has accepted them is asked again',
  'command.ground-rules.preview': 'Read the ground rules as participants will',
  'modal.ground-rules': 'Ground rules',
  'field.ground-rules.rules': 'Ground rules',
  'field.ground-rules.rules-about': 'Plain text. The title and what rules cannot do are added by me.',
  'field.ground-rules.commitment': 'Commitment',
  'field.ground-rules.commitment-about': 'What each person gives their word on.',
  'field.ground-rules.change': 'What is new in it?',
  'field.ground-rules.change-about': 'Who has accepted the former text reads this, word by word.',
  'reply.ground-rules.saved':
    '**Version {version} is kept.** Whoever had accepted an earlier one is asked again, and reads what is new. This is what they see:',
  'reply.ground-rules.preview': '**Preview** (only you see this). Version {version}:',
  'reply.ground-rules.history': '**Versions so far:**',
  'reply.ground-rules.version': '• {version}, {changedAt}: {change}',
  'reply.ground-rules.first': '• 1: the text I bring, after Kelman',
  'reply.ground-rules.as-file': 'The whole text comes as a file.',
  'rules.heading': '**Ground rules of {title}**',
  'rules.heading-kelman': '**Ground rules of {title}** (after Kelman)',
  'rules.new': '**New in version {version}:** {change}',
  'rules.other-language': 'These rules have no wording in your language. This is the one in: {language}.',
  'rules.commitment-heading': '**Commitment.** With the button you accept the rules and give your word on this:',
  'rules.commitment':
    'I come as a private person, in good faith, and mean to stay for all rounds. What others say I keep as these rules ask, also after the workshop. I decide nothing for anybody, and nothing here binds anybody.',
  'rules.office-unnamed':
    '**You hold public office** and come in a private capacity. The others are told that somebody of your party does, without your name.',
  'rules.office-named':
    '**You hold public office** and come in a private capacity. The others are told so, with your name, because you allowed it.',
  'button.name-official': 'You may say my name',
  'button.unname-official': 'Do not say my name',
  'reply.office.named':
    'The others in **{title}** are told that you hold office and come in a private capacity, with your name. What they have read by then stays read, also if you change your mind.',
  'reply.office.unnamed':
    'From now on your name is not said in **{title}** when officials are announced. What was said before is in the room already.',
  'command.official.mark': 'Say whether an applicant holds public office; the track follows from it',
  'command.official.list': 'See which applicants hold public office',
  'option.application-number': 'Number of the application',
  'option.is-official': 'Whether this person holds public office',
  'reply.official.marked':
    'Application {number} in **{title}**: {name} counts as somebody who holds public office and would come in a private capacity.',
  'reply.official.unmarked': 'Application {number} in **{title}**: {name} counts as somebody without public office.',
  'reply.official.marked-blind':
    'Application {number} in **{title}** counts as somebody who holds public office and would come in a private capacity. The name is shown once you have judged the case.',
  'reply.official.unmarked-blind':
    'Application {number} in **{title}** counts as somebody without public office. The name is shown once you have judged the case.',
  'reply.official.heading': '**Officials among the applicants to {title}** (only you see this)',
  'reply.official.nobody': 'Nobody whose case is open to you says so, or is marked so.',
  'reply.official.line': '• {name}, application {number}, {party}',
  'reply.official.line-blind': '• application {number}, {party} (the name: once you have judged the case)',
  'reply.official.line-seat': '• {name}, application {number}, {party}: {state}',
  'reply.official.closed': '{party}: who has a seat is not shown to you, because a case in it is closed to you.',
  'track.track-1.5':
    '**Track 1.5, unofficial:** somebody who holds public office takes part in a private capacity. Nobody there can decide anything.',
  'track.track-2': '**Track II, unofficial:** nobody there speaks for a government, and nobody can decide anything.',
  'track.unofficial': '**Unofficial:** nobody there speaks for a government, and nobody can decide anything.',
  'summary-track.track-1.5':
    '**Track 1.5, unofficial: people who hold public office took part in a private capacity, and nobody there could decide anything.** It was no negotiation, and this is no agreement. No organization endorses it.',
  'summary-track.track-2':
    '**Track II, unofficial: nobody there could decide anything.** It was no negotiation, and this is no agreement. No organization endorses it.',
  'summary-track.unofficial':
    '**Unofficial: nobody there could decide anything.** It was no negotiation, and this is no agreement. No organization endorses it.',
  'post.track-changed.heading': 'Who takes part has changed: {title}',
  'post.track-changed.body':
    'With that, what kind of talks these are has changed too. From now on:\n{track}\nIf this changes whether you want to come, you may withdraw at any time with `/my application`.',
  'post.roster.heading': '**Who takes part**',
  'post.roster.party': '• {party}: {people}',
  'post.roster.nobody': 'Nobody here holds public office, as far as we were told.',
  'post.roster.officials': '**Holding public office, here in a private capacity:**',
  'post.roster.official': '• {party}: {people}',
  'post.roster.official-named': '• {party}: {people}, {names} among them',
  'post.rules-changed.heading': 'The ground rules have changed: {title}',
  'post.rules-changed.body':
    'You had accepted an earlier version. Please read this one and accept it, if you still can: the room opens to you only after that. Your seat stays yours. **What is new:**',
  'form-field.rules': 'Ground rules',
  'form-field.commitment': 'Commitment',
  'form-field.change': 'What is new in it?',
  'choice.official.yes': 'Yes, holds public office',
  'choice.official.no': 'No',
  'rules.text':
    '1. **What is said here may be used; who said it may not.** This is the Chatham House Rule. Do not name speakers, or those present, outside this room, to anybody.\n2. **You speak for yourself.** Nobody here represents a government or an organization, and nobody can decide anything. Nothing said here binds anybody.\n3. **Speak to each other, not to an audience.** There is none. Do not record, and take no pictures of the screen.\n4. **Try to understand the other side, and to be understood.** The aim is to see the needs and fears of all parties, not to win an argument.\n5. **Talk about what all can live with.** The past explains; it is not put on trial here.\n6. **While solutions are thought up, do not judge them.** What stands in their way comes after.\n7. **Everybody’s time is the same.** The facilitators belong to no party; they keep the time and the rules, and they propose no solutions.\n8. **You may be silent, and you may leave,** at any moment, without a reason.',
  'rules.limits':
    '**What they cannot do:** no rule prevents a breach. Text on Discord is not end-to-end encrypted. Write nothing here that would endanger you or others if it became known.',
} as const;
