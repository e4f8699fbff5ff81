package vn.donghanh.document.form;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.security.CurrentUser;

/** The forms that are printed from a case, named by their codes in the list {@code document_type}, in the order of the work. */
public enum FormKind {
    INTAKE_FORM("phieu-tiep-nhan", TaskKind.SIGN_INTAKE),
    EMERG_MINUTES("bien-ban-tiep-nhan", TaskKind.SIGN_RECEPTION),
    ADMISSION_DECISION("quyet-dinh-tiep-nhan", TaskKind.SIGN_ADMISSION),
    ASSESSMENT("phieu-danh-gia", TaskKind.SIGN_ASSESSMENT),
    CARE_PLAN("ke-hoach", TaskKind.SIGN_PLAN),
    /** Goes to the partner, so no signed copy comes back. */
    REFERRAL_SLIP("phieu-chuyen-gui", null),
    CASE_CONF_MINUTES("bien-ban-hop", TaskKind.SIGN_CONFERENCE),
    EXIT_DECISION("quyet-dinh-dung-luu-tru", TaskKind.SIGN_EXIT),
    CLOSURE_MINUTES("bien-ban-ket-thuc", TaskKind.SIGN_CLOSING_MINUTES),
    CLOSURE_DECISION("quyet-dinh-ket-thuc", TaskKind.SIGN_CLOSING);

    private final String fileName;
    private final @Nullable TaskKind task;

    FormKind(String fileName, @Nullable TaskKind task) {
        this.fileName = fileName;
        this.task = task;
    }

    /** Returns the task that lasts until the signed copy is filed; empty for a form of which no signed copy is kept. */
    Optional<TaskKind> task() {
        return Optional.ofNullable(task);
    }

    /** Whether this reader may know that a form of this kind was printed. */
    boolean isVisibleTo(CurrentUser user) {
        return task == null || task.isVisibleTo(user);
    }

    /** Whether a form of this kind is about what the reader's access covers. */
    boolean isWithin(ReaderScope scope) {
        return switch (this) {
            case ADMISSION_DECISION, EXIT_DECISION -> scope.covers(CaseSection.STAY);
            case REFERRAL_SLIP -> scope.covers(CaseSection.HEALTH);
            case INTAKE_FORM,
                    EMERG_MINUTES,
                    ASSESSMENT,
                    CARE_PLAN,
                    CASE_CONF_MINUTES,
                    CLOSURE_MINUTES,
                    CLOSURE_DECISION -> scope.whole();
        };
    }

    /** Returns a file name without extension that says nothing of the case. */
    String fileName() {
        return fileName;
    }
}
