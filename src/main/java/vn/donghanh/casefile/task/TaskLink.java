package vn.donghanh.casefile.task;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.TaskKind;

/**
 * Link to the page on which a task is continued. A task about a referral links to the referral, one about an incident, a conference or a document to that, and a
 * screening to its form with the occasion. An examination links to the sending
 * of a referral, then to that referral, and after attendance to the recording of the result.
 *
 * @param verb suffix of the message key {@code home_work.do.} of the link text
 * @param page path of the page
 */
public record TaskLink(String verb, String page) implements Serializable {
    /**
     * @param about code of the object that the task is about; null for a task of the case as a whole
     * @param sent code of the referral sent to complete the task
     * @param reached whether the client attended the referral
     * @param refers whether the reader may send a referral
     */
    public static TaskLink of(
            TaskKind kind,
            String number,
            @Nullable String about,
            @Nullable String sent,
            boolean reached,
            boolean refers) {
        if (kind.isAboutReferral() && about != null) {
            return new TaskLink(kind.name(), "/referral/view/" + number + "/" + about);
        }
        if (kind == TaskKind.RISK_SCREENING) {
            return new TaskLink(
                    kind.name(), kind.page() + number + "?occasion=" + (about == null ? "REVIEW" : "INCIDENT"));
        }
        Optional<String> subjectPage = subjectPage(kind);
        if (subjectPage.isPresent() && about != null) {
            return new TaskLink(kind.name(), subjectPage.get() + number + "/" + about);
        }
        boolean incident = kind.isAboutIncident() && about != null;
        String page = incident ? "/incident/view/" + number + "/" + about : kind.page() + number;
        if (!kind.isExamination()) {
            return new TaskLink(kind.name(), page);
        }
        if (reached) {
            return new TaskLink("EXAM_RECORD", incident ? page : page + "?settle=" + kind + "#settling:clock");
        }
        if (sent != null) {
            return new TaskLink("EXAM_SENT", "/referral/view/" + number + "/" + sent);
        }
        return refers
                ? new TaskLink("EXAM_REFER", "/referral/send/" + number + "?soon=true")
                : new TaskLink(kind.name(), page);
    }

    /**
     * Returns the link for a reader of the whole case who does not do the task, where its own page is a form, or a record that not every such reader may open: the page that
     * every one may open, and that leads on whoever may go there. Empty for kinds whose page is open to all.
     *
     * @param about code of the object that the task is about; null for a task of the case as a whole
     * @param readsDocuments whether the reader sees the documents of cases
     */
    static Optional<TaskLink> toRead(TaskKind kind, String number, @Nullable String about, boolean readsDocuments) {
        Optional<String> page =
                switch (kind) {
                    case RISK_SCREENING -> Optional.of("/intake/risk/" + number);
                    case CONFERENCE_MINUTES -> Optional.ofNullable(about)
                            .map(conference -> "/conference/view/" + number + "/" + conference);
                    case CONFERENCE_DECISION, CONFERENCE_PLAN_CHANGE -> Optional.of(kind.page() + number);
                    case COUNSELLING_NEXT, ACCOMPANIMENT_NEXT -> Optional.of("/service/list/" + number);
                    case DOCUMENT_SCAN, DOCUMENT_INFECTED -> Optional.of(
                            (readsDocuments ? kind.page() : TaskKind.OWN.page()) + number);
                    default -> Optional.empty();
                };
        return page.map(address -> new TaskLink(kind.name(), address));
    }

    /** Returns the page of the conference, decision or document that a task is about; empty for other kinds. */
    private static Optional<String> subjectPage(TaskKind kind) {
        return switch (kind) {
            case CONFERENCE_ATTEND -> Optional.of("/conference/view/");
            case CONFERENCE_MINUTES -> Optional.of("/conference/minutes/");
            case CONFERENCE_DECISION, CONFERENCE_PLAN_CHANGE -> Optional.of("/conference/decision/");
            case PLACEMENT_ASK, PLACEMENT_CHECK, PLACEMENT_ENDED -> Optional.of("/placement/placement/");
            case SUPPORT_ASK -> Optional.of("/supportreferral/referral/");
            case PARTNER_REPLY, PARTNER_ENDED, PARTNER_COMPLETED, PARTNER_NOT_RECEIVED, PARTNER_CORRECTED -> Optional
                    .of(kind.page());
            case LEGAL_HEARING -> Optional.of("/legalaid/matter/");
            case LOAN_ASK, LOAN_TELL, LOAN_DUE, LOAN_LATE, LOAN_ENDED -> Optional.of("/loan/loan/");
            case DOCUMENT_SCAN, DOCUMENT_INFECTED -> Optional.of("/document/view/");
            default -> Optional.empty();
        };
    }
}
