/** What the measured apps are told, ours and the bare ones alike. */
export const signingSecret = 'bench-signing-secret';

export const slackEnv = (url: string): Record<string, string> => ({
  SLACK_BOT_TOKEN: 'xoxb-bench',
  SLACK_SIGNING_SECRET: signingSecret,
  SLACK_API_URL: url,
  LOG_LEVEL: 'silent',
});
