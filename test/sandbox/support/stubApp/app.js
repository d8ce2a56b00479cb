// Stands in for the built app: posts what time it is at each tick, and acknowledges everything.
const http = require('node:http');

function createApp({ config, clock }) {
  const server = http.createServer((request, response) => request.resume().on('end', () => response.end()));
  return {
    start: () =>
      new Promise((resolve) => {
        server.listen(Number(config.PORT), '127.0.0.1', () => resolve({ port: server.address().port }));
      }),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
    tick: async () => {
      const body = JSON.stringify({ channel: 'U0LIN', text: clock.now().toISOString() });
      const headers = { authorization: `Bearer ${config.SLACK_BOT_TOKEN}`, 'content-type': 'application/json' };
      await fetch(`${config.SLACK_API_URL}chat.postMessage`, { method: 'POST', headers, body });
    },
  };
}

module.exports = { createApp };
