/**
 * Canaries: unique texts that are typed into every field and then searched for, in every encoding, in everything that an installation stores or
 * outputs. {@code vn.donghanh.ui.CanaryUiIT} runs them.
 */
package vn.donghanh.canary;
