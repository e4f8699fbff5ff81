package vn.donghanh.conference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.StaffId;

/** That an outside body was given its part of the minutes; the content is the disclosure of this code. Append-only. */
@Entity
@Table(name = "conference_handover", catalog = "donghanh_log")
class ConferenceHandover {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String conferenceRef;

    private long caseId;
    private OrganisationId organisationId;

    @Column(columnDefinition = "char(26)")
    private String minutesRef;

    @Column(columnDefinition = "char(12)")
    private DisclosureCode disclosureCode;

    private Instant handedAt;
    private StaffId handedBy;

    protected ConferenceHandover() {}

    ConferenceHandover(
            CaseConference conference,
            ConferenceMinutes minutes,
            OrganisationId body,
            DisclosureCode code,
            StaffId staff,
            Instant at) {
        this.conferenceRef = conference.ref();
        this.caseId = conference.caseId().value();
        this.organisationId = body;
        this.minutesRef = minutes.ref();
        this.disclosureCode = code;
        this.handedBy = staff;
        this.handedAt = at;
    }

    OrganisationId body() {
        return organisationId;
    }

    String minutesRef() {
        return minutesRef;
    }

    DisclosureCode code() {
        return disclosureCode;
    }

    Instant at() {
        return handedAt;
    }

    StaffId by() {
        return handedBy;
    }
}
