package vn.donghanh.legalaid.note;

/** A step from one status of a privileged note to another. {@link LegalAidNoteStatus#transitions} defines from which status and by whom it may be taken. */
public enum LegalAidNoteStep {
    /** The author lets the lawyer of the matter see it. */
    SHARE(LegalAidNoteStatus.SHARED),
    /** The lawyer opened it for the first time. */
    READ(LegalAidNoteStatus.READ),
    TAKE_BACK(LegalAidNoteStatus.TAKEN_BACK);

    private final LegalAidNoteStatus target;

    LegalAidNoteStep(LegalAidNoteStatus target) {
        this.target = target;
    }

    public LegalAidNoteStatus target() {
        return target;
    }
}
