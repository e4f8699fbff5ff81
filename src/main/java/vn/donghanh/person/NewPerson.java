package vn.donghanh.person;

import java.util.ArrayList;
import java.util.List;

/** What is known of someone who comes for the first time. Nothing has to be: a field that is not named counts as not asked. */
public record NewPerson(List<Entry> entries) {
    public NewPerson {
        entries = List.copyOf(entries);
    }

    /** One field with its value or the reason why it has none. */
    public record Entry(IdentityField field, FieldValue value) {}

    public static NewPerson ofWhomNothingIsKnown() {
        return new NewPerson(List.of());
    }

    /** Several of a kind, such as two aliases, are added one after the other; the first alias is the one shown in lists. */
    public NewPerson with(IdentityField field, FieldValue value) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(new Entry(field, value));
        return new NewPerson(more);
    }
}
