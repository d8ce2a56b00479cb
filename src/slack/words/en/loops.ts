/** At the foot of a confirmation, never in front of a question: what somebody who helped before would like to hear. */
export const loops = {
  echo: (names: string) => `${names} would like to hear how it went · 20 seconds`,
  thanks: (names: string) => `A thank-you to ${names} is still open · 20 seconds`,
  tell: 'Say how it went',
  goOn: 'Here we sometimes remind you of somebody who helped you. Shall we go on?',
  stop: 'Stop reminding me here',
  keep: 'Go on',
  stopped: 'We do not remind you here any more. Home still shows what is open.',
  again: 'Remind me again',
  goesOn: 'We go on reminding you here.',
};
