package vn.donghanh.partner;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;

/** A service offered by an organisation, with its validity period. */
@Entity
@Table(name = "partner_service")
class OfferedService {
    private static final int MAX_NOTE_LENGTH = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String ref;
    private OrganisationId organisationId;

    @Enumerated(EnumType.STRING)
    private ServiceKind kind;

    private String code;

    private @Nullable String level;

    /** Capacity and opening times in the partner's own words, shown to workers who choose a partner. */
    private @Nullable String capacityNote;

    @Embedded
    private ValidityPeriod validity;

    protected OfferedService() {}

    OfferedService(OrganisationId organisation, ServiceType offer, @Nullable String note, LocalDate from) {
        this.ref = RandomReference.random();
        this.organisationId = organisation;
        this.kind = offer.kind();
        this.code = offer.code();
        this.level = offer.level();
        this.capacityNote = VietnameseText.cleanOrNull(note);
        this.validity = new ValidityPeriod(from);
        if (capacityNote != null && capacityNote.length() > MAX_NOTE_LENGTH) {
            throw RuleViolationException.at("note", PartnerRule.TEXT_TOO_LONG, MAX_NOTE_LENGTH);
        }
    }

    void end(LocalDate last, LocalDate today) {
        validity.end(last, today);
    }

    OrganisationId organisationId() {
        return organisationId;
    }

    ServiceType type() {
        return new ServiceType(kind, code, level);
    }

    ServiceRow row(LocalDate today) {
        return new ServiceRow(ref, type(), capacityNote, validity.from(), validity.to(), validity.isValidOn(today));
    }
}
