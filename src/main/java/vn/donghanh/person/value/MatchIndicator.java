package vn.donghanh.person.value;

/** Indicators for or against two records being the same person, with their weight from 0 to 100 or negative. */
public enum MatchIndicator {
    PAPER_SAME(60),
    NAME_SAME(35),
    PHONE_SAME(30),
    BIRTH_SAME_DAY(30),
    NAME_IS_ALIAS(25),
    ALIAS_SAME(20),
    /** First syllable and given name are equal, as for thousands of persons: not shown by this alone. */
    NAMES_ALIKE(10),
    /** The same unit, or one that became the other in a territorial reform. */
    PLACE_SAME(15),
    /** As far as known, both may be born on the same day. */
    BIRTH_FITS(10),
    /** An equal alias of one word, as very many persons have. */
    ALIAS_OF_ONE_WORD_SAME(10),
    /** A value that was altered was not compared, so the pair is shown whatever else is known. */
    VALUE_UNREADABLE(15),
    PAPER_DIFFERS(-30),
    BIRTH_CONTRADICTS(-40);

    private final int weight;

    MatchIndicator(int weight) {
        this.weight = weight;
    }

    public int weight() {
        return weight;
    }

    public boolean isForMatch() {
        return weight > 0 && this != VALUE_UNREADABLE;
    }
}
