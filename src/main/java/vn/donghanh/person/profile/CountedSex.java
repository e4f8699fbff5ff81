package vn.donghanh.person.profile;

/**
 * The sex by which reports count, stored in clear with the case: the one on the papers; without papers the stated one if
 * it is one of the two that reports know.
 */
public enum CountedSex {
    FEMALE,
    MALE,
    UNKNOWN;

    static CountedSex of(ProfileAnswers answers) {
        return answers.code(ProfileField.SEX)
                .filter(code -> !code.equals(SexOnPapers.NO_PAPERS.name()))
                .or(() -> answers.code(ProfileField.SEX).flatMap(noPapers -> answers.code(ProfileField.GENDER)))
                .map(CountedSex::ofCode)
                .orElse(UNKNOWN);
    }

    private static CountedSex ofCode(String code) {
        return switch (code) {
            case "FEMALE" -> FEMALE;
            case "MALE" -> MALE;
            default -> UNKNOWN;
        };
    }
}
