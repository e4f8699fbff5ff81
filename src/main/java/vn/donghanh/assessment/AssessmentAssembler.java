package vn.donghanh.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.PresentingNeed;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.reference.HolidayQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.WorkingDays;
import vn.donghanh.staff.StaffQueries;

/** Decrypts an assessment into its view, in a constant number of statements. */
@ApplicationScoped
class AssessmentAssembler {
    @Inject
    FieldEncryption encryption;

    @Inject
    StaffQueries staff;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    HolidayQueries holidays;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    AssessmentView view(Assessment assessment, CaseView caseView) {
        Map<StaffId, String> names = staff.names(assessment.involved());
        LocalDate today = CentreTime.today(clock);
        int longest = deadlines.amount(DeadlineCode.ELIGIBILITY_PENDING, today);
        WorkingDays calendar = holidays.calendar();
        NeedCipher cipher = new NeedCipher(encryption, caseView.person());
        return assessment.view(
                assessment.needs().stream()
                        .map(need -> needView(need, cipher, names, pendingUntil(need, longest, calendar)))
                        .toList(),
                caseView,
                encryption,
                id -> id == null ? null : names.get(id));
    }

    /**
     * Whether the user may see the kind of this need: the author and the Centre's health officer see sealed needs,
     * everyone else reads "specialist care".
     */
    boolean mayOpen(Need need) {
        return need.unsealedKind() != null
                || need.recordedBy().equals(user.id())
                || user.roles().contains(Role.HEALTH_OFFICER);
    }

    NeedView needView(Need need, NeedCipher cipher, Map<StaffId, String> names, @Nullable LocalDate pendingUntil) {
        boolean open = mayOpen(need);
        PresentingNeed kind = open ? cipher.kind(need) : null;
        StaffId staffId = need.decidedBy();
        return new NeedView(
                need.lineage(),
                kind,
                kind == null ? PresentingNeed.SPECIALIST_CARE : kind.labelKey(),
                need.area(),
                open ? cipher.words(need) : null,
                need.eligibility(),
                need.ruleCode(),
                open ? cipher.basis(need) : null,
                staffId == null ? null : names.get(staffId),
                need.decidedAt(),
                need.pendingSince(),
                pendingUntil);
    }

    private static @Nullable LocalDate pendingUntil(Need need, int longest, WorkingDays calendar) {
        LocalDate since = need.pendingSince();
        return since == null ? null : calendar.after(since, longest);
    }
}
