/**
 * The pages of emergency access and its review. Shows RevealedValue to the identity page and ReviewNotice to the home page.
 * Must not decide on access; that is done by {@link vn.donghanh.breakglass.BreakGlassService}.
 */
package vn.donghanh.breakglass.web;
