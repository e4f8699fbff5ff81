package vn.donghanh.shared.web;

import jakarta.faces.application.FacesMessage;
import java.io.Serial;

/** An error that leads to the page on which it is put right. */
final class LinkedMessage extends FacesMessage {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String path;

    LinkedMessage(String text, String path) {
        super(SEVERITY_ERROR, text, null);
        this.path = path;
    }

    String path() {
        return path;
    }
}
