package vn.donghanh.partnerbusiness;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * A step that a partner may take, with what it asks for. One page draws the steps of every kind.
 *
 * @param code as the feature names it
 * @param labelKey message key of what happened, as one chooses it
 * @param doneKey message key of the message afterwards; arguments: the code of the slip and the time
 * @param asked at most one field of each type
 * @param reversible whether the partner can undo it
 */
public record PartnerStep(String code, String labelKey, String doneKey, List<AskedField> asked, boolean reversible)
        implements Serializable {
    public PartnerStep {
        asked = List.copyOf(asked);
    }

    public static PartnerStep of(String code, String labelKey, String doneKey, AskedField... asked) {
        return new PartnerStep(code, labelKey, doneKey, List.of(asked), true);
    }

    /** Returns the step as one that stays recorded. */
    public PartnerStep irreversible() {
        return new PartnerStep(code, labelKey, doneKey, asked, false);
    }

    public Optional<AskedField> find(AskedField.Type type) {
        return asked.stream().filter(field -> field.type() == type).findFirst();
    }
}
