package vn.donghanh.intake.web;

import java.io.Serializable;
import vn.donghanh.intake.Maybe;
import vn.donghanh.shared.Missing;

/** A field that may be told, or have a reason for being empty. */
public class MaybeForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String text;
    private Missing missing;

    Maybe value() {
        return new Maybe(text, missing);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Missing getMissing() {
        return missing;
    }

    public void setMissing(Missing missing) {
        this.missing = missing;
    }
}
