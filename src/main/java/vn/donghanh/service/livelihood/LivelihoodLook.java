package vn.donghanh.service.livelihood;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.security.StaffId;
import vn.donghanh.service.LookWindow;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;

/** One time at which the client was asked, or could not be asked, whether something is used. Rows are appended and never changed. */
@Entity
@Table(name = "livelihood_look", catalog = "donghanh_log")
class LivelihoodLook {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String lineRef;

    private long caseId;

    @Enumerated(EnumType.STRING)
    private LivelihoodAnswer answer;

    private LocalDate heldOn;
    private Instant recordedAt;
    private StaffId recordedBy;

    protected LivelihoodLook() {}

    /**
     * @param lineRef reference of what was given
     * @param on the day on which the client was asked, within the window
     */
    LivelihoodLook(
            CaseId caseId,
            String lineRef,
            LookWindow window,
            LivelihoodAnswer answer,
            LocalDate on,
            StaffId staff,
            Instant now) {
        if (on.isAfter(CentreTime.day(now))) {
            throw RuleViolationException.at("heldOn", LivelihoodRule.DAY_IN_FUTURE);
        }
        if (!window.isOpenOn(on)) {
            throw RuleViolationException.at("heldOn", LivelihoodRule.OUTSIDE_WINDOW, window.from(), window.until());
        }
        this.caseId = caseId.value();
        this.lineRef = lineRef;
        this.answer = answer;
        this.heldOn = on;
        this.recordedBy = staff;
        this.recordedAt = now;
    }

    String lineRef() {
        return lineRef;
    }

    LivelihoodAnswer answer() {
        return answer;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    StaffId recordedBy() {
        return recordedBy;
    }
}
