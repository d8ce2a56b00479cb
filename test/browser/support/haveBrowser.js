const { existsSync } = require('node:fs');

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const chromium = () => process.env.CHROMIUM ?? places.find((each) => existsSync(each));

module.exports = async () => {
  if (chromium()) return;
  throw new Error(
    'The browser tests need Chromium. On Debian and Ubuntu: apt-get install chromium. Elsewhere install Chromium or Chrome ' +
      'and say where it is: CHROMIUM=/path/to/chromium npm run test:browser',
  );
};
module.exports.chromium = chromium;
