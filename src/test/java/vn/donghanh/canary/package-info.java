/**
 * Canaries: texts that stand nowhere else, typed wherever something can be typed, and then looked for in every spelling in
 * everything that an installation keeps or says. {@code vn.donghanh.ui.CanaryUiIT} drives them.
 */
package vn.donghanh.canary;
