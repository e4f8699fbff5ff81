package vn.donghanh.referral;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.task.CaseTaskQueries;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.PartnerBusinessSending;
import vn.donghanh.person.AliasQueries;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.reference.DeadlineSnapshot;
import vn.donghanh.referral.view.ReferralSendView;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;

/** Queries for the form of a referral: its options and the client's consents, limited to what the user may read. */
@UseCases(reads = true)
public class ReferralFormQueries {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    CaseTaskQueries tasks;

    @Inject
    ReferralRepository referrals;

    @Inject
    ReferralCipher cipher;

    @Inject
    AliasQueries aliases;

    @Inject
    PartnerBusinessSending sending;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** @param code of the draft to be continued; null for a new referral */
    @Requires(Permission.REFERRAL_SEND)
    @AuditAction("referral.open-form")
    public ReferralSendView getSendView(String number, @Nullable String code) {
        CaseView caseView = caseFiles.get(number, CaseSection.HEALTH);
        Referral referral = code == null ? null : referrals.get(caseView.id(), code);
        if (referral != null && (referral.isSent() || !referral.status().isOpen() || !cipher.mayDecrypt(referral))) {
            throw new NotFoundException();
        }
        Instant now = clock.instant();
        LocalDate today = CentreTime.day(now);
        DeadlineSnapshot table = deadlines.snapshot();
        Map<ReferralPriority, Instant> replyBy = byPriority(priority -> table.due(priority.reply(), now));
        return new ReferralSendView(
                caseHeaders.header(caseView),
                referral == null ? null : cipher.decryptDraft(referral),
                new ReferralSlip.Selection(aliases.open(caseView.person()).orElse(null), caseView.ageBand()),
                sending.prepare(
                        caseView,
                        PartnerBusinessKind.HEALTH,
                        referral == null ? null : referral.code(),
                        option -> true),
                byPriority(priority -> table.duration(priority.reply(), today)),
                replyBy,
                user.may(Permission.IDENTITY_OPEN),
                tasks.earliestExamination(caseView.id())
                        .map(due -> ReferralPriority.answeringBy(due, replyBy))
                        .orElse(null));
    }

    private static <V> Map<ReferralPriority, V> byPriority(Function<ReferralPriority, V> value) {
        Map<ReferralPriority, V> byPriority = new EnumMap<>(ReferralPriority.class);
        for (ReferralPriority priority : ReferralPriority.values()) {
            byPriority.put(priority, value.apply(priority));
        }
        return byPriority;
    }
}
