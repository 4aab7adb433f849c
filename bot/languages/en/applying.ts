/** What members read about the call and the application. */
export const applying = {
  'reply.apply.consent':
    '**Applying to {title}**\nThere are three short pages: who you are, where you stand, and your own words. They are kept as a draft, and nobody reads them before you hand them in. Before you begin, please know:\n• **Who reads it:** the organizers and the reviewers of this workshop. Reviewers read your words first without your name; then your name, position, place of work, public office and evidence of standing, and they judge these too. Your concerns are read by organizers only. Organizers can take applications out as a file, which this bot cannot protect.\n• **Why so much is asked:** sector, career stage, gender and public office, so that the room is balanced; the state under whose law you live, because a host may be listed there.\n• **Who does not read it:** other applicants, participants and members of this server. It is never published, and nothing shows that you applied.\n• **Discord, the company,** carries what you type and can read it: text on Discord is not end-to-end encrypted.\n• **The operator of this bot** keeps it encrypted, drafts too, and holds the key.\n• **You can take it back at any time** with {my}, without giving a reason. Nobody reviews it after that; the text stays stored, encrypted. A draft that you discard is destroyed.\nIf being known to apply is dangerous for you, do not use your usual account, and talk to an organizer first.',
  'reply.apply.imported':
    '**The organizers have brought an application of yours to {title} here from another system.** Nobody reads it unless you agree and hand it in. If it is not yours, or you do not want this, discard it.',
  'button.application-consent': 'I agree: begin',

  'page.who': '1 · Who you are',
  'page.standing': '2 · Where you stand',
  'page.words': '3 · Your words',
  'form-field.partyId': 'Party',
  'form-field.position': 'Position',
  'form-field.sector': 'Sector',
  'form-field.careerStage': 'Career stage',
  'form-field.isOfficial': 'Public office',
  'form-field.jurisdiction': 'Law you live under',
  'form-field.gender': 'Gender',
  'form-field.evidence': 'Evidence of standing',
  'form-field.concerns': 'Concerns',
  'field.application.name': 'Your name',
  'field.application.name-about':
    'As colleagues know you. Reviewers read your words first and see your name after that.',
  'field.application.affiliation': 'Your affiliation',
  'field.application.affiliation-about': 'University, organization or office; “independent” is an answer too.',
  'field.application.position': 'Your position',
  'field.application.position-about': 'What you are and do there, such as “senior lecturer” or “editor”.',
  'field.application.party': 'Your party',
  'field.application.party-about': 'The side of the conflict you belong to, or come from.',
  'field.application.sector': 'Where do you work?',
  'field.application.sector-about': 'So that the room does not hear one kind of voice only.',
  'sector.academia': 'University or research',
  'sector.civil-society': 'Civil society',
  'sector.media': 'Media',
  'sector.business': 'Business',
  'sector.public-service': 'Public service',
  'sector.other': 'Something else',
  'field.application.careerStage': 'How far along are you?',
  'field.application.careerStage-about': 'Some seats may be kept for people at the beginning.',
  'career.early': 'At the beginning',
  'career.established': 'Established',
  'field.application.isOfficial': 'Do you hold a public office now?',
  'field.application.isOfficial-about': 'Officials come in a private capacity, and the room is told.',
  'official.no': 'No',
  'official.yes': 'Yes',
  'field.application.jurisdiction': 'Under which state’s law do you live?',
  'field.application.jurisdiction-about':
    'Or to which you return. A host may be listed there, and you must not be harmed.',
  'field.application.gender': 'Your gender',
  'field.application.gender-about': 'So that the room is balanced. You need not say.',
  'gender.woman': 'Woman',
  'gender.man': 'Man',
  'gender.another': 'Another',
  'gender.unsaid': 'I would rather not say',
  'field.application.motivation': 'Why do you want to take part?',
  'field.application.motivation-about': 'Leave out your name and whatever would endanger you or others.',
  'field.application.evidence': 'What shows your standing?',
  'field.application.evidence-about': 'Offices, writings, audiences, people who listen to you.',
  'field.application.concerns': 'Concerns (may be left empty)',
  'field.application.concerns-about': 'With whom you could not sit; what to be careful about. Organizers only.',

  'reply.draft.heading':
    '**Your application to {title}: a draft.** Only you see it. It is kept for days, and {my} brings it back.',
  'reply.draft.page-done': '✅ **{page}**',
  'reply.draft.page-open': '▫️ **{page}** · missing: {missing}',
  'reply.draft.change':
    'Reviewers go on reading what you handed in before, until you hand in this. Then reviews of the earlier words no longer count.',
  'reply.draft.complete': 'Everything is there. Hand it in by {closesAt} ({fromNow}); until then you can change it.',
  'reply.draft.incomplete':
    'Fill in what is missing, in any order, and hand it in by {closesAt} ({fromNow}). You may stop at any time.',
  'reply.draft.closed':
    'Applications closed at {closedAt}, so this cannot be handed in any more. If something kept you from it, write to an organizer. The draft stays yours: read it or discard it.',
  'reply.draft.own': '**Your draft for {title}** (only you see this)',
  'button.hand-in-application': 'Hand in',
  'button.read-draft': 'Read my draft',
  'button.discard-draft': 'Discard',
  'button.continue-draft': 'Continue',
  'button.change-application': 'Change',
  'button.discard-draft-now': 'Yes, destroy it',
  'reply.discard.ask':
    '**Discard your draft for {title}?** What it says is destroyed and cannot be brought back. An application that you have handed in stays.',
  'reply.discard.done': 'Your draft for **{title}** is destroyed.',
  'reply.application.kept':
    '**Your application to {title} is kept.** This is what we hold:\n• Name: {name}\n• Affiliation: {affiliation}\n• Party: {party}\n• Motivation, {length, plural, one {# character} other {# characters}}, and your other answers: read them with {my}\n**What happens next:** reviewers read it after each other. All applicants get their answer at the same time, in a direct message from me. If your direct messages are closed, you find it with {my}. There you can change it until {closesAt}, and withdraw it at any time.',
  'reply.application.own': '**What you wrote for {title}** (only you see this)',
  'state.draft':
    '**A draft: not handed in yet.** Go on with it by {closesAt} ({fromNow}). Nobody reads it before you hand it in.',
  'state.draft-change':
    '**Changes that are not handed in yet.** Go on with them by {closesAt} ({fromNow}), or discard them.',
  'state.draft-imported':
    '**Brought here by the organizers from another system; it waits for your consent.** Nobody reads it before you agree and hand it in, by {closesAt}.',
  'state.draft-closed': 'A draft that was not handed in before {closedAt}. Only you can read it.',

  'post.application-imported.heading': 'An application of yours to {title}',
  'post.application-imported.body':
    'The organizers have brought it here from another system. **Nobody reads it unless you agree.** On their server, type {my}: there you see who would read it, and you can hand it in or discard it, by {closesAt} ({fromNow}). If you do nothing, it is not considered.',

  'command.call.late': 'Let one person apply after the call, as long as nothing is decided',
  'option.call.late.member': 'Who was kept from applying in time',
  'option.call.late.hours': 'For how many hours from now; 48 when left out',
  'reply.call.late':
    '**This person may apply late to {title}**, until {until}. Nobody is told: tell this person yourself to press Apply under the call, or {my}. Whether they have begun anything is not shown to you.',

  'command.applications.export': 'Get the applications to a workshop as a CSV file',
  'option.applications.export.spreadsheet':
    'For a spreadsheet program: with a mark for UTF-8, and accounts written as text',
  'reply.applications.exported':
    '**Applications to {title}.** {rows, plural, =0 {There is none here for you to see.} one {One application is in the file.} other {# applications are in the file.}} Drafts, withdrawn applications and cases closed to you are not in it, nor any scores. It leaves the protection of this bot here: keep it where only organizers can read it, and delete it when it is no longer needed.',
  'command.applications.import': 'Bring applications here from another system, as a CSV file',
  'option.applications.import.file': 'A CSV file in UTF-8; its first line names the columns',
  'reply.import.preview':
    '**{rows, plural, one {One application} other {# applications}} to {title}, read and found right.** {fresh, plural, =0 {All of them were brought here before: there is nothing to do.} one {One is new.} other {# are new.}}\nEach person is asked in private for consent and hands the application in here, by {closesAt}. **Until then it waits: neither reviewers nor organizers see it.** Whoever has written here already keeps what they wrote.',
  'button.import-applications-now': 'Bring them here',
  'button.discard-import': 'Discard the file',
  'reply.import.done':
    '**{fresh, plural, =0 {Nothing was new} one {One application is here} other {# applications are here}}** for {title}. Each waits for the consent of its person, who is told in private; before that nobody sees it.',
  'reply.import.discarded': 'The file is discarded. Nothing was brought here.',
  'reply.import.faults':
    '**Nothing was brought here:** {count, plural, one {one cell} other {# cells}} of the file cannot be taken. Correct the file and send it again.\n{lines}',
  'reply.import.fault': '• line {line}, `{column}`: {what}',
  'reply.import.more-faults': '• and {more, plural, one {one more} other {# more}}',
  'csv-fault.empty': 'nothing to read in it; fill it in',
  'csv-fault.too-long': 'longer than {most, number} characters; shorten it',
  'csv-fault.too-many-marks': 'more than {most} marks on one letter; write it without them',
  'csv-fault.not-an-account':
    'no Discord user id; it has 17 to 20 digits (how else would the person be asked for consent?)',
  'csv-fault.rounded-account':
    'a spreadsheet seems to have rounded the id; copy it anew and write it like this: `<@id>`',
  'csv-fault.unknown-party': 'no party of this workshop; write one of: {allowed}',
  'csv-fault.unknown-choice': 'not on the list; write one of: {allowed}',
  'csv-fault.twice': 'stands in an earlier line already; keep one of them',
  'csv-fault.uneven':
    'the line has {found} cells and the first line {wanted}; look for a missing quotation mark or separator',
} as const;
