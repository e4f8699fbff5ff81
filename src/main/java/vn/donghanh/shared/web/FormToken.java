package vn.donghanh.shared.web;

import java.io.Serial;
import java.io.Serializable;
import vn.donghanh.shared.RandomReference;

/**
 * A token for one rendering of a form, in a hidden field: {@code <h:inputHidden id="once" value="#{page.once.value}"
 * />}. It makes the submission idempotent.
 */
public final class FormToken implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private String value = RandomReference.random();

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }
}
