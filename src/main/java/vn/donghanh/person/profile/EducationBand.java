package vn.donghanh.person.profile;

/** The band of education by which reports count, stored in clear with the case. */
public enum EducationBand {
    NONE,
    PRIMARY,
    LOWER_SECONDARY,
    UPPER_SECONDARY,
    POST_SECONDARY,
    UNKNOWN;

    static EducationBand of(ProfileAnswers answers) {
        return answers.code(ProfileField.EDUCATION).map(EducationBand::ofCode).orElse(UNKNOWN);
    }

    /** Returns the band of an entry of the list; an entry that the Centre added belongs to none. */
    static EducationBand ofCode(String code) {
        return switch (code) {
            case "NONE" -> NONE;
            case "G01", "G02", "G03", "G04", "G05" -> PRIMARY;
            case "G06", "G07", "G08", "G09" -> LOWER_SECONDARY;
            case "G10", "G11", "G12", "CONT_ED" -> UPPER_SECONDARY;
            case "VOC_ELEM", "VOC_MID", "COLLEGE", "UNIVERSITY", "POSTGRAD" -> POST_SECONDARY;
            default -> UNKNOWN;
        };
    }
}
