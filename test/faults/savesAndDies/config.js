module.exports = require('../../../dist/config.js');
