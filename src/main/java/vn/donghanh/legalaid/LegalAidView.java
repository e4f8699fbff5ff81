package vn.donghanh.legalaid;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.legalaid.note.LegalAidNoteRow;
import vn.donghanh.partnerbusiness.SendingView;

/**
 * A matter as shown at the Centre.
 *
 * @param ground the chosen ground of free aid; null before
 * @param grounds the grounds that fit the matter, those proposed first; empty unless it is being prepared
 * @param papers those of the ground and the matter, and whatever else was recorded
 * @param sending what the form for sending shows; null unless it can be sent by this user
 * @param content what the partner sees; null before it is sent
 * @param hearings the hearing days, the first one first
 * @param notes the privileged notes, without text for readers other than their author
 * @param mayPrepare whether ground and papers may be recorded by this user now
 * @param mayGoInstead whether another way than the legal aid centre may be taken now
 * @param reportable what the worker may record now
 * @param completableTasks open tasks that are completed on this page
 * @param sharedPages how many pages of documents the partner received with it
 * @param mayShareDocument whether the user may send pages of a document with it
 * @param mayShareNote whether the user may let its lawyer see own privileged notes
 */
public record LegalAidView(
        CaseHeader header,
        LegalAidRow row,
        @Nullable LegalAidGroundOption ground,
        List<LegalAidGroundOption> grounds,
        List<LegalAidPaperRow> papers,
        @Nullable SendingView sending,
        @Nullable DisclosureContent content,
        @Nullable LocalDate acceptedOn,
        List<LegalAidHearingRow> hearings,
        @Nullable LocalDate resolvedOn,
        @Nullable String outcomeKey,
        List<LegalAidNoteRow> notes,
        List<LegalAidStepRow> history,
        boolean mayArrange,
        boolean mayBegin,
        boolean mayPrepare,
        boolean mayGoInstead,
        boolean mayWithdraw,
        List<ReportableStep> reportable,
        List<TaskKind> completableTasks,
        int sharedPages,
        boolean mayShareDocument,
        boolean mayShareNote)
        implements Serializable {
    public LegalAidView {
        grounds = List.copyOf(grounds);
        papers = List.copyOf(papers);
        hearings = List.copyOf(hearings);
        notes = List.copyOf(notes);
        history = List.copyOf(history);
        reportable = List.copyOf(reportable);
        completableTasks = List.copyOf(completableTasks);
    }

    /** Whether the office that issues the paper has it in hand, so that its hearing days are days at that office. */
    public boolean isAtOffice() {
        return row.route() == LegalAidRoute.OFFICE;
    }

    /** Returns the id of the form of the next step towards sending the matter; null if it was sent, or the user sends nothing. */
    public @Nullable String sendingForm() {
        if (mayBegin) {
            return "preparing";
        }
        if (!mayPrepare) {
            return null;
        }
        return ground == null ? "grounding" : "form";
    }

    public @Nullable ReportableStep find(@Nullable LegalAidStep step) {
        return reportable.stream()
                .filter(open -> open.step() == step)
                .findFirst()
                .orElse(null);
    }
}
