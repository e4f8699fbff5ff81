package vn.donghanh.shared.web;

import java.io.Serial;
import java.io.Serializable;
import vn.donghanh.shared.RandomReference;

/** Names one drawing of a form, in a hidden field of it: {@code <h:inputHidden id="once" value="#{page.once.value}" />}. */
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
