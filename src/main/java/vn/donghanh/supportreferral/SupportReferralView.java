package vn.donghanh.supportreferral;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.partnerbusiness.SendingView;
import vn.donghanh.partnerbusiness.loop.BusinessStepRow;

/**
 * A referral for support as shown at the Centre.
 *
 * @param needKey message key of the need that it answers; null if it answers no recorded need
 * @param sending the form for sending; null if it cannot be sent now
 * @param preselected the lines of the slip that the form begins with
 * @param content what the partner was told; null before sending
 * @param answers what the worker may record now
 * @param completableTasks open tasks that are completed on this page
 * @param sharedPages how many pages of documents the partner received with it
 */
public record SupportReferralView(
        CaseHeader header,
        SupportReferralRow row,
        @Nullable String needKey,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate helpedOn,
        @Nullable String outcomeKey,
        @Nullable SendingView sending,
        Set<SupportSlipField> preselected,
        @Nullable DisclosureContent content,
        List<BusinessStepRow<SupportStatus, SupportStep>> history,
        List<AnswerOption> answers,
        boolean mayCancel,
        List<TaskKind> completableTasks,
        int sharedPages,
        boolean mayShareDocument)
        implements Serializable {
    public SupportReferralView {
        preselected = Set.copyOf(preselected);
        history = List.copyOf(history);
        answers = List.copyOf(answers);
        completableTasks = List.copyOf(completableTasks);
    }
}
