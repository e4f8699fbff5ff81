/**
 * The pages of notes and contact attempts, and the servlet for drafts. They use only the services and views of the note
 * package and hold no rules of their own.
 */
@NullMarked
package vn.donghanh.note.web;

import org.jspecify.annotations.NullMarked;
