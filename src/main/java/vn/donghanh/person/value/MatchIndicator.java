package vn.donghanh.person.value;

/** What speaks for two records being one person, or against it, and how much, from 0 to 100. */
public enum MatchIndicator {
    PAPER_SAME(60),
    NAME_SAME(35),
    PHONE_SAME(30),
    BIRTH_SAME_DAY(30),
    NAME_IS_ALIAS(25),
    ALIAS_SAME(20),
    /** First syllable and given name in common, as thousands have: by itself it is not shown. */
    NAMES_ALIKE(10),
    /** The same unit, or one that the other was before or has become. */
    PLACE_SAME(15),
    /** What is known of both births may be the same day. */
    BIRTH_FITS(10),
    /** One word alone, as very many are called. */
    ALIAS_OF_ONE_WORD_SAME(10),
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
        return weight > 0;
    }
}
