package vn.donghanh.legalaid.note;

/** Who takes a step on a privileged note. */
public enum LegalAidNoteActor {
    AUTHOR,
    /** Anybody else at the Centre: a later case manager, a colleague, a supervisor. */
    COLLEAGUE,
    /** A user of the legal aid centre that has the matter in hand. */
    LAWYER
}
