module.exports = { readConfig: (env) => env };
