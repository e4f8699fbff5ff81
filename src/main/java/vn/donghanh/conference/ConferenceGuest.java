package vn.donghanh.conference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;

/** A person of an outside body at a conference: named only with the client's consent, and present only while it is in force. */
@Entity
class ConferenceGuest {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    @Column(columnDefinition = "char(26)")
    private String conferenceRef;

    private long caseId;
    private OrganisationId organisationId;

    @Column(columnDefinition = "char(26)")
    private String consentRef;

    private LocalDate consentedOn;
    private byte[] detailsSealed;
    private @Nullable Boolean present;
    private StaffId addedBy;
    private Instant addedAt;

    protected ConferenceGuest() {}

    /**
     * @param consentRef the consent in force to conferences with this body
     * @param consentedOn the day on which the client agreed to this person
     * @throws RuleViolationException when the day of the consent lies ahead
     */
    ConferenceGuest(
            String ref,
            CaseConference conference,
            OrganisationId body,
            String consentRef,
            LocalDate consentedOn,
            StaffId staff,
            Instant at) {
        conference.requirePossible(ConferenceStep.CHANGE);
        if (consentedOn.isAfter(CentreTime.day(at))) {
            throw RuleViolationException.at("consentedOn", ConferenceRule.CONSENT_DAY_AHEAD);
        }
        this.ref = ref;
        this.conferenceRef = conference.ref();
        this.caseId = conference.caseId().value();
        this.organisationId = body;
        this.consentRef = consentRef;
        this.consentedOn = consentedOn;
        this.addedBy = staff;
        this.addedAt = at;
    }

    void describe(byte[] details) {
        detailsSealed = details;
    }

    /** @throws RuleViolationException when the guest came although the consent is no longer in force */
    void recordPresence(boolean came, boolean consentInForce) {
        if (came && !consentInForce) {
            throw RuleViolationException.at("presentGuests", ConferenceRule.CONSENT_NOT_IN_FORCE);
        }
        present = came;
    }

    String ref() {
        return ref;
    }

    String conferenceRef() {
        return conferenceRef;
    }

    OrganisationId body() {
        return organisationId;
    }

    String consentRef() {
        return consentRef;
    }

    LocalDate consentedOn() {
        return consentedOn;
    }

    byte[] detailsSealed() {
        return detailsSealed;
    }

    /** Returns null until the conference was held. */
    @Nullable
    Boolean present() {
        return present;
    }

    boolean isPresent() {
        return Boolean.TRUE.equals(present);
    }
}
