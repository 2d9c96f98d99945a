'use strict';
const { existsSync } = require('node:fs');
const handedOn = Object.entries(process.env).filter(([name]) => name.startsWith('STATE_'));
const isLeft = ([name, value]) =>
  name === 'STATE_fairway-private-directory'
    ? existsSync(value)
    : name !== 'STATE_fairway-main-ran' && value !== '';
if (handedOn.some(isLeft)) require('./index.js');
