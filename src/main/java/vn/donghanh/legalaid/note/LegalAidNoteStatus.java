package vn.donghanh.legalaid.note;

import java.util.Map;

/** Who may read a privileged note beside its author. {@link #transitions} is the only transition table. */
public enum LegalAidNoteStatus {
    UNSHARED,
    SHARED,
    READ,
    TAKEN_BACK;

    /** Returns the possible steps and, for each, who may take it. */
    public Map<LegalAidNoteStep, LegalAidNoteActor> transitions() {
        return switch (this) {
            case UNSHARED, TAKEN_BACK -> Map.of(LegalAidNoteStep.SHARE, LegalAidNoteActor.AUTHOR);
            case SHARED -> Map.of(
                    LegalAidNoteStep.READ,
                    LegalAidNoteActor.LAWYER,
                    LegalAidNoteStep.TAKE_BACK,
                    LegalAidNoteActor.AUTHOR);
            case READ -> Map.of(LegalAidNoteStep.TAKE_BACK, LegalAidNoteActor.AUTHOR);
        };
    }

    public boolean allows(LegalAidNoteStep step, LegalAidNoteActor actor) {
        return transitions().get(step) == actor;
    }

    /** Returns whether the lawyer may see it for as long as the slip of the matter is shown. */
    public boolean isShared() {
        return this == SHARED || this == READ;
    }
}
