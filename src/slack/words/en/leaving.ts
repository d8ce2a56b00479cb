/** What is said when words are erased, and of what is known about somebody. */
const erasedAfter = (days: string) => `Its words are erased ${days} after the question closed.`;
const untilSeen = () => 'Stays until you hide it at Home, or ask to be forgotten.';
const untilForget = () => 'Stays until you change it, or ask to be forgotten.';
const onlyYou = 'Only you see it.';

export const leaving = {
  erased: 'The words of this question were erased, as promised.',
  /** In place of the name of somebody who asked to be forgotten. */
  somebody: 'somebody who left',
  thanksDeleted: 'This thank-you was deleted.',
  button: 'What you know about me',
  title: 'What is known about you',
  lead: 'This is all that Ask Mentor stores about you, who can see it, and when it goes.',
  export: 'Show a copy of all',
  forget: 'Forget me',
  forgetConfirm: {
    title: 'Forget you?',
    text: 'Your questions, topics and settings are erased now. Conversations end, and the others hear that you left. This cannot be undone.',
    yes: 'Forget me',
    no: 'Keep it',
  },
  forgetMeans:
    'If you choose “Forget me”, it is done at once. A thank-you that you wrote stays with its reader, without your name. A block that somebody made, and a report, stay as a code without your name.',
  forgotten:
    'It is done. Your data is erased, and nobody is sent to you. If you use Ask Mentor or open its Home again, your name and time zone are stored anew.',
  slackKeeps:
    'Our messages lose their words at the same times, as far as Slack lets us edit them. What Slack itself keeps follows the rules of your workspace.',
  others: 'Not shown here: what others decided about you, such as a block or a report. It is theirs to keep private.',
  count: (rows: number) =>
    rows === 1 ? '1 entry. The copy shows every field.' : `${rows} entries. The copy shows every field.`,
  yes: 'yes',
  no: 'no',
  thanksTitle: 'Thank-yous',
  thanksUntil: 'A thank-you stays with the person who received it, until one of the two deletes it.',
  thanksWritten: 'You wrote:',
  thanksReceived: 'You received:',
  thanksMore: 'The newest are shown here. Older ones appear when these are deleted, and all are in the copy.',
  deleteThanks: 'Delete',
  deleteThanksConfirm: {
    title: 'Delete this thank-you?',
    text: 'Its words go, here and where it was shared, as far as Slack lets us. This cannot be undone.',
    yes: 'Delete',
    no: 'Keep it',
  },
  exportTitle: 'A copy of your data',
  exportLead: (page: number, pages: number) =>
    `Select the text and copy it. It is in the form JSON, which other programs can read. Page ${page} of ${pages}.`,
  previous: 'Previous page',
  next: 'Next page',
  groups: {
    person: {
      title: 'You',
      who: 'Colleagues see your name. The rest is for choosing whom and when to ask.',
      until: untilForget,
    },
    topics: {
      title: 'What you can help with',
      who: 'Whoever is matched with you sees the topics you share.',
      until: untilForget,
    },
    topicsTyped: {
      title: 'Topics you added to the list',
      who: 'Everybody sees the topic, not who added it.',
      until: untilForget,
    },
    topicsDeclined: { title: 'Topics you said are not about you', who: onlyYou, until: untilForget },
    topicsMoved: { title: 'Topics of yours that were merged or retired', who: onlyYou, until: untilSeen },
    passedOn: { title: 'Whether you would pass a topic on', who: onlyYou, until: untilForget },
    drafts: { title: 'A question you did not send', who: onlyYou, until: () => 'Erased after 1 day.' },
    questions: {
      title: 'Your questions',
      who: 'Those who were asked see the question. Who says yes sees all of it.',
      until: erasedAfter,
    },
    conversationsAsked: { title: 'Your conversations', who: 'You and the person who helped.', until: erasedAfter },
    offers: {
      title: 'Questions you were asked',
      who: 'Only you see what you answered, and who asked sees a yes.',
      until: erasedAfter,
    },
    named: { title: 'Colleagues you named', who: 'They see that you named them.', until: erasedAfter },
    conversationsHelped: {
      title: 'Conversations in which you helped',
      who: 'You and the person who asked.',
      until: erasedAfter,
    },
    minutes: { title: 'Minutes you gave', who: onlyYou, until: untilForget },
    helped: {
      title: 'Who helped whom, and when',
      who: 'Only the two. It has no words.',
      until: () => 'Stays 12 months. Then only counts without names.',
    },
    invited: { title: 'An invitation you received', who: 'You and who invited you.', until: untilForget },
    invitedOthers: { title: 'Colleagues you invited', who: 'You and the person you invited.', until: untilForget },
    blocks: { title: 'People you are not matched with', who: onlyYou, until: untilForget },
    reports: {
      title: 'Reports you made',
      who: 'You and the contact you chose.',
      until: () => 'Erased on the day that the report names.',
    },
    messages: {
      title: 'Messages we sent to you',
      who: 'Kinds and times, without words. Used to send each only once.',
      until: untilForget,
    },
  },
  fields: {
    id: 'Your id in Slack',
    team_id: 'Workspace',
    name: 'Name',
    zone: 'Time zone',
    locale: 'Language of your Slack',
    is_bot: 'Is an app',
    is_guest: 'Is a guest',
    is_active: 'Account is active',
    seen_at: 'Read from Slack',
    week: 'Working hours',
    off: 'Days off',
    rest_until: 'Not asked until',
    joined_at: 'Offers knowledge since',
    ask_me_about: 'Ask me about',
    minutes: 'Minutes in 30 days',
    home_opened_at: 'Home first opened',
    door_until: 'Door open until',
    asked_again_at: 'Last said “ask me again”',
    offers_per_week: 'Questions in 7 days, at most',
    nudges_per_week: 'Reminders in 7 days, at most',
    languages: 'Languages',
    team: 'Team',
    place: 'Place',
    manager_id: 'Manager',
    loops_ignored: 'Questions at the foot of a message that you let pass',
    loop_lines: 'What you said about those',
  },
};
