package vn.donghanh.service.outreach;

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
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.service.stock.FundingSource;
import vn.donghanh.shared.MissingReason;

/**
 * One version of a counter of people who were met without a case. Append-only. It holds references, codes, numbers and a day; no field could hold a
 * name.
 */
@Entity
@Table(name = "outreach_contact", catalog = "donghanh_log")
class OutreachContact {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    /** The reference of the first version, shared by all versions. */
    @Column(columnDefinition = "char(26)")
    private String lineRef;

    private int versionNumber;
    private LocalDate happenedOn;
    private int placeId;
    private String kind;
    private String targetGroup;
    private int contacts;
    private @Nullable Integer persons;

    @Enumerated(EnumType.STRING)
    private @Nullable MissingReason personsMissing;

    private @Nullable String fundingSource;

    @Enumerated(EnumType.STRING)
    private @Nullable MissingReason fundingMissing;

    private boolean mistake;
    private Instant recordedAt;
    private StaffId staffId;

    protected OutreachContact() {}

    private OutreachContact(String ref, String lineRef, int versionNumber, StaffId staff, Instant now) {
        this.ref = ref;
        this.lineRef = lineRef;
        this.versionNumber = versionNumber;
        this.staffId = staff;
        this.recordedAt = now;
    }

    static OutreachContact first(String ref, Content content, StaffId staff, Instant now) {
        OutreachContact contact = new OutreachContact(ref, ref, 1, staff, now);
        contact.write(content);
        return contact;
    }

    OutreachContact nextVersion(String newRef, Content content, StaffId staff, Instant now) {
        OutreachContact next = new OutreachContact(newRef, lineRef, versionNumber + 1, staff, now);
        next.write(content);
        return next;
    }

    /** Creates the version that says that the entry was a mistake; it keeps what was entered. */
    OutreachContact asMistake(String newRef, StaffId staff, Instant now) {
        OutreachContact next = nextVersion(newRef, content(), staff, now);
        next.mistake = true;
        return next;
    }

    private void write(Content content) {
        happenedOn = content.day();
        placeId = content.place();
        kind = content.kind();
        targetGroup = content.group();
        contacts = content.contacts();
        persons = content.persons();
        personsMissing = content.personsMissing();
        fundingSource = content.funding().code();
        fundingMissing = content.funding().missing();
    }

    /** The content of a version. */
    record Content(
            LocalDate day,
            int place,
            String kind,
            String group,
            int contacts,
            @Nullable Integer persons,
            @Nullable MissingReason personsMissing,
            FundingSource funding) {}

    Content content() {
        return new Content(
                happenedOn,
                placeId,
                kind,
                targetGroup,
                contacts,
                persons,
                personsMissing,
                new FundingSource(fundingSource, fundingMissing));
    }

    boolean isBy(StaffId staff) {
        return staffId.equals(staff);
    }

    boolean isMistake() {
        return mistake;
    }

    String ref() {
        return ref;
    }

    String lineRef() {
        return lineRef;
    }

    int versionNumber() {
        return versionNumber;
    }

    LocalDate happenedOn() {
        return happenedOn;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    StaffId recordedBy() {
        return staffId;
    }
}
