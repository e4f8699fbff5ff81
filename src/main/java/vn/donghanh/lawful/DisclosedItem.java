package vn.donghanh.lawful;

import java.util.Arrays;
import java.util.List;

/** The kinds of information that an answer may disclose. Registers store the kind in clear and the text encrypted. Health, identity and place are
 * deliberately not among them. */
public enum DisclosedItem {
    /** That the Centre supports the client, and no more. */
    KNOWN(true),
    /** The first and last day of support. */
    DAYS(true),
    /** The kind of service, in general terms. */
    SERVICES(true),
    /** That the client may be contacted through the Centre, which asks them first. */
    CONTACT(true),
    /** One document that the letter names. */
    PAPER(true),
    FIGURES(false),
    PROCEDURE(false);

    private final boolean aboutPerson;

    DisclosedItem(boolean ofAPerson) {
        this.aboutPerson = ofAPerson;
    }

    /** Returns the items that may be disclosed for a kind of request; none for a list of persons. */
    public static List<DisclosedItem> of(RequestSubject asks) {
        return switch (asks) {
            case PERSON -> of(true);
            case NOBODY -> of(false);
            case LIST -> List.of();
        };
    }

    private static List<DisclosedItem> of(boolean person) {
        return Arrays.stream(values())
                .filter(item -> item.aboutPerson == person)
                .toList();
    }
}
