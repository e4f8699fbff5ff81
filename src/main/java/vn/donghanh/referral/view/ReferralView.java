package vn.donghanh.referral.view;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.referral.ReferralStep;

/**
 * A referral as shown at the Centre.
 *
 * @param content what the partner sees; null for users who may not decrypt the subject
 * @param hardLimit the time after which the requested service is no longer effective; only with a decrypted subject
 * @param conflictsWithWish whether the appointment conflicts with the client's wish
 * @param contact who can be called when no answer comes
 * @param sharedPages how many pages of documents the partner received with it
 * @param mayShareDocument whether the user may send pages of a document with it
 * @param completableTasks the open tasks that the user can complete
 */
public record ReferralView(
        CaseHeader header,
        ReferralRow row,
        @Nullable DisclosureContent content,
        @Nullable String place,
        @Nullable Instant exposure,
        @Nullable Instant hardLimit,
        int noShows,
        boolean conflictsWithWish,
        ReferralContactView contact,
        List<ReferralStepRow> history,
        Set<ReferralStep> reportableSteps,
        Set<TaskKind> completableTasks,
        boolean mayWork,
        boolean mayCancel,
        boolean isDraft,
        int sharedPages,
        boolean mayShareDocument)
        implements Serializable {}
