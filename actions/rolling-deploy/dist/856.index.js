"use strict";
exports.id = 856;
exports.ids = [856];
exports.modules = {

/***/ 2856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NodeSSH: () => (/* reexport safe */ node_ssh__WEBPACK_IMPORTED_MODULE_0__.H),
/* harmony export */   ssh2: () => (/* reexport default from dynamic */ ssh2__WEBPACK_IMPORTED_MODULE_1___default.a)
/* harmony export */ });
/* harmony import */ var node_ssh__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8459);
/* harmony import */ var ssh2__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(972);
/* harmony import */ var ssh2__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(ssh2__WEBPACK_IMPORTED_MODULE_1__);
/**
 * The SSH library, which is only loaded when it is used: inputs that are wrong are told without it,
 * in half the time.
 */




/***/ })

};
;