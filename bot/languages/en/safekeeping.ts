/** What members read in the chapter «safekeeping», in English. */
export const safekeeping = {
  'command.language': 'Choose the language in which I answer you',
  'option.language.language': 'Language',
  'language.en': 'English',
  'language.uk': 'Українська',
  'language.ru': 'Русский',
  'reply.language': 'I answer you in English from now on.',
  'command.who-sees-this': 'Who can read what you write here',
  'reply.who-sees-this':
    '**Who can read what**\n• **Discord, the company,** can read all text on this server, also in private rooms and direct messages. Discord text is not end-to-end encrypted.\n• **Administrators of this server** can read every channel. Whoever may see the audit log sees who was let into a room.\n• **Facilitators and participants** of a workshop read its room.\n• **Organizers** read applications. **Reviewers** read the applications they review, first without names.\n• **Hidden statements** are seen by nobody until their round closes or, handed in beforehand, until it opens; then the room reads them under an alias, trial balloons under none. Facilitators and organizers do not learn which alias is whose from me. Withdrawn, they are deleted, and taken out of my messages.\n• **What you type into a room yourself** stands under your own Discord name.\n• **What you tell the facilitators** with “Help and safety” they read with your name, in their own channel, which administrators can read too. Who asked for a pause or raised a flag nobody is told, and it is written down nowhere; who is ready for the end of a round nobody is told.\n• **The operator of this bot** holds the encryption key. In its database names and words are encrypted; who has both the key and the database can read them.\n• **The public** reads summaries that two people have approved: parties, never persons.\nIf being known to take part is dangerous for you, do not use your usual account, and talk to an organizer first.',
} as const;
