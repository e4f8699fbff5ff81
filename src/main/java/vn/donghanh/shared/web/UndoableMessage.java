package vn.donghanh.shared.web;

import jakarta.faces.application.FacesMessage;

/** A success message; the page that shows it has a button that undoes the action: {@code undoing:last}. */
class UndoableMessage extends FacesMessage {
    private static final long serialVersionUID = 1L;

    UndoableMessage(String text) {
        super(SEVERITY_INFO, text, null);
    }
}
