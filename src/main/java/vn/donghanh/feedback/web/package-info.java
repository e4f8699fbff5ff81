/** The pages of feedback: handing the device over, the client's own page, recording for a client, and what addressees read. */
@NullMarked
package vn.donghanh.feedback.web;

import org.jspecify.annotations.NullMarked;
