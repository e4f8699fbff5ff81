package vn.donghanh.shared.web;

import jakarta.faces.application.FacesMessage;

/** Tells what was done, and that the page on which it is read has a button that undoes it: {@code undoing:last}. */
class UndoableMessage extends FacesMessage {
    private static final long serialVersionUID = 1L;

    UndoableMessage(String text) {
        super(SEVERITY_INFO, text, null);
    }
}
