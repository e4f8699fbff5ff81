package vn.donghanh.lawful;

import java.util.Arrays;
import java.util.List;

/** What an answer gives, by kind: that, and not the words, stands open in the registers. There is no health, no identity and no place among them. */
public enum DisclosedItem {
    /** That the Centre helps her, and no more. */
    KNOWN(true),
    /** From which day to which. */
    DAYS(true),
    /** What kind of help, in general words. */
    SERVICES(true),
    /** That she may be reached through the Centre, which asks her. */
    CONTACT(true),
    /** One paper that the letter names. */
    PAPER(true),
    FIGURES(false),
    PROCEDURE(false);

    private final boolean aboutPerson;

    DisclosedItem(boolean ofAPerson) {
        this.aboutPerson = ofAPerson;
    }

    /** What may be given when this is asked; of a list, nothing. */
    public static List<DisclosedItem> of(RequestSubject asks) {
        return switch (asks) {
            case PERSON -> of(true);
            case NOBODY -> of(false);
            case LIST -> List.of();
        };
    }

    private static List<DisclosedItem> of(boolean person) {
        return Arrays.stream(values()).filter(item -> item.aboutPerson == person).toList();
    }
}
