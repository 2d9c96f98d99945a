"use strict";
exports.id = 843;
exports.ids = [843];
exports.modules = {

/***/ 3843:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GitHub: () => (/* binding */ GitHub)
/* harmony export */ });
/* harmony import */ var _octokit_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3726);
/* harmony import */ var _octokit_plugin_paginate_rest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2847);
/**
 * GitHub's own client, which is only loaded when something is asked of GitHub: an action that asks
 * nothing starts without it.
 */


/** The client of `@actions/github` without the HTTP stack that comes with it; see docs/dependencies.md. */
const GitHub = _octokit_core__WEBPACK_IMPORTED_MODULE_0__/* .Octokit */ .E.plugin(_octokit_plugin_paginate_rest__WEBPACK_IMPORTED_MODULE_1__/* .paginateRest */ .ud);


/***/ })

};
;