package vn.donghanh.reporting.signed;

import java.util.Set;
import vn.donghanh.reporting.table.TargetTable;

/** The kinds of cause for which a figure of a closed period would be another one today, each with the forms that it can change. */
public enum DriftKind {
    /** A step of a referral, attendance above all, entered after the cutoff. */
    REFERRAL("B01", "B04", "B12", "PLACES"),
    /** A service given in the period, entered after the cutoff. */
    SERVICE("B01", "B05", "B06", "B07", "B12", "PLACES"),
    /** A service entered before the cutoff, corrected or withdrawn afterwards. */
    SERVICE_CORRECTED("B01", "B05", "B06", "B07", "B12", "PLACES"),
    NEED_WITHDRAWN("B01", "B06", "PLACES"),
    /** Date of birth, age band, sex or education learnt later. */
    TRAITS("B01", "B02", "B03", "B08", "PLACES"),
    CLOSED_AS_DUPLICATE,
    CLOSED_AS_ERROR,
    /** Two cases merged, or a merge undone. */
    CASES_MERGED,
    LATE_FOLLOW_UP("B06", "B08"),
    TRAINING("B01", "B06", "B12", "PLACES"),
    PLACEMENT("B01", "B06", "B08", "B12", "PLACES"),
    /** The first day of work, corrected after the cutoff. */
    PLACEMENT_START("B01", "B06", "B08", "B12", "PLACES"),
    LOAN("B01", "B06", "B12", "PLACES"),
    LEGAL_AID("B01", "B07", "B12", "PLACES"),
    SUPPORT("B01", "B06", "B12", "PLACES"),
    /** A step of a stay, entered after the cutoff. */
    STAY("B01", "B03", "B12", "PLACES"),
    /** Anonymous contacts. */
    OUTREACH("B02", "B05"),
    /** A request of a client or an authority about personal data. */
    DATA_PROTECTION("B11"),
    /** A model or a training, or what was entered of it. */
    REGISTER("B09", "B10"),
    HOLIDAY("B01", "B03"),
    /** A return of another body entered, corrected or confirmed after the cutoff. */
    RETURN("B01"),
    /** A course of the Centre's own staff. */
    STAFF_COURSE("B01", "B10"),
    /** A version of the plan that was confirmed after the cutoff. */
    PLAN("B01"),
    /** The records of a client were erased. */
    ERASED,
    /** The rules of counting have another version. */
    RULES,
    /** No entry explains it. */
    UNEXPLAINED;

    private static final String ANONYMOUS_CONTACTS = "ANONYMOUS_CONTACTS";

    /** What changes targets that count no clients. */
    private static final Set<DriftKind> OF_OTHERS = Set.of(RETURN, STAFF_COURSE);

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final Set<String> forms;

    DriftKind(String... forms) {
        this.forms = Set.of(forms);
    }

    /** Whether an entry of this kind can change the row of a form; one without forms can change every row about clients. */
    boolean canChange(String form, String row) {
        boolean possible =
                switch (form) {
                    case "B01" -> this == PLAN || TargetTable.isOfClients(row) != OF_OTHERS.contains(this);
                    case "B02" -> row.equals(ANONYMOUS_CONTACTS) == (this == OUTREACH);
                    default -> true;
                };
        return possible && (forms.isEmpty() || forms.contains(form));
    }

    /** Whether an entry that belongs to no case is in the same numbers of a form as what clients received. */
    boolean isAddedToClients(String form) {
        return this == OUTREACH && form.equals("B05");
    }
}
