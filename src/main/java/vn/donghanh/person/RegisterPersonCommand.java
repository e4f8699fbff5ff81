package vn.donghanh.person;

import java.util.ArrayList;
import java.util.List;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.IdentityFieldValue;

/** Command to register a person at the first contact. May be empty: a field that is not named counts as not asked. */
public record RegisterPersonCommand(List<Entry> entries) {
    public RegisterPersonCommand {
        entries = List.copyOf(entries);
    }

    /** One field with its value or the reason why it has none. */
    public record Entry(IdentityField field, IdentityFieldValue value) {}

    public static RegisterPersonCommand empty() {
        return new RegisterPersonCommand(List.of());
    }

    /**
     * Returns the command with one more entry. Several values of a kind, such as aliases, keep their order; the first
     * alias is the one shown in lists.
     */
    public RegisterPersonCommand with(IdentityField field, IdentityFieldValue value) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(new Entry(field, value));
        return new RegisterPersonCommand(more);
    }
}
