/**
 * The set-up of a new installation, and the accounts of a demo installation.
 * Shows SetupStatus and DemoStaff.
 * Must not know any case.
 */
@NullMarked
package vn.donghanh.setup;

import org.jspecify.annotations.NullMarked;
