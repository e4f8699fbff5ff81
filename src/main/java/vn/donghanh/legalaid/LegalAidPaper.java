package vn.donghanh.legalaid;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;

/** A paper that a matter needs: at hand, missing, or asked for at its office with the day by which it should be issued. */
@Entity
@Table(name = "legal_aid_paper")
class LegalAidPaper {
    /** The list of the papers. */
    static final String PAPERS = "legal_aid_paper";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long matterId;
    private String paper;

    @Enumerated(EnumType.STRING)
    private PaperState state;

    private @Nullable LocalDate askedOn;
    private @Nullable LocalDate expectedOn;
    private Instant recordedAt;
    private StaffId recordedBy;

    @Version
    private int version;

    protected LegalAidPaper() {}

    /** @param paper code of the list {@link #PAPERS} */
    LegalAidPaper(LegalAidMatter matter, String paper, StaffId staffId, Instant at) {
        this.matterId = matter.id();
        this.paper = paper;
        this.state = PaperState.MISSING;
        this.recordedAt = at;
        this.recordedBy = staffId;
    }

    void receive(StaffId staffId, Instant at) {
        state = PaperState.AT_HAND;
        expectedOn = null;
        stamp(staffId, at);
    }

    void miss(StaffId staffId, Instant at) {
        state = PaperState.MISSING;
        askedOn = null;
        expectedOn = null;
        stamp(staffId, at);
    }

    /** @param expected the day by which the office should issue it */
    void askFor(LocalDate on, LocalDate expected, StaffId staffId, Instant at) {
        if (on.isAfter(CentreTime.day(at))) {
            throw RuleViolationException.at("askedOn", LegalAidRule.PAPER_DAY_IN_FUTURE);
        }
        state = PaperState.ASKED_FOR;
        askedOn = on;
        expectedOn = expected;
        stamp(staffId, at);
    }

    private void stamp(StaffId staffId, Instant at) {
        recordedAt = at;
        recordedBy = staffId;
    }

    boolean isAtHand() {
        return state == PaperState.AT_HAND;
    }

    long matterId() {
        return matterId;
    }

    String paper() {
        return paper;
    }

    /** @param ended whether the matter has ended, so that nothing is expected any more */
    LegalAidPaperRow row(LocalDate today, boolean ended) {
        boolean late = !ended && expectedOn != null && expectedOn.isBefore(today);
        return new LegalAidPaperRow(paper, state, askedOn, expectedOn, late, ended);
    }
}
