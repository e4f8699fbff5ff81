package vn.donghanh.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;

/** The director's written delegation: a supervisor approves plans and closings in the director's place during a period. */
@Entity
public class Delegation {
    private static final int LONGEST_MONTHS = 12;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String ref;
    private StaffId givenBy;
    private StaffId givenTo;
    private LocalDate fromDay;
    private LocalDate untilDay;
    private String office = "";

    @Column(columnDefinition = "varbinary(2048)")
    private byte[] documentSealed;

    private Instant givenAt;
    private @Nullable Instant withdrawnAt;

    @Version
    private int version;

    protected Delegation() {}

    public Delegation(
            String ref,
            StaffId givenBy,
            StaffId givenTo,
            LocalDate from,
            LocalDate until,
            byte[] document,
            Instant at) {
        LocalDate today = CentreTime.day(at);
        if (until.isBefore(from) || until.isBefore(today) || until.isAfter(from.plusMonths(LONGEST_MONTHS))) {
            throw RuleViolationException.at("until", StaffRule.DELEGATION_DATES);
        }
        this.ref = ref;
        this.givenBy = givenBy;
        this.givenTo = givenTo;
        this.fromDay = from;
        this.untilDay = until;
        this.documentSealed = document;
        this.givenAt = at;
    }

    /** @param title the holder's office, as it stands under what is signed by delegation */
    public Delegation inOffice(String title) {
        office = VietnameseText.clean(title);
        if (office.isEmpty()) {
            throw RuleViolationException.at("office", StaffRule.OFFICE_MISSING);
        }
        return this;
    }

    public String office() {
        return office;
    }

    public void withdraw(Instant at) {
        if (withdrawnAt == null) {
            withdrawnAt = at;
        }
    }

    public String ref() {
        return ref;
    }

    public StaffId givenTo() {
        return givenTo;
    }

    public LocalDate from() {
        return fromDay;
    }

    public LocalDate until() {
        return untilDay;
    }

    public byte[] documentSealed() {
        return documentSealed;
    }

    @Nullable
    public Instant withdrawnAt() {
        return withdrawnAt;
    }
}
