package vn.donghanh.person.contact;

/** The free texts of a safe-contact agreement, each encrypted separately. */
public enum SafeContactPart {
    CODE_WORD("code_word_sealed", 60),
    WHO_MAY_ANSWER("who_may_answer_sealed", 300),
    NOTE("note_sealed", 1000);

    private final String column;
    private final int maxLength;

    SafeContactPart(String column, int longest) {
        this.column = column;
        this.maxLength = longest;
    }

    String column() {
        return column;
    }

    int maxLength() {
        return maxLength;
    }
}
